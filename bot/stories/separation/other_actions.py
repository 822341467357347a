"""Two strikes at one firm, two recalls of one maker, two fines of one authority.

They are two where what each headline says of itself cannot be said of the other's: pilots and
cabin crew, minivans and motorcycles, Lloyds and Wise. What one alone tells, or tells by another
word (trucks and pickups, a part and what comes of it), tells nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import COUNTRY
from bot.stories.language.swaps import are_unlike
from bot.stories.numbers.figures import SUMS, FigureKind
from bot.stories.separation.dealings import are_others, share_sum
from bot.stories.traits.action_words import BESIDE
from bot.stories.traits.actions import Action, ActionKind
from bot.stories.traits.features import ENTITY, Features, is_common

__all__ = ["act_otherwise"]

_TIMES = 1.5
"""Two numbers of pieces further apart than this are two."""
_TIMES_ROUNDED = 1.05
"""… and closer together one, rounded."""
_TIMES_CHANGED = 1.6
"""Two sums further apart than this are two in any two of the great currencies."""
_WEAK = 2
"""Of what may be one told in two ways, so many differ where they are two recalls."""


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


def act_otherwise(features: Features, story: Told) -> bool:
    """Whether an entry, and each report of a story that says anything of such an action, one at
    least, tell of two of a kind.
    """
    mine = features.action
    if mine is None:
        return False
    pairs = [
        (member, member.action)
        for member, _ in story.recent
        if member.action is not None and member.action.kind is mine.kind
    ]
    if not pairs or any(_share_number(features, member, mine.kind) for member, _ in pairs):
        return False
    if any(_may_be_one_number(mine.pieces, its.pieces) for _, its in pairs):
        return False
    if mine.kind is ActionKind.FINE:
        return not share_sum(features.figures_in_title, story.figures) and all(
            _fine_others(features, mine, member, its, story)
            or _fine_elsewhere(features, mine, member, its)
            for member, its in pairs
        )
    differ = _strike_otherwise if mine.kind is ActionKind.STRIKE else _recall_others
    return all(differ(features, mine, member, its) for member, its in pairs)


def _share_number(one: Features, other: Features, kind: ActionKind) -> bool:
    """Whether both headlines have an exact number, or of a fine any, which may be its sum."""
    shared = [term for term in one.headline if term in other.headline]
    return any(is_exact(term) or (kind is ActionKind.FINE and term[0].isdigit()) for term in shared)


def _are_other_kinds(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each tells kinds of which none is told by one of the other's."""
    return _are_disjoint(one, other) and not any(
        frozenset((mine, its)) in BESIDE for mine in one for its in other
    )


def _are_disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _strike_otherwise(features: Features, mine: Action, other: Features, its: Action) -> bool:
    return _are_other_kinds(mine.who, its.who) or _are_elsewhere(features, mine, other, its)


def _are_elsewhere(features: Features, mine: Action, other: Features, its: Action) -> bool:
    """Whether they are in two countries, or in two towns, of which the other has no word."""
    here, there = _list_places(features, mine), _list_places(other, its)
    if not _are_disjoint(here, there):
        return False
    if {place[0] == COUNTRY for place in here} != {place[0] == COUNTRY for place in there}:
        return False
    return here.isdisjoint(other.terms) and there.isdisjoint(features.terms)


def _list_places(features: Features, action: Action) -> frozenset[str]:
    """Where it is, less firms: "grève à Air France"."""
    return action.where.difference(features.covered)


def _recall_others(features: Features, mine: Action, other: Features, its: Action) -> bool:
    if _are_other_kinds(mine.who, its.who):
        return True
    models, theirs = _list_models(features, mine, other), _list_models(other, its, features)
    weak = [
        _are_disjoint(mine.who, its.who)
        or (_are_disjoint(models, theirs) and are_unlike(models, theirs))
        or _are_other_things(mine, its),
        _are_other_kinds(mine.why, its.why),
        _are_far(mine.pieces, its.pieces),
        _are_elsewhere(features, mine, other, its),
    ]
    return sum(weak) >= _WEAK


def _are_other_things(one: Action, other: Action) -> bool:
    """Whether they call back things by other words, of which no form is in both."""
    mine, theirs = one.things | one.models, other.things | other.models
    return bool(one.things and other.things) and are_unlike(mine, theirs)


def _list_models(features: Features, action: Action, other: Features) -> frozenset[str]:
    """The names of what is called back, less those of firms that the other names, too."""
    return frozenset(
        term for term in action.models if features.covered.get(term) not in other.entities
    )


def _may_be_one_number(one: float, other: float) -> bool:
    least, most = sorted((one, other))
    return least > 0 and most <= least * _TIMES_ROUNDED


def _are_far(one: float, other: float) -> bool:
    least, most = sorted((one, other))
    return least > 0 and most > least * _TIMES


def _fine_others(
    features: Features, mine: Action, other: Features, its: Action, story: Told
) -> bool:
    """Whether each names another who is fined; with another sum, if it is over one matter."""
    names, theirs = _list_fined(features, mine), _list_fined(other, its)
    return (
        bool(names and theirs)
        and not any(name in story.terms for name in names)
        and not any(name in features.terms for name in theirs)
        and are_others(names, theirs)
        and (mine.why.isdisjoint(its.why) or _tell_sums(features, other))
    )


def _fine_elsewhere(features: Features, mine: Action, other: Features, its: Action) -> bool:
    """Whether authorities of two lands fine, and neither sum is the other's in another currency;
    or one body is fined over other matters in other towns.
    """
    if _are_disjoint(mine.where, its.where):
        return are_far_sums(features, other)
    return (
        bool(mine.who)
        and mine.who == its.who
        and _are_disjoint(mine.why, its.why)
        and are_unlike(mine.why, its.why)
        and _are_disjoint(features.places, other.places)
    )


def are_far_sums(one: Features, other: Features) -> bool:
    """Whether both headlines have sums, of which no two are one, be it in other currencies."""
    sums = [
        [each.value for each in of.figures_in_title if each.kind in SUMS] for of in (one, other)
    ]
    return all(sums) and all(
        max(mine, its) > min(mine, its) * _TIMES_CHANGED for mine in sums[0] for its in sums[1]
    )


def _list_fined(features: Features, action: Action) -> tuple[str, ...]:
    """Who is fined, by the terms of the catalogue, less words that many names have."""
    names = dict.fromkeys(features.covered.get(name, name) for name in sorted(action.who))
    return tuple(name for name in names if name[0] == ENTITY or not is_common(name))


def _tell_sums(one: Features, other: Features) -> bool:
    return all(any(each.kind in SUMS for each in it.figures_in_title) for it in (one, other))
