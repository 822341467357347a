"""How stories hold their entries is stored beside them: in which order, and whose text each has."""

from __future__ import annotations

from dataclasses import replace

from bot.model import EntryKey, MemberPlace, Relation
from tests.store.samples import (
    NOW,
    SECOND,
    decide,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_revision,
    make_row,
    make_story,
    prepare,
)

FIRST = EntryKey("harbour-post", "e1")


def place(order: int, *, text_of: EntryKey | None = None, **how: bool) -> MemberPlace:
    return MemberPlace(order=order, text_of=text_of, **{"watched": True, "revised": False} | how)


def judged(id_: str, at: MemberPlace | None):
    return replace(make_judged_row(make_entry(id_), story="s1"), place=at)


async def members_of(store):
    return (await store.window(since=NOW - SECOND)).members


async def test_members_come_back_in_the_order_of_their_placing(store):
    lease = await prepare(store)
    # The last one was held back, or unwanted, until the others were placed.
    rows = (judged("e3", place(9)), judged("e1", place(1)), judged("e2", place(2, text_of=FIRST)))
    await store.commit_polls(make_batch(make_poll(*rows), stories=(make_story("s1"),)), lease=lease)

    assert [(one.entry.id, one.order, one.text_of) for one in await members_of(store)] == [
        ("e1", 1, None),
        ("e2", 2, FIRST),
        ("e3", 9, None),
    ]


async def test_what_an_earlier_version_placed_comes_first(store):
    lease = await prepare(store)
    rows = (judged("e1", place(1)), judged("e2", None), judged("e3", None))
    await store.commit_polls(make_batch(make_poll(*rows), stories=(make_story("s1"),)), lease=lease)

    assert [(one.entry.id, one.order) for one in await members_of(store)] == [
        ("e2", None),
        ("e3", None),
        ("e1", 1),
    ]


async def test_a_revision_that_nobody_hears_of_changes_its_place_all_the_same(store):
    lease = await prepare(store)
    rows = (judged("e1", place(1)), judged("e2", place(2)))
    await store.commit_polls(make_batch(make_poll(*rows), stories=(make_story("s1"),)), lease=lease)
    again = make_revision(make_entry("e2"), place=place(2, text_of=FIRST, revised=True))
    await store.commit_polls(make_batch(make_poll(revisions=(again,))), lease=lease)

    _, member = await members_of(store)
    assert (member.order, member.text_of, member.revised) == (2, FIRST, True)


async def test_an_update_in_its_place_leaves_it_as_watched_as_it_was(store):
    lease = await prepare(store)
    row = replace(judged("e1", place(1, watched=False)), decision=decide(make_entry("e1")))
    await store.commit_polls(make_batch(make_poll(row), stories=(make_story("s1"),)), lease=lease)
    update = decide(make_entry("e1"), relation=Relation.UPDATE)
    again = make_revision(
        make_entry("e1"), decision=update, place=place(1, watched=False, revised=True)
    )
    await store.commit_polls(make_batch(make_poll(revisions=(again,))), lease=lease)

    (member,) = await members_of(store)
    assert (member.relation, member.watched, member.revised) == (Relation.UPDATE, False, True)


async def test_an_entry_that_is_placed_by_its_changed_text_has_no_older_one_there(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row(make_entry("e1")))), lease=lease)
    for _ in range(2):
        again = make_revision(
            make_entry("e1"), decision=decide(make_entry("e1"), story="s1"), place=place(7)
        )
        batch = make_batch(make_poll(revisions=(again,)), stories=(make_story("s1"),))
        await store.commit_polls(batch, lease=lease)

    (member,) = await members_of(store)
    assert (member.order, member.revised) == (7, False)
