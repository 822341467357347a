"""Offices that answer for whoever acts in a claim."""

from __future__ import annotations

import pytest

from bot.stories.authorship.offices import answers_for, is_public

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


@pytest.mark.parametrize(
    ("claim", "is_so"),
    [
        (BAN, True),  # a country acts
        ("Boat with 20 aboard missing off Oulu", True),  # whoever is hit, the state looks into it
        ("Chancellor to scrap winter fuel payment", True),
        ("Nokia to close Oulu plant", False),
        ("Orla Venn splits from husband", False),
    ],
)
def test_what_a_state_does_or_looks_into_is_public(claim: str, is_so: bool) -> None:
    assert is_public(claim) is is_so
