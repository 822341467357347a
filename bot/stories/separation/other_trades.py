"""Two trades, or suits, of one firm on one day: what is bought, of whom, how much of it, where.

Headlines of a firm's orders and purchases have its name and the words of any trade in common. They
are two where what each says in one place cannot be said of the other's: a hundred jets and thirty,
trains for Poland and for Egypt, power and a software firm. What only one of them says, or what may
be the other in other words (a startup and its name, a country and who is in it), tells nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from bot.stories.language.lexicon import is_exact, list_terms
from bot.stories.language.places import COUNTRY, REGION_STEMS
from bot.stories.language.words import fold
from bot.stories.numbers.figures import FigureKind
from bot.stories.separation.dealings import are_others, list_names, name_others, share_sum
from bot.stories.separation.other_sorts import are_of_other_sorts
from bot.stories.traits.counterparts import Role
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.goods import FIRM, GOODS_TERMS, NO_FIRM, are_other_goods
from bot.stories.traits.matters import ABOUT

__all__ = ["trade_otherwise"]

_READ = frozenset({Role.GOODS, Role.PIECES, Role.PLACE, Role.PEOPLE, Role.MATTER})
_TIMES, _TIMES_ABOUT = 1.5, 3.0
"""Two numbers of pieces further apart than this are two; where one is said to be about so many."""
_OF_ANY_TRADE_WORDS = """
startup start-up firm maker contract stake order bid offer bags lands clinches secures lands nears
auftrag großauftrag vertrag erhält bekommt bestellt kauft
commande contrat décroche remporte obtient achète
pedido contrato logra consigue compra encarga
"""
_OF_ANY_TRADE = GOODS_TERMS | frozenset(list_terms(map(fold, _OF_ANY_TRADE_WORDS.split())))
"""Words that tell something, and stand in news of any trade."""
_HOUSE_WORDS = """
times news post university county city union press records music group
"""
_HOUSES = frozenset(list_terms(_HOUSE_WORDS.split()))
"""Words in the name of a house, of which people who sue are none."""


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


def trade_otherwise(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether an entry and each report of a story that tells of a trade or a suit, one at least,
    tell of two.

    ``telling`` are the terms that both have and that are not common.
    """
    if share_sum(features.figures_in_title, story.figures):
        return False
    return _are_of_two_trades(features, story, telling) or are_of_other_sorts(
        features, story, telling, _OF_ANY_TRADE
    )


def _are_of_two_trades(features: Features, story: Told, telling: Collection[str]) -> bool:
    """… by what is traded, of whom, how much of it and where."""
    if not features.counterparts:
        return False
    others = [member for member, _ in story.recent if member.counterparts]
    if not others:
        return False
    if all(_order_other_pieces(features, each) for each in others) and name_others(features, story):
        return not any(map(is_exact, telling))
    return all(
        not _share_more_than_a_name(features, each, telling)
        and _trade_otherwise(features, each, story.terms)
        for each in others
    )


def _share_more_than_a_name(one: Features, other: Features, telling: Iterable[str]) -> bool:
    """Whether there is more in both than the name of one who trades, and words of any trade.

    A word of the texts below, which is in neither headline, holds none together.
    """
    mine = [one.covered.get(word, word) for word in one.headline]
    theirs = {other.covered.get(word, word) for word in other.headline}
    named = [term for term in telling if term not in _OF_ANY_TRADE]
    if any(term[0].isdigit() or term[0] == COUNTRY for term in named):
        return True
    names = one.names | one.capitals | other.names | other.capitals
    shared = {term for term in named if term in names or term in mine or term in theirs}
    if not shared.issubset(names.intersection([*mine, *one.parties])):
        return True
    places = [mine.index(name) for name in shared if name in mine]  # "Uber" is a word, too
    return bool(places) and max(places) - min(places) >= len(places)  # others stand between


def _trade_otherwise(one: Features, other: Features, terms: Mapping[str, float]) -> bool:
    """Whether two headlines say in one place what cannot be of one trade.

    ``terms`` are those of the story of the other.
    """
    return (
        _order_other_pieces(one, other)
        or _are_disjoint(_list(one, Role.PLACE), _list(other, Role.PLACE))
        or are_other_goods(_list(one, Role.GOODS), _list(other, Role.GOODS))
        or _buy_firm_and_goods(one, other)
        or _buy_firm_and_goods(other, one)
        or _deal_with_others(one, other, terms)
        or _sue_otherwise(one, other)
    )


def _list(features: Features, role: Role) -> frozenset[str]:
    """What stands in a role, of all that do."""
    return frozenset(
        name for each in features.counterparts if each.role is role for name in each.names
    )


def _are_disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _order_other_pieces(one: Features, other: Features) -> bool:
    """Whether both tell how many pieces of one kind, and the numbers are far apart."""
    pairs = [
        (mine.names, its.names)
        for mine in one.counterparts
        for its in other.counterparts
        if mine.role is its.role is Role.PIECES and mine.names[0] == its.names[0]
    ]
    return bool(pairs) and all(_are_far(mine, its) for mine, its in pairs)


def _are_far(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    least, most = sorted((float(one[1]), float(other[1])))
    return most > least * (_TIMES_ABOUT if ABOUT in one + other else _TIMES)


def _buy_firm_and_goods(one: Features, other: Features) -> bool:
    """Whether the one names a firm that is bought, and the other what is bought of one."""
    goods = _list(other, Role.GOODS)
    return (
        bool(goods)
        and goods <= NO_FIRM
        and bool(list_names(one, Role.TARGET))
        and _list(one, Role.GOODS) <= {FIRM}
        and not list_names(other, Role.TARGET)
    )


def _deal_with_others(one: Features, other: Features, terms: Mapping[str, float]) -> bool:
    """Whether each names another partner, of whom the other has no word."""
    mine, theirs = list_names(one, Role.PARTNER), list_names(other, Role.PARTNER)
    return (
        bool(mine and theirs)
        and not any(name in terms for names in mine for name in names if not is_common(name))
        and not any(name in one.terms for names in theirs for name in names if not is_common(name))
        and all(are_others(names, its) for names in mine for its in theirs)
    )


def _sue_otherwise(one: Features, other: Features) -> bool:
    """Whether others sue: an authority and a state, or people and a house, over other matters."""
    mine, theirs = _list(one, Role.MATTER), _list(other, Role.MATTER)
    if not mine.isdisjoint(theirs):
        return False
    plaintiffs, others = _list(one, Role.PLAINTIFF), _list(other, Role.PLAINTIFF)
    if plaintiffs and others:
        return (
            plaintiffs.isdisjoint(others)
            and all(map(is_common, plaintiffs)) is not all(map(is_common, others))
            and not any(name[0] == COUNTRY for name in plaintiffs | others)
        )
    if not (mine and theirs):
        return False
    people, their_people = _list(one, Role.PEOPLE), _list(other, Role.PEOPLE)
    return (bool(people) and _is_house(others)) or (bool(their_people) and _is_house(plaintiffs))


def _is_house(names: Iterable[str]) -> bool:
    """Whether a name is a state's, an authority's or a firm's, and nobody's who sues for others."""
    return any(
        name[0] in (ENTITY, COUNTRY) or name in REGION_STEMS or name in _HOUSES or is_common(name)
        for name in names
    )
