"""How what was told went on, which denies nothing of it."""

from __future__ import annotations

import pytest

from bot.model import Status
from bot.stories.recoveries import tells_recovery
from tests.stories.newsdesk import stand_after

FERRY = "Fenwick ferry to Oulu suspended by storm"


@pytest.mark.parametrize(
    ("claim", "then"),
    [
        (FERRY, "Fenwick ferry to Oulu running normally again, operator says"),
        ("Two hikers missing on Ben Nevis", "Missing Ben Nevis hikers found safe, police say"),
        ("Microsoft Teams down for thousands", "Microsoft Teams back up and running, company says"),
        ("King Harald ill in hospital", "King Harald leaves hospital and is well, palace says"),
        ("Fire at Larkhill factory injures three", "Larkhill factory fire: staff safe, owner says"),
        ("Oil tanker hit by missile off Yemen", "Crew of tanker hit off Yemen safe, owner says"),
        ("Larkhill school closed after threat", "Larkhill school open again, police say"),
        ("Zwei Wanderer am Watzmann vermisst", "Vermisste Wanderer am Watzmann gefunden"),
        ("Naufraga un pesquero frente a Vigo", "Los tripulantes del pesquero de Vigo, a salvo"),
    ],
)
def test_what_is_well_again_disputes_nothing(claim: str, then: str) -> None:
    assert tells_recovery(then, [claim])
    assert stand_after(claim, then) is not Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "then"),
    [
        (FERRY, "Fenwick ferry to Oulu was never suspended, operator says"),
        (FERRY, "Oulu ferry running as usual, Fenwick says"),
        ("Larkhill to close its Oulu plant", "Oulu plant stays open, Larkhill says"),
        ("Microsoft Teams down for thousands", "Microsoft says reports of Teams outage are false"),
        ("Painter Marta Lund dies at 71", "Marta Lund is alive, agent says"),
    ],
)
def test_what_never_was_is_no_recovery(claim: str, then: str) -> None:
    assert not tells_recovery(then, [claim])
