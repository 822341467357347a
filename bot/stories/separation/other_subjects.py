"""Two polls, two leaks, two players of one club, two trusts: what each says of it cannot be one."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import is_exact
from bot.stories.language.places import COUNTRY, COUNTRY_STEMS, REGION_STEMS
from bot.stories.traits.features import Features
from bot.stories.traits.particulars import list_values
from bot.stories.traits.subjects import LEAK, NAMED, PLAYER, POLL, POLL_TERMS, WHOSE

__all__ = ["differ_in_subject"]

_ONE_LEAK = frozenset(
    # What may be one by two words.
    {
        *(frozenset(pair) for pair in (("gas", "chemical"), ("data", "papers"))),
        *(frozenset(pair) for pair in (("oil", "water"), ("oil", "chemical"), ("gas", "poison"))),
        *(frozenset(pair) for pair in (("chemical", "poison"), ("radiation", "water"))),
        *(frozenset(pair) for pair in (("chemical", "water"), ("poison", "water"))),
    }
)
_DATA = "data"
_TWO_WORDS = 2  # of one name: such a house hardly has two leaks on a day


def differ_in_subject(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether both are polls that share no more than polls do, both leaks of other things, or both
    of players who stand elsewhere on the pitch. ``telling`` are the terms that both have and that
    are not common.
    """
    return (
        _ask_otherwise(one, other, telling)
        or _leak_otherwise(one, other, telling)
        or _play_elsewhere(one, other, telling)
        or _are_other_bodies(one, other, telling)
    )


def _ask_otherwise(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether nothing but who was asked is in both."""
    return all(list_values(each.particulars, POLL) for each in (one, other)) and all(
        term in POLL_TERMS or term[0] == COUNTRY or term in COUNTRY_STEMS or term in REGION_STEMS
        for term in telling
    )


def _leak_otherwise(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether other things leaked, or others' data; from a house that both name by two words, as
    "Harrow Clinic", one report may count the patients and one the staff.
    """
    mine, theirs = (list_values(each.particulars, LEAK) for each in (one, other))
    if not mine or not theirs or any(term[0].isdigit() for term in telling):
        return False
    if mine == theirs == {_DATA}:
        of, whose = (list_values(each.particulars, WHOSE) for each in (one, other))
        names = [term for term in telling if term[0] not in (COUNTRY, CONCEPT)]
        return bool(of and whose) and of.isdisjoint(whose) and len(names) < _TWO_WORDS
    return mine.isdisjoint(theirs) and not any(
        frozenset(pair) in _ONE_LEAK for pair in product(mine, theirs)
    )


def _play_elsewhere(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether no more than one name is in both, which is that of the club."""
    mine, theirs = (list_values(each.particulars, PLAYER) for each in (one, other))
    shared = [term for term in telling if term[0] != COUNTRY]
    return bool(mine and theirs) and mine.isdisjoint(theirs) and len(shared) <= 1


def _are_other_bodies(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether each names another body of the one kind that both headlines have, and neither has a
    word of the other's name.
    """
    if any(map(is_exact, telling)):
        return False
    mine, theirs = (_list_bodies(each) for each in (one, other))
    return any(
        not any(name in other.terms for name in mine[body])
        and not any(name in one.terms for name in theirs[body])
        for body in mine.keys() & theirs.keys()
    )


def _list_bodies(features: Features) -> dict[str, set[str]]:
    """The kinds of bodies, each with the words of the names."""
    bodies: dict[str, set[str]] = {}
    for each in list_values(features.particulars, NAMED):
        body, _, name = each.partition(",")
        bodies.setdefault(body, set()).add(name)
    return bodies
