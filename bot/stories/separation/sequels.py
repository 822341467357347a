"""What somebody decides upon an event, and the event: "Fenwick to cut 900 jobs after Tarn fire".

Their headlines share the firm, the place and what befell, and so they are much alike. But who was
told of the fire has heard nothing of the jobs, nor of the firm's results or of a recall upon it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.separation.one_event import HAZARDS
from bot.stories.traits.features import Features
from bot.stories.traits.particulars import list_values
from bot.stories.traits.sequel import SEQUEL

__all__ = ["follows_another"]

_DECIDED = frozenset({Event.LAYOFFS, Event.EARNINGS, Event.RECALL})
"""Who resigns over something may be part of how it goes on (see `leaves_office_over`)."""
_BEFELL = frozenset(
    {
        *(Event.ACCIDENT, Event.DISASTER, Event.CONFLICT, Event.CRIME),
        *(Event.SECURITY_BREACH, Event.OUTAGE, Event.ACQUISITION),
    }
)
_RESULTS = frozenset(
    {
        *(CONCEPT + kind for kind in ("profit", "loss", "sales")),
        *map(term_of, ("cost", "kostet", "coute", "cuesta", "results", "forecast", "outlook")),
    }
)
"""Who tells what a mishap cost somebody tells of that one's results."""


class Told(Protocol):
    """What is asked of a story: its terms, and its last reports."""

    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def follows_another(
    features: Features, story: Told, event: Event, telling: Collection[str]
) -> bool:
    """Whether the one tells of what was decided after something, and the other, of the kind
    ``event``, of what had befallen, and of no such decision.

    ``telling`` are the terms that both have and that are not common. "900 jobs go as fire guts
    Fenwick plant" tells both as one, and so does a number that both have: the jobs, the cars, the
    loss.
    """
    if any(term[0].isdigit() for term in telling):
        return False
    members = [member for member, _ in story.recent]
    if features.event in _DECIDED and _befell(event, story.terms):
        return _is_sequel(features) and not any(_tells(each, features.event) for each in members)
    return (
        event in _DECIDED
        and _befell(features.event, features.terms)
        and not _tells(features, event)
        and all(each.event in _DECIDED and _is_sequel(each) for each in members)
    )


def _tells(features: Features, decided: Event) -> bool:
    """Whether a report of what befell tells of the decision ``decided``, too."""
    return features.event is decided or (
        decided is Event.EARNINGS and not _RESULTS.isdisjoint(features.headline)
    )


def _befell(event: Event, terms: Mapping[str, float]) -> bool:
    """Whether something befell somebody. What is of no kind for sure may name a mishap."""
    return event in _BEFELL or (event is Event.OTHER and any(term in terms for term in HAZARDS))


def _is_sequel(features: Features) -> bool:
    return bool(list_values(features.particulars, SEQUEL))
