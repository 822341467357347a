"""The store's promises about stories that turn out to be one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import create_engine, text

from bot.errors import LeaseLost
from bot.model import AlertKind, DeliveryState, EntryKey, Merge, Merged, Receipt, Status
from bot.store import open_store
from bot.store.adapter import SqlStore
from bot.store.engine import read_url
from tests.store.older import copy_migrations_before
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    become_judge,
    make_batch,
    make_body,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    make_waiting,
    plan,
    plan_digest,
    prepare,
)


def merge(gone="s3", into="s1", **changes):
    made = Merge(gone=gone, into=into, at=NOW + MINUTE, reasons=("one report is of both",))
    return Merged(merge=made, **changes)


def plan_edit(delivery_id="edit", *, story="s3", channel="desk"):
    planned = plan(delivery_id, story=story, channel=channel, kind=AlertKind.EDIT)
    body = make_body(AlertKind.EDIT, story="s1", channel=channel, news="merged into another")
    return replace(planned, alert=replace(planned.alert, body=body))


def make_bridge(*, merges=None, row=None, **changes):
    """The batch of the report that shows the two to be one."""
    bridge = make_judged_row(make_entry("bridge"), story="s1")
    return make_batch(
        make_poll(row or bridge),
        stories=(make_story("s1", origins=3, changed=NOW + MINUTE),),
        merges=(merge(),) if merges is None else merges,
        at=NOW + MINUTE,
        **changes,
    )


async def tell_both(store, lease, **changes):
    """Two stories of one report each, both told in the desk's channel."""
    await store.commit_polls(
        make_batch(
            make_poll(
                make_judged_row(make_entry("e1"), story="s1"),
                make_judged_row(make_entry("e3"), story="s3"),
            ),
            stories=(make_story("s1"), make_story("s3", lead=EntryKey("harbour-post", "e3"))),
            **{"alerts": (plan("d1", story="s1"), plan("d3", story="s3"))} | changes,
        ),
        lease=lease,
    )


async def send(store, delivery_id, *, after=SECOND):
    """Have one delivery sent; what was leased with it."""
    now = NOW + after
    (leased,) = await store.lease_deliveries(now=now, holder="x", until=now + MINUTE, limit=10)
    assert leased.delivery.id == delivery_id
    receipt = Receipt(channel="C1", ts=f"ts-{delivery_id}")
    await store.record_sent(delivery_id, receipt=receipt, now=now)
    return leased


async def test_members_and_alerts_of_the_gone_story_are_those_of_the_surviving_one(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(), lease=lease)
    window = await store.window(since=NOW - DAY)
    assert [story.id for story in window.stories] == ["s1"]
    assert [(one.entry.id, one.story) for one in window.members] == [
        ("e1", "s1"),
        ("e3", "s1"),
        ("bridge", "s1"),
    ]
    assert window.merged == {"s3": "s1"}
    assert [one.body.story for one in await store.alerts_of("s1")] == ["s1", "s3"]
    assert (await store.counts()).stories == 1


async def test_what_names_the_gone_story_leads_to_the_surviving_one(store, look):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(), lease=lease)
    assert await store.alerts_of("s3") == await store.alerts_of("s1")
    (wire,) = await store.latest_stories(limit=5)
    assert (wire.story.id, wire.merged, len(wire.reports)) == ("s1", ("s3",), 3)
    assert wire.alerted == ("desk",)
    assert look("SELECT id, merged_into FROM stories ORDER BY id") == [("s1", None), ("s3", "s1")]


async def test_why_says_which_stories_became_one_and_what_was_told_of_both(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(alerts=(plan_edit(),)), lease=lease)
    for entry in ("e1", "e3", "bridge"):
        stages = await store.explain(entry, canonical_url=None)
        (merged,) = [one for one in stages if one.stage == "merge"]
        assert (merged.outcome, merged.at) == ("merged", NOW + MINUTE)
        assert merged.reasons == ("story s3 into s1", "one report is of both")
        told = [one.outcome for one in stages if one.stage == "alert"]
        assert told == ["breaking", "breaking", "edit"]


