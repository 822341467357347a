"""Plays a recorded day through the real service, from the first poll to the digests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.demo.configuration import DemoSetup, write_configuration
from bot.demo.day import Day
from bot.demo.server import DayServer
from bot.demo.witness import DemoCounts
from bot.errors import NightdeskError
from bot.ports import Clock

__all__ = ["DemoCounts", "DemoService", "DemoStalled", "DemoSummary", "StartService", "play"]

_PATIENCE = timedelta(seconds=30)
_LOOK_EVERY_S = 0.05


class DemoStalled(NightdeskError):
    """The service did not come to the end of the day."""


class DemoService(Protocol):
    """As much of the running service as the demo asks of it."""

    @property
    def wire_url(self) -> str:
        """Where the wire page is."""
        ...

    @property
    def ended(self) -> asyncio.Event:
        """Set when the service cannot go on by itself."""
        ...

    @property
    def fault(self) -> BaseException | None:
        """Why it cannot."""
        ...

    async def drained(self) -> bool:
        """Whether nothing is fetched, written, due to be sent or being sent."""
        ...

    async def send_digests_now(self) -> None:
        """Make each channel's digest due now, and store it with its delivery."""
        ...

    async def counts(self) -> DemoCounts:
        """What was done so far."""
        ...


StartService = Callable[[DemoSetup], AbstractAsyncContextManager[DemoService]]
"""Starts the service by a configuration; leaving the context stops it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSummary:
    """What came of the day. ``median_delay`` is None where nothing was told at once."""

    entries: int
    stories: int
    alerts: int
    updates: int
    digests: int
    median_delay: timedelta | None

    def __str__(self) -> str:
        parts = [
            _count(self.entries, "entry", "entries"),
            _count(self.stories, "story", "stories"),
            _count(self.alerts, "breaking alert"),
            *([_count(self.updates, "update")] if self.updates else []),
            _count(self.digests, "digest"),
        ]
        line = ", ".join(parts)
        if self.median_delay is not None:
            line += (
                f"; {self.median_delay.total_seconds():.2f} s from publication to alert (median)"
            )
        return line


async def play(
    day: Day,
    *,
    keep: bool,
    start_service: StartService,
    console: Console,
    clock: Clock,
    patience: timedelta = _PATIENCE,
) -> DemoSummary:
    """Play ``day`` through the service that ``start_service`` starts, and say what came of it.

    The day opens when the service has stored every feed's back catalogue, which is its
    baseline. It ends when every item was polled and stored, every delivery is through and
    the digests are out. With ``keep`` all stays up until the task is cancelled; it does
    not return then. Raises DemoStalled where the service ends on the way, or where a step
    takes ``patience`` longer than it should.
    """
    with TemporaryDirectory(prefix="nightdesk-demo-") as name:
        async with DayServer(day, clock) as server:
            setup = write_configuration(
                day, server.sources(), day_url=f"{server.url}/", folder=Path(name)
            )
            console.print(_opening(day))
            async with start_service(setup) as service:
                console.print(_addresses(setup, service))
                watch = _Watch(server=server, service=service)
                await watch.over(
                    server.baseline_stored(), "store the feeds' back catalogue", patience
                )
                server.begin()
                length = timedelta(seconds=day.seconds)
                await watch.over(
                    server.all_stored(), "store all of the day's items", length + patience
                )
                await watch.over(_tell_all(service), "send what it had to tell", patience)
                summary = _sum_up(await service.counts())
                console.print(Text.assemble(("The day is over. ", "bold"), str(summary)))
                if keep:
                    console.print(
                        f"Still running. The wire page: {service.wire_url} (Ctrl-C ends it)"
                    )
                    await service.ended.wait()
                    raise DemoStalled(f"the service ended: {service.fault}") from service.fault
    return summary


@dataclass(frozen=True, slots=True, kw_only=True)
class _Watch:
    """Sees to it that each step of the day comes to an end."""

    server: DayServer
    service: DemoService

    async def over(self, step: Coroutine[Any, Any, None], name: str, limit: timedelta) -> None:
        """Wait for a step; raises DemoStalled where the service ends or the time does."""
        doing = asyncio.create_task(step)
        ending = asyncio.create_task(self.service.ended.wait())
        try:
            await asyncio.wait(
                {doing, ending},
                timeout=limit.total_seconds(),
                return_when=asyncio.FIRST_COMPLETED,
            )
            if doing.done():
                return await doing
            if ending.done():
                raise DemoStalled(
                    f"the service ended before it could {name}: {self.service.fault}"
                ) from self.service.fault
        finally:
            doing.cancel()
            ending.cancel()
        waiting = self.server.unstored()
        feeds = f"; still waiting for: {', '.join(waiting)}" if waiting else ""
        raise DemoStalled(
            f"the service did not {name} within {limit.total_seconds():g} s{feeds}. "
            "Its log above says why; on a very busy machine, try again"
        )


async def _tell_all(service: DemoService) -> None:
    await _drain(service)
    await service.send_digests_now()
    await _drain(service)


async def _drain(service: DemoService) -> None:
    # The store knows what is drained, and it only answers.
    while not await service.drained():  # noqa: ASYNC110
        await asyncio.sleep(_LOOK_EVERY_S)


def _sum_up(counts: DemoCounts) -> DemoSummary:
    delays_s = [delay.total_seconds() for delay in counts.delays]
    return DemoSummary(
        entries=counts.entries,
        stories=counts.stories,
        alerts=counts.alerts,
        updates=counts.updates,
        digests=counts.digests,
        median_delay=timedelta(seconds=median(delays_s)) if delays_s else None,
    )


def _opening(day: Day) -> Panel:
    watches = Table.grid(padding=(0, 2))
    for watch in day.watches:
        channels = " ".join(f"#{channel}" for channel in watch.channels)
        watches.add_row(
            Text(watch.name, style="bold"), Text(watch.query, style="cyan"), Text(channels)
        )
    plan = (
        f"{_count(len(day.feeds), 'feed')} on loopback publish "
        f"{_count(len(day.items), 'item')} in {day.seconds:g} seconds. The real service polls "
        "them, judges them and alerts here. The desk watches for:"
    )
    return Panel(
        Group(Text(day.note, style="italic"), Text(plan), Text(""), watches),
        title=Text(day.title, style="bold"),
        border_style="yellow",
    )


def _addresses(setup: DemoSetup, service: DemoService) -> Text:
    return Text.assemble(
        ("The wire page: ", "dim"), service.wire_url, ("   the outlets: ", "dim"), setup.day_url
    )


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
