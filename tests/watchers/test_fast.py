"""The fast path gives what feedparser gives, in every field, or leaves it to feedparser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from feedparser.datetimes import _parse_date
from feedparser.urls import _urljoin
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchers.documents import ATOM, feed, item, rss
from tests.watchers.feedwriting import feeds
from watchers import parse
from watchers.borrowed import read_date
from watchers.errors import WatcherError
from watchers.fast import as_utf8, read_plain_feed
from watchers.model import Document, ParsedFeed
from watchers.normal import _PLAIN_ADDRESS, is_plain_address
from watchers.urls import web_url

FEEDS = Path(__file__).parents[3] / "shared" / "data" / "feeds"
BASE = "https://feeds.example/a/feed"
STAND_IN = "https://feed.invalid/0/1/2/3/"
HEADERS = (
    {},
    {"content-type": "text/xml; charset=iso-8859-1", "content-language": "de, en"},
    {"content-type": "application/rss+xml; charset=utf-8", "content-language": "pt-br"},
)


def read(document: Document) -> ParsedFeed | str:
    try:
        return parse.parse_feed(document)
    except WatcherError as error:
        return f"{type(error).__name__}: {error}"


def compare(document: Document, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Fail where the two ways differ; True where the fast one was taken."""
    taken = []

    def watch(body: bytes, *, base: str, lang: str | None) -> object:
        taken.append(read_plain_feed(body, base=base, lang=lang))
        return taken[-1]

    with monkeypatch.context() as patched:
        patched.setattr(parse, "read_plain_feed", watch)
        fast = read(document)
        patched.setattr(parse, "read_plain_feed", lambda *_, **__: None)
        reference = read(document)
    assert fast == reference
    return any(found is not None for found in taken)


def is_plain(body: bytes | str) -> bool:
    data = body.encode() if isinstance(body, str) else body
    return read_plain_feed(data, base=STAND_IN, lang=None) is not None


@pytest.mark.skipif(not FEEDS.is_dir(), reason="the folder of real feeds is not there")
@pytest.mark.parametrize("part", range(4))
def test_both_ways_agree_over_real_and_malformed_feeds(part: int, monkeypatch: pytest.MonkeyPatch):
    documents = sorted(path for path in FEEDS.rglob("*") if path.is_file())
    chosen = documents[part::4]
    taken = 0
    for number, path in enumerate(chosen):
        headers = HEADERS[number % len(HEADERS)]
        document = Document(url=BASE, body=path.read_bytes(), headers=headers)
        taken += compare(document, monkeypatch)
    assert taken > len(chosen) / 4, "most feeds should not need feedparser"


@settings(max_examples=400, deadline=None, derandomize=True)
@given(body=feeds())
def test_both_ways_agree_over_any_company_of_elements(body: bytes):
    with pytest.MonkeyPatch.context() as patched:
        compare(Document(url=BASE, body=body), patched)


_TIMES = st.sampled_from(("10:20:30", "23:59:59", "24:00:00", "00:00:60", "9:00:00", "12:61:00"))
_MAIL_DATES = st.tuples(
    st.sampled_from(("Mon, ", "Sun, ", "", "Mon ", "May, ", "Xyz, ")),
    st.sampled_from(("01", "1", "29", "31", "00")),
    st.sampled_from((" Jan ", " Feb ", " Dec ", " jan ", " Foo ", " January ")),
    st.sampled_from(("1000", "2026", "2999", "0999", "26")),
    st.just(" "),
    _TIMES,
    st.sampled_from(
        (" GMT", " +0000", " -0000", " +0530", " -2359", " +2400", " -9999", " EST", "")
    ),
).map("".join)
_WEB_DATES = st.tuples(
    st.sampled_from(("1000", "2026", "2999", "0999")),
    st.sampled_from(("-01", "-02", "-12", "-13", "-1")),
    st.sampled_from(("-01", "-29", "-31", "-00", "")),
    st.sampled_from(("T", "t", " ")),
    _TIMES,
    st.sampled_from(("", ".5", ".999999", ".1234567")),
    st.sampled_from(("Z", "z", "", "+05:30", "-00:00", "+23:59", "+24:00", "-12:99", "+0530")),
).map("".join)


@settings(max_examples=1_000)
@given(st.one_of(_MAIL_DATES, _WEB_DATES))
def test_a_usual_date_is_read_as_feedparser_reads_it(text: str):
    assert read_date(text) == _parse_date(text)


def test_usual_feeds_take_the_fast_way():
    assert is_plain(feed())
    assert is_plain(ATOM)
    assert is_plain(
        rss(item(1), channel="<ttl>60</ttl><image><url>x</url><title>t</title></image>")
    )


ATOM_OPEN = '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>'


@pytest.mark.parametrize(
    "body",
    [
        rss(),
        feed()[:-20],
        b"\n" + feed(),
        feed().replace(b"<rss", b"<!DOCTYPE rss><rss"),
        feed().replace(b"arrives", b"&eacute;"),
        rss("<title>a <b>b</b></title>"),
        rss(f"<title>a</title><item>{item(2)}</item>"),
        rss("<title>t</title><body>x</body>"),
        # Sure of the one is not sure of the other, though both stand at one place.
        rss(
            "<title>a</title><image><title>t</title></image>",
            "<title>b</title><image><title type='html'>t</title></image>",
        ),
        rss("<x:title>unbound</x:title>"),
        rss(item(1), channel="<strange><ttl>300</ttl></strange>"),
        f'{ATOM_OPEN}<entry><content type="image/png">aGk=</content></entry></feed>',
        f'{ATOM_OPEN}<entry><title mode="base64">aGk=</title></entry></feed>',
        f"{ATOM_OPEN}<entry><date>2026-02-10</date></entry></feed>",
        b"<html><item/></html>",
        b"",
    ],
)
def test_what_is_not_sure_is_left_to_feedparser(body: bytes | str):
    assert not is_plain(body)


@pytest.mark.parametrize(
    ("body", "charset", "sure"),
    [
        ("<?xml version='1.0'?><a>é</a>".encode(), "utf-8", True),
        (b"\xef\xbb\xbf<a>x</a>", None, True),
        ("<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>".encode("latin-1"), None, True),
        ("<a>Ж</a>".encode("koi8-r"), "koi8-r", True),
        ("<?xml version='1.0' encoding='big5'?><a>東</a>".encode("big5"), None, False),
        (b"<a>x</a>", "utf-7", False),
        ("<a>é</a>".encode("latin-1"), None, False),
        (b"<a>\x81</a>", "windows-1252", False),
        ("<a>é</a>".encode("utf-16"), None, False),
        (b"<a>\0</a>", None, False),
    ],
)
def test_only_encodings_that_are_certain_are_decoded(body: bytes, charset: str | None, sure: bool):
    assert (as_utf8(body, charset) is not None) is sure


def test_many_tags_are_told_apart_by_look_up(monkeypatch: pytest.MonkeyPatch):
    tags = "".join(f"<category>tag {n % 300}</category>" for n in range(900))
    assert compare(Document(url=BASE, body=rss(item(1) + tags)), monkeypatch)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.from_regex(_PLAIN_ADDRESS, fullmatch=True)
    | st.text(alphabet="htps:/.-_~%+=&?#;@[]ab1 ", max_size=30).map("https://a.example/".__add__)
)
def test_a_plain_address_is_what_joining_would_have_made_of_it(address: str):
    if is_plain_address(address):
        for base in (STAND_IN, "http://b.example/x", ""):
            assert _urljoin(base, address) == urljoin(base, address) == address
        assert web_url(address) == address
