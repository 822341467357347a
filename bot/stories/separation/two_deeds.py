"""Two deeds of one firm, each of a kind of its own: it cuts jobs, and it reports its quarter.

Their headlines share the firm, and often its town, its product or the deal that both come after:
"Fenwick to cut jobs in Tarn" and "Fenwick's profit rises, Tarn plant fills orders". And one deed
each of two firms, which has a number in both: "Fenwick cuts 477 jobs", "Ostrander cuts 477 jobs",
or "Fenwick buys Altair for $1.25 billion", "Ostrander to acquire Corvo for $1.25 billion".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import partial
from itertools import takewhile
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold
from bot.stories.numbers.figures import FigureKind
from bot.stories.separation.dealings import list_names, name_others
from bot.stories.traits.actions import ActionKind
from bot.stories.traits.counterparts import Role
from bot.stories.traits.features import Features, is_common
from bot.stories.traits.goods import is_firm

__all__ = [
    "deal_with_another_each",
    "do_one_deed_each",
    "may_be_one_name",
    "share_a_number_alone",
    "tell_two_deeds",
]

_DEEDS = frozenset(
    # None of these is another of them by other words.
    {
        *(Event.EARNINGS, Event.LAYOFFS, Event.EXECUTIVE_CHANGE, Event.RECALL),
        Event.PRODUCT_LAUNCH,
    }
)
_APART = (frozenset({Event.LAYOFFS, Event.FUNDING}),)
"""… nor these of each other, though either may be of some of those."""
_BEFORE = frozenset(CONCEPT + kind for kind in ("deal", "buy", "sell", "partner", "ai", "car"))
"""What a firm did before, after which all else of it comes, what half of all news is about, and
what all news of a carmaker is about."""

_FAMILIES = (
    # Reports of one deed may be taken for either of a family.
    frozenset(
        {
            *(Event.ACQUISITION, Event.FUNDING),
            *(Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED),
        }
    ),
    frozenset({Event.LAYOFFS, Event.LABOR, Event.EARNINGS, Event.EXECUTIVE_CHANGE}),
    frozenset({Event.LEGAL, Event.REGULATION, Event.SECURITY_BREACH, Event.OUTAGE}),
    frozenset({Event.RECALL}),
    frozenset({Event.PRODUCT_LAUNCH}),
    frozenset({Event.ACCIDENT, Event.DISASTER, Event.CONFLICT, Event.CRIME, Event.DEATH}),
)

_CUTS = frozenset(CONCEPT + kind for kind in ("cut", "layoffs", "jobs", "close"))
_RAISES = frozenset(map(term_of, fold("raises raise raised secures secured lands").split()))
_RESULTS = frozenset(CONCEPT + kind for kind in ("profit", "loss", "sales"))
_ONE_DEED = (
    # What stands right behind who does it or to whom it is done, and the kinds that it may be of.
    (_CUTS, frozenset({Event.LAYOFFS, Event.OTHER})),
    (frozenset({CONCEPT + "recall"}), frozenset({Event.RECALL, Event.OTHER})),
    (_RAISES, frozenset({Event.FUNDING, Event.OTHER})),
    (frozenset({CONCEPT + "fine"}), frozenset({Event.REGULATION, Event.LEGAL, Event.OTHER})),
    (_RESULTS, frozenset({Event.EARNINGS, Event.OTHER})),
)
_OF_THE_DEED = frozenset(
    {
        *(_CUTS | _RAISES | _RESULTS),
        *(CONCEPT + kind for kind in ("recall", "fine", "company", "rise", "fall")),
    }
)
_OF_ANY_DEAL = frozenset(
    {
        *(
            CONCEPT + kind
            for kind in ("buy", "sell", "deal", "merge", "talks", "invest", "company")
        ),
        *map(term_of, fold("stake contract bid offer nears completes signs seals").split()),
    }
)
_DEALS = frozenset({*(Event.ACQUISITION, Event.FUNDING), *(Event.PARTNERSHIP_FORMED, Event.OTHER)})
_LONGEST_NAME = 3  # words
_TRADE = re.compile(
    # Of folded stems: who is described by a trade may be anybody of it.
    r"\w*(?:mak|maker|herstell|zuliefer|versicher|reederei|kett|brauerei|verlag|werft|bau|konzern|ries"
    r"|anbieter|betreib|entwickl|fabrik|dienstleist|hauser?|bauer|constructeur|assureur|equipementier"
    r"|distributeur|fabricant|editeur|enseigne|laboratoire|groupe|cervecer\w|asegurador\w|constructor\w"
    r"|tecnologic\w|farmaceutic\w|operador\w|cadena|grupo|retail|brew|brewery|supermarket|grocer|mine"
    r"|miner|broadcast|newspap|universit\w?|council|lender|insur|trust|yard|baker|bakery|mill|plant"
    r"|factory|college|school|agency|charity|museum|publish|studio|build|develop|operat|hotel"
    r"|pharmac\w?|startup|giant|rival|firm|utilit\w?|refin|refinery|distill|foundry|casino|club|owner"
    r"|boss|chief|manag|minist\w?|author|union|state|city|town|county)\w{0,3}"
)
_PART = re.compile(
    r"[a-z-]*(?:tocht|tochter|spart|sparte|geschaft|bereich|anteil|beteiligung|einheit|firma)"
)
"""Of folded stems, too: "Logistiktochter", "Softwaresparte"."""


class Told(Protocol):
    """What is asked of a story: its terms, its headlines' figures, and its last reports."""

    terms: Mapping[str, float]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


