"""What is promised of digests, over the real store and a clock set by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.alerts import ChannelBook
from bot.errors import LeaseLost
from bot.model import (
    AlertKind,
    Channel,
    ChannelOverride,
    DeliveryState,
    DigestTimes,
    Language,
    Priority,
    Sections,
    Status,
    Threshold,
)
from bot.ports import Store
from bot.store import open_store
from tests.databases import lay_database
from tests.desk_of_lists import Desk
from tests.ingest.conftest import item
from tests.making import NOON

EVENING = NOON.replace(hour=18)
DAY = timedelta(days=1)


def book(**crons: str | None) -> ChannelBook:
    """Channels that are told by digest alone, at these times."""
    return ChannelBook(
        channels={
            name: Channel(
                name=name,
                threshold=Threshold.BIGGEST,
                digest=None if cron is None else DigestTimes(cron=cron, zone="UTC"),
            )
            for name, cron in crons.items()
        }
    )


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def desk(store: Store) -> Desk:
    desk = Desk(store, book(deals="0 18 * * *"))
    await desk.begin()
    return desk


async def test_a_digest_goes_out_at_its_time_with_all_that_waits(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(hours=5)
    await desk.digests.tick()
    assert desk.wakes == 0

    desk.clock.advance(hours=1)
    await desk.digests.tick()

    (digest,) = await desk.sent()
    assert (digest.channel, digest.at) == ("deals", EVENING)
    assert "Fenwick mends its crane" in digest.text
    assert await desk.room.store.waiting_lines("deals") == ()
    assert await desk.due() == {"deals": EVENING + DAY}
    assert (desk.wakes, desk.meter.alerts) == (1, [AlertKind.DIGEST])


async def test_a_digest_is_divided_as_its_channel_says(store: Store) -> None:
    channel = Channel(
        name="deals",
        threshold=Threshold.BIGGEST,
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
        sections=Sections.EVENT,
    )
    desk = Desk(store, ChannelBook(channels={"deals": channel}))
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(hours=6)
    await desk.digests.tick()
    (digest,) = await desk.sent()
    assert digest.sections is Sections.EVENT


async def test_digest_times_that_members_set_hold_from_the_next_schedule_on(
    desk: Desk, store: Store
) -> None:
    await desk.digests.schedule(["deals"])
    files = desk.channels.get("deals")
    said = replace(
        files, digest=DigestTimes(cron="0 16 * * *", zone="UTC"), language=Language.GERMAN
    )
    change = ChannelOverride(channel=said, fields=frozenset({"digest", "language"}))
    await store.set_channel(change, base=files, actor="slack:U1", now=NOON)
    await desk.digests.schedule(["deals"])
    assert await desk.due() == {"deals": NOON.replace(hour=16)}
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(hours=4)
    await desk.digests.tick()
    (digest,) = await desk.sent()
    assert digest.text.startswith("Übersicht für #deals")


async def test_a_channel_that_no_file_has_a_digest_for_gets_the_one_that_was_set(
    desk: Desk, store: Store
) -> None:
    said = Channel(name="U0ANN00001", digest=DigestTimes(cron="0 9 * * *", zone="UTC"))
    change = ChannelOverride(channel=said, fields=frozenset({"digest"}))
    base = desk.channels.get("U0ANN00001")
    await store.set_channel(change, base=base, actor="slack:U0ANN00001", now=NOON)
    await desk.digests.schedule(["deals"])
    assert set(await desk.due()) == {"deals", "U0ANN00001"}
    await store.set_channel(
        ChannelOverride(channel=base, fields=frozenset({"digest"})),
        base=base,
        actor="slack:U0ANN00001",
        now=NOON,
    )
    await desk.digests.schedule(["deals"])
    assert set(await desk.due()) == {"deals"}


async def test_a_digest_that_is_asked_for_while_it_is_due_tells_its_lines_once(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(hours=7)
    await asyncio.gather(
        desk.digests.tick(),
        desk.digests.send_channel_now("deals"),
        desk.digests.send_channel_now("deals"),
    )
    told = [digest for digest in await desk.sent() if "Fenwick mends its crane" in digest.text]
    assert len(told) == 1


async def test_a_digest_that_is_asked_for_says_whether_it_has_anything_to_tell(desk: Desk) -> None:
    # No watch names the channel, which so hears of no quiet day either.
    await desk.digests.schedule(["deals"], watched=())
    assert not await desk.digests.send_channel_now("deals")
    assert not await desk.sent()
    await desk.publish("Fenwick mends its crane")
    assert await desk.digests.send_channel_now("deals")
    (told,) = await desk.sent()
    assert "Fenwick mends its crane" in told.text
    assert not await desk.digests.send_channel_now("deals")


async def test_a_digest_of_a_watched_channel_tells_that_nothing_came(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    assert await desk.digests.send_channel_now("deals")
    assert len(await desk.sent()) == 1


async def test_a_digest_is_sent_once(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(hours=7)
    for _ in range(3):
        await desk.digests.tick()
        desk.clock.advance(minutes=1)

    assert len(await desk.sent()) == 1


async def test_where_nothing_waits_the_digest_says_what_came_all_the_same(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    desk.clock.advance(hours=7)
    await desk.digests.tick()

    (heartbeat,) = await desk.sent()
    # That which came with the source's first poll, before which nothing ran.
    assert heartbeat.text == (
        "Digest for #deals, 2 Mar 2026, 18:00 UTC: "
        "1 entry from 1 source since 12:00, none for your watches"
    )
    assert await desk.due() == {"deals": EVENING + DAY}

    await desk.room.poll("harbour-wire", item("Rain"), item("Snow"), item("Hail"))
    desk.clock.advance(days=1)
    await desk.digests.tick()
    (heartbeat,) = await desk.sent()
    assert "3 entries from 1 source since 2 Mar 19:05" in heartbeat.text


async def test_a_first_digest_of_a_service_that_brought_nothing_yet_counts_from_its_start(
    tmp_path: Path,
) -> None:
    store = open_store(lay_database(tmp_path / "empty.db"))
    await store.open()
    desk = Desk(store, book(deals="0 18 * * *"))
    await desk.room.begin()
    await desk.digests.schedule(["deals"])
    desk.clock.advance(hours=7)
    await desk.digests.tick()
    (heartbeat,) = await desk.sent()
    assert "0 entries from 0 sources since 12:00" in heartbeat.text
    await store.close()


async def test_a_channel_without_a_heartbeat_is_sent_nothing_where_nothing_waits(
    desk: Desk,
) -> None:
    quiet = book(deals="0 18 * * *")
    desk.configure(
        ChannelBook(channels={"deals": replace(quiet.channels["deals"], heartbeat=False)})
    )
    await desk.digests.schedule(["deals"])
    desk.clock.advance(hours=7)

    await desk.digests.tick()

    assert await desk.sent() == []
    assert desk.wakes == 0
    assert await desk.due() == {"deals": EVENING + DAY}


async def test_a_channel_that_no_watch_names_hears_nothing_of_watches(desk: Desk) -> None:
    await desk.digests.schedule(["deals", "tech"], watched=["tech"])
    desk.clock.advance(hours=7)
    await desk.digests.tick()
    assert await desk.sent() == []
    assert await desk.due() == {"deals": EVENING + DAY}


async def test_a_digest_lists_what_was_told_at_once_since_the_one_before(store: Store) -> None:
    loud = Channel(
        name="deals",
        threshold=Threshold.EVERYTHING,
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    )
    desk = Desk(store, ChannelBook(channels={"deals": loud}), priority=Priority.HIGH)
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick to acquire Ostrander for $4 billion")
    desk.clock.advance(minutes=30)
    await desk.publish("Fenwick denies report that it will acquire Ostrander for $4 billion")
    desk.clock.advance(hours=6)
    await desk.digests.tick()

    (digest,) = await desk.sent()
    (line,) = digest.lines
    assert (line.status, line.before.rang if line.before else None) == (
        Status.DISPUTED,
        NOON + timedelta(minutes=5),
    )
    assert line.headline == "Fenwick denies report that it will acquire Ostrander for $4 billion"
    assert line.news == "told at once 12:05; since 12:35 nothing new"
    assert digest.title == "Digest: 1 story, not new"

    desk.clock.advance(days=1)
    await desk.digests.tick()
    (heartbeat,) = await desk.sent()
    assert heartbeat.lines == ()


async def test_a_digest_that_fell_due_while_nothing_ran_goes_out_once_at_the_next_start(
    desk: Desk,
) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(days=3)

    desk.configure(book(deals="0 18 * * *"))
    await desk.digests.schedule(["deals"])
    await desk.digests.tick()
    await desk.digests.tick()

    assert [digest.at for digest in await desk.sent()] == [EVENING]
    assert await desk.due() == {"deals": EVENING + 3 * DAY}


async def test_a_changed_time_holds_from_the_start_on(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    assert await desk.due() == {"deals": EVENING}

    for cron, hour in (("0 21 * * *", 21), ("0 15 * * *", 15)):
        desk.configure(book(deals=cron))
        await desk.digests.schedule(["deals"])
        assert await desk.due() == {"deals": NOON.replace(hour=hour)}


async def test_a_channel_that_nobody_names_any_more_has_no_digest(desk: Desk) -> None:
    await desk.digests.schedule(["deals", "tech"])
    await desk.digests.schedule(["tech"])

    assert await desk.due() == {}


async def test_a_channel_whose_digest_was_taken_away_has_none(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    desk.configure(book(deals=None))

    await desk.digests.schedule(["deals"])

    assert await desk.due() == {}


async def test_a_channel_without_settings_goes_by_the_defaults(store: Store) -> None:
    default = Channel(name="*", digest=DigestTimes(cron="30 13 * * *", zone="UTC"))
    desk = Desk(store, ChannelBook(default=default))
    await desk.begin()

    await desk.digests.schedule(["#anything"])

    assert await desk.due() == {"anything": NOON.replace(hour=13, minute=30)}


async def test_each_channel_is_told_what_waits_for_it_at_its_own_time(store: Store) -> None:
    channels = book(deals="0 18 * * *", tech="0 15 * * *")
    desk = Desk(store, channels)
    await desk.begin()
    await desk.digests.schedule(["deals", "tech"])
    await desk.publish("Fenwick mends its crane")

    desk.clock.advance(hours=4)
    await desk.digests.tick()
    first = await desk.sent()
    desk.clock.advance(hours=4)
    await desk.digests.tick()

    assert [digest.channel for digest in first] == ["tech"]
    assert [digest.channel for digest in await desk.sent()] == ["deals"]


async def test_all_digests_can_be_sent_without_waiting_for_their_time(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")

    await desk.digests.send_now()

    (digest,) = await desk.sent()
    assert digest.at == desk.clock.now()
    assert await desk.due() == {"deals": EVENING}


async def test_a_process_that_judges_no_more_sends_no_digest(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(days=400)
    await desk.room.store.take_lease("judge", holder="other", now=desk.clock.now(), ttl=DAY)

    with pytest.raises(LeaseLost):
        await desk.digests.tick()

    assert len(await desk.room.store.waiting_lines("deals")) == 1
    assert await desk.room.store.list_deliveries(states=set(DeliveryState)) == ()


async def test_what_waits_for_a_channel_that_nobody_names_any_more_is_still_told(
    desk: Desk,
) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    await desk.digests.schedule([])
    desk.clock.advance(hours=6)
    await desk.digests.tick()
    (body,) = await desk.sent()
    assert [line.headline for line in body.lines] == ["Fenwick mends its crane"]
    await desk.digests.schedule([])
    assert await desk.due() == {}


async def test_a_clock_that_was_set_back_loses_no_digest(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick mends its crane")
    desk.clock.advance(hours=6)
    await desk.digests.tick()
    desk.clock.advance(hours=-4)
    await desk.room.store.set_digest_due({"deals": EVENING})
    await desk.publish("Fenwick opens a museum of knots")
    desk.clock.advance(hours=4)
    await desk.digests.tick()
    waiting = await desk.room.store.list_deliveries(states={DeliveryState.PENDING})
    assert len(waiting) == 2
    assert await desk.room.store.waiting_lines("deals") == ()


async def test_what_waits_for_a_muted_watch_is_told_neither_now_nor_later(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick buys Ostrander")
    await desk.room.desk.mute_watch(
        "fenwick", until=EVENING + timedelta(hours=1), actor="shell:ann", now=desk.clock.now()
    )

    for _ in range(2):
        desk.clock.advance(hours=6)
        await desk.digests.tick()
        desk.clock.advance(hours=18)

    first, second = await desk.sent()
    assert (first.lines, second.lines) == ((), ())
    assert "2 entries from 1 source since 12:00, nothing new for" in first.text
    assert await desk.room.store.waiting_lines("deals") == ()


@pytest.mark.parametrize(("ends", "listed"), [(timedelta(hours=3), 0), (timedelta(hours=9), 1)])
async def test_a_digest_repeats_nothing_for_a_watch_that_has_expired(
    store: Store, ends: timedelta, listed: int
) -> None:
    times = DigestTimes(cron="0 18 * * *", zone="UTC")
    deals = Channel(name="deals", threshold=Threshold.EVERYTHING, digest=times)
    desk = Desk(
        store,
        ChannelBook(channels={"deals": deals}),
        priority=Priority.HIGH,
        expires=NOON + ends,
    )
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick to acquire Ostrander for $4 billion")
    await desk.sent()
    desk.clock.advance(hours=6)
    await desk.digests.tick()

    (digest,) = await desk.sent()
    assert len(digest.lines) == listed


async def test_what_came_before_a_watch_expired_is_told_once(store: Store) -> None:
    desk = Desk(store, book(deals="0 18 * * *"), expires=NOON + timedelta(hours=3))
    await desk.begin()
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick buys Ostrander")
    for _ in range(2):
        desk.clock.advance(hours=6)
        await desk.digests.tick()
        desk.clock.advance(hours=18)

    first, second = await desk.sent()
    assert [line.headline for line in first.lines] == ["Fenwick buys Ostrander"]
    assert second.lines == ()


async def test_what_came_before_a_mute_that_is_over_is_in_the_digest(desk: Desk) -> None:
    await desk.digests.schedule(["deals"])
    await desk.publish("Fenwick buys Ostrander")
    now = desk.clock.now()
    await desk.room.desk.mute_watch(
        "fenwick", until=now + timedelta(hours=1), actor="shell:ann", now=now
    )

    desk.clock.advance(hours=6)
    await desk.digests.tick()

    (body,) = await desk.sent()
    assert [line.watches for line in body.lines] == [("fenwick",)]
