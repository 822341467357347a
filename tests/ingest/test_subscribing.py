"""A real hub is asked, verifies, is asked again, and is told when nobody wants it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ingest.intents import SubscriptionPace, judge_call
from bot.model import Subscription, SubscriptionState
from tests.ingest.websub import PACE, TOPIC, PushedRoom, open_pushed_room
from tests.making import NOON, make_source
from tests.websub_hub import Hub, Manner
from watchers.hubs import HubCall, HubMode

State = SubscriptionState


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[PushedRoom]:
    async with open_pushed_room(tmp_path) as room:
        yield room


# -- subscribing -----------------------------------------------------------------------------


async def test_a_feeds_hub_is_asked_and_its_verification_confirmed(room: PushedRoom):
    subscription = await room.subscribe()
    (form,) = room.hub.asked
    assert form["hub.mode"] == "subscribe"
    assert form["hub.topic"] == TOPIC
    assert form["hub.callback"] == subscription.callback == room.base + subscription.id
    assert form["hub.secret"] == subscription.secret
    assert subscription.state is State.ACTIVE
    assert subscription.lease_ends == NOON + timedelta(days=10)
    assert subscription.due == NOON + timedelta(days=10) * (2 / 3)
    (call,) = room.hub.calls
    assert (call.status, call.content_type) == (200, "text/plain")
    assert room.meter.subscription_counts == {"active": 1}


async def test_a_hub_that_verifies_before_it_answers_is_confirmed_too(room: PushedRoom):
    room.hub.manner = Manner(first=True)
    assert (await room.subscribe()).state is State.ACTIVE


async def test_a_feed_that_names_no_hub_asks_nobody(room: PushedRoom):
    await room.announce()
    await room.tick()
    assert await room.store.subscriptions() == ()
    assert room.hub.asked == []


async def test_a_lease_that_the_hub_cuts_short_is_renewed_in_time(room: PushedRoom):
    room.hub.grants = 3_600
    subscription = await room.subscribe()
    assert subscription.lease_ends == NOON + timedelta(hours=1)
    room.clock.advance(minutes=39)
    await room.tick()
    assert len(room.hub.asked) == 1
    room.clock.advance(minutes=2)
    await room.tick()
    await room.hub.verified(TOPIC, count=2)
    renewed = await room.one()
    assert (renewed.id, renewed.state) == (subscription.id, State.ACTIVE)
    assert renewed.lease_ends == room.clock.now() + timedelta(hours=1)
    assert [form["hub.callback"] for form in room.hub.asked] == [subscription.callback] * 2


async def test_an_absurdly_short_lease_does_not_have_the_hub_asked_without_end(room: PushedRoom):
    room.hub.grants = 1
    await room.subscribe()
    for _ in range(60):
        room.clock.advance(seconds=1)
        asked = len(room.hub.asked)
        await room.tick()
        if len(room.hub.asked) > asked:
            await room.hub.verified(TOPIC, count=asked + 1)
    assert len(room.hub.asked) == 1
    room.clock.advance(minutes=2)
    await room.tick()
    await room.hub.verified(TOPIC, count=2)


async def test_a_renewal_that_fails_is_tried_again_while_the_lease_holds(room: PushedRoom):
    room.hub.grants = 3_600
    await room.subscribe()
    room.hub.next_manners.append(Manner(status=503))
    room.clock.advance(minutes=41)
    await room.tick()
    failed = await room.one()
    assert (failed.state, failed.failures) == (State.ACTIVE, 1)
    assert "503" in (failed.error or "")
    room.clock.advance(minutes=3)
    await room.tick()
    await room.hub.verified(TOPIC, count=2)
    mended = await room.one()
    assert (mended.failures, mended.error) == (0, None)


async def test_a_lease_that_ends_is_asked_for_anew_and_the_source_polled_at_once(room: PushedRoom):
    room.hub.grants = 3_600
    await room.subscribe()
    await room.store.note_push((await room.one()).id, at=room.clock.now(), error=None)
    await room.tick()
    await room.poll("harbour-wire")
    assert (await room.state()).due == room.clock.now() + timedelta(minutes=30)
    room.hub.manner = Manner(hangs=True)  # it takes the renewal, and is never heard of again
    room.clock.advance(minutes=61)
    await room.subscribing.tick()
    assert (await room.one()).state is State.WANTED
    assert (await room.state()).due <= room.clock.now()
    assert not room.book.is_pushed("harbour-wire", room.clock.now())


# -- what goes wrong -------------------------------------------------------------------------


async def test_a_hub_that_refuses_is_asked_again_less_and_less_often(room: PushedRoom):
    room.hub.manner = Manner(status=500, text="no room")
    await room.announce(room.hub.url)
    waits = []
    for _ in range(5):
        await room.tick()
        subscription = await room.one()
        assert subscription.due is not None
        waits.append(subscription.due - room.clock.now())
        room.clock.advance(seconds=waits[-1].total_seconds())
    assert waits == [timedelta(minutes=2 * 2**number) for number in range(5)]
    assert "no room" in (subscription.error or "")


async def test_a_hub_that_never_calls_back_is_asked_again(room: PushedRoom):
    room.hub.next_manners.append(Manner(verifies=False))
    await room.announce(room.hub.url)
    await room.tick()
    assert (await room.one()).state is State.ASKED
    room.clock.advance(minutes=11)
    await room.tick()
    waiting = await room.one()
    assert (waiting.state, waiting.failures) == (State.WANTED, 1)
    assert "did not call back" in (waiting.error or "")
    room.clock.advance(minutes=3)
    await room.tick()
    await room.hub.verified(TOPIC)


async def test_a_verification_that_comes_late_is_still_wanted(room: PushedRoom):
    room.hub.next_manners.append(Manner(verifies=False))
    await room.announce(room.hub.url)
    await room.tick()
    callback = (await room.one()).callback
    room.clock.advance(minutes=11)
    await room.tick()
    call = await room.hub.call(
        callback, {"hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "c"}
    )
    assert (call.status, call.text) == (200, "c")
    assert (await room.one()).state is State.ACTIVE


@pytest.mark.parametrize(
    "wrong",
    [
        {"hub.topic": TOPIC + "x"},
        {"hub.topic": TOPIC.upper()},
        {"hub.topic": None},
        {"hub.mode": "unsubscribe"},
        {"hub.mode": "publish"},
        {"hub.challenge": None},
    ],
    ids=str,
)
async def test_a_call_about_anything_else_is_not_confirmed(
    room: PushedRoom, wrong: dict[str, str | None]
):
    room.hub.next_manners.append(Manner(wrong=wrong))
    await room.announce(room.hub.url)
    await room.tick()
    await room.hub.wait_for(lambda: room.hub.calls)
    assert room.hub.calls[0].status == 404
    assert (await room.one()).state is State.ASKED


async def test_who_does_not_know_the_id_can_neither_subscribe_nor_end_anything(room: PushedRoom):
    subscription = await room.subscribe()
    for mode in ("subscribe", "unsubscribe", "denied"):
        call = await room.hub.call(
            room.base + "guess",
            {"hub.mode": mode, "hub.topic": TOPIC, "hub.challenge": "<b>c</b>"},
        )
        assert call.status == 404
    assert await room.one() == subscription


async def test_a_forged_unsubscription_is_refused(room: PushedRoom):
    subscription = await room.subscribe()
    call = await room.hub.call(
        subscription.callback,
        {"hub.mode": "unsubscribe", "hub.topic": TOPIC, "hub.challenge": "c"},
    )
    assert call.status == 404
    assert await room.one() == subscription


async def test_a_second_verification_is_confirmed_and_changes_no_lease(room: PushedRoom):
    subscription = await room.subscribe()
    room.clock.advance(days=1)
    call = await room.hub.call(
        subscription.callback,
        {
            "hub.mode": "subscribe",
            "hub.topic": TOPIC,
            "hub.challenge": "c",
            "hub.lease_seconds": "99999999",
        },
    )
    assert (call.status, call.text) == (200, "c")
    assert await room.one() == subscription


async def test_a_hub_that_denies_is_left_alone_for_a_day(room: PushedRoom):
    room.hub.next_manners.append(Manner(denies="no such feed"))
    await room.announce(room.hub.url)
    await room.tick()
    await room.hub.wait_for(lambda: room.hub.calls)
    denied = await room.one()
    assert denied.state is State.DENIED
    assert "no such feed" in (denied.error or "")
    room.clock.advance(hours=23)
    await room.tick()
    assert len(room.hub.asked) == 1
    room.clock.advance(hours=2)
    await room.tick()
    await room.hub.verified(TOPIC)


async def test_a_hub_that_denies_later_brings_polling_back(room: PushedRoom):
    subscription = await room.subscribe()
    room.clock.advance(hours=1)
    assert (await room.hub.deny(subscription.callback, TOPIC)).status == 200
    assert (await room.one()).state is State.DENIED
    assert (await room.state()).due <= room.clock.now()


async def test_of_several_hubs_the_next_is_asked_at_once(room: PushedRoom):
    async with Hub(now=room.hub.now) as second:
        room.hub.manner = Manner(status=500)
        await room.announce(room.hub.url, second.url)
        for _ in range(2):
            await room.tick()
        await second.verified(TOPIC)
        subscription = await room.one()
        assert (subscription.hub, subscription.state) == (second.url, State.ACTIVE)


async def test_where_the_first_of_several_denies_the_next_is_asked(room: PushedRoom):
    async with Hub(now=room.hub.now) as second:
        room.hub.manner = Manner(denies="not yours")
        await room.announce(room.hub.url, second.url)
        await room.tick()
        await room.hub.wait_for(lambda: room.hub.calls)
        await room.tick()
        await second.verified(TOPIC)
        assert [one.hub for one in await room.store.subscriptions()] == [second.url]


async def test_when_all_hubs_refuse_none_is_asked_in_a_hurry(room: PushedRoom):
    async with Hub(now=room.hub.now) as second:
        room.hub.manner = second.manner = Manner(status=500)
        await room.announce(room.hub.url, second.url)
        for _ in range(20):
            await room.tick()
        assert (len(room.hub.asked), len(second.asked)) == (1, 1)


# -- leaving ---------------------------------------------------------------------------------


async def test_a_hub_that_the_feed_no_longer_names_is_told_and_the_new_one_asked(room: PushedRoom):
    before = await room.subscribe()
    async with Hub(now=room.hub.now) as second:
        await room.announce(second.url)
        await room.tick()
        await second.verified(TOPIC)
        await room.hub.wait_for(lambda: not room.hub.leases)
        subscription = await room.one()
        assert (subscription.hub, subscription.state) == (second.url, State.ACTIVE)
        assert subscription.callback != before.callback
        assert subscription.secret != before.secret
    assert [form["hub.mode"] for form in room.hub.asked] == ["subscribe", "unsubscribe"]
    assert (await room.store.subscription(before.id)).state is State.ENDED


async def test_another_topic_is_another_subscription(room: PushedRoom):
    before = await room.subscribe()
    await room.announce(room.hub.url, topic=f"{TOPIC}?all")
    await room.tick()
    await room.hub.verified(f"{TOPIC}?all")
    await room.hub.wait_for(lambda: len(room.hub.leases) == 1)
    assert (await room.store.subscription(before.id)).state is State.ENDED
    assert (await room.one()).topic == f"{TOPIC}?all"


@pytest.mark.parametrize("how", ["removed", "of another kind"])
async def test_the_hub_of_a_source_that_nobody_watches_so_is_told(room: PushedRoom, how: str):
    before = await room.subscribe()
    kept = [] if how == "removed" else [make_source(kind="feed", tier=2)]
    await room.store.sync_sources(kept, now=room.clock.now())
    await room.tick()
    await room.hub.wait_for(lambda: not room.hub.leases)
    assert await room.store.subscriptions() == ()
    # The hub may ask once more whether we meant it.
    call = await room.hub.call(
        before.callback, {"hub.mode": "unsubscribe", "hub.topic": TOPIC, "hub.challenge": "c"}
    )
    assert (call.status, call.text) == (200, "c")


async def test_a_hub_that_will_not_listen_is_told_three_times_and_then_left(room: PushedRoom):
    await room.subscribe()
    await room.store.sync_sources([], now=room.clock.now())
    room.hub.manner = Manner(status=500)
    for _ in range(30):
        await room.tick()
        room.clock.advance(minutes=5)
    assert [form["hub.mode"] for form in room.hub.asked] == ["subscribe"] + 3 * ["unsubscribe"]
    assert await room.store.subscriptions() == ()


async def test_after_the_public_address_changed_the_hub_is_asked_anew(room: PushedRoom):
    before = await room.subscribe()
    room.base = room.base.replace("127.0.0.1", "localhost")
    room.restart()
    await room.tick()
    await room.hub.verified(TOPIC, count=2)
    running = [one for one in await room.store.subscriptions() if one.state is State.ACTIVE]
    assert [one.callback for one in running] == [room.base + running[0].id]
    assert (await room.store.subscription(before.id)).state in {State.LEAVING, State.ENDED}


# -- the rules alone -------------------------------------------------------------------------

SUBSCRIPTION = Subscription(
    id="s1",
    source="harbour-wire",
    hub="https://hub.example/",
    topic=TOPIC,
    callback="https://desk.example/websub/s1",
    secret="s",
    state=State.WANTED,
    asked=NOON,
)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("mode", HubMode)
def test_whatever_a_hub_says_in_whatever_state_only_what_was_wished_for_is_confirmed(
    state: State, mode: HubMode
):
    before = replace(SUBSCRIPTION, state=state)
    call = HubCall(mode=mode, topic=TOPIC, challenge="c")
    after, said = judge_call(before, call, NOON, pace=PACE, chance=0.0)
    wished = {
        HubMode.SUBSCRIBE: {State.WANTED, State.ASKED, State.ACTIVE, State.RENEWING},
        HubMode.UNSUBSCRIBE: {State.LEAVING, State.ENDED},
        HubMode.DENIED: set(State),
    }[mode]
    answer = "" if mode is HubMode.DENIED else "c"
    assert said == (answer if state in wished else None)
    if said is None:
        assert after == before
    other = HubCall(mode=mode, topic=f"{TOPIC}/", challenge="c")
    assert judge_call(before, other, NOON, pace=PACE, chance=0.0) == (before, None)


@pytest.mark.parametrize(
    ("granted", "ends"),
    [
        (None, timedelta(days=10)),
        (timedelta(seconds=1), timedelta(seconds=1)),
        (timedelta(days=3_000), timedelta(days=30)),
    ],
)
def test_of_a_lease_no_more_is_believed_than_is_sensible(granted, ends):
    asked = replace(SUBSCRIPTION, state=State.ASKED)
    call = HubCall(mode=HubMode.SUBSCRIBE, topic=TOPIC, challenge="c", lease=granted)
    after, _ = judge_call(asked, call, NOON, pace=PACE, chance=0.0)
    assert after.lease_ends == NOON + ends
    assert after.due is not None
    assert after.due >= NOON + PACE.shortest


@pytest.mark.parametrize("chance", [0.0, 0.5, 0.999])
def test_a_lease_is_renewed_well_before_its_end_and_not_by_all_at_once(chance: float):
    pace = SubscriptionPace(shortest=timedelta(minutes=2))
    lease = timedelta(hours=3)
    after = pace.renew_after(lease, chance=chance)
    assert timedelta(minutes=107) < after <= timedelta(hours=2)
