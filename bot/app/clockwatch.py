"""Watches the machine's clock, and lets nothing wait for one that was ahead."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.errors import StoreError
from bot.ports import Clock, Store

__all__ = ["ClockWatch"]

log = structlog.get_logger("nightdesk.clock")

LOOK_S = 1.0
TOLERANCE = timedelta(seconds=2)


class ClockWatch:
    """Has the store pull back what lies too far ahead of a clock that was put right.

    Nothing waits longer than ``at_most`` then, nor sources of tier 1 longer than ``tier_1``.
    ``went_back`` is called where the clock goes back while the service runs.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        at_most: timedelta,
        tier_1: timedelta,
        went_back: Callable[[], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._at_most = at_most
        self._tier_1 = tier_1
        self._went_back = went_back

    async def look_back(self, now: datetime) -> None:
        """At a start: whether the clock was ahead when sources were polled last."""
        latest = await self._store.latest_poll()
        if latest is not None and latest > now + TOLERANCE:
            log.warning("clock_was_ahead", by_s=(latest - now).total_seconds())
            await self._pull_back(now)

    async def run(self) -> None:
        """Notice a clock that is set back while the service runs, until cancelled."""
        steady = asyncio.get_running_loop().time
        before, started = self._clock.now(), steady()
        while True:
            await asyncio.sleep(LOOK_S)
            now, passed = self._clock.now(), timedelta(seconds=steady() - started)
            if now < before + passed - TOLERANCE:
                log.warning("clock_went_back", by_s=(before + passed - now).total_seconds())
                self._went_back()
                try:
                    await self._pull_back(now)
                except StoreError as error:
                    log.error("clock_not_caught_up", error=str(error))
            before, started = now, steady()

    async def _pull_back(self, now: datetime) -> None:
        await self._store.pull_back(now=now, at_most=self._at_most, tier_1=self._tier_1)
