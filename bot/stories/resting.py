"""Stories as they rest: packed, looked at as they lie, and unpacked where a new entry is near.

A story of one report is what is kept of that report. Of a larger one the sum is kept, too, beside
what is kept of its last reports.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from bot.model import Event
from bot.stories.numbers.figures import FigureKind
from bot.stories.packing import Glance, Packing, glance, unpack_event
from bot.stories.similarity.likeness import (
    JOIN,
    Sight,
    ask_at_least,
    mix,
)
from bot.stories.similarity.questions import Asked, Question
from bot.stories.traits.features import Features
from bot.stories.traits.gathered import Gathering, find_event, open_gathering

__all__ = ["GatheringShelf"]

_Packed = bytes | tuple[bytes, ...]
"""What is kept of the only report; or the sum, what else the story has, and its last reports."""


_Ask = Callable[[Iterable[int], bool], float]
"""What is asked of the likeness, by the terms that are shared and whether a report has a lead."""


class _Sum(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a story is looked at by."""

    terms: bytes  # their numbers, ascending; all else in this order
    weights: bytes
    highest: bytes  # weights in any of the last reports, rounded up
    length: float
    least: float  # length of a last report
    has_lead: bool  # one of them has


class _Times(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of `_More`."""

    first: datetime
    last: datetime
    events: tuple[tuple[Event, int], ...]


class _More(_Times, frozen=True, array_like=True, gc=False):
    parties: frozenset[str]
    capitals: frozenset[str]
    places: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]
    entities: frozenset[str]
    countries: frozenset[str]


_pack = msgspec.msgpack.Encoder().encode
_read_sum = msgspec.msgpack.Decoder(_Sum).decode
_read_times = msgspec.msgpack.Decoder(_Times).decode
_read_more = msgspec.msgpack.Decoder(_More).decode
_ROUNDING = 1e-9  # sums in another order differ in their last bits
_UP = 1 + 2.0**-22  # what makes a number of 32 bits no less than the one of 64
_FEW = 300  # numbers that are put beside others faster than each of the others is searched


class GatheringShelf:
    """Gatherings under their numbers: each packed, and those that were asked for last at hand, too.

    What is packed follows each change at once. So a gathering is looked at in one way, be it at
    hand or not, and to let one go costs nothing.
    """

    def __init__(self, packing: Packing, *, awake: int) -> None:
        self._packing = packing
        self._most = awake
        self._awake: OrderedDict[int, Gathering] = OrderedDict()
        self._packed: dict[int, _Packed] = {}

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, number: int) -> bool:
        return number in self._packed

    def __iter__(self) -> Iterator[int]:
        return iter(self._packed)

    def __getitem__(self, number: int) -> Gathering:
        """A gathering; it is `admit` that changes one."""
        gathering = self._awake.get(number)
        if gathering is None:
            gathering = self._unpack(number, self._packed[number])
            self._hold(gathering)
        else:
            self._awake.move_to_end(number)
        return gathering

    def put(self, gathering: Gathering) -> None:
        """Put in the gathering of one entry."""
        (self._packed[gathering.number],) = gathering.packed
        self._hold(gathering)

    def open(self, number: int, kept: bytes) -> Sequence[int]:
        """Put in the gathering of one entry, by what is kept of it. Returns its terms' numbers."""
        self._packed[number] = kept
        return glance(kept).terms

    def admit(self, number: int, features: Features, at: datetime, kept: bytes) -> None:
        """Add an entry of the time ``at`` to a gathering; ``kept`` is what is kept of it."""
        gathering = self[number]
        gathering.admit(features, at, kept)
        self._packed[number] = self._pack_with(self._packed[number], gathering)

    def look(self, number: int, question: Question, surer: float) -> Sight | None:
        """How like an entry is to a gathering; None where that is surely less than `compare` asks.

        It is not unpacked for it: most of those that an entry is held against are not like it.
        """
        return self._look(
            number,
            question,
            JOIN + surer,
            lambda shared, has_lead: ask_at_least(question, shared, surer, has_lead=has_lead),
        )

    def look_from(self, number: int, question: Question, least: float) -> Sight | None:
        """How like an entry is to a gathering; None where that is less than ``least``."""
        return self._look(number, question, least)

    def _look(
        self, number: int, question: Question, least: float, ask: _Ask | None = None
    ) -> Sight | None:
        packed = self._packed[number]
        found = _liken(question, packed, least, ask)
        if found is None:
            return None
        if isinstance(packed, bytes):
            first = last = glance(packed).features.at
            event = unpack_event(packed)
        else:
            more = _read_times(packed[1])
            first, last, event = more.first, more.last, find_event(more.events)
        term_of = self._packing.numbers.terms.__getitem__
        return Sight(
            score=found.score,
            shared=list(map(term_of, found.shared)),
            has_lead=found.has_lead,
            event=event,
            first=first,
            last=last,
        )

    def may_reach(self, number: int, question: Asked, least: float) -> bool:
        """Whether `score` could be ``least`` for a gathering; False is sure."""
        return _liken(question, self._packed[number], least) is not None

    def forget(self, number: int) -> Sequence[int]:
        """Take a gathering out. Returns its terms' numbers."""
        self._awake.pop(number, None)
        packed = self._packed.pop(number)
        if isinstance(packed, bytes):
            return glance(packed).terms
        return array("I", _read_sum(packed[0]).terms)

    def _hold(self, gathering: Gathering) -> None:
        self._awake[gathering.number] = gathering
        if len(self._awake) > self._most:
            self._awake.popitem(last=False)

    def _unpack(self, number: int, packed: _Packed) -> Gathering:
        unpack = self._packing.unpack_features
        if isinstance(packed, bytes):
            return open_gathering(number, unpack(packed), glance(packed).features.at, packed)
        summed, more = _read_sum(packed[0]), _read_more(packed[1])
        terms = map(self._packing.numbers.terms.__getitem__, array("I", summed.terms))
        recent = [unpack(kept) for kept in packed[2:]]
        return Gathering(
            number=number,
            first=more.first,
            last=more.last,
            terms=dict(zip(terms, array("d", summed.weights), strict=True)),
            length=summed.length,
            recent=tuple([(features, features.length) for features in recent]),
            packed=packed[2:],
            parties=more.parties,
            capitals=more.capitals,
            places=more.places,
            figures=more.figures,
            entities=more.entities,
            countries=more.countries,
            events=more.events,
        )

    def _pack_with(self, before: _Packed, gathering: Gathering) -> _Packed:
        """A gathering packed, which was ``before`` until it got its last report."""
        terms, weights, highest = _open_sum(before)
        features, _ = gathering.recent[-1]
        numbers = self._packing.numbers.find_all(features.terms)
        for number, (term, weight) in zip(numbers, features.terms.items(), strict=True):
            at = bisect_left(terms, number)
            if at < len(terms) and terms[at] == number:
                weights[at] = gathering.terms[term]
                highest[at] = max(highest[at], weight * _UP)
            else:
                terms.insert(at, number)
                weights.insert(at, gathering.terms[term])
                highest.insert(at, weight * _UP)
        if not isinstance(before, bytes) and before[2] is not gathering.packed[0]:
            # The report that is no longer among the last may have had most of a term.
            term_of = self._packing.numbers.terms.__getitem__
            for number in glance(before[2]).terms:
                term = term_of(number)
                most = max([member.terms.get(term, 0.0) for member, _ in gathering.recent])
                highest[bisect_left(terms, number)] = most * _UP
        summed = _pack(
            _Sum(
                terms.tobytes(),
                weights.tobytes(),
                highest.tobytes(),
                gathering.length,
                min([length for _, length in gathering.recent if length], default=gathering.length),
                any(member.has_lead for member, _ in gathering.recent),
            )
        )
        more = _pack(
            _More(
                gathering.first,
                gathering.last,
                gathering.events,
                gathering.parties,
                gathering.capitals,
                gathering.places,
                gathering.figures,
                gathering.entities,
                gathering.countries,
            )
        )
        return (summed, more, *gathering.packed)


def _open_sum(packed: _Packed) -> tuple[array[int], array[float], array[float]]:
    """The numbers of the terms, ascending, their weights and the highest of any last report."""
    if not isinstance(packed, bytes):
        summed = _read_sum(packed[0])
        return array("I", summed.terms), array("d", summed.weights), array("f", summed.highest)
    theirs = _weigh_terms(glance(packed))
    terms = sorted(theirs)
    weights = list(map(theirs.__getitem__, terms))
    return array("I", terms), array("d", weights), array("f", [each * _UP for each in weights])


class _Found(NamedTuple):
    """The likeness, to the last bit what `score` gives: so it is added up in the same order.

    ``shared`` are the numbers of the terms that are shared, in their order.
    """

    score: float
    shared: list[int]
    has_lead: bool


def _liken(
    question: Asked, packed: _Packed, least: float, ask: _Ask | None = None
) -> _Found | None:
    """How like an entry is to what is packed; None where that is less than ``least``, or than
    ``ask`` says, if it is given: no less, by the terms that are shared and whether one of the
    reports has a lead.
    """
    least -= _ROUNDING
    if isinstance(packed, bytes):
        return _liken_only(question, glance(packed), least, ask)
    asked, summed = question.numbered, _read_sum(packed[0])
    terms = array("I", summed.terms)
    if len(terms) < _FEW:
        there = asked.keys() & terms
        shared = [term for term in asked if term in there]
        places = [bisect_left(terms, term) for term in shared]
    else:
        found = [(term, bisect_left(terms, term)) for term in asked]
        found = [(term, at) for term, at in found if at < len(terms) and terms[at] == term]
        shared, places = [term for term, _ in found], [at for _, at in found]
    weights, highest = array("d", summed.weights), array("f", summed.highest)
    common = most = 0.0
    for term, at in zip(shared, places, strict=True):
        worth = asked[term]
        common += worth * weights[at]
        most += worth * highest[at]
    whole = common / math.sqrt(question.length * summed.length)
    # No report has more of a term than the one that has most of it, and none is shorter.
    bound = mix(whole, most / math.sqrt(question.length * summed.least))
    if bound < least:
        return None
    if ask is not None and bound < (least := ask(shared, summed.has_lead) - _ROUNDING):
        return None
    nearest = 0.0
    for report in map(glance, packed[2:]):
        if report.features.length:
            weight = _weigh_terms(report).get
            common = sum([asked[term] * weight(term, 0.0) for term in shared])
            nearest = max(nearest, common / math.sqrt(question.length * report.features.length))
    score = mix(whole, nearest)
    return None if score < least else _Found(score, shared, summed.has_lead)


def _liken_only(question: Asked, report: Glance, least: float, ask: _Ask | None) -> _Found | None:
    """How like an entry is to the only report of a story, which may have no term at all."""
    asked, read = question.numbered, report.features
    weights, common, shared = read.weights, 0.0, []
    for term, which in zip(report.terms, read.which, strict=True):
        if term in asked:
            shared.append(term)
            common += asked[term] * weights[which]
    if not common:
        return None
    size = math.sqrt(question.length * read.length)
    likeness = common / size
    if likeness < least:
        return None
    if ask is not None and likeness < ask(shared, read.has_lead) - _ROUNDING:
        return None
    theirs = _weigh_terms(report)
    shared = [term for term in asked if term in theirs]
    common = 0.0
    for term in shared:
        common += asked[term] * theirs[term]
    return _Found(mix(common / size, common / size), shared, read.has_lead)


def _weigh_terms(report: Glance) -> dict[int, float]:
    weigh = report.features.weights.__getitem__
    return dict(zip(report.terms, map(weigh, report.features.which), strict=True))