async def test_a_story_merged_twice_over_leads_to_the_last(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    first, second = merge("s3", "s2"), merge("s2", "s1")
    await store.commit_polls(make_batch(stories=(make_story("s2"),)), lease=lease)
    await store.commit_polls(make_bridge(merges=(first,)), lease=lease)
    await store.commit_polls(make_batch(merges=(second,)), lease=lease)
    assert (await store.window(since=NOW - DAY)).merged == {"s3": "s1", "s2": "s1"}
    assert len(await store.alerts_of("s3")) == 2
    stages = await store.explain("e3", canonical_url=None)
    assert [one.reasons[0] for one in stages if one.stage == "merge"] == [
        "story s2 into s1",
        "story s3 into s2",
    ]


async def test_stories_that_open_and_merge_in_one_batch_leave_the_gone_one_as_a_pointer(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(
                make_judged_row(make_entry("e1"), story="s1"),
                make_judged_row(make_entry("e3"), story="s3"),
                make_judged_row(make_entry("bridge"), story="s1"),
            ),
            stories=(make_story("s1"), make_story("s3")),
            alerts=(plan("d1", story="s1"), plan("d3", story="s3"), plan_edit()),
            merges=(merge(),),
        ),
        lease=lease,
    )
    window = await store.window(since=NOW - DAY)
    assert {one.story for one in window.members} == {"s1"}
    assert window.next_story == 4
    assert len(await store.alerts_of("s1")) == 3


# -- what channels were told -----------------------------------------------------------


async def test_the_window_knows_what_was_told_of_both_in_the_order_of_its_telling(store):
    lease = await prepare(store)
    denied = plan("d4", story="s1", kind=AlertKind.UPDATE, step=1)
    denied = replace(
        denied,
        alert=replace(denied.alert, body=replace(denied.alert.body, status=Status.DISPUTED)),
    )
    only_young = plan("d5", story="s3", channel="world")
    alerts = (plan("d3", story="s3"), plan("d1", story="s1"), denied, only_young)
    await tell_both(store, lease, alerts=alerts)
    await store.commit_polls(make_bridge(), lease=lease)
    window = await store.window(since=NOW - DAY)
    assert [(of, told.status, told.step) for of, told in window.last_told.items()] == [
        (("s1", "desk"), Status.DISPUTED, 1),
        (("s1", "world"), Status.SINGLE_SOURCE, 0),
    ]
    assert {of: body.story for of, body in window.messages.items()} == {
        ("s1", "desk"): "s3",  # it came before that of the older story
        ("s1", "world"): "s3",
    }
    assert window.told == window.messages.keys()


