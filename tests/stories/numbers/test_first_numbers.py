"""Which number of a headline is news where its story had none of the kind."""

from __future__ import annotations

import pytest

from bot.languages import word
from bot.model import Event, Language
from bot.stories.numbers.first_numbers import read_first_numbers
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("headline", "event", "words"),
    [
        ("All 162 aboard killed in Boeing 737 crash near Lyon", Event.ACCIDENT, ["162 dead"]),
        ("All 162 people on board dead in Lyon crash", Event.ACCIDENT, ["162 dead"]),
        ("Quake in northern Chile kills 145", Event.DISASTER, ["145 dead"]),
        ("Death toll from Chile earthquake at 145", Event.DISASTER, ["145 dead"]),
        ("Kabul market blast kills 60, injures 200", Event.CONFLICT, ["60 dead", "200 injured"]),
        ("Larkhill floods: 3 dead in Ashby, 12 dead in Quay", Event.DISASTER, ["12 dead"]),
        ("Floods: 12 dead in Ashby, 3 dead in Quay", Event.DISASTER, ["12 dead"]),
        ("Fire at Larkhill plant kills more than 20", Event.ACCIDENT, ["at least 20 dead"]),
        ("Ferry sinks off Crete, 34 missing", Event.ACCIDENT, ["34 missing"]),
        (
            "Acme breach exposes 40 million customers",
            Event.SECURITY_BREACH,
            ["40 million affected"],
        ),
        (
            "Storm cuts power to at least 400,000 homes",
            Event.DISASTER,
            ["at least 400,000 affected"],
        ),
        ("Nokia to cut 14,000 jobs", Event.LAYOFFS, ["14,000 jobs"]),
        ("Nokia streicht 14.000 Stellen", Event.LAYOFFS, ["14,000 jobs"]),
        ("Nokia supprime 2 000 postes", Event.LAYOFFS, ["2,000 jobs"]),
        ("Nokia recortará 3.000 empleos", Event.LAYOFFS, ["3,000 jobs"]),
        ("Nokia to buy Infinera for $2.3 billion", Event.ACQUISITION, ["$2.3 billion"]),
        ("Nokia acquires Infinera in $2.3 billion deal", Event.ACQUISITION, ["$2.3 billion"]),
        ("EU fines Microsoft $2 billion after probe", Event.REGULATION, ["$2 billion"]),
        ("Nokia kauft Infinera für 2,3 Milliarden Euro", Event.ACQUISITION, ["€2.3 billion"]),
        ("Absturz bei Lyon: mehr als 145 Tote", Event.ACCIDENT, ["at least 145 dead"]),
        ("Alle 162 Menschen an Bord tot", Event.ACCIDENT, ["162 dead"]),
        ("Crash près de Lyon : 162 morts", Event.ACCIDENT, ["162 dead"]),
        ("El accidente deja 162 muertos", Event.ACCIDENT, ["162 dead"]),
    ],
)
def test_a_number_of_consequence_in_a_headline_is_news(
    headline: str, event: Event, words: list[str]
) -> None:
    assert [first.words() for first in read_first_numbers(headline, event)] == words


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Crash injures 1", Event.ACCIDENT),
        ("Blast injures 12", Event.ACCIDENT),
        ("Ferry sinks, two missing", Event.ACCIDENT),
        ("Nokia to cut 400 jobs", Event.LAYOFFS),
        ("Nokia buys Infinera for $30 million", Event.ACQUISITION),
        ("Nokia could buy Infinera for $2.3 billion", Event.ACQUISITION),
        ("Nokia may cut 14,000 jobs", Event.LAYOFFS),
        ("Nokia könnte 14.000 Stellen streichen", Event.LAYOFFS),
        ("Nokia pourrait supprimer 2 000 postes", Event.LAYOFFS),
        ("Nokia podría recortar 3.000 empleos", Event.LAYOFFS),
        ("Microsoft faces $2 billion fine", Event.REGULATION),
        ("Storm could leave 400,000 homes without power", Event.DISASTER),
        ("162 feared dead in crash near Lyon", Event.ACCIDENT),
        ("Lyon crash is worst since disaster that killed 113", Event.ACCIDENT),
        ("Lyon crash recalls the one that killed 113 in Gonesse", Event.ACCIDENT),
        ("Lyon crash comes years after 113 died at Gonesse", Event.ACCIDENT),
        ("Larkhill quake brings back 2010, when 316,000 died in 2010", Event.DISASTER),
        ("Schlimmster Absturz seit dem Unglück mit 113 Toten", Event.ACCIDENT),
        ("El accidente más grave desde el que dejó 113 muertos", Event.ACCIDENT),
        ("Pire accident depuis celui qui fit 113 morts", Event.ACCIDENT),
        ("Judge questions Musk over the $44 billion Twitter deal", Event.LEGAL),
        ("Microsoft's $69 billion Activision deal faces new probe", Event.REGULATION),
        ("Nokia employs 80,000 workers", Event.LAYOFFS),
        ("33,000 Boeing workers walk out", Event.LABOR),
        ("Jobless rate rises as 12,000 jobs are lost", Event.OTHER),
        ("President visits quake zone, pledges $300 million", Event.DISASTER),
        ("Minister tells 16 million customers taps will run", Event.ACQUISITION),
        ("Infinera valued at $2.3 billion", Event.FUNDING),
        ("Netflix tops $12 billion in quarterly revenue", Event.ACQUISITION),
        ("Nokia offers $70 per share", Event.ACQUISITION),
        ("Actor Roe Larkhill, 81 dies", Event.DEATH),
        ("Magnitude 7.1 quake shakes 60% of Chile", Event.DISASTER),
        ("Boeing 737 crashes near Lyon", Event.ACCIDENT),
    ],
)
def test_what_may_come_is_known_or_is_another_event_s_is_no_news(
    headline: str, event: Event
) -> None:
    assert read_first_numbers(headline, event) == ()


