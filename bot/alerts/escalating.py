"""How a story grows in a channel: now breaking, or not again so soon."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts.surer import find_surer
from bot.languages import Said, phrase, read_back, say
from bot.model import Language, Placement, Relation, Source, Told, Urgency

__all__ = ["COOL_DOWN", "end_with_bar", "find_end", "is_cooling", "lead_with_step", "word_step"]

COOL_DOWN = timedelta(minutes=5)
"""So long a channel that was told of a story hears of no number in it that rose."""

_STEP = "step"
_NOW = phrase(Language.ENGLISH, "now_breaking", why="")
_OF_ORIGINS = frozenset({"second_origin", "origins", "fast", "fast_of"})
"""The messages that say how many have it: one of them is enough."""


def word_step(urgency: Urgency, placement: Placement, source: Source) -> str:
    """Why a story that was known rings only now: "now breaking: a second independent origin".

    Where it has earned no step, the report itself is the reason. Empty where the story is new.
    """
    if placement.relation is Relation.NEW:
        return ""
    step = next((part.reason for part in urgency.parts if part.name == _STEP), "")
    why = step or say("reported_by", source=source.name or source.host)
    return say("now_breaking", why=why)


def lead_with_step(urgency: Urgency, placement: Placement, source: Source) -> Urgency:
    """The urgency with why it rings only now as its first reason, which no other says again."""
    words = word_step(urgency, placement, source)
    if not words:
        return urgency
    said = words.removeprefix(_NOW).split("; ")
    counts_origins = any(map(_is_of_origins, said))
    others = (
        reason
        for reason in urgency.reasons
        if reason not in said and not (counts_origins and _is_of_origins(reason))
    )
    return replace(urgency, reasons=(words, *others))


def _is_of_origins(reason: str) -> bool:
    read = read_back(reason)
    return isinstance(read, Said) and read.message in _OF_ORIGINS


def end_with_bar(urgency: Urgency) -> Urgency:
    """The urgency of an update, which nothing keeps from being told: what would keep a report of
    its own from ringing is the last of its reasons.
    """
    if not urgency.bar:
        return urgency
    others = (reason for reason in urgency.reasons if reason != urgency.bar)
    return replace(urgency, reasons=(*others, urgency.bar))


def is_cooling(placement: Placement, told: Told, *, now: datetime, cool_down: timedelta) -> bool:
    """Whether what is new is no more than a number that rose soon after the last telling.

    A word for or against the story, what was hearsay and is a fact, and what an entry no longer
    says, wait for nothing. An entry that is edited by the minute, and each time counts more, waits
    as others do.
    """
    return (
        told.at is not None
        and now - told.at < cool_down
        and placement.status is told.status
        and (placement.revision is None or placement.revision.only_rose)
        and not placement.turned
        and find_surer(placement, told) is None
    )


def find_end(told: Told, *, now: datetime, cool_down: timedelta) -> datetime:
    """When a channel that was told just now hears of what rose since, in one update.

    One that waits already leaves when it was to leave, and says what rose since, too.
    """
    last = now if told.at is None else told.at
    return last if last > now else last + cool_down
