"""The steps by which a story grows."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from bot.model import Earned, Placement, Step
from bot.stories.scoring.steps import find_burst, find_steps
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, NEWSROOM, NOON, REUTERS, Desk

MINUTE = timedelta(minutes=1)
SPLIT = "Microsoft and OpenAI end their partnership"
PARTING = "OpenAI parts with Microsoft, ending a partnership of six years"
OVER = "Executives say the partnership of Microsoft and OpenAI has ended for good"

THIRD = Earned(step=Step.ORIGINS, words="3 independent origins", of_weight=True)


def words_of(placement: Placement | None) -> dict[Step, str]:
    assert placement is not None
    return {each.step: each.words for each in placement.earned}


def test_a_story_that_opens_has_earned_nothing() -> None:
    assert Desk().tell("Earthquake in Chile kills 450").earned == ()


def test_a_second_origin_is_a_step_and_a_third_one_where_much_hangs_on_it() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=GAZETTE)
    second = desk.tell(PARTING, source=HERALD, after=60 * MINUTE)
    assert second.earned == (Earned(step=Step.ORIGINS, words="a second independent origin"),)
    third = desk.tell(OVER, source=JOURNAL, after=120 * MINUTE)
    assert third.earned == (THIRD,)


def test_a_report_that_only_cites_the_first_earns_nothing() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=REUTERS)
    cites = desk.tell("Microsoft and OpenAI end partnership: Reuters", source=HERALD)
    assert cites.earned == ()


def test_an_official_word_is_a_step() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=GAZETTE)
    official = desk.tell(SPLIT + " today", source=NEWSROOM, after=90 * MINUTE)
    assert words_of(official)[Step.OFFICIAL] == "official: news.microsoft.example"
    again = desk.tell("Microsoft, OpenAI end partnership", source=NEWSROOM, after=95 * MINUTE)
    assert Step.OFFICIAL not in words_of(again)


def test_three_origins_within_half_an_hour_are_a_burst() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=GAZETTE)
    desk.tell(PARTING, source=HERALD, after=2 * MINUTE)
    third = desk.tell(OVER, source=JOURNAL, after=9 * MINUTE)
    assert words_of(third) == {Step.BURST: "3 independent origins in 9 minutes"}


def test_three_origins_in_an_hour_are_no_burst() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=GAZETTE)
    desk.tell(PARTING, source=HERALD, after=2 * MINUTE)
    third = desk.tell(OVER, source=JOURNAL, after=60 * MINUTE)
    assert third.earned == (THIRD,)


def test_a_number_of_a_higher_class_is_a_step_and_a_higher_one_of_its_class_none() -> None:
    desk = Desk()
    desk.tell("Earthquake in Chile kills 3")
    twelve = desk.tell("Chile earthquake kills 12", after=60 * MINUTE)
    assert words_of(twelve) == {Step.NUMBERS: "12 dead"}
    assert desk.tell("Chile earthquake kills 14", after=120 * MINUTE).earned == ()
    forty = desk.tell("Chile earthquake kills 45", after=180 * MINUTE)
    assert words_of(forty) == {Step.NUMBERS: "45 dead"}


def test_what_nobody_watched_has_earned_counts_with_the_next_that_is_watched() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=GAZETTE)
    unwatched = desk.hear(
        PARTING,
        source=HERALD,
        watched=False,
        after=60 * MINUTE,
    )
    assert unwatched is not None
    assert (unwatched.origins, unwatched.earned) == (2, ())
    after = desk.tell(OVER, source=GAZETTE, after=70 * MINUTE)
    assert words_of(after) == {Step.ORIGINS: "a second independent origin"}


def test_a_revision_may_earn_a_step() -> None:
    desk = Desk()
    desk.tell("Earthquake in Chile kills 3")
    revised = desk.revise(
        "Earthquake in Chile kills 3", "Earthquake in Chile kills 30", after=60 * MINUTE
    )
    assert words_of(revised) == {Step.NUMBERS: "30 dead"}


def test_two_stories_that_turn_out_to_be_one_earn_what_they_have_together() -> None:
    desk = Desk()
    desk.tell("Ferry Ostrava runs aground off Tarn island", source=GAZETTE)
    desk.tell("Forty passengers taken off by lifeboats in gale", source=HERALD)
    both = desk.tell(
        "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale",
        source=JOURNAL,
        after=60 * MINUTE,
    )
    assert both.merged
    assert words_of(both) == {Step.ORIGINS: "3 independent origins"}


def test_a_restart_forgets_no_step() -> None:
    desk = Desk()
    desk.tell(SPLIT, source=GAZETTE)
    desk.tell(PARTING, source=HERALD, after=60 * MINUTE)
    again = desk.restart()
    for one in (desk, again):
        third = one.tell(OVER, source=JOURNAL, after=61 * MINUTE)
        assert third.earned == (THIRD,)
        assert len(third.heard) == 3


@pytest.mark.parametrize(
    ("minutes", "burst"),
    [((), None), ((0, 1), None), ((0, 1, 2), 2), ((0, 30, 31, 40), 10), ((0, 31, 62), None)],
)
def test_the_shortest_burst_counts(minutes: tuple[int, ...], burst: int | None) -> None:
    heard = [NOON + minute * MINUTE for minute in minutes]
    assert find_burst(heard) == (None if burst is None else burst * MINUTE)


def test_a_number_without_consequence_is_no_step() -> None:
    highest = {"money per share": 1e12, "jobs in all": 300_000.0, "money of revenue": 1e12}
    assert find_steps(origins=1, official=False, heard=(), highest=highest) == frozenset()


def test_from_the_second_to_the_twelfth_each_origin_is_a_step() -> None:
    reached = [find_steps(origins=n, official=False, heard=(), highest={}) for n in range(1, 15)]
    grown = [len(after - before) for before, after in pairwise(reached)]
    assert grown == [1] * 11 + [0, 0]
