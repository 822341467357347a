"""How an entry is known again when its source is polled the next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

__all__ = ["KnownEntry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntry:
    """A stored entry, as far as recognising it goes.

    ``id`` is the stored id, unique within the source. ``title_key`` is
    `title_key(title)`; ``text_hash`` is `text_hash(entry)`.
    """

    id: str
    guid: str | None
    canonical_url: str | None
    title_key: str
    published: datetime | None
    text_hash: str
