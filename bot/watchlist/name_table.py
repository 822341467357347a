"""The names of a catalogue, split into words and told by what stands wherever they do.

That is the dear part of getting ready to find them: a second for some thousand entities. It
comes out the same each time, so that the table may be kept for the next start.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple

import msgspec

from bot.watchlist.anchors import anchor_phrase
from bot.watchlist.common_words import WordKind
from bot.watchlist.exchanges import is_venue
from bot.watchlist.haystack import frame_word, is_framed_odd, shape_key
from bot.watchlist.homelands import find_home, holds_for_own
from bot.watchlist.names import is_everyday
from bot.watchlist.names.contexts import DECOYS
from bot.watchlist.places import Slots, list_paths
from bot.watchlist.shared_names import SHARED
from bot.watchlist.words import spell_words

__all__ = ["Alias", "NamePattern", "NameTable", "make_table", "read_table", "write_table"]


class Alias(NamedTuple):
    """A name of an entity, as the catalogue writes it.

    ``surname`` is true where it is one word of a person's name, so that others bear it.
    ``kind`` says what else it is, where that is not for `names` to say.
    """

    entity: str
    name: str
    surname: bool = False
    kind: WordKind | None = None


class NamePattern(NamedTuple):
    """A name of an entity, or of nobody where ``entity`` is empty.

    ``surname`` is true where it is one word of a person's name, ``everyday`` where it is a
    word too and holds by context only. Wherever the name stands, one of the ``anchors`` does,
    or in a haystack's tail one of the ``odd`` ones, and all ``needed``. ``is_word`` is true where
    the name is a single word in plain letters, which its only anchor shows.
    """

    entity: str
    name: str
    slots: Slots
    surname: bool
    everyday: bool
    anchors: tuple[bytes, ...]
    odd: tuple[bytes, ...]
    needed: tuple[bytes, ...]
    is_word: bool


class NameTable(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """All names, each with what is known of it.

    ``anchors`` are what an automaton looks for; ``at_anchor`` has of each the numbers of its
    ``patterns``. ``own`` are the words of each entity's names; ``shared`` says what a name is
    beside a name, ``venues`` are those of exchanges, and ``national`` those, as (entity, name),
    that are another's in another country.
    """

    patterns: tuple[NamePattern, ...]
    anchors: tuple[bytes, ...]
    at_anchor: tuple[tuple[int, ...], ...]
    own: dict[str, frozenset[str]]
    shared: tuple[tuple[str, str, WordKind], ...]
    venues: frozenset[str]
    national: frozenset[tuple[str, str]]


def make_table(aliases: Iterable[Alias], *, own: Set[str] = frozenset()) -> NameTable:
    """The table of these names.

    What is a name in one country only is one everywhere for the newsroom's ``own`` entities.
    """
    words_of: dict[str, set[str]] = {}
    shared: list[tuple[str, str, WordKind]] = []
    national: set[tuple[str, str]] = set()
    patterns: list[NamePattern] = []
    named: set[Slots] = set()
    for alias in aliases:
        entity, name, surname, kind = alias
        words = spell_words(name)
        slots = list_paths(words, accents=False)
        everyday = kind is not None or (
            is_everyday(name) and not (entity in own and holds_for_own(name))
        )
        words_of.setdefault(entity, set()).update(words)
        named.add(slots)
        if kind in SHARED:
            shared.append((entity, name, kind))
        if not everyday and entity not in own and find_home(name):
            national.add((entity, name))
        patterns.append(_make_pattern(entity, name, slots, surname=surname, everyday=everyday))
    for decoy in DECOYS:
        slots = list_paths(spell_words(decoy), accents=False)
        if slots not in named:
            patterns.append(_make_pattern("", decoy, slots, surname=False, everyday=False))
    at_anchor: dict[bytes, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for anchor in sorted((*pattern.anchors, *pattern.odd)):
            at_anchor.setdefault(anchor, []).append(number)
    return NameTable(
        patterns=tuple(patterns),
        anchors=tuple(at_anchor),
        at_anchor=tuple(map(tuple, at_anchor.values())),
        own={entity: frozenset(words) for entity, words in words_of.items()},
        shared=tuple(shared),
        venues=frozenset(each.name for each in patterns if each.entity and is_venue(each.name)),
        national=frozenset(national),
    )


def _make_pattern(
    entity: str, name: str, slots: Slots, *, surname: bool, everyday: bool
) -> NamePattern:
    needed = {frame_word(shape_key(key)) for slot in slots if len(slot) == 1 for key in slot[0]}
    anchors = sorted(anchor_phrase(slots).patterns)  # whatever the seed of hashes
    odd = [anchor for anchor in anchors if is_framed_odd(anchor)]
    key = slots[0][0][0]
    return NamePattern(
        entity,
        name,
        slots,
        surname,
        everyday,
        tuple([anchor for anchor in anchors if anchor not in odd]),
        tuple(odd),
        tuple(needed.difference(anchors)),
        slots == (((key,),),) and key.isascii() and key.isalnum(),
    )


def write_table(table: NameTable) -> bytes:
    """The table as MessagePack, from which `read_table` has it again."""
    return msgspec.msgpack.encode(table)


def read_table(data: bytes) -> NameTable:
    """What `write_table` wrote. Raises ValueError for anything else."""
    table = msgspec.msgpack.decode(data, type=NameTable)
    if len(table.anchors) != len(table.at_anchor) or not _know(table):
        raise ValueError("these are no names that were kept")
    return table


def _know(table: NameTable) -> bool:
    """Whether all that it numbers is there."""
    known = len(table.patterns)
    return all(0 <= number < known for numbers in table.at_anchor for number in numbers)
