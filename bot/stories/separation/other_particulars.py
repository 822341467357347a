"""Two events of one name, told apart by what their headlines say beside it (see `particulars`).

They are two where each says something of a kind that cannot be the other's: another launch site,
another opponent, another outcome. Of what is traded two differences are asked for, as a thing goes
by many words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import COUNTRY
from bot.stories.language.swaps import are_unlike
from bot.stories.numbers.figures import FigureKind
from bot.stories.separation.dealings import list_names, share_sum
from bot.stories.separation.other_buildings import build_otherwise
from bot.stories.separation.other_subjects import differ_in_subject
from bot.stories.traits.counterparts import Role
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.particulars import (
    BODY,
    BOND,
    FOE,
    ILL,
    LAND,
    MODEL,
    PAD,
    RULING,
    SPOT,
    THING,
    TRADE,
    TRADE_TERMS,
    TRIAL,
    UNHURT,
    WITH,
    list_values,
)
from bot.stories.traits.scenes import PLACED

__all__ = ["differ_in_particulars"]

_DIES, _KNIFE = CONCEPT + "dead", "knife"
_PLACED = PLACED | {Event.OTHER}
_ENOUGH = 2
"""So many differences of what is traded are those of two trades."""


class Told(Protocol):
    """What is asked of a story."""

    recent: tuple[tuple[Features, float], ...]


def differ_in_particulars(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether an entry and each report of a story that says anything of the kind, one at least,
    tell of two.

    ``telling`` are the terms that both have and that are not common.
    """
    members = [member for member, _ in story.recent]
    if _are_hurt_and_unhurt(features, members) or all(
        _sue_over_other_matters(features, member, telling) for member in members
    ):
        return True
    mine = features.particulars
    others = [member for member in members if member.particulars]
    if not mine or not others:
        return False
    return all(_differ(features, other, telling) for other in others)


def _differ(one: Features, other: Features, telling: Collection[str]) -> bool:
    return (
        _are_disjoint(PAD, one, other)
        or _happen_in_other_towns(one, other)
        or _kill_otherwise(one, other)
        or _hit_other_bodies(one, other, telling)
        or _rule_otherwise(one, other, telling)
        or (_are_disjoint(BOND, one, other) and not _may_share_sum(one, other))
        or _play_others(one, other)
        or _try_otherwise(one, other)
        or _trade_other_things(one, other, telling)
        or differ_in_subject(one, other, telling)
        or build_otherwise(one, other, telling)
    )


def _are_disjoint(kind: str, one: Features, other: Features) -> bool:
    mine, theirs = list_values(one.particulars, kind), list_values(other.particulars, kind)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_hurt_and_unhurt(features: Features, members: Collection[Features]) -> bool:
    """Whether by one headline somebody died, and by each of the others nobody was hurt."""
    if _tells_unhurt(features):
        return all(map(_tells_dead, members))
    return _tells_dead(features) and all(map(_tells_unhurt, members))


def _tells_unhurt(features: Features) -> bool:
    return bool(list_values(features.particulars, UNHURT))


def _tells_dead(features: Features) -> bool:
    return not _tells_unhurt(features) and (
        _DIES in features.headline
        or any(each.kind is FigureKind.DEAD for each in features.figures_in_title)
    )


def _play_others(one: Features, other: Features) -> bool:
    """Whether each names an opponent of whom the other has no word. A club plays once a day."""
    mine, theirs = _list_foes(one), _list_foes(other)
    new, old = _list_unknown(mine, other), _list_unknown(theirs, one)
    return bool(new and old) and are_unlike(new, theirs) and are_unlike(old, mine)


def _list_unknown(foes: Mapping[str, str], other: Features) -> set[str]:
    return {foe for foe, name in foes.items() if name not in other.terms and not is_common(name)}


def _list_foes(features: Features) -> dict[str, str]:
    """The words for who plays, each with the term by which it is known."""
    return {foe: features.covered.get(foe, foe) for foe in list_values(features.particulars, FOE)}


