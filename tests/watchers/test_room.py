"""Documents in memory at once: those past the limit wait, and none waits for ever."""

from __future__ import annotations

import asyncio
import random

import pytest

from watchers.room import Room


async def settle():
    for _ in range(20):
        await asyncio.sleep(0)


async def test_what_does_not_fit_waits_until_room_is_given_back():
    room, log = Room(100), []

    async def second():
        with room.share() as share:
            assert share.take(10)
            if not share.take(60):
                log.append("waits")
                await share.wait(60)
            log.append("has it")

    with room.share() as first:
        assert first.take(80)
        task = asyncio.create_task(second())
        await settle()
        assert log == ["waits"]
    await task
    assert log == ["waits", "has it"]
    assert room.held == 0


async def test_whoever_reads_the_longest_goes_past_the_limit():
    room = Room(100)
    with room.share() as first, room.share() as second:
        assert first.take(60)
        assert second.take(40)
        assert not second.take(1)
        assert first.take(1_000)
        assert room.held == 1_100
    assert room.held == 0


@pytest.mark.parametrize("seed", range(5))
async def test_any_crowd_comes_to_an_end(seed):
    chance, room, most = random.Random(seed), Room(1_000), 0

    async def read(sizes):
        nonlocal most
        with room.share() as share:
            for size in sizes:
                if not share.take(size):
                    await share.wait(size)
                most = max(most, room.held)
                if chance.random() < 0.5:
                    await asyncio.sleep(0)

    crowd = [[chance.randrange(200) for _ in range(chance.randrange(10))] for _ in range(100)]
    tasks = [asyncio.create_task(read(sizes)) for sizes in crowd]
    await settle()
    for task in chance.sample(tasks, 20):
        task.cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(*tasks, return_exceptions=True)
    assert room.held == 0
    assert most <= 1_000 + max(sum(sizes) for sizes in crowd)
