"""What is old to a watch that was added, changed or unmuted: it is told to nobody by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk import Desk, WatchChange
from bot.model import (
    AlertBody,
    AlertKind,
    DeliveryState,
    Entity,
    Selection,
    SourceOrigin,
    Watch,
    WatchActivity,
)
from bot.watchlist import Catalogue
from tests.ingest.conftest import Room, item
from tests.making import make_source, make_watch
from watchers import ParsedEntry

WIRE, QUAY = make_source("wire"), make_source("quay")
DEAL = "Fenwick to acquire Ostrander for $4 billion"
FIXED = "Fenwick to acquire Ostrander for $4 billion."
REPORT = "Ostrander to be acquired for $4 billion by shipping group Fenwick, owner says"
TEXT = (
    "Shipping group Fenwick said on Monday it had agreed to buy its smaller rival Ostrander in "
    "a deal worth $4 billion that joins the two largest fleets on the northern routes."
)
WHO, HOUR = "shell:ann", timedelta(hours=1)
RESTARTS = pytest.mark.parametrize("restarts", [False, True])


def deal(room: Room, title: str = DEAL, **fields: object) -> ParsedEntry:
    return item(title, **{"guid": "deal", "published": room.clock.now()} | fields)


def deal_text(title: str) -> ParsedEntry:
    """The wire's report of the deal under this headline."""
    return item(title, summary=TEXT)


async def begin(
    room: Room, watches: Sequence[Watch] = (), *, catalogue: Catalogue | None = None
) -> None:
    """Two sources past their baseline, and these watches in the files."""
    await room.begin(WIRE, QUAY)
    await configure(room, watches, catalogue=catalogue)
    for source in ("wire", "quay"):
        await room.poll(source, item("An older story"))
    room.clock.advance(minutes=5)


async def configure(
    room: Room, watches: Sequence[Watch], *, catalogue: Catalogue | None = None
) -> None:
    """A new process with these files."""
    room.catalogue = catalogue or room.catalogue
    room.files = tuple(replace(watch, origin=SourceOrigin.FILE) for watch in watches)
    room.desk = Desk(store=room.store, catalogue=room.catalogue, file_watches=room.files)
    await room.desk.prime(now=room.clock.now())
    room.restart()


async def restart(room: Room, *, really: bool = True) -> None:
    if really:
        await configure(room, room.files)


async def add(room: Room, query: str = "ostrander", **fields: object) -> None:
    await room.desk.add_watch(
        query=query, channels=["deals"], name="new", actor=WHO, now=room.clock.now(), **fields
    )


async def come_again(room: Room) -> None:
    """The feed repeats the entry, changes it cosmetically, and another carries its text."""
    for title in (DEAL, FIXED, DEAL):
        room.clock.advance(minutes=5)
        await room.poll("wire", deal(room, title))
    room.clock.advance(minutes=5)
    await room.poll("quay", item(DEAL, guid="reprint", published=room.clock.now()))


async def bodies(room: Room) -> list[AlertBody]:
    """The breaking alerts that were not looked at yet."""
    return [body for body in await room._bodies() if isinstance(body, AlertBody)]


async def told_now(room: Room) -> list[str]:
    """Their headlines, with the channels."""
    return sorted(f"{body.channel}: {body.headline}" for body in await bodies(room))


async def hits(room: Room, watch: str = "new") -> int:
    activity = await room.desk.activity(today=room.clock.now().date())
    return activity.get(watch, WatchActivity()).week_hits


@RESTARTS
@pytest.mark.parametrize("watched", [False, True])
async def test_what_was_there_before_a_watch_was_added_is_not_told_by_it(
    room: Room, restarts: bool, watched: bool
) -> None:
    await begin(room, [make_watch("other", "fenwick", channels=("other",))] if watched else [])
    await room.poll("wire", deal(room))
    assert await told_now(room) == ([f"other: {DEAL}"] if watched else [])
    room.clock.advance(minutes=5)
    await add(room)
    await restart(room, really=restarts)

    for title in (DEAL, FIXED, DEAL):
        room.clock.advance(minutes=5)
        await room.poll("wire", deal(room, title))

    assert await told_now(room) == []
    assert await hits(room) == 0


