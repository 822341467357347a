"""Of a feed without measure, as many entries as a source may bring at once."""

from __future__ import annotations

import heapq
from dataclasses import replace

from watchers.model import ParsedEntry, ParsedFeed

__all__ = ["MOST_ENTRIES", "bound_entries"]

MOST_ENTRIES = 5_000
"""Each is known again at every poll that is not spared, and 20 MB hold half a million."""


def bound_entries(feed: ParsedFeed) -> ParsedFeed:
    """The feed with its newest entries, in their order, and a fault where others are left out.

    By their dates; of those without one the first and the last, for feeds add at either end.
    """
    total = len(feed.entries)
    if total <= MOST_ENTRIES:
        return feed
    dates = [_date(entry) for entry in feed.entries]
    dated = [place for place, at in enumerate(dates) if at is not None]
    undated = [place for place, at in enumerate(dates) if at is None]
    kept = set(heapq.nlargest(MOST_ENTRIES, dated, key=lambda place: dates[place] or 0.0))
    room = MOST_ENTRIES - len(kept)
    if room:
        kept |= {*undated[: room - room // 2], *undated[len(undated) - room // 2 :]}
    said = f"it holds {total:,} entries, of which the newest {MOST_ENTRIES:,} are read"
    return replace(
        feed,
        entries=tuple(entry for place, entry in enumerate(feed.entries) if place in kept),
        fault=f"{feed.fault}; {said}" if feed.fault else said,
    )


def _date(entry: ParsedEntry) -> float | None:
    at = entry.published or entry.updated
    return None if at is None else at.timestamp()
