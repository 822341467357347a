"""Days that are named by the week, the month or the weekend to come."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["COMING", "DAYS", "find_coming", "find_in_next_week"]

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COMING = ("nextweek", "nextmonth", "weekend")
"""Stretches of days, as `bot.model.spoken` writes them: the day is that on which they begin."""
_SHORT = 3


def find_coming(word: str, today: date) -> date:
    """The day on which one of `COMING` begins: a Monday, the first of a month, a Saturday."""
    if word == "nextmonth":
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    weekday = DAYS.index("monday" if word == "nextweek" else "saturday")
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def find_in_next_week(word: str, today: date) -> date:
    """That day of `DAYS`, or its first three letters, in the week to come."""
    number = [name[:_SHORT] for name in DAYS].index(word[:_SHORT])
    return find_coming("nextweek", today) + timedelta(days=number)
