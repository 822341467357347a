"""Sitemaps and their indexes, over HTTP: what is asked, what is spared, what is never lost."""

from __future__ import annotations

import asyncio
import gzip
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from tests.watchers.conftest import SHORT
from tests.watchers.sitemaps import (
    article,
    asked,
    index,
    page,
    serve_children,
    titles,
    urlset,
)
from watchers import (
    Credentials,
    FetchTimedOut,
    NotASitemap,
    Polled,
    PollOutcome,
    SourceForPoll,
    StatusRefused,
    UnreadableIndex,
    Validators,
    open_watchers,
)
from watchers.sitemap_due import MOST_AT_ONCE
from watchers.sitemap_memory import SitemapMemory


def source(url: str, after: Polled | None = None, **parts: Any) -> SourceForPoll:
    """The source as it is polled, or as it is polled after an earlier poll of it."""
    made = SourceForPoll(id="quay", kind="sitemap", url=url)
    if after is not None:
        made = replace(made, validators=after.validators, memory=after.memory)
    return replace(made, **parts)


async def test_a_poll_brings_the_articles_and_the_next_one_is_spared(site, watching):
    url = site.serve("/news.xml", urlset(article(1), article(2)), ETag='"1"')
    first = await watching.poll(source(url, lang="fi"))
    assert titles(first) == {"Ferry 1 arrives", "Ferry 2 arrives"}
    assert first.outcome is PollOutcome.FRESH
    again = await watching.poll(source(url, first))
    assert (again.outcome, again.entries, again.memory) == (PollOutcome.SAME_BODY, (), None)
    assert site.asked[-1].headers["If-None-Match"] == '"1"'


async def test_of_an_ordinary_sitemap_only_what_is_newer_than_the_last_visit_comes_again(
    site, watching
):
    old, late = page("the-old-line-opens", "2026-01-01"), page("the-late-line-opens", "2026-01-30")
    url = site.serve("/s.xml", urlset(old, page("the-line-opens", "2026-01-31")))
    first = await watching.poll(source(url))
    assert len(first.entries) == 2
    site.serve(
        "/s.xml",
        urlset(old, late, page("the-line-opens", "2026-01-31"), page("x-y-z", "2026-02-01")),
    )
    second = await watching.poll(source(url, first))
    assert titles(second) == {"The late line opens", "The line opens", "X y z"}


async def test_an_index_leads_to_the_articles_of_its_sitemaps(site, watching):
    serve_children(site, range(3))
    site.serve("/2.xml", gzip.compress(urlset(article(2))))
    polled = await watching.poll(source(site.url + "/index.xml"))
    assert titles(polled) == {"Ferry 0 arrives", "Ferry 1 arrives", "Ferry 2 arrives"}
    assert (polled.outcome, polled.fault) == (PollOutcome.FRESH, None)


async def test_only_sitemaps_that_changed_are_asked_again(site, watching):
    serve_children(site, range(3), lastmod="2026-03-01")
    url = site.url + "/index.xml"
    first = await watching.poll(source(url))
    assert sorted(asked(site)) == ["/0.xml", "/1.xml", "/2.xml", "/index.xml"]
    second = await watching.poll(source(url, first))
    assert asked(site) == ["/index.xml"]
    assert (second.outcome, second.memory) == (PollOutcome.SAME_BODY, None)
    site.serve("/1.xml", urlset(article(1), article(11)))
    site.serve(
        "/index.xml",
        index(
            [(f"{site.url}/{n}.xml", "2026-03-02" if n == 1 else "2026-03-01") for n in range(3)]
        ),
    )
    third = await watching.poll(source(url, first))
    assert asked(site) == ["/index.xml", "/1.xml"]
    assert "Ferry 11 arrives" in titles(third)


