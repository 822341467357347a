"""Slack's ids, told from names: of channels, of people, and of the conversations with them.

``W`` stands before people on Enterprise Grid, where others have ``U``; both are people everywhere.
"""

from __future__ import annotations

from typing import TypeGuard

from bot.model import is_direct, is_nameless

__all__ = ["is_channel_id", "is_direct_id", "is_person_id", "is_room_id"]


def is_channel_id(channel: str) -> bool:
    """Whether ``channel`` is an id: Slack writes names in lower case."""
    return is_nameless(channel)


def is_direct_id(channel: str) -> bool:
    """Whether it is the id of a person, or of the conversation with one."""
    return is_direct(channel)


def is_person_id(channel: str) -> bool:
    """Whether it is the id of a person: to post there opens the conversation with them."""
    return is_direct(channel) and channel[0] != "D"


def is_room_id(channel: str | None) -> TypeGuard[str]:
    """Whether it is the id of a channel, and not of a person or of a direct message."""
    return channel is not None and is_nameless(channel) and not is_direct(channel)
