"""Of a document without measure, as many entries as a source may bring at once."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import replace

from watchers.model import ParsedEntry, ParsedFeed

__all__ = ["MOST_ENTRIES", "bound_entries", "choose_newest", "say_bounded"]

MOST_ENTRIES = 5_000
"""Each is known again at every poll that is not spared, and 20 MB hold half a million."""


def bound_entries(feed: ParsedFeed) -> ParsedFeed:
    """The feed with its newest entries, in their order, and a fault where others are left out."""
    total = len(feed.entries)
    if total <= MOST_ENTRIES:
        return feed
    kept = choose_newest([_date(entry) for entry in feed.entries])
    said = say_bounded(total, "entries")
    return replace(
        feed,
        entries=tuple(feed.entries[place] for place in kept),
        fault=f"{feed.fault}; {said}" if feed.fault else said,
    )


def choose_newest(dates: Sequence[float | None]) -> list[int]:
    """The places of the newest of items with these dates, `MOST_ENTRIES` at most, in order.

    Of those without a date the first and the last, for documents grow at either end.
    """
    dated = [place for place, at in enumerate(dates) if at is not None]
    undated = [place for place, at in enumerate(dates) if at is None]
    kept = set(heapq.nlargest(MOST_ENTRIES, dated, key=lambda place: dates[place] or 0.0))
    room = MOST_ENTRIES - len(kept)
    if room >= len(undated):
        kept.update(undated)
    elif room:
        kept |= {*undated[: room - room // 2], *undated[len(undated) - room // 2 :]}
    return sorted(kept)


def say_bounded(total: int, what: str) -> str:
    """The fault of a document with more than is read."""
    return f"it holds {total:,} {what}, of which the newest {MOST_ENTRIES:,} are read"


def _date(entry: ParsedEntry) -> float | None:
    at = entry.published or entry.updated
    return None if at is None else at.timestamp()
