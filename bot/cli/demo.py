"""``nightdesk demo``: a recorded news day through the real pipeline."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import run_async
from bot.model import AlertBody, AlertKind, Message, Receipt

if TYPE_CHECKING:
    from bot.app.running import RunningService
    from bot.demo.configuration import DemoSetup
    from bot.demo.play import DemoCounts, DemoService
    from bot.ports import Clock, Notifier

__all__ = ["demo"]

LOOK_EVERY_S = 0.05


@click.command()
@click.option(
    "--day",
    "day_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Another day in the same format.",
)
@click.option("--keep", is_flag=True, help="Leave the service and the wire page running.")
def demo(*, day_file: Path | None, keep: bool) -> None:
    """Play a recorded news day over loopback, into the terminal and the wire page.

    It needs no account and no network, and takes about twenty seconds.
    """
    from rich.console import Console

    from bot.app.clock import SystemClock
    from bot.app.logs import set_up_logs
    from bot.console import ConsoleNotifier
    from bot.demo.play import play
    from bot.demo.reading import load_day, shipped_day

    day = shipped_day() if day_file is None else load_day(day_file)
    set_up_logs(level="warning", form="text")
    console, clock = Console(), SystemClock()

    @asynccontextmanager
    async def start_service(setup: DemoSetup) -> AsyncIterator[DemoService]:
        from bot.app.newsroom import find_rule_faults
        from bot.app.running import open_service
        from config import load_settings

        settings = load_settings(setup.config_file, {}, examine=find_rule_faults)
        terminal = _Timed(ConsoleNotifier(console, clock=clock.now), clock)
        async with open_service(settings, notifier=terminal) as running:
            yield _Service(running, terminal)

    async def run() -> None:
        await play(day, keep=keep, start_service=start_service, console=console, clock=clock)

    try:
        run_async(run)
    except KeyboardInterrupt:
        if not keep:
            raise


class _Timed:
    """A destination that notes what it was sent, and how long after its publication."""

    def __init__(self, inner: Notifier, clock: Clock) -> None:
        self._inner = inner
        self._clock = clock
        self.pace = inner.pace
        self.kinds: list[AlertKind] = []
        self.delays: list[timedelta] = []

    async def send(self, body: Message, *, delivery_id: str) -> Receipt:
        receipt = await self._inner.send(body, delivery_id=delivery_id)
        self.kinds.append(body.kind if isinstance(body, AlertBody) else AlertKind.DIGEST)
        if isinstance(body, AlertBody) and body.kind is AlertKind.BREAKING:
            self.delays.append(self._clock.now() - body.counts_from)
        return receipt

    async def find(self, body: Message, *, delivery_id: str, since: datetime) -> Receipt | None:
        return await self._inner.find(body, delivery_id=delivery_id, since=since)

    async def close(self) -> None:
        await self._inner.close()


class _Service:
    """The running service, as the demo asks of it."""

    def __init__(self, running: RunningService, terminal: _Timed) -> None:
        self._running = running
        self._terminal = terminal

    @property
    def wire_url(self) -> str:
        return self._running.wire_url

    async def drained(self) -> None:
        # What is waited for is in the database, and no event of this process tells of it.
        while not await self._running.service.drained():  # noqa: ASYNC110
            await asyncio.sleep(LOOK_EVERY_S)

    async def send_digests(self) -> None:
        await self._running.service.send_digests_now()

    async def counts(self) -> DemoCounts:
        from bot.demo.play import DemoCounts

        counts = await self._running.store.counts()
        kinds = self._terminal.kinds
        return DemoCounts(
            entries=counts.entries,
            stories=counts.stories,
            alerts=kinds.count(AlertKind.BREAKING),
            updates=kinds.count(AlertKind.UPDATE),
            digests=kinds.count(AlertKind.DIGEST),
            delays=tuple(self._terminal.delays),
        )