async def test_sitemaps_without_a_date_are_asked_each_time_by_their_validators(site, watching):
    serve_children(site, range(2), ETag='"1"')
    url = site.url + "/index.xml"
    first = await watching.poll(source(url))
    asked(site)

    async def not_modified(request: web.Request) -> web.StreamResponse:
        return web.Response(status=304 if request.headers.get("If-None-Match") == '"1"' else 500)

    site.pages["/0.xml"] = not_modified
    site.serve("/1.xml", urlset(article(1), article(11)))
    second = await watching.poll(source(url, first))
    assert sorted(asked(site)) == ["/0.xml", "/1.xml", "/index.xml"]
    assert (second.outcome, titles(second)) == (
        PollOutcome.FRESH,
        {"Ferry 1 arrives", "Ferry 11 arrives"},
    )


async def test_a_whole_poll_sends_no_validators_to_any_sitemap(site, watching):
    serve_children(site, range(2), ETag='"1"')
    first = await watching.poll(source(site.url + "/index.xml"))
    asked(site)
    await watching.poll(source(site.url + "/index.xml", first, whole=True))
    await watching.poll(source(site.url + "/index.xml", first))
    whole, usual = site.asked[:3], site.asked[3:]
    assert not any("If-None-Match" in request.headers for request in whole)
    assert sum("If-None-Match" in request.headers for request in usual) == 2


async def test_ten_sitemaps_are_asked_at_once_and_the_newest_first(site, watching):
    days = [(f"{site.url}/{n}.xml", f"2026-02-{n + 1:02}") for n in range(25)]
    for number in range(25):
        site.serve(f"/{number}.xml", urlset(article(number, at="2026-02-01")))
    url = site.serve("/index.xml", index(days))
    first = await watching.poll(source(url))
    assert asked(site) == ["/index.xml", *[f"/{n}.xml" for n in range(24, 14, -1)]]
    # The others are old: they are read once, a few at each visit.
    second = await watching.poll(source(url, first))
    assert asked(site) == ["/index.xml", *[f"/{n}.xml" for n in range(14, 9, -1)]]
    third = await watching.poll(source(url, second))
    assert asked(site) == ["/index.xml", *[f"/{n}.xml" for n in range(9, 4, -1)]]
    first = await watching.poll(source(url, third))
    assert asked(site) == ["/index.xml", *[f"/{n}.xml" for n in range(4, -1, -1)]]
    await watching.poll(source(url, first))
    assert asked(site) == ["/index.xml"]
    site.serve(
        "/index.xml",
        index([(one, "2026-03-01" if one.endswith("/3.xml") else day) for one, day in days]),
    )
    await watching.poll(source(url, first))
    assert asked(site) == ["/index.xml", "/3.xml"]


async def test_what_had_no_turn_has_one_at_the_next_visit(site, watching):
    serve_children(site, range(3), lastmod="2026-03-01")
    url = site.url + "/index.xml"
    polled = await watching.poll(source(url))
    serve_children(site, range(25), lastmod="2026-03-02")
    asked(site)
    seen: set[str] = set()
    for visit in range(3):
        polled = (
            replace(await watching.poll(source(url, polled)), validators=Validators())
            if (visit == 0)
            else await watching.poll(source(url, polled))
        )
        paths = asked(site)
        assert len(paths) <= 1 + MOST_AT_ONCE
        seen |= set(paths)
    assert seen == {"/index.xml", *[f"/{n}.xml" for n in range(25)]}


async def test_an_old_sitemap_that_changed_brings_only_what_it_dates(site, watching):
    """What of its undated addresses is new nobody knows: none was seen at the first visit."""
    dated = [(f"{site.url}/{n}.xml", "2026-02-20") for n in range(MOST_AT_ONCE)]
    for number in range(MOST_AT_ONCE):
        site.serve(f"/{number}.xml", urlset(page(f"the-line-{number}-opens-x", "2026-02-20")))
    url = site.serve("/index.xml", index([*dated, (f"{site.url}/old.xml", "2020-01-01")]))
    first = await watching.poll(source(url))
    assert "/old.xml" not in asked(site)
    site.serve("/index.xml", index([*dated, (f"{site.url}/old.xml", "2026-03-01")]))
    site.serve(
        "/old.xml",
        urlset(
            page("the-undated-line-opens"),
            page("the-old-line-opens", "2020-01-01"),
            page("the-new-line-opens", "2026-03-01"),
        ),
    )
    second = await watching.poll(source(url, first))
    assert titles(second) == {"The new line opens"}


