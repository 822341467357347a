"""What is usual, counted from what is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, time

from sqlalchemy import BigInteger, ColumnElement, Connection, func, select, true, type_coerce

from bot.model import Habits, day_of
from bot.store.schema import searchable
from bot.store.watch_activity import watch_hits

__all__ = ["count_by_day", "find_first", "read_habits"]

_DAY_US = 86_400_000_000
_MIDNIGHT = time(tzinfo=UTC)


def read_habits(conn: Connection, *, since: datetime) -> Habits:
    """`bot.ports.Store.habits`."""
    return Habits(
        entries=count_by_day(conn, since=since),
        hits={
            watch: {day_of(datetime.combine(on, _MIDNIGHT)): count for on, count in days.items()}
            for watch, days in watch_hits(conn, since=since.date()).items()
        },
        since=find_first(conn),
    )


def count_by_day(
    conn: Connection,
    *,
    since: datetime,
    until: datetime | None = None,
    sources: Collection[str] | None = None,
) -> Mapping[str, Mapping[int, int]]:
    """How many entries the sources, or all, brought on each day (see `day_of`) of the time."""
    counted: defaultdict[str, dict[int, int]] = defaultdict(dict)
    day = (type_coerce(searchable.c.seen, BigInteger).op("/")(_DAY_US)).label("day")
    asked = true() if sources is None else searchable.c.source.in_(sources)
    for source, number, entries in conn.execute(
        select(searchable.c.source, day, func.count())
        .where(searchable.c.seen >= since, _is_before(until), asked)
        .group_by(searchable.c.source, day)
    ):
        counted[source][number] = entries
    return counted


def find_first(conn: Connection, *, until: datetime | None = None) -> datetime | None:
    """When the first entry of all was seen, or of those before ``until``; None where none was."""
    found: datetime | None = conn.execute(
        select(func.min(searchable.c.seen)).where(_is_before(until))
    ).scalar_one()
    return found


def _is_before(until: datetime | None) -> ColumnElement[bool]:
    return true() if until is None else searchable.c.seen < until
