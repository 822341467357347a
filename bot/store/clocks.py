"""What a clock that was set back would hold up."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, Table, update

from bot.store.schema import alerted_pages, deliveries, leases, sources, subscriptions

__all__ = ["pull_back"]

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


def pull_back(conn: Connection, *, now: datetime, at_most: timedelta) -> None:
    """Let nothing lie further ahead than ``at_most``."""
    latest = now + at_most
    for table, column in _WAITED_FOR:
        conn.execute(update(table).where(column > latest).values({column: latest}))
