"""The store on SQLite and PostgreSQL: each method is one unit of work in a thread."""

# The docstrings of these methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, text

from bot.model import (
    Alert,
    Delivery,
    DeliveryState,
    DigestLine,
    Entry,
    EntryCounts,
    EntryKey,
    Habits,
    LeasedDelivery,
    Occasion,
    OpenStory,
    Receipt,
    RollingPost,
    WaitingLine,
)
from bot.ports.explaining import Explanation, Sight
from bot.ports.pages import AlertedPage, ClaimedPage
from bot.ports.records import (
    DueList,
    LeaseToken,
    PlannedAlert,
    PollBatch,
    PruneCounts,
    StoreCounts,
    WindowSnapshot,
)
from bot.ports.source_records import KeysOfSource
from bot.ports.wire import WireStory
from bot.store import (
    alerts,
    deliveries,
    digests,
    entries,
    explaining,
    leases,
    looking,
    pages,
    polls,
    stories,
)
from bot.store import prune as pruning
from bot.store.canary_store import SqlCanaryStore
from bot.store.channel_store import SqlChannelStore
from bot.store.clocks import find_latest_poll, pull_back
from bot.store.engine import WorkPlace, read_url
from bot.store.events import SqlEventStore
from bot.store.exporting import SqlExportStore
from bot.store.habits import read_habits
from bot.store.handling_store import SqlHandlingStore
from bot.store.learning_store import SqlLearningStore
from bot.store.lines import read_lines
from bot.store.lists import read_rolling_post
from bot.store.readings import keep_readings
from bot.store.revisions import MIGRATIONS, Revisions
from bot.store.searching import SqlSearch
from bot.store.source_store import SqlSourceStore
from bot.store.watch_store import SqlWatchStore
from watchers.identity import KnownEntry

__all__ = ["SqlStore"]


