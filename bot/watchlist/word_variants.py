"""The other ways in which news writes a word: 1,000 and 1000, U.S. and US, McDonald's."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = [
    "CONTRACTED",
    "CURRENCIES",
    "ELIDED",
    "PARTICLES",
    "PERCENTS",
    "WITH_POINTS",
    "is_abbreviation",
    "join_thousands",
    "list_spellings",
    "move_apostrophe",
]

CURRENCIES = "$€£¥₹₩₽₺₴₪₫₦₱"
"""Signs that stand close before an amount, or behind it."""
PERCENTS = "%％﹪‰"
"""Signs of per cent and per mille."""

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

# One to three digits, no nought before others, and groups of three behind one and the same sign;
# behind them what is no whole.
_THOUSANDS = re.compile(
    r"(?<![0-9.,'])[1-9][0-9]{0,2}([.,'])[0-9]{3}(?:\1[0-9]{3})*([.,][0-9]+)?(?![0-9.,'])"
)
# 3.142 is a decimal more often than not, and 1.500 a number of thousands.
_DECIMAL = re.compile(r"[0-9]\.[0-9]{2}[1-9]")
_LIKE_DECIMAL = re.compile(r"(\W?[1-9])([0-9]{2}[1-9]\D*)")
_ABBREVIATION = re.compile(r"[^\W\d_](?:\.[^\W\d_]){1,4}")
_LONG_NUMBER = re.compile(r"(\W?[1-9][0-9]{0,2}?)((?:[0-9]{3})+)(\D*)")
_NAMES_S = re.compile(r"([^\W\d_]{3,}[^\W\d_s])('?)s")
_FEW_DIGITS = 5  # of a number that is written in groups more often than not


def join_thousands(key: str) -> str | None:
    """A number without what parts its thousands; None for a key that has no such number."""
    for found in _THOUSANDS.finditer(key):
        sign, rest = found[1], found[2] or ""
        if not rest.startswith(sign) and not _DECIMAL.fullmatch(found.group()):
            whole = found.group().removesuffix(rest).replace(sign, "")
            return f"{key[: found.start()]}{whole}{rest}{key[found.end() :]}"
    return None


def is_abbreviation(spelled: str) -> bool:
    """Whether it is letters with points between them: ``u.s``."""
    return _ABBREVIATION.fullmatch(spelled) is not None


def list_spellings(spelled: str, *, points: bool) -> Sequence[tuple[str, ...]]:
    """The keys, one after the other, under which a word of a query stands beside its own.

    A number of five digits, or one with its thousands parted, stands in groups too. With
    ``points`` no point is a decimal one, as 1.234 of 1234 is none in German.
    """
    number = join_thousands(spelled) or spelled
    joined = [(number,)] if number != spelled else []
    if points and (like := _LIKE_DECIMAL.fullmatch(number)):
        joined.append((f"{like[1]}.{like[2]}",))
        if number == spelled:
            return joined
    found = _LONG_NUMBER.fullmatch(number)
    if found is None or (not joined and len(found[1] + found[2]) < _FEW_DIGITS):
        return joined
    first, rest, behind = found.groups()
    groups = [rest[at : at + 3] for at in range(0, len(rest), 3)]
    groups[-1] += behind
    return [*joined, (first, *groups)]


def move_apostrophe(spelled: str) -> tuple[str, str] | None:
    """The name in front of a last ``s``, and the word with an apostrophe where it has none, or
    without it: ``McDonald's``, ``McDonalds``. None for a word that is no such.
    """
    found = _NAMES_S.fullmatch(spelled)
    return found and (found[1], f"{found[1]}s" if found[2] else f"{found[1]}'s")