async def test_a_sitemap_that_the_index_lists_for_the_first_time_brings_all(site, watching):
    serve_children(site, range(2))
    url = site.url + "/index.xml"
    first = await watching.poll(source(url))
    site.serve("/2.xml", urlset(page("the-new-line-opens")))
    site.serve("/index.xml", index([(f"{site.url}/{n}.xml", None) for n in range(3)]))
    second = await watching.poll(source(url, first))
    assert titles(second) == {"The new line opens"}


async def test_sitemaps_of_other_sites_are_not_asked(site, watching):
    url = site.serve(
        "/index.xml",
        index(
            [
                ("http://elsewhere.example/s.xml", None),
                ("http://169.254.169.254/latest", None),
                (site.url + "/1.xml", None),
            ]
        ),
    )
    site.serve("/1.xml", urlset(article(1)))
    polled = await watching.poll(source(url))
    assert titles(polled) == {"Ferry 1 arrives"}
    assert "2 of the sitemaps that it lists are on other sites" in (polled.fault or "")


async def test_an_index_inside_an_index_is_followed_and_no_deeper(site, watching):
    site.serve("/top.xml", index([(site.url + "/inner.xml", None)]))
    site.serve("/inner.xml", index([(site.url + "/1.xml", None), (site.url + "/deep.xml", None)]))
    site.serve("/deep.xml", index([(site.url + "/2.xml", None)]))
    site.serve("/1.xml", urlset(article(1)))
    site.serve("/2.xml", urlset(article(2)))
    first = await watching.poll(source(site.url + "/top.xml"))
    assert titles(first) == {"Ferry 1 arrives"}
    assert "an index inside an index inside an index" in (first.fault or "")
    asked(site)
    site.serve("/1.xml", urlset(article(1), article(11)))
    second = await watching.poll(source(site.url + "/top.xml", first))
    assert "Ferry 11 arrives" in titles(second)
    assert "/2.xml" not in asked(site)


async def test_indexes_that_list_each_other_and_themselves_come_to_an_end(site, watching):
    both = [(site.url + "/a.xml", None), (site.url + "/b.xml", None), (site.url + "/1.xml", None)]
    for name in ("/a.xml", "/b.xml"):
        site.serve(name, index(both))
    site.serve("/1.xml", urlset(article(1)))
    first = await watching.poll(source(site.url + "/a.xml"))
    assert titles(first) == {"Ferry 1 arrives"}
    assert len(asked(site)) == 3
    await watching.poll(source(site.url + "/a.xml", first))
    assert len(asked(site)) == 3


async def test_a_sitemap_that_cannot_be_read_costs_itself_alone_and_is_tried_again(site, watching):
    serve_children(site, range(3), lastmod="2026-03-01")
    url = site.serve("/index.xml", index([(f"{site.url}/{n}.xml", "2026-03-01") for n in range(3)]))
    site.serve("/1.xml", b"", status=500)
    first = await watching.poll(source(url))
    assert titles(first) == {"Ferry 0 arrives", "Ferry 2 arrives"}
    assert "500" in (first.fault or "")
    site.serve("/1.xml", urlset(article(1)))
    asked(site)
    second = await watching.poll(source(url, first))
    assert (asked(site), titles(second)) == (["/index.xml", "/1.xml"], {"Ferry 1 arrives"})


@pytest.mark.parametrize("status", [404, 403, 410])
async def test_a_sitemap_that_is_refused_is_left_alone_until_it_changes(
    site, watching, status: int
):
    serve_children(site, range(2), lastmod="2026-03-01")
    site.serve("/1.xml", b"", status=status)
    first = await watching.poll(source(site.url + "/index.xml"))
    asked(site)
    await watching.poll(source(site.url + "/index.xml", first))
    assert asked(site) == ["/index.xml"]


