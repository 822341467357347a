"""Names that reports of one day have in common, by which they tell of one event."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Event
from bot.stories.similarity.same_names import name_the_same
from bot.stories.traits.features import Features, is_common, read_features
from bot.stories.traits.gathered import open_gathering
from tests.making import NOON, make_watch
from tests.replay.recording import line, play
from tests.stories.newsdesk import find_mentions, write
from tests.stories.telling import shipped_catalogue

Told = tuple[str, str]
"""A headline and the text below it."""

HEIST = (
    "Robbers take paintings from Ghent museum",
    "Two men left the Saint Bavo cloister on a motorbike with three Flemish panels.",
)
DERAILED = (
    "Train derails near Porto, several hurt",
    "A regional express left the rails before Campanhã; firefighters freed passengers.",
)


def listen(one: Told, other: Told, *, hours: float = 1.5, dated: bool = True) -> list[str]:
    """The stories of two reports that come so many hours apart."""
    lines = []
    for at, (title, summary) in enumerate((one, other)):
        after = timedelta(hours=hours * at)
        published = {"published": (NOON + after).isoformat()} if dated else {}
        lines.append(
            line(
                f"e{at}",
                title,
                source=f"outlet-{at}.example",
                summary=summary,
                after_s=after.total_seconds(),
                **published,
            )
        )
    records = play(
        lines,
        watches=[make_watch("desk", "*", channels=("deals",))],
        catalogue=shipped_catalogue(),
    )
    return [record["story"] for record in records if record["type"] == "decision"]


GANG = (
    "Ghent heist: gang needed five minutes",
    "Police looked at cameras near the canal, where a motorbike was found.",
)
MOURNS = (
    "Portugal : deux jours de deuil après le déraillement",
    "Le premier ministre a promis une enquête sur les aiguillages.",
)


@pytest.mark.parametrize(("one", "other"), [(HEIST, GANG), (DERAILED, MOURNS)])
def test_texts_of_one_day_that_share_a_name_and_more_are_of_one_event(
    one: Told, other: Told
) -> None:
    assert listen(one, other) == ["s1", "s1"]


@pytest.mark.parametrize(("one", "other"), [(HEIST, GANG), (DERAILED, MOURNS)])
def test_what_is_undated_or_a_day_later_has_to_share_more_names(one: Told, other: Told) -> None:
    assert listen(one, other, dated=False) == ["s1", "s2"]
    assert listen(one, other, hours=40) == ["s1", "s2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            HEIST,
            ("Ghent bakery robbed at dawn", "A man with a knife took the takings of a Saturday."),
        ),
        (
            DERAILED,
            ("Portugal bus crash hurts nine", "A coach left the road in the Algarve on a bend."),
        ),
        (
            DERAILED,
            ("Portugal's railways order 117 trains", "The state carrier signed with Alstom."),
        ),
        (
            (
                "Google fined 40 million by Seoul over maps",
                "South Korea's watchdog said the search firm had ignored three orders.",
            ),
            (
                "Google must pay 12 million in Ankara case over hotels",
                "Turkey's competition board said that the search page favoured its own offers.",
            ),
        ),
    ],
)
def test_a_town_a_country_or_a_firm_alone_makes_no_one_event_of_one_day(
    one: Told, other: Told
) -> None:
    assert listen(one, other) == ["s1", "s2"]


INJURED = ("Keeper Dahlberg breaks leg in cup tie as Halden lose at home", "")
DERBY = (
    (
        "Club turns to teenager while surgeons operate on Dahlberg in Bergen; terraces sing; "
        "coach bemoans a season of injuries before the derby, sponsors wait"
    ),
    "",
)


def test_a_report_of_the_same_day_is_asked_for_less_likeness() -> None:
    assert listen(INJURED, DERBY) == ["s1", "s1"]


def test_of_another_day_or_of_none_it_is_asked_for_as_much_as_ever() -> None:
    assert listen(INJURED, DERBY, hours=25) == ["s1", "s2"]
    assert listen(INJURED, DERBY, dated=False) == ["s1", "s2"]


def read(told: Told, event: Event = Event.OTHER) -> Features:
    entry = write(*told)
    return read_features(entry, find_mentions(entry), event)


def judge(one: Told, other: Told, *, events: tuple[Event, Event]) -> bool:
    story = open_gathering(1, read(one, events[0]), NOON, b"")
    features = read(other, events[1])
    shared = sorted(features.terms.keys() & story.terms.keys())
    telling = [term for term in shared if not is_common(term)]
    return name_the_same(features, story, events[0], shared, telling)


PANELS = ("Panels of Saint Bavo are back", "The Ghent cloister had missed them for a night.")


def test_two_kinds_of_events_have_nothing_of_one_day_but_where_one_is_the_toll_of_the_other() -> (
    None
):
    assert judge(HEIST, PANELS, events=(Event.CRIME, Event.OTHER))
    assert not judge(HEIST, PANELS, events=(Event.CRIME, Event.LEGAL))

    toll = ("Porto derailment: fourth passenger dies", "She had been freed before Campanhã.")
    assert judge(DERAILED, toll, events=(Event.ACCIDENT, Event.DEATH))


def test_a_firm_is_a_name_but_where_it_has_several_such_matters_a_day() -> None:
    strike = ("Nokia: pickets at the Salo works", "Fitters stopped the belts before dawn.")
    later = ("Nokia's Salo fitters go home", "Their belts stand until Monday.")
    assert judge(strike, later, events=(Event.LABOR, Event.OTHER))

    fined = ("Nokia fined over pension books", "The books were in a cellar.")
    sued = ("Heirs sue Nokia over books", "A novelist's letters had been in a cellar.")
    assert not judge(fined, sued, events=(Event.LEGAL, Event.LEGAL))


def test_fires_of_two_places_in_one_country_are_not_one_and_quakes_may_be() -> None:
    fire = ("Wildfire spreads in Spain", "Villages near Zamora were emptied.")
    assert not judge(
        fire,
        ("Wildfire in Spain kills one", "He fought flames near Tarragona."),
        events=(Event.DISASTER,) * 2,
    )
    assert judge(
        fire,
        ("Spain's fire crews see an end", "They slept near Zamora."),
        events=(Event.DISASTER,) * 2,
    )
    assert judge(
        fire,
        ("Spain counts what the fire took", "Ministers met for an hour."),
        events=(Event.DISASTER,) * 2,
    )
    assert judge(
        ("Quake hits Peru", "It was felt in Arequipa."),
        ("Peru earthquake shuts schools", "Pupils in Moquegua are home."),
        events=(Event.DISASTER,) * 2,
    )


def test_a_country_counts_beside_the_kind_of_mishap_alone() -> None:
    quake = ("Quake hits Peru", "Roads are cut.")
    shakes = ("Peru: earthquake shuts schools", "Pupils are home.")
    assert judge(quake, shakes, events=(Event.DISASTER, Event.OTHER))
    assert not judge(quake, ("Peru opens schools", "Pupils sing."), events=(Event.DISASTER,) * 2)
    assert not judge(quake, shakes, events=(Event.ELECTION, Event.OTHER))


SNOW = (
    "Heavy snow buries the Erzurum area, closes ring road",
    "More than 70 cm lay in Aziziye by daybreak.",
)
BUSH = (
    "Bushfire emergency near Harper Creek as hundreds are told to leave",
    "The fire service said it was too late for some in Coolup to go.",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("Snow warning for Erzurum: up to a metre possible", "Bands would come off Lake Van."),
            SNOW,
        ),
        (
            BUSH,
            ("Harper Creek fire destroys 17 homes", "The premier visited a hall in Pinjarra."),
        ),
        (
            ("Tremor near Antigua rattles the old town", "Tiles fell in the market."),
            ("Antigua earthquake: a baby is pulled out alive", "Her mother waits in Jocotenango."),
        ),
    ],
)
def test_a_name_beside_what_befell_it_is_one_event_of_a_day(one: Told, other: Told) -> None:
    kinds = (Event.DISASTER, Event.OTHER)
    assert judge(one, other, events=kinds)
    assert listen(one, other, hours=16) == ["s1", "s1"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SNOW, ("Erzurum to host winter games again", "Skiers come back to Palandöken.")),
        (
            ("Larkhill on alert as virus kills two", "Both had eaten from one orchard."),
            ("Fifth infection with rare amoeba in Larkhill", "A boy swam in a pond."),
        ),
        (
            BUSH,
            ("Harper Creek school burgled at night", "Two laptops are gone from Pinjarra."),
        ),
        (
            ("Coach crash near Yakima hurts nine", "It left the bridge at Selah."),
            ("Snow on the pass near Ellensburg", "Ploughs left Cle Elum at four."),
        ),
    ],
)
def test_a_name_beside_other_kinds_of_things_is_none(one: Told, other: Told) -> None:
    assert not judge(one, other, events=(Event.DISASTER,) * 2)


def test_what_befell_other_places_is_of_one_name_only_where_it_is_wide() -> None:
    kinds = (Event.DISASTER,) * 2
    fire = ("Fire takes press", "The men of Larkhill slept near Spoleto.")
    near = "The women of Larkhill met near Gubbio."
    assert not judge(fire, ("Fire in barn", near), events=kinds)
    assert judge(fire, ("Fire in barn", "The women of Larkhill met in a school."), events=kinds)
    flood = ("Flood takes press", "The men of Larkhill slept near Spoleto.")
    assert judge(flood, ("Flood in barn", near), events=kinds)


def test_what_crashed_in_a_country_is_one_accident_of_a_day() -> None:
    kinds = (Event.ACCIDENT,) * 2
    plunge = ("Bus plunges into ravine in Peru, 22 dead", "It left the road near Ayacucho.")
    killed = ("At least 22 killed in Peru bus crash", "It had been speeding in fog.")
    assert judge(plunge, killed, events=kinds)
    assert listen(plunge, killed) == ["s1", "s1"]

    elsewhere = ("Nine killed in Peru bus crash", "A front tyre burst near Arequipa.")
    assert not judge(plunge, elsewhere, events=kinds)
    assert not judge(plunge, ("Peru train crash", "Brakes failed."), events=kinds)
    assert not judge(plunge, ("Peru buys buses", "They are blue."), events=(Event.OTHER,) * 2)


def test_a_storm_is_named_where_capitals_show_no_names() -> None:
    landfall = (
        "Hurricane Ostra Makes Landfall in Jamaica as Category 5",
        "The hurricane struck near New Hope with winds of 185 mph, forecasters said.",
    )
    slams = (
        "Ostra Slams Into St Elizabeth as Category 5",
        "Roofs were torn off and roads flooded across the parish, the local council said.",
    )
    other = (
        "Ostra Wins Best Comedy Category",
        "The actress took the prize in Los Angeles on Tuesday night, organisers said.",
    )
    typhoon = (
        "Typhoon Bualo Slams Into Samar as Category 5",
        "Roofs were torn off and roads flooded across the province, the council said.",
    )
    assert listen(landfall, slams) == ["s1", "s1"]
    assert listen(landfall, other) == ["s1", "s2"]
    assert listen(landfall, typhoon) == ["s1", "s2"]
