"""What a report awaits, and what another tells the end of: a match, a decision, a case.

A preview is of what has not come; who sues today is not in the case that was decided today.
"""

from __future__ import annotations

import itertools
from typing import Protocol

from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.stages.rates import awaits_rates, read_rate_decision
from bot.stories.traits.features import Features

__all__ = ["are_of_other_cases", "awaits_what_is_told", "tells_what_is_awaited"]

_WIN = CONCEPT + "win"
_SUES = CONCEPT + "sue"
_CASE_ENDS = frozenset(
    map(term_of, ("wins", "loses", "fined", "verdict", "ordered", "settles", "settlement"))
)
_PREVIEWS = frozenset(
    map(
        term_of,
        ("preview", "prediction", "predictions", "previa", "anteprima", "vorschau"),
    )
)


class Told(Protocol):
    """What is asked of a story."""

    recent: tuple[tuple[Features, float], ...]


def tells_what_is_awaited(features: Features, story: Told) -> bool:
    """Whether an entry tells the end of what a story only looks forward to."""
    return _tells_end(features) and _looks_forward(story)


def are_of_other_cases(features: Features, story: Told) -> bool:
    """Whether the one tells how a case ended, and the other that somebody sues.

    A case that begins today ends in months.
    """
    members = [member for member, _ in story.recent]
    mine = _read_stage(features)
    return mine is not None and all(_read_stage(member) is (not mine) for member in members)


def _read_stage(features: Features) -> bool | None:
    """Whether a headline tells the end of a case, or a suit; None where it tells both, or none."""
    ends, sues = not _CASE_ENDS.isdisjoint(features.headline), _SUES in features.headline
    return None if ends is sues else ends


def _tells_end(features: Features) -> bool:
    """Whether a headline tells who won, or by which score, or what a central bank decided, and is
    no preview.
    """
    if read_rate_decision(features) is not None:
        return True
    if not _PREVIEWS.isdisjoint(features.headline):
        return False
    return _WIN in features.headline or any(
        all(map(_may_be_goals, pair)) for pair in itertools.pairwise(features.headline)
    )


def _may_be_goals(term: str) -> bool:
    return term.isdigit() and len(term) < len("2026")


def _looks_forward(story: Told) -> bool:
    """Whether a story has a preview among its last reports, and none tells how it ended."""
    members = [member for member, _ in story.recent]
    return any(map(_is_preview, members)) and not any(map(_tells_end, members))


def _is_preview(features: Features) -> bool:
    return awaits_rates(features) or not _PREVIEWS.isdisjoint(features.headline)


def awaits_what_is_told(features: Features, story: Told) -> bool:
    """Whether an entry is a preview of what a story tells the end of."""
    members = [member for member, _ in story.recent]
    return (
        _is_preview(features)
        and any(map(_tells_end, members))
        and not any(map(_is_preview, members))
    )
