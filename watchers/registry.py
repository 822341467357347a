"""Which watcher reads which kind of source: one line a kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from typing import Protocol

from watchers.crawl_pace import CrawlPace
from watchers.errors import UnknownKind
from watchers.fetch import Fetcher
from watchers.model import Polled, SourceForPoll
from watchers.pool import ParserPool

__all__ = ["KINDS", "Tools", "Watcher", "make_watcher"]


class Watcher(Protocol):
    """Reads sources of one kind."""

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the source holds now. Raises WatcherError where it could not be read."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What watchers of every kind work with.

    ``product`` is the name by which sites know it (robots.txt); ``now`` is the clock;
    ``crawl_pace`` is when pages of which site were asked.
    """

    fetcher: Fetcher
    pool: ParserPool
    product: str = "Nightdesk"
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    crawl_pace: CrawlPace = field(default_factory=CrawlPace)


KINDS: dict[str, str] = {
    "feed": "watchers.feed:FeedWatcher",
    "websub": "watchers.websub:WebsubWatcher",
    "json": "watchers.json_api:JsonWatcher",
    "page": "watchers.page:PageWatcher",
    "sitemap": "watchers.sitemap:SitemapWatcher",
}
"""Where the watcher of each kind is: a class that is made of `Tools`. It is imported when
the first source of its kind is polled."""


def make_watcher(kind: str, tools: Tools) -> Watcher:
    """The watcher for sources of ``kind``. Raises UnknownKind."""
    place = KINDS.get(kind)
    if place is None:
        raise UnknownKind(
            f"no watcher reads sources of kind {kind!r}; there is {', '.join(sorted(KINDS))}: "
            "correct the source's kind"
        )
    module, _, name = place.partition(":")
    make: Callable[[Tools], Watcher] = getattr(import_module(module), name)
    return make(tools)
