"""A quake whose magnitude is told anew: "upgraded to magnitude 7.8", "Stärke auf 7,8 korrigiert".

Without such a word another magnitude in one country is another quake, or an aftershock.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.text import fold
from bot.stories.language.words import stem

__all__ = ["mends_magnitude"]

_MENDS = frozenset(
    stem(fold(word))
    for word in (
        *("upgraded", "upgrades", "upgrade", "revised", "revises", "revise", "raised", "raises"),
        *("recalculated", "corrected", "corrects", "downgraded", "lowered"),
        *("korrigiert", "hochgestuft", "revidiert", "heraufgestuft", "heruntergestuft"),
        *("révisée", "révise", "revoit", "revue", "relevée", "relève", "corrigée", "corrige"),
        *("eleva", "elevan", "elevada", "revisa", "revisan", "revisada", "corrigen", "corregida"),
    )
)
_SIZES = frozenset(stem(fold(word)) for word in ("magnitude", "magnitud", "Stärke"))
_OTHERS = frozenset(
    # What else is raised when a quake comes.
    {"toll", "level", "threat", "alarm", "bilan", "dead", CONCEPT + "warn", CONCEPT + "rise"}
)
_NEAR = 4
"""Words that tell between what was done and the magnitude."""


def mends_magnitude(headline: Sequence[str]) -> bool:
    """Whether the terms of a headline say that a magnitude was revised."""
    sizes = [at for at, term in enumerate(headline) if term in _SIZES]
    if not sizes:
        return False
    return any(
        term in _MENDS
        and not _OTHERS.intersection(headline[max(0, at - 2) : at + 2])
        and any(abs(at - size) <= _NEAR for size in sizes)
        for at, term in enumerate(headline)
    )
