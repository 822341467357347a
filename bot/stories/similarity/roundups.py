"""Reports that list several stories: market wraps, briefings, live pages of a day's news.

Such a report is like each of the stories that it lists. It is none of them, and shows no two
of them to be one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence, Set
from typing import NamedTuple

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import terms_in
from bot.stories.separation.apart import BETWEEN, find_missing, share_number
from bot.stories.traits.features import Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = [
    "AS_LIKE",
    "Beside",
    "are_parted",
    "find_subjects",
    "list_parts",
    "lists_several",
    "names_nobody_else",
    "tells_one_by_one",
]

AS_LIKE = 0.6
"""Of the likeness to the nearest story, that to another which is listed as well."""

# Words by which a headline says itself that it lists.
_LISTING_WORDS = "live briefing wrap roundup movers markets bell digest recap headlines"
_LISTING = frozenset(map(term_of, _LISTING_WORDS.split()))
_BREAK = re.compile(r"[;,] ")
_JOINT = re.compile(
    r"[;,] |(?<=\w) (?:as|while|and|und|während|et|tandis que|alors que|y|mientras|e|mentre) ",
    re.IGNORECASE,
)
_CAPITALS = 0.6  # of a headline's words, from which capitals show no names


class Beside(NamedTuple):
    """How like an entry is to a story, whatever that needs, and the terms that both have."""

    story: Gathering
    score: float
    shared: list[str]


def tells_one_by_one(
    title: str, features: Features, one: Beside, other: Beside, *, loosely: bool = False
) -> bool:
    """Whether a headline tells in one clause what it has of one story, and in the next what it has
    of another: "Court strikes down tariffs, Senate confirms Hale".

    Nothing but a country is of both, and each clause names somebody of its story, unless a
    semicolon parts them. ``loosely``, as before two stories are made one, "as", "while" and
    "and" part clauses, too, and one of the two names somebody, or each another place; then a kind
    of thing may be of both.
    """
    of_one, of_other = (_telling_but_countries(each.shared) for each in (one, other))
    elsewhere = loosely and _are_elsewhere(features, one.story, other.story)
    if elsewhere:
        of_one, of_other = (
            frozenset(term for term in terms if term[0] != CONCEPT) for terms in (of_one, of_other)
        )
    if not of_one.isdisjoint(of_other):
        return False
    if _tells_of_deal(features, {one.story.event(), other.story.event()}):
        return False
    who, whom = (
        _find_named(features, each.story) & terms
        for each, terms in ((one, of_one), (other, of_other))
    )
    named = elsewhere or (bool(who or whom) if loosely else bool(who and whom))
    for joint in (_JOINT if loosely else _BREAK).finditer(title):
        if not (named or joint.group().startswith(";")):
            continue
        if are_parted(*list_parts(title, joint, features), of_one, of_other):
            return True
    return False


def _are_elsewhere(features: Features, one: Gathering, other: Gathering) -> bool:
    """Whether a headline names places of two stories, which have none in common."""
    mine, theirs = (
        {
            place
            for place in find_missing(story.places, ())
            if place in features.headline and place not in beside.terms
        }
        for story, beside in ((one, other), (other, one))
    )
    return bool(mine and theirs)


def are_parted(before: Set[str], after: Set[str], one: Set[str], other: Set[str]) -> bool:
    """Whether what is told of ``one`` stands on one side, what is told of the ``other`` on the
    other, and nothing of either on both sides.
    """
    return any(
        mine & before and theirs & after and not (mine & after or theirs & before)
        for mine, theirs in ((one, other), (other, one))
    )


def list_parts(
    title: str, joint: re.Match[str], features: Features
) -> tuple[frozenset[str], frozenset[str]]:
    """What a headline says before ``joint`` and after it: terms, and the entities they name."""
    return (
        _list_said(title[: joint.start()], features),
        _list_said(title[joint.end() :], features),
    )


def _list_said(part: str, features: Features) -> frozenset[str]:
    terms = terms_in(part)
    return frozenset(terms).union(
        features.covered[term] for term in terms if term in features.covered
    )


def find_subjects(features: Features) -> set[str]:
    """Whom an entry may be about: what may be a name in its headline.

    Of a headline with a capital on every word these are the entities alone. Where the
    headline tells nothing by itself, it may be anything of the text.
    """
    if features.is_rubric:
        return find_missing(features.terms, ())
    shows_names = len(features.capitals) <= _CAPITALS * len(features.headline)
    named = features.capitals if shows_names else features.entities & features.parties
    return {name for name in find_missing(named, ()) if name[0] != CONCEPT}


def lists_several(
    features: Features,
    likely: Sequence[Beside],
    tells_as_one: Callable[[Gathering, Gathering], bool],
) -> bool:
    """Whether an entry is of no story, since it is about two that are not one.

    ``likely`` are the stories of which it has something, be it enough or not, one at least. It
    is nearly as like to both as to any; what it has of the one the other has not; and it names
    somebody of each, as both do in their headlines. A deal between two parties, of each of
    which a story tells, is no list; nor is what has a number of one alone, unless it says that
    it is one, nor what ``tells_as_one`` says of two stories. Nor does a story count that has
    nothing which the nearest has not: "Margaret" and "River" of "Margaret River".
    """
    nearest = max(likely, key=lambda each: each.score)
    known = _telling(nearest.shared)
    found = [
        (telling, each.story)
        for each in likely
        if each.score >= AS_LIKE * nearest.score
        and not (telling := _telling(each.shared)) < known
        and telling & _find_named(features, each.story)
    ]
    return any(
        mine.isdisjoint(theirs)
        and (_says_so(features) or share_number(mine) == share_number(theirs))
        and not _tells_of_deal(features, {one.event(), other.event()})
        and not tells_as_one(one, other)
        for (mine, one), (theirs, other) in itertools.combinations(found, 2)
    )


def _tells_of_deal(features: Features, events: Set[Event]) -> bool:
    """Whether an entry tells of dealings, and may be the first to name both parties."""
    if features.event not in BETWEEN:
        return False
    return events <= BETWEEN or (events <= BETWEEN | {Event.OTHER} and not _says_so(features))


def names_nobody_else(features: Features, one: Gathering, other: Gathering) -> bool:
    """Whether two stories have no party between them that an entry would have to explain.

    Each has a report all of whose parties the other story has, or the entry that bridges both.
    Reports that name nobody tell nothing.
    """
    return _is_explained(one, features.terms.keys() | other.terms.keys()) and _is_explained(
        other, features.terms.keys() | one.terms.keys()
    )


def _is_explained(story: Gathering, terms: Set[str]) -> bool:
    named = [find_missing(member.parties, ()) for member, _ in story.recent]
    known = terms | story.places
    return not any(named) or any(names and not find_missing(names, known) for names in named)


def _says_so(features: Features) -> bool:
    return features.is_rubric or not _LISTING.isdisjoint(features.headline)


def _find_named(features: Features, story: Gathering) -> set[str]:
    """Whom the headlines of an entry and of a story both name. A place is nobody.

    What only begins a headline is a name where the other shows it as one.
    """
    named = find_subjects(features) & story.capitals
    if not features.is_rubric:
        named &= features.parties | story.parties
    return find_missing(named, features.places | story.places)


def _telling_but_countries(shared: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in _telling(shared) if term[0] != COUNTRY)


def _telling(shared: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in shared if not is_common(term))
