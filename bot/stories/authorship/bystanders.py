"""Who tells on a site of their own what they make of another's news, and has no part in it.

A party's own site is an origin, for it knows. A rival that comments on the job cuts of another
firm, or offers jobs to those whom they hit, has them from the same report as everybody: it is a
voice on what it does itself, and none on the cuts. Whether it has a part in the event says the
story: who stands in its headlines has, and so has who is hit (an outage, a breach and a crash have
more witnesses than parties). Read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Entry, Event, Field, Mention
from bot.stories.authorship.voices import COMMENT, NOBODY, Voice
from bot.stories.language.text import fold
from bot.stories.traits.features import ENTITY

__all__ = ["only_reacts"]

_DECIDED = frozenset(
    # What somebody decides or agrees on, of which others only hear.
    {
        *(Event.ACQUISITION, Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED, Event.FUNDING),
        *(Event.EARNINGS, Event.LEGAL, Event.REGULATION, Event.EXECUTIVE_CHANGE, Event.LAYOFFS),
        *(Event.LABOR, Event.RECALL, Event.PRODUCT_LAUNCH),
    }
)
_PREMISE = re.compile(
    # What follows is known already.
    r"\b(?:(?:hit|affected|displaced|let go|laid off|dismissed|left|shed|made redundant) by"
    r"|after|following|amid|in (?:the )?wake of|in response to|in (?:the )?light of|in view of"
    r"|nach|wegen|angesichts|infolge|als reaktion auf"
    r"|apres|suite a|face a|en reaction a|a la suite de"
    r"|tras|ante|frente a|a raiz de|en respuesta a)\b"
)


def only_reacts(entry: Entry, mentions: Sequence[Mention], voice: Voice, event: Event) -> bool:
    """Whether who speaks for themselves in an entry only says what they make of the news of whom
    its headline names beside them.

    An authority speaks on whatever it reports. What somebody decided on, and others only hear of,
    may stand in the headline as known ("after Nokia's cuts").
    """
    if voice is NOBODY or voice.authority:
        return False
    named = [mention for mention in mentions if mention.field is Field.TITLE]
    own = [each.start for each in named if ENTITY + each.entity in voice.known_by]
    others = [each.start for each in named if ENTITY + each.entity not in voice.known_by]
    if not others:
        return False
    headline = fold(entry.title)
    if COMMENT.search(headline):
        return True
    if event not in _DECIDED or not own:
        return False
    # Folding may move what stands behind a sign that it takes apart.
    shift = len(entry.title) - len(headline)
    return any(
        own[0] < match.start() and match.end() + shift <= max(others)
        for match in _PREMISE.finditer(headline)
    )
