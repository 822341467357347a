"""Messages whose links are long and whose headlines have many marks: each has to fit."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import compose_list, split_list
from bot.alerts.inert import Marked, tidy_url
from bot.model import AlertKind, Language, Occasion, Owner, Person, Sections
from bot.slack import elements as kit
from bot.slack.answers import answer_brief, answer_preview
from bot.slack.answers.looking import show_preview
from bot.slack.blocks import compose
from bot.slack.dialogs import Draft, make_dialog
from bot.slack.elements import SlackMessage
from bot.slack.home import Home, make_home
from tests.slack.bodies import AT, make_alert, make_line
from tests.slack.test_answers import make_preview
from tests.slack.test_blocks import assert_inert, elements_of
from tests.slack_double import SlackDouble, faults_in_view, text_in_blocks
from tests.slack_double.responses import find_fault
from tests.slack_double.views import VIEW_BYTES

OURS = "https://desk.example.org"
WORDS = ("Nokia", "and", "諾基亞", "Ericsson", "🚨", "deal", "of", "Netzbetreiber")

titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=80)
urls = st.builds(
    lambda tail, length: f"https://wire.example/{tail * length}"[:length],
    st.text("abcXYZ019-_~/?=&.%é諾🚨", min_size=1, max_size=8),
    st.integers(22, 4_000),
)
long_texts = st.sampled_from(("", "Copper " * 200, "🚨" * 900))


def mark_all(words: list[str]) -> Marked:
    """The words as a headline of which every one is marked."""
    text, marks = "", []
    for word in words:
        marks.append((len(text), len(text) + len(word)))
        text += f"{word} "
    return Marked(text=text, marks=tuple(marks))


def links_of(message: SlackMessage) -> list[dict[str, Any]]:
    return [part for part in elements_of(message) if part.get("type") == "link"]


@settings(max_examples=150, deadline=None)
@given(
    titles, urls, long_texts, st.sampled_from(AlertKind), st.sampled_from(Language), st.booleans()
)
def test_an_alert_fits_and_keeps_its_headline_and_its_link(
    words: list[str], url: str, text: str, kind: AlertKind, language: Language, is_owned: bool
) -> None:
    headline = mark_all(words)
    owner = Owner(person=Person(id="slack:U1", name=text), since=AT, until=AT)
    body = make_alert(
        kind=kind, headline=headline.text, headline_marks=headline.marks, url=url,
        excerpt=headline.text * 4, excerpt_marks=headline.marks, news=text, status_line=text,
        source_name=text, watches=(text,) * 30, reasons=(text,) * 30, text=text,
        owner=owner if is_owned else None, language=language,
    )  # fmt: skip
    message = compose(body, wire_url=OURS)
    assert_inert(message)
    assert {one["url"] for one in links_of(message)} == {tidy_url(url)} - {None}
    if tidy_url(url) is not None:
        shown = "".join(one["text"] for one in links_of(message))
        assert shown[:40] == headline.text.strip()[:40]


def compose_marked(length: int, **changes: Any) -> SlackMessage:
    headline = mark_all(["Nokia", "and", "Ericsson", "sign", "a", "deal", "over", "chips"])
    return compose(
        make_alert(
            headline=headline.text,
            headline_marks=headline.marks,
            url=f"https://wire.example/{'a' * length}",
            **changes,
        )
    )


def test_marks_of_a_headline_go_only_where_the_address_has_no_room_for_each() -> None:
    short, long = compose_marked(80), compose_marked(1_500)
    assert [one["text"] for one in links_of(short) if one["style"].get("italic")] == [
        "Nokia", "and", "Ericsson", "sign", "a", "deal", "over", "chips",
    ]  # fmt: skip
    (link,) = links_of(long)
    assert link["text"] == "Nokia and Ericsson sign a deal over chips"
    quotes = [one for one in elements_of(long) if one.get("type") == "rich_text_quote"]
    assert {"type": "text", "text": "deal", "style": {"bold": True}} in quotes[0]["elements"]


@pytest.mark.parametrize(("wire", "has_excerpt"), [(24, True), (1_300, False)])
def test_the_excerpt_goes_last_and_only_where_nothing_else_makes_room(
    wire: int, has_excerpt: bool
) -> None:
    wide = "🚨" * 900
    headline = mark_all(["🚨🚨"] * 150)
    body = make_alert(
        kind=AlertKind.EDIT, headline=headline.text, headline_marks=headline.marks, excerpt=wide,
        url=f"https://wire.example/{'a' * 1_950}", source_name=wide, news=wide, status_line=wide,
        watches=(wide,) * 30, reasons=(wide,) * 9,
        owner=Owner(person=Person(id="slack:U1", name=wide), since=AT, until=AT),
    )  # fmt: skip
    message = compose(body, wire_url=f"https://desk.example/{'a' * wire}")
    assert_inert(message)
    assert len(links_of(message)) == 1
    kinds = {one.get("type") for one in elements_of(message)}
    assert ("rich_text_quote" in kinds) is has_excerpt


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(titles, urls), min_size=1, max_size=60),
    st.sampled_from(Occasion),
    st.sampled_from((Sections.NONE, Sections.AUTO)),
)
def test_a_list_of_long_links_fits_and_leaves_no_story_out(
    told: list[tuple[list[str], str]], occasion: Occasion, sections: Sections
) -> None:
    lines = [
        make_line(number, headline=" ".join(words), url=url, watches=("fed", "ai")[number % 2 :])
        for number, (words, url) in enumerate(told)
    ]
    body = compose_list("tech", lines, at=AT, zone="UTC", occasion=occasion)
    body = replace(body, sections=sections)
    shown = 0
    for part in split_list(body):
        message = compose(part)
        assert_inert(message)
        shown += sum(one.get("type") == "date" for one in elements_of(message))
    assert shown == len(lines)
    assert_inert(answer_brief(body).message)


@settings(max_examples=60, deadline=None)
@given(titles, urls, st.text(max_size=2_000), long_texts)
def test_a_preview_fits_in_an_answer_and_in_a_dialog(
    words: list[str], url: str, typed: str, text: str
) -> None:
    found = make_preview(text)
    sample = replace(found.newest[0], headline=mark_all(words), url=url)
    found = replace(found, newest=(sample,) * 5, strongest=(sample,) * 5)
    for language in Language:
        message = answer_preview(found, language, typed=typed).message
        assert text_in_blocks(list(message.blocks)) < 10_000
        assert find_fault({"text": "x", "blocks": show_preview(found, language)}) is None
    draft = Draft(query="nokia", channels=("tech",))
    view = json.dumps(make_dialog(draft, show_preview(found), person="U0EDITOR01"))
    assert faults_in_view(json.loads(view), kind="modal") == []
    assert len(view) < VIEW_BYTES


def preview_of(length: int, text: str = "nokia") -> list[dict[str, Any]]:
    found = make_preview(text)
    marked = mark_all(["Nokia", "and", "Ericsson", "sign"])
    url = f"https://wire.example/{'a' * length}"
    sample = replace(found.newest[0], headline=marked, url=url)
    message = answer_preview(replace(found, strongest=(sample,) * 5)).message
    return links_of(message)


@pytest.mark.parametrize(
    ("length", "text", "links"),
    [
        # Three samples, each with four marks and three spaces between them.
        (60, "nokia", 21),
        (500, "nokia", 3),
        (1_900, "nokia", 3),
        (1_900, "🚨" * 900, 1),
    ],
)
def test_samples_of_a_preview_lose_their_marks_before_one_of_them_goes(
    length: int, text: str, links: int
) -> None:
    assert len(preview_of(length, text)) == links


def test_a_home_tab_with_long_links_is_one_that_slack_takes() -> None:
    lines = [
        make_line(n, headline="🚨" * 200, url=f"https://a.example/{n:01980}") for n in range(9)
    ]
    home = Home(watches=(), told={f"c{number}": lines for number in range(8)})
    view = json.dumps(make_home(home, now=AT))
    assert faults_in_view(json.loads(view), kind="home") == []
    assert len(view) < VIEW_BYTES


@pytest.mark.parametrize(("units", "fault"), [(9_999, None), (10_001, "msg_blocks_too_long")])
async def test_an_answer_with_too_much_text_in_sum_is_refused(
    units: int, fault: str | None
) -> None:
    blocks = [
        kit.rich_text(kit.section([kit.text("a" * size)]))
        for size in (2_500,) * 3 + (units - 7_500,)
    ]
    async with SlackDouble() as slack:
        answered = slack.responses.expect(user="U0EDITOR01", channel="C0DOUBLE001")
        said = {"text": "x", "blocks": blocks}
        assert slack.responses.take(answered.response_id, said) == fault
        assert len(answered.later) == (fault is None)
