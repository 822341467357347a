"""What a channel hears no more of: a story, or whatever comes from a source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.mark import Person

__all__ = ["ChannelMute", "MuteKind"]


class MuteKind(StrEnum):
    """What is muted in a channel."""

    STORY = "story"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelMute:
    """Something that a channel hears no more of, until somebody takes that back.

    ``subject`` is the id of the story or of the source. ``title`` is what people call it.
    """

    kind: MuteKind
    subject: str
    channel: str
    title: str
    person: Person
    at: datetime
