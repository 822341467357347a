"""Times as sources write them, made into aware UTC times."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

__all__ = [
    "EARLIEST",
    "read_retry_after",
    "read_stamp",
    "read_time",
    "read_w3c_time",
    "time_from_parts",
]

# What lies outside is no publication time: a zero timestamp (1970, 1900, year 1) or a
# slip of the pen. None makes the entry undated, so it counts from when it was seen.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EARLIEST = datetime(1971, 1, 1, tzinfo=UTC)
"""Archives of papers give true dates from long before the web, which are to ring nobody: no later
bound would tell them from what is no date.
"""

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


# What dateutil and email stumble over in texts that are no dates. Decimal's errors are among the
# arithmetic ones.
_UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def _sensible(time: datetime) -> datetime | None:
    try:
        utc = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return None
    return utc if EARLIEST <= utc < _LATEST else None


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
        except _UNREADABLE:
            return None
        found.append(time)
    if found[0].date() != found[1].date():
        return None
    return _sensible(found[0])


def read_w3c_time(text: str) -> datetime | None:
    """A time in a W3C form (w3.org/TR/NOTE-datetime), or in any that `read_time` reads.

    A day alone begins at midnight UTC; a month or a year alone is no time. Sitemaps hold
    them by the ten thousand, and this takes a fiftieth of what `read_time` does.
    """
    text = text.strip()
    try:
        # Python would take 20260301 and 2026-W09 too: they are left to those who know them.
        time = datetime.fromisoformat(text) if text[4:5] == "-" == text[7:8] else None
    except ValueError:
        time = None
    return read_time(text) if time is None else _sensible(time)


_DIGITS = re.compile(r"(\d{8,19})(?:\.\d{1,9})?")
_NET = re.compile(r"\\?/Date\((-?\d{1,18})(?:[+-]\d{4})?\)\\?/")
# By their number of digits: seconds since 1970, and its thousandth, millionth … parts.
_PER_SECOND = {9: 1, 10: 1, 11: 1, 13: 10**3, 16: 10**6, 19: 10**9}
_COMPACT = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}


def read_stamp(text: str) -> datetime | None:
    """A time as APIs write it: any that `read_time` reads, or a number.

    ``20260301``, ``20260301120000``, or seconds, milli-, micro- or nanoseconds since 1970; and
    ``/Date(1772366400000)/``, as .NET writes milliseconds.
    """
    text = text.strip()
    net = _NET.fullmatch(text)
    if net is not None:
        try:
            # What may follow them is the zone in which they are to be shown.
            return _sensible(_EPOCH + timedelta(milliseconds=int(net[1])))
        except OverflowError:
            return None
    digits = _DIGITS.fullmatch(text) if text.isascii() else None
    if digits is None:
        return read_w3c_time(text)
    length = len(digits[1])
    try:
        if length in _COMPACT:
            return _sensible(datetime.strptime(digits[1], _COMPACT[length]).replace(tzinfo=UTC))
        if length in _PER_SECOND:
            return _sensible(_EPOCH + timedelta(seconds=int(digits[1]) / _PER_SECOND[length]))
    except (OverflowError, ValueError):
        pass
    return None


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
    except _UNREADABLE:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(timedelta(0), at - now)
