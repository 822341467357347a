"""Denials of offers, investigations, bans and breaches, and by whom they count."""

from __future__ import annotations

import pytest

from bot.model import Status
from tests.stories.newsdesk import stand_after

OFFER = "Nokia offers $2bn for Infinera"
PROBE = "Nokia under investigation by watchdog over cable prices"
BAN = "Norway to ban export of salmon from May"
HACK = "Ostrander hacked, 2 million patient files stolen"
ABBAU = "Larkhill Chemie plant Abbau von 800 Stellen in Tampere"
DEAL = "Iran and Qatar reach deal on gas field"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (OFFER, "Nokia has made no offer for Infinera"),
        (OFFER, "Nokia has made no offer for Infinera, company says"),
        (OFFER, "Nokia says it has made no bid for Infinera"),
        ("Nokia gets takeover offer from Larkhill", "Nokia says it has received no takeover offer"),
        (PROBE, "Watchdog says it has no investigation into Nokia"),
        (PROBE, "Watchdog says there is no investigation into Nokia"),
        (PROBE, "No investigation into Nokia, says watchdog"),
        (BAN, "No proposal to ban salmon exports, says fisheries minister"),
        (BAN, "Norway says no ban on salmon exports"),
        (BAN, "No ban on salmon exports, government says"),
        ("Norway plans tax on electric cars", "No tax on electric cars, says finance minister"),
        (HACK, "Ostrander says no breach of its systems"),
        (HACK, "Ostrander: no breach of our systems, data 'old'"),
        (ABBAU, "Larkhill Chemie: kein Stellenabbau in Tampere geplant"),
        (DEAL, "Tehran says no deal reached with Doha on gas field"),
    ],
)
def test_a_party_that_says_there_is_none_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Nokia weighs offer for Infinera", "Nokia has made no offer for Infinera"),
        (OFFER, "Nokia has made no further offer for Infinera"),
        (OFFER, "Ericsson has made no offer for Infinera"),
        (OFFER, "Ericsson says it has made no bid for Infinera"),
        (OFFER, "Nokia has made no comment on offer for Infinera"),
        (PROBE, "Police say they have no investigation into Nokia"),
        (PROBE, "Watchdog says no further investigation into Nokia"),
        (PROBE, "Watchdog says no decision on Nokia investigation"),
        (BAN, "No proposal to ban trout exports, says fisheries minister"),
        (BAN, "No proposal to ban Norway salmon exports, says Chilean minister"),
        (BAN, "Norway: no ban on salmon exports to Japan, minister says"),
        (BAN, "No exemption from salmon ban, says fisheries minister"),
        (
            "Fishermen urge Norway to ban export of salmon",
            "No proposal to ban salmon exports, says fisheries minister",
        ),
        (HACK, "Ostrander says no breach of its payment systems"),
        (HACK, "Ostrander says no bank data stolen in breach of its systems"),
        (HACK, "Larkhill says no breach of its systems after Ostrander hack"),
        (ABBAU, "Larkhill Chemie: kein weiterer Stellenabbau in Tampere geplant"),
        ("Iran and Qatar in talks on gas deal", "Tehran says no deal reached with Doha on gas"),
        (
            "Iran-Qatar gas talks end, no deal reached",
            "Tehran says no deal reached with Doha on gas",
        ),
    ],
)
def test_a_no_to_less_or_by_somebody_else_disputes_nothing(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is not Status.DISPUTED
