"""Finds the stored entries that a watch matches: an index narrows, the matcher decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import Source, Watch
from bot.ports import LedgerOutcome
from bot.ports.search import EntrySearch, StoredEntry, TimeSpan
from bot.preview.model import Budget, FoundHit
from bot.stories import classify
from bot.watchlist import Catalogue, Watchlist, format_query, parse_query
from bot.watchlist.narrowing import find_narrowing

__all__ = ["Found", "count_entries", "find_hits"]

SHOWN = 1000
"""Hits that are looked at where the index alone counts them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The hits of a watch, in the order in which they were seen.

    ``since`` is from when on all were found. ``total`` counts those of the whole span where
    the index alone tells that, else those found; ``by_source`` counts by source id.
    """

    hits: tuple[FoundHit, ...]
    since: datetime
    candidates: int
    total: int
    by_source: Mapping[str, int]
    is_total: bool


async def find_hits(
    watch: Watch,
    *,
    search: EntrySearch,
    catalogue: Catalogue,
    sources: tuple[Source, ...],
    span: TimeSpan,
    budget: Budget,
) -> Found:
    """The hits of ``watch`` in ``span``, of which the latest are looked at first.

    Raises InvalidQuery, UnknownEntity.
    """
    query = parse_query(watch.query, catalogue)
    narrowing = find_narrowing(query, catalogue=catalogue, sources=sources)
    # What waits for the index is few, and the latest: it is held against the query as it is.
    unindexed = await search.list_unindexed(span=span, limit=budget.matched)
    candidates = await search.find(narrowing.need, span=span)
    matcher = _Matcher(watch, catalogue, format_query(query))
    is_counted = narrowing.exact and matcher.is_query_alone
    room = budget.matched
    if room is not None:
        room = max(0, (min(room, SHOWN) if is_counted else room) - len(unindexed))
    taken = candidates if room is None else candidates[:room]
    found: list[FoundHit] = []
    oldest = span.until
    for numbers in (unindexed, taken):
        async for batch in search.load(numbers):
            found.extend(hit for stored in batch if (hit := matcher.match(stored)) is not None)
            if numbers is taken and batch:
                oldest = min(oldest, batch[-1].entry.seen)
    is_whole = len(taken) == len(candidates) and len(unindexed) != budget.matched
    found.sort(key=lambda hit: (hit.entry.seen, hit.number))
    by_source = Counter(hit.entry.source for hit in found)
    total = len(found)
    is_total = is_whole
    if not is_whole and is_counted:
        counts = await search.count(narrowing.need, span=span)
        loose = set(unindexed)
        by_source = Counter(hit.entry.source for hit in found if hit.number in loose)
        for count in counts:
            by_source[count.source] += count.entries
        total, is_total = by_source.total(), True
    since = span.since if is_whole else oldest
    return Found(
        hits=tuple(hit for hit in found if hit.entry.seen >= since),
        since=since,
        candidates=len(candidates) + len(unindexed),
        total=total if is_total else sum(hit.entry.seen >= since for hit in found),
        by_source=by_source,
        is_total=is_total,
    )


class _Matcher:
    def __init__(self, watch: Watch, catalogue: Catalogue, canonical: str) -> None:
        self._watchlist = Watchlist.compile([watch], catalogue)
        # To tell an entry's event costs more than to match it.
        self._asks_event = "event:" in canonical or watch.events.include or watch.events.exclude
        self.is_query_alone = watch == replace(
            watch, lang=(), sources=type(watch.sources)(), events=type(watch.events)(), expires=None
        )

    def match(self, stored: StoredEntry) -> FoundHit | None:
        entry = stored.entry
        event = classify(entry)[0].type if self._asks_event else None
        hits = self._watchlist.match(entry, stored.source, event=event, now=entry.seen)
        if not hits:
            return None
        return FoundHit(
            number=stored.number,
            entry=entry,
            source=stored.source,
            hit=hits[0],
            is_baseline=stored.outcome is LedgerOutcome.BASELINE,
        )


async def count_entries(search: EntrySearch, span: TimeSpan) -> tuple[int, datetime]:
    """How many entries are stored in ``span``, and when the first of them was seen."""
    counted = await search.count_all(span=span)
    return counted.entries, counted.first or span.until
