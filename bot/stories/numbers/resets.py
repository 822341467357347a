"""A sum or a number of jobs that a headline says was changed: "raises offer for Infinera to
$3.1 billion", "fine cut to $400 million", "sweetened $3.1 billion bid".

Reports of one offer give it at times a little higher or lower, so a number that is not far above
the known one is no news. Where the headline says that it was changed, less is enough. What was
changed has a role: an offer, a fine, damages, job cuts; only sums of one role, in one currency and
of one thing are compared. In English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from bot.languages import Said, say, say_sum
from bot.stories.language.gate import Patterns
from bot.stories.language.text import fold
from bot.stories.numbers.figures import FigureKind, find_figures, prepare_figures
from bot.stories.numbers.sums import clause_before, currency_of, name_quantity

__all__ = ["Reset", "read_reset"]

_MATERIAL = 0.1
"""The share of the known number by which one has to differ: a desk tells a tenth more or less of an
offer, and less than that may be how another outlet rounds it."""


class Reset(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What a headline says a number was changed to. ``of`` is its quantity, as `Height` names it,
    ``role`` what it is ("offer"), ``is_up`` whether it was raised.
    """

    of: str
    role: str
    value: float
    is_up: bool

    def find_known(self, highest: Mapping[str, float], claims: Iterable[str]) -> float | None:
        """The number that was changed, of the ``highest`` that are known of a story; None where
        it has none of that role, by its headlines ``claims``, or none that it differs much from.
        """
        known = highest.get(self.of)
        if not known or not self._differs(known):
            return None
        is_of_role = _ROLES[self.role].told
        return known if any(is_of_role.search(fold(claim)) for claim in claims) else None

    def _differs(self, known: float) -> bool:
        share = round(self.value / known - 1, 4)
        return share >= _MATERIAL if self.is_up else share <= -_MATERIAL

    def words(self, known: float) -> Said:
        """From what to what, in words: "offer raised: $2.4 billion to $3.1 billion"."""
        message = f"raised_{self.role}" if self.is_up else f"cut_{self.role}"
        if self.role == "jobs":
            return say(message, n=int(self.value), was=int(known))
        currency = currency_of(self.of)
        return say(message, was=say_sum(known, currency), now=say_sum(self.value, currency))


class _Role(msgspec.Struct, frozen=True, kw_only=True):
    """``named`` is what is changed, as the headline calls it; ``told`` how a story tells of one."""

    named: str
    told: re.Pattern[str]


_ROLES: Mapping[str, _Role] = {
    "offer": _Role(
        named=r"offers?|bids?|proposals?|(?:\w+)?angebot|gebot|offre|oferta|opa",
        told=re.compile(
            r"\b(?:offer\w*|bids?|bidding|proposal\w*|buy\w*|bought|acqui\w+|takeover|buyout|merge\w*"
            r"|purchase\w*|deal|\w*angebot\w*|gebot|bietet|\w*ubern\w+|kauf\w*|offre\w*|rach[ae]t\w*"
            r"|oferta\w*|ofrece|compra\w*|adqui\w+|opa)\b"
        ),
    ),
    "fine": _Role(
        named=r"fines?|penalt(?:y|ies)|sanctions?|\w*strafe|\w*bussgeld|busse|amende|multa|sancion",
        told=re.compile(
            r"\b(?:fin(?:e[sd]?|ing)|penal\w+|\w*strafe|\w*bu(?:ss|ß)\w*|amende|multa\w*|sanci\w+)\b"
        ),
    ),
    "damages": _Role(
        named=r"damages|awards?|compensation|payouts?|settlements?|schadenersatz|schadensersatz"
        r"|dommages-interets|indemnisation|indemnizacion",
        told=re.compile(
            r"\b(?:damages|award\w*|compensat\w+|payouts?|settle\w*|verdict|jury|pay|schadens?ersatz"
            r"|dommages|indemni\w+)\b"
        ),
    ),
    "jobs": _Role(
        named=r"job cuts|job losses|layoffs|redundancies|stellenabbau"
        r"|suppressions (?:de postes|d'emplois)|despidos|recorte de (?:empleos|puestos)",
        told=re.compile(
            r"\b(?:jobs?|layoffs|lay\w* off|redundanc\w+|stellen\w*|postes|emplois"
            r"|despid\w+|empleos)\b"
        ),
    ),
}
_UP = (
    r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|up(?:s|ped|ping)|increas(?:es?|ed|ing)|boost(?:s|ed|ing)?"
    r"|hik(?:es?|ed|ing)|sweeten(?:s|ed|ing)?|bump(?:s|ed)? up|improv(?:es?|ed|ing)|higher"
    r"|erhoht\w*|hebt|hob|bessert|aufgestockt|releve\w*|augmente\w*|ameliore\w*|rehauss\w+"
    r"|elev(?:a|an|o|ada)|mejor(?:a|an|o|ada)|aument(?:a|an|o|ada)|sub(?:e|en|io))"
)
_DOWN = (
    r"(?:lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:es?|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med)"
    r"|halv(?:es?|ed|ing)|senkt\w*|gesenkt\w*|kurzt|reduziert\w*|abaisse\w*|redui(?:t|te|sent)"
    r"|rebaj(?:a|an|o|ada)|reduce\w*|reducida)"
)
_REST = r"(?:[^.,:;!?]|[.,](?=\d)){0,60}?"  # within a clause: "from $2.4 billion" is one
_OTHER_THING = re.compile(
    # What else the number may be of, once one of these stands between.
    r"\b(?:guidance|targets?|outlook|spending|budgets?|estimates?|forecasts?|profits?|sales|prices?"
    r"|revenues?|dividends?|costs?|stakes?|output|rates?|ratings?|capital|debt|cap|limit|loans?"
    r"|prognose\w*|ziel\w*|umsatz\w*|gewinn\w*|preis\w*|objectif\w*|prevision\w*|ventes"
    r"|benefic\w+|prix|objetivo\w*|ventas|precios?|ganancias)\b"
)
_OF_TWO = re.compile(
    # Another's number: what one offers says nothing of what the other did.
    r"\b(?:rivals?|rival\w*|tops|topp(?:ed|ing)|beat(?:s|ing)?|trump(?:s|ed|ing)?|outbid\w*|counter\w*"
    r"|konkurren\w*|uberbiet\w*|concurrent\w*|surench\w*|competidor\w*|supera\w*)\b"
)
_TO = (
    r"\b(?:to|at|auf|a|hasta)"
    r"(?: (?:about|around|nearly|some|at least|rund|etwa|environ|unos|los))?[ ]$"
)
_NOT_SO = re.compile(
    # It may come, is asked for, or does not come.
    r"\b(?:offers? to|could|may|might|would|should|will not|won't|not|never|no|consider\w*"
    r"|weigh\w*|mull\w*"
    r"|urge[sd]?|ask(?:s|ed)?|want(?:s|ed)?|seek\w*|refus\w+|reject\w*|den(?:y|ies|ied)"
    r"|rul(?:es?|ed) out|press\w*|expect\w*|predict\w*|forecast\w*|hop(?:e[sd]?|ing)|demand\w*"
    r"|call(?:s|ed|ing)?|must|likely|ready|prepar\w+|plans?|if|unless|konnte|soll\w*|erwart\w*"
    r"|forder\w*|verlang\w*|erwagt|pruft|nicht|kein\w*|pourrait|envisage|demande\w*|exig\w+"
    r"|reclam\w+|attend\w*|pas|podria|estudia|espera\w*|pid(?:e|en|io)|sin)\b"
)
_HINTS = (
    *("offer", "bid", "propos", "angebot", "gebot", "offre", "oferta", "opa ", "fine", "penal"),
    *("strafe", "bußgeld", "bussgeld", "amende", "multa", "sanc", "damages", "award", "compensat"),
    *("payout", "settlement", "schaden", "dommages", "indemni", "job", "layoff", "redundanc"),
    *("stellen", "suppression", "despido", "recorte"),
)
_HINT_WORDS = Patterns("|".join(_HINTS))
_N = re.compile(
    r"(?<![\d.,$€£¥])(?P<n>\d{1,3}(?:[.,]\d{3})+|\d{2,})(?![\d.,]*(?:\d|%))"
    r"(?=$|[,;:]| (?!million|billion))"
)


