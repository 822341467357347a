"""Stories that nobody has asked for lately: packed, and unpacked where a new entry is near.

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

import msgspec

from bot.model import Event
from bot.stories.figures import FigureKind
from bot.stories.likeness import Gathering, Question, ask_at_least, mix, open_gathering
from bot.stories.packing import Glance, Packing, glance

__all__ = ["GatheringShelf"]

_Resting = bytes | tuple[bytes, ...]
"""What is kept of the only report; or the sum, what else the story has, and its last reports."""


class _Sum(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a story is looked at by."""

    terms: bytes  # their numbers, ascending; all else in this order
    weights: bytes
    highest: bytes  # weights in any of the last reports, rounded up
    length: float
    least: float  # length of a last report
    has_lead: bool  # one of them has


class _More(msgspec.Struct, frozen=True, array_like=True, gc=False):
    first: datetime
    last: datetime
    parties: frozenset[str]
    capitals: frozenset[str]
    places: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]
    entities: frozenset[str]
    countries: frozenset[str]
    events: tuple[tuple[Event, int], ...]


_pack = msgspec.msgpack.Encoder().encode
_read_sum = msgspec.msgpack.Decoder(_Sum).decode
_read_more = msgspec.msgpack.Decoder(_More).decode
_ROUNDING = 1e-9  # sums in another order differ in their last bits
_UP = 1 + 2.0**-22  # what makes a number of 32 bits no less than the one of 64
_FEW = 300  # numbers that are put beside others faster than each of the others is searched


class GatheringShelf:
    """Gatherings under their numbers, most of them packed."""

    def __init__(self, packing: Packing, *, awake: int) -> None:
        self._packing = packing
        self._most = awake
        self._awake: OrderedDict[int, Gathering] = OrderedDict()
        self._resting: dict[int, _Resting] = {}
        self._unchanged: dict[int, _Resting] = {}  # those awake that are what they were

    def __len__(self) -> int:
        return len(self._awake) + len(self._resting)

    def __contains__(self, number: int) -> bool:
        return number in self._awake or number in self._resting

    def __iter__(self) -> Iterator[int]:
        yield from self._awake
        yield from self._resting

    def __getitem__(self, number: int) -> Gathering:
        gathering = self._awake.get(number)
        if gathering is None:
            resting = self._resting.pop(number)
            gathering = self[number] = self._wake(number, resting)
            self._unchanged[number] = resting
        else:
            self._awake.move_to_end(number)
        return gathering

    def __setitem__(self, number: int, gathering: Gathering) -> None:
        """Put in a gathering. It is `change` that is asked for one that is to change."""
        self._awake[number] = gathering
        if len(self._awake) > self._most:
            longest, its = self._awake.popitem(last=False)
            self._resting[longest] = self._unchanged.pop(longest, b"") or self._rest(its)

    def change(self, number: int) -> Gathering:
        """A gathering that is to change at once."""
        gathering = self[number]
        self._unchanged.pop(number, None)
        return gathering

    def open(self, number: int, kept: bytes) -> Sequence[int]:
        """Put in the gathering of one entry, by what is kept of it. Returns its terms' numbers."""
        self._resting[number] = kept
        return glance(kept).terms

    def may_join(self, number: int, question: Question, surer: float) -> bool:
        """Whether `compare` could find an entry like enough to a gathering; False is sure.

        A resting one is not unpacked for it: most of those that an entry is held against are
        not like it.
        """
        resting = self._resting.get(number)
        if resting is None:
            return True
        term_of = self._packing.numbers.terms.__getitem__

        def ask(shared: Iterable[int], has_lead: bool) -> float:
            return ask_at_least(question.features, map(term_of, shared), surer, has_lead=has_lead)

        return _reaches(question, resting, ask)

    def may_reach(self, number: int, question: Question, least: float) -> bool:
        """Whether `score` could be ``least`` for a gathering; False is sure."""
        resting = self._resting.get(number)
        return resting is None or _reaches(question, resting, lambda *_: least)

    def forget(self, number: int) -> Sequence[int]:
        """Take a gathering out. Returns its terms' numbers."""
        resting = self._resting.pop(number, None)
        if resting is None:
            self._unchanged.pop(number, None)
            return self._packing.numbers.find_all(self._awake.pop(number).terms)
        if isinstance(resting, bytes):
            return glance(resting).terms
        return array("I", _read_sum(resting[0]).terms)

    def _wake(self, number: int, resting: _Resting) -> Gathering:
        unpack = self._packing.unpack_features
        if isinstance(resting, bytes):
            return open_gathering(number, unpack(resting), glance(resting).features.at, resting)
        summed, more = _read_sum(resting[0]), _read_more(resting[1])
        terms = map(self._packing.numbers.terms.__getitem__, array("I", summed.terms))
        recent = [unpack(kept) for kept in resting[2:]]
        return Gathering(
            number=number,
            first=more.first,
            last=more.last,
            terms=dict(zip(terms, array("d", summed.weights), strict=True)),
            length=summed.length,
            recent=tuple([(features, features.length) for features in recent]),
            packed=resting[2:],
            parties=more.parties,
            capitals=more.capitals,
            places=more.places,
            figures=more.figures,
            entities=more.entities,
            countries=more.countries,
            events=more.events,
        )

    def _rest(self, gathering: Gathering) -> _Resting:
        if gathering.terms is gathering.recent[-1][0].terms:
            return gathering.packed[0]
        numbers = self._packing.numbers.find_all(gathering.terms)
        order = sorted(range(len(numbers)), key=numbers.__getitem__)
        weights = list(gathering.terms.values())
        highest = list(_find_highest(gathering).values())
        summed = _pack(
            _Sum(
                array("I", [numbers[at] for at in order]).tobytes(),
                array("d", [weights[at] for at in order]).tobytes(),
                array("f", [highest[at] * _UP for at in order]).tobytes(),
                gathering.length,
                min([length for _, length in gathering.recent if length], default=gathering.length),
                any(features.has_lead for features, _ in gathering.recent),
            )
        )
        more = _pack(
            _More(
                gathering.first,
                gathering.last,
                gathering.parties,
                gathering.capitals,
                gathering.places,
                gathering.figures,
                gathering.entities,
                gathering.countries,
                gathering.events,
            )
        )
        return (summed, more, *gathering.packed)


