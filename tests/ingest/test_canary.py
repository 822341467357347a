"""The canary: a made-up entry goes the whole way, and a way that is broken is told of."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.alerts import ChannelBook
from bot.deliver import Deliver, DryRun
from bot.errors import NightdeskError
from bot.ingest import Canary, PollResult
from bot.model import (
    CANARY,
    CANARY_WATCH,
    CanaryStage,
    Channel,
    DeliveryState,
    Message,
    NoticeBody,
    Receipt,
    Threshold,
    Watch,
)
from bot.ports import LeaseToken, Store
from bot.store import open_store
from tests.databases import lay_database
from tests.ingest.conftest import Room, item
from tests.making import NOON, CountingMeter, make_source, make_watch
from watchers import Document, ParsedFeed, ParseError
from watchers.parse import parse_feed

EVERY, WITHIN = timedelta(minutes=15), timedelta(minutes=2)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


class Channels:
    """A destination that keeps what it is sent."""

    pace = post_pace = edit_pace = timedelta()

    def __init__(self) -> None:
        self.posted: list[Message] = []

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        self.posted.append(body)
        return Receipt(channel=body.channel, ts=delivery_id)

    async def find(self, body: Message, **_: Any) -> Receipt | None:
        return None

    async def close(self) -> None:
        return None


class Way:
    """All that an entry goes through, each part of which can be broken."""

    def __init__(self, store: Store) -> None:
        channel = Channel(name="deals", threshold=Threshold.EVERYTHING)
        self.room = Room(store, [make_watch(query="*")], ChannelBook(channels={"deals": channel}))
        self.store = store
        self.clock = self.room.clock
        self.meter = CountingMeter()
        self.channels = Channels()
        self.reads = self.writes = self.sends = True
        self.fault: Exception = ParseError("no parser is left")
        self.writing = self.room.make_writing(load_watches=self._load_watches)
        self.deliver = Deliver(
            store=store,
            notifier=DryRun(self.channels),
            clock=self.clock,
            meter=CountingMeter(),
            new_id=self.room.new_id,
            holder="test",
            ops_channel="ops",
        )
        self.canary = Canary(
            store=store,
            reader=self,
            clock=self.clock,
            meter=self.meter,
            new_id=iter_ids().__next__,
            lease=self._lease,
            hand_over=self._hand_over,
            committed=self.deliver.wake,
            every=EVERY,
            within=WITHIN,
            ops_channel="ops",
        )

    async def _load_watches(self) -> tuple[Watch, ...]:
        return (*await self.room.desk.live_watches(), CANARY_WATCH)

    def _lease(self) -> LeaseToken:
        assert self.room.lease is not None
        return self.room.lease

    async def read_document(self, document: Document) -> ParsedFeed:
        if not self.reads:
            raise self.fault
        return parse_feed(document)

    async def _hand_over(self, result: PollResult) -> None:
        if not self.writes:
            await asyncio.Event().wait()
        await self.writing.write([result])

    async def begin(self) -> None:
        await self.room.begin(make_source())
        await self.room.poll("harbour-wire", item("An older story"))

    async def go_on(self, **span: float) -> None:
        """So much time passes, and everything that has something to do does it."""
        self.clock.advance(**span)
        await self.canary.tick()
        flight = self.canary._flight
        if flight is not None and self.writes:
            await asyncio.wait({flight})
        if self.sends:
            await self.send()
        await self.canary.tick()
        await self.send_notices()

    async def send(self) -> None:
        while await self.deliver.start_due():
            await self.deliver.settle()

    async def send_notices(self) -> None:
        """What the operators hear goes out, whatever is broken."""
        now = self.clock.now()
        while leased := await self.store.lease_deliveries(
            now=now, holder="ops", until=now, limit=9, skip_channels={CANARY}
        ):
            for one in leased:
                self.channels.posted.append(one.body)
                await self.store.record_sent(
                    one.delivery.id, receipt=Receipt(channel="ops", ts="1.1"), now=now
                )

    @property
    def told(self) -> list[str]:
        """The headlines that the operators heard."""
        return [one.headline for one in self.channels.posted if isinstance(one, NoticeBody)]


def iter_ids() -> Any:
    """Ids of 32 digits, as the service makes them."""
    chance = random.Random(7)
    while True:
        yield f"{chance.getrandbits(128):032x}"


@pytest.fixture
async def way(store: Store) -> Way:
    way = Way(store)
    await way.begin()
    return way


async def everything_shown(store: Store) -> str:
    """All that lists, pages, exports and counts show."""
    return repr(
        [
            [one.story for one in await store.latest_stories(limit=99)],
            await store.read_entries(after=0, limit=99),
            await store.read_stories(after=0, limit=99),
            await store.read_ledger(after=0, limit=99),
            await store.read_audit(after=0, limit=99),
            await store.list_sources(),
            await store.list_deliveries(states=list(DeliveryState)),
            await store.told_channels(since=NOON - timedelta(days=9)),
            await store.search.sources(),
        ]
    )


async def test_a_made_up_entry_goes_the_whole_way_and_nobody_sees_it(way: Way) -> None:
    before = await everything_shown(way.store)
    way.clock.advance(seconds=1)
    await way.canary.tick()
    assert way.canary._flight is not None
    await way.canary._flight
    assert await way.store.find_canary() is CanaryStage.TOLD
    assert await everything_shown(way.store) == before
    await way.send()
    assert await way.store.find_canary() is CanaryStage.SENT
    assert await everything_shown(way.store) == before
    way.clock.advance(seconds=2)
    await way.canary.tick()

    assert way.meter.canaries == [timedelta(seconds=2)]
    assert await way.store.find_canary() is CanaryStage.NOWHERE
    assert way.channels.posted == []
    await way.canary.check()


async def test_no_search_finds_a_made_up_entry(way: Way) -> None:
    while await way.store.search.index_entries(limit=99):
        pass
    way.sends = False
    await way.go_on(seconds=1)
    assert await way.store.find_canary() is CanaryStage.TOLD
    assert await way.store.search.index_entries(limit=99) == 0


async def test_one_after_the_other_comes_through_and_is_like_none_before(way: Way) -> None:
    for _ in range(5):
        await way.go_on(minutes=15)
    assert way.meter.canaries == [timedelta()] * 5
    assert way.channels.posted == []


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("reads", "A feed could not be read: no parser is left"),
        ("writes", "It was not stored"),
        ("sends", "It was judged and stored, and not sent"),
    ],
)
async def test_the_operators_hear_where_the_way_is_broken_once_until_it_is_mended(
    way: Way, part: str, said: str
) -> None:
    setattr(way, part, False)
    await way.go_on(seconds=1)
    await way.go_on(seconds=100)
    assert way.told == []
    await way.go_on(seconds=30)
    assert way.told == ["A made-up entry did not come through within 120 s"]
    (notice,) = way.channels.posted
    assert any(said in line for line in notice.lines)  # type: ignore[union-attr]
    with pytest.raises(NightdeskError, match="did not come through"):
        await way.canary.check()
    for _ in range(3):
        await way.go_on(minutes=15)
        await way.go_on(minutes=3)
    assert len(way.told) == 1
    assert set(way.meter.canaries) == {None}

    setattr(way, part, True)
    await way.go_on(minutes=15)
    assert way.told[1:] == ["Made-up entries come through again"]
    assert way.meter.canaries[-1] == timedelta()
    await way.canary.check()
    await way.canary.close()


async def test_a_surprise_on_the_way_is_told_of_too(way: Way) -> None:
    way.reads, way.fault = False, RuntimeError("secret")
    await way.go_on(seconds=1)
    await way.go_on(minutes=3)
    (notice,) = way.channels.posted
    assert "It broke on its way (RuntimeError): the log has the details" in notice.lines  # type: ignore[union-attr]
    assert "secret" not in str(notice)


async def test_a_clock_that_is_set_back_holds_up_no_canary(way: Way) -> None:
    await way.go_on(minutes=15)
    way.clock.advance(hours=-3)
    await way.go_on(seconds=1)
    assert len(way.meter.canaries) == 2


async def test_the_canary_rings_whatever_the_channels_want() -> None:
    book = ChannelBook(default=Channel(name="*", threshold=Threshold.BIGGEST))
    assert book.get(CANARY).threshold is Threshold.EVERYTHING
    assert book.get("tech").threshold is Threshold.BIGGEST