@pytest.mark.parametrize("status", [404, 410, 403])
async def test_an_index_none_of_whose_sitemaps_can_be_read_fails_and_is_not_gone(
    site, watching, status: int
):
    """The address that is polled answers 200: whatever its sitemaps say, it may come right."""
    serve_children(site, range(2))
    first = await watching.poll(source(site.url + "/index.xml"))
    for number in range(2):
        site.serve(f"/{number}.xml", b"", status=status)
    for after in (None, first):
        with pytest.raises(UnreadableIndex, match=f"none of the sitemaps .* {status}") as caught:
            await watching.poll(source(site.url + "/index.xml", after))
        assert not caught.value.permanent


@pytest.mark.parametrize("status", [404, 410, 403, 500])
async def test_a_dead_sitemap_never_fails_an_index_whose_others_are_well(
    site, clocked, status: int
):
    """Where no other is due at a visit, too, and the index is never the same to the byte."""
    site.serve("/videos.xml", b"", status=status)
    site.serve("/1.xml", urlset(article(1)))
    url = site.url + "/index.xml"
    for visit in range(12):
        listed = [(site.url + "/1.xml", "2026-03-01"), (site.url + "/videos.xml", None)]
        site.serve("/index.xml", index(listed) + f"<!-- {visit} -->".encode())
        polled = await clocked.poll(url)
        assert "videos.xml" in (polled.fault or "")
    site.serve("/1.xml", urlset(article(1), article(2)))
    site.serve("/index.xml", index([(site.url + "/1.xml", "2026-03-02")]))
    polled = await clocked.poll(url)
    assert (titles(polled), polled.fault) == ({"Ferry 1 arrives", "Ferry 2 arrives"}, None)


async def test_a_sitemap_that_is_missing_is_asked_for_again_and_ever_more_seldom(site, clocked):
    serve_children(site, range(2))
    url = site.url + "/index.xml"
    await clocked.poll(url)
    site.serve("/1.xml", b"", status=404)
    asked(site)
    for _ in range(60):
        await clocked.poll(url)
    assert 2 <= asked(site).count("/1.xml") <= 7
    site.serve("/1.xml", urlset(article(1), article(11)))
    clocked.clock.advance(days=1)
    assert "Ferry 11 arrives" in titles(await clocked.poll(url))


async def test_an_index_fails_where_its_server_fails_with_the_newest_of_its_sitemaps(
    site, watching
):
    """It is there that news would be: the others are archives."""
    days = [(f"{site.url}/{n}.xml", f"2026-02-0{n}") for n in (1, 2)]
    for number in (1, 2):
        site.serve(f"/{number}.xml", urlset(article(number, at="2026-02-01")))
    url = site.serve("/index.xml", index(days))
    first = await watching.poll(source(url))
    site.serve("/3.xml", b"", status=500)
    site.serve("/index.xml", index([*days, (site.url + "/3.xml", "2026-03-03")]))
    with pytest.raises(StatusRefused, match="500"):
        await watching.poll(source(url, first))


