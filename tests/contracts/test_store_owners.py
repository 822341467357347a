"""The store's promises about who is on a story."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import NotThere
from bot.model import AlertKind, Owner, Receipt
from tests.contracts.test_store_merges import make_bridge, tell_both
from tests.store.marking import ANN, BEN, tell_stories
from tests.store.samples import DAY, MINUTE, NOW, SECOND, prepare

HOUR = timedelta(hours=1)


async def take(store, story="s1", *, who=ANN, after=MINUTE, pressed=None):
    now = NOW + after
    return await store.take_story(
        story, person=who, now=now, until=now + HOUR, pressed=pressed or now
    )


async def hand_back(store, story="s1", *, who=ANN, after=2 * MINUTE, pressed=None):
    now = NOW + after
    return await store.hand_back_story(story, person=who, now=now, pressed=pressed or now)


async def find_owner(store, story="s1"):
    return {one.story.id: one.owner for one in await store.latest_stories(limit=9)}[story]


async def send_all(store, *, after):
    """Send what is due, and return each kind with the owner that its message then names."""
    now, sent = NOW + after, []
    while leased := await store.lease_deliveries(now=now, holder="x", until=now + MINUTE, limit=10):
        for one in leased:
            owner = one.body.owner
            sent.append((one.delivery.channel, one.body.kind, owner and owner.person.name))
            receipt = Receipt(channel=f"C-{one.delivery.channel}", ts=one.delivery.id)
            await store.record_sent(one.delivery.id, receipt=receipt, now=now)
    return sorted(sent, key=str)


@pytest.fixture
async def told(store):
    """A story that two channels have before them."""
    lease = await prepare(store)
    await tell_stories(store, lease, 1, channels=("desk", "tech"))
    await send_all(store, after=SECOND)
    return lease


async def test_the_place_of_a_receipt_leads_to_the_channel_that_was_told_there(store, told):
    assert await store.find_channel("s1", place="C-tech") == "tech"
    assert await store.find_channel("s1", place="C-elsewhere") is None
    assert await store.find_channel("s2", place="C-tech") is None
    assert await store.find_told_as("C-tech") == "tech"
    assert await store.find_told_as("C-elsewhere") is None
    assert await store.find_told_in("tech") == "C-tech"
    assert await store.find_told_in("elsewhere") is None


async def test_who_takes_a_story_is_on_it_and_each_message_of_it_is_edited(store, told):
    change = await take(store)
    owner = Owner(person=ANN, since=NOW + MINUTE, until=NOW + MINUTE + HOUR)
    assert (change.before, change.after, change.acted) == (None, owner, True)
    assert change.headline
    assert await find_owner(store) == owner
    assert await send_all(store, after=2 * MINUTE) == [
        ("desk", AlertKind.EDIT, "Ann"),
        ("tech", AlertKind.EDIT, "Ann"),
    ]


async def test_who_is_on_it_already_stays_for_longer_and_nothing_is_edited(store, told):
    await take(store)
    await send_all(store, after=2 * MINUTE)
    change = await take(store, after=30 * MINUTE)
    assert change.after == Owner(person=ANN, since=NOW + MINUTE, until=NOW + 30 * MINUTE + HOUR)
    assert await send_all(store, after=31 * MINUTE) == []


async def test_another_who_takes_it_is_on_it_from_then_on(store, told):
    first = (await take(store)).after
    change = await take(store, who=BEN, after=5 * MINUTE)
    assert change.before == first
    assert (change.after.person, change.after.since) == (BEN, NOW + 5 * MINUTE)
    assert ("tech", AlertKind.EDIT, "Ben") in await send_all(store, after=6 * MINUTE)


async def test_an_earlier_press_that_comes_late_changes_nothing(store, told):
    await take(store, who=BEN, after=5 * MINUTE)
    late = await take(store, after=6 * MINUTE, pressed=NOW + 4 * MINUTE)
    assert (late.acted, late.after.person) == (False, BEN)
    await hand_back(store, who=BEN, after=7 * MINUTE)
    again = await take(store, who=BEN, after=8 * MINUTE, pressed=NOW + 5 * MINUTE)
    assert (again.acted, again.after) == (False, None)
    assert await find_owner(store) is None


async def test_who_hands_it_back_is_on_it_no_more_and_others_cannot_do_it_for_them(store, told):
    await take(store)
    await send_all(store, after=MINUTE)
    other = await hand_back(store, who=BEN)
    assert (other.acted, other.after.person) == (False, ANN)
    own = await hand_back(store)
    assert (own.acted, own.after) == (True, None)
    assert await send_all(store, after=3 * MINUTE) == [
        ("desk", AlertKind.EDIT, None),
        ("tech", AlertKind.EDIT, None),
    ]
    assert not (await hand_back(store, after=4 * MINUTE)).acted


async def test_it_lapses_when_its_time_has_come_and_not_before(store, told):
    await take(store)
    await send_all(store, after=MINUTE)
    assert await store.lapse_owners(now=NOW + HOUR) == 0
    assert await store.lapse_owners(now=NOW + 2 * HOUR) == 1
    assert await store.lapse_owners(now=NOW + 2 * HOUR) == 0
    assert await find_owner(store) is None
    assert ("desk", AlertKind.EDIT, None) in await send_all(store, after=3 * HOUR)


async def test_a_story_without_messages_can_be_taken_and_edits_none(store):
    lease = await prepare(store)
    await tell_stories(store, lease, 1, channels=())
    assert (await take(store)).acted
    assert await send_all(store, after=2 * MINUTE) == []


async def test_a_message_that_is_not_sent_yet_shows_who_is_on_it_and_is_not_edited(store):
    lease = await prepare(store)
    await tell_stories(store, lease, 1)
    await take(store)
    assert await send_all(store, after=2 * MINUTE) == [("desk", AlertKind.BREAKING, "Ann")]


async def test_a_story_that_is_gone_cannot_be_taken(store):
    with pytest.raises(NotThere, match="s9"):
        await take(store, "s9")


async def test_every_change_is_in_the_audit_log_with_who_was_and_who_is_on_it(store, told):
    await take(store)
    await take(store, who=BEN, after=2 * MINUTE)
    await take(store, who=BEN, after=3 * MINUTE)
    await hand_back(store, who=BEN, after=4 * MINUTE)
    await take(store, after=5 * MINUTE)
    await store.lapse_owners(now=NOW + 2 * HOUR)
    lines = [line for line in await store.read_audit(after=0, limit=99) if line.subject == "s1"]
    names = [
        (
            line.actor,
            line.action,
            (line.before or {}).get("person", {}).get("name"),
            (line.after or {}).get("person", {}).get("name"),
        )
        for line in lines
    ]
    assert names == [
        ("slack:U1", "story.take", None, "Ann"),
        ("slack:U2", "story.take", "Ann", "Ben"),
        ("slack:U2", "story.renew", "Ben", "Ben"),
        ("slack:U2", "story.hand-back", "Ben", None),
        ("slack:U1", "story.take", None, "Ann"),
        ("nightdesk", "story.lapse", "Ann", None),
    ]


async def test_the_stories_that_a_person_is_on_come_latest_first(store, told):
    await tell_stories(store, told, 2, 3)
    await take(store, "s1")
    await take(store, "s2", who=BEN)
    await take(store, "s3", after=2 * MINUTE)
    assert list(await store.stories_owned_by(ANN.id)) == ["s3", "s1"]


async def test_open_stories_and_lines_of_lists_say_who_is_on_them(store, told):
    await take(store)
    (open_story,) = await store.open_stories("desk", since=NOW - DAY)
    assert (open_story.owner, open_story.line.owner) == ("Ann", "Ann")
    await hand_back(store)
    (open_story,) = await store.open_stories("desk", since=NOW - DAY)
    assert open_story.owner is None


async def test_why_says_who_is_on_the_story_of_an_entry(store, told):
    await take(store)
    stages = await store.explain("e1", canonical_url=None)
    (owner,) = [one for one in stages if one.stage == "owner"]
    assert (owner.outcome, owner.at) == ("on it", NOW + MINUTE)
    assert owner.reasons == ("Ann, until 2026-03-02 10:01:00 UTC",)


# -- merges --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("presses", "left"),
    [
        ([("s3", ANN, 1)], "Ann"),
        ([("s1", ANN, 1)], "Ann"),
        ([("s1", ANN, 1), ("s3", BEN, 2)], "Ben"),
        ([("s1", ANN, 2), ("s3", BEN, 1)], "Ann"),
    ],
)
async def test_of_two_stories_that_are_one_the_later_press_counts(store, presses, left):
    lease = await prepare(store)
    await tell_both(store, lease)
    for story, who, seconds in presses:
        await take(store, story, who=who, after=seconds * SECOND)
    await send_all(store, after=5 * SECOND)
    await store.commit_polls(make_bridge(), lease=lease)
    assert (await find_owner(store)).person.name == left
    edited = await send_all(store, after=2 * MINUTE)
    # The message that lives on shows it, where it did not before.
    moved = presses[0][0] == "s3" or left == "Ben"
    assert edited == ([("desk", AlertKind.EDIT, left)] if moved else [])


async def test_who_was_on_a_story_is_forgotten_when_it_is(store, told, look):
    await take(store)
    await store.lapse_owners(now=NOW + DAY)
    await store.prune(before=NOW + 30 * DAY)
    assert look("SELECT story FROM owners") == []
