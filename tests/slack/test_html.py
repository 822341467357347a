"""Messages as HTML: what a reader sees is there, and nothing of it acts."""

from __future__ import annotations

from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import AlertKind, Sections, Status
from bot.slack import elements as kit
from bot.slack.blocks import compose
from bot.slack.html import Reader, draw_message, draw_page
from bot.slack.press_answers import say
from tests.slack.bodies import AT, make_alert, make_digest, make_line, make_notice
from tests.slack.hostile import hostile_text

READER = Reader(now=AT, zone="America/New_York")
TAGS = {"article", "p", "span", "blockquote", "pre", "h3", "hr", "a", "time", "b", "i", "s", "code"}
ATTRIBUTES = {"class", "dir", "href", "rel", "datetime"}


class Seen(HTMLParser):
    """What a browser makes of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag != "hr":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def see(message: kit.SlackMessage) -> Seen:
    seen = Seen()
    seen.feed(draw_message(message, reader=READER, at=AT))
    seen.close()
    assert seen.open == []
    return seen


def test_a_post_reads_as_it_does_in_slack() -> None:
    seen = see(compose(make_alert(), wire_url="https://desk.example.org"))
    assert "Nokia agrees to buy Example Networks for $2.3 billion" in seen.text
    assert "Example Wire, 3 min ago (Today, 02:00)" in seen.text
    assert "● Corroborated: 4 independent origins, 7 copies · acquisition" in seen.text
    assert seen.text.endswith("I'm on itWhyOpen on the wire page⋯\n")
    assert set(seen.links) == {"https://wire.example/nokia?a=1&b=2"}
    assert "i" in seen.tags


def test_a_day_that_is_not_todays_is_named() -> None:
    for days, said in [(1, "(Yesterday, 02:00)"), (9, "(Feb 1, 2026, 02:00)")]:
        body = make_alert(counts_from=AT - timedelta(days=days, minutes=3))
        assert said in see(compose(body)).text


def test_a_page_stands_by_itself_and_loads_nothing() -> None:
    drawn = draw_message(compose(make_alert()), reader=READER, at=AT, is_reply=True)
    page = draw_page([drawn], title="<Posts>")
    assert "<title>&lt;Posts&gt;</title>" in page
    assert 'class="message reply"' in page
    assert "src=" not in page
    assert "url(" not in page


def test_what_nightdesk_does_not_make_is_refused() -> None:
    image = kit.SlackMessage(text="x", blocks=({"type": "image", "image_url": "https://x"},))
    with pytest.raises(ValueError, match="has no image"):
        draw_message(image, reader=READER, at=AT)


def test_a_link_that_is_no_web_address_is_text() -> None:
    leaf = {"type": "link", "url": "javascript:alert(1)", "text": "press"}
    seen = see(kit.SlackMessage(text="x", blocks=(kit.rich_text(kit.section([leaf])),)))
    assert (seen.links, "press" in seen.text) == ([], True)


hostile = hostile_text(longest=2_000)
bodies: st.SearchStrategy[Any] = st.one_of(
    st.builds(
        make_alert,
        kind=st.sampled_from([AlertKind.BREAKING, AlertKind.UPDATE, AlertKind.EDIT]),
        headline=hostile, excerpt=hostile, url=hostile, source_name=hostile, news=hostile,
        watches=st.tuples(hostile), reasons=st.tuples(hostile), mention_here=st.booleans(),
        status=st.sampled_from(Status),
    ),
    st.builds(
        make_digest,
        st.builds(make_line, headline=hostile, url=hostile, watches=st.tuples(hostile)),
        st.builds(make_line, headline=hostile, news=hostile, owner=hostile),
        sections=st.sampled_from(Sections), title=hostile, note=hostile,
    ),
    st.builds(make_notice, headline=hostile, lines=st.tuples(hostile), note=hostile,
              proposals=st.sampled_from([(), ("p1",)])),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(bodies)
def test_no_outside_text_acts_in_html(body: Any) -> None:
    seen = see(compose(body))
    assert seen.tags <= TAGS
    assert seen.attributes <= ATTRIBUTES
    assert all(link.startswith(("https://", "http://")) for link in seen.links)


@settings(max_examples=30, deadline=None)
@given(hostile)
def test_an_answer_is_drawn_to_the_letter(text: str) -> None:
    said = text.encode(errors="replace").decode().replace("\r", " ").replace("\x00", " ") or "–"
    assert said in see(say(kit.text(said)).message).text
