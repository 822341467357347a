"""The names of a catalogue, split into words: the dear part of getting ready to find them.

It takes a third of a second for some thousand entities and comes out the same each time, so
that it may be kept for the next start (`Keeper`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Set
from typing import NamedTuple, Protocol

from bot.watchlist.common_words import WordKind
from bot.watchlist.homelands import holds_for_own
from bot.watchlist.names import is_everyday
from bot.watchlist.places import Slots, list_paths
from bot.watchlist.words import spell_words

__all__ = ["Alias", "Keeper", "SpelledName", "read_names", "spell_names", "write_names"]


class Keeper(Protocol):
    """Where what was worked out of a catalogue is kept for the next start."""

    def recall(self, key: str) -> str | None:
        """What was kept under the key by the code of now, whole; None where nothing was."""
        ...

    def keep(self, key: str, text: str) -> None:
        """Keep it, in the place of anything else, where that is possible."""
        ...


class Alias(NamedTuple):
    """A name of an entity, as the catalogue writes it.

    ``surname`` is true where it is one word of a person's name, so that others bear it.
    ``kind`` says what else it is, where that is not for `names` to say.
    """

    entity: str
    name: str
    surname: bool = False
    kind: WordKind | None = None


class SpelledName(NamedTuple):
    """An alias, its words, what a text has to hold, and whether it needs context to hold."""

    alias: Alias
    words: tuple[str, ...]
    slots: Slots
    everyday: bool


def spell_names(aliases: Iterable[Alias], *, own: Set[str] = frozenset()) -> list[SpelledName]:
    """The aliases, split into words.

    What is a name in one country only is one everywhere for the newsroom's ``own`` entities.
    """
    return [
        SpelledName(
            alias,
            words := spell_words(alias.name),
            list_paths(words, accents=False),
            alias.kind is not None
            or (
                is_everyday(alias.name) and not (alias.entity in own and holds_for_own(alias.name))
            ),
        )
        for alias in aliases
    ]


def write_names(names: Iterable[SpelledName]) -> str:
    """The names as JSON, from which `read_names` has them again."""
    rows = []
    for (entity, name, surname, kind), words, slots, everyday in names:
        # Nearly all are plain words, from which the rest follows.
        is_plain = words == _split_plain(name) and slots == _ask_for(words)
        said = [] if is_plain else [words, slots]
        rows.append([entity, name, int(surname), kind and kind.name, int(everyday), *said])
    return json.dumps(rows, ensure_ascii=True, separators=(",", ":"))


def read_names(text: str) -> list[SpelledName]:
    """What `write_names` wrote. Raises ValueError for anything else."""
    names: list[SpelledName] = []
    try:
        for entity, name, surname, kind, everyday, *said in json.loads(text):
            alias = Alias(entity, name, bool(surname), WordKind[kind] if kind else None)
            if said:
                words = tuple(said[0])
                slots = tuple(tuple(map(tuple, slot)) for slot in said[1])
            else:
                words = _split_plain(name)
                slots = _ask_for(words)
            names.append(SpelledName(alias, words, slots, bool(everyday)))
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(f"these are no names that were kept: {error}") from error
    return names


def _split_plain(name: str) -> tuple[str, ...]:
    return tuple(name.lower().split())


def _ask_for(words: tuple[str, ...]) -> Slots:
    return tuple(((word,),) for word in words)
