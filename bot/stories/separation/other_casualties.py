"""Two crimes or mishaps of one town and day, told by whom they befell, where and how.

A victim of another kind and end, another thing that was run into, another kind of place and
another kind of mishap may each be the other side of one event. Where two of these differ and the
headlines have but the town in common, they are two; and two kinds of places that no one place can
be told by (a synagogue, a station) are as much.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import product
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import COUNTRY
from bot.stories.language.words import fold_words
from bot.stories.separation.one_event import HAZARDS, NATURE
from bot.stories.traits.casualties import FATE, HIT, MAY_BE_ONE, VICTIM
from bot.stories.traits.features import ENTITY, Features
from bot.stories.traits.particulars import list_values
from bot.stories.traits.scenes import PLACED, are_at_other_scenes

__all__ = ["befall_others"]

_PLACED = PLACED | {Event.OTHER}
_IN_CRASH = frozenset({Event.ACCIDENT, Event.DISASTER})
_VIOLENCE = frozenset(
    CONCEPT + kind for kind in ("attack", "shooting", "stabbing", "murder", "hostage")
)
_ENOUGH = 2
"""So many differences make two."""
_OF_ANY = frozenset(
    list_terms(fold_words("balle balles police officer man woman boy girl teen car van hit hits"))
)
"""Words of any such news."""


class Told(Protocol):
    """What is asked of a story: its terms, and its last reports."""

    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def befall_others(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether an entry and each report of a story about ``event`` tell of two mishaps in one town.

    ``telling`` are the terms that both have and that are not common.
    """
    if not {features.event, event} <= _PLACED:
        return False
    if _is_violence_amid_nature(features, story, event):
        return True
    if not _share_a_town_alone(features, telling):
        return False
    return all(_count_differences(features, member) >= _ENOUGH for member, _ in story.recent)


def _is_violence_amid_nature(features: Features, story: Told, event: Event) -> bool:
    """Whether one tells of a storm, a flood or a quake, and the other of an attack in its land, and
    neither has a word of the other's.
    """
    members = [member for member, _ in story.recent]
    if event is Event.DISASTER and _tells_violence(features):
        return all(map(_tells_nature, members))
    return (
        features.event is Event.DISASTER
        and _tells_nature(features)
        and all(map(_tells_violence, members))
    )


def _tells_violence(features: Features) -> bool:
    return not _VIOLENCE.isdisjoint(features.headline) and NATURE.isdisjoint(features.terms)


def _tells_nature(features: Features) -> bool:
    return not NATURE.isdisjoint(features.terms) and _VIOLENCE.isdisjoint(features.headline)


def _share_a_town_alone(features: Features, telling: Collection[str]) -> bool:
    """Whether no more than one name that is no country's is in both, and words of such news."""
    named = [
        term
        for term in telling
        if term[0] not in (COUNTRY, CONCEPT) and term not in _OF_ANY and not term[0].isdigit()
    ]
    return len(named) == 1 and named[0] in features.capitals and named[0][0] != ENTITY


def _count_differences(one: Features, other: Features) -> int:
    others = _are_of_other_kinds(one, other)
    # Who is hurt may die of it; and of a crash's several victims each paper names another.
    ends = others and _IN_CRASH.isdisjoint((one.event, other.event))
    return (
        others
        + (ends and _are_disjoint(FATE, one, other))
        + _are_disjoint(HIT, one, other)
        + _tell_other_hazards(one, other)
        + _ENOUGH * are_at_other_scenes(_list_kinds(one), [_list_kinds(other)])
        + _are_other_scenes(one, other)
    )


def _are_disjoint(kind: str, one: Features, other: Features) -> bool:
    mine, theirs = list_values(one.particulars, kind), list_values(other.particulars, kind)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _are_of_other_kinds(one: Features, other: Features) -> bool:
    """Whether each has one victim, and they cannot be one."""
    victims = [list_values(each.particulars, VICTIM) for each in (one, other)]
    return all(victims) and not any(
        mine == its or frozenset((mine, its)) in MAY_BE_ONE for mine, its in product(*victims)
    )


def _tell_other_hazards(one: Features, other: Features) -> bool:
    """Whether one is violence and the other none, by the words of the headlines."""
    mine, theirs = _list_hazards(one.headline), _list_hazards(other.headline)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _list_hazards(headline: Iterable[str]) -> set[str]:
    return {HAZARDS[term] for term in headline if term in HAZARDS}


def _list_kinds(features: Features) -> set[str]:
    """The kinds of places at which it happened, without the parts of lands."""
    return {scene for scene in features.scenes if " " not in scene}


def _are_other_scenes(one: Features, other: Features) -> bool:
    """Whether the kinds of places differ, though one place may be told by them."""
    mine, theirs = _list_kinds(one), _list_kinds(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)
