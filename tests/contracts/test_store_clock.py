"""The store's promise that a clock which is set back holds nothing up."""

from __future__ import annotations

import pytest

from bot.errors import LeaseHeld
from bot.model import DeliveryState
from bot.ports import SourceState
from tests.contracts.test_store_deliveries import bring_to, lease_due
from tests.contracts.test_store_sources import claim
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    become_judge,
    make_batch,
    make_poll,
    make_source,
    plan,
    prepare,
)

BACK = NOW - DAY  # where the clock is set to


async def test_a_source_is_due_soon_after_the_clock_went_back_and_others_stay(store):
    await store.add_source(make_source("far"), actor="editor", now=NOW)
    await store.add_source(make_source("near"), actor="editor", now=BACK + SECOND)
    await store.pull_back(now=BACK, at_most=5 * MINUTE)
    far, near = await store.list_sources()
    assert far.state.due == BACK + 5 * MINUTE
    assert near.state.due == BACK + SECOND


async def test_sources_of_tier_1_are_due_sooner(store):
    for name, tier in (("other", 2), ("wire", 1)):
        await store.add_source(make_source(name, tier=tier), actor="editor", now=NOW)
    await store.pull_back(now=BACK, at_most=5 * MINUTE, tier_1=2 * MINUTE)
    other, wire = await store.list_sources()
    assert (other.state.due, wire.state.due) == (BACK + 5 * MINUTE, BACK + 2 * MINUTE)


async def test_what_was_polled_by_a_clock_that_was_ahead_was_polled_by_now(store):
    lease = await prepare(store)
    assert await store.latest_poll() is None
    times = dict.fromkeys(("baselined", "last_ok", "last_polled", "last_whole"), NOW)
    state = SourceState(url=make_source().url, due=NOW + DAY, **times)
    await store.commit_polls(make_batch(make_poll(state=state)), lease=lease)
    assert await store.latest_poll() == NOW
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert await store.latest_poll() == BACK
    (status,) = await store.list_sources()
    assert {getattr(status.state, name) for name in times} == {BACK}


async def test_nothing_changes_where_nothing_lies_too_far_ahead(store):
    lease = await prepare(store)
    poll = make_poll()
    await store.commit_polls(make_batch(poll, alerts=(plan(),)), lease=lease)
    await store.pull_back(now=NOW, at_most=5 * MINUTE)
    (status,) = await store.list_sources()
    assert status.state == poll.state
    assert await store.next_delivery_due() == NOW


async def test_a_claim_ends_soon_and_still_holds_for_who_has_it(store):
    await store.add_source(make_source(), actor="editor", now=BACK)
    (claimed,) = await claim(store, now=NOW, until=NOW + MINUTE)
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert await claim(store, now=BACK + MINUTE - SECOND) == ()
    state = SourceState(url=claimed.state.url, due=BACK + DAY, last_polled=BACK)
    await store.commit_polls(
        make_batch(make_poll(claim=claimed.claim, state=state)), lease=await become_judge(store)
    )
    (status,) = await store.list_sources()
    assert status.state == state


async def test_a_claim_whose_process_died_before_the_clock_went_back_ends_soon(store):
    await store.add_source(make_source(), actor="editor", now=BACK)
    await claim(store, now=NOW, until=NOW + MINUTE)
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert len(await claim(store, now=BACK + MINUTE)) == 1


async def test_a_delivery_is_due_soon_after_the_clock_went_back(store):
    await bring_to(store, DeliveryState.PENDING)
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert await lease_due(store, now=BACK + MINUTE - SECOND) == ()
    assert len(await lease_due(store, now=BACK + MINUTE)) == 1


async def test_a_delivery_whose_sender_died_is_leased_again_soon(store):
    await bring_to(store, DeliveryState.LEASED)
    await store.pull_back(now=BACK, at_most=MINUTE)
    (leased,) = await lease_due(store, now=BACK + MINUTE)
    assert leased.delivery.fate_unknown


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.DEAD])
async def test_what_has_ended_stays_as_it_ended(store, state):
    await bring_to(store, state)
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert await lease_due(store, now=NOW + DAY) == ()
    (delivery,) = await store.list_deliveries(states=[state])
    assert delivery.state is state


async def test_a_lease_to_judge_whose_holder_died_is_free_soon(store, second_store):
    await become_judge(store, "first")
    await store.pull_back(now=BACK, at_most=MINUTE)
    with pytest.raises(LeaseHeld):
        await become_judge(second_store, "second", now=BACK + MINUTE - SECOND)
    await become_judge(second_store, "second", now=BACK + MINUTE)


async def test_a_lease_to_judge_is_still_its_holders(store, second_store):
    first = await become_judge(store, "first")
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert await become_judge(store, "first", now=BACK) == first
    await store.commit_polls(make_batch(at=BACK), lease=first)


async def test_the_times_of_digests_stay(store):
    await store.set_digest_due({"desk": NOW})
    await store.pull_back(now=BACK, at_most=MINUTE)
    assert await store.digest_due() == {"desk": NOW}
