"""News that bears a day and no time, by the real program: it is told when it comes."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web

from tests.scenarios.newsroom import Nightdesk, now
from tests.slack_double import SlackDouble
from tests.watchers.sitemaps import article, page, urlset

NEWS = {
    "feed": "Quay Works buys ferry maker Fenwick",
    "news": "Quay Works buys crane maker Ostrander",
    "plain": "Quay works buys rope maker norvik",
    "api": "Quay Works buys pump maker Aquafell",
}


class DaySite:
    """The same site as a feed, a news sitemap, an ordinary one and an API: days and no times."""

    def __init__(self, day: str) -> None:
        self.day = day
        self.titles = {kind: ["Old town fair opens its gates"] for kind in NEWS}
        self.asked: Counter[str] = Counter()
        self.url = ""
        self._changed = asyncio.Event()

    async def serve(self) -> AsyncIterator[DaySite]:
        app = web.Application()
        app.router.add_get("/{kind}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield self
        await runner.cleanup()

    async def polled(self, kind: str, times: int) -> None:
        """Wait until it was asked so often."""
        async with asyncio.timeout(60):
            while self.asked[kind] < times:
                self._changed.clear()
                await self._changed.wait()

    async def _answer(self, request: web.Request) -> web.Response:
        kind = request.match_info["kind"]
        self.asked[kind] += 1
        self._changed.set()
        return web.Response(body=getattr(self, f"_write_{kind}")(self.titles[kind]))

    def _write_feed(self, titles: list[str]) -> bytes:
        items = "".join(
            f"<item><title>{title}</title><link>{self.url}/feed/{len(title)}</link>"
            f"<pubDate>{self.day}</pubDate></item>"
            for title in titles
        )
        channel = f"<title>Quay</title><link>{self.url}/</link>{items}"
        return f"<rss version='2.0'><channel>{channel}</channel></rss>".encode()

    def _write_news(self, titles: list[str]) -> bytes:
        return urlset(*(article(len(title), at=self.day, title=title) for title in titles))

    def _write_plain(self, titles: list[str]) -> bytes:
        return urlset(*(page(title.casefold().replace(" ", "-"), self.day) for title in titles))

    def _write_api(self, titles: list[str]) -> bytes:
        return json.dumps([{"title": title, "on": self.day} for title in titles]).encode()


@pytest.fixture
async def site() -> AsyncIterator[DaySite]:
    # At any hour its midnight lies twelve hours back or more: too long ago to ring.
    async for made in DaySite(f"{now() - timedelta(hours=12):%Y-%m-%d}").serve():
        yield made


async def test_news_of_every_kind_rings_by_the_day_alone(
    site: DaySite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    kinds = {"feed": "feed", "news": "sitemap", "plain": "sitemap", "api": "json"}
    paths = {"json": {"items": "@", "title": "title", "published": "on"}}
    nightdesk.configure(
        sources={
            name: {
                "name": name.title(),
                "kind": kind,
                "url": f"{site.url}/{name}",
                "host": f"{name}.example",
                "tier": 1,
                "lang": "en",
            }
            | (paths if kind == "json" else {})
            for name, kind in kinds.items()
        },
        watches=[{"name": "deals", "query": "quay AND buys", "channels": ["newsdesk"]}],
        channels={"newsdesk": {"threshold": "everything"}},
    )
    await nightdesk.start()
    for name, title in NEWS.items():
        await site.polled(name, 3)
        site.titles[name].insert(0, title)
    await slack.wait_for_messages(len(NEWS), timeout_s=60)
    told = [message.text.partition(" — ")[0] for message in slack.messages]
    assert sorted(told) == sorted(NEWS.values())
    assert await nightdesk.stop() == 0
