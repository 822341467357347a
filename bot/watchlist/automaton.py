"""One automaton for all that is looked for: what of it may stand in a text.

It reads haystacks (`haystack`), in which every word stands between two spaces: so a word is
found as a word, and never inside of one. What it finds is a superset of what the word rules
say, which decide afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from bot.model.kept import LastMade

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

__all__ = ["Automaton"]

_ROOMY = 500  # patterns; up to there a table of all transitions is small, and faster


class Automaton:
    """Finds which of its patterns stand in a haystack. Built without holding up other
    threads.
    """

    __slots__ = ("_automaton", "patterns")

    def __init__(self, patterns: Iterable[bytes]) -> None:
        self.patterns = tuple(dict.fromkeys(patterns))
        """The patterns, each once; what is found are their numbers."""
        self._automaton: BytesAhoCorasick | None = None
        if len(self.patterns) > _ROOMY:
            self._automaton = _LARGE.get(self.patterns, lambda: _build(self.patterns))
        elif self.patterns:
            self._automaton = _build(self.patterns)

    def find(self, haystack: bytes) -> set[int]:
        """The numbers of the patterns that stand in it."""
        if self._automaton is None:
            return set()
        # Two words share the space between them, so that matches overlap.
        found = self._automaton.find_matches_as_indexes(haystack, overlapping=True)
        return {number for number, _, _ in found}


def _build(patterns: tuple[bytes, ...]) -> BytesAhoCorasick:
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    kind = Implementation.DFA if len(patterns) <= _ROOMY else Implementation.ContiguousNFA
    return BytesAhoCorasick(patterns, implementation=kind)


_LARGE: Final[LastMade[tuple[bytes, ...], BytesAhoCorasick]] = LastMade(most=1)
"""The last large one, most often of all names of a catalogue: it takes a hundredth of a second and
more to build, and catalogues of the same names, read anew, have the same.
"""
