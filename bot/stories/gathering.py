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
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.model import Event
from bot.stories.apart import are_apart, strain
from bot.stories.features import ENTITY, NAME_WEIGHT, Features, is_common
from bot.stories.figures import FigureKind
from bot.stories.places import COUNTRY_STEMS

__all__ = ["Draw", "Gathering", "Gatherings", "Likeness", "Reach"]

_PRIOR_STORIES = 1000  # news that a fresh window is taken to have seen
_PRIOR_COMMON = 20  # … and how many of those had any one common news word
_RARE_TERMS = 24  # terms of an entry that are looked up
_NEWEST = 64  # stories that are read from one term's list
_COMPARED = 16  # stories that are compared in full
_RECENT = 8  # members beside which an entry is held, apart from the sum

_JOIN = 0.14  # likeness from which two headlines report one event
_NAMES_ONLY = 0.15  # more where catalogue names alone are shared and one event is unclear
_JOIN_TEXT = 0.07  # more where both have text: longer texts share more words by chance
_DAY_LATER = 0.04  # more for each day between the reports
_ONE_SHARED = 0.04  # more where a single telling word is shared
_RUBRIC = 0.08  # more where the headline says nothing ("Morning briefing")

_WORDS_OF_NAME = 4  # as many words of an entry stand for one entity, with what they count
_ROUNDING = 1e-9  # sums in another order differ in their last bits
_NOWHERE: dict[int, float] = {}

# Squared rarity of a term that no live story has: of any word, and of a common one.
_PRIOR_RARITY = {
    False: math.log(_PRIOR_STORIES) ** 2,
    True: math.log(_PRIOR_STORIES / _PRIOR_COMMON) ** 2,
}

_COMMON_COUNTS = _PRIOR_RARITY[True] / _PRIOR_RARITY[False]


