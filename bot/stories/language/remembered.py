"""What a rule makes of a word, remembered: news says the same words over and over.

And what a rule makes of a text, for as long as the rules read one entry. All these memories are
bounded, and forget all when they are full.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import TypeVar

__all__ = ["LastTexts", "Remembered", "TellingWords"]

V = TypeVar("V")

_MOST = 200_000
_MOST_TEXTS = 1_000
_LONGEST = 4_000  # signs of a text that is kept


class Remembered(dict[str, V]):
    """What ``find`` makes of a word, worked out when it is first asked for.

    ``map(remembered.__getitem__, words)`` costs a third of what a remembering function does.
    """

    def __init__(self, find: Callable[[str], V], *, most: int = _MOST) -> None:
        """``most`` is how many words are kept."""
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, word: str) -> V:
        if len(self) >= self._most:
            self.clear()
        made = self[word] = self._find(word)
        return made


class LastTexts(Remembered[V]):
    """What ``find`` makes of the texts that were last asked for: of one entry the same few are
    asked for by dozens of rules. A long text is read each time.

    ``texts.__getitem__`` is as a function a fifth of what one that remembers costs.
    """

    def __init__(self, find: Callable[[str], V]) -> None:
        super().__init__(find, most=_MOST_TEXTS)

    def __missing__(self, text: str) -> V:
        return super().__missing__(text) if len(text) <= _LONGEST else self._find(text)


class TellingWords:
    """Which words say something, as bits; of most words it is known that they say nothing."""

    __slots__ = ("_bits", "_find", "_most", "_silent")

    def __init__(self, find: Callable[[str], int], *, most: int = _MOST) -> None:
        """``find`` gives the bits of a word, 0 where it says nothing; ``most`` is how many words
        are kept.
        """
        self._find = find
        self._most = most
        self._silent: set[str] = set()
        self._bits: dict[str, int] = {}

    def join(self, words: Set[str]) -> int:
        """The bits of all ``words`` together."""
        joined = 0
        for word in words - self._silent:
            bits = self._bits.get(word)
            if bits is None:
                bits = self._ask(word)
            joined |= bits
        return joined

    def _ask(self, word: str) -> int:
        if len(self._silent) + len(self._bits) >= self._most:
            self._silent.clear()
            self._bits.clear()
        bits = self._find(word)
        if bits:
            self._bits[word] = bits
        else:
            self._silent.add(word)
        return bits
