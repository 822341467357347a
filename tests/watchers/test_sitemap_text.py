"""Sitemaps into entries."""

from __future__ import annotations

import codecs
import gzip
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.watchers.sitemaps import NEWS, PLAIN, article, index, page, urlset
from watchers import (
    Document,
    DocumentTooComplex,
    EmptyDocument,
    NotASitemap,
    ParsedEntry,
    ParseError,
    UnreadableFeed,
)
from watchers.sitemap_text import Child, ParsedSitemap, parse_sitemap

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOW = NOON + timedelta(hours=1)


def parse(body: bytes, **how: Any) -> ParsedSitemap:
    return parse_sitemap(Document(url="https://quay.example/s.xml", body=body), now=NOW, **how)


def only(body: bytes, **how: Any) -> ParsedEntry:
    (entry,) = parse(body, **how).entries
    return entry


def titles(body: bytes, **how: Any) -> list[str]:
    return [entry.title for entry in parse(body, **how).entries]


def test_a_news_sitemap_gives_each_article_with_all_that_it_says():
    body = urlset(
        "<loc>https://quay.example/a?x=1&amp;y=2</loc><lastmod>2026-03-01T13:30:00+01:00</lastmod>"
        "<news:news><news:publication><news:name>Quay</news:name><news:language>zh-cn"
        "</news:language></news:publication><news:publication_date>2026-03-01T12:00:00Z"
        "</news:publication_date><news:title>Fenwick &amp; Co buys &lt;b&gt;Quay&lt;/b&gt;"
        "</news:title><news:keywords>ports, ferries</news:keywords>"
        "<news:stock_tickers>NYSE:FEN, HEL:QUA</news:stock_tickers></news:news>"
    )
    entry = only(body)
    assert entry.url == "https://quay.example/a?x=1&y=2"
    assert entry.title == "Fenwick & Co buys Quay"
    assert (entry.published, entry.updated) == (NOON, NOON + timedelta(minutes=30))
    assert entry.lang == "zh-CN"
    assert entry.tags == ("ports", "ferries", "NYSE:FEN", "HEL:QUA")
    assert (entry.guid, entry.summary, entry.content) == (None, "", None)


