"""What is usual of sources and watches outlives the process."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.model import Urgency
from bot.ports.search import TimeSpan
from bot.store import open_store
from tests.databases import lay_database
from tests.ingest.conftest import CHANNELS, Room, item
from tests.making import make_source, make_watch

WIRE = make_source("wire", host="wire.example")
DEAL = "Fenwick buys Ostrander for $4bn"
DAY = 24 * 60


async def play(folder: Path, *, restarting: bool, hits: tuple[int, ...] = ()) -> Urgency:
    """How urgent a deal is after two weeks with two entries a day, and ``hits`` on some."""
    store = open_store(lay_database(folder / f"{restarting}.db"))
    await store.open()
    room = Room(store, [make_watch("fenwick", query="fenwick")], CHANNELS)
    await room.begin(WIRE)
    for day in range(15):
        titles = [f"Fair number {day * 2 + n} opens in Selby" for n in range(2)]
        if day in hits:
            titles.append(f"Fenwick shows {day} boats in a museum")
        await room.poll("wire", *(item(each, published=room.clock.now()) for each in titles))
        room.clock.advance(minutes=DAY)
        if restarting:
            room.restart()
    await room.poll("wire", item(DEAL, published=room.clock.now()))
    span = TimeSpan(since=room.clock.now(), until=room.clock.advance(minutes=1))
    numbers = await store.search.list_unindexed(span=span)
    async for batch in store.search.load(numbers, decisions=True):
        for stored in batch:
            assert stored.decision is not None
            assert stored.decision.urgency is not None
            await store.close()
            return stored.decision.urgency
    raise AssertionError("nothing was stored")


@pytest.mark.parametrize(("hits", "is_first"), [((0,), True), ((12,), False)])
async def test_a_restart_changes_nothing_of_what_is_usual(
    tmp_path: Path, hits: tuple[int, ...], is_first: bool
) -> None:
    steady = await play(tmp_path, restarting=False, hits=hits)
    assert await play(tmp_path, restarting=True, hits=hits) == steady
    assert ("the first in weeks" in steady.reasons) is is_first
    rhythm = next(part for part in steady.parts if part.name == "rhythm")
    assert rhythm.reason == "a source that publishes seldom"
