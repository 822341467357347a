"""What watches brought, day by day, and when somebody last looked at it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, case, delete, func, select

from bot.model import CANARY, AlertBody, AlertKind, WatchActivity
from bot.ports.records import LeaseToken, PlannedAlert
from bot.ports.watches import Reviewed
from bot.store.alerts import insert_alerts
from bot.store.counters import raise_to, read_counter
from bot.store.dialect import insert_or_add
from bot.store.leases import check_lease
from bot.store.schema import watch_days

__all__ = [
    "commit_review",
    "forget_days",
    "note_activity",
    "watch_activity",
    "watch_hits",
    "watches_reviewed",
]

# In whole seconds since 1970.
_FIRST_REVIEWED = "watches_first_reviewed"
_REVIEWED = "watches_reviewed"
_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)
_KEPT = timedelta(days=90)


def note_activity(
    conn: Connection, hits: Mapping[str, int], told: Sequence[PlannedAlert], *, at: datetime
) -> None:
    """Count hits and posts of a batch on the day of ``at``, in the batch's transaction."""
    posts = Counter(
        watch
        for plan in told
        if isinstance(plan.alert.body, AlertBody) and plan.alert.kind is not AlertKind.EDIT
        for watch in plan.alert.body.watches
    )
    insert_or_add(
        conn,
        watch_days,
        [
            {
                "day": at.astimezone(UTC).date().isoformat(),
                "watch": watch,
                "hits": hits.get(watch, 0),
                "alerts": posts[watch],
                "last_hit": at if hits.get(watch) else None,
            }
            # In one order, so that no two transactions wait for each other.
            for watch in sorted((hits.keys() | posts.keys()) - {CANARY})
        ],
        counts=("hits", "alerts"),
    )


def watch_activity(conn: Connection, *, today: date) -> Mapping[str, WatchActivity]:
    """What each watch brought in the last 7 and 30 days; those that brought nothing apart."""
    in_week = watch_days.c.day > (today - _WEEK).isoformat()
    in_month = watch_days.c.day > (today - _MONTH).isoformat()

    rows = conn.execute(
        select(
            watch_days.c.watch,
            func.sum(case((in_week, watch_days.c.hits), else_=0)).label("week_hits"),
            func.sum(case((in_month, watch_days.c.hits), else_=0)).label("month_hits"),
            func.sum(case((in_week, watch_days.c.alerts), else_=0)).label("week_alerts"),
            func.sum(case((in_month, watch_days.c.alerts), else_=0)).label("month_alerts"),
            func.max(watch_days.c.last_hit).label("last_hit"),
        ).group_by(watch_days.c.watch)
    )
    return {
        row.watch: WatchActivity(
            week_hits=int(row.week_hits),
            month_hits=int(row.month_hits),
            week_alerts=int(row.week_alerts),
            month_alerts=int(row.month_alerts),
            last_hit=row.last_hit,
        )
        for row in rows
    }


def watch_hits(conn: Connection, *, since: date) -> Mapping[str, Mapping[date, int]]:
    """How often each watch matched on each day from ``since`` on."""
    found: defaultdict[str, dict[date, int]] = defaultdict(dict)
    for row in conn.execute(
        select(watch_days.c.watch, watch_days.c.day, watch_days.c.hits).where(
            watch_days.c.day >= since.isoformat(), watch_days.c.hits > 0
        )
    ):
        found[row.watch][date.fromisoformat(row.day)] = row.hits
    return found


def forget_days(conn: Connection, *, before: datetime) -> None:
    """Forget what lies a quarter of a year before ``before``."""
    last = (before - _KEPT).astimezone(UTC).date()
    conn.execute(delete(watch_days).where(watch_days.c.day < last.isoformat()))


def watches_reviewed(conn: Connection) -> Reviewed | None:
    """When the watches were first and last looked at for something to say."""
    first, last = (read_counter(conn, name) for name in (_FIRST_REVIEWED, _REVIEWED))
    if not first:
        return None
    return Reviewed(
        first=datetime.fromtimestamp(first, UTC), last=datetime.fromtimestamp(last, UTC)
    )


def commit_review(
    conn: Connection, planned: PlannedAlert | None, *, now: datetime, lease: LeaseToken
) -> bool:
    """Note that they were looked at now, and store what is told of it."""
    check_lease(conn, lease)
    if not read_counter(conn, _FIRST_REVIEWED):
        raise_to(conn, _FIRST_REVIEWED, int(now.timestamp()))
    raise_to(conn, _REVIEWED, int(now.timestamp()))
    return planned is not None and bool(insert_alerts(conn, [planned], at=now))
