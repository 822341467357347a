"""Whether two reports of a mishap, a crime or a fight name other places, or other quakes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Set
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY, COUNTRY_STEMS, REGION_STEMS
from bot.stories.numbers.figures import FigureKind
from bot.stories.numbers.mended import mends_magnitude
from bot.stories.separation.other_deeds import shake_other_ends
from bot.stories.traits.features import Features, is_common
from bot.stories.traits.scenes import are_at_other_scenes

__all__ = [
    "are_disjoint",
    "are_elsewhere",
    "find_shared_names",
    "happen_elsewhere",
    "list_missing",
    "list_telling",
    "without_countries",
]

_OF_QUAKES = (FigureKind.MAGNITUDE, FigureKind.INTENSITY)
_CEASEFIRE = CONCEPT + "ceasefire"
_MENDED = 0.45  # of a magnitude
_MENDED_ELSEWHERE = 0.25  # … where each headline says in which part of the land it was
_ROAD = re.compile(r"[a-z]{1,2}-?\d{1,4}")  # "A7", which goes by many towns


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    places: frozenset[str]
    countries: frozenset[str]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


def are_elsewhere(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether an entry and a story tell of other lands, other quakes, or places within a land.

    ``telling`` are the terms that both have and that are not common.
    """
    if _CEASEFIRE in telling and not features.countries.isdisjoint(story.countries):
        return False  # it holds in all of a land
    if (
        (are_disjoint(features.countries, story.countries) and not _fled(features, story))
        or _are_other_quakes(features, story)
        or shake_other_ends(features, (member for member, _ in story.recent))
    ):
        return True
    if any(term[0].isdigit() and "." in term for term in telling):
        # One magnitude in one country: each report names the towns that it knows.
        return False
    mine = without_countries(list_missing(features.places, story.terms))
    theirs = without_countries(list_missing(story.places, features.terms))
    return bool(mine and theirs) and all(map(_ROAD.fullmatch, find_shared_names(features, story)))


def _fled(features: Features, story: Told) -> bool:
    """Whether a crime of another country is the same one by two names: "Two held in Antwerp over
    museum theft". Whoever did it, and what was taken, may be abroad by then.
    """
    return features.event is Event.CRIME and len(find_shared_names(features, story)) > 1


def happen_elsewhere(features: Features, story: Told) -> bool:
    """Whether they name other kinds of places, or parts of a land, and no town in common."""
    return are_at_other_scenes(features.scenes, [member.scenes for member, _ in story.recent]) and (
        REGION_STEMS.issuperset(without_countries(find_shared_names(features, story)))
    )


def _are_other_quakes(features: Features, story: Told) -> bool:
    """Whether a headline tells of a magnitude, or of how strongly it was felt, that no headline of
    the story comes near.

    A quake's first magnitude is mended by a few tenths within the hour; by more where the headline
    says that it was.
    """
    if mends_magnitude(features.headline):
        return False
    if any(_are_far(features, story, kind, _MENDED) for kind in _OF_QUAKES):
        return True
    return _are_far(
        features, story, FigureKind.MAGNITUDE, _MENDED_ELSEWHERE
    ) and _shake_other_parts(features, story)


def _shake_other_parts(features: Features, story: Told) -> bool:
    """Whether headlines of both say in which town or part of a land it was, in no common words."""
    mine = _list_parts(features)
    theirs = [parts for member, _ in story.recent if (parts := _list_parts(member))]
    return bool(mine and theirs) and all(mine.isdisjoint(parts) for parts in theirs)


def _list_parts(features: Features) -> set[str]:
    towns = without_countries(list_telling(features.places.intersection(features.headline)))
    return towns.union(each for each in features.scenes if " " in each)


def _are_far(features: Features, story: Told, kind: FigureKind, mended: float) -> bool:
    known = story.figures.get(kind)
    mine = [each.value for each in features.figures_in_title if each.kind is kind]
    return bool(known and mine) and all(
        abs(value - its) > mended for value in mine for its in known or ()
    )


def find_shared_names(features: Features, story: Told) -> set[str]:
    """The names of an entry that a story has, too, and that tell something."""
    # A single letter, as of "Series B", names nobody.
    return {name for name in list_telling(features.names & story.terms.keys()) if len(name) > 1}


def are_disjoint(one: Set[str], other: Set[str]) -> bool:
    """Whether there is something in both, and nothing that is in each."""
    return bool(one and other) and one.isdisjoint(other)


def list_missing(names: Collection[str], terms: Collection[str]) -> set[str]:
    """Those of ``names`` that tell something and are not in ``terms``."""
    return {name for name in list_telling(names) if name not in terms}


def without_countries(names: Iterable[str]) -> set[str]:
    """``names`` less those of countries, and their words."""
    return {name for name in names if name[0] != COUNTRY and name not in COUNTRY_STEMS}


def list_telling(names: Collection[str]) -> set[str]:
    """Those of ``names`` that are not common."""
    return {name for name in names if not is_common(name)}
