"""A small site's number under an official word is not the official's."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Source, Status
from tests.stories.newsdesk import GAZETTE, HERALD, NEWSROOM, REUTERS, Desk

HOUR = timedelta(hours=1)
WORD = ("Microsoft to cut jobs", "We are going to cut jobs.")


def said_officially(title: str = WORD[0], summary: str = WORD[1]) -> Desk:
    desk = Desk()
    assert desk.tell(title, summary, source=NEWSROOM).status is Status.OFFICIAL
    return desk


def test_a_number_that_no_official_word_has_is_the_small_sites() -> None:
    told = said_officially().tell("Microsoft to cut 14,000 jobs", source=GAZETTE, after=HOUR)
    assert (told.story, told.status, told.unofficial) == ("s1", Status.OFFICIAL, True)


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Microsoft to cut jobs in spring", GAZETTE),  # no number
        ("Microsoft to cut 14,000 jobs", REUTERS),  # a better source
        ("Microsoft to cut 14,000 jobs", NEWSROOM),  # the official word itself
    ],
)
def test_without_a_number_or_from_a_better_source_nothing_is_said(
    title: str, source: Source
) -> None:
    told = said_officially().tell(title, source=source, after=HOUR)
    assert (told.story, told.unofficial) == ("s1", False)


def test_the_number_of_the_official_word_is_the_officials() -> None:
    desk = said_officially("Microsoft to cut 14,000 jobs", "We are going to cut 14,000 jobs.")
    told = desk.tell("Microsoft to cut 14,000 jobs now", source=GAZETTE, after=HOUR)
    assert (told.story, told.unofficial) == ("s1", False)


def test_what_a_better_source_counted_may_be_told_after_it() -> None:
    desk = said_officially()
    desk.tell("Microsoft to cut 14,000 jobs", source=REUTERS, after=HOUR)
    same = desk.tell("Microsoft cuts 14,000 jobs worldwide", source=GAZETTE, after=2 * HOUR)
    other = desk.tell("Microsoft to cut 15,000 jobs", source=HERALD, after=3 * HOUR)
    assert {same.story, other.story} == {"s1"}
    assert (same.unofficial, other.unofficial) == (False, True)


def test_where_nothing_is_official_no_number_is_beside_it() -> None:
    desk = Desk()
    desk.tell("Microsoft to cut jobs", source=HERALD)
    assert not desk.tell("Microsoft to cut 14,000 jobs", source=GAZETTE, after=HOUR).unofficial
