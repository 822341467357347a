"""Times as people say them: RFC 3339, a date, how long from now, or the words of every day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import DeskError, TimePassed
from bot.model.spoken import speak_clock, speak_english

__all__ = ["read_span", "read_spoken_span", "read_time", "read_until"]

_SPAN = re.compile(r"([0-9]{1,6})\s*(min|h|d|w)")
_UNITS = {
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_LONGEST = timedelta(days=3650)

_SPOKEN_SPAN = re.compile(
    r"(?:(?P<number>[0-9]{1,6})|an?|one|the next)\s*"
    r"(?P<unit>min(?:ute)?s?|m|h(?:ou)?rs?|h|d(?:ay)?s?|w(?:eek)?s?)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED_CLOCKS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_MORNING = time(9)
"""When a day begins that is named without a time: nobody wants to be rung at midnight."""


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


def read_until(text: str, *, now: datetime, zone: str, by_clock: bool = False) -> datetime:
    """The time to come that a person means who lives in ``zone``, in UTC.

    Beside what `read_time` and `read_spoken_span` read: ``9:00``, ``tomorrow``, ``tomorrow
    9:00``, ``monday 9am``, ``2026-03-01 9:00``, also as ``morgen 9 Uhr`` or ``demain``. A time of
    the day alone is the next of its kind, a day alone begins at nine. A mere ``18h`` is a length,
    or, ``by_clock``, a time of the day, as it is behind a day or "at". Raises DeskError; of a time
    that has passed, TimePassed.
    """
    plain = speak_clock(" ".join(text.casefold().split()), alone=by_clock)
    said = speak_english(plain).replace(" at ", " ").removeprefix("at ")
    at = _read_spoken(said, now.astimezone(ZoneInfo(zone)))
    if at is None and (span := _find_span(said)) is not None:
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


def read_spoken_span(text: str) -> timedelta:
    """How long ``text`` is: ``2h``, ``2 hours``, ``a week``, ``90 min``, in the words of any of
    the languages that are spoken. Raises DeskError.
    """
    span = _find_span(speak_english(" ".join(text.casefold().split())))
    return read_span(text) if span is None else span


def _find_span(said: str) -> timedelta | None:
    found = _SPOKEN_SPAN.fullmatch(said)
    if found is None:
        return None
    unit = found["unit"][0]
    span = int(found["number"] or 1) * _UNITS["min" if unit == "m" else unit]
    return span if timedelta() < span <= _LONGEST else None


def _read_spoken(said: str, local: datetime) -> datetime | None:
    """``said`` as a time of the zone of ``local``, which is now; None where it is none."""
    day_word, _, rest = said.partition(" ")
    day = _find_day(day_word, local.date())
    clock = _read_clock(rest if day is not None else said)
    if day is None:
        if clock is None:
            return None
        at = _make(local.date(), clock, local)
        return at if at > local else _make(local.date() + timedelta(days=1), clock, local)
    if rest and clock is None:
        return None
    return _make(day, clock or _MORNING, local)


def _find_day(word: str, today: date) -> date | None:
    if word in {"today", "tonight"}:
        return today
    if word == "tomorrow":
        return today + timedelta(days=1)
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
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half is None and found["minute"] is None:
        return None  # a mere number is no time
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _make(day: date, clock: time, local: datetime) -> datetime:
    return datetime.combine(day, clock, tzinfo=local.tzinfo)
