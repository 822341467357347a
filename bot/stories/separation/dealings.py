"""Two deals of one firm, told by headlines that have nothing in common but it.

What each names in one place of its deed is another: another firm is bought, another sues. So
they are two, unless more holds them together: a second name, a word that tells, a sum.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.swaps import are_unlike
from bot.stories.numbers.figures import SUMS, Figure, FigureKind
from bot.stories.traits.counterparts import Role
from bot.stories.traits.features import Features, is_common

__all__ = ["are_others", "deal_with_others", "list_names", "name_others", "share_sum"]

_OF_ANY_DEAL = frozenset({"startup", "contract", "stake", "round", "order", "bid", "offer"})
"""Words that tell something, and stand in news of any deal."""
_NAMED = (Role.TARGET, Role.PARTNER, Role.PLAINTIFF, Role.DEFENDANT, Role.SHOWN)
_TIMES = 1.25  # two sums further apart than this are not one, rounded
_INITIALS = range(2, 6)


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    figures: Mapping[FigureKind, frozenset[float]]
    recent: tuple[tuple[Features, float], ...]


def deal_with_others(features: Features, story: Told, telling: Collection[str]) -> bool:
    """Whether an entry and a story tell of one name's deals, each with somebody else.

    ``telling`` are the terms that both have and that are not common. Reports that name nobody
    in such a place say nothing.
    """
    return (
        name_others(features, story)
        and not _share_more_than_a_name(features, telling)
        and not share_sum(features.figures_in_title, story.figures)
    )


def name_others(features: Features, story: Told) -> bool:
    """Whether an entry, and each report of a story that names anybody so, name another in one place
    of a deed.
    """
    if not features.counterparts:
        return False
    others = [member for member, _ in story.recent if member.counterparts]
    return bool(others) and all(_name_others(features, each, story.terms) for each in others)


def _share_more_than_a_name(features: Features, telling: Collection[str]) -> bool:
    """Whether there is more in both than the name of one who deals, and words of any deal."""
    named = {term for term in telling if term not in _OF_ANY_DEAL}
    words = [features.covered.get(word, word) for word in features.headline]
    if any(term[0].isdigit() or term[0] == COUNTRY for term in named) or not named.issubset(
        (features.names | features.capitals).intersection(words)
    ):
        return True
    places = [words.index(name) for name in named]
    return bool(places) and max(places) - min(places) >= len(places)  # others stand between


def share_sum(figures: Iterable[Figure], known: Mapping[FigureKind, frozenset[float]]) -> bool:
    """Whether a sum of the one may be a sum of the other, rounded."""
    return any(
        max(figure.value, value) <= min(figure.value, value) * _TIMES
        for figure in figures
        if figure.kind in SUMS
        for value in known.get(figure.kind, ())
    )


def _name_others(one: Features, other: Features, terms: Mapping[str, float]) -> bool:
    """Whether in one place of a deed each names somebody of whom the other has no word.

    ``terms`` are those of the story of the other.
    """
    return any(
        (mine := list_names(one, role))
        and (theirs := list_names(other, role))
        and not any(name in terms for names in mine for name in _tell(names))
        and not any(name in one.terms for names in theirs for name in _tell(names))
        and all(are_others(names, its) for names in mine for its in theirs)
        for role in _NAMED
    )


def list_names(features: Features, role: Role) -> list[tuple[str, ...]]:
    """The names in a role that tell somebody."""
    named = [each.names for each in features.counterparts if each.role is role]
    return [names for names in named if _tell(names)]


def _tell(names: Iterable[str]) -> list[str]:
    """The words of a name that are nobody else's."""
    return [
        name
        for name in names
        if len(name) > 1 and name[0] != CONCEPT and not name[0].isdigit() and not is_common(name)
    ]


def are_others(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are of two. A country may be told for who is in it."""
    if (one[0][0] == COUNTRY) is not (other[0][0] == COUNTRY):
        return False
    return (
        are_unlike(_tell(one), _tell(other))
        and not _abbreviates(one, other)
        and not _abbreviates(other, one)
    )


def _abbreviates(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a name is the initials of another: WBD is Warner Bros. Discovery."""
    initials = "".join(word.lstrip(CONCEPT)[0] for word in name)
    return len(short) == 1 and len(initials) in _INITIALS and short[0] == initials