class SqlStore(
    SqlSourceStore,
    SqlWatchStore,
    SqlLearningStore,
    SqlHandlingStore,
    SqlChannelStore,
    SqlExportStore,
    SqlEventStore,
    SqlCanaryStore,
):
    """`bot.ports.Store` over SQLAlchemy Core; the port's docstrings say what each does.

    Made by `bot.store.open_store`. ``migrations`` is the folder of the schema's history.
    """

    def __init__(
        self, url: str, *, max_pages: int | None = None, migrations: Path = MIGRATIONS
    ) -> None:
        self._at = WorkPlace(read_url(url), max_pages=max_pages)
        self._revisions = Revisions(migrations)

    @property
    def search(self) -> SqlSearch:
        """What `bot.ports.search.EntrySearch` promises, on the same database."""
        return SqlSearch(self._at)

    @property
    def where(self) -> str:
        """The database's URL without its password, for messages and logs."""
        return self._at.where

    async def open(self) -> None:
        ready = await self._at.read(lambda conn: self._revisions.check(conn, where=self.where))
        if not ready:
            await self.upgrade()

    async def upgrade(self) -> tuple[str | None, str]:
        return await self._at.write(
            lambda conn: self._revisions.upgrade(conn, where=self.where), unhurried=True
        )

    async def close(self) -> None:
        await self._at.close()

    async def ping(self) -> None:
        await self._at.read(lambda conn: conn.execute(text("SELECT 1")).scalar_one())

    async def latest_poll(self) -> datetime | None:
        return await self._at.read(find_latest_poll)

    async def pull_back(
        self, *, now: datetime, at_most: timedelta, tier_1: timedelta | None = None
    ) -> None:
        await self._at.write(
            lambda conn: pull_back(conn, now=now, at_most=at_most, tier_1=tier_1 or at_most)
        )

    async def counts(self) -> StoreCounts:
        return await self._at.read(looking.count_rows)

    async def prune(self, *, before: datetime, live_since: datetime | None = None) -> PruneCounts:
        return await self._at.write(
            lambda conn: pruning.prune(conn, before=before, live_since=live_since or before),
            unhurried=True,
        )

    # -- the lease ---------------------------------------------------------------------

    async def take_lease(
        self,
        name: str,
        *,
        holder: str,
        now: datetime,
        ttl: timedelta,
        unrenewed: datetime | None = None,
    ) -> LeaseToken:
        return await self._at.write(
            lambda conn: leases.take_lease(
                conn, name, holder=holder, now=now, ttl=ttl, unrenewed=unrenewed
            )
        )

    async def release_lease(self, token: LeaseToken) -> None:
        await self._at.write(lambda conn: leases.release_lease(conn, token))

    # -- ingest ------------------------------------------------------------------------

    async def recall(
        self, keys: Sequence[KeysOfSource], *, now: datetime
    ) -> Mapping[str, tuple[KnownEntry, ...]]:
        return await self._at.write(lambda conn: entries.recall(conn, keys, now=now))

    async def entries_of(self, keys: Collection[EntryKey]) -> Mapping[EntryKey, Entry]:
        return await self._at.read(lambda conn: entries.entries_of(conn, keys))

    async def commit_polls(
        self, batch: PollBatch, *, lease: LeaseToken
    ) -> tuple[PlannedAlert, ...]:
        return await self._at.write(lambda conn: polls.commit_polls(conn, batch, lease=lease))

    async def window(self, *, since: datetime, rules: str | None = None) -> WindowSnapshot:
        return await self._at.read(lambda conn: stories.window(conn, since=since, rules=rules))

    async def habits(self, *, since: datetime) -> Habits:
        return await self._at.read(lambda conn: read_habits(conn, since=since))

    async def keep_readings(
        self, readings: Mapping[EntryKey, bytes], *, rules: str, lease: LeaseToken
    ) -> None:
        await self._at.write(lambda conn: keep_readings(conn, readings, rules=rules, lease=lease))

    # -- pages -------------------------------------------------------------------------

    async def claim_pages(
        self, *, now: datetime, limit: int, until: datetime
    ) -> tuple[ClaimedPage, ...]:
        return await self._at.write(
            lambda conn: pages.claim_pages(conn, now=now, limit=limit, until=until)
        )

    async def save_pages(self, found: Sequence[AlertedPage]) -> None:
        await self._at.write(lambda conn: pages.save_pages(conn, found))

    # -- digests -----------------------------------------------------------------------

    async def digest_due(self) -> Mapping[str, datetime]:
        return await self._at.read(digests.digest_due)

    async def set_digest_due(self, due: Mapping[str, datetime | None]) -> None:
        await self._at.write(lambda conn: digests.set_digest_due(conn, due))

    async def lists_due(self, *, now: datetime) -> tuple[DueList, ...]:
        return await self._at.read(lambda conn: digests.lists_due(conn, now=now))

    async def waiting_lines(
        self,
        channel: str,
        *,
        occasion: Occasion = Occasion.DIGEST,
        by: datetime | None = None,
        told_after: datetime | None = None,
    ) -> tuple[DigestLine, ...]:
        return await self._at.read(
            lambda conn: digests.waiting_lines(
                conn, channel, occasion=occasion, by=by, told_after=told_after
            )
        )

    async def list_lines(
        self, channel: str, lines: Collection[WaitingLine]
    ) -> tuple[DigestLine, ...]:
        return await self._at.read(lambda conn: read_lines(conn, channel, tuple(lines)))

    async def rolling_post(self, channel: str, *, since: datetime) -> RollingPost | None:
        return await self._at.read(lambda conn: read_rolling_post(conn, channel, since=since))

    async def open_stories(self, channel: str, *, since: datetime) -> tuple[OpenStory, ...]:
        return await self._at.read(lambda conn: digests.open_stories(conn, channel, since=since))

    async def told_channels(self, *, since: datetime) -> tuple[str, ...]:
        return await self._at.read(lambda conn: digests.told_channels(conn, since=since))

    async def last_brief(self, channel: str) -> datetime | None:
        return await self._at.read(lambda conn: digests.last_brief(conn, channel))

    async def last_digest(self, channel: str) -> datetime | None:
        return await self._at.read(lambda conn: digests.last_digest(conn, channel))

    async def first_seen(self) -> datetime | None:
        return await self._at.read(digests.first_seen)

    async def count_entries(self, *, since: datetime) -> EntryCounts:
        return await self._at.read(lambda conn: digests.count_entries(conn, since=since))

    async def commit_digest(
        self,
        planned: PlannedAlert | None,
        *,
        channel: str,
        stories: Collection[str],
        next_due: datetime | None,
        now: datetime,
        lease: LeaseToken,
        occasion: Occasion = Occasion.DIGEST,
        replies: Sequence[PlannedAlert] = (),
    ) -> None:
        await self._at.write(
            lambda conn: digests.commit_digest(
                conn,
                planned,
                channel=channel,
                told=stories,
                next_due=next_due,
                now=now,
                lease=lease,
                occasion=occasion,
                replies=replies,
            )
        )

    # -- deliveries --------------------------------------------------------------------

    async def lease_deliveries(
        self,
        *,
        now: datetime,
        holder: str,
        until: datetime,
        limit: int,
        skip_channels: Collection[str] = (),
        last_channels: Collection[str] = (),
        edits: bool | None = None,
    ) -> tuple[LeasedDelivery, ...]:
        return await self._at.write(
            lambda conn: deliveries.lease_deliveries(
                conn,
                now=now,
                holder=holder,
                until=until,
                limit=limit,
                skip_channels=skip_channels,
                last_channels=last_channels,
                edits=edits,
            )
        )

    async def record_sent(
        self, delivery_id: str, *, receipt: Receipt, now: datetime, holder: str | None = None
    ) -> None:
        await self._at.write(
            lambda conn: deliveries.record_sent(
                conn, delivery_id, receipt=receipt, now=now, holder=holder
            )
        )

    async def record_retry(
        self,
        delivery_id: str,
        *,
        due: datetime,
        error: str,
        fate_unknown: bool,
        holder: str | None = None,
    ) -> None:
        await self._at.write(
            lambda conn: deliveries.record_retry(
                conn, delivery_id, due=due, error=error, fate_unknown=fate_unknown, holder=holder
            )
        )

    async def record_dead(
        self,
        delivery_id: str,
        *,
        error: str,
        now: datetime,
        holder: str | None = None,
        notice: PlannedAlert | None = None,
    ) -> None:
        def record(conn: Connection) -> None:
            deliveries.record_dead(conn, delivery_id, error=error, now=now, holder=holder)
            if notice is not None:
                alerts.insert_alerts(conn, [notice], at=now)

        await self._at.write(record)

    async def last_sent(self, channel: str | None) -> datetime | None:
        return await self._at.read(lambda conn: deliveries.last_sent(conn, channel))

    async def list_deliveries(self, *, states: Collection[DeliveryState]) -> tuple[Delivery, ...]:
        return await self._at.read(lambda conn: deliveries.list_deliveries(conn, states=states))

    async def revive_deliveries(self, delivery_ids: Collection[str], *, now: datetime) -> int:
        return await self._at.write(
            lambda conn: deliveries.revive_deliveries(conn, delivery_ids, now=now)
        )

    async def next_delivery_due(self) -> datetime | None:
        return await self._at.read(deliveries.next_delivery_due)

    # -- looking -----------------------------------------------------------------------

    async def latest_stories(
        self, *, limit: int, channels: Collection[str] | None = None
    ) -> tuple[WireStory, ...]:
        return await self._at.read(
            lambda conn: looking.latest_stories(conn, limit=limit, channels=channels)
        )

    async def explain(
        self, url_or_id: str, *, canonical_url: str | None, sight: Sight | None = None
    ) -> tuple[Explanation, ...]:
        return await self._at.read(
            lambda conn: explaining.explain(
                conn, url_or_id, canonical_url=canonical_url, sight=sight
            )
        )

    async def alerts_of(self, story: str) -> tuple[Alert, ...]:
        return await self._at.read(lambda conn: alerts.alerts_of(conn, story))
