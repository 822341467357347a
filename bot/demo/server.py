"""Serves a recorded news day on loopback, each feed as its outlet would publish it.

The feeds hold their back catalogue until `DayServer.begin` is called; from then on the
items appear when their time comes. The server can tell when whoever polls it has taken
in all of it, and has stored it: a conditional request with the validator of a document
is the proof that the document was kept.
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from bot.demo.day import Day, DayFeed, DayItem
from bot.demo.documents import CONTENT_TYPES, ShownFeed, ShownItem, render_feed
from bot.demo.pages import render_article, render_index
from bot.model import Source, SourceOrigin

if TYPE_CHECKING:
    from aiohttp import web

    from bot.ports import Clock

__all__ = ["DayServer", "item_of_url", "path_of"]

_SECOND = timedelta(seconds=1)


def path_of(day: Day, item: DayItem) -> str:
    """The path (and query, where there is one) of an item's page on the day's server."""
    original = day.original_of(item)
    return f"/{original.feed}{original.link or f'/{original.id}'}"


def item_of_url(day: Day, url: str) -> DayItem | None:
    """The item that a link leads to: the first to appear there; None for no item's link."""
    path = urlsplit(url).path
    found = [item for item in day.items if urlsplit(path_of(day, item)).path == path]
    return min(found, key=lambda item: item.at, default=None)


@dataclass(slots=True)
class _Taken:
    """How far whoever polls a feed has come: reveals served, and reveals surely stored.

    None where it was not served once, or where nothing proves yet that it was stored.
    """

    served: int | None = None
    stored: int | None = None


