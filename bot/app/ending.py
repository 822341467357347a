"""How long each step of a service's end may take."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

import structlog

from bot.errors import StoreError

__all__ = ["DRAIN_FOR_S", "SEND_FOR_S", "STORE_FOR_S", "at_most"]

log = structlog.get_logger("nightdesk.service")

# What each step of an end may take, so that all of it stays within ten seconds even where
# the database hangs.
STORE_FOR_S = 1.0
DRAIN_FOR_S = 3.0
SEND_FOR_S = 3.0


async def at_most(seconds: float, step: Awaitable[None]) -> None:
    """One step of an end; what it can't do in its time, the next start makes good."""
    try:
        async with asyncio.timeout(seconds):
            await step
    except TimeoutError:
        log.warning("cut_short", after_s=seconds)
    except StoreError as error:
        log.warning("not_ended_well", error=str(error))
