"""Finds the stored entries that a watch matches: an index narrows, the matcher decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import Source, Watch
from bot.ports import LedgerOutcome
from bot.ports.search import EntrySearch, StoredEntry, TimeSpan
from bot.preview.model import Budget, FoundHit
from bot.stories import Classifier, wanted_event
from bot.watchlist import Catalogue, Watchlist, format_query, parse_query
from bot.watchlist.narrowing import find_narrowing

__all__ = ["Found", "count_entries", "find_hits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The hits of a watch, in the order in which they were seen.

    ``since`` is from when on all were found. ``total`` counts those of the whole span where
    the index alone tells that, else those found; ``by_source`` counts by source id;
    ``unindexed`` are the entries of the span that the index does not know yet, as far as
    they were looked at. ``watchlist`` has the watch alone, ready to match.
    """

    hits: tuple[FoundHit, ...]
    since: datetime
    candidates: int
    total: int
    by_source: Mapping[str, int]
    is_total: bool
    unindexed: int
    watchlist: Watchlist


async def find_hits(
    watch: Watch,
    *,
    search: EntrySearch,
    catalogue: Catalogue,
    classifier: Classifier,
    sources: tuple[Source, ...],
    span: TimeSpan,
    budget: Budget,
) -> Found:
    """The hits of ``watch`` in ``span``, of which the latest are looked at first.

    Raises InvalidQuery.
    """
    query = parse_query(watch.query, catalogue)
    narrowing = find_narrowing(query, catalogue=catalogue, sources=sources)
    # What waits for the index is held against the query as it is: few entries as a rule, and
    # all of them while an index is being made.
    unindexed = await search.list_unindexed(span=span)
    candidates = await search.find(narrowing.need, span=span)
    matcher = _Matcher(watch, catalogue, classifier, format_query(query))
    loose, taken = _share_room(unindexed, candidates, budget.matched)
    # The index tells nothing of what it does not know yet.
    is_counted = narrowing.exact and matcher.is_query_alone and len(loose) == len(unindexed)
    if is_counted and budget.matched is not None:
        taken = taken[: budget.shown]
    found: list[FoundHit] = []
    since = span.since
    for numbers, every in ((loose, unindexed), (taken, candidates)):
        oldest = span.until
        async for batch in search.load(numbers):
            found.extend(hit for stored in batch if (hit := matcher.match(stored)) is not None)
            oldest = min([oldest, *(stored.entry.seen for stored in batch)])
        if len(numbers) < len(every):
            since = max(since, oldest)
    is_whole = len(loose) == len(unindexed) and len(taken) == len(candidates)
    hits = tuple(
        sorted(
            (hit for hit in found if hit.entry.seen >= since),
            key=lambda hit: (hit.entry.seen, hit.number),
        )
    )
    by_source = Counter(hit.entry.source for hit in hits)
    is_total = is_whole
    if not is_whole and is_counted:
        waiting = set(loose)
        by_source = Counter(hit.entry.source for hit in found if hit.number in waiting)
        for count in await search.count(narrowing.need, span=span):
            by_source[count.source] += count.entries
        is_total = True
    return Found(
        hits=hits,
        since=since,
        candidates=len(candidates) + len(unindexed),
        total=by_source.total(),
        by_source=by_source,
        is_total=is_total,
        unindexed=len(unindexed),
        watchlist=matcher.watchlist,
    )


def _share_room(
    unindexed: Sequence[int], candidates: Sequence[int], room: int | None
) -> tuple[Sequence[int], Sequence[int]]:
    """How many of either are matched, the latest of each: half of the room where both would
    fill more than that.
    """
    if room is None:
        return unindexed, candidates
    loose = unindexed[: max(room // 2, room - len(candidates))]
    return loose, candidates[: room - len(loose)]


class _Matcher:
    def __init__(
        self, watch: Watch, catalogue: Catalogue, classifier: Classifier, canonical: str
    ) -> None:
        self._classifier = classifier
        self.watchlist = Watchlist.compile([watch], catalogue)
        # To tell an entry's event costs more than to match it.
        self._asks_event = "event:" in canonical or watch.events.include or watch.events.exclude
        self.is_query_alone = watch == replace(
            watch, lang=(), sources=type(watch.sources)(), events=type(watch.events)(), expires=None
        )

    def match(self, stored: StoredEntry) -> FoundHit | None:
        entry = stored.entry
        event = wanted_event(self._classifier.classify(entry).event) if self._asks_event else None
        hits = self.watchlist.match(entry, stored.source, event=event, now=entry.seen)
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
