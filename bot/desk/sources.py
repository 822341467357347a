"""What people do to sources that are there: look at them, pause them, and have them read again."""

from __future__ import annotations

from datetime import datetime
from difflib import get_close_matches

from bot.errors import NotThere
from bot.model import SourceHealth
from bot.ports import SourceStatus, Store

__all__ = ["Sources"]


class Sources:
    """The sources of the files and of the database alike."""

    def __init__(self, *, store: Store) -> None:
        self._store = store

    async def list_all(self) -> tuple[SourceStatus, ...]:
        """All that are watched, by id."""
        return await self._store.list_sources()

    async def list_unwell(self) -> tuple[SourceStatus, ...]:
        """Those that do not do well, by id."""
        every = await self._store.list_sources()
        return tuple(one for one in every if one.state.health is not SourceHealth.OK)

    async def pause(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Have a source polled no more until it is resumed. Raises NotThere."""
        await self._check_there(source_id)
        await self._store.pause_source(source_id, actor=actor, now=now)

    async def resume(self, source_id: str, *, actor: str, now: datetime) -> None:
        """Have a source polled again, at once. Raises NotThere."""
        await self._check_there(source_id)
        await self._store.resume_source(source_id, actor=actor, now=now)

    async def _check_there(self, source_id: str) -> None:
        known = [one.source.id for one in await self._store.list_sources()]
        if source_id not in known:
            near = get_close_matches(source_id, known, n=3)
            hint = f"did you mean {' or '.join(near)}?" if near else "/watch source list shows them"
            raise NotThere(f"no source has the id {source_id!r}: {hint}")
