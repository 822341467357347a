"""A matter that goes on, and the opposite of what was claimed, are developments, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, REUTERS, Desk

HOUR = timedelta(hours=1)
MANHUNT = "Manhunt after Larkhill mall shooting"
ARRESTED = "Larkhill mall shooting suspect arrested"
DEAL = "Nokia to buy Infinera for $2.3 billion"
SHELVES = "Nokia shelves purchase of Infinera"


def test_each_step_of_a_matter_is_told_once_and_no_earlier_one_again() -> None:
    desk = Desk()
    desk.tell(MANHUNT, source=GAZETTE)
    told = [
        desk.tell(title, source=source, after=(number + 1) * HOUR)
        for number, (title, source) in enumerate(
            (
                (ARRESTED, HERALD),
                ("Police in Larkhill detain suspect in mall shooting", JOURNAL),
                ("Man charged with Larkhill mall shooting", REUTERS),
                ("Larkhill mall shooting: man is arrested", HERALD),
            )
        )
    ]
    assert {each.story for each in told} == {"s1"}
    assert [each.developments for each in told] == [("arrested",), (), ("charged",), ()]
    assert [each.relation for each in told][::2] == [Relation.UPDATE, Relation.UPDATE]
    assert told[0].turned


def test_a_matter_that_came_up_later_goes_on_from_there() -> None:
    desk = Desk()
    desk.tell("Three killed in Larkhill mall shooting", source=GAZETTE)
    sought = desk.tell("Larkhill mall shooting: manhunt for gunman", source=HERALD, after=HOUR)
    assert (sought.story, sought.developments) == ("s1", ())
    assert desk.tell(ARRESTED, source=JOURNAL, after=2 * HOUR).developments == ("arrested",)


@pytest.mark.parametrize(
    "title",
    [
        "Larkhill mall shooting suspect arrested: report",
        "Larkhill mall reopens after shooting suspect arrested",
        "Was the Larkhill mall shooting suspect arrested?",
    ],
)
def test_what_is_heard_say_or_known_is_no_step(title: str) -> None:
    desk = Desk()
    desk.tell(MANHUNT, source=GAZETTE)
    assert desk.tell(title, source=HERALD, after=HOUR).developments == ()
    sure = "Police in Larkhill detain man over mall shooting"
    assert desk.tell(sure, source=JOURNAL, after=2 * HOUR).developments == ("arrested",)


def test_a_copy_tells_no_step_of_its_own() -> None:
    desk = Desk()
    desk.tell(MANHUNT, source=GAZETTE)
    desk.tell(ARRESTED, source=HERALD, after=HOUR)
    copy = desk.tell(ARRESTED, source=JOURNAL, after=2 * HOUR)
    assert (copy.relation, copy.developments) == (Relation.COPY, ())


def test_the_opposite_of_a_claim_is_told_once() -> None:
    desk = Desk()
    desk.tell(DEAL, source=GAZETTE)
    off = desk.tell(SHELVES, source=HERALD, after=HOUR)
    assert (off.relation, off.developments) == (Relation.UPDATE, ("reported called off",))
    assert (off.status, off.origins) == ("single-source", 1)
    again = desk.tell("Nokia shelves its purchase of Infinera", source=JOURNAL, after=2 * HOUR)
    assert (again.story, again.developments) == ("s1", ())


@pytest.mark.parametrize(
    ("claim", "title", "words"),
    [
        (
            "Microsoft and OpenAI end their partnership",
            "Microsoft and OpenAI still partners",
            "others say all stays as it was",
        ),
        (
            "Volkswagen to cut 35,000 jobs",
            "Volkswagen will not cut 35,000 jobs, works council says",
            "others say it is not so",
        ),
    ],
)
def test_that_it_is_not_so_is_told_as_that(claim: str, title: str, words: str) -> None:
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    assert desk.tell(title, source=HERALD, after=HOUR).developments == (words,)


@pytest.mark.parametrize(
    "title",
    [
        "Infinera shares fall after Nokia shelves purchase of Infinera",
        "Nokia shelves purchase of Infinera: report",
        "Does Nokia shelve purchase of Infinera?",
    ],
)
def test_what_is_known_asked_or_heard_say_is_no_opposite_to_tell(title: str) -> None:
    desk = Desk()
    desk.tell(DEAL, source=GAZETTE)
    assert desk.tell(title, source=HERALD, after=HOUR).developments == ()


def test_a_deal_that_is_called_off_is_told_as_that_alone() -> None:
    desk = Desk()
    desk.tell(DEAL, source=GAZETTE)
    off = desk.tell("Nokia calls off purchase of Infinera", source=HERALD, after=HOUR)
    assert off.developments == ("deal called off",)
