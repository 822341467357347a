"""Searching what the store holds: an index narrows, the matcher decides.

The index knows entries by *tokens*: the keys of their words, and marks for where a word
stands. `bot.watchlist.index_tokens` gives an entry's tokens, `bot.watchlist.narrowing` the
tokens that a query needs; the store takes both as they are, so that "the index has the
token" is the same as "the text has the word".
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from bot.model import Decision, Entry, Event, Habits, Source
from bot.ports.records import LedgerOutcome

__all__ = [
    "AllOf",
    "AnyOf",
    "Anything",
    "EntrySearch",
    "FromSources",
    "HasPrefix",
    "HasToken",
    "IndexProgress",
    "Narrowing",
    "Need",
    "NoneOf",
    "SpanCount",
    "StoredEntry",
    "TimeSpan",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything:
    """Every entry."""


@dataclass(frozen=True, slots=True)
class HasToken:
    """The entry has this token."""

    token: str


@dataclass(frozen=True, slots=True)
class HasPrefix:
    """The entry has a token that begins with ``start``."""

    start: str


@dataclass(frozen=True, slots=True)
class FromSources:
    """The entry is from one of the sources of these ids."""

    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of the parts hold."""

    parts: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One at least of the parts holds."""

    parts: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """None of the parts holds."""

    parts: tuple[Need, ...]


Need = Anything | HasToken | HasPrefix | FromSources | AllOf | AnyOf | NoneOf
"""What an entry must have, as far as the index can tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The entries for which a query can hold.

    Every entry for which the query holds fulfils ``need``. Where ``exact``, the query holds
    for every entry that fulfils it, too: the index alone decides, and counting needs no
    matcher. What a watch wants beside its query (languages, events, sources) is not in it.
    """

    need: Need
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """From ``since`` on and before ``until``, by when entries were first seen."""

    since: datetime
    until: datetime


class SpanCount(NamedTuple):
    """How many entries were seen in a span of time, and the first of them; None: none was."""

    entries: int
    first: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """An entry with its source and what became of it, as the database holds them.

    ``outcome`` is None where no ledger line is left. ``event`` is that of its first text, None
    where that was not judged. ``decision`` is the latest that was made, None where none was or
    where it was not asked for.
    """

    number: int
    entry: Entry
    source: Source
    outcome: LedgerOutcome | None
    event: Event | None
    story: str | None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexProgress:
    """How many entries the index knows, and how many it does not (yet)."""

    indexed: int
    unindexed: int


class EntrySearch(Protocol):
    """The entries in the store, found by the tokens of their words.

    An entry gets into the index some seconds after it was stored, or was stored again with
    another text; until then, and where it has too many words for an index, it is among
    those that `list_unindexed` gives. `count` and `find` know of the indexed ones
    alone, so that the two never overlap. Entries are named by their numbers, which mean
    nothing outside of this port.

    Each method is one look at one unchanging state of the database, and may raise
    StoreUnavailable.
    """

    async def sources(self) -> tuple[Source, ...]:
        """Every source that entries are or were read from, those retired too."""
        ...

    async def count_all(self, *, span: TimeSpan) -> SpanCount:
        """How many entries are stored, indexed or not."""
        ...

    async def habits(self, *, span: TimeSpan, sources: Collection[str]) -> Habits:
        """How many entries each of the sources, by their ids, brought on each day of the span,
        indexed or not.
        """
        ...

    async def count(self, need: Need, *, span: TimeSpan) -> Mapping[str, int]:
        """How many indexed entries of each source, by its id, fulfil ``need``."""
        ...

    async def find(
        self, need: Need, *, span: TimeSpan, limit: int | None = None, newest_first: bool = True
    ) -> tuple[int, ...]:
        """The indexed entries that fulfil ``need``, in the order in which they were seen
        or, by default, the latest first.
        """
        ...

    async def find_weighty(
        self,
        weights: Mapping[Need, float],
        *,
        least: float,
        evenly: float,
        unevenly: Mapping[Need, float],
        more: Mapping[Need, float],
        span: TimeSpan,
    ) -> tuple[int, ...]:
        """The indexed entries that weigh ``least``, in the order in which they were seen.

        An entry weighs what the needs of ``weights`` that it fulfils do together, of which
        only the part ``evenly`` counts for each of them (all, where they are many), or the
        largest part that a fulfilled need of ``unevenly`` gives. Where it fulfils one of
        ``more``, it weighs that much more. The needs are of tokens, AllOf and AnyOf; another
        raises ValueError.
        """
        ...

    async def list_unindexed(self, *, span: TimeSpan, limit: int | None = None) -> tuple[int, ...]:
        """The entries that the index does not know (yet), the latest first."""
        ...

    def load(
        self, numbers: Sequence[int], *, decisions: bool = False, batch: int = 500
    ) -> AsyncIterator[tuple[StoredEntry, ...]]:
        """These entries in their order, some at a time; those forgotten are left out.

        ``decisions`` asks for the decisions too, which take longer to read than the rest.
        """
        ...

    async def progress(self) -> IndexProgress:
        """How far the index is."""
        ...

    async def index_entries(self, *, limit: int) -> int:
        """Put up to ``limit`` waiting entries into the index, the latest first; how many.

        The one method that writes: may raise StoreFull.
        """
        ...
