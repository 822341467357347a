"""The canary by the settings, over the service's own parts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.ingest import Canary, PollResult
from bot.ports import Clock, LeaseToken, Meter, NewId, Reader, Store

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["build_canary"]


def build_canary(
    reader: Reader | None,
    *,
    settings: Settings,
    store: Store,
    clock: Clock,
    meter: Meter,
    new_id: NewId,
    lease: Callable[[], LeaseToken],
    hand_over: Callable[[PollResult], Awaitable[None]],
    committed: Callable[[], None],
) -> Canary | None:
    """None where nothing reads it, nobody would hear of it, or the settings want none."""
    channel = settings.ops_channel
    if reader is None or channel is None or not settings.canary.every_s:
        return None
    return Canary(
        store=store,
        reader=reader,
        clock=clock,
        meter=meter,
        new_id=new_id,
        lease=lease,
        hand_over=hand_over,
        committed=committed,
        every=timedelta(seconds=settings.canary.every_s),
        within=timedelta(seconds=settings.canary.within_s),
        ops_channel=channel,
    )
