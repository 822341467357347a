"""The store's part for channels: what people set of them, and who has met the bot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.model import Channel, ChannelOverride

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

    async def note_introduced(self, channel: str, *, now: datetime) -> bool:
        """Know that the bot introduces itself to a channel; whether it never did before."""
        ...