def _happen_in_other_towns(one: Features, other: Features) -> bool:
    """Whether something happened in other towns, each named with its state."""
    if not {one.event, other.event} <= _PLACED:
        return False
    mine, theirs = (_read_spots(each) for each in (one, other))
    states = mine.keys() & theirs.keys()
    return bool(mine and theirs) and all(mine[state].isdisjoint(theirs[state]) for state in states)


def _read_spots(features: Features) -> dict[str, set[str]]:
    """The states of a headline, each with its towns."""
    spots: dict[str, set[str]] = {}
    for each in list_values(features.particulars, SPOT):
        state, _, town = each.partition(",")
        spots.setdefault(state, set()).add(town)
    return spots


def _kill_otherwise(one: Features, other: Features) -> bool:
    """Whether somebody was stabbed, and others were not; or shot, and another number bombed."""
    if not {one.event, other.event} <= _PLACED or not _are_disjoint(WITH, one, other):
        return False
    if _KNIFE in list_values(one.particulars | other.particulars, WITH):
        return True
    mine, theirs = _read_tolls(one), _read_tolls(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _read_tolls(features: Features) -> set[float]:
    kind = FigureKind.DEAD
    return {each.value for each in features.figures_in_title if each.kind is kind}


def _hit_other_bodies(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether what was hit in one town or land is a body of another kind: a hospital, a metro."""
    return not any(term[0] == ENTITY for term in telling) and _are_disjoint(BODY, one, other)


def _rule_otherwise(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether by one court something stands, and something else falls."""
    return (
        _are_disjoint(RULING, one, other)
        and not any(map(is_exact, telling))
        and not _share_more_than_names(one, other, telling)
    )


def _sue_over_other_matters(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether others sue, over matters that have no word in common."""
    if {one.event, other.event} != {Event.LEGAL} or any(map(is_exact, telling)):
        return False
    matters = [
        {name for each in of.counterparts if each.role is Role.MATTER for name in each.names}
        for of in (one, other)
    ]
    mine, theirs = list_names(one, Role.PLAINTIFF), list_names(other, Role.PLAINTIFF)
    return (
        all(matters)
        and are_unlike(*matters)
        and bool(mine and theirs)
        and all(are_unlike(names, its) for names in mine for its in theirs)
        and not _share_more_than_names(one, other, telling)
    )


def _may_share_sum(one: Features, other: Features) -> bool:
    return share_sum(one.figures_in_title, _list_sums(other))


def _list_sums(features: Features) -> dict[FigureKind, frozenset[float]]:
    return {each.kind: frozenset({each.value}) for each in features.figures_in_title}


def _try_otherwise(one: Features, other: Features) -> bool:
    """Whether one trial of a drug went well and the other badly, or they are against two ills."""
    if Event.RESEARCH not in (one.event, other.event):
        return False
    return _are_disjoint(TRIAL, one, other) or _are_disjoint(ILL, one, other)


def _trade_other_things(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether both trade something in one way, and what it is called differs twice: by its words,
    by its names, by its land.
    """
    kinds = list_values(one.particulars, TRADE)
    if not kinds or kinds != list_values(other.particulars, TRADE):
        return False
    if any(map(is_exact, telling)) or _share_more_than_names(one, other, telling):
        return False
    differences = [
        _are_disjoint(LAND, one, other),
        _are_disjoint_unlike(THING, one, other),
        _are_disjoint_unlike(MODEL, one, other),
    ]
    return sum(differences) >= _ENOUGH


def _are_disjoint_unlike(kind: str, one: Features, other: Features) -> bool:
    mine, theirs = list_values(one.particulars, kind), list_values(other.particulars, kind)
    return bool(mine and theirs) and are_unlike(mine, theirs)


def _share_more_than_names(one: Features, other: Features, telling: Collection[str]) -> bool:
    names = one.names | one.capitals | other.names | other.capitals
    return any(
        term[0] not in (ENTITY, COUNTRY)
        and term[0].isalpha()
        and term not in names
        and term not in TRADE_TERMS
        for term in telling
    )
