"""Wall-clock times as instants, and the hours in which nothing rings."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model import QuietHours

__all__ = ["find_instant", "quiet_until"]


def quiet_until(quiet: QuietHours, now: datetime) -> datetime | None:
    """When the quiet hours that ``now`` falls into end, in UTC; None outside of them.

    They begin at the first instant at which the local clock shows their start and end at
    the last at which it shows their end, so that a clock change in the night neither rings
    early nor falls silent twice. Hours that a change skips whole are no quiet hours; a
    start equal to the end is a whole day.
    """
    zone = ZoneInfo(quiet.zone)
    today = now.astimezone(zone).date()
    overnight = timedelta(days=0 if quiet.end > quiet.start else 1)
    for first_day in (today - timedelta(days=1), today):
        begins = find_instant(first_day, quiet.start, zone, last=False)
        ends = find_instant(first_day + overnight, quiet.end, zone, last=True)
        if begins <= now < ends:
            return ends
    return None


def find_instant(day: date, at: time, zone: ZoneInfo, *, last: bool) -> datetime:
    """The instant, in UTC, at which clocks in ``zone`` show ``at`` on ``day``.

    Where they show it twice, the first or the ``last`` of the two; where they skip it, the
    instant of the skip.
    """
    wall = datetime.combine(day, at, tzinfo=zone)
    first, second = (wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if second < first:  # PEP 495: the two readings are in this order only within a gap
        return _find_skip(second, first, zone)
    return second if last else first


def _find_skip(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first whole second after ``before`` at which the offset is that of ``after``."""
    offset = after.astimezone(zone).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while low < high:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(zone).utcoffset() == offset:
            high = middle
        else:
            low = middle + 1
    return before + timedelta(seconds=low)
