"""What a window keeps of an entry while nobody asks for it: some hundred bytes.

A window holds a hundred thousand entries, of which a handful are looked at for each new one.
As objects an entry takes some 4 kB, packed (MessagePack, by msgspec) a fifth of that. All of it
is one piece, of which each question reads its own part and passes over the others: what stories
are told by, what copies are told by, who says it.

The store keeps the same, so that a start need not read the texts again: a reading. In a reading
terms are texts, in a window they are numbers, which are its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime

import msgspec

from bot.model import EntryKey, Event
from bot.stories.numbers.figures import Figure
from bot.stories.report import Report, Said
from bot.stories.similarity.term_numbers import TermNumbers
from bot.stories.syndication.copy_profiles import Profile
from bot.stories.traits.actions import Action
from bot.stories.traits.counterparts import Counterpart
from bot.stories.traits.features import NOTHING, Features

__all__ = [
    "Glance",
    "Packing",
    "glance",
    "unpack_event",
    "unpack_genre",
    "unpack_profile",
    "unpack_said",
]

_BETWEEN = "\n"  # no term has one
_pack = msgspec.msgpack.Encoder().encode


class _Weights(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of `_Features`: each term has that of ``weights`` which ``which`` says."""

    weights: tuple[float, ...]
    which: tuple[int, ...]
    length: float
    at: datetime
    has_lead: bool


class _Features(_Weights, frozen=True, array_like=True, gc=False):
    """Features without the terms, and their time.

    Words are told by their places in the terms, behind which stand ``others``. Names that are
    those of another field are None.
    """

    others: str
    names: tuple[int, ...]
    parties: tuple[int, ...] | None
    capitals: tuple[int, ...] | None
    headline: tuple[int, ...]
    places: tuple[int, ...]
    entities: tuple[int, ...]
    covered: Mapping[str, str]
    countries: frozenset[str]
    figures: tuple[Figure, ...]
    figures_in_title: tuple[Figure, ...]
    event: Event
    is_rubric: bool
    counterparts: tuple[Counterpart, ...] = ()
    scenes: frozenset[str] = NOTHING
    sorts: frozenset[str] = NOTHING
    action: Action | None = None
    particulars: frozenset[str] = NOTHING


