"""What the double remembers: channels, messages, calls."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ALL_SCOPES = frozenset(
    {
        "chat:write",
        "chat:write.public",
        "commands",
        "channels:read",
        "channels:join",
        "channels:history",
    }
)


@dataclass(kw_only=True)
class Room:
    """A channel of the workspace."""

    id: str
    name: str
    private: bool = False
    member: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A message that the double accepted."""

    channel: str
    channel_name: str
    ts: str
    text: str
    blocks: list[dict[str, Any]]
    metadata: dict[str, Any] | None = None
    thread_ts: str | None = None
    args: dict[str, Any] = field(default_factory=dict)

    @property
    def delivery_id(self) -> str | None:
        payload = (self.metadata or {}).get("event_payload") or {}
        return payload.get("delivery_id")

    def as_json(self, *, metadata: bool) -> dict[str, Any]:
        said: dict[str, Any] = {
            "type": "message",
            "subtype": "bot_message",
            "ts": self.ts,
            "text": self.text,
            "blocks": self.blocks,
        }
        if self.thread_ts is not None:
            said["thread_ts"] = self.thread_ts
        if metadata and self.metadata is not None:
            said["metadata"] = self.metadata
        return said


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request to the Web API, refused ones included."""

    method: str
    args: dict[str, Any]


class Workspace:
    """Channels and messages; ``now`` gives Unix seconds."""

    def __init__(self, *, now: Callable[[], float]) -> None:
        self._now = now
        self._ids = itertools.count(1)
        self._last_ts = 0
        self.rooms: list[Room] = []
        self.messages: list[Posted] = []
        self.calls: list[Call] = []

    def add_channel(
        self, name: str, *, private: bool = False, member: bool = False, archived: bool = False
    ) -> str:
        """Make a channel, and return its id."""
        room = Room(
            id=f"C0DOUBLE{next(self._ids):03d}",
            name=name,
            private=private,
            member=member,
            archived=archived,
        )
        self.rooms.append(room)
        return room.id

    def room(self, channel: object) -> Room | None:
        """The channel of an id, or of a name with or without #; a living one first."""
        if not isinstance(channel, str):
            return None
        name = channel.removeprefix("#")
        found = [room for room in self.rooms if channel == room.id or name == room.name]
        return min(found, key=lambda room: room.archived, default=None)

    def next_ts(self) -> str:
        """A ts that is later than each before it."""
        micros = max(int(self._now() * 1_000_000), self._last_ts + 1)
        self._last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def has(self, channel_id: str, ts: str) -> bool:
        """Whether a channel holds the message of that ts."""
        return any(one.channel == channel_id and one.ts == ts for one in self.messages)

    def in_channel(self, channel: str) -> list[Posted]:
        """The messages of a channel, by name or id, oldest first."""
        room = self.room(channel)
        return [one for one in self.messages if room is not None and one.channel == room.id]
