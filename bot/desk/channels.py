"""How much channels want to hear: as files say it, and as their members set it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.alerts import ChannelBook
from bot.alerts.notices import compose_introduction
from bot.errors import StoreError
from bot.model import (
    SETTABLE,
    Alert,
    AlertKind,
    Channel,
    ChannelOverride,
    Language,
    Watch,
    is_nameless,
)
from bot.ports import PlannedAlert, Store

__all__ = ["ChannelSettings", "Channels", "find_used"]

log = structlog.get_logger("nightdesk.desk")

_INTRODUCTION = "introduction"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSettings:
    """A channel's settings: ``files`` are what files say, ``now`` is what holds, and ``fields``
    are those that were set in the place of the files'.
    """

    files: Channel
    now: Channel
    fields: frozenset[str] = frozenset()


class Channels:
    """The settings of all channels. ``changed`` is called when some were changed, and
    ``committed`` when there is something to deliver.
    """

    def __init__(
        self,
        *,
        store: Store,
        book: ChannelBook,
        changed: Callable[[], Awaitable[None]] | None = None,
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._book = book
        self._changed = changed
        self._committed = committed
        self._noted: dict[str, str] = {}

    @property
    def keys(self) -> Mapping[str, str]:
        """The names of channels that are written in another way as well, by that."""
        return self._book.keys

    def find_key(self, name: str) -> str:
        """By what the channel is kept that is written so."""
        return self._book.find_key(name)

    def join_watch(self, watch: Watch) -> Watch:
        """The watch with the keys of its channels, each once."""
        told = tuple(dict.fromkeys(map(self._book.find_key, watch.channels)))
        return watch if told == watch.channels else replace(watch, channels=told)

    async def find_used(self) -> frozenset[str]:
        """The channels that files or people set something of."""
        return frozenset(self._book.channels) | frozenset(await self._store.channel_overrides())

    async def note_name(self, id_: str, name: str, *, now: datetime) -> None:
        """Know what the destination calls a channel. Nothing that somebody asks for hangs on it."""
        if self._noted.get(id_) == name:
            return
        try:
            if (await self._store.channel_names()).get(id_) != name:
                await self._store.note_channel_names({id_: name}, now=now)
        except StoreError as error:
            log.warning("name_not_noted", channel=id_, error=str(error))
            return
        self._noted[id_] = name

    async def note_renamed(
        self, id_: str, name: str, *, used: Collection[str], now: datetime
    ) -> bool:
        """Know the new name of a channel of which anything is kept, by its id or by a name; whether
        there is. ``used`` are the channels that watches tell, and of which something is set.

        A channel that had that name has it no longer.
        """
        try:
            names = await self._store.channel_names()
            is_kept = (
                id_ in names
                or name in names.values()
                or not {id_, name}.isdisjoint(used)
                or id_ in await self._store.channel_keys()
                or await self._store.find_told_as(id_) is not None
            )
        except StoreError as error:
            log.warning("name_not_noted", channel=id_, error=str(error))
            return False
        if is_kept:
            await self.note_name(id_, name, now=now)
        return is_kept

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

    async def find_told_in(self, name: str) -> str | None:
        """The id by which the destination knows the channel that was told last by that name, or
        that it has in the place of that id.
        """
        moved = (await self._store.channel_names()).get(name, "")
        return moved if is_nameless(moved) else await self._store.find_told_in(name)

    async def follow(self) -> None:
        """Go by what is set of channels now."""
        if self._changed is not None:
            await self._changed()

    async def introduce(self, name: str, *, now: datetime) -> bool:
        """Have the bot introduce itself to a channel, in the channel's language: once ever.

        The greeting is stored in the transaction that notes it, and goes out as alerts do.
        """
        language = await self.find_language(name)
        greeting = Alert(
            story=_INTRODUCTION,
            channel=name,
            kind=AlertKind.NOTICE,
            step=0,
            body=compose_introduction(channel=name, at=now, language=language),
        )
        planned = PlannedAlert(alert=greeting, delivery_id=f"{_INTRODUCTION}:{name}")
        is_new = await self._store.note_introduced(name, greeting=planned, now=now)
        if is_new:
            self._committed()
        return is_new

    async def change(
        self, name: str, change: ChannelOverride, *, actor: str, now: datetime
    ) -> tuple[Channel, Channel]:
        """Set some of a channel's settings, which hold at once; returns it as it was and as it
        is. What is then as the files have it follows the files again.
        """
        files = self._book.get(name)
        before, after = await self._store.set_channel(change, base=files, actor=actor, now=now)
        if before != after:
            await self.follow()
        return before, after

    async def reset(self, name: str, *, actor: str, now: datetime) -> tuple[Channel, Channel]:
        """Have all settings of a channel as the files say again."""
        back = ChannelOverride(channel=self._book.get(name), fields=frozenset(SETTABLE))
        return await self.change(name, back, actor=actor, now=now)


def find_used(channel: str, *, names: Mapping[str, str], used: Collection[str]) -> str:
    """By what a channel is kept already that is written as ``channel``; so where it is not.

    ``names`` are those that the destination has for its ids, ``used`` what channels are kept by.
    A name counts first: files can be written with it.
    """
    name = names.get(channel)
    if name is not None:
        return name if name in used else channel
    if channel not in used:
        for id_, called in names.items():
            if called == channel and id_ in used:
                return id_
    return channel
