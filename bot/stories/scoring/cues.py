"""Whether a source marks a report as urgent or as its own: "BREAKING:", "+++ EIL +++".

Each house has a convention of its own, so what counts is a word of the trade with a mark behind it,
at the start of the headline, or behind a mark at its end. A word of a sentence is none: "Exclusive
interview", "Flash-flood warning", "Alert level raised".
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_cued"]

_OWN = r"exclusive|exklusiv|exclusif|exclusiv[ao]|exclusivit[eé]|scoop"
_AHEAD = (
    rf"{_OWN}|info exclusive|en exclusiv(?:a|it[eé])|breaking|just in|alert|urgent|flash|flash info"
    r"|eilmeldung|eil|urgente|urgence|alerte|alerta|[uú]ltima hora|derni[eè]re (?:minute|heure)"
)
_CUE = re.compile(
    rf"[\W_]*(?:(?i:(?:{_AHEAD})(?: news)?)\s*(?:[:|!•+\])–—]|(?<=\s)-|\.\s|$)"
    # With no space between only in capitals, as the wires write it: EXCLUSIVE-Acme …
    rf"|(?=[A-Z]{{3}})(?i:{_AHEAD})-"
    r"|#(?i:breaking|exclusive|alert|urgent)\b)"
)
_CUE_BEHIND = re.compile(rf"(?i:(?:[(\[]|\s[-–—|]\s?)(?:{_OWN}|breaking|eilmeldung)[)\]]?\s*$)")


@lru_cache(maxsize=16)  # several watches ask for the same entry
def is_cued(title: str) -> bool:
    """Whether a headline is marked as breaking or exclusive."""
    return _CUE.match(title) is not None or _CUE_BEHIND.search(title) is not None
