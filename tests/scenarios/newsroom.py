"""A newsroom for scenarios: feeds on loopback, and the real program as a real process."""

from __future__ import annotations

import asyncio
import hashlib
import os
import subprocess
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from xml.sax.saxutils import escape

import yaml
from aiohttp import web

from bot.model import DeliveryState
from bot.store import open_store
from tests.programs import ROOT, Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a feed; its address follows from its guid."""

    guid: str
    title: str
    text: str = ""
    published: datetime | None = None


@dataclass(slots=True)
class _Feed:
    items: list[Item] = field(default_factory=list)
    asked: int = 0
    spared: int = 0  # answered 304: what was there before is stored


class FeedSite:
    """Feeds on loopback, as real outlets serve them: RSS with an ETag.

    Where there is a ``hub``, every feed names it in its Link header (RFC 8288).
    """

    def __init__(self) -> None:
        self.hub: str | None = None
        self._feeds: dict[str, _Feed] = {}
        self._pages: Counter[tuple[str, str]] = Counter()
        self._pulled: set[tuple[str, str]] = set()
        self.served: dict[str, float] = {}
        """When each guid was first served (Unix s); guids are told apart by who reads it."""
        self._changed = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{feed}.xml", self._serve)
        app.router.add_get("/{feed}/{guid}", self._serve_page)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    def url(self, feed: str) -> str:
        self._feeds.setdefault(feed, _Feed())
        return f"http://127.0.0.1:{self.port}/{feed}.xml"

    def publish(self, feed: str, *items: Item) -> None:
        """Put items on top of a feed."""
        self._feeds.setdefault(feed, _Feed()).items[:0] = items

    def revise(self, feed: str, item: Item) -> None:
        """Put an item with another text in the place of the one with its guid."""
        items = self._feeds[feed].items
        items[[one.guid for one in items].index(item.guid)] = item

    def pull(self, feed: str, guid: str) -> None:
        """Take an item's page away; the feed stays as it is."""
        self._pulled.add((feed, guid))

    async def page_asked(self, feed: str, guid: str, *, timeout_s: float = 60) -> None:
        """Wait until the page of an item is asked for the next time."""
        before = self._pages[feed, guid]
        await self._until(lambda: self._pages[feed, guid] > before, timeout_s)

    def asked(self, feed: str) -> int:
        """How often a feed was polled."""
        return self._feeds[feed].asked

    def document(self, feed: str, *items: Item) -> bytes:
        """What the feed would be with these items alone, as a hub pushes it."""
        return self._render(feed, _Feed(items=list(items)))

    async def stored(self, feed: str, *, timeout_s: float = 60) -> None:
        """Wait until a poll was spared by what an earlier one had stored."""
        before = self._feeds[feed].spared
        await self._until(lambda: self._feeds[feed].spared > before, timeout_s)

    async def all_stored(self, *, timeout_s: float = 60) -> None:
        """Wait until a poll of each feed was spared."""
        await self._until(lambda: all(one.spared for one in self._feeds.values()), timeout_s)

    async def polled(self, feed: str, *, timeout_s: float = 60) -> None:
        """Wait for the next poll."""
        before = self._feeds[feed].asked
        await self._until(lambda: self._feeds[feed].asked > before, timeout_s)

    async def _until(self, reached: Any, timeout_s: float) -> None:
        async with asyncio.timeout(timeout_s):
            while not reached():
                self._changed.clear()
                await self._changed.wait()

    async def _serve_page(self, request: web.Request) -> web.Response:
        feed, guid = request.match_info["feed"], request.match_info["guid"]
        self._pages[feed, guid] += 1
        self._changed.set()
        there = feed in self._feeds and any(item.guid == guid for item in self._feeds[feed].items)
        if not there or (feed, guid) in self._pulled:
            raise web.HTTPNotFound
        return web.Response(text=guid)

    async def _serve(self, request: web.Request) -> web.Response:
        name = request.match_info["feed"]
        feed = self._feeds.get(name)
        if feed is None:
            raise web.HTTPNotFound
        body = self._render(name, feed)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        feed.asked += 1
        self._changed.set()
        headers = {"ETag": etag}
        if self.hub is not None:
            headers["Link"] = f'<{self.hub}>; rel="hub", <{self.url(name)}>; rel="self"'
        if request.headers.get("If-None-Match") == etag:
            feed.spared += 1
            return web.Response(status=304, headers=headers)
        served = time.time()
        for item in feed.items:
            self.served.setdefault(item.guid, served)
        return web.Response(body=body, content_type="application/rss+xml", headers=headers)

    def _render(self, name: str, feed: _Feed) -> bytes:
        items = "".join(
            f"<item><title>{escape(item.title)}</title>"
            f"<link>http://127.0.0.1:{self.port}/{name}/{item.guid}</link>"
            f"<guid isPermaLink='false'>{item.guid}</guid>"
            + (f"<pubDate>{format_datetime(item.published)}</pubDate>" if item.published else "")
            + f"<description>{escape(item.text)}</description></item>"
            for item in feed.items
        )
        return (
            "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>"
            f"<title>{name}</title><link>http://127.0.0.1:{self.port}/</link>"
            f"<description>{name}</description>{items}</channel></rss>"
        ).encode()


