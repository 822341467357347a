"""Watches that change while the service runs."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.model import (
    ChannelMute,
    ChannelOverride,
    MuteKind,
    Person,
    Priority,
    Threshold,
    Watch,
)
from tests.ingest.conftest import Room, item
from tests.making import make_source, make_watch

SOURCE = make_source("outlet", url="https://outlet.example/rss")


async def test_a_watch_that_was_added_takes_effect_on_the_next_entry(room: Room) -> None:
    await room.begin(SOURCE)
    await room.poll("outlet")
    await room.poll("outlet", item("A zeppelin flies over Quillon"))
    assert await room.alerts() == []
    await room.desk.add_watch(
        query="quillon zeppelin", channels=["deals"], actor="ada", now=room.clock.now()
    )
    room.clock.advance(minutes=10)
    await room.poll("outlet", item("Quillon buys a zeppelin maker for 3 million"))
    assert await room.alerts() == ["Quillon buys a zeppelin maker for 3 million"]


async def test_what_a_channel_muted_is_told_there_no_more_from_the_next_entry_on(
    room: Room,
) -> None:
    now = room.clock.now()
    await room.begin(SOURCE)
    await room.desk.add_watch(
        query="zeppelin", channels=["deals"], priority=Priority.HIGH, actor="ada", now=now
    )
    await room.poll("outlet")
    who = Person(id="slack:U1", name="Ann")
    mute = ChannelMute(
        kind=MuteKind.SOURCE, subject="outlet", channel="deals", title="outlet", person=who, at=now
    )
    await room.store.put_mute(mute)
    await room.poll("outlet", item("Quillon buys a zeppelin maker for 3 million"))
    assert await room.alerts() == []

    await room.store.remove_mute(
        MuteKind.SOURCE, "outlet", "deals", person=who, now=room.clock.now()
    )
    room.clock.advance(minutes=10)
    await room.poll("outlet", item("Harlow sells its zeppelin works for 9 million"))
    assert await room.alerts() == ["Harlow sells its zeppelin works for 9 million"]


async def test_what_a_channels_members_set_holds_from_the_next_entry_on(room: Room) -> None:
    now = room.clock.now()
    await room.begin(SOURCE)
    await room.desk.add_watch(
        query="zeppelin", channels=["deals"], priority=Priority.HIGH, actor="ada", now=now
    )
    await room.poll("outlet")
    files = room.channels.get("deals")
    quiet = replace(files, threshold=Threshold.BIGGEST)
    change = ChannelOverride(channel=quiet, fields=frozenset({"threshold"}))
    await room.store.set_channel(change, base=files, actor="slack:U1", now=now)
    await room.poll("outlet", item("Quillon buys a zeppelin maker for 3 million"))
    assert await room.alerts() == []

    back = ChannelOverride(channel=files, fields=frozenset({"threshold"}))
    await room.store.set_channel(back, base=files, actor="slack:U1", now=now)
    room.clock.advance(minutes=10)
    await room.poll("outlet", item("Harlow sells its zeppelin works for 9 million"))
    assert await room.alerts() == ["Harlow sells its zeppelin works for 9 million"]


async def test_others_have_their_turn_while_watches_are_compiled(room: Room) -> None:
    turns = 0
    loaded: list[int] = []
    changed: list[int] = []

    async def load() -> Sequence[Watch]:
        watches = [make_watch(f"w{n}", f"word{n} OR other{n}") for n in range(50)]
        loaded.append(turns)
        return watches

    async def note(watches: Sequence[Watch]) -> None:
        assert len(watches) == 50
        changed.append(turns)

    async def take_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    room.writing = room.make_writing(load_watches=load, watches_changed=note)
    await room.begin(SOURCE)
    others = asyncio.create_task(take_turns())
    await room.poll("outlet", item("Word7 is in the news"))
    others.cancel()
    assert len(loaded) == len(changed) == 1
    assert changed[0] > loaded[0]
