"""Names that the texts of two reports have, and what it says that one lacks the other's."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.model import Event
from bot.stories.language.places import COUNTRY
from bot.stories.separation.apart import (
    BETWEEN,
    BETWEEN_OR_OTHER,
    DENIES,
    are_of_other_kinds,
    find_missing,
)
from bot.stories.separation.elsewhere import list_telling
from bot.stories.separation.name_alone import share_figure
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = ["share_telling_name", "weigh_names"]

_JOIN_NAMES = 0.25  # likeness that is asked for more where neither has any name of the other's
_THEIR_NAMES = 0.15  # less by this share of the names of a report of the story that the text has
_OWN_NAMES = 0.10  # … and of the text's own names that the story has
_SMALL = 2  # digits of a number of jobs that many cut
_BESIDE_NAME = 0.3  # what a name of everyday news counts beside another


def weigh_names(
    features: Features, story: Gathering, telling: Collection[str], *, least: float
) -> float:
    """How much more likeness two texts need by the names that the one has of the other's.

    Headlines leave names out, texts do not: a report without the names that the others have
    is of something else, unless it denies, or its headline has a firm and a sum of theirs, or
    both firms of a deal, or it tells of as many jobs in one country, or has two of their numbers
    ("by 247 votes to 234"). It is ``least`` in these
    cases, and in no other less.
    """
    if (
        (DENIES in features.headline and len(telling) > 1)
        or _tell_of_one_sum(features, story)
        or _tell_of_one_pair(features, story)
        or _tell_of_one_count(features, story, telling)
        or sum(term[0].isdigit() for term in telling) > 1
    ):
        return least
    theirs = max(_share_of_names(member, features.terms) for member, _ in story.recent)
    own = _share_of_names(features, story.terms)
    return max(least, _JOIN_NAMES - _THEIR_NAMES * theirs - _OWN_NAMES * own)


def _tell_of_one_sum(features: Features, story: Gathering) -> bool:
    """Whether headlines of both name one firm and one sum, or one number of jobs, and neither
    other kinds of things or events nor other countries. Between parties a sum tells little: there
    are many deals of a billion.
    """
    events = {features.event, story.event()}
    if events <= BETWEEN or (len(events) > 1 and Event.OTHER not in events):
        return False
    return (
        share_figure(features, story)
        and any(name[0] == ENTITY for name in features.parties & story.parties)
        and not are_of_other_kinds(features, story)
        and (
            not features.countries
            or not story.countries
            or not features.countries.isdisjoint(story.countries)
        )
    )


def _tell_of_one_pair(features: Features, story: Gathering) -> bool:
    """Whether headlines of both name the same two of the catalogue, between which there may be a
    deal.

    What either says of it names shareholders, ministers and banks that the first report lacked.
    """
    if not {features.event, story.event()} <= BETWEEN_OR_OTHER:
        return False
    return sum(name[0] == ENTITY for name in list_telling(features.parties & story.parties)) > 1


def _tell_of_one_count(features: Features, story: Gathering, telling: Collection[str]) -> bool:
    """Whether both tell of layoffs by one number, in one country, and neither of other kinds of
    things.

    A report that calls a firm by its trade names nobody of the other's: "Swedish furniture chain
    wields axe". Where each headline names somebody, the number is that of two.
    """
    return (
        features.event is story.event() is Event.LAYOFFS
        and any(term.isdigit() and len(term) > _SMALL for term in telling)
        and not features.countries.isdisjoint(story.countries)
        and not are_of_other_kinds(features, story)
        and not (find_missing(features.capitals, ()) and find_missing(story.capitals, ()))
    )


def share_telling_name(features: Features, story: Gathering) -> bool:
    """Whether both name one that is in the news with little else: a person, a town, a firm.

    Between parties it tells little: a firm that deals deals with many.
    """
    if features.event in BETWEEN or story.event() in BETWEEN:
        return False
    return any(
        not is_common(name) and name[0] != COUNTRY
        for member, _ in story.recent
        for name in features.names & member.names
    )


def _share_of_names(of: Features, terms: Mapping[str, float]) -> float:
    known = every = 0.0
    for name in of.names:
        count = _BESIDE_NAME if is_common(name) else 1.0
        every += count
        if name in terms:
            known += count
    return known / every if every else 0.5
