"""Asking the pages of what was told again, put together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.ingest import PagePace, Rechecking
from bot.model import Change
from bot.ports import AlertedPage, ClaimedPage, Clock, PageLooker, Store

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["build_rechecking", "find_page_pace"]


def find_page_pace(settings: Settings) -> PagePace | None:
    """When the pages of what was told are asked again; None for never."""
    hours = settings.recheck.hours
    return PagePace(within=timedelta(hours=hours)) if hours else None


def build_rechecking(
    looker: PageLooker | None,
    *,
    settings: Settings,
    store: Store,
    clock: Clock,
    chance: Callable[[], float],
    tell: Callable[[ClaimedPage, AlertedPage, Change], Awaitable[None]],
) -> Rechecking | None:
    """It over the service's own store, clock and writer; None where nothing is asked again."""
    pace = find_page_pace(settings)
    if pace is None or looker is None:
        return None
    return Rechecking(store=store, looker=looker, clock=clock, chance=chance, pace=pace, tell=tell)
