"""What feeds say of themselves comes through, whichever way they are read."""

from __future__ import annotations

import json

import pytest

from tests.watchers.documents import item, rss
from watchers.model import Document, ParsedFeed
from watchers.parse import parse_feed

BASE = "https://harbour.example/feeds/main.xml"
# A document type sends a feed to feedparser, the same feed without goes the fast way.
DOCTYPE = b"<!DOCTYPE rss>"


def parse(body: bytes) -> ParsedFeed:
    return parse_feed(Document(url=BASE, body=body))


@pytest.fixture(params=["fast", "feedparser"])
def read(request: pytest.FixtureRequest):
    """Parse a feed one way, then the other."""

    def parse_one_way(body: bytes) -> ParsedFeed:
        if request.param == "feedparser":
            head, end, rest = body.partition(b"?>\n")
            body = head + end + DOCTYPE + rest
        return parse(body)

    return parse_one_way


def skips(inside: str) -> bytes:
    return rss(item(1), channel=inside)


@pytest.mark.parametrize(
    ("inside", "hours"),
    [
        ("<skipHours><hour>0</hour><hour> 7 </hour><hour>23</hour></skipHours>", {0, 7, 23}),
        ("<skipHours><hour>24</hour></skipHours>", {0}),
        (
            "<skipHours><hour>25</hour><hour>-1</hour><hour>x</hour><hour>²</hour></skipHours>",
            set(),
        ),
        ("<skipHours></skipHours>", set()),
        ("<skipHours>3</skipHours>", set()),
        (
            "".join(["<skipHours>", *[f"<hour>{n}</hour>" for n in range(24)], "</skipHours>"]),
            set(),
        ),
        ("", set()),
    ],
)
def test_the_hours_at_which_a_feed_asks_not_to_be_polled(read, inside: str, hours: set[int]):
    assert read(skips(inside)).skip_hours == hours


@pytest.mark.parametrize(
    ("inside", "days"),
    [
        ("<skipDays><day>Saturday</day><day>sunday</day></skipDays>", {5, 6}),
        ("<skipDays><day>Monday</day><day>Montag</day></skipDays>", {0}),
        ("", set()),
    ],
)
def test_the_days_on_which_a_feed_asks_not_to_be_polled(read, inside: str, days: set[int]):
    assert read(skips(inside)).skip_days == days


def test_what_an_item_says_of_skipped_hours_is_only_text(read):
    said = "<![CDATA[<skipHours><hour>3</hour></skipHours>]]>"
    body = rss(f"<title>x</title><description>{said}</description>")
    assert read(body).skip_hours == frozenset()
    body = body.replace(b"</channel>", b"<skipHours><hour>4</hour></skipHours></channel>")
    assert read(body).skip_hours == {4}


def test_a_list_of_hours_without_an_end_is_not_looked_for_to_the_end_of_the_feed(read):
    body = rss(item(1), channel="<skipHours><hour>1</hour>" + " " * 5_000 + "</skipHours>")
    assert read(body).skip_hours == frozenset()


ATOM = 'xmlns:atom="http://www.w3.org/2005/Atom"'


def linked(*links: str) -> bytes:
    return rss(item(1), channel="".join(links)).replace(b"<rss ", f"<rss {ATOM} ".encode())


def test_an_rss_feed_names_its_hubs_and_its_own_address(read):
    parsed = read(
        linked(
            '<atom:link rel="self" href="/feeds/topic.xml"/>',
            '<atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>',
            '<atom:link rel="hub" href="https://other.example/"/>',
            '<atom:link rel="hub" href="https://other.example/"/>',
            '<atom:link rel="hub" href="ftp://no.example/"/>',
            '<atom:link rel="next" href="https://harbour.example/2"/>',
        )
    )
    assert parsed.hubs == ("https://hub.example/?a=1&b=2", "https://other.example/")
    assert parsed.topic == "https://harbour.example/feeds/topic.xml"


def test_the_links_of_an_item_are_not_those_of_the_feed(read):
    body = linked().replace(
        b"<item>",
        b'<item><atom:link rel="self" href="https://a.example/"/>'
        b'<atom:link rel="hub" href="https://b.example/"/>',
    )
    parsed = read(body)
    assert (parsed.hubs, parsed.topic) == ((), None)


def test_a_relation_may_stand_among_others_and_by_its_full_name(read):
    full = "http://www.iana.org/assignments/relation/hub"
    parsed = read(
        linked(
            '<atom:link rel="self hub" href="https://both.example/"/>',
            f'<atom:link rel="{full}" href="https://full.example/"/>',
        )
    )
    assert parsed.hubs == ("https://both.example/", "https://full.example/")
    assert parsed.topic == "https://both.example/"


def test_an_atom_feed_names_its_hub_and_its_own_address(read):
    parsed = read(
        b'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:base="sub/">'
        b'<link rel="self" href="a.xml"/><link rel="hub" href="https://hub.example/"/>'
        b"<entry><id>1</id><title>t</title></entry></feed>"
    )
    assert parsed.topic == "https://harbour.example/feeds/sub/a.xml"
    assert parsed.hubs == ("https://hub.example/",)


def test_a_json_feed_names_its_hubs_and_its_own_address():
    parsed = parse(
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "feed_url": "https://harbour.example/feed.json",
                "hubs": [
                    {"type": "rssCloud", "url": "https://cloud.example/"},
                    {"type": "WebSub", "url": "https://hub.example/"},
                    {"type": "WebSub", "url": 3},
                    {"url": "https://untyped.example/"},
                    "https://bare.example/",
                ],
                "items": [],
            }
        ).encode()
    )
    assert parsed.hubs == ("https://hub.example/",)
    assert parsed.topic == "https://harbour.example/feed.json"


@pytest.mark.parametrize("parts", [{"hubs": "x"}, {"hubs": [[]]}, {"feed_url": 7}, {"hubs": None}])
def test_a_json_feed_with_broken_statements_is_read_all_the_same(parts: dict[str, object]):
    body = {"version": "https://jsonfeed.org/version/1", "items": [{"id": "1"}], **parts}
    parsed = parse(json.dumps(body).encode())
    assert (len(parsed.entries), parsed.hubs, parsed.topic) == (1, (), None)
