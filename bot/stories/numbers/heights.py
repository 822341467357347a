"""How high the numbers of a report are, each of one quantity: what a rise is told by.

Tolls, jobs and sums are read here, from the headline and the text below it; who is missing, who is
affected and how strong a quake is, of which texts tell more than of the news, in `crowds`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from bot.languages import Said, say, say_sum
from bot.model import rank_number
from bot.stories.numbers.feared import is_only_feared
from bot.stories.numbers.figures import FigureKind, find_figures, prepare_figures
from bot.stories.numbers.sums import clause_before, currency_of, name_quantity

__all__ = ["Height", "falls_short", "is_of_other_years", "read_heights", "rose_much"]


class Height(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One number and the quantity that it is of: "dead", "money", "money per share"."""

    of: str
    value: float

    @property
    def kind(self) -> str:
        """What it counts, by the name of its classes: "money" of "money per share"."""
        return self.of.split(" ", 1)[0]

    def words(self) -> Said:
        """The number in words: "dead now 24", "money per share now €40", "money now $3 billion"."""
        if self.kind in _IN_AMOUNTS:
            return say(f"now_{self.kind}", amount=self.value)
        if self.kind != FigureKind.MONEY:
            return say(f"now_{self.of.replace(' ', '_')}", n=int(self.value))
        currency = currency_of(self.of)
        total = say_sum(self.value, currency)
        of = self.of.removesuffix(currency).rstrip().removeprefix(FigureKind.MONEY).lstrip()
        if not of:
            return say("now_money", sum=total)
        if of in _NAMED:
            return say("now_money_of", of=say(f"of_{of.replace(' ', '_')}"), sum=total)
        return say("now_money_as", of=of, sum=total)


_RISES: Mapping[str, float] = {
    # How many times the highest number so far makes a development of its own.
    "dead": 1.5,
    "injured": 2.0,
    "missing": 2.0,
    "jobs": 4 / 3,
    "affected": 2.0,
    "money": 1.5,
}
_STRONGER = 0.5  # so much the magnitude, whose scale is no count
_INTO_CLASS = 0.3  # … or so much, and into a higher class: agencies differ by a few tenths
_READ = frozenset({FigureKind.DEAD, FigureKind.INJURED, FigureKind.JOBS, FigureKind.MONEY})
_IN_AMOUNTS = frozenset({"affected", "magnitude"})
_HARM = {FigureKind.DEAD, FigureKind.INJURED}
_NAMED = frozenset(
    {"per share", "per year", "with debt", "in all", "of debt", "of revenue", "of profit"}
    | {"of losses", "of dividend", "of value"}
)
"""What a sum is of that each language has words for."""

_AFTER = 40  # signs behind a toll that tell of what time it is
_PAST_YEAR = r"(?:19|20)\d\d\b"
_SPAN = (
    rf"(?:(?:in|en|im jahr|nel|since|seit|depuis|desde) {_PAST_YEAR}|(?:this|last) year\b(?!')"
    r"|since (?:the (?:start|beginning) of the year|january)\b|cette annee\b|este ano\b"
    r"|in diesem jahr\b|quest'anno\b)"
)
_COUNTED_OVER_AFTER = re.compile(
    # "53,000 died in 2023", "killed 1,400 this year"; not "kills 12, worst since 2010".
    rf"^ (?:(?!worst|most|first|biggest|deadliest)[\w'-]+ ){{0,3}}?{_SPAN}"
)
_COUNTED_OVER_BEFORE = re.compile(rf"(?:^|\W){_SPAN},? (?:[\w'-]+ ){{0,2}}$")


def read_heights(headline: str, lead: str) -> tuple[Height, ...]:
    """The numbers of a headline and of the text below it that may be found to have risen."""
    found = dict.fromkeys(height for text in (headline, lead) for height in _read(text))
    return tuple(found)


@lru_cache(maxsize=100)  # a headline comes with many copies
def _read(text: str) -> tuple[Height, ...]:
    folded = prepare_figures(text)
    return tuple(
        Height(of=name_quantity(kind, folded, start, end), value=value)
        for kind, value, start, end in find_figures(folded)
        if kind in _READ
        and not (
            kind in _HARM
            and (is_only_feared(folded, start, end) or is_of_other_years(folded, start, end))
        )
    )


def is_of_other_years(text: str, start: int, end: int) -> bool:
    """Whether a toll is that of a year or of a past event: "died in 2023", "1,400 this year"."""
    before = clause_before(text, start)
    return bool(
        _COUNTED_OVER_AFTER.match(text[end : end + _AFTER]) or _COUNTED_OVER_BEFORE.search(before)
    )


def rose_much(before: Mapping[str, float], heights: tuple[Height, ...]) -> Height | None:
    """The first number that is far above what was known of its quantity, if any.

    ``before`` has the highest number of each. A first number of a quantity is no rise.
    """
    for height in heights:
        known = before.get(height.of)
        if known and _is_far_above(height, known):
            return height
    return None


def _is_far_above(height: Height, known: float) -> bool:
    kind, value = height.kind, height.value
    if kind == FigureKind.MAGNITUDE:
        is_higher = rank_number(kind, value) > rank_number(kind, known)
        # To the tenths that are told: 7.1 is three above 6.8.
        return round(value - known, 2) >= (_INTO_CLASS if is_higher else _STRONGER)
    if kind == "affected" and rank_number(kind, value) == 0:
        return False
    return value >= known * _RISES[kind]


def falls_short(before: Mapping[str, float], heights: tuple[Height, ...]) -> bool:
    """Whether a headline with these ``heights`` gives of some quantity only numbers far below the
    highest ``before``: it confirms no such number.
    """
    most: dict[str, float] = {}
    for height in heights:
        most[height.of] = max(height.value, most.get(height.of, 0.0))
    return any(
        before.get(of, 0.0) >= value * _RISES[of.split(" ", 1)[0]] for of, value in most.items()
    )
