"""What is promised of shift briefs, over the real store and a clock set by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.alerts import ChannelBook
from bot.briefs import Briefs
from bot.model import (
    AlertKind,
    Channel,
    DeliveryState,
    DigestTimes,
    Occasion,
    Priority,
    QuietHours,
    Status,
    Threshold,
)
from bot.store import open_store
from tests.databases import lay_database
from tests.desk_of_lists import Desk
from tests.making import NOON

DEALS = Channel(
    name="deals",
    threshold=Threshold.EVERYTHING,
    brief=DigestTimes(cron="0 6,14,22 * * *", zone="UTC"),
)
BOOK = ChannelBook(channels={"deals": DEALS})
DEAL = "Fenwick to acquire Ostrander for $4 billion"
DENIAL = "Fenwick denies report that it will acquire Ostrander for $4 billion"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    desk = Desk(store, BOOK, priority=Priority.HIGH)
    await desk.begin()
    await desk.digests.schedule(["deals"])
    yield desk
    await store.close()


async def test_at_its_times_a_channel_hears_what_is_open_as_it_stands(desk: Desk) -> None:
    await desk.publish(DEAL)
    desk.clock.advance(minutes=30)
    await desk.publish(DENIAL)
    await desk.sent()
    await desk.digests.tick()
    assert await desk.sent() == []

    desk.clock.advance(hours=2)
    for _ in range(2):
        await desk.digests.tick()

    (brief,) = await desk.sent()
    assert (brief.occasion, brief.at) == (Occasion.BRIEF, NOON.replace(hour=14))
    (line,) = brief.lines
    assert (line.headline, line.status, line.news) == (
        DENIAL,
        Status.DISPUTED,
        "told at once 12:05; since 12:35 nothing new",
    )


async def test_a_shift_hears_of_what_waits_for_the_end_of_the_quiet_hours(tmp_path: Path) -> None:
    store = open_store(lay_database(tmp_path / "night.db"))
    await store.open()
    quiet = QuietHours(start=time(11), end=time(15), zone="UTC")
    channel = replace(DEALS, quiet=quiet, digest=DigestTimes(cron="0 17 * * *", zone="UTC"))
    book = ChannelBook(channels={"deals": channel})
    desk = Desk(store, book, priority=Priority.HIGH)
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish(DEAL)
    briefs = Briefs(store=store, channels=book)
    assert await briefs.find_channels(now=desk.clock.now()) == ("deals",)

    heard = []
    for hours in (2, 1):
        desk.clock.advance(hours=hours)
        await desk.digests.tick()
        heard += [
            (one.occasion, one.lines[0].headline, one.lines[0].before) for one in await desk.sent()
        ]
    assert heard == [(Occasion.BRIEF, DEAL, None), (Occasion.MORNING, DEAL, None)]
    await store.close()


async def test_what_waits_for_the_digest_is_open_to_no_shift(tmp_path: Path) -> None:
    store = open_store(lay_database(tmp_path / "day.db"))
    await store.open()
    digest = DigestTimes(cron="0 17 * * *", zone="UTC")
    channel = replace(DEALS, threshold=Threshold.BIGGEST, digest=digest)
    desk = Desk(store, ChannelBook(channels={"deals": channel}), priority=Priority.HIGH)
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish(DEAL)
    briefs = Briefs(store=store, channels=ChannelBook(channels={"deals": channel}))
    assert await briefs.find_channels(now=desk.clock.now()) == ()
    assert (await briefs.compose("deals", at=desk.clock.now())).lines == ()
    await store.close()


async def test_a_story_is_open_for_twelve_hours_after_it_was_last_told(desk: Desk) -> None:
    await desk.publish(DEAL)
    titles = []
    for hours in (2, 8, 8):
        desk.clock.advance(hours=hours)
        await desk.digests.tick()
        titles += [body.title for body in await desk.sent()]
    assert titles == [
        "Shift brief: 1 open story",
        "Shift brief: 1 open story",
        "Shift brief: nothing is open",
    ]


async def test_a_brief_that_fell_due_while_nothing_ran_comes_once(desk: Desk) -> None:
    await desk.publish(DEAL)
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    desk.restart(BOOK)
    await desk.digests.schedule(["deals"])
    desk.clock.advance(hours=20)
    for _ in range(2):
        desk.restart(BOOK)
        await desk.digests.schedule(["deals"])
        await desk.digests.tick()

    first, second = await desk.sent()
    assert (first.at, second.at) == (NOON.replace(hour=14), NOON.replace(hour=22))


async def test_a_brief_tells_nothing_as_new_and_waits_for_no_digest(desk: Desk) -> None:
    await desk.publish(DEAL)
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    await desk.publish("Ostrander to be acquired for $4 billion by shipping group Fenwick")
    deliveries = await desk.room.store.list_deliveries(states=set(DeliveryState))
    assert [one.kind for one in deliveries] == [AlertKind.BREAKING, AlertKind.DIGEST]


async def test_what_a_brief_told_is_new_to_the_digest(tmp_path: Path) -> None:
    store = open_store(lay_database(tmp_path / "other.db"))
    await store.open()
    times = DigestTimes(cron="30 14 * * *", zone="UTC")
    book = ChannelBook(channels={"deals": replace(DEALS, digest=times)})
    desk = Desk(store, book, priority=Priority.HIGH)
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish(DEAL)
    for minutes in (120, 30):
        desk.clock.advance(minutes=minutes)
        await desk.digests.tick()

    brief, digest = await desk.sent()
    assert (brief.occasion, digest.occasion) == (Occasion.BRIEF, Occasion.DIGEST)
    told = "told at once 12:05; nothing new since"
    assert [line.news for line in (*brief.lines, *digest.lines)] == [told, told]
    await store.close()


async def test_a_channel_that_nobody_names_any_more_has_no_brief(desk: Desk) -> None:
    await desk.publish(DEAL)
    await desk.sent()
    await desk.digests.schedule([])
    desk.clock.advance(hours=3)
    await desk.digests.tick()
    assert await desk.sent() == []
