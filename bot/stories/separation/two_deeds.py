"""Two deeds of one firm, each of a kind of its own: it cuts jobs, and it reports its quarter.

Their headlines share the firm, and often its town, its product or the deal that both come after:
"Fenwick to cut jobs in Tarn" and "Fenwick's profit rises, Tarn plant fills orders".
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.traits.features import Features

__all__ = ["share_a_number_alone", "tell_two_deeds"]

_DEEDS = frozenset(
    # None of these is another of them by other words.
    {
        *(Event.EARNINGS, Event.LAYOFFS, Event.EXECUTIVE_CHANGE, Event.RECALL),
        Event.PRODUCT_LAUNCH,
    }
)
_BEFORE = frozenset(CONCEPT + kind for kind in ("deal", "buy", "sell", "partner"))
"""What a firm did before, after which all else of it comes."""

_FAMILIES = (
    # Reports of one deed may be taken for either of a family.
    frozenset(
        {
            *(Event.ACQUISITION, Event.FUNDING),
            *(Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED),
        }
    ),
    frozenset({Event.LAYOFFS, Event.LABOR, Event.EARNINGS, Event.EXECUTIVE_CHANGE}),
    frozenset({Event.LEGAL, Event.REGULATION, Event.SECURITY_BREACH, Event.OUTAGE}),
    frozenset({Event.RECALL}),
    frozenset({Event.PRODUCT_LAUNCH}),
)


class Told(Protocol):
    """What is asked of a story: its last reports."""

    recent: tuple[tuple[Features, float], ...]


def tell_two_deeds(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether an entry and a story of the kind ``event`` tell of two deeds, and share names alone.

    ``telling`` are the terms that both have and that are not common. A number, or a kind of thing
    that both tell of, may be of one deed that is told by two sides: "profit halves, 300 jobs go".
    """
    if not {features.event, event} <= _DEEDS:
        return False
    if any(member.event is features.event for member, _ in story.recent):
        return False
    return not any(
        term[0].isdigit() or (term[0] == CONCEPT and term not in _BEFORE) for term in telling
    )


def share_a_number_alone(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether an entry and a story tell of deeds of two families, and have a number in common
    that counts other things in each: $700 million that are paid, and 700 heaters.

    ``telling`` are the terms that both have and that are not common.
    """
    if not telling or not all(term[0].isdigit() for term in telling):
        return False
    mine = next((each for each in _FAMILIES if features.event in each), None)
    theirs = next((each for each in _FAMILIES if event in each), None)
    if mine is None or theirs is None or mine is theirs:
        return False
    return not any(member.event in mine for member, _ in story.recent)
