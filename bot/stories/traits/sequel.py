"""Whether a headline tells of what was done upon another event: "Fenwick cuts jobs after fire".

What stands behind such a word was in the news before. Read in English, German, French and Spanish.
"""

from __future__ import annotations

from bot.stories.language.gate import Patterns
from bot.stories.language.words import fold

__all__ = ["SEQUEL", "read_sequel"]

SEQUEL = "sequel"
"""That what a headline begins with comes after something that it names, too."""
_AFTER = Patterns(
    r"\w,? (?:after|following|in (?:the )?wake of|nach|infolge|apres|suite a|a la suite de|tras"
    r"|despues de) \w"
)
_SEQUEL = frozenset({f"{SEQUEL} {SEQUEL}"})


def read_sequel(headline: str) -> frozenset[str]:
    """What ``headline`` says so, as the name of a kind and a value of that."""
    return _SEQUEL if _AFTER.stand_in(fold(headline)) else frozenset()
