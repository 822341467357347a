"""What a person typed after ``/watch``, read into a request.

Slack hands channels and links over in its own writing (``<#C123|tech>``), and phones turn
straight quotes into curly ones; both are undone here, so that a query means the same
wherever it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Priority
from bot.slack.notifier import is_channel_id

__all__ = ["Add", "ChannelName", "Help", "List", "Remove", "Request", "read_command"]

_CURLY = str.maketrans(dict.fromkeys("“”„‟«»〝〞＂", '"'))
_CHANNEL = re.compile(r"<#([A-Z0-9]+)(?:\|([^>]*))?>")
_LINK = re.compile(r"<(?:https?|mailto):[^>|]*\|([^>]+)>")
_BARE_LINK = re.compile(r"<((?:https?|mailto):[^>|]+)>")
_PERSON = re.compile(r"<[@!][^>|]*(?:\|([^>]*))?>")
_TO = re.compile(r"(?:^|\s)to\s+(?P<channel><#[A-Z0-9]+(?:\|[^>]*)?>|#\S+)$", re.IGNORECASE)
_PRIORITY = re.compile(r"(?:^|\s)(?P<priority>high|normal|low)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelName:
    """A channel as it was named: by id, by name, or by both."""

    id: str | None
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """``add QUERY [to #channel] [high|normal|low]``; ``channel`` None: where it was typed."""

    query: str
    channel: ChannelName | None
    priority: Priority


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """``remove NAME``."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """``list``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """``help``, nothing at all, or what was not understood.

    ``problem`` says what was not, and ``typed`` is what was typed, so that nothing of it is
    lost.
    """

    problem: str | None = None
    typed: str = ""


Request = Add | Remove | List | Help


def read_command(text: str) -> Request:
    """The request in the text of a slash command."""
    typed = text.translate(_CURLY).strip()
    word, _, rest = typed.partition(" ")
    rest = rest.strip()
    match word.lower():
        case "" | "help" | "?":
            return Help()
        case "list" | "ls":
            return List()
        case "add":
            return _read_add(rest) if rest else _unclear("What should be watched?", typed)
        case "remove" | "rm" | "delete":
            if not rest:
                return _unclear("Which watch should be removed?", typed)
            # Names are shown in quotes, and are copied with them.
            return Remove(name=_plain(rest).strip("\"'` "))
        case _:
            return _unclear(f"{_plain(word)!r} is no command of /watch.", typed)


def _read_add(rest: str) -> Request:
    """Options stand at the end, in either order; a query keeps at least one word."""
    channel: ChannelName | None = None
    priority: Priority | None = None
    query = rest
    while True:
        if channel is None and (found := _TO.search(query)):
            query, channel = query[: found.start()].rstrip(), _read_channel(found["channel"])
        elif priority is None and (found := _PRIORITY.search(query)) and found.start() > 0:
            query, priority = query[: found.start()].rstrip(), Priority(found["priority"].lower())
        else:
            break
    if not query:
        return _unclear("What should be watched?", f"add {rest}")
    return Add(query=_plain(query), channel=channel, priority=priority or Priority.NORMAL)


def _read_channel(said: str) -> ChannelName:
    written = _CHANNEL.fullmatch(said)
    if written is not None:
        return ChannelName(id=written[1], name=written[2] or None)
    bare = said.removeprefix("#")
    return (
        ChannelName(id=bare, name=None)
        if is_channel_id(bare)
        else ChannelName(id=None, name=bare.lower())
    )


def _unclear(problem: str, typed: str) -> Help:
    return Help(problem=problem, typed=_plain(typed))


def _plain(text: str) -> str:
    """The text as it was typed, without Slack's writing of channels, links and people."""
    text = _CHANNEL.sub(lambda found: f"#{found[2] or found[1]}", text)
    text = _BARE_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _PERSON.sub(lambda found: f"@{found[1] or ''}", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
