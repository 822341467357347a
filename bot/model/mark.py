"""What people say of what they were told: marks, and the precision that they add up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.model.entry import EntryKey
from bot.model.judgement import Event

__all__ = ["Mark", "MarkKind", "Person", "Precision", "ToldStory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who does something: an id that stays ("slack:U024BE7LH"), and the name that people read."""

    id: str
    name: str


class MarkKind(StrEnum):
    """What a person says of a story that a channel was told."""

    USEFUL = "useful"
    NOISE = "noise"  # nobody needs to be told of it
    NOT_OURS = "not-ours"  # news, but none for this channel
    WRONG_STORY = "wrong-story"  # one of its entries tells of something else


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStory:
    """A story as a channel was last told of it: the message that a person has before them.

    ``entry`` is the report that the message shows, ``told_by`` that by which the channel was told
    of it first; ``watches`` are those that it names.
    """

    story: str
    channel: str
    headline: str
    entry: EntryKey
    told_by: EntryKey
    event: Event
    watches: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What one person says of one story in one channel; a later one stands in its place.

    ``watches`` are those that the story was told for, each with a sign of what it looked for
    then: a watch that looks for something else has other hits, and these say nothing of
    them. ``entry`` is the report that the person saw.
    """

    story: str
    channel: str
    kind: MarkKind
    person: Person
    at: datetime
    entry: EntryKey
    event: Event
    watches: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """How many of the stories that were marked were useful, noise, or not ours.

    A story counts once, however many people marked it. One that was marked as a wrong story
    alone counts nowhere: that is no word on what it tells.
    """

    useful: int = 0
    noise: int = 0
    not_ours: int = 0

    @property
    def marked(self) -> int:
        """How many stories it is of."""
        return self.useful + self.noise + self.not_ours

    @property
    def unwanted(self) -> int:
        """How many of them nobody here wanted to be told of."""
        return self.noise + self.not_ours
