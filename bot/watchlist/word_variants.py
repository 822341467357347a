"""The other ways in which news writes a word: 1,000 and 1000, U.S. and US, McDonald's."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = [
    "CONTRACTED",
    "CURRENCIES",
    "ELIDED",
    "PARTICLES",
    "WITH_POINTS",
    "is_abbreviation",
    "join_thousands",
    "list_spellings",
]

CURRENCIES = "$€£¥₹₩₽₺₴₪₫₦₱"
"""Signs that stand close before an amount, or behind it."""

# Elided articles and prepositions of French, Italian and Catalan.
ELIDED = frozenset(
    (
        *("l", "d", "j", "m", "t", "s", "n", "c", "qu"),
        *("jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"),
        *("dell", "all", "nell", "dall", "sull", "coll", "un", "quest", "quell", "sant"),
    )
)
# What English contracts; the rest before the apostrophe is not a name then.
CONTRACTED = frozenset(["t", "ll", "re", "ve", "d", "m"])
WITH_POINTS = frozenset(["am", "pm", "eg", "ie"])
"""Abbreviations that are another word without their points: the PM votes at 3 P.M."""

# Longest first: the first that fits is taken off.
PARTICLES = (
    *("에서는", "으로는", "에게는", "이라고"),
    *("으로", "에서", "에게", "부터", "까지", "보다", "처럼", "이나", "에도", "에는", "라고"),
    *("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만"),
)

# One to three digits, and groups of three behind one and the same sign.
_THOUSANDS = re.compile(r"(?<![0-9])[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*(?![0-9.,])")
_ABBREVIATION = re.compile(r"[^\W\d_](?:\.[^\W\d_]){1,4}")
_LONG_NUMBER = re.compile(r"(\W?[0-9]{1,3}?)((?:[0-9]{3})+)(\D*)")
_FEW_DIGITS = 5  # of a number that is written in groups more often than not


def join_thousands(key: str) -> str | None:
    """A number without what parts its thousands; None for a key that has no such number."""
    found = _THOUSANDS.search(key)
    if found is None or (found.start() and key[found.start() - 1] in ".,"):
        return None
    number = found.group().replace(found[1], "")
    return f"{key[: found.start()]}{number}{key[found.end() :]}"


def is_abbreviation(spelled: str) -> bool:
    """Whether it is letters with points between them: ``u.s``."""
    return _ABBREVIATION.fullmatch(spelled) is not None


def list_spellings(spelled: str) -> Sequence[tuple[str, ...]]:
    """The keys, one after the other, under which a word of a query stands beside its own.

    A number of five digits, or one with its thousands parted, stands in groups too; a name with
    ``'s`` without the apostrophe.
    """
    if spelled.endswith("'s") and spelled.count("'") == 1:
        return [(f"{spelled[:-2]}s",)]
    number = join_thousands(spelled) or spelled
    found = _LONG_NUMBER.fullmatch(number)
    if found is None:
        return []
    first, rest, behind = found.groups()
    if number == spelled and len(first + rest) < _FEW_DIGITS:
        return []
    groups = [rest[at : at + 3] for at in range(0, len(rest), 3)]
    groups[-1] += behind
    joined = [(number,)] if number != spelled else []
    return [*joined, (first, *groups)]
