"""The store's promises about deliveries: the whole walk over TRANSITIONS."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace

import pytest

from bot.errors import NotThere, StoreError
from bot.model import TRANSITIONS, AlertKind, Delivery, DeliveryState, Receipt
from tests.store.samples import (
    MINUTE,
    NOW,
    SECOND,
    make_batch,
    plan,
    plan_digest,
    prepare,
)

RECEIPT = Receipt(channel="C0123", ts="1772442000.000100")


async def store_alerts(store, *planned, at=NOW):
    lease = await prepare(store, f"source-{at:%s}-{len(planned)}")
    await store.commit_polls(make_batch(alerts=planned, at=at), lease=lease)


async def lease_due(
    store, *, now=NOW, until=None, limit=10, holder="sender", skip_channels=(), **choice
):
    return await store.lease_deliveries(
        now=now,
        holder=holder,
        until=until or now + MINUTE,
        limit=limit,
        skip_channels=skip_channels,
        **choice,
    )


async def bring_to(store, state):
    """One delivery ``d1`` in ``state``."""
    await store_alerts(store, plan("d1"))
    if state is DeliveryState.PENDING:
        return
    await lease_due(store)
    if state is DeliveryState.SENT:
        await store.record_sent("d1", receipt=RECEIPT, now=NOW)
    if state is DeliveryState.DEAD:
        await store.record_dead("d1", error="channel_not_found", now=NOW)


async def state_of(store):
    (delivery,) = await store.list_deliveries(states=list(DeliveryState))
    return delivery.state


async def try_to_move(store, to):
    """Ask for ``to`` by the one call that leads there; whether that was taken."""
    past_the_lease = NOW + MINUTE
    match to:
        case DeliveryState.LEASED:
            return bool(await lease_due(store, now=past_the_lease))
        case DeliveryState.SENT:
            await store.record_sent("d1", receipt=RECEIPT, now=NOW)
        case DeliveryState.DEAD:
            await store.record_dead("d1", error="gone", now=NOW)
        case DeliveryState.PENDING:
            if await state_of(store) is DeliveryState.DEAD:
                return await store.revive_deliveries(["d1"], now=NOW) == 1
            await store.record_retry("d1", due=NOW, error="slow", fate_unknown=False)
    return True


@pytest.mark.parametrize(
    ("start", "to"), list(itertools.product(DeliveryState, DeliveryState)), ids=str
)
async def test_a_delivery_moves_as_the_table_says_and_in_no_other_way(store, start, to):
    await bring_to(store, start)
    assert await state_of(store) is start
    if to in TRANSITIONS[start]:
        assert await try_to_move(store, to)
        assert await state_of(store) is to
        return
    try:
        taken = await try_to_move(store, to)
    except StoreError as exc:
        assert f"is {start.value}" in str(exc)  # noqa: PT017
        taken = False
    assert not taken
    assert await state_of(store) is start


async def test_a_dead_delivery_is_not_revived_by_a_retry_of_its_sender(store):
    await bring_to(store, DeliveryState.DEAD)
    with pytest.raises(StoreError, match="only a leased one becomes pending"):
        await store.record_retry("d1", due=NOW, error="slow", fate_unknown=False)


async def test_recording_an_unknown_delivery_is_refused(store):
    with pytest.raises(NotThere, match="'nothing'"):
        await store.record_sent("nothing", receipt=RECEIPT, now=NOW)


async def test_a_leased_delivery_brings_what_to_say_and_counts_the_attempt(store):
    planned = plan("d1")
    await store_alerts(store, planned)
    (leased,) = await lease_due(store)
    assert leased.body == planned.alert.body
    assert leased.lease_ends == NOW + MINUTE
    assert leased.delivery == Delivery(
        id="d1",
        channel="desk",
        kind=AlertKind.BREAKING,
        state=DeliveryState.LEASED,
        created=NOW,
        due=NOW,
        attempts=1,
    )
    assert await store.list_deliveries(states=[DeliveryState.LEASED]) == (leased.delivery,)


async def test_a_digest_brings_its_own_body(store):
    planned = plan_digest("d1", "s1", "s2")
    await store_alerts(store, planned)
    (leased,) = await lease_due(store)
    assert leased.body == planned.alert.body


async def test_a_sent_delivery_keeps_its_receipt(store):
    await bring_to(store, DeliveryState.SENT)
    (delivery,) = await store.list_deliveries(states=[DeliveryState.SENT])
    assert delivery.receipt == RECEIPT
    assert await lease_due(store, now=NOW + MINUTE) == ()


async def test_a_retried_delivery_waits_for_its_time_with_its_error(store):
    await store_alerts(store, plan("d1"))
    await lease_due(store)
    due = NOW + 5 * SECOND
    await store.record_retry("d1", due=due, error="rate limited", fate_unknown=True)
    (waiting,) = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert (waiting.due, waiting.error, waiting.fate_unknown) == (due, "rate limited", True)
    assert await lease_due(store, now=due - SECOND) == ()
    (again,) = await lease_due(store, now=due)
    assert (again.delivery.attempts, again.delivery.fate_unknown) == (2, True)


async def test_a_lease_that_ran_out_is_taken_over_with_its_fate_unknown(store, second_store):
    await store_alerts(store, plan("d1"))
    await lease_due(store, holder="killed")
    assert await lease_due(second_store, now=NOW + MINUTE - SECOND) == ()
    (taken,) = await lease_due(second_store, now=NOW + MINUTE, holder="next")
    assert taken.delivery.fate_unknown
    assert taken.delivery.attempts == 2


async def test_messages_and_edits_are_leased_apart_and_do_not_hold_each_other_up(store):
    await store_alerts(store, plan("b1", story="s1", channel="a"))
    await lease_due(store)
    await store.record_sent("b1", receipt=RECEIPT, now=NOW)
    await store_alerts(
        store,
        plan("e1", story="s1", channel="a", kind=AlertKind.EDIT),
        plan("b2", story="s2", channel="a"),
    )
    (edit,) = await lease_due(store, edits=True)
    (message,) = await lease_due(store, edits=False)
    assert (edit.delivery.id, message.delivery.id) == ("e1", "b2")


async def test_channels_that_had_their_turn_come_after_the_others_of_one_urgency(store):
    await store_alerts(
        store,
        plan("a1", channel="a"),
        plan("b1", channel="b"),
        plan("c1", channel="c", kind=AlertKind.UPDATE),
    )
    leased = await lease_due(store, last_channels=["a"])
    assert [one.delivery.id for one in leased] == ["b1", "a1", "c1"]


async def test_when_a_channel_was_sent_something_last_is_known(store):
    assert await store.last_sent(None) is None
    await store_alerts(store, plan("a1", channel="a"), plan("b1", channel="b"))
    await lease_due(store)
    await store.record_sent("a1", receipt=RECEIPT, now=NOW + SECOND)
    await store.record_dead("b1", error="is_archived", now=NOW + MINUTE)
    assert await store.last_sent("a") == NOW + SECOND
    assert await store.last_sent("b") is None
    assert await store.last_sent(None) == NOW + SECOND


async def test_a_refusal_is_stored_with_its_notice_and_the_same_notice_once(store):
    await store_alerts(store, plan("a1", channel="a"), plan("b1", channel="b"))
    await lease_due(store)
    for refused, number in (("a1", "n1"), ("b1", "n2")):
        await store.record_dead(
            refused,
            error="is_archived",
            now=NOW,
            notice=plan(number, story="refused", channel="ops", kind=AlertKind.NOTICE),
        )
    (notice,) = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert (notice.id, notice.channel) == ("n1", "ops")


async def test_breaking_goes_first_then_the_oldest(store):
    await store_alerts(
        store,
        plan("update", channel="a", kind=AlertKind.UPDATE),
        plan_digest("digest", channel="b"),
        plan("edit", channel="c", kind=AlertKind.EDIT),
        plan("breaking", channel="d"),
    )
    leased = await lease_due(store)
    assert [one.delivery.id for one in leased] == ["breaking", "update", "digest", "edit"]


async def test_a_channel_has_one_delivery_under_way_at_a_time(store):
    await store_alerts(
        store,
        plan_digest("digest"),
        plan("first"),
        plan("second", story="s2"),
        plan("elsewhere", channel="other"),
    )
    told = []
    for expected in (["first", "elsewhere"], ["second"], ["digest"], []):
        leased = [one.delivery.id for one in await lease_due(store)]
        assert leased == expected
        assert await lease_due(store) == ()
        for delivery_id in leased:
            await store.record_sent(delivery_id, receipt=RECEIPT, now=NOW)
        told += leased
    assert len(told) == 4


async def test_leasing_keeps_to_the_limit_and_passes_over_channels(store):
    await store_alerts(store, *(plan(f"d-{name}", channel=name) for name in ("a", "b", "c")))
    leased = await lease_due(store, limit=1, skip_channels={"a"})
    assert [one.delivery.channel for one in leased] == ["b"]
    assert [one.delivery.channel for one in await lease_due(store)] == ["a", "c"]


async def test_two_senders_at_once_never_share_a_channel_or_a_delivery(store, second_store):
    planned = [
        plan(f"d{n}-{channel}", channel=channel, story=f"s{n}")
        for n in range(1, 7)
        for channel in ("a", "b", "c", "d")
    ]
    await store_alerts(store, *planned)
    sent = []
    while True:
        parts = await asyncio.gather(
            *(lease_due(one, limit=2) for one in (store, second_store) * 3)
        )
        leased = [one.delivery for part in parts for one in part]
        if not leased:
            break
        channels = [delivery.channel for delivery in leased]
        assert len(channels) == len(set(channels))
        for delivery in leased:
            await store.record_sent(delivery.id, receipt=RECEIPT, now=NOW)
            sent.append(delivery.id)
    assert sorted(sent) == sorted(one.delivery_id for one in planned)


async def test_reviving_counts_what_was_dead_and_refuses_unknown_ids(store):
    await store_alerts(store, plan("d1"), plan("d2", channel="other"))
    await lease_due(store)
    await store.record_dead("d1", error="is_archived", now=NOW)
    with pytest.raises(NotThere, match="'unknown'"):
        await store.revive_deliveries(["d1", "unknown"], now=NOW)
    assert (await store.counts()).dead == 1
    assert await store.revive_deliveries(["d1", "d2"], now=NOW + MINUTE) == 1
    (revived,) = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert (revived.id, revived.due) == ("d1", NOW + MINUTE)
    assert (await store.counts()).dead == 0


async def test_deliveries_are_listed_oldest_first(store):
    await store_alerts(store, plan("b", channel="1"), at=NOW)
    await store_alerts(store, plan("a", channel="2"), at=NOW + SECOND)
    listed = await store.list_deliveries(states=[DeliveryState.PENDING, DeliveryState.DEAD])
    assert [delivery.id for delivery in listed] == ["b", "a"]
    assert await store.list_deliveries(states=[]) == ()


async def test_the_next_time_is_that_of_what_is_due_or_of_a_lease_that_ends(store):
    assert await store.next_delivery_due() is None
    await store_alerts(store, plan("d1"))
    assert await store.next_delivery_due() == NOW
    await lease_due(store, until=NOW + MINUTE)
    assert await store.next_delivery_due() == NOW + MINUTE
    await store.record_retry("d1", due=NOW + SECOND, error="slow", fate_unknown=False)
    assert await store.next_delivery_due() == NOW + SECOND
    await lease_due(store, now=NOW + SECOND)
    await store.record_sent("d1", receipt=RECEIPT, now=NOW)
    assert await store.next_delivery_due() is None


def update(delivery_id, *, step=1, story="s1", channel="desk"):
    return plan(delivery_id, kind=AlertKind.UPDATE, step=step, story=story, channel=channel)


async def test_an_update_waits_until_its_breaking_alert_was_sent_and_brings_its_receipt(store):
    await store_alerts(store, plan("breaking"), update("update"))
    (first,) = await lease_due(store)
    assert (first.delivery.id, first.parent) == ("breaking", None)
    slow = NOW + 10 * MINUTE
    await store.record_retry("breaking", due=slow, error="slow", fate_unknown=False)
    assert await lease_due(store, now=NOW + MINUTE) == ()
    assert await store.next_delivery_due() == slow
    (again,) = await lease_due(store, now=slow)
    assert again.delivery.id == "breaking"
    assert await store.next_delivery_due() == again.lease_ends
    await store.record_sent("breaking", receipt=RECEIPT, now=slow)
    assert await store.next_delivery_due() == NOW
    (reply,) = await lease_due(store, now=slow)
    assert (reply.delivery.id, reply.parent) == ("update", RECEIPT)


async def test_an_update_whose_breaking_alert_was_refused_goes_as_a_message_of_its_own(store):
    await store_alerts(store, plan("breaking"), update("update"))
    await lease_due(store)
    await store.record_dead("breaking", error="is_archived", now=NOW)
    (alone,) = await lease_due(store)
    assert (alone.delivery.id, alone.parent) == ("update", None)


async def test_updates_of_a_story_go_in_their_order_however_slow_the_first_is(store):
    await store_alerts(store, plan("breaking"), update("first"), update("second", step=2))
    for delivery_id in ("breaking", "first"):
        (one,) = await lease_due(store)
        assert one.delivery.id == delivery_id
        if delivery_id == "breaking":
            await store.record_sent(delivery_id, receipt=RECEIPT, now=NOW)
    await store.record_retry("first", due=NOW + MINUTE, error="slow", fate_unknown=False)
    assert await lease_due(store) == ()
    (first,) = await lease_due(store, now=NOW + MINUTE)
    assert first.delivery.id == "first"
    await store.record_sent("first", receipt=RECEIPT, now=NOW)
    (second,) = await lease_due(store, now=NOW + MINUTE)
    assert (second.delivery.id, second.parent) == ("second", RECEIPT)


async def test_an_update_waits_for_no_other_story_and_no_other_channel(store):
    await store_alerts(store, plan("breaking"))
    await lease_due(store)
    await store.record_sent("breaking", receipt=RECEIPT, now=NOW)
    await store_alerts(
        store,
        plan("s2", story="s2"),
        plan("other", channel="other"),
        update("update"),
        at=NOW + SECOND,
    )
    await lease_due(store, now=NOW + SECOND)
    later = NOW + 10 * MINUTE
    await store.record_retry("s2", due=later, error="slow", fate_unknown=False)
    (reply,) = await lease_due(store, now=NOW + SECOND)
    assert (reply.delivery.id, reply.parent) == ("update", RECEIPT)


async def test_an_update_under_way_that_ran_out_of_its_lease_keeps_its_parent(store):
    await store_alerts(store, plan("breaking"), update("update"))
    await lease_due(store)
    await store.record_sent("breaking", receipt=RECEIPT, now=NOW)
    await lease_due(store)
    (taken,) = await lease_due(store, now=NOW + MINUTE)
    assert (taken.delivery.id, taken.delivery.fate_unknown, taken.parent) == (
        "update",
        True,
        RECEIPT,
    )


def held(delivery_id, *, step=1, until=5 * MINUTE, news="dead now 45", **fields):
    planned = update(delivery_id, step=step, **fields)
    body = replace(planned.alert.body, news=news, at=NOW + until)
    return replace(planned, alert=replace(planned.alert, body=body, due=NOW + until))


async def test_an_update_that_cools_down_leaves_when_that_is_over(store):
    await store_alerts(store, held("held"))
    assert await lease_due(store, now=NOW + 4 * MINUTE) == ()
    assert await store.next_delivery_due() == NOW + 5 * MINUTE
    (left,) = await lease_due(store, now=NOW + 5 * MINUTE)
    assert left.delivery.id == "held"


async def test_an_edit_of_the_message_waits_for_no_update_that_cools_down(store):
    await store_alerts(store, plan("breaking"))
    await lease_due(store)
    await store.record_sent("breaking", receipt=RECEIPT, now=NOW)
    await store_alerts(store, held("held"), at=NOW + SECOND)
    await store_alerts(store, plan("shown", kind=AlertKind.EDIT), at=NOW + 2 * SECOND)
    assert await store.next_delivery_due() == NOW + 2 * SECOND
    (edit,) = await lease_due(store, now=NOW + MINUTE)
    assert (edit.delivery.id, edit.parent) == ("shown", RECEIPT)
    await store.record_sent("shown", receipt=RECEIPT, now=NOW + MINUTE)
    (update_of_it,) = await lease_due(store, now=NOW + 5 * MINUTE)
    assert update_of_it.delivery.id == "held"


@pytest.mark.parametrize("together", [True, False])
async def test_what_comes_before_then_takes_its_place(store, together):
    now = update("now", step=2, story="s2")
    later = held("later", step=2, story="s3", news="dead now 95")
    pairs = ((held("first", story="s2"), now), (held("second", story="s3"), later))
    if together:
        await store_alerts(store, *itertools.chain(*pairs))
    else:
        await store_alerts(store, *(first for first, _ in pairs))
        await store_alerts(store, *(after for _, after in pairs), at=NOW + MINUTE)
    (at_once,) = await lease_due(store, now=NOW + 2 * MINUTE)
    assert at_once.body == now.alert.body
    await store.record_sent(at_once.delivery.id, receipt=RECEIPT, now=NOW + 2 * MINUTE)
    assert await lease_due(store, now=NOW + 4 * MINUTE) == ()
    (last,) = await lease_due(store, now=NOW + 5 * MINUTE)
    assert last.body == later.alert.body
    assert len(await store.list_deliveries(states=list(DeliveryState))) == 2


async def test_what_has_left_or_is_of_another_channel_is_told_by_itself(store):
    await store_alerts(store, held("first"), held("other", channel="sports"))
    leased = await lease_due(store, now=NOW + 5 * MINUTE, limit=1)
    assert [one.delivery.id for one in leased] == ["first"]
    await store_alerts(store, held("second", step=2, until=10 * MINUTE), at=NOW + 6 * MINUTE)
    deliveries = await store.list_deliveries(states=list(DeliveryState))
    assert {one.id for one in deliveries} == {"first", "other", "second"}
