"""How much channels want to hear: as files say it, and as their members set it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.alerts import ChannelBook
from bot.model import SETTABLE, Channel, ChannelOverride, Language
from bot.ports import Store

__all__ = ["ChannelSettings", "Channels"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSettings:
    """A channel's settings: ``files`` are what files say, ``now`` is what holds, and ``fields``
    are those that were set in the place of the files'.
    """

    files: Channel
    now: Channel
    fields: frozenset[str] = frozenset()


class Channels:
    """The settings of all channels. ``changed`` is called when some were changed."""

    def __init__(
        self,
        *,
        store: Store,
        book: ChannelBook,
        changed: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._store = store
        self._book = book
        self._changed = changed

    async def find(self, name: str) -> ChannelSettings:
        """The settings of a channel, named by files or not."""
        files = self._book.get(name)
        override = (await self._store.channel_overrides()).get(files.name)
        if override is None:
            return ChannelSettings(files=files, now=files)
        return ChannelSettings(files=files, now=override.apply(files), fields=override.fields)

    async def find_language(self, name: str) -> Language:
        """The language in which a channel is spoken to."""
        return (await self.find(name)).now.language

    async def find_told_as(self, place: str) -> str | None:
        """The name by which the channel was told last that the destination knows by that id."""
        return await self._store.find_told_as(place)

    async def note_introduced(self, name: str, *, now: datetime) -> bool:
        """Whether the bot is to introduce itself to a channel: once ever."""
        return await self._store.note_introduced(name, now=now)

    async def change(
        self, name: str, change: ChannelOverride, *, actor: str, now: datetime
    ) -> tuple[Channel, Channel]:
        """Set some of a channel's settings, which hold at once; returns it as it was and as it
        is. What is then as the files have it follows the files again.
        """
        files = self._book.get(name)
        before, after = await self._store.set_channel(change, base=files, actor=actor, now=now)
        if before != after and self._changed is not None:
            await self._changed()
        return before, after

    async def reset(self, name: str, *, actor: str, now: datetime) -> tuple[Channel, Channel]:
        """Have all settings of a channel as the files say again."""
        back = ChannelOverride(channel=self._book.get(name), fields=frozenset(SETTABLE))
        return await self.change(name, back, actor=actor, now=now)
