"""How much each part of an urgency counts, as a newsroom may set it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import timedelta

from bot.model import Step

__all__ = ["PARTS", "Weights"]

PARTS = (
    "match",
    "event",
    "priority",
    "origins",
    "tier",
    "magnitude",
    "official",
    "novelty",
    "age",
    "burst",
    "rhythm",
    "cue",
)
"""The parts that add to a score, the heaviest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each of PARTS can add: they sum to 1, or are scaled to.

    ``genre`` and ``passing`` are the shares that a score loses where the entry is no news, and
    where all that matches is a mention in passing; with a ``genre`` of 0 what is no news may
    ring. ``fresh_for`` is how long a report can be breaking after the time that it counts from;
    after ``archive_after`` it goes to the archive. ``claim`` is the least score of a
    consequential claim for a watch of high priority, whoever makes it; 0 for none. ``step`` is
    added where a story that was known has just earned one of ``steps``; so soon after the last
    telling as ``cool_down`` a number that rose waits.
    """

    match: float = 0.21
    event: float = 0.20
    priority: float = 0.14
    origins: float = 0.10
    tier: float = 0.08
    magnitude: float = 0.05
    official: float = 0.05
    novelty: float = 0.05
    age: float = 0.05
    burst: float = 0.03
    rhythm: float = 0.02
    cue: float = 0.02
    genre: float = 0.65
    passing: float = 0.30
    claim: float = 0.55
    step: float = 0.10
    steps: frozenset[Step] = frozenset(Step)
    cool_down: timedelta = timedelta(minutes=5)
    fresh_for: timedelta = timedelta(hours=6)
    archive_after: timedelta = timedelta(days=7)

    _total: float = field(init=False, repr=False, compare=False)
    _scaled: tuple[float, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # It is frozen, and asked twice for each hit.
        each = [getattr(self, part) for part in PARTS]
        whole = math.fsum(each)
        object.__setattr__(self, "_total", whole)
        object.__setattr__(self, "_scaled", tuple(one / whole if whole else 0.0 for one in each))

    def total(self) -> float:
        """The sum of the parts' weights."""
        return self._total

    def list_scaled(self) -> tuple[float, ...]:
        """The weights of PARTS, in their order, as parts of 1."""
        return self._scaled
