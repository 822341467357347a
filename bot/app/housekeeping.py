"""What a service does beside its news: it forgets, indexes and gives back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from bot.app.memory import give_back_memory
from bot.desk import Stories
from bot.ports import Clock, Store
from bot.scheduler import Ticks
from bot.stories import STORY_LIVES

__all__ = ["Housekeeping"]

log = structlog.get_logger("nightdesk.service")

GROWTH_TICK = timedelta(seconds=2)
GROWTH_OVERLAP = timedelta(minutes=1)
"""A story may be stored a while after the time at which it changed."""

OWNERS_TICK = timedelta(seconds=30)
PRUNE_TICK = timedelta(hours=6)
INDEX_TICK = timedelta(seconds=2)
MEMORY_TICK = timedelta(minutes=1)
FIRST_PRUNE = timedelta(minutes=5)
"""Soon after a start, so that a service that is restarted daily still forgets."""

# An old database of half a million entries is indexed in some ten minutes so, and no poll waits
# longer than for one batch.
INDEXED_AT_ONCE = 200
BATCHES_A_TICK = 10


class Housekeeping:
    """The ticks that bring no news. ``keep_days`` is for how long what is stored is kept,
    ``shows_growth`` says that messages are edited as their stories grow.
    """

    def __init__(
        self,
        *,
        store: Store,
        stories: Stories,
        clock: Clock,
        keep_days: int,
        shows_growth: bool,
    ) -> None:
        self._store = store
        self._stories = stories
        self._clock = clock
        self._keep_days = keep_days
        self._shows_growth = shows_growth
        # What grew while nothing ran is shown, too.
        self._grown_until = clock.now() - timedelta(hours=1)

    async def begin(self, ticks: Ticks) -> None:
        """Have it done from now on; and now what a message sent next would show wrongly."""
        await self._lapse_owners()
        ticks.every(OWNERS_TICK, "owners", self._lapse_owners)
        if self._shows_growth:
            ticks.every(GROWTH_TICK, "growth", self._show_growth)
        ticks.every(INDEX_TICK, "index", self._index)
        ticks.every(MEMORY_TICK, "memory", lambda: asyncio.to_thread(give_back_memory))
        ticks.every(PRUNE_TICK, "prune", self._prune, first_after=FIRST_PRUNE)

    async def _lapse_owners(self) -> None:
        await self._stories.lapse(now=self._clock.now())

    async def _show_growth(self) -> None:
        now = self._clock.now()
        await self._stories.show_growth(since=self._grown_until - GROWTH_OVERLAP, now=now)
        self._grown_until = now

    async def _index(self) -> None:
        for _ in range(BATCHES_A_TICK):
            if await self._store.search.index_entries(limit=INDEXED_AT_ONCE) < INDEXED_AT_ONCE:
                break

    async def _prune(self) -> None:
        now = self._clock.now()
        before = now - timedelta(days=self._keep_days)
        counts = await self._store.prune(before=before, live_since=now - STORY_LIVES)
        log.info("pruned", entries=counts.entries, stories=counts.stories, alerts=counts.alerts)
