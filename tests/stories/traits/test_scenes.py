"""Two events of one kind at two kinds of place or in two parts of a land, and one told twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.stories.traits.scenes import read_scenes
from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)

TWO = [
    ("Gunman kills 3 at Texas shopping mall", "Gunman kills 3 at Texas church"),
    ("Gunman kills 3 at Texas shopping mall", "Gunman kills 5 at Texas church"),
    ("Texas church shooting leaves three dead", "Three dead in shooting at mall in Texas"),
    ("Two dead in Ohio school shooting", "Two dead in Ohio nightclub shooting"),
    ("Fire at Bihar hospital kills 12", "Fire at Bihar factory kills 12"),
    ("Mosque bombing in Nigeria kills 20", "Bombing at church in Nigeria kills 14"),
    ("Explosion at Kerala temple kills 9", "Explosion in Kerala supermarket kills 7"),
    ("Death toll in Peru school fire rises to 12", "Toll of fire in Peru prison rises to 14"),
    (
        "Drei Tote bei Messerangriff in Kirche in Bayern",
        "Drei Tote bei Angriff in Einkaufszentrum in Bayern",
    ),
    (
        "Trois morts dans une fusillade dans une église du Texas",
        "Fusillade dans un supermarché du Texas : trois morts",
    ),
    (
        "Tres muertos en tiroteo en una iglesia de Texas",
        "Tiroteo en un centro comercial de Texas: tres muertos",
    ),
    ("Earthquake strikes northern Chile", "Earthquake strikes southern Chile"),
    ("Strong earthquake shakes northern Chile", "Strong quake felt in Chile's far south"),
    ("Flood kills 20 in northern Nigeria", "Flood kills 12 in southeast Nigeria"),
    ("Erdbeben in Nordchile", "Erdbeben im Süden Chiles"),
    ("Séisme dans le nord du Chili", "Séisme dans le sud du Chili"),
    ("Terremoto en el norte de Chile", "Terremoto en el sur de Chile"),
    ("Wildfire in northern California kills 3", "Wildfire in southern California kills 2"),
]

ONE = [
    # One kind of place by two words, and one place of two kinds.
    ("Gunman kills 3 at Texas shopping mall", "Three dead in shooting at Texas shopping centre"),
    ("Gunman kills 3 at Texas shopping mall", "Three dead in shooting at Texas mall cinema"),
    ("Shooting at Texas school kills two", "Two dead in shooting on Texas university campus"),
    ("Two dead in shooting at Texas church", "Shooting at Texas school kills two"),
    ("Attack on Texas synagogue kills two", "Two dead in attack on Jewish centre in Texas"),
    ("Fire in Bihar nightclub kills 25", "25 dead in fire at Bihar hotel"),
    ("Attack at Texas train station kills 2", "Two dead in attack at Texas station"),
    # A place left out, in one of them, with the toll as it was and as it rose.
    ("Gunman kills 3 at Texas church", "Gunman kills 3 in Texas"),
    ("Gunman kills 3 at Texas church", "Death toll in Texas shooting rises to 5"),
    ("Gunman kills 3 in Texas", "Texas church shooting leaves three dead"),
    # Near it, before it, on the way to it, or after it all.
    ("Gunman kills 3 at Texas church", "Gunman kills 3 near Texas mall"),
    ("Gunman kills 3 near Texas train station", "Gunman kills 3 in Texas square before church"),
    ("Gunman kills 3 at Texas church", "Texas shooting: gunman's victims in hospital, 3 dead"),
    ("Gunman kills 3 at Texas church", "Texas gunman who killed 3 in church dies in prison"),
    ("Texas school bus crash kills four", "Four dead in Texas crash"),
    ("Blast at Texas police station kills two", "Blast at Texas church hall kills two police"),
    # One town is in both.
    ("Blast in Larkhill mosque kills 9", "Blast at Larkhill market and shop kills 9"),
    # What is beside a town, by two who measure.
    (
        "Storm Marnie makes landfall south of Oldtown",
        "Storm Marnie makes landfall north of Oldtown",
    ),
    # The parts of a land that meet, and a place in it.
    ("Earthquake strikes northern Chile", "Earthquake strikes northeastern Chile"),
    ("Earthquake strikes northern Chile", "Earthquake strikes Chile's east"),
    ("Earthquake strikes northern Chile", "Strong earthquake strikes Chile"),
    ("Earthquake strikes northern Chile", "Earthquake near Atacama shakes Chile"),
    ("Earthquake strikes northern Chile", "Earthquake strikes northern Chile and southern Peru"),
]

READ: dict[str, set[str]] = {
    "Gunman opens fire inside crowded Oldtown Walmart store": {"shop"},
    "Train station stabbing": {"station"},
    "Attaque à l'aéroport de Lyon": {"airport"},
    "Fire in Delhi hospital kills 6": {"hospital"},
    "Shooting at hospital": {"hospital"},
    "Blast near church and mosque": set(),
    "Three in hospital after crash": set(),
    "Victim dies at hospital": set(),
    "Life in prison for murderer": set(),
    "Blast at police station": set(),
    "School bus crash": set(),
    "Pastor of church killed": set(),
    "Terremoto al este de Perú": {"e #peru"},
    "Terremoto en el suroeste de Perú": {"sw #peru"},
    "Séisme dans l'ouest de la Turquie": {"w #turkey"},
    "Überschwemmung im Nordosten von Nigeria": {"ne #nigeria"},
    "Unwetter in Süditalien": {"s #italy"},
    "Erdbeben in Südsudan": set(),
    "Unfall in Nordhausen": set(),
    "Quake in the far north of Chile": {"n #chile"},
    "Storm makes landfall south of Oldtown": set(),
    "Séisme au nord de Lyon": set(),
    "Quake in South Korea": set(),
    "Pub fire in Northern Ireland": {"leisure"},
    "Quake in western The": set(),
}


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_kinds_of_place_or_parts_of_a_land_are_two_events(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_place_told_in_two_ways_is_one_event(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize("headline", READ)
def test_a_place_counts_where_it_is_said_to_have_happened_there(headline: str) -> None:
    assert read_scenes(headline) == READ[headline]


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        ("Blast at Larkhill bakery kills nine", True),
        ("Blast at Larkhill bakery kills four", False),
        ("Blast at Oldtown bakery kills nine", False),
    ],
)
def test_as_many_dead_in_one_town_are_of_one_event(other: str, is_one: bool) -> None:
    assert are_one("Blast in Larkhill tannery kills nine", other) is is_one
