"""The names of a catalogue as they are looked for, and which of them may stand in an entry."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cached_property
from typing import NamedTuple

from bot.watchlist.anchors import anchor_phrase
from bot.watchlist.automaton import Automaton
from bot.watchlist.haystack import frame_odd_word, frame_word, is_framed_odd, shape_key
from bot.watchlist.places import Slots
from bot.watchlist.views import TextView

__all__ = ["NamePattern", "NamePatterns", "is_always_small"]


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


class NamePatterns:
    """Names, each known by what stands wherever it does."""

    def __init__(self, names: Iterable[tuple[str, str, Slots, bool, bool]]) -> None:
        """``names`` are entity, name, what a text has to hold, surname, everyday."""
        by_anchor: dict[bytes, list[NamePattern]] = {}
        for entity, name, slots, surname, everyday in names:
            needed = {
                frame_word(shape_key(key)) for slot in slots if len(slot) == 1 for key in slot[0]
            }
            anchors = sorted(anchor_phrase(slots).patterns)  # whatever the seed of hashes
            odd = [anchor for anchor in anchors if is_framed_odd(anchor)]
            key = slots[0][0][0]
            pattern = NamePattern(
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
            for anchor in anchors:
                by_anchor.setdefault(anchor, []).append(pattern)
        self._by_anchor = list(by_anchor.values())
        self.anchors = tuple(by_anchor)
        """What an automaton looks for; `choose` takes the numbers of those that it found."""

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton(self.anchors)

    def choose(self, haystack: bytes, found: Set[int] | None) -> list[NamePattern]:
        """The names that may stand in a haystack, each once.

        ``found`` are the numbers of the `anchors` that stand in it, higher ones aside;
        where nobody looked for them, they are looked for.
        """
        if found is None:
            found = self._automaton.find(haystack)
        known = len(self._by_anchor)
        chosen: dict[int, NamePattern] = {}
        for number in found:
            if number < known:
                anchor = self.anchors[number]
                for pattern in self._by_anchor[number]:
                    for needed in pattern.needed:
                        # A whole phrase shows its words.
                        if needed not in anchor and needed not in haystack:
                            break
                    else:
                        chosen[id(pattern)] = pattern
        return list(chosen.values())


def is_always_small(pattern: NamePattern, view: TextView) -> bool:
    """Whether a name of one plain word, which has capitals, never has one in this text,
    though the text has; it need not be weighed then.
    """
    if not pattern.is_word or pattern.name.islower():
        return False
    plain, _, _, tail = view.haystack
    shape = pattern.anchors[0]
    key = shape[1:-1]
    if tail and frame_odd_word(key) in tail:
        return False
    at = plain.find(shape)
    if at < 0:
        return True
    if not view.shows_case:
        return False
    text = view.text
    size = len(key)
    while at >= 0:
        if not text[at : at + size].islower():
            return False
        at = plain.find(shape, at + 1)
    return True
