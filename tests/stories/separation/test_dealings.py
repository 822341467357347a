"""Two deals of one firm on one day by their headlines alone, and one deal in two wordings."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)

TWO = [
    # Purchases.
    ("Nokia to buy Verlo Optics for $4.9 billion", "Nokia acquires Silo AI"),
    (
        "Nokia to buy mast maker Verlo Optics for $4.9 billion to take on Samsung",
        "Nokia acquires Norwegian AI startup Ostrander AI for $665 million",
    ),
    ("Siemens acquires Verlo", "Siemens snaps up robot startup Ostrander"),
    ("OpenAI to buy Orla Venn's startup tarn for $6.5 billion", "OpenAI acquires Ostrander"),
    ("Brockton Dairies buys Verlo", "Brockton Dairies to acquire cheese maker Ostrander"),
    ("Verlo Optics to be acquired by Nokia", "Nokia buys Ostrander"),
    ("Nokia takes over Verlo", "Nokia agrees purchase of Ostrander"),
    ("Nokia bids for Verlo after profit rise", "Nokia in talks to buy Ostrander"),
    ("Nokia buys a stake in Verlo", "Nokia invests $2 billion in Ostrander"),
    ("Nokia sells Verlo stake", "Nokia sells mast maker Ostrander to buyout firm"),
    ("Nokia kauft Masthersteller Verlo", "Nokia übernimmt das norwegische Start-up Ostrander"),
    ("Nokia rachète le fabricant de mâts Verlo", "Nokia acquiert la start-up Ostrander"),
    ("Nokia compra el fabricante de mástiles Verlo", "Nokia adquiere la empresa Ostrander"),
    # With a capital on every word.
    ("Nokia to Buy Verlo Optics for $4.9 Billion", "Nokia Acquires Norwegian AI Startup Tarn AI"),
    ("Nokia to Buy Mast Maker Verlo Optics", "Nokia acquires Ostrand"),
    ("Microsoft Sued by Texas Over Privacy", "Microsoft Sued by Verlo Over Search Monopoly"),
    ("Nokia Unveils iLumo Air", "Nokia Unveils Tarnpods 3 With Heart-Rate Sensor"),
    # Contracts.
    (
        "Siemens wins $8.6 billion contract for Israeli trains",
        "Siemens awarded $4.2 billion locomotive contract for Poland",
    ),
    ("Siemens gets contract from Verlo Rail", "Siemens wins order from Ostrander Ferries"),
    # One form and one round number, for two.
    ("Nokia sells 20 mobile masts to Switzerland", "Nokia sells 20 mobile masts to Greece"),
    (
        "Larkhill leads $50M round in robotics startup Verlo",
        "Larkhill leads $50M round in payments startup Ostrander",
    ),
    ("Nokia sells Verlo stake to Tarn", "Nokia sells masts to Ostrander"),
    # Suits.
    ("Microsoft sued by Texas over privacy", "Microsoft sued by Verlo over search monopoly"),
    ("Ostrander sues Microsoft", "Microsoft hit with lawsuit by Verlo Maps"),
    ("Microsoft sues Verlo", "Microsoft brings suit against Ostrander"),
    ("Microsoft wird von Ostrander verklagt", "Microsoft wird von Verlo verklagt"),
    # What is shown.
    ("Nokia unveils Lumo Air", "Nokia announces Tarnpods Pro 3 with heart-rate sensor"),
    ("Nokia launches ultra-thin Lumo Air", "Nokia unveils Tarnpods Pro 3"),
]

ONE = [
    # One purchase in two wordings, the sum rounded or left out.
    (
        "Nokia to buy Verlo Optics for $4.9 billion",
        "Nokia to acquire mast maker Verlo in $5bn deal",
    ),
    ("Nokia to buy Verlo Optics for $4.9 billion", "Nokia buys Verlo Optics"),
    ("Nokia to buy Verlo for $4.9 billion", "Nokia acquires Larkcola owner in $4.9bn deal"),
    ("Nokia to buy Verlo", "Nokia acquires Larkcola maker Verlo"),
    ("Nokia acquires Verlo", "Nokia buys the maker of Larkcola"),
    ("Nokia acquires Verlo", "Nokia buys Samsung-backed mast maker"),
    ("Nokia acquires Verlo", "Nokia buys Bay Area startup"),
    ("Nokia acquires Verlo", "Nokia buys Orla Venn's startup"),
    ("Nokia buys Warner Lark Discovery", "Nokia to acquire WLD"),
    ("Nokia acquires Verlo.ai", "Nokia buys Verlo"),
    ("Nokia buys Verlo, Ostrander", "Nokia acquires Ostrander"),
    ("Nokia kauft Masthersteller Verlo", "Nokia übernimmt Verlo"),
    # A rumour, and what was agreed in the end.
    ("Nokia in talks to buy Verlo for about $6bn", "Nokia buys Verlo for $6.5bn"),
    # What one tells of its seller, and one of its buyer.
    ("Nokia sells Verlo", "Nokia in deal with Ostrander to sell Verlo"),
    # With a capital on every word, in both or in one of them.
    ("Nokia to Buy Verlo for $4.9 Billion", "Nokia Buys Mast Maker Verlo in $5 Billion Deal"),
    ("Nokia to Buy Verlo", "Nokia Acquires Radio Mast Builder"),
    ("Nokia to Buy Verlo", "Nokia acquires Verlo"),
    ("Nokia acquires Verlo", "Nokia Agrees to Buy Norwegian Rival"),
    ("Nokia Unveils iLumo Air", "Nokia Unveils Thinnest Handset Yet"),
    ("Microsoft Sued by Texas", "Microsoft Sued by Parents"),
    # A contract.
    (
        "Siemens wins $8.6 billion contract for Israeli trains",
        "Siemens lands $8.6 billion train deal with Israel",
    ),
    ("Siemens wins contract for Israeli buses", "Siemens gets contract from Verlo Mills"),
    # A sale, and a round.
    ("Nokia sells 20 mobile masts to Switzerland", "Nokia sells 20 mobile masts to Swiss army"),
    ("Nokia sells 20 mobile masts to Switzerland", "Nokia sells 20 masts to enter markets abroad"),
    ("Nokia sells Verlo to Tarn", "Nokia sells Verlo to US buyout firm"),
    (
        "Larkhill leads $50M round in robotics startup Verlo",
        "Larkhill leads $50M round in startup for robots",
    ),
    (
        "Larkhill leads $50.5M round in startup Verlo",
        "Larkhill leads $50.5M round in robotics startup Ostrander Verlo",
    ),
    # A suit, by who sues and by what it is for.
    ("Microsoft sued by Texas over privacy", "Texas sues Microsoft over user privacy"),
    ("Microsoft sued by Texas over privacy", "Microsoft sued over privacy of users"),
    ("Texas sues Microsoft", "Attorney General Tam Okell sues Microsoft"),
    ("Microsoft sued by Texas", "Microsoft sued over search monopoly"),
    ("Microsoft sued by Verlo Times", "VT sues Microsoft"),
    # What is shown, alone and beside others.
    ("Nokia unveils Lumo Air", "Nokia launches ultra-thin Lumo Air"),
    ("Nokia unveils Lumo Air", "Nokia unveils Lumo Air, Tarnpods Pro 3 and watches"),
    ("Nokia unveils Lumo Air", "Nokia unveils its thinnest phone"),
    ("Nokia launches Lumo 5", "Nokia unveils Lumo5"),
]


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_deals_of_one_firm_are_two_by_their_headlines_alone(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_deal_in_two_wordings_is_one(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)
