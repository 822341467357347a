"""What people say of alerts, and what becomes of what comes next."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.signing import Queries
from bot.model import EntryKey, MarkKind
from bot.store import open_store
from tests.databases import lay_database
from tests.ingest.conftest import CHANNELS, Room, item
from tests.making import make_source
from tests.store.marking import ANN, make_mark

FIRST = "Fenwick to acquire Ostrander for $4 billion"
SECOND = "Fenwick recalls 40,000 kettles over burns"
THIRD = "Fenwick sued by dockers over unpaid wages"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """Two sources past their baseline, and a watch that a command put there."""
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    room = Room(store, [], CHANNELS)
    now = room.clock.now()
    await room.desk.add_watch(query="fenwick", channels=["deals"], actor="ed", now=now)
    await room.begin(make_source("harbour-wire"), make_source("gazette"))
    for source in ("harbour-wire", "gazette"):
        await room.poll(source, item("An older story"))
    yield room
    await store.close()


async def publish(room: Room, source: str, title: str) -> list[str]:
    """The headlines that ring for it."""
    room.clock.advance(minutes=10)
    slug = f"{source}-{title.casefold().replace(' ', '-')}"
    url = f"https://{source}.example/{slug}"
    now = room.clock.now()
    await room.poll(source, item(title, guid=slug, url=url, canonical_url=url, published=now))
    return await room.alerts()


async def find_noise(room: Room, *, first: str) -> None:
    """Ann finds noise in twelve stories of a source; one of them is the one that rang."""
    sign = Queries(room.catalogue).sign_query("fenwick")
    now = room.clock.now()
    marked = await room.desk.learning.mark_story(first, MarkKind.NOISE, who=ANN, now=now)
    assert marked.told.watches == ("fenwick",)
    for number in range(101, 112):
        await room.store.put_mark(
            make_mark(
                f"s{number}",
                at=now,
                entry=EntryKey("gazette", f"e{number}"),
                watches={"fenwick": sign},
            )
        )


async def test_a_source_that_was_noise_rings_until_somebody_accepts_to_exclude_it(
    room: Room,
) -> None:
    assert await publish(room, "gazette", FIRST) == [FIRST]
    slug = FIRST.casefold().replace(" ", "-")
    await find_noise(room, first=f"https://gazette.example/gazette-{slug}")
    (one,) = await room.desk.learning.review_proposals(now=room.clock.now())
    assert (one.subject, one.evidence.noise) == ("gazette", 12)

    # It is proposed, and nothing has changed.
    assert await publish(room, "gazette", SECOND) == [SECOND]

    await room.desk.learning.accept_proposal(one.id, who=ANN, now=room.clock.now())
    assert await publish(room, "gazette", THIRD) == []
    assert await publish(room, "harbour-wire", "Fenwick chief Orla Venn resigns") == [
        "Fenwick chief Orla Venn resigns"
    ]

    await room.desk.learning.undo_proposal(one.id, who=ANN, now=room.clock.now())
    assert await publish(room, "gazette", "Fenwick cuts 9,000 jobs in Larkhill") == [
        "Fenwick cuts 9,000 jobs in Larkhill"
    ]
