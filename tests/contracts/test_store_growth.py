"""The store's promises about messages that are edited as their stories grow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import (
    AlertKind,
    ChannelMute,
    EntryKey,
    Genre,
    MuteKind,
    Receipt,
    Relation,
    Scored,
    Status,
)
from tests.contracts.test_store_merges import make_bridge, plan_edit, tell_both
from tests.store.marking import ANN, tell_stories
from tests.store.samples import (
    MINUTE,
    NOW,
    SECOND,
    make_batch,
    make_body,
    make_entry,
    make_judged_row,
    make_poll,
    make_revision,
    make_source,
    make_story,
    plan,
    prepare,
)

GAP = timedelta(seconds=30)


async def grow(store, lease, *, at, **changes):
    """The story has grown by then; how many messages are to be edited."""
    story = make_story("s1", changed=NOW + at, lead=EntryKey("harbour-post", "e1"), **changes)
    await store.commit_polls(make_batch(stories=(story,), at=NOW + at), lease=lease)
    return await store.grow_messages(changed_since=NOW, now=NOW + at, gap=GAP)


async def send(store, *, at):
    """Send what is due, and return what it then shows."""
    now, shown = NOW + at, []
    while leased := await store.lease_deliveries(now=now, holder="x", until=now + MINUTE, limit=9):
        for one in leased:
            body = one.body
            owner = body.owner and body.owner.person.name
            shown.append((body.kind, body.status_line, owner))
            await store.record_sent(
                one.delivery.id, receipt=Receipt(channel="C1", ts="1.1"), now=now
            )
    return shown


@pytest.fixture
async def told(store):
    lease = await prepare(store)
    await tell_stories(store, lease, 1)
    await send(store, at=SECOND)
    return lease


async def test_a_message_shows_how_much_is_known_of_its_story_by_now(store, told):
    grown = {"status": Status.CORROBORATED, "origins": 3, "copies": 1}
    assert await grow(store, told, at=MINUTE, **grown) == 1
    assert await send(store, at=MINUTE) == [
        (AlertKind.EDIT, "corroborated: 3 independent origins, 1 copy", None)
    ]
    assert await store.grow_messages(changed_since=NOW, now=NOW + 2 * MINUTE, gap=GAP) == 0


async def test_it_is_edited_once_within_the_gap_and_then_says_the_latest(store, told):
    await grow(store, told, at=2 * MINUTE, origins=2, status=Status.CORROBORATED)
    await send(store, at=2 * MINUTE)
    for seconds, copies in ((2, 1), (5, 2), (9, 3)):
        at = 2 * MINUTE + seconds * SECOND
        await grow(store, told, at=at, origins=2, status=Status.CORROBORATED, copies=copies)
        assert await send(store, at=at) == []
    assert await send(store, at=2 * MINUTE + GAP) == [
        (AlertKind.EDIT, "corroborated: 2 independent origins, 3 copies", None)
    ]


async def test_another_status_waits_for_no_gap(store, told):
    await grow(store, told, at=2 * SECOND, copies=1)
    assert await send(store, at=2 * SECOND) == []
    await grow(store, told, at=3 * SECOND, copies=1, status=Status.CORROBORATED, origins=2)
    assert len(await send(store, at=3 * SECOND)) == 1


async def test_who_is_on_it_is_shown_at_once_with_what_waits_to_be_shown(store, told):
    await grow(store, told, at=2 * SECOND, copies=2)
    now = NOW + 3 * SECOND
    await store.take_story("s1", person=ANN, now=now, until=now + MINUTE, pressed=now)
    ((kind, line, owner),) = await send(store, at=3 * SECOND)
    assert (kind, owner) == (AlertKind.EDIT, "Ann")
    assert "2 copies" in line


async def test_who_makes_it_official_is_said_as_the_channel_was_told(store, told):
    at = MINUTE
    planned = plan("u1", kind=AlertKind.UPDATE, step=1)
    body = make_body(
        AlertKind.UPDATE, status=Status.OFFICIAL, status_line="official: ferries.example"
    )
    update = replace(planned, alert=replace(planned.alert, body=body))
    story = make_story("s1", changed=NOW + at, status=Status.OFFICIAL, official=True, origins=2)
    await store.commit_polls(
        make_batch(stories=(story,), alerts=(update,), at=NOW + at), lease=told
    )
    assert await store.grow_messages(changed_since=NOW, now=NOW + at, gap=GAP) == 1
    assert await send(store, at=at) == [
        (AlertKind.UPDATE, "official: ferries.example", None),
        (AlertKind.EDIT, "official: ferries.example", None),
    ]


async def test_a_message_that_was_merged_into_another_stays_as_it_is(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await send(store, at=SECOND)
    await store.commit_polls(make_bridge(alerts=(plan_edit(),)), lease=lease)
    assert await store.grow_messages(changed_since=NOW, now=NOW + 2 * MINUTE, gap=GAP) == 1
    edits = [one for one in await store.alerts_of("s1") if one.kind is AlertKind.EDIT]
    assert [(one.story, one.body.news, one.body.origins) for one in edits] == [
        ("s3", "merged into another", 1),
        ("s1", "", 3),
    ]


async def test_what_was_not_sent_yet_and_what_did_not_change_is_not_edited(store):
    lease = await prepare(store)
    await tell_stories(store, lease, 1)
    assert await grow(store, lease, at=MINUTE, origins=4) == 0
    await send(store, at=MINUTE)
    assert await store.grow_messages(changed_since=NOW + 2 * MINUTE, now=NOW, gap=GAP) == 0


# -- which report it shows ---------------------------------------------------------------


async def report(
    store, lease, name, source, *, at, title="Ferry line sold", genre=Genre.NEWS, **decided
):
    """Another report of the story comes; how many messages are to be edited."""
    seen = NOW + at
    entry = make_entry(name, source, title=title, seen=seen, published=seen)
    row = make_judged_row(entry, **({"relation": Relation.REPORT} | decided))
    row = replace(row, decision=replace(row.decision, genre=Scored(type=genre, score=0.9)))
    story = make_story("s1", changed=seen, lead=EntryKey("harbour-post", "e1"))
    await store.commit_polls(
        make_batch(make_poll(row, source=source), stories=(story,), at=seen), lease=lease
    )
    return await store.grow_messages(changed_since=NOW, now=seen, gap=GAP)


async def shown_now(store):
    """What the channel's message of the story shows, and what it was told by."""
    (told,) = await store.find_told("s1", canonical_url=None)
    return told.headline, told.entry.source, told.told_by.source


