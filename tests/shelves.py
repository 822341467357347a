"""Keeps in memory what files keep in the service."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Shelf"]


@dataclass
class Shelf:
    """What was kept, by part and key."""

    kept: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def recall(self, part: str, key: str) -> bytes | None:
        return self.kept.get((part, key))

    def keep(self, part: str, key: str, data: bytes) -> None:
        self.kept[part, key] = data
