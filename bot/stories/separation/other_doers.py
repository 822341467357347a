"""One kind of deed by two, and two deeds of one thing: who does it stands right before the deed.

"Larkhill launches Arrow 2 to take on Ostrander" and "Ostrander releases Bow 3" name two firms each,
or one of both, and are two launches. So are a breach at each of two firms, a recall by each of two
makers, a purchase and a sale by one firm for one sum, and what an authority and a buyer do with one
jet. Read off the terms of headlines that begin with a name, and with nobody described.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.lexicon import is_exact, list_terms
from bot.stories.language.places import COUNTRY
from bot.stories.language.swaps import are_unlike
from bot.stories.language.words import fold_words
from bot.stories.separation.two_deeds import may_be_one_name
from bot.stories.traits.features import Features, is_common
from bot.stories.traits.goods import is_firm
from bot.stories.traits.particulars import list_values
from bot.stories.traits.voice import PASSIVE

__all__ = ["are_by_others"]


def _list_terms(words: str) -> frozenset[str]:
    return frozenset(list_terms(fold_words(words)))


_BUYS, _SELLS = CONCEPT + "buy", CONCEPT + "sell"
_TAKES, _PRIVATE = _list_terms("take takes taking"), term_of("private")
_LAUNCHES = frozenset({CONCEPT + "launch"})
_RECALL = CONCEPT + "recall"
_RECALLS = frozenset({_RECALL}) | _list_terms("pulls pull withdraws withdraw retire")
"""Words for calling back, where an event of recalls shows that it is no other withdrawal."""
_BREACHED = frozenset({CONCEPT + "hack"}) | _list_terms(
    "data says confirms discloses suffers hit reports admits warns reveals investigates probes"
    " halts ransomware cyber datenleck nursery hospital school university"
)
"""What stands between who was hacked and the word for that, and before the one or the other."""
_OF_BREACHES = _BREACHED | _list_terms(
    "cyberattack cyberangriff hackers attack leak leaks leaked exposes exposed stolen steals stole"
    " photos photo customer customers records record personal details users user accounts id ids"
    " daten kunden données clients datos clientes ransom systems million thousands"
)
"""Words of news of any breach."""
_OF_LAUNCHES = _list_terms(
    "model models ai new app chatbot chip phone version tool assistant browser rival modell modèle"
    " modelo"
)
_DEEDS = {
    "order": _list_terms("order orders ordered"),
    "certify": _list_terms(
        "certify certifies certified certification certifie zulassung clears cleared approved"
    ),
    "deliver": _list_terms("deliver delivers delivered"),
    "ground": _list_terms("ground grounds grounded grounding"),
    "crash": frozenset({CONCEPT + "crash"}),
    "strike": frozenset({CONCEPT + "walkout"}),
}
"""What may be done with, or befall, one kind of craft; none of it is another by other words."""
_CRAFT = _list_terms("jet jets plane planes aircraft airliner airliners helicopter helicopters")
_DEALS = frozenset({Event.ACQUISITION, Event.PARTNERSHIP_FORMED, Event.FUNDING, Event.OTHER})
_LONGEST_NAME = 3  # words
_SHOWN = 4  # words behind a launch
_OF_BUYS = _list_terms("billion million bn private")

_Differ = Callable[[Features, Features, Collection[str]], bool]


class Told(Protocol):
    """What is asked of a story: its terms, and its last reports."""

    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def are_by_others(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether an entry and each report of a story about ``event`` that says so, one at least, tell
    of deeds by two, or of two deeds.

    ``telling`` are the terms that both have and that are not common.
    """
    members = [member for member, _ in story.recent]
    events = {features.event, event}

    def differ(how: _Differ, reads: Callable[[Features], object]) -> bool:
        others = [member for member in members if reads(member)]
        return bool(others) and all(how(features, other, telling) for other in others)

    def differ_by(how: _Differ, deeds: Collection[str]) -> bool:
        name = _read_doer(features, deeds)
        return (
            name != ()
            and not any(term in story.terms for term in name if not is_common(term))
            and differ(how, lambda member: _read_doer(member, deeds))
        )

    return (
        (events <= _DEALS and differ(_buy_and_sell, _read_side))
        or (
            events == {Event.PRODUCT_LAUNCH}
            and _read_shown(features).isdisjoint(story.terms)
            and differ(_launch_each, lambda member: _read_doer(member, _LAUNCHES))
        )
        or (events == {Event.RECALL} and differ_by(_recall_each, _RECALLS))
        or (events <= {Event.RECALL, Event.OTHER} and differ_by(_recall_each, {_RECALL}))
        or (events == {Event.SECURITY_BREACH} and differ_by(_are_each_hacked, _BREACHED))
        or (events != {Event.ACCIDENT} and differ(_do_otherwise_with_one, _list_deeds))
    )


