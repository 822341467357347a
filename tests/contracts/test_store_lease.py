"""The store's promise that one process judges."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import LeaseHeld, LeaseLost
from tests.store.samples import (
    MINUTE,
    NOW,
    SECOND,
    become_judge,
    make_batch,
    make_poll,
    make_row,
    make_source,
    make_waiting,
    plan,
    plan_digest,
)


async def test_a_lease_is_held_against_others_until_it_runs_out(store, second_store):
    first = await become_judge(store, "first")
    with pytest.raises(LeaseHeld, match="first") as refused:
        await become_judge(second_store, "second", now=NOW + MINUTE - SECOND)
    assert refused.value.holder == "first"
    second = await become_judge(second_store, "second", now=NOW + MINUTE)
    assert second.term == first.term + 1


async def test_a_lease_that_was_not_renewed_is_free_to_who_waited_for_it(store, second_store):
    first = await become_judge(store, "first")
    with pytest.raises(LeaseHeld) as refused:
        await become_judge(second_store, "second")
    ends = refused.value.ends
    assert ends == NOW + MINUTE
    await become_judge(store, "first", now=NOW + SECOND)
    with pytest.raises(LeaseHeld):
        await second_store.take_lease("judge", holder="second", now=NOW, ttl=MINUTE, unrenewed=ends)
    second = await second_store.take_lease(
        "judge", holder="second", now=NOW, ttl=MINUTE, unrenewed=ends + SECOND
    )
    assert second.term == first.term + 1


async def test_a_holder_renews_its_lease_in_the_same_term(store, second_store):
    first = await become_judge(store)
    assert await become_judge(store, now=NOW + 50 * SECOND) == first
    with pytest.raises(LeaseHeld):
        await become_judge(second_store, "second", now=NOW + 100 * SECOND)


async def test_a_lease_that_is_given_back_is_free_at_once(store, second_store):
    first = await become_judge(store)
    await store.release_lease(first)
    second = await become_judge(second_store, "second")
    assert second.term > first.term


async def test_giving_back_a_lost_lease_takes_it_from_nobody(store, second_store):
    first = await become_judge(store)
    await become_judge(second_store, "second", now=NOW + MINUTE)
    await store.release_lease(first)
    with pytest.raises(LeaseHeld, match="second"):
        await become_judge(store, "third", now=NOW + MINUTE)


async def test_leases_of_other_names_are_others(store):
    await become_judge(store, "first")
    token = await store.take_lease("upkeep", holder="second", now=NOW, ttl=MINUTE)
    assert (token.name, token.holder) == ("upkeep", "second")


async def test_of_two_that_ask_at_once_one_becomes_judge(store, second_store):
    asked = [become_judge(one, f"holder-{n}") for n, one in enumerate((store, second_store) * 5)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    tokens = [answer for answer in answers if not isinstance(answer, BaseException)]
    refused = [answer for answer in answers if isinstance(answer, LeaseHeld)]
    assert len(tokens) == 1
    assert len(refused) == 9
    assert {one.holder for one in refused} == {tokens[0].holder}


async def test_who_lost_the_lease_stores_nothing(store, second_store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    first = await become_judge(store)
    second = await become_judge(second_store, "second", now=NOW + MINUTE)
    batch = make_batch(
        make_poll(make_row()), alerts=(plan(),), waiting=(make_waiting(channel="slow"),)
    )
    with pytest.raises(LeaseLost, match="second has it now"):
        await store.commit_polls(batch, lease=first)
    assert (await store.counts()).entries == 0
    assert (await store.counts()).pending == 0
    await second_store.commit_polls(batch, lease=second)
    assert (await store.counts()).entries == 1


async def test_an_earlier_term_of_the_same_holder_is_refused(store):
    first = await become_judge(store)
    await store.release_lease(first)
    await become_judge(store)
    with pytest.raises(LeaseLost):
        await store.commit_polls(make_batch(), lease=first)


async def test_a_lease_past_its_time_that_nobody_took_still_holds(store):
    token = await become_judge(store)
    await store.commit_polls(make_batch(at=NOW + 10 * MINUTE, alerts=(plan(),)), lease=token)
    assert (await store.counts()).pending == 1


async def test_a_digest_of_who_lost_the_lease_is_not_stored(store, second_store):
    first = await become_judge(store)
    await become_judge(second_store, "second", now=NOW + MINUTE)
    with pytest.raises(LeaseLost):
        await store.commit_digest(
            plan_digest("d1", "s1"),
            channel="desk",
            stories=["s1"],
            next_due=NOW + MINUTE,
            now=NOW,
            lease=first,
        )
    assert await store.digest_due() == {}
    assert (await store.counts()).pending == 0
