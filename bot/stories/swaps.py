"""What stands in one text where another text has something else.

"Deal with Siemens" and "deal with Samsung" are almost the same letters and two events.
Words are aligned, so that what was only added or left out is told from what was put in
another's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

__all__ = ["Alignment", "align", "are_unlike", "trade_places"]

_SAME_WORD = 75.0  # rapidfuzz ratio of two forms of one word
_JOINING_WORDS = "and & und et y e ja och og en with mit avec con"
_JOINING = frozenset(_JOINING_WORDS.split())
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


def trade_places(one: Sequence[str], other: Sequence[str], names: Set[str]) -> bool:
    """Whether two of ``names`` stand each in the other's place, as who sues and who is sued.

    Where nothing but "and" stands between them, their order tells nothing.
    """
    # Words that were put in can hide a place from one side, and not from the other.
    return len(names) > 1 and (_trade(one, other, names) or _trade(other, one, names))


def _trade(one: Sequence[str], other: Sequence[str], names: Set[str]) -> bool:
    pairs = {
        (mine, theirs): at
        for at, (here, there) in enumerate(align(one, other).swaps)
        for mine in names & set(here)
        for theirs in (names & set(there)) - {mine}
    }
    return any(
        pairs.get((theirs, mine), at) > at and not _are_joined(one, mine, theirs)
        for (mine, theirs), at in pairs.items()
    )


def _are_joined(words: Sequence[str], one: str, other: str) -> bool:
    first, last = sorted((words.index(one), words.index(other)))
    return _JOINING.issuperset(words[first + 1 : last])
