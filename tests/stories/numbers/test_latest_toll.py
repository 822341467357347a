"""Which headline of a story has its toll as it is now."""

from __future__ import annotations

import pytest

from bot.stories.numbers.latest_toll import find_latest_toll

QUAKE = "Magnitude 7.1 earthquake strikes Chile"


@pytest.mark.parametrize(
    ("headlines", "shown", "found"),
    [
        # It rose by less than a thread hears of.
        (["Chile quake kills 120", "At least 150 dead in Chile quake"], 0, 1),
        (
            ["Chile quake kills 120", "At least 150 dead in quake", "Toll of quake reaches 170"],
            0,
            2,
        ),
        # A slower paper is no news, and takes nothing back.
        (["Chile quake kills 120", "At least 90 dead in Chile quake"], 0, 0),
        (["Chile quake kills 120", "At least 90 dead in Chile quake"], 1, 0),
        (["Chile quake kills 120", "Quake kills 120 in Chile"], 0, 0),
        # Who corrects it does, and what was taken back stays so.
        (["Chile quake kills 400", "Chile lowers quake death toll to 40"], 1, 1),
        (
            ["Chile quake kills 400", "Chile lowers quake death toll to 40", "400 dead in quake"],
            1,
            1,
        ),
        (["Chile quake kills 400", "Chile lowers quake death toll to 40", "Quake kills 44"], 1, 2),
        (["Chile quake kills 40", "Chile lowers quake death toll to 400"], 0, 1),
        # What tells no toll tells another thing.
        (["Chile quake kills 120", QUAKE], 1, None),
        ([QUAKE, "Chile quake injures 900"], 1, None),
        # Numbers of other years and of those who are feared dead are no toll.
        (["Quake kills 12 in Chile", "Hundreds feared dead in quake"], 0, 0),
        (["Quake kills 12 in Chile", "Quakes killed 1,400 in Chile in 2010"], 0, 0),
    ],
)
def test_a_list_shows_the_toll_as_it_is_now(
    headlines: list[str], shown: int, found: int | None
) -> None:
    latest = find_latest_toll(range(len(headlines)), shown, headlines.__getitem__, lambda _: True)
    assert latest == found


def test_who_is_not_heard_takes_nothing_back() -> None:
    headlines = ["Chile quake kills 400", "Chile lowers quake death toll to 40"]
    for is_heard in (True, False):
        latest = find_latest_toll((0, 1), 0, headlines.__getitem__, lambda _, said=is_heard: said)
        assert latest == is_heard
