from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchers.documents import ATOM, feed, item, rss
from watchers.errors import (
    DocumentTooComplex,
    EmptyDocument,
    NotAFeed,
    ParseError,
    UnreadableFeed,
)
from watchers.model import Document, ParsedFeed
from watchers.parse import MAX_DOCUMENT, parse_feed

BASE = "https://harbour.example/feeds/main.xml"
SY = "http://purl.org/rss/1.0/modules/syndication/"
FOUR_TIMES = f'<p:updateFrequency xmlns:p="{SY}">4</p:updateFrequency>'
NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)


def parse(body: bytes | str, **headers: str) -> ParsedFeed:
    data = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return parse_feed(Document(url=BASE, body=data, headers=named))


# -- what becomes of an item ---------------------------------------------------------------


def test_an_rss_item_becomes_an_entry():
    parsed = parse(feed([1]))
    assert (parsed.title, parsed.format, parsed.fault) == ("Harbour News", "rss20", None)
    (entry,) = parsed.entries
    assert entry.guid == "ferry-1"
    assert entry.url == entry.canonical_url == "https://harbour.example/1"
    assert entry.title == "Ferry 1 arrives"
    assert entry.summary == "The ferry number 1 is in the harbour."
    assert entry.published == NOON + timedelta(minutes=1)
    assert (entry.content, entry.updated, entry.lang) == (None, None, None)


def test_an_atom_entry_becomes_an_entry():
    parsed = parse(ATOM)
    assert (parsed.lang, parsed.format) == ("en-GB", "atom10")
    first, second = parsed.entries
    assert first.title == "Ferry & tug arrive"
    assert first.url == "https://harbour.example/news/1?utm_source=feed&v=2#top"
    assert first.canonical_url == "https://harbour.example/news/1?v=2"
    assert first.published == NOON
    assert first.updated == NOON + timedelta(hours=1, minutes=30)
    assert first.lang == "fr-CA"
    assert (first.authors, first.tags) == (("A. Keeper",), ("Boats",))
    assert first.summary == "Plain <i> sign"
    assert first.content == "One.\nTwo\nthree."
    assert second.title == "1 < 2 &amp; 3"
    assert second.lang == "en-GB"
    assert second.url is None


def test_the_title_of_an_image_is_not_the_title_of_its_entry():
    (entry,) = parse(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Ferry</title>'
        "<image><title>A photo</title></image></entry></feed>"
    ).entries
    assert entry.title == "Ferry"


def test_entities_are_decoded_once_in_rss_as_in_html():
    (entry,) = parse(rss(item(1, title="AT&amp;T &lt;b&gt;buys&lt;/b&gt; <i>it</i>"))).entries
    assert entry.title == "AT&T <b>buys</b> it"


def test_markup_and_scripts_do_not_come_through():
    (entry,) = parse(
        rss(item(1, description="<p>One</p><script>alert(1)</script><p>two&nbsp;three</p>"))
    ).entries
    assert entry.summary == "One two three"


def test_an_atom_text_that_holds_pairs_of_tags_is_read_as_markup():
    (entry,) = parse(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id>'
        "<title>Ferry &lt;em&gt;arrives&lt;/em&gt;</title></entry></feed>"
    ).entries
    assert entry.title == "Ferry arrives"


@pytest.mark.parametrize(
    "missing", [["title"], ["link"], ["guid"], ["pubDate"], ["title", "link", "guid", "pubDate"]]
)
def test_items_that_lack_parts_still_become_entries(missing: list[str]):
    parsed = parse(rss(*[item(n, **dict.fromkeys(missing, "")) for n in (1, 2, 3)]))
    assert len(parsed.entries) == 3
    assert [e.summary for e in parsed.entries] == [
        f"The ferry number {n} is in the harbour." for n in (1, 2, 3)
    ]
    for entry in parsed.entries:
        assert ("title" in missing) == (entry.title == "")
        assert ("link" in missing) == (entry.url is None)
        assert ("guid" in missing) == (entry.guid is None)
        assert ("pubDate" in missing) == (entry.published is None)