def _make_ways(role: str, ways: str) -> tuple[re.Pattern[str], ...]:
    """What stands in front of a number that is changed: "raises its offer … to", "offer … raised
    to".
    """
    named = rf"\b(?:{_ROLES[role].named})\b"
    return (
        re.compile(rf"\b{ways}\b{_REST}{named}{_REST}{_TO}"),
        re.compile(
            rf"{named}{_REST}\b{ways}(?: (?:again|further|sharply|down|erneut))?{_REST}{_TO}"
        ),
    )


_WAYS = tuple(
    (role, is_up, _make_ways(role, ways))
    for role in _ROLES
    for ways, is_up in ((_UP, True), (_DOWN, False))
)
_ATTRIBUTES = tuple(
    # "a sweetened $3.1 billion bid"
    (
        role,
        is_up,
        re.compile(rf"\b{ways} $"),
        re.compile(rf"^(?: (?!(?:and|to|in|for|of)\b)[\w'-]+){{0,3}} (?:{_ROLES[role].named})\b"),
    )
    for role in ("offer", "fine", "damages")
    for ways, is_up in (
        (r"(?:higher|raised|sweetened|improved|increased|hoheres?|erhohtes?)", True),
        (r"(?:lower|lowered|reduced)", False),
    )
)


@lru_cache(maxsize=100)  # a headline comes with many copies
def read_reset(headline: str) -> Reset | None:
    """The first number that a headline says was changed; None where it says that of none."""
    if not _HINT_WORDS.choose(fold(headline)):
        return None  # as of most
    if not any(map(headline.casefold().__contains__, _HINTS)):
        return None
    folded = prepare_figures(headline)
    for kind, value, start, end in find_figures(folded):
        if kind is FigureKind.MONEY:
            read = _read_role(folded, start, end)
            if read is not None and read[0] != "jobs":
                # Spanish "hasta" is "to" as well as "up to".
                of = name_quantity(kind, folded, start, end).replace(" in all", "")
                return Reset(of=of, role=read[0], value=value, is_up=read[1])
    for number in _N.finditer(folded):
        read = _read_role(folded, number.start(), number.end())
        if read == ("jobs", True):
            value = float(re.sub(r"[.,]", "", number["n"]))
            return Reset(of="jobs", role="jobs", value=value, is_up=True)
    return None


def _read_role(folded: str, start: int, end: int) -> tuple[str, bool] | None:
    """What the number from ``start`` to ``end`` is, and whether it was raised; None where nothing
    says that it was changed.
    """
    before, after = folded[:start], folded[end:]
    if _NOT_SO.search(before) is not None or _OF_TWO.search(folded) is not None:
        return None
    for role, is_up, ways in _WAYS:
        found = next(filter(None, (way.search(before) for way in ways)), None)
        if found is not None:
            return None if _OTHER_THING.search(found[0]) else (role, is_up)
    for role, is_up, front, behind in _ATTRIBUTES:
        if front.search(clause_before(folded, start)) and behind.match(after):
            return role, is_up
    return None
