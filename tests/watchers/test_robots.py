"""What robots.txt files say, and what is done where they say nothing (RFC 9309)."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from random import Random

import pytest
from aiohttp import web

from tests.making import HandClock
from tests.watchers.conftest import SHORT, Site, open_site
from watchers import AddressRefused, FetchTimedOut, RobotsDisallow, robots
from watchers.allowance import Allowance
from watchers.fetch import Fetcher
from watchers.pool import ParserPool
from watchers.registry import Tools
from watchers.robots import Robots, judge_robots

PAGE = "https://fenwick.example/news/"


class Asking:
    """Robots on a clock set by hand."""

    def __init__(self, tools: Tools, clock: HandClock) -> None:
        self.robots = Robots(tools)
        self.clock = clock

    async def allows(self, url: str) -> bool:
        try:
            await self.robots.ask(url)
        except RobotsDisallow:
            return False
        return True


@pytest.fixture
async def asking() -> AsyncIterator[Asking]:
    clock = HandClock()
    async with (
        Fetcher(SHORT) as fetcher,
        ParserPool(workers=1, time_allowed=timedelta(seconds=10)) as pool,
    ):
        yield Asking(Tools(fetcher=fetcher, pool=pool, now=clock.now), clock)


def asked_for_rules(site: Site) -> int:
    return sum(1 for request in site.asked if request.path == "/robots.txt")


async def test_a_page_that_is_disallowed_is_left_alone_for_a_day_in_clear_words(site, asking):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    with pytest.raises(RobotsDisallow, match=r"asks that .*/private/page be left alone") as caught:
        await asking.robots.ask(site.url + "/private/page")
    assert caught.value.retry_after == timedelta(days=1)
    assert await asking.allows(site.url + "/public")


async def test_rules_for_our_name_win_over_those_for_all(site, asking):
    site.serve(
        "/robots.txt", b"User-agent: *\nDisallow: /\n\nUser-agent: nightdesk\nDisallow: /private\n"
    )
    assert await asking.allows(site.url + "/news")
    assert not await asking.allows(site.url + "/private/x")


async def test_rules_are_asked_for_once_a_day_and_not_for_each_page(site, asking):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /a\n")
    pages = [f"{site.url}/{n}" for n in range(10)]
    await asyncio.gather(*(asking.robots.ask(page) for page in pages))
    asking.clock.advance(hours=23)
    assert not await asking.allows(site.url + "/a")
    assert asked_for_rules(site) == 1
    site.serve("/robots.txt", b"")
    asking.clock.advance(hours=2)
    assert await asking.allows(site.url + "/a")
    assert asked_for_rules(site) == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
async def test_a_site_that_has_no_rules_allows_all(site, asking, status: int):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /", status=status)
    assert await asking.allows(site.url + "/news")


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_where_rules_cannot_be_read_pages_are_left_alone(site, asking, status: int):
    site.serve("/robots.txt", b"", status=status)
    with pytest.raises(RobotsDisallow, match="could not be read"):
        await asking.robots.ask(site.url + "/news")
    site.serve("/robots.txt", b"User-agent: *\nAllow: /\n")
    asking.clock.advance(minutes=6)
    assert await asking.allows(site.url + "/news")


async def test_a_server_that_does_not_answer_is_like_one_that_fails(asking):
    with socket.socket() as held:  # nobody listens on a port that is only held
        held.bind(("127.0.0.1", 0))
        assert not await asking.allows(f"http://127.0.0.1:{held.getsockname()[1]}/news")


async def test_a_site_of_the_inside_is_refused_as_such(asking):
    with pytest.raises(AddressRefused):
        await asking.allows("http://10.0.0.1/news")


async def test_while_rules_cannot_be_read_the_last_ones_hold(site, asking):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    assert await asking.allows(site.url + "/news")
    site.serve("/robots.txt", b"", status=503)
    asking.clock.advance(days=2)
    assert await asking.allows(site.url + "/news")
    assert not await asking.allows(site.url + "/private")
    assert asked_for_rules(site) == 2


async def test_rules_are_followed_through_redirects(site, asking):
    site.serve("/rules", b"User-agent: *\nDisallow: /private\n")
    for step in range(5):
        site.redirect(f"/{step}", f"/{step + 1}" if step < 4 else "/rules", 302)
    site.redirect("/robots.txt", "/0", 301)
    assert not await asking.allows(site.url + "/private")


async def test_redirects_without_an_end_are_no_rules(site, asking):
    site.redirect("/robots.txt", "/robots.txt", 302)
    assert await asking.allows(site.url + "/news")


async def test_a_delay_that_is_asked_for_is_told(site, asking):
    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 120\n")
    assert await asking.robots.ask(site.url + "/news") == timedelta(seconds=120)


async def test_a_page_in_the_place_of_rules_allows_all(site, asking):
    site.serve("/robots.txt", b"<!doctype html><html><body>Not found, sorry</body></html>")
    assert await asking.allows(site.url + "/news")


async def test_only_the_first_500_kib_of_rules_count(site, asking):
    filler = b"# nothing\n" * (500 * 1024 // 10)
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /a\n" + filler + b"Disallow: /b\n")
    assert not await asking.allows(site.url + "/a")
    assert await asking.allows(site.url + "/b")


async def test_who_gives_up_waiting_for_rules_leaves_no_verdict_behind(site, asking):
    async def never(_: web.Request) -> web.StreamResponse:
        asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    asked = asyncio.Event()
    site.pages["/robots.txt"] = never
    impatient = asyncio.create_task(asking.allows(site.url + "/news"))
    await asked.wait()
    impatient.cancel()
    await asyncio.gather(impatient, return_exceptions=True)
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    assert await asking.allows(site.url + "/news")


async def test_who_waits_for_rules_that_another_reads_waits_no_longer_than_a_poll_may(site, asking):
    async def never(_: web.Request) -> web.StreamResponse:
        asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    asked = asyncio.Event()
    site.pages["/robots.txt"] = never
    first = asyncio.create_task(asking.allows(site.url + "/news"))
    await asked.wait()
    with pytest.raises(FetchTimedOut, match=r"/robots\.txt was not read in the time of a poll"):
        await asking.robots.ask(site.url + "/other", allowance=Allowance(timedelta()))
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)


async def test_rules_of_ever_new_sites_take_no_more_than_their_room(asking, monkeypatch):
    monkeypatch.setattr(robots, "_MOST_KEPT", 3_000)
    async with AsyncExitStack() as stack:
        for number in range(5):
            one = await stack.enter_async_context(open_site())
            rules = (
                b"User-agent: *\nDisallow: /private\n#"
                + Random(number).randbytes(1_000).hex().encode()
            )
            one.serve("/robots.txt", rules)
            assert not await asking.allows(one.url + "/private")
        kept = [len(site.rules or b"") for site in asking.robots._sites.values()]
        assert 0 < sum(kept) <= 3_000


async def test_rules_are_asked_for_without_the_credentials_of_a_page(site, asking):
    site.serve("/robots.txt", b"")
    address = site.url.replace("http://", "http://ann:secret@") + "/news"
    assert await asking.allows(address)
    assert "Authorization" not in site.asked[0].headers


async def test_rules_of_one_port_are_not_those_of_another(site, asking):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /\n")
    runner = web.AppRunner(web.Application())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    assert not await asking.allows(site.url + "/news")
    assert await asking.allows(f"http://127.0.0.1:{runner.addresses[0][1]}/news")
    await runner.cleanup()


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /news/\n", False),
        (b"User-agent: *\r\nDisallow: /*.pdf$\r\n", True),
        (b"User-agent: *\nDisallow: /\nAllow: /news/\n", True),
        (b"user-AGENT: NightDesk\ndisallow: /\n", False),
        (b"User-agent: desk\nDisallow: /\n", True),
        (b"User-agent: night\nDisallow: /\n", True),
        (b"User-agent: Nightdesk/2.0 # us\nDisallow: /\n", False),
        (b"User-agent: nightdesk-images\nDisallow: /\n", True),
        (b"User-agent: Googlebot\nDisallow: /\n", True),
        (b"User-agent: *\nDisallow:\n", True),
        (b"Disallow: /\n", True),
        (b"\xff\xfe\x00garbage", True),
        (b"", True),
    ],
)
def test_rules_are_read_as_the_standard_has_them(rules: bytes, allowed: bool):
    assert judge_robots(rules, PAGE, "Nightdesk")[0] is allowed


@pytest.mark.parametrize("delay", [b"nan", b"inf", b"-1", b"soon", b"0"])
def test_a_delay_that_is_none_is_none(delay: bytes):
    rules = b"User-agent: *\nCrawl-delay: " + delay + b"\n"
    assert judge_robots(rules, PAGE, "Nightdesk") == (True, None)
