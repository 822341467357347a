"""The real service, put together for a day that a test plays."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from io import StringIO

from rich.console import Console

from bot.app.clock import SystemClock
from bot.app.running import RunningService, open_service
from bot.console import ConsoleNotifier
from bot.demo.configuration import DemoSetup
from bot.demo.day import Day
from bot.demo.play import DemoSummary, play
from bot.demo.server import item_of_url
from bot.demo.witness import DemoCounts, Witness
from bot.model import AlertBody, AlertKind, DigestBody
from config import load_settings
from tests.demo.random_day import Told

__all__ = ["Played", "play_really"]


class Running:
    """The running service as the demo sees it."""

    def __init__(self, running: RunningService, witness: Witness) -> None:
        self._service = running.service
        self._store = running.store
        self._witness = witness
        self.wire_url = running.wire_url

    @property
    def ended(self) -> asyncio.Event:
        return self._service.ended

    @property
    def fault(self) -> BaseException | None:
        return self._service.fault

    async def drained(self) -> bool:
        return await self._service.drained()

    async def send_digests_now(self) -> None:
        await self._service.send_digests_now()

    async def counts(self) -> DemoCounts:
        stored = await self._store.counts()
        return self._witness.counts(entries=stored.entries, stories=stored.stories)


class Played:
    """What came of a day that was played."""

    def __init__(self, day: Day, summary: DemoSummary, witness: Witness, printed: str) -> None:
        self.day = day
        self.summary = summary
        self.printed = printed
        self.alerts = [
            message.body
            for message in witness.told
            if isinstance(message.body, AlertBody) and message.kind is AlertKind.BREAKING
        ]
        self.replies = [
            message.body
            for message in witness.told
            if isinstance(message.body, AlertBody) and message.kind is AlertKind.UPDATE
        ]
        self.digests = {
            message.body.channel: message.body
            for message in witness.told
            if isinstance(message.body, DigestBody)
        }

    def told(self) -> list[Told]:
        """The breaking alerts, by the items that their links lead to."""
        return self._by_item(self.alerts)

    def updates(self) -> list[Told]:
        """The updates, likewise."""
        return self._by_item(self.replies)

    def _by_item(self, bodies: list[AlertBody]) -> list[Told]:
        told = []
        for body in bodies:
            item = item_of_url(self.day, body.url or "")
            assert item is not None, f"{body.url} leads to no item"
            told.append(Told(channel=body.channel, item=item.id))
        return told


async def play_really(day: Day) -> Played:
    """Play a day through watchers, judge, store and terminal, in its own time."""
    clock = SystemClock()
    paper = StringIO()
    console = Console(file=paper, width=100)
    witness = Witness(ConsoleNotifier(console, clock=clock.now), clock)

    @asynccontextmanager
    async def start(setup: DemoSetup) -> AsyncIterator[Running]:
        settings = load_settings(setup.config_file, {})
        async with open_service(settings, notifier=witness) as running:
            yield Running(running, witness)

    summary = await play(
        day,
        keep=False,
        start_service=start,
        console=console,
        clock=clock,
        patience=timedelta(minutes=2),  # other tests run at the same time
    )
    return Played(day, summary, witness, paper.getvalue())
