"""The number of a word among all words of a text, for NEAR, without splitting the text.

In the plain bytes of a haystack nearly every word is a run between spaces, and runs are
counted at once. Stretches in which that may be otherwise are blanked there, and split by the
word rules.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from bot.watchlist.haystack import Haystack, collect_stretches
from bot.watchlist.words import split_stretch

__all__ = ["WordNumbers"]

_BLOCK = 512  # bytes; of what stands before a block the runs are counted once
_SPACE = ord(" ")
# What joins two runs to one word in a stretch that is not odd; letters and digits beyond
# ASCII are in odd stretches, or have a plain form.
_JOINING = re.compile(r"[&'’‘]|[0-9][.,][0-9]")


class WordNumbers:
    """The numbers of the words of one text, counted from 0."""

    __slots__ = ("_before", "_known", "_others", "_runs", "_widths")

    def __init__(self, text: str, haystack: Haystack) -> None:
        others = dict(haystack.odd)
        collect_stretches(text, (sign.start() for sign in _JOINING.finditer(text)), others)
        runs = bytearray(haystack.plain)
        for start, stretch in others.items():
            runs[start + 1 : start + 1 + len(stretch)] = b" " * len(stretch)
        # What is left of other bytes is white space that is wider than a byte.
        self._runs = bytes(runs.replace(b"\xff", b" "))
        self._others = sorted(others)
        self._widths = list(
            accumulate((split_stretch(others[start]).width for start in self._others), initial=0)
        )
        self._before = list(
            accumulate(
                (self._count_runs(at, at + _BLOCK) for at in range(0, len(runs), _BLOCK)),
                initial=0,
            )
        )
        self._known: dict[int, int] = {}

    def find(self, start: int) -> int:
        """How many words stand before the stretch that begins at a code point."""
        number = self._known.get(start)
        if number is None:
            # The byte behind the space is the code point of this number.
            block, rest = divmod(start + 1, _BLOCK)
            runs = self._before[block] + self._count_runs(start + 1 - rest, start + 1)
            number = runs + self._widths[bisect_left(self._others, start)]
            self._known[start] = number
        return number

    def _count_runs(self, start: int, end: int) -> int:
        """The runs that begin between two bytes."""
        count = len(self._runs[start:end].split())
        # One that began before is counted there.
        if 0 < start < end and self._runs[start] != _SPACE and self._runs[start - 1] != _SPACE:
            return count - 1
        return count
