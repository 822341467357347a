"""The store's promises about forgetting: what goes, what stays, and what is known again."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Receipt
from bot.ports import LedgerOutcome, PruneCounts
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    ask_for,
    make_batch,
    make_entry,
    make_fault,
    make_judged_row,
    make_poll,
    make_revision,
    make_row,
    make_story,
    make_waiting,
    plan,
    plan_digest,
    prepare,
)
from watchers.identity import IdentityScheme, Pair

WEEK = 7 * DAY
LATER = NOW + 30 * DAY  # the prune's `before`, long after everything in these tests
NOTHING = PruneCounts(entries=0, stories=0, alerts=0, ledger=0)
KEYS = {
    "guids": ("guid-e1",),
    "urls": ("https://harbour-post.example/e1",),
    "titles": ("ferry line e1 to buy its rival",),
}


async def store_told_story(store, *, send=True, **batch):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row()), stories=(make_story(),), alerts=(plan("d1"),), **batch
        ),
        lease=lease,
    )
    if send:
        await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
        await store.record_sent("d1", receipt=Receipt(channel="C1", ts="1"), now=NOW)
    return lease


async def test_a_told_story_goes_with_its_entry_alert_and_ledger_line(store):
    await store_told_story(store)
    assert await store.prune(before=LATER) == PruneCounts(entries=1, stories=1, alerts=1, ledger=1)
    counts = await store.counts()
    assert (counts.entries, counts.stories, counts.pending) == (0, 0, 0)
    assert await store.alerts_of("s1") == ()
    assert await store.prune(before=LATER) == NOTHING


async def test_what_is_not_old_yet_stays(store):
    await store_told_story(store)
    assert await store.prune(before=NOW) == NOTHING
    assert (await store.counts()).entries == 1


async def test_a_forgotten_entry_is_known_again(store):
    lease = await store_told_story(store)
    await store.prune(before=LATER)
    for name, values in KEYS.items():
        recalled = await store.recall([ask_for(**{name: values})], now=LATER)
        assert [known.id for known in recalled["harbour-post"]] == ["e1"]
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    assert (await store.counts()).entries == 0


async def test_a_forgotten_entry_says_so_when_asked_why(store):
    await store_told_story(store)
    await store.prune(before=LATER)
    (stage,) = await store.explain("e1", canonical_url=None)
    assert (stage.stage, stage.outcome, stage.at) == ("seen", "forgotten", LATER)


async def test_a_forgotten_entry_is_known_again_whatever_its_text(store):
    lease = await store_told_story(store)
    await store.commit_polls(
        make_batch(make_poll(make_row(make_entry("e2", seen=LATER)))), lease=lease
    )
    await store.prune(before=LATER)
    asked = [ask_for(guids=("guid-e1", "guid-e2"))]
    recalled = (await store.recall(asked, now=LATER))["harbour-post"]
    # An empty hash is equal to any: nothing is a revision of it.
    assert [(known.id, known.text_hash) for known in recalled] == [("e1", ""), ("e2", "hash-e2")]


async def test_an_entry_that_only_its_text_names_is_known_again_by_it(store):
    lease = await prepare(store)
    bare = make_row(make_entry(canonical_url=None), guid=None)
    state = replace(make_poll().state, identity=str(IdentityScheme(pair=Pair.TITLE_TEXT)))
    await store.commit_polls(make_batch(make_poll(bare, state=state)), lease=lease)
    assert (await store.prune(before=LATER)).entries == 1
    recalled = await store.recall([ask_for(titles=(bare.title_key,))], now=LATER)
    assert [known.text_hash for known in recalled["harbour-post"]] == ["hash-e1"]


async def test_a_revision_of_an_entry_that_was_forgotten_meanwhile_is_passed_over(store, look):
    lease = await store_told_story(store)
    await store.prune(before=LATER)
    revision = make_revision(make_entry(title="Another title"))
    await store.commit_polls(
        make_batch(make_poll(make_row(make_entry("e2")), revisions=(revision,)), at=LATER + DAY),
        lease=lease,
    )
    (known,) = (await store.recall([ask_for(guids=("guid-e1",))], now=LATER))["harbour-post"]
    assert (known.text_hash, known.title_key) == ("", "ferry line e1 to buy its rival")
    assert look("SELECT count(*), sum(revisions) FROM ledger") == [(1, 0)]


async def test_old_revisions_of_what_is_still_published_are_no_longer_told(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_row(), make_row(make_entry("e2")))), lease=lease
    )
    for name, at in (("e1", LATER - SECOND), ("e2", LATER)):
        revised = make_poll(revisions=(make_revision(make_entry(name)),))
        await store.commit_polls(make_batch(revised, at=at), lease=lease)
    assert await store.prune(before=LATER) == NOTHING
    told = {
        name: [stage.outcome for stage in await store.explain(name, canonical_url=None)]
        for name in ("e1", "e2")
    }
    assert told == {
        "e1": ["stored", "came", "read", "unmatched"],
        "e2": ["stored", "came", "read", "unmatched", "revision"],
    }


async def test_what_its_source_still_publishes_stays(store):
    await store_told_story(store)
    await store.recall([ask_for(**KEYS)], now=LATER - WEEK)
    assert (await store.prune(before=LATER)).entries == 0
    assert (await store.counts()).stories == 1
    assert (await store.prune(before=LATER + DAY)).entries == 1


async def test_a_published_entry_is_never_taken_for_a_gone_one_by_the_hour(store):
    await store_told_story(store)
    await store.recall([ask_for(**KEYS)], now=LATER - WEEK - MINUTE)
    await store.recall([ask_for(**KEYS)], now=LATER - WEEK)
    assert (await store.prune(before=LATER)).entries == 0


async def test_members_of_a_story_that_changed_since_stay(store):
    lease = await store_told_story(store)
    await store.commit_polls(make_batch(stories=(make_story(changed=LATER),)), lease=lease)
    assert await store.prune(before=LATER) == NOTHING
    assert len((await store.window(since=LATER - SECOND)).members) == 1
    assert (await store.window(since=LATER - SECOND)).told == {("s1", "desk")}


async def test_an_alert_that_is_not_sent_stays_with_its_story(store):
    await store_told_story(store, send=False)
    assert await store.prune(before=LATER) == NOTHING
    await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
    assert await store.prune(before=LATER) == NOTHING
    await store.record_dead("d1", error="gone", now=LATER)
    assert await store.prune(before=LATER) == NOTHING
    assert (await store.counts()).dead == 1


async def test_an_alert_whose_delivery_died_long_ago_is_done_with(store):
    await store_told_story(store, send=False)
    await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
    await store.record_dead("d1", error="gone", now=LATER - SECOND)
    assert await store.prune(before=LATER) == PruneCounts(entries=1, stories=1, alerts=1, ledger=1)
    assert (await store.counts()).dead == 0


async def test_a_delivery_that_was_revived_is_still_to_be_sent(store):
    await store_told_story(store, send=False)
    await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
    await store.record_dead("d1", error="gone", now=NOW)
    await store.revive_deliveries(["d1"], now=NOW + DAY)
    assert await store.prune(before=LATER) == NOTHING


async def test_what_waits_for_a_digest_stays(store):
    lease = await store_told_story(store, waiting=(make_waiting(channel="slow"),))
    assert await store.prune(before=LATER) == NOTHING
    assert [line.at for line in await store.waiting_lines("slow")] == [NOW - MINUTE]
    await store.commit_digest(
        None, channel="slow", stories=["s1"], next_due=LATER, now=NOW, lease=lease
    )
    assert (await store.prune(before=LATER)).stories == 1


async def test_a_digest_stays_as_long_as_a_story_that_it_listed(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row()),
            stories=(make_story("s1", changed=LATER), make_story("s2")),
        ),
        lease=lease,
    )
    await store.commit_digest(
        plan_digest("d1", "s1", "s2"),
        channel="desk",
        stories=["s1", "s2"],
        next_due=LATER,
        now=NOW,
        lease=lease,
    )
    await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
    await store.record_sent("d1", receipt=Receipt(channel="C1", ts="1"), now=NOW)
    assert (await store.prune(before=LATER)).alerts == 0
    assert len(await store.alerts_of("s1")) == 1
    assert (await store.prune(before=LATER + DAY)).alerts == 1


async def test_entries_without_a_story_and_old_faults_go(store):
    lease = await prepare(store)
    rows = (
        make_row(make_entry("e1"), outcome=LedgerOutcome.BASELINE),
        make_row(make_entry("e2", seen=LATER), outcome=LedgerOutcome.UNMATCHED),
    )
    await store.commit_polls(make_batch(make_poll(*rows, fault=make_fault("odd"))), lease=lease)
    assert await store.prune(before=LATER) == PruneCounts(entries=1, stories=0, alerts=0, ledger=2)


async def test_a_tombstone_goes_ninety_days_later_unless_its_source_still_publishes_it(store):
    await store_told_story(store)
    await store.prune(before=LATER)
    await store.prune(before=LATER + 90 * DAY)
    asked = [ask_for(**KEYS)]
    assert await store.recall(asked, now=LATER + 90 * DAY) != {"harbour-post": ()}
    await store.prune(before=LATER + 91 * DAY)
    assert await store.recall(asked, now=LATER + 98 * DAY) != {"harbour-post": ()}
    await store.prune(before=LATER + 120 * DAY)
    assert await store.recall(asked, now=LATER + 120 * DAY) == {"harbour-post": ()}


async def test_story_numbers_are_never_used_again(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(stories=(make_story("s41"),)), lease=lease)
    assert (await store.prune(before=LATER)).stories == 1
    assert (await store.window(since=NOW - DAY)).next_story == 42
