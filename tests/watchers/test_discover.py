"""What a site has to be watched, found on real sites of loopback."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from tests.watchers.conftest import Site
from tests.watchers.documents import ATOM, feed, rss
from watchers import (
    AddressRefused,
    ConnectionFailed,
    StatusRefused,
    Watchers,
    WatcherSettings,
    open_watchers,
)
from watchers.discover import DiscoverLimits, Discovery
from watchers.links import Shape, examine, links_of_header, sitemaps_of_robots
from watchers.model import Document
from watchers.urls import web_url


def page(head: str = "", body: str = "") -> bytes:
    title = "<title>Quay</title>"
    return f"<!DOCTYPE html><html><head>{title}{head}</head><body>{body}</body></html>".encode()


def link(href: str, type_: str = "application/rss+xml", **more: str) -> str:
    named = "".join(f' {name}="{value}"' for name, value in more.items())
    return f'<link rel="alternate" type="{type_}" href="{href}"{named}>'


NEWS_SITEMAP = b"""<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>https://harbour.example/quay</loc><news:news>
  <news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication>
  <news:publication_date>2026-02-10T12:00:00Z</news:publication_date>
  <news:title>Quay is widened</news:title></news:news></url></urlset>"""
PLAIN_SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <url><loc>https://harbour.example/about</loc></url></urlset>"""


def paths(site: Site, found: Discovery) -> list[str]:
    return [one.url.removeprefix(site.url) for one in found.found]


async def test_the_address_of_a_feed_is_found_as_it_is_and_nothing_else_is_asked(
    site: Site, watching: Watchers
) -> None:
    found = await watching.discover(site.serve("/rss", feed(), Content_Type="text/xml"))

    (one,) = found.found
    assert (one.url, one.kind, one.title) == (f"{site.url}/rss", "feed", "Harbour News")
    assert (one.entries, one.format) == (3, "rss20")
    assert one.latest_title == "Ferry 3 arrives"
    assert one.latest == datetime(2026, 2, 10, 12, 3, tzinfo=UTC)
    assert [title for title, _ in one.recent] == [f"Ferry {n} arrives" for n in (3, 2, 1)]
    assert one.recent[0][1] == one.latest
    assert one.why == "the address itself is one"
    assert [request.path for request in site.asked] == ["/rss"]


async def test_link_elements_lead_to_feeds_whatever_their_case_their_base_and_their_type(
    site: Site, watching: Watchers
) -> None:
    head = (
        '<BASE HREF="/deep/er/"><LINK REL="Alternate" TYPE="Application/RSS+XML" HREF=" one.xml ">'
        + link("/two/feed", "text/html")
        + '<link rel="alternate" href="/three.rss.xml"><link rel=feed href=/four>'
        + link("/five.json", "application/feed+json")
        + link("/style", "text/css")
        + '<link rel="alternate stylesheet" type="text/xml" href="/nofeed.xml">'
        + '<link rel="alternate" hreflang="de" href="/de/feed">'
    )
    site.serve("/", page(head))
    for number, path in enumerate(["/deep/er/one.xml", "/two/feed", "/three.rss.xml", "/four"]):
        site.serve(path, feed([10 * number]))
    site.serve("/five.json", b'{"version":"https://jsonfeed.org/version/1.1","title":"J","items":'
               b'[{"id":"1","title":"A","url":"https://harbour.example/j"}]}')  # fmt: skip
    site.serve("/de/feed", feed([90]))
    site.serve("/nofeed.xml", feed([91]))

    found = await watching.discover(site.url)

    assert paths(site, found) == [
        "/deep/er/one.xml", "/two/feed", "/three.rss.xml", "/four", "/five.json",
    ]  # fmt: skip
    assert {one.why for one in found.found} == {"a link element names it"}


