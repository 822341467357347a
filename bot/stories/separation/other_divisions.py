"""Two teams of one club, two fields of one prize, two bills of one chamber (see `divisions`).

Each headline has to say of which it is, but for a club's first team, which goes by its name alone:
beside "Kelby Women beat Ashby" the headline "Kelby beat Ashby" is of the men, unless its text shows
that women or the young play, or somebody else is named in both. Of a country's teams each headline
has to say which plays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise, product
from typing import Protocol

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.lexicon import is_exact, list_terms
from bot.stories.language.places import COUNTRY
from bot.stories.language.words import fold_words
from bot.stories.traits.divisions import (
    BILL,
    BILLS_MAY_BE_ONE,
    GRADE,
    GRADE_WORDS,
    PRIZE,
    SIDE,
    SPONSOR,
)
from bot.stories.traits.features import ENTITY, Features
from bot.stories.traits.particulars import FOE, list_values

__all__ = ["are_of_other_divisions"]

_DECIDES = frozenset(
    list_terms(
        fold_words(
            "passes passed pass back backs backed approve approves approved reject rejects rejected"
            " vote votes voted clears adopts house senate chamber congress parliament lawmakers mps"
            " bill law legislation new controversial landmark beschließt beschlossen verabschiedet"
            " billigt stimmt neues adopte adoptent vote votent rejette approuve aprueba aprobó"
            " rechaza nueva nouveau nouvelle députés sénat diputados congreso senado"
        )
    )
)
"""Terms of what a chamber does with any bill."""


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def are_of_other_divisions(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether an entry and each report of a story that says anything of the kind, one at least,
    tell of two.

    ``telling`` are the terms that both have and that are not common.
    """
    members = [member for member, _ in story.recent]
    if not features.particulars and not any(member.particulars for member in members):
        return False
    return (
        _are_disjoint(GRADE, features, members)
        or _are_disjoint(PRIZE, features, members)
        or (_pass_other_bills(features, members) and _share_names_alone(features, telling))
        or _are_second_and_first(features, members, telling)
    )


def _list_said(kind: str, members: Iterable[Features]) -> list[frozenset[str]]:
    return [values for each in members if (values := list_values(each.particulars, kind))]


def _are_disjoint(kind: str, features: Features, members: Iterable[Features]) -> bool:
    mine, theirs = list_values(features.particulars, kind), _list_said(kind, members)
    return bool(mine and theirs) and all(mine.isdisjoint(values) for values in theirs)


def _pass_other_bills(features: Features, members: Iterable[Features]) -> bool:
    mine, theirs = list_values(features.particulars, BILL), _list_said(BILL, members)
    sponsors = list_values(features.particulars, SPONSOR)
    if any(sponsors & values for values in _list_said(SPONSOR, members)):
        return False
    return bool(mine and theirs) and not any(
        one == other or frozenset((one, other)) in BILLS_MAY_BE_ONE
        for values in theirs
        for one, other in product(mine, values)
    )


def _share_names_alone(features: Features, telling: Collection[str]) -> bool:
    """Whether nothing but who decides is in both, and words of any such news."""
    return not any(map(is_exact, telling)) and all(
        term[0] in (ENTITY, COUNTRY, CONCEPT) or term in features.capitals or term in _DECIDES
        for term in telling
    )


def _are_second_and_first(
    features: Features, members: Collection[Features], telling: Collection[str]
) -> bool:
    """Whether either is of a team with a grade, and the other of one that has the name alone."""
    return all(
        _is_first_of(features, member, telling) or _is_first_of(member, features, telling)
        for member in members
    )


def _before(teams: Collection[str], headline: Sequence[str]) -> set[str]:
    """The words right before the last of a team's name: its first, as in "Real Madrid"."""
    return {before for before, word in pairwise(headline) if word in teams}


def _list_names(features: Features) -> frozenset[str]:
    """Its names, or what may be one where it shows none; and the first word of its headline, which
    any headline writes as one.
    """
    first = features.capitals.intersection(features.headline[:1])
    return (features.names or features.capitals) | first


def _is_first_of(one: Features, other: Features, telling: Collection[str]) -> bool:
    """Whether ``one`` names a team by its grade, and ``other`` by its name alone."""
    teams = list_values(one.particulars, SIDE)
    if not teams.intersection(other.headline) or list_values(other.particulars, GRADE):
        return False
    if not GRADE_WORDS.isdisjoint(other.terms):
        return False
    foes = list_values(one.particulars | other.particulars, FOE)
    played = teams | foes | _before(teams, one.headline) & _before(teams, other.headline)
    played |= {of.covered.get(name, name) for of in (one, other) for name in played}
    named = _list_names(one) & _list_names(other)
    return not any(
        term in named and term not in played and term[0] not in (COUNTRY, CONCEPT)
        for term in telling
    )
