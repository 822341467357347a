"""Times in words, as each language writes them."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.languages.saying import TONGUES, phrase
from bot.model import Language

__all__ = ["tell_age", "tell_clock", "tell_time"]


def tell_age(at: datetime, now: datetime, language: Language = Language.ENGLISH) -> str:
    """How long ago ``at`` was: "just now", "3 min ago", "2 h ago", "4 days ago"."""
    minutes = max(now - at, timedelta()) // timedelta(minutes=1)
    if minutes < 1:
        return phrase(language, "just_now")
    if minutes < 60:
        return phrase(language, "minutes_ago", n=minutes)
    if minutes < 48 * 60:
        return phrase(language, "hours_ago", n=minutes // 60)
    return phrase(language, "days_ago", n=minutes // (24 * 60))


def tell_time(at: datetime, zone: str, language: Language = Language.ENGLISH) -> str:
    """The clock and the date in ``zone``: "10 Feb 2026, 09:15 EET"."""
    local = at.astimezone(ZoneInfo(zone))
    name = local.tzname() or zone
    if name[0] in "+-":  # zones without letters of their own
        name = f"UTC{name}"
    name = TONGUES[language].zones.get(name, name)
    return f"{_tell_date(local, TONGUES[language].date, language)}, {local:%H:%M} {name}"


def tell_clock(
    at: datetime, now: datetime, zone: str, language: Language = Language.ENGLISH
) -> str:
    """The clock in ``zone``, and the date where that is not today's: "09:15", "9 Feb 09:15"."""
    local, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return clock
    if local.year == today.year:
        return f"{_tell_date(local, TONGUES[language].day, language)} {clock}"
    return f"{_tell_date(local, TONGUES[language].date, language)}, {clock}"


def _tell_date(local: datetime, form: str, language: Language) -> str:
    month = TONGUES[language].months[local.month - 1]
    return form.format(day=local.day, month=month, year=local.year)
