"""Which sources are pushed just now, so that the polls of these may be rare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import Entry, Subscription

__all__ = ["PushBook", "find_missed", "is_pushed", "rest_while_pushed"]

PUSHED_WITHIN = timedelta(minutes=5)
"""A hub that works brings an entry so soon after its publication."""

POLLED_EACH = timedelta(minutes=30)
"""How rarely a source is polled whose hub can be relied upon."""

DISTRUST = timedelta(days=1)
"""So long after a poll found what no push had brought, pushes are not relied upon."""


def is_pushed(subscription: Subscription, now: datetime) -> bool:
    """Whether the hub may be relied upon: its promise holds, and it was seen to keep it.

    A hub that verified and never pushed has shown nothing, nor has one that has pushed
    nothing since it missed something.
    """
    if not subscription.holds(now) or subscription.last_push is None:
        return False
    missed = subscription.missed
    return missed is None or (now - missed >= DISTRUST and subscription.last_push > missed)


def find_missed(subscription: Subscription, new: Iterable[Entry], now: datetime) -> bool:
    """Whether a poll that found these entries new shows that the hub is not to be relied upon.

    What was published before the hub was asked, and what a push may still bring, shows
    nothing. What has no date does: it may be old.
    """
    return subscription.holds(now) and any(
        entry.published is None or subscription.asked < entry.published <= now - PUSHED_WITHIN
        for entry in new
    )


def rest_while_pushed(due: datetime, now: datetime, *, tier: int, jitter: float) -> datetime:
    """When a source that is pushed is polled again, which else would be due at ``due``.

    Pushes are then the quick way and the poll the net below it. A source of tier 1 is
    polled at its own interval all the same: that much is promised of it. ``jitter``, from
    0 up to 1, spreads polls; it only ever shortens the interval.
    """
    return due if tier <= 1 else max(due, now + POLLED_EACH * (1 - 0.1 * jitter))


class PushBook:
    """What the subscriptions are worth, at hand for whoever writes polls.

    It is as good as the last `load`; empty, as before the first, it says that nothing is
    pushed.
    """

    def __init__(self) -> None:
        self._of_source: dict[str, Subscription] = {}
        self._missed: dict[str, datetime] = {}

    def load(self, subscriptions: Iterable[Subscription]) -> None:
        """Take the stored subscriptions in, the latest of a source last."""
        self._of_source = {
            one.source: replace(one, missed=self._missed.get(one.source, one.missed))
            for one in subscriptions
        }

    def note_push(self, source: str, *, at: datetime) -> None:
        """A push brought entries of the source."""
        known = self._of_source.get(source)
        if known is not None:
            self._of_source[source] = replace(known, last_push=at)

    def is_pushed(self, source: str, now: datetime) -> bool:
        """Whether the source may be polled as one that is pushed."""
        known = self._of_source.get(source)
        return known is not None and is_pushed(known, now)

    def look(self, source: str, new: Iterable[Entry], now: datetime) -> bool:
        """The same after a poll that found ``new``; remembers what no push had brought."""
        known = self._of_source.get(source)
        if known is None:
            return False
        if find_missed(known, new, now):
            self._of_source[source] = replace(known, missed=now)
            self._missed[source] = now
            return False
        return is_pushed(known, now)

    @property
    def missed(self) -> frozenset[str]:
        """The sources of which polls found what no push had brought, not yet `stored`."""
        return frozenset(self._missed)

    def note_stored(self, missed: Iterable[str]) -> None:
        """The store knows of these."""
        for source in missed:
            self._missed.pop(source, None)
