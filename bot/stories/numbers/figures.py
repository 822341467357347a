"""The numbers of consequence in a text: tolls, money, jobs, magnitudes, shares in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from bot.stories.language.gate import CueWords, Patterns
from bot.stories.language.han_numerals import write_han_numerals
from bot.stories.language.numerals import spell_in_digits, spell_sums
from bot.stories.language.text import fold
from bot.stories.language.words import has_digit, join_thousands, split_folded
from bot.stories.numbers.counted_patterns import COUNTED, SCALE, SCALES, SPELT, WORDS, N
from bot.stories.numbers.currencies import CURRENCIES, read_currency
from bot.stories.numbers.figure_patterns import IN_CURRENCY, SIGNS, TABLE, FigureKind
from bot.stories.numbers.quantities import read_digits

__all__ = [
    "COUNTED",
    "SCALE",
    "SUMS",
    "Figure",
    "FigureKind",
    "differ",
    "find_figures",
    "may_have_figures",
    "prepare_figures",
    "read_figures",
    "read_number",
]


class Figure(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One number and what it counts. Money is in whole units of its currency."""

    kind: FigureKind
    value: float


SUMS = frozenset(kind for kind in FigureKind if kind.startswith(FigureKind.MONEY))
"""Money, by its currency: sums in two are neither the same nor others."""

_SUMS_IN = {currency: FigureKind(f"money {currency}".rstrip()) for currency in CURRENCIES}


_NUMBER_WORDS = CueWords(SPELT)
_PATTERNS = Patterns(*(pattern for _, pattern in TABLE))
_DIGIT = re.compile(r"\d")
_SIGN = re.compile("[$€£¥₹]")
_CURRENCY_WORDS = CueWords({"usd", "eur", "gbp", "rs"})
_LED_BY_NUMBER = re.compile(rf"(?:\(\?<[!=][^()]*\))*{re.escape(N)}")
_BEGIN_WITH_NUMBER = frozenset(
    place for place, (_, pattern) in enumerate(TABLE) if _LED_BY_NUMBER.match(pattern)
)
_BEGIN_WITH_SIGN = frozenset(
    place for place, (_, pattern) in enumerate(TABLE) if pattern == IN_CURRENCY
)


@lru_cache(maxsize=1_000)  # headlines are read twice
def read_figures(text: str) -> tuple[Figure, ...]:
    """The figures that ``text`` names, each once, in a fixed order of kinds."""
    prepared = prepare_figures(text)
    if not may_have_figures(prepared):
        return ()
    found = [
        Figure(
            kind=_SUMS_IN[read_currency(prepared[start:end])] if kind is FigureKind.MONEY else kind,
            value=value,
        )
        for kind, value, start, end in find_figures(prepared)
    ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100)  # who asks for figures asks for consequences next
def prepare_figures(text: str) -> str:
    """``text`` as its figures are found in it: folded, thousands joined, its numbers in digits."""
    return join_thousands(write_han_numerals(spell_sums(spell_in_digits(fold(text)))))


@lru_cache(maxsize=100)  # who asks for figures asks for heights next
def find_figures(text: str) -> Sequence[tuple[FigureKind, float, int, int]]:
    """Where a text that `prepare_figures` made names figures: kind, value, start and end.

    Money is of one kind here, whatever its currency.
    """
    found = []
    for number, match in _find_all(text):
        found.append((TABLE[number][0], read_number(match), match.start(), match.end()))
    return found


def may_have_figures(folded: str) -> bool:
    """Whether there is a number in a folded text; False is sure."""
    return has_digit(folded) or _may_spell_number(folded)


def read_number(match: re.Match[str]) -> float:
    """The number ``n`` of a match, times its scale ``s`` where the pattern asks for one."""
    return _read_number(match["n"]) * SCALES.get(match.groupdict().get("s") or "", 1.0)


def _may_spell_number(folded: str) -> bool:
    if "&" in folded:
        return _NUMBER_WORDS.stand_in(folded)
    return not SPELT.isdisjoint(split_folded(folded))  # which others ask for, too


def _find_all(folded: str) -> Iterator[tuple[int, re.Match[str]]]:
    for number in _PATTERNS.choose(folded):
        signs = SIGNS.get(TABLE[number][1])
        # Without words to be known by, these are searched for in every text.
        if signs is not None and not any(map(folded.__contains__, signs)):
            continue
        for match in _find_matches(number, folded):
            yield number, match


def _find_matches(number: int, folded: str) -> Iterator[re.Match[str]]:
    """The matches of one pattern, which is tried where it may begin, and not at each sign."""
    pattern = _PATTERNS[number]
    if number in _BEGIN_WITH_NUMBER and not _may_spell_number(folded):
        return _match_at(pattern, folded, [digit.start() for digit in _DIGIT.finditer(folded)])
    if number in _BEGIN_WITH_SIGN and not _CURRENCY_WORDS.stand_in(folded):
        signs = [sign.start() for sign in _SIGN.finditer(folded)]
        # "$5", "a$5", "us$5"
        starts = [at - before for at in signs for before in (2, 1, 0) if at >= before]
        return _match_at(pattern, folded, starts)
    return pattern.finditer(folded)


def _match_at(
    pattern: re.Pattern[str], text: str, starts: Iterable[int]
) -> Iterator[re.Match[str]]:
    """What `re.finditer` gives of a ``pattern`` that begins nowhere but at ``starts``."""
    ended = 0
    for at in starts:
        found = pattern.match(text, at) if at >= ended else None
        if found is not None:
            ended = found.end()
            yield found


def _read_number(text: str) -> float:
    if text in WORDS:
        return float(WORDS[text])
    return read_digits(text) if text[0].isdigit() else 1.0  # "un muerto", "ein Toter"


def differ(one: tuple[Figure, ...], other: tuple[Figure, ...]) -> bool:
    """Whether both count the same kind of thing, and no number of it is in both."""
    for kind in {figure.kind for figure in one}:
        mine = {figure.value for figure in one if figure.kind is kind}
        theirs = {figure.value for figure in other if figure.kind is kind}
        if mine and theirs and not mine & theirs:
            return True
    return False
