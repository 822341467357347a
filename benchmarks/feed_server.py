"""A loopback server of feeds, in a process of its own.

``/same/ITEMS/N`` has no validators and always the same body; ``/etag/ITEMS/N`` answers 304
to its own ETag; ``/new/ITEMS/N`` has one more item at each request. All are RSS of ITEMS
items of generated news. With ``?once`` the connection is closed after each answer.

Each feed may have a host of its own: it listens on every loopback address (127.0.0.0/8),
and with a certificate on every name below ``localhost`` too. Whoever calls from elsewhere
is turned away.

``python -m benchmarks.feed_server [CERTIFICATE]`` prints its port and serves until its input
ends; CERTIFICATE is a PEM file with the key in it.
"""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from benchmarks.beside import run_beside
from benchmarks.generated_news import NewsMaker

__all__ = ["FeedServer", "feed_server"]

_HEAD = (
    "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Source {n}</title>"
    "<link>http://site{n}.example/</link><description>News</description>"
)
_FOOT = "</channel></rss>"


class _Feed:
    """A feed of the latest ``length`` items of one source's news."""

    def __init__(self, number: int, length: int) -> None:
        self._number = number
        self._maker = NewsMaker(number)
        self._items: deque[str] = deque(maxlen=length)
        self._made = 0
        for _ in range(length):
            self.add()

    def add(self) -> None:
        """Put one more item on top."""
        self._made += 1
        name, report = f"{self._number}-{self._made}", self._maker.report()
        self._items.appendleft(
            f"<item><title>{report.title}</title>"
            f"<link>http://site{self._number}.example/story/{name}</link>"
            f"<guid isPermaLink='false'>{name}</guid>"
            f"<pubDate>{format_datetime(datetime.now(UTC))}</pubDate>"
            f"<description>{report.summary}</description></item>"
        )

    def to_bytes(self) -> bytes:
        """The document as it stands now."""
        return f"{_HEAD.format(n=self._number)}{''.join(self._items)}{_FOOT}".encode()


@web.middleware
async def _admit(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not ip_address(request.remote or "::").is_loopback:
        raise web.HTTPForbidden
    return await handler(request)


class _Feeds:
    """The feeds that were asked for so far, and how each answers."""

    def __init__(self) -> None:
        self._growing: dict[tuple[int, int], _Feed] = {}
        self._bodies: dict[tuple[int, int], bytes] = {}

    def _body_of(self, key: tuple[int, int]) -> bytes:
        if key not in self._bodies:
            self._bodies[key] = _Feed(*key).to_bytes()
        return self._bodies[key]

    async def same(self, request: web.Request) -> web.Response:
        """The same body each time, without validators."""
        return _answer(request, self._body_of(_key_of(request)))

    async def etag(self, request: web.Request) -> web.Response:
        """304 to its own ETag."""
        tag = f'"{request.match_info["n"]}"'
        if request.headers.get("If-None-Match") == tag:
            return _finish(request, web.Response(status=304, headers={"ETag": tag}))
        return _answer(request, self._body_of(_key_of(request)), ETag=tag)

    async def new(self, request: web.Request) -> web.Response:
        """One more item at each request."""
        key = _key_of(request)
        feed = self._growing.get(key)
        if feed is None:
            feed = self._growing[key] = _Feed(*key)
        else:
            feed.add()
        return _answer(request, feed.to_bytes())


def _key_of(request: web.Request) -> tuple[int, int]:
    return int(request.match_info["n"]), int(request.match_info["items"])


def _answer(request: web.Request, body: bytes, **headers: str) -> web.Response:
    return _finish(
        request, web.Response(body=body, content_type="application/rss+xml", headers=headers)
    )


def _finish(request: web.Request, response: web.Response) -> web.Response:
    if "once" in request.query:
        response.force_close()
    return response


async def _serve(certificate: str | None) -> None:
    """Serve until standard input ends."""
    tls = None
    if certificate is not None:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificate)
    feeds = _Feeds()
    app = web.Application(middlewares=[_admit])
    for kind, handler in (("same", feeds.same), ("etag", feeds.etag), ("new", feeds.new)):
        app.router.add_get(f"/{kind}/{{items}}/{{n}}", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "0.0.0.0", 0, backlog=4096, ssl_context=tls)
    await site.start()
    port = runner.addresses[0][1]
    # Names below localhost lead to ::1 too, and it is tried first.
    await web.TCPSite(runner, "::1", port, backlog=4096, ssl_context=tls).start()
    print(port, flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedServer:
    """A running server: its port and its process."""

    port: int
    pid: int
    secure: bool = False

    def address(
        self,
        kind: str,
        number: int,
        *,
        items: int = 25,
        once: bool = False,
        own_host: bool = False,
    ) -> str:
        """Where the feed ``number`` of ``same``, ``etag`` or ``new`` is.

        With ``own_host`` on a host that no other feed has, else on 127.0.0.1.
        """
        host = "127.0.0.1"
        if own_host and self.secure:
            host = f"s{number}.feeds.localhost"
        elif own_host:
            high, low = divmod(number % 62_500, 250)
            host = f"127.{1 + number // 62_500}.{high}.{low + 1}"
        scheme = "https" if self.secure else "http"
        return f"{scheme}://{host}:{self.port}/{kind}/{items}/{number}{'?once' if once else ''}"


@contextmanager
def feed_server(certificate: Path | None = None) -> Iterator[FeedServer]:
    """Run a server for as long as the context lasts, over TLS where it has a certificate."""
    arguments = () if certificate is None else (str(certificate),)
    with run_beside("benchmarks.feed_server", *arguments) as process:
        port = int(process.answer())
        yield FeedServer(port=port, pid=process.pid, secure=certificate is not None)


if __name__ == "__main__":
    asyncio.run(_serve(*sys.argv[1:2] or [None]))
