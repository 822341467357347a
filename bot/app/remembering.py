"""A judge that knows what the store knows."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

import structlog

from bot.alerts import ChannelBook
from bot.app.fingerprint import fingerprint_code
from bot.app.memory import unattended_memory
from bot.errors import StoreFull
from bot.judge import Judge
from bot.model import EntryKey, Habits, Watch, habits_from
from bot.ports import LeaseToken, Store, WindowSnapshot
from bot.stories import STORY_LIVES, Classifier, Weights
from bot.watchlist import Catalogue

__all__ = ["remember_judge"]

log = structlog.get_logger("nightdesk.app")

_KEPT_AT_ONCE = 2_000
"""So many readings, some 2 MB, are written at a time: others want to write, too."""


async def remember_judge(
    store: Store,
    *,
    catalogue: Catalogue,
    classifier: Classifier,
    channels: ChannelBook,
    watches: Sequence[Watch],
    now: datetime,
    lease: LeaseToken | None = None,
    weights: Weights | None = None,
) -> Judge:
    """A judge with the stories that are alive at ``now``, and what was told of them.

    It reads no text of which the store keeps a reading by its own rules. What it had to read is
    kept for the next start, where there is a ``lease``.

    Raises StoreUnavailable, and LeaseLost where the lease is no longer held.
    """

    # Thousands of watches and stories take seconds, in which the loop has polls to serve.
    def make() -> tuple[Judge, str]:
        judge = Judge(
            catalogue=catalogue,
            classifier=classifier,
            watches=watches,
            channels=channels,
            code=fingerprint_code(),
            weights=weights,
        )
        return judge, judge.reading_rules

    with unattended_memory():
        judge, rules = await asyncio.to_thread(make)

    def restore(snapshot: WindowSnapshot, habits: Habits) -> Iterator[tuple[EntryKey, bytes]]:
        return judge.restore(
            members=snapshot.members,
            stories=snapshot.stories,
            told=snapshot.told,
            last_told=snapshot.last_told,
            listed=snapshot.listed,
            pulled=snapshot.pulled,
            messages=snapshot.messages,
            merged=snapshot.merged,
            rung=snapshot.rung,
            next_story=snapshot.next_story,
            habits=habits,
        )

    with unattended_memory():
        snapshot = await store.window(since=now - STORY_LIVES, rules=rules)
        habits = await store.habits(since=habits_from(now))
        read_anew = await asyncio.to_thread(restore, snapshot, habits)
    if lease is not None:
        await _keep_readings(store, read_anew, rules=rules, lease=lease)
    return judge


async def _keep_readings(
    store: Store, readings: Iterator[tuple[EntryKey, bytes]], *, rules: str, lease: LeaseToken
) -> None:
    try:
        while some := dict(islice(readings, _KEPT_AT_ONCE)):
            await store.keep_readings(some, rules=rules, lease=lease)
    except StoreFull as error:
        # The next start takes longer; what is to be told may still find room.
        log.warning("readings_not_kept", error=str(error))
