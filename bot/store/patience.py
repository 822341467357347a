"""How long connections to a PostgreSQL server wait; the driver itself is not asked for here."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Patience"]


@dataclass(slots=True)
class Patience:
    """How long the connections of one store bear silence; it may be cut short for all."""

    silence_s: float = 35.0  # the server's own limit comes first