async def test_a_digest_that_listed_the_gone_story_listed_the_surviving_one(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_digest(
        plan_digest("d4", "s1", "s3"),
        channel="desk",
        stories=("s1", "s3"),
        next_due=NOW + DAY,
        now=NOW,
        lease=lease,
    )
    await store.commit_polls(make_bridge(), lease=lease)
    window = await store.window(since=NOW - DAY)
    assert window.listed == {("s1", "desk")}
    # It said both's status, and was the last to say one.
    assert window.last_told["s1", "desk"].status is Status.CORROBORATED
    assert [one.kind.value for one in await store.alerts_of("s1")] == [
        "breaking",
        "breaking",
        "digest",
    ]


async def test_the_lines_of_both_wait_as_one(store):
    lease = await prepare(store)
    young = make_waiting("s3", watches=("ports",), urgency=0.9)
    waiting = (
        make_waiting("s1", added=NOW + SECOND),
        young,
        replace(young, channel="told"),
        replace(young, channel="listed"),
        replace(young, channel="other", story="s2"),
    )
    await store.commit_polls(make_batch(stories=(make_story("s2"),)), lease=lease)
    await tell_both(store, lease, waiting=waiting, alerts=())
    merged = merge(told=("told",), listed=("listed",))
    await store.commit_polls(make_bridge(merges=(merged,)), lease=lease)
    (line,) = await store.waiting_lines("desk")
    assert (line.story, line.watches, line.urgency, line.origins) == (
        "s1",
        ("ports", "ferries"),
        0.9,
        3,
    )
    assert await store.waiting_lines("told") == ()
    (report,) = await store.waiting_lines("listed")
    assert (report.story, report.headline) == ("s1", "Ferry line e3 to buy its rival")
    (other,) = await store.waiting_lines("other")
    assert other.story == "s2"


async def test_a_digest_composed_before_the_merge_takes_its_lines_off_after_it(store):
    lease = await prepare(store)
    await tell_both(store, lease, waiting=(make_waiting("s3"),), alerts=())
    await store.commit_polls(make_bridge(), lease=lease)
    await store.commit_digest(
        plan_digest("d4", "s1", "s3"),
        channel="desk",
        stories=("s3",),
        next_due=NOW + DAY,
        now=NOW,
        lease=lease,
    )
    assert await store.waiting_lines("desk") == ()
    assert (await store.window(since=NOW - DAY)).listed == {("s1", "desk")}


# -- deliveries ------------------------------------------------------------------------


async def test_an_edit_changes_the_younger_message_and_updates_go_under_the_older(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await send(store, "d1")
    await send(store, "d3", after=2 * SECOND)
    update = plan("d4", story="s1", kind=AlertKind.UPDATE, step=1)
    await store.commit_polls(make_bridge(alerts=(plan_edit(), update)), lease=lease)
    reply = await send(store, "d4", after=2 * MINUTE)
    assert reply.parent == Receipt(channel="C1", ts="ts-d1")
    edit = await send(store, "edit", after=2 * MINUTE)
    assert edit.parent == Receipt(channel="C1", ts="ts-d3")


async def test_an_edit_waits_until_both_messages_were_sent_or_given_up(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(alerts=(plan_edit(),)), lease=lease)
    await send(store, "d1")
    now = NOW + 2 * SECOND
    (leased,) = await store.lease_deliveries(now=now, holder="x", until=now + MINUTE, limit=9)
    assert leased.delivery.id == "d3"
    assert await store.lease_deliveries(now=now, holder="y", until=now + MINUTE, limit=9) == ()
    await store.record_dead("d3", error="refused", now=now)
    (edit,) = await store.lease_deliveries(
        now=NOW + 2 * MINUTE, holder="x", until=now + DAY, limit=9
    )
    assert (edit.delivery.id, edit.parent) == ("edit", None)


async def test_what_was_pending_or_leased_of_the_gone_story_is_sent_once(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await send(store, "d1")
    now = NOW + SECOND
    # A sender has the younger message; the merge is committed; the sender's answer is lost.
    (leased,) = await store.lease_deliveries(now=now, holder="x", until=now + SECOND, limit=9)
    assert leased.delivery.id == "d3"
    await store.commit_polls(make_bridge(alerts=(plan_edit(),)), lease=lease)
    (again,) = await store.lease_deliveries(
        now=now + MINUTE, holder="y", until=now + 2 * MINUTE, limit=9
    )
    assert (again.delivery.id, again.delivery.fate_unknown) == ("d3", True)
    await store.record_sent("d3", receipt=Receipt(channel="C1", ts="found"), now=now + MINUTE)
    edit = await send(store, "edit", after=3 * MINUTE)
    assert edit.parent == Receipt(channel="C1", ts="found")
    assert await store.lease_deliveries(now=NOW + DAY, holder="x", until=NOW, limit=9) == ()
    states = await store.list_deliveries(states=list(DeliveryState))
    assert [one.state for one in states] == [DeliveryState.SENT] * 3


async def test_an_update_that_may_have_been_posted_is_looked_for_where_it_was_put(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await send(store, "d1")
    await send(store, "d3", after=2 * SECOND)
    untouched = plan("new", story="s3", kind=AlertKind.UPDATE, step=2)
    begun = plan("begun", story="s3", kind=AlertKind.UPDATE, step=1)
    await store.commit_polls(make_batch(alerts=(begun, untouched), at=NOW), lease=lease)
    now = NOW + 3 * SECOND
    (leased,) = await store.lease_deliveries(now=now, holder="x", until=now + SECOND, limit=9)
    assert (leased.delivery.id, leased.parent.ts) == ("begun", "ts-d3")
    await store.commit_polls(make_bridge(), lease=lease)
    assert (await send(store, "begun", after=MINUTE)).parent.ts == "ts-d3"
    assert (await send(store, "new", after=MINUTE)).parent.ts == "ts-d1"


async def test_an_update_goes_under_the_message_that_arrived(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    (leased,) = await store.lease_deliveries(now=NOW, holder="x", until=NOW + MINUTE, limit=9)
    await store.record_dead(leased.delivery.id, error="refused", now=NOW)
    await send(store, "d3")
    update = plan("d4", story="s1", kind=AlertKind.UPDATE, step=1)
    await store.commit_polls(make_bridge(alerts=(update,)), lease=lease)
    assert (await send(store, "d4", after=2 * MINUTE)).parent.ts == "ts-d3"


async def test_an_edit_is_no_alert_that_a_watch_brought(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_bridge(alerts=(plan_edit(),)), lease=lease)
    activity = await store.watch_activity(today=NOW.date())
    assert activity["ferries"].week_alerts == 2


# -- what holds of every commit --------------------------------------------------------


async def test_a_merge_committed_twice_is_one(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    batch = make_bridge(alerts=(plan_edit(),))
    assert len(await store.commit_polls(batch, lease=lease)) == 1
    before = await store.window(since=NOW - DAY)
    assert await store.commit_polls(batch, lease=lease) == ()
    assert await store.window(since=NOW - DAY) == before


async def test_without_the_lease_nothing_is_merged(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await become_judge(store, "second", now=NOW + 2 * MINUTE)
    before = await store.window(since=NOW - DAY)
    with pytest.raises(LeaseLost):
        await store.commit_polls(make_bridge(), lease=lease)
    assert await store.window(since=NOW - DAY) == before


async def test_a_pointer_is_kept_as_long_as_the_story_that_it_leads_to(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.commit_polls(make_batch(stories=(make_story("s2"),)), lease=lease)
    merges = (merge("s3", "s2"), merge("s2", "s1"))
    await store.commit_polls(make_bridge(merges=merges), lease=lease)
    for delivery_id in ("d1", "d3"):
        await send(store, delivery_id, after=2 * MINUTE)
    long_after = NOW + 60 * DAY
    await store.commit_polls(
        make_batch(stories=(make_story("s1", changed=long_after),)), lease=lease
    )
    assert (await store.prune(before=long_after)).stories == 0
    assert len(await store.alerts_of("s3")) == 2
    assert (await store.prune(before=long_after + DAY)).stories == 3
    assert (await store.window(since=NOW - DAY)).merged == {}


async def test_updates_of_before_the_upgrade_still_go_under_their_messages(empty_url, tmp_path):
    folder = tmp_path / "fifth"
    old = SqlStore(empty_url, migrations=copy_migrations_before("0006", folder))
    await old.open()
    await old.close()
    engine = create_engine(read_url(empty_url))
    with engine.begin() as conn:
        for number, kind, channel in ((1, "breaking", "desk"), (2, "update", "desk")):
            body = '{"channel": "desk"}'
            conn.execute(
                text(
                    "INSERT INTO alerts (number, story, channel, kind, step, body, at)"
                    " VALUES (:number, 's1', :channel, :kind, 0, :body, 0)"
                ),
                {"number": number, "channel": channel, "kind": kind, "body": body},
            )
    store = open_store(empty_url)
    assert (await store.upgrade())[0] == "0005"
    await store.open()
    await store.close()
    with engine.connect() as conn:
        rows = conn.execute(text("SELECT number, under FROM alerts ORDER BY number")).all()
    engine.dispose()
    assert [tuple(row) for row in rows] == [(1, None), (2, 1)]
