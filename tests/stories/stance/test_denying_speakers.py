"""Who a headline may have denying something, and whether they speak by an office."""

from __future__ import annotations

import pytest

from bot.model import Status
from bot.stories.language.text import terms_in
from bot.stories.stance.denying_speakers import find_speakers, is_office
from tests.stories.newsdesk import stand_after

FINLAND = {"#finland"}


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Carols to be sung, says Larkhill head baffled by ban story", "Larkhill head"),
        ("Larkhill: plant stays open", "Larkhill"),
        ("Plant stays open: Larkhill chief", "Larkhill chief"),
        ("Larkhill laughs off report", "Larkhill"),
        # A quote speaks for nobody, nor does a verb belong to a name.
        ("'Read my lips: no sale', Larkhill tells staff", "Larkhill"),
        ('"Total fake news": Larkhill chief rubbishes sale story', "Larkhill chief"),
        ("Plant open every day, Larkhill tells guests", "Larkhill"),
        ("There was no leak, the plant manager reassures neighbours", "the plant manager"),
        ("Larkhill nennt Bericht frei erfunden", "Larkhill"),
        ("Larkhill tacha de bulo la venta", "Larkhill"),
        ("La usine reste ouverte, tranche Larkhill", "Larkhill"),
        ("Larkhill brands sale report a fabrication", "Larkhill"),
        ("Larkhill, devant la presse : aucune vente", "Larkhill"),
        ("Larkhill keeps its Oulu plant", "Larkhill"),
        ("His lawyer: nothing was signed", "His lawyer"),
        ("Oulu plant 'as busy as ever', Larkhill superintendent finds", "Larkhill superintendent"),
        ("« Première nouvelle », lâche le patron de Larkhill", "le patron de Larkhill"),
        (
            "Not true: the plant stays, the Larkhill chief told staff at length",
            "the Larkhill chief",
        ),
    ],
)
def test_who_denies_is_found_as_the_headline_names_them(title: str, who: str) -> None:
    assert who in find_speakers(title)


@pytest.mark.parametrize(
    "title",
    [
        "Says who? Plant stays open",
        "No closure of the Oulu plant",
        "Denies everything",
        # What will be is not yet done by whom it is told of.
        "Larkhill will not buy Fenwick",
        "Oulu plant of Larkhill not closing",
        # What is read out speaks for nobody.
        "'A distraction': resignation letter",
        "Larkhill overturns ban",
        "",
    ],
)
def test_a_headline_that_names_nobody_who_speaks_has_no_speaker(title: str) -> None:
    assert find_speakers(title) == ()


@pytest.mark.parametrize(
    ("who", "speaks"),
    [
        ("the board", True),
        ("his lawyer", True),
        ("la directrice", True),
        ("Larkhill-Vorstand", True),
        ("Swedish carmaker", True),  # another name for a firm of the story
        ("Finnish minister", True),
        ("Swedish minister", False),  # another country's office
        ("board of the union", False),
        ("a former director", False),
        ("hotel fans", False),
        ("insurer", False),  # any of the trade
        ("der Autohersteller", False),
        ("Larkhill", False),
    ],
)
def test_an_office_speaks_for_a_story_and_an_onlooker_does_not(who: str, speaks: bool) -> None:
    assert is_office(who, FINLAND) is speaks


LEAVES = "Coach Lund leaves Larkhill at end of season"


@pytest.mark.parametrize(
    ("claim", "answer", "status"),
    [
        (LEAVES, "'Nonsense': Lund will be in the dugout, club chairman insists", "disputed"),
        (LEAVES, "'Nonsense': Lund will be in the dugout, rivals say", "single-source"),
    ],
)
def test_who_speaks_by_an_office_disputes_and_a_rival_does_not(
    claim: str, answer: str, status: str
) -> None:
    assert stand_after(claim, answer) is Status(status)


def test_a_trade_alone_is_a_firm_of_a_story_that_tells_of_one() -> None:
    assert is_office("the insurer", frozenset(terms_in("Insurer Larkhill to cut jobs")))


def test_what_is_said_is_nobody_who_says_it() -> None:
    claim = "Nokia to buy Infinera"
    assert stand_after(claim, "Nokia not buying Infinera, analyst at bank insists") is (
        Status.SINGLE_SOURCE
    )
    assert stand_after(claim, "Nokia not buying Infinera, says insurer") is Status.SINGLE_SOURCE
    assert stand_after(claim, "Nokia not buying Infinera, says Infinera") is Status.DISPUTED


CUTS = "Nokia to cut 4,000 jobs in Oulu"


@pytest.mark.parametrize(
    "answer",
    [
        "Union head: 'No truth' in report of Nokia job cuts",
        "Report of Nokia job cuts false, says union chief",
        "Report of Nokia job cuts false, says bank",
        "Bank denies report of Nokia job cuts",
        "Siemens spokesman denies report of Nokia job cuts",
        "Nokia job cut report is false, Siemens board says",
    ],
)
def test_an_office_of_others_disputes_nothing_and_bears_nothing_out(answer: str) -> None:
    assert stand_after(CUTS, answer) is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (CUTS, "Nokia spokesman denies report of job cuts"),
        (CUTS, "Company spokesman denies report of Nokia job cuts"),
        (CUTS, "Report of Nokia job cuts false, CEO Roe says"),
        ("Larkhill bank freezes accounts in Oulu", "Bank denies freezing accounts in Oulu"),
        ("Dock workers' union calls off strike in Oulu", "Union denies Oulu strike is off"),
    ],
)
def test_an_office_of_whom_the_story_tells_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED
