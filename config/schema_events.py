"""The shapes of the rules by which an entry is read.

Whether a pattern can be read is for the rules to say, as with the query of a watch.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from config.frozen import FrozenModel
from config.schema_genres import GenreName
from config.values import Number, Text, refuse

__all__ = [
    "CertaintyName",
    "EventName",
    "EventRuleSettings",
    "LeaningSettings",
    "LeaningStepSettings",
    "WordListSettings",
]

EventName = Literal[
    "partnership_formed",
    "partnership_ended",
    "acquisition",
    "funding",
    "earnings",
    "legal",
    "regulation",
    "executive_change",
    "layoffs",
    "labor",
    "product_launch",
    "outage",
    "security_breach",
    "recall",
    "disaster",
    "accident",
    "conflict",
    "crime",
    "death",
    "election",
    "research",
    "other",
]
CertaintyName = Literal["done", "agreed", "talks", "rumour", "denied"]
StageName = Literal["talks", "agreed", "done", "rejected", "blocked", "voted_down", "off", "unsure"]


class WordListSettings(FrozenModel):
    """Words that patterns speak of together, as ``<name>``.

    ``words`` take the place of those of a list of the same name, ``also`` are added to them.
    """

    words: tuple[Text, ...] = ()
    also: tuple[Text, ...] = ()


class EventRuleSettings(FrozenModel):
    """What is said where an event, how far it has come about, or the stage of a deal is meant.

    ``say`` are patterns, of which any will do; where one of ``not`` overlaps, it counts for
    nothing. ``weight`` is how sure it makes in a headline; ``in`` says where it may stand. A
    certainty that is ``of`` some events is said of no others.
    """

    event: EventName | None = None
    certainty: CertaintyName | None = None
    stage: StageName | None = None
    weight: Annotated[Number, Field(gt=0, lt=1)]
    say: Annotated[tuple[Text, ...], Field(min_length=1)]
    not_: tuple[Text, ...] = Field(default=(), alias="not")
    in_: Literal["title", "lead", "both"] = Field(default="both", alias="in")
    of: tuple[EventName, ...] = ()

    @model_validator(mode="after")
    def _speak_for_one(self) -> Self:
        if sum(each is not None for each in (self.event, self.certainty, self.stage)) != 1:
            raise refuse(
                "a rule speaks for one event, for one certainty or for one stage of a deal",
                "write one of `event: …`, `certainty: …` and `stage: …`",
            )
        if self.of and self.certainty is None:
            raise refuse(
                "only how certain an event is may be said of some events alone",
                "leave `of` out, or write `certainty: …` in place of the other",
            )
        return self


_LeaningWeight = Annotated[Number, Field(gt=0, le=20)]


class LeaningStepSettings(FrozenModel):
    """Words of a group that weigh the same."""

    weight: _LeaningWeight
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class LeaningSettings(FrozenModel):
    """Words that stand oftener where an event or a genre is meant, and what each weighs.

    ``words`` of one ``weight``, or ``steps`` of several.
    """

    event: EventName | None = None
    genre: GenreName | None = None
    weight: _LeaningWeight | None = None
    words: tuple[Text, ...] = ()
    steps: tuple[LeaningStepSettings, ...] = ()

    @model_validator(mode="after")
    def _lean_towards_one(self) -> Self:
        if (self.event is None) == (self.genre is None):
            raise refuse(
                "words lean towards one event or towards one genre",
                "write one of `event: …` and `genre: …`",
            )
        return self

    @model_validator(mode="after")
    def _weigh_once(self) -> Self:
        is_plain = self.weight is not None and bool(self.words)
        is_partly_plain = self.weight is not None or bool(self.words)
        if is_plain == bool(self.steps) or is_partly_plain != is_plain:
            raise refuse(
                "words that lean have one weight, or steps with a weight each",
                "write `weight: …` and `words: […]`, or `steps:` with both in each",
            )
        return self
