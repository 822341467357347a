"""Times as people say them: RFC 3339, a date, how long from now, or the words of every day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, product
from zoneinfo import ZoneInfo

from bot.errors import DeskError, TimeAmbiguous, TimePassed
from bot.model.coming import COMING, DAYS, find_coming, find_in_next_week
from bot.model.spoken import speak_clock, speak_english, speak_numbers

__all__ = [
    "find_spoken_span",
    "is_ahead",
    "is_mere_number",
    "is_spoken_time",
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
_MORNING = time(9)
"""When a day begins that is named without a time: nobody wants to be rung at midnight."""
_AFTERNOON = time(14)
_EVENING = time(20)
_DAWN = 5  # the hour at which what is called tonight ends
_NOON = 12  # "tonight 9" is as many hours after it, and twelve of them are midnight
_DAY = (
    r"(?P<day>"
    + "|".join(
        (
            *_DAYS_FROM_TODAY,
            *COMING,
            *DAYS,
            *(day[:3] for day in DAYS),
            "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        )
    )
    + r")(?!\S)"
)
_NEXT_DAY = re.compile(
    rf"(?<!\S)(?:(?:the )?next {_DAY}|{_DAY.replace('day>', 'named>')} next(?!\S))"
)
_WEEKDAY = "|".join((*DAYS, *(day[:3] for day in DAYS)))
_DAY_OF_NEXT_WEEK = re.compile(
    rf"(?<!\S)(?:(?P<day>{_WEEKDAY}) nextweek|nextweek (?P<named>{_WEEKDAY}))(?!\S)"
)
_BESIDE_DAY = re.compile(r"(?<!\S)(?:on|this) (?=\S)|(?<=\S) this(?!\S)")
_DAY_FIRST = re.compile(_DAY)
_DAY_LAST = re.compile(rf"(?P<clock>\S.*?) {_DAY}(?P<part> morning| afternoon| evening|)")
_ON_THE_DAY = re.compile(r"(?<!\S)((?:0?0|1[3-9]|2[0-3])(?:[:.][0-9]{2})?) am (?=\S)")
"""A German "am" between a time and a day: "18:00 am freitag" is of no half of the day."""
_HALF = re.compile(r"(?<!\S)half (?P<hour>[1-9]|1[0-2])(?!\S)")
_MIDNIGHT = re.compile(r"(?<!\S)midnight(?!\S)")
_AND_HALF = " and half"
_DAY_PART = re.compile(
    r"(?:(?P<first>morning|afternoon|evening) )?(?P<clock>.+?)"
    r"(?: (?P<last>morning|afternoon|evening))?"
)
_NAMED_CLOCKS = {
    "noon": time(12),
    "midday": time(12),
    "midnight": time(0),
    "morning": _MORNING,
    "afternoon": _AFTERNOON,
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
    9:00``, ``monday 9am``, ``next week``, ``quarter past nine``, ``2026-03-01 9:00``, also as
    ``morgen 9 Uhr`` or ``demain``. A time of the day alone is the next of its kind, a day alone
    begins at nine, an afternoon at two, and tonight at eight. What a
    clock shows is one, as ``18h``, and no length; ``48h`` is one. Numbers to twelve may be words,
    and the day may come last. Raises DeskError; of a time that has passed, TimePassed; of one that
    may be several of which none has passed, as ``next friday`` on a Monday, TimeAmbiguous.
    """
    local = now.astimezone(ZoneInfo(zone))
    said = _speak(text)
    found = _read_lapse(text, now) if said.startswith("in ") else _read_readings(said, local)
    ahead = [at for at in found if at > now]
    if len(ahead) > 1:
        choices = [f"{each:%Y-%m-%d} {each.hour}:{each:%M}" for each in ahead]
        raise TimeAmbiguous(f"{text!r} may be {' or '.join(choices)}: write which", choices)
    at = next(iter(ahead or found), None)
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
    plain = speak_numbers(" ".join(text.casefold().split()))
    span = _find_span(plain)
    apart = _AFTER_NUMBER.sub(" ", plain)
    return _find_span(speak_english(apart).removeprefix("in ")) if span is None else span


def is_mere_number(text: str) -> bool:
    """Whether it is a number without its unit: ``2``, ``two``."""
    return speak_numbers(text.strip().casefold()).isdecimal()


def is_spoken_time(text: str) -> bool:
    """Whether it names a day or what a clock shows, as `read_until` reads them, and no length."""
    some_day = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return find_spoken_span(text) is None and bool(_read_readings(_speak(text), some_day))


def is_ahead(span: timedelta) -> bool:
    """Whether a time so long from now is one to come, and near enough to be meant."""
    return timedelta() < span <= _LONGEST


