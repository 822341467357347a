"""The store's promises about readings: what the story window keeps of an entry, beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import LeaseLost
from bot.model import MemberPlace, Merge, Merged
from bot.ports import AlertedPage, LedgerOutcome, PageFinding, PageState, ReleasedEntries
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    become_judge,
    decide,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_revision,
    make_row,
    make_source,
    make_story,
    plan,
    prepare,
)

RULES = "6d4f"
READING = bytes(range(256)) * 6  # every byte there is, and as long as one usually is
NEWER = b"\x00the new text\xff"
LONG = "The two lines agreed on Monday. " * 400


def read_row(entry=None, reading=READING, **decided):
    """A placed entry with what the window keeps of it."""
    return replace(make_judged_row(entry, **decided), reading=reading)


async def store_rows(store, *rows, rules=RULES, lease=None, **batch):
    """Store rows of one poll in the story s1; the lease they were written by."""
    lease = lease or await prepare(store)
    batch = {"stories": (make_story(),), "reading_rules": rules} | batch
    await store.commit_polls(make_batch(make_poll(*rows), **batch), lease=lease)
    return lease


async def revise(store, lease, *revisions, rules=RULES):
    batch = make_batch(make_poll(revisions=revisions), reading_rules=rules)
    await store.commit_polls(batch, lease=lease)


async def members(store, rules=RULES, since=NOW - DAY):
    return (await store.window(since=since, rules=rules)).members


async def test_a_reading_is_given_back_as_it_was_written_and_no_text_with_it(store):
    entry = make_entry(content=LONG)
    await store_rows(store, read_row(entry))
    (member,) = await members(store)
    assert member.reading == READING
    assert isinstance(member.reading, bytes)
    assert member.entry == replace(entry, summary="", content=None)


async def test_an_entry_without_a_reading_comes_with_its_texts(store):
    entry = make_entry(content=LONG)
    await store_rows(store, read_row(entry, reading=None), read_row(make_entry("e2")))
    bare, read = await members(store)
    assert (bare.entry, bare.reading) == (entry, None)
    assert (read.entry.summary, read.reading) == ("", READING)


@pytest.mark.parametrize("rules", ["other", "", "6d4", None])
async def test_a_reading_by_other_rules_is_not_given_and_the_texts_come(store, rules):
    entry = make_entry(content=LONG)
    await store_rows(store, read_row(entry))
    (member,) = await members(store, rules)
    assert (member.entry, member.reading) == (entry, None)


async def test_without_rules_all_come_with_their_texts_even_those_read_by_nameless_rules(store):
    entry = make_entry()
    await store_rows(store, read_row(entry), rules="")
    (member,) = (await store.window(since=NOW - DAY)).members
    assert (member.entry, member.reading) == (entry, None)


async def test_all_else_of_a_member_is_the_same_with_and_without_its_reading(store):
    original = make_entry(authors=(), tags=(), url=None, canonical_url=None, lang=None)
    copy = make_entry("e2", updated=NOW, published=None)
    await store_rows(store, read_row(original), read_row(copy, copy_of=original.key, watches=()))
    lease = await become_judge(store)
    await revise(store, lease, make_revision(copy, decision=decide(copy), reading=NEWER))
    read, bare = await members(store), await members(store, None)
    assert [one.reading for one in read] == [READING, NEWER]
    assert [one.revised for one in read] == [False, True]
    assert [replace(one, reading=None) for one in read] == [
        replace(one, entry=replace(one.entry, summary="", content=None), before=None)
        for one in bare
    ]
    # What is read anew is read beside what it said at first.
    assert [one.before is None for one in bare] == [True, False]


async def test_a_text_that_changed_without_a_new_reading_has_none(store):
    kept = make_entry("e2")
    lease = await store_rows(store, read_row(), read_row(kept))
    silent = make_entry(title="Ferry line e1 to buy its old rival")
    await revise(store, lease, make_revision(silent))
    changed, same = await members(store)
    assert (changed.entry, changed.reading, changed.revised) == (silent, None, True)
    assert same.reading == READING


async def test_a_new_reading_takes_the_place_of_the_old_one(store, look):
    lease = await store_rows(store, read_row())
    entry = make_entry(title="Ferry line e1 buys its rival")
    await revise(store, lease, make_revision(entry, decision=decide(entry), reading=NEWER))
    (member,) = await members(store)
    assert (member.entry.title, member.reading) == (entry.title, NEWER)
    assert look("SELECT count(*) FROM readings") == [(1,)]


async def test_a_new_reading_is_one_by_the_rules_of_now(store):
    lease = await store_rows(store, read_row())
    entry = make_entry(title="Ferry line e1 buys its rival")
    revision = make_revision(entry, decision=decide(entry), reading=NEWER)
    await revise(store, lease, revision, rules="later")
    assert [one.reading for one in await members(store)] == [None]
    assert [one.reading for one in await members(store, "later")] == [NEWER]


async def test_an_entry_that_its_changed_text_places_has_its_reading(store):
    lease = await store_rows(store, make_row())
    entry = make_entry(title="Ferry line e1 buys its rival")
    await revise(store, lease, make_revision(entry, decision=decide(entry), reading=NEWER))
    assert [one.reading for one in await members(store)] == [NEWER]


async def test_new_and_changed_in_one_batch_what_came_last_counts(store):
    lease = await prepare(store)
    silent = make_entry(title="Ferry line e1 to buy its old rival")
    poll = make_poll(read_row(), read_row(make_entry("e2")), revisions=(make_revision(silent),))
    await store.commit_polls(
        make_batch(poll, stories=(make_story(),), reading_rules=RULES), lease=lease
    )
    assert [one.reading for one in await members(store)] == [None, READING]


async def test_an_entry_that_is_there_already_keeps_its_reading(store):
    lease = await store_rows(store, read_row())
    await store_rows(store, read_row(reading=NEWER), lease=lease)
    assert [one.reading for one in await members(store)] == [READING]


async def test_a_page_that_is_gone_changes_no_reading(store, look):
    entry = make_entry()
    lease = await store_rows(store, read_row(entry), alerts=(plan("d1"),))
    gone = AlertedPage(entry=entry.key, url=entry.url, since=NOW, due=None, state=PageState.PULLED)
    found = PageFinding(page=gone, reasons=("its page is gone",), decision=decide(entry))
    await store.commit_polls(
        make_batch(at=NOW + MINUTE, pages=(found,), reading_rules="later"), lease=lease
    )
    assert look("SELECT rules, length(reading) FROM readings") == [(RULES, len(READING))]


async def test_an_entry_that_was_held_back_has_its_reading_when_it_is_let_through(store):
    lease = await prepare(store)
    held = make_row(outcome=LedgerOutcome.HELD)
    await store.commit_polls(
        make_batch(
            make_poll(held, make_row(make_entry("e2"), outcome=LedgerOutcome.HELD), holds=True)
        ),
        lease=lease,
    )
    let_through = ReleasedEntries(
        source="harbour-post",
        entries=(read_row(), make_row(make_entry("e2")), read_row(make_entry("never stored"))),
        last=True,
    )
    batch = make_batch(released=(let_through,), stories=(make_story(),), reading_rules=RULES)
    await store.commit_polls(batch, lease=lease)
    assert [one.reading for one in await members(store)] == [READING]


async def test_a_merge_leaves_readings_as_they_are(store):
    stories = (make_story(), make_story("s2"))
    rows = (read_row(), read_row(make_entry("e2"), NEWER, story="s2"))
    lease = await store_rows(store, *rows, stories=stories)
    merged = Merged(merge=Merge(gone="s2", into="s1", at=NOW, reasons=("one report",)))
    await store.commit_polls(make_batch(merges=(merged,), stories=(make_story(),)), lease=lease)
    found = await members(store)
    assert [(one.story, one.reading) for one in found] == [("s1", READING), ("s1", NEWER)]


async def test_a_batch_that_is_not_stored_leaves_the_reading_of_the_old_text(store, second_store):
    lease = await store_rows(store, read_row())
    await second_store.take_lease("judge", holder="second", now=NOW + DAY, ttl=MINUTE)
    with pytest.raises(LeaseLost):
        await revise(store, lease, make_revision(make_entry(title="Another title")))
    assert [one.reading for one in await members(store)] == [READING]


async def test_readings_of_stories_that_are_over_are_pruned_and_the_entries_stay(store, look):
    over = make_story("s2", changed=NOW - SECOND)
    rows = (read_row(), read_row(make_entry("e2"), story="s2"))
    await store_rows(store, *rows, stories=(make_story(), over))
    await store.prune(before=NOW - DAY, live_since=NOW)
    assert [one.reading for one in await members(store)] == [READING, None]
    assert look("SELECT count(*) FROM readings") == [(1,)]
    assert (await store.counts()).entries == 2


async def test_a_prune_that_knows_of_no_live_stories_goes_by_its_own_time(store, look):
    await store_rows(store, read_row())
    await store.prune(before=NOW)
    assert look("SELECT count(*) FROM readings") == [(1,)]
    await store.prune(before=NOW + SECOND)
    assert look("SELECT count(*) FROM readings") == [(0,)]


async def test_a_forgotten_entry_leaves_no_reading(store, look):
    await store_rows(store, read_row())
    await store.prune(before=NOW + 30 * DAY, live_since=NOW - DAY)
    assert (await store.counts()).entries == 0
    assert look("SELECT count(*) FROM readings") == [(0,)]


async def test_what_was_placed_later_comes_later_whenever_it_was_stored(store):
    def place(order):
        return MemberPlace(order=order, text_of=None, watched=True, revised=False)

    rows = [
        replace(read_row(make_entry(name)), place=None if order is None else place(order))
        for name, order in (("e1", 5), ("e2", None), ("e3", 2), ("e4", None), ("e5", 3))
    ]
    await store_rows(store, *rows)
    assert [one.entry.id for one in await members(store)] == ["e2", "e4", "e3", "e5", "e1"]


# What a start has read anew is kept for the next one.


async def test_what_was_read_anew_is_kept_by_the_rules_of_now(store, look):
    entry, other = make_entry(), make_entry("e2")
    lease = await store_rows(store, read_row(entry), read_row(other, reading=None), rules="former")
    await store.keep_readings({entry.key: NEWER, other.key: READING}, rules=RULES, lease=lease)
    assert [one.reading for one in await members(store)] == [NEWER, READING]
    assert [one.reading for one in await members(store, "former")] == [None, None]
    assert look("SELECT count(*) FROM readings") == [(2,)]


async def test_no_reading_is_kept_of_an_entry_that_is_not_there(store, look):
    lease = await store_rows(store, make_judged_row())
    await store.prune(before=NOW + 30 * DAY)
    gone, never = make_entry().key, make_entry("never stored").key
    await store.keep_readings({gone: READING, never: READING}, rules=RULES, lease=lease)
    assert look("SELECT count(*) FROM readings") == [(0,)]


async def test_nothing_is_kept_by_a_judge_that_judges_no_more(store, second_store):
    entry = make_entry()
    lease = await store_rows(store, read_row(entry))
    await second_store.take_lease("judge", holder="second", now=NOW + DAY, ttl=MINUTE)
    with pytest.raises(LeaseLost):
        await store.keep_readings({entry.key: NEWER}, rules=RULES, lease=lease)
    assert [one.reading for one in await members(store)] == [READING]


# Whose word an entry is follows from its source: its owner, its host, its tier.


async def sync(store, **changes):
    await store.sync_sources([make_source("harbour-post", **changes)], now=NOW)


async def test_a_source_that_is_another_now_has_its_entries_read_anew(store):
    await sync(store)
    lease = await become_judge(store)
    await store.add_source(make_source("quay-post"), actor="editor", now=NOW)
    other = make_entry("e2", source="quay-post")
    poll = make_poll(read_row(other), source="quay-post")
    await store.commit_polls(
        make_batch(make_poll(read_row()), poll, stories=(make_story(),), reading_rules=RULES),
        lease=lease,
    )
    await sync(store)
    assert [one.reading for one in await members(store)] == [READING, READING]
    await sync(store, owner="Quay group")
    changed, same = await members(store)
    assert (changed.source.owner, changed.entry.summary) == (
        "Quay group",
        "The two lines agreed on Monday.",
    )
    assert (changed.reading, same.reading) == (None, READING)


async def test_a_source_that_moved_has_its_entries_read_anew(store):
    await sync(store)
    await store_rows(store, read_row(), lease=await become_judge(store))
    await sync(store, url="https://elsewhere.example/rss", host="elsewhere.example")
    assert [one.reading for one in await members(store)] == [None]


@pytest.mark.parametrize("way", ["one", "many"])
async def test_a_source_that_comes_back_has_its_entries_read_anew(store, way):
    await store_rows(store, read_row())
    await store.remove_source("harbour-post", actor="editor", now=NOW)
    assert [one.reading for one in await members(store)] == [READING]
    again = make_source(owner="Quay group")
    if way == "one":
        await store.add_source(again, actor="editor", now=NOW)
    else:
        await store.add_sources([again, make_source("new")], actor="editor", now=NOW)
    assert [one.reading for one in await members(store)] == [None]