class _Reading(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: str
    features: msgspec.Raw
    profile: msgspec.Raw
    said: msgspec.Raw


class _Kept(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: tuple[int, ...]
    features: msgspec.Raw
    profile: msgspec.Raw
    said: msgspec.Raw


class Glance(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The terms of what is kept of an entry, by their numbers, and their weights."""

    terms: tuple[int, ...]
    features: _Weights


class _Event(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """`_Features` up to their event, which alone is read."""

    weights: msgspec.Raw
    which: msgspec.Raw
    length: msgspec.Raw
    at: msgspec.Raw
    has_lead: msgspec.Raw
    others: msgspec.Raw
    names: msgspec.Raw
    parties: msgspec.Raw
    capitals: msgspec.Raw
    headline: msgspec.Raw
    places: msgspec.Raw
    entities: msgspec.Raw
    covered: msgspec.Raw
    countries: msgspec.Raw
    figures: msgspec.Raw
    figures_in_title: msgspec.Raw
    event: Event


class _WithEvent(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: msgspec.Raw
    features: _Event


class _WithFeatures(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: tuple[int, ...]
    features: _Features


class _WithProfile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: msgspec.Raw
    features: msgspec.Raw
    profile: Profile


class _WithSaid(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: msgspec.Raw
    features: msgspec.Raw
    profile: msgspec.Raw
    said: Said


class _Genre(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """`Attribution` up to its genre, which alone is read."""

    own: msgspec.Raw
    said_by: msgspec.Raw
    retells: msgspec.Raw
    party: msgspec.Raw
    named: msgspec.Raw
    genre: str


class _SaidGenre(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """`Said` up to its attribution."""

    seen: msgspec.Raw
    at: msgspec.Raw
    url: msgspec.Raw
    where: msgspec.Raw
    tier: msgspec.Raw
    attribution: _Genre


class _WithGenre(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: msgspec.Raw
    features: msgspec.Raw
    profile: msgspec.Raw
    said: _SaidGenre


class _WithAll(msgspec.Struct, frozen=True, array_like=True, gc=False):
    terms: tuple[int, ...]
    features: _Features
    profile: Profile
    said: Said


glance: Callable[[bytes], Glance] = msgspec.msgpack.Decoder(Glance).decode
"""The terms of what is kept of an entry, for a fifth of what it costs to unpack its features."""

_read_reading = msgspec.msgpack.Decoder(_Reading).decode
_read_kept = msgspec.msgpack.Decoder(_Kept).decode
_read_event = msgspec.msgpack.Decoder(_WithEvent).decode
_read_features = msgspec.msgpack.Decoder(_WithFeatures).decode
_read_profile = msgspec.msgpack.Decoder(_WithProfile).decode
_read_said = msgspec.msgpack.Decoder(_WithSaid).decode
_read_genre = msgspec.msgpack.Decoder(_WithGenre).decode
_read_all = msgspec.msgpack.Decoder(_WithAll).decode


def unpack_event(kept: bytes) -> Event:
    """The event of an entry, of what is kept of it."""
    return _read_event(kept).features.event


def unpack_genre(kept: bytes) -> str:
    """What an entry is that reports nothing itself, of what is kept of it; else empty."""
    return _read_genre(kept).said.attribution.genre


def unpack_profile(kept: bytes) -> Profile:
    """What copies of an entry are told by, of what is kept of it."""
    return _read_profile(kept).profile


def unpack_said(kept: bytes) -> Said:
    """Who says what an entry says, of what is kept of it."""
    return _read_said(kept).said


class Packing:
    """Packs what a window keeps of its entries, and unpacks it.

    ``numbers`` are those of its terms. What is packed is good for as long as some live story has
    its terms.
    """

    def __init__(self) -> None:
        self.numbers = TermNumbers()

    def pack(self, report: Report) -> bytes:
        """What is kept of a report, but for its key."""
        features, said = report.features, report.said
        terms = self.numbers.number(features.terms)
        return _pack((terms, _make_small(features, said.at), report.profile, said))

    def pack_features(self, features: Features, at: datetime) -> bytes:
        """The features alone, of an entry of the time ``at``."""
        return _pack((self.numbers.number(features.terms), _make_small(features, at)))

    def unpack_features(self, kept: bytes) -> Features:
        """The features of what is kept."""
        read = _read_features(kept)
        return self._make_large(read.terms, read.features)

    def unpack(self, key: EntryKey, kept: bytes) -> Report:
        """The report of the entry ``key``, of which this is kept."""
        read = _read_all(kept)
        features = self._make_large(read.terms, read.features)
        return Report(key=key, features=features, profile=read.profile, said=read.said)

    def write(self, kept: bytes) -> bytes:
        """A reading: what is kept, for a store and for other windows."""
        read = _read_kept(kept)
        terms = _BETWEEN.join(map(self.numbers.terms.__getitem__, read.terms))
        return _pack(_Reading(terms, read.features, read.profile, read.said))

    def take(self, reading: bytes) -> bytes:
        """What `write` was given, or its like in another window.

        Raises ValueError where it is no reading.
        """
        read = _read_reading(reading)
        terms = tuple(self.numbers.number(_split(read.terms)))
        return _pack(_Kept(terms, read.features, read.profile, read.said))

    def _make_large(self, numbers: Iterable[int], small: _Features) -> Features:
        terms = list(map(self.numbers.terms.__getitem__, numbers))
        weigh = small.weights.__getitem__
        weighed = dict(zip(terms, map(weigh, small.which), strict=True))
        if small.others:
            terms += _split(small.others)
        word = terms.__getitem__
        names = frozenset(map(word, small.names)) or NOTHING
        return Features(
            terms=weighed,
            length=small.length,
            names=names,
            parties=names if small.parties is None else frozenset(map(word, small.parties)),
            capitals=names if small.capitals is None else frozenset(map(word, small.capitals)),
            headline=tuple(map(word, small.headline)),
            covered=small.covered,
            places=frozenset(map(word, small.places)),
            entities=frozenset(map(word, small.entities)),
            countries=small.countries,
            figures=small.figures,
            figures_in_title=small.figures_in_title,
            event=small.event,
            has_lead=small.has_lead,
            is_rubric=small.is_rubric,
            counterparts=small.counterparts,
            scenes=small.scenes,
            sorts=small.sorts,
            action=small.action,
            particulars=small.particulars,
        )


def _make_small(features: Features, at: datetime) -> _Features:
    weights = tuple(dict.fromkeys(features.terms.values()))
    which = {weight: place for place, weight in enumerate(weights)}
    places = {term: place for place, term in enumerate(features.terms)}

    def find(words: Collection[str]) -> tuple[int, ...]:
        try:
            return tuple(map(places.__getitem__, words))
        except KeyError:  # some word is no term
            return tuple([places.setdefault(word, len(places)) for word in words])

    names = features.names
    return _Features(
        names=find(names),
        parties=None if features.parties == names else find(features.parties),
        capitals=None if features.capitals == names else find(features.capitals),
        headline=find(features.headline),
        places=find(features.places),
        entities=find(features.entities),
        # The words above that are no terms.
        others=_BETWEEN.join(list(places)[len(features.terms) :]),
        weights=weights,
        which=tuple([which[weight] for weight in features.terms.values()]),
        length=features.length,
        at=at,
        has_lead=features.has_lead,
        covered=features.covered,
        countries=features.countries,
        figures=features.figures,
        figures_in_title=features.figures_in_title,
        event=features.event,
        is_rubric=features.is_rubric,
        counterparts=features.counterparts,
        scenes=features.scenes,
        sorts=features.sorts,
        action=features.action,
        particulars=features.particulars,
    )


def _split(terms: str) -> list[str]:
    return terms.split(_BETWEEN) if terms else []
