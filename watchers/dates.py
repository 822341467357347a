"""Times as sources write them, made into aware UTC times."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

__all__ = ["read_retry_after", "read_time", "time_from_parts"]

# What lies outside is no publication time: a zero timestamp (1970, 1900, year 1) or a
# slip of the pen. None makes the entry undated, so it counts from when it was seen.
_EARLIEST = datetime(1971, 1, 1, tzinfo=UTC)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)

# What a feed means by these (RFC 822 §5.1, and the zones that newsrooms use).
_ZONES = {
    name: hours * 3600
    for name, hours in {
        "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 1, "CET": 1, "WEST": 1, "MET": 1,
        "CEST": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3, "GST": 4, "PKT": 5, "HKT": 8,
        "SGT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
        "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
        "AKST": -9, "AKDT": -8, "HST": -10, "BRT": -3, "ART": -3,
    }.items()
}  # fmt: skip


def _sensible(time: datetime) -> datetime | None:
    try:
        utc = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return None
    return utc if _EARLIEST <= utc < _LATEST else None


def time_from_parts(parts: Sequence[int] | None) -> datetime | None:
    """An aware time from a UTC ``struct_time`` or its first six parts; None for nonsense."""
    if parts is None or len(parts) < 6:
        return None
    year, month, day, hour, minute, second = parts[:6]
    try:
        # A leap second is the second before it and one more.
        extra = max(0, second - 59)
        time = datetime(year, month, day, hour, minute, second - extra, tzinfo=UTC)
        return _sensible(time + timedelta(seconds=extra))
    except (OverflowError, ValueError):
        return None


def read_time(text: str | None) -> datetime | None:
    """A time in any of the usual forms; None where it is none, or outside 1971 to 2199.

    A time without a zone is taken for UTC. A text without a year is no time, since the
    missing part would have to come from a clock.
    """
    if not text or not any(c.isdigit() for c in text) or len(text) > 100:
        return None
    from dateutil import parser

    # dateutil fills what is missing from a default: parse with two that differ in
    # everything, and take only what does not depend on them, beyond the time of day.
    found: list[datetime] = []
    for default in (datetime(2000, 1, 1), datetime(2001, 2, 2)):  # noqa: DTZ001  # a template
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of zones it does not know
                time = parser.parse(text.strip(), default=default, tzinfos=_ZONES)
        except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
            return None
        found.append(time)
    if found[0].date() != found[1].date():
        return None
    return _sensible(found[0])


def read_retry_after(value: str | None, *, now: datetime) -> timedelta | None:
    """How long a Retry-After header asks for: seconds or an HTTP-date (RFC 9110 §10.2.3).

    Never negative; None where there is no header or it cannot be read.
    """
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        # More digits than these are more than a century.
        return timedelta(seconds=int(value[:10]))
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(timedelta(0), at - now)
