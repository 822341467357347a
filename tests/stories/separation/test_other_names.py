"""Two storms, juries or strikes, told by their names, and one told twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, Desk

TWO = {
    "two storms in one land": (
        "Typhoon Bram kills 24 in Vietnam",
        "Typhoon Orla brings floods to Vietnam",
    ),
    "two firms of one field": (
        "Chipmaker posts record quarterly profit on AI boom",
        "Fund warns of 'disorderly correction' in AI stocks",
    ),
    "the juries of two states against one firm": (
        "Oregon jury orders Tarnco to pay $40 million over wildfire",
        "Florida jury orders Tarnco to pay $12 million over crash",
    ),
    "the jury of one state, and a case in another": (
        "Jury awards $48m against Tarnco in Oregon talc case",
        "Florida jury sides with Tarnco on talc",
    ),
    "two quakes of one land with magnitudes a little apart, each in its part": (
        "7.3-magnitude quake hits southern Philippines, tsunami warning issued",
        "Philippines quake of magnitude 6.9 kills 69 in Cebu",
    ),
    "drones on refineries of two provinces": (
        "Ukrainian drones hit oil refinery in Russia's Samara region",
        "Ukrainian drones set Saratov oil refinery ablaze",
    ),
    "a strike of arms and one of workers": (
        "Drone strike cuts power to Odesa port",
        "Dockers' strike shuts Odesa port",
    ),
    "a strike of workers, and one of arms": (
        "Dockers' strike shuts Odesa port",
        "Drone strike cuts power to Odesa port",
    ),
}
ONE = {
    "the jury of a state, and a case in it": (
        "Oregon jury awards $48m against Tarnco over talc",
        "Tarnco told to pay $48m in Oregon talc case",
    ),
    "a storm without its name": (
        "Typhoon Bram kills 24 in Vietnam",
        "Vietnam floods after typhoon, 24 dead",
    ),
    "a storm by its name": (
        "Typhoon Bram kills 24 in Vietnam",
        "Vietnam: Typhoon Bram brings floods, kills 24",
    ),
    "a storm with the land's own name": (
        "Typhoon Bram kills 24 in Philippines",
        "Typhoon Opong kills 24 in Philippines as floods rise",
    ),
    "a storm with the land's own name, and no number": (
        "Typhoon Bram nears Luzon, Philippines evacuates coastal towns",
        "Philippines evacuates coastal towns as Typhoon Opong nears Luzon",
    ),
    "a firm and its AI": (
        "Fenwick posts record quarterly profit on AI boom",
        "AI boom lifts Fenwick to record profit",
    ),
    "a jury told twice": (
        "Oregon jury orders Tarnco to pay $40 million over wildfire",
        "Tarnco must pay $40 million over wildfire, Oregon jury says",
    ),
    "a jury, and where the firm is": (
        "Oregon jury orders Tarnco to pay $40 million over wildfire",
        "Florida's Tarnco told to pay $40 million over wildfire",
    ),
    "a magnitude that was mended a little": (
        "7.3-magnitude quake hits southern Philippines, tsunami warning issued",
        "Philippines quake of magnitude 7.4 kills two in Davao",
    ),
    "a magnitude that was mended by more, and no other part of the land": (
        "7.3-magnitude quake hits Philippines, tsunami warning issued",
        "Philippines quake of magnitude 6.9 kills two in Davao",
    ),
    "one refinery": (
        "Ukrainian drones hit oil refinery in Russia's Samara region",
        "Ukrainian drones set Samara oil refinery ablaze",
    ),
    "two reports of one strike of arms": (
        "Drone strike cuts power to Odesa port",
        "Odesa port without power after drone strike",
    ),
}


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=timedelta(hours=1)).story == first.story


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_two_of_a_kind_by_other_names_are_two_stories(pair: tuple[str, str]) -> None:
    assert not are_one(*pair)


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_one_that_is_named_once_or_alike_is_one_story(pair: tuple[str, str]) -> None:
    assert are_one(*pair)
