"""Whether a report that is too little like a story for one that tells it could deny it.

Hard evidence keeps it apart as it does any other; what is asked less of is the likeness.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.separation.apart import are_apart
from bot.stories.similarity.likeness import Sight
from bot.stories.stance.clauses import Told
from bot.stories.stance.denial_signs import tells_deed_of
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = [
    "NEEDED_OF_PLAIN",
    "NEEDED_OF_PLAIN_BELOW",
    "find_needed",
    "is_apart",
    "is_in_reach",
]

_NEEDED = 0.08  # likeness, where a name of the claim is shared, and its deed
_NEEDED_OF_LITTLE = 0.12  # … and where either is not
_SOON = timedelta(days=2)

NEEDED_OF_PLAIN = 0.05
"""The likeness that is needed of what says hardly anything else than a denial, by a shared name."""
NEEDED_OF_PLAIN_BELOW = 0.1
"""… where the name stands in the text below its headline alone."""


def is_in_reach(sight: Sight, at: datetime) -> bool:
    """Whether an entry of the time ``at`` could deny a story of which it has that ``sight``, going
    by the time and by what they share; False is sure.
    """
    if max(sight.first - at, at - sight.last) > _SOON:
        return False
    return any(_is_word(term) or term.startswith(CONCEPT) for term in sight.shared)


def find_needed(
    features: Features,
    title: str,
    sight: Sight,
    told: Told,
    *,
    is_whole: bool = False,
) -> float | None:
    """The likeness that is enough for an entry with the headline ``title`` to deny a story whose
    headlines claim what is ``told``, and of which it has that ``sight``; None where it has less.

    Both headlines need a word that is no kind of thing, no country and no number: less is asked of
    a name beside the deed that is claimed, and least of one that a plain denial shares. Of one that
    denies the whole of the claim (``is_whole``) any word of the claim will do, but a country and a
    number.
    """
    claimed = told.terms.union(
        entity for term, entity in features.covered.items() if term in told.terms
    )
    said = {*features.headline, *(features.covered.get(term, term) for term in features.headline)}
    shared = [term for term in sight.shared if term in claimed]
    central = [term for term in shared if term in said and _is_word(term)]
    is_named = any(term in told.names or term.startswith(ENTITY) for term in central)
    if is_whole and not central:
        central = [term for term in shared if term in said and term.startswith(CONCEPT)]
    is_near = is_whole or (is_named and tells_deed_of(title, told))
    needed = _NEEDED if is_near else _NEEDED_OF_LITTLE
    if central and sight.score >= needed:
        return needed
    needed = NEEDED_OF_PLAIN if is_named else NEEDED_OF_PLAIN_BELOW
    is_told = is_named or any(_is_word(term) and term in told.names for term in shared)
    return needed if is_told and sight.score >= needed else None


def is_apart(features: Features, story: Gathering, shared: Sequence[str]) -> bool:
    """Whether hard evidence keeps an entry and a story apart that share these terms."""
    telling = [term for term in shared if not is_common(term)]
    return are_apart(features, story, story.event(), telling)


def _is_word(term: str) -> bool:
    return not (is_common(term) or term.startswith((COUNTRY, CONCEPT)) or term[0].isdigit())
