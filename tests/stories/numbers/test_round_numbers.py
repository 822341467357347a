"""Round numbers in words, and sums as French, German, Spanish and Indian papers write them."""

from __future__ import annotations

import pytest

from bot.languages import word_consequences
from bot.stories.numbers.consequences import read_consequences
from bot.stories.numbers.figures import differ, read_figures
from bot.stories.numbers.round_numbers import may_be_round, write_round_numbers

SUMS = {
    # French
    "Vallotte lève 2,3 Mds €": "€2.3 billion",
    "Vallotte lève 2,3 Mds d'euros": "€2.3 billion",
    "Vallotte rachète Fenwick pour 9,1 Mds$": "$9.1 billion",
    "Vallotte cède Fenwick pour 850 M€": "€850 million",
    "Vallotte paie une amende de 1,2 Md€": "€1.2 billion",
    "Vallotte perd 4 000 €": "€4,000",
    "Vallotte lève un demi-milliard d'euros": "€500 million",
    "Vallotte paie 3 millions £": "£3 million",
    # German
    "Nordhaus kauft Fenwick für 2,3 Mrd. €": "€2.3 billion",
    "Nordhaus zahlt 500 Mio. € Strafe": "€500 million",
    "Nordhaus zahlt 40 Mio € Strafe": "€40 million",
    "Nordhaus senkt Preis auf 499 €": "€499",
    "Nordhaus zahlt 1,5 Mrd. Euro": "€1.5 billion",
    "Nordhaus zahlt eine halbe Million Euro": "€500,000",
    "Nordhaus zahlt anderthalb Millionen Euro": "€1.5 million",
    # Spanish
    "Aldama paga 850 M€ por Fenwick": "€850 million",
    "Aldama paga 3.000 M€": "€3 billion",
    "Aldama recibe medio millón de euros": "€500,000",
    # As sums are told in India
    "Acme buys Globex for ₹500 crore": "5 billion rupees",
    "Acme to invest ₹1.2 lakh crore": "1.2 trillion rupees",
    "Acme raises Rs 50 crore": "500 million rupees",
    "Acme fined ₹3.5 lakh": "350,000 rupees",
    # English
    "Acme pays half a billion dollars": "$500 million",
    "Acme pays a million dollars": "$1 million",
}
PEOPLE = {
    "Explosion kills more than a thousand": {"dead": "at least 1,000 dead"},
    "Quake kills nearly 200": {"dead": "200 dead"},
    "A dozen killed in crash": {"dead": "12 dead"},
    "Two dozen hurt in crash": {"injured": "24 injured"},
    "Outage hits half a billion users": {"affected": "500 million people affected"},
    "Breach hits a quarter of a million users": {"affected": "250,000 people affected"},
    "Data of 33 million French citizens stolen": {"affected": "33 million people affected"},
    "Details of more than 2 million people leaked": {
        "affected": "at least 2 million people affected"
    },
    "Hack exposes records of 2 million taxpayers": {"affected": "2 million people affected"},
    "Robo de datos de 2 millones de ciudadanos": {"affected": "2 million people affected"},
    "2.5 lakh people evacuated": {"affected": "250,000 people affected"},
    # French
    "43 millions de personnes touchées par un piratage": {"affected": "43 million people affected"},
    "Données de 33 millions de Français volées": {"affected": "33 million people affected"},
    "Un demi-million de clients touchés": {"affected": "500,000 people affected"},
    "Une quinzaine de morts dans un accident": {"dead": "15 dead"},
    "Une dizaine de blessés dans un accident": {"injured": "10 injured"},
    "Une trentaine de disparus": {"missing": "30 missing"},
    "Un millier d'emplois supprimés": {"jobs": "1,000 jobs"},
    "Des milliers de morts": {"dead": "at least 2,000 dead"},
    "Trois mille morts": {"dead": "3,000 dead"},
    "Deux cents morts": {"dead": "200 dead"},
    "Vallotte ferme son usine, 1 254 salariés concernés": {"jobs": "1,254 jobs"},
    "320 salariés licenciés": {"jobs": "320 jobs"},
    # German
    "Tausend Tote nach Beben": {"dead": "1,000 dead"},
    "Tausende Verletzte": {"injured": "at least 2,000 injured"},
    "Zweihundert Tote": {"dead": "200 dead"},
    "Ein Dutzend Tote nach Unfall": {"dead": "12 dead"},
    "Daten von einer halben Million Kunden gestohlen": {"affected": "500,000 people affected"},
    "Nordhaus schließt Werk: 640 Beschäftigte betroffen": {"jobs": "640 jobs"},
    "450 Mitarbeiter verlieren ihren Job": {"jobs": "450 jobs"},
    # Spanish
    "Miles de heridos en un terremoto": {"injured": "at least 2,000 injured"},
    "Más de mil muertos en el terremoto": {"dead": "at least 1,000 dead"},
    "Dos mil muertos en el terremoto": {"dead": "2,000 dead"},
    "Doscientos muertos": {"dead": "200 dead"},
    "Un centenar de muertos en el naufragio": {"dead": "100 dead"},
    "Una veintena de heridos": {"injured": "20 injured"},
    "Medio centenar de heridos": {"injured": "50 injured"},
    "43 millones de personas afectadas por un ataque": {"affected": "43 million people affected"},
    "Aldama cierra dos plantas, 900 empleados afectados": {"jobs": "900 jobs"},
    "320 trabajadores a la calle": {"jobs": "320 jobs"},
}
NOTHING = [
    "A thousand ways to cook rice",
    "A million thanks",
    "Half a billion years ago",
    "Acme mise en quarantaine",
    "Une dizaine de jours à Laval",
    "Mil gracias, Vigo",
    "Tausend Dank",
    "Fifty miles de Vigo",
    "Runner covers 50 miles de nuit",
    "Acme hires 20 MD graduates",
    "Le musée ferme après une visite de 320 personnes",
    "Vallotte ferme une usine et en ouvre une de 320 salariés",
    "Data of the day: shops open",
    "Data of 2 million people: coffee is good for the heart",
]


@pytest.mark.parametrize(("title", "money"), SUMS.items())
def test_a_sum_is_read_as_it_is_written_there(title: str, money: str) -> None:
    assert word_consequences(read_consequences(title, "")) == {"money": money}


@pytest.mark.parametrize(("title", "said"), PEOPLE.items())
def test_people_are_counted_in_words_and_scales(title: str, said: dict[str, str]) -> None:
    assert word_consequences(read_consequences(title, "")) == said


@pytest.mark.parametrize("title", NOTHING)
def test_what_counts_nothing_is_no_number(title: str) -> None:
    assert word_consequences(read_consequences(title, "")) == {}


def test_a_sign_of_money_is_of_the_number_before_or_behind_it_alone() -> None:
    kinds = {figure.value for figure in read_figures("Acme pays $5 and 20 € in cash")}

    assert kinds == {5.0, 20.0}


def test_who_rounds_otherwise_tells_of_one_event() -> None:
    rounded = read_figures("Une quinzaine de morts dans un accident")

    assert not differ(rounded, read_figures("16 morts dans un accident"))


@pytest.mark.parametrize(
    ("folded", "written"),
    [
        ("half a million users", "500000 users"),
        ("une centaine de morts", "100 morts"),
        ("mil muertos", "1000 muertos"),
        ("miles de heridos", "at least 2000 heridos"),
        ("plain words", "plain words"),
        ("mil gracias", "mil gracias"),
    ],
)
def test_round_numbers_are_written_in_digits(folded: str, written: str) -> None:
    assert write_round_numbers(folded) == written
    assert may_be_round(folded) or folded == "plain words"
