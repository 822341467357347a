"""What is promised of marks and of what is proposed for them, over the real store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk import Desk, WatchChange
from bot.errors import DeskError, NotThere, ReadOnly
from bot.model import (
    EntryKey,
    MarkKind,
    Person,
    Precision,
    Proposal,
    ProposalState,
    SourceOrigin,
)
from bot.ports import LeaseToken, Store
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.databases import lay_database
from tests.making import NOON, make_watch
from tests.store.marking import ANN, BEN, tell_stories
from tests.store.samples import (
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_source,
    prepare,
)

LATER = NOON + timedelta(days=7)
FROM_FILE = make_watch("quay", "quay", origin=SourceOrigin.FILE)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def lease(store: Store) -> LeaseToken:
    return await prepare(store, "harbour-post", "zdnet")


@pytest.fixture
async def desk(store: Store) -> Desk:
    desk = Desk(store=store, catalogue=Catalogue(()), file_watches=[FROM_FILE])
    await desk.add_watch(query="ferry", name="ferries", channels=["desk"], actor="ed", now=NOON)
    return desk


async def mark(
    desk: Desk, *numbers: int, kind: MarkKind = MarkKind.NOISE, who: Person = ANN
) -> None:
    for number in numbers:
        await desk.learning.mark_story(f"s{number}", kind, who=who, now=NOON)


async def propose(
    desk: Desk, store: Store, lease: LeaseToken, *, watches: tuple[str, ...] = ("ferries",)
) -> Proposal:
    """Twelve stories of one source that nobody wanted, and as many of another that were useful."""
    await tell_stories(store, lease, *range(1, 13), source="zdnet", watches=watches)
    await tell_stories(store, lease, *range(21, 33), watches=watches)
    await mark(desk, *range(1, 13))
    await mark(desk, *range(21, 33), kind=MarkKind.USEFUL)
    (one,) = await desk.learning.review_proposals(now=LATER)
    return one


# -- marks ---------------------------------------------------------------------------------


async def test_a_mark_is_stored_for_the_watches_and_the_source_that_were_told(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    await tell_stories(
        store, lease, 1, source="zdnet", watches=("ferries", "quay", "a watch that is gone")
    )

    marked = await desk.learning.mark_story("s1", MarkKind.NOISE, who=ANN, now=NOON)

    assert marked.acted
    (stored,) = await store.list_marks(since=NOON)
    assert (stored.story, stored.channel, stored.person) == ("s1", "desk", ANN)
    assert stored.entry == EntryKey("zdnet", "e1")
    assert set(stored.watches) == {"ferries", "quay"}


async def test_the_same_press_twice_acts_once_and_another_one_replaces_it(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    await tell_stories(store, lease, 1)
    acted = [
        (await desk.learning.mark_story("s1", kind, who=ANN, now=NOON)).acted
        for kind in (MarkKind.USEFUL, MarkKind.USEFUL, MarkKind.NOISE)
    ]

    assert acted == [True, False, True]
    assert [one.kind for one in await store.list_marks(since=NOON)] == [MarkKind.NOISE]


async def test_a_mark_is_taken_back_once(desk: Desk, store: Store, lease: LeaseToken) -> None:
    await tell_stories(store, lease, 1)
    await mark(desk, 1)

    first = await desk.learning.unmark_story("s1", who=ANN, now=NOON)
    second = await desk.learning.unmark_story("s1", who=ANN, now=NOON)

    assert (first.acted, first.before, second.acted) == (True, MarkKind.NOISE, False)
    assert await store.list_marks(since=NOON) == ()


@pytest.mark.parametrize("place", ["s1", "e1", "https://harbour-post.example/e1?utm_source=x"])
async def test_a_story_is_named_by_its_id_or_by_a_report_of_it(
    desk: Desk, store: Store, lease: LeaseToken, place: str
) -> None:
    await tell_stories(store, lease, 1)
    marked = await desk.learning.mark_story(place, MarkKind.USEFUL, who=ANN, now=NOON)
    assert marked.told.story == "s1"


async def test_of_several_channels_that_were_told_the_one_is_to_be_named(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    await tell_stories(store, lease, 1, channels=("desk", "tech"))

    with pytest.raises(DeskError, match="#desk, #tech"):
        await mark(desk, 1)
    with pytest.raises(NotThere, match="#sport was not told"):
        await desk.learning.mark_story("s1", MarkKind.USEFUL, who=ANN, now=NOON, channel="sport")
    marked = await desk.learning.mark_story(
        "s1", MarkKind.USEFUL, who=ANN, now=NOON, channel="#tech"
    )
    assert marked.told.channel == "tech"


async def test_an_address_that_is_in_several_stories_names_none(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    await tell_stories(store, lease, 1)
    await tell_stories(store, lease, 2)
    entry = make_entry("e9", url="https://x.example/1", canonical_url="https://x.example/1")
    twin = replace(entry, source="zdnet")
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(entry, story="s1")),
            make_poll(make_judged_row(twin, story="s2"), source="zdnet"),
        ),
        lease=lease,
    )
    with pytest.raises(DeskError, match="several stories, s1, s2"):
        await desk.learning.mark_story("https://x.example/1", MarkKind.NOISE, who=ANN, now=NOON)


@pytest.mark.parametrize("place", ["s99", "https://nowhere.example/", ""])
async def test_a_story_that_nobody_was_told_of_cannot_be_marked(desk: Desk, place: str) -> None:
    with pytest.raises(NotThere, match="no channel was told"):
        await desk.learning.mark_story(place, MarkKind.USEFUL, who=ANN, now=NOON)


# -- precision -----------------------------------------------------------------------------


async def test_precision_is_counted_by_watch_source_and_pair_and_begins_anew_with_a_new_query(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    await tell_stories(store, lease, 1, 2, source="zdnet")
    await mark(desk, 1)
    await mark(desk, 2, kind=MarkKind.USEFUL)
    half = Precision(useful=1, noise=1)

    found = await desk.learning.precisions(now=LATER)
    assert (found.watches, found.sources) == ({"ferries": half}, {"zdnet": half})
    assert found.pairs == {("ferries", "zdnet"): half}

    for change in (WatchChange(channels=("tech",)), WatchChange(name="boats")):
        name = (await desk.watches())[0].name
        await desk.edit_watch(name, change, actor="ed", now=NOON)
    assert (await desk.learning.precisions(now=LATER)).watches == {"boats": half}

    await desk.edit_watch("boats", WatchChange(query="ferry -cruise"), actor="ed", now=NOON)
    found = await desk.learning.precisions(now=LATER)
    assert (found.watches, found.sources) == ({}, {"zdnet": half})


async def test_marks_older_than_a_year_count_no_more(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    await tell_stories(store, lease, 1)
    await mark(desk, 1)
    found = await desk.learning.precisions(now=NOON + timedelta(days=366))
    assert (found.watches, found.sources) == ({}, {})


# -- proposals -----------------------------------------------------------------------------


async def test_marks_alone_change_no_watch(desk: Desk, store: Store, lease: LeaseToken) -> None:
    before = await desk.watches()
    await propose(desk, store, lease)
    await desk.learning.review_proposals(now=LATER)
    assert await desk.watches() == before


async def test_nothing_is_proposed_where_nothing_was_marked(desk: Desk) -> None:
    assert await desk.learning.review_proposals(now=LATER) == ()


async def test_accepting_excludes_the_source_once_and_can_be_taken_back(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    one = await propose(desk, store, lease)
    assert (one.watch, one.subject, one.evidence) == ("ferries", "zdnet", Precision(noise=12))
    before = await desk.watches()

    accepted = [
        (await desk.learning.accept_proposal(one.id, who=who, now=LATER))[1] for who in (ANN, BEN)
    ]

    assert accepted == [True, False]
    (changed,) = [watch for watch in await desk.watches() if watch.name == "ferries"]
    assert changed.sources.exclude == ("zdnet",)
    assert await desk.learning.review_proposals(now=LATER) == ()

    undone = [(await desk.learning.undo_proposal(one.id, who=ANN, now=LATER))[1] for _ in range(2)]
    assert undone == [True, False]
    assert await desk.watches() == before
    (open_,) = await desk.learning.review_proposals(now=LATER)
    assert open_.id == one.id


async def test_what_was_declined_is_not_proposed_again_until_far_more_is_marked(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    one = await propose(desk, store, lease)
    assert [
        (await desk.learning.decline_proposal(one.id, who=who, now=LATER))[1] for who in (ANN, BEN)
    ] == [True, False]

    await tell_stories(store, lease, *range(41, 53), source="zdnet")
    await mark(desk, *range(41, 52))
    assert await desk.learning.review_proposals(now=LATER) == ()

    await mark(desk, 52)
    (again,) = await desk.learning.review_proposals(now=LATER)
    assert (again.id, again.evidence) == ("p2", Precision(noise=24))


async def test_of_a_files_watch_the_proposal_says_what_to_write_and_stays_open(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    one = await propose(desk, store, lease, watches=("quay",))

    with pytest.raises(ReadOnly, match=r"sources: \{exclude: \[zdnet\]\}"):
        await desk.learning.accept_proposal(one.id, who=ANN, now=LATER)
    assert [each.id for each in await desk.learning.list_proposals()] == [one.id]

    written = replace(FROM_FILE, sources=replace(FROM_FILE.sources, exclude=("zdnet",)))
    later = Desk(store=store, catalogue=Catalogue(()), file_watches=[written])
    assert await later.learning.review_proposals(now=LATER) == ()
    (lapsed,) = await later.learning.list_proposals(states=[ProposalState.LAPSED])
    assert lapsed.reason == "the watch is so already"


async def test_a_proposal_lapses_where_its_source_or_its_watch_is_gone(
    desk: Desk, store: Store, lease: LeaseToken
) -> None:
    one = await propose(desk, store, lease)
    await store.remove_source("zdnet", actor="ed", now=LATER)
    assert await desk.learning.review_proposals(now=LATER) == ()
    await store.add_source(make_source("zdnet"), actor="ed", now=LATER)
    (again,) = await desk.learning.review_proposals(now=LATER)
    assert again.id != one.id
    await desk.remove_watch("ferries", actor="ed", now=LATER)
    assert await desk.learning.review_proposals(now=LATER) == ()
    lapsed = await desk.learning.list_proposals(states=[ProposalState.LAPSED])
    assert [each.reason for each in lapsed] == [
        "nothing of it comes to the watch any more",
        "the watch is gone",
    ]


@pytest.mark.parametrize(
    ("include", "exclude", "is_proposed"),
    [
        ((), ("zdnet.example",), False),
        ((), ("tag:trade",), False),
        (("harbour-post",), (), False),
        (("tag:trade",), ("other",), True),
    ],
)
async def test_a_source_that_the_watch_keeps_out_by_host_or_tag_is_not_proposed(
    desk: Desk,
    store: Store,
    lease: LeaseToken,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    is_proposed: bool,
) -> None:
    await tell_stories(store, lease, *range(1, 13), source="zdnet")
    await mark(desk, *range(1, 13))
    change = WatchChange(sources_included=include, sources_excluded=exclude)
    await desk.edit_watch("ferries", change, actor="ed", now=NOON)
    assert bool(await desk.learning.review_proposals(now=LATER)) is is_proposed


async def test_an_unknown_proposal_is_refused_with_where_to_look(desk: Desk) -> None:
    for act in (
        desk.learning.accept_proposal,
        desk.learning.decline_proposal,
        desk.learning.undo_proposal,
    ):
        with pytest.raises(NotThere, match="nightdesk watch proposals"):
            await act("p7", who=ANN, now=LATER)
