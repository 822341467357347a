"""The store's promises to those who look: the wire page, `why`, and the figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import AlertKind, EntryKey, Receipt, Relation
from bot.ports import LedgerOutcome, StoreCounts, WireReport
from tests.store.marking import ANN
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    decide,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_row,
    make_story,
    make_waiting,
    plan,
    plan_digest,
    prepare,
)


def by_stage(stages):
    return [(stage.stage, stage.outcome) for stage in stages]


def reasons_of(stages, name):
    return next(stage.reasons for stage in stages if stage.stage == name)


async def test_the_wire_page_shows_the_stories_that_changed_last_first(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            stories=tuple(make_story(f"s{n}", changed=NOW + n * SECOND) for n in range(1, 12))
        ),
        lease=lease,
    )
    shown = await store.latest_stories(limit=3)
    assert [one.story.id for one in shown] == ["s11", "s10", "s9"]
    assert {one.reports for one in shown} == {()}


async def test_a_story_on_the_wire_page_has_its_posts_as_they_stand_channel_by_channel(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1"))),
            stories=(make_story(),),
            alerts=(
                plan("d1", channel="b"),
                plan("d2", channel="a"),
                plan("d3", channel="a", kind=AlertKind.UPDATE, step=1),
                plan("d4", channel="c", kind=AlertKind.UPDATE, step=1),
                plan("d5", channel="b", kind=AlertKind.EDIT, step=1),
            ),
        ),
        lease=lease,
    )
    await store.take_story("s1", person=ANN, now=NOW, until=NOW + DAY, pressed=NOW)
    (shown,) = await store.latest_stories(limit=9)
    assert [
        (post.channel, post.body.kind, post.is_reply, post.body.owner is not None)
        for post in shown.posts
    ] == [
        ("b", AlertKind.EDIT, False, True),
        ("a", AlertKind.BREAKING, False, True),
        ("a", AlertKind.UPDATE, True, False),
        ("c", AlertKind.UPDATE, False, False),
    ]


async def test_a_story_on_the_wire_page_has_its_reports_latest_first_and_who_was_told(store):
    lease = await prepare(store)
    early = make_entry("e1", published=NOW - DAY)
    undated = make_entry("e2", published=None, title="Undated", url=None)
    await store.commit_polls(
        make_batch(
            make_poll(
                make_judged_row(undated),
                make_judged_row(early, relation=Relation.REPORT),
                make_judged_row(make_entry("e3"), story="s2"),
            ),
            stories=(make_story(),),
            alerts=(plan("d1", channel="b"), plan("d2", channel="a"), plan_digest("d3", "s1")),
        ),
        lease=lease,
    )
    (shown,) = await store.latest_stories(limit=10)
    assert shown.story == make_story()
    assert shown.alerted == ("b", "a")
    assert shown.reports == (
        WireReport(
            entry=EntryKey("harbour-post", "e2"),
            title="Undated",
            url=None,
            source_name="Harbour-Post",
            at=NOW,
            relation=Relation.NEW,
        ),
        WireReport(
            entry=EntryKey("harbour-post", "e1"),
            title=early.title,
            url=early.url,
            source_name="Harbour-Post",
            at=NOW - DAY,
            relation=Relation.REPORT,
        ),
    )


@pytest.mark.parametrize(
    ("told_by", "relation", "shown"),
    [
        (None, Relation.REPORT, "May be"),
        ("e2", Relation.REPORT, "Agreed"),
        ("e2", Relation.COPY, "May be"),
        ("e1", Relation.REPORT, "May be"),
        ("e1", Relation.UPDATE, "Agreed"),
        ("e3", Relation.UPDATE, "Signed"),
    ],
)
async def test_a_story_on_the_wire_page_has_the_headline_by_which_it_rang_or_a_later_one(
    store, told_by, relation, shown
):
    lease = await prepare(store)
    alert = plan("d1")
    body = replace(alert.alert.body, entry=EntryKey("harbour-post", told_by or ""))
    await store.commit_polls(
        make_batch(
            make_poll(
                make_judged_row(make_entry("e1", title="May be")),
                make_judged_row(make_entry("e2", title="Agreed"), relation=relation),
                make_judged_row(make_entry("e3", title="Signed"), relation=Relation.REPORT),
            ),
            stories=(make_story(headline="May be"),),
            alerts=(replace(alert, alert=replace(alert.alert, body=body)),) if told_by else (),
        ),
        lease=lease,
    )
    (wire,) = await store.latest_stories(limit=9)
    assert wire.story.headline == shown
    assert next(r.title for r in wire.reports if r.entry == wire.story.lead) == shown


async def test_what_a_channel_was_told_of_a_story_comes_oldest_first(store):
    lease = await prepare(store)
    planned = (plan("d1"), plan("d2", step=1), plan_digest("d3", "s1"), plan("d4", story="s2"))
    await store.commit_polls(make_batch(alerts=planned), lease=lease)
    assert await store.alerts_of("s1") == tuple(one.alert for one in planned[:3])
    assert await store.alerts_of("s9") == ()


async def test_an_entry_is_explained_by_its_url_its_canonical_url_or_its_id(store):
    lease = await prepare(store)
    entry = make_entry()
    await store.commit_polls(make_batch(make_poll(make_row(entry))), lease=lease)
    by_id = await store.explain("e1", canonical_url=None)
    assert by_id[0].entry == entry.key
    assert by_id[0].title == entry.title
    assert await store.explain(entry.url, canonical_url=None) == by_id
    assert await store.explain(entry.canonical_url, canonical_url=None) == by_id
    elsewhere = "https://harbour-post.example/e1?utm_source=mail"
    assert await store.explain(elsewhere, canonical_url=None) == ()
    assert await store.explain(elsewhere, canonical_url=entry.canonical_url) == by_id


async def test_every_entry_of_one_address_is_explained_in_the_order_of_storing(store):
    lease = await prepare(store, "harbour-post", "other")
    shared = {"canonical_url": "https://wire.example/1"}
    await store.commit_polls(
        make_batch(
            make_poll(make_row(make_entry(**shared))),
            make_poll(make_row(make_entry(source="other", **shared)), source="other"),
        ),
        lease=lease,
    )
    stages = await store.explain("https://wire.example/1", canonical_url=None)
    assert list(dict.fromkeys(stage.entry.source for stage in stages)) == ["harbour-post", "other"]


async def test_a_baseline_entry_was_seen_and_asked_no_rule(store):
    lease = await prepare(store)
    row = make_row(outcome=LedgerOutcome.BASELINE, reasons=("first poll of its source",))
    await store.commit_polls(make_batch(make_poll(row), at=NOW + SECOND), lease=lease)
    stages = await store.explain("e1", canonical_url=None)
    assert by_stage(stages) == [
        ("seen", "stored"),
        ("fetch", "came"),
        ("parse", "read"),
        ("ledger", "baseline"),
    ]
    assert [stage.at for stage in stages] == [NOW, NOW, NOW, NOW + SECOND]
    assert reasons_of(stages, "ledger") == ("first poll of its source",)


async def test_how_an_entry_came_and_what_was_read_of_it_is_told_in_numbers(store):
    lease = await prepare(store)
    entry = make_entry(
        title="Ferry sold",
        summary="",
        content="x" * 1200,
        published=NOW - 4 * MINUTE,
        lang="en",
        tags=("ferries", "deals"),
    )
    await store.commit_polls(make_batch(make_poll(make_row(entry))), lease=lease)
    stages = await store.explain("e1", canonical_url=None)
    assert reasons_of(stages, "fetch") == (
        "feed of harbour-post.example",
        "seen 4 min after its own time",
    )
    assert reasons_of(stages, "parse") == (
        "title 10 signs, no summary, text 1,200 signs",
        "language en",
        "authors A. Writer",
        "tags ferries, deals",
        f"known by {entry.canonical_url}",
    )


async def test_an_entry_that_is_dated_ahead_says_by_how_much(store):
    lease = await prepare(store)
    entry = make_entry(published=NOW + 90 * MINUTE, canonical_url=None, url=None)
    await store.commit_polls(make_batch(make_poll(make_row(entry))), lease=lease)
    stages = await store.explain("e1", canonical_url=None)
    assert reasons_of(stages, "fetch")[1].startswith("seen 90 min before its own time")
    assert reasons_of(stages, "parse")[-1] == "has no address"


@pytest.mark.parametrize(
    ("lag", "said"),
    [
        (timedelta(0), "0 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=47, minutes=59), "47 h"),
        (timedelta(days=290, hours=12), "290 days"),
    ],
)
async def test_how_late_an_entry_came_is_told_in_a_unit_that_can_be_read(store, lag, said):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_row(make_entry(published=NOW - lag)))), lease=lease
    )
    stages = await store.explain("e1", canonical_url=None)
    assert reasons_of(stages, "fetch")[1] == f"seen {said} after its own time"


async def test_an_entry_that_no_watch_wants_says_so(store):
    lease = await prepare(store)
    entry = make_entry(published=None)
    row = make_row(entry, decision=decide(entry, story=None, watches=()))
    await store.commit_polls(make_batch(make_poll(row)), lease=lease)
    stages = await store.explain("e1", canonical_url=None)
    assert by_stage(stages) == [
        ("seen", "stored"),
        ("fetch", "came"),
        ("parse", "read"),
        ("match", "unmatched"),
        ("event", "acquisition"),
        ("genre", "news"),
        ("ledger", "unmatched"),
    ]
    assert "undated" in reasons_of(stages, "seen")[1]


async def test_an_alerted_entry_is_explained_from_sight_to_receipt(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(
                make_judged_row(
                    relation=Relation.COPY, copy_of=EntryKey("other", "e0"), watches=("a", "b")
                )
            ),
            stories=(make_story(),),
            alerts=(plan("d1"),),
            waiting=(make_waiting(channel="slow"),),
        ),
        lease=lease,
    )
    await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
    receipt = Receipt(channel="C01", ts="17.1")
    await store.record_sent("d1", receipt=receipt, now=NOW + SECOND)
    stages = await store.explain("e1", canonical_url=None)
    assert by_stage(stages) == [
        ("seen", "stored"),
        ("fetch", "came"),
        ("parse", "read"),
        ("match", "matched"),
        ("event", "acquisition"),
        ("genre", "news"),
        ("copy", "copied"),
        ("story", "copy"),
        ("urgency", "breaking"),
        ("ledger", "breaking"),
        ("version", "as told"),
        ("alert", "breaking"),
        ("digest", "waiting"),
        ("delivery", "sent"),
    ]
    assert reasons_of(stages, "version") == (
        "“Ferry line e1 to buy its rival”",
        "“The two lines agreed on Monday.”",
        "hash hash-e1",
    )
    assert reasons_of(stages, "match") == (
        "a: “Ferry” in title 0–5",
        "b: “Ferry” in title 0–5",
    )
    assert reasons_of(stages, "event") == ("score 0.91",)
    assert reasons_of(stages, "copy") == ("the text is that of e0 from other",)
    assert reasons_of(stages, "story") == (
        "story s1",
        "single-source: origins 1, copies 0",
        "no story like it",
    )
    assert reasons_of(stages, "urgency")[:3] == ("score 0.71", "tier 2 source", "high watch")
    assert reasons_of(stages, "urgency")[3].startswith("a: breaking 0.71")
    assert reasons_of(stages, "urgency")[-2:] == (
        "tier +0.048, share 0.60: tier 2 source",
        "cue +0.000, share 0.00",
    )
    assert reasons_of(stages, "alert") == ("to desk", "story s1", "by this entry")
    assert "receipt C01 17.1" in reasons_of(stages, "delivery")
    assert "for the next digest of slow" in reasons_of(stages, "digest")


async def test_an_alert_that_another_entry_made_is_named_as_the_storys(store):
    lease = await prepare(store)
    update = plan("d2", kind=AlertKind.UPDATE, step=1)
    body = replace(update.alert.body, entry=EntryKey("harbour-post", "e2"), at=NOW + MINUTE)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(), make_judged_row(make_entry("e2"))),
            stories=(make_story(),),
            alerts=(
                plan("d1"),
                replace(update, alert=replace(update.alert, body=body)),
                plan_digest("d3", "s1"),
            ),
        ),
        lease=lease,
    )
    stages = await store.explain("e2", canonical_url=None)
    assert [stage.reasons[2:] for stage in stages if stage.stage == "alert"] == [
        ("the story's, by e1 of harbour-post: pending",),
        ("step 1", "by this entry"),
        ("the story's, of a list: pending",),
    ]
    (sent,) = [stage for stage in stages if stage.stage == "delivery"]
    assert sent.reasons[0] == "delivery d2 to desk"
    followed = [stage.at for stage in stages if stage.stage in {"version", "alert", "delivery"}]
    assert followed == sorted(followed)


async def test_a_delivery_that_died_says_why(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_judged_row()), stories=(make_story(),), alerts=(plan("d1"),)),
        lease=lease,
    )
    await store.lease_deliveries(now=NOW, holder="sender", until=NOW + MINUTE, limit=1)
    await store.record_dead("d1", error="the channel is archived", now=NOW)
    stages = await store.explain("e1", canonical_url=None)
    assert ("delivery", "dead") in by_stage(stages)
    assert "the channel is archived" in reasons_of(stages, "delivery")


async def test_the_figures_count_what_there_is(store):
    lease = await prepare(store, "harbour-post", "other")
    await store.remove_source("other", actor="editor", now=NOW)
    await store.commit_polls(
        make_batch(
            make_poll(make_row(), make_row(make_entry("e2"))),
            stories=(make_story(),),
            alerts=(plan("d1"), plan("d2", channel="b"), plan("d3", channel="c")),
        ),
        lease=lease,
    )
    await store.lease_deliveries(
        now=NOW, holder="sender", until=NOW + MINUTE, limit=1, skip_channels=["b", "c"]
    )
    await store.record_dead("d1", error="gone", now=NOW)
    assert await store.counts() == StoreCounts(sources=1, entries=2, stories=1, pending=2, dead=1)


async def test_a_ping_is_answered(store):
    await store.ping()
