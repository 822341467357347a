"""The store's promises about what is read out of it piece by piece."""

from __future__ import annotations

import json

from bot.model import EntryKey, Relation
from bot.ports import LedgerOutcome
from tests.contracts.test_store_merges import make_bridge, tell_both
from tests.store.marking import make_mark
from tests.store.samples import (
    MINUTE,
    NOW,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_row,
    make_story,
    make_watch,
    prepare,
)


async def test_the_audit_log_is_read_piece_by_piece_in_its_order(store):
    for number in range(5):
        await store.add_watch(make_watch(f"w{number}"), actor="editor", now=NOW)
    read, after = [], 0
    while piece := await store.read_audit(after=after, limit=2):
        assert len(piece) <= 2
        read += [line.subject for line in piece]
        after = piece[-1].number
    assert read == [f"w{number}" for number in range(5)]


async def test_an_audit_line_that_is_no_json_is_read_as_its_text(store, change):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    change("UPDATE audit SET after = 'a hand was here'")
    (line,) = await store.read_audit(after=0, limit=10)
    assert (line.before, line.after) == (None, "a hand was here")
    assert json.dumps(line.after)


async def test_stories_are_read_piece_by_piece_with_their_entries_and_marks(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.put_mark(make_mark("s3"))

    (first,) = await store.read_stories(after=-1, limit=1)
    (second,) = await store.read_stories(after=first.number, limit=1)

    assert await store.read_stories(after=second.number, limit=1) == []
    assert (first.story.id, second.story.id) == ("s1", "s3")
    assert first.entries == ((EntryKey("harbour-post", "e1"), Relation.NEW),)
    assert (first.marks, second.marks) == ((), (make_mark("s3"),))
    assert (first.merged_into, first.merged_at, first.merged_reasons) == (None, None, ())


async def test_a_story_that_was_merged_says_into_which_and_holds_nothing(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.put_mark(make_mark("s3"))
    await store.commit_polls(make_bridge(), lease=lease)

    into, gone = await store.read_stories(after=-1, limit=9)

    assert (gone.merged_into, gone.merged_at) == ("s1", NOW + MINUTE)
    assert gone.merged_reasons == ("one report is of both",)
    assert (gone.entries, gone.marks) == ((), ())
    assert [key.id for key, _ in into.entries] == ["e1", "e3", "bridge"]
    assert [mark.story for mark in into.marks] == ["s1"]


async def test_entries_are_read_piece_by_piece_as_they_were_stored(store):
    lease = await prepare(store)
    full = make_entry(
        "full", content="The whole text.", updated=NOW, tags=("shipping", "ports"), lang=None
    )
    bare = make_entry("bare", title="", summary="", published=None, url=None, canonical_url=None)
    await store.commit_polls(
        make_batch(make_poll(make_row(full), make_row(bare, title_key=""))), lease=lease
    )

    (first,) = await store.read_entries(after=-1, limit=1)
    (second,) = await store.read_entries(after=first.number, limit=1)

    assert [first.entry, second.entry] == [full, bare]
    assert await store.read_entries(after=second.number, limit=1) == []


async def test_the_ledger_is_read_piece_by_piece_with_what_was_decided(store):
    lease = await prepare(store)
    judged = make_judged_row(make_entry("e1"))
    await store.commit_polls(
        make_batch(make_poll(judged, make_row(make_entry("e2"))), stories=(make_story(),)),
        lease=lease,
    )

    (first,) = await store.read_ledger(after=-1, limit=1)
    (second,) = await store.read_ledger(after=first.number, limit=9)

    assert (first.entry, first.outcome) == (judged.entry.key, LedgerOutcome.BREAKING)
    assert (first.reasons, first.decision) == (("told at once",), judged.decision)
    assert (first.revisions, first.revised_reasons, first.revised_decision) == (0, (), None)
    assert (second.entry, second.decision) == (EntryKey("harbour-post", "e2"), None)
    assert (second.outcome, second.reasons) == (LedgerOutcome.UNMATCHED, ("no watch matches",))
