"""What a service is put together from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from bot.app.pushing import PushingParts
from bot.ports import (
    Clock,
    Meter,
    NewId,
    Notifier,
    PageLooker,
    Poller,
    Reader,
    SourceScout,
    Store,
)

__all__ = ["ServiceParts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceParts:
    """What the service is put together from, each behind its port.

    ``pushing`` is None where no hub can reach it, ``looker`` where no page is asked again,
    ``reader`` where no canary flies, and ``scout`` where nobody can ask for new sources.
    ``shows_growth`` says that messages are edited as their stories grow, and ``find_public`` gives
    the channels of which everybody may know: None where that is each.
    """

    store: Store
    poller: Poller
    notifier: Notifier
    meter: Meter
    clock: Clock
    new_id: NewId
    chance: Callable[[], float]
    pushing: PushingParts | None = None
    looker: PageLooker | None = None
    reader: Reader | None = None
    scout: SourceScout | None = None
    shows_growth: bool = False
    find_public: Callable[[], Awaitable[Collection[str]]] | None = None