@RESTARTS
@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize(
    "copy", [deal_text(DEAL), deal_text("Fenwick buys its old rival Ostrander, filing shows")]
)
async def test_a_copy_of_what_nobody_watched_then_is_old_to_a_watch_that_was_added_since(
    room: Room, restarts: bool, indexed: bool, copy: ParsedEntry
) -> None:
    await begin(room, [make_watch("other", "harbour", channels=("other",))])
    await room.poll("wire", replace(deal_text(DEAL), guid="deal"))
    if indexed:
        assert await room.store.search.index_entries(limit=100) == 3
    room.clock.advance(minutes=5)
    await add(room)
    await restart(room, really=restarts)

    room.clock.advance(hours=2)
    await room.poll("quay", replace(copy, guid="reprint", published=room.clock.now()))
    assert await told_now(room) == []
    assert await hits(room) == 1

    room.clock.advance(minutes=5)
    await room.poll("quay", deal(room, REPORT))
    assert await told_now(room) == [f"deals: {REPORT}"]


async def test_another_text_of_the_same_words_is_news_to_a_watch_that_was_added_since(
    room: Room,
) -> None:
    await begin(room)
    await room.poll("wire", deal(room, "Ostrander cuts 300 jobs at its yard in Oldtown"))
    room.clock.advance(minutes=5)
    await add(room)

    await room.poll("quay", deal(room, "Ostrander cuts 900 jobs at its yard in Oldtown"))

    assert await told_now(room) == ["deals: Ostrander cuts 900 jobs at its yard in Oldtown"]


async def test_a_text_of_last_week_is_news_again(room: Room) -> None:
    await begin(room)
    await room.poll("wire", deal(room))
    room.clock.advance(days=5)
    await add(room)

    await room.poll("quay", deal(room))

    assert await told_now(room) == [f"deals: {DEAL}"]


async def test_once_a_watch_is_three_days_old_no_copy_is_looked_for(room: Room) -> None:
    await begin(room)
    await room.poll("wire", deal(room))
    await add(room)
    room.clock.advance(days=3)

    await room.poll("quay", deal(room))

    assert await told_now(room) == [f"deals: {DEAL}"]


@RESTARTS
async def test_a_text_that_is_carried_anew_is_as_old_as_its_first_appearance(
    room: Room, restarts: bool
) -> None:
    await begin(room, [make_watch("other", "fenwick", channels=("other",))])
    await room.poll("wire", deal(room))
    assert await told_now(room) == [f"other: {DEAL}"]
    room.clock.advance(minutes=5)
    await add(room)
    await restart(room, really=restarts)

    await come_again(room)

    assert await told_now(room) == []


@RESTARTS
async def test_a_report_after_the_change_is_told_once_with_the_storys_age(
    room: Room, restarts: bool
) -> None:
    await begin(room, [make_watch("other", "fenwick", channels=("other",))])
    await room.poll("wire", deal(room))
    assert await told_now(room) == [f"other: {DEAL}"]
    room.clock.advance(hours=22)
    await add(room)
    await restart(room, really=restarts)

    room.clock.advance(minutes=5)
    await room.poll("quay", deal(room, REPORT))
    (body,) = await bodies(room)
    await restart(room, really=restarts)
    room.clock.advance(minutes=5)
    await room.poll("wire", deal(room, f"{REPORT}, sources say", guid="third"))

    assert (body.channel, body.headline) == ("deals", REPORT)
    assert "the story began 22 h ago, 2 Mar 2026, 12:05 UTC" in body.text
    assert "the story began 22 h ago" in body.status_line
    assert await told_now(room) == []


@RESTARTS
@pytest.mark.parametrize(
    "change",
    [
        WatchChange(query="fenwick OR ostrander"),
        WatchChange(cleared=("sources",)),
        WatchChange(sources_included=("wire",)),
        WatchChange(channels=("deals", "more")),
    ],
)
async def test_what_was_there_before_a_watch_was_widened_is_not_told_by_it(
    room: Room, restarts: bool, change: WatchChange
) -> None:
    narrow = WatchChange(sources_included=("quay",))
    await begin(room, [make_watch("other", "fenwick", channels=("other",))])
    await add(room, "ostrander AND harbour" if change.query else "ostrander", options=narrow)
    if change.query:
        await room.desk.edit_watch(
            "new", WatchChange(cleared=("sources",)), actor=WHO, now=room.clock.now()
        )
    await room.poll("wire", deal(room))
    assert await told_now(room) == [f"other: {DEAL}"]
    room.clock.advance(minutes=5)
    await room.desk.edit_watch("new", change, actor=WHO, now=room.clock.now())
    await restart(room, really=restarts)

    await come_again(room)

    assert await told_now(room) == []


