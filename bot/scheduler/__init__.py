"""The ticks: APScheduler says when to look; the database says what is due.

One job a tick, not one a source: with thousands of sources a job each would stall the
loop when they come due together (measured; `docs/decisions`).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

__all__ = ["Ticks"]

log = structlog.get_logger("nightdesk.tick")


class Ticks:
    """Calls each named coroutine function again and again, never twice at once.

    A tick that fails is logged and comes again at its time: ``failed`` keeps the names of
    those whose last run failed, with the error.
    """

    def __init__(self) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        self._scheduler: AsyncIOScheduler = AsyncIOScheduler(timezone=UTC)
        self.failed: dict[str, str] = {}
        self._last_run = time.monotonic()
        self._stopped = False

    def every(
        self,
        interval: timedelta,
        name: str,
        look: Callable[[], Awaitable[object]],
        *,
        first_after: timedelta | None = None,
    ) -> None:
        """Run ``look`` each ``interval``; one that comes due while it runs is left out.

        The first run comes ``first_after`` the call, an interval after it where that is
        None.
        """

        async def tick() -> None:
            self._last_run = time.monotonic()
            try:
                await look()
            except asyncio.CancelledError:
                # By `stop`, for which APScheduler would write a traceback.
                if not self._stopped:
                    raise
            except Exception as exc:
                self.failed[name] = f"{type(exc).__name__}: {exc}"
                log.exception("tick_failed", tick=name)
            else:
                self.failed.pop(name, None)

        self._scheduler.add_job(
            tick,
            "interval",
            seconds=interval.total_seconds(),
            id=name,
            next_run_time=datetime.now(UTC) + (interval if first_after is None else first_after),
            max_instances=1,
            coalesce=True,
            # After a stall of the loop a late tick is as good as one on time.
            misfire_grace_time=None,
        )

    def start(self) -> None:
        """Begin to tick, on the running event loop."""
        self._scheduler.start()

    @property
    def running(self) -> bool:
        """Whether the ticks come."""
        return bool(self._scheduler.running) and not self._stopped

    @property
    def silent_for(self) -> timedelta:
        """How long no tick has come, whatever the clock says."""
        return timedelta(seconds=time.monotonic() - self._last_run)

    def realign(self) -> None:
        """Let every tick come now: the clock went back, and they would wait for it."""
        now = datetime.now(UTC)
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=now)

    def pause(self) -> None:
        """Begin no more ticks; those under way go on to their end."""
        if self.running:
            self._scheduler.pause()

    def stop(self) -> None:
        """Tick no more. Safe to call twice."""
        if self.running:
            # It ends a turn of the loop later, and until then says that it runs.
            self._stopped = True
            self._scheduler.shutdown(wait=False)
