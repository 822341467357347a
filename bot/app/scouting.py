"""Finds new sources with the service's own watchers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.app.described import find_watched, make_source, stem_of
from bot.desk import number_name
from bot.model import Source
from bot.ports import SourceStatus
from watchers import DiscoverLimits, Watchers

if TYPE_CHECKING:
    from watchers.discover import Discovery
    from watchers.findings import FoundSource

__all__ = ["WatcherScout"]

_PATIENCE = DiscoverLimits(requests=25, deadline=timedelta(seconds=40))
"""Somebody waits before a dialog, and closes it before the whole of a large site is searched."""


class WatcherScout:
    """`bot.ports.SourceScout` over the watchers."""

    # The docstrings of these methods stand in the port.
    # ruff: noqa: D102

    def __init__(self, watchers: Watchers) -> None:
        self._watchers = watchers

    async def find(self, url: str) -> Discovery:
        return await self._watchers.discover(url, limits=_PATIENCE, trusted=False)

    def find_watched(self, url: str, known: Iterable[SourceStatus]) -> str | None:
        return find_watched(url, known)

    def describe(
        self, found: FoundSource, *, name: str, tier: int, taken: Collection[str]
    ) -> Source:
        described = {
            "name": name,
            "url": found.url,
            "kind": found.kind,
            "tier": tier,
            "lang": found.lang,
        }
        return make_source(number_name(stem_of(found.url), taken), described, trusted=False)
