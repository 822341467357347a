"""What all models of the configuration are: frozen, and strict about their keys."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["FrozenModel"]


class FrozenModel(BaseModel):
    """Settings that nobody changes, and in which no key is unknown."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        # A traceback must not show what was written: it may be a token.
        hide_input_in_errors=True,
    )
