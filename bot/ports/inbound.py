"""The store's part for what comes in from a destination: which events have acted already."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

__all__ = ["EventStore"]


class EventStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do."""

    async def knows_event(self, event_id: str) -> bool:
        """Whether an event of that id has acted."""
        ...

    async def note_event(self, event_id: str, *, kind: str, now: datetime) -> None:
        """Know that the event has acted; ``kind`` is what it is of, "app_home_opened"."""
        ...

    async def events_heard(self) -> Mapping[str, datetime]:
        """By kind, when an event of it came last, as far back as is stored."""
        ...
