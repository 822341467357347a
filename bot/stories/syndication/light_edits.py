"""A text that a desk edited lightly: a word left out here, another put there, nothing new.

Runs of four words break at each edited word, which short texts feel most: three words of twenty
are a tenth of the text and half of its runs. So where enough runs are left, the openings of two
texts are laid beside each other, word by word. What somebody is quoted with is left out of that:
two reporters who were both there quote alike.
"""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from bot.stories.language.contrasts import contrast
from bot.stories.language.swaps import are_unlike
from bot.stories.language.wording import fold_words
from bot.stories.stages.outcomes import differ_in_outcome
from bot.stories.syndication.copy_profiles import Profile

__all__ = ["is_light_edit"]

_LEAST_TEXT = 15  # words of a text that is known by the order of its words
_LEAST_RUNS = 1 / 3  # share of the shorter text's runs that are left
_LEAST_OPENING = 12  # words of an opening that are laid beside each other
_KEPT = 0.85  # share of the shorter opening's words that stand in one order in both
_KEPT_OF_LONGER = 0.7  # … and of the longer's
_LONGEST_RUN = 6  # words that stand side by side in both at least once
_CUT_OFF = 2  # words behind the last shared one, where an opening is told to its end
_BEFORE = "(['‘’"
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]*(?:[\"“”„«»]|$)")


def is_light_edit(one: Profile, other: Profile, shared: float) -> bool:
    """Whether the text of one is that of the other but for a few words, which tell nothing else.

    ``shared`` is the share of their runs. Other names, numbers and days, a denial and another
    outcome are no light edit.
    """
    if shared < _LEAST_RUNS or min(one.length, other.length) < _LEAST_TEXT:
        return False
    mine, theirs = _read_words(one), _read_words(other)
    read = frozenset(mine), frozenset(theirs)
    blocks = [step for step in LCSseq.opcodes(mine, theirs) if step.tag == "equal"]
    if not blocks:
        return False
    # What stands behind was pushed out of one opening by what was put into it.
    ends = blocks[-1].src_end, blocks[-1].dest_end
    is_whole = min(len(mine) - ends[0], len(theirs) - ends[1]) <= _CUT_OFF
    mine, theirs = mine[: ends[0]], theirs[: ends[1]]
    runs = [block.src_end - block.src_start for block in blocks]
    return (
        is_whole
        and min(ends) >= _LEAST_OPENING
        and sum(runs) >= _KEPT * min(ends)
        and sum(runs) >= _KEPT_OF_LONGER * max(ends)
        and max(runs) >= _LONGEST_RUN
        and _list_numbers(mine) == _list_numbers(theirs)
        and not contrast(mine, theirs)
        and not _are_unlike(_list_names(one) - read[1], _list_names(other) - read[0])
        and not differ_in_outcome(one.raw_title, other.raw_title)
        and not differ_in_outcome(one.opening.decode(), other.opening.decode())
    )


def _read_words(profile: Profile) -> list[str]:
    return fold_words(_read_opening(profile))


def _read_opening(profile: Profile) -> str:
    return _QUOTED.sub(" ", profile.opening.decode())


def _list_names(profile: Profile) -> set[str]:
    """The words with a capital, and with none before them that ends a sentence."""
    words = _read_opening(profile).split()
    named = [word for before, word in pairwise(words) if before[-1] not in ".!?"]
    return set(fold_words(" ".join(word for word in named if word.lstrip(_BEFORE)[:1].isupper())))


def _list_numbers(words: list[str]) -> list[str]:
    return sorted(word for word in words if word[0].isdigit())


def _are_unlike(one: set[str], other: set[str]) -> bool:
    """Whether each has names, of which none is a form of one of the other's."""
    return bool(one and other) and are_unlike(one, other)
