"""Two mishaps of one town, by whom they befell and where; and one that is told in two ways."""

from __future__ import annotations

import pytest

from bot.stories.traits.casualties import FATE, HIT, VICTIM, read_casualties
from bot.stories.traits.particulars import list_values
from tests.stories.separation.test_other_trades import are_one

TWO = [
    # Another victim, and another end.
    ("Un policier blessé par balle à Larkville", "Un adolescent tué par balle à Larkville"),
    ("Boy dies after car hits wall in Leicester", "Woman dies after car hits crowd in Leicester"),
    # Another kind of place in one town.
    (
        "Two arrested over synagogue attack in Larkhill",
        "Two arrested over stabbing at Larkhill station",
    ),
    # Another kind of mishap, at what is another kind of place.
    (
        "One dead, three injured in shooting outside Toledo bar",
        "Incendio en una fábrica de Toledo: 2 muertos",
    ),
    # A storm, and what somebody did there.
    ("Storm Bram floods Larkhill, two dead", "Two dead in attack on Larkhill shop"),
    # A town of another state.
    (
        "Three wounded in Walmart car park shooting near Larkton, Ohio",
        "Gunman shot dead inside Ashville, Indiana, Walmart",
    ),
]
ONE = [
    ("Storm Bram floods Larkhill, two dead", "Two dead as Storm Bram attacks Larkhill"),
    ("Woman dies after car hits crowd in Leicester", "Boy dies after car hits crowd in Leicester"),
    ("Boy hurt after car hits wall in Leicester", "Boy dies after car hits wall in Leicester"),
    # Two victims of one event, who is hurt and dies, and who is a girl to some.
    ("Mother killed in Larkhill crash", "Baby hurt in Larkhill crash"),
    ("Officer killed in Larkhill crash", "Girl injured in Larkhill crash"),
    ("Father killed in Larkhill shooting", "Toddler wounded in Larkhill shooting"),
    ("Girl, 17, critical after stabbing in Larkhill", "Woman dies after Larkhill stabbing"),
    ("Man critical after stabbing at Larkhill bar", "Man dies after stabbing at Larkhill club"),
    ("Teenager shot dead in Larkhill", "Man, 18, shot dead in Larkhill"),
    ("Un policier blessé par balle à Larkville", "Larkville : le policier blessé est mort"),
    (
        "Shooting at Larkhill bar: one dead",
        "One dead, three injured in shooting outside Larkhill bar",
    ),
    ("Fire at Larkhill bar kills two", "Two killed in Larkhill hotel fire"),
    ("Three shot at mall in Larkton, Ohio", "Three shot at shopping mall in Larkton, Ohio"),
    # A second name in both.
    (
        "Policeman Roe hurt by shots in Larkhill",
        "Boy dies in Larkhill shooting: Roe was with him",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_mishaps_of_one_town_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize(
    ("headline", "kind", "values"),
    [
        ("Officer shot in Larkhill", VICTIM, {"officer"}),
        ("Officer shot in Larkhill", FATE, set()),
        ("Rentnerin in Kelby getötet", VICTIM, {"elder"}),
        ("Rentnerin in Kelby getötet", FATE, {"dead"}),
        ("Niño herido en Kelby", FATE, {"hurt"}),
        ("Officer and boy shot in Larkhill", VICTIM, set()),
        ("Two dead, officer hurt in Larkhill", VICTIM, set()),
        ("Officer to marry in Larkhill", VICTIM, set()),
        ("Boy dies, 14, hurt by a van", FATE, set()),
        ("Car hits wall in Larkhill", HIT, {"wall"}),
        ("Lkw rast in Menschenmenge", HIT, {"people"}),
        ("Wall falls in Larkhill", HIT, set()),
    ],
)
def test_what_is_read_off_a_headline(headline: str, kind: str, values: set[str]) -> None:
    assert list_values(read_casualties(headline), kind) == values
