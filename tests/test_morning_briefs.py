"""What is promised of quiet hours, over the real store and a clock set by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from bot.alerts import ChannelBook
from bot.model import (
    AlertBody,
    AlertKind,
    Channel,
    DeliveryState,
    DigestTimes,
    Occasion,
    Priority,
    QuietHours,
    Threshold,
)
from bot.store import open_store
from tests.databases import lay_database
from tests.desk_of_lists import Desk
from tests.making import NOON

# The clock begins at noon, in the middle of the night shift's sleep.
QUIET = QuietHours(start=time(6), end=time(14), zone="UTC")
DEALS = Channel(
    name="deals",
    threshold=Threshold.EVERYTHING,
    digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    quiet=QUIET,
)
MORNING = NOON.replace(hour=14)
DEAL = "Fenwick to acquire Ostrander for $4 billion"
STRIKE = "Fenwick workers go on strike"


def book(channel: Channel = DEALS) -> ChannelBook:
    return ChannelBook(channels={channel.name: channel})


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    desk = Desk(store, book(), priority=Priority.HIGH)
    await desk.begin()
    await desk.digests.schedule(["deals"])
    yield desk
    await store.close()


async def kinds(desk: Desk) -> list[tuple[str, datetime]]:
    deliveries = await desk.room.store.list_deliveries(states=set(DeliveryState))
    return [(one.kind.value, one.created) for one in deliveries]


async def test_what_would_have_rung_comes_in_one_message_when_quiet_hours_end(desk: Desk) -> None:
    await desk.publish(DEAL, STRIKE)
    desk.clock.advance(hours=1)
    await desk.digests.tick()
    assert await kinds(desk) == []

    desk.clock.advance(hours=1)
    await desk.digests.tick()
    await desk.digests.tick()

    (brief,) = await desk.sent()
    assert (brief.occasion, brief.at) == (Occasion.MORNING, MORNING)
    assert brief.title == "Morning brief: 2 stories from the quiet hours"
    assert {line.headline for line in brief.lines} == {DEAL, STRIKE}
    assert brief.text.startswith("Morning brief for #deals, 2 Mar 2026, 14:00 UTC: 2 stories")
    # The digest keeps its own time.
    assert await desk.due() == {"deals": NOON.replace(hour=18)}


async def test_a_restart_in_quiet_hours_loses_nothing(desk: Desk) -> None:
    await desk.publish(DEAL)
    desk.restart(book())
    await desk.digests.schedule(["deals"])
    desk.clock.advance(hours=3)
    desk.restart(book())
    await desk.digests.tick()

    (brief,) = await desk.sent()
    # It says when it was due, however late it comes.
    assert (brief.at, [line.headline for line in brief.lines]) == (MORNING, [DEAL])


async def test_what_waits_comes_also_where_quiet_hours_were_taken_out_meanwhile(desk: Desk) -> None:
    await desk.publish(DEAL)
    desk.restart(book(replace(DEALS, quiet=None, digest=None)))
    await desk.digests.schedule(["deals"])
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    (brief,) = await desk.sent()
    assert [line.headline for line in brief.lines] == [DEAL]


async def test_a_digest_in_quiet_hours_says_how_much_waits_for_their_end(desk: Desk) -> None:
    noon = DigestTimes(cron="0 13 * * *", zone="UTC")
    desk.restart(book(replace(DEALS, digest=noon)))
    await desk.digests.schedule(["deals"])
    await desk.publish(DEAL, STRIKE)
    desk.clock.advance(hours=1)
    await desk.digests.tick()
    assert [body.title for body in await desk.sent()] == [
        "Digest: 3 entries from 1 source since 12:00; 2 stories wait for the morning brief"
    ]


async def test_what_rings_after_all_is_not_listed_as_if_it_had_waited(desk: Desk) -> None:
    await desk.publish(DEAL, STRIKE)
    awake = book(replace(DEALS, quiet=None))
    desk.room.channels = awake
    desk.restart(awake)
    await desk.publish("Ostrander to be acquired for $4 billion by shipping group Fenwick")
    assert [kind for kind, _ in await kinds(desk)] == ["breaking"]
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    (brief,) = await desk.sent()
    assert [line.headline for line in brief.lines] == [STRIKE]


@pytest.mark.parametrize("restarts", [False, True])
async def test_what_the_morning_brief_told_is_not_told_as_new_again(
    desk: Desk, restarts: bool
) -> None:
    await desk.publish(DEAL)
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    if restarts:
        desk.restart(book())
    desk.clock.advance(minutes=5)

    await desk.publish("Ostrander to be acquired for $4 billion by shipping group Fenwick")
    assert [kind for kind, _ in await kinds(desk)] == ["digest"]

    await desk.publish("Fenwick denies report that it will acquire Ostrander for $4 billion")
    (update,) = [
        alert.body
        for alert in await desk.room.store.alerts_of("s1")
        if alert.kind is AlertKind.UPDATE
    ]
    assert isinstance(update, AlertBody)
    assert update.news == "Fenwick denies it"


async def test_the_brief_gives_the_latest_state_of_each_story(desk: Desk) -> None:
    await desk.publish(DEAL)
    desk.clock.advance(minutes=30)
    await desk.publish("Fenwick denies report that it will acquire Ostrander for $4 billion")
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    (brief,) = await desk.sent()
    (line,) = brief.lines
    assert line.status.value == "disputed"


async def test_why_names_the_morning_brief_and_its_time(desk: Desk) -> None:
    await desk.publish(DEAL)
    stages = await desk.room.store.explain(
        "fenwick-to-acquire-ostrander-for-$4-billion", canonical_url=None
    )
    (waiting,) = [stage for stage in stages if stage.outcome == "waiting"]
    assert waiting.reasons[0] == "for the morning brief of deals, 2026-03-02 14:00:00 UTC"


async def test_what_waits_for_a_watch_that_was_muted_meanwhile_is_left_out(desk: Desk) -> None:
    await desk.publish(DEAL)
    await desk.room.desk.mute_watch(
        "fenwick", until=NOON + timedelta(days=1), actor="shell:ann", now=desk.clock.now()
    )
    desk.clock.advance(hours=2)
    await desk.digests.tick()
    assert await desk.sent() == []
    assert await desk.room.store.lists_due(now=desk.clock.now()) == ()
