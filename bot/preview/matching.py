"""Finds the stored entries that a watch matches: an index narrows, the matcher decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import Source, Watch
from bot.ports import LedgerOutcome
from bot.ports.search import EntrySearch, Narrowing, StoredEntry, TimeSpan
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
    matcher = _Matcher(watch, catalogue, classifier, format_query(query))
    chosen = await _choose(narrowing, matcher, search=search, span=span, budget=budget)
    found: list[FoundHit] = []
    since = span.since
    for numbers, every in ((chosen.loose, chosen.unindexed), (chosen.taken, chosen.indexed)):
        oldest = span.until
        async for batch in search.load(numbers):
            found.extend(hit for stored in batch if (hit := matcher.match(stored)) is not None)
            oldest = min([oldest, *(stored.entry.seen for stored in batch)])
        if len(numbers) < every:
            since = max(since, oldest)
    is_whole = len(chosen.loose) == chosen.unindexed and len(chosen.taken) == chosen.indexed
    hits = tuple(
        sorted(
            (hit for hit in found if hit.entry.seen >= since),
            key=lambda hit: (hit.entry.seen, hit.number),
        )
    )
    by_source = Counter(hit.entry.source for hit in hits)
    is_total = is_whole
    if not is_whole and chosen.by_source is not None:
        waiting = set(chosen.loose)
        by_source = Counter(hit.entry.source for hit in found if hit.number in waiting)
        by_source.update(chosen.by_source)
        is_total = True
    return Found(
        hits=hits,
        since=since,
        candidates=chosen.indexed + chosen.unindexed,
        total=by_source.total(),
        by_source=by_source,
        is_total=is_total,
        unindexed=chosen.unindexed,
        watchlist=matcher.watchlist,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    """Which of the possible entries are matched, by their numbers, the latest first.

    ``loose`` are of those that the index does not know yet, of which there are ``unindexed``, and
    ``taken`` of the ``indexed`` ones. ``by_source`` counts these where the index alone decides and
    all others are matched; else it is None.
    """

    loose: Sequence[int]
    unindexed: int
    taken: Sequence[int]
    indexed: int
    by_source: Mapping[str, int] | None


async def _choose(
    narrowing: Narrowing, matcher: _Matcher, *, search: EntrySearch, span: TimeSpan, budget: Budget
) -> _Chosen:
    # What waits for the index is held against the query as it is: few entries as a rule, and
    # all of them while an index is being made.
    unindexed = await search.list_unindexed(span=span)
    need, room = narrowing.need, budget.matched
    if room is not None and narrowing.exact and matcher.is_query_alone:
        by_source = await search.count(need, span=span)
        indexed = sum(by_source.values())
        loose = unindexed[: _give_room(room, indexed)]
        # The index tells nothing of what it does not know yet.
        if len(loose) == len(unindexed):
            left = room - len(loose)
            limit = left if budget.shown is None else min(left, budget.shown)
            return _Chosen(
                loose=loose,
                unindexed=len(unindexed),
                taken=await search.find(need, span=span, limit=limit),
                indexed=indexed,
                by_source=by_source,
            )
    candidates = await search.find(need, span=span)
    if room is None:
        loose, taken = unindexed, candidates
    else:
        loose = unindexed[: _give_room(room, len(candidates))]
        taken = candidates[: room - len(loose)]
    return _Chosen(
        loose=loose,
        unindexed=len(unindexed),
        taken=taken,
        indexed=len(candidates),
        by_source=None,
    )


def _give_room(room: int, indexed: int) -> int:
    """How many are matched at the most of those that the index does not know: half of the room
    where both would fill more than that.
    """
    return max(room // 2, room - indexed)


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