@RESTARTS
async def test_what_was_muted_is_not_told_after_the_mute_and_what_comes_then_is(
    room: Room, restarts: bool
) -> None:
    await begin(room, [make_watch()])
    await room.desk.mute_watch("fenwick", actor=WHO, now=room.clock.now())
    await room.poll("wire", deal(room))
    assert await told_now(room) == []
    assert await hits(room, "fenwick") == 1
    room.clock.advance(minutes=5)
    await restart(room, really=restarts)
    await room.desk.unmute_watch("fenwick", actor=WHO, now=room.clock.now())
    await restart(room, really=restarts)

    await come_again(room)
    assert await told_now(room) == []

    room.clock.advance(minutes=5)
    await room.poll("quay", deal(room, REPORT))
    assert await told_now(room) == [f"deals: {REPORT}"]


@RESTARTS
async def test_a_mute_that_runs_out_by_itself_leaves_what_it_muted_untold(
    room: Room, restarts: bool
) -> None:
    await begin(room, [make_watch(muted_until=room.clock.now() + HOUR)])
    await room.poll("wire", deal(room))
    room.clock.advance(hours=1)
    await restart(room, really=restarts)

    await come_again(room)

    assert await told_now(room) == []
    await room.poll("quay", deal(room, REPORT))
    assert await told_now(room) == [f"deals: {REPORT}"]


async def test_a_watch_of_a_file_that_was_changed_tells_nothing_old(room: Room) -> None:
    other = make_watch("other", "fenwick", channels=("other",))
    await begin(room, [other, make_watch("new", "harbour")])
    await room.poll("wire", deal(room))
    assert await told_now(room) == [f"other: {DEAL}"]
    room.clock.advance(minutes=5)
    await configure(room, [other, make_watch("new", "ostrander OR harbour")])

    await come_again(room)

    assert await told_now(room) == []
    await room.poll("quay", deal(room, REPORT))
    assert await told_now(room) == [f"deals: {REPORT}"]


async def test_an_entity_that_was_changed_makes_nothing_old_new(room: Room) -> None:
    other = make_watch("other", "fenwick", channels=("other",))
    named = make_watch("new", "entity:ostrander")
    entity = Entity(id="ostrander", name="Ostrander Shipping")
    await begin(room, [other, named], catalogue=Catalogue([entity]))
    await room.poll("wire", deal(room))
    assert await told_now(room) == [f"other: {DEAL}"]
    room.clock.advance(minutes=5)
    wider = Entity(id="ostrander", name="Ostrander Shipping", aliases=("Ostrander",))
    await configure(room, [other, named], catalogue=Catalogue([wider]))

    await come_again(room)

    assert await told_now(room) == []
    await room.poll("quay", deal(room, REPORT))
    assert await told_now(room) == [f"deals: {REPORT}"]


async def test_a_start_without_a_change_makes_nothing_old(room: Room) -> None:
    await begin(room, [make_watch("other", "harbour"), make_watch()])
    primed = await room.store.primed_watches()
    room.clock.advance(minutes=5)
    await restart(room)

    assert await room.store.primed_watches() == primed
    await room.poll("wire", deal(room))
    assert await told_now(room) == [f"deals: {DEAL}"]


async def test_a_watch_whose_expiry_was_put_off_tells_nothing_old(room: Room) -> None:
    await begin(room)
    await add(room, options=WatchChange(expires=room.clock.now() + HOUR))
    room.clock.advance(hours=1)
    await room.poll("wire", deal(room))
    assert await hits(room) == 0
    room.clock.advance(minutes=5)
    await room.desk.edit_watch(
        "new", WatchChange(cleared=("expires",)), actor=WHO, now=room.clock.now()
    )

    for title in (FIXED, DEAL):
        room.clock.advance(minutes=5)
        await room.poll("wire", deal(room, title))

    assert await told_now(room) == []
    await room.poll("quay", deal(room, REPORT))
    assert await told_now(room) == [f"deals: {REPORT}"]


