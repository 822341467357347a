"""What is promised of the ticks, on a real scheduler."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.scheduler import Ticks

SOON = timedelta(milliseconds=5)


@pytest.fixture
async def ticks() -> AsyncIterator[Ticks]:
    ticks = Ticks()
    yield ticks
    ticks.stop()


class Look:
    """A tick that a test can wait for, hold and break."""

    def __init__(self) -> None:
        self.count = 0
        self.at_once = 0
        self.most_at_once = 0
        self.error: Exception | None = None
        self.free = asyncio.Event()
        self.free.set()
        self._came = asyncio.Condition()

    async def __call__(self) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            async with self._came:
                self.count += 1
                self._came.notify_all()
            await self.free.wait()
            if self.error is not None:
                raise self.error
        finally:
            self.at_once -= 1

    async def came(self, more: int) -> None:
        """Wait for that many further ticks."""
        wanted = self.count + more
        async with self._came:
            await self._came.wait_for(lambda: self.count >= wanted)


async def test_a_tick_comes_again_and_again(ticks: Ticks) -> None:
    look = Look()
    ticks.every(SOON, "look", look)
    ticks.start()

    await look.came(3)

    assert ticks.running
    assert ticks.failed == {}


async def test_nothing_ticks_before_the_start(ticks: Ticks) -> None:
    first, second = Look(), Look()
    ticks.every(SOON, "first", first)

    assert not ticks.running
    assert first.count == 0
    ticks.every(SOON, "second", second)
    ticks.start()
    await first.came(1)
    await second.came(1)


async def test_a_tick_that_takes_long_is_not_begun_twice_and_holds_up_no_other(
    ticks: Ticks,
) -> None:
    slow, quick = Look(), Look()
    slow.free.clear()
    ticks.every(SOON, "slow", slow)
    ticks.every(SOON, "quick", quick)
    ticks.start()

    await slow.came(1)
    await quick.came(20)
    assert slow.count == 1
    slow.free.set()
    await slow.came(2)

    assert slow.most_at_once == 1


async def test_a_tick_that_fails_is_named_until_it_succeeds_and_comes_again(ticks: Ticks) -> None:
    look, after = Look(), Look()
    look.error = ValueError("the disk is full")
    ticks.every(SOON, "look", look)
    ticks.every(SOON, "after", after)
    ticks.start()

    await look.came(2)
    assert ticks.failed == {"look": "ValueError: the disk is full"}
    look.error = None
    await look.came(2)
    await after.came(1)

    assert ticks.failed == {}


async def test_a_stall_of_the_loop_brings_one_late_tick_and_not_many(ticks: Ticks) -> None:
    look = Look()
    ticks.every(SOON, "look", look)
    ticks.start()
    await look.came(1)

    before = look.count
    threading.Event().wait(0.1)  # holds the loop for as long as twenty ticks
    await look.came(1)

    assert look.count - before <= 2


async def test_paused_ticks_do_not_begin_and_what_is_under_way_ends(ticks: Ticks) -> None:
    look = Look()
    look.free.clear()
    ticks.every(SOON, "look", look)
    ticks.start()
    await look.came(1)

    ticks.pause()
    look.free.set()
    other = Ticks()
    clock = Look()
    other.every(SOON, "clock", clock)
    other.start()
    await clock.came(10)
    other.stop()

    assert look.count == 1
    assert look.at_once == 0


async def test_stopping_twice_and_before_the_start_is_no_fault() -> None:
    ticks = Ticks()
    ticks.stop()
    ticks.pause()
    ticks.start()
    ticks.stop()
    ticks.stop()

    assert not ticks.running


async def test_a_tick_that_is_broken_off_by_the_end_is_no_fault(
    ticks: Ticks, caplog: pytest.LogCaptureFixture
) -> None:
    look = Look()
    look.free.clear()
    ticks.every(SOON, "look", look)
    ticks.start()
    await look.came(1)
    under_way = asyncio.all_tasks() - {asyncio.current_task()}
    ticks.stop()
    await asyncio.gather(*under_way, return_exceptions=True)
    assert look.at_once == 0
    assert ticks.failed == {}
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
