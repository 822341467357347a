"""What a subscription becomes when its hub calls, and when hubs are asked: pure rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Subscription, SubscriptionState
from watchers.hubs import HubCall, HubMode

__all__ = ["SubscriptionPace", "judge_call"]

_State = SubscriptionState
_WISHED = frozenset({_State.WANTED, _State.ASKED, _State.RENEWING})


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionPace:
    """When hubs are asked.

    ``lease`` is asked for; of what the hub grants, ``longest_lease`` at most is believed.
    ``shortest`` lies at least between two asks, doubled for each that led to nothing, up
    to ``longest``. A hub has ``verify_within`` to call back. One that does not want to is
    asked again after ``denied``.
    """

    shortest: timedelta = timedelta(minutes=2)
    longest: timedelta = timedelta(hours=6)
    lease: timedelta = timedelta(days=10)
    longest_lease: timedelta = timedelta(days=30)
    verify_within: timedelta = timedelta(minutes=10)
    denied: timedelta = timedelta(days=1)

    def rest(self, failures: int, *, chance: float) -> timedelta:
        """How long to leave a hub alone after so many asks in a row that led to nothing."""
        doubled = self.shortest * 2.0 ** min(max(failures - 1, 0), 30)
        return min(doubled, max(self.longest, self.shortest)) * (1 + 0.2 * chance)

    def renew_after(self, lease: timedelta, *, chance: float) -> timedelta:
        """When a lease is renewed: at two thirds of it, or a little sooner."""
        return max(lease * (2 / 3) * (1 - 0.1 * chance), self.shortest)


def judge_call(
    subscription: Subscription,
    call: HubCall,
    now: datetime,
    *,
    pace: SubscriptionPace,
    chance: float,
) -> tuple[Subscription, str | None]:
    """The subscription after the call, and the answer: the challenge, or None for 404.

    Only what was wished for is confirmed, and only for the very topic (WebSub §5.3.1). A
    denial (§5.2) is answered with an empty text: all that it does is to bring polling back.
    """
    state = subscription.state
    after, said = subscription, None
    if call.topic != subscription.topic:
        pass
    elif call.mode is HubMode.UNSUBSCRIBE:
        if state is _State.LEAVING:
            after, said = subscription.to(_State.ENDED, asked=now, due=None), call.challenge
        elif state is _State.ENDED:
            said = call.challenge
    elif call.mode is HubMode.SUBSCRIBE:
        if state in _WISHED:
            after, said = _begin_lease(subscription, call, now, pace, chance), call.challenge
        elif state is _State.ACTIVE:
            # It asks twice. What was promised stands.
            said = call.challenge
    else:
        said = ""
        if state in _WISHED or state is _State.ACTIVE:
            after = subscription.to(
                _State.DENIED,
                lease_ends=None,
                due=now + pace.denied * (1 + 0.1 * chance),
                error=f"the hub denied the subscription: {call.reason or 'it gave no reason'}",
            )
    return after, said


def _begin_lease(
    subscription: Subscription, call: HubCall, now: datetime, pace: SubscriptionPace, chance: float
) -> Subscription:
    lease = min(call.lease or pace.lease, pace.longest_lease)
    return subscription.to(
        _State.ACTIVE,
        lease_ends=now + lease,
        due=now + pace.renew_after(lease, chance=chance),
        failures=0,
        error=None,
    )
