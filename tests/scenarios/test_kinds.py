"""Every kind of source through kills: nothing is lost, and nothing is told twice."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from aiohttp import web

from tests.scenarios.newsroom import Nightdesk, now, repeated
from tests.scenarios.test_main_job import HEADLINES, headline_of
from tests.slack_double import SlackDouble
from tests.watchers.sitemaps import article, index, urlset

KINDS = ("page", "sitemap", "json")
MOMENTS = ("asked", "stored", "told")


class NewsSite:
    """The same news as a page, as a news sitemap behind an index, and as a JSON API."""

    def __init__(self) -> None:
        self.news: dict[str, list[tuple[str, datetime]]] = {
            kind: [(f"Old town fair number {n} opens its gates", now()) for n in range(8)]
            for kind in KINDS
        }
        self.asked = dict.fromkeys(KINDS, 0)
        self.url = ""
        self._changed = asyncio.Event()

    async def serve(self) -> AsyncIterator[NewsSite]:
        app = web.Application()
        app.router.add_get("/page", self._page)
        app.router.add_get("/sitemap", self._index)
        app.router.add_get("/news.xml", self._sitemap)
        app.router.add_get("/json", self._json)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield self
        await runner.cleanup()

    async def polled(self, kind: str, times: int) -> None:
        """Wait until it was asked so often."""
        wanted = self.asked[kind] + times
        async with asyncio.timeout(60):
            while self.asked[kind] < wanted:
                self._changed.clear()
                await self._changed.wait()

    def _note(self, kind: str) -> None:
        self.asked[kind] += 1
        self._changed.set()

    async def _page(self, _: web.Request) -> web.Response:
        self._note("page")
        items = "".join(
            f"<li><h3><a href='/page/{abs(hash(title))}'>{title}</a></h3></li>"
            for title, _ in self.news["page"]
        )
        body = f"<!doctype html><html lang=en><title>News</title><main><ul>{items}</ul></main>"
        return web.Response(text=body, content_type="text/html")

    async def _index(self, _: web.Request) -> web.Response:
        self._note("sitemap")
        newest = max(at for _, at in self.news["sitemap"]).isoformat()
        body = index([(f"{self.url}/news.xml", newest)])
        return web.Response(body=body, content_type="application/xml")

    async def _sitemap(self, _: web.Request) -> web.Response:
        listed = [
            article(n, at=at.isoformat(), title=title)
            for n, (title, at) in enumerate(reversed(self.news["sitemap"]))
        ]
        return web.Response(body=urlset(*listed), content_type="application/xml")

    async def _json(self, _: web.Request) -> web.Response:
        self._note("json")
        items = [{"title": title, "at": at.isoformat()} for title, at in self.news["json"]]
        return web.Response(text=json.dumps({"items": items}), content_type="application/json")


@pytest.fixture
async def site() -> AsyncIterator[NewsSite]:
    async for made in NewsSite().serve():
        yield made


@pytest.mark.parametrize("seed", [1])
async def test_through_kills_news_of_every_kind_is_told_once(
    site: NewsSite, slack: SlackDouble, nightdesk: Nightdesk, seed: int
) -> None:
    chance = random.Random(seed)
    paths = {"json": {"items": "items", "title": "title", "published": "at"}}
    nightdesk.configure(
        sources={
            kind: {
                "name": kind.title(),
                "kind": kind,
                "url": f"{site.url}/{kind}",
                "host": f"{kind}.example",
                "tier": 1,
                "lang": "en",
            }
            | ({"page": {"include": ["main"]}} if kind == "page" else {})
            | (paths if kind == "json" else {})
            for kind in KINDS
        },
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"], "priority": "high"}],
        channels={"newsdesk": {"threshold": "everything"}},
    )
    await nightdesk.start()
    for kind in KINDS:
        await site.polled(kind, 3)
    # At each kill news of every kind is on its way, that of one kind just there: before its
    # poll is stored, about then, or when it is told.
    fresh = iter(HEADLINES)
    for kind, moment in zip(
        chance.sample(KINDS, len(KINDS)), chance.sample(MOMENTS, len(MOMENTS)), strict=True
    ):
        told = len(slack.calls("chat.postMessage"))
        for each in KINDS:
            site.news[each].insert(0, (next(fresh), now()))
        match moment:
            case "asked":
                await site.polled(kind, 1)
            case "stored":
                await site.polled(kind, 2)
            case "told":
                await slack.wait_for(
                    lambda told=told: len(slack.calls("chat.postMessage")) > told, timeout_s=60
                )
        await nightdesk.kill()
        await nightdesk.start()
    published = {*HEADLINES} - {*fresh}
    await slack.wait_for(
        lambda: {headline_of(message) for message in slack.messages} == published,
        timeout_s=90,
    )
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    assert repeated([headline_of(message) for message in slack.messages]) == {}
