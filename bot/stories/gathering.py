"""Live stories and the search for the one whose event a new entry reports.

A story is the sum of its entries' term weights. A term's rarity is counted over live
stories, not entries, so that a burst of reports does not make its own words cheap; a
prior stands for the news before the window (`vocabulary`).

The search takes an entry's rarest terms, reads the newest stories that have them, and
compares with the best few: its cost does not grow with the window.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.model import Event
from bot.stories.features import ENTITY, Features, is_common

__all__ = ["Gathering", "Gatherings", "Likeness"]

_PRIOR_STORIES = 1000  # news that a fresh window is taken to have seen
_PRIOR_COMMON = 20  # … and how many of those had any one common news word
_RARE_TERMS = 24  # terms of an entry that are looked up
_NEWEST = 64  # stories that are read from one term's list
_COMPARED = 16  # stories that are compared in full
_RECENT = 8  # members beside which an entry is held, apart from the sum

_JOIN = 0.18  # likeness from which two headlines report one event
_NAMES_ONLY = 0.15  # more where catalogue names alone are shared and one event is unclear
_JOIN_TEXT = 0.08  # more where both have text: longer texts share more words by chance
_DAY_LATER = 0.04  # more for each day between the reports
_ONE_SHARED = 0.04  # more where a single telling word is shared

_PLACED = frozenset(
    # Events that happen in a place: in two countries they are two.
    {Event.DISASTER, Event.ACCIDENT, Event.CONFLICT, Event.CRIME, Event.ELECTION, Event.DEATH}
)
_BETWEEN = frozenset(
    # Events between parties: with another counterpart they are another deal.
    {
        Event.ACQUISITION,
        Event.PARTNERSHIP_FORMED,
        Event.PARTNERSHIP_ENDED,
        Event.FUNDING,
        Event.LEGAL,
        Event.REGULATION,
    }
)
_OTHER_PLACE = 0.10  # more for other events, where the countries named are others


@dataclass(slots=True, kw_only=True)
class Gathering:
    """What a story's entries say together; grows with each of them."""

    number: int
    first: datetime
    last: datetime
    terms: dict[str, float] = field(default_factory=dict)
    recent: list[Features] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    events: Counter[Event] = field(default_factory=Counter)

    def event(self) -> Event:
        """What most of its reports call it; the earliest of equals; OTHER only alone."""
        named = {event: count for event, count in self.events.items() if event is not Event.OTHER}
        return max(named, key=lambda event: named[event]) if named else Event.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How like an entry is to a story: ``score`` from 0 to 1 against ``needed``."""

    number: int
    score: float
    needed: float
    shared: tuple[str, ...]


class Gatherings:
    """All live stories, under their numbers."""

    def __init__(self) -> None:
        self._live: dict[int, Gathering] = {}
        self._having: dict[str, dict[int, None]] = {}

    def __getitem__(self, number: int) -> Gathering:
        return self._live[number]

    def __len__(self) -> int:
        return len(self._live)

    def admit(self, number: int, features: Features, at: datetime) -> None:
        """Add an entry of the time ``at`` to story ``number``, which opens where it is new."""
        story = self._live.get(number)
        if story is None:
            story = self._live[number] = Gathering(number=number, first=at, last=at)
        story.first, story.last = min(story.first, at), max(story.last, at)
        for term, weight in features.terms.items():
            story.terms[term] = story.terms.get(term, 0.0) + weight
            self._having.setdefault(term, {}).setdefault(number)
        story.recent = [*story.recent[1 - _RECENT :], features]
        story.parties |= features.parties
        story.entities |= features.entities
        story.countries |= features.countries
        story.events[features.event] += 1

    def remove(self, number: int) -> None:
        """Forget story ``number``."""
        for term in self._live.pop(number).terms:
            having = self._having[term]
            del having[number]
            if not having:
                del self._having[term]

    def find(
        self, features: Features, at: datetime, *, span: timedelta, surer: float = 0.0
    ) -> Likeness | None:
        """The story most surely about the event of an entry of the time ``at``, if any.

        A story of which no report is within ``span`` of ``at`` is another event.
        ``surer`` is how much likeness is asked for beyond the usual.
        """
        weights = {term: weight * self._rarity(term) for term, weight in features.terms.items()}
        best: Likeness | None = None
        for number in self._candidates(weights):
            story = self._live[number]
            apart = max(story.first - at, at - story.last, timedelta(0))
            if apart > span:
                continue
            likeness = self._compare(features, weights, story, apart)
            if likeness is None or likeness.score < likeness.needed + surer:
                continue
            if best is None or likeness.score - likeness.needed > best.score - best.needed:
                best = likeness
        return best

    def _rarity(self, term: str) -> float:
        prior = _PRIOR_COMMON if is_common(term) else 1
        return math.log(
            (_PRIOR_STORIES + len(self._live)) / (prior + len(self._having.get(term, ())))
        )

    def _candidates(self, weights: dict[str, float]) -> list[int]:
        """Numbers of the stories that share most with ``weights``, best first."""
        by_rarity = sorted(weights, key=lambda term: (len(self._having.get(term, ())), term))
        votes: dict[int, float] = {}
        for term in by_rarity[:_RARE_TERMS]:
            for number in itertools.islice(reversed(self._having.get(term, {})), _NEWEST):
                votes[number] = votes.get(number, 0.0) + weights[term] * self._rarity(term)
        return sorted(votes, key=lambda number: (-votes[number], number))[:_COMPARED]

    def _compare(
        self, features: Features, weights: dict[str, float], story: Gathering, apart: timedelta
    ) -> Likeness | None:
        """The likeness of an entry and ``story``; None where hard evidence keeps them apart."""
        shared = tuple(sorted(term for term in weights if term in story.terms))
        score = 0.5 * self._cosine(weights, story.terms) + 0.5 * max(
            self._cosine(weights, member.terms) for member in story.recent
        )
        telling = [term for term in shared if not is_common(term)]
        if not telling or (telling[0].startswith(ENTITY) and len(telling) < 2):
            return None
        event = story.event()
        needed = _JOIN + _DAY_LATER * (apart / timedelta(days=1))
        if len(telling) < 2:
            needed += _ONE_SHARED
        if all(term.startswith(ENTITY) for term in telling) and features.event is not event:
            # The same companies, and nothing else: one event only if nothing speaks for two.
            if Event.OTHER not in {features.event, event}:
                return None
            needed += _NAMES_ONLY
        if features.has_lead and any(member.has_lead for member in story.recent):
            needed += _JOIN_TEXT
        if features.countries and story.countries and not features.countries & story.countries:
            if features.event in _PLACED and event in _PLACED:
                return None
            needed += _OTHER_PLACE
        if {features.event, event} <= _BETWEEN and _has_other_party(features, story):
            return None
        return Likeness(number=story.number, score=score, needed=needed, shared=shared)

    def _cosine(self, weights: dict[str, float], terms: dict[str, float]) -> float:
        dot = mine = theirs = 0.0
        for term, weight in terms.items():
            weighed = weight * self._rarity(term)
            theirs += weighed * weighed
            if term in weights:
                dot += weighed * weights[term]
        for weight in weights.values():
            mine += weight * weight
        return dot / math.sqrt(mine * theirs) if dot else 0.0


def _has_other_party(features: Features, story: Gathering) -> bool:
    """Whether both headlines name a party in common and each one that the other's lacks.

    A party that is named anywhere in the other's text is no other.
    """
    mine = {party for party in features.parties if party not in story.terms}
    theirs = {party for party in story.parties if party not in features.terms}
    return bool(mine and theirs and features.parties & story.parties)
