"""Two launches, orders, suits or takeovers of one firm, told by what sort of thing each is of.

See `sorts`. They are two where each headline tells of a sort and none may be the other's, and they
have nothing in common but the firm's name, and words of any such news.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import chain
from typing import Protocol

from bot.model import Event
from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import REGION_STEMS
from bot.stories.separation.dealings import list_names
from bot.stories.traits.counterparts import Role
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.sorts import (
    FIELD,
    MAKER,
    MAY_BE_ONE,
    PEOPLE,
    PRODUCT,
    SHIPS,
    SORT_TERMS,
    SUED,
    SUIT,
    WIDTH,
)

__all__ = ["are_of_other_sorts"]

_SHOWS = frozenset({Event.PRODUCT_LAUNCH, Event.PARTNERSHIP_FORMED, Event.RESEARCH, Event.OTHER})
"""What news of a launch may be taken for. (Police release pictures of a car, and a phone.)"""
_TIMES = 1.5
"""Two numbers of ships further apart than this are two."""


class Told(Protocol):
    """What is asked of a story."""

    @property
    def recent(self) -> tuple[tuple[Features, float], ...]:
        """What it has."""


def are_of_other_sorts(
    features: Features, story: Told, telling: Collection[str], of_any: frozenset[str]
) -> bool:
    """Whether an entry and each report of a story that tells a sort, one at least, tell of two.

    ``telling`` are the terms that both have and that are not common; ``of_any`` are terms that
    stand in news of any trade.
    """
    if not features.sorts:
        return False
    others = [member for member, _ in story.recent if member.sorts]
    named = [term for term in telling if term not in of_any and term not in SORT_TERMS]
    return bool(others) and all(_are_two(features, each, named) for each in others)


def _are_two(one: Features, other: Features, named: Collection[str]) -> bool:
    if _share_more_than_names(one, other, named):
        return False
    has_number = any(term[0].isdigit() for term in named)
    if _order_otherwise(one, other):
        return not any(map(is_exact, named))
    if has_number:
        return False
    if {one.event, other.event} <= _SHOWS and _are_disjoint(PRODUCT, one, other):
        return True  # which may have a brand in common beside the maker
    return _stand_together(one, named) and (
        _are_disjoint(FIELD, one, other)
        or (
            SUIT in one.sorts
            and SUIT in other.sorts
            and (
                _are_disjoint(PEOPLE, one, other)
                or _do_rivals_and_authorities_sue(one, other)
                or _do_rivals_and_authorities_sue(other, one)
                or _sues_and_is_sued(one, other, named)
                or _sues_and_is_sued(other, one, named)
            )
        )
    )


def _share_more_than_names(one: Features, other: Features, named: Collection[str]) -> bool:
    """Whether there is more in both headlines than names, and words of any such news."""
    mine = {one.covered.get(word, word) for word in one.headline}
    theirs = {other.covered.get(word, word) for word in other.headline}
    names = one.names | one.capitals | other.names | other.capitals
    return any(
        (term in mine or term in theirs) and (term not in names or term in REGION_STEMS)
        for term in named
        if not term[0].isdigit()
    )


def _stand_together(one: Features, named: Collection[str]) -> bool:
    """Whether the names that are in both are those of one: no others stand between."""
    words = [one.covered.get(word, word) for word in one.headline]
    places = [words.index(name) for name in named if name in words]
    if not places:  # "Uber" is a word, too
        return len(named) == 1
    return max(places) - min(places) < len(places)


def _list(features: Features, sort: str) -> frozenset[str]:
    """What a headline tells of a sort."""
    return frozenset(
        kind for each in features.sorts for of, _, kind in [each.partition(" ")] if of == sort
    )


def _are_disjoint(sort: str, one: Features, other: Features) -> bool:
    """Whether both tell a sort, and none that may be one."""
    mine, theirs = _list(one, sort), _list(other, sort)
    may_be_one = MAY_BE_ONE.get(sort, frozenset())
    return bool(mine and theirs) and not any(
        kind == its or frozenset((kind, its)) in may_be_one for kind in mine for its in theirs
    )


def _order_otherwise(one: Features, other: Features) -> bool:
    """Whether jets of other makers, or for other hauls, are ordered, or another number of ships."""
    numbers, others = _list(one, SHIPS), _list(other, SHIPS)
    return (
        _are_disjoint(MAKER, one, other)
        or _are_disjoint(WIDTH, one, other)
        or (bool(numbers and others) and _are_far(numbers, others))
    )


def _are_far(numbers: Iterable[str], others: Iterable[str]) -> bool:
    mine, theirs = [*map(int, numbers)], [*map(int, others)]
    return min(theirs) > max(mine) * _TIMES or min(mine) > max(theirs) * _TIMES


def _do_rivals_and_authorities_sue(one: Features, other: Features) -> bool:
    """Whether an authority sues, and a firm of the catalogue of whom the other has no word."""
    named = chain.from_iterable(
        list_names(other, role) for role in (Role.PLAINTIFF, Role.DEFENDANT)
    )
    firms = {name for name in other.parties if name[0] == ENTITY and not is_common(name)}
    return (
        "public" in _list(one, PEOPLE)
        and not _list(other, PEOPLE)
        and any(name not in one.terms for name in firms.union(*named) if name in firms)
    )


def _sues_and_is_sued(one: Features, other: Features, named: Collection[str]) -> bool:
    """Whether who sues somebody in the one is sued in the other."""
    if not list_names(one, Role.DEFENDANT):  # "Acme sued over prices" sues nobody
        return False
    suing = _list_all(one, Role.PLAINTIFF).intersection(named)
    sued = _list_all(other, Role.DEFENDANT)
    if SUED in other.sorts:
        sued |= {other.covered.get(word, word) for word in other.headline[:1]}
    if _list(other, PEOPLE):
        sued |= other.parties - _list_all(other, Role.PLAINTIFF)
    return not suing.isdisjoint(sued)


def _list_all(features: Features, role: Role) -> frozenset[str]:
    """The words of all names in a role that tell somebody."""
    return frozenset(chain.from_iterable(list_names(features, role)))
