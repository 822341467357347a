"""All watchers behind one door, sharing one session and one pool of parsers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from watchers.errors import NotAFeed
from watchers.feed import FeedWatcher
from watchers.fetch import Fetcher
from watchers.model import Document, ParsedFeed, Polled, SourceForPoll
from watchers.pool import ParserPool, count_workers
from watchers.registry import Tools, Watcher, make_watcher
from watchers.settings import WatcherSettings

if TYPE_CHECKING:
    from watchers.discover import DiscoverLimits, Discovery
    from watchers.hubs import HubRequest
    from watchers.presence import Presence, PresenceCheck

__all__ = ["Watchers", "open_watchers"]


class Watchers:
    """Polls sources of every kind that the registry knows."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._watchers: dict[str, Watcher] = {}
        self._presence: PresenceCheck | None = None

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the source holds now.

        Raises `watchers.WatcherError` where it could not be read: FetchError and
        ParseError with all their kinds, or UnknownKind.
        """
        watcher = self._watchers.get(source.kind)
        if watcher is None:
            watcher = make_watcher(source.kind, self._tools)
            self._watchers[source.kind] = watcher
        return await watcher.poll(source)

    async def read_document(self, document: Document) -> ParsedFeed:
        """The entries of a feed document at hand (a file, say), or of a sitemap.

        Raises ParseError.
        """
        try:
            return await FeedWatcher(self._tools).read(document)
        except NotAFeed as error:
            if error.kind != "sitemap":
                raise
        from watchers.sitemap import SitemapWatcher

        return await SitemapWatcher(self._tools).read(document)

    async def discover(
        self,
        url: str,
        *,
        limits: DiscoverLimits | None = None,
        tell: Callable[[str], None] = lambda _: None,
        trusted: bool = True,
    ) -> Discovery:
        """The places at ``url``, and at its site, that could be watched.

        ``tell`` hears each address that is asked. ``trusted``: the operator wrote the address,
        which may then be an inner one. Raises FetchError where neither the address nor its site
        answers.
        """
        from watchers.discover import discover

        return await discover(
            self._tools, url, poll=self.poll, limits=limits, tell=tell, trusted=trusted
        )

    async def ask_hub(self, hub: str, request: HubRequest, *, written: str | None = None) -> None:
        """Ask a hub to push, or to stop. Raises `watchers.WatcherError`."""
        from watchers.hubs import ask_hub

        await ask_hub(self._tools.fetcher, hub, request, written=written)

    async def look(self, url: str, *, written: str | None = None) -> Presence:
        """Whether the page at ``url`` is still there: see `watchers.presence`."""
        from watchers.presence import PresenceCheck

        if self._presence is None:
            self._presence = PresenceCheck(self._tools)
        return await self._presence.look(url, written=written)

    async def warm(self) -> None:
        """Start the parsers now; otherwise they start with the first document."""
        await self._tools.pool.warm()


@asynccontextmanager
async def open_watchers(
    settings: WatcherSettings | None = None,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> AsyncIterator[Watchers]:
    """The watchers, for as long as the context lasts.

    At its end connections are closed and parsers ended at once, whatever they are doing.
    """
    settings = settings or WatcherSettings()
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(
            ParserPool(
                workers=count_workers(settings.parse_workers), time_allowed=settings.parse_time
            )
        )
        fetcher = await stack.enter_async_context(Fetcher(settings, now=now))
        yield Watchers(Tools(fetcher=fetcher, pool=pool, product=settings.product_token, now=now))
