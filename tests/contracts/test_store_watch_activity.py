"""The store's promises about what watches brought, since when they are so, and mutes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.errors import AlreadyThere, LeaseLost, NotThere
from bot.health import Notice, write_notice
from bot.model import DeliveryState, WatchActivity
from bot.ports import FileMute, PlannedAlert, Reviewed
from tests.store.samples import (
    DAY,
    NOW,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    make_waiting,
    make_watch,
    plan,
    prepare,
)

TODAY = NOW.date()


async def bring(store, lease, hits, *, at=NOW, name="e1", alerts=()):
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry(name), story=f"s{name[1:]}")),
            stories=(make_story(f"s{name[1:]}"),),
            alerts=alerts,
            at=at,
            hits=hits,
        ),
        lease=lease,
    )


async def test_hits_and_posts_are_counted_by_watch_and_day(store):
    lease = await prepare(store)
    await bring(store, lease, {"ferries": 2, "quay": 1}, alerts=(plan("d1"),))
    await bring(store, lease, {"ferries": 3}, at=NOW + DAY / 24, name="e2")
    await bring(store, lease, {"ferries": 4}, at=NOW + DAY, name="e3")

    hits = await store.watch_hits(since=TODAY)
    activity = await store.watch_activity(today=TODAY + DAY)

    assert hits["ferries"] == {TODAY: 5, TODAY + DAY: 4}
    assert hits["quay"] == {TODAY: 1}
    assert (await store.watch_hits(since=TODAY + DAY)) == {"ferries": {TODAY + DAY: 4}}
    (named,) = plan("d1").alert.body.watches
    assert activity[named].week_alerts == 1
    assert activity["ferries"].week_hits == activity["ferries"].month_hits == 9
    assert activity["ferries"].last_hit == NOW + DAY
    assert activity["quay"].last_hit == NOW


async def test_a_post_that_was_there_already_is_not_counted_again(store):
    lease = await prepare(store)
    for number in (1, 2):
        await bring(store, lease, {}, name=f"e{number}", alerts=(plan(f"d{number}", story="s9"),))
    (named,) = plan("d1").alert.body.watches
    assert (await store.watch_activity(today=TODAY))[named] == WatchActivity(
        week_alerts=1, month_alerts=1
    )


@pytest.mark.parametrize(
    ("age", "week", "month"), [(0, 1, 1), (6, 1, 1), (7, 0, 1), (29, 0, 1), (30, 0, 0)]
)
async def test_a_week_is_7_days_and_a_month_30_today_included(store, age, week, month):
    lease = await prepare(store)
    await bring(store, lease, {"ferries": 1})
    found = (await store.watch_activity(today=TODAY + timedelta(days=age)))["ferries"]
    assert (found.week_hits, found.month_hits, found.last_hit) == (week, month, NOW)


async def test_what_is_not_committed_is_not_counted(store):
    lease = await prepare(store)
    await store.release_lease(lease)
    with pytest.raises(LeaseLost):
        await bring(store, lease, {"ferries": 1})
    assert await store.watch_activity(today=TODAY) == {}


async def test_days_are_remembered_for_a_quarter_longer_than_entries(store):
    lease = await prepare(store)
    await bring(store, lease, {"ferries": 1})
    await store.prune(before=NOW + timedelta(days=90))
    assert await store.watch_hits(since=TODAY)
    await store.prune(before=NOW + timedelta(days=91))
    assert not await store.watch_hits(since=TODAY)


async def test_a_watch_that_is_removed_leaves_no_count_to_one_of_its_name(store):
    lease = await prepare(store)
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    await bring(store, lease, {"ferries": 1, "quay": 1})
    await store.remove_watch("ferries", actor="editor", now=NOW)
    assert set(await store.watch_activity(today=TODAY)) - {"fenwick"} >= {"quay"}
    assert "ferries" not in await store.watch_hits(since=TODAY)
    assert "ferries" not in await store.primed_watches()


# -- primes ----------------------------------------------------------------------------


async def test_a_watch_is_primed_when_it_is_added_and_when_it_wants_something_else(store):
    later, last = NOW + DAY, NOW + 2 * DAY
    await store.add_watch(make_watch(), actor="editor", now=NOW, sign="a")
    assert await store.primed_watches() == {"ferries": NOW}

    quieter = make_watch(digest_only=True)
    before = await store.edit_watch(quieter, actor="editor", now=later, sign="a")
    assert before == make_watch()
    assert await store.watches() == (quieter,)
    assert await store.primed_watches() == {"ferries": NOW}

    await store.edit_watch(make_watch(query="bridges"), actor="editor", now=last, sign="b")
    assert await store.primed_watches() == {"ferries": last}


async def test_all_watches_are_primed_when_they_are_new_or_want_something_else(store):
    await store.prime_watches({"a": "1", "b": "1"}, now=NOW)
    await store.prime_watches({"a": "1", "b": "2", "c": "1"}, now=NOW + DAY)
    assert await store.primed_watches() == {"a": NOW, "b": NOW + DAY, "c": NOW + DAY}


async def test_a_watch_that_is_gone_and_comes_back_is_new(store):
    await store.prime_watches({"a": "1"}, now=NOW)
    await store.prime_watches({}, now=NOW + DAY)
    assert await store.primed_watches() == {}
    await store.prime_watches({"a": "1"}, now=NOW + 2 * DAY)
    assert await store.primed_watches() == {"a": NOW + 2 * DAY}


async def test_a_watch_of_which_nobody_said_what_it_wants_stays_as_old_as_it_is(store):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    await store.prime_watches({"ferries": "1"}, now=NOW + DAY)
    assert await store.primed_watches() == {"ferries": NOW}
    await store.prime_watches({"ferries": "2"}, now=NOW + 2 * DAY)
    assert await store.primed_watches() == {"ferries": NOW + 2 * DAY}


# -- changes ---------------------------------------------------------------------------


async def test_a_watch_that_is_not_there_cannot_be_edited(store):
    with pytest.raises(NotThere, match="'ferries'"):
        await store.edit_watch(make_watch(), actor="editor", now=NOW)
    assert await store.primed_watches() == {}


async def test_an_edit_is_in_the_audit_log_with_both_its_sides(store, look):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    muted = make_watch(muted_until=NOW + DAY)
    version = await store.watch_version()
    await store.edit_watch(muted, actor="chief", now=NOW, action="watch.mute")

    assert await store.watch_version() > version
    line = look("SELECT actor, action, subject, before, after FROM audit ORDER BY number")[-1]
    assert line[:3] == ("chief", "watch.mute", "ferries")
    assert json.loads(line[3])["muted_until"] is None
    assert json.loads(line[4])["muted_until"] is not None


async def test_a_watch_that_cannot_be_read_can_be_edited(store, change):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    change("UPDATE watches SET body = '[7]' WHERE name = 'ferries'")
    before = await store.edit_watch(make_watch(), actor="editor", now=NOW)
    assert (before.name, before.query) == ("ferries", "")
    assert await store.watches() == (make_watch(),)


async def test_a_watch_that_is_renamed_keeps_what_it_brought_its_age_and_what_waits(store, look):
    lease = await prepare(store)
    muted = make_watch(muted_until=NOW + DAY)
    await store.add_watch(muted, actor="editor", now=NOW, sign="a")
    # What a watch of a file that had the name left behind is none of this one's.
    await store.prime_watches({"ferries": "a", "boats": "z"}, now=NOW + DAY)
    await bring(store, lease, {"ferries": 3, "boats": 5})
    await bring(store, lease, {"ferries": 2}, at=NOW + DAY, name="e2")
    await store.commit_polls(
        make_batch(
            waiting=(
                make_waiting("s1", watches=("ports", "ferries", "boats")),
                make_waiting("s2", watches=("ports",)),
            )
        ),
        lease=lease,
    )
    version = await store.watch_version()

    renamed = replace(muted, name="boats")
    before = await store.edit_watch(
        renamed, actor="chief", now=NOW + 2 * DAY, sign="a", name="ferries"
    )

    assert before == muted
    assert await store.watches() == (renamed,)
    assert await store.watch_version() > version
    assert await store.primed_watches() == {"boats": NOW}
    hits = await store.watch_hits(since=TODAY)
    assert hits["boats"] == {TODAY: 3, TODAY + DAY: 2}
    assert "ferries" not in hits
    waiting = {line.story: line.watches for line in await store.waiting_lines("desk")}
    assert waiting == {"s1": ("ports", "boats"), "s2": ("ports",)}
    line = look("SELECT actor, action, subject, before, after FROM audit ORDER BY number")[-1]
    assert line[:3] == ("chief", "watch.edit", "ferries")
    assert [json.loads(side)["name"] for side in line[3:]] == ["ferries", "boats"]


async def test_a_watch_that_is_renamed_and_wants_something_else_is_primed(store):
    await store.add_watch(make_watch(), actor="editor", now=NOW, sign="a")
    other = make_watch("boats", query="boats")
    await store.edit_watch(other, actor="editor", now=NOW + DAY, sign="b", name="ferries")
    assert await store.watches() == (other,)
    assert await store.primed_watches() == {"boats": NOW + DAY}


async def test_a_name_that_is_taken_leaves_both_watches_as_they_are(store):
    lease = await prepare(store)
    for name in ("ferries", "boats"):
        await store.add_watch(make_watch(name), actor="editor", now=NOW, sign=name)
    await bring(store, lease, {"ferries": 3, "boats": 5})
    with pytest.raises(AlreadyThere, match="'boats'"):
        await store.edit_watch(make_watch("boats"), actor="editor", now=NOW, name="ferries")
    with pytest.raises(NotThere, match="'trains'"):
        await store.edit_watch(make_watch("rails"), actor="editor", now=NOW, name="trains")
    assert {watch.name for watch in await store.watches()} == {"ferries", "boats"}
    hits = await store.watch_hits(since=TODAY)
    assert (hits["ferries"], hits["boats"]) == ({TODAY: 3}, {TODAY: 5})


async def test_a_mute_of_a_files_watch_is_kept_audited_and_seen(store, look):
    version = await store.watch_version()
    mute = FileMute(until=NOW + DAY, over=None)
    await store.mute_file_watch("quay", mute, was=None, actor="chief", now=NOW, action="watch.mute")
    assert await store.file_mutes() == {"quay": mute}
    assert await store.watch_version() > version
    ended = replace(mute, until=NOW, over=NOW + 2 * DAY)
    await store.mute_file_watch(
        "quay", ended, was=mute.until, actor="chief", now=NOW, action="watch.unmute"
    )
    assert await store.file_mutes() == {"quay": ended}
    lines = look("SELECT actor, action, subject, before, after FROM audit ORDER BY number")
    assert [line[:3] for line in lines] == [
        ("chief", "watch.mute", "quay"),
        ("chief", "watch.unmute", "quay"),
    ]
    assert json.loads(lines[1][3])["muted_until"] == (NOW + DAY).isoformat()


async def test_a_mute_ends_with_the_watch_that_it_is_of(store):
    await store.prime_watches({"quay": "1"}, now=NOW)
    await store.mute_file_watch(
        "quay",
        FileMute(until=NOW + DAY, over=None),
        was=None,
        actor="chief",
        now=NOW,
        action="watch.mute",
    )
    await store.prime_watches({}, now=NOW)
    assert await store.file_mutes() == {}


# -- the review ------------------------------------------------------------------------


def planned(key: str, delivery: str = "d1") -> PlannedAlert:
    notice = Notice(key=key, headline="1 watch to look at")
    return PlannedAlert(alert=write_notice(notice, channel="ops", now=NOW), delivery_id=delivery)


async def test_a_review_and_its_notice_are_stored_together(store):
    lease = await prepare(store)
    assert await store.watches_reviewed() is None

    assert await store.commit_review(planned("watches/1"), now=NOW, lease=lease)
    assert await store.watches_reviewed() == Reviewed(first=NOW, last=NOW)
    assert not await store.commit_review(planned("watches/1", "d2"), now=NOW + DAY, lease=lease)
    assert not await store.commit_review(None, now=NOW + DAY, lease=lease)

    assert await store.watches_reviewed() == Reviewed(first=NOW, last=NOW + DAY)
    (delivery,) = await store.list_deliveries(states=set(DeliveryState))
    assert (delivery.id, delivery.channel) == ("d1", "ops")


async def test_nothing_is_reviewed_without_the_lease(store):
    lease = await prepare(store)
    await store.release_lease(lease)
    with pytest.raises(LeaseLost):
        await store.commit_review(planned("watches/1"), now=NOW, lease=lease)
    assert await store.watches_reviewed() is None
    assert await store.list_deliveries(states=set(DeliveryState)) == ()


async def test_days_are_those_of_utc(store):
    lease = await prepare(store)
    late = NOW.replace(hour=23, minute=59)
    await bring(store, lease, {"ferries": 1}, at=late)
    await bring(store, lease, {"ferries": 1}, at=late + timedelta(minutes=2), name="e2")
    assert await store.watch_hits(since=date.min) == {"ferries": {TODAY: 1, TODAY + DAY: 1}}
