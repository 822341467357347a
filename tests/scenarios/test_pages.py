"""A page that is watched: its change reaches Slack once, through kills and flicker."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web

from tests.scenarios.newsroom import Nightdesk, repeated
from tests.slack_double import SlackDouble, faults

BEFORE = [
    "Fenwick runs forty ferries between the islands and the mainland.",
    "Tickets are sold at the harbour offices and on board of every ship.",
    "The winter timetable holds until the last day of March.",
]
NEWS = "Fenwick buys Ostrander for 3 million and takes over all of its 12 ships."


class PageSite:
    """One page on loopback with an ETag, and the robots.txt beside it."""

    def __init__(self) -> None:
        self.texts = list(BEFORE)
        self.rules = "User-agent: *\nDisallow: /private\n"
        self.spared: dict[str, int] = {}
        self._changed = asyncio.Event()
        self.url = ""

    async def serve(self) -> AsyncIterator[PageSite]:
        app = web.Application()
        app.router.add_get("/news", self._page)
        app.router.add_get("/robots.txt", self._robots)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/news"
        yield self
        await runner.cleanup()

    async def stored(self) -> None:
        """Wait until a poll of the page as it is now was spared by a stored one."""
        tag = self._tag()
        before = self.spared.get(tag, 0)
        await self._until(lambda: self.spared.get(tag, 0) > before)

    async def _until(self, reached: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not reached():
                self._changed.clear()
                await self._changed.wait()

    def _body(self) -> str:
        paragraphs = "".join(f"<p>{text}</p>" for text in self.texts)
        return (
            "<!doctype html><html lang=en><head><title>Fenwick Ferries</title></head><body>"
            f"<main><h1>News from the company</h1>{paragraphs}</main></body></html>"
        )

    def _tag(self) -> str:
        return f'"{hashlib.sha256(self._body().encode()).hexdigest()[:16]}"'

    async def _page(self, request: web.Request) -> web.Response:
        tag = self._tag()
        self._changed.set()
        if request.headers.get("If-None-Match") == tag:
            self.spared[tag] = self.spared.get(tag, 0) + 1
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(text=self._body(), content_type="text/html", headers={"ETag": tag})

    async def _robots(self, _: web.Request) -> web.Response:
        return web.Response(text=self.rules)


@pytest.fixture
async def site() -> AsyncIterator[PageSite]:
    async for made in PageSite().serve():
        yield made


@pytest.fixture
def nightdesk(nightdesk: Nightdesk, site: PageSite) -> Nightdesk:
    nightdesk.configure(
        sources={
            "fenwick-news": {
                "name": "Fenwick Ferries",
                "kind": "page",
                "url": site.url,
                "host": "fenwick.example",
                "tier": 1,
                "lang": "en",
                "page": {"include": ["main"]},
            }
        },
        watches=[
            {"name": "fenwick", "query": "fenwick", "channels": ["newsdesk"], "priority": "high"}
        ],
        channels={"newsdesk": {"threshold": "everything"}},
    )
    return nightdesk


async def test_a_pages_change_is_told_once_through_a_lost_answer_a_kill_and_flicker(
    site: PageSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    await nightdesk.start()
    await site.stored()
    # Slack takes the message, the answer never comes, and the process dies over it.
    slack.fail_next("chat.postMessage", faults.hang_after())
    site.texts = [NEWS, *BEFORE]
    await slack.wait_for(lambda: len(slack.calls("chat.postMessage")) > 0)
    await nightdesk.kill()
    await nightdesk.start()
    await site.stored()
    # Another server's copy from before, and back again.
    for texts in (BEFORE, [NEWS, *BEFORE], BEFORE, [NEWS, *BEFORE]):
        site.texts = list(texts)
        await site.stored()
    await nightdesk.delivered()
    (told,) = slack.messages
    assert told.text.startswith("Fenwick buys Ostrander for 3 million")
    status, reasons = await nightdesk.run("why", site.url)
    assert status == 0
    assert f"+{NEWS}" in reasons
    assert "change: changed" in reasons
    assert await nightdesk.stop() == 0
    assert repeated([message.delivery_id or "" for message in slack.messages]) == {}


async def test_a_kill_before_a_change_is_stored_tells_it_after_all(
    site: PageSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    await nightdesk.start()
    await site.stored()
    await nightdesk.kill()
    site.texts = [NEWS, *BEFORE]
    await nightdesk.start()
    await slack.wait_for_messages(1, timeout_s=60)
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    assert len(slack.messages) == 1


async def test_a_page_that_robots_txt_forbids_is_a_fault_that_the_list_shows(
    site: PageSite, nightdesk: Nightdesk
) -> None:
    site.rules = "User-agent: *\nDisallow: /news\n"
    await nightdesk.start()
    async with asyncio.timeout(60):
        while "be left alone" not in nightdesk.log:  # noqa: ASYNC110
            await asyncio.sleep(0.1)  # another process's log tells of no change
    assert await nightdesk.stop() == 0
    assert site.spared == {}
