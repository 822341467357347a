"""Two headlines of one takeover that tell its price, and name its parties otherwise.

"Northmere Arts to go private in $55 billion Ostland-led buyout" and "NA sold to Ostland fund for
$55 billion" have no name in common. A price of two digits and the country of the buyer, or a name
that the one spells and the other has by its initials, tell one takeover; a round price is that of
many.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from typing import Protocol

from bot.model import Event
from bot.stories.language.places import COUNTRY
from bot.stories.numbers.figures import SUMS, FigureKind
from bot.stories.traits.features import ENTITY, Features, is_common

__all__ = ["tell_one_price"]


class Told(Protocol):
    """What is asked of a story: the figures of its headlines, what they name, and its reports."""

    figures: Mapping[FigureKind, frozenset[float]]
    parties: frozenset[str]
    capitals: frozenset[str]
    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def tell_one_price(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether an entry and a story of the kind ``event`` tell of one takeover by its price.

    Both headlines have one sum of two digits at least. What else they share (``telling``) is a name
    or a country, and where each names a firm of the catalogue that the other lacks, the one has
    another's initials.
    """
    if not features.event is event is Event.ACQUISITION or not any(
        _is_unround(figure.value)
        for figure in features.figures_in_title
        if figure.kind in SUMS and figure.value in story.figures.get(figure.kind, ())
    ):
        return False
    if _share_initials(features, story):
        return True
    named = features.names | features.capitals | story.capitals
    return any(term[0] == COUNTRY or term in named for term in telling) and not (
        _list_firms(features.parties) - story.terms.keys()
        and _list_firms(story.parties) - features.terms.keys()
    )


def _is_unround(price: float) -> bool:
    return len(f"{price:.0f}".rstrip("0")) > 1


def _list_firms(names: Iterable[str]) -> set[str]:
    return {name for name in names if name[0] == ENTITY and not is_common(name)}


def _share_initials(features: Features, story: Told) -> bool:
    """Whether a headline has a name by the first letters of two words that another has in full."""
    return any(
        first[0] + second[0] in short.capitals
        for member, _ in story.recent
        for short, full in ((features, member), (member, features))
        for first, second in pairwise(full.headline)
        if {first, second} <= full.capitals | full.covered.keys()
    )
