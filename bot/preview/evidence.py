"""The entries that come between the hits and may belong to their stories.

An entry that no watch matches joins a story that is live when it comes. Where few entries
are stored, all that come meanwhile are taken. Where many are, those are looked up in the
index that have enough of a story's words, each time the story has got new ones. What joins
as a copy although the words of its headline and lead are others is not found that way.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime, timedelta
from math import sqrt
from typing import Protocol

from bot.judge import Judge
from bot.ports.search import (
    AllOf,
    AnyOf,
    Anything,
    EntrySearch,
    HasToken,
    Need,
    StoredEntry,
    TimeSpan,
)
from bot.preview.model import FoundHit
from bot.stories import Draw
from bot.stories.traits.features import ENTITY, is_common
from bot.stories.traits.index_terms import EVEN, NO_LEAD, UNEVEN, spell_term
from bot.stories.traits.paraphrases import OWNER_TERMS
from bot.watchlist import Catalogue
from bot.watchlist.narrowing import find_names

__all__ = ["STORY_LIVES", "Drawn", "Everyone", "Evidence", "find_meant"]

STORY_LIVES = timedelta(hours=72)
"""As long as a story takes further reports, as `bot.stories.StoryWindow` has it."""

_STEP = timedelta(hours=6)
_INSTANT = timedelta(microseconds=1)
_ROUNDING = 1e-9  # sums in another order differ in their last bits
_UNEVENLY: dict[Need, float] = {HasToken(token): most for token, most in UNEVEN.items()}
_PARED = 0.01
"""Words of least weight that are no more of what is needed are not asked for: of a story of
many reports, these are most."""

_TELLING = 0.85
"""So much of a likeness, at the least, is by other words than those of every news page, which
are not asked for: the index would go through a tenth of what is stored for each of them.
"""

_SAYS_OWNER = AnyOf(tuple(HasToken(spell_term(term)) for term in sorted(OWNER_TERMS)))

Heard = FoundHit | StoredEntry


class Evidence(Protocol):
    """The hits and what comes between them, as they were seen."""

    looked_at: int
    """Entries besides the hits that were taken so far."""

    def walk(self) -> AsyncIterator[Heard]:
        """All of them. What comes after the last hit changes nothing that a channel is told."""
        ...

    def note(self, story: str) -> None:
        """Know that the entry that was walked over last was placed in ``story``."""
        ...


class Everyone:
    """Every stored entry, while a story is live."""

    def __init__(
        self, hits: Sequence[FoundHit], *, judge: Judge, search: EntrySearch, span: TimeSpan
    ) -> None:
        self._hits = hits
        self._judge = judge
        self._search = search
        self._span = span
        self.looked_at = 0

    def note(self, story: str) -> None:
        """Nothing follows: all are taken anyway."""

    async def walk(self) -> AsyncIterator[Heard]:
        """In steps of time, so that no more is held than is needed."""
        waiting = list(reversed(self._hits))
        known = {hit.number for hit in self._hits}
        at = self._span.since
        while waiting:
            if not self._judge.has_stories(now=at):
                at = max(at, waiting[-1].entry.seen)
            step = TimeSpan(since=at, until=min(at + _STEP, self._span.until))
            others = await self._load_others(step, known)
            self.looked_at += len(others)
            stretch: list[Heard] = list(others)
            while waiting and waiting[-1].entry.seen < step.until:
                stretch.append(waiting.pop())
            stretch.sort(key=lambda each: (each.entry.seen, each.number))
            for count, each in enumerate(stretch):
                if count % 50 == 0:
                    await asyncio.sleep(0)  # others want the event loop, too
                yield each
            at = step.until

    async def _load_others(self, span: TimeSpan, known: set[int]) -> list[StoredEntry]:
        numbers = [
            *await self._search.find(Anything(), span=span, newest_first=False),
            *await self._search.list_unindexed(span=span),
        ]
        wanted = [number for number in numbers if number not in known]
        return [stored async for batch in self._search.load(wanted) for stored in batch]


class Drawn:
    """The entries that the stories draw by their words, and those that no index knows yet."""

    def __init__(
        self,
        hits: Sequence[FoundHit],
        *,
        judge: Judge,
        search: EntrySearch,
        catalogue: Catalogue,
    ) -> None:
        self._hits = hits
        self._judge = judge
        self._search = search
        self._catalogue = catalogue
        self._known = {hit.number for hit in hits}
        self._queue: list[tuple[datetime, int, Heard]] = []
        self._placed_in: str | None = None
        self._names: dict[str, Need | None] = {}
        self.looked_at = 0

    def note(self, story: str) -> None:
        """The next step of the walk looks for what the story draws now."""
        self._placed_in = story

    async def walk(self) -> AsyncIterator[Heard]:
        """The earliest first, of what is known; each that is placed may draw further ones."""
        if not self._hits:
            return
        last = self._hits[-1].entry.seen + _INSTANT
        self._queue = [(hit.entry.seen, hit.number, hit) for hit in self._hits]
        span = TimeSpan(since=self._hits[0].entry.seen, until=last)
        await self._take(await self._search.list_unindexed(span=span), after=self._queue[0][:2])
        while self._queue:
            seen, number, each = heapq.heappop(self._queue)
            await asyncio.sleep(0)  # others want the event loop, too
            yield each
            placed_in, self._placed_in = self._placed_in, None
            if placed_in is not None and seen < last - _INSTANT:
                until = min(seen + STORY_LIVES + _INSTANT, last)
                numbers = await self._look_for(placed_in, TimeSpan(since=seen, until=until))
                await self._take(numbers, after=(seen, number))

    async def _look_for(self, story: str, span: TimeSpan) -> tuple[int, ...]:
        draw = self._judge.draw(story, most_live=len(self._hits))
        least, weights = self._weigh(draw)
        return await self._search.find_weighty(
            weights,
            least=least,
            evenly=EVEN,
            unevenly=_UNEVENLY,
            more={HasToken(NO_LEAD): draw.no_lead},
            span=span,
        )

    def _weigh(self, draw: Draw) -> tuple[float, dict[Need, float]]:
        """What is asked of the index: the least weight, and what each need weighs.

        A likeness is a cosine, and ``least`` its square at the least: of what is shared, the
        part in the story's length by the part in the entry's (Cauchy and Schwarz). To leave
        out a part of the story lessens the cosine by its root at most.
        """
        spare = pared = _PARED * draw.least
        weights: dict[Need, float] = {}
        for term, share in sorted(draw.shares.items(), key=lambda item: (item[1], item[0])):
            if share <= spare:
                spare -= share
                continue
            need = None if is_common(term) else self._find_need(term)
            if need is not None:
                weights[need] = weights.get(need, 0.0) + share
        cosine = _TELLING * sqrt(draw.least) - sqrt(pared - spare)
        return cosine**2 - _ROUNDING, weights

    def _find_need(self, term: str) -> Need | None:
        if not term.startswith(ENTITY):
            return HasToken(spell_term(term))
        if term not in self._names:
            self._names[term] = find_meant(term.removeprefix(ENTITY), catalogue=self._catalogue)
        return self._names[term]

    async def _take(self, numbers: Sequence[int], *, after: tuple[datetime, int]) -> None:
        """Queue what comes later than ``after``: of what was seen at one time, some came before."""
        fresh = [number for number in numbers if number not in self._known]
        self._known.update(fresh)
        async for batch in self._search.load(fresh):
            for stored in batch:
                if (stored.entry.seen, stored.number) > after:
                    heapq.heappush(self._queue, (stored.entry.seen, stored.number, stored))
                    self.looked_at += 1


def find_meant(entity: str, *, catalogue: Catalogue) -> Need | None:
    """What every entry has that means ``entity``, be it as the maker of what it owns; None
    where nothing names it.
    """
    itself = _find_any((entity,), catalogue)
    owned = _find_any(catalogue.owned_by(entity), catalogue)
    if owned is None:
        return itself
    meant = AllOf((owned, _SAYS_OWNER))
    return meant if itself is None else AnyOf((itself, meant))


def _find_any(entities: Iterable[str], catalogue: Catalogue) -> Need | None:
    found = [find_names(each, catalogue=catalogue) for each in entities]
    parts = tuple(need for need in found if need is not None)
    return AnyOf(parts) if parts else None
