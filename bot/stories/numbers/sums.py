"""What a number is of: the price of a share or of a whole firm, a debt, jobs cut or all that a
firm has.

A toll is a toll, but two sums of money may be of two things. Only sums of one thing in one currency
are compared.
"""

from __future__ import annotations

import re

from bot.stories.numbers.currencies import CURRENCIES, read_currency
from bot.stories.numbers.figures import FigureKind

__all__ = ["clause_before", "currency_of", "name_quantity"]

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
_ALL_STAFF = re.compile(
    # How many a firm has: "of its 80,000 workers", "employs 9,000 staff".
    r"\b(?:of (?:its|the|their|about|some|roughly)(?: [\w']+)?|employ(?:s|ed|ing)|workforce of|has"
    r"|have|had|with|headcount of)(?: (?:about|some|around|nearly|over|more than|roughly))? $"
)


def name_quantity(kind: FigureKind, text: str, start: int, end: int) -> str:
    """The quantity of which the number from ``start`` to ``end`` is."""
    before = clause_before(text, start)
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


def clause_before(text: str, start: int) -> str:
    """What stands before a place in its clause, as far as it may tell what a number is of."""
    return _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
