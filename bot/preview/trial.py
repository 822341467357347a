"""Other queries held against the hits of a watch, to see what each would keep of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from bot.errors import InvalidQuery
from bot.model import Entry, Event, Watch
from bot.preview.model import FoundHit
from bot.watchlist import Catalogue, Watchlist, format_query, parse_query
from bot.watchlist.query import Node, Query

__all__ = ["Trial"]


class Trial:
    """Holds queries against hits: many at once cost little more than one.

    ``hits`` are those of ``watch``, whose options hold for every query; ``event_of`` tells what a
    hit reports, once each, and only where a query or the watch asks for it.
    """

    def __init__(
        self,
        hits: Sequence[FoundHit],
        *,
        watch: Watch,
        catalogue: Catalogue,
        event_of: Callable[[Entry], Event],
    ) -> None:
        self._hits = hits
        self._watch = watch
        self._catalogue = catalogue
        self._event_of = event_of
        self._events: dict[int, Event] = {}
        self._kept: dict[str, list[FoundHit] | None] = {}

    def run(self, roots: Iterable[Node]) -> None:
        """Hold all these against the hits, so that `keep` knows what it is asked for."""
        kept: dict[str, list[FoundHit]] = {}
        for query in (format_query(Query(root)) for root in roots):
            if query in self._kept:
                continue
            try:
                parse_query(query, self._catalogue)
            except InvalidQuery:
                self._kept[query] = None  # as long as a query may be already
            else:
                kept[query] = []
        if not kept:
            return
        watches = [replace(self._watch, name=query, query=query) for query in kept]
        matcher = Watchlist.compile(watches, self._catalogue)
        for hit in self._hits:
            entry, event = hit.entry, partial(self._tell_event, hit)
            for found in matcher.match(entry, hit.source, event=event, now=entry.seen):
                kept[found.watch].append(hit)
        self._kept |= kept

    def _tell_event(self, hit: FoundHit) -> Event:
        event = self._events.get(hit.number)
        if event is None:
            event = self._events[hit.number] = self._event_of(hit.entry)
        return event

    def keep(self, query: str) -> list[FoundHit] | None:
        """The hits that ``query``, which was `run`, has too; None where it cannot be a query."""
        return self._kept[query]
