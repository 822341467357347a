"""The store's promises about what hubs push, and about the sources that they push."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.errors import ClaimLost, NotThere
from bot.model import Subscription, SubscriptionState
from bot.ports import SourceState
from tests.contracts.test_store_sources import claim
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    become_judge,
    make_batch,
    make_poll,
    make_row,
    make_source,
)


def make_subscription(id_: str = "s1", **changes: Any) -> Subscription:
    return replace(
        Subscription(
            id=id_,
            source="harbour-post",
            hub="https://hub.example/",
            topic="https://harbour-post.example/rss",
            callback=f"https://desk.example/websub/{id_}",
            secret="a secret",
            state=SubscriptionState.WANTED,
            asked=NOW,
            due=NOW,
        ),
        **changes,
    )


@pytest.fixture
async def pushed(store):
    """A store with one source whose hub pushes."""
    await store.sync_sources([make_source(kind="websub")], now=NOW)
    return store


async def test_a_subscription_comes_back_as_it_was_stored(pushed):
    whole = make_subscription(
        state=SubscriptionState.RENEWING,
        lease_ends=NOW + DAY,
        last_push=NOW - MINUTE,
        missed=NOW - DAY,
        failures=3,
        error="it answered 503",
    )
    await pushed.add_subscription(whole)
    assert await pushed.subscription("s1") == whole
    assert await pushed.subscriptions() == (whole,)


async def test_an_id_that_nobody_gave_out_is_not_there(pushed):
    with pytest.raises(NotThere):
        await pushed.subscription("s1")


async def test_a_subscription_is_changed_only_from_the_state_in_which_it_was_read(
    pushed, second_store
):
    wanted = make_subscription()
    await pushed.add_subscription(wanted)
    asked = wanted.to(SubscriptionState.ASKED, asked=NOW + MINUTE)
    assert await pushed.change_subscription(asked, was=SubscriptionState.WANTED)
    assert not await second_store.change_subscription(
        wanted.to(SubscriptionState.ENDED), was=SubscriptionState.WANTED
    )
    assert await pushed.subscription("s1") == asked


async def test_a_push_noted_while_the_subscription_is_renewed_is_not_lost(pushed):
    active = make_subscription(state=SubscriptionState.ACTIVE, lease_ends=NOW + DAY)
    await pushed.add_subscription(active)
    await pushed.note_push("s1", at=NOW, error=None)
    await pushed.note_missed(["harbour-post"], at=NOW + MINUTE)
    assert await pushed.change_subscription(
        active.to(SubscriptionState.RENEWING), was=SubscriptionState.ACTIVE
    )
    stored = await pushed.subscription("s1")
    assert (stored.state, stored.last_push, stored.missed) == (
        SubscriptionState.RENEWING,
        NOW,
        NOW + MINUTE,
    )


async def test_what_was_wrong_with_a_push_is_noted_and_the_last_good_one_kept(pushed):
    await pushed.add_subscription(make_subscription(last_push=NOW))
    await pushed.note_push("s1", at=None, error="its signature is wrong")
    stored = await pushed.subscription("s1")
    assert (stored.last_push, stored.error) == (NOW, "its signature is wrong")


async def test_what_is_over_is_found_by_its_id_and_listed_no_more(pushed):
    await pushed.add_subscription(make_subscription(state=SubscriptionState.ENDED))
    assert await pushed.subscriptions() == ()
    assert (await pushed.subscription("s1")).state is SubscriptionState.ENDED


async def test_pruning_forgets_what_has_long_been_over_and_nothing_else(pushed):
    await pushed.add_subscription(make_subscription("old", state=SubscriptionState.ENDED))
    await pushed.add_subscription(make_subscription("live", state=SubscriptionState.ACTIVE))
    await pushed.add_subscription(
        make_subscription("new", state=SubscriptionState.ENDED, asked=NOW + DAY)
    )
    await pushed.prune(before=NOW + MINUTE)
    assert [one.id for one in await pushed.subscriptions()] == ["live"]
    assert (await pushed.subscription("new")).id == "new"
    with pytest.raises(NotThere):
        await pushed.subscription("old")


async def test_after_the_clock_went_back_hubs_are_asked_anew_and_soon(pushed):
    await pushed.add_subscription(
        make_subscription(
            state=SubscriptionState.ACTIVE, due=NOW + 6 * DAY, lease_ends=NOW + 9 * DAY
        )
    )
    await pushed.pull_back(now=NOW - DAY, at_most=5 * MINUTE)
    stored = await pushed.subscription("s1")
    assert stored.due == NOW - DAY + 5 * MINUTE
    assert stored.lease_ends == NOW + 9 * DAY


async def test_a_source_is_listed_with_its_latest_subscription(pushed):
    await pushed.add_subscription(make_subscription("b", state=SubscriptionState.LEAVING))
    await pushed.add_subscription(make_subscription("a", asked=NOW + MINUTE))
    (listed,) = await pushed.list_sources()
    assert listed.subscription is not None
    assert listed.subscription.id == "a"


async def test_only_sources_of_the_kind_that_are_neither_retired_nor_paused_are_live(store, change):
    await store.sync_sources(
        [make_source(name, kind="websub") for name in ("here", "paused", "gone")]
        + [make_source("feed")],
        now=NOW,
    )
    change("UPDATE sources SET paused = true WHERE id = 'paused'")
    await store.sync_sources(
        [make_source(name, kind="websub") for name in ("here", "paused")] + [make_source("feed")],
        now=NOW,
    )
    assert [one.source.id for one in await store.live_sources("websub")] == ["here"]


async def test_a_source_is_claimed_for_a_push_though_it_is_not_due(pushed):
    (first,) = await claim(pushed)
    lease = await become_judge(pushed)
    later = SourceState(url=first.state.url, due=NOW + DAY)
    await pushed.commit_polls(make_batch(make_poll(state=later, claim=first.claim)), lease=lease)
    mine = await pushed.claim_source("harbour-post", until=NOW + MINUTE)
    assert mine.source.id == "harbour-post"
    assert mine.state.due == NOW + DAY


async def test_while_a_push_is_written_its_source_is_not_polled(pushed):
    await pushed.claim_source("harbour-post", until=NOW + MINUTE)
    assert await claim(pushed, until=NOW + DAY) == ()


async def test_a_push_takes_the_claim_of_a_running_poll_which_is_then_refused(pushed):
    lease = await become_judge(pushed)
    (polled,) = await claim(pushed, until=NOW + MINUTE)
    mine = await pushed.claim_source("harbour-post", until=NOW + MINUTE)
    with pytest.raises(ClaimLost) as lost:
        await pushed.commit_polls(
            make_batch(make_poll(make_row(), claim=polled.claim)), lease=lease
        )
    assert lost.value.sources == {"harbour-post"}
    await pushed.commit_polls(
        make_batch(make_poll(make_row(), state=mine.state, claim=mine.claim)), lease=lease
    )
    # The poll's work is still to be done.
    assert [one.source.id for one in await claim(pushed)] == ["harbour-post"]


@pytest.mark.parametrize("how", ["unknown", "paused", "retired"])
async def test_a_source_that_nobody_watches_is_not_claimed(pushed, change, how):
    if how == "paused":
        change("UPDATE sources SET paused = true")
    if how == "retired":
        await pushed.sync_sources([], now=NOW)
    with pytest.raises(NotThere):
        await pushed.claim_source(
            "nobody" if how == "unknown" else "harbour-post", until=NOW + MINUTE
        )


async def test_a_source_made_due_is_polled_and_what_is_being_fetched_is_dropped(pushed):
    lease = await become_judge(pushed)
    (polled,) = await claim(pushed, until=NOW + MINUTE)
    await pushed.make_due(["harbour-post"], at=NOW)
    with pytest.raises(ClaimLost):
        await pushed.commit_polls(make_batch(make_poll(claim=polled.claim)), lease=lease)
    assert [one.source.id for one in await claim(pushed)] == ["harbour-post"]


async def test_a_source_is_never_made_due_later_than_it_was(pushed):
    await pushed.make_due(["harbour-post"], at=NOW + DAY)
    assert await pushed.next_due() == NOW


async def test_a_source_that_backs_off_is_not_made_due(pushed):
    (polled,) = await claim(pushed)
    lease = await become_judge(pushed)
    resting = SourceState(url=polled.state.url, due=NOW + DAY, failures=4)
    await pushed.commit_polls(make_batch(make_poll(state=resting)), lease=lease)
    await pushed.make_due(["harbour-post"], at=NOW + MINUTE)
    assert await pushed.next_due() == NOW + DAY