def test_a_guid_is_a_name_and_does_not_change_with_the_feeds_address():
    body = rss(item(1, link=""))
    here = parse_feed(Document(url="https://a.example/feed", body=body)).entries
    there = parse_feed(Document(url="https://b.example/x/feed", body=body)).entries
    assert here == there
    assert (here[0].guid, here[0].url) == ("ferry-1", None)


def test_relative_links_are_against_xml_base_and_then_the_document():
    (entry,) = parse(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="sub/"><title>t</title>'
        '<entry><id>1</id><title>x</title><link href="1.html"/></entry></feed>'
    ).entries
    assert entry.url == "https://harbour.example/feeds/sub/1.html"


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("1.html", "https://harbour.example/feeds/1.html"),
        ("/1.html", "https://harbour.example/1.html"),
        ("../1.html", "https://harbour.example/1.html"),
        ("../../../../../1.html", "https://harbour.example/1.html"),
        ("?id=1", "https://harbour.example/feeds/main.xml?id=1"),
        ("//other.example/1", "https://other.example/1"),
    ],
)
def test_relative_links_are_made_absolute(link: str, url: str):
    assert parse(rss(item(1, link=link))).entries[0].url == url


def test_the_base_of_one_item_is_not_that_of_the_next():
    body = rss(item(1, link="a"), item(2, link="b")).decode()
    body = body.replace("<item>", '<item xml:base="https://x.example/y/">', 1)
    assert [e.url for e in parse(body).entries] == [
        "https://x.example/y/a",
        "https://harbour.example/feeds/b",
    ]


def test_a_permalink_guid_stands_in_for_a_missing_link():
    (entry,) = parse(rss(item(1, link="", guid="https://harbour.example/by-guid"))).entries
    assert entry.url == "https://harbour.example/by-guid"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "mailto:a@b.example", "data:text/html,x"])
def test_only_web_addresses_are_addresses(link: str):
    (entry,) = parse(rss(item(1, link=link))).entries
    assert (entry.url, entry.canonical_url) == (None, None)


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("yesterday", None),
        ("Mon, 99 Foo 2026 99:99:99", None),
        ("", None),
        ("Tue, 10 Feb 2099 12:00:00 GMT", datetime(2099, 2, 10, 12, tzinfo=UTC)),
        ("Tue, 10 Feb 2026 14:00:00 +0200", NOON),
        ("10/Feb/2026 12:00 UTC", NOON),
        ("February 10, 2026 7:00 AM EST", NOON),
    ],
)
def test_dates_are_aware_utc_times_or_none(date: str, published: datetime | None):
    (entry,) = parse(rss(item(1, pubDate=date))).entries
    assert entry.published == published


def test_parts_are_bounded_and_a_long_guid_still_tells_items_apart():
    long = "g" * 5_000
    parsed = parse(
        rss(
            item(1, title="t" * 50_000, guid=long + "1", link="https://h.example/" + "a" * 9_000),
            item(2, guid=long + "2"),
        )
    )
    first, second = parsed.entries
    assert len(first.title) == 10_000
    assert first.url is None
    assert len(first.guid or "") <= 500
    assert first.guid != second.guid


def test_characters_that_no_store_takes_are_dropped():
    text = r"""{"version": "https://jsonfeed.org/version/1.1", "title": "t",
        "items": [{"id": "a\u0000b", "title": "x\ud800y\u0000z"}]}"""
    (entry,) = parse(text).entries
    assert (entry.guid, entry.title) == ("ab", "xyz")


@pytest.mark.parametrize(
    ("channel", "interval"),
    [
        ("<ttl>60</ttl>", timedelta(hours=1)),
        ("<ttl>0</ttl>", None),
        ("<ttl>often</ttl>", None),
        ("<ttl>99999999999</ttl>", None),
        (
            f'<p:updatePeriod xmlns:p="{SY}">hourly</p:updatePeriod>{FOUR_TIMES}',
            timedelta(minutes=15),
        ),
        ("", None),
    ],
)
def test_the_rhythm_that_a_feed_states(channel: str, interval: timedelta | None):
    assert parse(rss(item(1), channel=channel)).min_interval == interval


