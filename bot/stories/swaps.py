"""What stands in one text where another text has something else.

"Deal with Siemens" and "deal with Samsung" are almost the same letters and two events.
Words are aligned, so that what was only added or left out is told from what was put in
another's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

__all__ = ["Alignment", "align", "are_unlike"]

_SAME_WORD = 75.0  # rapidfuzz ratio of two forms of one word
_LONGEST = 8  # words of a place; what is longer is another sentence


class Alignment(NamedTuple):
    """``same`` words stand in both in one order; ``swaps`` are what stands for what."""

    same: int
    swaps: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def align(one: Sequence[str], other: Sequence[str]) -> Alignment:
    """Lay two texts beside each other, word by word."""
    same = 0
    swaps: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    mine: list[str] = []
    theirs: list[str] = []

    def close() -> None:
        if mine and theirs and max(len(mine), len(theirs)) <= _LONGEST:
            swaps.append((tuple(mine), tuple(theirs)))
        mine.clear()
        theirs.clear()

    for step in Levenshtein.opcodes(one, other):
        if step.tag == "equal":
            close()
            same += step.src_end - step.src_start
        else:
            mine += one[step.src_start : step.src_end]
            theirs += other[step.dest_start : step.dest_end]
    close()
    return Alignment(same=same, swaps=tuple(swaps))


def are_unlike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether no word of one is a form of a word of the other."""
    return all(fuzz.ratio(word, its) < _SAME_WORD for word in one for its in other)
