"""Two mishaps of different carriers: "Dozens killed as train derails", "Plane crash kills 241".

Reports of mishaps are written in one form, and those of one day have deaths, crashes and often a
land in common. A train and a plane are two all the same, unless one ran into the other, a report
has a word of the other's carrier, or as many died in one place.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.model import Event
from bot.stories.language.lexicon import is_common
from bot.stories.language.text import terms_in
from bot.stories.numbers.figures import FigureKind
from bot.stories.traits.carriers import CARRIER, CARRIERS, MET
from bot.stories.traits.features import Features
from bot.stories.traits.particulars import list_values

__all__ = ["are_of_other_carriers"]

_TERMS = {kind: frozenset(terms_in(words)) for kind, words in CARRIERS.items()}


class Told(Protocol):
    """What is asked of a story: its last reports."""

    recent: tuple[tuple[Features, float], ...]


def are_of_other_carriers(features: Features, story: Told, event: Event) -> bool:
    """Whether an entry tells of a carrier's accident, and each report of a story about an accident
    that names a carrier, one at least, of another's.
    """
    if not features.event is event is Event.ACCIDENT:
        return False
    mine = list_values(features.particulars, CARRIER)
    if not mine:
        return False
    members = [member for member, _ in story.recent]
    named = [member for member in members if list_values(member.particulars, CARRIER)]
    return bool(named) and not any(
        _may_be_one(features, member, mine, list_values(member.particulars, CARRIER))
        for member in members
    )


def _may_be_one(
    one: Features, other: Features, mine: Collection[str], theirs: Collection[str]
) -> bool:
    """Whether two met, a text has a word of the other's carrier, or as many died in one place."""
    return (
        any(list_values(each.particulars, MET) for each in (one, other))
        or _has_word_of(other, mine)
        or _has_word_of(one, theirs)
        or _have_one_toll(one, other)
    )


def _has_word_of(features: Features, kinds: Collection[str]) -> bool:
    return any(not _TERMS[kind].isdisjoint(features.terms) for kind in kinds)


def _have_one_toll(one: Features, other: Features) -> bool:
    """Whether as many died, in a place or a country that is in both."""
    mine, theirs = (
        {figure.value for figure in each.figures_in_title if figure.kind is FigureKind.DEAD}
        for each in (one, other)
    )
    places = one.places | one.countries | other.places | other.countries
    return not mine.isdisjoint(theirs) and any(
        place in one.terms and place in other.terms and not is_common(place) for place in places
    )
