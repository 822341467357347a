"""One number, two deeds: they are two stories; one deed in other words is one."""

from __future__ import annotations

import pytest

from tests.stories.telling import News, hear


def count_stories(one: str, other: str) -> int:
    heard = hear([News(0, "a.example", one), News(30, "b.example", other)])
    return len({decision["story"] for decision in heard.decisions})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("35,000 jobs cut", "35,000 hired"),
        ("Volkswagen cuts 35,000 jobs", "Volkswagen hires 35,000"),
        ("Fenwick to cut 3,500 jobs", "Fenwick to create 3,500 jobs"),
        ("Fenwick lays off 3,500 workers", "Fenwick to recruit 3,500 workers"),
        ("VW streicht 35.000 Stellen", "VW stellt 35.000 Mitarbeiter ein"),
        ("Renault supprime 3.500 postes", "Renault embauche 3.500 personnes"),
        ("Telefónica despide a 3.500 empleados", "Telefónica contrata a 3.500 empleados"),
        ("3万5000人を削減", "3万5000人採用"),
        ("Magnitude 6 quake shakes Aomori", "Magnitude 6 quake shakes Kumamoto"),
        ("5.5-magnitude quake shakes Aomori, Japan", "5.5-magnitude quake hits Kumamoto, Japan"),
        ("Strong quake shakes Aomori, Japan", "Strong quake shakes Kumamoto, Japan"),
        ("Erdbeben erschüttert Aomori", "Erdbeben erschüttert Kumamoto"),
        ("青森で震度5弱の地震", "熊本で震度5弱の地震"),
    ],
)
def test_one_number_of_two_deeds_is_two_stories(one: str, other: str) -> None:
    assert count_stories(one, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fenwick to cut 3,500 jobs", "Fenwick lays off 3,500 workers"),
        ("Fenwick cuts 3,500 jobs", "Fenwick to cut 3,500 jobs and hire 1,200"),
        ("Fenwick cuts 3,500 jobs, hires 1,200", "Fenwick to hire 1,200 and cut 3,500 jobs"),
        ("Fenwick to hire 3,500 workers", "Fenwick to create 3,500 jobs"),
        ("VW、3万5000人を削減", "フォルクスワーゲン、3万5000人削減へ"),
        ("Magnitude 6.1 quake shakes Aomori", "Magnitude 6.1 quake shakes Iwate"),
        ("Magnitude 6.1 quake shakes Kumamoto", "Magnitude 6.1 quake shakes Kyushu, Japan"),
        ("Magnitude 6.1 quake hits Aomori, Japan", "Japan: 6.1 quake off Hachinohe, no tsunami"),
        ("Typhoon Hagibis nears Kumamoto", "Typhoon Hagibis to reach Aomori by Friday"),
    ],
)
def test_one_deed_of_one_number_is_one_story(one: str, other: str) -> None:
    assert count_stories(one, other) == 1


FINE = "Nokia fined $2 billion over cartel"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FINE, "Nokia chairman steps down after fine"),
        (FINE, "Nokia chairman steps down after $2 billion fine"),
        ("Verlo fined $2 billion over cartel", "Verlo chairman resigns over cartel fine"),
        ("Nokia chairman steps down after fine", FINE),
        ("Nokia recalls 2 million phones", "Nokia chief quits after recall"),
        ("Nokia hit by data breach", "Nokia boss resigns over data breach"),
        ("Nokia muss 2 Milliarden Euro Bußgeld zahlen", "Nokia-Chef tritt nach Bußgeld zurück"),
        (
            "Nokia condamné à une amende de 2 milliards d'euros",
            "Le président de Nokia démissionne après l'amende",
        ),
        ("Nokia multada con 2.000 millones", "El presidente de Nokia dimite tras la multa"),
    ],
)
def test_who_leaves_a_post_over_a_deed_is_another_story(one: str, other: str) -> None:
    assert count_stories(one, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nokia chairman fined over cartel", "Nokia chairman steps down after fine"),
        ("Nokia CEO arrested in fraud probe", "Nokia CEO resigns after arrest"),
        ("Nokia CEO under fire over accounts", "Nokia CEO resigns over accounts"),
        ("Nokia chairman steps down after fine", "Nokia chair resigns after cartel fine"),
        ("Nokia chief under pressure after recall", "Nokia chief quits after recall"),
        (FINE, "Nokia fined $2 billion, chairman resigns"),
        ("Nokia fined $2 billion, chairman resigns", "Nokia fined $2 billion over cartel"),
        (FINE, "Nokia to appeal $2 billion cartel fine"),
        ("Roe fined over parking", "Roe resigns as mayor after parking fine"),
        ("Jane Roe of Verlo fined over cartel", "Verlo chairman Jane Roe quits over cartel fine"),
    ],
)
def test_who_leaves_a_post_in_the_story_of_it_is_one_story(one: str, other: str) -> None:
    assert count_stories(one, other) == 1


def test_a_dismissal_that_both_tell_is_one_story() -> None:
    sacked = "Larkhill City sack manager after home defeat"
    assert count_stories(sacked, "Larkhill part company with head coach") == 1
    assert count_stories(sacked, "Brockton part company with head coach") == 2
