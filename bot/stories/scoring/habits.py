"""What is usual: how much a source publishes, how often a watch matches.

What is usual is told by the days before today alone, so that a great day does not become
usual while it lasts, and so that what was counted in memory and what is counted from the
store after a restart say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from bot.model import HABIT_DAYS, Habits, Watch, day_of

__all__ = ["UNKNOWN", "HabitBook", "Usual"]

_FEWEST_DAYS = 3
"""Of fewer days than these nobody can say what is usual."""

Days = dict[int, int]


class Usual(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What is usual where an entry came and for who wants it.

    ``entries_a_day`` are those of its source and ``hits_a_day`` those of the watch, None where
    nobody knows yet. ``first_for_weeks`` says that the watch matched nothing before for weeks.
    """

    entries_a_day: float | None = None
    hits_a_day: float | None = None
    first_for_weeks: bool = False


UNKNOWN = Usual()


class HabitBook:
    """Counts entries by source and hits by watch, day by day.

    ``known`` is what is known from the beginning; with ``is_whole`` it has all entries that are
    to come, too, and no further ones are counted.
    """

    def __init__(self, known: Habits | None = None, *, is_whole: bool = False) -> None:
        known = known or Habits()
        self._entries = _copy(known.entries)
        self._hits = _copy(known.hits)
        self._since = known.since
        self._is_whole = is_whole

    def note_entry(self, source: str, at: datetime) -> None:
        """Count a new entry that was seen then."""
        if self._is_whole:
            return
        if self._since is None or at < self._since:
            self._since = at
        _count(self._entries, source, day_of(at))

    def note_hits(self, watches: Iterable[str], at: datetime) -> None:
        """Count a hit of each of the watches."""
        day = day_of(at)
        for watch in watches:
            _count(self._hits, watch, day)

    def find_usual(self, source: str, watch: Watch, now: datetime) -> Usual:
        """What is usual at ``now``, of what was counted before."""
        today = day_of(now)
        days = self._entries.get(source)
        return Usual(
            entries_a_day=None if days is None else _average(days, _find_first(days, today), today),
            hits_a_day=None
            if self._since is None
            else _average(self._hits.get(watch.name, {}), day_of(self._since), today),
            first_for_weeks=self._is_first_for_weeks(watch, today),
        )

    def _is_first_for_weeks(self, watch: Watch, today: int) -> bool:
        earliest = today - HABIT_DAYS
        if self._since is None or day_of(self._since) > earliest:
            return False
        if watch.primed is not None and day_of(watch.primed) > earliest:
            return False  # what it would have matched before nobody counted
        return all(not earliest <= day <= today for day in self._hits.get(watch.name, ()))


def _copy(counts: Mapping[str, Mapping[int, int]]) -> dict[str, Days]:
    return {name: dict(days) for name, days in counts.items()}


def _count(counts: dict[str, Days], name: str, day: int) -> None:
    days = counts.setdefault(name, {})
    if day not in days:
        for old in [each for each in days if each < day - HABIT_DAYS]:
            del days[old]
    days[day] = days.get(day, 0) + 1


def _find_first(days: Days, today: int) -> int:
    """The first day of the time that counts: what came before it a book that counts forgets."""
    return min((day for day in days if day >= today - HABIT_DAYS), default=today)


def _average(days: Mapping[int, int], first: int, today: int) -> float | None:
    """How many came on each day before today, from ``first`` on and for HABIT_DAYS at most."""
    begins = max(first, today - HABIT_DAYS)
    length = today - begins
    if length < _FEWEST_DAYS:
        return None
    return sum(count for day, count in days.items() if begins <= day < today) / length
