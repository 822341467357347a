"""What is decided upon an event is a story of its own; the event told with it is not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, Desk

HOUR = timedelta(hours=1)
FIRE = "Fenwick plant fire kills two in Tarn"
ATTACK = "Fenwick hit by cyber attack"
CUTS = "Fenwick to cut 900 jobs after Tarn fire"


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRE, CUTS),
        (FIRE, "Fenwick recalls heaters following Tarn fire"),
        (FIRE, "Fenwick streicht 900 Stellen nach Brand in Tarn"),
        (FIRE, "Fenwick supprime 900 postes après l'incendie de Tarn"),
        (FIRE, "Fenwick despide a 900 trabajadores tras el incendio de Tarn"),
        (ATTACK, "Fenwick profit halves after cyber attack"),
        ("Fenwick to buy Ostrander for $4 billion", "Fenwick to cut 900 jobs after Ostrander deal"),
    ],
)
def test_what_is_decided_after_an_event_is_another_story(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Both told as one, the event by its other side, and what came of it.
        (FIRE, "900 jobs go as fire guts Fenwick plant in Tarn"),
        (FIRE, "Two dead after Fenwick plant fire in Tarn"),
        (ATTACK, "Fenwick halts output after cyber attack"),
        ("Ferry sinks off Tarn, 40 dead", "Captain arrested after Tarn ferry sinking"),
        (FIRE, "Fenwick chief resigns after Tarn fire"),
        # One decision, with and without what it is upon.
        (CUTS, "Fenwick axes 900 jobs following Tarn fire"),
        (CUTS, "Fenwick to shed 900 jobs in Tarn"),
        # One number in both, or what it cost.
        (
            "Fenwick streicht 900 Stellen nach Brand in Tarn",
            "Brand in Tarn kostet bei Fenwick 900 Arbeitsplätze",
        ),
        (
            "Fenwick reports £300m loss after cyber attack",
            "Cyber attack cost Fenwick £300m, retailer says",
        ),
        ("Cyber attack costs Fenwick dear", "Fenwick profit halves after cyber attack"),
        # What was eaten is what is recalled.
        (
            "Fenwick recalls pies after listeria outbreak",
            "Listeria outbreak linked to Fenwick pies",
        ),
    ],
)
def test_an_event_and_what_comes_of_it_may_be_one(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


def test_a_story_that_has_told_the_decision_takes_more_reports_of_it() -> None:
    desk = Desk()
    first = desk.tell(FIRE, source=GAZETTE)
    both = desk.tell("Fire guts Fenwick plant in Tarn, 900 jobs go", source=HERALD, after=HOUR)
    third = desk.tell("Fenwick 900 jobs go after Tarn fire", source=JOURNAL, after=2 * HOUR)
    assert {first.story, both.story, third.story} == {first.story}
