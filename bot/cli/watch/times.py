"""Times as they are typed: RFC 3339, a date, or how long from now."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import DeskError

__all__ = ["read_span", "read_time"]

_SPAN = re.compile(r"([0-9]{1,6})\s*(min|h|d|w)")
_UNITS = {
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_LONGEST = timedelta(days=3650)


def read_time(text: str, *, now: datetime, zone: str) -> datetime:
    """The time that ``text`` names, in UTC.

    A date is the beginning of that day in ``zone``; a span, as ``2h``, counts from ``now``.
    Raises DeskError.
    """
    plain = text.strip()
    if _SPAN.fullmatch(plain):
        return now + read_span(plain)
    try:
        if "T" in plain.upper() or " " in plain:
            at = datetime.fromisoformat(plain)
            if at.tzinfo is not None:
                return at.astimezone(UTC)
        else:
            day = date.fromisoformat(plain)
            at = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))
            return at.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise DeskError(
        f"{text!r} is no time: write one with its zone (2026-03-01T09:00:00+02:00), a date "
        "(2026-03-01), or how long from now (90min, 2h, 3d, 1w)"
    )


def read_span(text: str) -> timedelta:
    """How long ``text`` is, as ``90min``, ``2h``, ``3d`` or ``1w``. Raises DeskError."""
    found = _SPAN.fullmatch(text.strip())
    span = int(found[1]) * _UNITS[found[2]] if found else timedelta()
    if not timedelta() < span <= _LONGEST:
        raise DeskError(
            f"{text!r} is no length of time: write a number and min, h, d or w, as 2h "
            "(ten years at most)"
        )
    return span
