"""Subscribing to hubs and taking what they push, put together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.ingest import PollResult, PushBook, Pushes, Subscribing, SubscriptionPace
from bot.ports import Clock, Hubs, Meter, NewId, Reader, Store

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["Pushing", "PushingParts", "build_pushing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PushingParts:
    """What it takes to be pushed, beside what polling takes.

    ``public_url`` is where hubs reach the HTTP port. ``new_secret`` makes random texts
    that nobody can guess.
    """

    public_url: str
    hubs: Hubs
    reader: Reader
    new_secret: NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushing:
    """The two halves: what hubs are asked, and what they send."""

    subscribing: Subscribing
    pushes: Pushes

    async def close(self) -> None:
        """Ask no more hubs and take no more pushes."""
        await self.pushes.close()
        await self.subscribing.close()


def build_pushing(
    parts: PushingParts,
    *,
    settings: Settings,
    store: Store,
    clock: Clock,
    meter: Meter,
    book: PushBook,
    chance: Callable[[], float],
    hand_over: Callable[[PollResult], Awaitable[None]],
) -> Pushing:
    """Both halves over the service's own store, clock and writer."""
    return Pushing(
        subscribing=Subscribing(
            store=store,
            hubs=parts.hubs,
            clock=clock,
            meter=meter,
            book=book,
            callback_base=f"{parts.public_url.rstrip('/')}/websub/",
            new_secret=parts.new_secret,
            chance=chance,
            # A hub is asked no more often than the source itself would be.
            pace=SubscriptionPace(shortest=timedelta(seconds=settings.poll.tier_1_s)),
        ),
        pushes=Pushes(
            store=store,
            reader=parts.reader,
            clock=clock,
            meter=meter,
            book=book,
            hand_over=hand_over,
            max_body=settings.fetch.max_body_bytes,
        ),
    )
