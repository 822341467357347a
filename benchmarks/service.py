"""The real service for a benchmark, polled round by round.

All parts are those of ``nightdesk run``: watchers with their parser processes, the SQLite
store with its own pragmas in a temporary folder, the judge with the shipped entities,
polling, writing, delivery, ticks and the event loop. Only the clock is moved on by hand, so
that all sources come due when a round is asked for, and messages go nowhere.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import structlog

from benchmarks.generated_news import make_watches
from benchmarks.measuring import Cpu, CpuMeter
from bot.app.newsroom import build_newsroom
from bot.app.parts import ServiceParts
from bot.app.running import watcher_settings
from bot.app.service import Service
from bot.app.storing import open_database
from bot.cli.common import serve_async
from bot.model import Message, Receipt, Source, SourceOrigin
from bot.ports import Store
from bot.web.metrics import WebMeter
from config import load_files
from config.schema import FetchSettings, PollSettings, Settings
from watchers import open_watchers

__all__ = [
    "AT_ONCE",
    "BenchmarkService",
    "ServiceRound",
    "make_settings",
    "run_measuring",
    "running_service",
]

T = TypeVar("T")

AT_ONCE = 200
"""Polls at once: what the service ships with."""

_PATIENCE_S = 240


class _ShiftedClock:
    """The real clock, set forward."""

    def __init__(self) -> None:
        self.shift = timedelta()

    def now(self) -> datetime:
        """The time, aware and in UTC."""
        return datetime.now(UTC) + self.shift


class _Discarding:
    """A destination that takes every message and keeps none."""

    pace = timedelta()
    post_pace = timedelta()
    edit_pace = timedelta()

    def __init__(self) -> None:
        self.sent = 0

    async def send(
        self,
        body: Message,
        *,
        delivery_id: str,
        parent: Receipt | None = None,  # noqa: ARG002 - the names are the port's
    ) -> Receipt:
        """Take it."""
        self.sent += 1
        return Receipt(channel=body.channel, ts=delivery_id)

    async def find(
        self,
        body: Message,  # noqa: ARG002
        *,
        delivery_id: str,  # noqa: ARG002
        since: datetime,  # noqa: ARG002
        parent: Receipt | None = None,  # noqa: ARG002
    ) -> Receipt | None:
        """Nothing is ever of unknown fate here."""
        return None

    async def close(self) -> None:
        """Nothing is open."""


class _Counting(WebMeter):
    """The service's own meter, which also says when a round is stored."""

    def __init__(self) -> None:
        super().__init__()
        self.outcomes: Counter[str] = Counter()
        self.entry_count = 0
        self.hit_count = 0
        self._wanted = 0
        self._reached = asyncio.Event()

    def polled(self, outcome: str) -> None:
        """One poll ended, and what it brought is committed."""
        super().polled(outcome)
        self.outcomes[outcome] += 1
        if self.outcomes.total() >= self._wanted:
            self._reached.set()

    def entries(self, count: int) -> None:
        """New entries were stored."""
        super().entries(count)
        self.entry_count += count

    def hits(self, count: int) -> None:
        """Watches matched that often."""
        super().hits(count)
        self.hit_count += count

    def expect(self, polls: int) -> asyncio.Event:
        """Set when so many more polls were stored."""
        self._reached.clear()
        self._wanted = self.outcomes.total() + polls
        return self._reached


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRound:
    """What polling each source once took, and what it brought, by outcome."""

    cpu: Cpu
    wall_s: float
    outcomes: Counter[str]
    entries: int
    hits: int
    sent: int

    def only(self, outcome: str) -> ServiceRound:
        """Itself, having made sure that every poll ended with ``outcome``."""
        if set(self.outcomes) != {outcome}:
            raise RuntimeError(f"this round was to be all {outcome!r}: {dict(self.outcomes)}")
        return self


