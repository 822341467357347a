"""How far what a headline tells has come about: done, agreed, in talks, a rumour, denied.

The headline's own words say it; what says nothing of the kind tells of what is done.
"""

from __future__ import annotations

import re

from bot.model import Certainty
from bot.stories.gate import Patterns

__all__ = ["find_certainty"]

_CUES: tuple[tuple[Certainty, str], ...] = (
    # The least certain first: "denies report that it is in talks" is denied.
    (
        Certainty.DENIED,
        (
            r"\b(?:den(?:y|ies|ied)|rejects? (?:reports?|claims?|rumou?rs?)|called off|calls off"
            r"|dementiert|dement(?:i|ent)?|desmiente|niega|nie)\b(?! (?:wrongdoing|charges?|bail))"
        ),
    ),
    (
        Certainty.RUMOUR,
        (
            r"\b(?:reportedly|rumou?r(?:ed|s)?|may|might|could|sources?(?: say| says)?|said to"
            r"|speculation|soll|konnte|pourrait|podria)\b"
        ),
    ),
    (
        Certainty.TALKS,
        (
            r"\b(?:considers?|considering|weighs?|weighing|mulls?|mulling|explor(?:es|ing)|in talks"
            r"|eyes|eyeing|erwagt|verhandelt|envisage|en pourparlers|estudia|negocia)\b"
        ),
    ),
    (
        Certainty.AGREED,
        (
            r"\b(?:agrees?|agreed|plans?|planning|to (?!no\b)[a-z]{3,}|will|set to|announces?|will"
            r"|einigt|plant|will|va|vont|prevoit|preve|planea)\b"
        ),
    ),
)
_PATTERNS = Patterns(*(pattern for _, pattern in _CUES))


def find_certainty(headline: str) -> tuple[Certainty, re.Match[str] | None]:
    """How certain a folded ``headline`` is of its event, with the words that say so."""
    found = _PATTERNS.find(headline)
    said = _CUES[found[0][0]][0] if found else Certainty.DONE
    if headline.endswith("?") and said is not Certainty.DENIED:
        said = Certainty.RUMOUR
    return said, found[0][1] if found else None
