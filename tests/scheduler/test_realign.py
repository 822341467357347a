"""Ticks on a clock that is set back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.scheduler import Ticks


async def test_a_tick_that_a_clock_set_back_put_off_comes_at_once() -> None:
    ticks = Ticks()
    came = asyncio.Event()

    async def look() -> None:
        came.set()

    # As after a step back of an hour: the next run lies an hour ahead.
    ticks.every(timedelta(seconds=1), "poll", look, first_after=timedelta(hours=1))
    ticks.start()
    try:
        ticks.realign()
        async with asyncio.timeout(20):
            await came.wait()
        assert ticks.silent_for < timedelta(seconds=20)
    finally:
        ticks.stop()
