"""What is usual of sources and watches, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

__all__ = ["HABIT_DAYS", "Habits", "day_of", "habits_from"]

HABIT_DAYS = 14
"""So many days before today say what is usual."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)


def day_of(at: datetime) -> int:
    """The UTC day of a time, as its number since 1970."""
    return (at - _EPOCH) // _DAY


def habits_from(now: datetime) -> datetime:
    """The beginning of the first day that says at ``now`` what is usual."""
    return _EPOCH + (day_of(now) - HABIT_DAYS) * _DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How many entries sources brought and how often watches matched, by day (see `day_of`).

    ``entries`` are by source, ``hits`` by watch; a day without any is left out. ``since`` is
    when the first entry of all was seen that is remembered; None where there is none.
    """

    entries: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    hits: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    since: datetime | None = None