@pytest.mark.parametrize(
    ("at", "time"),
    [
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-01T12:00Z", NOON),
        ("2026-03-01T12:00:00.45Z", NOON + timedelta(milliseconds=450)),
        ("2026-03-01T14:00:00+02:00", NOON),
        ("2026-03-01T12:00:00", NOON),
        ("Sun, 01 Mar 2026 12:00:00 GMT", NOON),
        ("2026-03", None),
        ("2026", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00Z", None),
    ],
)
def test_times_are_read_in_the_forms_of_the_w3c_and_others(at: str, time: datetime | None):
    assert only(urlset(article(1, at=at))).published == time


def test_an_ordinary_address_is_called_by_its_words():
    body = urlset(page("2026/03/01/ferry-line-opens-48213.html", "2026-03-01T12:00:00Z"))
    entry = only(body)
    assert entry.title == "Ferry line opens"
    assert (entry.published, entry.updated) == (NOON, NOON)


def test_an_old_page_that_was_touched_is_as_old_as_its_address_says():
    for name in ("2019/05/06/ferry-line-opens", "2019/05/ferry-line-opens"):
        entry = only(urlset(page(name, "2026-03-01T12:00:00Z")))
        assert entry.published is not None
        assert entry.published.year == 2019
        assert entry.updated == NOON


def test_an_address_without_words_is_no_entry():
    body = urlset(page("about"), page("article/48213"), page("tags/ports"), page("the-line-opens"))
    assert titles(body) == ["The line opens"]
    empty = parse(urlset(page("about")))
    assert empty.entries == ()
    assert "holds a title" in (empty.fault or "")


def test_images_videos_and_translations_are_passed_over():
    spaces = (
        f'{PLAIN} {NEWS} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" '
        'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    )
    extra = (
        "<image:image><image:loc>https://quay.example/i.jpg</image:loc><image:title>No</image:title>"
        "</image:image><video:video><video:title>No</video:title><video:url>no</video:url>"
        '</video:video><xhtml:link rel="alternate" hreflang="fi" href="https://quay.example/fi"/>'
    )
    found = parse(urlset(extra + article(1), article(2) + extra, spaces=spaces))
    assert [(e.url, e.title) for e in found.entries] == [
        ("https://quay.example/1", "Ferry 1 arrives"),
        ("https://quay.example/2", "Ferry 2 arrives"),
    ]


@pytest.mark.parametrize(
    "spaces",
    [
        f"{PLAIN} {NEWS}",
        NEWS,  # nothing says what the others are
        PLAIN,  # the prefix is not declared
        "",
        f'xmlns="https://www.google.com/schemas/sitemap/0.84" {NEWS}',
        f"{PLAIN} {NEWS.replace('http:', 'https:')}",
    ],
)
def test_news_is_known_whatever_was_forgotten_of_its_namespaces(spaces: str):
    entry = only(urlset(article(1), spaces=spaces))
    assert (entry.title, entry.published, entry.lang) == ("Ferry 1 arrives", NOON, "en")


def test_cdata_is_text():
    body = urlset(
        "<loc><![CDATA[https://quay.example/a?x=1&y=2]]></loc><news:news>"
        "<news:title><![CDATA[Fenwick & Co <i>buys</i> Quay]]></news:title></news:news>"
    )
    assert (only(body).url, only(body).title) == (
        "https://quay.example/a?x=1&y=2",
        "Fenwick & Co buys Quay",
    )


# -- indexes, gzip, text -----------------------------------------------------------------------


def test_an_index_gives_its_sitemaps_the_newest_first():
    body = index(
        [
            ("https://quay.example/1.xml", "2026-02-01"),
            ("/2.xml", None),
            ("https://quay.example/3.xml.gz", "2026-03-01T12:00:00Z"),
            ("mailto:desk@quay.example", None),
            ("https://quay.example/1.xml", "2026-02-01"),
        ]
    )
    found = parse(body)
    assert found.children == (
        Child(url="https://quay.example/3.xml.gz", lastmod=NOON),
        Child(
            url="https://quay.example/1.xml",
            lastmod=datetime(2026, 2, 1, tzinfo=UTC),
            day_only=True,
        ),
        Child(url="https://quay.example/2.xml"),
    )
    assert found.entries == ()


def test_a_gzipped_sitemap_is_known_by_its_first_bytes():
    assert titles(gzip.compress(urlset(article(1)))) == ["Ferry 1 arrives"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1"])
def test_every_encoding_is_read(encoding: str):
    text = urlset(article(1, title="Zürich")).decode()
    body = text.replace("UTF-8", encoding.removesuffix("-sig")).encode(encoding)
    if encoding == "utf-16-le":
        body = codecs.BOM_UTF16_LE + text.replace("UTF-8", "utf-16").encode(encoding)
    assert titles(body) == ["Zürich"]


def test_a_text_file_with_an_address_a_line_is_a_sitemap():
    text = (
        "\ufeffhttps://quay.example/the-line-opens\r\n\r\nhttps://quay.example/渡轮停运明天恢复\n"
    )
    assert titles(text.encode()) == ["The line opens", "渡轮停运明天恢复"]
    assert titles(("https://quay.example/the-line-opens\n" * 5_000).encode()) == ["The line opens"]


# -- what is new -------------------------------------------------------------------------------


def test_of_an_ordinary_sitemap_only_what_is_newer_is_taken_with_grace():
    body = urlset(
        page("the-old-line-opens", "2026-02-20"),
        page("the-late-line-opens", "2026-02-28T12:00:00Z"),
        page("the-new-line-opens", "2026-03-01T12:00:00Z"),
        page("the-undated-line-opens"),
    )
    found = parse(body, since=NOON)
    assert [entry.title for entry in found.entries] == [
        "The late line opens", "The new line opens", "The undated line opens",
    ]  # fmt: skip
    assert (found.newest, found.total) == (NOON, 4)
    assert len(parse(body).entries) == 4
    assert titles(body, since=NOON, dated_only=True) == [
        "The late line opens",
        "The new line opens",
    ]


def test_all_of_a_news_sitemap_is_taken_however_far_it_is_dated_back():
    body = urlset(article(1, at="2026-01-01"), article(2, at=None), article(3))
    assert len(parse(body, since=NOON, dated_only=True).entries) == 3


def test_a_time_in_the_future_is_not_taken_for_the_newest():
    body = urlset(article(1), article(2, at="2031-01-01"))
    assert parse(body).newest == NOON


def test_undated_addresses_are_taken_from_either_end():
    body = urlset(*[page(f"the-line-number-{n}-opens-x") for n in range(5_000)])
    found = parse(body, since=NOON)
    assert len(found.entries) == 2_000
    assert found.entries[0].url == "https://quay.example/the-line-number-0-opens-x"
    assert found.entries[-1].url == "https://quay.example/the-line-number-4999-opens-x"


def test_a_sitemap_that_bears_one_time_throughout_dates_nothing():
    body = urlset(
        *[page(f"the-line-number-{n}-opens-x", "2026-03-01T12:00:00Z") for n in range(3_000)]
    )
    found = parse(body, since=NOON)
    assert len(found.entries) == 2_000
    assert len(parse(body, since=NOON, dated_only=True).entries) == 0


def test_more_news_than_anybody_reads_is_cut_to_the_newest_and_told():
    times = [(NOON - timedelta(minutes=n)).isoformat() for n in range(2_050)]
    found = parse(urlset(*[article(n, at=at) for n, at in enumerate(reversed(times))]))
    assert len(found.entries) == 2_000
    assert found.entries[-1].published == NOON
    assert "50 of its new addresses were left out" in (found.fault or "")


def test_an_address_that_stands_there_twice_is_one_entry():
    assert len(parse(urlset(article(1), article(1))).entries) == 1


# -- what is wrong with them -------------------------------------------------------------------


def test_a_bare_ampersand_does_not_spoil_an_address():
    broken = urlset(article(1)).replace(b"/1<", b"/a?x=1&y=2&copy=3<")
    entry = only(broken)
    assert entry.url == "https://quay.example/a?x=1&y=2&copy=3"
    assert "broken" in (parse(broken).fault or "")


def test_a_document_that_stops_early_is_read_as_far_as_it_goes():
    body = urlset(article(1), article(2), article(3))
    found = parse(body[: body.index(b"/3</loc>")])
    assert [e.title for e in found.entries][:2] == ["Ferry 1 arrives", "Ferry 2 arrives"]
    assert "the XML is broken" in (found.fault or "")


def test_entities_of_html_are_read_in_titles():
    body = urlset(article(1)).replace(b"Ferry 1", b"Ferry&nbsp;1 &eacute;t&eacute;")
    assert titles(body) == ["Ferry 1 été arrives"]


RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'
BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
    + urlset("<loc>https://quay.example/&j;</loc>").partition(b"\n")[2]
)


@pytest.mark.parametrize(
    ("body", "error", "told"),
    [
        (b"", EmptyDocument, "empty"),
        (b" \n ", EmptyDocument, "empty"),
        (RSS, NotASitemap, "`kind: feed`"),
        (b"<html><body>https://quay.example/</body></html>", NotASitemap, "robots.txt"),
        (b"User-agent: *", NotASitemap, "robots.txt"),
        (b'{"urlset": []}', NotASitemap, "robots.txt"),
        (b"<urlset", NotASitemap, "robots.txt"),
        (b"<urlset><url><loc", UnreadableFeed, "before its first address"),
        (BOMB, DocumentTooComplex, "entity expansion"),
        (b"<urlset>" + b"<url>" * 5_000, DocumentTooComplex, "nests"),
        (b"<urlset>" + b"<url>" * 700, UnreadableFeed, "before its first address"),
        (gzip.compress(b"<urlset>" + b" " * 60_000_000, mtime=0), DocumentTooComplex, "more than"),
        (gzip.compress(urlset(article(1)), mtime=0)[:-30], UnreadableFeed, "gzip"),
    ],
    ids=range(13),
)
def test_each_bad_document_is_one_clear_error(body: bytes, error: type[Exception], told: str):
    with pytest.raises(error) as caught:
        parse(body)
    assert told in str(caught.value)


def test_an_empty_sitemap_holds_nothing_just_now():
    assert parse(urlset()).entries == ()
    assert parse(index([])).children == ()


def test_entities_reach_neither_a_file_nor_the_network():
    body = (
        urlset(article(1))
        .replace(b"<urlset", b'<!DOCTYPE u [<!ENTITY f SYSTEM "file:///etc/hostname">]><urlset')
        .replace(b"Ferry 1", b"Ferry &f;1")
    )
    assert titles(body) == ["Ferry 1 arrives"]


WORDS = st.text("abcäö渡轮&<>'\"", min_size=1, max_size=12)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=8), st.booleans())
def test_titles_come_back_as_they_went_in(words: list[list[str]], zipped: bool):
    said = [" ".join(one).replace("<", "").replace("&", "and") for one in words]
    said = [" ".join(one.split()) for one in said]
    body = urlset(*[article(n, title=escape(one)) for n, one in enumerate(said) if one])
    body = gzip.compress(body, mtime=0) if zipped else body
    assert titles(body) == [one for one in said if one]


@given(
    st.lists(
        st.sampled_from(
            [
                b"<urlset>", b"</urlset>", b"<url>", b"</url>", b"<loc>", b"https://quay.example/a-b-c",
                b"</loc>", b"<lastmod>", b"2026", b"</lastmod>", b"<sitemapindex>", b"<sitemap>",
                b"</sitemap>", b"<news:news>", b"<news:title>", b"x", b"&", b"<![CDATA[", b"]]>",
                b"<!--", b"-->", b"\x00", b"\xff", b"\n", b"<!DOCTYPE x [", b"]>", b"&amp;",
            ]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_any_heap_of_pieces_is_read_or_refused(pieces: list[bytes]):
    try:
        found = parse(b"".join(pieces))
    except ParseError:
        return
    assert all(entry.title and entry.url for entry in found.entries)
