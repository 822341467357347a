"""The store's part for the canary: its rows are there while it is on its way, and no longer."""

# The docstrings of these methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.model import CANARY, CANARY_SOURCE, CanaryStage, DeliveryState
from bot.ports.records import LeaseToken, PlannedAlert
from bot.store.alerts import insert_alerts
from bot.store.dialect import insert_or_update
from bot.store.engine import WorkPlace
from bot.store.leases import check_lease
from bot.store.schema import alerts, deliveries, known, ledger, sources, stories, waiting
from bot.store.source_rows import new_row

__all__ = ["SqlCanaryStore"]


class SqlCanaryStore:
    """`bot.ports.canary.CanaryStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    async def clear_canary(self, *, now: datetime, lease: LeaseToken) -> None:
        def clear(conn: Connection) -> None:
            check_lease(conn, lease)
            _clear(conn)
            # Who is retired is in no list, and is polled by nobody.
            row = new_row(CANARY_SOURCE, due=now, now=now, before=None) | {"retired": now}
            insert_or_update(conn, sources, [row])

        await self._at.write(clear)

    async def find_canary(self) -> CanaryStage:
        return await self._at.read(_find)

    async def tell_operators(
        self, planned: PlannedAlert, *, now: datetime, lease: LeaseToken
    ) -> bool:
        def tell(conn: Connection) -> bool:
            check_lease(conn, lease)
            return bool(insert_alerts(conn, [planned], at=now))

        return await self._at.write(tell)


def _clear(conn: Connection) -> None:
    # Its deliveries go with its alerts, and its entries with what is known of them.
    conn.execute(delete(alerts).where(alerts.c.channel == CANARY))
    conn.execute(delete(waiting).where(waiting.c.channel == CANARY))
    conn.execute(delete(stories).where(stories.c.lead_source == CANARY))
    conn.execute(delete(ledger).where(ledger.c.source == CANARY))
    conn.execute(delete(known).where(known.c.source == CANARY))


def _find(conn: Connection) -> CanaryStage:
    states = set(
        conn.execute(select(deliveries.c.state).where(deliveries.c.channel == CANARY)).scalars()
    )
    if states:
        return CanaryStage.SENT if states == {DeliveryState.SENT.value} else CanaryStage.TOLD
    there = conn.execute(select(known.c.number).where(known.c.source == CANARY).limit(1)).scalar()
    return CanaryStage.NOWHERE if there is None else CanaryStage.STORED