class Nightdesk:
    """The real program: ``nightdesk run`` on a configuration and a data folder.

    It is started as `Program` says; where ``real`` is true as anyone starts it, imports and all.
    """

    def __init__(
        self, folder: Path, *, environment: Mapping[str, str] | None = None, real: bool = False
    ) -> None:
        self._folder = folder
        self._extra = dict(environment or {})
        self._real = real
        self._process: Program | None = None
        self._log = folder / "nightdesk.log"
        self.starts = 0

    def configure(self, **settings: Any) -> None:
        """Write the configuration file; quick polls and a short lease unless it says else."""
        chosen = {
            "data_dir": str(self._folder / "data"),
            "http": {"port": 0},
            "poll": {"tier_1_s": 0.2, "other_s": 0.2},
            # Each start brings them up anew, and no scenario has work for two.
            "fetch": {"parser_workers": 1},
            "lease_s": 1,
            "log": {"level": "info", "format": "json"},
        } | settings
        (self._folder / "nightdesk.yaml").write_text(
            yaml.safe_dump(chosen, allow_unicode=True), encoding="utf-8"
        )

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of the caller's own newsroom, whatever it has in its environment."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("NIGHTDESK_", "SLACK_"))
        }
        return (
            kept
            | {
                "NIGHTDESK_CONFIG": str(self._folder / "nightdesk.yaml"),
                "PYTHONPATH": str(ROOT),
            }
            | self._extra
        )

    @property
    def database_url(self) -> str:
        """Where it keeps what it knows."""
        return (
            self.environment.get("NIGHTDESK_DATABASE_URL")
            or f"sqlite:///{self._folder / 'data' / 'nightdesk.db'}"
        )

    async def start(self) -> None:
        self.starts += 1
        with self._log.open("ab") as log:
            self._process = await self._open("run", stdout=log, stderr=log)

    async def _open(self, *words: str, **streams: Any) -> Program:
        """A process of the program. What waits for one does so in a thread: the sites go on."""
        return await asyncio.to_thread(
            Program,
            *words,
            real=self._real,
            cwd=self._folder,
            env=self.environment,
            **streams,
        )

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def kill(self) -> None:
        """End it as the kernel does when memory runs out: no chance to tidy up."""
        assert self._process is not None
        self._process.kill()
        await asyncio.to_thread(self._process.wait)

    async def stop(self, *, within_s: float = 60) -> int:
        """End it as an operator does; returns the exit status."""
        assert self._process is not None
        self._process.terminate()
        return int(await asyncio.to_thread(self._process.wait, within_s))

    async def run(self, *arguments: str) -> tuple[int, str]:
        """Another command on the same configuration; its exit status and output."""
        process = await self._open(*arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output, _ = await asyncio.to_thread(process.communicate)
        return process.returncode, output.decode()

    async def run_all(self, *commands: tuple[str, ...]) -> str:
        """Several commands on the same configuration, one after another; all that they say."""
        return "".join([(await self.run(*words))[1] for words in commands])

    async def delivered(self, *, timeout_s: float = 60) -> None:
        """Wait until nothing waits to be sent, and nothing died."""
        unsent = {state for state in DeliveryState if state is not DeliveryState.SENT}
        store = open_store(self.database_url)
        await store.open()
        try:
            async with asyncio.timeout(timeout_s):
                while await store.list_deliveries(states=unsent):  # noqa: ASYNC110
                    await asyncio.sleep(0.1)  # another process's database tells of no change
        finally:
            await store.close()

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    @property
    def wire_url(self) -> str:
        """The address of the wire page of the process that was started last."""
        lines = [line for line in self.log.splitlines() if line.startswith("the wire page: ")]
        return lines[-1].removeprefix("the wire page: ")

    async def listening(self, *, timeout_s: float = 60) -> None:
        """Wait until it says where its wire page is."""
        async with asyncio.timeout(timeout_s):
            while self.log.count("the wire page: ") < self.starts:  # noqa: ASYNC110
                await asyncio.sleep(0.02)  # another process's file tells of no change


def now() -> datetime:
    return datetime.now(UTC)


def repeated(values: list[str]) -> dict[str, int]:
    """Those that occur more than once."""
    return {value: count for value, count in Counter(values).items() if count > 1}
