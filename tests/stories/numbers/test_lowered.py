"""A toll that a headline takes back, and whose word that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.languages import say, word
from bot.model import Language, Source
from bot.stories.numbers.lowered import read_lowered
from tests.stories.telling import News, hear


@pytest.mark.parametrize(
    ("headline", "kind", "value"),
    [
        ("Chile earthquake death toll lowered to 40", "dead", 40),
        ("Chile corrects quake death toll to 40 from 400", "dead", 40),
        ("Death toll in Chile quake revised down to 40", "dead", 40),
        ("Officials revise Chile quake death toll down to 1,400", "dead", 1_400),
        ("Chile quake: death toll after recount lowered to forty, officials say", "dead", 40),
        ("Number of dead in Chile quake corrected to 40", "dead", 40),
        ("Number of injured in Lyon blast revised down to 12", "injured", 12),
        ("Zahl der Toten nach Beben in Chile auf 40 korrigiert", "dead", 40),
        ("Behörden korrigieren Opferzahl in Chile auf 40", "dead", 40),
        ("Séisme au Chili : le bilan revu à la baisse à 40 morts", "dead", 40),
        ("Rebajan a 40 la cifra de muertos por el terremoto", "dead", 40),
        ("La cifra de muertos por el terremoto revisada a la baja a 40", "dead", 40),
        ("No deaths in Larnholm hotel fire, fire service says", "dead", 0),
        ("Nobody was killed in Larnholm hotel fire, police say", "dead", 0),
        ("Keine Toten bei Hotelbrand in Larnholm", "dead", 0),
        ("Aucun mort dans l'incendie de l'hôtel de Larnholm", "dead", 0),
        ("Sin víctimas mortales en el incendio del hotel de Larnholm", "dead", 0),
    ],
)
def test_a_count_that_is_changed_is_read(headline: str, kind: str, value: float) -> None:
    found = read_lowered(headline)
    assert found is not None
    assert (found.kind, found.value) == (kind, value)


def test_what_it_was_is_read_where_it_is_said() -> None:
    told = read_lowered("Chile corrects quake death toll to 40 from 400")
    untold = read_lowered("Chile corrects quake death toll to 40")
    assert told is not None
    assert untold is not None
    assert (told.before, untold.before) == (400, None)


@pytest.mark.parametrize(
    "headline",
    [
        "Chile earthquake death toll rises to 40",
        "Death toll from Chile earthquake at 40",
        "Chile earthquake kills 40",
        "Road deaths fall to 40",
        "Nokia cuts 400 jobs to 40",
        "Chile cuts rates to 4.5% as quake death toll reaches 40",
        "Chile cuts power as quake death toll rises to 40",
        "Chile quake death toll could be lowered to 40",
        "Death toll likely to be revised to 40, Chile says",
        "No reason to lower death toll to 40, Chile says",
        "Chile does not lower quake death toll to 40",
        "Death toll at 40; rescue crews cut back",
        "Death toll climbs to 40 as bridge cut",
        "Chile reduces quake aid to 40 towns",
        "Zahl der Toten steigt auf 40, Etat gesenkt",
        "Le bilan monte à 40 morts, les secours réduits",
        "La cifra de muertos sube a 40",
        "Toll on Larkhill bridge cut",
        "No deaths so far in Larnholm hotel fire",
        "Bisher keine Toten bei Hotelbrand in Larnholm",
        "No injuries in Larnholm hotel fire",
        "No deaths from lightning since 2010, says Larnholm",
    ],
)
def test_what_is_lower_or_cut_otherwise_takes_no_toll_back(headline: str) -> None:
    assert read_lowered(headline) is None


FIRST = "Earthquake kills 400 in northern Chile"
LOWER = "Chile earthquake death toll lowered to 40"
WIRE = Source(
    id="apnews.com",
    name="Associated Press",
    kind="feed",
    url="https://apnews.com/rss",
    host="apnews.com",
    tier=1,
    owner="Associated Press",
)


def relate(*news: News) -> list[str]:
    heard = hear(list(news))
    assert set(heard.stories) == {"s1"}
    return [str(one["relation"]) for one in heard.decisions[1:]]


def test_a_toll_that_is_taken_back_is_a_development_once() -> None:
    assert relate(
        News(0, "gazette.example", FIRST),
        News(60, "herald.example", LOWER),
        News(90, "courier.example", "Northern Chile earthquake: death toll corrected to 40"),
    ) == ["update", "report"]


def test_what_was_taken_back_is_no_rise_and_what_comes_then_is() -> None:
    assert relate(
        News(0, "gazette.example", FIRST),
        News(60, "herald.example", LOWER),
        News(90, "courier.example", "Northern Chile earthquake: 400 dead, say rescuers"),
        News(120, "herald.example", "Chile earthquake: death toll rises to 90"),
    ) == ["update", "report", "update"]


@pytest.mark.parametrize(
    "then",
    [
        "Chile earthquake kills 40",
        "Chile earthquake death toll revised to 420",
        "Chile earthquake: death toll in Arica lowered to 10 from 20",
        "Chile earthquake: number of injured revised down to 40",
    ],
)
def test_a_lower_number_a_higher_one_and_another_count_take_nothing_back(then: str) -> None:
    assert relate(News(0, "gazette.example", FIRST), News(60, "herald.example", then)) == ["report"]


@pytest.mark.parametrize(
    ("first", "lower"),
    [
        (FIRST, LOWER),
        (FIRST, "Chile corrects quake death toll to 40 from 400"),
        ("Erdbeben in Chile: 400 Tote", "Zahl der Toten nach Beben in Chile auf 40 korrigiert"),
        (
            "Séisme dans le nord du Chili : 400 morts",
            "Séisme au Chili : le bilan revu à la baisse à 40 morts",
        ),
        (
            "Terremoto en Chile deja 400 muertos",
            "Rebajan a 40 la cifra de muertos por el terremoto en Chile",
        ),
    ],
)
def test_who_takes_back_a_better_source_s_toll_confirms_it_no_more_than_changes_it(
    first: str, lower: str
) -> None:
    heard = hear([News(0, "apnews.com", first), News(40, "beben.example", lower)], sources=[WIRE])
    assert heard.stories == ["s1", "s1"]
    assert [one["relation"] for one in heard.decisions[1:]] == ["report"]
    assert heard.standing()[1] == ("single-source", 1, 0)


@pytest.mark.parametrize(
    "then",
    [
        "Chile earthquake kills 400, ministry says",
        "Chile earthquake kills 40",
        "Chile earthquake: death toll in Arica lowered to 10 from 20",
        "Chile earthquake: rescuers search rubble in north",
    ],
)
def test_who_takes_no_toll_back_is_a_second_voice_on_the_event(then: str) -> None:
    heard = hear([News(0, "apnews.com", FIRST), News(40, "beben.example", then)], sources=[WIRE])
    assert heard.standing()[1] == ("corroborated", 2, 0)


BRIGADE = replace(
    Source.unlisted("brigade.example"), name="Larnholm fire service", official=True, tier=1
)


@pytest.mark.parametrize(
    ("source", "then", "relation"),
    [
        ("brigade.example", "No deaths in Larnholm hotel fire, fire service says", "update"),
        # To a paper that is slower nobody has died, and what is not known yet takes nothing back.
        ("apnews.com", "No deaths in Larnholm hotel fire, fire service says", "report"),
        ("brigade.example", "No deaths so far in Larnholm hotel fire, says fire service", "report"),
    ],
)
def test_that_nobody_died_an_authority_says(source: str, then: str, relation: str) -> None:
    news = [
        News(0, "brigade.example", "Fire at Larnholm hotel under control"),
        News(20, "quay.example", "Larnholm hotel fire kills 14"),
        News(40, source, then),
        News(60, "pier.example", "14 dead in fire at hotel in Larnholm, guests tell paper"),
    ]
    heard = hear(news, sources=[WIRE, BRIGADE])
    assert set(heard.stories) == {"s1"}
    # Who still prints what was taken back tells no toll that rose.
    assert [one["relation"] for one in heard.decisions[1:]] == ["update", relation, "report"]


@pytest.mark.parametrize(
    "then",
    [
        "No deaths among crew in Larnholm hotel fire, fire service says",
        "Larnholm hotel fire: no one killed in second building, fire service says",
        "Larnholm hotel fire: keine Toten unter Feuerwehrleuten",
        "Larnholm: no fatalities in aftershock, says fire service",
        "Nobody killed in Marlow, 14 dead in Larnholm hotel fire, says fire service",
    ],
)
def test_that_none_of_some_died_takes_no_toll_back(then: str) -> None:
    assert read_lowered(then) is None
    assert read_lowered("No deaths in Larnholm hotel fire, fire service says") is not None


def test_it_is_said_in_each_language() -> None:
    said = [word(say("lowered_dead", n=40), language) for language in Language]
    assert said == [
        "death toll lowered to 40",
        "Zahl der Toten auf 40 gesenkt",
        "bilan des morts ramené à 40",
        "cifra de muertos rebajada a 40",
    ]
