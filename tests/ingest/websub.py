"""A newsroom that a real hub pushes to, over real HTTP, on a clock set by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.ingest import PushBook, Pushes, Subscribing, SubscriptionPace
from bot.model import AlertKind, Subscription
from bot.store import open_store
from bot.web import WebMeter, build_app, serve
from bot.web.websub import receive_hubs
from tests.databases import lay_database
from tests.ingest.conftest import CHANNELS, Room, item
from tests.making import count_ids, make_source, make_watch
from tests.websub_hub import Hub
from watchers import Watchers, WatcherSettings, open_watchers
from watchers.hubs import Announced

__all__ = ["TOPIC", "PushedRoom", "document", "open_pushed_room"]

TOPIC = "https://harbour-wire.example/feed"
PACE = SubscriptionPace()


def document(*titles: str) -> bytes:
    """An RSS document with items of these titles, whose guids follow from them."""
    items = "".join(
        f"<item><title>{title}</title><guid isPermaLink='false'>{slug}</guid>"
        f"<link>https://outlet.example/{slug}</link></item>"
        for title in titles
        if (slug := title.casefold().replace(" ", "-"))
    )
    return (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Wire</title>"
        f"<link>https://harbour-wire.example/</link>{items}</channel></rss>"
    ).encode()


class PushedRoom(Room):
    """A room with the callback of hubs at a real address, and one pushed source."""

    def __init__(self, store: Any, hub: Hub, watchers: Watchers) -> None:
        self.hub = hub
        self.watchers = watchers
        self.secrets = count_ids("secret")
        self.base = ""
        self.writer: asyncio.Task[None] | None = None
        super().__init__(store, [make_watch(query="fenwick OR calloway OR tidewell")], CHANNELS)

    def restart(self) -> None:
        self.book = PushBook()
        self.writing = self.make_writing(pushes=self.book)
        self.subscribing = Subscribing(
            store=self.store,
            hubs=self.watchers,
            clock=self.clock,
            meter=self.meter,
            book=self.book,
            callback_base=self.base,
            new_secret=self.secrets,
            chance=lambda: 0.0,
            pace=PACE,
        )
        self.pushes = Pushes(
            store=self.store,
            reader=self.watchers,
            clock=self.clock,
            meter=self.meter,
            book=self.book,
            hand_over=self.writing.hand_over,
            max_body=100_000,
        )
        self.pushes.open()
        if self.writer is not None:
            self.writer.cancel()
        self.writer = asyncio.create_task(self.writing.run())

    async def tick(self) -> None:
        """A tick, and the end of all that it began."""
        await self.subscribing.tick()
        await self.subscribing.settle()

    async def announce(self, *hubs: str, topic: str = TOPIC) -> None:
        """A poll of the source that finds these hubs in its feed."""
        memory = Announced(hubs=hubs, topic=topic).to_text()
        await self.poll("harbour-wire", item("Old town fair opens"), memory=memory)

    async def subscribe(self) -> Subscription:
        """Have the hub's subscription verified."""
        await self.announce(self.hub.url)
        await self.tick()
        await self.hub.verified(TOPIC)
        await self.tick()
        return await self.one()

    async def told(self) -> list[str]:
        """The headlines of all breaking alerts so far, in no order."""
        stories = await self.store.latest_stories(limit=100)
        alerts = [one for wire in stories for one in await self.store.alerts_of(wire.story.id)]
        return sorted(one.body.headline for one in alerts if one.kind is AlertKind.BREAKING)

    async def one(self) -> Subscription:
        """The one subscription that is not over."""
        (subscription,) = await self.store.subscriptions()
        return subscription

    async def state(self) -> Any:
        """What polls have left behind of the source."""
        (status,) = await self.store.list_sources()
        return status.state


@asynccontextmanager
async def open_pushed_room(path: Any) -> AsyncIterator[PushedRoom]:
    """A room on a database of its own; the writer runs, and the callback is served."""
    store = open_store(lay_database(path / "nightdesk.db"))
    await store.open()
    settings = WatcherSettings(allow=("127.0.0.0/8",), parse_workers=2)
    async with Hub() as hub, open_watchers(settings) as watchers:
        room = PushedRoom(store, hub, watchers)
        # The handler asks for the halves anew, so that a test may restart them.
        handlers: dict[int, Any] = {}

        async def handle(request: Any) -> Any:
            handler = handlers.get(id(room.pushes)) or receive_hubs(
                subscribing=room.subscribing, pushes=room.pushes
            )
            handlers[id(room.pushes)] = handler
            return await handler(request)

        app = build_app(store=store, meter=WebMeter(), checks={}, websub=handle)
        async with serve(app, "127.0.0.1", 0) as address:
            room.base = f"{address}websub/"
            room.restart()
            await room.begin(make_source(kind="websub", tier=2))
            hub.now = lambda: room.clock.now().timestamp()
            yield room
            await room.pushes.close()
            await room.subscribing.close()
            if room.writer is not None:
                room.writer.cancel()
                await asyncio.gather(room.writer, return_exceptions=True)
    await store.close()
