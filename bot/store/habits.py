"""What is usual, counted from what is stored."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, time

from sqlalchemy import BigInteger, ColumnElement, Connection, func, select, true, type_coerce

from bot.model import Habits, day_of
from bot.store.schema import searchable
from bot.store.watch_activity import watch_hits

__all__ = ["read_habits"]

_DAY_US = 86_400_000_000
_MIDNIGHT = time(tzinfo=UTC)


def read_habits(conn: Connection, *, since: datetime, until: datetime | None = None) -> Habits:
    """`bot.ports.Store.habits`; of the time before ``until`` alone where that is given."""
    counted: defaultdict[str, dict[int, int]] = defaultdict(dict)
    day = (type_coerce(searchable.c.seen, BigInteger).op("/")(_DAY_US)).label("day")
    before: ColumnElement[bool] = true() if until is None else searchable.c.seen < until
    for source, number, entries in conn.execute(
        select(searchable.c.source, day, func.count())
        .where(searchable.c.seen >= since, before)
        .group_by(searchable.c.source, day)
    ):
        counted[source][number] = entries
    return Habits(
        entries=counted,
        hits={
            watch: {day_of(datetime.combine(on, _MIDNIGHT)): count for on, count in days.items()}
            for watch, days in watch_hits(conn, since=since.date()).items()
        },
        since=conn.execute(select(func.min(searchable.c.seen)).where(before)).scalar_one(),
    )
