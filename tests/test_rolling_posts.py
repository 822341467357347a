"""What is promised of rolling posts, over the real store and a clock set by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.alerts import ChannelBook
from bot.model import AlertKind, Channel, DeliveryState, Occasion, Priority, Threshold
from bot.store import open_store
from tests.databases import lay_database
from tests.desk_of_lists import Desk

DEALS = Channel(name="deals", threshold=Threshold.EVERYTHING, most_an_hour=1)
BOOK = ChannelBook(channels={"deals": DEALS})
STORIES = (
    "Fenwick to acquire Ostrander for $4 billion",
    "Norvik to acquire Altair for $7 billion",
    "Harwell to acquire Quillon for $11 billion",
    "Bexley to acquire Tamar for $2 billion",
)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    desk = Desk(store, BOOK, query="acquire", priority=Priority.HIGH)
    await desk.begin()
    yield desk
    await store.close()


async def kinds(desk: Desk) -> list[AlertKind]:
    return [one.kind for one in await desk.room.store.list_deliveries(states=set(DeliveryState))]


async def test_beyond_the_most_an_hour_one_post_grows_with_a_pause_between_edits(
    desk: Desk,
) -> None:
    await desk.publish(STORIES[0])
    await desk.publish(STORIES[1])
    await desk.digests.tick()
    assert await kinds(desk) == [AlertKind.BREAKING, AlertKind.DIGEST]

    await desk.publish(STORIES[2])
    desk.clock.advance(seconds=10)
    await desk.digests.tick()
    await desk.publish(STORIES[3])
    desk.clock.advance(seconds=19)
    await desk.digests.tick()
    assert len(await kinds(desk)) == 2
    desk.clock.advance(seconds=1)
    for _ in range(2):
        await desk.digests.tick()
    assert await kinds(desk) == [AlertKind.BREAKING, AlertKind.DIGEST, AlertKind.EDIT]
    assert desk.meter.alerts[-2:] == [AlertKind.DIGEST, AlertKind.EDIT]

    first, edit = await desk.sent()
    assert (first.occasion, first.is_edit, edit.is_edit) == (Occasion.ROLLING, False, True)
    assert [len(first.lines), len(edit.lines), len(edit.new_lines)] == [1, 3, 2]
    assert edit.title == "Rolling post: 3 stories beyond 1 breaking post an hour"


@pytest.mark.parametrize("restarts", [False, True])
async def test_a_story_is_in_it_once_also_after_a_restart(desk: Desk, restarts: bool) -> None:
    await desk.publish(STORIES[0])
    await desk.publish(STORIES[1])
    await desk.digests.tick()
    if restarts:
        desk.restart(BOOK)
    desk.clock.advance(minutes=5)
    await desk.publish(f"{STORIES[1]}, sources say", STORIES[2])
    await desk.digests.tick()

    _, edit = await desk.sent()
    assert sorted(line.headline for line in edit.lines) == sorted(STORIES[1:3])
    assert len(await kinds(desk)) == 3


async def test_what_waited_while_nothing_ran_is_told_at_the_next_start(desk: Desk) -> None:
    await desk.publish(STORIES[0])
    await desk.publish(STORIES[1])
    desk.restart(BOOK)
    desk.clock.advance(hours=5)
    await desk.digests.tick()
    (post,) = await desk.sent()
    assert [line.headline for line in post.lines] == [STORIES[1]]


async def test_the_next_hour_has_a_post_of_its_own(desk: Desk) -> None:
    await desk.publish(STORIES[0])
    await desk.publish(STORIES[1])
    await desk.digests.tick()
    desk.clock.advance(hours=2)
    await desk.publish(*STORIES[2:])
    await desk.digests.tick()
    assert await kinds(desk) == [AlertKind.BREAKING, AlertKind.DIGEST] * 2


async def test_none_of_many_is_left_out_where_one_post_does_not_hold_them(desk: Desk) -> None:
    buyers = [
        f"{first}{last}" for first in "BDFKMN" for last in ("arlow", "enwick", "orvik", "uston")
    ]
    stories = [
        f"{buyer} to acquire {buyer[::-1].title()} for ${number + 2} billion"
        for number, buyer in enumerate(buyers)
    ]
    await desk.publish(STORIES[0])
    await desk.publish(*stories)
    await desk.digests.tick()
    (first,) = await desk.sent()
    assert len(first.lines) == 20
    await desk.digests.tick()
    assert len(await desk.sent()) == 0

    desk.clock.advance(seconds=30)
    desk.restart(BOOK)
    await desk.digests.tick()
    (second,) = await desk.sent()
    told = [line.headline for line in (*first.lines, *second.lines)]
    assert (sorted(told), second.is_edit) == (sorted(stories), False)


async def test_what_waits_for_a_watch_that_was_muted_meanwhile_is_left_out(desk: Desk) -> None:
    await desk.publish(STORIES[0])
    await desk.publish(STORIES[1])
    now = desk.clock.now()
    await desk.room.desk.mute_watch(
        "fenwick", until=now + timedelta(days=1), actor="shell:ann", now=now
    )
    await desk.digests.tick()
    assert await kinds(desk) == [AlertKind.BREAKING]
    assert await desk.room.store.lists_due(now=now) == ()
