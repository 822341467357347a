"""The names of a catalogue as they are looked for, and which of them may stand in an entry."""

from __future__ import annotations

from functools import cached_property

from bot.watchlist.automaton import Automaton
from bot.watchlist.haystack import frame_odd_word
from bot.watchlist.name_table import NamePattern, NameTable
from bot.watchlist.views import TextView

__all__ = ["NamePatterns", "is_always_small"]


class NamePatterns:
    """Names, each known by what stands wherever it does."""

    def __init__(self, table: NameTable) -> None:
        self._patterns = table.patterns
        self._at_anchor = table.at_anchor
        self._anchors = table.anchors

    @cached_property
    def _automaton(self) -> Automaton:
        return Automaton(self._anchors)

    def prepare(self) -> None:
        """Make ready what the first `choose` would."""
        self._automaton  # noqa: B018

    def choose(self, haystack: bytes) -> list[NamePattern]:
        """The names that may stand in a haystack, each once."""
        chosen: dict[int, NamePattern] = {}
        for at in self._automaton.find(haystack):
            anchor = self._anchors[at]
            for number in self._at_anchor[at]:
                pattern = self._patterns[number]
                for needed in pattern.needed:
                    # A whole phrase shows its words.
                    if needed not in anchor and needed not in haystack:
                        break
                else:
                    chosen[number] = pattern
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
