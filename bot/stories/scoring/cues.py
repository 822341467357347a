"""Whether a source marks a report as urgent or as its own: "BREAKING:", "+++ EIL +++".

Each house has a convention of its own, so what counts is a word of the trade with a mark behind it,
at the start of the headline, or behind a mark at its end. A word of a sentence is none: "Exclusive
interview", "Flash-flood warning", "Alert level raised". A siren before the headline is one, too.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_cued"]

_OWN = r"exclusive|exklusiv|exclusif|exclusiv[ao]|exclusivit[eé]|scoop"
_AHEAD = (
    rf"{_OWN}|info exclusive|en exclusiv(?:a|it[eé])|breaking|just in|alert|urgent|flash|flash info"
    r"|eilmeldung|eil|urgente|urgence|alerte|alerte info|alerta|[uú]ltima hora|developing"
    r"|derni[eè]re (?:minute|heure)"
)
_BARE = (
    # What is in capitals before a headline that is not needs no mark behind it.
    r"BREAKING|BREAKING NEWS|DEVELOPING|JUST IN|EILMELDUNG|[UÚ]LTIMA HORA|ALERTE INFO"
    r"|DERNI[EÈ]RE (?:MINUTE|HEURE)"
)
_CUE = re.compile(
    rf"[\W_]*(?:(?i:(?:{_AHEAD})(?: news)?)\s*(?:[:|!•+\])–—]|(?<=\s)-|\.\s|$)"
    # With no space between only in capitals, as the wires write it: EXCLUSIVE-Acme …
    rf"|(?=[A-Z]{{3}})(?i:{_AHEAD})-"
    rf"|(?:{_BARE})\s+(?=[A-ZÀ-Ý0-9][^\W_]*[a-zà-ÿ]|\d)"
    r"|#(?i:breaking|exclusive|alert|urgent)\b)"
)
_CUE_BEHIND = re.compile(
    rf"(?i:(?:[(\[]|\s[-–—|]\s?)(?:{_OWN}|breaking|developing|eilmeldung)[)\]]?\s*$)"
)
_SIREN = "\N{POLICE CARS REVOLVING LIGHT}"


@lru_cache(maxsize=16)  # several watches ask for the same entry
def is_cued(title: str) -> bool:
    """Whether a headline is marked as breaking or exclusive."""
    if title.startswith(_SIREN):
        return True
    return _CUE.match(title) is not None or _CUE_BEHIND.search(title) is not None
