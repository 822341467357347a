"""Whether a report that is too little like a story for one that tells it could deny it.

Hard evidence keeps it apart as it does any other; what is asked less of is the likeness.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.separation.apart import are_apart
from bot.stories.similarity.likeness import Likeness
from bot.stories.stance.clauses import read_told
from bot.stories.stance.denial_signs import tells_deed_of
from bot.stories.traits.features import ENTITY, Features, is_common
from bot.stories.traits.gathered import Gathering

__all__ = ["NEEDED_OF_PLAIN", "NEEDED_OF_PLAIN_BELOW", "may_deny"]

_NEEDED = 0.08  # likeness, where a name of the claim is shared, and its deed
_NEEDED_OF_LITTLE = 0.12  # … and where either is not
_SOON = timedelta(days=2)

NEEDED_OF_PLAIN = 0.05
"""The likeness that is needed of what says hardly anything else than a denial, by a shared name."""
NEEDED_OF_PLAIN_BELOW = 0.1
"""… where the name stands in the text below its headline alone."""


def may_deny(
    features: Features,
    title: str,
    story: Gathering,
    claims: Sequence[str],
    at: datetime,
    likeness: tuple[float, Sequence[str]],
    *,
    is_whole: bool = False,
) -> Likeness | None:
    """The likeness of an entry of the time ``at`` with the headline ``title`` to a ``story`` of the
    headlines ``claims`` that it could deny; None where it could not.

    It could where the two come within days and both headlines have a word that is no kind of
    thing, no country and no number: less is asked of a name beside the deed that is claimed, and
    least of one (``needed`` tells) that a plain denial shares.
    ``likeness`` is its score, and the terms that both have. Of one that denies the whole of the
    claim (``is_whole``) any word of the claim will do, but a country and a number.
    """
    found, shared = likeness
    if max(story.first - at, at - story.last) > _SOON:
        return None
    told = read_told(tuple(dict.fromkeys(claims)))
    claimed = told.terms.union(
        entity for term, entity in features.covered.items() if term in told.terms
    )
    said = {*features.headline, *(features.covered.get(term, term) for term in features.headline)}
    central = [term for term in shared if term in claimed & said and _is_word(term)]
    is_named = any(term in told.names or term.startswith(ENTITY) for term in central)
    if is_whole and not central:
        central = [term for term in shared if term in claimed & said and term.startswith(CONCEPT)]
    is_near = is_whole or (is_named and tells_deed_of(title, told))
    needed = _NEEDED if is_near else _NEEDED_OF_LITTLE
    if not central or found < needed:
        needed = NEEDED_OF_PLAIN if is_named else NEEDED_OF_PLAIN_BELOW
        named = (term for term in shared if _is_word(term) and term in claimed & told.names)
        if found < needed or not (is_named or any(named)):
            return None
    telling = [term for term in shared if not is_common(term)]
    if are_apart(features, story, story.event(), telling):
        return None
    return Likeness(number=story.number, score=found, needed=needed, shared=tuple(shared))


def _is_word(term: str) -> bool:
    return not (is_common(term) or term.startswith((COUNTRY, CONCEPT)) or term[0].isdigit())
