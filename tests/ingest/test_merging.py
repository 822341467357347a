"""What is promised of stories that turn out to be one, on the real store and the real rules."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.alerts import ChannelBook
from bot.model import (
    AlertKind,
    Channel,
    DeliveryState,
    DigestTimes,
    Priority,
    Receipt,
    Threshold,
)
from bot.store import open_store
from tests.databases import lay_database
from tests.ingest.conftest import Room, item
from tests.making import make_list, make_source, make_watch
from watchers import ParsedEntry

AGROUND = "Ferry Ostrava runs aground off Tarn island"
RESCUE = "Forty passengers taken off by lifeboats in gale"
BRIDGE = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"
REPORTS = (
    ("wire", AGROUND),
    ("quay", RESCUE),
    ("mole", RESCUE),
    ("pier", BRIDGE),
    ("gull", "Ferry Ostrava passengers safe, lifeboats return from Tarn island"),
    ("cove", "Ferry Ostrava: 12 dead, lifeboats return from Tarn island"),
    ("firth", "Ferry Ostrava: 40 dead, lifeboats return from Tarn island"),
    ("bay", "Harbour crane falls on lifeboats at Selby"),
)
SOURCES = tuple(make_source(name) for name, _ in REPORTS)
WATCHES = (
    make_watch("sea", "ferry OR lifeboats", channels=("sea", "desk"), priority=Priority.LOW),
    make_watch("ports", "gale", channels=("ports", "desk"), priority=Priority.LOW),
)
CHANNELS = ChannelBook(
    channels={
        "desk": Channel(
            name="desk",
            threshold=Threshold.BIGGEST,
            digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
        )
    },
    default=Channel(name="*", threshold=Threshold.EVERYTHING),
)
KEPT = timedelta(days=3)

Opening = Callable[[str], AbstractAsyncContextManager[Room]]


@pytest.fixture
def open_room(tmp_path: Path) -> Opening:
    """A newsroom on a database of that name, past its sources' baselines."""

    @asynccontextmanager
    async def begin(name: str) -> AsyncIterator[Room]:
        store = open_store(lay_database(tmp_path / f"{name}.db"))
        await store.open()
        room = Room(store, WATCHES, CHANNELS)
        await room.begin(*SOURCES)
        for source in SOURCES:
            await room.poll(source.id, item("Old town fair opens"))
        room.clock.advance(minutes=5)
        yield room
        await store.close()

    return begin


def news(room: Room, title: str, source: str) -> ParsedEntry:
    return item(title, url=f"https://{source}.example/1", published=room.clock.now())


async def hear(room: Room, source: str, title: str) -> None:
    await room.poll(source, news(room, title, source))
    room.clock.advance(seconds=1)


async def look(room: Room) -> dict[str, Any]:
    """All that is known of stories and what was told of them."""
    window = await room.store.window(since=room.clock.now() - KEPT)
    return {
        "members": [(one.entry.key, one.story, one.copy_of) for one in window.members],
        "stories": window.stories,
        "told": list(window.last_told.items()),
        "messages": list(window.messages.items()),
        "merged": window.merged,
        "waiting": {name: await room.store.waiting_lines(name) for name in ("desk", "sea")},
        "alerts": {one.id: await room.store.alerts_of(one.id) for one in window.stories},
    }


async def tell_keys(room: Room) -> list[tuple[str, str, str, int]]:
    """What was told of every live story, in its order."""
    window = await room.store.window(since=room.clock.now() - KEPT)
    return [
        (one.story, one.channel, one.kind.value, one.step)
        for story in window.stories
        for one in await room.store.alerts_of(story.id)
    ]


async def test_two_stories_that_a_report_bridges_are_one_in_the_store(open_room: Opening) -> None:
    async with open_room("one") as room:
        for source, title in REPORTS[:4]:
            await hear(room, source, title)
        window = await room.store.window(since=room.clock.now() - KEPT)
        (story,) = window.stories
        assert (story.id, story.origins, story.copies) == ("s1", 3, 1)
        assert window.merged == {"s2": "s1"}
        assert room.meter.merge_count == 1
        assert await tell_keys(room) == [
            ("s1", "sea", "breaking", 0),
            ("s2", "ports", "breaking", 0),
            ("s2", "sea", "breaking", 0),
            ("s2", "sea", "edit", 0),
            # Each was told as one source's claim.
            ("s1", "sea", "update", 1),
        ]
        (line,) = await room.store.waiting_lines("desk")
        assert (line.story, line.watches, line.origins) == ("s1", ("sea", "ports"), 3)


