"""Two changes at the head of one house: two posts, or who comes and who goes.

A house may name a chief executive and the head of a division on one day. Each headline says of
which post it tells, or of what; what is not said tells nothing.
"""

from __future__ import annotations

import itertools
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import term_of
from bot.stories.language.words import fold
from bot.stories.traits.features import Features, is_common

__all__ = ["are_of_other_posts", "are_two_changes"]


def _list_terms(words: str) -> frozenset[str]:
    return frozenset(map(term_of, map(fold, words.split())))


_COMES = _list_terms("hires hired appoints joins poaches promotes")
_LEAVES = _list_terms("resigns step retires leaves departs ousted exits")
_HEADS = _list_terms("chief boss head leiter chefin")
_RUNS = _list_terms(
    "lead leads run runs head heads oversee manage führt leitet dirige diriger dirigir"
)
_PARTS = _list_terms(
    "unit business division arm group sparte geschäft division branche filiale división unidad"
)
_NO_PART = _list_terms("executive operating new next former interim deputy")
_HEAD, _NEW = term_of("head"), _list_terms("new next")
_REACH = 4  # words from who runs something to what it is
_TOP = _list_terms("ceo boss executive")
_POSTS = (
    _TOP,
    *map(
        _list_terms,
        (
            "chairman chairwoman chair chairperson",
            "cfo finance financial finanzchef finanzvorstand",
            "adviser advisor",
            "board director",
            "cto technology",
            "coo operating",
        ),
    ),
)


class Told(Protocol):
    """What is asked of a story."""

    recent: tuple[tuple[Features, float], ...]


def are_of_other_posts(features: Features, story: Told, event: Event) -> bool:
    """Whether an entry and a story of the kind ``event`` tell of changes at one house, each at the
    head of something else in it, and name nobody in common.

    Who goes and who comes may be of one change, and so may an old post and a new one.
    """
    if {features.event, event} != {Event.EXECUTIVE_CHANGE}:
        return False
    return all(
        _head_other_parts(features, member) and not _name_one_person(features, member)
        for member, _ in story.recent
    )


def _head_other_parts(one: Features, other: Features) -> bool:
    mine, theirs = _list_departments(one), _list_departments(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _name_one_person(one: Features, other: Features) -> bool:
    """Whether a name beside that of the house, as a catalogue knows it, is in both headlines."""
    names = one.capitals & other.capitals
    return any(
        not is_common(name) and name[0].isalpha() and name not in one.covered for name in names
    )


def are_two_changes(one: Features, other: Features) -> bool:
    """Whether of two changes at the head of one house the one brings somebody and the other
    sees somebody off, or they are of two posts.
    """
    mine, theirs = set(one.headline), set(other.headline)
    if any(
        not mine.isdisjoint(came) and not theirs.isdisjoint(went)
        for came, went in ((_COMES, _LEAVES), (_LEAVES, _COMES))
    ):
        return True
    if _head_other_parts(one, other):
        return True
    posts = [[not words.isdisjoint(post) for post in _POSTS] for words in (mine, theirs)]
    if any(map(all, zip(*posts, strict=True))):
        return False
    parts = _list_parts(one), _list_parts(other)
    return all(any(of) or bool(its) for of, its in zip(posts, parts, strict=True))


def _list_departments(features: Features) -> set[str]:
    """What somebody in a headline is at the head of: "design chief", "run its copper division"."""
    before_head = {
        before
        for before, term in itertools.pairwise(features.headline)
        if term in _HEADS
        and before not in _NO_PART
        and before not in features.covered
        and before not in features.countries
    }
    return before_head | _list_parts(features)


def _list_parts(features: Features) -> set[str]:
    """The words for a part of the house that somebody comes to run: "lead its mobility unit", "new
    head of crop science".
    """
    words = features.headline
    parts: set[str] = set()
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 1 + _REACH]
        if word in _RUNS:
            end = next((place for place, each in enumerate(behind) if each in _PARTS), 0)
            parts.update(behind[:end])
        if word == _HEAD and at and words[at - 1] in _NEW:
            parts.update(each for each in behind[:1] if not is_common(each))
    return {
        part for part in parts if part not in features.covered and part not in features.capitals
    }
