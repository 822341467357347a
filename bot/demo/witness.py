"""Stands beside a destination and keeps what it was told, for the demo's summary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import AlertBody, AlertKind, Message, Receipt
from bot.ports import Clock, Notifier

__all__ = ["DemoCounts", "ToldMessage", "Witness"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCounts:
    """What the service has done so far.

    ``alerts`` counts breaking alerts that were told and ``updates`` the replies under
    them; ``delays`` has, for each breaking alert, the time from publication (from being
    seen, where the item has no time) to the destination's receipt.
    """

    entries: int
    stories: int
    alerts: int
    updates: int
    digests: int
    delays: tuple[timedelta, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMessage:
    """A message that a destination took, and when its receipt came."""

    body: Message
    at: datetime

    @property
    def kind(self) -> AlertKind:
        """In which manner the channel was told."""
        return self.body.kind if isinstance(self.body, AlertBody) else AlertKind.DIGEST

    @property
    def delay(self) -> timedelta | None:
        """From publication (from being seen, where undated) to the receipt; None of a digest."""
        return self.at - self.body.counts_from if isinstance(self.body, AlertBody) else None


class Witness:
    """A `Notifier` that hands everything on to another and keeps what that one took."""

    def __init__(self, notifier: Notifier, clock: Clock) -> None:
        self._notifier = notifier
        self._clock = clock
        self._told: list[ToldMessage] = []
        self.pace = notifier.pace
        self.post_pace = notifier.post_pace
        self.edit_pace = notifier.edit_pace

    @property
    def told(self) -> tuple[ToldMessage, ...]:
        """What was told so far, in order."""
        return tuple(self._told)

    def count(self, kind: AlertKind) -> int:
        """How many messages of a kind were told."""
        return sum(message.kind is kind for message in self._told)

    def delays(self) -> tuple[timedelta, ...]:
        """The delay of each breaking alert, in order."""
        return tuple(
            message.delay
            for message in self._told
            if message.kind is AlertKind.BREAKING and message.delay is not None
        )

    def counts(self, *, entries: int, stories: int) -> DemoCounts:
        """What was told, beside what the store holds."""
        return DemoCounts(
            entries=entries,
            stories=stories,
            alerts=self.count(AlertKind.BREAKING),
            updates=self.count(AlertKind.UPDATE),
            digests=self.count(AlertKind.DIGEST),
            delays=self.delays(),
        )

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        """Hand the message on; it counts as told once there is a receipt."""
        receipt = await self._notifier.send(body, delivery_id=delivery_id, parent=parent)
        self._told.append(ToldMessage(body=body, at=self._clock.now()))
        return receipt

    async def find(
        self,
        body: Message,
        *,
        delivery_id: str,
        since: datetime,
        parent: Receipt | None = None,
    ) -> Receipt | None:
        """Ask the other."""
        return await self._notifier.find(body, delivery_id=delivery_id, since=since, parent=parent)

    async def close(self) -> None:
        """Close the other."""
        await self._notifier.close()
