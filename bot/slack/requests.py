"""What a person can ask for with ``/watch``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.model import Priority

__all__ = [
    "READ_ONLY",
    "Add",
    "Asked",
    "Brief",
    "ChannelName",
    "DigestNow",
    "Edit",
    "End",
    "EndWord",
    "Help",
    "List",
    "ListScope",
    "Mute",
    "Remove",
    "Request",
    "Settings",
    "SourceAdd",
    "SourceHealth",
    "SourceList",
    "SourcePause",
    "SourceRemove",
    "SourceResume",
    "Status",
    "Try",
    "Unmute",
    "Why",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelName:
    """A channel as it was named: by id, by name, or by both."""

    id: str | None
    name: str | None


class ListScope(StrEnum):
    """Whose watches are listed."""

    ALL = "all"
    MINE = "mine"  # those that the person put there
    HERE = "here"  # those that tell the channel in which it was typed


class Asked(StrEnum):
    """What is chosen in a dialog where a command names none."""

    WATCH = "watches"
    SOURCE = "sources"
    LINK = "why"


class EndWord(StrEnum):
    """How the end of a mute was given."""

    FOR = "for"
    UNTIL = "until"


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Until when a watch holds, as it was typed: a length (FOR) or a time (UNTIL)."""

    word: EndWord
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """``add QUERY [to #channel …] [high|normal|low] [for SPAN|until TIME]``.

    ``channel`` None: where it was typed; ``further`` are channels beside it. ``unread`` is what
    stood among these options and was not understood.
    """

    query: str
    channel: ChannelName | None
    priority: Priority
    further: tuple[ChannelName, ...] = ()
    until: End | None = None
    unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """``edit NAME [QUERY]`` with the options of `Add`.

    Names may hold spaces: ``said`` is all that stands after ``edit`` but the options, and only
    who knows the names can tell where the name ends.
    """

    said: str
    channel: ChannelName | None = None
    priority: Priority | None = None
    further: tuple[ChannelName, ...] = ()
    until: End | None = None
    unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """``remove NAME``."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute:
    """``mute NAME [[for] SPAN|[until] TIME]``.

    ``said`` is all after ``mute``: where that is a watch's name, what reads like an end is a
    part of it. It is empty where the name stands in quotes, which leave nothing open. An end
    ``when`` without a ``word`` is a length or a time.
    """

    said: str
    name: str
    word: EndWord | None = None
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmute:
    """``unmute NAME``."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """``list [mine|here|all]``."""

    scope: ListScope = ListScope.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """``test QUERY`` with the options of `Add`."""

    query: str
    channel: ChannelName | None
    priority: Priority
    further: tuple[ChannelName, ...] = ()
    until: End | None = None
    unread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """``why LINK``: the address or the id of an entry."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """``brief [#channel]``; ``channel`` None: where it was typed."""

    channel: ChannelName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestNow:
    """``digest now``: that of the channel in which it was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAdd:
    """``source add [URL]``; ``url`` may be empty: the dialog asks for it."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """``source list``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """``source health``: those that do not do well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePause:
    """``source pause ID``."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceResume:
    """``source resume ID``."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRemove:
    """``source remove ID``."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``settings``: those of the channel in which it was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """``status``: how the service does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """``help``, nothing at all, or what was not understood.

    ``problem`` says what was not, ``typed`` is what was typed, so that nothing of it is lost,
    and ``query`` what of it may be meant to be watched, where something may. ``about`` is the
    command that was meant, where that is known, and ``asks`` the dialog that asks for what is
    missing: that of a new watch, or what is looked up.
    """

    problem: str | None = None
    typed: str = ""
    query: str = ""
    about: str = ""
    asks: Add | Asked | None = None


Request = (
    Add
    | Edit
    | Remove
    | Mute
    | Unmute
    | List
    | Try
    | Why
    | Brief
    | DigestNow
    | SourceAdd
    | SourceList
    | SourceHealth
    | SourcePause
    | SourceRemove
    | SourceResume
    | Settings
    | Status
    | Help
)

READ_ONLY = (Help, List, Try, Why, Brief, Status, SourceList, SourceHealth)
"""Requests that change nothing: asked twice, they are answered twice."""
