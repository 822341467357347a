"""What lists several stories is of none of them, and makes none of them one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, REUTERS, Desk

MINUTE = timedelta(minutes=1)

JOBS = (
    "Fenwick cuts 900 jobs at its Eastmere yard",
    "Fenwick said it would cut 900 jobs at its yard in Eastmere.",
)
PROFIT = (
    "Ostrander profit doubles as freight rates climb",
    "Ostrander earned $400 million in the quarter as freight rates rose.",
)
LISTS = {
    "a market note": (
        "Stocks slip as Fenwick cuts jobs; Ostrander profit lifts shippers",
        (
            "Shares fell on Tuesday. Fenwick said it would cut 900 jobs, while Ostrander jumped "
            "after its profit doubled to $400 million."
        ),
    ),
    "a headline of names": ("Stocks making the biggest moves: Fenwick, Ostrander and more", ""),
    "a briefing": (
        "Morning briefing",
        "Fenwick cuts 900 jobs, Ostrander's profit doubles, and rates rise in Ruritania.",
    ),
    "a live page": (
        "Live: business news",
        "Fenwick cuts 900 jobs; Ostrander profit doubles; oil falls.",
    ),
    "a live page that names its stories": (
        "Business live: Fenwick to cut 900 jobs; Ostrander profit doubles",
        "Rolling coverage of the day's business.",
    ),
}


def two_stories() -> Desk:
    desk = Desk()
    assert desk.tell(*JOBS, source=GAZETTE).story == "s1"
    assert desk.tell(*PROFIT, source=HERALD, after=5 * MINUTE).story == "s2"
    return desk


@pytest.mark.parametrize("listed", LISTS.values(), ids=LISTS.keys())
def test_a_list_of_two_stories_joins_neither(listed: tuple[str, str]) -> None:
    desk = two_stories()
    placed = desk.tell(*listed, source=COURIER, after=30 * MINUTE)
    assert (placed.story, placed.relation, placed.merged) == ("s3", Relation.NEW, ())
    said = ("first report of this event", "a round-up of several stories")
    # A list of names alone tells no kind of thing that either story tells.
    assert placed.reasons[-1] in said[listed[1] != "" :]
    assert [desk.window.story(story).origins for story in ("s1", "s2")] == [1, 1]


@pytest.mark.parametrize("listed", LISTS.values(), ids=LISTS.keys())
def test_a_list_that_nobody_watches_leaves_nothing_behind(listed: tuple[str, str]) -> None:
    desk = two_stories()
    assert desk.hear(*listed, source=COURIER, after=30 * MINUTE, watched=False) is None
    assert len(desk.window) == 2


def test_a_report_of_one_story_joins_it_and_not_the_list_and_merges_nothing() -> None:
    desk = two_stories()
    for at, listed in enumerate(LISTS.values()):
        desk.tell(*listed, source=COURIER, after=(30 + at) * MINUTE)
    late = desk.tell(
        "Fenwick job cuts: Eastmere yard workers stunned",
        "Workers at the yard in Eastmere heard of the 900 job cuts at the gate.",
        source=REUTERS,
        after=60 * MINUTE,
    )
    assert (late.story, late.merged) == ("s1", ())
    assert desk.window.story("s1").origins == 2


def test_a_restarted_window_tells_a_list_as_before() -> None:
    steady = two_stories()
    restarted = steady.restart()
    for listed in LISTS.values():
        expected = steady.tell(*listed, source=COURIER, after=30 * MINUTE)
        assert restarted.tell(*listed, source=COURIER, after=30 * MINUTE) == expected


def test_a_deal_between_the_parties_of_two_stories_is_no_list() -> None:
    desk = Desk()
    desk.tell("Nokia to buy a maker of optical switches", "Nokia will buy it, it said.")
    desk.tell("Siemens to sell its switches unit", "Siemens sells the unit.", after=MINUTE)
    deal = desk.tell("Nokia to buy Siemens switches unit", source=HERALD, after=5 * MINUTE)
    assert deal.story in {"s1", "s2"}


def test_who_is_named_in_passing_makes_no_list() -> None:
    desk = Desk()
    desk.tell("Strong quake hits Fenwick island", "Houses fell on Fenwick.")
    desk.tell("Mayor Roe of Larkhill quits", "Roe quits over tickets.", after=MINUTE)
    late = desk.tell(
        "Fenwick island quake: houses fell, says Roe",
        "The quake on Fenwick island was strong.",
        source=HERALD,
        after=5 * MINUTE,
    )
    assert late.story == "s1"


def test_what_has_a_number_of_one_story_alone_is_no_list() -> None:
    desk = two_stories()
    late = desk.tell(
        "Yard of Fenwick to lose 900 jobs as rival Ostrander thrives",
        "The 900 jobs go by June.",
        source=COURIER,
        after=30 * MINUTE,
    )
    assert late.story == "s1"


@pytest.mark.parametrize("says_so", [False, True])
def test_the_report_that_first_names_both_parties_of_a_deal_is_no_list(says_so: bool) -> None:
    desk = Desk()
    first = desk.tell(
        "Nokia receives takeover interest",
        "The maker of radio masts has hired bankers.",
        source=GAZETTE,
    )
    second = desk.tell(
        "Siemens seeks big deal to expand beyond trains",
        "The train builder is looking at targets, people familiar with it said.",
        source=HERALD,
        after=5 * MINUTE,
    )
    bridge = desk.tell(
        f"{'Deals wrap: ' * says_so}Siemens in talks to take over radio mast maker Nokia",
        "Train builder Siemens is in talks to acquire Nokia, which had drawn takeover interest.",
        source=COURIER,
        after=30 * MINUTE,
    )
    assert (bridge.story in {first.story, second.story}) is not says_so


TARIFFS = ("Supreme Court strikes down tariffs", "The justices voted six to three.")
HALE = ("Senate confirms Hale as attorney general", "The vote was along party lines.")
ROE = ("Roe resigns as chancellor", "She spoke in Westminster on Monday.")
ONE_BY_ONE = {
    "another order": "Senate confirms Hale as attorney general, Roe resigns",
    "a briefing with a semicolon": "Monday briefing: Roe resigns; Senate confirms Hale",
}


@pytest.mark.parametrize("title", ONE_BY_ONE.values(), ids=ONE_BY_ONE.keys())
def test_what_is_told_one_by_one_is_two_stories(title: str) -> None:
    desk = Desk()
    assert desk.tell(*ROE, source=GAZETTE).story == "s1"
    assert desk.tell(*HALE, source=HERALD, after=5 * MINUTE).story == "s2"
    placed = desk.tell(title, "A busy day for two capitals.", source=COURIER, after=30 * MINUTE)
    assert (placed.story, placed.merged) == ("s3", ())
    assert "a round-up of several stories" in placed.reasons


@pytest.mark.parametrize(
    "title",
    [
        "Supreme Court strikes down tariffs, Senate confirms Hale as attorney general",
        "What to know: Supreme Court strikes down tariffs; Senate confirms Hale",
        "Senate confirms Hale as attorney general while court strikes down tariffs",
    ],
)
def test_what_is_told_one_by_one_makes_no_two_stories_one(title: str) -> None:
    desk = Desk()
    desk.tell(*TARIFFS, source=GAZETTE)
    desk.tell(*HALE, source=HERALD, after=5 * MINUTE)
    assert desk.tell(title, "A busy day in Washington.", source=COURIER).merged == ()


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (
            "Ferry aground off Tarn",
            "Forty taken off in gale",
            "Ferry aground off Tarn, forty taken off in gale",
        ),
        (
            "Ferry aground off Tarn",
            "Forty taken off in gale",
            "Ferry aground off Tarn and forty taken off in gale",
        ),
        (
            "Brockton in merger talks, shares jump",
            "Larkhill in merger talks with rival",
            "Brockton, Larkhill agree to merge",
        ),
    ],
)
def test_two_clauses_of_one_event_make_it_one(one: str, other: str, both: str) -> None:
    desk = Desk()
    desk.tell(one, source=GAZETTE)
    desk.tell(other, source=HERALD, after=MINUTE)
    placed = desk.tell(both, source=COURIER, after=2 * MINUTE)
    assert [merge.gone for merge in placed.merged] == ["s2"]


def test_a_minister_who_says_two_things_is_one_story() -> None:
    desk = Desk()
    desk.tell("Keir Starmer says he will not resign", "He spoke to his cabinet.", source=GAZETTE)
    title = "PM Keir Starmer: I will not resign, I will fight on"
    assert desk.tell(title, "He spoke to his cabinet.", source=HERALD, after=MINUTE).story == "s1"


def test_clauses_that_only_a_word_parts_make_no_two_stories_one() -> None:
    desk = Desk()
    desk.tell(*TARIFFS, source=GAZETTE)
    desk.tell(*HALE, source=HERALD)
    both = "Supreme Court strikes down tariffs as Senate confirms Hale"
    placed = desk.tell(both, "A busy day.", source=COURIER, after=MINUTE)
    assert placed.story in {"s1", "s2"}
    assert placed.merged == ()


@pytest.mark.parametrize(
    "title",
    [
        "Live: Supreme Court strikes down tariffs",
        "Live updates: court strikes down tariffs, stocks jump",
        "Supreme Court, in a blow to the president, strikes down tariffs",
        "Tariffs struck down by Supreme Court, stocks jump",
    ],
)
def test_a_report_with_a_comma_or_a_live_page_of_one_event_is_one_of_it(title: str) -> None:
    desk = Desk()
    desk.tell(*TARIFFS, source=GAZETTE)
    desk.tell(*HALE, source=HERALD, after=5 * MINUTE)
    placed = desk.tell(title, "The justices voted six to three.", source=COURIER, after=MINUTE)
    assert placed.story == "s1"


def test_a_country_in_both_makes_no_two_stories_one() -> None:
    desk = Desk()
    desk.tell("UK chancellor cuts national insurance by 2p", "Reeves told MPs of July.")
    desk.tell("Tube strike to shut most of London Underground", "Talks collapsed.", source=HERALD)
    both = "UK politics live: Reeves cuts national insurance as Tube strike looms"
    text = "Latest from Westminster, and the walkout at the London Underground."
    assert desk.tell(both, text, source=COURIER, after=MINUTE).merged == ()


def test_the_words_of_one_name_list_no_stories_of_which_each_has_one() -> None:
    desk = Desk()
    fire = desk.tell(
        "Bushfire emergency near Harper River as hundreds are told to leave",
        "The service of Western Australia said it was too late for some people in Coolup, Waroona "
        "and Yallingup to go to the hall at the coast of Busselton.",
        source=GAZETTE,
    )
    desk.tell("Jane Harper sells home", source=HERALD)
    desk.tell("Otter River floods", source=HERALD)
    late = desk.tell(
        "Harper River fire destroys 17 homes",
        "The premier visited a hall.",
        source=COURIER,
        after=30 * MINUTE,
    )
    assert late.story == fire.story