def tell_two_deeds(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether an entry and a story of the kind ``event`` tell of two deeds, and share names alone.

    ``telling`` are the terms that both have and that are not common. A number, or a kind of thing
    that both tell of, may be of one deed that is told by two sides: "profit halves, 300 jobs go".
    """
    events = {features.event, event}
    if not events <= _DEEDS and events not in _APART:
        return False
    if any(member.event is features.event for member, _ in story.recent):
        return False
    return not any(
        term[0].isdigit() or (term[0] == CONCEPT and term not in _BEFORE) for term in telling
    )


def share_a_number_alone(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether an entry and a story tell of deeds of two families, and have a number in common
    that counts other things in each: $700 million that are paid, and 700 heaters.

    ``telling`` are the terms that both have and that are not common.
    """
    if not telling or not all(term[0].isdigit() for term in telling):
        return False
    mine = next((each for each in _FAMILIES if features.event in each), None)
    theirs = next((each for each in _FAMILIES if event in each), None)
    if mine is None or theirs is None or mine is theirs:
        return False
    return not any(member.event in mine for member, _ in story.recent)


def do_one_deed_each(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether an entry and a story tell of one kind of deed, each of a firm of its own, and have
    but the number in common: "Fenwick cuts 477 jobs", "Ostrander axes 477 posts".

    ``telling`` are the terms that both have and that are not common. Each headline has to begin
    with a name: "the chipmaker" may be any. A firm that the other's report names anywhere, one by
    a shorter name or its initials, and one of a country (which may act for a firm) are no others.
    """
    if not any(term[0].isdigit() for term in telling) or not all(
        term[0].isdigit() or term in _OF_THE_DEED for term in telling
    ):
        return False
    deeds = next((deeds for deeds, of in _ONE_DEED if _is_of(deeds, of, features, event)), None)
    if deeds is None:
        return False
    read = partial(_read_doer, deeds=deeds)
    return _are_others(read(features), features, story, read)


def deal_with_another_each(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether an entry and a story tell of a deal each, and have but the sum in common: another
    name begins each headline, and another firm is bought or dealt with.

    ``telling`` are the terms that both have and that are not common. A buyer's owner, or a seller,
    may be named for the one side of a deal; for both, hardly ever. A part of a firm is
    nobody's name: "DSV kauft Schenker", "Deutsche Bahn verkauft Logistiktochter".
    """
    return (
        {features.event, event} <= _DEALS
        and not any(map(_sells_a_part, [features, *(member for member, _ in story.recent)]))
        and any(term[0].isdigit() for term in telling)
        and all(term[0].isdigit() or term in _OF_ANY_DEAL for term in telling)
        and _are_others(_read_dealer(features), features, story, _read_dealer)
        and name_others(features, story)
    )


def _sells_a_part(features: Features) -> bool:
    """Whether what is bought is told by what part of a firm it is: German writes a noun with a
    capital, as it does a name.
    """
    return any(
        _PART.fullmatch(term) for names in list_names(features, Role.TARGET) for term in names
    )


def _are_others(
    name: tuple[str, ...],
    features: Features,
    story: Told,
    read: Callable[[Features], tuple[str, ...]],
) -> bool:
    """Whether ``name``, of an entry, is nobody's whom ``read`` finds in the reports of a story."""
    return name != () and all(
        (theirs := read(member))
        and story.terms.keys().isdisjoint(name)
        and features.terms.keys().isdisjoint(theirs)
        and not may_be_one_name(name, theirs)
        for member, _ in story.recent
    )


def _is_of(
    deeds: frozenset[str], kinds: frozenset[Event], features: Features, event: Event
) -> bool:
    return {features.event, event} <= kinds and not deeds.isdisjoint(features.headline)


def _read_doer(features: Features, deeds: frozenset[str]) -> tuple[str, ...]:
    """The terms of the name with which a headline begins, if one of ``deeds`` is right behind it.

    Of a fine it is who has to pay it, and not who says so.
    """
    at = next((at for at, term in enumerate(features.headline) if term in deeds), 0)
    name = tuple(features.covered.get(term, term) for term in features.headline[:at])
    action = features.action
    payers = None if action is None or action.kind is not ActionKind.FINE else action.who
    is_name = len(name) <= _LONGEST_NAME and all(
        term in features.capitals and _is_sure(term) and (payers is None or term in payers)
        for term in name
    )
    return name if is_name else ()


def _read_dealer(features: Features) -> tuple[str, ...]:
    """The terms of the name with which a headline of a deal begins: who buys, or who is bought."""
    found = takewhile(features.capitals.__contains__, features.headline)
    name = tuple(features.covered.get(term, term) for term in found)
    return name if len(name) <= _LONGEST_NAME and any(map(_is_sure, name)) else ()


def _is_sure(term: str) -> bool:
    """Whether a word with a capital is hardly anything but a name."""
    return term[0] not in (CONCEPT, COUNTRY) and not (
        is_common(term) or is_firm(term) or _TRADE.fullmatch(term)
    )


def may_be_one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name may be short for the other: "Fenwicktech", "LMC"."""
    if any(a.startswith(b) or b.startswith(a) for a in one for b in other):
        return True
    return _are_initials(one, other) or _are_initials(other, one)


def _are_initials(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(name) > 1 and short[0] == "".join(term[0] for term in name)