@dataclass(slots=True, kw_only=True)
class Gathering:
    """What a story's entries say together; grows with each of them."""

    number: int
    first: datetime
    last: datetime
    terms: dict[str, float] = field(default_factory=dict)
    length: float = 0.0  # of ``terms``, squared, each weighed by its prior rarity
    recent: list[tuple[Features, float]] = field(default_factory=list)  # with its length
    parties: set[str] = field(default_factory=set)
    capitals: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    figures: dict[FigureKind, set[float]] = field(default_factory=dict)  # of its headlines
    entities: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    events: Counter[Event] = field(default_factory=Counter)

    def event(self) -> Event:
        """What most of its reports call it; the earliest of equals; OTHER only alone."""
        named = {event: count for event, count in self.events.items() if event is not Event.OTHER}
        return max(named, key=lambda event: named[event]) if named else Event.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How like a story an entry can be at most, by which of its terms the entry has.

    ``shares`` maps each term to the most of a squared length that it makes up, be it the
    sum's or that of one of the last members; ``names`` is what those that stand for
    entities make up together, which are ``entities``, of which ``count_names`` tell.
    """

    shares: dict[str, float]
    names: float
    count_names: int
    entities: int
    has_lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What an entry must have to be like enough to a story.

    ``shares`` gives each term of the story its weight. An entry that is like enough has terms
    of the weight ``least`` together, of ``least`` less ``no_lead`` where it is a headline
    alone.
    """

    shares: dict[str, float]
    least: float
    no_lead: float


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
        # What bounds the likeness to a story, worked out when it is asked for.
        self._stale: set[int] = set()
        self._reaches: dict[int, Reach] = {}
        self._shares: dict[str, dict[int, float]] = {}
        self._naming_two: set[int] = set()

    def __getitem__(self, number: int) -> Gathering:
        return self._live[number]

    def admit(self, number: int, features: Features, at: datetime) -> None:
        """Add an entry of the time ``at`` to story ``number``, which opens where it is new."""
        story = self._live.get(number)
        if story is None:
            story = self._live[number] = Gathering(number=number, first=at, last=at)
        story.first, story.last = min(story.first, at), max(story.last, at)
        self._stale.add(number)
        length = 0.0
        for term, weight in features.terms.items():
            before = story.terms.get(term, 0.0)
            story.terms[term] = before + weight
            story.length += ((before + weight) ** 2 - before**2) * _PRIOR_RARITY[is_common(term)]
            length += weight**2 * _PRIOR_RARITY[is_common(term)]
            self._having.setdefault(term, {}).setdefault(number)
        story.recent = [*story.recent[1 - _RECENT :], (features, length)]
        story.parties |= features.parties
        story.capitals |= features.capitals
        story.places |= features.places
        story.entities |= features.entities
        for figure in features.figures_in_title:
            story.figures.setdefault(figure.kind, set()).add(figure.value)
        story.countries |= features.countries
        story.events[features.event] += 1

    def remove(self, number: int) -> None:
        """Forget story ``number``."""
        self._stale.discard(number)
        self._drop_reach(number)
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
        rarities = {term: self._rarity(term) for term in features.terms}
        length = _length_of(features)
        best: Likeness | None = None
        for number in self._candidates(features, rarities):
            story = self._live[number]
            apart = max(story.first - at, at - story.last, timedelta(0))
            if apart > span:
                continue
            likeness = _compare(features, rarities, length, story, apart, surer)
            if likeness is None:
                continue
            if best is None or likeness.score - likeness.needed > best.score - best.needed:
                best = likeness
        return best

    def may_be_like(
        self, words: Mapping[str, float], *, has_lead: bool, surer: float = 0.0
    ) -> bool:
        """Whether an entry with these terms, entities apart, can be like enough to a story;
        False is sure.

        The likeness is a mean of two cosines, and the square of each is at most the share of
        the terms in common in the story's squared length by that in the entry's (Cauchy and
        Schwarz). ``words`` are the entry's terms with what they count. The entry is taken to
        name all entities that the story names, and all that is in common is taken for names;
        of the entities, one alone makes no event.
        """
        self._bring_up_to_date()
        shares: dict[int, float] = {}
        counted: dict[int, float] = {}
        whole = 0.0
        for word, times in words.items():
            count = times * _COMMON_COUNTS if is_common(word) else times
            whole += count
            for number, share in self._shares.get(word, _NOWHERE).items():
                shares[number] = shares.get(number, 0.0) + share
                counted[number] = counted.get(number, 0.0) + count
        asked = _ask(has_lead=has_lead, surer=surer, live=len(self._live))
        reaches = self._reaches
        for number, share in shares.items():
            reach = reaches[number]
            if share + reach.names < asked[reach.has_lead]:
                continue
            common = counted[number]
            mine = NAME_WEIGHT**2 * (common + reach.entities)
            others = max(0.0, whole - common - _WORDS_OF_NAME * reach.entities)
            if (share + reach.names) * mine >= asked[reach.has_lead] * (mine + others):
                return True
        return any(
            reaches[number].names >= asked[reaches[number].has_lead] for number in self._naming_two
        )

    def draw(self, number: int, *, surer: float, most_live: int) -> Draw:
        """What story ``number`` asks of an entry, while ``most_live`` are live at most."""
        self._bring_up_to_date()
        reach = self._reaches[number]
        most = max(most_live, len(self._live))
        least = _ask(has_lead=True, surer=surer, live=most)[reach.has_lead]
        alone = _ask(has_lead=False, surer=surer, live=most)[reach.has_lead]
        return Draw(shares=dict(reach.shares), least=least, no_lead=least - alone)

    def comes_near(self, features: Features, *, surer: float = 0.0) -> bool:
        """Whether `find` would find a story if all evidence but the words spoke for it."""
        rarities = {term: self._rarity(term) for term in features.terms}
        length = _length_of(features)
        for number in self._candidates(features, rarities):
            story = self._live[number]
            shared = sorted(features.terms.keys() & story.terms.keys())
            telling = [term for term in shared if not is_common(term)]
            if not telling or (len(telling) < 2 and telling[0].startswith(ENTITY)):
                continue
            needed = _JOIN + surer + _JOIN_TEXT * _have_leads(features, story)
            if _score(features, rarities, length, story, shared) >= needed:
                return True
        return False

    def _bring_up_to_date(self) -> None:
        for number in self._stale:
            self._drop_reach(number)
            reach = self._reaches[number] = _find_reach(self._live[number])
            for term, share in reach.shares.items():
                self._shares.setdefault(term, {})[number] = share
            if reach.count_names > 1:
                self._naming_two.add(number)
        self._stale.clear()

    def _drop_reach(self, number: int) -> None:
        reach = self._reaches.pop(number, None)
        for term in () if reach is None else reach.shares:
            having = self._shares[term]
            del having[number]
            if not having:
                del self._shares[term]
        self._naming_two.discard(number)

    def _rarity(self, term: str) -> float:
        prior = _PRIOR_COMMON if is_common(term) else 1
        return math.log(
            (_PRIOR_STORIES + len(self._live)) / (prior + len(self._having.get(term, ())))
        )

    def _candidates(self, features: Features, rarities: dict[str, float]) -> list[int]:
        """Numbers of the stories that share most of the rarest terms, best first."""
        by_rarity = sorted(rarities, key=lambda term: (-rarities[term], term))
        votes: dict[int, float] = {}
        for term in by_rarity[:_RARE_TERMS]:
            worth = features.terms[term] * rarities[term] ** 2
            for number in itertools.islice(reversed(self._having.get(term, {})), _NEWEST):
                votes[number] = votes.get(number, 0.0) + worth
        return sorted(votes, key=lambda number: (-votes[number], number))[:_COMPARED]


