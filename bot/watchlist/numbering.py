"""The number of a word among all words of a text, for NEAR, without splitting the text.

In the plain bytes of a haystack nearly every word is a run between spaces, and the runs between
two places are counted at once. Stretches in which that may be otherwise are blanked there, and
split by the word rules.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from bot.watchlist.folding import APOSTROPHES
from bot.watchlist.haystack import Haystack, collect_stretches
from bot.watchlist.words import split_stretch

__all__ = ["WordNumbers"]

# What joins two runs to one word in a stretch that is not odd, beside points between digits;
# letters and digits beyond ASCII are in odd stretches, or have a plain form.
_JOINING = f"&{APOSTROPHES}"
_DIGITS = bytes(ord("0") if chr(code) in "0123456789" else code for code in range(256))


class WordNumbers:
    """The numbers of the words of one text, counted from 0."""

    __slots__ = ("_counts", "_others", "_runs", "_starts", "_widths")

    def __init__(self, text: str, haystack: Haystack) -> None:
        others = dict(haystack.odd)
        collect_stretches(text, _find_joining(text, haystack.plain), others)
        runs = bytearray(haystack.plain)
        for start, stretch in others.items():
            runs[start + 1 : start + 1 + len(stretch)] = b" " * len(stretch)
        # What is left of other bytes is white space that is wider than a byte.
        self._runs = bytes(runs.replace(b"\xff", b" "))
        self._others = sorted(others)
        self._widths = list(
            accumulate((split_stretch(others[start]).width for start in self._others), initial=0)
        )
        self._starts = [0]  # where runs have been counted up to, and how many there are
        self._counts = [0]

    def find(self, start: int) -> int:
        """How many words stand before the stretch that begins at a code point."""
        at = bisect_right(self._starts, start)
        known, count = self._starts[at - 1], self._counts[at - 1]
        if known != start:
            # The byte behind the space is the code point of this number.
            count += len(self._runs[known + 1 : start + 1].split())
            self._starts.insert(at, start)
            self._counts.insert(at, count)
        return count + self._widths[bisect_left(self._others, start)]


def _find_joining(text: str, plain: bytes) -> list[int]:
    """The code points of the signs that join."""
    places: list[int] = []
    for sign in _JOINING:
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    digits = plain.translate(_DIGITS)
    at = digits.find(b"0 0")
    while at >= 0:
        if text[at] in ".,":  # the code point of the byte behind the digit
            places.append(at)
        at = digits.find(b"0 0", at + 1)
    return sorted(places)