async def test_a_link_header_names_feeds_too(site: Site, watching: Watchers) -> None:
    value = '</hub>; rel="hub", </news.bin>; rel="alternate"; type="application/atom+xml"'
    site.serve("/", page(), Link=value)
    site.serve("/news.bin", ATOM)

    (one,) = (await watching.discover(site.url)).found

    assert one.url == f"{site.url}/news.bin"
    assert one.why == "the page's Link header names it"


async def test_usual_addresses_are_tried_where_the_site_names_none(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(body='<a href="/feedback">Feedback</a>'))
    site.serve("/atom.xml", ATOM)

    (one,) = (await watching.discover(site.url)).found

    assert (one.url, one.why) == (f"{site.url}/atom.xml", "it is at a usual address")
    assert "/feedback" not in [request.path for request in site.asked]


async def test_usual_addresses_beside_the_given_page_are_tried_too(
    site: Site, watching: Watchers
) -> None:
    site.serve("/blog", page())
    site.serve("/blog/feed", feed())

    assert paths(site, await watching.discover(f"{site.url}/blog")) == ["/blog/feed"]


async def test_a_page_that_lists_feeds_is_read_one_level_deep(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(body='<p><a href="/services/rss">All our RSS feeds</a></p>'))
    site.serve(
        "/services/rss",
        page(body='<a href="/x/1?format=rss">World</a> <a href="/more">More feeds</a>'),
    )
    site.serve("/x/1", feed())
    site.serve("/more", page(body='<a href="/too/deep.rss">Deep</a>'))
    site.serve("/too/deep.rss", feed([9]))

    found = await watching.discover(site.url)

    assert paths(site, found) == ["/x/1?format=rss"]
    assert found.found[0].why == f"{site.url}/services/rss links to it"
    assert "/too/deep.rss" not in [request.path for request in site.asked]


async def test_a_page_of_feeds_at_a_usual_address_is_read_too(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page())
    site.serve("/rss", page(body='<a href="/all.rss">RSS</a>'))
    site.serve("/all.rss", feed())

    assert paths(site, await watching.discover(site.url)) == ["/all.rss"]


async def test_news_sitemaps_that_robots_names_are_found_and_plain_ones_are_not(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page())
    site.serve("/plain.xml", PLAIN_SITEMAP)
    site.serve("/press.xml", NEWS_SITEMAP)
    site.serve(
        "/robots.txt",
        f"User-agent: *\nSITEMAP: {site.url}/plain.xml\nSitemap: /press.xml\n".encode(),
    )

    (one,) = (await watching.discover(site.url)).found

    assert (one.url, one.kind, one.entries) == (f"{site.url}/press.xml", "sitemap", 1)
    assert (one.why, one.latest_title) == ("robots.txt names it", "Quay is widened")


async def test_a_news_sitemap_is_found_through_an_index(site: Site, watching: Watchers) -> None:
    site.serve("/", page())
    site.serve("/robots.txt", b"Sitemap: /index-of-all.xml")
    site.serve(
        "/index-of-all.xml",
        f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
        f"{site.url}/sitemaps/pages.xml</loc></sitemap><sitemap><loc>{site.url}/sitemaps/news.xml"
        "</loc></sitemap></sitemapindex>".encode(),
    )
    site.serve("/sitemaps/news.xml", NEWS_SITEMAP)

    assert paths(site, await watching.discover(site.url)) == ["/sitemaps/news.xml"]


def serve_index(site: Site, *children: tuple[str, str | None]) -> None:
    """An index of sitemaps that robots.txt names: paths, each with its lastmod."""
    listed = "".join(
        f"<sitemap><loc>{site.url}{path}</loc>"
        + (f"<lastmod>{lastmod}</lastmod>" if lastmod else "")
        + "</sitemap>"
        for path, lastmod in children
    )
    site.serve("/", page())
    site.serve("/robots.txt", b"Sitemap: /index-of-all.xml")
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    site.serve(
        "/index-of-all.xml", f"<sitemapindex xmlns='{space}'>{listed}</sitemapindex>".encode()
    )
    for path, _ in children:
        site.serve(path, PLAIN_SITEMAP)


