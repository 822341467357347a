"""What was told is kept as it stood, and its pages are asked again: on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.model import EntryKey
from bot.ports import AlertedPage, PageFinding, PageState
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    decide,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_revision,
    make_row,
    make_story,
    plan,
    prepare,
)

DUE = NOW + 15 * MINUTE
UNTIL = DUE + 3 * MINUTE
KEY = EntryKey("harbour-post", "e1")


async def tell(store, *entries, **plans):
    """An alert of e1 whose page is asked again, and other entries of its source."""
    lease = await prepare(store)
    told = replace(plan("d1"), ask_again=DUE, **plans)
    rows = [make_judged_row(), *(make_row(entry) for entry in entries)]
    await store.commit_polls(
        make_batch(make_poll(*rows), stories=(make_story(),), alerts=(told,)), lease=lease
    )
    return lease


async def claim(store, *, now=DUE, limit=10):
    return await store.claim_pages(now=now, limit=limit, until=UNTIL)


async def test_a_page_is_claimed_when_it_is_due_and_by_nobody_else_meanwhile(store):
    await tell(store)
    assert await claim(store, now=DUE - MINUTE) == ()
    (claimed,) = await claim(store)
    assert claimed.entry == make_entry()
    assert claimed.source.id == "harbour-post"
    assert claimed.page == AlertedPage(
        entry=KEY,
        url="https://harbour-post.example/e1",
        since=NOW,
        due=DUE,
        asked=1,
    )
    assert await claim(store, now=UNTIL - MINUTE) == ()
    (again,) = await claim(store, now=UNTIL)
    assert again.page.asked == 2


async def test_no_page_is_asked_that_nobody_wants_to_ask(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_judged_row()), stories=(make_story(),), alerts=(plan("d1"),)),
        lease=lease,
    )
    assert await claim(store, now=NOW + 90 * DAY) == ()


async def test_as_many_are_claimed_as_there_is_room_for(store):
    await tell(store)
    assert await claim(store, limit=0) == ()


async def test_beside_a_page_stands_the_latest_other_of_its_host_that_is_not_missed(store):
    other_host = make_entry("e3", url="https://elsewhere.example/e3")
    unaddressed = make_entry("e4", url=None, canonical_url=None)
    await tell(store, make_entry("e2"), other_host, unaddressed)
    (claimed,) = await claim(store)
    assert claimed.beside == "https://harbour-post.example/e2?from=rss"


async def test_a_page_alone_on_its_host_has_none_beside_it(store):
    await tell(store)
    (claimed,) = await claim(store)
    assert claimed.beside is None


async def test_what_was_found_is_stored(store):
    await tell(store)
    (claimed,) = await claim(store)
    missed = replace(
        claimed.page, state=PageState.MISSED, missed=DUE, status=404, due=DUE + 5 * MINUTE
    )
    unknown = replace(missed, entry=EntryKey("harbour-post", "never"))
    await store.save_pages([missed, unknown])
    (again,) = await claim(store, now=DUE + 5 * MINUTE)
    assert again.page == replace(missed, asked=2)
    await store.save_pages([replace(missed, due=None)])
    assert await claim(store, now=NOW + 90 * DAY) == ()


async def test_the_window_knows_which_pages_are_gone_and_why_says_since_when(store):
    lease = await tell(store)
    (claimed,) = await claim(store)
    pulled = replace(claimed.page, state=PageState.PULLED, missed=DUE, status=410, due=None)
    found = PageFinding(page=pulled, reasons=("its page is gone",), decision=decide(make_entry()))
    await store.commit_polls(make_batch(at=DUE, pages=(found,)), lease=lease)
    assert (await store.window(since=NOW - MINUTE)).pulled == {KEY}
    stages = await store.explain("e1", canonical_url=None)
    (page,) = [stage for stage in stages if stage.stage == "page"]
    assert (page.outcome, page.at) == ("pulled", DUE)
    assert page.reasons == (
        "asked 1 times",
        "last answer 410",
        "not found since 2026-03-02 09:15:00 UTC",
        "asked no more",
    )
    assert any("its page is gone" in stage.reasons for stage in stages if stage.stage == "ledger")


async def test_a_material_change_is_kept_beside_what_was_told_and_another_one_is_not(store):
    lease = await tell(store)
    touched = make_entry(title="Ferry line e1 to buy its old rival", summary="x" * 700)
    await store.commit_polls(
        make_batch(make_poll(revisions=(make_revision(touched),)), at=NOW + MINUTE), lease=lease
    )
    changed = make_revision(touched, decision=decide(touched))
    await store.commit_polls(
        make_batch(make_poll(revisions=(changed,)), at=NOW + 2 * MINUTE), lease=lease
    )
    stages = await store.explain("e1", canonical_url=None)
    versions = [stage for stage in stages if stage.stage == "version"]
    assert [(one.outcome, one.at) for one in versions] == [
        ("as told", NOW),
        ("as changed", NOW + 2 * MINUTE),
    ]
    assert versions[1].reasons[1] == f"“{'x' * 600}…”"
    # Whoever reads the text anew can ask what it said before.
    (member,) = (await store.window(since=NOW - MINUTE)).members
    told = make_entry()
    assert (member.revised, member.before) == (True, (told.title, told.summary))


async def test_a_judged_change_that_is_cosmetic_is_evidence_and_no_version(store):
    lease = await tell(store)
    touched = make_entry(title="Ferry line e1 to buy its old rival")
    cosmetic = replace(
        make_revision(touched, decision=replace(decide(touched), at=NOW + MINUTE)),
        is_cosmetic=True,
    )
    await store.commit_polls(
        make_batch(make_poll(revisions=(cosmetic,)), at=NOW + MINUTE), lease=lease
    )
    stages = await store.explain("e1", canonical_url=None)
    (text,) = [stage for stage in stages if stage.outcome == "as it is now"]
    assert text.reasons == (f"“{touched.title}”", f"“{touched.summary}”")
    assert [stage.outcome for stage in stages if stage.stage == "version"] == ["as told"]


async def test_a_text_that_was_not_judged_anew_says_of_which_text_its_evidence_is(store):
    lease = await tell(store)
    first = make_entry(title="Ferry line e1 to buy its old rival")
    judged = make_revision(first, decision=replace(decide(first), at=NOW + MINUTE))
    again = make_revision(make_entry(title="Ferry line e1 buys nobody", summary=""))
    for n, revision in enumerate((judged, again), start=1):
        await store.commit_polls(
            make_batch(make_poll(revisions=(revision,)), at=NOW + n * MINUTE), lease=lease
        )
    stages = await store.explain("e1", canonical_url=None)
    (text,) = [stage for stage in stages if stage.outcome == "as it is now"]
    assert text.reasons == (
        "“Ferry line e1 buys nobody”",
        "it was not judged anew: what follows is of its text of 2026-03-02 09:01:00 UTC",
    )


async def test_a_clock_that_was_set_back_holds_up_no_page(store):
    await tell(store)
    await store.pull_back(now=NOW - DAY, at_most=MINUTE)
    assert len(await claim(store, now=NOW - DAY + MINUTE)) == 1


async def test_what_is_forgotten_leaves_neither_versions_nor_pages(store, look):
    await tell(store)
    receipt_at = NOW + MINUTE
    await store.lease_deliveries(now=NOW, holder="sender", until=receipt_at, limit=1)
    await store.record_dead("d1", error="refused", now=NOW)
    await store.prune(before=NOW + timedelta(days=60))
    assert look("SELECT count(*) FROM versions") == [(0,)]
    assert look("SELECT count(*) FROM alerted_pages") == [(0,)]
    assert await claim(store, now=NOW + 90 * DAY) == ()
