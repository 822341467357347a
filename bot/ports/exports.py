"""The store's part for `nightdesk export`: what it holds, read piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.model import Decision, Entry, EntryKey, Mark, Relation, Story
from bot.ports.records import LedgerOutcome

__all__ = ["AuditLine", "ExportStore", "LedgerLine", "StoredEntry", "StoredStory"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """An entry as it is stored: with its latest text. ``number`` grows with each."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """What became of an entry, and why; ``entry`` is None of a document that could not be read.

    ``number`` grows with each. ``decision`` is None where no rule was asked. Of one that came
    again with another text, ``revisions`` times from ``revised_first`` to ``revised_last``,
    ``revised_reasons`` and ``revised_decision`` say what became of it the last time.
    """

    number: int
    source: str
    entry: EntryKey | None
    at: datetime
    outcome: LedgerOutcome
    reasons: tuple[str, ...]
    decision: Decision | None = None
    revisions: int = 0
    revised_first: datetime | None = None
    revised_last: datetime | None = None
    revised_reasons: tuple[str, ...] = ()
    revised_decision: Decision | None = None


class ExportStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do."""

    async def read_audit(self, *, after: int, limit: int) -> Sequence[AuditLine]:
        """The changes whose number is higher than ``after``, in order, ``limit`` at most."""
        ...

    async def latest_changes(self, *, limit: int) -> Sequence[AuditLine]:
        """The changes that people made last, the latest first; those that a file made at a
        start are left out.
        """
        ...

    async def read_stories(self, *, after: int, limit: int) -> Sequence[StoredStory]:
        """The stories whose number is higher than ``after``, in order, ``limit`` at most."""
        ...

    async def read_entries(self, *, after: int, limit: int) -> Sequence[StoredEntry]:
        """The entries whose number is higher than ``after``, in order, ``limit`` at most.

        What was pruned is not among them.
        """
        ...

    async def read_ledger(self, *, after: int, limit: int) -> Sequence[LedgerLine]:
        """The lines of the ledger whose number is higher than ``after``, ``limit`` at most."""
        ...
