"""The store's promises about a list's lines: the best report, and what was heard before."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.model import (
    GENRE_SURE,
    AlertKind,
    Certainty,
    EntryKey,
    Event,
    Genre,
    LastHeard,
    Merge,
    Merged,
    Occasion,
    Receipt,
    Relation,
    Scored,
    Status,
)
from bot.store.bodies import read_message, write_message
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_row,
    make_source,
    make_story,
    make_waiting,
    plan,
    plan_digest,
    prepare,
)


async def commit_digest(store, planned, *stories, lease):
    await store.commit_digest(
        planned, channel="desk", stories=stories, next_due=None, now=NOW, lease=lease
    )


async def test_a_line_shows_the_best_report_of_its_story_and_no_copy(store):
    lease = await prepare(store, make_source("mole", tier=3), make_source("quay", tier=2), "wire")
    copied = make_entry("e3", "wire", title="Copied", published=NOW - DAY)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1", "mole", title="First")), source="mole"),
            make_poll(make_judged_row(make_entry("e2", "quay", title="Second")), source="quay"),
            make_poll(make_judged_row(copied, relation=Relation.COPY), source="wire"),
            stories=(make_story(lead=EntryKey("mole", "e1")),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert (line.headline, line.source_name, line.entry) == (
        "Second",
        "Quay",
        EntryKey("quay", "e2"),
    )


async def test_a_report_of_what_follows_from_the_event_is_not_the_best(store):
    lease = await prepare(store, "quay", make_source("wire", tier=1))
    outlook = make_judged_row(make_entry("e2", "wire", title="Why it will fail"))
    decision = replace(outlook.decision, event=Scored(type=Event.OTHER, score=0.9))
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1", "quay", title="First")), source="quay"),
            make_poll(replace(outlook, decision=decision), source="wire"),
            stories=(make_story(lead=EntryKey("quay", "e1")),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == "First"


async def test_an_official_report_comes_before_one_of_a_better_tier(store):
    official = make_source("quay", tier=3, official=True)
    lease = await prepare(store, "wire", official)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1", "wire", title="First")), source="wire"),
            make_poll(make_judged_row(make_entry("e2", "quay", title="Own word")), source="quay"),
            stories=(make_story(lead=EntryKey("wire", "e1")),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == "Own word"


async def test_a_line_has_the_toll_as_it_is_now_by_no_copy_and_no_comment(store):
    titles = {
        "e1": "Earthquake in northern Chile kills 120",
        "e2": "At least 150 dead in northern Chile earthquake",
        "e3": "Northern Chile earthquake kills 130",
        "e4": "At least 170 dead in northern Chile earthquake",
        "e5": "What the 180 dead of the northern Chile earthquake teach us",
    }
    rows = [
        make_judged_row(
            make_entry(key, "mole", title=title, published=NOW + at * MINUTE),
            relation=Relation.COPY if key == "e4" else Relation.REPORT,
        )
        for at, (key, title) in enumerate(titles.items())
    ]
    opinion = replace(rows[-1].decision, genre=Scored(type=Genre.OPINION, score=0.9))
    rows[-1] = replace(rows[-1], decision=opinion)
    lease = await prepare(store, "mole")
    await store.commit_polls(
        make_batch(
            make_poll(*rows, source="mole"),
            stories=(make_story(lead=EntryKey("mole", "e1")),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == titles["e2"]


@pytest.mark.parametrize(
    ("genre", "score", "official", "is_behind"),
    [
        (Genre.OPINION, 0.9, False, True),
        (Genre.ANALYSIS, 0.9, False, True),
        (Genre.EXPLAINER, GENRE_SURE, False, True),
        (Genre.EXPLAINER, 0.6, False, False),  # a hint of the lead, by which stories leave none out
        (Genre.OPINION, 0.9, True, False),  # a body's own word
        (Genre.NEWS, 0.9, False, False),
        (Genre.INTERVIEW, 0.9, False, False),
    ],
)
async def test_comment_is_not_the_best_report_however_well_known_its_source(
    store, genre, score, official, is_behind
):
    lease = await prepare(
        store, make_source("quay", tier=3), make_source("wire", tier=1, official=official)
    )
    comment = make_judged_row(make_entry("e1", "wire", title="What it means"))
    decision = replace(comment.decision, genre=Scored(type=genre, score=score))
    await store.commit_polls(
        make_batch(
            make_poll(replace(comment, decision=decision), source="wire"),
            make_poll(make_judged_row(make_entry("e2", "quay", title="News")), source="quay"),
            stories=(make_story(lead=EntryKey("quay", "e2")),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == ("News" if is_behind else "What it means")


@pytest.mark.parametrize("official", [True, False])
async def test_the_word_that_made_a_story_official_comes_before_a_better_tier(store, official):
    lease = await prepare(store, "wire", make_source("quay", tier=3))
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1", "wire", title="First")), source="wire"),
            make_poll(make_judged_row(make_entry("e2", "quay", title="Own word")), source="quay"),
            stories=(make_story(lead=EntryKey("quay", "e2"), official=official),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == ("Own word" if official else "First")


@pytest.mark.parametrize("told", [True, False])
async def test_of_equal_reports_the_one_that_the_channel_was_told_by_is_the_best(store, told):
    lease = await prepare(store, "quay", "wire")
    alert = plan("d1")
    body = replace(alert.alert.body, entry=EntryKey("wire", "e2"))
    later = make_entry("e2", "wire", title="Later", published=NOW + MINUTE, seen=NOW + MINUTE)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1", "quay", title="First")), source="quay"),
            make_poll(make_judged_row(later), source="wire"),
            stories=(make_story(lead=EntryKey("quay", "e1")),),
            alerts=(replace(alert, alert=replace(alert.alert, body=body)),) if told else (),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == ("Later" if told else "First")


@pytest.mark.parametrize("kind", [AlertKind.BREAKING, AlertKind.UPDATE])
async def test_no_line_goes_back_to_what_a_story_was_before_it_rang(store, kind):
    lease = await prepare(store, make_source("quay", tier=1), make_source("mole", tier=3))
    alert = plan("d1", kind=kind)
    body = replace(alert.alert.body, entry=EntryKey("mole", "e2"))
    later = make_entry("e2", "mole", title="Agreed", published=NOW + MINUTE, seen=NOW + MINUTE)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry("e1", "quay", title="May be")), source="quay"),
            make_poll(make_judged_row(later, relation=Relation.REPORT), source="mole"),
            stories=(make_story(lead=EntryKey("quay", "e1")),),
            alerts=(replace(alert, alert=replace(alert.alert, body=body)),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    # What a reply said, that others have it too, may be told by a lesser report.
    assert line.headline == ("Agreed" if kind is AlertKind.BREAKING else "May be")


@pytest.mark.parametrize("told", [False, True])
async def test_a_report_that_came_before_the_channel_was_told_last_is_nothing_further(store, told):
    lease = await prepare(store, "quay", "wire")
    entries = [
        make_entry(name, source, title=name, published=at, seen=at)
        for name, source, at in (
            ("e1", "quay", NOW),
            ("e2", "wire", NOW + MINUTE),
            ("e3", "quay", NOW + 2 * MINUTE),
        )
    ]
    alerts = [
        replace(alert, alert=replace(alert.alert, body=replace(alert.alert.body, entry=e, at=at)))
        for alert, e, at in (
            (plan("d1"), EntryKey("quay", "e1"), NOW),
            (
                plan("d2", kind=AlertKind.UPDATE, step=1),
                EntryKey("quay", "e3"),
                NOW + 2 * MINUTE,
            ),
        )
    ]
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(entries[0]), make_judged_row(entries[2]), source="quay"),
            make_poll(make_judged_row(entries[1]), source="wire"),
            stories=(make_story(lead=EntryKey("quay", "e1")),),
            alerts=tuple(alerts if told else alerts[:1]),
            waiting=(make_waiting(report=EntryKey("wire", "e2")),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert (line.headline, line.is_further) == (("e1", False) if told else ("e2", True))


async def test_a_digest_has_the_stories_told_at_once_since_the_one_before(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            stories=tuple(make_story(name, origins=3) for name in ("s1", "s2", "s3", "s4")),
            alerts=(
                plan("d1", story="s1"),
                plan("d2", story="s2", channel="world"),
                plan("d3", story="s3"),
            ),
            waiting=(make_waiting("s3"), make_waiting("s4")),
        ),
        lease=lease,
    )
    lines = {line.story: line for line in await store.waiting_lines("desk", told_after=NOW)}
    assert lines.keys() == {"s1", "s3", "s4"}
    told = LastHeard(at=NOW, status=Status.SINGLE_SOURCE, origins=1, rang=NOW)
    assert (lines["s1"].before, lines["s3"].before, lines["s4"].before) == (told, told, None)
    assert (lines["s1"].urgency, lines["s1"].watches) == (0.71, ("ferries",))
    # One that waits as well weighs what it weighed when it rang.
    assert (lines["s3"].urgency, lines["s4"].urgency) == (0.71, 0.4)
    assert [line.story for line in await store.waiting_lines("desk")] == ["s3", "s4"]

    assert await store.last_digest("desk") is None
    await commit_digest(store, plan_digest("d4", "s1", "s3"), "s1", "s3", "s4", lease=lease)
    assert await store.last_digest("desk") == NOW
    assert await store.waiting_lines("desk", told_after=NOW) == ()

    await store.commit_polls(
        make_batch(alerts=(plan("d5", story="s1", kind=AlertKind.UPDATE, step=1),)), lease=lease
    )
    (line,) = await store.waiting_lines("desk", told_after=NOW)
    assert (line.story, line.before and line.before.rang) == ("s1", NOW)


async def test_before_a_first_digest_only_what_was_told_lately_is_listed(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(stories=(make_story(),), alerts=(plan("d1"),), at=NOW), lease=lease
    )
    assert await store.waiting_lines("desk", told_after=NOW + SECOND) == ()


async def test_what_a_morning_brief_had_is_not_in_the_digest_after_it(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(stories=(make_story("s1"),), alerts=(plan("d1"),)), lease=lease
    )
    planned = plan_digest("d2", "s1")
    body = replace(planned.alert.body, occasion=Occasion.MORNING)
    alert = replace(planned.alert, body=body, story=f"morning/{NOW.isoformat()}")
    await commit_digest(store, replace(planned, alert=alert), "s1", lease=lease)
    assert await store.waiting_lines("desk", told_after=NOW) == ()
    assert await store.last_digest("desk") is None


async def test_what_was_heard_of_a_story_that_is_gone_was_heard_of_the_other(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            stories=(make_story("s1"), make_story("s3")),
            alerts=(plan("d1", story="s3"),),
        ),
        lease=lease,
    )
    await commit_digest(store, plan_digest("d2", "s3"), "s3", lease=lease)
    made = Merge(gone="s3", into="s1", at=NOW + MINUTE, reasons=())
    await store.commit_polls(
        make_batch(
            stories=(make_story("s1", origins=4),),
            merges=(Merged(merge=made, told=("desk",)),),
            waiting=(make_waiting("s1", report=EntryKey("harbour-post", "e9")),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.before == LastHeard(at=NOW, status=Status.CORROBORATED, origins=2, rang=NOW)


@pytest.mark.parametrize("claim", [True, False])
async def test_a_digest_knows_that_its_channel_was_told_of_one_sources_claim(store, claim):
    lease = await prepare(store)
    planned = plan("d1", story="s1")
    body = replace(planned.alert.body, claim=claim, status=Status.SINGLE_SOURCE, origins=1)
    planned = replace(planned, alert=replace(planned.alert, body=body))
    await store.commit_polls(
        make_batch(
            stories=(make_story("s1", status=Status.CORROBORATED, origins=2),),
            alerts=(planned,),
            waiting=(make_waiting("s1"),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert (line.before.status, line.before.claim) == (Status.SINGLE_SOURCE, claim)


async def test_entries_sources_and_those_that_a_watch_matched_are_counted(store):
    lease = await prepare(store, "harbour-post", "quay-news")
    old = make_entry("e0", seen=NOW - DAY)
    await store.commit_polls(
        make_batch(
            make_poll(make_row(old), make_row(make_entry("e1")), make_judged_row(make_entry("e2"))),
            make_poll(make_row(make_entry("e3", "quay-news")), source="quay-news"),
            stories=(make_story(),),
        ),
        lease=lease,
    )
    assert await store.first_seen() == NOW - DAY
    counts = await store.count_entries(since=NOW)
    assert (counts.entries, counts.sources, counts.watched) == (3, 2, 1)
    counts = await store.count_entries(since=NOW + DAY)
    assert (counts.entries, counts.sources, counts.watched) == (0, 0, 0)


# -- rolling posts -------------------------------------------------------------------------


def plan_rolling(delivery_id, *stories, step=0, at=NOW):
    planned = plan_digest(delivery_id, *stories)
    body = replace(
        planned.alert.body, occasion=Occasion.ROLLING, at=at, is_edit=step > 0, title=str(step)
    )
    alert = replace(
        planned.alert,
        story=f"rolling/{NOW.isoformat()}",
        kind=AlertKind.EDIT if step else AlertKind.DIGEST,
        step=step,
        body=body,
    )
    return replace(planned, alert=alert)


async def commit_rolling(store, planned, *, lease):
    await store.commit_digest(
        planned,
        channel="desk",
        stories=[line.story for line in planned.alert.body.lines],
        next_due=None,
        now=planned.alert.body.at,
        lease=lease,
        occasion=Occasion.ROLLING,
    )


async def begin_rolling(store):
    """Three stories that wait for the rolling post, the first of which is told there."""
    lease = await prepare(store)
    names = ("s1", "s2", "s3")
    await store.commit_polls(
        make_batch(
            stories=tuple(make_story(name) for name in names),
            waiting=tuple(make_waiting(name, occasion=Occasion.ROLLING, due=NOW) for name in names),
        ),
        lease=lease,
    )
    await commit_rolling(store, plan_rolling("d1", "s1"), lease=lease)
    return lease


async def send(store, delivery_id, *, now):
    """Have the one delivery that is due sent; what was leased with it."""
    (leased,) = await store.lease_deliveries(now=now, holder="x", until=now + MINUTE, limit=10)
    assert leased.delivery.id == delivery_id
    receipt = Receipt(channel="C1", ts=f"ts-{delivery_id}")
    await store.record_sent(delivery_id, receipt=leased.parent or receipt, now=now)
    return leased


async def test_a_rolling_post_is_what_its_last_edit_made_of_it(store):
    lease = await begin_rolling(store)
    post = await store.rolling_post("desk", since=NOW - SECOND)
    assert (post.opened, post.edited, post.step) == (NOW, NOW, 0)
    assert [line.story for line in post.lines] == ["s1"]
    waiting = await store.waiting_lines("desk", occasion=Occasion.ROLLING)
    assert [line.story for line in waiting] == ["s2", "s3"]

    await commit_rolling(
        store, plan_rolling("d2", "s1", "s2", step=1, at=NOW + MINUTE), lease=lease
    )
    post = await store.rolling_post("desk", since=NOW - SECOND)
    assert (post.opened, post.edited, post.step) == (NOW, NOW + MINUTE, 1)
    assert [line.story for line in post.lines] == ["s1", "s2"]
    assert post.name == f"rolling/{NOW.isoformat()}"
    lines = await store.list_lines("desk", post.lines)
    assert [(line.story, line.before and line.before.rang) for line in lines] == [
        ("s1", NOW),
        ("s2", NOW + MINUTE),
    ]

    assert await store.rolling_post("desk", since=NOW) is None
    assert await store.rolling_post("other", since=NOW - DAY) is None


async def test_stories_of_a_rolling_post_that_became_one_are_one_line(store):
    lease = await begin_rolling(store)
    await commit_rolling(store, plan_rolling("d2", "s1", "s2", step=1), lease=lease)
    made = Merge(gone="s2", into="s1", at=NOW + MINUTE, reasons=())
    await store.commit_polls(make_batch(merges=(Merged(merge=made, told=("desk",)),)), lease=lease)
    post = await store.rolling_post("desk", since=NOW - SECOND)
    assert [line.story for line in post.lines] == ["s1"]


async def test_an_edit_changes_the_rolling_post_and_the_last_has_the_last_word(store):
    lease = await begin_rolling(store)
    for step, stories in ((1, ("s1", "s2")), (2, ("s1", "s2", "s3"))):
        edit = plan_rolling(f"d{step + 1}", *stories, step=step, at=NOW + step * MINUTE)
        await commit_rolling(store, edit, lease=lease)
    now = NOW + 5 * MINUTE
    assert (await send(store, "d1", now=now)).parent is None
    # The first edit fails and is tried later: the second waits for it.
    (leased,) = await store.lease_deliveries(now=now, holder="x", until=now + MINUTE, limit=10)
    assert (leased.delivery.id, leased.delivery.kind) == ("d2", AlertKind.EDIT)
    assert (leased.body.is_edit, leased.parent) == (True, Receipt(channel="C1", ts="ts-d1"))
    await store.record_retry("d2", due=now + MINUTE, error="busy", fate_unknown=False)
    assert await store.lease_deliveries(now=now, holder="x", until=now, limit=10) == ()
    assert await store.next_delivery_due() == now + MINUTE
    await send(store, "d2", now=now + MINUTE)
    assert (await send(store, "d3", now=now + MINUTE)).parent.ts == "ts-d1"


async def test_an_update_of_a_story_that_a_rolling_post_told_belongs_under_that(store):
    lease = await begin_rolling(store)
    await commit_rolling(store, plan_rolling("d2", "s1", "s2", step=1), lease=lease)
    await store.commit_polls(
        make_batch(alerts=(plan("d3", story="s2", kind=AlertKind.UPDATE, step=1),)), lease=lease
    )
    await send(store, "d1", now=NOW + MINUTE)
    # A development overtakes the edit that lists more stories.
    assert (await send(store, "d3", now=NOW + MINUTE)).parent.ts == "ts-d1"
    await send(store, "d2", now=NOW + MINUTE)


async def test_the_window_takes_what_a_rolling_post_has_for_told_and_counts_what_rang(store):
    lease = await begin_rolling(store)
    await commit_rolling(store, plan_rolling("d2", "s1", "s2", step=1), lease=lease)
    await store.commit_polls(make_batch(alerts=(plan("d3", story="s3"),)), lease=lease)
    window = await store.window(since=NOW - SECOND)
    assert window.told == {("s1", "desk"), ("s2", "desk"), ("s3", "desk")}
    assert window.messages.keys() == {("s3", "desk")}
    assert window.rung == (("desk", NOW),)


@pytest.mark.parametrize(
    ("status", "is_claim"), [(Status.SINGLE_SOURCE, True), (Status.CORROBORATED, False)]
)
async def test_what_one_source_claims_alone_is_a_claim_in_the_list_that_tells_it(
    store, status, is_claim
):
    lease = await prepare(store)
    stories = make_story("s1", status=status), make_story("s2", status=status)
    waiting = make_waiting(story="s1", claim=True), make_waiting(story="s2")
    await store.commit_polls(
        make_batch(make_poll(make_judged_row(make_entry())), stories=stories, waiting=waiting),
        lease=lease,
    )
    lines = await store.waiting_lines("desk")
    assert {line.story: line.claim for line in lines} == {"s1": is_claim, "s2": False}


async def test_a_claim_that_a_rolling_post_told_is_known_again_as_one(store):
    lease = await begin_rolling(store)
    planned = plan_rolling("d2", "s1", "s2", step=1, at=NOW + MINUTE)
    body = planned.alert.body
    lines = (body.lines[0], replace(body.lines[1], claim=True))
    planned = replace(planned, alert=replace(planned.alert, body=replace(body, lines=lines)))
    await commit_rolling(store, planned, lease=lease)
    told = (await store.window(since=NOW - SECOND)).last_told
    assert {key: (each.claim, each.at) for key, each in told.items()} == {
        ("s1", "desk"): (False, NOW),
        ("s2", "desk"): (True, NOW + MINUTE),
    }
    post = await store.rolling_post("desk", since=NOW - SECOND)
    assert {line.story: line.claim for line in post.lines} == {"s1": False, "s2": True}


async def test_the_wire_page_shows_a_channel_that_was_told_in_a_rolling_post(store):
    await begin_rolling(store)
    wire = await store.latest_stories(limit=9)
    assert {one.story.id: one.alerted for one in wire} == {"s1": ("desk",), "s2": (), "s3": ()}


async def test_a_digest_has_what_the_rolling_post_told_since_the_one_before(store):
    await begin_rolling(store)
    (line,) = await store.waiting_lines("desk", told_after=NOW)
    assert (line.story, line.before and line.before.rang) == ("s1", NOW)


# -- what is open --------------------------------------------------------------------------


async def test_what_a_channel_was_told_at_once_is_open_as_it_stands_and_nobodys(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            stories=(make_story("s1", status=Status.DISPUTED, origins=3), make_story("s2")),
            alerts=(plan("d1", story="s1"), plan("d2", story="s2", channel="world")),
            waiting=(make_waiting("s2"),),
        ),
        lease=lease,
    )
    (open_story,) = await store.open_stories("desk", since=NOW - SECOND)
    assert (open_story.line.story, open_story.line.status) == ("s1", Status.DISPUTED)
    assert open_story.line.before.rang == NOW
    assert open_story.owner is None
    assert await store.open_stories("desk", since=NOW) == ()
    assert await store.told_channels(since=NOW - SECOND) == ("desk", "world")
    assert await store.told_channels(since=NOW) == ()


async def test_what_a_digest_listed_is_not_open_and_what_a_morning_brief_told_is(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(stories=(make_story("s1"), make_story("s2"))), lease=lease)
    await commit_digest(store, plan_digest("d1", "s1"), "s1", lease=lease)
    assert await store.open_stories("desk", since=NOW - SECOND) == ()
    assert await store.told_channels(since=NOW - SECOND) == ()
    planned = plan_digest("d2", "s2")
    body = replace(planned.alert.body, occasion=Occasion.MORNING)
    alert = replace(planned.alert, body=body, story=f"morning/{NOW.isoformat()}")
    await commit_digest(store, replace(planned, alert=alert), "s2", lease=lease)
    (open_story,) = await store.open_stories("desk", since=NOW - SECOND)
    assert open_story.line.story == "s2"
    assert await store.told_channels(since=NOW - SECOND) == ("desk",)


async def test_a_shift_brief_is_known_again_and_tells_nothing_at_once(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(stories=(make_story("s1"),)), lease=lease)
    assert await store.last_brief("desk") is None
    planned = plan_digest("d1", "s1")
    body = replace(planned.alert.body, occasion=Occasion.BRIEF)
    alert = replace(planned.alert, body=body, story=f"brief/{NOW.isoformat()}")
    await commit_digest(store, replace(planned, alert=alert), lease=lease)
    assert await store.last_brief("desk") == NOW
    assert await store.last_brief("other") is None
    assert await store.last_digest("desk") is None
    assert await store.open_stories("desk", since=NOW - SECOND) == ()
    window = await store.window(since=NOW - SECOND)
    assert (window.told, window.listed) == (frozenset(), frozenset())


@pytest.mark.parametrize("tells", [None, Certainty.RUMOUR, Certainty.TALKS, Certainty.AGREED])
async def test_a_line_says_how_certain_the_report_that_it_shows_calls_the_claim(store, tells):
    lease = await prepare(store)
    row = make_judged_row(make_entry())
    placement = replace(row.decision.placement, tells=tells)
    row = replace(row, decision=replace(row.decision, placement=placement))
    await store.commit_polls(
        make_batch(make_poll(row), stories=(make_story(),), waiting=(make_waiting(),)),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert (line.entry, line.tells) == (row.entry.key, tells)


@pytest.mark.parametrize(
    ("tells", "told"),
    [(Certainty.AGREED, Certainty.AGREED), (None, Certainty.RUMOUR)],
)
async def test_how_certain_a_channel_was_told_a_claim_to_be_is_known_again(store, tells, told):
    lease = await prepare(store)
    first, update = plan("d1"), plan("d2", kind=AlertKind.UPDATE, step=1)
    alerts = tuple(
        replace(each, alert=replace(each.alert, body=replace(each.alert.body, tells=certainty)))
        for each, certainty in ((first, Certainty.RUMOUR), (update, tells))
    )
    await store.commit_polls(make_batch(stories=(make_story(),), alerts=alerts), lease=lease)
    (last,) = (await store.window(since=NOW - SECOND)).last_told.values()
    assert last.tells is told


def test_of_what_an_earlier_version_told_no_certainty_is_known():
    body = replace(plan("d1").alert.body, tells=Certainty.RUMOUR)
    kept = json.loads(write_message(body))
    assert kept.pop("tells") == "rumour"
    assert read_message(AlertKind.BREAKING, json.dumps(kept)).tells is None


async def test_a_line_has_the_number_that_the_report_it_shows_lacks(store):
    titles = {
        "e1": "Earthquake in northern Chile kills 120",
        "e2": "At least 170 dead in northern Chile earthquake",
        "e3": "What the 180 dead of the northern Chile earthquake teach us",
        "e4": "Rescuers dig on in northern Chile",
    }
    relations = {"e2": Relation.COPY, "e4": Relation.UPDATE}
    rows = [
        make_judged_row(
            make_entry(key, "mole", title=title, published=NOW + at * MINUTE),
            relation=relations.get(key, Relation.REPORT),
        )
        for at, (key, title) in enumerate(titles.items())
    ]
    opinion = replace(rows[2].decision, genre=Scored(type=Genre.OPINION, score=0.9))
    rows[2] = replace(rows[2], decision=opinion)
    lease = await prepare(store, "mole")
    quake = replace(make_story(lead=EntryKey("mole", "e1")), event=Event.DISASTER)
    await store.commit_polls(
        make_batch(make_poll(*rows, source="mole"), stories=(quake,), waiting=(make_waiting(),)),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.headline == titles["e4"]
    assert line.numbers.startswith("120 dead, the number is from ")
