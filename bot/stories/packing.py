"""What a window keeps of an entry while nobody asks for it: a few hundred bytes each.

A window holds a hundred thousand entries, of which a handful are looked at for each new one.
As objects an entry takes some 4 kB, packed (MessagePack, by msgspec) a quarter of that, and it
is unpacked in some ten microseconds. The same bytes lie in the store, so that a start need
not read the texts again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

import msgspec

from bot.model import EntryKey, Event
from bot.stories.copy_profiles import pack_profile, unpack_profile
from bot.stories.features import NOTHING, Features
from bot.stories.figures import Figure
from bot.stories.report import Report, Said

__all__ = [
    "Glance",
    "Packed",
    "glance_at_features",
    "join_terms",
    "pack_features",
    "read_packed",
    "split_terms",
    "unpack_features",
    "unpack_report",
    "unpack_said",
]

_BETWEEN = "\n"  # no term has one
_pack = msgspec.msgpack.Encoder().encode


class _Features(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Features, with the terms as one text and what they weigh by number, and their time.

    Names that are those of another field are None.
    """

    at: datetime
    terms: str
    weights: tuple[float, ...]
    which: tuple[int, ...]
    length: float
    names: frozenset[str]
    parties: frozenset[str] | None
    capitals: frozenset[str] | None
    headline: str
    covered: Mapping[str, str]
    places: frozenset[str]
    entities: frozenset[str]
    countries: frozenset[str]
    figures: tuple[Figure, ...]
    figures_in_title: tuple[Figure, ...]
    event: Event
    has_lead: bool
    is_rubric: bool


class Glance(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The beginning of packed features: each of ``terms`` has that of ``weights`` which
    ``which`` says.
    """

    at: datetime
    terms: str
    weights: tuple[float, ...]
    which: tuple[int, ...]
    length: float


glance_at_features: Callable[[bytes], Glance] = msgspec.msgpack.Decoder(Glance).decode
"""The terms of packed features, for a fifth of what it costs to unpack them."""

_read_features = msgspec.msgpack.Decoder(_Features).decode
_read_said = msgspec.msgpack.Decoder(Said).decode


def pack_features(features: Features, at: datetime) -> bytes:
    """The features of an entry of the time ``at``."""
    weights = tuple(dict.fromkeys(features.terms.values()))
    number = {weight: which for which, weight in enumerate(weights)}
    names = features.names
    return _pack(
        _Features(
            at,
            join_terms(features.terms),
            weights,
            tuple([number[weight] for weight in features.terms.values()]),
            features.length,
            names,
            None if features.parties == names else features.parties,
            None if features.capitals == names else features.capitals,
            join_terms(features.headline),
            features.covered,
            features.places,
            features.entities,
            features.countries,
            features.figures,
            features.figures_in_title,
            features.event,
            features.has_lead,
            features.is_rubric,
        )
    )


def unpack_features(packed: bytes) -> tuple[Features, datetime]:
    """What `pack_features` was given."""
    read = _read_features(packed)
    names = read.names or NOTHING
    weigh = read.weights.__getitem__
    return Features(
        terms=dict(zip(split_terms(read.terms), map(weigh, read.which), strict=True)),
        length=read.length,
        parties=names if read.parties is None else read.parties,
        names=names,
        capitals=names if read.capitals is None else read.capitals,
        headline=tuple(split_terms(read.headline)),
        covered=read.covered,
        places=read.places,
        entities=read.entities,
        countries=read.countries,
        figures=read.figures,
        figures_in_title=read.figures_in_title,
        event=read.event,
        has_lead=read.has_lead,
        is_rubric=read.is_rubric,
    ), read.at


def join_terms(terms: Iterable[str]) -> str:
    """Terms as one text, as `split_terms` reads it."""
    return _BETWEEN.join(terms)


def split_terms(terms: str) -> list[str]:
    """What `join_terms` was given."""
    return terms.split(_BETWEEN) if terms else []


def unpack_said(packed: bytes) -> Said:
    """What `Packed.of` made of what a report said."""
    return _read_said(packed)


class Packed(NamedTuple):
    """A report in bytes."""

    features: bytes
    profile: bytes
    said: bytes

    @classmethod
    def of(cls, report: Report) -> Packed:
        """What is kept of ``report``, but for its key."""
        said = report.said
        return cls(
            pack_features(report.features, said.at), pack_profile(report.profile), _pack(said)
        )

    def join(self) -> bytes:
        """A reading: all of it in one, as `read_packed` takes it."""
        return _pack(self)


read_packed: Callable[[bytes], Packed] = msgspec.msgpack.Decoder(Packed).decode
"""What a reading was joined of. Raises ValueError where it is none."""


def unpack_report(key: EntryKey, packed: Packed) -> Report:
    """The report of the entry ``key`` that `Packed.of` was given."""
    return Report(
        key=key,
        features=unpack_features(packed.features)[0],
        profile=unpack_profile(packed.profile),
        said=unpack_said(packed.said),
    )
