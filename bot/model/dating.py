"""From when the age of an entry is counted."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TypeGuard

from watchers.dates import EARLIEST

__all__ = ["count_from", "is_bare_day", "is_date"]

_A_DAY_ENDS = timedelta(hours=36)
"""So long after its midnight in UTC a day is over everywhere (at UTC-12 last)."""


def is_bare_day(at: datetime | None) -> bool:
    """Whether a source's time, in UTC, names a day and nothing more.

    What is read of a day alone is its midnight, to the second. Some sources write that out, and
    what came at midnight indeed loses nothing: it was not there at the last poll before.
    """
    return at is not None and at.timetz().replace(tzinfo=None) == time()


def is_date(published: datetime | None) -> TypeGuard[datetime]:
    """Whether a source's time says when something was published: 1970-01-01 and year 1 do not."""
    return published is not None and published >= EARLIEST


def count_from(
    published: datetime | None, *, seen: datetime, absent_at: datetime | None = None
) -> datetime:
    """The time from which an entry's age is counted: never later than when it was ``seen``.

    It is what its source says (``published``); undated and future-dated entries count from
    when they were seen, as do those with a date that means none (1970-01-01, year 1). One that is
    dated to a day alone is no older than ``absent_at``, the last good poll that did not have it
    (None where there was none), as long as that may have been within its day: the source's zone
    is not known, so until the day is over everywhere.
    """
    if not is_date(published):
        return seen
    at = published
    if absent_at is not None and is_bare_day(at) and absent_at < at + _A_DAY_ENDS:
        at = max(at, absent_at)
    return min(at, seen)