async def test_an_index_and_its_sitemaps_have_the_time_of_one_poll(site):
    """However many of them hang, or are slow: a place among the polls is held no longer."""

    async def hang(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError("nobody sets it")

    serve_children(site, range(9))
    for number in range(9):
        site.pages[f"/{number}.xml"] = hang
    async with open_watchers(replace(SHORT, deadline=timedelta(seconds=1))) as watching:
        with pytest.raises(FetchTimedOut, match="within 1 s"):
            await watching.poll(source(site.url + "/index.xml"))
    assert asked(site) == ["/index.xml", "/0.xml"]


async def test_a_sitemap_for_which_no_time_was_left_comes_first_next_time(site):
    async def tarry(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(1.1)
        return web.Response(body=urlset(article(7)))

    async def hang(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError("nobody sets it")

    serve_children(site, range(2))
    url = site.url + "/index.xml"
    async with open_watchers(replace(SHORT, deadline=timedelta(seconds=2))) as watching:
        first = await watching.poll(source(url))
        site.pages |= {"/0.xml": tarry, "/1.xml": hang}
        second = await watching.poll(source(url, first))
        assert titles(second) == {"Ferry 7 arrives"}
        assert second.fault is not None
        assert second.fault.startswith(f"no time was left for {site.url}/1.xml")
        serve_children(site, range(2))
        asked(site)
        await watching.poll(source(url, second))
    assert asked(site) == ["/index.xml", "/1.xml", "/0.xml"]


async def test_an_index_that_leaves_no_time_for_its_newest_sitemap_fails(site):
    """It would be read for ever, and bring nothing: that is to be told."""
    days = [(f"{site.url}/{n}.xml", f"2026-02-0{n}") for n in (1, 2)]
    for number in (1, 2):
        site.serve(f"/{number}.xml", urlset(article(number)))
    url = site.serve("/index.xml", index(days))
    newer = index([*days, (site.url + "/3.xml", "2026-03-03")])

    async def tarry(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(1.1)
        return web.Response(body=newer)

    async def hang(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError("nobody sets it")

    async with open_watchers(replace(SHORT, deadline=timedelta(seconds=2))) as watching:
        first = await watching.poll(source(url))
        site.pages |= {"/index.xml": tarry, "/3.xml": hang}
        with pytest.raises(FetchTimedOut, match="left no time for the sitemaps"):
            await watching.poll(source(url, first))


async def test_a_server_that_asks_for_patience_is_asked_no_further(site, watching):
    serve_children(site, range(5), lastmod="2026-03-01")
    for number in range(1, 5):
        site.serve(f"/{number}.xml", b"", status=429, Retry_After="120")
    first = await watching.poll(source(site.url + "/index.xml"))
    # News is at either end of a list.
    assert asked(site) == ["/index.xml", "/0.xml", "/4.xml"]
    assert first.retry_after is not None
    assert first.retry_after.total_seconds() == 120


async def test_credentials_go_to_the_same_place_alone(site, watching):
    heads: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<urlset/>")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(talk, "127.0.0.1", 0) as neighbour:
        port = neighbour.sockets[0].getsockname()[1]
        serve_children(site, range(1))
        children = [(f"{site.url}/0.xml", None), (f"http://127.0.0.1:{port}/s.xml", None)]
        url = site.serve("/index.xml", index(children))
        await watching.poll(source(url, credentials=Credentials(login="desk", password="s3cret")))
    assert ["Authorization" in request.headers for request in site.asked] == [True, True]
    assert len(heads) == 1
    assert b"authorization" not in heads[0].lower()


async def test_a_source_may_become_an_index_or_cease_to_be_one(site, watching):
    url = site.serve("/s.xml", urlset(article(1)))
    first = await watching.poll(source(url))
    serve_children(site, range(2, 4))
    site.pages["/s.xml"] = site.pages["/index.xml"]
    second = await watching.poll(source(url, first))
    assert titles(second) == {"Ferry 2 arrives", "Ferry 3 arrives"}
    site.serve("/s.xml", urlset(article(4)))
    third = await watching.poll(source(url, second))
    assert titles(third) == {"Ferry 4 arrives"}
    assert not SitemapMemory.load(third.memory).is_index


async def test_a_memory_that_cannot_be_read_is_as_good_as_none(site, watching):
    serve_children(site, range(2))
    for memory in ("", "{", "[]", '{"v": 2}', '{"v": 1, "read": [[1]]}', '{"v": 1, "newest": "x"}'):
        polled = await watching.poll(source(site.url + "/index.xml", memory=memory))
        assert len(polled.entries) == 2


async def test_a_feed_is_told_to_be_one(site, watching):
    url = site.serve("/rss", b"<rss version='2.0'><channel/></rss>")
    with pytest.raises(NotASitemap, match="`kind: feed`"):
        await watching.poll(source(url))
