"""Two mishaps that a train and a plane had, and one that both are named in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk

TWO = {
    "a train and a plane": (
        "Dozens killed as train derails near Larkhill",
        "Flight 171 crash kills 241 of 242 on board near Larkhill",
    ),
    "a ferry and a bus": (
        "Ferry accident kills 31 in Larkhill, dozens missing",
        "Bus accident kills 24 in Larkhill, dozens hurt",
    ),
    "a bus and a train, in German": (
        "Neun Tote bei Unfall mit Reisebus in Larkhill",
        "Zwölf Tote bei Unfall mit U-Bahn-Zug in Larkhill",
    ),
}
ONE = {
    "a carrier that is named once": (
        "Train derails near Larkhill, 24 killed",
        "At least 24 killed near Larkhill as carriages derail",
    ),
    "two words for one carrier": (
        "Plane crash near Larkhill kills 24",
        "Flight 171 crash near Larkhill kills 24",
    ),
    "two carriers that met, both named": (
        "Train and bus crash kills 24 near Larkhill",
        "Bus crash near Larkhill kills 24",
    ),
    "a carrier that was hit, named alone": (
        "Train crash kills 24 near Larkhill",
        "Bus hit at crossing near Larkhill: 24 killed in crash",
    ),
    "a carrier that was hit, told first": (
        "Bus hit at crossing near Larkhill: 24 killed in crash",
        "Train crash kills 24 near Larkhill",
    ),
    "as many dead in one land": (
        "Seven dead after train crash in Slovenia",
        "Bus crash in Slovenia kills seven",
    ),
    "two that collided, each named once": (
        "Train crash near Larkhill kills several",
        "Bus collision near Larkhill kills nine in crash",
    ),
    "a funicular that is a tram to some": (
        "Funicular crash near Larkhill kills several",
        "Nine killed as tram derails near Larkhill",
    ),
    "training is no train": (
        "Several soldiers killed in training accident near Larkhill",
        "Helicopter crash near Larkhill kills four soldiers",
    ),
    "what fell with a bridge": (
        "Larkhill bridge collapse kills nine as trucks fall",
        "Nine dead in accident after Larkhill bridge falls onto boats",
    ),
    "a boat that rescues": (
        "Plane crash near Larkhill kills several",
        "Nine dead after boat rescue finds no survivors of Larkhill crash",
    ),
    "a flood that sweeps away a bus and a boat": (
        "Bus crash as flood hits Larkhill, several dead",
        "Nine dead in Larkhill as flood sinks boat",
    ),
    "no mishap": (
        "Fenwick to buy train maker Ostrander for $4.2 billion",
        "Fenwick to buy bus and train maker Ostrander for $4.2 billion",
    ),
}


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=timedelta(hours=1)).story == first.story


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_mishaps_of_different_carriers_are_two_stories(pair: tuple[str, str]) -> None:
    assert not are_one(*pair)


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_one_mishap_is_one_story_whatever_carrier_a_paper_names(pair: tuple[str, str]) -> None:
    assert are_one(*pair)


def test_a_text_that_names_the_other_carrier_holds_two_headlines_together() -> None:
    for texts in (("A lorry and a ferry went down.", ""), ("", "A lorry and a ferry went down.")):
        desk = Desk()
        first = desk.tell("Lorry crash near Larkhill kills several", texts[0], source=GAZETTE)
        other = desk.tell("Ferry accident near Larkhill kills nine", texts[1], source=HERALD)
        assert first.story == other.story


def test_a_report_that_names_both_opens_the_story_to_either() -> None:
    desk = Desk()
    first = desk.tell("Train crash kills 24 near Larkhill", source=GAZETTE)
    both = desk.tell("Train and bus crash kills 24 near Larkhill", source=HERALD)
    bus = desk.tell("Bus crash kills 24 near Larkhill", source=COURIER, after=timedelta(hours=1))
    assert first.story == both.story == bus.story
