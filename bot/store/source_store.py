"""The store's part for sources: each method is one unit of work in a thread."""

# The docstrings of these methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from bot.model import Entry, Source, Subscription, SubscriptionState
from bot.ports.records import LeaseToken, PlannedAlert
from bot.ports.source_records import (
    AddedSources,
    ClaimedSource,
    HealthChange,
    HealthCounts,
    LiveSource,
    SourceStatus,
)
from bot.store import additions, claims, deliveries, health, sources, subscriptions
from bot.store.claims import release_claims
from bot.store.engine import WorkPlace
from bot.store.sources import sync_sources

__all__ = ["SqlSourceStore"]


class SqlSourceStore:
    """`bot.ports.sources.SourceStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    # -- sources -----------------------------------------------------------------------

    async def sync_sources(self, sources: Sequence[Source], *, now: datetime) -> None:
        await self._at.write(lambda conn: sync_sources(conn, sources, now=now))

    async def add_source(self, source: Source, *, actor: str, now: datetime) -> None:
        await self._at.write(lambda conn: sources.add_source(conn, source, actor=actor, now=now))

    async def add_sources(
        self,
        sources: Sequence[Source],
        *,
        actor: str,
        now: datetime,
        paused: Collection[str] = (),
    ) -> AddedSources:
        return await self._at.write(
            lambda conn: additions.add_sources(
                conn, sources, actor=actor, now=now, paused=frozenset(paused)
            )
        )

    async def record_verified(self, days: Mapping[str, date]) -> frozenset[str]:
        return await self._at.write(lambda conn: additions.record_verified(conn, days))

    async def remove_source(self, source_id: str, *, actor: str, now: datetime) -> None:
        await self._at.write(
            lambda conn: sources.remove_source(conn, source_id, actor=actor, now=now)
        )

    async def list_sources(self) -> tuple[SourceStatus, ...]:
        return await self._at.read(sources.list_sources)

    async def find_sources(self, source_ids: Collection[str]) -> Mapping[str, Source]:
        return await self._at.read(lambda conn: sources.find_sources(conn, source_ids))

    async def claim_due(
        self,
        *,
        now: datetime,
        limit: int,
        until: datetime,
        skip_hosts: Collection[str] = (),
        per_host: int | None = None,
        failing: int | None = None,
        others: int | None = None,
    ) -> tuple[ClaimedSource, ...]:
        return await self._at.write(
            lambda conn: claims.claim_due(
                conn,
                now=now,
                limit=limit,
                until=until,
                skip_hosts=skip_hosts,
                per_host=per_host,
                failing=failing,
                others=others,
            )
        )

    async def claim_source(self, source_id: str, *, until: datetime) -> ClaimedSource:
        return await self._at.write(lambda conn: claims.claim_source(conn, source_id, until=until))

    async def make_due(self, source_ids: Collection[str], *, at: datetime) -> None:
        await self._at.write(lambda conn: claims.make_due(conn, source_ids, at=at))

    async def bring_forward(self, *, failing_since: datetime, by: timedelta, at: datetime) -> int:
        return await self._at.write(
            lambda conn: claims.bring_forward(conn, failing_since=failing_since, by=by, at=at)
        )

    async def live_sources(self, kind: str) -> tuple[LiveSource, ...]:
        return await self._at.read(lambda conn: claims.live_sources(conn, kind))

    async def release_claims(self, claims: Collection[str] | Mapping[str, int | None]) -> None:
        await self._at.write(lambda conn: release_claims(conn, claims))

    async def end_leases(self, *, now: datetime) -> None:
        def end(conn: Connection) -> None:
            claims.end_claims(conn)
            deliveries.end_running_leases(conn, now=now)

        await self._at.write(end)

    async def next_due(self) -> datetime | None:
        return await self._at.read(claims.next_due)

    # -- health ------------------------------------------------------------------------

    async def pause_source(self, source_id: str, *, actor: str, now: datetime) -> None:
        await self._at.write(
            lambda conn: health.pause_source(conn, source_id, actor=actor, now=now)
        )

    async def resume_source(self, source_id: str, *, actor: str, now: datetime) -> None:
        await self._at.write(
            lambda conn: health.resume_source(conn, source_id, actor=actor, now=now)
        )

    async def approve_source(self, source_id: str, *, actor: str, now: datetime) -> int:
        return await self._at.write(
            lambda conn: health.approve_source(conn, source_id, actor=actor, now=now)
        )

    async def approved_sources(self) -> tuple[LiveSource, ...]:
        return await self._at.read(health.approved_sources)

    async def held_entries(self, source_id: str, *, limit: int) -> tuple[Entry, ...]:
        return await self._at.read(lambda conn: health.held_entries(conn, source_id, limit=limit))

    async def unwell_sources(
        self, *, now: datetime, only: Collection[str] | None = None
    ) -> tuple[LiveSource, ...]:
        return await self._at.read(lambda conn: health.unwell_sources(conn, now=now, only=only))

    async def health_counts(self) -> HealthCounts:
        return await self._at.read(health.count_health)

    async def commit_health(
        self,
        changes: Sequence[HealthChange],
        alerts: Sequence[PlannedAlert],
        *,
        outage: datetime | None,
        now: datetime,
        lease: LeaseToken,
    ) -> tuple[PlannedAlert, ...]:
        return await self._at.write(
            lambda conn: health.commit_health(
                conn, changes, alerts, outage=outage, now=now, lease=lease
            )
        )

    # -- subscriptions -----------------------------------------------------------------

    async def add_subscription(self, subscription: Subscription) -> None:
        await self._at.write(lambda conn: subscriptions.add_subscription(conn, subscription))

    async def change_subscription(
        self, subscription: Subscription, *, was: SubscriptionState
    ) -> bool:
        return await self._at.write(
            lambda conn: subscriptions.change_subscription(conn, subscription, was=was)
        )

    async def note_push(
        self, subscription_id: str, *, at: datetime | None, error: str | None
    ) -> None:
        await self._at.write(
            lambda conn: subscriptions.note_push(conn, subscription_id, at=at, error=error)
        )

    async def note_missed(self, source_ids: Collection[str], *, at: datetime) -> None:
        await self._at.write(lambda conn: subscriptions.note_missed(conn, source_ids, at=at))

    async def subscription(self, subscription_id: str) -> Subscription:
        return await self._at.read(
            lambda conn: subscriptions.find_subscription(conn, subscription_id)
        )

    async def subscriptions(self) -> tuple[Subscription, ...]:
        return await self._at.read(subscriptions.list_subscriptions)
