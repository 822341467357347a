"""Whether a page is still there: what servers say of it, and what is believed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web

from tests.making import HandClock
from tests.watchers.conftest import SHORT, Site
from watchers.fetch import Fetcher
from watchers.pool import ParserPool
from watchers.presence import PresenceCheck, Seen
from watchers.registry import Tools


@pytest.fixture
async def check() -> AsyncIterator[PresenceCheck]:
    async with (
        Fetcher(SHORT) as fetcher,
        ParserPool(workers=1, time_allowed=timedelta(seconds=10)) as pool,
    ):
        yield PresenceCheck(Tools(fetcher=fetcher, pool=pool, now=HandClock().now))


def methods(site: Site, path: str) -> list[str]:
    return [request.method for request in site.asked if request.path == path]


async def test_a_page_that_is_there_is_asked_once_and_without_its_body(site, check):
    url = site.serve("/a", b"x" * 1_000_000)
    assert (await check.look(url)).seen is Seen.THERE
    assert methods(site, "/a") == ["HEAD"]


@pytest.mark.parametrize(
    ("status", "seen"),
    [
        (404, Seen.MISSING),
        (410, Seen.GONE),
        (403, Seen.UNKNOWN),
        (500, Seen.UNKNOWN),
        (503, Seen.UNKNOWN),
    ],
)
async def test_a_refusal_is_asked_for_twice(site, check, status, seen):
    url = site.serve("/a", b"", status=status)
    presence = await check.look(url)
    assert (presence.seen, presence.status) == (seen, status)
    assert methods(site, "/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("status", [404, 405, 501])
async def test_a_server_that_knows_no_head_is_asked_as_a_browser_does(site, check, status):
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status if request.method == "HEAD" else 200, text="here")

    site.pages["/a"] = answer
    assert (await check.look(site.url + "/a")).seen is Seen.THERE


async def test_a_page_that_moved_is_there_where_it_is_now(site, check):
    site.serve("/b", b"here")
    assert (await check.look(site.redirect("/a", "/b", 301))).seen is Seen.THERE
    site.redirect("/c", "/nowhere", 302)
    assert (await check.look(site.url + "/c")).seen is Seen.MISSING


async def test_a_page_that_robots_txt_keeps_to_itself_is_not_asked_for(site, check):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    url = site.serve("/private/a", b"here")
    presence = await check.look(url)
    assert (presence.seen, presence.retry_after) == (Seen.FORBIDDEN, timedelta(days=1))
    led = await check.look(site.redirect("/a", "/private/a", 302))
    assert led.seen is Seen.FORBIDDEN
    assert methods(site, "/private/a") == []


async def test_how_long_a_server_wants_to_be_left_alone_is_passed_on(site, check):
    presence = await check.look(site.serve("/a", b"", status=503, Retry_After="120"))
    assert presence.retry_after == timedelta(seconds=120)


async def test_a_server_that_does_not_answer_says_nothing_of_the_page(check):
    for url in ("http://127.0.0.1:1/a", "ftp://harbour.example/a"):
        presence = await check.look(url)
        assert (presence.seen, presence.status) == (Seen.UNKNOWN, None)


async def test_a_site_whose_rules_cannot_be_read_says_nothing_of_its_pages(site, check):
    site.serve("/robots.txt", b"", status=500)
    url = site.serve("/a", b"", status=404)
    assert (await check.look(url)).seen is Seen.UNKNOWN
    assert methods(site, "/a") == []
