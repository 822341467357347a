"""The store's promises about messages that are edited as their stories grow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import AlertKind, EntryKey, Receipt, Status
from tests.contracts.test_store_merges import make_bridge, plan_edit, tell_both
from tests.store.marking import ANN, tell_stories
from tests.store.samples import (
    MINUTE,
    NOW,
    SECOND,
    make_batch,
    make_body,
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
