"""What people changed, a line each: who, what, and what was before and after."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.alerts import tidy
from bot.model import NO_NAMES, call_channel
from bot.ports import AuditLine

__all__ = ["describe_changed", "find_people", "is_for_all", "name_action", "name_actor"]

_VALUE = 80
_NAME = 80
_SHOWN = 4
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})\Z")

# Who and when stand beside it; the addresses of sources may hold what opens them.
_UNSHOWN = frozenset({"person", "at", "since", "story", "channel", "opened", "by", "name", "id"})
_ACTIONS = {
    "story.take": "is on the story",
    "story.renew": "stays on the story",
    "story.hand-back": "handed back the story",
    "story.lapse": "let lapse who was on the story",
    "story.mark": "marked the story",
    "story.unmark": "took back a mark of the story",
    "story.mute": "muted the story",
    "story.unmute": "unmuted the story",
    "source.mute": "muted the source",
    "source.unmute": "unmuted the source",
    "channel.set": "set what a channel hears:",
    "channel.join": "joined under one name the channel",
}


def find_people(lines: Iterable[AuditLine]) -> Mapping[str, str]:
    """What people call those who changed something, by their ids, as far as the lines say: that of
    what was done to a story does, that of a watch has the id alone.
    """
    people: dict[str, str] = {}
    for line in lines:
        for value in (line.after, line.before):
            person = value.get("person") if isinstance(value, Mapping) else None
            if isinstance(person, Mapping) and person.get("id") == line.actor:
                people.setdefault(line.actor, tidy(str(person.get("name", "")), limit=_NAME))
    return people


def name_actor(line: AuditLine, people: Mapping[str, str]) -> str:
    """The name that people read, where ``people`` has one; else the id."""
    return people.get(line.actor) or tidy(line.actor, limit=_NAME)


def name_action(line: AuditLine) -> str:
    """What was done, as one says it: "muted the source", "edit of watch"."""
    said = _ACTIONS.get(line.action)
    if said is None:
        subject, _, verb = line.action.partition(".")
        said = f"{subject}: {verb.replace('-', ' ')}" if verb else line.action
    return tidy(said, limit=_NAME)


def describe_changed(line: AuditLine, names: Mapping[str, str] = NO_NAMES) -> str:
    """What is another value now, and where: "in #tech; priority: normal → high".

    ``names`` has what people call channels that are kept by their ids.
    """
    before, after = _values(line.before), _values(line.after)
    place = _find_channel(line)
    said = [tidy(f"in {call_channel(place, names)}", limit=_NAME)] if place else []
    # An address of a source may hold a password.
    if line.action.startswith("source.") and line.action not in _ACTIONS:
        return "; ".join(said)
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name), after.get(name)
        if name in _UNSHOWN or was == now:
            continue
        if name == "channels":
            was, now = _call_all(was, names), _call_all(now, names)
        said.append(f"{name.replace('_', ' ')}: {_say(was)} → {_say(now)}")
    more = len(said) - _SHOWN
    return "; ".join(said[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")


def is_for_all(line: AuditLine, public: Collection[str], watches: Collection[str] = ()) -> bool:
    """Whether a change is of nothing that only some may read: of a watch or a mute in a direct
    message, or in a channel that is not among the ``public`` ones.

    A line that names a watch and no channel is for all where the watch is among the ``watches``
    that everybody may read.
    """
    channels = {
        *(str(one) for value in (line.before, line.after) for one in _list_channels(value)),
        *([place] if (place := _find_channel(line)) else []),
        *([line.subject] if line.action.startswith("channel.") else []),
    }
    if not channels and (watch := _find_watch(line)) is not None:
        return watch in watches
    return all(one.removeprefix("#") in public for one in channels)


def _find_watch(line: AuditLine) -> str | None:
    """The watch that a line is of, or that its proposal is for."""
    if line.action.startswith("watch."):
        return line.subject
    for value in (line.after, line.before):
        watch = _values(value).get("watch")
        if isinstance(watch, str):
            return watch
    return None


def _list_channels(value: Any) -> Sequence[Any]:
    channels = _values(value).get("channels")
    return channels if isinstance(channels, list) else ()


def _find_channel(line: AuditLine) -> str:
    for value in (line.after, line.before):
        channel = value.get("channel") if isinstance(value, Mapping) else None
        if isinstance(channel, str):
            return channel
    return ""


def _call_all(channels: Any, names: Mapping[str, str]) -> Any:
    if not isinstance(channels, list):
        return channels
    return [call_channel(str(one), names).removeprefix("#") for one in channels]


def _values(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _say(value: Any) -> str:
    if value in (None, "", [], {}):
        return "nothing"
    if isinstance(value, Mapping):
        parts = [
            f"{name} {_say(each)}" for name, each in value.items() if each not in (None, [], {})
        ]
        return tidy(", ".join(parts), limit=_VALUE) or "nothing"
    if isinstance(value, list):
        return tidy(", ".join(map(str, value)), limit=_VALUE)
    return _say_time(str(value)) or tidy(str(value), limit=_VALUE)


def _say_time(value: str) -> str:
    """A time as the page writes times; empty of what is none."""
    if _TIME.match(value) is None:
        return ""
    try:
        return f"{datetime.fromisoformat(value).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    except (ValueError, OverflowError):
        return ""
