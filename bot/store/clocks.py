"""What a clock that was set back, or was ahead and is right again, would hold up."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, Table, func, select, update

from bot.store.schema import alerted_pages, deliveries, leases, sources, subscriptions

__all__ = ["find_latest_poll", "pull_back"]

# Each is asked whether it has passed, and what it holds up waits until then.
_WAITED_FOR: tuple[tuple[Table, Column[datetime]], ...] = (
    (leases, leases.c.ends),
    (sources, sources.c.due),
    (sources, sources.c.claimed_until),
    (subscriptions, subscriptions.c.due),
    (alerted_pages, alerted_pages.c.due),
    (deliveries, deliveries.c.due),
    (deliveries, deliveries.c.lease_ends),
)

# From each something is counted that lasts: a day to the next whole document, an approval.
_PASSED: tuple[Column[datetime], ...] = (
    sources.c.baselined,
    sources.c.last_ok,
    sources.c.last_polled,
    sources.c.last_whole,
    sources.c.failing_since,
    sources.c.health_since,
    sources.c.reminded,
    sources.c.held_since,
    sources.c.approved,
)


def find_latest_poll(conn: Connection) -> datetime | None:
    """When a source was last polled, by the clock of then."""
    return conn.execute(select(func.max(sources.c.last_polled))).scalar()


def pull_back(conn: Connection, *, now: datetime, at_most: timedelta, tier_1: timedelta) -> None:
    """Let nothing lie further ahead than ``at_most``, and nothing that passed ahead at all."""
    latest = now + at_most
    for table, column in _WAITED_FOR:
        conn.execute(update(table).where(column > latest).values({column: latest}))
    soon = now + tier_1
    conn.execute(update(sources).where(sources.c.tier <= 1, sources.c.due > soon).values(due=soon))
    for column in _PASSED:
        conn.execute(update(sources).where(column > now).values({column: now}))
