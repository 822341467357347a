"""What a start has to read: only texts of which nothing is kept by the rules of now."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.app.fingerprint import fingerprint_code
from bot.app.remembering import remember_judge
from bot.errors import LeaseLost
from bot.judge import Judge
from bot.model import Entity, EntityKind, MemberRecord
from bot.store import open_store
from bot.stories import STORY_LIVES
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.ingest.conftest import Room, item
from tests.making import make_source

WIRE = make_source("wire", host="wire.example")
DEAL = "Fenwick buys Ostrander for $4bn"
OTHERS = ("Fenwick opens a shipyard in Selby", "Storm damages a Fenwick ferry off Tarn island")
FENWICK = Entity(id="fenwick", name="Fenwick", kind=EntityKind.ORGANISATION)


async def open_with_reports(room: Room) -> None:
    """A newsroom past the baseline, with three stories of one report each."""
    await room.begin(WIRE)
    await room.poll("wire", item("Old town fair opens"))
    room.clock.advance(minutes=5)
    at = room.clock.now()
    await room.poll("wire", *(item(title, published=at) for title in (DEAL, *OTHERS)))


async def find_members(room: Room, catalogue: Catalogue | None = None) -> list[MemberRecord]:
    """The members of live stories, as a judge with the catalogue gets them."""
    judge = Judge(
        catalogue=catalogue or room.catalogue,
        classifier=CLASSIFIER,
        watches=(),
        channels=room.channels,
        code=fingerprint_code(),
    )
    window = await room.store.window(
        since=room.clock.now() - STORY_LIVES, rules=judge.reading_rules
    )
    return list(window.members)


async def read_anew(room: Room, catalogue: Catalogue | None = None) -> int:
    """How many texts the next start has to read."""
    return sum(member.reading is None for member in await find_members(room, catalogue))


def delete_readings(path: Path) -> None:
    with sqlite3.connect(path) as conn:
        conn.execute("DELETE FROM readings")


async def test_what_was_placed_is_not_read_again(room: Room) -> None:
    await open_with_reports(room)
    assert len(await find_members(room)) == 3
    assert await read_anew(room) == 0


async def test_a_change_that_nobody_is_told_of_is_not_read_again(room: Room) -> None:
    await open_with_reports(room)
    before = {member.entry.id: member.reading for member in await find_members(room)}
    slug = item(DEAL).guid
    changed = item(DEAL.replace("$4bn", "$4 bn"), guid=slug, summary="More soon.")
    room.clock.advance(minutes=5)
    await room.poll("wire", changed)
    after = {member.entry.id: member.reading for member in await find_members(room)}
    (other,) = [name for name in after if after[name] != before[name]]
    assert after[other] is not None
    (member,) = [one for one in await find_members(room) if one.entry.id == other]
    assert member.revised


async def test_a_new_entity_has_all_read_anew_once(room: Room) -> None:
    await open_with_reports(room)
    with_fenwick = Catalogue([FENWICK])
    assert await read_anew(room, with_fenwick) == 3
    room.catalogue = with_fenwick
    room.restart()
    room.clock.advance(minutes=5)
    await room.poll("wire", item("Fenwick hires a new pilot", published=room.clock.now()))
    assert len(await find_members(room)) == 4
    assert await read_anew(room) == 0


async def test_a_judge_that_is_no_more_keeps_nothing(room: Room, tmp_path: Path) -> None:
    await open_with_reports(room)
    delete_readings(tmp_path / "nightdesk.db")
    lease = room.lease
    assert lease is not None
    await room.store.release_lease(lease)
    await room.store.take_lease("judge", holder="another", now=room.clock.now(), ttl=STORY_LIVES)
    with pytest.raises(LeaseLost):
        await remember_judge(
            room.store,
            catalogue=room.catalogue,
            classifier=CLASSIFIER,
            channels=room.channels,
            watches=(),
            now=room.clock.now(),
            lease=lease,
        )
    assert await read_anew(room) == 3


async def test_a_full_database_still_gets_its_judge(room: Room, tmp_path: Path) -> None:
    await open_with_reports(room)
    room.clock.advance(minutes=5)
    # More than fits into what is left of a page.
    at = room.clock.now()
    names = ("Asker", "Brevik", "Corran", "Dunmore", "Ellon", "Fortrose", "Gairloch", "Hurn")
    await room.poll(
        "wire",
        *(
            item(f"Fenwick hires {number * 113} welders for its yard in {name}", published=at)
            for number, name in enumerate(names, start=1)
        ),
    )
    path = tmp_path / "nightdesk.db"
    delete_readings(path)
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with sqlite3.connect(path, isolation_level=None) as conn:
        conn.execute("VACUUM")
        (pages,) = conn.execute("PRAGMA page_count").fetchone()
    full = open_store(f"sqlite:///{path}", max_pages=pages)
    await full.open()
    judge = await remember_judge(
        full,
        catalogue=room.catalogue,
        classifier=CLASSIFIER,
        channels=room.channels,
        watches=(),
        now=room.clock.now(),
        lease=room.lease,
    )
    await full.close()
    assert judge.has_stories(now=room.clock.now())
    assert await read_anew(room) == len(await find_members(room)) > 3
