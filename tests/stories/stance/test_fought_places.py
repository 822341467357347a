"""One side says that it took a place, the other that it did not lose it: one story, disputed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from tests.stories.newsdesk import GAZETTE, HERALD, Desk
from tests.stories.telling import News, hear

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Moscow claims capture of Pokrovsk", "Kyiv denies loss of Pokrovsk"),
        ("Russia claims capture of Pokrovsk", "Ukraine denies Pokrovsk has fallen"),
        ("Russia says it has captured Pokrovsk", "Ukraine denies losing Pokrovsk"),
        ("Moskau meldet Einnahme von Pokrowsk", "Kiew dementiert Verlust von Pokrowsk"),
        ("Moscou revendique la prise de Pokrovsk", "Kiev dément la perte de Pokrovsk"),
        ("Moscú anuncia la toma de Pokrovsk", "Kiev niega la pérdida de Pokrovsk"),
    ],
)
def test_who_denies_that_a_place_was_lost_answers_who_says_that_it_took_it(
    claim: str, answer: str
) -> None:
    desk = Desk()
    first = desk.tell(claim, source=GAZETTE)
    denied = desk.tell(answer, source=HERALD, after=HOUR)
    assert (denied.story, denied.status) == (first.story, Status.DISPUTED)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Moscow claims capture of Pokrovsk", "Kyiv denies loss of Kupiansk"),
        ("Moscow claims capture of Pokrovsk", "Kyiv denies strike on Pokrovsk hospital"),
        ("Moscow claims capture of Pokrovsk", "Kyiv denies corruption in Pokrovsk council"),
        ("Russian drones hit Pokrovsk, killing four", "Kyiv denies loss of Pokrovsk"),
    ],
)
def test_another_place_or_another_deed_is_another_story(claim: str, answer: str) -> None:
    desk = Desk()
    first = desk.tell(claim, source=GAZETTE)
    denied = desk.tell(answer, source=HERALD, after=HOUR)
    assert denied.status is not Status.DISPUTED
    assert denied.story != first.story


@pytest.mark.parametrize(
    ("one", "other", "stories"),
    [
        ("Erdbeben im Norden von Chile", "Erdbeben im Nordosten von Chile", 1),
        ("Earthquake in northern Chile", "Strong earthquake in northeastern Chile", 1),
        ("Erdbeben im Norden von Chile", "Erdbeben im Süden von Chile", 2),
        ("Erdbeben im Norden von Chile", "Erdbeben im Nordosten von Peru", 2),
    ],
)
def test_a_part_of_a_land_may_be_told_more_narrowly(one: str, other: str, stories: int) -> None:
    heard = hear([News(0, "a.example", one), News(30, "b.example", other)])
    assert len({decision["story"] for decision in heard.decisions}) == stories
