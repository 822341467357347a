"""A newsroom on the real store and the real rules, on a clock set by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.alerts import ChannelBook
from bot.app.remembering import remember_judge
from bot.desk import Desk
from bot.ingest import Overseeing, PollFailure, PollResult, Writing
from bot.judge import Judge
from bot.model import (
    Channel,
    DeliveryState,
    DigestTimes,
    Message,
    NoticeBody,
    Source,
    Watch,
)
from bot.ports import LeaseToken, Store
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.databases import lay_database
from tests.making import CountingMeter, HandClock, count_ids
from watchers import ParsedEntry, Polled, PollOutcome, PollPace, Validators, WatcherError


def item(title: str, **fields: Any) -> ParsedEntry:
    """An item of a document; its guid and address follow from its title."""
    slug = title.casefold().replace(" ", "-")
    url = fields.pop("url", f"https://outlet.example/{slug}")
    return ParsedEntry(**{"guid": slug, "url": url, "canonical_url": url, "title": title} | fields)


class Room:
    """Polls that a test scripts, written by the real writer."""

    def __init__(self, store: Store, watches: Sequence[Watch], channels: ChannelBook) -> None:
        self.store = store
        self.clock = HandClock()
        self.meter = CountingMeter()
        self.channels = channels
        self.catalogue = Catalogue(())
        self.files = tuple(watches)
        self.desk = Desk(store=store, catalogue=self.catalogue, file_watches=watches)
        self.lease: LeaseToken | None = None
        self.wakes = 0
        self._notices: dict[str, NoticeBody] = {}
        self.ops_channel: str | None = "ops"
        self.new_id = count_ids("delivery")
        self.restart()

    def restart(self) -> None:
        """A new process: nothing is known but what is stored."""
        self.writing = self.make_writing(noted=self._note, ops_channel=self.ops_channel)
        self.overseeing = Overseeing(
            store=self.store,
            clock=self.clock,
            meter=self.meter,
            new_id=self.new_id,
            lease=self._token,
            release=self.writing.release,
            committed=self._woken,
            ops_channel=self.ops_channel,
        )

    def make_writing(self, **parts: Any) -> Writing:
        """What writes, over this room's store, clock and watches, with ``parts`` beside them."""
        return Writing(
            store=self.store,
            clock=self.clock,
            meter=self.meter,
            new_id=self.new_id,
            pace=PollPace(),
            chance=lambda: 0.0,
            lease=self._token,
            build_judge=self._build_judge,
            committed=self._woken,
            **{"load_watches": self.desk.live_watches, "watches_changed": self._nothing} | parts,
        )

    def _token(self) -> LeaseToken:
        assert self.lease is not None
        return self.lease

    async def _nothing(self, _: object) -> None:
        return None

    def _note(self, source: str, came: int) -> None:
        self.overseeing.note(source, came)

    def _woken(self) -> None:
        self.wakes += 1

    async def _build_judge(self) -> Judge:
        return await remember_judge(
            self.store,
            catalogue=self.catalogue,
            classifier=CLASSIFIER,
            channels=self.channels,
            watches=await self.desk.live_watches(),
            now=self.clock.now(),
            lease=self.lease,
        )

    async def begin(self, *sources: Source) -> None:
        self.lease = await self.store.take_lease(
            "judge", holder="test", now=self.clock.now(), ttl=timedelta(days=365)
        )
        await self.store.sync_sources(sources, now=self.clock.now())

    async def fetch(self, source: str, *entries: ParsedEntry, **fields: Any) -> PollResult:
        """Claim a source that is due and answer for it, without writing."""
        now = self.clock.now()
        listed = [one.source for one in await self.store.list_sources()]
        (mine,) = await self.store.claim_due(
            now=now + timedelta(days=60),
            limit=100,
            until=now + timedelta(minutes=1),
            skip_hosts={one.host for one in listed if one.id != source},
        )
        whole = fields.pop("whole", False)
        return PollResult(
            claimed=mine,
            whole=whole,
            outcome=Polled(
                **{
                    "source": source,
                    "outcome": PollOutcome.FRESH,
                    "status": 200,
                    "validators": Validators(etag=f'"{len(entries)}"'),
                    "entries": entries,
                }
                | fields
            ),
        )

    async def poll(self, source: str, *entries: ParsedEntry, **fields: Any) -> None:
        """One poll of a source, fetched and written."""
        await self.writing.write([await self.fetch(source, *entries, **fields)])

    async def fail(self, source: str, error: WatcherError) -> None:
        """One poll of a source that could not be read."""
        result = await self.fetch(source)
        await self.writing.write(
            [PollResult(claimed=result.claimed, outcome=PollFailure(error=error))]
        )

    async def alerts(self) -> list[str]:
        """The headlines of all breaking alerts that wait to be sent, in no order."""
        return sorted(
            getattr(body, "headline", "digest")
            for body in await self._bodies()
            if not isinstance(body, NoticeBody)
        )

    async def notices(self) -> list[NoticeBody]:
        """All that the operators are told, since the start, the oldest first."""
        await self._bodies()
        return sorted(self._notices.values(), key=lambda body: body.at)

    async def _bodies(self) -> list[Message]:
        leased: list[Message] = []
        now: datetime = self.clock.now()
        while True:
            batch = await self.store.lease_deliveries(
                now=now + timedelta(days=1),
                holder="look",
                until=now + timedelta(days=2),
                limit=100,
            )
            if not batch:
                break
            for one in batch:
                leased.append(one.body)
                if isinstance(one.body, NoticeBody):
                    self._notices[one.delivery.id] = one.body
                await self.store.record_retry(
                    one.delivery.id, due=now + timedelta(days=3), error="", fate_unknown=False
                )
        return leased

    async def pending(self) -> int:
        return len(
            await self.store.list_deliveries(states={DeliveryState.PENDING, DeliveryState.LEASED})
        )


CHANNELS = ChannelBook(
    channels={
        "deals": Channel(name="deals", digest=DigestTimes(cron="0 18 * * *", zone="UTC")),
    }
)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    watches = [
        Watch(name="fenwick", query="fenwick", channels=("deals",)),
    ]
    yield Room(store, watches, CHANNELS)
    await store.close()
