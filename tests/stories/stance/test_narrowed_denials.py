"""Who denies a part of what is told, or the same of another place, disputes nothing of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from bot.stories.stance.narrowed_denials import denies_narrower, is_of_other_place
from tests.stories.newsdesk import GAZETTE, NEWSROOM, Desk, stand_after

HOUR = timedelta(hours=1)
KETTLES = "Fenwick recalls 500,000 kettles"
CUTS = "Nokia to cut 4,000 jobs"
PLANT = "Larkhill to close its Oulu plant"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (KETTLES, "Fenwick denies recall of older kettles"),
        ("Fenwick recalls 500,000 new kettles", "Fenwick denies recall of older kettles"),
        (KETTLES, "Fenwick denies recalling earlier kettles"),
        (KETTLES, "Fenwick denies second recall of kettles"),
        (KETTLES, "Fenwick denies recall of kettles in Oulu"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick dementiert Rückruf älterer Kessel"),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick dément un rappel d'autres bouilloires"),
        ("Fenwick retira 500.000 teteras", "Fenwick niega la retirada de teteras antiguas"),
        (CUTS, "Nokia denies further job cuts"),
        (CUTS, "Nokia denies more job cuts are planned"),
        (PLANT, "Larkhill denies closing second plant"),
    ],
)
def test_a_denial_of_a_part_disputes_nothing(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (KETTLES, "Fenwick denies recall of kettles"),
        (KETTLES, "Fenwick denies recalling kettles"),
        (KETTLES, "Fenwick denies recall"),
        (KETTLES, "Fenwick denies another report of recall"),
        (KETTLES, "Fenwick denies all reports of kettle recall"),
        ("Fenwick recalls older kettles", "Fenwick denies recall of older kettles"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick dementiert Rückruf von Kesseln"),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick dément tout rappel de bouilloires"),
        ("Fenwick retira 500.000 teteras", "Fenwick niega la retirada de teteras"),
        (CUTS, "Nokia denies job cuts"),
        ("Nokia to cut 4,000 jobs in Oulu", "Nokia denies job cuts in Oulu"),
        ("Nokia to cut more than 4,000 jobs", "Nokia denies it will cut more than 4,000 jobs"),
        (PLANT, "Larkhill denies it will close plant"),
        (PLANT, "Larkhill denies it will close Oulu plant"),
        ("Larkhill to close plant", "Larkhill denies it will close Oulu plant"),
        ("Larkhill schließt Werk in Oulu", "Larkhill dementiert Schließung des Werks in Oulu"),
        ("Acme to buy Ostrander for $3 billion", "Acme denies it will buy Ostrander"),
        ("Microsoft, OpenAI split", "Microsoft denies split"),
    ],
)
def test_a_denial_of_the_thing_itself_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    "word",
    [
        "Tampere data center not closing",
        "Tampere data center will not close",
        "We are not closing our Tampere data center",
    ],
)
def test_what_stays_open_elsewhere_disputes_no_closure_on_a_firms_own_host(word: str) -> None:
    desk = Desk()
    desk.tell("Microsoft to close data center in Oulu", source=GAZETTE)
    placed = desk.tell(word, "Microsoft said so today.", source=NEWSROOM, after=HOUR)
    assert placed.story == "s1"
    assert placed.status is Status.SINGLE_SOURCE
    assert placed.relation is Relation.REPORT


@pytest.mark.parametrize(
    "word",
    [
        "Oulu data center not closing",
        "Data center will not close",
        "We are not closing our Oulu data center",
        "Microsoft is not closing data center in Oulu",
    ],
)
def test_what_stays_open_there_disputes_the_closure(word: str) -> None:
    desk = Desk()
    desk.tell("Microsoft to close data center in Oulu", source=GAZETTE)
    placed = desk.tell(word, "Microsoft said so today.", source=NEWSROOM, after=HOUR)
    assert (placed.story, placed.status) == ("s1", Status.DISPUTED)


def test_a_town_of_the_text_is_no_other_place() -> None:
    known = ("larkhill", "%close", "plant", "tamper")
    claim = "Larkhill to close plant"
    assert not is_of_other_place("Larkhill: no closure in Tampere", known, [claim])
    assert is_of_other_place("Larkhill: no closure in Oulu", known, [claim])
    assert not is_of_other_place("Larkhill: no strike in Oulu", known, [claim])


@pytest.mark.parametrize(
    ("claim", "denial", "is_narrower"),
    [
        (CUTS, "Nokia denies job cuts in Oulu", True),
        (CUTS, "Nokia denies report in Courier of job cuts", False),
        (CUTS, "Nokia denies job cuts in Courier interview", False),
        ("Nokia to cut 4,000 jobs in May", "Nokia denies job cuts in June", False),
        (PLANT, "Larkhill denies it will close Tampere plant", True),
        ("Larkhill to close plant in Oulu", "Larkhill denies it will close Tampere plant", True),
        ("Larkhill to close plant in Oulu", "Larkhill denies it will close Oulu plant", False),
        ("Larkhill ferme l'usine d'Oulu", "Larkhill dément fermeture d'une usine de Kemi", True),
        ("Larkhill cierra planta de Oulu", "Larkhill niega el cierre de la planta de Kemi", True),
        ("Larkhill cierra planta de Oulu", "Larkhill niega el cierre de la planta de Oulu", False),
    ],
)
def test_a_denial_of_another_place_is_narrower(claim: str, denial: str, is_narrower: bool) -> None:
    assert denies_narrower(denial, (), [claim]) is is_narrower


def test_a_word_that_tells_kettles_apart_tells_no_other_deed_apart() -> None:
    assert denies_narrower("Fenwick denies recall of older kettles", (), [KETTLES])
    assert not denies_narrower("Fenwick denies sale of older kettles", (), [KETTLES])


BID = "Acme offers $3 billion for Nokia"
QUITS = "Nokia chairman Roe resigns"
TAKEN = "Acme to buy Nokia for $3 billion"
LISTS = "Nokia files for a listing of its radio arm"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (BID, "Acme has no plans to raise its Nokia offer"),
        (BID, "Acme says it won't sweeten offer for Nokia"),
        (BID, "Acme rules out raising its bid for Nokia"),
        (
            "Acme bietet drei Milliarden für Nokia",
            "Acme schließt höheres Angebot für Nokia nicht aus",
        ),
        ("Acme lanza una opa sobre Nokia", "Acme descarta mejorar su oferta por Nokia"),
        ("Acme lance une offre sur Nokia", "Acme exclut de relever son offre sur Nokia"),
        (QUITS, "Roe denies being forced out as Nokia chairman"),
        (QUITS, "Nokia denies that chairman Roe was pushed out"),
        (TAKEN, "Nokia chief says he won't stay on after Acme takeover"),
        (LISTS, "Nokia says valuation in reports is wrong, listing on course"),
        (CUTS, "Nokia denies automation is behind 4,000 job cuts"),
        ("Nokia supprime 600 emplois", "Nokia exclut tout licenciement sec"),
        (CUTS, "Nokia confirms job cuts, denies moving masts to Oulu"),
        (PLANT, "Larkhill confirms closure of Oulu plant but denies sale"),
    ],
)
def test_what_no_report_told_is_beside_the_deed(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is not Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (BID, "Acme has no plans to make an offer for Nokia"),
        ("Acme to raise its offer for Nokia", "Acme has no plans to raise its Nokia offer"),
        (QUITS, "Roe denies resigning as Nokia chairman"),
        ("Nokia chairman Roe forced out", "Roe denies being forced out as Nokia chairman"),
        (TAKEN, "Nokia chief says he won't sell to Acme"),
        ("Nokia chairman Roe to stay on", "Nokia chairman Roe says he won't stay on"),
        (LISTS, "Nokia says reports of listing are wrong"),
        (CUTS, "Nokia denies it is to cut jobs"),
        (CUTS, "Nokia dismissed reports of job cuts"),
        (CUTS, "Nokia denies report of layoffs, says nobody was fired"),
        (CUTS, "Nokia denies job cuts, says it is hiring more"),
        (KETTLES, "Fenwick denies recall of kettles, blames other maker"),
        (
            "Russia hacked German parliament, Berlin says",
            "Russia denies it is behind hack of German parliament",
        ),
        (
            "Russia hacked German parliament, Berlin says",
            "Kremlin denies Russia is behind hack of German parliament",
        ),
        ("Nokia radio arm has $10 billion valuation", "Nokia says valuation in reports is wrong"),
    ],
)
def test_what_a_report_told_is_denied_as_such(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    "answer",
    [
        "Acme, which last month denied talks, confirms merger with Nokia",
        "Acme, who denied it for weeks, admits merger talks with Nokia",
        "Acme confirms Nokia merger it last week denied",
    ],
)
def test_who_confirms_what_they_denied_before_denies_nothing(answer: str) -> None:
    assert stand_after("Acme in merger talks with Nokia", answer) is not Status.DISPUTED


@pytest.mark.parametrize(
    "answer",
    [
        "Acme denies merger with Nokia, which last month confirmed talks",
        "Acme, which makes masts, denies merger talks with Nokia",
    ],
)
def test_an_aside_about_something_else_leaves_a_denial(answer: str) -> None:
    assert stand_after("Acme in merger talks with Nokia", answer) is Status.DISPUTED


def test_who_confirms_something_else_denies_the_thing_itself() -> None:
    title = "Larkhill confirms talks with council, denies closing Oulu plant"
    assert not denies_narrower(title, {"larkhill", "oulu"}, [PLANT])
    assert denies_narrower(
        "Larkhill confirms it will close Oulu plant, denies sale", {"larkhill", "oulu"}, [PLANT]
    )
