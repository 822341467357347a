"""What bears a company's name is not the company."""

from __future__ import annotations

import pytest

from bot.watchlist.names.venues import VENUES
from bot.watchlist.words import spell_words
from tests.watchlist.test_ambiguity import SHIPPED, find


@pytest.mark.parametrize("venue", VENUES)
def test_a_venue_is_none_of_the_company_whose_name_it_bears(venue: str) -> None:
    bearers = {entity.id for entity in SHIPPED if venue.startswith((entity.name, *entity.aliases))}
    assert bearers, venue
    assert find(f"The evening at the {venue} ended late") & bearers == set()


def test_no_venue_is_listed_twice() -> None:
    assert len({tuple(spell_words(venue)) for venue in VENUES}) == len(VENUES)


def test_beside_a_venue_the_company_is_still_found() -> None:
    assert "metlife" in find("MetLife sells its name on MetLife Stadium")


@pytest.mark.parametrize(
    "title",
    [
        "The Dow Jones industrial average .DJI rose 41 points",
        "The index <.DJI> fell",
        "The Standard & Poor's 500 index gained 3 points",
        "The United Arab Emirates hosts the talks",
        "An aircraft carrier sails past the coast",
        "Reliance Communications files for insolvency",
    ],
)
def test_a_longer_name_of_something_else_names_no_company(title: str) -> None:
    assert find(title) & {"dji", "sp-global", "emirates", "carrier", "reliance"} == set()
