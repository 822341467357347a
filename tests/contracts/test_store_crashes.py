"""The store's promise after a kill: what was committed is there, and nothing by halves."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.model import DeliveryState, Receipt
from bot.store import open_store
from tests.store.committing import make_merging_batch, make_numbered_batch
from tests.store.samples import DAY, MINUTE, NOW, become_judge, make_source

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def committing(*arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.store.committing",
        *arguments,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def read_line(process):
    line = (await process.stdout.readline()).decode().strip()
    assert line, "the committing process ended by itself"
    return line


async def kill(process):
    process.send_signal(signal.SIGKILL)
    await process.wait()
    assert process.returncode == -signal.SIGKILL


@pytest.fixture
async def stocked_url(store_url):
    store = open_store(store_url)
    await store.open()
    for source in ("harbour-post", "other"):
        await store.add_source(make_source(source), actor="editor", now=NOW)
    await store.close()
    return store_url


async def look_into(url):
    """How much of each batch is there, as sets of the batches' numbers."""
    store = open_store(url)
    await store.open()
    window = await store.window(since=NOW - DAY)
    deliveries = await store.list_deliveries(states=list(DeliveryState))
    await store.close()
    members = [member.entry.id.removeprefix("e").split("-")[0] for member in window.members]
    assert all(members.count(number) == 20 for number in set(members))
    return (
        set(members),
        {story.id.removeprefix("s") for story in window.stories},
        {delivery.id.removeprefix("d") for delivery in deliveries},
    )


@pytest.mark.parametrize("point", ["alerts", "commit"])
async def test_a_kill_before_the_commit_leaves_nothing_of_the_batch(stocked_url, point):
    async with committing("halt", stocked_url, point) as process:
        assert await read_line(process) == point
        await kill(process)
    assert await look_into(stocked_url) == (set(), set(), set())


async def test_a_kill_after_the_commit_leaves_all_of_the_batch(stocked_url):
    async with committing("halt", stocked_url, "committed") as process:
        assert await read_line(process) == "committed"
        await kill(process)
    assert await look_into(stocked_url) == ({"1"}, {"1"}, {"1"})


async def test_a_kill_at_any_time_leaves_whole_batches_and_all_that_were_committed(stocked_url):
    seen = []
    async with committing("stream", stocked_url) as process:
        while len(seen) < 25:
            seen.append(await read_line(process))
        await kill(process)
        seen += (await process.stdout.read()).decode().split()
    members, stories, deliveries = await look_into(stocked_url)
    assert members == stories == deliveries
    # The last commit may have been done before its number was printed.
    assert members in ({*seen}, {*seen, str(len(seen) + 1)})


async def test_after_a_kill_the_next_process_judges_on_and_tells_all_once(stocked_url):
    async with committing("halt", stocked_url, "committed") as process:
        await read_line(process)
        await kill(process)
    store = open_store(stocked_url)
    await store.open()
    lease = await become_judge(store, "next", now=NOW + MINUTE)
    assert lease.term == 2
    assert await store.commit_polls(make_numbered_batch(1), lease=lease) == ()
    (leased,) = await store.lease_deliveries(
        now=NOW + MINUTE, holder="next", until=NOW + 2 * MINUTE, limit=10
    )
    assert not leased.delivery.fate_unknown
    await store.record_sent("d1", receipt=Receipt(channel="C1", ts="1"), now=NOW + MINUTE)
    assert await store.lease_deliveries(now=NOW + DAY, holder="next", until=NOW, limit=10) == ()
    await store.close()


async def look_at_stories(url):
    """The stories of the window with their entries, and which were told of each."""
    store = open_store(url)
    await store.open()
    window = await store.window(since=NOW - DAY)
    members: dict[str, set[str]] = {}
    for member in window.members:
        members.setdefault(member.story, set()).add(member.entry.id.split("-")[0])
    told = {one.id: len(await store.alerts_of(one.id)) for one in window.stories}
    await store.close()
    return members, told, dict(window.merged)


@pytest.mark.parametrize("point", ["merge", "commit"])
async def test_a_kill_in_the_midst_of_a_merge_leaves_both_stories_whole(stocked_url, point):
    async with committing("merge", stocked_url, point) as process:
        assert await read_line(process) == point
        await kill(process)
    members, told, merged = await look_at_stories(stocked_url)
    assert members == {"s1": {"e1"}, "s2": {"e2"}}
    assert told == {"s1": 1, "s2": 1}
    assert merged == {}


async def test_a_kill_after_a_merge_leaves_the_one_story_and_each_delivery_once(stocked_url):
    async with committing("merge", stocked_url, "committed") as process:
        assert await read_line(process) == "committed"
        await kill(process)
    assert await look_at_stories(stocked_url) == (
        {"s1": {"e1", "e2", "bridge"}},
        {"s1": 3},
        {"s2": "s1"},
    )
    store = open_store(stocked_url)
    await store.open()
    lease = await become_judge(store, "next", now=NOW + MINUTE)
    assert await store.commit_polls(make_merging_batch(), lease=lease) == ()
    sent = []
    while leased := await store.lease_deliveries(
        now=NOW + MINUTE, holder="next", until=NOW + 2 * MINUTE, limit=10
    ):
        for one in leased:
            sent.append((one.delivery.id, one.parent and one.parent.ts))
            receipt = Receipt(channel="C1", ts=one.delivery.id)
            await store.record_sent(one.delivery.id, receipt=receipt, now=NOW + MINUTE)
    assert sent == [("d1", None), ("d2", None), ("edit", "d2")]
    await store.close()