def _buy_and_sell(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether the one firm with which both headlines begin buys in one and sells in the other."""
    mine, theirs = _read_side(one), _read_side(other)
    if mine is None or theirs is None or mine[1] == theirs[1]:
        return False
    return mine[0] == theirs[0] and all(
        term in mine[0] or term[0].isdigit() or term in _OF_BUYS or term[0] in (CONCEPT, COUNTRY)
        for term in telling
    )


def _read_side(features: Features) -> tuple[tuple[str, ...], str] | None:
    """Who buys, or sells, and which of the two; None where it is not sure."""
    headline = features.headline
    if list_values(features.particulars, PASSIVE):
        return None
    sides = {side for side in (_BUYS, _SELLS) if side in headline}
    if _PRIVATE in headline and not _TAKES.isdisjoint(headline):
        sides.add(_BUYS)
    doer = _read_doer(features, frozenset({_BUYS, _SELLS}) | _TAKES)
    return (doer, sides.pop()) if doer and len(sides) == 1 else None


def _launch_each(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether two launch, each a thing of another name, though the one may name the other."""
    mine, theirs = _read_doer(one, _LAUNCHES), _read_doer(other, _LAUNCHES)
    if not (mine and theirs and _are_two_names(mine, theirs)):
        return False
    shown, others = _read_shown(one), _read_shown(other)
    return (
        bool(shown and others)
        and are_unlike(shown, others)
        and shown.isdisjoint(other.terms)
        and others.isdisjoint(one.terms)
        and all(term in mine + theirs or term in _OF_LAUNCHES for term in telling)
    )


def _read_shown(features: Features) -> set[str]:
    """The names and numbers right behind a launch."""
    at = next((at for at, term in enumerate(features.headline) if term in _LAUNCHES), 0)
    return {
        term
        for term in features.headline[at + 1 : at + 1 + _SHOWN]
        if (term in features.capitals or term[0].isdigit())
        and term[0] not in (CONCEPT, COUNTRY)
        and not is_common(term)
    }


def _recall_each(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether two makers call something back, neither report has a word of the other, and neither a
    number nor a name is in both.
    """
    named = one.capitals & other.capitals
    return not any(term[0].isdigit() or term in named for term in telling) and _are_strangers(
        _read_doer(one, _RECALLS), _read_doer(other, _RECALLS), one, other
    )


def _are_each_hacked(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether two were hacked, of whom each headline begins with one, and neither report has a word
    of the other; and nothing else is in both.
    """
    if not all(term in _OF_BREACHES or term[0] in (CONCEPT, COUNTRY) for term in telling):
        return False
    return _are_strangers(_read_doer(one, _BREACHED), _read_doer(other, _BREACHED), one, other)


def _do_otherwise_with_one(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether something else is done with one kind of craft, and names alone are in both."""
    mine, theirs = _list_deeds(one), _list_deeds(other)
    return (
        len(mine) == len(theirs) == 1
        and mine != theirs
        and not any(map(is_exact, telling))
        and all(term in one.entities | one.capitals or term[0].isdigit() for term in telling)
    )


def _list_deeds(features: Features) -> set[str]:
    deeds = {deed for deed, words in _DEEDS.items() if not words.isdisjoint(features.headline)}
    return deeds if _orders_craft(features) else deeds - {"order"}


def _orders_craft(features: Features) -> bool:
    """Whether no more than names and numbers stand between an order and the craft.

    "Order for 60 737 MAX jets", and no "orders checks on Boeing 787 jets".
    """
    headline = features.headline
    starts = [at for at, term in enumerate(headline) if term in _DEEDS["order"]]
    for at in starts:
        for term in headline[at + 1 :]:
            if term in _CRAFT:
                return True
            if not (term[0].isdigit() or term in features.capitals):
                break
    return False


def _are_strangers(
    mine: tuple[str, ...], theirs: tuple[str, ...], one: Features, other: Features
) -> bool:
    return (
        bool(mine and theirs)
        and not any(name in other.terms for name in mine if not is_common(name))
        and not any(name in one.terms for name in theirs if not is_common(name))
        and _are_two_names(mine, theirs)
    )


def _are_two_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one).isdisjoint(other) and not may_be_one_name(one, other)


def _read_doer(features: Features, deeds: Collection[str]) -> tuple[str, ...]:
    """The terms of the name with which a headline begins, right before one of ``deeds``."""
    at = next((at for at, term in enumerate(features.headline) if term in deeds), 0)
    name = dict.fromkeys(features.covered.get(term, term) for term in features.headline[:at])
    return tuple(name) if len(name) <= _LONGEST_NAME and _are_names(name, features) else ()


def _are_names(name: Collection[str], features: Features) -> bool:
    return not all(map(is_common, name)) and all(
        (term in features.capitals or term in features.parties)
        and term[0] not in (CONCEPT, COUNTRY)
        and not is_firm(term)
        for term in name
    )