@pytest.mark.parametrize(
    "path", ["/sm/articles-latest.xml", "/sm/stories.xml", "/sm/google.xml", "/sm/7f3a.xml"]
)
async def test_a_news_sitemap_in_an_index_is_found_whatever_it_is_called(
    site: Site, watching: Watchers, path: str
) -> None:
    """By a likely name, or as the one that the index says has changed last."""
    months = [(f"/sm/2025-{month:02}.xml", f"2025-{month:02}-28") for month in range(1, 10)]
    serve_index(site, ("/sm/authors.xml", None), *months, (path, "2026-02-10T12:00:00Z"))
    site.serve(path, NEWS_SITEMAP)
    assert paths(site, await watching.discover(site.url)) == [path]


async def test_no_more_than_a_few_sitemaps_of_an_index_are_asked(
    site: Site, watching: Watchers
) -> None:
    serve_index(site, *[(f"/sm/{number}.xml", None) for number in range(30)])
    found = await watching.discover(site.url)
    asked = [request.path for request in site.asked if request.path.startswith("/sm/")]
    assert (found.found, asked) == ((), ["/sm/0.xml", "/sm/1.xml", "/sm/2.xml"])


async def test_where_a_sitemap_called_news_is_one_no_other_of_its_index_is_asked(
    site: Site, watching: Watchers
) -> None:
    serve_index(site, ("/sm/latest.xml", None), ("/sm/news.xml", None))
    site.serve("/sm/news.xml", NEWS_SITEMAP)
    await watching.discover(site.url)
    assert {"/sm/latest.xml", "/sm/news.xml"} & {request.path for request in site.asked} == {
        "/sm/news.xml"
    }


async def test_the_same_news_in_two_formats_and_under_two_addresses_is_one_source(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(link("/a.rss") + link("/b.rss") + link("/c.rss")))
    site.serve("/a.rss", feed())
    site.serve("/b.rss", feed().replace(b"Harbour News", b"Harbour"))
    site.redirect("/c.rss", "/a.rss", 302)

    (one,) = (await watching.discover(site.url)).found

    assert one.url == f"{site.url}/a.rss"
    assert one.also == (f"{site.url}/b.rss", f"{site.url}/c.rss")


async def test_comments_come_last_and_empty_feeds_behind_those_that_hold_something(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(link("/comments/feed") + link("/none.rss") + link("/news.rss")))
    site.serve("/comments/feed", feed([7]))
    site.serve("/none.rss", rss())
    site.serve("/news.rss", feed())

    found = await watching.discover(site.url)

    assert paths(site, found) == ["/news.rss", "/none.rss", "/comments/feed"]
    assert [one.comments for one in found.found] == [False, False, True]


async def test_a_feed_that_moved_for_good_is_named_by_its_new_address(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(link("/old.rss")))
    site.redirect("/old.rss", "/new.rss", 301)
    site.serve("/new.rss", feed())

    assert paths(site, await watching.discover(site.url)) == ["/new.rss"]


async def test_links_are_resolved_against_where_the_page_was_in_the_end(
    site: Site, watching: Watchers
) -> None:
    site.redirect("/", "/en/home/", 302)
    site.serve("/en/home/", page(link("news.rss")))
    site.serve("/en/home/news.rss", feed())

    assert paths(site, await watching.discover(site.url)) == ["/en/home/news.rss"]


async def test_a_named_feed_that_is_broken_is_told_of_and_the_others_are_found(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(link("/gone.rss") + link("/cut.rss") + link("/good.rss")))
    site.serve("/cut.rss", b"<rss version='2.0'><channel><title>Cut")
    site.serve("/good.rss", feed())

    found = await watching.discover(site.url)

    assert paths(site, found) == ["/good.rss"]
    assert any("/gone.rss" in note and "404" in note for note in found.notes)
    assert any("/cut.rss" in note for note in found.notes)