def _reaches(
    question: Question, resting: _Resting, ask: Callable[[Iterable[int], bool], float]
) -> bool:
    """Whether an entry may be as like a gathering as ``ask`` says, by the terms that are shared
    and whether one of the reports has a lead.
    """
    if isinstance(resting, bytes):
        read = glance(resting)
        shared = question.numbered.keys() & read.terms
        found = _liken_report(question, read, shared)
        return found > 0 and found >= ask(shared, read.features.has_lead) - _ROUNDING
    asked, summed = question.numbered, _read_sum(resting[0])
    terms, weights = array("I", summed.terms), array("d", summed.weights)
    if len(terms) < _FEW:
        places = {term: bisect_left(terms, term) for term in asked.keys() & terms}
    else:
        places = {
            term: at
            for term in asked
            if (at := bisect_left(terms, term)) < len(terms) and terms[at] == term
        }
    common = sum([asked[term] * weights[at] for term, at in places.items()])
    whole = common / math.sqrt(question.length * summed.length)
    # No report has more of a term than the one that has most of it, and none is shorter.
    highest = array("f", summed.highest)
    nearest = sum([asked[term] * highest[at] for term, at in places.items()])
    least = ask(places, summed.has_lead) - _ROUNDING
    if mix(whole, nearest / math.sqrt(question.length * summed.least)) < least:
        return False
    reports = map(glance, resting[2:])
    nearest = max(_liken_report(question, read, asked.keys() & read.terms) for read in reports)
    return mix(whole, nearest) >= least


def _liken_report(question: Question, report: Glance, shared: Iterable[int]) -> float:
    """The likeness to a report, with which an entry has ``shared`` in common; it may have no
    term at all.
    """
    asked, terms, weights, which = (
        question.numbered,
        report.terms,
        report.features.weights,
        report.features.which,
    )
    common = sum([asked[term] * weights[which[terms.index(term)]] for term in shared])
    return common and common / math.sqrt(question.length * report.features.length)


def _find_highest(gathering: Gathering) -> Mapping[str, float]:
    """The highest weight of each of its terms in any of the last reports."""
    highest = dict.fromkeys(gathering.terms, 0.0)
    for features, _ in gathering.recent:
        for term, weight in features.terms.items():
            highest[term] = max(highest[term], weight)
    return highest
