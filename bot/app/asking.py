"""Asks sources once, through the watchers that the service polls them with."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.alerts.wording import count
from bot.model import Source
from watchers import (
    Polled,
    SourceForPoll,
    WatcherError,
    Watchers,
    WatcherSettings,
    open_watchers,
    shown_url,
)

__all__ = ["AskedSource", "ask_sources"]

_ASK_AT_ONCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSource:
    """What a source answered: ``polled``, or the ``error`` in one line."""

    source: Source
    polled: Polled | None = None
    error: str | None = None

    @property
    def latest(self) -> datetime | None:
        """When the last of its entries was published or updated, by its own account."""
        entries = self.polled.entries if self.polled else ()
        times = (entry.published or entry.updated for entry in entries)
        return max((at for at in times if at is not None), default=None)

    def to_mapping(self) -> dict[str, Any]:
        """One object for JSON Lines."""
        polled = self.polled
        return {
            "id": self.source.id,
            "url": shown_url(self.source.url),
            "kind": self.source.kind,
            "ok": self.error is None,
            "error": self.error,
            "entries": len(polled.entries) if polled else None,
            "latest": self.latest.isoformat().replace("+00:00", "Z") if self.latest else None,
            "moved_to": shown_url(polled.moved_to) if polled and polled.moved_to else None,
            "fault": polled.fault if polled else None,
        }

    def to_text(self) -> str:
        """The same in words, without the id."""
        if self.polled is None:
            return self.error or ""
        parts = [count(len(self.polled.entries), "entry", "entries")]
        if self.source.kind == "page":
            parts = ["its text was found"]
        if self.latest is not None:
            parts.append(f"latest {self.latest:%Y-%m-%d %H:%M} UTC")
        if self.polled.moved_to:
            parts.append(f"moved to {shown_url(self.polled.moved_to)}")
        if self.polled.fault:
            parts.append(f"note: {self.polled.fault}")
        return ", ".join(parts)


async def ask_sources(
    sources: Iterable[Source], *, settings: WatcherSettings
) -> AsyncGenerator[AskedSource, None]:
    """Each of ``sources`` with its answer, in their order.

    Close it (``aclosing``): what it has open is not given back by itself where the caller
    stops half-way. Several are asked at once, those of one host one after the other as far as
    its manners want it.
    """
    turns = asyncio.Semaphore(_ASK_AT_ONCE)
    async with open_watchers(settings) as watchers:
        tasks = [asyncio.create_task(_ask(watchers, source, turns)) for source in sources]
        try:
            for task in tasks:
                yield await task
        finally:
            for task in tasks:
                task.cancel()


async def _ask(watchers: Watchers, source: Source, turns: asyncio.Semaphore) -> AskedSource:
    asked = SourceForPoll(
        id=source.id,
        kind=source.kind,
        url=source.url,
        lang=source.lang,
        options=source.options,
        credentials=source.credentials,
        written=source.url if source.trusted else None,
    )
    async with turns:
        try:
            return AskedSource(source=source, polled=await watchers.poll(asked))
        except WatcherError as error:
            return AskedSource(source=source, error=str(error))
        except Exception as exc:
            # The others go on, whatever this one holds.
            reason = f"the watcher itself failed ({type(exc).__name__}: {exc}); please report it"
            return AskedSource(source=source, error=reason)