async def test_nothing_found_is_an_answer_and_no_error(site: Site, watching: Watchers) -> None:
    site.serve("/", page())

    found = await watching.discover(site.url)

    assert found.found == ()
    assert found.requests == len(site.asked)
    assert found.requests <= 25


async def test_a_site_is_asked_no_more_often_than_the_limit(site: Site, watching: Watchers) -> None:
    site.serve("/", page("".join(link(f"/{n}.rss") for n in range(100))))

    found = await watching.discover(
        site.url, limits=DiscoverLimits(requests=10, declared=50, linked=50)
    )

    assert found.requests == len(site.asked) == 10
    assert any("after 10 addresses" in note for note in found.notes)


async def test_no_address_is_asked_twice(site: Site, watching: Watchers) -> None:
    twice = '<a href="/rss">RSS</a><a href="/feed#top">feed</a>'
    site.serve("/", page(link("/rss") + link("/rss") + link("/feed"), twice))
    site.serve("/robots.txt", b"Sitemap: /feed")

    await watching.discover(site.url)

    asked = [request.path_qs for request in site.asked]
    assert len(asked) == len(set(asked))


async def test_a_site_that_says_it_is_asked_too_often_is_left_alone(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(link("/a.rss") + link("/b.rss")))
    site.serve("/a.rss", b"", status=429)
    site.serve("/b.rss", feed())

    found = await watching.discover(site.url)

    assert [request.path for request in site.asked] == ["/", "/a.rss"]
    assert any("left alone" in note for note in found.notes)


