"""The store's part for what people do with stories that they were told of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.model import ChannelMute, MuteKind, Owner, OwnerChange, Person

__all__ = ["HandlingStore"]


class HandlingStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do.

    A story that was merged is the one that it is now. ``pressed`` is when somebody pressed, by
    the clock of where they did: of two presses the later one counts, in whatever order they come.
    """

    async def take_story(
        self, story: str, *, person: Person, now: datetime, until: datetime, pressed: datetime
    ) -> OwnerChange:
        """Put the person on the story, in the place of who was, and have the messages of it
        edited that show it; where they are on it already, it lasts until ``until`` now.

        Raises NotThere where the story is no longer stored.
        """
        ...

    async def hand_back_story(
        self, story: str, *, person: Person, now: datetime, pressed: datetime
    ) -> OwnerChange:
        """Let nobody be on a story that the person was on; else nothing is changed. Raises as
        `take_story` does.
        """
        ...

    async def lapse_owners(self, *, now: datetime) -> int:
        """Let nobody be on the stories whose time has come; returns how many there were."""
        ...

    async def stories_owned_by(self, person: str) -> Mapping[str, Owner]:
        """The stories that the person of that id is on, the latest first."""
        ...

    async def put_mute(self, mute: ChannelMute) -> bool:
        """Mute a story or a source in a channel; whether it was not muted there yet."""
        ...

    async def remove_mute(
        self, kind: MuteKind, subject: str, channel: str, *, person: Person, now: datetime
    ) -> ChannelMute | None:
        """Take a mute back, whoever muted it, and return it; None where there is none."""
        ...

    async def channel_mutes(self, *, channel: str | None = None) -> tuple[ChannelMute, ...]:
        """What the channel muted, or every channel did (None), the earliest first."""
        ...

    async def grow_messages(self, *, changed_since: datetime, now: datetime, gap: timedelta) -> int:
        """Have the breaking messages edited, silently, that show another state than their
        stories have which changed since then: status, origins, copies. How many there are.

        A message is edited once within ``gap``, unless the status changed; what grew meanwhile is
        in its next edit.
        """
        ...
