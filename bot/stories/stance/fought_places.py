"""A place that one side says it took, and the other that it did not lose.

"Moscow claims capture of Pokrovsk", "Kyiv denies loss of Pokrovsk": they have the town alone in
common, and each names its own country.
"""

from __future__ import annotations

from bot.stories.authorship.seats import seat_terms
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.lexicon import is_common
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import fold
from bot.stories.traits.features import Features

__all__ = ["denies_loss", "find_fought"]

_TAKING_WORDS = """
loss lost losing fall fallen fell capture captured captures capturing seize seized seizes taken took
takes control liberated encircled
einnahme verlust verloren erobert eroberung eingenommen gefallen
perte prise pris conquete perdida toma tomado tomada conquista
"""
_TAKING = frozenset(map(term_of, fold(_TAKING_WORDS).split()))
_DENY = CONCEPT + "deny"


def find_fought(features: Features) -> frozenset[str]:
    """The names in a headline that stand beside a word for taking or losing a place."""
    words = features.headline
    return frozenset(
        name
        for at, name in enumerate(words)
        if name in features.names
        and name[0] not in (COUNTRY, CONCEPT)
        and not is_common(name)
        and not _TAKING.isdisjoint((*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]))
    )


def denies_loss(features: Features) -> bool:
    """Whether a country, or its seat of government, denies in a headline that a place was taken."""
    if _DENY not in features.headline or not find_fought(features):
        return False
    first = features.headline[0]
    return first[0] == COUNTRY or bool(seat_terms(first))
