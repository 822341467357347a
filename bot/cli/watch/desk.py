"""What the commands of ``nightdesk watch`` share: the desk, and a watch as JSON."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from bot.cli.common import load, run_async, with_store

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.model import Watch

__all__ = ["describe_watch", "on_desk"]

T = TypeVar("T")


def on_desk(work: Callable[[Desk], Awaitable[T]]) -> T:
    """What ``work`` returns of the desk of the configured newsroom and its database."""
    from bot.app.newsroom import build_newsroom
    from bot.desk import Desk

    async def run() -> T:
        settings = load()
        newsroom = build_newsroom(settings)
        async with with_store(settings) as store:
            desk = Desk(store=store, catalogue=newsroom.catalogue, file_watches=newsroom.watches)
            return await work(desk)

    return run_async(run)


def describe_watch(one: Watch) -> dict[str, Any]:
    """A watch as one object for JSON Lines."""
    return {
        "name": one.name,
        "query": one.query,
        "channels": list(one.channels),
        "priority": one.priority.value,
        "owner": one.owner,
        "origin": one.origin.value,
    }
