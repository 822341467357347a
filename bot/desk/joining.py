"""What is kept of a channel under another key goes over to its own, with nothing new for that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

import structlog

from bot.desk.channels import Channels
from bot.desk.signing import Queries
from bot.model import Watch
from bot.ports import Store

__all__ = ["join_channels", "move_channel"]

log = structlog.get_logger("nightdesk.desk")


async def join_channels(
    store: Store, queries: Queries, channels: Channels, watches: Iterable[Watch], *, now: datetime
) -> None:
    """Carry what was kept of channels in another way over to their keys.

    ``watches`` are as they are written.
    """
    keys = channels.keys
    if not keys:
        return
    signs = _sign_joined(watches, channels.join_watch, queries)
    for id_ in await store.join_channels(keys, signs=signs, now=now):
        log.info("channel_joined", channel=id_, kept_as=keys[id_])


async def move_channel(
    store: Store, queries: Queries, watches: Iterable[Watch], *, old: str, new: str, now: datetime
) -> bool:
    """Carry what was kept of a channel under its old id over to the new one; whether there was
    anything.
    """

    def move(watch: Watch) -> Watch:
        told = dict.fromkeys(new if one == old else one for one in watch.channels)
        return replace(watch, channels=tuple(told))

    signs = _sign_joined(watches, move, queries)
    is_kept = await store.move_channel(old, new, signs=signs, now=now)
    if is_kept:
        log.info("channel_moved", channel=old, now=new)
    return is_kept


def _sign_joined(
    watches: Iterable[Watch], join: Callable[[Watch], Watch], queries: Queries
) -> Mapping[str, tuple[str, str]]:
    """The signs, before and after, of the watches that another key of a channel changes."""
    signs = {one.name: (queries.sign(one), queries.sign(join(one))) for one in watches}
    return {name: (before, after) for name, (before, after) in signs.items() if before != after}
