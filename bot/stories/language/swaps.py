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

from bot.stories.language.concepts import term_of

__all__ = ["Alignment", "align", "are_forms", "are_turned", "are_unlike", "trade_places"]

_SAME_WORD = 75.0  # rapidfuzz ratio of two forms of one word
_JOINING_WORDS = "and & und et y e ja och og en with mit avec con"
_JOINING = frozenset(_JOINING_WORDS.split())
_LONGEST = 8  # words of a place; what is longer is another sentence
_BY = frozenset(["by", "par", "por", "da", "dal", "dalla", "dallo", "dai", "von", "vom", "door"])
"""Words before who does it, where the verb is in the passive."""
_LAST = frozenset({"von", "vom", "door"})  # … behind which the verb may stand
_ONLY_BY = frozenset({"by", "par"})  # … and that mean little else
_APART = 3  # words from the verb to those
_NEAR = 3  # words from "by" to the name: "by rival Ostrander"


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


def are_turned(one: Sequence[str], other: Sequence[str], names: Set[str]) -> bool:
    """Whether one tells in the passive what the other tells the other way round.

    "Fenwick sues Ostrander" and "Fenwick sued by Ostrander" name their parties in one order, and
    either is the other's defendant; "Ostrander sued by Fenwick" says what the first does.
    """
    return len(names) > 1 and (_turns(one, other, names) or _turns(other, one, names))


def _turns(passive: Sequence[str], active: Sequence[str], names: Set[str]) -> bool:
    names = names & set(passive) & set(active)
    at = _find_doer(passive, names)
    if at is None or _find_doer(active, names) is not None:
        return False
    doer = next(word for word in passive[at + 1 :] if word in names)
    # In the active it stands behind whom it is done to in the passive, the verb between.
    there = active.index(doer)
    for patient in (names & set(passive[:at]) & set(active[:there])) - {doer}:
        between = active[active.index(patient) + 1 : there]
        if any(_is_passive_of(verb, passive, at) for verb in between if verb not in names):
            return True
    return False


def _find_doer(words: Sequence[str], names: Set[str]) -> int | None:
    """Where the "by" stands that has one of ``names`` behind it."""
    return next(
        (
            at
            for at, word in enumerate(words)
            if word in _BY and not names.isdisjoint(words[at + 1 : at + 1 + _NEAR])
        ),
        None,
    )


def _is_passive_of(verb: str, words: Sequence[str], by: int) -> bool:
    """Whether ``words``, of which one at ``by`` is a "by", have ``verb`` in the passive.

    It stands before the "by", or has another form than in the active; in German and Dutch it
    may stand at the end.
    """
    before = words[:by]
    apart = _APART if words[by] in _ONLY_BY else 1  # "attaqué en justice par"
    if any(are_forms(word, verb) for word in before[-apart:]):
        return True
    if any(word != verb and are_forms(word, verb) for word in before):
        return True
    return words[by] in _LAST and are_forms(words[-1], verb)


def are_forms(one: str, other: str) -> bool:
    """Whether two folded words are forms of one verb, or words for one kind of thing."""
    return one[:1] == other[:1] and (
        term_of(one) == term_of(other) or fuzz.ratio(one, other) >= _SAME_WORD
    )


def _are_joined(words: Sequence[str], one: str, other: str) -> bool:
    first, last = sorted((words.index(one), words.index(other)))
    return _JOINING.issuperset(words[first + 1 : last])
