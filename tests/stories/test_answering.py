"""A firm that denies in few words answers its story, though no watch matches that."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from tests.stories.newsdesk import HERALD, JOURNAL, REUTERS, Desk

SOON = timedelta(minutes=20)
TALKS = "OpenAI in talks to buy Nokia"
JOBS = "Nokia to cut 3,000 jobs in Oulu"
RECALL = "Samsung recalls two million phones"
CHIEF = "Siemens chief Ada Roe to leave"
ANSWERS = (
    (TALKS, "Nokia denies takeover talks"),
    (TALKS, "Nokia dismisses takeover rumours"),
    (TALKS, "Nokia says report of takeover is false"),
    (TALKS, "Nokia denies it is being acquired"),
    (TALKS, "Nokia denies being bought"),
    (TALKS, "Nokia denies sale talks"),
    (TALKS, "Nokia: no takeover talks"),
    (TALKS, "Nokia not in takeover talks, company says"),
    (TALKS, "Takeover talk is false, Nokia says"),
    (TALKS, "Nokia bestreitet Übernahme"),
    (TALKS, "Nokia dément des négociations de rachat"),
    (TALKS, "Nokia niega negociaciones de compra"),
    (JOBS, "Nokia denies job cuts"),
    (JOBS, "Nokia dément supprimer des emplois"),
    (RECALL, "Samsung denies phone recall"),
    (CHIEF, "Siemens denies chief is leaving"),
)
OTHER_NEWS = (
    (TALKS, "Nokia denies it sold user data"),
    (TALKS, "Nokia denies talks with union"),
    (TALKS, "Nokia denies talks"),
    (TALKS, "Nokia denies outage"),
    (TALKS, "Nokia denies claims in privacy lawsuit"),
    (TALKS, "Nokia denies it will buy map maker"),
    (TALKS, "Nokia denies talks to sell map unit"),
    (TALKS, "Nokia denies it bought votes"),
    (TALKS, "Nokia denies takeover of Ostrander"),
    (TALKS, "Samsung denies takeover talks"),
    (TALKS, "Union denies Nokia takeover talks"),
    (TALKS, "Nokia neither confirms nor denies takeover talks"),
    (TALKS, "Nokia rejects takeover bid by Samsung"),
    (TALKS, "Nokia says takeover talks are going well"),
    (TALKS, "Nokia not buying into AI hype"),
    (JOBS, "Nokia denies price cuts"),
    (JOBS, "Nokia denies takeover talks"),
    (JOBS, "Nokia denies discrimination in jobs"),
    (JOBS, "Samsung denies job cuts"),
    (RECALL, "Samsung denies wage theft"),
    (CHIEF, "Siemens denies bribing chief of police"),
)


@pytest.mark.no_cover
@pytest.mark.parametrize(("claim", "denial"), ANSWERS)
def test_a_denial_in_few_words_disputes_the_story_that_it_answers(claim: str, denial: str) -> None:
    desk = Desk()
    desk.tell(claim, source=REUTERS)
    placed = desk.hear(denial, source=HERALD, after=SOON, watched=False)
    assert placed is not None
    assert (placed.story, placed.relation, placed.status) == (
        "s1",
        Relation.UPDATE,
        Status.DISPUTED,
    )


@pytest.mark.parametrize(("claim", "denial"), OTHER_NEWS)
def test_what_denies_something_else_is_no_evidence(claim: str, denial: str) -> None:
    desk = Desk()
    desk.tell(claim, source=REUTERS)
    assert desk.hear(denial, source=HERALD, after=SOON, watched=False) is None
    assert desk.window.story("s1").status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (TALKS, "Nokia denies talks with union"),
        (TALKS, "Nokia denies talks to sell map unit"),
        (JOBS, "Nokia denies price cuts"),
        (JOBS, "Nokia denies discrimination in jobs"),
    ],
)
def test_a_denial_of_other_talks_or_cuts_disputes_nothing(claim: str, denial: str) -> None:
    desk = Desk()
    desk.tell(claim, source=REUTERS)
    assert desk.tell(denial, source=HERALD, after=SOON).story == "s2"
    assert desk.window.story("s1").status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        *ANSWERS,
        (TALKS, "Nokia denies talks"),
        (TALKS, "Nokia denies exclusive talks"),
        (JOBS, "Nokia denies report of layoffs"),
        (JOBS, "Nokia dementiert Stellenabbau"),
        ("Samsung cloud is down", "Samsung denies outage"),
        ("Nokia to shut mast factory in Oulu", "Nokia denies plan to close Oulu plant"),
        ("Nokia plans layoffs", "Nokia denies it will cut jobs"),
    ],
)
def test_a_denial_that_a_watch_matches_is_taken_at_less(claim: str, denial: str) -> None:
    desk = Desk()
    desk.tell(claim, source=REUTERS)
    placed = desk.tell(denial, source=HERALD, after=SOON)
    assert (placed.story, placed.status) == ("s1", Status.DISPUTED)


def test_a_denial_that_answers_two_stories_makes_them_not_one() -> None:
    desk = Desk()
    desk.tell(TALKS, source=REUTERS)
    desk.tell("Samsung weighs takeover of Nokia", source=JOURNAL, after=timedelta(minutes=5))
    placed = desk.hear("Nokia denies takeover talks", source=HERALD, after=SOON, watched=False)
    assert placed is not None
    assert (placed.status, placed.merged) == (Status.DISPUTED, ())


def test_a_headline_that_only_names_a_firm_of_a_story_stays_out_of_it() -> None:
    desk = Desk()
    desk.tell(TALKS, source=REUTERS)
    for title in ("Nokia takeover talks", "Nokia shares jump", "Nokia denies report"):
        assert desk.hear(title, source=HERALD, after=SOON, watched=False) is None
