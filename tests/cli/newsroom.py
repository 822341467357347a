"""A database in which an entry was alerted, as a service leaves it behind."""

from __future__ import annotations

from datetime import datetime

from bot.desk import Desk
from bot.model import Receipt
from bot.store import open_store
from tests.ingest.conftest import CHANNELS, Room, item
from tests.making import NOON, make_source, make_watch

__all__ = ["HEADLINE", "URL", "leave_behind"]

HEADLINE = "Fenwick to acquire Ostrander for $4 billion"
URL = "https://harbour-wire.example/deal"


async def leave_behind(
    database_url: str,
    *,
    dead: bool = False,
    sent: bool = False,
    further: tuple[str, ...] = (),
    begins: datetime = NOON,
) -> None:
    """A baseline, then an entry that is alerted; its delivery waits, died or was sent.

    ``further`` are titles of entries that come with it; all of it ``begins`` then.
    """
    store = open_store(database_url)
    await store.open()
    try:
        room = Room(store, [make_watch()], CHANNELS)
        assert isinstance(room.desk, Desk)
        room.clock.advance(seconds=(begins - NOON).total_seconds())
        await room.begin(make_source("harbour-wire"))
        await room.poll("harbour-wire", item("An older story"))
        room.clock.advance(minutes=10)
        await room.poll(
            "harbour-wire",
            item(HEADLINE, guid="deal-1", url=URL, published=room.clock.now()),
            item("Rain expected in the north", published=room.clock.now()),
            *(item(title, published=room.clock.now()) for title in further),
        )
        if not (dead or sent):
            return
        now = room.clock.now()
        (leased,) = await store.lease_deliveries(
            now=now, holder="test", until=room.clock.advance(minutes=1), limit=1
        )
        if dead:
            await store.record_dead(leased.delivery.id, error="channel_not_found", now=now)
        else:
            await store.record_sent(
                leased.delivery.id, receipt=Receipt(channel="deals", ts="1"), now=NOON
            )
    finally:
        await store.close()
