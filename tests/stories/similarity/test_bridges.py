"""A report that tells of two stories as of one event, though each names others and other places."""

from __future__ import annotations

import pytest

from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk
from tests.stories.similarity.bridging import AFTER_IT, HOUR, MINUTE, PLANT, RESIDENTS, bridge

ONE = {
    "who was held upon it": (
        "Mill fire in Selby",
        "Two arrested in Selby",
        "Two arrested after mill fire in Selby",
    ),
    "what people were told to do after it": (PLANT, RESIDENTS, AFTER_IT),
    "the same, told the other way round": (
        RESIDENTS,
        PLANT,
        "Blast at Kelby fertiliser plant: Ashby residents told to stay indoors",
    ),
    "a flight by its number and by its firm": (
        "Flight KX12 to Oldtown crashes after takeoff",
        "Norwind plane goes down in Selby",
        "Norwind flight KX12 to Oldtown crashes in Selby",
    ),
    "a person and a place": (
        "Gunfire reported near parliament in Larkhill",
        "Chancellor Orla Venn rushed to hospital",
        "Chancellor Orla Venn shot near parliament in Larkhill, rushed to hospital",
    ),
    "German": (
        "Explosion in Düngerfabrik Kelby",
        "Bewohner von Ashby sollen Fenster geschlossen halten",
        "Bewohner von Ashby sollen nach Explosion in Düngerfabrik Kelby Fenster geschlossen halten",
    ),
    "German, one after the other": (
        "Explosion in Düngerfabrik Kelby",
        "Bewohner von Ashby sollen Fenster geschlossen halten",
        "Bewohner von Ashby sollen Fenster geschlossen halten nach Explosion in Fabrik Kelby",
    ),
    "French": (
        "Explosion dans une usine d'engrais de Kelby",
        "Les habitants d'Ashby confinés chez eux",
        "Les habitants d'Ashby confinés après une explosion dans l'usine d'engrais de Kelby",
    ),
    "Spanish": (
        "Explosión en una planta de fertilizantes de Kelby",
        "Los vecinos de Ashby, confinados en sus casas",
        "Confinados los vecinos de Ashby tras la explosión en la planta de fertilizantes de Kelby",
    ),
    "a burning ferry, and what it is called": (
        "Passengers evacuated from burning ferry off Tarn",
        "Fenline Ostrava on fire with 290 aboard",
        "Burning ferry off Tarn: 290 passengers evacuated from Fenline Ostrava",
    ),
    "the same, as what it is": (
        "Passengers evacuated from burning ferry off Tarn",
        "Fenline Ostrava on fire with 290 aboard",
        "Burning ferry off Tarn is Fenline Ostrava with 290 aboard, passengers evacuated",
    ),
    "a plane, and its flight, in one clause": (
        "Light aircraft crashes into sea off Tarn",
        "Norwind flight KX204 missing with six on board",
        "Norwind flight KX204 crashed into sea off Tarn with six on board",
    ),
    "French, a ferry and its name": (
        "Incendie à bord d'un ferry au large de Tarn",
        'Le "Cap Ostrava" en feu avec 310 passagers',
        'Le ferry en feu au large de Tarn est le "Cap Ostrava" avec 310 passagers à bord',
    ),
    "German, a train and its line": (
        "Zug entgleist bei Kelby",
        "Regionalbahn KX 59 evakuiert",
        "Bei Kelby entgleister Zug ist Regionalbahn KX 59, evakuiert",
    ),
    "a firm that stops a refinery upon a blast": (
        "Explosion heard near Kelby harbour",
        "Shell halts Ashby refinery",
        "Shell halts Ashby refinery after explosion near Kelby harbour",
    ),
    "a bang that is no kind of mishap": (
        "Loud bang shakes Kelby docks",
        "Shell stops cracker at Ashby",
        "Shell stops Ashby cracker after loud bang at Kelby docks",
    ),
    "what it forces a firm to do": (
        "Explosion heard near Kelby harbour",
        "Shell shuts Ashby refinery",
        "Explosion near Kelby harbour forces Shell to shut Ashby refinery",
    ),
    "a firm's output upon a fire at its mill": (
        "Fire at Ashby smelter",
        "Norsk Hydro stops production",
        "Norsk Hydro stops production after fire at Ashby smelter",
    ),
    "German, a firm that stops a plant": (
        "Explosion am Hafen von Kelby",
        "BASF stoppt Ammoniak-Anlage",
        "BASF stoppt Ammoniak-Anlage nach Explosion am Hafen von Kelby",
    ),
    "French, a firm that stops a refinery": (
        "Forte explosion entendue près du port de Kelby",
        "TotalEnergies arrête sa raffinerie d'Ashby",
        "TotalEnergies arrête sa raffinerie d'Ashby après une explosion près du port de Kelby",
    ),
    "Spanish, a firm that stops a refinery": (
        "Explosión cerca del puerto de Kelby",
        "Repsol para la refinería de Ashby",
        "Repsol para la refinería de Ashby tras una explosión cerca del puerto de Kelby",
    ),
}


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_a_report_that_tells_two_stories_as_one_event_makes_them_one(
    told: tuple[str, str, str],
) -> None:
    assert bridge(*told) == ["s1"]


def test_a_report_of_hours_later_bridges_nothing_that_others_keep_apart() -> None:
    assert bridge(PLANT, RESIDENTS, AFTER_IT, after=5 * HOUR) == ["s1"]
    assert bridge(PLANT, RESIDENTS, AFTER_IT, after=7 * HOUR) == ["s1", "s2"]


def test_a_text_that_tells_of_last_week_names_background() -> None:
    text = "The blast of last week had torn a hole into the plant's roof."
    for lead, gone in ((text, []), ("The blast tore a hole.", ["s2"])):
        desk = Desk()
        desk.tell(PLANT, "It was heard for miles.", source=GAZETTE)
        desk.tell(RESIDENTS, "The air of Ashby is bad.", source=HERALD, after=MINUTE)
        told = desk.tell(AFTER_IT, lead, source=COURIER, after=2 * MINUTE)
        assert [merge.gone for merge in told.merged] == gone
