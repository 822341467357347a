"""What a configuration may say of urgency: what each part of it weighs."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from config.frozen import FrozenModel
from config.values import Number, refuse

__all__ = ["StepName", "UrgencySettings"]

StepName = Literal["origins", "official", "burst", "numbers"]
Weight = Annotated[Number, Field(ge=0, le=100)]
Share = Annotated[Number, Field(ge=0, le=1)]

_NO_PARTS = frozenset(
    {"genre", "passing", "claim", "step", "cool_down_minutes", "fresh_hours", "archive_days"}
)


class UrgencySettings(FrozenModel):
    """How much each part of an urgency can add; they are scaled to a sum of 1.

    ``genre`` and ``passing`` are the shares of a score that are taken off what is no news and off
    a mention in passing. ``claim`` is the least score of one source's claim of consequence for a
    watch of high priority. ``step`` is added once to a story for each of ``steps``; so many
    minutes after a telling as ``cool_down_minutes`` a number that rose is not told at once.
    """

    match: Weight = 0.21
    event: Weight = 0.20
    priority: Weight = 0.14
    origins: Weight = 0.10
    tier: Weight = 0.08
    magnitude: Weight = 0.05
    official: Weight = 0.05
    novelty: Weight = 0.05
    age: Weight = 0.05
    burst: Weight = 0.03
    rhythm: Weight = 0.02
    cue: Weight = 0.02
    genre: Share = 0.65
    passing: Share = 0.30
    claim: Share = 0.55
    step: Share = 0.10
    steps: tuple[StepName, ...] = ("origins", "official", "burst", "numbers")
    cool_down_minutes: Annotated[Number, Field(ge=0, le=1_440)] = 5.0
    fresh_hours: Annotated[Number, Field(gt=0, le=72)] = 6.0
    archive_days: Annotated[Number, Field(gt=0, le=365)] = 7.0

    @model_validator(mode="after")
    def _weigh_something(self) -> Self:
        if not any(
            getattr(self, name)
            for name in type(self).model_fields
            if isinstance(getattr(self, name), float) and name not in _NO_PARTS
        ):
            raise refuse(
                "gives every part the weight 0, so that nothing could ever ring",
                "give one of match, event, priority, … a weight above 0, as in docs/editorial.md",
            )
        return self
