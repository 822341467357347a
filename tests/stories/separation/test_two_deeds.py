"""Two deeds of one firm on one day are two stories, though the firm's town is in both headlines."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, Desk

Told = tuple[str, str]
HOUR = timedelta(hours=1)
CUTS = ("Fenwick to cut jobs in Tarn", "The maker of pumps will close a hall.")


def are_one(one: Told, other: Told) -> bool:
    desk = Desk()
    first = desk.tell(*one, source=GAZETTE)
    return desk.tell(*other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            CUTS,
            ("Fenwick reports higher profit as Tarn plant fills orders", "Sales rose, it said."),
        ),
        (("Fenwick CEO steps down in Tarn", ""), ("Fenwick recalls pumps made in Tarn", "")),
        (
            ("Fenwick CEO steps down after Larkhill deal", ""),
            ("Fenwick to cut 4,000 jobs after Larkhill deal", ""),
        ),
    ],
)
def test_two_deeds_of_one_firm_that_share_names_alone_are_two(one: Told, other: Told) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One deed by its two sides: a number is in both, or what befell.
        (
            ("Fenwick to cut 300 jobs in Tarn", ""),
            ("Fenwick posts loss, will shed 300 in Tarn", ""),
        ),
        # Those who are to go answer.
        (CUTS, ("Union calls strike at Fenwick over Tarn cuts", "It wants the hall kept.")),
        (CUTS, ("Fenwick cuts jobs at Tarn plant", "A hall closes.")),
    ],
)
def test_one_deed_that_is_told_by_two_sides_is_one(one: Told, other: Told) -> None:
    assert are_one(one, other)


def test_a_story_that_has_told_both_deeds_takes_reports_of_either() -> None:
    desk = Desk()
    both = "Fenwick reports loss and cuts 300 jobs in Tarn"
    first = desk.tell("Fenwick to cut 300 jobs in Tarn", source=GAZETTE)
    second = desk.tell(both, source=HERALD, after=HOUR)
    third = desk.tell("Fenwick reports loss, Tarn pays for it", source=JOURNAL, after=2 * HOUR)
    assert {first.story, second.story, third.story} == {first.story}
