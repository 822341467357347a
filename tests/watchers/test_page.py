"""Polls of pages over HTTP: manners, validators, memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import web

from tests.making import HandClock
from tests.watchers.conftest import SHORT, open_site
from tests.watchers.pages import newsroom, page, paragraphs, release
from watchers import (
    DocumentTooComplex,
    EmptySelection,
    FetchTimedOut,
    NotAPage,
    PageOptions,
    Polled,
    PollOutcome,
    RobotsDisallow,
    SourceForPoll,
    Validators,
    Watchers,
    open_watchers,
)
from watchers.page import check_selector

OLD = [release(n, f"Fenwick reports its results for the year {2000 + n}") for n in range(5, 0, -1)]
NEW = release(9, "Fenwick buys Ostrander")


class Polls:
    """Polls of one page, each with what the one before it left behind."""

    def __init__(self, watching: Watchers, clock: HandClock) -> None:
        self.watching = watching
        self.clock = clock
        self.source = SourceForPoll(id="fenwick", kind="page", url="")

    async def poll(self, url: str, *, store: bool = True, **parts: object) -> Polled:
        self.clock.advance(minutes=5)
        self.source = replace(self.source, url=url, **parts)
        polled = await self.watching.poll(self.source)
        if store:
            self.source = replace(
                self.source,
                validators=polled.validators,
                memory=polled.memory or self.source.memory,
            )
        return polled


@pytest.fixture
async def polls() -> AsyncIterator[Polls]:
    clock = HandClock()
    async with open_watchers(SHORT, now=clock.now) as watching:
        yield Polls(watching, clock)


async def test_a_page_is_a_baseline_and_then_its_changes(site, polls):
    url = site.serve("/news", newsroom(*OLD), ETag='"1"')
    first = await polls.poll(url)
    assert (first.outcome, first.entries, first.fault) == (PollOutcome.FRESH, (), None)
    assert first.memory
    site.serve("/news", newsroom(NEW, *OLD), ETag='"2"')
    second = await polls.poll(url)
    assert [entry.title for entry in second.entries] == ["Fenwick buys Ostrander"]
    assert second.entries[0].url == f"{site.url}/news/9?utm_source=list"


async def test_a_poll_that_was_not_stored_is_made_again_with_the_same_entries(site, polls):
    url = site.serve("/news", newsroom(*OLD), ETag='"1"')
    await polls.poll(url)
    site.serve("/news", newsroom(NEW, *OLD), ETag='"2"')
    lost = await polls.poll(url, store=False)
    again = await polls.poll(url)
    assert [e.guid for e in again.entries] == [e.guid for e in lost.entries]
    assert len(again.entries) == 1


async def test_a_page_that_did_not_change_is_spared(site, polls):
    url = site.serve("/news", newsroom(*OLD))
    await polls.poll(url)
    again = await polls.poll(url)
    assert (again.outcome, again.memory) == (PollOutcome.SAME_BODY, None)
    url = site.serve("/news", b"", status=304)
    validators = replace(polls.source.validators, etag='"1"')
    spared = await polls.poll(url, validators=validators)
    assert spared.outcome is PollOutcome.NOT_MODIFIED


async def test_without_a_memory_the_same_bytes_are_read_again(site, polls):
    url = site.serve("/news", newsroom(*OLD))
    await polls.poll(url)
    again = await polls.poll(url, memory=None)
    assert again.outcome is PollOutcome.FRESH
    assert again.memory


async def test_what_robots_txt_forbids_is_never_asked_for(site, polls):
    site.serve("/robots.txt", b"User-agent: Nightdesk\nDisallow: /news\n")
    url = site.serve("/news", newsroom(*OLD))
    with pytest.raises(RobotsDisallow):
        await polls.poll(url)
    assert [request.path for request in site.asked] == ["/robots.txt"]


async def test_a_page_that_redirects_to_where_robots_txt_forbids_is_not_read(site, polls):
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /inner\n")
    site.serve("/inner", newsroom(*OLD))
    with pytest.raises(RobotsDisallow, match="/inner"):
        await polls.poll(site.redirect("/news", "/inner", 302))
    assert "/inner" not in [request.path for request in site.asked]


async def test_rules_that_a_redirect_leads_to_are_read_while_others_fill_the_room(site, polls):
    """Pages that keep room while they wait for room would wait for each other for ever."""
    big = newsroom(*OLD, *(paragraphs("Fenwick " * 500) for _ in range(20)))
    settings = replace(SHORT, bytes_in_flight=len(big), connections=2, connections_per_host=1)
    async with open_site() as other, open_watchers(settings, now=polls.clock.now) as watching:
        urls = []
        for number in range(4):
            inner = other.serve(f"/inner-{number}", big)
            urls.append(site.redirect(f"/news-{number}", inner, 302))
        other.serve("/robots.txt", b"User-agent: *\nDisallow: /inner-3\n")
        sources = [SourceForPoll(id=url, kind="page", url=url) for url in urls]
        async with asyncio.timeout(30):
            polled = await asyncio.gather(*map(watching.poll, sources), return_exceptions=True)
    assert [type(one) for one in polled] == [Polled, Polled, Polled, RobotsDisallow]
    assert "/inner-3" not in [request.path for request in other.asked]


async def test_a_delay_that_robots_txt_asks_for_bounds_the_polls(site, polls):
    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 600\n")
    url = site.serve("/news", newsroom(*OLD))
    assert (await polls.poll(url)).min_interval == timedelta(minutes=10)


async def test_pages_of_a_site_that_wants_time_between_them_are_put_off_and_then_asked(site, polls):
    """Of whatever tier: a poll that is put off asks nothing and holds nobody up."""
    site.serve("/robots.txt", b"User-agent: *\nCrawl-delay: 30\n")
    sources = [
        SourceForPoll(
            id=f"p{n}",
            kind="page",
            url=site.serve(f"/news-{n}", newsroom(*OLD)),
            validators=Validators(etag='"1"'),
            may_wait=True,
        )
        for n in range(3)
    ]
    first, second, third = [await polls.watching.poll(one) for one in sources]
    assert first.outcome is PollOutcome.FRESH
    assert [one.retry_after for one in (second, third)] == [
        timedelta(seconds=30),
        timedelta(seconds=60),
    ]
    assert {(one.outcome, one.status, one.entries, one.memory) for one in (second, third)} == {
        (PollOutcome.POSTPONED, 0, (), None)
    }
    assert second.validators == Validators(etag='"1"')
    assert [request.path for request in site.asked] == ["/robots.txt", "/news-0"]
    polls.clock.advance(seconds=30)
    assert (await polls.watching.poll(sources[1])).outcome is PollOutcome.FRESH
    assert (await polls.watching.poll(sources[0])).outcome is PollOutcome.POSTPONED
    assert (await polls.watching.poll(replace(sources[0], may_wait=False))).status == 200


async def test_pages_of_a_site_that_says_nothing_wait_for_nobody(site, polls):
    url = site.serve("/news", newsroom(*OLD))
    sources = [SourceForPoll(id=f"p{n}", kind="page", url=url, may_wait=True) for n in range(3)]
    polled = [await polls.watching.poll(one) for one in sources]
    assert [one.outcome for one in polled] == [PollOutcome.FRESH] * 3


async def test_a_page_and_the_rules_of_its_site_have_the_time_of_one_poll(site):
    """A server that takes most of it for each is as slow as one that takes more for one."""

    async def tarry(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(0.3)
        body = b"" if request.path == "/robots.txt" else newsroom(*OLD)
        return web.Response(body=body, content_type="text/html")

    site.pages |= {"/robots.txt": tarry, "/news": tarry}
    async with open_watchers(replace(SHORT, deadline=timedelta(seconds=0.5))) as watching:
        with pytest.raises((FetchTimedOut, RobotsDisallow)):
            await watching.poll(SourceForPoll(id="fenwick", kind="page", url=site.url + "/news"))


async def test_a_page_is_asked_for_as_a_page(site, polls):
    await polls.poll(site.serve("/news", newsroom(*OLD)))
    assert site.asked[-1].headers["Accept"].startswith("text/html")


async def test_an_empty_selection_stores_nothing_and_ends_when_the_page_is_back(site, polls):
    options = PageOptions(include=("ul",))
    url = site.serve("/news", newsroom(*OLD))
    await polls.poll(url, options=options)
    site.serve("/news", page("<p>We are rebuilding.</p>"))
    with pytest.raises(EmptySelection):
        await polls.poll(url)
    site.serve("/news", newsroom(NEW, *OLD))
    assert [e.title for e in (await polls.poll(url)).entries] == ["Fenwick buys Ostrander"]


async def test_a_change_that_is_held_is_read_again_though_the_page_stays(site, polls):
    texts = [f"Sentence {n} of a statement on the ferries of Fenwick." for n in range(20)]
    url = site.serve("/news", page(paragraphs(*texts)), ETag='"1"')
    await polls.poll(url)
    site.serve("/news", page(paragraphs("All is over and done.")), ETag='"2"')
    held = await polls.poll(url)
    assert held.entries == ()
    assert held.validators.etag is held.validators.body_hash is None
    assert "held" in (held.fault or "")
    assert (await polls.poll(url)).entries == ()
    (entry,) = (await polls.poll(url)).entries
    assert entry.title == "Newsroom – Fenwick was rewritten: All is over and done."
    assert (await polls.poll(url)).outcome is PollOutcome.SAME_BODY


async def test_a_page_that_moved_to_another_page_begins_anew(site, polls):
    texts = [f"Sentence {n} of a statement on the ferries of Fenwick." for n in range(20)]
    url = site.serve("/news", page(paragraphs(*texts)))
    await polls.poll(url)
    site.serve("/start", page(paragraphs(*(f"Welcome to the site, part {n}." for n in range(30)))))
    moved = await polls.poll(site.redirect("/news", "/start", 301))
    assert (moved.entries, moved.moved_to) == ((), site.url + "/start")
    assert "begins anew" in (moved.fault or "")


async def test_a_language_that_the_page_does_not_state_is_that_of_its_source(site, polls):
    url = site.serve("/news", newsroom(*OLD, lang=""))
    await polls.poll(url, lang="fi")
    site.serve("/news", newsroom(NEW, *OLD, lang=""))
    assert [entry.lang for entry in (await polls.poll(url)).entries] == ["fi"]


async def test_a_pdf_is_refused_in_words_that_help(site, polls):
    url = site.serve("/paper.pdf", b"%PDF-1.7", Content_Type="application/pdf")
    with pytest.raises(NotAPage, match="watch the page that links to it"):
        await polls.poll(url)


@pytest.mark.parametrize("bomb", ["<div>", "<table><tr><td>", "<b>", "<ul><li>", "<a href=/x>"])
async def test_a_page_of_nested_elements_is_read_or_refused(site, polls, bomb: str):
    url = site.serve("/bomb", f"<p>One line of text</p>{bomb * 40_000}x".encode())
    try:
        await polls.poll(url)
    except DocumentTooComplex as error:
        assert "deep" in str(error)  # noqa: PT017  some bombs are harmless
    assert (await polls.poll(site.serve("/news", newsroom(*OLD)))).memory


async def test_a_page_of_two_megabytes_is_watched_as_far_as_there_is_room(site, polls):
    lines = [f"Line {n} of a page that has no end and says little." for n in range(30_000)]
    body = page("<h1>All lines</h1>", paragraphs(*lines))
    url = site.serve("/long", body[: SHORT.max_body])
    polled = await polls.poll(url)
    assert "page.include" in (polled.fault or "")
    assert polled.memory is not None
    assert len(polled.memory.encode()) < 300_000
    site.serve("/long", body.replace(b"<p>Line 3 ", b"<p>Fenwick buys Ostrander, says line 3 "))
    assert len((await polls.poll(url)).entries) == 1


@pytest.mark.parametrize("selector", ["", "   ", "a[", "p >", "p::before", "div:contains('x')"])
def test_a_selector_that_cannot_be_read_is_known_before_it_is_used(selector: str):
    assert check_selector(selector)


@pytest.mark.parametrize("selector", ["main", "ul.news > li", "[id*=x i]", "a, b", "p:not(.ad)"])
def test_a_selector_that_can_be_read_has_no_fault(selector: str):
    assert check_selector(selector) is None
