"""A message that follows its story, from the polls that made it grow."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.alerts import ChannelBook
from bot.model import AlertBody, AlertKind, Channel, Receipt, Threshold
from bot.ports import Store
from bot.store import open_store
from tests.databases import lay_database
from tests.ingest.conftest import Room, item
from tests.making import make_source, make_watch

TEXTS = {
    "mole": "Word at the quay is that Fenwick has its eye on Ostrander, whose cranes it rents.",
    "wire": "Fenwick, which runs the harbour of Quay, said on Monday that it had agreed to buy "
    "Ostrander for 40 million dollars.",
    "harbour-wire": "The board of Ostrander accepted an offer by Fenwick, both told us.",
}


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


async def begin(store: Store) -> Room:
    channel = Channel(name="deals", threshold=Threshold.EVERYTHING)
    room = Room(store, [make_watch()], ChannelBook(channels={"deals": channel}))
    await room.begin(make_source(), make_source("wire", tier=1), make_source("mole", tier=3))
    for source in ("harbour-wire", "wire", "mole"):
        await room.poll(source, item("An older story"))
    room.clock.advance(minutes=5)
    return room


async def show(room: Room) -> list[tuple[str, str]]:
    """What the message shows once it is sent or edited: headline and source."""
    now, store = room.clock.now(), room.store
    await room.desk.stories.show_growth(since=now.replace(hour=0), now=now)
    shown = []
    room.clock.advance(seconds=31)
    now = room.clock.now()
    while leased := await store.lease_deliveries(
        now=now, holder="look", until=now.replace(hour=23), limit=10
    ):
        for one in leased:
            assert isinstance(one.body, AlertBody)
            # What is told in its thread is not what it shows.
            if one.body.kind is not AlertKind.UPDATE:
                shown.append((one.body.headline, one.body.source_name))
            receipt = Receipt(channel="C1", ts=one.delivery.id)
            await store.record_sent(one.delivery.id, receipt=receipt, now=now)
    return shown


async def test_a_message_shows_the_best_source_of_its_story_and_its_latest_headline(
    store: Store,
) -> None:
    room = await begin(store)

    async def poll(source: str, title: str) -> list[tuple[str, str]]:
        room.clock.advance(minutes=2)
        seen = room.clock.now()
        slug = f"{source}-page"
        entry = item(title, published=seen, summary=TEXTS[source], guid=slug)
        await room.poll(source, entry)
        return await show(room)

    mole, wire = make_source("mole"), make_source("wire")
    assert await poll("mole", "Fenwick to buy Ostrander") == [
        ("Fenwick to buy Ostrander", mole.name)
    ]
    assert await poll("wire", "Fenwick agrees to buy Ostrander, crane maker") == [
        ("Fenwick agrees to buy Ostrander, crane maker", wire.name)
    ]
    # One origin more, and no better source.
    assert await poll("harbour-wire", "Fenwick buys crane maker Ostrander") == [
        ("Fenwick agrees to buy Ostrander, crane maker", wire.name)
    ]
    assert await poll("wire", "Fenwick agrees to buy crane maker Ostrander") == [
        ("Fenwick agrees to buy crane maker Ostrander", wire.name)
    ]
