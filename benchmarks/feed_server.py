"""A loopback server of feeds for the benchmarks, in a process of its own.

``/same/N`` has no validators and always the same body; ``/etag/N`` answers 304 to its own
ETag; ``/new/N`` has one more item at each request. Bodies are RSS of about 25 items.

``python -m benchmarks.feed_server`` prints its port and serves until its input ends.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime

from aiohttp import web

ITEMS = 25
_TEXT = (
    "The council of the port town agreed on Tuesday to widen the northern quay, after two "
    "years of talks with the harbour board and the owners of the fish market. "
)


def feed(number: int, newest: int) -> bytes:
    """An RSS document of source ``number`` whose latest item is ``newest``."""
    now = format_datetime(datetime.now(UTC))
    items = "".join(
        f"<item><title>Quay {number} report {item}: harbour board meets again</title>"
        f"<link>http://site{number}.example/story/{item}</link>"
        f"<guid isPermaLink='false'>{number}-{item}</guid><pubDate>{now}</pubDate>"
        f"<description>{_TEXT * 3}</description></item>"
        for item in range(newest, newest - ITEMS, -1)
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>"
        f"<title>Source {number}</title><link>http://site{number}.example/</link>"
        f"<description>Harbour news</description>{items}</channel></rss>"
    ).encode()


async def serve() -> None:
    """Serve until standard input ends."""
    newest: Counter[int] = Counter()
    bodies: dict[int, bytes] = {}

    def body_of(number: int) -> bytes:
        return bodies.setdefault(number % 50, feed(number % 50, ITEMS))

    async def same(request: web.Request) -> web.Response:
        return web.Response(
            body=body_of(int(request.match_info["n"])), content_type="application/rss+xml"
        )

    async def etag(request: web.Request) -> web.Response:
        number = int(request.match_info["n"])
        if request.headers.get("If-None-Match") == f'"{number}"':
            return web.Response(status=304, headers={"ETag": f'"{number}"'})
        return web.Response(
            body=body_of(number),
            content_type="application/rss+xml",
            headers={"ETag": f'"{number}"'},
        )

    async def new(request: web.Request) -> web.Response:
        number = int(request.match_info["n"])
        newest[number] += 1
        return web.Response(
            body=feed(number, ITEMS + newest[number]), content_type="application/rss+xml"
        )

    app = web.Application()
    app.router.add_get("/same/{n}", same)
    app.router.add_get("/etag/{n}", etag)
    app.router.add_get("/new/{n}", new)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@contextmanager
def feed_server() -> Iterator[str]:
    """The base address of a running server."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.feed_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()


if __name__ == "__main__":
    asyncio.run(serve())
