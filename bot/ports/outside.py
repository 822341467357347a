"""The small ports: the clock, chance, the watchers and the meters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from watchers.model import Polled, SourceForPoll

__all__ = ["Clock", "Meter", "NewId", "Poller"]

NewId = Callable[[], str]
"""Makes an id that nobody has made before (random; it names a delivery everywhere)."""


class Clock(Protocol):
    """Where the loops read the time. Rules never do: they are given ``now``."""

    def now(self) -> datetime:
        """The time, aware and in UTC."""
        ...


class Poller(Protocol):
    """Fetches and parses one source."""

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the source holds now.

        Raises `watchers.WatcherError` where it could not be read.
        """
        ...


class Meter(Protocol):
    """Counts what the service does."""

    def polled(self, outcome: str) -> None:
        """One poll ended: ``not_modified``, ``same_body``, ``fresh`` or ``failed``."""
        ...

    def entries(self, count: int) -> None:
        """New entries were stored."""
        ...

    def hits(self, count: int) -> None:
        """Watches matched that often."""
        ...

    def alerted(self, kind: str) -> None:
        """One alert was committed."""
        ...

    def delivered(self, outcome: str) -> None:
        """One send ended: ``sent``, ``found``, ``delayed``, ``unknown`` or ``dead``."""
        ...

    def told_after(self, delay: timedelta) -> None:
        """The time from an entry's being seen to its alert's receipt."""
        ...