def _ask(*, has_lead: bool, surer: float, live: int) -> dict[bool, float]:
    """The least share to be like enough to a story that has a lead (True) or has none.

    Terms are weighed by their rarity now, against lengths by the prior's, which with
    very many live stories is the lesser.
    """
    seen = _PRIOR_STORIES + live
    excess = max(
        math.log(seen / (prior + 1)) ** 2 / _PRIOR_RARITY[common]
        for common, prior in ((False, 1), (True, _PRIOR_COMMON))
    )
    least = _JOIN + surer
    return {
        False: (least / excess) ** 2 - _ROUNDING,
        True: ((least + _JOIN_TEXT * has_lead) / excess) ** 2 - _ROUNDING,
    }


def _compare(
    features: Features,
    rarities: dict[str, float],
    length: float,
    story: Gathering,
    apart: timedelta,
    surer: float,
) -> Likeness | None:
    """The likeness of an entry and ``story``; None where it is too little.

    It is too little, too, where hard evidence keeps them apart, which is asked last: few
    stories are like enough.
    """
    shared = sorted(features.terms.keys() & story.terms.keys())
    telling = [term for term in shared if not is_common(term)]
    event = story.event()
    if not telling or (len(telling) < 2 and _is_no_event(telling[0], features.event, event)):
        return None
    needed = _JOIN + surer + _DAY_LATER * (apart / timedelta(days=1))
    if len(telling) < 2:
        needed += _ONE_SHARED
    if features.is_rubric:
        needed += _RUBRIC
    if all(term.startswith(ENTITY) for term in telling) and features.event is not event:
        # The same companies, and nothing else: one event only if nothing speaks for two.
        if Event.OTHER not in {features.event, event}:
            return None
        needed += _NAMES_ONLY
    if _have_leads(features, story):
        needed += _JOIN_TEXT
    score = _score(features, rarities, length, story, shared)
    if score < needed:
        return None
    needed += strain(features, story)
    if score < needed or are_apart(features, story, event, telling):
        return None
    return Likeness(number=story.number, score=score, needed=needed, shared=tuple(shared))


def _score(
    features: Features,
    rarities: dict[str, float],
    own: float,
    story: Gathering,
    shared: list[str],
) -> float:
    """The mean of the cosines with the story's sum and with the nearest of its last members.

    What is shared is weighed by its rarity now, the lengths (``own`` and the others') by
    the prior's alone: so a comparison costs as much as the entry has words, not as much as
    the story has.
    """
    weighed = [(term, features.terms[term] * rarities[term] ** 2) for term in shared]

    def cosine(terms: dict[str, float], length: float) -> float:
        common = 0.0
        for term, weight in weighed:
            common += weight * terms.get(term, 0.0)
        return common / math.sqrt(own * length)

    nearest = max(cosine(member.terms, length) for member, length in story.recent)
    return min(1.0, (cosine(story.terms, story.length) + nearest) / 2)


def _length_of(features: Features) -> float:
    """Squared, each term weighed by its prior rarity."""
    return sum(weight**2 * _PRIOR_RARITY[is_common(t)] for t, weight in features.terms.items())


def _have_leads(features: Features, story: Gathering) -> bool:
    return features.has_lead and any(member.has_lead for member, _ in story.recent)


def _find_reach(story: Gathering) -> Reach:
    shares = {
        term: weight**2 * _PRIOR_RARITY[is_common(term)] / story.length
        for term, weight in story.terms.items()
    }
    for features, length in story.recent:
        for term, weight in features.terms.items():
            share = weight**2 * _PRIOR_RARITY[is_common(term)] / length
            shares[term] = max(share, shares[term])
    names = [term for term in shares if term.startswith(ENTITY)]
    return Reach(
        shares=shares,
        names=sum(shares[name] for name in names),
        count_names=sum(1 for name in names if not is_common(name)),
        entities=len(names),
        has_lead=any(features.has_lead for features, _ in story.recent),
    )


def _is_no_event(term: str, one: Event, other: Event) -> bool:
    """Whether much happens under one name: that of a catalogue entity, or of a country.

    Disasters of one kind in one country on one day are most often one.
    """
    is_country = term in COUNTRY_STEMS and not (one is other is Event.DISASTER)
    return is_country or term.startswith(ENTITY)
