"""What an index says of its sitemaps, over HTTP: how far it is believed, and what is asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from tests.making import HandClock
from tests.watchers.sitemaps import Clocked, article, asked, index, page, serve_children, urlset
from watchers import StatusRefused


async def poll_for_hours(clocked: Clocked, url: str, hours: int) -> list[tuple[str, float]]:
    """Each article that came with a visit each ten minutes, and how many minutes late."""
    found: dict[str, float] = {}
    ends = clocked.clock.now() + timedelta(hours=hours)
    while clocked.clock.now() < ends:
        polled = await clocked.poll(url)
        clocked.clock.advance(minutes=8)
        for entry in polled.entries:
            assert entry.published is not None
            late = clocked.clock.now() - entry.published
            found.setdefault(entry.title, late.total_seconds() / 60)
    return list(found.items())


def write_by_the_hour(site: Any, clock: HandClock, lastmod: str) -> str:
    """An index whose one sitemap has an article more each hour; its ``lastmod`` is a format."""
    began = clock.now()

    async def news(_: web.Request) -> web.StreamResponse:
        hours = int((clock.now() - began) / timedelta(hours=1))
        times = [began + timedelta(hours=hour) for hour in range(max(0, hours - 40), hours + 1)]
        articles = [article(time.day * 100 + time.hour, at=time.isoformat()) for time in times]
        return web.Response(body=urlset(*articles))

    async def listed(_: web.Request) -> web.StreamResponse:
        return web.Response(body=index([(site.url + "/news.xml", f"{clock.now():{lastmod}}")]))

    site.pages |= {"/news.xml": news, "/index.xml": listed}
    return str(site.url + "/index.xml")


@pytest.mark.parametrize("lastmod", ["%Y-%m-%d", "%Y-%m-%dT00:00:00Z"])
async def test_an_index_whose_lastmod_is_a_day_brings_each_article_of_that_day_at_once(
    site, clocked, lastmod: str
):
    url = write_by_the_hour(site, clocked.clock, lastmod)
    found = await poll_for_hours(clocked, url, 30)
    assert len(found) == 30
    assert max(late for _, late in found) <= 20


async def test_an_index_whose_lastmod_stands_still_is_not_believed_for_long(site, clocked):
    """It is found out by the sitemap itself within a day, and then each article comes at once."""
    url = write_by_the_hour(site, clocked.clock, "2026-03-01T11:59:00Z")
    found = await poll_for_hours(clocked, url, 48)
    assert len(found) == 48
    assert max(late for _, late in found) <= 19 * 60
    assert max(late for _, late in found[24:]) <= 20


async def test_an_index_whose_lastmod_is_long_before_its_articles_is_not_believed_at_all(
    site, clocked
):
    url = write_by_the_hour(site, clocked.clock, "2026-01-20")
    found = await poll_for_hours(clocked, url, 5)
    assert len(found) == 5
    assert max(late for _, late in found) <= 20


async def test_a_sitemap_that_the_index_says_is_the_same_is_asked_whole_once_a_day(site, clocked):
    serve_children(site, range(1), lastmod="2026-03-01T11:00:00Z", ETag='"1"')
    url = site.url + "/index.xml"
    await clocked.poll(url)
    asked(site)
    for _ in range(3 * 24):
        clocked.clock.advance(minutes=58)
        await clocked.poll(url)
    whole = [request for request in site.asked if request.path == "/0.xml"]
    assert len(whole) in (3, 4)
    assert not any("If-None-Match" in request.headers for request in whole)


async def test_a_sitemap_asked_for_its_daily_turn_does_not_hide_that_the_newest_fails(
    site, clocked
):
    site.serve("/1.xml", urlset(article(1)))
    days = [(site.url + "/1.xml", "2026-03-01T11:00:00Z")]
    url = site.serve("/index.xml", index(days))
    await clocked.poll(url)
    clocked.clock.advance(hours=20)
    site.serve("/2.xml", b"", status=500)
    site.serve("/index.xml", index([*days, (site.url + "/2.xml", "2026-03-02T08:00:00Z")]))
    asked(site)
    with pytest.raises(StatusRefused, match="500"):
        await clocked.poll(url)
    assert sorted(asked(site)) == ["/1.xml", "/2.xml", "/index.xml"]


async def test_sitemaps_inside_another_index_are_no_longer_asked_when_it_lists_them_no_more(
    site, clocked
):
    site.serve("/top.xml", index([(site.url + "/inner.xml", None)]))
    site.serve("/inner.xml", index([(site.url + "/1.xml", None), (site.url + "/2.xml", None)]))
    for number in (1, 2):
        site.serve(f"/{number}.xml", urlset(article(number)))
    await clocked.poll(site.url + "/top.xml")
    site.serve("/inner.xml", index([(site.url + "/2.xml", None)]))
    del site.pages["/1.xml"]
    polled = await clocked.poll(site.url + "/top.xml")
    asked(site)
    polled = await clocked.poll(site.url + "/top.xml")
    assert (polled.fault, sorted(asked(site))) == (None, ["/2.xml", "/inner.xml", "/top.xml"])


@pytest.mark.parametrize("lastmod", [None, "2026-01-20T00:00:01Z"])
async def test_an_index_without_a_word_on_its_changes_brings_news_wherever_it_stands(
    site, clocked, lastmod: str | None
):
    """In a sitemap that had no turn at the first visit, too: its dated addresses are news."""
    serve_children(site, range(25), lastmod=lastmod)
    for number in range(25):
        site.serve(f"/{number}.xml", urlset(page("the-old-line-closes", "2025-12-01")))
    url = site.url + "/index.xml"
    for _ in range(6):
        await clocked.poll(url)
    news = page("the-new-line-opens", "2026-03-02T12:10:00Z")
    site.serve("/12.xml", urlset(page("the-old-line-closes", "2025-12-01"), news))
    found = set()
    for _ in range(10 if lastmod is None else 24):
        found |= {entry.title for entry in (await clocked.poll(url)).entries}
        if lastmod is not None:
            clocked.clock.advance(hours=1)
    assert "The new line opens" in found


async def test_what_old_sitemaps_held_before_the_first_visit_is_no_news_at_any_later(site, clocked):
    """News sitemaps hold two days, which would all come at once when they are read."""
    serve_children(site, range(25))
    url = site.url + "/index.xml"
    held = [article(1000 + n, at=f"2026-03-02T{n:02}:00:00Z") for n in range(12)]
    for number in range(10, 15):
        site.serve(f"/{number}.xml", urlset(*held))
    await clocked.poll(url)
    titles: set[str] = set()
    for turn in range(24):
        if turn == 12:
            news = article(2000, at="2026-03-02T12:20:00Z")
            site.serve("/12.xml", urlset(*held, news))
        titles |= {entry.title for entry in (await clocked.poll(url)).entries}
    assert "/12.xml" in asked(site)
    assert titles == {"Ferry 2000 arrives"}
