"""Who calls a claim a rumour is no second voice on it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.stance.rumoured import calls_rumour
from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)
CLAIM = "Fenwick to close Tarn plant"


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (CLAIM, "Fenwick expands Tarn plant despite closure rumours"),
        (CLAIM, "Contrary to rumours of closure, Fenwick hires in Tarn"),
        ("Fenwick schließt Werk in Tarn", "Fenwick baut trotz Gerüchten über Schließung aus"),
        ("Fenwick ferme son usine de Tarn", "Fenwick embauche malgré les rumeurs de fermeture"),
        ("Fenwick cierra su planta", "Fenwick contrata pese a los rumores de cierre"),
    ],
)
def test_what_is_called_a_rumour_is_heard(claim: str, title: str) -> None:
    assert calls_rumour(title, (claim,))


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (CLAIM, "Fenwick closes Tarn plant"),
        (CLAIM, "Fenwick to close Tarn plant despite takeover rumours"),
        (CLAIM, "Fenwick to close Tarn plant amid closure rumours"),
        ("Rumours of closure at Fenwick", "Fenwick grows despite closure rumours"),
        (CLAIM, "Fenwick to close Tarn plant despite protests, as rumours of closure had it"),
    ],
)
def test_a_rumour_beside_the_claim_is_not_the_claim(claim: str, title: str) -> None:
    assert not calls_rumour(title, (claim,))


def test_it_corroborates_nothing_and_disputes_nothing() -> None:
    desk = Desk()
    first = desk.tell(CLAIM, source=GAZETTE)
    told = desk.tell(
        "Fenwick expands Tarn plant despite closure rumours", source=HERALD, after=HOUR
    )
    assert told.story == first.story
    assert told.status is Status.SINGLE_SOURCE


def test_who_tells_it_beside_another_rumour_corroborates_it() -> None:
    desk = Desk()
    desk.tell(CLAIM, source=GAZETTE)
    told = desk.tell(
        "Fenwick to close Tarn plant despite takeover rumours", source=HERALD, after=HOUR
    )
    assert told.status is Status.CORROBORATED