TOLD = ("Ferry line e1 to buy its rival", "harbour-post", "harbour-post")


@pytest.fixture
async def among_three(store):
    wire = make_source("wire", tier=1)
    lease = await prepare(store, "harbour-post", "quay", wire)
    await tell_stories(store, lease, 1)
    await send(store, at=SECOND)
    return lease


async def test_a_message_shows_the_best_source_and_keeps_what_it_was_told_by(store, among_three):
    assert await report(store, among_three, "w1", "wire", at=MINUTE, title="Ferry line sold") == 1
    assert await shown_now(store) == ("Ferry line sold", "wire", "harbour-post")
    assert await report(store, among_three, "q1", "quay", at=2 * MINUTE, title="A ferry sold") == 0
    first = (await store.alerts_of("s1"))[0]
    assert (first.kind, first.body.headline) == (AlertKind.BREAKING, TOLD[0])


async def test_a_message_never_shows_what_came_before_that_by_which_it_was_told(store):
    lease = await prepare(store, "harbour-post", "quay", make_source("wire", tier=1))
    earlier = make_entry("w0", "wire", title="Ferry line may be sold", seen=NOW - MINUTE)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(earlier), source="wire"),
            stories=(make_story(lead=EntryKey("wire", "w0")),),
        ),
        lease=lease,
    )
    await tell_stories(store, lease, 1)
    await send(store, at=SECOND)
    await report(store, lease, "q1", "quay", at=MINUTE, title="A ferry sold")
    assert await shown_now(store) == TOLD


async def test_the_latest_headline_of_the_best_source_is_shown(store, among_three):
    await report(store, among_three, "w1", "wire", at=MINUTE, title="Ferry line sold")
    await report(store, among_three, "w2", "wire", at=2 * MINUTE, title="Ferry line sold for 9m")
    assert (await shown_now(store))[:2] == ("Ferry line sold for 9m", "wire")


async def test_another_headline_waits_for_the_gap(store, among_three):
    await report(store, among_three, "w1", "wire", at=MINUTE)
    assert len(await send(store, at=MINUTE)) == 1
    at = MINUTE + 5 * SECOND
    assert await report(store, among_three, "w2", "wire", at=at, title="Ferry line is sold") == 1
    assert await send(store, at=at) == []
    assert len(await send(store, at=MINUTE + GAP)) == 1


@pytest.mark.parametrize(
    "made",
    [
        {"genre": Genre.OPINION},
        {"watches": ("another",)},
        {"watches": ()},
        {"relation": Relation.COPY, "copy_of": EntryKey("harbour-post", "e1")},
        {"title": ""},
    ],
)
async def test_what_is_no_report_for_its_watches_is_not_shown(store, among_three, made):
    assert await report(store, among_three, "w1", "wire", at=MINUTE, **made) == 0
    assert await shown_now(store) == TOLD


async def test_a_source_that_the_channel_muted_is_not_shown(store, among_three):
    mute = ChannelMute(
        kind=MuteKind.SOURCE, subject="wire", channel="desk", title="Wire", person=ANN, at=NOW
    )
    await store.put_mute(mute)
    assert await report(store, among_three, "w1", "wire", at=MINUTE) == 0
    assert await shown_now(store) == TOLD


async def test_a_headline_that_its_source_changed_is_shown(store, among_three):
    entry = make_entry(title="Ferry line e1 sold to its rival")
    await store.commit_polls(
        make_batch(
            make_poll(revisions=(make_revision(entry),)),
            stories=(make_story("s1", changed=NOW + MINUTE),),
            at=NOW + MINUTE,
        ),
        lease=among_three,
    )
    await store.grow_messages(changed_since=NOW, now=NOW + MINUTE, gap=GAP)
    assert (await shown_now(store))[0] == "Ferry line e1 sold to its rival"