def test_the_language_comes_from_the_feed_or_from_the_header():
    assert parse(rss(item(1), channel="<language>pt_br</language>")).entries[0].lang == "pt-BR"
    assert parse(feed([1]), content_language="fi").lang == "fi"
    assert parse(rss(item(1), channel="<language>none of it</language>")).lang is None


# -- encodings -----------------------------------------------------------------------------

TEXT = "Järvinen – Zürich, 東京"


def encoded(declared: str, codec: str, text: str = TEXT) -> bytes:
    body = rss(item(1, title=text)).decode().replace("utf-8", declared)
    return body.encode(codec)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (encoded("utf-8", "utf-8"), "application/rss+xml"),
        (encoded("utf-8", "utf-8"), "text/xml; charset=iso-8859-1"),
        (encoded("iso-8859-1", "utf-8"), "application/xml"),
        (encoded("us-ascii", "utf-8"), "text/plain"),
        (encoded("klingon", "utf-8"), "application/xml"),
        (encoded("utf-8", "utf-8-sig"), ""),
        (encoded("utf-16", "utf-16"), "application/xml"),
        (encoded("utf-16", "utf-16-le"), "application/xml"),
        (encoded("shift_jis", "utf-8"), "text/xml; charset=shift_jis"),
        (encoded("gb18030", "gb18030"), "application/xml"),
    ],
)
def test_text_survives_a_wrongly_declared_encoding(body: bytes, content_type: str):
    (entry,) = parse(body, content_type=content_type).entries
    assert entry.title == TEXT


def test_windows_1252_that_calls_itself_utf_8_is_read_and_noted():
    parsed = parse(encoded("utf-8", "cp1252", "Zürich – café"), content_type="application/xml")
    assert parsed.entries[0].title == "Zürich – café"
    assert "encoding" in (parsed.fault or "")


def test_a_few_spoilt_bytes_do_not_garble_the_rest():
    body = encoded("utf-8", "utf-8", TEXT * 5).replace(b"arrives", b"arr\xffives")
    body = body.replace("東京".encode(), "東京".encode()[:-1], 1)
    parsed = parse(body)
    assert "Zürich" in parsed.entries[0].title
    assert "no UTF-8" in (parsed.fault or "")


# -- bad documents -------------------------------------------------------------------------


