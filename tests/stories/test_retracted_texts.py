"""A text that comes to say that it is retracted takes back what its outlet told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Source, Status
from bot.stories.editing.reversals import is_withdrawn
from tests.stories.newsdesk import HERALD, REUTERS, Desk, write

HOUR = timedelta(hours=1)
CLAIM = "Larkhill falsified safety tests on kettles"
TEXT = "Larkhill falsified the tests of its kettles for years, two engineers said."
AGENCY = Source(
    id="ap",
    name="AP News",
    kind="feed",
    url="https://apnews.example/rss",
    host="apnews.com",
    tier=1,
    owner="Associated Press",
)
PAPER = Source(
    id="elpais",
    name="EL PAÍS",
    kind="feed",
    url="https://elpais.example/rss",
    host="elpais.com",
    tier=1,
    owner="Prisa",
)


def revise(source: Source, title: str, text: str = TEXT, *, first: str = CLAIM) -> Status:
    desk = Desk()
    desk.tell(first, TEXT, source=source)
    changed = desk.revise(first, title, text, after=HOUR)
    assert changed is not None
    return changed.status


@pytest.mark.parametrize(
    "text",
    [
        "This article has been retracted.",
        f"{TEXT} This story has been permanently withdrawn.",
        "Reuters has withdrawn this story after the documents proved to be forged.",
        "We have retracted this article because the documents were forged.",
        "We hereby withdraw our story on Larkhill.",
        "Reuters has withdrawn its story about Larkhill.",
        "Dieser Artikel wurde von der Redaktion zurückgezogen.",
        "Cet article a été retiré.",
        "Nous avons retiré cette dépêche.",
        "Este artículo ha sido retirado.",
        "Hemos retirado esta noticia.",
        "Questo articolo è stato ritirato.",
        "この記事は撤回しました。",
    ],
)
def test_an_entry_that_comes_to_say_that_it_is_retracted_disputes_its_story(text: str) -> None:
    assert revise(REUTERS, CLAIM, text) is Status.DISPUTED


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT} The Bugle has withdrawn its story on Larkhill.",
        f'{TEXT} "This article has been retracted," the journal said of the study.',
        f"{TEXT} This article has been updated.",
        f"{TEXT} Larkhill has withdrawn its kettles.",
        f"{TEXT} The ministry withdrew the report in May.",
        f"{TEXT} Larkhill has withdrawn its offer in this story of rivals.",
    ],
)
def test_what_others_take_back_in_a_text_takes_nothing_from_its_story(text: str) -> None:
    assert revise(REUTERS, CLAIM, text) is Status.SINGLE_SOURCE


def test_a_note_that_stands_deep_in_a_long_text_is_found_at_its_end() -> None:
    text = " ".join([TEXT] * 700)
    assert is_withdrawn(write(CLAIM, content=f"{text} This story has been retracted."), ())
    assert not is_withdrawn(write(CLAIM, content=text), ())


@pytest.mark.parametrize(
    "title",
    [
        "KILL: Larkhill kettles",
        "BC-Larkhill-Kettles, KILL",
        "The AP has withdrawn its story on Larkhill kettles",
        "AP withdraws its story on Larkhill kettles",
    ],
)
def test_an_agency_that_kills_a_story_disputes_it(title: str) -> None:
    assert revise(AGENCY, title) is Status.DISPUTED


@pytest.mark.parametrize(
    "title",
    [
        "Kill: the film of the Larkhill kettles",
        "Larkhill kettles KILL three",
        "KILL: THE LARKHILL KETTLES",
        "Bugle has withdrawn its story on Larkhill kettles",
    ],
)
def test_what_only_looks_like_an_agencys_kill_disputes_nothing(title: str) -> None:
    assert revise(AGENCY, title) is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("EL PAÍS rectifica: Larkhill no falsificó las pruebas", Status.DISPUTED),
        ("EL PAÍS rectifica: las pruebas eran de teteras", Status.SINGLE_SOURCE),
        ("El ministro rectifica: Larkhill no falsificó las pruebas", Status.SINGLE_SOURCE),
    ],
)
def test_a_paper_that_corrects_itself_under_its_name_takes_the_news_back(
    title: str, status: Status
) -> None:
    desk = Desk()
    desk.tell("Larkhill falsificó pruebas de seguridad de sus teteras", source=PAPER)
    placed = desk.tell(title, "Larkhill y sus teteras.", source=PAPER, after=HOUR)
    assert placed.story == "s1"
    assert placed.status is status


def test_a_note_that_is_there_from_the_first_is_no_change_of_mind() -> None:
    desk = Desk()
    placed = desk.tell(CLAIM, "This article has been retracted.", source=HERALD)
    assert placed.status is Status.SINGLE_SOURCE
