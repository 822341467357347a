"""Acknowledges what somebody pressed: once what it does is stored, and within Slack's time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

__all__ = ["ACK_WITHIN_S", "ack_once_stored"]

ACK_WITHIN_S = 2.0
"""Slack waits 3 s for the acknowledgement, the network's time included."""

T = TypeVar("T")


async def ack_once_stored(
    ack: Callable[..., Awaitable[Any]], work: asyncio.Future[T], *, within_s: float = ACK_WITHIN_S
) -> T:
    """Acknowledge a press when its ``work`` has ended, or when Slack would wait no longer.

    A process that ends before has acknowledged nothing, and the person sees that. Gives what came
    of the work, and raises what stopped it, after the acknowledgement.
    """
    await asyncio.wait({work}, timeout=within_s)
    await ack()
    return await work
