"""What the double remembers: channels, people, messages, calls."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from dataclasses import replace as dataclass_replace
from typing import Any

ALL_SCOPES = frozenset(
    {
        "chat:write",
        "chat:write.public",
        "commands",
        "channels:read",
        "channels:join",
        "channels:history",
        "im:write",
        "im:history",
        "app_mentions:read",
        "users:read",
        "usergroups:read",
        "reactions:read",
    }
)
"""What the app of the tests was installed with; private channels want groups:* besides."""

BOT_USER = "U0DOUBLEBOT"
EDITOR = "U0EDITOR01"
"""Is there from the beginning, in every public channel."""


@dataclass(kw_only=True)
class Room:
    """A channel of the workspace, or a direct message of the bot with ``direct``.

    ``member`` says whether the bot is in it, ``people`` who else is.
    """

    id: str
    name: str
    private: bool = False
    member: bool = False
    archived: bool = False
    direct: str | None = None
    people: set[str] = field(default_factory=set)


@dataclass(kw_only=True, eq=False)
class Shown:
    """A message that one person alone sees; an answer may replace it, or take it away."""

    channel: str
    user: str
    ts: str
    text: str
    blocks: list[dict[str, Any]]
    gone: bool = False


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
    user: str | None = None
    edited: int = 0
    broadcast: bool = False

    @property
    def delivery_id(self) -> str | None:
        payload = (self.metadata or {}).get("event_payload") or {}
        return payload.get("delivery_id")

    def as_json(self, *, metadata: bool) -> dict[str, Any]:
        said: dict[str, Any] = {
            "type": "message",
            "ts": self.ts,
            "text": self.text,
            "blocks": self.blocks,
        }
        if self.user is None:
            said |= {"subtype": "bot_message", "bot_id": "B0DOUBLE01", "app_id": "A0DOUBLE01"}
        else:
            said["user"] = self.user
        if self.edited:
            said["edited"] = {"user": BOT_USER, "ts": self.ts}
        if self.thread_ts is not None:
            said["thread_ts"] = self.thread_ts
        if metadata and self.metadata is not None:
            said["metadata"] = self.metadata
        return said


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request to the Web API, refused ones included, and when it came (Unix s)."""

    method: str
    args: dict[str, Any]
    at: float


class Workspace:
    """Channels and messages; ``now`` gives Unix seconds."""

    def __init__(self, *, now: Callable[[], float]) -> None:
        self._now = now
        self._ids = itertools.count(1)
        self._last_ts = 0
        self.rooms: list[Room] = []
        self.messages: list[Posted] = []
        self.shown: list[Shown] = []
        self.users: dict[str, dict[str, Any]] = {}
        self.groups: dict[str, list[str]] = {}
        self.reactions: dict[tuple[str, str], dict[str, list[str]]] = {}
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
            people=set() if private else {EDITOR},
        )
        self.rooms.append(room)
        return room.id

    def add_user(self, user_id: str, *, name: str, zone: str, in_public: bool = True) -> None:
        """Make a person, who is in every public channel there is, or in none."""
        self.users[user_id] = {
            "id": user_id,
            "team_id": "T0DOUBLE01",
            "name": name,
            "real_name": name.title(),
            "deleted": False,
            "is_bot": False,
            "tz": zone,
            "profile": {"display_name": name, "real_name": name.title()},
        }
        for room in self.rooms if in_public else ():
            if not room.private and room.direct is None:
                room.people.add(user_id)

    def direct(self, user_id: str) -> Room:
        """The direct message between the bot and a person."""
        for room in self.rooms:
            if room.direct == user_id:
                return room
        number = f"D0DOUBLE{next(self._ids):03d}"
        room = Room(
            id=number, name=number, private=True, member=True, direct=user_id, people={user_id}
        )
        self.rooms.append(room)
        return room

    def change_id(self, room: Room) -> str:
        """Give a channel another id, as when it is shared with another workspace: all that is in it
        is there under the new one, and nothing under the old. Returns the old.
        """
        old, room.id = room.id, f"C1DOUBLE{next(self._ids):03d}"
        self.messages[:] = [
            dataclass_replace(one, channel=room.id) if one.channel == old else one
            for one in self.messages
        ]
        return old

    def room(self, channel: object) -> Room | None:
        """The channel of an id, or of a name with or without #; a living one first.

        A person's id is the direct message with them.
        """
        if not isinstance(channel, str):
            return None
        if channel in self.users:
            return self.direct(channel)
        name = channel.removeprefix("#")
        found = [room for room in self.rooms if channel == room.id or name == room.name]
        return min(found, key=lambda room: room.archived, default=None)

    def by_id(self, channel_id: object) -> Room | None:
        """The channel of an id, and of nothing else."""
        return next((room for room in self.rooms if room.id == channel_id), None)

    def next_ts(self) -> str:
        """A ts that is later than each before it."""
        micros = max(int(self._now() * 1_000_000), self._last_ts + 1)
        self._last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def has(self, channel_id: str, ts: str) -> bool:
        """Whether a channel holds the message of that ts."""
        return any(one.channel == channel_id and one.ts == ts for one in self.messages)

    def find(self, channel_id: str, ts: str) -> Posted | None:
        """The message of that ts as it is now."""
        found = [one for one in self.messages if one.channel == channel_id and one.ts == ts]
        return found[0] if found else None

    def post(
        self,
        channel: str,
        *,
        text: str,
        blocks: list[dict[str, Any]],
        args: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        thread_ts: str | None = None,
        user: str | None = None,
    ) -> Posted:
        """A new message in a channel; the bot's, or that of ``user``."""
        room = self.room(channel)
        assert room is not None
        posted = Posted(
            channel=room.id,
            channel_name=room.name,
            ts=self.next_ts(),
            text=text,
            blocks=blocks,
            metadata=metadata,
            thread_ts=thread_ts,
            args=args,
            user=user,
            broadcast=str(args.get("reply_broadcast", "")).lower() in {"1", "true"},
        )
        self.messages.append(posted)
        return posted

    def show(self, channel: str, user: str, *, text: str, blocks: list[dict[str, Any]]) -> Shown:
        """Show a message to one person."""
        shown = Shown(channel=channel, user=user, ts=self.next_ts(), text=text, blocks=blocks)
        self.shown.append(shown)
        return shown

    def replace(self, old: Posted | Shown, **changes: Any) -> None:
        """Change a message, whoever sees it."""
        if isinstance(old, Shown):
            old.text, old.blocks = changes["text"], changes["blocks"]
            return
        at = next(
            index
            for index, one in enumerate(self.messages)
            if (one.channel, one.ts) == (old.channel, old.ts)
        )
        self.messages[at] = dataclass_replace(self.messages[at], **changes)

    def remove(self, old: Posted | Shown) -> None:
        """Take a message away, whoever sees it."""
        if isinstance(old, Shown):
            old.gone = True
        else:
            self.messages = [
                one for one in self.messages if (one.channel, one.ts) != (old.channel, old.ts)
            ]

    def in_channel(self, channel: str) -> list[Posted]:
        """The messages of a channel, by name or id, oldest first."""
        room = self.room(channel)
        return [one for one in self.messages if room is not None and one.channel == room.id]
