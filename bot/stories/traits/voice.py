"""Whether a headline may say that its subject is bought or sold, and not that it buys or sells.

"Fenwick bought by fund" and "Fenwick sold to fund" have the terms of a purchase and a sale by
Fenwick. Of a participle, which is a past tense as well, it is not sure. Read in English, German,
French and Spanish.
"""

from __future__ import annotations

from bot.stories.language.gate import Patterns
from bot.stories.language.words import fold

__all__ = ["PASSIVE", "read_voice"]

PASSIVE = "passive"
"""That who is named may be what is bought or sold."""
_PARTICIPLE = Patterns(
    r"\b(?:bought|sold|acquired|purchased|taken|snapped|swallowed|gekauft|verkauft|ubernommen"
    r"|erworben|veraussert|rachetee?s?|vendue?s?|cedee?s?|acquise?s?|vendid[oa]s?|comprad[oa]s?"
    r"|adquirid[oa]s?)\b"
)


_PASSIVE = frozenset({f"{PASSIVE} {PASSIVE}"})


def read_voice(headline: str) -> frozenset[str]:
    """What ``headline`` says so, as the name of a kind and a value of that."""
    return _PASSIVE if _PARTICIPLE.stand_in(fold(headline)) else frozenset()
