"""How what was told went on, which denies nothing of it."""

from __future__ import annotations

import pytest

from bot.model import Status
from bot.stories.stance.recoveries import contests_act, tells_recovery
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
        (FERRY, "Suspended Oulu ferry: old photo was mistaken for today's, Fenwick says"),
        ("Larkhill cancels Oulu tour over illness", "Larkhill's Oulu dates going ahead, he says"),
        ("Larkhill to close its Oulu plant", "Oulu plant stays open, Larkhill says"),
        ("Microsoft Teams down for thousands", "Microsoft says reports of Teams outage are false"),
        ("Painter Marta Lund dies at 71", "Marta Lund is alive, agent says"),
    ],
)
def test_what_never_was_is_no_recovery(claim: str, then: str) -> None:
    assert not tells_recovery(then, [claim])


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Roe sues Fenwick for defamation", "Fenwick says Roe's defamation suit has no merit"),
        ("Apple sues Fenwick over patents", "Fenwick calls Apple patent suit baseless"),
        ("Staatsanwaltschaft ermittelt gegen Fenwick", "Fenwick nennt Ermittlungen haltlos"),
    ],
)
def test_who_calls_an_act_wrong_does_not_deny_it(claim: str, answer: str) -> None:
    assert contests_act(answer)
    assert stand_after(claim, answer) is not Status.DISPUTED


@pytest.mark.parametrize(
    "answer", ["Report of EU fine is false, Fenwick says", "Fenwick denies it was fined"]
)
def test_who_calls_a_report_of_it_false_does(answer: str) -> None:
    assert not contests_act(answer)