@pytest.mark.parametrize("body", [b"", b"  \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_document_says_so(body: bytes):
    with pytest.raises(EmptyDocument, match="empty"):
        parse(body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<!DOCTYPE html><html><head><title>x</title></head><body>Hi</body></html>", "web page"),
        ("<html><p>no doctype", "web page"),
        ("\n<!-- comment --><HTML></HTML>", "web page"),
        ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>', "sitemap"),
        ('<?xml version="1.0"?><opml version="2.0"><body/></opml>', "OPML"),
        ("just words", "no feed"),
        ("<note><to>you</to></note>", "no feed"),
        ('{"items": 3}', "no JSON Feed"),
        ("[1, 2]", "no JSON Feed"),
        ("%PDF-1.7 \x00\x01", "a PDF"),
    ],
)
def test_what_is_no_feed_is_named(body: str, words: str):
    with pytest.raises(NotAFeed, match=words):
        parse(body)


def test_a_web_page_that_shows_a_feeds_source_is_still_no_feed():
    with pytest.raises(ParseError):
        parse("<!DOCTYPE html><html><body><pre>&lt;rss&gt;</pre></body></html>")


def test_a_truncated_feed_gives_what_it_has_and_says_so():
    body = feed(range(1, 20))
    parsed = parse(body[: len(body) * 2 // 3])
    assert 10 <= len(parsed.entries) < 20
    assert parsed.entries[0].title == "Ferry 1 arrives"
    assert "broken" in (parsed.fault or "")


def test_a_feed_truncated_before_its_first_entry_is_an_error():
    with pytest.raises(UnreadableFeed, match="before its first entry"):
        parse(b'<?xml version="1.0"?><rss version="2.0"><channel><title>Harb')


def test_every_truncation_gives_entries_or_one_clear_error():
    body = feed([1, 2])
    for length in range(len(body)):
        try:
            parsed = parse(body[:length])
        except ParseError as error:
            assert len(str(error)) > 20  # noqa: PT017  # either is right; the error must speak
        else:
            assert parsed.entries or parsed.fault is None or "</rss" in body[:length].decode()


@pytest.mark.parametrize(
    "body",
    [
        rss(),
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title></feed>',
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": []}',
    ],
)
def test_a_feed_without_entries_is_no_error(body: bytes):
    assert (parse(body).entries, parse(body).fault) == ((), None)


def test_a_broken_feed_with_all_its_end_and_no_items_is_empty_with_a_fault():
    parsed = parse(rss(channel="<description>a &nope; b</description>"))
    assert parsed.entries == ()
    assert "broken" in (parsed.fault or "")


def test_a_broken_feed_keeps_its_entries_and_tells_the_fault():
    parsed = parse(rss(item(1), item(2) + "<x:unbound/> & <p>", item(3)))
    assert [e.title for e in parsed.entries] == [f"Ferry {n} arrives" for n in (1, 2, 3)]
    assert "broken" in (parsed.fault or "")


def test_a_gzipped_file_is_a_document():
    assert len(parse(gzip.compress(feed())).entries) == 3
    with pytest.raises(UnreadableFeed, match="gzip"):
        parse(gzip.compress(feed())[:-30])
    with pytest.raises(DocumentTooComplex, match="gzip"):
        parse(gzip.compress(b" " * (MAX_DOCUMENT + 1)))


# -- attacks -------------------------------------------------------------------------------


def bomb(declarations: str, use: str) -> bytes:
    return (
        f'<?xml version="1.0"?><!DOCTYPE rss [{declarations}]>'
        f'<rss version="2.0"><channel><title>t</title><item><title>{use}</title></item>'
        "</channel></rss>"
    ).encode()


LAUGHS = '<!ENTITY l0 "lollollol">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
)


@pytest.mark.parametrize(
    "body",
    [
        bomb(LAUGHS, "&l9;"),
        bomb(LAUGHS.replace('"', "'"), "&l9;"),
        bomb('<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">', "&a;"),
        bomb(f'<!ENTITY big "{"x" * 100_000}">', "&big;" * 1_000),
        bomb(LAUGHS, "&l9;").decode().replace('<?xml version="1.0"?>', "<!-- <rss> -->").encode(),
        b"\xff\xfe" + bomb(LAUGHS, "&l9;").decode().encode("utf-16-le"),
    ],
    ids=["nested", "single quotes", "endless", "quadratic", "behind a comment", "utf-16"],
)
def test_entity_expansion_is_refused_before_any_parser_sees_it(body: bytes):
    with pytest.raises(DocumentTooComplex, match="expan"):
        parse(body)


def test_a_few_entities_of_its_own_are_a_feeds_good_right():
    (entry,) = parse(bomb('<!ENTITY town "Harbourville">', "&town; &amp; &town;")).entries
    assert entry.title == "Harbourville & Harbourville"


def test_an_external_entity_is_never_read():
    (entry,) = parse(bomb('<!ENTITY x SYSTEM "file:///etc/passwd">', "a &x; b")).entries
    assert "root:" not in entry.title


def test_words_about_entity_bombs_are_no_bomb():
    (entry,) = parse(
        rss(item(1, description=f"<pre>{LAUGHS} &l9;</pre>".replace("<!", "&lt;!")))
    ).entries
    assert "ENTITY" in entry.summary


@pytest.mark.parametrize("tag", ["a", "div", "b"])
def test_extreme_nesting_is_refused(tag: str):
    with pytest.raises(DocumentTooComplex, match="nests"):
        parse(rss(f"<title>t</title><description>{f'<{tag}>' * 100_000}</description>"))


def test_extreme_nesting_inside_a_text_is_only_text():
    nested = "<div>" * 100_000 + "deep"
    (entry,) = parse(
        rss(f"<title>t</title><description><![CDATA[{nested}]]></description>")
    ).entries
    assert entry.summary == "deep"


def test_json_nested_beyond_reason_is_refused():
    with pytest.raises(DocumentTooComplex, match="nested"):
        parse('{"items": ' + "[" * 200_000)


def test_a_document_over_the_parsers_size_is_refused():
    with pytest.raises(DocumentTooComplex, match="bytes"):
        parse(b"<rss>" + b" " * MAX_DOCUMENT)


def test_a_path_is_never_opened():
    with pytest.raises(NotAFeed):
        parse("/etc/passwd")


# -- JSON Feed -----------------------------------------------------------------------------


def json_feed(*items: object, version: str = "1.1", **parts: object) -> str:
    return json.dumps(
        {"version": f"https://jsonfeed.org/version/{version}", "title": "H", "items": items} | parts
    )


def test_a_json_item_becomes_an_entry():
    parsed = parse(
        json_feed(
            {
                "id": "1",
                "url": "/news/1",
                "title": "Ferry &amp; tug",
                "content_html": "<p>One</p><p>two</p>",
                "summary": "Short",
                "date_published": "2026-02-10T14:00:00+02:00",
                "date_modified": "2026-02-10T13:00:00Z",
                "authors": [{"name": "A. Keeper"}, {"url": "https://b.example/"}],
                "tags": ["boats", "", 3, "boats"],
                "language": "en-gb",
            },
            language="fi",
        )
    )
    assert parsed.format == "json11"
    (entry,) = parsed.entries
    assert entry.url == "https://harbour.example/news/1"
    assert (entry.title, entry.summary, entry.content) == ("Ferry &amp; tug", "Short", "One\ntwo")
    assert (entry.published, entry.updated) == (NOON, NOON + timedelta(hours=1))
    assert (entry.authors, entry.tags) == (("A. Keeper", "https://b.example/"), ("boats",))
    assert entry.lang == "en-GB"


def test_version_1_0_has_one_author_and_a_feeds_author_stands_in():
    parsed = parse(
        json_feed(
            {"id": 7, "author": {"name": "Keeper"}, "content_text": "x"},
            {"id": "8", "external_url": "https://x.example/8"},
            version="1",
            author={"name": "Master"},
        )
    )
    assert parsed.format == "json10"
    assert [(e.guid, e.authors) for e in parsed.entries] == [("7", ("Keeper",)), ("8", ("Master",))]
    assert parsed.entries[1].url == "https://x.example/8"


def test_json_items_of_the_wrong_types_lose_their_fields_and_no_more():
    parsed = parse(
        json_feed({"id": None, "title": 3, "tags": "x", "authors": "y", "url": ["z"]}, "no item")
    )
    assert len(parsed.entries) == 1
    assert "1 of its items" in (parsed.fault or "")


@pytest.mark.parametrize(
    ("value", "guid"), [(7, "7"), (1.5, "1.5"), (True, None), (float("nan"), None), ({}, None)]
)
def test_a_json_id_that_is_a_number_stands_for_its_text(value: object, guid: str | None):
    assert parse(json_feed({"id": value})).entries[0].guid == guid


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ({"id": "https://h.example/1"}, "https://h.example/1"),
        ({"id": "https://h.example/1", "url": "https://h.example/2"}, "https://h.example/2"),
        ({"id": "1", "external_url": "https://x.example/"}, "https://x.example/"),
        ({"id": "1", "attachments": [3, {"url": "a.mp3"}]}, "https://harbour.example/feeds/a.mp3"),
        ({"id": "urn:x:1"}, None),
        ({"id": "1", "attachments": "x"}, None),
    ],
)
def test_where_a_json_item_may_be_read(item: dict[str, object], url: str | None):
    assert parse(json_feed(item)).entries[0].url == url


