"""The first number of consequence that a headline gives: how many are dead, what it costs.

"Boeing 737 crashes near Lyon", and three hours later "all 162 aboard killed": nothing rose, for
there was no number to rise from, and it is the news all the same. Only a headline is asked: the
text below it tells of other years' crashes and of other firms' deals as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from bot.languages import Said, say, say_consequence
from bot.model import Event, Number, rank_number
from bot.stories.numbers.consequences import FoundNumber, find_consequences
from bot.stories.numbers.heights import is_of_other_years

__all__ = ["FirstNumber", "is_background", "read_first_numbers"]


class FirstNumber(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A number of a headline that is news where its story had none of the kind ("dead")."""

    kind: str
    value: float
    currency: str = ""
    at_least: bool = False

    @property
    def rank(self) -> int:
        """Its class, by which the greatest of a headline is told."""
        return rank_number(self.kind, self.value, self.currency)

    def words(self) -> Said:
        """The number in words: "at least 145 dead", "$2.3 billion"."""
        if self.kind == "affected":
            said = say("first_affected", amount=self.value)
            return say("at_least", what=said) if self.at_least else said
        number = Number(value=self.value, at_least=self.at_least, currency=self.currency)
        return say_consequence(self.kind, number)


_FROM_CLASS: Mapping[str, int] = {
    # From class 2 on a number weighs more in urgency than none at all. That somebody died at all is
    # another kind of news.
    "dead": 1,
    "injured": 2,
    "missing": 2,
    "jobs": 2,
    "affected": 2,
    "money": 2,
}
_PERSONS = frozenset({"dead", "injured", "missing"})
_BEFORE = 80  # signs before a number that tell of what it is
_CLAUSE = re.compile(r"[.;:!?]\s|\s[-–—]\s")
_OF_ANOTHER = re.compile(
    # "worst since the crash that killed 113", "weeks after 62 died in Nairobi"
    r"\b(?:(?:since|(?<!more )(?<!fewer )(?<!less )than|anniversary|seit|(?<!mehr )als"
    r"|jahrestag|depuis|anniversaire|desde|aniversario)\b"
    r"|(?:years?|months?|weeks?|days?|decades?) (?:after|since|ago)\b"
    r"|(?:jahre?|monate?|wochen?|tage?) nach\b"
    r"|(?:ans|mois|semaines|jours) apres\b"
    r"|(?:anos|meses|semanas|dias) despues\b)"
)
_THAT = re.compile(
    r"\b(?:that|which|who|der|die|das|qui|que) (?:(?:has|have|had|hat|haben|a|ont|ha|han) )?$"
)
_MAY = re.compile(
    r"\b(?:could|might|would|(?<!in )(?<!on )(?<!of )(?<!since )(?<!until )may|konnten?|wurden?"
    r"|durften?|pourrai(?:t|ent)|podrian?|risks?|risking|threat(?:s|ens?|ened)?|faces?|facing"
    r"|fears?|feared|droh(?:t|en)|risque(?:nt)?|prevented|averted|avoid(?:s|ed)?)\b"
)
_KNOWN = re.compile(
    # What is named so is known already: "the $44 billion Twitter deal", "Microsoft's $69 billion".
    r"(?:'s?|\b(?:its|their|his|her|the|this|that|over|into|after|amid|about|on|behind|despite"
    r"|against|of|le|la|les|el|los|las|su|sus|son|sa|ses|leur|leurs|der|die|das|den|dem|des|sein\w*"
    r"|ihr\w*|um|wegen|nach|sur|apres|tras|sobre))"
    r" (?:(?:now|planned|proposed|record|landmark|huge|massive|near|nearly|[a-z]+ed) )?$"
)
_SUMS_OF = frozenset(
    # Events of which a sum is the price, the fine, the stake; of others it is aid, or takings.
    {Event.ACQUISITION, Event.FUNDING, Event.LEGAL, Event.REGULATION}
    | {Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED}
)
_AFFECT = frozenset(
    # Events by which people are hit; elsewhere they are a firm's customers.
    {Event.OUTAGE, Event.SECURITY_BREACH, Event.RECALL, Event.DISASTER, Event.ACCIDENT}
    | {Event.CONFLICT, Event.LABOR}
)
_COUNTS_OF: Mapping[str, frozenset[Event]] = {
    # Of workers who strike, and of all the jobs that a country lost, nobody loses one here.
    "jobs": frozenset({Event.LAYOFFS}),
    "affected": _AFFECT,
    "money": _SUMS_OF,
}


@lru_cache(maxsize=100)  # a headline comes with many copies
def read_first_numbers(headline: str, event: Event) -> tuple[FirstNumber, ...]:
    """The numbers of a headline that are news where they are the first of their kind.

    Of those who may die, of what is feared, and of other events there is none among them, nor is
    what a firm is worth, nor are the workers that walk out. The greatest of each kind.
    """
    found: dict[str, FirstNumber] = {}
    for number in find_consequences(headline):
        first = FirstNumber(
            kind=number.kind,
            value=number.value,
            currency=number.currency,
            at_least=number.at_least,
        )
        floor = _FROM_CLASS.get(number.kind)
        if floor is None or first.rank < floor or is_background(number, event):
            continue
        known = found.get(first.kind)
        if known is None or first.value > known.value:
            found[first.kind] = first
    return tuple(found.values())


def is_background(number: FoundNumber, event: Event) -> bool:
    """Whether a number is of another event, of what may come, or of what is known already."""
    before = _CLAUSE.split(number.text[max(0, number.start - _BEFORE) : number.start])[-1]
    if _OF_ANOTHER.search(before) is not None or _THAT.search(before) is not None:
        return True
    if number.kind in _PERSONS:
        return is_of_other_years(number.text, number.start, number.end)
    if event not in _COUNTS_OF[number.kind] or _MAY.search(before) is not None:
        return True
    return number.kind == "money" and _KNOWN.search(before) is not None
