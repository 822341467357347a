"""The store's part for what people do with stories: each method is one unit of work."""

# The docstrings of these methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.model import ChannelMute, MuteKind, Owner, OwnerChange, Person
from bot.store import channel_mutes, owners, owning
from bot.store.editing import find_grown, grow_messages
from bot.store.engine import WorkPlace
from bot.store.merging import find_survivor

__all__ = ["SqlHandlingStore"]


class SqlHandlingStore:
    """`bot.ports.handling.HandlingStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    async def take_story(
        self, story: str, *, person: Person, now: datetime, until: datetime, pressed: datetime
    ) -> OwnerChange:
        return await self._at.write(
            lambda conn: owning.take_story(
                conn,
                find_survivor(conn, story),
                person=person,
                now=now,
                until=until,
                pressed=pressed,
            )
        )

    async def hand_back_story(
        self, story: str, *, person: Person, now: datetime, pressed: datetime
    ) -> OwnerChange:
        return await self._at.write(
            lambda conn: owning.hand_back_story(
                conn, find_survivor(conn, story), person=person, now=now, pressed=pressed
            )
        )

    async def lapse_owners(self, *, now: datetime) -> int:
        return await self._at.write(lambda conn: owning.lapse_owners(conn, now=now))

    async def stories_owned_by(self, person: str) -> Mapping[str, Owner]:
        return await self._at.read(lambda conn: owners.stories_owned_by(conn, person))

    async def put_mute(self, mute: ChannelMute) -> bool:
        def put(conn: Connection) -> bool:
            subject = mute.subject
            if mute.kind is MuteKind.STORY:
                subject = find_survivor(conn, subject)
            return channel_mutes.put_mute(conn, replace(mute, subject=subject))

        return await self._at.write(put)

    async def remove_mute(
        self, kind: MuteKind, subject: str, channel: str, *, person: Person, now: datetime
    ) -> ChannelMute | None:
        def remove(conn: Connection) -> ChannelMute | None:
            of = find_survivor(conn, subject) if kind is MuteKind.STORY else subject
            return channel_mutes.remove_mute(conn, kind, of, channel, person=person, now=now)

        return await self._at.write(remove)

    async def channel_mutes(self, *, channel: str | None = None) -> tuple[ChannelMute, ...]:
        return await self._at.read(lambda conn: channel_mutes.list_mutes(conn, channel=channel))

    async def grow_messages(self, *, changed_since: datetime, now: datetime, gap: timedelta) -> int:
        # Most looks find nothing, and need not wait for who writes.
        if not await self._at.read(lambda conn: find_grown(conn, changed_since=changed_since)):
            return 0
        return await self._at.write(
            lambda conn: grow_messages(conn, changed_since=changed_since, now=now, gap=gap)
        )
