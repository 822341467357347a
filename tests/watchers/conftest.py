"""Real servers on loopback, and the watchers that poll them."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from aiohttp import web

from tests.making import HandClock
from tests.watchers.sitemaps import Clocked
from watchers import Watchers, WatcherSettings, open_watchers
from watchers.fetch import Fetcher

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]

SHORT = WatcherSettings(
    contact="https://nightdesk.example/contact",
    connect_time=timedelta(seconds=5),
    deadline=timedelta(seconds=20),
    max_body=2 * 1024 * 1024,
    parse_workers=2,
    allow=("127.0.0.0/8", "::1", "localhost"),
)


@dataclass
class Site:
    """A web server on a free port of loopback; ``pages`` maps paths to what answers."""

    url: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[web.Request] = field(default_factory=list)
    connections: set[int] = field(default_factory=set)
    """The ports that clients asked from: one for each connection."""

    def serve(self, path: str, body: bytes, *, status: int = 200, **headers: str) -> str:
        """Serve fixed bytes; header names are written with underscores."""

        async def answer(_: web.Request) -> web.StreamResponse:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            return web.Response(status=status, body=body, headers=named)

        self.pages[path] = answer
        return self.url + path

    def redirect(self, path: str, to: str, status: int) -> str:
        return self.serve(path, b"", status=status, Location=to)


@asynccontextmanager
async def open_site() -> AsyncIterator[Site]:
    """A site, for as long as the context lasts."""

    async def answer(request: web.Request) -> web.StreamResponse:
        made.asked.append(request)
        if request.transport is not None:
            made.connections.add(request.transport.get_extra_info("peername")[1])
        page = made.pages.get(request.path)
        return await page(request) if page else web.Response(status=404)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    made = Site(url=f"http://127.0.0.1:{runner.addresses[0][1]}")
    try:
        yield made
    finally:
        await runner.cleanup()


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as made:
        yield made


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@pytest.fixture
async def raw_site() -> AsyncIterator[Callable[[Talk], Awaitable[str]]]:
    """Makes servers that speak for themselves, byte by byte; returns their address."""
    servers: list[asyncio.Server] = []
    tasks: set[asyncio.Task[None]] = set()

    async def start(talk: Talk) -> str:
        async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            tasks.add(task)
            try:
                await reader.readuntil(b"\r\n\r\n")
                await talk(reader, writer)
            except (ConnectionError, asyncio.IncompleteReadError):
                pass  # the client hung up, as it should on these servers
            finally:
                tasks.discard(task)
                writer.close()

        server = await asyncio.start_server(meet, "127.0.0.1", 0)
        servers.append(server)
        return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/feed"

    yield start
    for server in servers:
        server.close()
    for task in list(tasks):
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def reset(writer: asyncio.StreamWriter) -> None:
    """End a connection with RST instead of FIN."""
    plug = writer.get_extra_info("socket")
    plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(SHORT) as made:
        yield made


@pytest.fixture
async def watching() -> AsyncIterator[Watchers]:
    async with open_watchers(SHORT) as made:
        yield made


@pytest.fixture
async def clocked() -> AsyncIterator[Clocked]:
    """Watchers that poll sitemaps by a clock that a test sets."""
    clock = HandClock()
    async with open_watchers(SHORT, now=clock.now) as watching:
        yield Clocked(watching, clock)
