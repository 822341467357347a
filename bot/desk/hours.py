"""Times of day as people write them: when a digest goes out, and when nothing rings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import time
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.alerts import check_digest_times
from bot.errors import DeskError, InvalidDigestTimes
from bot.languages import say
from bot.model import DigestTimes

__all__ = ["check_zone", "read_digest", "read_hours", "tell_digest", "tell_hours"]

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?:\s?(?P<half>[ap])\.?m\.?|\s?(?:h|uhr)\b)?(?![\d:.])",
    re.IGNORECASE,
)
_BETWEEN_TIMES = re.compile(r"[\s,;/&+]*(?:(?:and|und|et|y)\b[\s,;]*)*", re.IGNORECASE)
_FROM = re.compile(r"\s*(?:(?:from|von|de|desde)\b\s*)?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[-–—]|(?:to|until|bis|à|a|hasta)\b)\s*", re.IGNORECASE)
_PLAIN_CRON = re.compile(
    r"(?P<minute>\d{1,2}) (?P<hours>\d{1,2}(?:,\d{1,2})*) \* \* (?P<days>\*|mon-fri|1-5)"
    r"|(?P<end>0 0 \* \* (?:tue-sat|2-6))",
    re.IGNORECASE,
)
_WORKDAYS = "mon-fri"
_AFTER_WORKDAYS = "tue-sat"  # the days on which those of workdays end, at 0:00
_END_OF_DAY = 24  # the hour that no day begins: 24:00 of a day is 0:00 of the next
_ALIKE = 0.7  # so like is the name of a city to one that was mistyped
_SAID_AT_MOST = 60  # no name of a zone is longer


def read_digest(said: str, *, workdays: bool, zone: str) -> DigestTimes | None:
    """The digest times that somebody wrote: ``8:00, 17:30``, or cron expressions; None for none.

    ``workdays`` leaves weekends out, unless a cron expression says its days itself; 24:00 of a
    workday is the end of that day, Friday's too. Raises DeskError.
    """
    plain = " ".join(said.split())
    if not plain:
        return None
    times = DigestTimes(cron=plain if "*" in plain else _write_cron(plain, workdays), zone=zone)
    try:
        check_digest_times(times)
    except InvalidDigestTimes:
        raise DeskError(say("hours_no_times", said=repr(plain))) from None
    return times


def tell_digest(times: DigestTimes | None) -> tuple[str, bool]:
    """How somebody would write the times, and whether they leave weekends out."""
    if times is None:
        return "", False
    read = [_PLAIN_CRON.fullmatch(cron) for cron in times.expressions]
    plain = [each for each in read if each is not None]
    on_workdays = {each["days"] != "*" for each in plain}
    if len(plain) < len(read) or len(on_workdays) > 1:
        return times.cron, False
    at = sorted(clock for each in plain for clock in _list_clocks(each))
    return ", ".join(f"{hour}:{minute:02}" for hour, minute in at), on_workdays.pop()


def read_hours(said: str) -> tuple[time, time] | None:
    """The first and the last of a span of hours: ``22:00–7:00``; None for none.

    Raises DeskError, of a span that ends when it begins, too.
    """
    plain = " ".join(said.split())
    if not plain:
        return None
    first = _TIME.match(plain, _match_end(_FROM, plain, 0))
    last = None
    if first is not None and (between := _TO.match(plain, first.end())):
        last = _TIME.fullmatch(plain, between.end())
    if first is None or last is None:
        raise DeskError(say("hours_no_span", said=repr(plain)))
    try:
        start, end = _read_time(first), _read_time(last)
    except ValueError:
        raise DeskError(say("hours_no_span", said=repr(plain))) from None
    if start == end:
        raise DeskError(say("hours_all_day", said=repr(plain)))
    return start, end


def tell_hours(start: time, end: time) -> str:
    """How somebody would write the span."""
    return f"{start.hour}:{start.minute:02}–{end.hour}:{end.minute:02}"


def check_zone(said: str) -> str:
    """The name of a time zone (IANA). Raises DeskError, which names the zone of a city, or those
    of cities that are called nearly so.
    """
    name = said.strip()
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        known, meant = _list_zones(), _fold(name[:_SAID_AT_MOST])
        if meant in known:
            raise DeskError(say("hours_near_zone", said=repr(name), near=known[meant])) from None
        # What is like "GMT+2" or "CET" is another offset, and no slip of it.
        cities = [each for each, zone in known.items() if "/" in zone]
        near = get_close_matches(meant, cities, n=3, cutoff=_ALIKE)
        if near:
            zones = ", ".join(dict.fromkeys(known[each] for each in near))
            raise DeskError(say("hours_alike_zones", said=repr(name), near=zones)) from None
        raise DeskError(say("hours_no_zone", said=repr(name))) from None
    return name


@cache
def _list_zones() -> Mapping[str, str]:
    """The zones by their folded names, and by those of their cities: "new york", "sao paulo".

    None of "GMT+2": the zone of that name is west of Greenwich, and who says so means east.
    """
    found: dict[str, str] = {}
    for zone in sorted(available_timezones(), key=lambda zone: (zone.count("/"), zone)):
        if not zone.startswith("Etc/"):
            found.setdefault(_fold(zone), zone)
            found.setdefault(_fold(zone.rpartition("/")[2]), zone)
    return found


def _fold(name: str) -> str:
    """In lower case, without accents, and with spaces for what IANA writes in their place."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[-_\s]+", " ", plain).split())


def _list_clocks(cron: re.Match[str]) -> Sequence[tuple[int, int]]:
    """The hours and minutes of an expression of plain times; (24, 0) for the end of workdays."""
    if cron["end"]:
        return [(_END_OF_DAY, 0)]
    return [(int(hour), int(cron["minute"])) for hour in cron["hours"].split(",")]


def _write_cron(plain: str, workdays: bool) -> str:
    """An expression for each of the minutes, as each says its hours for one alone, and one for the
    end of workdays, which is on the days after them.
    """
    hours: dict[tuple[int, str], set[int]] = {}
    for hour, minute in sorted(_read_clocks(plain)):
        days = (_AFTER_WORKDAYS if hour == _END_OF_DAY else _WORKDAYS) if workdays else "*"
        hours.setdefault((minute, days), set()).add(hour % _END_OF_DAY)
    return "; ".join(
        f"{minute} {','.join(map(str, sorted(at)))} * * {days}"
        for (minute, days), at in hours.items()
    )


def _read_clocks(plain: str) -> Sequence[tuple[int, int]]:
    found, at = [], 0
    try:
        while (read := _TIME.match(plain, at)) is not None:
            found.append(_read_clock(read))
            at = _match_end(_BETWEEN_TIMES, plain, read.end())
    except ValueError:
        at = -1
    if at < len(plain):
        raise DeskError(say("hours_no_times", said=repr(plain)))
    return found


def _read_time(read: re.Match[str]) -> time:
    """Raises ValueError for what no clock shows."""
    hour, minute = _read_clock(read)
    return time(hour % _END_OF_DAY, minute)


def _read_clock(read: re.Match[str]) -> tuple[int, int]:
    """The hour and the minute; (24, 0) for the end of a day. Raises ValueError as above."""
    hour, minute, half = int(read["hour"]), int(read["minute"] or 0), (read["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if (hour, minute) != (_END_OF_DAY, 0):
        time(hour, minute)
    return hour, minute


def _match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return at if found is None else found.end()
