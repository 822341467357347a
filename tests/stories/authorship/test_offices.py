"""Offices that answer for whoever acts in a claim."""

from __future__ import annotations

import pytest

from bot.stories.authorship.offices import answers_for

BAN = "Norway to ban export of salmon from May"
PROBE = "Nokia under investigation by watchdog over cable prices"


@pytest.mark.parametrize(
    ("who", "claim"),
    [
        ("fisheries minister", BAN),
        ("Norwegian fisheries minister", BAN),
        ("the government", BAN),
        ("Treasury", BAN),
        ("Coast Guard", "Norway gives up search for ship"),
        ("Kulturministerium", "Deutschland plant Gebühr für Museen"),
        ("le ministre", "Le gouvernement prépare une taxe"),
        ("Bercy", "Le gouvernement prépare une taxe"),
        ("Hacienda", "España subirá el IVA"),
        ("watchdog", PROBE),
        ("Regulator", PROBE),
        ("the energy regulator", PROBE),
    ],
)
def test_an_office_answers_for_who_acts(who: str, claim: str) -> None:
    assert answers_for(who, [claim])


@pytest.mark.parametrize(
    ("who", "claim"),
    [
        ("Chilean fisheries minister", BAN),
        ("fisheries minister", "Fenwick to ban salmon from its stores"),
        ("Hacienda", "Fenwick subirá sus precios"),
        ("watchdog", BAN),
        ("prosecutors", PROBE),
        ("minister of Chile", BAN),
        ("Nokia", BAN),
        ("fishermen", BAN),
        ("the government", "?"),
    ],
)
def test_an_office_of_somebody_else_answers_for_nobody(who: str, claim: str) -> None:
    assert not answers_for(who, [claim])
