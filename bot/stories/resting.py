"""Stories that nobody has asked for lately: packed, and unpacked where a new entry is near.

A story of one report is that report's features. Of a larger one the sum is kept, too, and the
features of its last reports.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

import msgspec

from bot.model import Event
from bot.stories.features import Features
from bot.stories.figures import FigureKind
from bot.stories.likeness import Gathering, Question, mark_term, mix, open_gathering
from bot.stories.packing import glance_at_features, join_terms, split_terms, unpack_features

__all__ = ["GatheringShelf"]

_Resting = tuple[bytes, ...]  # the sum, if it is not the only report's, and the last reports


class _Sum(msgspec.Struct, frozen=True, array_like=True, gc=False):
    marks: bytes  # of the terms, ascending, see `mark_term`; all else in this order
    weights: bytes
    highest: bytes  # weights in any of the last reports
    length: float
    least: float  # length of a last report
    terms: str
    first: datetime
    last: datetime
    parties: frozenset[str]
    capitals: frozenset[str]
    places: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]
    entities: frozenset[str]
    countries: frozenset[str]
    events: tuple[tuple[Event, int], ...]


class _SumGlance(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of `_Sum`; no more is read."""

    marks: bytes
    weights: bytes
    highest: bytes
    length: float
    least: float


_pack = msgspec.msgpack.Encoder().encode
_read_sum = msgspec.msgpack.Decoder(_Sum).decode
_glance_at_sum = msgspec.msgpack.Decoder(_SumGlance).decode
_ROUNDING = 1e-9  # sums in another order differ in their last bits


class GatheringShelf:
    """Gatherings under their numbers, most of them packed."""

    def __init__(self, *, awake: int) -> None:
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
            gathering = self[number] = _wake(number, resting)
            self._unchanged[number] = resting
        else:
            self._awake.move_to_end(number)
        return gathering

    def __setitem__(self, number: int, gathering: Gathering) -> None:
        """Put in a gathering. It is `change` that is asked for one that is to change."""
        self._awake[number] = gathering
        if len(self._awake) > self._most:
            longest, its = self._awake.popitem(last=False)
            self._resting[longest] = self._unchanged.pop(longest, ()) or _rest(its)

    def change(self, number: int) -> Gathering:
        """A gathering that is to change at once."""
        gathering = self[number]
        self._unchanged.pop(number, None)
        return gathering

    def open(self, number: int, packed: bytes) -> list[str]:
        """Put in the gathering of one entry, by its packed features. Returns its terms."""
        self._resting[number] = (packed,)
        return split_terms(glance_at_features(packed).terms)

    def may_reach(self, number: int, question: Question, least: float) -> bool:
        """Whether `score` could be ``least`` for a gathering; False is sure.

        A resting one is not unpacked for it: most of those that an entry is held against are
        not like it.
        """
        resting = self._resting.get(number)
        return resting is None or _reaches(question, resting, least - _ROUNDING)

    def pop(self, number: int) -> Gathering:
        """Take a gathering out."""
        gathering = self.change(number)
        del self._awake[number]
        return gathering


def _reaches(question: Question, resting: _Resting, least: float) -> bool:
    if len(resting) == 1:
        return _liken_report(question, resting[0]) >= least
    asked, read = question.marked, _glance_at_sum(resting[0])
    marks, weights = array("I", read.marks), array("d", read.weights)
    shared = [
        (weight, at)
        for mark, weight in asked.items()
        if (at := bisect_left(marks, mark)) < len(marks) and marks[at] == mark
    ]
    common = sum([weight * weights[at] for weight, at in shared])
    whole = common / math.sqrt(question.length * read.length)
    # No report has more of a term than the one that has most of it, and none is shorter.
    highest = array("d", read.highest)
    nearest = sum([weight * highest[at] for weight, at in shared])
    if mix(whole, nearest / math.sqrt(question.length * read.least)) < least:
        return False
    return mix(whole, max(_liken_report(question, packed) for packed in resting[1:])) >= least


def _liken_report(question: Question, packed: bytes) -> float:
    asked = question.asked
    read = glance_at_features(packed)
    terms = split_terms(read.terms)
    shared = asked.keys() & terms
    if not shared:
        return 0.0  # it may have no term at all
    weights, which = read.weights, read.which
    common = sum([asked[term] * weights[which[terms.index(term)]] for term in shared])
    return common / math.sqrt(question.length * read.length)


def _rest(gathering: Gathering) -> _Resting:
    if gathering.terms is gathering.recent[-1][0].terms:
        return gathering.packed
    terms = dict(sorted(gathering.terms.items(), key=lambda each: mark_term(each[0])))
    packed = _pack(
        _Sum(
            array("I", map(mark_term, terms)).tobytes(),
            array("d", terms.values()).tobytes(),
            _find_highest(terms, gathering.recent),
            gathering.length,
            min([length for _, length in gathering.recent if length], default=gathering.length),
            join_terms(terms),
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
    return (packed, *gathering.packed)


def _find_highest(terms: Iterable[str], recent: Iterable[tuple[Features, float]]) -> bytes:
    """The highest weight of each of ``terms`` in any of the last reports."""
    highest = dict.fromkeys(terms, 0.0)
    for features, _ in recent:
        for term, weight in features.terms.items():
            highest[term] = max(highest[term], weight)
    return array("d", highest.values()).tobytes()


def _wake(number: int, resting: _Resting) -> Gathering:
    if len(resting) == 1:
        features, at = unpack_features(resting[0])
        return open_gathering(number, features, at, resting[0])
    read = _read_sum(resting[0])
    recent = [unpack_features(packed)[0] for packed in resting[1:]]
    return Gathering(
        number=number,
        first=read.first,
        last=read.last,
        terms=dict(zip(split_terms(read.terms), array("d", read.weights), strict=True)),
        length=read.length,
        recent=tuple([(features, features.length) for features in recent]),
        packed=resting[1:],
        parties=read.parties,
        capitals=read.capitals,
        places=read.places,
        figures=read.figures,
        entities=read.entities,
        countries=read.countries,
        events=read.events,
    )
