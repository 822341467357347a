"""Times as people say them: RFC 3339, a date, how long from now, or the words of every day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.errors import DeskError, TimePassed
from bot.model.spoken import speak_clock, speak_english

__all__ = [
    "find_spoken_span",
    "is_ahead",
    "read_span",
    "read_time",
    "read_until",
]

_SPAN = re.compile(r"([0-9]{1,6})\s*(min|h|d|w)")
_UNITS = {
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_LONGEST = timedelta(days=3650)

_UNIT = r"(?P<unit>min(?:ute)?s?|m|h(?:ou)?rs?|h|d(?:ay)?s?|w(?:eek)?s?)"
_NUMBER = r"(?P<number>[0-9]{1,9}(?:[.,](?:[0-9]|25|75))?|an?|one|the next)"
_PART = re.compile(rf"(?:(?:and|und|et|y)\s+)?{_NUMBER}\s*{_UNIT}(?![a-z])\s*")
_HOURS_AND_MINUTES = re.compile(r"(?P<hours>[0-9]{1,6})\s*h(?:(?:ou)?rs?)?\s*(?P<minutes>[0-9]{2})")
_AFTER_NUMBER = re.compile(r"(?<=[0-9])(?=[^\W\d_])")
_NEGATIVE = re.compile(r"[-−–]\s*(?=[0-9])")
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s*"
    r"(?P<half>[ap]\.?m\.?|o'?clock)?"
)
_END_OF_DAY = re.compile(r"24(?:[:.]00)?")
_DAYS_FROM_TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overmorrow": 2}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MORNING = time(9)
"""When a day begins that is named without a time: nobody wants to be rung at midnight."""
_EVENING = time(20)
_DAWN = 5  # the hour at which what is called tonight ends
_NOON = 12  # "tonight 9" is as many hours after it, and twelve of them are midnight
_NAMED_CLOCKS = {
    "noon": time(12),
    "midday": time(12),
    "midnight": time(0),
    "morning": _MORNING,
    "evening": _EVENING,
}


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


def read_until(text: str, *, now: datetime, zone: str) -> datetime:
    """The time to come that a person means who lives in ``zone``, in UTC.

    Beside what `read_time` and `find_spoken_span` read: ``9:00``, ``9``, ``tomorrow``, ``tomorrow
    9:00``, ``monday 9am``, ``2026-03-01 9:00``, also as ``morgen 9 Uhr`` or ``demain``. A time of
    the day alone is the next of its kind, a day alone begins at nine, and tonight at eight. What a
    clock shows is one, as ``18h``, and no length; ``48h`` is one. Raises DeskError; of a time that
    has passed, TimePassed.
    """
    plain = speak_clock(" ".join(text.casefold().split()))
    said = speak_english(plain).replace(" at ", " ").removeprefix("at ")
    at = _read_spoken(said, now.astimezone(ZoneInfo(zone)))
    if at is None and (span := _find_span(said)) is not None and is_ahead(span):
        at = now + span
    if at is None:
        try:
            at = read_time(text, now=now, zone=zone)
        except DeskError:
            raise DeskError(
                f"{text!r} is no time: write until tomorrow 9:00, until monday, until 18:30, until "
                "2026-03-01 9:00, or for 2h"
            ) from None
    if at <= now:
        raise TimePassed(f"{text!r} has passed: name a time to come")
    if at - now > _LONGEST:
        raise DeskError(f"{text!r} is too far away: ten years at most")
    return at.astimezone(UTC)


def find_spoken_span(text: str) -> timedelta | None:
    """How long ``text`` is: ``2h``, ``2 hours``, ``a week``, ``90 min``, ``1h30``, ``1.5h``, in the
    words of any of the languages that are spoken; also one of nothing, or one that is negative or
    endless (see `is_ahead`). None where it says no length.
    """
    plain = " ".join(text.casefold().split())
    span = _find_span(plain)
    apart = _AFTER_NUMBER.sub(" ", plain)
    return _find_span(speak_english(apart)) if span is None else span


def is_ahead(span: timedelta) -> bool:
    """Whether a time so long from now is one to come, and near enough to be meant."""
    return timedelta() < span <= _LONGEST


def _find_span(said: str) -> timedelta | None:
    minus = _NEGATIVE.match(said)
    rest = said if minus is None else said[minus.end() :]
    span = _add_parts(rest)
    return span if span is None or minus is None else -span


def _add_parts(said: str) -> timedelta | None:
    """The sum of "1h 30 min", the larger units first; what no calendar holds is its longest."""
    clock = _HOURS_AND_MINUTES.fullmatch(said)
    parts = [("h", clock["hours"]), ("min", clock["minutes"])] if clock else []
    at = len(said) if clock else 0
    while at < len(said):
        found = _PART.match(said, at)
        if found is None:
            return None
        unit, number = found["unit"][0], found["number"].replace(",", ".")
        parts.append(("min" if unit == "m" else unit, number if number[0].isdigit() else "1"))
        at = found.end()
    sizes = [_UNITS[unit] for unit, _ in parts]
    if not parts or any(next_ >= size for size, next_ in pairwise(sizes)):
        return None
    try:
        return sum((float(number) * _UNITS[unit] for unit, number in parts), timedelta())
    except OverflowError:
        return timedelta.max


def _read_spoken(said: str, local: datetime) -> datetime | None:
    """``said`` as a time of the zone of ``local``, which is now; None where it is none."""
    day_word, _, rest = said.partition(" ")
    day = _find_day(day_word, local.date())
    if _END_OF_DAY.fullmatch(said if day is None else rest):
        return _make((day or local.date()) + timedelta(days=1), time(), local)
    if day is None:
        clock = _read_clock(said)
        return None if clock is None else _find_next(clock, local)
    clock = _read_clock(rest)
    if rest and clock is None:
        return None
    if said == "today midnight":
        return _find_next(time(), local)
    if day_word == "tonight":
        return _find_tonight(rest, clock or _EVENING, local)
    return _make_ahead(day, clock or _MORNING, local)


def _find_next(clock: time, local: datetime) -> datetime:
    """The next time that a clock there shows it: an hour that comes twice may be the second."""
    days = (local.date(), local.date() + timedelta(days=1))
    shown = [_make(day, clock.replace(fold=fold), local) for day in days for fold in (0, 1)]
    # The comparison is of instants: that of two times of one zone is of what clocks show.
    return next(at for at in shown if at.astimezone(UTC) > local.astimezone(UTC))


def _find_tonight(said: str, clock: time, local: datetime) -> datetime:
    """The time of the night to come: "9" is nine in the evening, and "2:00" is after midnight."""
    if clock.hour == _NOON and not said.endswith(("m", "m.", "noon", "midday")):
        clock = clock.replace(hour=0)
    if clock.hour < _DAWN:
        return _find_next(clock, local)
    if clock.hour < _NOON and not said.endswith(("am", "a.m.", "a.m")):
        clock = clock.replace(hour=clock.hour + _NOON)
    return _make(local.date(), clock, local)


def _find_day(word: str, today: date) -> date | None:
    if word in _DAYS_FROM_TODAY:
        return today + timedelta(days=_DAYS_FROM_TODAY[word])
    for number, name in enumerate(_DAYS):
        if word in {name, name[:3]}:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return date.fromisoformat(word) if len(word) == len("2026-03-01") else None
    except ValueError:
        return None


def _read_clock(said: str) -> time | None:
    if said in _NAMED_CLOCKS:
        return _NAMED_CLOCKS[said]
    found = _CLOCK.fullmatch(said)
    if found is None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"] or ""
    if half.startswith(("a", "p")):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _make_ahead(day: date, clock: time, local: datetime) -> datetime:
    """The time at which a clock shows it on that day; of an hour that comes twice, and of which
    the first has passed, the second.
    """
    first = _make(day, clock, local)
    if day != local.date() or first.astimezone(UTC) > local.astimezone(UTC):
        return first
    return _make(day, clock.replace(fold=1), local)


def _make(day: date, clock: time, local: datetime) -> datetime:
    return datetime.combine(day, clock, tzinfo=local.tzinfo)
