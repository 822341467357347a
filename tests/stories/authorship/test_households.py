"""A house speaks for whoever it is the house of."""

from __future__ import annotations

import pytest

from bot.stories.authorship.households import speaks_for_house

KING = "King Aldo to abdicate next year"


@pytest.mark.parametrize(
    ("who", "claim"),
    [
        ("Palace", KING),
        ("Buckingham Palace", "Prince Roe to sell memoir"),
        ("The royal household", KING),
        ("Palace spokesman", KING),
        ("Der Hof", "König Aldo dankt ab"),
        ("Le Palais", "Le roi Aldo va abdiquer"),
        ("La Casa Real", "El rey Aldo abdicará"),
        ("Vatican", "Pope to resign at Christmas"),
        ("Holy See", "Cardinal Roe detained in Oulu"),
        ("La Santa Sede", "El papa renunciará en mayo"),
    ],
)
def test_a_house_speaks(who: str, claim: str) -> None:
    assert speaks_for_house(who, ("Roe says so", claim))


@pytest.mark.parametrize(
    ("who", "claim"),
    [
        ("Palace", "Larkhill to sack coach Lund"),
        ("Crystal Palace", KING),
        ("Palace gardeners", KING),
        ("Vatican", KING),
        ("Court", KING),
    ],
)
def test_another_house_does_not(who: str, claim: str) -> None:
    assert not speaks_for_house(who, (claim,))
