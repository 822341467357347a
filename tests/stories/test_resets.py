"""A number that a headline says was changed is a development of its story, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, Desk

HOUR = timedelta(hours=1)
OFFER = "Nokia offers $2.4 billion to acquire Infinera"
RAISED = "Nokia raises offer for Infinera to $3.1 billion"
CUT = "Nokia lowers offer for Infinera to $1.9 billion"


@pytest.mark.parametrize("restarts", [False, True])
def test_an_offer_that_is_raised_is_told_once(restarts: bool) -> None:
    desk = Desk()
    desk.tell(OFFER, source=GAZETTE)
    told = desk.tell(RAISED, source=HERALD, after=HOUR)
    assert told.developments == ("offer raised: $2.4 billion to $3.1 billion",)
    assert (told.risen, told.turned) == ("money", False)
    if restarts:
        desk = desk.restart()
    for hours, title in enumerate(
        ("Nokia sweetens Infinera offer to $3.1bn", "Nokia raises Infinera offer to $3.2 billion"),
        start=2,
    ):
        again = desk.tell(title, source=JOURNAL, after=hours * HOUR)
        assert (again.story, again.developments) == ("s1", ())


@pytest.mark.parametrize("restarts", [False, True])
def test_an_offer_that_is_cut_is_told_once_and_no_laggard_raises_it(restarts: bool) -> None:
    desk = Desk()
    desk.tell(OFFER, source=GAZETTE)
    told = desk.tell(CUT, source=HERALD, after=HOUR)
    assert told.developments == ("offer cut: $2.4 billion to $1.9 billion",)
    assert (told.lowered, told.relation) == ("money", Relation.UPDATE)
    if restarts:
        desk = desk.restart()
    for hours, title in enumerate(
        ("Nokia raises Infinera offer to $2.4 billion", "Nokia cuts Infinera bid to $1.9bn"),
        start=2,
    ):
        again = desk.tell(title, source=JOURNAL, after=hours * HOUR)
        assert (again.story, again.developments) == ("s1", ())


def test_job_cuts_that_are_raised_by_less_than_a_third_are_told_once() -> None:
    desk = Desk()
    desk.tell("Fenwick to cut 9,000 jobs", source=GAZETTE)
    told = desk.tell("Fenwick raises job cuts to 10,500", source=HERALD, after=HOUR)
    assert told.developments == ("job cuts raised: 9,000 to 10,500",)
    again = desk.tell("Fenwick increases job cuts to 10,500", source=JOURNAL, after=2 * HOUR)
    assert again.developments == ()


def test_who_says_of_no_change_tells_none_below_a_half() -> None:
    desk = Desk()
    desk.tell(OFFER, source=GAZETTE)
    told = desk.tell("Nokia offers $3.1 billion to buy Infinera", source=HERALD, after=HOUR)
    assert (told.story, told.developments) == ("s1", ())