class BenchmarkService:
    """A running service whose rounds are asked for."""

    def __init__(
        self,
        *,
        service: Service,
        store: Store,
        sources: int,
        clock: _ShiftedClock,
        meter: _Counting,
        notifier: _Discarding,
        cpu: CpuMeter,
        step: timedelta,
        database: Path,
    ) -> None:
        self.store = store
        self.database = database
        self._service = service
        self._sources = sources
        self._clock = clock
        self._meter = meter
        self._notifier = notifier
        self._cpu = cpu
        self._step = step

    @property
    def alive(self) -> bool:
        """Whether it goes on by itself."""
        return not self._service.ended.is_set()

    async def poll_all(self) -> ServiceRound:
        """Have every source polled once and stored, and everything told that is to be.

        The CPU is that of all that the round brings, the search index of its entries too;
        the time on the clock ends where everything is stored and told.
        """
        stored = self._meter.expect(self._sources)
        before = Counter(self._meter.outcomes)
        entries, hits, sent = self._meter.entry_count, self._meter.hit_count, self._notifier.sent
        wall, cpu = time.perf_counter(), self._cpu.read()
        self._clock.shift += self._step
        async with asyncio.timeout(_PATIENCE_S):
            await stored.wait()
            while not await self._service.drained():
                await asyncio.sleep(0.05)
            wall_s = time.perf_counter() - wall
            while (await self.store.search.progress()).unindexed:
                await asyncio.sleep(0.25)
        return ServiceRound(
            cpu=self._cpu.read() - cpu,
            wall_s=wall_s,
            outcomes=self._meter.outcomes - before,
            entries=self._meter.entry_count - entries,
            hits=self._meter.hit_count - hits,
            sent=self._notifier.sent - sent,
        )


def run_measuring(measure: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a benchmark's coroutine on the event loop that the service runs on."""
    return serve_async(measure)


def make_settings(folder: Path, *, every_s: float = 60.0) -> Settings:
    """The shipped settings, over a new database in ``folder``.

    All sources stand on one host here, which would otherwise be asked by two at once.
    """
    shipped = load_files((), packs=())
    return shipped.model_copy(
        update={
            "data_dir": folder,
            "database_url": type(shipped.database_url)(f"sqlite:///{folder / 'nightdesk.db'}"),
            "fetch": FetchSettings(concurrency=AT_ONCE, per_host=100),
            "poll": PollSettings(tier_1_s=every_s, other_s=every_s, longest_s=every_s),
        }
    )


@asynccontextmanager
async def running_service(
    sources: Sequence[Source],
    *,
    watches: int = 50,
    apart: Sequence[int] = (),
    every: timedelta = timedelta(minutes=1),
    ca_file: Path | None = None,
) -> AsyncIterator[BenchmarkService]:
    """The service over ``sources``, none of them polled yet.

    ``apart`` are child processes whose CPU is not the service's. Each round moves the
    clock on by twice ``every``, the interval of each source, which no round may outlast:
    a source would be due again. ``ca_file`` holds certificates that are trusted beside the
    system's.
    """
    # Logs as in production (level info), but into nothing: a terminal's speed is not ours.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(file=Path("/dev/null").open("w")),  # noqa: SIM115 - for as long as the process lives
    )
    clock, meter, notifier = _ShiftedClock(), _Counting(), _Discarding()
    with TemporaryDirectory(prefix="nightdesk-benchmark-") as name:
        settings = make_settings(Path(name), every_s=every.total_seconds())
        step = 2 * every
        fetching = replace(watcher_settings(settings), ca_file=ca_file)
        newsroom = replace(
            build_newsroom(settings),
            sources=tuple(replace(source, origin=SourceOrigin.FILE) for source in sources),
            watches=tuple(
                replace(watch, origin=SourceOrigin.FILE) for watch in make_watches(watches)
            ),
        )
        async with open_watchers(fetching) as watchers:
            await watchers.warm()
            store = await open_database(settings)
            service = Service(
                settings,
                newsroom,
                ServiceParts(
                    store=store,
                    poller=watchers,
                    notifier=notifier,
                    meter=meter,
                    clock=clock,
                    new_id=lambda: uuid.uuid4().hex,
                    chance=random.Random(1).random,
                ),
            )
            # New sources are spread over seconds; the first round sets the clock past that.
            clock.shift -= step
            await store.sync_sources(newsroom.sources, now=clock.now() + timedelta(seconds=60))
            await service.start()
            try:
                yield BenchmarkService(
                    service=service,
                    store=store,
                    sources=len(sources),
                    clock=clock,
                    meter=meter,
                    notifier=notifier,
                    cpu=CpuMeter(apart=apart),
                    step=step,
                    database=Path(name) / "nightdesk.db",
                )
            finally:
                await service.stop()
                await store.close()
