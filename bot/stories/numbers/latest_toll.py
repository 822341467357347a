"""The headline of a story that has its toll as it is now, for lists that show one headline.

A toll that rises by less than is told in a thread ("at least 120", and an hour later "150") is
what happened last all the same: no list says 120 then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.stories.language.text import cut_headline
from bot.stories.numbers.figures import FigureKind
from bot.stories.numbers.heights import read_heights
from bot.stories.numbers.lowered import read_lowered

__all__ = ["find_latest_toll"]

T = TypeVar("T")


def find_latest_toll(
    reports: Sequence[T],
    shown: T,
    headline: Callable[[T], str],
    is_update: Callable[[T], bool],
) -> T | None:
    """Which of a story's ``reports``, in the order of their coming, told its toll as it is now.

    None where the headline of the report that is ``shown`` tells none, for that tells another
    thing. A toll that was taken back is none any more, though somebody still prints it; who may
    take it back was judged when that came, and made it an update.
    """
    if not _read_toll(headline(shown)):
        return None
    highest, latest = 0.0, None
    taken_back: set[float] = set()
    for report in reports:
        told = headline(report)
        toll = _read_toll(told)
        lowered = read_lowered(cut_headline(told).text) if is_update(report) else None
        if lowered is not None and lowered.kind == FigureKind.DEAD and lowered.value < highest:
            taken_back.add(highest)
            highest, latest = lowered.value, report
        elif toll > highest and toll not in taken_back:
            highest, latest = toll, report
    return latest


def _read_toll(headline: str) -> float:
    """The highest number of dead that a headline tells; 0 where it tells none."""
    heights = read_heights(cut_headline(headline).text, "")
    return max((each.value for each in heights if each.kind == FigureKind.DEAD), default=0.0)
