"""The store's part for channels: what people set of them, and who has met the bot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.model import Channel, ChannelOverride
from bot.ports.records import PlannedAlert

__all__ = ["ChannelStore"]


class ChannelStore(Protocol):
    """Each method is one unit of work, and raises as those of `bot.ports.Store` do."""

    async def channel_overrides(self) -> Mapping[str, ChannelOverride]:
        """What people set of channels, by name.

        What cannot be read is left out and named in the log.
        """
        ...

    async def set_channel(
        self, change: ChannelOverride, *, base: Channel, actor: str, now: datetime
    ) -> tuple[Channel, Channel]:
        """Set something of the channel that the files have as ``base``, beside what was set
        before; returns the channel as it was and as it is.

        What is then as in ``base`` is set no more. `WatchStore.watch_version` grows.
        """
        ...

    async def find_told_as(self, place: str) -> str | None:
        """The channel, other than ``place`` itself, whose last message went to that place of the
        destination; None where none did.
        """
        ...

    async def find_told_in(self, channel: str) -> str | None:
        """The place of the destination to which the channel's last message went; None where none
        did.
        """
        ...

    async def channel_names(self) -> Mapping[str, str]:
        """What the destination called channels when that was noted last, by their ids."""
        ...

    async def note_channel_names(self, names: Mapping[str, str], *, now: datetime) -> None:
        """Note names by ids. No two channels have one name: another that had it has none now."""
        ...

    async def channel_keys(self) -> frozenset[str]:
        """By what channels are kept that watches do not tell any more, or have told already."""
        ...

    async def join_channels(
        self, keys: Mapping[str, str], *, signs: Mapping[str, tuple[str, str]], now: datetime
    ) -> tuple[str, ...]:
        """Carry what is kept of each of ``keys`` over to the name that it has there.

        Watches, settings, mutes, marks, what waits, what was told and is to be sent. What the
        name has stays: of settings its own, of a story that both were told of its messages. The
        audit has a line for each that had anything, with its settings as they were; these are
        returned. ``signs`` are those of watches before and after: nothing is primed anew.
        `WatchStore.watch_version` grows.
        """
        ...

    async def move_channel(
        self, old: str, new: str, *, signs: Mapping[str, tuple[str, str]], now: datetime
    ) -> bool:
        """Carry all that is kept of a channel over to another id, which the destination gave it,
        and its messages as well; whether there was anything.

        As `join_channels` does otherwise. ``channel_names`` has the new id for the old one then.
        """
        ...

    async def note_introduced(
        self, channel: str, *, greeting: PlannedAlert | None = None, now: datetime
    ) -> bool:
        """Know that the bot introduces itself to a channel, and store the ``greeting`` to be
        delivered, in one transaction; whether it never did before. Else nothing is stored.
        """
        ...
