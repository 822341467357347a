"""A desk that sends lists, over the real store, the real rules and a clock set by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.alerts import ChannelBook
from bot.digests import Digests
from bot.model import DigestBody, Receipt
from bot.ports import LeaseToken, Store
from tests.ingest.conftest import Room, item
from tests.making import CountingMeter, make_source, make_watch

__all__ = ["Desk"]

DAY = timedelta(days=1)


class Desk:
    """A newsroom that polls one source, and sends what waits to be told in lists."""

    def __init__(self, store: Store, channels: ChannelBook, **watch_fields: Any) -> None:
        watch = make_watch(**{"channels": tuple(sorted(channels.channels))} | watch_fields)
        self.room = Room(store, [watch], channels)
        self.clock = self.room.clock
        self.meter = CountingMeter()
        self.wakes = 0
        self.configure(channels)

    def configure(self, channels: ChannelBook) -> None:
        """A new process with these settings."""
        self.channels = channels
        self.digests = Digests(
            store=self.room.store,
            channels=channels,
            clock=self.clock,
            meter=self.meter,
            new_id=self.room.new_id,
            lease=self._token,
            wake=self._woken,
            listed=self._listed,
            find_muted=self.room.desk.find_muted,
            find_expired=self.room.desk.find_expired,
        )

    def _token(self) -> LeaseToken:
        assert self.room.lease is not None
        return self.room.lease

    def _woken(self) -> None:
        self.wakes += 1

    def restart(self, channels: ChannelBook) -> None:
        """A new process, which knows nothing but what is stored."""
        self.room.restart()
        self.configure(channels)

    def _listed(self, body: DigestBody) -> None:
        self.room.writing.note_list(body)

    async def begin(self) -> None:
        await self.room.begin(make_source())
        await self.room.poll("harbour-wire", item("An older story"))
        self.clock.advance(minutes=5)

    async def publish(self, *titles: str) -> None:
        """New entries, each of which is a story that waits."""
        now = self.clock.now()
        await self.room.poll("harbour-wire", *(item(title, published=now) for title in titles))

    async def due(self) -> Mapping[str, datetime]:
        return await self.room.store.digest_due()

    async def sent(self) -> list[DigestBody]:
        """The digests that wait to be delivered, each taken once."""
        bodies = []
        now, store = self.clock.now(), self.room.store
        while leased := await store.lease_deliveries(
            now=now, holder="look", until=now + DAY, limit=10
        ):
            bodies += [one.body for one in leased if isinstance(one.body, DigestBody)]
            for one in leased:
                receipt = Receipt(channel=one.delivery.channel, ts=one.delivery.id)
                await store.record_sent(one.delivery.id, receipt=receipt, now=now)
        return sorted(bodies, key=lambda body: (body.at, body.channel))
