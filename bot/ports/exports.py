"""The store's part for `nightdesk export`: what it holds, read piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.model import EntryKey, Mark, Relation, Story

__all__ = ["AuditLine", "ExportStore", "StoredStory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One change, who made it, and the values before and after; None where there is none.

    ``number`` grows with each.
    """

    number: int
    at: datetime
    actor: str
    action: str
    subject: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredStory:
    """A story with all that is stored of it.

    ``number`` grows with each. ``entries`` are those that it holds, in the order in which they
    were stored; one that was merged holds none, and ``merged_into`` is the story that has them
    since ``merged_at``, for ``merged_reasons``. ``marks`` are what people said of it.
    """

    number: int
    story: Story
    entries: tuple[tuple[EntryKey, Relation], ...] = ()
    marks: tuple[Mark, ...] = ()
    merged_into: str | None = None
    merged_at: datetime | None = None
    merged_reasons: tuple[str, ...] = ()


class ExportStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do."""

    async def read_audit(self, *, after: int, limit: int) -> Sequence[AuditLine]:
        """The changes whose number is higher than ``after``, in order, ``limit`` at most."""
        ...

    async def read_stories(self, *, after: int, limit: int) -> Sequence[StoredStory]:
        """The stories whose number is higher than ``after``, in order, ``limit`` at most."""
        ...