async def test_a_slow_site_ends_the_search_with_what_was_found_and_says_so(
    site: Site, watching: Watchers
) -> None:
    async def hang(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        return web.Response()

    site.serve("/", page(link("/a.rss")))
    site.pages["/a.rss"] = hang

    # However slow this machine is: the search never comes to its own end.
    found = await watching.discover(
        site.url, limits=DiscoverLimits(deadline=timedelta(seconds=0.5))
    )

    assert found.found == ()
    assert found.notes == ("the search was ended after 0.5 s: not all addresses were looked at",)


async def test_an_address_without_its_scheme_is_tried_as_https_and_then_as_http(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", page(link("/news.rss")))
    site.serve("/news.rss", feed())

    found = await watching.discover(site.url.removeprefix("http://"))

    assert paths(site, found) == ["/news.rss"]


async def test_a_page_that_is_refused_does_not_hide_the_feeds_of_its_site(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", b"", status=403)
    site.serve("/feed", feed())

    found = await watching.discover(site.url)

    assert paths(site, found) == ["/feed"]
    assert any("403" in note for note in found.notes)


async def test_a_host_that_is_not_there_and_one_that_is_busy_are_errors(
    site: Site, watching: Watchers
) -> None:
    site.serve("/", b"", status=503)
    with pytest.raises(StatusRefused):
        await watching.discover(site.url)
    with pytest.raises(ConnectionFailed):
        await watching.discover("https://nobody.invalid/")


async def test_each_address_is_told_as_it_is_asked_and_without_a_password(
    site: Site, watching: Watchers
) -> None:
    said: list[str] = []
    url = site.serve("/rss", feed()).replace("http://", "http://desk:hush@")

    await watching.discover(url, tell=said.append)

    assert said == [f"{site.url}/rss"]


# -- what one document says ------------------------------------------------------------------


def found_in(body: str) -> list[str]:
    document = Document(url="https://quay.example/a/b", body=page(body=body))
    return [one.url for one in examine(document).links]


@pytest.mark.parametrize(
    ("anchor", "url"),
    [
        ('<a href="rss.xml">News</a>', "https://quay.example/a/rss.xml"),
        ('<A HREF="/x"> RSS </A>', "https://quay.example/x"),
        ('<a href="/x"><img alt="RSS feed"></a>', "https://quay.example/x"),
        ('<a href="/x" title="Atom">*</a>', "https://quay.example/x"),
        ('<a href="feed:https://b.example/f">x</a>', "https://b.example/f"),
        ('<a href="feed://b.example/f">x</a>', "https://b.example/f"),
        ('<a href="/?feed=rss2">x</a>', "https://quay.example/?feed=rss2"),
        ('<a href="//b.example/feeds/all#x">x</a>', "https://b.example/feeds/all"),
        ('<a href="/r\nss">x</a>', "https://quay.example/rss"),
    ],
)
def test_links_that_lead_to_feeds_are_seen(anchor: str, url: str) -> None:
    assert found_in(anchor) == [url]


@pytest.mark.parametrize(
    "anchor",
    [
        '<a href="/feedback">Send feedback</a>',
        '<a href="/pets">How to feed a cat</a>',
        '<a href="https://rss.example/">A shop</a>',
        '<a href="mailto:rss@quay.example">RSS</a>',
        '<a href="javascript:rss()">RSS</a>',
        '<a href="/atomic-energy">Atomic energy</a>',
        '<a href="http://[::1/rss">RSS</a>',
        '<a href="/a/b">RSS</a>',  # the page itself
    ],
)
def test_links_that_only_look_like_it_are_passed_over(anchor: str) -> None:
    assert found_in(anchor) == []


def test_a_document_is_what_it_holds_and_not_what_it_is_called() -> None:
    def shape(body: bytes) -> Shape:
        return examine(Document(url="https://quay.example/", body=body)).shape

    assert shape(feed()) is Shape.FEED
    assert shape(NEWS_SITEMAP) is Shape.NEWS_SITEMAP
    assert shape(PLAIN_SITEMAP) is Shape.OTHER
    assert shape(page()) is Shape.PAGE
    assert shape(b"") is Shape.OTHER
    assert shape(b"\x89PNG\r\n\x1a\n") is not Shape.FEED


def test_a_page_in_another_encoding_gives_its_links_all_the_same() -> None:
    for charset in ("utf-16", "windows-1251", "shift_jis"):
        body = page(head=f'<meta charset="{charset}">' + link("/rss")).decode().encode(charset)
        document = Document(url="https://quay.example/", body=body)
        assert [one.url for one in examine(document).links] == ["https://quay.example/rss"]


def test_a_link_header_is_read_with_its_quotes_and_commas() -> None:
    value = '<a,b>; title="x, <y>"; rel="alternate feed", </c>; rel=alternate; type=text/html'

    assert links_of_header(value, "https://quay.example/") == ("https://quay.example/a,b",)


def test_sitemaps_of_robots_come_with_those_of_news_first() -> None:
    text = "sitemap: /a.xml\n# Sitemap: /no.xml\nSitemap:https://b.example/news.xml\nSitemap:\n"

    assert sitemaps_of_robots(text, "https://quay.example/robots.txt") == (
        "https://b.example/news.xml",
        "https://quay.example/a.xml",
    )


def test_a_page_whose_scripts_look_like_tags_is_read_and_one_that_nests_without_end_is_not() -> (
    None
):
    script = "<script>for (i=0;i<b;i++) w('<div>')</script>" * 2_000
    deep = Document(url="https://quay.example/", body=page(body="<div>" * 50_000 + "x"))

    assert found_in(f'{script}<a href="/all.rss">RSS</a>') == ["https://quay.example/all.rss"]
    assert examine(deep).shape is Shape.OTHER
    assert "nests" in examine(deep).fault


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda raw: raw.decode("latin-1")))
def test_any_page_gives_addresses_that_can_be_asked_or_none(body: str) -> None:
    links = found_in(f'{body}<a href="{body}">RSS</a><link rel="feed" href="{body}">')

    assert all(web_url(url) and url.strip() == url for url in links)


async def test_an_address_that_is_not_the_operators_leads_to_no_place_inside() -> None:
    async with open_watchers(
        WatcherSettings(contact="https://nightdesk.example/contact")
    ) as asking:
        for place in ("http://127.0.0.1:9/feed", "http://169.254.169.254/latest/meta-data"):
            with pytest.raises(AddressRefused):
                await asking.discover(place, trusted=False)
