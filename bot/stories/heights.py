"""How high the numbers of a report are, each of one quantity: what a rise is told by.

A toll is a toll, but two sums of money may be of two things: the price of a share and that of
the whole company, a loan and the deal that it pays for, a year's rent and ten years'. Only sums
of one thing in one currency are compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from bot.languages import Said, say, say_sum
from bot.stories.currencies import CURRENCIES, read_currency
from bot.stories.feared import is_only_feared
from bot.stories.figures import FigureKind, find_figures, prepare_figures

__all__ = [
    "Height",
    "currency_of",
    "falls_short",
    "is_of_other_years",
    "name_quantity",
    "read_heights",
    "rose_much",
]


class Height(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One number and the quantity that it is of: "dead", "money", "money per share"."""

    of: str
    value: float

    def words(self) -> Said:
        """The number in words: "dead now 24", "money per share now €40", "money now $3 billion"."""
        if _KIND_OF[self.of.split(" ", 1)[0]] is not FigureKind.MONEY:
            return say(f"now_{self.of.replace(' ', '_')}", n=int(self.value))
        currency = currency_of(self.of)
        total = say_sum(self.value, currency)
        of = self.of.removesuffix(currency).rstrip().removeprefix(FigureKind.MONEY).lstrip()
        if not of:
            return say("now_money", sum=total)
        if of in _NAMED:
            return say("now_money_of", of=say(f"of_{of.replace(' ', '_')}"), sum=total)
        return say("now_money_as", of=of, sum=total)


_RISES: Mapping[FigureKind, float] = {
    # How many times the highest number so far makes a development of its own.
    FigureKind.DEAD: 1.5,
    FigureKind.INJURED: 2.0,
    FigureKind.JOBS: 1.5,
    FigureKind.MONEY: 1.5,
}
_HARM = {FigureKind.DEAD, FigureKind.INJURED}
_NAMED = frozenset(
    {"per share", "per year", "with debt", "in all", "of debt", "of revenue", "of profit"}
    | {"of losses", "of dividend", "of value"}
)
"""What a sum is of that each language has words for."""

_KIND_OF = {kind.value: kind for kind in _RISES}
_BEFORE, _AFTER = 48, 40  # signs around a sum that tell what it is of
_CLAUSE = re.compile(r"[.;:!?]\s|\s[-–—]\s")
_UNIT = (
    r"(?:share|aktie|action|accion|azione|acao|aandeel|year|annum|jahr|an|ano|anno|jaar|decade"
    r"|quarter|month|mois|mes|mese|monat|week|day|night|hour|minute|person|head|household|family"
    r"|student|user|customer|car|vehicle|ticket|seat|piece|barrel|tonne|ton|ounce|kilo|gallon|litre"
    r"|liter|mile|game|season)"
)
_PER = re.compile(
    # "$70 per share", "50 yen a share", "$1 billion-a-year", "2 Euro je Aktie".
    r"^[\s-]{0,2}(?:in cash )?(?:(?:an?|per|each|every|for each|for every|pro|je|par|por|al|im)[ -]"
    r"|/|all'|l')(?:ordinary |common |preferred |depositary )?"
    rf"(?P<unit>{_UNIT})\b"
)
_SHARES = frozenset({"share", "aktie", "action", "accion", "azione", "acao", "aandeel"})
_YEARS = frozenset({"year", "annum", "jahr", "an", "ano", "anno", "jaar"})
_YEARLY = re.compile(r"^[\s-]{0,2}(?:annual|yearly|jahrlich|annuels?)")
_A_YEAR = re.compile(r"\b(?:annual|yearly|annually|jahrlich\w*)\b(?: [\w-]+){0,3} $")
_OF = (
    # What a sum is of that is not the price, the fine or the damage in the news.
    (
        "of debt",
        (
            r"debts?|loans?|bonds?|financing|borrowings?|credit|schulden|anleihen?|kredit\w*"
            r"|dettes?|deuda|debito|debiti"
        ),
    ),
    (
        "of revenue",
        r"revenues?|sales|turnover|umsatz|chiffre d'affaires|ingresos|ricavi|fatturato",
    ),
    ("of profit", r"profits?|earnings|income|gewinn|benefices?|beneficios?|utili?|ebitda"),
    ("of losses", r"loss(?:es)?|verluste?|pertes?|perdidas|perdite"),
    ("of dividend", r"dividends?|dividende|dividendos?|dividendo"),
    (
        "of value",
        (
            r"valuations?|valued|valuing|values?|market value|market cap\w*|capitali[sz]ation"
            r"|net worth|borsenwert|bewertung|bewertet|valorisation|valorisee?s?|valoracion"
            r"|valorad[oa]s?|valutazione|valutat[oaei]|avaliacao|avaliad[oa]s?|assets"
        ),
    ),
)
_AFTER_OF = tuple(
    (
        of,
        re.compile(
            rf"^[\s-]{{0,2}}(?:(?:in|of|im|de|en|di|annual|quarterly|net|new|total) ){{0,2}}"
            rf"(?:{what})\b"
        ),
    )
    for of, what in _OF
)
_BEFORE_OF = tuple(
    # "revenue of $5 billion", "valued at", "sales rose to"; not "profit on $2 billion deal".
    (
        of,
        re.compile(
            rf"\b(?:{what})(?: (?:of|at|to|rose|fell|was|is|were|about|over|around|nearly"
            r"|up|down|von|mit|de|di|da|a|en|em|hit|reached|more|than|some|company"
            r"|it|the|them)){0,4} $"
        ),
    )
    for of, what in _OF
)
_IN_ALL = re.compile(
    r"\b(?:up to|as much as|bis zu|jusqu'a|hasta|fino a|total(?:s|ing|ling)?(?: of)?"
    r"|(?:bringing|taking) (?:[\w'-]+ ){1,5}?to)(?: (?:over|about|more than|some|nearly))? $"
)
_WITH_DEBT = re.compile(r"^[^.;:!?]{0,24}?\b(?:including|with|inclusive of) (?:\w+ )?debt\b")
_VALUES_AT = re.compile(
    # Whatever it is that is valued: "values the Fenwick works at", "valuing it at".
    r"\b(?:values|valued|value|valuing|bewertet|valorise(?:nt|rait)?|valora|valutano?) "
    r"(?:[\w'&.-]+ ){1,6}?(?:at|mit|auf|a|en|em)(?: (?:about|around|over|roughly|some|nearly"
    r"|more than|up to|as much as|rund|etwa|mehr als|environ|plus de|unos|mas de|circa))? $"
)
_ENTERPRISE = re.compile(r"\benterprise value (?:of|at) (?:about |some )?$")
_OF_TWO = re.compile(
    # One sum over two parties is no rise of what one of them owes.
    r"\b[\w'.-]+ (?:and|und|et|y) (?!must|to|will|has|have|is|was|agrees?|ordered|faces?|pays?)"
    r"[\w'.-]+ (?:(?:are|were|both|jointly|must|to|have|agree|agreed|ordered) ){0,3}"
    r"(?:hit with|slapped with|fined|face|pay)\b[^,.;:!?]{0,24}$"
    r"|\b(?:fines|penali[sz]es) [\w'.-]+ and [\w'.-]+ (?:(?:a|of|combined|total) ){0,3}$"
)
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
_ALL_STAFF = re.compile(
    # How many a firm has: "of its 80,000 workers", "employs 9,000 staff".
    r"\b(?:of (?:its|the|their|about|some|roughly)(?: [\w']+)?|employ(?:s|ed|ing)|workforce of|has"
    r"|have|had|with|headcount of)(?: (?:about|some|around|nearly|over|more than|roughly))? $"
)


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
        if kind in _RISES
        and not (
            kind in _HARM
            and (is_only_feared(folded, start, end) or is_of_other_years(folded, start, end))
        )
    )


