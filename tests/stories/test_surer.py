"""What was a rumour, and is told as a fact, is a development of its story, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Certainty, Genre, Relation, Status
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, REUTERS, Desk

HOUR = timedelta(hours=1)
RUMOUR = "Fenwick may recall 40,000 heaters, sources say"
FACT = "Fenwick recalls 40,000 heaters over fire risk"
SURER = "now told as a fact, it was a rumour"


def heard_rumour() -> Desk:
    desk = Desk()
    assert desk.tell(RUMOUR, source=GAZETTE).tells is Certainty.RUMOUR
    return desk


@pytest.mark.parametrize("restarts", [False, True])
def test_a_rumour_becomes_a_fact_once(restarts: bool) -> None:
    desk = heard_rumour()
    if restarts:
        desk = desk.restart()
    fact = desk.tell(FACT, source=GAZETTE, after=HOUR)
    assert (fact.relation, fact.tells) == (Relation.UPDATE, Certainty.DONE)
    assert SURER in fact.reasons
    assert fact.developments == ()  # each channel is told by what it was told before
    if restarts:
        desk = desk.restart()
    again = desk.tell("Fenwick recalls 40,000 electric heaters", source=HERALD, after=2 * HOUR)
    laggard = desk.tell(
        "Fenwick could recall 40,000 heaters, insiders say", source=JOURNAL, after=3 * HOUR
    )
    assert {again.story, laggard.story} == {fact.story}
    assert [again.relation, laggard.relation] == [Relation.REPORT, Relation.REPORT]
    assert (again.tells, laggard.tells) == (Certainty.DONE, Certainty.RUMOUR)


def test_what_opened_as_a_fact_is_no_news_as_one() -> None:
    desk = Desk()
    desk.tell("Fenwick recalls 40,000 heaters", source=GAZETTE)
    assert desk.tell(FACT, source=HERALD, after=HOUR).relation is Relation.REPORT


@pytest.mark.parametrize("genre", [Genre.OPINION, Genre.MARKET_FILLER, Genre.ROUNDUP])
def test_who_reports_nothing_makes_nothing_a_fact(genre: Genre) -> None:
    desk = heard_rumour()
    told = desk.tell(FACT, source=HERALD, after=HOUR, genre=genre)
    assert (told.relation, told.tells) == (Relation.REPORT, None)
    assert (
        desk.tell(
            "Fenwick recalls 40,000 electric heaters", source=JOURNAL, after=2 * HOUR
        ).relation
        is Relation.UPDATE
    )


def test_a_report_that_cites_who_is_not_named_makes_nothing_a_fact() -> None:
    desk = heard_rumour()
    cited = desk.tell(
        FACT, "Fenwick recalls them, according to media reports.", source=HERALD, after=HOUR
    )
    assert (cited.story, cited.relation) == ("s1", Relation.REPORT)


def test_where_somebody_denies_it_a_fact_is_no_development() -> None:
    desk = heard_rumour()
    denied = desk.tell("Fenwick denies recall of 40,000 heaters", source=HERALD, after=HOUR)
    assert denied.status is Status.DISPUTED
    fact = desk.tell(FACT, source=JOURNAL, after=2 * HOUR)
    assert (fact.story, fact.status) == (denied.story, Status.DISPUTED)
    assert SURER not in fact.reasons
    assert fact.relation is Relation.REPORT


def test_a_fact_of_far_less_makes_no_rumour_one() -> None:
    desk = Desk()
    desk.tell("Nokia may cut 14,000 jobs, sources say", source=GAZETTE)
    less = desk.tell("Nokia to cut 400 jobs", source=HERALD, after=HOUR)
    assert (less.story, less.tells, less.tells_less) == ("s1", None, True)
    assert less.relation is Relation.REPORT
    told = desk.tell("Nokia to cut 14,000 jobs", source=REUTERS, after=2 * HOUR)
    assert "now announced, it was a rumour" in told.reasons


def test_the_step_of_a_deal_says_so_itself() -> None:
    desk = Desk()
    desk.tell("Nokia in talks to buy Infinera", source=GAZETTE)
    agreed = desk.tell("Nokia agrees to buy Infinera", source=HERALD, after=HOUR)
    assert agreed.developments == ("deal agreed",)
    assert not any("it was talks" in reason for reason in agreed.reasons)


def test_a_rumour_that_is_rewritten_as_a_fact_is_a_development() -> None:
    desk = heard_rumour()
    revised = desk.revise(RUMOUR, "Fenwick recalls 40,000 heaters", after=HOUR)
    assert revised is not None
    assert (revised.relation, revised.tells) == (Relation.UPDATE, Certainty.DONE)
    assert SURER in revised.reasons