class DayServer:
    """The day's outlets on one loopback port; an asynchronous context manager.

    ``clock`` is read for each request. Port 0 takes a free one.
    """

    def __init__(self, day: Day, clock: Clock, *, port: int = 0) -> None:
        self.day = day
        self._clock = clock
        self._port = port
        self._made = _whole_second(clock.now())
        self._begun: datetime | None = None
        self._items = {feed.id: day.items_of(feed.id) for feed in day.feeds}
        self._taken = {feed.id: _Taken() for feed in day.feeds}
        self._baseline_stored = asyncio.Event()
        self._all_stored = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._url: str | None = None

    @property
    def url(self) -> str:
        """The server's address, without a slash at its end."""
        if self._url is None:
            raise RuntimeError("the day's server has no address before it is entered")
        return self._url

    async def __aenter__(self) -> Self:
        from aiohttp import web

        app = web.Application()
        app.router.add_get("/", self._answer_index)
        app.router.add_get("/feeds/{feed}", self._answer_feed)
        app.router.add_get("/{feed}/{rest:.*}", self._answer_article)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self._url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def feed_url(self, feed_id: str) -> str:
        """Where a feed is served."""
        return f"{self.url}/feeds/{feed_id}"

    def article_url(self, item: DayItem) -> str:
        """Where an item's page is served."""
        return self.url + path_of(self.day, item)

    def sources(self) -> tuple[Source, ...]:
        """The day's feeds as sources: the outlets' own hosts, loopback addresses."""
        return tuple(
            Source(
                id=feed.id,
                name=feed.name,
                kind="feed",
                url=self.feed_url(feed.id),
                host=feed.host,
                tier=feed.tier,
                owner=feed.owner or "",
                official=feed.official,
                lang=feed.lang,
                tags=feed.tags,
                origin=SourceOrigin.FILE,
            )
            for feed in self.day.feeds
        )

    def begin(self) -> datetime:
        """Start the day, and return when it opens: at the next whole second.

        RSS tells times in whole seconds, so only a day that opens on one has items that
        say when they were published without a fault of up to a second.
        """
        if self._begun is None:
            now = self._clock.now()
            floor = _whole_second(now)
            self._begun = floor if floor == now else floor + _SECOND
        return self._begun

    async def baseline_stored(self) -> None:
        """Wait until every feed was fetched once and, as the next poll proves, kept.

        What appears after that is news to whoever polls.
        """
        await self._baseline_stored.wait()

    async def all_stored(self) -> None:
        """Wait until every feed's last state was fetched and, as the next poll proves, kept."""
        await self._all_stored.wait()

    def unstored(self) -> tuple[str, ...]:
        """The feeds whose state is not yet kept: the last, or the first before the day begins."""
        if self._begun is None:
            wanted = dict.fromkeys(self._items, 0)
        else:
            wanted = {feed_id: len(items) for feed_id, items in self._items.items()}
        return tuple(
            feed_id
            for feed_id, taken in self._taken.items()
            if taken.stored is None or taken.stored < wanted[feed_id]
        )

    def revealed(self, now: datetime) -> tuple[DayItem, ...]:
        """The items that the feeds have shown up to ``now``, in the day's order."""
        return tuple(item for item in self.day.items if self._appeared(item, now))

    def _appeared(self, item: DayItem, now: datetime) -> bool:
        if item.in_back_catalogue:
            return True
        return self._begun is not None and now >= self._begun + item.at

    def _at(self, offset: timedelta, *, live: bool) -> datetime:
        """An offset as a time.

        The back catalogue counts from when the server was made, so that its document
        stays the same, to the byte, when the day begins.
        """
        return (self._begun if live and self._begun is not None else self._made) + offset

    def _show(self, feed: DayFeed, now: datetime) -> tuple[bytes, int, datetime]:
        """A feed's document at ``now``, how many reveals it holds, and its last change."""
        from_newest = [item for item in self._items[feed.id] if self._appeared(item, now)][::-1]
        changed = max(
            (self._at(item.at, live=not item.in_back_catalogue) for item in from_newest),
            default=self._made,
        )
        revised = {item.revises for item in from_newest if item.revises is not None}
        document = render_feed(
            feed.format,
            ShownFeed(
                id=feed.id,
                title=feed.name,
                description=self.day.note,
                home_url=f"{self.url}/",
                self_url=self.feed_url(feed.id),
                lang=feed.lang,
                changed=changed,
                cdata=feed.markup == "cdata",
            ),
            [self._shown(item) for item in from_newest if item.id not in revised],
        )
        return document, len(from_newest), changed

    def _shown(self, item: DayItem) -> ShownItem:
        original = self.day.original_of(item)
        host = self.day.feed(item.feed).host
        published = self._at(original.published_offset, live=not original.in_back_catalogue)
        updated = self._at(item.published_offset, live=not item.in_back_catalogue)
        return ShownItem(
            guid=original.guid or f"https://{host}/{original.id}",
            url=self.article_url(item),
            title=item.title,
            summary=item.summary,
            content=item.content,
            published=published if original.dated else None,
            updated=updated if item is not original and item.dated else None,
            authors=item.authors + ((item.via,) if item.via is not None else ()),
            tags=item.tags,
            lang=item.lang,
        )

    async def _answer_index(self, _request: web.Request) -> web.Response:
        from aiohttp import web

        now = self._clock.now()
        shown = [
            (self.day.feed(item.feed), item, path_of(self.day, item))
            for item in reversed(self.revealed(now))
        ]
        feeds = [(feed, f"/feeds/{feed.id}") for feed in self.day.feeds]
        return web.Response(
            text=render_index(self.day, feeds, shown), content_type="text/html", headers=_INERT
        )

    async def _answer_feed(self, request: web.Request) -> web.Response:
        from aiohttp import ETag, web

        now = self._clock.now()
        feed = next((f for f in self.day.feeds if f.id == request.match_info["feed"]), None)
        if feed is None:
            raise web.HTTPNotFound(text="the day has no such feed\n")
        body, reveals, changed = self._show(feed, now)
        tag = hashlib.sha256(body).hexdigest()[:32]
        asked = request.if_none_match or ()
        knows_tag = any(etag.value in (tag, "*") for etag in asked)
        headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        # A Last-Modified tells whole seconds. Given within its own second it could stand
        # for two states of the feed (RFC 9110 §8.8.2.2), and hide the later one for good.
        settled = _whole_second(changed) + _SECOND <= now
        if settled:
            headers["Last-Modified"] = format_datetime(
                _whole_second(changed).astimezone(UTC), usegmt=True
            )
        since = request.if_modified_since
        knows_time = not asked and settled and since is not None and since >= _whole_second(changed)
        not_modified = knows_tag or knows_time
        taken = self._taken[feed.id]
        if not_modified:
            taken.stored = reveals
        elif not asked and since is None:
            # Without a validator there is this proof only: whoever comes again has dealt
            # with what it got the last time.
            taken.stored = taken.served
        taken.served = reveals
        self._tell_waiters()
        response = web.Response(
            status=304 if not_modified else 200,
            body=None if not_modified else body,
            headers=headers,
        )
        # Weak: gzip gives other bytes for the same document.
        response.etag = ETag(value=tag, is_weak=True)
        if not not_modified:
            response.content_type = CONTENT_TYPES[feed.format]
            response.charset = "utf-8"
            response.enable_compression()
        return response

    def _tell_waiters(self) -> None:
        if not self.unstored():
            self._baseline_stored.set()
            if self._begun is not None:
                self._all_stored.set()

    async def _answer_article(self, request: web.Request) -> web.Response:
        from aiohttp import web

        now = self._clock.now()
        here = [
            item
            for item in self.revealed(now)
            if urlsplit(path_of(self.day, item)).path == request.path
        ]
        if not here:
            raise web.HTTPNotFound(text="nothing is published here yet\n")
        item = max(here, key=lambda item: item.at)
        return web.Response(
            text=render_article(self.day, self.day.feed(item.feed), item),
            content_type="text/html",
            headers=_INERT,
        )


_INERT = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}


def _whole_second(time: datetime) -> datetime:
    return time.replace(microsecond=0)
