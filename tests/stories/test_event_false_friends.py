"""Words and names that stand for another event than their look-alikes', each beside its twin."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from bot.stories import wanted_event
from tests.classifying import classify
from tests.stories.newsdesk import write

MISHAPS = {Event.ACCIDENT, Event.DISASTER}


@pytest.mark.parametrize(
    "title",
    [
        "Air India plane crash kills 212",
        "Iran earthquake kills 430",
        "Syria earthquake kills 4,000",
        "Israel train crash kills six",
        "Israel stampede kills 31 at shrine",
        "Pakistan train fire kills 54",
        "Pakistan monsoon rains kill 120",
        "Russia mall fire kills 44",
        "Iran building collapse kills nine",
        "Iran mine blast kills 40 miners",
        "US flood kills 80 in Texas",
        "US tornado outbreak kills 30",
        "Turkish Airlines crash kills five",
        "China Eastern crash kills 102",
        "Iran earthquake strikes near Bushehr",
        "Russia: 14 killed in bus crash",
        "Army helicopter crash kills five",
        "Iran mine blast kills 60",
        "Iran mine blast kills at least 60 in Tabas",
        "Ukraine mine explosion kills 13",
        "Twelve dead in fire, police say",
        "Turkish ski resort fire kills 61",
        "Iranian port explosion kills 55",
        "Israeli army vehicle crash kills four soldiers",
    ],
)
def test_what_kills_without_an_army_is_no_war_in_any_land(title: str) -> None:
    assert wanted_event(classify(write(title)).event) in MISHAPS


@pytest.mark.parametrize(
    "title",
    [
        "Israel kills commander in Gaza",
        "Israel strike kills 30 in Gaza",
        "Israeli tank fire kills 20 near aid site",
        "Israeli fire kills three in Gaza",
        "Ukraine drone kills two in Belgorod",
        "Russia kills 12 in Kharkiv shelling",
        "Pakistan fires on Indian post",
        "Mine blast kills three soldiers in Kashmir",
        "Mine blast kills 3 soldiers in Kashmir",
        "Israeli fire on camp kills 12",
        "Iranian missile hits port, kills four soldiers",
        "Army strike kills four soldiers",
        "Ceasefire collapses as Israel kills 20",
        "Israel kills 12 in flood-hit Gaza camp",
    ],
)
def test_what_an_army_does_is_war(title: str) -> None:
    assert wanted_event(classify(write(title)).event) is Event.CONFLICT


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Trump droht Europa mit neuen Zöllen", Event.OTHER),
        ("Europa impone una multa a Google", Event.REGULATION),
        ("Netflix erhöht Preise in Europa", Event.OTHER),
        ("Absatz in Europa bricht ein", Event.OTHER),
        ("Air Europa sufre un ciberataque", Event.SECURITY_BREACH),
        ("Sturm in Europa: zwölf Tote", Event.DISASTER),
        # The moon is told by what is there, and by what flies to it.
        ("Europa Clipper probe nears Jupiter", Event.RESEARCH),
        ("Ice shell of Europa may be thicker than thought", Event.RESEARCH),
        ("Jupitermond Europa hat weniger Sauerstoff", Event.RESEARCH),
    ],
)
def test_europa_is_the_continent_but_where_its_ice_or_jupiter_is_named(
    title: str, event: Event
) -> None:
    assert wanted_event(classify(write(title)).event) is event


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("Air India crash: 212 people dead, airline says", Certainty.DONE),
        ("Factory explosion kills 14 people, police say", Certainty.DONE),
        ("Bus crash leaves nine people dead, officials say", Certainty.DONE),
        ("Death toll rises to 40 people, ministry says", Certainty.DONE),
        ("14 traders dead, police say", Certainty.DONE),
        ("Fire kills two bankers, police say", Certainty.DONE),
        # People who say so themselves, and who are near a matter.
        ("Nokia to buy Infinera, people familiar with the matter say", Certainty.RUMOUR),
        ("People briefed on the plan say Nokia will close plant", Certainty.RUMOUR),
        ("Nokia plans cuts, according to two people", Certainty.RUMOUR),
        ("Sources say 14 people dead in blast", Certainty.RUMOUR),
        ("Nokia to buy Infinera, bankers say", Certainty.RUMOUR),
        ("Two traders say Nokia will buy Infinera", Certainty.RUMOUR),
        ("Twelve people feared dead, police say", Certainty.RUMOUR),
    ],
)
def test_people_are_hearsay_only_where_it_is_they_who_say_so(
    title: str, certainty: Certainty
) -> None:
    assert classify(write(title)).certainty is certainty


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("L'Oréal achète Galderma pour 3 milliards d'euros", Event.ACQUISITION),
        ("Nokia rachète l'américain Infinera pour 2,5 milliards de dollars", Event.ACQUISITION),
        ("OPA de Couche-Tard sur Seven pour 40 milliards de dollars", Event.ACQUISITION),
        ("Airbus cède sa division pour 400 millions d'euros", Event.ACQUISITION),
        ("Nokia envisage de racheter Infinera", Event.ACQUISITION),
        ("Turkish Airlines compra un 24% de Air Europa", Event.ACQUISITION),
        ("Le PSG condamné pour 50 millions d'euros impayés", Event.LEGAL),
        # What is bought is no firm.
        ("Le PSG achète Mbappé pour 160 millions d'euros", Event.OTHER),
        ("Mbappé transféré pour 160 millions d'euros", Event.OTHER),
        ("Il achète une maison pour 2 millions d'euros", Event.OTHER),
        # English pours, and France invests.
        ("Fans pour £2m into club", Event.FUNDING),
        ("Microsoft to pour $3 billion into Germany", Event.FUNDING),
        ("Investors pour $2 billion into AI start-up", Event.FUNDING),
        ("Amazon investit 6 milliards d'euros pour ses centres", Event.FUNDING),
    ],
)
def test_french_pour_before_a_sum_is_its_price(title: str, event: Event) -> None:
    assert wanted_event(classify(write(title)).event) is event
