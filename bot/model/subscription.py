"""What a hub was asked to push (W3C WebSub, 2018), and how far that has come."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

__all__ = ["SUBSCRIPTION_TRANSITIONS", "Subscription", "SubscriptionState"]


class SubscriptionState(StrEnum):
    """How far a subscription has come."""

    WANTED = "wanted"  # the hub is to be asked, when it is due
    ASKED = "asked"  # the hub was asked, and has not yet verified that we mean it
    ACTIVE = "active"  # verified: the hub pushes until the lease ends
    RENEWING = "renewing"  # active, and asked for again before its lease ends
    DENIED = "denied"  # the hub does not want to; it is asked again a day later
    LEAVING = "leaving"  # nobody wants it any more, and the hub is to be told
    ENDED = "ended"  # over; what still comes is answered 410


SUBSCRIPTION_TRANSITIONS: dict[SubscriptionState, set[SubscriptionState]] = {
    SubscriptionState.WANTED: {
        SubscriptionState.ASKED,
        SubscriptionState.ACTIVE,  # it verifies later than it was given time for
        SubscriptionState.DENIED,
        SubscriptionState.ENDED,
    },
    SubscriptionState.ASKED: {
        SubscriptionState.ACTIVE,
        SubscriptionState.WANTED,  # it refused, or did not verify in time
        SubscriptionState.DENIED,
        SubscriptionState.LEAVING,
        SubscriptionState.ENDED,
    },
    SubscriptionState.ACTIVE: {
        SubscriptionState.RENEWING,
        SubscriptionState.WANTED,  # its lease ended
        SubscriptionState.DENIED,
        SubscriptionState.LEAVING,
    },
    SubscriptionState.RENEWING: {
        SubscriptionState.ACTIVE,  # verified anew, or to be asked once more
        SubscriptionState.WANTED,  # its lease ended
        SubscriptionState.DENIED,
        SubscriptionState.LEAVING,
    },
    SubscriptionState.DENIED: {SubscriptionState.ASKED, SubscriptionState.ENDED},
    SubscriptionState.LEAVING: {SubscriptionState.ENDED},
    SubscriptionState.ENDED: set(),
}
"""From each state, where it may go next. A new wish is a new subscription."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What one hub was asked to push for one source.

    ``id`` is random and stands at the end of ``callback``, the address that the hub calls:
    who knows it may call there, so it is shown to nobody else. ``secret`` is what the hub
    signs its pushes with. ``asked`` is when the hub was asked last, or when the
    subscription was made. ``lease_ends`` is there once the hub has verified it. ``due`` is
    when the hub is to be asked (again), None for never. ``last_push`` is the last signed
    push that brought entries; ``missed`` is when a poll last found what no push had
    brought. ``failures`` counts the asks in a row that led to nothing; ``error`` is the
    last one's, or what was wrong with a push.
    """

    id: str = field(repr=False)
    source: str
    hub: str
    topic: str
    callback: str = field(repr=False)
    secret: str = field(repr=False)
    state: SubscriptionState
    asked: datetime
    lease_ends: datetime | None = None
    due: datetime | None = None
    last_push: datetime | None = None
    missed: datetime | None = None
    failures: int = 0
    error: str | None = None

    def to(self, state: SubscriptionState, **changes: Any) -> Subscription:
        """The subscription in another state. Raises ValueError where none leads there."""
        if state not in SUBSCRIPTION_TRANSITIONS[self.state]:
            raise ValueError(f"no subscription goes from {self.state} to {state}")
        return replace(self, state=state, **changes)

    def holds(self, now: datetime) -> bool:
        """Whether the hub has promised to push at ``now``."""
        return (
            self.state in {SubscriptionState.ACTIVE, SubscriptionState.RENEWING}
            and self.lease_ends is not None
            and now < self.lease_ends
        )