def _speak(text: str) -> str:
    """What was typed in plain English words, where hours are those of the clock."""
    plain = speak_numbers(" ".join(text.casefold().replace(", ", " ").split()))
    said = speak_english(plain)
    if said.startswith("in "):
        return said
    return speak_english(speak_clock(plain)).replace(" at ", " ").removeprefix("at ")


def _read_lapse(text: str, now: datetime) -> list[datetime]:
    """The time so long from now: "in two hours"."""
    span = find_spoken_span(text)
    return [] if span is None or not is_ahead(span) else [now + span]


def _find_span(said: str) -> timedelta | None:
    minus = _NEGATIVE.match(said)
    rest = said if minus is None else said[minus.end() :]
    span = _add_parts(rest)
    return span if span is None or minus is None else -span


def _add_parts(said: str) -> timedelta | None:
    """The sum of "1h 30 min", the larger units first; what no calendar holds is its longest."""
    half = said.endswith(_AND_HALF)
    said = said.removesuffix(_AND_HALF)
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
        rest = sizes[-1] / 2 if half else timedelta()
        return sum((float(number) * _UNITS[unit] for unit, number in parts), rest)
    except OverflowError:
        return timedelta.max


def _read_readings(said: str, local: datetime) -> list[datetime]:
    """The times that ``said`` may be, in the zone of ``local``, which is now: mostly one."""
    read = [_read_spoken(each, local) for each in _list_readings(said, local.date())]
    return sorted(at for at in read if at is not None)


def _list_readings(said: str, today: date) -> list[str]:
    """``said`` with its day first and in each of its senses, without the words beside a day.

    "Next friday" may be this week's, while that is to come, or the one after; "half nine" is 9:30
    to some and 8:30 to others; and a day has a midnight at either end.
    """
    if found := _DAY_OF_NEXT_WEEK.search(said):
        day = find_in_next_week(found["day"] or found["named"], today)
        said = f"{said[: found.start()]}{day}{said[found.end() :]}"
    readings = [said]
    if found := _NEXT_DAY.search(said):
        days = _list_next(found["day"] or found["named"], today)
        readings = [f"{said[: found.start()]}{day}{said[found.end() :]}" for day in days]
    readings = [_put_day_first(_BESIDE_DAY.sub("", each)) for each in readings]
    clocks: list[tuple[re.Pattern[str], tuple[str, ...]]] = []
    if found := _HALF.search(said):
        hour = int(found["hour"])
        clocks.append((_HALF, (f"{(hour - 2) % 12 + 1}:30", f"{hour}:30")))
    if _MIDNIGHT.search(said) and not _is_near_midnight(readings[0]):
        clocks.append((_MIDNIGHT, ("0:00", "24:00")))
    for pattern, shown in clocks:
        readings = [pattern.sub(clock, each) for each, clock in product(readings, shown)]
    return readings


def _list_next(word: str, today: date) -> list[date]:
    """The days that "next" and this word may name."""
    day = _find_day(word, today)
    if day is None or word not in {name[:size] for name in DAYS for size in (3, None)}:
        return []
    is_near = day.isocalendar()[:2] == today.isocalendar()[:2] or day - today == timedelta(days=1)
    return [day, day + timedelta(days=7)] if is_near else [day]


def _put_day_first(said: str) -> str:
    """So "9 am friday" is "friday 9 am"."""
    plain = _ON_THE_DAY.sub(r"\1 ", said)
    found = _DAY_LAST.fullmatch(plain)
    if found is None or _DAY_FIRST.match(plain):
        return plain
    return f"{found['day']} {found['clock']}{found['part']}"


def _is_near_midnight(said: str) -> bool:
    """Whether a midnight is the next one, of no day or of today's."""
    return said == "midnight" or said.startswith(("today ", "tonight "))


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
    if word in COMING:
        return find_coming(word, today)
    for number, name in enumerate(DAYS):
        if word in {name, name[:3]}:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return date.fromisoformat(word) if len(word) == len("2026-03-01") else None
    except ValueError:
        return None


def _read_clock(said: str) -> time | None:
    if said in _NAMED_CLOCKS:
        return _NAMED_CLOCKS[said]
    found = _DAY_PART.fullmatch(said)
    if found is None or (part := found["first"] or found["last"]) is None:
        return _read_shown(said)
    clock = _read_shown(found["clock"])
    if clock is None or (found["first"] and found["last"]):
        return None
    if part == "morning":
        return clock if 1 <= clock.hour < _NOON else None
    if clock.hour == _NOON:
        return clock if part == "afternoon" else None
    return clock.replace(hour=clock.hour + _NOON) if 1 <= clock.hour < _NOON else clock


def _read_shown(said: str) -> time | None:
    found = _CLOCK.fullmatch(said.removesuffix(_AND_HALF))
    if found is None or (said.endswith(_AND_HALF) and found["minute"] not in {None, "00"}):
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"] or ""
    if said.endswith(_AND_HALF):
        minute = 30
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
