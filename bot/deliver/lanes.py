"""How soon the next message may go: by channel, and by all channels together.

Slack limits a method for each channel or for the whole workspace, and what it refuses for one
method it takes for another. So new messages and edits are two lanes, each with its own pace.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

__all__ = ["Lane"]


class Lane:
    """One kind of call to a destination, and when it may be made again.

    ``gap`` is the least time between two of them in the long run, whatever the channel; after
    a rest, ``burst`` may go at once. ``channel_gap`` is the least time between two of them in
    one channel.
    """

    def __init__(self, *, gap: timedelta, burst: int, channel_gap: timedelta) -> None:
        self._gap = gap
        self._burst = burst
        self._channel_gap = channel_gap
        # By then all that went so far would have gone, one each gap.
        self._paid_until: datetime | None = None
        self._held_until: datetime | None = None
        self._ready_at: dict[str, datetime] = {}
        self._refused: tuple[str, datetime] | None = None
        self._served: set[str] = set()

    def room(self, now: datetime) -> int:
        """How many may go at once."""
        if self._held_until is not None and now < self._held_until:
            return 0
        if self._gap <= timedelta() or self._paid_until is None:
            return self._burst
        free = now + self._burst * self._gap - max(self._paid_until, now)
        return max(0, free // self._gap)

    def take(self, channel: str, now: datetime) -> None:
        """One goes to the channel now."""
        start = now if self._paid_until is None else max(self._paid_until, now)
        self._paid_until = start + self._gap
        self._served.add(channel)

    def cool(self, channel: str, now: datetime) -> None:
        """One went to the channel: leave it alone for its gap."""
        self._ready_at[channel] = now + self._channel_gap
        self._refused = None

    def refuse(self, channel: str, now: datetime, *, for_: timedelta) -> None:
        """The destination wants a pause of ``for_`` before the next one to the channel.

        Its answer does not say whether the channel's limit was reached or that of all together.
        So one refusal holds one channel; another channel that is refused before the pause is over
        and before anything went holds all.
        """
        until = now + max(self._channel_gap, for_)
        self._ready_at[channel] = until
        if self._refused is not None and self._refused[0] != channel and now < self._refused[1]:
            self.hold(now, for_=for_)
        self._refused = channel, until

    def hold(self, now: datetime, *, for_: timedelta) -> None:
        """Make no call of this kind for so long, to no channel; then begin with one."""
        until = now + for_
        self._held_until = until if self._held_until is None else max(self._held_until, until)
        all_gone = self._held_until + (self._burst - 1) * self._gap
        self._paid_until = max(self._paid_until or all_gone, all_gone)

    def cooling(self, now: datetime) -> frozenset[str]:
        """The channels that are left alone now."""
        self._ready_at = {channel: at for channel, at in self._ready_at.items() if at > now}
        return frozenset(self._ready_at)

    @property
    def served(self) -> Collection[str]:
        """The channels that had their turn in this round: the others go before them."""
        return frozenset(self._served)

    def end_round(self) -> None:
        """Every channel that waited had its turn."""
        self._served.clear()

    def forget(self) -> None:
        """Leave nobody alone any longer: the clock went back, and would hold all up."""
        self._paid_until = self._held_until = self._refused = None
        self._ready_at.clear()

    def next_at(self, now: datetime) -> datetime | None:
        """When something that is due and waits for this lane can go; None where it can now."""
        times = [at for at in self._ready_at.values() if at > now]
        if self._held_until is not None and self._held_until > now:
            times.append(self._held_until)
        elif self._paid_until is not None and not self.room(now):
            times.append(self._paid_until - (self._burst - 1) * self._gap)
        return min(times, default=None)
