"""Paid content, market notes, opinion and the like tell of news, and are no evidence of it."""

from __future__ import annotations

import pytest

from bot.model import EntryKey, Genre, Scored, Source, Status
from bot.stories import StoryWindow
from bot.stories.report import NEWS
from tests.stories.newsdesk import GAZETTE, HERALD, NOON, Desk, classify, find_mentions, write

CLAIM = "Nokia to acquire Larkhill for $12 billion"
AGAIN = "Nokia agrees to buy Larkhill in $12 billion deal"


def place(window: StoryWindow, title: str, source: str, genre: Scored[Genre]) -> object:
    sender = Source.unlisted(source)
    entry = write(title, source=sender, at=NOON)
    placed = window.place(
        entry,
        sender,
        mentions=find_mentions(entry),
        event=classify(entry).event,
        official_for=frozenset(),
        watched=True,
        now=NOON,
        genre=genre,
    )
    assert placed is not None
    return placed.status, placed.origins, len(placed.heard), [each.step for each in placed.earned]


@pytest.mark.parametrize(
    "genre",
    ["analysis", "opinion", "explainer", "guide", "promotion", "market_filler", "retrospective"],
)
def test_what_reports_nothing_itself_confirms_nothing(genre: str) -> None:
    window = StoryWindow()
    place(window, CLAIM, "a.example", NEWS)
    sure = Scored(type=Genre(genre), score=0.9)
    assert place(window, AGAIN, "b.example", sure) == (Status.SINGLE_SOURCE, 1, 0, [])


@pytest.mark.parametrize("genre", ["live", "interview"])
def test_who_reports_in_another_form_is_an_origin(genre: str) -> None:
    window = StoryWindow()
    place(window, CLAIM, "a.example", NEWS)
    sure = Scored(type=Genre(genre), score=0.9)
    status, origins, *_ = place(window, AGAIN, "b.example", sure)  # type: ignore[misc]
    assert (status, origins) == (Status.CORROBORATED, 2)


def test_what_may_be_news_after_all_is_an_origin() -> None:
    window = StoryWindow()
    place(window, CLAIM, "a.example", NEWS)
    unsure = Scored(type=Genre.OPINION, score=0.5)
    assert place(window, AGAIN, "b.example", unsure)[0] is Status.CORROBORATED  # type: ignore[index]


def test_a_story_that_an_opinion_opens_has_one_origin_with_the_first_report() -> None:
    window = StoryWindow()
    opinion = Scored(type=Genre.OPINION, score=0.9)
    assert place(window, CLAIM, "a.example", opinion)[1] == 1  # type: ignore[index]
    assert place(window, AGAIN, "b.example", NEWS)[1] == 1  # type: ignore[index]


def test_the_numbers_of_an_opinion_are_no_development() -> None:
    window = StoryWindow()
    place(window, "Quake near Larkhill kills 12", "a.example", NEWS)
    opinion = Scored(type=Genre.OPINION, score=0.9)
    grown = place(window, "Quake near Larkhill kills 3,000", "b.example", opinion)
    assert grown == (Status.SINGLE_SOURCE, 1, 0, [])


def test_the_genre_is_among_the_reasons() -> None:
    window = StoryWindow()
    place(window, CLAIM, "a.example", NEWS)
    entry = write(AGAIN, source=HERALD, at=NOON)
    placed = window.place(
        entry,
        HERALD,
        mentions=find_mentions(entry),
        event=classify(entry).event,
        official_for=frozenset(),
        watched=True,
        now=NOON,
        genre=Scored(type=Genre.MARKET_FILLER, score=0.9),
    )
    assert placed is not None
    assert "market filler, which is no origin" in placed.reasons
    assert window.reading(EntryKey(source=HERALD.id, id=entry.id)) is not None


def test_advice_and_its_story_agree_on_how_many_origins_there_are() -> None:
    desk = Desk()
    desk.tell("Data breach at Nokia exposes 3 million accounts", source=GAZETTE)
    told = desk.tell("How to protect yourself after the Nokia data breach", source=HERALD)
    assert (told.story, told.status, told.origins) == ("s1", Status.SINGLE_SOURCE, 1)
