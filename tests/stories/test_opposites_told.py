"""Which opposites of a story are told in its thread: the plain ones."""

from __future__ import annotations

import pytest

from bot.stories.stance.opposites import find_way, is_plain, read_opposite

SPLIT = "Microsoft and OpenAI end their partnership"
BUYS = "Nokia to buy Infinera"
CUTS = "Volkswagen to cut 35,000 jobs"
PLAIN = [
    (SPLIT, "Microsoft and OpenAI still partners, companies say"),
    (SPLIT, "Microsoft remains OpenAI partner"),
    (SPLIT, "Microsoft, OpenAI say partnership intact"),
    (SPLIT, "Microsoft bleibt Partner von OpenAI"),
    (SPLIT, "Microsoft reste partenaire d'OpenAI"),
    (SPLIT, "Microsoft y OpenAI siguen siendo socios"),
    (BUYS, "Nokia shelves purchase of Infinera"),
    (BUYS, "Nokia will not buy Infinera"),
    (BUYS, "Nokia verzichtet auf Kauf von Infinera"),
    (BUYS, "Nokia renonce à racheter Infinera"),
    (BUYS, "Nokia renuncia a comprar Infinera"),
    (CUTS, "Volkswagen will not cut 35,000 jobs, works council says"),
    (CUTS, "VW streicht keine 35.000 Stellen"),
    (BUYS, "Nokia no va a comprar Infinera"),
    ("Trump to meet Putin in Alaska", "Trump-Putin meeting in Alaska cancelled"),
    ("Gelsinger to step down as Intel CEO", "Gelsinger to stay on as Intel CEO"),
]
NOT_PLAIN = [
    # Other things are off, or fall.
    ("Resident doctors begin strike in England", "25,000 operations cancelled in doctors' strike"),
    ("Netflix forecasts revenue below estimates", "Nikkei slips as Netflix drop hits stocks"),
    ("Google loses fight against EU adtech fine", "Judges reject Google appeal in adtech case"),
    ("Jobless rate boosts case for RBA cut", "Aussie dollar drops as weak jobs fuel bets on RBA"),
    (BUYS, "Nokia drops to lowest in a year"),
    (BUYS, "Nokia cancels party in Oulu"),
    (
        "Nokia and Siemens: the radio unit in question",
        "Nokia scraps takeover of Siemens radio unit",
    ),
    # It is known, or said in passing.
    (
        "Court lifts gaming ban, says skill games can't be outlawed",
        "Shares surge after ban quashed",
    ),
    (SPLIT, "Shares slide continues as Microsoft and OpenAI split"),
    (SPLIT, "Microsoft shares continue slide"),
    (SPLIT, "Users still angry at OpenAI"),
    (BUYS, "Infinera shares fall after Nokia shelves purchase"),
    (BUYS, "Nokia to buy Infinera, will not cut jobs"),
    (CUTS, "Volkswagen to cut 35,000 jobs, will not close plants"),
    (CUTS, "Volkswagen to cut 35,000 jobs"),
    # Of more than that there is none.
    (CUTS, "Volkswagen insists there will be no further job cuts"),
    (CUTS, "Volkswagen plans no other job cuts"),
    ("Netflix down for thousands", "Netflix still down for thousands"),
]


def is_told(claim: str, headline: str) -> bool:
    opposite = read_opposite(headline)
    way = find_way(opposite, headline, (claim,))
    return way is not None and is_plain(opposite, headline, (claim,))


@pytest.mark.parametrize(("claim", "headline"), PLAIN)
def test_a_plain_opposite_is_told(claim: str, headline: str) -> None:
    assert is_told(claim, headline)


@pytest.mark.parametrize(("claim", "headline"), NOT_PLAIN)
def test_what_is_no_plain_opposite_is_not_told(claim: str, headline: str) -> None:
    assert not is_told(claim, headline)