async def test_a_denial_after_the_change_is_told_though_its_entry_is_older(room: Room) -> None:
    await begin(room, [make_watch("other", "fenwick", channels=("other",))])
    await room.poll("wire", deal(room, "At least 3 dead in Fenwick ferry fire in Oldtown harbour"))
    room.clock.advance(minutes=5)
    await add(room, "fenwick")
    await bodies(room)

    room.clock.advance(minutes=5)
    await room.poll("wire", deal(room, "At least 40 dead in Fenwick ferry fire in Oldtown harbour"))

    (body,) = [body for body in await bodies(room) if body.channel == "deals"]
    assert "40 dead" in body.text


async def test_what_was_held_back_before_a_watch_was_added_is_told_by_the_others_alone(
    room: Room,
) -> None:
    await begin(room, [make_watch("other", "fenwick", channels=("other",))])
    now = room.clock.now()
    flood = [item(f"Notice {n} of the day", published=now) for n in range(300)]
    await room.poll("wire", deal(room), *flood)
    await room.overseeing.tick()
    assert [one.held for one in await room.store.list_sources() if one.source.id == "wire"] == [301]
    room.clock.advance(minutes=5)
    await add(room)
    await room.store.approve_source("wire", actor=WHO, now=room.clock.now())

    for _ in range(3):
        await room.overseeing.tick()

    assert [(body.channel, body.watches) for body in await bodies(room)] == [("other", ("other",))]
    assert await hits(room) == 1


async def test_an_entry_that_two_watches_want_posts_once_and_counts_for_both(room: Room) -> None:
    await begin(room, [make_watch()])
    await add(room)
    await room.poll("wire", deal(room))

    assert await told_now(room) == [f"deals: {DEAL}"]
    activity = await room.desk.activity(today=room.clock.now().date())
    assert {name: (one.week_hits, one.week_alerts) for name, one in activity.items()} == {
        "fenwick": (1, 1),
        "new": (1, 1),
    }
    assert activity["new"].last_hit == room.clock.now()


async def test_a_digest_only_watch_counts_hits_and_posts_nothing(room: Room) -> None:
    await begin(room, [make_watch(digest_only=True)])
    await room.poll("wire", deal(room))

    assert await told_now(room) == []
    activity = await room.desk.activity(today=room.clock.now().date())
    assert (activity["fenwick"].week_hits, activity["fenwick"].week_alerts) == (1, 0)
    assert len(await room.store.waiting_lines("deals")) == 1


async def test_a_text_that_is_wanted_only_once_it_changed_is_a_hit_then(room: Room) -> None:
    await begin(room, [make_watch("new", "ostrander")])
    await room.poll("wire", deal(room, "Fenwick holds its annual picnic"))
    assert await hits(room) == 0
    room.clock.advance(minutes=5)
    await room.poll("wire", deal(room, DEAL))
    room.clock.advance(minutes=5)
    await room.poll("wire", deal(room, FIXED))

    assert await hits(room) == 1


async def test_an_entry_that_is_told_anew_for_its_changed_text_is_still_one_hit(room: Room) -> None:
    await begin(room, [make_watch("new", "fenwick")])
    for dead in (3, 40):
        title = f"At least {dead} dead as Fenwick ferry sinks off Leeds"
        await room.poll("wire", deal(room, title))
        room.clock.advance(minutes=5)

    told = await room.store.list_deliveries(states=set(DeliveryState))
    assert {one.kind for one in told} == {AlertKind.BREAKING, AlertKind.UPDATE}
    assert await hits(room) == 1


async def test_a_source_that_a_watch_leaves_out_brings_it_nothing(room: Room) -> None:
    await begin(room, [make_watch(sources=Selection(exclude=("wire",)))])
    await room.poll("wire", deal(room))
    assert await told_now(room) == []
    await room.poll("quay", deal(room))
    assert await told_now(room) == [f"deals: {DEAL}"]
