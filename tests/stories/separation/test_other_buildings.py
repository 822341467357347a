"""Two contracts of one builder, two sites of one council; and one that is told in two ways."""

from __future__ import annotations

import pytest

from bot.stories.traits.buildings import BUILDING, HOMES, read_buildings
from bot.stories.traits.particulars import list_values
from tests.stories.separation.test_other_trades import are_one

TWO = [
    ("Skanska to build Oregon hospital for $310m", "Georgia data centre: Skanska signs for $310m"),
    ("Hochtief baut Rechenzentrum in Texas", "Hochtief baut Brücke in Ohio"),
    (
        "Kelby council waves through 1,200 homes at Ashby",
        "450 homes near Larkhill marshes approved by Kelby councillors",
    ),
]
ONE = [
    (
        "Skanska to build Oregon hospital for $310m",
        "Skanska wins $310m contract for hospital in Larkton, Oregon",
    ),
    ("Skanska to build hospital in Norway", "Skanska signs for school and hospital in Norway"),
    (
        "Skanska to build hospital in Oslo",
        "Skanska wins contract for university campus in Oslo, Norway",
    ),
    (
        "Kelby council approves 1,200 homes at Ashby",
        "Ashby: 1,200 homes approved by Kelby councillors",
    ),
    (
        "Kelby council approves 1,200 homes at Ashby",
        "Kelby council approves plan for Ashby with 300 affordable homes",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_that_are_built_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize(
    ("headline", "kind", "values"),
    [
        ("Larkco wins contract for school and tunnel", BUILDING, {"school", "tunnel"}),
        ("Fire at Larkhill hospital", BUILDING, set()),
        ("Signs of life on Larkhill bridge", BUILDING, {"bridge"}),
        ("Council approves 1,200 new homes", HOMES, {"1200"}),
        ("Storm leaves 450 homes without power, council says", HOMES, set()),
        ("Larkhill counts 450 homes", HOMES, set()),
    ],
)
def test_what_is_read_off_a_headline(headline: str, kind: str, values: set[str]) -> None:
    assert list_values(read_buildings(headline), kind) == values