def is_of_other_years(text: str, start: int, end: int) -> bool:
    """Whether a toll is that of a year or of a past event: "died in 2023", "1,400 this year"."""
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    return bool(
        _COUNTED_OVER_AFTER.match(text[end : end + _AFTER]) or _COUNTED_OVER_BEFORE.search(before)
    )


def rose_much(before: Mapping[str, float], heights: tuple[Height, ...]) -> Height | None:
    """The first number that is far above what was known of its quantity, if any.

    ``before`` has the highest number of each. A first number of a quantity is no rise.
    """
    for height in heights:
        known = before.get(height.of)
        if known and height.value >= known * _RISES[_KIND_OF[height.of.split(" ", 1)[0]]]:
            return height
    return None


def falls_short(before: Mapping[str, float], heights: tuple[Height, ...]) -> bool:
    """Whether a headline with these ``heights`` gives of some quantity only numbers far below the
    highest ``before``: it confirms no such number.
    """
    most: dict[str, float] = {}
    for height in heights:
        most[height.of] = max(height.value, most.get(height.of, 0.0))
    return any(
        before.get(of, 0.0) >= value * _RISES[_KIND_OF[of.split(" ", 1)[0]]]
        for of, value in most.items()
    )


def name_quantity(kind: FigureKind, text: str, start: int, end: int) -> str:
    """The quantity of which the number from ``start`` to ``end`` is."""
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    after = text[end : end + _AFTER]
    if kind is FigureKind.JOBS and _ALL_STAFF.search(before):
        return "jobs in all"
    if kind is not FigureKind.MONEY:
        return kind.value
    said = text[start:end]
    currency = read_currency(said)
    return " ".join(filter(None, (kind.value, _name_sum(before, after), currency)))


def currency_of(of: str) -> str:
    """The currency of a quantity, as `Height` names them; "" for dollars and what is no money."""
    return next((name for name in CURRENCIES if name and of.endswith(name)), "")


def _name_sum(before: str, after: str) -> str:
    """What a sum is of, by the words around it; "" for the price or the damage in the news."""
    per = _PER.match(after)
    if per is not None:
        unit = per["unit"]
        return f"per {'share' if unit in _SHARES else 'year' if unit in _YEARS else unit}"
    if _YEARLY.match(after) or _A_YEAR.search(before):
        return "per year"
    if _WITH_DEBT.match(after) or _ENTERPRISE.search(before):
        return "with debt"
    for of, pattern in _AFTER_OF:
        if pattern.match(after):
            return of
    for of, pattern in (*_BEFORE_OF, ("of value", _VALUES_AT)):
        if pattern.search(before):
            return of
    return "in all" if _IN_ALL.search(before) or _OF_TWO.search(before) else ""
