"""Two of a kind, each with a name or a place of its own: two storms, two juries, two strikes.

"Typhoon Bram brings floods to Vietnam" and "Typhoon Orla kills 24 in Vietnam" have the land, the
kind of thing and often the number in common, and are two, for a storm is called by its name. So
are what a jury of Oregon and what one of Florida has one firm pay, and the strike of a drone and
of dockers on one port.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import list_towns
from bot.stories.language.text import terms_in
from bot.stories.traits.features import Features, is_common

__all__ = ["are_of_other_names", "list_storms"]

_STORM = CONCEPT + "storm"
_NAMED_TWICE = "philippines"
"""Where each storm has a name of the land's own beside the one that all others use."""
_ARMS, _WALKOUT = CONCEPT + "strike", CONCEPT + "walkout"
_FIELDS = frozenset({CONCEPT + "ai"})
"""What half of a day's news is about: it tells no event."""
_BENCH = frozenset(terms_in("jury jurors judge court prosecutors"))
_CASES = frozenset(terms_in("case trial lawsuit suit"))
_STATES = frozenset(
    words[0]
    for words, country in list_towns().items()
    if country == "united-states" and len(words) == 1
)


class Told(Protocol):
    """What is asked of a story: its terms, countries and last reports."""

    terms: Mapping[str, float]
    countries: frozenset[str]
    recent: tuple[tuple[Features, float], ...]


def are_of_other_names(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether an entry tells of another storm, jury or strike than a story about ``event``, or of
    nothing that the story tells of but the field of both.

    ``telling`` are the terms that both have and that are not common.
    """
    members = [member for member, _ in story.recent]
    return (
        (bool(telling) and _FIELDS.issuperset(telling))
        or _are_other_storms(features, story, members)
        or _are_other_strikes(features, members, event)
        or _are_before_other_juries(features, members, event, telling)
    )


def list_storms(features: Features) -> set[str]:
    """The names of storms in a headline: what stands behind the word for one."""
    return {
        name
        for kind, name in itertools.pairwise(features.headline)
        if kind == _STORM and name[0].isalpha() and not is_common(name)
    }


def _are_other_storms(features: Features, story: Told, members: Iterable[Features]) -> bool:
    mine = _list_capitals(features)
    if not mine or not story.terms.keys().isdisjoint(mine):
        return False
    if _NAMED_TWICE in features.countries | story.countries:
        return False
    theirs = [names for member in members if (names := _list_capitals(member))]
    return bool(theirs) and all(names.isdisjoint(features.terms) for names in theirs)


def _list_capitals(features: Features) -> set[str]:
    """The names of storms of which the capital shows that they are names."""
    return list_storms(features) & features.capitals


def _are_other_strikes(features: Features, members: Collection[Features], event: Event) -> bool:
    """Whether one is a strike of arms, and the other of people who work."""
    if {features.event, event} != {Event.LABOR, Event.CONFLICT}:
        return False
    is_armed = _ARMS in features.headline
    return all(
        (_ARMS in member.headline) is not is_armed
        and _WALKOUT in features.headline
        and _WALKOUT in member.headline
        for member in members
    )


def _are_before_other_juries(
    features: Features, members: Iterable[Features], event: Event, telling: Collection[str]
) -> bool:
    """Whether a court of one state of America decides, and in the story that of another."""
    if {features.event, event} != {Event.LEGAL} or any(map(is_exact, telling)):
        return False
    mine = _read_states(features)
    theirs = [_read_states(member) for member in members]
    return bool(mine and any(theirs)) and all(mine.isdisjoint(states) for states in theirs)


def _read_states(features: Features) -> set[str]:
    """The states whose jury, court or case a headline names: "Oregon jury", "Oregon talc case"."""
    words = (*features.headline, "", "")
    return {
        place
        for place, behind, then in zip(words, words[1:], words[2:], strict=False)
        if place in _STATES and (behind in _BENCH or not _CASES.isdisjoint((behind, then)))
    }
