"""How much an entry weighs for those who watch, and what is decided for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.judge.deciding import decide
from bot.model import Decision, Entry, Hit, Placement, Reading, Source, Urgency, Watch
from bot.stories import HabitBook, StoryWindow, Weights, may_ring, weigh

__all__ = ["Weighing"]


class Weighing:
    """Weighs entries for ``watches`` (by name), with what is known of the stories in ``window``
    and of what is usual.
    """

    def __init__(self, window: StoryWindow, *, weights: Weights, habits: HabitBook) -> None:
        self.watches: Mapping[str, Watch] = {}
        self.weights = weights
        self.habits = habits
        self._window = window

    def may_ring(self, entry: Entry, hits: Iterable[Hit], read: Reading, now: datetime) -> bool:
        """Whether a channel may hear of it at once, if it weighs enough."""
        return may_ring(entry, read.genre, now=now, weights=self.weights) and any(
            self.watches[hit.watch].may_ring(now) for hit in hits
        )

    def decide(
        self,
        entry: Entry,
        source: Source,
        hits: tuple[Hit, ...],
        read: Reading,
        placement: Placement | None,
        now: datetime,
    ) -> Decision:
        """What becomes of an entry that these watches match, with where it was placed."""
        return decide(
            entry,
            hits=hits,
            read=read,
            placement=placement,
            story=None if placement is None else self._window.story(placement.story),
            weighed=(
                (hit.watch, self._weigh(hit, entry, source, read, placement, now))
                for hit in hits
                if placement is not None
            ),
            now=now,
        )

    def _weigh(
        self,
        hit: Hit,
        entry: Entry,
        source: Source,
        read: Reading,
        placement: Placement,
        now: datetime,
    ) -> Urgency:
        watch = self.watches[hit.watch]
        return weigh(
            watch=watch,
            hit=hit,
            entry=entry,
            source=source,
            read=read,
            placement=placement,
            usual=self.habits.find_usual(entry.source, watch, now),
            now=now,
            weights=self.weights,
        )
