"""Where people are told, and how much they want to hear there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from types import MappingProxyType

__all__ = [
    "NO_NAMES",
    "SETTABLE",
    "THRESHOLD_SCORES",
    "Channel",
    "ChannelOverride",
    "DigestTimes",
    "Language",
    "QuietHours",
    "Sections",
    "Threshold",
    "call_channel",
    "is_direct",
    "is_nameless",
]

# As Slack writes ids: of channels, and of people and the conversations with them.
_ID = re.compile(r"[CGDUW][A-Z0-9]{7,}")

NO_NAMES: Mapping[str, str] = MappingProxyType({})
"""What channels are called that are kept by their ids, where nobody said it."""


class Language(StrEnum):
    """A language that the bot's own words are there in."""

    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"


class Sections(StrEnum):
    """By what the stories of a list are put together."""

    AUTO = "auto"  # by watch where several have stories in it
    WATCH = "watch"
    EVENT = "event"
    NONE = "none"


class Threshold(StrEnum):
    """How heavy a story has to be to ring at once."""

    EVERYTHING = "everything"
    IMPORTANT = "important"
    BIGGEST = "biggest"


THRESHOLD_SCORES: Mapping[Threshold, float] = MappingProxyType(
    {Threshold.EVERYTHING: 0.40, Threshold.IMPORTANT: 0.55, Threshold.BIGGEST: 0.80}
)
"""The least urgency score that rings under each threshold.

A hit is breaking at all from EVERYTHING's score upward.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestTimes:
    """When a channel's digest goes out: a five-field cron expression in an IANA time zone.

    Of several, parted by ``;``, each brings its times: no one expression says 8:00 and 17:30.
    """

    cron: str
    zone: str

    @property
    def expressions(self) -> tuple[str, ...]:
        """The cron expressions one by one, with one space between their fields."""
        return tuple(" ".join(each.split()) for each in self.cron.split(";"))


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """Local wall-clock times between which nothing rings, except from ``except_`` upward.

    A range whose end is not after its start runs over midnight. ``except_`` None lets
    nothing through.
    """

    start: time
    end: time
    zone: str
    except_: Threshold | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel's settings. ``name`` is without ``#``, or a channel id.

    With ``heartbeat``, a digest that has nothing to tell says so. ``here`` is from which weight
    on a story may mention everybody, where a watch asks for that; None for never. Beyond
    ``most_an_hour`` breaking posts within an hour, further stories join one rolling post; None
    sets no bound. ``brief`` is when it hears what is open, as a shift begins. The bot's own words
    are in ``language``. With ``broadcast``, an update in a story's thread stands in the channel,
    too. Its lists are divided into ``sections``.
    """

    name: str
    threshold: Threshold = Threshold.IMPORTANT
    digest: DigestTimes | None = None
    quiet: QuietHours | None = None
    heartbeat: bool = True
    here: Threshold | None = Threshold.EVERYTHING
    most_an_hour: int | None = None
    brief: DigestTimes | None = None
    language: Language = Language.ENGLISH
    broadcast: bool = False
    sections: Sections = Sections.AUTO


SETTABLE = ("threshold", "digest", "quiet", "here", "language")
"""The settings of a channel that its members may set, in the place of what files say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelOverride:
    """What people set of a channel: those settings of ``channel`` that ``fields`` names.

    The others are as files say, also when these say something else one day.
    """

    channel: Channel
    fields: frozenset[str]

    def apply(self, base: Channel) -> Channel:
        """The channel of the files with what was set."""
        said = {name: getattr(self.channel, name) for name in SETTABLE if name in self.fields}
        return replace(base, **said)

    def join(self, change: ChannelOverride, *, base: Channel) -> ChannelOverride:
        """What is set after a further change; what is as in ``base`` again is set no more."""
        channel = change.apply(self.apply(base))
        fields = (name for name in SETTABLE if getattr(channel, name) != getattr(base, name))
        return ChannelOverride(channel=channel, fields=frozenset(fields))


def is_nameless(channel: str) -> bool:
    """Whether a channel is kept by an id, which tells nobody which it is."""
    return _ID.fullmatch(channel) is not None


def is_direct(channel: str) -> bool:
    """Whether what is told there is for one person alone."""
    return is_nameless(channel) and channel[0] in "DUW"


def call_channel(channel: str, names: Mapping[str, str]) -> str:
    """What people call a channel: "#tech", by its id also where ``names`` has its name; "a direct
    message" for what is one person's.
    """
    return "a direct message" if is_direct(channel) else f"#{names.get(channel, channel)}"
