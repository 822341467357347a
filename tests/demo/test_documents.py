from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.day import FeedFormat
from bot.demo.documents import ShownFeed, ShownItem, plain_text, render_feed

NINE = datetime(2031, 5, 6, 9, tzinfo=UTC)
TEN = datetime(2031, 5, 6, 10, tzinfo=UTC)
HOSTILE = """<script>alert("x")</script> & <!channel> ]]> 'AT&T' 3 < 4 &amp; *bold* \u202eright"""
XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1
)


def make_feed(*, cdata: bool = False) -> ShownFeed:
    return ShownFeed(
        id="wire",
        title="Wire & Sons",
        description="Fictional <b>wire</b>",
        home_url="http://127.0.0.1:1/",
        self_url="http://127.0.0.1:1/feeds/wire?a=1&b=2",
        lang="en",
        changed=TEN,
        cdata=cdata,
    )


def make_item(**changes: Any) -> ShownItem:
    parts: dict[str, Any] = {
        "guid": "https://wire.example/1?a=1&b=2",
        "url": "http://127.0.0.1:1/wire/1?a=1&b=2",
        "title": "Title",
        "summary": "<p>A <b>bold</b> claim &amp; more</p>",
        "content": "<p>One.</p><p>Two.</p>",
        "published": NINE,
        "authors": ("Ann O'Nym",),
        "tags": ("x & y",),
    }
    return ShownItem(**(parts | changes))


def parse(feed_format: FeedFormat, *items: ShownItem, cdata: bool = False) -> Any:
    return feedparser.parse(
        io.BytesIO(render_feed(feed_format, make_feed(cdata=cdata), items)), sanitize_html=False
    )


@pytest.mark.parametrize(
    ("feed_format", "version"),
    [(FeedFormat.RSS, "rss20"), (FeedFormat.ATOM, "atom10")],
)
def test_a_reader_finds_all_that_an_item_says(feed_format: FeedFormat, version: str) -> None:
    parsed = parse(feed_format, make_item())
    entry = parsed.entries[0]

    assert not parsed.bozo
    assert parsed.version == version
    assert parsed.feed.title == "Wire & Sons"
    assert entry.id == "https://wire.example/1?a=1&b=2"
    assert entry.link == "http://127.0.0.1:1/wire/1?a=1&b=2"
    assert entry.title == "Title"
    assert entry.published_parsed[:6] == (2031, 5, 6, 9, 0, 0)
    assert entry.author == "Ann O'Nym"
    assert [tag.term for tag in entry.tags] == ["x & y"]
    assert "<p>One.</p><p>Two.</p>" in [content.value for content in entry.content]


@pytest.mark.parametrize("feed_format", [FeedFormat.RSS, FeedFormat.ATOM])
def test_a_summary_keeps_its_markup(feed_format: FeedFormat) -> None:
    parsed = parse(feed_format, make_item())

    assert parsed.entries[0].summary == "<p>A <b>bold</b> claim &amp; more</p>"


def test_a_json_feeds_summary_is_plain_as_its_specification_wants() -> None:
    document = json.loads(render_feed(FeedFormat.JSON, make_feed(), [make_item()]))

    assert document["items"][0]["summary"] == "A bold claim & more"


@pytest.mark.parametrize("feed_format", list(FeedFormat))
def test_a_hostile_title_arrives_as_the_text_that_it_is(feed_format: FeedFormat) -> None:
    body = render_feed(feed_format, make_feed(), [make_item(title=HOSTILE)])

    if feed_format is FeedFormat.JSON:
        title = json.loads(body)["items"][0]["title"]
    else:
        name = "title" if feed_format is FeedFormat.RSS else "{http://www.w3.org/2005/Atom}title"
        title = list(ET.fromstring(body).iter(name))[1].text
    assert title == HOSTILE


@given(text=XML_TEXT, cdata=st.booleans())
def test_any_summary_comes_back_to_the_letter_escaped_or_as_cdata(text: str, cdata: bool) -> None:
    body = render_feed(FeedFormat.RSS, make_feed(cdata=cdata), [make_item(summary=text)])

    assert ET.fromstring(body).findtext("channel/item/description") == text


