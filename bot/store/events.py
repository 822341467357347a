"""The events that have acted: known by their ids when they come again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from bot.store.dialect import insert_missing
from bot.store.engine import WorkPlace
from bot.store.schema import events

__all__ = ["SqlEventStore", "forget_events"]


class SqlEventStore:
    """`bot.ports.inbound.EventStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    # The docstrings of these methods stand in the port, for every adapter alike.
    # ruff: noqa: D102

    _at: WorkPlace

    async def knows_event(self, event_id: str) -> bool:
        return await self._at.read(lambda conn: _knows_event(conn, event_id))

    async def note_event(self, event_id: str, *, kind: str, now: datetime) -> None:
        await self._at.write(
            lambda conn: insert_missing(conn, events, [{"id": event_id, "kind": kind, "at": now}])
        )

    async def events_heard(self) -> Mapping[str, datetime]:
        return await self._at.read(_events_heard)


def forget_events(conn: Connection, *, before: datetime) -> None:
    """Forget old events: none of them is sent again after some minutes."""
    conn.execute(delete(events).where(events.c.at < before))


def _knows_event(conn: Connection, event_id: str) -> bool:
    return conn.execute(select(events.c.id).where(events.c.id == event_id)).first() is not None


def _events_heard(conn: Connection) -> Mapping[str, datetime]:
    last = select(events.c.kind, func.max(events.c.at).label("last")).group_by(events.c.kind)
    return {row.kind: row.last for row in conn.execute(last)}
