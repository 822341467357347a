"""What an answer's headers say."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from watchers.answers import read_fresh_for, read_links

BASE = URL("https://news.example/world/feed.xml")
DATE = "Tue, 10 Feb 2026 12:00:00 GMT"


def headers(*pairs: tuple[str, str]) -> CIMultiDictProxy[str]:
    return CIMultiDictProxy(CIMultiDict(pairs))


@pytest.mark.parametrize(
    ("pairs", "seconds"),
    [
        ([], None),
        ([("Cache-Control", "public")], None),
        ([("Cache-Control", "max-age=300")], 300),
        ([("Cache-Control", 'public, MAX-AGE="60", x')], 60),
        ([("Cache-Control", "max-age=60, max-age=600")], 60),
        ([("Cache-Control", "max-age=60, s-maxage=600")], 60),
        ([("Cache-Control", "s-maxage=600")], 600),
        ([("Cache-Control", "x-max-age=600")], None),
        ([("Cache-Control", "max-age=600"), ("Age", "100")], 500),
        ([("Cache-Control", "max-age=600"), ("Age", "10000")], 0),
        ([("Cache-Control", "max-age=600"), ("Age", "old")], 600),
        ([("Cache-Control", "no-cache, max-age=600")], 0),
        ([("Cache-Control", "max-age=600,no-store")], 0),
        ([("Cache-Control", 'no-cache="Set-Cookie", max-age=600')], 600),
        ([("Cache-Control", "max-age=" + "9" * 20)], 31_536_000),
        ([("Cache-Control", "max-age=-1"), ("Expires", "0")], 0),
        ([("Expires", "Tue, 10 Feb 2026 12:10:00 GMT"), ("Date", DATE)], 600),
        ([("Expires", "Tue, 10 Feb 2026 11:00:00 GMT"), ("Date", DATE)], 0),
        ([("Expires", "Tue, 10 Feb 2026 12:10:00 GMT")], None),
        ([("Expires", "0"), ("Date", DATE)], 0),
        ([("Expires", "Tue, 10 Feb 2026 12:10:00 GMT"), ("Cache-Control", "max-age=5")], 5),
    ],
)
def test_how_long_an_answer_holds(pairs, seconds):
    told = read_fresh_for(headers(*pairs))
    assert told == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("values", "links"),
    [
        (["<https://hub.example/>; rel=hub"], [("hub", "https://hub.example/")]),
        (['<https://hub.example/>; rel="HUB"'], [("hub", "https://hub.example/")]),
        (["</feed>;rel=self"], [("self", "https://news.example/feed")]),
        (
            ['<https://a.example/>; rel=hub, <https://b.example/>; title="x, <y>"; rel=hub'],
            [("hub", "https://a.example/"), ("hub", "https://b.example/")],
        ),
        (
            ['<https://a.example/?a=1,2;b>; rel="x self hub"'],
            [("hub", "https://a.example/?a=1,2;b"), ("self", "https://a.example/?a=1,2;b")],
        ),
        (
            ["<https://a.example/>; rel=self", "<https://h.example/>; rel=hub"],
            [("self", "https://a.example/"), ("hub", "https://h.example/")],
        ),
        (["<https://api.example/>; rel=alternate; rel=hub"], []),
        (['<https://a.example/>; rel=hub; anchor="https://x.example/"'], []),
        (["<https://a.example/>; rel=hubs"], []),
        (["<ftp://a.example/>; rel=hub"], []),
        (["<javascript:alert(1)>; rel=hub", "<http://[>; rel=hub"], []),
        (["<https://me:pw@a.example/>; rel=hub"], [("hub", "https://a.example/")]),
        (["https://a.example/; rel=hub", "<https://a.example/; rel=hub", "<", "", ">"], []),
        (['<https://a.example/>; rel="hub'], []),
        (['<https://a.example/>; rel="h\\ub"'], [("hub", "https://a.example/")]),
    ],
)
def test_hubs_and_topics_are_read_from_link_headers(values, links):
    assert list(read_links(headers(*(("Link", value) for value in values)), BASE)) == links


def test_a_flood_of_links_is_cut_short():
    flood = ", ".join(f"<https://h{n}.example/>; rel=hub" for n in range(200))
    assert len(read_links(headers(("Link", flood)), BASE)) == 20


PIECES = st.sampled_from(
    [
        "<",
        ">",
        ";",
        ",",
        "=",
        '"',
        "\\\\",
        " rel",
        "hub",
        "self",
        "https://a.example/",
        "[",
        "%",
        "max-age",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_header_breaks_the_reading(text):
    for relation, address in read_links(headers(("Link", text)), BASE):
        assert relation in ("hub", "self")
        assert address.startswith(("http://", "https://"))
    told = read_fresh_for(headers(("Cache-Control", text), ("Expires", text), ("Age", text)))
    assert told is None or told >= timedelta()


def test_a_link_that_no_library_can_read_is_passed_over():
    told = headers(("Link", "<//[a]@[>; rel=hub, <http://[]@>; rel=hub, </f>; rel=self"))
    assert list(read_links(told, BASE)) == [("self", str(BASE.join(type(BASE)("/f"))))]
