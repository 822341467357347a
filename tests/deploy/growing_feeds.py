"""A server of feeds for tests of a service under load, in a process of its own.

``/live/N`` has some more items at each request, up to a number; ``/still/N`` has always the
same bytes; ``/broken/N`` answers 500 every other time. Each item has a word of its own in
front and then words that no other has, so that each is a story.

``python -m tests.deploy.growing_feeds ITEMS`` prints its port and serves until its input ends.
"""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

__all__ = ["growing_feeds", "name_item"]

AT_A_TIME = 2
_SYLLABLES = tuple(f"{one}{two}" for one in "bdfghklmnprstvwz" for two in "aeiou")


def name_item(source: int, number: int) -> str:
    """The word that stands in front of an item."""
    return f"zeta{source:03}x{number:03}"


def _headline(source: int, number: int) -> str:
    chance = random.Random(source * 1000 + number)
    words = ["".join(chance.choices(_SYLLABLES, k=6)).capitalize() for _ in range(5)]
    return f"{name_item(source, number)} {' '.join(words)}"


def feed(source: int, items: int) -> bytes:
    """An RSS document of the first items of a source, the latest first."""
    written = "".join(
        f"<item><title>{_headline(source, number)}</title>"
        f"<link>http://outlet{source}.example/{number}</link>"
        f"<guid isPermaLink='false'>{source}-{number}</guid></item>"
        for number in range(items, 0, -1)
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>"
        f"<title>Outlet {source}</title><link>http://outlet{source}.example/</link>"
        f"<description>News</description>{written}</channel></rss>"
    ).encode()


async def serve(items: int) -> None:
    """Serve until standard input ends; live feeds grow up to so many items."""
    asked: Counter[str] = Counter()

    async def live(request: web.Request) -> web.Response:
        source = int(request.match_info["n"])
        asked[request.path] += 1
        shown = min(items, 1 + AT_A_TIME * (asked[request.path] - 1))
        return web.Response(body=feed(source, shown), content_type="application/rss+xml")

    async def still(request: web.Request) -> web.Response:
        return web.Response(body=feed(900, 25), content_type="application/rss+xml")

    async def broken(request: web.Request) -> web.Response:
        asked[request.path] += 1
        return web.Response(status=500 if asked[request.path] % 2 else 200, body=feed(901, 5))

    app = web.Application()
    app.router.add_get("/live/{n}", live)
    app.router.add_get("/still/{n}", still)
    app.router.add_get("/broken/{n}", broken)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    print(runner.addresses[0][1], flush=True)  # noqa: T201
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@contextmanager
def growing_feeds(items: int) -> Iterator[str]:
    """The base address of a running server."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.deploy.growing_feeds", str(items)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
