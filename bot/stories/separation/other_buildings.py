"""Two contracts of one builder, and two sites that one council approves (see `buildings`)."""

from __future__ import annotations

from collections.abc import Collection

from bot.stories.language.places import COUNTRY, REGION_STEMS
from bot.stories.separation.localities import read_localities
from bot.stories.traits.buildings import BUILDING, HOMES
from bot.stories.traits.features import Features, is_common
from bot.stories.traits.particulars import list_values

__all__ = ["build_otherwise"]

_LANDS = REGION_STEMS | {"georgia"}
"""Lands within a country, and what is one and a country by one name."""
_TIMES = 1.5
"""Two numbers of homes further apart than this are two."""


def build_otherwise(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether another kind of thing is built in another place, or a number of homes far from the
    other's at a place of which the other has no word.

    ``telling`` are the terms that both have and that are not common.
    """
    mine, theirs = (list_values(each.particulars, BUILDING) for each in (one, other))
    if mine and theirs and mine.isdisjoint(theirs):
        here, there = _list_lands(one), _list_lands(other)
        return bool(here and there) and here.isdisjoint(there)
    homes, others = (_list_numbers(each) for each in (one, other))
    return (
        bool(homes and others)
        and (min(homes) > max(others) * _TIMES or min(others) > max(homes) * _TIMES)
        and _has_own_name(one, other, telling)
        and _has_own_name(other, one, telling)
    )


def _list_lands(features: Features) -> frozenset[str]:
    """The states, towns and countries of a headline; of a country with a town in it, the town."""
    places = read_localities(features.headline)
    within = places.regions | places.towns | _LANDS.intersection(features.headline)
    return within or places.countries


def _list_numbers(features: Features) -> list[int]:
    return [int(number) for number in list_values(features.particulars, HOMES)]


def _has_own_name(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether a headline has a name of which the other report has no word."""
    return any(
        name not in other.terms and name not in telling and not is_common(name)
        for name in one.parties
        if name[0] != COUNTRY
    )
