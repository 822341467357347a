"""The store's part for channels: what people set of them, and who has met the bot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

import structlog
from sqlalchemy import Connection, delete, select

from bot.errors import StoreError
from bot.model import SETTABLE, Channel, ChannelOverride
from bot.ports.records import PlannedAlert
from bot.store import joining
from bot.store.alerts import insert_alerts
from bot.store.audit import Change, note_changes
from bot.store.bodies import CHANNEL
from bot.store.counters import WATCH_VERSION, draw_numbers
from bot.store.dialect import insert_missing, insert_or_update
from bot.store.engine import WorkPlace
from bot.store.schema import channel_overrides, deliveries, introductions

__all__ = ["SqlChannelStore"]

log = structlog.get_logger("nightdesk.store")

_INTRODUCTIONS = "introductions"


class SqlChannelStore:
    """`bot.ports.channels.ChannelStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    # The docstrings of these methods stand in the port, for every adapter alike.
    # ruff: noqa: D102

    _at: WorkPlace

    async def channel_overrides(self) -> Mapping[str, ChannelOverride]:
        return await self._at.read(_list_overrides)

    async def set_channel(
        self, change: ChannelOverride, *, base: Channel, actor: str, now: datetime
    ) -> tuple[Channel, Channel]:
        return await self._at.write(
            lambda conn: _set_channel(conn, change, base=base, actor=actor, now=now)
        )

    async def find_told_as(self, place: str) -> str | None:
        return await self._at.read(lambda conn: _find_told_as(conn, place))

    async def find_told_in(self, channel: str) -> str | None:
        return await self._at.read(lambda conn: _find_told_in(conn, channel))

    async def channel_names(self) -> Mapping[str, str]:
        return await self._at.read(joining.read_names)

    async def note_channel_names(self, names: Mapping[str, str], *, now: datetime) -> None:
        await self._at.write(lambda conn: joining.note_names(conn, names, now=now))

    async def channel_keys(self) -> frozenset[str]:
        return await self._at.read(joining.read_keys)

    async def join_channels(
        self, keys: Mapping[str, str], *, signs: Mapping[str, tuple[str, str]], now: datetime
    ) -> tuple[str, ...]:
        return await self._at.write(
            lambda conn: joining.join_channels(conn, keys, signs=signs, now=now)
        )

    async def move_channel(
        self, old: str, new: str, *, signs: Mapping[str, tuple[str, str]], now: datetime
    ) -> bool:
        return await self._at.write(
            lambda conn: joining.move_channel(conn, old, new, signs=signs, now=now)
        )

    async def note_introduced(
        self, channel: str, *, greeting: PlannedAlert | None = None, now: datetime
    ) -> bool:
        return await self._at.write(
            lambda conn: _note_introduced(conn, channel, greeting=greeting, now=now)
        )


def _list_overrides(conn: Connection) -> Mapping[str, ChannelOverride]:
    """Those that can be read; a channel of which that cannot be is as its files say."""
    found = {}
    for row in conn.execute(select(channel_overrides).order_by(channel_overrides.c.channel)):
        try:
            found[row.channel] = _read(row.channel, row.body)
        except StoreError as error:
            log.warning("channel_settings_passed_over", channel=row.channel, error=str(error))
    return found


def _set_channel(
    conn: Connection, change: ChannelOverride, *, base: Channel, actor: str, now: datetime
) -> tuple[Channel, Channel]:
    # Holds the counter until the end, so that two who change at once come in turn.
    draw_numbers(conn, WATCH_VERSION, 1)
    name = base.name
    stored = _list_overrides(conn).get(name, ChannelOverride(channel=base, fields=frozenset()))
    joined = stored.join(change, base=base)
    before, after = stored.apply(base), joined.apply(base)
    if joined.fields:
        body = _write(after, joined.fields)
        insert_or_update(conn, channel_overrides, [{"channel": name, "body": body}])
    else:
        conn.execute(delete(channel_overrides).where(channel_overrides.c.channel == name))
    if before != after:
        said = Change(
            action="channel.set",
            subject=name,
            before=_write(before, SETTABLE),
            after=_write(after, SETTABLE),
        )
        note_changes(conn, [said], actor=actor, at=now)
    return before, after


def _find_told_as(conn: Connection, place: str) -> str | None:
    channel: str | None = conn.execute(
        select(deliveries.c.channel)
        .where(deliveries.c.receipt_channel == place, deliveries.c.channel != place)
        .order_by(deliveries.c.alert.desc())
        .limit(1)
    ).scalar()
    return channel


def _find_told_in(conn: Connection, channel: str) -> str | None:
    place: str | None = conn.execute(
        select(deliveries.c.receipt_channel)
        .where(deliveries.c.channel == channel, deliveries.c.receipt_channel.is_not(None))
        .order_by(deliveries.c.alert.desc())
        .limit(1)
    ).scalar()
    return place


def _note_introduced(
    conn: Connection, channel: str, *, greeting: PlannedAlert | None, now: datetime
) -> bool:
    # As above: one process may take over from another at this very moment.
    draw_numbers(conn, _INTRODUCTIONS, 1)
    there = select(introductions.c.channel).where(introductions.c.channel == channel)
    if conn.execute(there).first() is not None:
        return False
    insert_missing(conn, introductions, [{"channel": channel, "at": now}])
    if greeting is not None:
        insert_alerts(conn, [greeting], at=now)
    return True


def _write(channel: Channel, fields: frozenset[str] | tuple[str, ...]) -> str:
    said = json.loads(CHANNEL.write(channel))
    return json.dumps({name: said[name] for name in SETTABLE if name in fields})


def _read(name: str, body: str) -> ChannelOverride:
    said = json.loads(body)
    channel = CHANNEL.read(json.dumps({"name": name, **said}))
    return ChannelOverride(channel=channel, fields=frozenset(said) & frozenset(SETTABLE))
