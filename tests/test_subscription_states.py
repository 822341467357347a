"""The table of a subscription's states, walked whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import SUBSCRIPTION_TRANSITIONS, Subscription, SubscriptionState
from tests.making import NOON

WANTED = Subscription(
    id="s1",
    source="harbour-wire",
    hub="https://hub.example/",
    topic="https://harbour-wire.example/feed",
    callback="https://desk.example/websub/s1",
    secret="never shown",
    state=SubscriptionState.WANTED,
    asked=NOON,
)


@pytest.mark.parametrize("before", SubscriptionState)
@pytest.mark.parametrize("after", SubscriptionState)
def test_a_subscription_goes_only_where_the_table_leads(before, after):
    subscription = replace(WANTED, state=before)
    if after in SUBSCRIPTION_TRANSITIONS[before]:
        assert subscription.to(after, error="why").state is after
        assert subscription.to(after, error="why").error == "why"
    else:
        with pytest.raises(ValueError, match=f"from {before} to {after}"):
            subscription.to(after)


def test_every_state_is_reached_and_every_one_comes_to_an_end():
    reached, new = {SubscriptionState.WANTED}, {SubscriptionState.WANTED}
    while new:
        new = {after for state in new for after in SUBSCRIPTION_TRANSITIONS[state]} - reached
        reached |= new
    assert reached == set(SubscriptionState)
    ending = {SubscriptionState.ENDED}
    for _ in SubscriptionState:
        ending |= {state for state, after in SUBSCRIPTION_TRANSITIONS.items() if after & ending}
    assert ending == set(SubscriptionState)


@pytest.mark.parametrize("state", SubscriptionState)
def test_a_hub_has_promised_to_push_only_while_a_verified_lease_lasts(state):
    later = NOON.replace(hour=13)
    subscription = replace(WANTED, state=state, lease_ends=later)
    verified = state in {SubscriptionState.ACTIVE, SubscriptionState.RENEWING}
    assert subscription.holds(NOON) is verified
    assert not subscription.holds(later)
    assert not replace(subscription, lease_ends=None).holds(NOON)


def test_neither_its_secret_nor_the_address_that_hubs_call_is_shown():
    shown = repr(WANTED)
    assert "never shown" not in shown
    assert "websub/s1" not in shown
