"""A party that says flatly that there will be none of it denies it, in whatever words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.stance.flat_denials import (
    asks_for,
    find_flat_denial,
    is_own_role,
    read_flat_denial,
)
from tests.stories.newsdesk import GAZETTE, HERALD, NEWSROOM, Desk, stand_after

HOUR = timedelta(hours=1)
CUTS = "Nokia to cut 4,000 jobs"
STELLEN = "Nokia streicht 4.000 Stellen"
EMPLOIS = "Nokia supprime 4.000 emplois"
EMPLEOS = "Nokia recorta 4.000 empleos"
KETTLES = "Fenwick recalls 500,000 kettles"
PLANT = "Larkhill to close its Oulu plant"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (CUTS, "Nokia insists there will be no job cuts"),
        (CUTS, "Nokia: Kein Abbau von Stellen"),
        (CUTS, "No mass layoffs, Nokia says"),
        (CUTS, "Nokia assure qu'il n'y aura pas de suppressions de postes"),
        (CUTS, "Nokia descarta despidos"),
        (CUTS, "Nokia vows no layoffs"),
        (CUTS, "Nokia maintains there are no job cuts"),
        (CUTS, "Nokia stresses no jobs will be cut"),
        (CUTS, "Nokia assures staff there will be no layoffs"),
        (CUTS, "Nokia says none of its jobs will be cut"),
        (CUTS, "Nokia says there won't be any job cuts"),
        (CUTS, "Nokia not cutting jobs, company says"),
        (CUTS, "No job cuts at Nokia, company says"),
        (CUTS, "No job cuts at Nokia, CEO says"),
        (CUTS, "No job losses at Nokia, says CEO Jane Roe"),
        (CUTS, "Nokia: there will be no job cuts"),
        (CUTS, "Nokia rules out job cuts"),
        (CUTS, "Nokia has ruled out any job cuts despite losses"),
        (CUTS, "Nokia plans no cuts to staff"),
        (CUTS, "Nokia has no plans to cut jobs"),
        (STELLEN, "Nokia: Kein Abbau von Stellen"),
        (STELLEN, "Nokia schließt Stellenabbau aus"),
        (STELLEN, "Nokia: Es gibt keinen Stellenabbau"),
        (STELLEN, "Nokia betont, dass keine Stellen gestrichen werden"),
        (STELLEN, "Kein Stellenabbau bei Nokia, sagt der Konzern"),
        (EMPLOIS, "Nokia assure qu'il n'y aura pas de suppressions de postes"),
        (EMPLOIS, "Nokia assure qu'aucun emploi ne sera supprimé"),
        (EMPLOIS, "Nokia promet qu'il n'y aura aucun licenciement"),
        (EMPLOIS, "Nokia écarte toute suppression d'emplois"),
        (EMPLOIS, "Aucune suppression d'emploi chez Nokia, assure la direction"),
        (EMPLEOS, "Nokia descarta despidos"),
        (EMPLEOS, "Nokia insiste en que no habrá recortes de empleo"),
        (EMPLEOS, "Nokia descarta un recorte de plantilla"),
        (EMPLEOS, "No habrá despidos en Nokia, asegura la empresa"),
        (KETTLES, "Fenwick maintains no recall"),
        (KETTLES, "Fenwick vows no recall of kettles"),
        (KETTLES, "Fenwick rules out recall of kettles"),
        (PLANT, "Larkhill insists there will be no closure of Oulu plant"),
        (PLANT, "Larkhill insists Oulu plant will not close"),
        (PLANT, "Larkhill rules out closing Oulu plant"),
        (PLANT, "Larkhill vows not to close Oulu plant"),
        ("Acme to sell Oulu paper mill", "Acme stresses there is no sale of the mill"),
        ("Fenwick to buy Verlo for $3 billion", "Fenwick vows it will not buy Verlo"),
        ("Fenwick to buy Verlo for $3 billion", "Verlo rules out merger with Fenwick"),
        ("Larkhill cierra su planta de Oulu", "Larkhill descarta el cierre de la planta"),
    ],
)
def test_a_party_that_flatly_says_no_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (CUTS, "Nokia insists there will be no further job cuts"),
        (CUTS, "Nokia says no cuts at its Finnish plant"),
        (CUTS, "Nokia says no job cuts this year beyond 4,000"),
        (CUTS, "Nokia insists no job cuts this year"),
        (CUTS, "No one hurt as Nokia cuts jobs, police say"),
        (CUTS, "No job cuts at Nokia, analyst says"),
        (CUTS, "Nokia denies wrongdoing over job cuts"),
        (CUTS, "Nokia insists no customers affected by job cuts"),
        (CUTS, "Nokia vows no forced layoffs in 4,000 job cuts"),
        (CUTS, "Nokia rules out further job cuts"),
        (CUTS, "Nokia rules out reversing job cuts"),
        (CUTS, "Nokia rules out delaying job cuts"),
        (CUTS, "Nokia rules out compulsory job cuts"),
        (CUTS, "Nokia rules out job cuts at research arm"),
        (CUTS, "Nokia rules out job cuts in Finland"),
        (CUTS, "Nokia rules out job cuts for now"),
        (CUTS, "Nokia rules out pay cuts"),
        (CUTS, "Nokia rules out compensation for job cuts"),
        (CUTS, "Nokia says no way around job cuts"),
        (CUTS, "Nokia maintains no link between job cuts and AI"),
        (CUTS, "Nokia insists there will be no delay to job cuts"),
        (CUTS, "Nokia vows no end to job cuts"),
        (CUTS, "Nokia insists job cuts will not hit customers"),
        (CUTS, "Nokia vows not to cut jobs in Oulu"),
        (CUTS, "Nokia vows not to stop job cuts"),
        (CUTS, "Nokia: no U-turn on job cuts"),
        (CUTS, "No big job cuts, Nokia says"),
        (CUTS, "No job cuts until 2027, Nokia says"),
        (CUTS, "No job cuts at Siemens, Nokia says"),
        (CUTS, "Union insists there will be no job cuts at Nokia"),
        (CUTS, "Nokia unions insist there will be no job cuts"),
        (CUTS, "Nokia analyst rules out job cuts"),
        (CUTS, "Minister insists there will be no job cuts at Nokia"),
        ("Nokia to cut 50 jobs", "No mass layoffs, Nokia says"),
        ("Unions urge Nokia to cut 4,000 jobs", "Nokia rules out job cuts"),
        ("MPs call on Roe to resign", "Roe rules out resigning"),
        ("Investor wants Acme to sell Oulu mill", "Acme rules out sale of Oulu mill"),
        (STELLEN, "Nokia schließt weiteren Stellenabbau nicht aus"),
        (STELLEN, "Nokia schließt Entlassungen in Deutschland aus"),
        (STELLEN, "Nokia: Kein weiterer Abbau von Stellen"),
        (STELLEN, "Nokia: Kein Abbau von Stellen in Oulu"),
        (EMPLOIS, "Nokia assure qu'il n'y aura pas de licenciements secs"),
        (EMPLOIS, "Nokia assure qu'il n'y aura pas d'autres suppressions de postes"),
        (EMPLOIS, "Nokia n'exclut pas d'autres suppressions d'emplois"),
        (EMPLOIS, "Nokia exclut un report des suppressions d'emplois"),
        (EMPLOIS, "Nokia exclut des licenciements en France"),
        (EMPLEOS, "Nokia descarta más despidos"),
        (EMPLEOS, "Nokia asegura que no habrá más despidos"),
        (EMPLEOS, "Nokia descarta despidos forzosos"),
        (EMPLEOS, "Nokia descarta despidos en España"),
        (EMPLEOS, "Nokia descarta dar marcha atrás en los despidos"),
        (KETTLES, "Fenwick rules out refunds for recalled kettles"),
        (KETTLES, "Fenwick rules out recall of toasters"),
        (KETTLES, "Fenwick insists there will be no second recall"),
        (KETTLES, "Fenwick insists no kettles caught fire"),
        (PLANT, "Larkhill rules out closing other plants"),
        (PLANT, "Larkhill insists there will be no job losses at Oulu plant"),
        (PLANT, "Larkhill insists Tampere plant will not close"),
        (PLANT, "Larkhill vows not to sell Oulu plant"),
        (PLANT, "Larkhill insists closure of plant will not be delayed"),
        (PLANT, "Larkhill insists Oulu plant will not reopen"),
    ],
)
def test_a_no_to_less_or_to_something_else_disputes_nothing(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is not Status.DISPUTED


@pytest.mark.parametrize("answer", ["No job cuts at Nokia, minister says", "Smith: no job cuts"])
def test_whoever_flatly_says_no_is_no_second_voice(answer: str) -> None:
    desk = Desk()
    desk.tell(CUTS, "Nokia said so.", source=GAZETTE)
    placed = desk.tell(answer, "Nokia would not say.", source=HERALD, after=HOUR)
    assert (placed.story, placed.status) == ("s1", Status.SINGLE_SOURCE)


@pytest.mark.parametrize("denial", ["Nokia insists there will be no job cuts", "Nokia: no layoffs"])
def test_who_tells_what_a_story_opened_by_denying_is_no_second_voice(denial: str) -> None:
    assert stand_after(denial, CUTS) is Status.SINGLE_SOURCE


def test_a_firms_own_word_ends_its_story_of_no_such_thing() -> None:
    desk = Desk()
    desk.tell("Microsoft insists there will be no job cuts", source=GAZETTE)
    word = desk.tell("Microsoft to cut 4,000 jobs", source=NEWSROOM, after=HOUR)
    assert (word.story, word.status) == ("s1", Status.OFFICIAL)


def test_a_firms_flat_no_on_its_own_host_disputes() -> None:
    desk = Desk()
    desk.tell("Microsoft to cut 4,000 jobs", source=GAZETTE)
    word = desk.tell("No mass layoffs, Microsoft says", source=NEWSROOM, after=HOUR)
    assert (word.story, word.status) == ("s1", Status.DISPUTED)


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Straßenbau Weiß schließt Entlassungen aus", "Straßenbau Weiß"),
        ("No job cuts at Nokia, says CEO Jane Roe", "CEO Jane Roe"),
        ("No job cuts at Nokia, company says", "Nokia"),
        ("No job cuts, company says", "company"),
        ("No habrá despidos en Nokia, asegura la empresa", "Nokia"),
        ("Keine Kündigungen, betont Nokia", "Nokia"),
        ("« Aucun licenciement », assure Nokia", "Nokia"),
        ("Union says no strike at Nokia", "Union"),  # which it would call
    ],
)
def test_who_flatly_says_no_is_named_as_written(title: str, who: str) -> None:
    found = read_flat_denial(title)
    assert found is not None
    assert found.who == who


@pytest.mark.parametrize(
    "title",
    [
        "Nokia to cut 4,000 jobs",
        "Nokia says any job cuts will be small",
        "Nokia says no job cuts yet",
        "Nokia works council: no job cuts",
        "Nokia: Noch kein Stellenabbau",
        "Nokia rules out nothing, cuts jobs",
    ],
)
def test_what_is_no_flat_denial_is_none(title: str) -> None:
    assert read_flat_denial(title) is None


def test_a_flat_no_denies_only_a_claim_of_the_deed() -> None:
    no = "Nokia rules out job cuts"
    assert find_flat_denial(no, ["Nokia to cut 4,000 jobs"]) is not None
    assert find_flat_denial(no, ["Nokia to cut prices"]) is None
    assert find_flat_denial(no, ["Nokia rules out layoffs"]) is None
    assert find_flat_denial("Nokia rules out new phone", ["Nokia launches new phone"]) is None


def test_what_is_asked_for_is_no_claim() -> None:
    assert asks_for("MPs demand that Roe resign")
    assert not asks_for("Roe resigns")


def test_an_office_alone_speaks_for_the_firm_of_a_story() -> None:
    assert is_own_role("the company")
    assert is_own_role("CEO Jane Roe")
    assert is_own_role("der Konzern")
    assert not is_own_role("Siemens CEO")
    assert not is_own_role("CEO of Siemens")
    assert not is_own_role("minister")


def test_what_a_firm_is_said_to_do_is_told_and_not_asked_for() -> None:
    claim = "Fenwick soll Ostrander verkaufen"
    assert stand_after(claim, "Fenwick schließt Verkauf von Ostrander aus") is Status.DISPUTED
    asked = "Gewerkschaft fordert Verkauf von Ostrander durch Fenwick"
    assert not asks_for(claim)
    assert asks_for(asked)
