"""The store's promises about what people say of what they were told."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.model import AlertKind, EntryKey, Event, Mark, MarkKind
from bot.store import open_store
from bot.store.adapter import SqlStore
from tests.contracts.test_store_merges import make_bridge, merge, plan_edit, tell_both
from tests.store.marking import ANN, BEN, make_mark
from tests.store.older import copy_migrations_before
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    make_batch,
    make_body,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    make_watch,
    plan,
    plan_digest,
    prepare,
)

LONG_AGO = NOW - 365 * DAY


async def every_mark(store) -> tuple[Mark, ...]:
    return await store.list_marks(since=LONG_AGO)


async def tell(store, lease, *alerts, stories=("s1",)):
    await store.commit_polls(
        make_batch(
            make_poll(*(make_judged_row(make_entry(f"e{one[1:]}"), story=one) for one in stories)),
            stories=tuple(
                make_story(one, lead=EntryKey("harbour-post", f"e{one[1:]}")) for one in stories
            ),
            alerts=alerts,
        ),
        lease=lease,
    )


# -- marks ---------------------------------------------------------------------------------


async def test_a_mark_comes_back_with_who_when_where_and_for_which_watches_and_source(store):
    mark = make_mark(watches={"ferries": "a", "quay": "b"}, at=NOW + MINUTE)
    assert await store.put_mark(mark) is None
    assert await every_mark(store) == (mark,)


async def test_a_persons_later_mark_stands_in_the_place_of_the_earlier_one(store):
    first = make_mark(kind=MarkKind.USEFUL)
    later = make_mark(kind=MarkKind.NOISE, at=NOW + DAY, watches={"quay": "b"})
    await store.put_mark(first)
    assert await store.put_mark(later) == first
    assert await every_mark(store) == (later,)


async def test_two_people_two_channels_and_two_stories_have_a_mark_each(store):
    marks = (
        make_mark(),
        make_mark(person=BEN, kind=MarkKind.USEFUL),
        make_mark(channel="tech", kind=MarkKind.NOT_OURS),
        make_mark("s2", kind=MarkKind.WRONG_STORY),
    )
    for mark in marks:
        await store.put_mark(mark)
    assert await every_mark(store) == marks


async def test_the_same_mark_twice_is_one_and_keeps_its_time(store, look):
    mark = make_mark()
    await store.put_mark(mark)
    assert await store.put_mark(replace(mark, at=NOW + DAY)) == mark
    assert await every_mark(store) == (mark,)
    assert look("SELECT count(*) FROM audit WHERE subject = 's1'") == [(1,)]


async def test_a_press_that_comes_twice_at_once_is_one_mark(store, second_store, look):
    mark = make_mark()
    both = await asyncio.gather(*(one.put_mark(mark) for one in (store, second_store)))
    assert set(map(bool, both)) == {True, False}
    assert await every_mark(store) == (mark,)
    assert look("SELECT count(*) FROM audit WHERE subject = 's1'") == [(1,)]


async def test_a_mark_that_is_taken_back_is_gone_and_the_audit_has_it(store):
    mark = make_mark()
    await store.put_mark(mark)
    assert await store.remove_mark("s1", "desk", person=BEN, now=NOW) is None
    assert await store.remove_mark("s1", "desk", person=ANN, now=NOW + DAY) == mark
    assert await store.remove_mark("s1", "desk", person=ANN, now=NOW + DAY) is None
    assert await every_mark(store) == ()
    made, taken = await store.read_audit(after=0, limit=10)
    assert (made.action, taken.action) == ("story.mark", "story.unmark")
    assert (made.before, taken.before, taken.after) == (None, made.after, None)
    assert taken.at == NOW + DAY


async def test_every_mark_is_in_the_audit_log_with_the_one_before(store):
    await store.put_mark(make_mark(kind=MarkKind.USEFUL))
    await store.put_mark(make_mark(kind=MarkKind.NOISE, at=NOW + DAY))
    first, later = await store.read_audit(after=0, limit=10)
    assert (first.actor, first.action, first.subject) == ("slack:U1", "story.mark", "s1")
    assert later.before == first.after
    assert (first.after["kind"], later.after["kind"]) == ("useful", "noise")
    assert later.after["person"] == {"id": "slack:U1", "name": "Ann"}


async def test_only_marks_since_a_time_are_listed(store):
    old, new = make_mark("s1", at=NOW - DAY), make_mark("s2", at=NOW)
    for mark in (new, old):
        await store.put_mark(mark)
    assert await store.list_marks(since=NOW) == (new,)
    assert await every_mark(store) == (old, new)


async def test_marks_outlive_the_story_that_they_are_of(store):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"))
    await store.put_mark(make_mark())
    await store.prune(before=NOW + 400 * DAY)
    assert await every_mark(store) == (make_mark(),)


async def test_a_watch_that_is_renamed_keeps_its_marks_and_a_removed_one_does_not_bequeath_them(
    store,
):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    await store.put_mark(make_mark(watches={"ferries": "a", "boats": "left behind"}))
    await store.edit_watch(make_watch("boats"), actor="editor", now=NOW, name="ferries")
    (mark,) = await every_mark(store)
    assert mark.watches == {"boats": "a"}


# -- merges --------------------------------------------------------------------------------


async def test_marks_of_two_stories_that_are_one_are_the_ones_marks(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.put_mark(make_mark("s3"))
    await store.put_mark(make_mark("s1", person=BEN))
    await store.commit_polls(make_bridge(), lease=lease)
    assert {(mark.story, mark.person) for mark in await every_mark(store)} == {
        ("s1", ANN),
        ("s1", BEN),
    }


async def test_a_story_that_was_merged_is_marked_as_the_one_that_it_is_now(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(), lease=lease)
    await store.put_mark(make_mark("s3"))
    assert [mark.story for mark in await every_mark(store)] == ["s1"]
    await store.remove_mark("s3", "desk", person=ANN, now=NOW)
    assert await every_mark(store) == ()


@pytest.mark.parametrize("later", ["s1", "s3"])
async def test_of_two_marks_by_one_person_on_stories_that_are_one_the_later_stays(store, later):
    lease = await prepare(store)
    await tell_both(store, lease)
    for story in ("s1", "s3"):
        is_later = story == later
        await store.put_mark(
            make_mark(
                story,
                kind=MarkKind.USEFUL if is_later else MarkKind.NOISE,
                at=NOW + MINUTE * is_later,
            )
        )
    await store.commit_polls(make_bridge(), lease=lease)
    (mark,) = await every_mark(store)
    assert (mark.story, mark.kind) == ("s1", MarkKind.USEFUL)


# -- what a channel shows ------------------------------------------------------------------


async def test_a_story_is_found_as_each_channel_was_told_of_it(store):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"), plan("d2", channel="tech"))
    told = await store.find_told("s1", canonical_url=None)
    assert [(one.channel, one.story, one.watches) for one in told] == [
        ("desk", "s1", ("ferries",)),
        ("tech", "s1", ("ferries",)),
    ]
    assert {one.entry for one in told} == {EntryKey("harbour-post", "e1")}
    assert {one.event for one in told} == {Event.ACQUISITION}


@pytest.mark.parametrize(
    "words", ["e1", "https://harbour-post.example/e1?from=rss", "https://harbour-post.example/e1"]
)
async def test_a_story_is_found_by_an_entry_of_it(store, words):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"))
    (told,) = await store.find_told(words, canonical_url=None)
    assert told.story == "s1"


async def test_a_story_that_nobody_was_told_of_is_not_found(store):
    lease = await prepare(store)
    await tell(store, lease)
    assert await store.find_told("s1", canonical_url=None) == ()
    assert await store.find_told("s99", canonical_url=None) == ()


async def test_what_a_channel_shows_is_the_message_as_it_was_edited_last(store):
    lease = await prepare(store)
    edit, update = (plan(kind.value, kind=kind) for kind in (AlertKind.EDIT, AlertKind.UPDATE))
    edited = make_body(AlertKind.EDIT, entry=EntryKey("harbour-post", "e9"), watches=("quay",))
    told_more = make_body(AlertKind.UPDATE, entry=EntryKey("harbour-post", "e8"))
    await tell(store, lease, plan("d1"))
    await store.commit_polls(
        make_batch(
            alerts=(
                replace(edit, alert=replace(edit.alert, body=edited)),
                replace(update, alert=replace(update.alert, body=told_more, step=1)),
            )
        ),
        lease=lease,
    )
    (told,) = await store.find_told("s1", canonical_url=None)
    assert (told.entry.id, told.watches) == ("e9", ("quay",))


async def test_a_digests_line_shows_the_leading_report_of_its_story(store):
    lease = await prepare(store)
    await tell(store, lease, plan_digest("d1", "s2", "s1"), stories=("s1", "s2"))
    (told,) = await store.find_told("s2", canonical_url=None)
    assert (told.story, told.headline) == ("s2", "Headline of s2")
    assert told.entry == EntryKey("harbour-post", "e2")


async def test_a_digests_line_shows_the_report_that_it_names(store):
    lease = await prepare(store)
    planned = plan_digest("d1", "s1")
    body = planned.alert.body
    shown = EntryKey("zdnet", "e9")
    named = replace(body, lines=tuple(replace(line, entry=shown) for line in body.lines))
    await tell(store, lease, replace(planned, alert=replace(planned.alert, body=named)))
    (told,) = await store.find_told("s1", canonical_url=None)
    assert told.entry == shown


async def test_what_a_channel_was_posted_is_shown_before_what_digests_listed_of_it(store):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"), plan_digest("d2", "s1"), stories=("s1",))
    (told,) = await store.find_told("s1", canonical_url=None)
    assert told.headline == make_body().headline


async def test_a_story_that_was_merged_is_found_as_the_one_that_it_is_now(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(alerts=(plan_edit(),), merges=(merge(),)), lease=lease)
    (told,) = await store.find_told("s3", canonical_url=None)
    assert told.story == "s1"


async def test_why_says_who_marked_the_story_and_how(store):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"))
    await store.put_mark(make_mark(kind=MarkKind.WRONG_STORY, at=NOW + DAY))
    stages = await store.explain("e1", canonical_url=None)
    (mark,) = [one for one in stages if one.stage == "mark"]
    assert (mark.outcome, mark.at) == ("wrong-story", NOW + DAY)
    assert mark.reasons == (
        "by Ann in desk",
        "of the report e1 of harbour-post",
        "watches ferries",
    )


async def test_the_wire_page_gets_how_often_a_story_was_marked_as_what(store):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"), stories=("s1", "s2"))
    for person, channel in ((ANN, "desk"), (ANN, "tech"), (BEN, "desk")):
        await store.put_mark(make_mark(person=person, channel=channel))
    by_id = {wire.story.id: wire.marks for wire in await store.latest_stories(limit=9)}
    assert by_id == {"s1": {MarkKind.NOISE: 3}, "s2": {}}


async def test_the_wire_page_gets_what_was_told_and_marked_in_the_channels_that_it_may_show(store):
    lease = await prepare(store)
    await tell(store, lease, plan("d1"), plan("d2", channel="tech"), stories=("s1",))
    await store.put_mark(make_mark(person=ANN, channel="desk"))
    await store.put_mark(make_mark(person=BEN, channel="tech", kind=MarkKind.USEFUL))
    (wire,) = await store.latest_stories(limit=9, channels={"tech"})
    assert (wire.alerted, wire.marks) == (("tech",), {MarkKind.USEFUL: 1})
    assert [post.channel for post in wire.posts] == ["tech"]
    (nowhere,) = await store.latest_stories(limit=9, channels=())
    assert (nowhere.alerted, nowhere.marks, nowhere.posts) == ((), {}, ())
    assert nowhere.story == wire.story


# -- the upgrade ---------------------------------------------------------------------------


async def test_a_database_without_marks_is_upgraded_to_one_that_takes_them(empty_url, tmp_path):
    old = SqlStore(empty_url, migrations=copy_migrations_before("0012", tmp_path / "eleven"))
    await old.open()
    await old.close()
    store = open_store(empty_url)
    assert (await store.upgrade())[0] == "0011"
    await store.open()
    await store.put_mark(make_mark())
    assert await every_mark(store) == (make_mark(),)
    await store.close()
