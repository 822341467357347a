"""The store's part for watches: each method is one unit of work in a thread."""

# The docstrings of these methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from bot.model import Watch, WatchActivity
from bot.ports.records import LeaseToken, PlannedAlert
from bot.ports.watches import FileMute, Reviewed
from bot.store import watch_activity, watches
from bot.store.engine import WorkPlace

__all__ = ["SqlWatchStore"]


class SqlWatchStore:
    """`bot.ports.watches.WatchStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    async def watches(self) -> tuple[Watch, ...]:
        return await self._at.read(watches.list_watches)

    async def add_watch(self, watch: Watch, *, actor: str, now: datetime, sign: str = "") -> None:
        await self._at.write(
            lambda conn: watches.add_watch(conn, watch, actor=actor, now=now, sign=sign)
        )

    async def edit_watch(
        self,
        watch: Watch,
        *,
        actor: str,
        now: datetime,
        sign: str = "",
        action: str = "watch.edit",
        name: str | None = None,
    ) -> Watch:
        return await self._at.write(
            lambda conn: watches.edit_watch(
                conn, watch, actor=actor, now=now, sign=sign, action=action, name=name
            )
        )

    async def remove_watch(self, name: str, *, actor: str, now: datetime) -> Watch:
        return await self._at.write(
            lambda conn: watches.remove_watch(conn, name, actor=actor, now=now)
        )

    async def removed_watch(self, name: str) -> Watch | None:
        return await self._at.read(lambda conn: watches.removed_watch(conn, name))

    async def watch_version(self) -> int:
        return await self._at.read(watches.watch_version)

    async def file_mutes(self) -> Mapping[str, FileMute]:
        return await self._at.read(watches.file_mutes)

    async def mute_file_watch(
        self,
        name: str,
        mute: FileMute,
        *,
        was: datetime | None,
        actor: str,
        now: datetime,
        action: str,
    ) -> None:
        await self._at.write(
            lambda conn: watches.mute_file_watch(
                conn, name, mute, was=was, actor=actor, now=now, action=action
            )
        )

    async def prime_watches(self, signs: Mapping[str, str], *, now: datetime) -> None:
        await self._at.write(lambda conn: watches.prime_watches(conn, signs, now=now))

    async def primed_watches(self) -> Mapping[str, datetime]:
        return await self._at.read(watches.primed_watches)

    async def watch_activity(self, *, today: date) -> Mapping[str, WatchActivity]:
        return await self._at.read(lambda conn: watch_activity.watch_activity(conn, today=today))

    async def watch_hits(self, *, since: date) -> Mapping[str, Mapping[date, int]]:
        return await self._at.read(lambda conn: watch_activity.watch_hits(conn, since=since))

    async def watches_reviewed(self) -> Reviewed | None:
        return await self._at.read(watch_activity.watches_reviewed)

    async def commit_review(
        self, planned: PlannedAlert | None, *, now: datetime, lease: LeaseToken
    ) -> bool:
        return await self._at.write(
            lambda conn: watch_activity.commit_review(conn, planned, now=now, lease=lease)
        )
