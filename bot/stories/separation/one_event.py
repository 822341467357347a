"""What is nearly always one event, however little else two reports share.

The toll of a flood is told for days, by reports that each name the towns that they know; of
whoever died every report tells another life. What would keep two events apart, other names
and other numbers, says little there.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import ENTITY, is_common
from bot.stories.language.places import COUNTRY
from bot.stories.numbers.figures import FigureKind
from bot.stories.separation.other_deeds import shake_other_ends
from bot.stories.separation.other_names import list_storms
from bot.stories.stages.rates import read_rate_decision
from bot.stories.stance.fought_places import denies_loss, find_fought
from bot.stories.traits.features import Features
from bot.stories.traits.scenes import are_at_other_scenes

__all__ = [
    "HAZARDS",
    "NATURE",
    "are_one_event",
    "are_other_persons",
    "may_be_one_event",
    "tells_of_one_event",
]

HAZARDS = {
    # "Bus crash in Peru" and "Quake in Peru" are two events; a storm may well sink a ferry.
    CONCEPT + kind: group
    for group, kinds in {
        "earth": "quake volcano",
        "weather": "storm tornado flood landslide snow heat",
        "mishap": "fire explosion crash sink",
        "violence": "shooting stabbing",
    }.items()
    for kind in kinds.split()
}
"""Kinds of mishaps, and the group in which one may be the cause of another."""
NATURE = frozenset(term for term, group in HAZARDS.items() if group in {"earth", "weather"})
"""Those of which a day seldom has two."""

_MISHAPS = frozenset({Event.DISASTER, Event.ACCIDENT, Event.CONFLICT, Event.CRIME})
_OF_TWO = frozenset({Event.PARTNERSHIP_ENDED})
"""What two firms have once: they part."""
_KINDS = HAZARDS.keys() | {CONCEPT + "attack"}
_COUNTED_ON = frozenset({"toll", "top", "pass", "climb", CONCEPT + "rise", "reach"})
"""A toll that goes on is told with one of these."""
_QUAKE = CONCEPT + "quake"
_TELLING = frozenset({FigureKind.DEAD, FigureKind.MAGNITUDE})


class Told(Protocol):
    """What is asked of a story."""

    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


def tells_of_one_event(features: Features) -> bool:
    """Whether an entry may be such a case, whatever story it is held against."""
    if denies_loss(features):
        return True
    if features.event in _OF_TWO:
        return _count_parties(features, features.parties) > 1
    if features.event not in _MISHAPS:
        return features.event is Event.DEATH or read_rate_decision(features) is not None
    return any(figure.kind in _TELLING for figure in features.figures_in_title) or bool(
        list_storms(features)
    )


def may_be_one_event(features: Features, shared: Iterable[str], event: Event) -> bool:
    """Whether an entry and a story of the kind ``event`` may be such a case, by what is shared."""
    if not tells_of_one_event(features):
        return False
    if denies_loss(features):
        return not find_fought(features).isdisjoint(shared)
    if features.event not in _MISHAPS:
        return _may_be_one_act(features, shared, event)
    return event in _MISHAPS and _may_be_one_mishap(features, set(shared), event)


def _may_be_one_mishap(features: Features, terms: Collection[str], event: Event) -> bool:
    if not list_storms(features).isdisjoint(terms):
        return True
    if not any(term[0] == COUNTRY for term in terms):
        return False
    return not _KINDS.isdisjoint(terms) or (
        # The seismologists' own feeds name no quake.
        features.event is event is Event.DISASTER
        and (_QUAKE in features.terms or bool(_read_magnitudes(features)))
    )


def are_one_event(features: Features, story: Told, shared: Collection[str], event: Event) -> bool:
    """Whether they are: one toll that is counted on, one quake by its magnitude, one death, one
    decision on rates, one split, one place that was taken.
    """
    if not may_be_one_event(features, shared, event):
        return False
    members = [member for member, _ in story.recent]
    if denies_loss(features):
        fought = find_fought(features)
        return any(not fought.isdisjoint(find_fought(member)) for member in members)
    if features.event not in _MISHAPS:
        return any(_are_one_act(features, member) for member in members)
    return _are_one_mishap(features, story, members)


def _are_one_mishap(features: Features, story: Told, members: Sequence[Features]) -> bool:
    if any(not list_storms(features).isdisjoint(list_storms(member)) for member in members):
        return True
    magnitudes = story.figures.get(FigureKind.MAGNITUDE)
    if magnitudes and shake_other_ends(features, members):
        return False
    if magnitudes and not magnitudes.isdisjoint(_read_magnitudes(features)):
        return _share_country(features, members)
    counts_dead = any(figure.kind is FigureKind.DEAD for figure in features.figures_in_title)
    if magnitudes and counts_dead and _QUAKE in features.headline:
        # How strong it was is told at once, and whom it killed for days.
        return _share_country(features, members) and not _read_magnitudes(features)
    return (
        FigureKind.DEAD in story.figures
        and counts_dead
        and any(not _COUNTED_ON.isdisjoint(each.headline) for each in (features, *members))
        and _share_country(features, members)
        and not all(_are_in_other_places(features, member) for member in members)
        and not are_at_other_scenes(features.scenes, [member.scenes for member in members])
    )


def _may_be_one_act(features: Features, shared: Iterable[str], event: Event) -> bool:
    if features.event in _OF_TWO:
        return features.event is event and _count_parties(features, shared) > 1
    decision = read_rate_decision(features)
    return features.event is event if decision is None else decision[0] in shared


def _are_one_act(one: Features, other: Features) -> bool:
    """Whether they tell of one split, one decision on rates or one death."""
    if one.event in _OF_TWO:
        return _count_parties(one, other.parties) > 1
    decision = read_rate_decision(one)
    if decision is not None:
        return decision == read_rate_decision(other)
    return _tell_of_one_person(one, other)


def _count_parties(features: Features, terms: Iterable[str]) -> int:
    """How many firms and people of the headline, as a catalogue knows them, are in ``terms``."""
    return sum(1 for term in terms if term[0] == ENTITY and term in features.parties)


def are_other_persons(features: Features, story: Told) -> bool:
    """Whether headlines of two deaths put two names behind the same words: "Rock legend …"."""
    return all(
        any(map(_are_two_names, _list_shared_runs(features, member)))
        and not _tell_of_one_person(features, member)
        for member, _ in story.recent
    )


def _share_country(features: Features, members: Iterable[Features]) -> bool:
    return not all(features.countries.isdisjoint(member.countries) for member in members)


def _read_magnitudes(features: Features) -> set[float]:
    kind = FigureKind.MAGNITUDE
    return {figure.value for figure in features.figures_in_title if figure.kind is kind}


def _are_in_other_places(one: Features, other: Features) -> bool:
    """Whether both headlines name places in a country, and none in common."""
    mine, theirs = _list_places(one), _list_places(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _list_places(features: Features) -> set[str]:
    return {
        term
        for term in features.headline
        if term in features.places and term[0] != COUNTRY and not is_common(term)
    }


def _tell_of_one_person(one: Features, other: Features) -> bool:
    """Whether two headlines have a name of two words in common, and no other age.

    "Rock legend" is no name: behind it stand two. Where the age is one, so is the person.
    """
    mine, theirs = _read_ages(one), _read_ages(other)
    if mine and theirs:
        return not mine.isdisjoint(theirs) and any(_list_shared_runs(one, other))
    return any(not _are_two_names(each) for each in _list_shared_runs(one, other))


def _are_two_names(behind: tuple[str, str]) -> bool:
    return all(map(_is_word, behind))


def _list_shared_runs(one: Features, other: Features) -> Iterator[tuple[str, str]]:
    """Of each run of words in both headlines that begins with two that tell, what follows it."""
    mine, theirs = (*one.headline, ""), (*other.headline, "")
    for at, pair in enumerate(itertools.pairwise(mine)):
        if not all(map(_is_word, pair)):
            continue
        for there in range(len(theirs) - 1):
            if pair != theirs[there : there + 2]:
                continue
            run = 2
            while mine[at + run :][:1] == theirs[there + run :][:1] != ():
                run += 1
            yield "".join(mine[at + run :][:1]), "".join(theirs[there + run :][:1])


def _is_word(term: str) -> bool:
    """Whether a term may be a part of a name: no number, kind of thing, or common word."""
    return term[:1].isalpha() and not is_common(term)


def _read_ages(features: Features) -> set[str]:
    return {term for term in features.headline if term.isdigit() and len(term) <= 3}
