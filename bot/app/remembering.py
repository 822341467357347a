"""A judge that knows what the store knows."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.alerts import ChannelBook
from bot.app.fingerprint import fingerprint_code
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

    It reads no text of which the store keeps a reading by its own rules.
    Raises StoreUnavailable.
    """

    # Thousands of watches and stories take seconds, in which the loop has polls to serve.
    def make() -> tuple[Judge, str]:
        judge = Judge(
            catalogue=catalogue, watches=watches, channels=channels, code=fingerprint_code()
        )
        return judge, judge.reading_rules

    judge, rules = await asyncio.to_thread(make)
    snapshot = await store.window(since=now - STORY_LIVES, rules=rules)

    def restore() -> Judge:
        judge.restore(
            members=snapshot.members,
            stories=snapshot.stories,
            told=snapshot.told,
            last_told=snapshot.last_told,
            listed=snapshot.listed,
            pulled=snapshot.pulled,
            messages=snapshot.messages,
            merged=snapshot.merged,
            next_story=snapshot.next_story,
        )
        return judge

    return await asyncio.to_thread(restore)
