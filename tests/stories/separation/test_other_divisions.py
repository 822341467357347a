"""Two teams of a club, two fields of a prize, two bills of a chamber; and one told in two ways."""

from __future__ import annotations

import pytest

from bot.stories.traits.divisions import BILL, GRADE, PRIZE, SIDE, SPONSOR, read_divisions
from bot.stories.traits.particulars import list_values
from tests.stories.separation.test_apart import are_one as are_one_with_texts
from tests.stories.separation.test_other_trades import are_one

TWO = [
    # Which team plays, or is told of.
    ("Arsenal beat Chelsea 2-1 at home", "Arsenal Women beat Chelsea 2-1 to go top"),
    ("Roe wins women's final in Oldtown", "Hale wins men's final in Oldtown"),
    ("Norway win women's World Cup final", "Norway lose men's World Cup final"),
    ("Norway U19 beat Italy to reach final", "Norway U21 beat Italy to reach final"),
    ("Bayern verlängert mit Torjäger bis 2030", "Bayern-Frauen holen Torhüterin Venn"),
    ("PSG bat Larkhill 3-1", "PSG féminines : défaite à Larkhill 3-1"),
    ("Real Madrid gana 2-0 al Larkhill", "El Real Madrid Femenino gana 2-0 al Larkhill"),
    ("卓球世界選手権、男子団体で日本が銅メダル", "卓球世界選手権、女子団体で日本が銀メダル"),
    # In which field a prize is given.
    ("Nobel Prize in physics goes to trio", "Nobel Prize in chemistry goes to trio"),
    ("Literature Nobel for Norwegian", "Three win Nobel Prize in physics"),
    ("Prix Nobel de physique : trois lauréats", "Prix Nobel de chimie : trois lauréats"),
    ("Physik-Nobelpreis geht an drei Forscher", "Chemie-Nobelpreis geht an drei Forscher"),
    ("Premio Nobel de Física para un trío", "Premio Nobel de Química para un trío"),
    ("ノーベル物理学賞に3氏", "ノーベル化学賞に3氏"),
    # What a bill is about.
    ("House passes farm bill that trims aid", "House passes stopgap bill to avert shutdown"),
    ("MPs back assisted dying bill", "MPs back renters bill to end evictions"),
    ("House passes Roe's farm bill", "House passes stopgap bill to avert shutdown"),
    ("Bundestag beschließt Heizungsgesetz", "Bundestag beschließt neues Wehrdienstgesetz"),
    ("US Senate rejects funding bill", "US Senate confirms 107 nominees"),
]
ONE = [
    ("US Senate confirms 107 nominees", "Senate approves 107 nominees in one vote"),
    # A team by its league, by its text, by whoever else is named.
    (
        "Arsenal Women beat Chelsea 2-1 to go top",
        "Arsenal beat Chelsea 2-1 in WSL",
    ),
    ("Arsenal Women coach Venn resigns", "Orla Venn resigns as Arsenal coach"),
    ("Norway Under-21s beat Italy in final", "Norway U21 win final against Italy"),
    ("Roe wins women's final in Oldtown", "Roe wins title in Oldtown final"),
    # Of women who do not play; of a country, whose team goes by its name alone.
    ("Saudi women may open bank accounts", "Saudi Arabia: female citizens may open accounts"),
    ("Norway under-16s barred from video apps", "Norway to bar children from video apps"),
    ("Norway women win hockey medal at Oldtown", "Norway win hockey medal at Oldtown"),
    ("Norway U21 beat Italy to reach final", "Norway beat Italy to reach final"),
    ("Kelby women coach Roe resigns", "Roe steps down as Kelby manager"),
    ("Kelby Women beat Ashby as Roe scores", "Roe scores as Kelby beat Ashby"),
    ("Schüsse in Larkhill: Zwei Frauen verletzt", "Schüsse in Larkhill: Polizei sucht Männer"),
    # A price is no prize, and a word of the subject no field.
    ("Prix du blé en baisse, espoir de paix", "Prix du blé en baisse, l'économie respire"),
    ("Larkhill Prize for Roe's essays on war and peace", "Larkhill Prize for fiction: Roe wins"),
    ("Two chemists win Nobel Prize for cell work", "Nobel Prize in medicine for cell work"),
    ("Serie A: Larkhill beat Kelby 2-0", "Larkhill beat Kelby 2-0 to go top of Serie A"),
    # A race has women and men on one day.
    ("Roe wins women's Larkhill Marathon", "Larkhill Marathon: Hale wins men's race"),
    ("日本女子が銀メダル　卓球世界選手権団体", "卓球世界選手権、女子団体で日本が銀メダル"),
    # A prize by its winner, its field by other words, or without.
    ("Nobel Prize in literature for Norwegian writer", "Norwegian novelist wins Nobel Prize"),
    ("Physics Nobel for quantum tunnelling", "Nobel Prize in physics: tunnelling trio wins"),
    ("Physik-Nobelpreis für drei Forscher", "Nobelpreis für Physik geht an drei Forscher"),
    ("Three win Nobel Prize for quantum work", "Nobel Prize in physics for quantum work"),
    # A bill by another word for what it is about, by another part of it, by its number.
    ("House passes stopgap bill to avert shutdown", "House approves short-term funding bill"),
    ("House passes farm bill that trims aid", "Farm bill with cuts to food aid passes House"),
    (
        "House passes stopgap bill to avert shutdown",
        "House passes spending bill without health subsidies",
    ),
    ("House passes tax bill on fuel", "House passes climate bill with levy on fuel"),
    ("House passes Roe's farm bill", "House narrowly passes Roe's border bill"),
    ("House passes omnibus farm bill", "House passes policing bill by a vote"),
    ("House passes defence bill with pay rise", "House passes bill that shuts the border"),
    ("House passes crypto bill by 217 to 212", "House passes defense bill by 217 to 212"),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_teams_fields_and_bills_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


def test_a_text_that_says_that_women_play_is_of_the_women() -> None:
    women = ("Kelby Women beat Ashby 2-1 to go top", "Venn scored twice at Kelby.")
    text = "Venn scored twice, and Kelby lead the women's league."
    assert are_one_with_texts(women, ("Kelby beat Ashby 2-1", text))
    assert not are_one_with_texts(women, ("Kelby beat Ashby 2-1", "Hale scored twice at Kelby."))


def test_news_without_any_division_is_left_alone() -> None:
    assert are_one("Ferry aground off Larkhill", "Larkhill: ferry runs aground")


@pytest.mark.parametrize(
    ("headline", "kind", "values"),
    [
        ("Kelby Women beat Ashby", GRADE, {"women"}),
        ("Kelby Women beat Ashby", SIDE, {"kelby"}),
        ("Kelby Women to open a shop", SIDE, set()),
        ("Women's race at Kelby championships", GRADE, set()),
        ("Norway women beat Italy", GRADE, {"women"}),
        ("Norway women beat Italy", SIDE, set()),
        ("Kelby Women win medal", GRADE, {"women"}),
        ("Kelby Women win medal", SIDE, set()),
        ("Messer in Kelby: zwei Frauen verletzt", GRADE, set()),
        ("Herren: Kelby schlägt Ashby", GRADE, {"men"}),
        ("Kelby under-19s beat Ashby", GRADE, {"u19"}),
        ("U-20日本代表が優勝", GRADE, {"u20"}),
        ("Prize in economics for Norwegian", PRIZE, {"economics"}),
        ("Physicist wins prize for a garden", PRIZE, set()),
        ("Nobelpreis für Physik an drei", PRIZE, {"physics"}),
        ("Friedenspreis für Kelby", PRIZE, {"peace"}),
        ("Prix Nobel d'économie pour trois", PRIZE, {"economics"}),
        ("Rauhan Nobel Larkhillille", PRIZE, {"peace"}),
        ("Prizes in physics and chemistry", PRIZE, {"physics", "chemistry"}),
        ("Gaspreis fällt, Hoffnung auf Frieden", PRIZE, set()),
        ("Prize goes to novel on economy of war", PRIZE, set()),
        ("Lessons in economics for beginners", PRIZE, set()),
        ("Senate passes crypto and tax bill", BILL, {"crypto", "tax"}),
        ("Crypto firms pass on tax", BILL, set()),
        ("Senate passes bill that taxes crypto", BILL, set()),
        ("Senate passes omnibus crypto bill", BILL, set()),
        ("Bundestag billigt Gesetz zur Rente", BILL, {"labour"}),
        ("Le Sénat adopte la loi agricole", BILL, {"farm"}),
        ("Senate passes Roe's tax bill", SPONSOR, {"roe"}),
        ("Les députés adoptent la loi Roe", SPONSOR, {"roe"}),
        ("Nominees pass the senate", BILL, set()),
        ("Kelby wins nomination bill", BILL, set()),
    ],
)
def test_what_is_read_off_a_headline(headline: str, kind: str, values: set[str]) -> None:
    assert list_values(read_divisions(headline), kind) == values
