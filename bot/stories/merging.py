"""Stories that one report shows to be one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.model import Entry, Merge
from bot.stories.answering import tell_of_two_deeds
from bot.stories.gathering import MERGE_MARGIN
from bot.stories.language.text import lead_of
from bot.stories.live import LiveStories
from bot.stories.report import Report
from bot.stories.similarity.bridges import Bridge, names_background
from bot.stories.similarity.likeness import Likeness
from bot.stories.similarity.saying import name_terms
from bot.stories.traits.features import is_common

__all__ = ["find_bridged", "merge_bridged", "read_bridge"]


def read_bridge(entry: Entry, report: Report) -> Bridge:
    """What there is of a report to see whether it bridges stories."""
    return Bridge(
        title=entry.title, lead=lead_of(entry), features=report.features, at=report.said.at
    )


def find_bridged(live: LiveStories, bridge: Bridge, likely: Sequence[Likeness]) -> list[Likeness]:
    """Those of the stories that a report is like which it shows to be one with the first."""
    if len(likely) < 2 or names_background(bridge.title):
        return []
    gatherings, features, first = live.gatherings, bridge.features, likely[0].number
    return [
        other
        for other in likely[1:]
        if other.margin - other.eased >= MERGE_MARGIN
        and not gatherings.lists_one_by_one(
            bridge.title, features, (likely[0], other), loosely=True
        )
        and not gatherings.is_reaction(bridge, first, other.number)
        and not gatherings.are_opposed(first, other.number, bridge)
        and gatherings.are_explained(features, first, other.number)
        and not tell_of_two_deeds(first, other.number, live)
    ]


def merge_bridged(
    live: LiveStories, number: int, first: Likeness, other: Likeness, now: datetime
) -> Merge:
    """Let a story and ``other`` be one, which a report that is like both has shown; ``number`` is
    that of the story which it joined for its likeness to ``first``.
    """
    into, gone = sorted((number, other.number))
    live.merge(gone, into, now)
    theirs = set(other.shared)
    both = [term for term in first.shared if term in theirs and not is_common(term)]
    reason = (
        f"one report shares {name_terms(tuple(both))} with both"
        if both
        else f"one report tells of both: {name_terms(first.shared)}; {name_terms(other.shared)}"
    )
    return Merge(gone=f"s{gone}", into=f"s{into}", at=now, reasons=(reason,))
