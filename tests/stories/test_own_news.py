"""What a party announces of itself confirms nothing else that is reported of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Event, Status
from bot.stories.authorship.own_news import announces_another
from tests.stories.newsdesk import GAZETTE, NEWSROOM, REUTERS, Desk

HOUR = timedelta(hours=1)

SALE = "Microsoft in talks to sell Larkhill networking unit"
BESIDE = (
    (SALE, "Microsoft unveils Larkhill servers for networking"),
    (
        "Nokia tower of Microsoft catches fire in Oulu",
        "Microsoft launches Nokia tower tour in Oulu",
    ),
    ("Microsoft considers closing Oulu plant", "Microsoft Oulu plant builds its millionth console"),
    ("EU to fine Microsoft over Larkhill store", "Microsoft launches new tools for Larkhill store"),
    ("Microsoft Larkhill headset linked to deaths", "Microsoft presents new Larkhill headset data"),
    (
        "Microsoft Larkhill car bursts into flames in Oulu",
        "Microsoft Larkhill car now available in Oulu",
    ),
    (
        "Microsoft will Werk in Oulu schließen",
        "Microsoft nimmt neue Anlage im Werk Oulu in Betrieb",
    ),
    ("Microsoft va fermer son usine d'Oulu", "Microsoft inaugure une crèche dans son usine d'Oulu"),
    ("Microsoft cerrará su planta de Oulu", "Microsoft celebra 20 años de su planta de Oulu"),
)
CONFIRMED = (
    (SALE, "Microsoft to sell Larkhill networking unit to focus on cloud"),
    (
        "Microsoft in talks to buy Larkhill",
        "Microsoft to acquire Larkhill to increase scale in optics",
    ),
    ("Microsoft considers closing Oulu plant", "Microsoft to end production at Oulu plant"),
    ("Microsoft foldable console leaks", "Microsoft introduces foldable console"),
    ("Fire at Microsoft plant in Oulu", "Microsoft: fire at Oulu plant extinguished"),
    ("Microsoft to open plant in Oulu", "Microsoft opens first plant in Oulu"),
    ("Microsoft will Werk in Oulu schließen", "Microsoft schließt Werk in Oulu"),
    ("Microsoft va fermer son usine d'Oulu", "Microsoft ferme son usine d'Oulu"),
)


@pytest.mark.parametrize(("claim", "word"), BESIDE)
def test_what_a_party_announces_beside_a_report_is_a_story_of_its_own(
    claim: str, word: str
) -> None:
    desk = Desk()
    first = desk.tell(claim, source=REUTERS)
    placed = desk.tell(word, source=NEWSROOM, after=HOUR)
    assert placed.story != first.story
    assert desk.window.story(first.story).status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(("claim", "word"), CONFIRMED)
def test_what_a_party_announces_of_what_was_reported_makes_it_official(
    claim: str, word: str
) -> None:
    desk = Desk()
    first = desk.tell(claim, source=REUTERS)
    placed = desk.tell(word, source=NEWSROOM, after=HOUR)
    assert (placed.story, placed.status) == (first.story, Status.OFFICIAL)


def test_who_only_reports_an_announcement_is_read_as_before() -> None:
    desk = Desk()
    desk.tell(SALE, source=REUTERS)
    assert desk.tell(BESIDE[0][1], source=GAZETTE, after=HOUR).story == "s1"


@pytest.mark.parametrize(
    ("word", "event", "claim", "of", "is_another"),
    [
        ("Larkhill unveils ferries", Event.PRODUCT_LAUNCH, "Larkhill sued", Event.LEGAL, True),
        ("Larkhill unveils ferries", Event.PRODUCT_LAUNCH, "Larkhill to sell", Event.OTHER, False),
        ("Larkhill sells ferries", Event.ACQUISITION, "Larkhill sued", Event.LEGAL, False),
        ("Larkhill launches probe of fire", Event.OTHER, "Fire at Larkhill", Event.ACCIDENT, True),
        ("Larkhill statement: launches probe", Event.OTHER, "Fire", Event.ACCIDENT, False),
        ("Larkhill launches suit", Event.LEGAL, "Larkhill sued", Event.LEGAL, False),
        ("Larkhill launches jet", Event.OTHER, "Larkhill jet", Event.PRODUCT_LAUNCH, False),
        ("Larkhill launches jet", Event.OTHER, "Larkhill launches lawsuit", Event.LEGAL, False),
        ("Larkhill launches jet", Event.OTHER, "New jet of Larkhill sued", Event.LEGAL, False),
    ],
)
def test_what_is_announced_is_another_thing_where_the_claim_is_of_a_deed(
    word: str, event: Event, claim: str, of: Event, is_another: bool
) -> None:
    assert announces_another(word, event, (claim,), of) is is_another
