"""What the operators' channel is told of sources is bounded, and inert."""

from __future__ import annotations

import pytest

from bot.alerts.notices import compose_introduction, compose_notice, show_outcomes
from bot.alerts.wording import HEADLINE_LIMIT, TEXT_LIMIT
from bot.model import Language, NoticeBody, Outcome
from tests.making import NOON


def compose(headline: str, *lines: str) -> NoticeBody:
    return compose_notice(channel="ops", at=NOON, headline=headline, lines=lines, source="harbour")


def test_a_notice_says_its_headline_and_then_its_lines():
    notice = compose("Harbour News fails", "since 11:00", "HTTP 503")
    assert (notice.channel, notice.at, notice.source) == ("ops", NOON, "harbour")
    assert notice.lines == ("since 11:00", "HTTP 503")
    assert notice.text == "Harbour News fails\nsince 11:00\nHTTP 503"


def test_a_notice_without_lines_is_its_headline():
    assert compose("Harbour News publishes again").text == "Harbour News publishes again"


def test_a_notice_says_what_became_of_the_proposals_that_it_asks_about():
    asked = compose_notice(
        channel="ops",
        at=NOON,
        headline="2 changes proposed",
        lines=("exclude zdnet?", "exclude wired?", "another line"),
        source=None,
        proposals=("p1", "p2"),
    )
    said = Outcome(proposal="p2", said="declined by\nann", at=NOON)
    edit = show_outcomes(asked, [said])
    assert (edit.is_edit, edit.outcomes, edit.lines) == (True, (said,), asked.lines)
    assert edit.text == (
        "2 changes proposed\nexclude zdnet?\nexclude wired? (declined by ann)\nanother line"
    )
    assert show_outcomes(edit, []).text == asked.text


def test_what_a_server_wrote_stays_one_visible_line():
    notice = compose("Harbour\x1b[2J\nNews", "", "\u200b", "an\nerror\u202e in two lines")
    assert notice.headline == "Harbour News"
    assert notice.lines == ("an error in two lines",)


@pytest.mark.parametrize(("count", "last"), [(10, "line 10"), (11, "… and 2 more")])
def test_of_more_than_ten_lines_the_last_counts_those_left_out(count: int, last: str):
    notice = compose("Sources", *(f"line {n}" for n in range(1, count + 1)))
    assert len(notice.lines) == 10
    assert notice.lines[-1] == last


def test_long_texts_are_cut_to_what_every_destination_has_room_for():
    notice = compose("x" * 10_000, *["y" * 10_000] * 10)
    assert len(notice.headline) <= HEADLINE_LIMIT
    assert max(map(len, notice.lines)) <= 300
    assert len(notice.text) <= TEXT_LIMIT


@pytest.mark.parametrize("language", Language)
def test_the_bot_introduces_itself_in_one_line_and_then_in_some(language: Language) -> None:
    body = compose_introduction(channel="tech", at=NOON, language=language)
    assert body.text.split("\n") == [body.headline, *body.lines]
    assert (body.introduces, body.source) == (language, None)
    assert all("Nightdesk" in said or "/watch" in said for said in (body.headline, *body.lines))