async def test_a_judge_that_restarts_after_every_entry_decides_as_one_that_never_did(
    open_room: Opening,
) -> None:
    async with open_room("steady") as steady, open_room("restarted") as restarted:
        for source, title in REPORTS:
            await hear(steady, source, title)
            restarted.restart()
            await hear(restarted, source, title)
            assert await look(restarted) == await look(steady), title
        kinds = [kind for _, _, kind, _ in await tell_keys(steady)]
        assert kinds.count("edit") == 1
        assert "update" in kinds


@pytest.mark.parametrize("cut", range(1, len(REPORTS)))
async def test_what_comes_in_one_transaction_leaves_what_it_leaves_in_many(
    open_room: Opening, cut: int
) -> None:
    """However the polls are gathered, stories and tellings are the same."""
    async with open_room("many") as many, open_room("few") as few:
        for source, title in REPORTS:
            await many.poll(source, news(many, title, source))
        for part in (REPORTS[:cut], REPORTS[cut:]):
            await few.writing.write(
                [await few.fetch(source, news(few, title, source)) for source, title in part]
            )
        assert await look(few) == await look(many)


async def test_a_commit_that_fails_leaves_both_stories_and_the_next_one_merges_them(
    open_room: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_room("steady") as steady, open_room("failing") as failing:
        for source, title in REPORTS[:3]:
            await hear(steady, source, title)
            await hear(failing, source, title)
        before = await look(failing)
        result = await failing.fetch("pier", news(failing, BRIDGE, "pier"))
        lost, failing.lease = failing.lease, replace(failing.lease, term=99)  # type: ignore[type-var]
        with pytest.raises(Exception, match="judge"):
            await failing.writing.write([result])
        assert await look(failing) == before
        failing.lease = lost
        await failing.store.release_claims({"pier": result.claimed.claim})
        await hear(failing, "pier", BRIDGE)
        await hear(steady, "pier", BRIDGE)
        assert (await look(failing))["alerts"] == (await look(steady))["alerts"]


async def test_after_the_merge_a_digest_that_was_under_way_lists_the_one_story(
    open_room: Opening,
) -> None:
    async with open_room("digest") as room:
        for source, title in REPORTS[:3]:
            await hear(room, source, title)
        assert len(await room.store.waiting_lines("desk")) == 2
        await hear(room, "pier", BRIDGE)
        # The digest was composed of the lines before; the judge hears of it only now.
        room.writing.note_list(make_list("s1", "s2", channel="desk"))
        await hear(room, "gull", BRIDGE)
        (line,) = await room.store.waiting_lines("desk")
        assert line.story == "s1"


async def test_the_edit_reaches_the_younger_message_and_the_update_the_older(
    open_room: Opening,
) -> None:
    async with open_room("sent") as room:
        for source, title in REPORTS:
            await hear(room, source, title)
        under: dict[AlertKind, str] = {}
        sent = 0
        while True:
            now = room.clock.advance(minutes=6)  # a toll that rose cools down for five
            leased = await room.store.lease_deliveries(
                now=now, holder="x", until=now + timedelta(minutes=1), limit=10
            )
            for one in leased:
                sent += 1
                headline = getattr(one.body, "headline", "")
                if one.parent is not None and one.delivery.channel == "sea":
                    under[one.delivery.kind] = one.parent.ts
                receipt = Receipt(channel=one.delivery.channel, ts=headline)
                await room.store.record_sent(one.delivery.id, receipt=receipt, now=now)
            if not leased:
                break
        assert under == {AlertKind.EDIT: RESCUE, AlertKind.UPDATE: AGROUND}
        states = await room.store.list_deliveries(states=set(DeliveryState))
        assert {one.state for one in states} == {DeliveryState.SENT}
        assert len(states) == sent
