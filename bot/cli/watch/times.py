"""Times as they are typed in a shell: those that scripts write, and those that people say."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.errors import DeskError
from bot.model.times import find_spoken_span, is_ahead, read_span, read_time, read_until

__all__ = ["read_end", "read_length"]


def read_end(said: str, *, now: datetime, zone: str) -> datetime:
    """The time that is named, as `read_time` reads it or, failing that, `read_until`.

    What scripts write comes first: a date alone is its midnight there. Raises DeskError.
    """
    try:
        return read_time(said, now=now, zone=zone)
    except DeskError:
        return read_until(said, now=now, zone=zone)


def read_length(said: str) -> timedelta:
    """How long that is: "2h", "two hours". Raises DeskError."""
    span = find_spoken_span(said)
    return span if span is not None and is_ahead(span) else read_span(said)
