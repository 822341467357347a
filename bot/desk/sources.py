"""What people do to sources: find and add one, look at them, pause them, take them out."""

from __future__ import annotations

from datetime import datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING

import structlog

from bot.errors import AlreadyThere, DeskError, NotThere
from bot.languages import say
from bot.model import Source, SourceHealth
from bot.ports import SourceScout, SourceStatus, Store
from watchers.errors import WatcherError
from watchers.urls import host_of, split_credentials

if TYPE_CHECKING:
    from watchers.discover import Discovery
    from watchers.findings import FoundSource

__all__ = ["Sources"]

log = structlog.get_logger("nightdesk.desk")


class Sources:
    """The sources of the files and of the database alike.

    ``scout`` finds new ones; None where nobody can ask for any.
    """

    def __init__(self, *, store: Store, scout: SourceScout | None = None) -> None:
        self._store = store
        self._scout = scout

    async def list_all(self) -> tuple[SourceStatus, ...]:
        """All that are watched, by id."""
        return await self._store.list_sources()

    async def list_unwell(self) -> tuple[SourceStatus, ...]:
        """Those that do not do well, by id."""
        every = await self._store.list_sources()
        return tuple(one for one in every if one.state.health is not SourceHealth.OK)

    async def look(self, url: str) -> Discovery:
        """What could be watched at an address and at its site, those left out that are watched.

        Raises AlreadyThere where the address is watched, and DeskError where nothing answers or
        the address holds a password: what is typed in a chat is read by others.
        """
        address = url.strip()
        scout = self._find_scout()
        if split_credentials(address)[1] is not None:
            raise DeskError(say("source_password"))
        known = await self._store.list_sources()
        watched = scout.find_watched(address, known)
        if watched is not None:
            raise AlreadyThere(say("source_watched", url=address, id=watched))
        try:
            return await scout.find(address)
        except WatcherError as error:
            raise DeskError(say("source_silent", url=address, error=str(error))) from error

    async def find_watched(self, url: str) -> str | None:
        """The id of the source that is watched at the address, if one is."""
        return self._find_scout().find_watched(url, await self._store.list_sources())

    async def add(
        self, found: FoundSource, *, name: str, tier: int, actor: str, now: datetime
    ) -> Source:
        """Have a place watched that was found; its first poll is a baseline, and alerts nobody.

        Raises AlreadyThere, or DeskError for what no source can be.
        """
        scout, known = self._find_scout(), await self._store.list_sources()
        watched = scout.find_watched(found.url, known)
        if watched is not None:
            raise AlreadyThere(say("source_watched", url=found.url, id=watched))
        source = scout.describe(
            found,
            name=name.strip() or found.title or host_of(found.url),
            tier=tier,
            taken={one.source.id for one in known},
        )
        await self._store.add_source(source, actor=actor, now=now)
        log.info("source_added", source=source.id, actor=actor)
        return source

    async def remove(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Watch a source no longer that a command added; its entries stay.

        Raises NotThere, and ReadOnly where a configuration file holds it.
        """
        await self._check_there(source_id)
        await self._store.remove_source(source_id, actor=actor, now=now)
        log.info("source_removed", source=source_id, actor=actor)

    async def pause(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Have a source polled no more until it is resumed. Raises NotThere."""
        await self._check_there(source_id)
        await self._store.pause_source(source_id, actor=actor, now=now)

    async def resume(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Have a source polled again, at once. Raises NotThere."""
        await self._check_there(source_id)
        await self._store.resume_source(source_id, actor=actor, now=now)

    def _find_scout(self) -> SourceScout:
        if self._scout is None:
            raise DeskError(say("source_shell"))
        return self._scout

    async def _check_there(self, source_id: str) -> None:
        known = [one.source.id for one in await self._store.list_sources()]
        if source_id not in known:
            near = get_close_matches(source_id, known, n=3)
            if near:
                meant = ", ".join(near)
                raise NotThere(say("source_unknown_near", id=repr(source_id), meant=meant))
            raise NotThere(say("source_unknown", id=repr(source_id)))
