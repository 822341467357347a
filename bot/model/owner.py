"""Who is on a story: the person who looks after it, for all to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model.mark import Person

__all__ = ["Owner", "OwnerChange"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who is on a story since when; ``until`` is when that lapses by itself."""

    person: Person
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerChange:
    """Who was on a story and who is now; None for nobody.

    ``story`` is its id, ``headline`` what it is called. ``acted`` is False where nothing was
    changed: it was so already, or a later press has been heeded.
    """

    story: str
    headline: str
    before: Owner | None
    after: Owner | None
    acted: bool