@pytest.mark.parametrize("text", ["]]>", "a]]>b]]>c", "]]>]]>", "]]", ">", "]]]>"])
def test_the_end_of_a_cdata_section_inside_one_is_survived(text: str) -> None:
    body = render_feed(FeedFormat.RSS, make_feed(cdata=True), [make_item(summary=text)])

    assert b"<![CDATA[" in body
    assert ET.fromstring(body).findtext("channel/item/description") == text


def test_an_undated_item_has_no_time_in_rss_and_in_json() -> None:
    undated = make_item(published=None)

    assert "published" not in parse(FeedFormat.RSS, undated).entries[0]
    document = json.loads(render_feed(FeedFormat.JSON, make_feed(), [undated]))
    assert "date_published" not in document["items"][0]


def test_an_undated_atom_entry_is_refused_since_it_would_not_be_atom() -> None:
    with pytest.raises(ValueError, match="needs a time"):
        render_feed(FeedFormat.ATOM, make_feed(), [make_item(published=None)])


def test_a_revised_item_says_when_it_was_revised() -> None:
    revised = make_item(updated=TEN)

    entry = parse(FeedFormat.ATOM, revised).entries[0]
    assert entry.published_parsed[3] == 9
    assert entry.updated_parsed[3] == 10
    document = json.loads(render_feed(FeedFormat.JSON, make_feed(), [revised]))
    assert document["items"][0]["date_modified"] == "2031-05-06T10:00:00+00:00"


def test_an_item_without_a_title_has_its_text_in_the_description() -> None:
    body = render_feed(FeedFormat.RSS, make_feed(), [make_item(title="", summary="")])
    item = ET.fromstring(body).find("channel/item")

    assert item is not None
    assert item.find("title") is None
    assert item.findtext("description") == "<p>One.</p><p>Two.</p>"


def test_an_items_own_language_stands_beside_the_feeds() -> None:
    finnish = [make_item(lang="fi")]
    rss = ET.fromstring(render_feed(FeedFormat.RSS, make_feed(), finnish))
    atom = ET.fromstring(render_feed(FeedFormat.ATOM, make_feed(), finnish))
    document = json.loads(render_feed(FeedFormat.JSON, make_feed(), finnish))

    assert rss.findtext("channel/language") == "en"
    assert rss.findtext("channel/item/{http://purl.org/dc/elements/1.1/}language") == "fi"
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert atom.get(lang) == "en"
    assert [entry.get(lang) for entry in atom.iter("{http://www.w3.org/2005/Atom}entry")] == ["fi"]
    assert document["language"] == "en"
    assert document["items"][0]["language"] == "fi"


def test_a_json_feed_is_what_its_specification_says() -> None:
    document = json.loads(render_feed(FeedFormat.JSON, make_feed(), [make_item()]))

    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["title"] == "Wire & Sons"
    assert document["items"] == [
        {
            "id": "https://wire.example/1?a=1&b=2",
            "url": "http://127.0.0.1:1/wire/1?a=1&b=2",
            "title": "Title",
            "summary": "A bold claim & more",
            "content_html": "<p>One.</p><p>Two.</p>",
            "authors": [{"name": "Ann O'Nym"}],
            "tags": ["x & y"],
            "date_published": "2031-05-06T09:00:00+00:00",
        }
    ]


@pytest.mark.parametrize("feed_format", list(FeedFormat))
def test_the_same_items_give_the_same_bytes(feed_format: FeedFormat) -> None:
    first = render_feed(feed_format, make_feed(), [make_item()])

    assert render_feed(feed_format, make_feed(), [make_item()]) == first


def test_plain_text_leaves_out_scripts_and_parts_paragraphs() -> None:
    html = "<p>One&nbsp;&amp; two</p><p>three</p><script>alert(1)</script><style>p{}</style> four"

    assert plain_text(html) == "One & two three four"
