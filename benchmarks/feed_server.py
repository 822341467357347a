"""A loopback server of feeds, in a process of its own.

``/same/ITEMS/N`` has no validators and always the same body; ``/etag/ITEMS/N`` answers 304
to its own ETag; ``/new/ITEMS/N`` has one more item at each request. All are RSS of ITEMS
items of generated news. With ``?once`` the connection is closed after each answer.

``python -m benchmarks.feed_server`` prints its port and serves until its input ends.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from aiohttp import web

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


async def _serve() -> None:
    """Serve until standard input ends."""
    growing: dict[tuple[int, int], _Feed] = {}
    bodies: dict[tuple[int, int], bytes] = {}

    def key_of(request: web.Request) -> tuple[int, int]:
        return int(request.match_info["n"]), int(request.match_info["items"])

    def body_of(key: tuple[int, int]) -> bytes:
        if key not in bodies:
            bodies[key] = _Feed(*key).to_bytes()
        return bodies[key]

    def answer(request: web.Request, body: bytes, **headers: str) -> web.Response:
        response = web.Response(body=body, content_type="application/rss+xml", headers=headers)
        if "once" in request.query:
            response.force_close()
        return response

    async def same(request: web.Request) -> web.Response:
        return answer(request, body_of(key_of(request)))

    async def etag(request: web.Request) -> web.Response:
        tag = f'"{request.match_info["n"]}"'
        if request.headers.get("If-None-Match") == tag:
            response = web.Response(status=304, headers={"ETag": tag})
            if "once" in request.query:
                response.force_close()
            return response
        return answer(request, body_of(key_of(request)), ETag=tag)

    async def new(request: web.Request) -> web.Response:
        key = key_of(request)
        feed = growing.get(key)
        if feed is None:
            feed = growing[key] = _Feed(*key)
        else:
            feed.add()
        return answer(request, feed.to_bytes())

    app = web.Application()
    app.router.add_get("/same/{items}/{n}", same)
    app.router.add_get("/etag/{items}/{n}", etag)
    app.router.add_get("/new/{items}/{n}", new)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedServer:
    """A running server: its base address and its process."""

    url: str
    pid: int

    def address(self, kind: str, number: int, *, items: int = 25, once: bool = False) -> str:
        """Where the feed ``number`` of ``same``, ``etag`` or ``new`` is."""
        return f"{self.url}/{kind}/{items}/{number}{'?once' if once else ''}"


@contextmanager
def feed_server() -> Iterator[FeedServer]:
    """Run a server for as long as the context lasts."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.feed_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        port = int(process.stdout.readline())
        try:
            yield FeedServer(url=f"http://127.0.0.1:{port}", pid=process.pid)
        finally:
            process.stdin.close()


if __name__ == "__main__":
    asyncio.run(_serve())