def test_who_is_hit_is_said_in_each_language() -> None:
    (first,) = read_first_numbers("Acme breach exposes 40 million users", Event.SECURITY_BREACH)

    said = [word(first.words(), language) for language in Language]

    assert said == [
        "40 million affected",
        "40 Mio. betroffen",
        "40 M touchés",
        "40 M afectados",
    ]


def relate(first: str, then: str, *, text: str = "", below: str = "") -> str:
    heard = hear([News(0, "gazette.example", first, text), News(90, "herald.example", then, below)])
    assert heard.stories == ["s1", "s1"]
    return str(heard.decisions[1]["relation"])


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Boeing 737 crashes near Lyon", "All 162 aboard killed in Boeing 737 crash near Lyon"),
        ("Strong quake shakes northern Chile", "Quake in northern Chile kills 145"),
        ("Fire at Larkhill chemical plant", "Larkhill chemical plant fire kills one"),
        ("Pilgrims killed in Larkhill bus crash", "Larkhill bus crash kills 12 pilgrims"),
        ("Acme hit by data breach", "Acme data breach exposes 40 million customers"),
        ("Nokia to cut jobs worldwide", "Nokia to cut 14,000 jobs worldwide"),
        ("Fenwick buys Ostrander", "Fenwick buys Ostrander for $55 billion, it says"),
        ("Bus with 40 aboard plunges into Tarn gorge", "Bus plunges into Tarn gorge, 40 dead"),
        ("Fenwick borrows $20bn debt for Ostrander", "Fenwick buys Ostrander for $55 billion"),
    ],
)
def test_the_first_number_of_a_story_is_a_development(first: str, then: str) -> None:
    assert relate(first, then) == "update"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Boeing 737 crashes near Lyon", "162 feared dead in Boeing 737 crash near Lyon"),
        ("Three skiers killed in avalanche near Zermatt", "Avalanche near Zermatt kills 3"),
        ("Pilgrim killed in Larkhill bus crash", "Larkhill bus crash: one dead"),
        ("Larkhill bus crash injures pilgrims", "Larkhill bus crash injures 12 pilgrims"),
        ("Nokia to cut jobs worldwide", "Nokia to cut 400 jobs worldwide"),
        ("Larkhill avalanche: 3 who died were brothers", "Larkhill avalanche kills 3"),
        ("Quake in northern Chile kills 145", "Northern Chile quake: 145 dead"),
        ("Fenwick buys Ostrander for $70 per share", "Fenwick buys Ostrander for $12.3 billion"),
    ],
)
def test_what_is_small_feared_or_told_is_none(first: str, then: str) -> None:
    assert relate(first, then) != "update"


def test_a_number_of_the_first_text_is_told_already() -> None:
    first, then = "Boeing 737 crashes near Lyon", "Boeing 737 crash near Lyon kills 162"

    assert relate(first, then, text="All 162 aboard were killed, officials said.") != "update"


def test_a_number_below_a_later_headline_is_no_news() -> None:
    first, then = "Boeing 737 crashes near Lyon", "Boeing 737 crash near Lyon: what is known"

    assert relate(first, then, below="Two crashes of the model killed 346 people.") == "report"


def test_a_copy_under_another_headline_brings_none() -> None:
    first, then = "Boeing 737 crashes near Lyon", "Boeing 737 crash near Lyon kills 162"
    text = "The jet came down in a field east of the city shortly after dawn, the prefecture said."

    assert relate(first, then, text=text, below=text) == "copy"


def test_it_is_told_once() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Boeing 737 crashes near Lyon"),
            News(90, "herald.example", "Boeing 737 crash near Lyon kills 162"),
            News(180, "courier.example", "162 dead as Boeing 737 crashes near Lyon"),
        ]
    )
    assert [one["relation"] for one in heard.decisions] == ["new", "update", "report"]
