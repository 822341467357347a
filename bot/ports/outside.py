"""The small ports: the clock, chance, the watchers and the meters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from watchers.hubs import HubRequest
from watchers.model import Document, ParsedFeed, Polled, SourceForPoll

__all__ = ["Clock", "Hubs", "Meter", "NewId", "Poller", "Reader"]

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


class Reader(Protocol):
    """Reads documents that nobody has to fetch: what a hub pushes."""

    async def read_document(self, document: Document) -> ParsedFeed:
        """What the document holds. Raises `watchers.ParseError`."""
        ...


class Hubs(Protocol):
    """The hubs that push feeds (W3C WebSub)."""

    async def ask_hub(self, hub: str, request: HubRequest, *, written: str | None = None) -> None:
        """Ask a hub for something, to which it calls back.

        ``written`` is the source's address, where the operator wrote it. Raises
        `watchers.WatcherError` where the hub does not take the request.
        """
        ...


class Meter(Protocol):
    """Counts what the service does."""

    def polled(self, outcome: str) -> None:
        """One poll ended: by its `watchers.PollOutcome`, or ``failed``."""
        ...

    def pushed(self, outcome: str) -> None:
        """A hub pushed: `bot.ingest.PushOutcome` has what may have become of it."""
        ...

    def subscriptions(self, counts: Mapping[str, int]) -> None:
        """So many subscriptions are in each state now."""
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

    def merged(self) -> None:
        """Two stories were found to be one."""
        ...

    def delivered(self, outcome: str) -> None:
        """One send ended: ``sent``, ``found``, ``delayed``, ``unknown`` or ``dead``."""
        ...

    def sources(self, by_health: Mapping[str, int]) -> None:
        """So many sources are in each state now."""
        ...

    def canary(self, took: timedelta | None) -> None:
        """A made-up entry came through after so long; None where it did not in time."""
        ...

    def left_after(self, delay: timedelta) -> None:
        """The time from when an answer was fetched and parsed to the leaving of its alert."""
        ...

    def told_after(self, delay: timedelta) -> None:
        """The time from an entry's being seen to its alert's receipt."""
        ...
