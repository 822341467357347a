"""A judge that knows what the store knows."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import Watch
from bot.ports import Store
from bot.stories import STORY_LIVES
from bot.watchlist import Catalogue

__all__ = ["remember_judge"]


async def remember_judge(
    store: Store,
    *,
    catalogue: Catalogue,
    channels: ChannelBook,
    watches: Sequence[Watch],
    now: datetime,
) -> Judge:
    """A judge with the stories that are alive at ``now``, and what was told of them.

    Raises StoreUnavailable.
    """
    snapshot = await store.window(since=now - STORY_LIVES)

    def build() -> Judge:
        judge = Judge(
            catalogue=catalogue,
            watches=watches,
            channels=channels,
            next_story=snapshot.next_story,
        )
        judge.restore(
            members=snapshot.members,
            stories=snapshot.stories,
            told=snapshot.told,
            last_told=snapshot.last_told,
            listed=snapshot.listed,
            pulled=snapshot.pulled,
            messages=snapshot.messages,
            merged=snapshot.merged,
        )
        return judge

    # Thousands of watches and stories take seconds, in which the loop has polls to serve.
    return await asyncio.to_thread(build)
