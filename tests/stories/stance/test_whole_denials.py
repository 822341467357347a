"""A denial of all that a claim tells, and of nothing else."""

from __future__ import annotations

import pytest

from bot.stories.stance.whole_denials import WholeDenial, find_whole_denial

KING = "King Aldo to abdicate next year"
SALE = "Fenwick to sell Larkhill brewery to Tarn for $2 billion"
URANIUM = "Iran agrees to send enriched uranium to Russia"


@pytest.mark.parametrize(
    ("claim", "title", "who", "named"),
    [
        (KING, "Palace denies King is to abdicate", "Palace", True),
        (KING, "Palace dismisses reports King will abdicate", "Palace", True),
        (KING, "Palace denies abdication", "Palace", False),
        (SALE, "Tarn flatly denies it will buy Larkhill", "Tarn", True),
        (SALE, "Brewer denies brewery sale plans", "Brewer", False),
        (URANIUM, "Iran denies agreeing to ship uranium to Russia", "Iran", True),
        ("Tarn to sack Lindqvist on Monday", "Larks deny Lindqvist sacking", "Larks", True),
        (
            "Russia captures Tarnovo",
            "Ukraine denies Russia has captured Tarnovo",
            "Ukraine",
            True,
        ),
        ("Turkey to hand over Roe", "Turkey denies it will extradite Roe", "Turkey", True),
        (
            "König Aldo dankt im Frühjahr ab",
            "Hof dementiert Abdankung des Königs",
            "Hof",
            True,
        ),
        (
            "Abdication du roi Aldo en mai",
            "Le Palais dément l'abdication du roi",
            "Le Palais",
            False,
        ),
        (
            "El rey Aldo abdicará en otoño",
            "Zarzuela desmiente que el rey vaya a abdicar",
            "Zarzuela",
            False,
        ),
    ],
)
def test_all_of_it_is_denied(claim: str, title: str, who: str, named: bool) -> None:
    found = find_whole_denial(title, (claim,))
    assert found == WholeDenial(who, named)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        # Something is beside it, or less.
        (KING, "Palace denies King is ill"),
        (KING, "Palace denies King was forced to abdicate"),
        (SALE, "Fenwick denies sale of Oulu brewery"),
        (SALE, "Fenwick denies further brewery sale"),
        (SALE, "Fenwick denies it sold all of Larkhill"),
        (SALE, "Fenwick denies sale price of $3 billion"),
        (URANIUM, "Iran denies agreeing to enrich oil"),
        # Another country's.
        (KING, "Belgian palace denies King is to abdicate"),
        # No deed of it.
        (SALE, "Fenwick denies Larkhill"),
        # Nobody denies, or who looks on.
        (KING, "King to abdicate"),
        (KING, "Analysts deny King is to abdicate"),
        (KING, "Palace does not deny King is to abdicate"),
        # What is asked for is refused, and what is denied is denied again.
        ("Union demands sale of Larkhill brewery", "Fenwick rejects sale of Larkhill brewery"),
        ("Palace: King will not abdicate", "Palace denies King will abdicate"),
    ],
)
def test_less_or_another_is_not(claim: str, title: str) -> None:
    assert find_whole_denial(title, (claim,)) is None