def test_a_json_author_may_be_a_bare_name():
    (entry,) = parse(json_feed({"id": "1", "authors": ["A. Keeper", 3]})).entries
    assert entry.authors == ("A. Keeper",)


def test_empty_authors_of_an_item_leave_those_of_the_feed():
    parsed = parse(json_feed({"id": "1", "authors": [{}]}, authors=[{"name": "Master"}]))
    assert parsed.entries[0].authors == ("Master",)


def test_plain_json_text_keeps_its_signs_and_its_paragraphs():
    (entry,) = parse(json_feed({"id": "1", "content_text": "1 < 2 &amp; <b>\n\ntwo"})).entries
    assert entry.content == "1 < 2 &amp; <b>\ntwo"


def test_a_json_feed_that_has_ended_says_so():
    assert "ended" in (parse(json_feed({"id": "1"}, expired=True)).fault or "")
    assert parse(json_feed({"id": "1"}, expired=False)).fault is None


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_json_is_read_in_all_its_encodings(codec: str):
    parsed = parse(json_feed({"id": "1", "title": TEXT}).encode(codec))
    assert (parsed.entries[0].title, parsed.fault) == (TEXT, None)


def test_spoilt_bytes_in_json_are_noted():
    body = json.dumps({"items": [{"content_text": "Z\u00fcrich"}]}, ensure_ascii=False).encode(
        "latin-1"
    )
    parsed = parse(body)
    assert "replaced" in (parsed.fault or "")
    assert parsed.entries[0].content == "Z\ufffdrich"


