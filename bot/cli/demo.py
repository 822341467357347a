"""``nightdesk demo``: a recorded news day through the real pipeline."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import serve_async
from bot.model import AlertKind

if TYPE_CHECKING:
    from bot.app.running import RunningService
    from bot.demo.configuration import DemoSetup
    from bot.demo.play import DemoCounts, DemoService
    from bot.demo.witness import Witness

__all__ = ["demo", "serve_day"]


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
    from bot.demo.witness import Witness

    day = shipped_day() if day_file is None else load_day(day_file)
    set_up_logs(level="warning", form="text")
    console, clock = Console(), SystemClock()

    witness = Witness(ConsoleNotifier(console, clock=clock.now), clock)

    def start_service(setup: DemoSetup) -> AbstractAsyncContextManager[DemoService]:
        return serve_day(setup, witness)

    async def run() -> None:
        with ended_by_signals():
            await play(day, keep=keep, start_service=start_service, console=console, clock=clock)

    try:
        serve_async(run)
    except (KeyboardInterrupt, asyncio.CancelledError):
        if not keep:
            raise click.Abort from None


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the running task as Ctrl-C does, with all it has open."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    signals = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    assert task is not None  # noqa: S101 - this runs in one
    for number in signals:
        with suppress(NotImplementedError):  # Windows has no such handlers
            loop.add_signal_handler(number, task.cancel)
    try:
        yield
    finally:
        for number in signals:
            with suppress(NotImplementedError):
                loop.remove_signal_handler(number)


@asynccontextmanager
async def serve_day(setup: DemoSetup, witness: Witness) -> AsyncIterator[DemoService]:
    """The real service on a day's configuration, telling ``witness``.

    Nothing is taken from the environment, where a newsroom's own database may be named.
    """
    from bot.app.newsroom import find_rule_faults
    from bot.app.running import open_service
    from config import load_settings

    settings = load_settings(setup.config_file, {}, examine=find_rule_faults)
    async with open_service(settings, notifier=witness) as running:
        yield _Service(running, witness)


class ServiceOfDay:
    """A running service as the demo asks of it, but for what it counts."""

    def __init__(self, running: RunningService) -> None:
        self._running = running

    @property
    def wire_url(self) -> str:
        return self._running.wire_url

    @property
    def ended(self) -> asyncio.Event:
        return self._running.service.ended

    @property
    def fault(self) -> BaseException | None:
        return self._running.service.fault

    async def drained(self) -> bool:
        return await self._running.service.drained()

    async def send_digests_now(self) -> None:
        await self._running.service.send_digests_now()


class _Service(ServiceOfDay):
    """What was told is counted by ``witness``."""

    def __init__(self, running: RunningService, witness: Witness) -> None:
        super().__init__(running)
        self._witness = witness

    async def counts(self) -> DemoCounts:
        from bot.demo.play import DemoCounts

        counts = await self._running.store.counts()
        return DemoCounts(
            entries=counts.entries,
            stories=counts.stories,
            alerts=self._witness.count(AlertKind.BREAKING),
            updates=self._witness.count(AlertKind.UPDATE),
            digests=self._witness.count(AlertKind.DIGEST),
            delays=self._witness.delays(),
        )
