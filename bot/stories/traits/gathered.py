"""What a story's entries say together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.model import Event
from bot.stories.numbers.figures import Figure, FigureKind
from bot.stories.traits.features import PRIOR_RARITY, Features, find_concepts, is_common

__all__ = ["RECENT", "Gathering", "find_event", "open_gathering"]

RECENT = 8
"""Members of a story beside which an entry is held, apart from their sum."""


@dataclass(slots=True, kw_only=True)
class Gathering:
    """What a story's entries say together; grows with each of them."""

    number: int
    first: datetime
    last: datetime
    terms: Mapping[str, float]
    length: float  # of ``terms``, squared, each weighed by its prior rarity
    recent: tuple[tuple[Features, float], ...]  # the last members, each with its length
    packed: tuple[bytes, ...]  # … and each as it is kept
    parties: frozenset[str]
    capitals: frozenset[str]
    places: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]  # of its headlines
    entities: frozenset[str]
    countries: frozenset[str]
    events: tuple[tuple[Event, int], ...]  # what its reports call it, and how many do

    @property
    def concepts(self) -> frozenset[str]:
        """Those of its terms that stand for kinds of things."""
        return find_concepts(self.terms)

    def event(self) -> Event:
        """What most of its reports call it; the earliest of equals; OTHER only alone."""
        return find_event(self.events)

    def admit(self, features: Features, at: datetime, packed: bytes) -> None:
        """Add one more entry of the time ``at``; ``packed`` is what it is kept as."""
        self.first, self.last = min(self.first, at), max(self.last, at)
        terms = dict(self.terms)
        for term, weight in features.terms.items():
            before = terms.get(term, 0.0)
            terms[term] = before + weight
            self.length += ((before + weight) ** 2 - before**2) * PRIOR_RARITY[is_common(term)]
        self.terms = terms
        self.recent = (*self.recent[1 - RECENT :], (features, features.length))
        self.packed = (*self.packed[1 - RECENT :], packed)
        self.parties |= features.parties
        self.capitals |= features.capitals
        self.places |= features.places
        self.entities |= features.entities
        self.countries |= features.countries
        self.figures = _join_figures(self.figures, features.figures_in_title)
        counts = dict(self.events)
        counts[features.event] = counts.get(features.event, 0) + 1
        self.events = tuple(counts.items())


def find_event(events: Iterable[tuple[Event, int]]) -> Event:
    """What most reports call a story, by what they call it and how many do; the earliest of
    equals; OTHER only alone.
    """
    best, most = Event.OTHER, 0
    for event, count in events:
        if count > most and event is not Event.OTHER:
            best, most = event, count
    return best


def open_gathering(number: int, features: Features, at: datetime, packed: bytes) -> Gathering:
    """A story of one entry of the time ``at``; it holds what the entry holds, and no more."""
    length = features.length
    return Gathering(
        number=number,
        first=at,
        last=at,
        terms=features.terms,
        length=length,
        recent=((features, length),),
        packed=(packed,),
        parties=features.parties,
        capitals=features.capitals,
        places=features.places,
        figures=_join_figures({}, features.figures_in_title),
        entities=features.entities,
        countries=features.countries,
        events=((features.event, 1),),
    )


_NO_FIGURES: Mapping[FigureKind, frozenset[float]] = {}


def _join_figures(
    known: Mapping[FigureKind, frozenset[float]], figures: Iterable[Figure]
) -> Mapping[FigureKind, frozenset[float]]:
    joined = dict(known)
    for figure in figures:
        joined[figure.kind] = joined.get(figure.kind, frozenset()) | {figure.value}
    return joined or _NO_FIGURES