@pytest.mark.parametrize(
    ("version", "format_"),
    [("1", "json10"), ("1.1", "json11"), ("1.1/", "json11"), ("1.0", "json10"), ("2", "json10")],
)
def test_the_version_of_a_json_feed(version: str, format_: str):
    assert parse(json_feed({"id": "1"}, version=version)).format == format_


def test_json_that_does_not_call_itself_a_feed_is_one_by_its_items():
    assert len(parse('{"items": [{"id": "1", "content_text": "x"}]}').entries) == 1


@pytest.mark.parametrize("body", ['{"items": [', '{"a": 1', "{" + "9" * 10_000 + "}", "{nonsense}"])
def test_broken_json_is_unreadable(body: str):
    with pytest.raises(UnreadableFeed, match="JSON"):
        parse(body)


# -- for any bytes -------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_spoilt_feed_gives_entries_or_one_clear_error(data):
    body = bytearray(data.draw(st.sampled_from([feed(), ATOM, json_feed({"id": "1"}).encode()])))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        parse(bytes(body))
    except ParseError as error:
        assert str(error)  # noqa: PT017  # anything but a ParseError fails


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(alphabet="<>rssitem/ feed!?[]&;\"'=-", max_size=200).map(str.encode)
)
def test_any_bytes_give_entries_or_one_clear_error(body: bytes):
    try:
        parse(body)
    except ParseError as error:
        assert str(error)  # noqa: PT017  # anything but a ParseError fails


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (RecursionError("deep"), DocumentTooComplex),
        (KeyError("guid"), UnreadableFeed),
        (AttributeError("x"), UnreadableFeed),
        (UnicodeError("y"), UnreadableFeed),
    ],
)
def test_whatever_makes_feedparser_stumble_is_a_fault_of_the_document(monkeypatch, fault, error):
    def stumble(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(feedparser, "parse", stumble)
    with pytest.raises(error, match="document"):
        parse(bomb('<!ENTITY town "Harbourville">', "&town;"))


def test_a_link_that_is_no_address_at_all_is_none():
    (entry,) = parse(json_feed({"id": "1", "url": "https://[half", "title": "t"})).entries
    assert (entry.url, entry.title) == (None, "t")


@pytest.mark.parametrize(
    ("stated", "lang"),
    [
        ("EN", "en"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("de-CH-1996", "de-CH-1996"),
        ("x-default", None),
        ("english", None),
        ("", None),
    ],
)
def test_languages_are_written_as_bcp_47_writes_them(stated: str, lang: str | None):
    assert parse(json_feed({"id": "1"}, language=stated)).lang == lang


def test_a_comment_without_an_end_hides_nothing_from_the_guard():
    with pytest.raises(ParseError):
        parse(b"<!-- " + bomb(LAUGHS, "&l9;"))
