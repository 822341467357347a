"""Who asks for something in Slack, where, and how they may be answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bot.slack.options import ME
from bot.slack.requests import ChannelName

__all__ = ["Asker", "Form", "name_channel", "read_asker", "read_presser"]

# What Slack calls a channel that has no name of its own.
_NAMELESS = frozenset({"", "directmessage", "privategroup", "mpdm"})
_DIRECT = "directmessage"

Form = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """A person who asks: their user id, where they were, and what a dialog is opened by.

    ``channel`` is None where they were in no channel, as in the App Home. ``trigger`` is good
    for one dialog within three seconds.
    """

    person: str
    channel: ChannelName | None = None
    trigger: str | None = None
    response_url: str | None = None
    in_dialog: bool = False
    """Whether they pressed in a dialog: another one lies on top of it."""

    @property
    def actor(self) -> str:
        """How the audit log calls them."""
        return f"slack:{self.person}"

    @property
    def place(self) -> ChannelName:
        """Where they are told of things that they ask for without naming a channel."""
        return self.channel or ChannelName(id=self.person, name=None)


def read_asker(form: Form) -> Asker:
    """Who sent a slash command.

    What is typed in a direct message is for the person's own: whichever conversation that is,
    the bot tells them where it talks with them.
    """
    person = str(form.get("user_id", ""))
    name = str(form.get("channel_name", ""))
    channel = _read_channel(str(form.get("channel_id", "")), name)
    return Asker(
        person=person,
        channel=None if name == _DIRECT else channel,
        trigger=str(form.get("trigger_id", "")) or None,
        response_url=str(form.get("response_url", "")) or None,
    )


def read_presser(body: Form) -> tuple[str, str, Asker]:
    """The action, its value, and who pressed where, from the body of a press."""
    action = next((one for one in body.get("actions") or () if isinstance(one, Mapping)), {})
    person = _text_of(body.get("user"), "id")
    name = _text_of(body.get("channel"), "name")
    channel = _read_channel(_text_of(body.get("channel"), "id"), name)
    is_direct = channel.id is None or name == _DIRECT
    return (
        str(action.get("action_id", "")),
        str(action.get("value", "")),
        Asker(
            person=person,
            channel=None if is_direct else channel,
            trigger=str(body.get("trigger_id", "")) or None,
            response_url=str(body.get("response_url", "")) or None,
            in_dialog=_text_of(body.get("view"), "type") == "modal",
        ),
    )


def _read_channel(id_: str, name: str) -> ChannelName:
    return ChannelName(id=id_ or None, name=None if name in _NAMELESS else name)


def _text_of(part: object, field: str) -> str:
    said = part.get(field) if isinstance(part, Mapping) else None
    return said if isinstance(said, str) else ""


def name_channel(channel: ChannelName | None, asker: Asker, *, configured: Collection[str]) -> str:
    """How a channel is kept that was named, or (None) in which somebody asks.

    By its name where the configuration or a watch has that, so that its settings hold for it;
    else by its id, which outlives a renaming; by the person's own id for a direct message.
    """
    if channel == ME:
        return asker.person
    meant = asker.place if channel is None else channel
    if meant.name is not None and meant.name in configured:
        return meant.name
    return meant.id or meant.name or ""
