"""References that no XML parser takes: read as what they stand for, and never the end of a feed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import NOON
from tests.watchers.sitemaps import article, urlset
from watchers import Document, parse_feed, read_opml
from watchers.references import mend_names, mend_references
from watchers.sitemap_text import parse_sitemap

URL = "https://quay.example/feed"
OLD_RSS = (
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
    '"http://my.netscape.com/publish/formats/rss-0.91.dtd">'
)


def titles(title: str, *, doctype: str = "") -> list[str]:
    """The titles of a feed of which one is written so."""
    body = (
        f'<?xml version="1.0"?>{doctype}<rss version="0.91"><channel><title>Quay</title>'
        f"<item><title>{title}</title><link>https://quay.example/1</link></item>"
        "<item><title>Ferry is late</title><link>https://quay.example/2</link></item>"
        "</channel></rss>"
    )
    return [entry.title for entry in parse_feed(Document(url=URL, body=body.encode())).entries]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ferry &#55357;&#56842; sails", "Ferry \U0001f60a sails"),
        ("Ferry &#xD83D;&#xde0a; sails", "Ferry \U0001f60a sails"),
        ("Ferry &#55357;&#xDE0A; sails", "Ferry \U0001f60a sails"),
        ("Ferry &amp;#55357;&amp;#56842; sails", "Ferry \U0001f60a sails"),
        ("<![CDATA[Ferry &#55357;&#56842; sails]]>", "Ferry \U0001f60a sails"),
        ("Ferry &#55357; sails", "Ferry sails"),
        ("Ferry &#56842;&#55357; sails", "Ferry sails"),
        ("Ferry &#55357; &#56842; sails", "Ferry sails"),
        ("Ferry &#x110000; sails", "Ferry sails"),
        ("Ferry &#1114112;&#99999999999; sails", "Ferry sails"),
        ("Ferry &#128522;&#x1F60A;&#233; sails", "Ferry \U0001f60a\U0001f60aé sails"),
    ],
)
def test_half_pairs_and_numbers_beyond_unicode_cost_no_more_than_themselves(
    written: str, read: str
) -> None:
    assert titles(written) == [read, "Ferry is late"]


def test_the_letters_that_rss_0_91_names_are_read_though_its_dtd_is_not() -> None:
    assert titles("Caf&eacute; &amp; Quay &ndash; 2&nbsp;&euro;", doctype=OLD_RSS) == [
        "Café & Quay – 2 €",
        "Ferry is late",
    ]


def test_names_that_a_document_declares_itself_mean_what_it_says() -> None:
    own = '<!DOCTYPE rss [<!ENTITY eacute "Ostrander">]>'
    assert titles("To &eacute;", doctype=own) == ["To Ostrander", "Ferry is late"]


def test_a_news_sitemap_and_a_list_of_feeds_survive_them_too() -> None:
    sitemap = urlset(article(1), article(2, title="Ferry X sails")).replace(
        b"X", b"&#55357;&#56842;"
    )
    found = parse_sitemap(Document(url=URL, body=sitemap), now=NOON)
    assert {entry.title for entry in found.entries} == {
        "Ferry 1 arrives",
        "Ferry \U0001f60a sails",
    }
    opml = (
        b'<opml version="2.0"><body><outline text="Quay &#55357;&#56842;" '
        b'xmlUrl="https://quay.example/feed"/></body></opml>'
    )
    assert [one.name for one in read_opml(opml).sources] == ["Quay \U0001f60a"]


@given(st.text())
def test_text_that_is_written_as_it_should_be_stays_to_the_byte(text: str) -> None:
    body = "".join(f"&#{ord(character)};" for character in text if ord(character) > 127).encode()
    lone = [character for character in text if "\ud800" <= character <= "\udfff"]
    if not lone:
        assert mend_references(body) == body
    assert mend_references(text.encode("utf-16")) == text.encode("utf-16")
    assert mend_names(body) == body


@given(
    st.binary(max_size=300), st.lists(st.sampled_from([b"&#55357;", b"&#x", b";", b"&amp;#56842;"]))
)
def test_any_bytes_are_mended_once_and_for_all(noise: bytes, parts: list[bytes]) -> None:
    mended = mend_references(b"<a>" * 30 + noise.join(parts))
    assert mend_references(mended) == mended
