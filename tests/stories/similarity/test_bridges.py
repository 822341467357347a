"""A report that tells of two stories as of one event, though each names others and other places."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

PLANT = "Blast heard at fertiliser plant in Kelby"
RESIDENTS = "Residents of Ashby told to stay indoors"
AFTER_IT = "Ashby residents told to stay indoors after blast at Kelby fertiliser plant"

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

FERRY, NAMED = (
    "Passengers evacuated from burning ferry off Tarn",
    "Fenline Ostrava on fire, 290 aboard",
)
HARBOUR, STOPPED = "Explosion heard near Kelby harbour", "Shell halts Ashby refinery"

TWO = {
    "another ferry, a day after": (
        FERRY,
        NAMED,
        "Ferry burns off Tarn a day after Fenline Ostrava fire with 290 aboard",
    ),
    "two ferries": (
        FERRY,
        NAMED,
        "Two ferries burn: passengers evacuated off Tarn, 290 aboard Fenline Ostrava",
    ),
    "a ferry like another": (
        FERRY,
        NAMED,
        "Like Fenline Ostrava with 290 aboard, burning ferry off Tarn had passengers evacuated",
    ),
    "a ferry that recalls another": (
        "Tanker burns off Tarn",
        "Ferry Fenline Ostrava evacuated at Selby pier",
        "Tanker fire off Tarn recalls evacuated ferry Fenline Ostrava of Selby",
    ),
    "two ships at two places, in two clauses": (
        "Tanker burns off Tarn",
        "Ferry Fenline Ostrava aground near Selby",
        "Tanker burns off Tarn, ferry Fenline Ostrava aground near Selby",
    ),
    "a list of the morning": (
        HARBOUR,
        STOPPED,
        "Morning round-up: explosion heard near Kelby harbour, Shell halts Ashby refinery",
    ),
    "the blast behind the standstill": (
        HARBOUR,
        STOPPED,
        "Explosion near Kelby harbour after Shell halts Ashby refinery",
    ),
    "a standstill for something else": (
        HARBOUR,
        STOPPED,
        "Explosion heard near Kelby harbour as Shell halts Ashby refinery for maintenance",
    ),
    "a standstill that has nothing to do with it": (
        HARBOUR,
        STOPPED,
        "Explosion near Kelby harbour not linked to Shell halt at Ashby refinery, police say",
    ),
    "weeks after": (
        HARBOUR,
        STOPPED,
        "Shell halts Ashby refinery weeks after explosion near Kelby harbour",
    ),
    "another refinery": (
        "Night explosion rocks Kelby mine",
        "Shell shuts Ashby mine lift",
        "Shell shuts Ashby mine lift after night explosion rocks Kelby mine",
    ),
    "another kind of site": (
        "Blast at Kelby chemical plant injures 12",
        STOPPED,
        "Shell halts Ashby refinery after blast at Kelby chemical plant injures 12",
    ),
    "a firm that stops nothing that is a site": (
        HARBOUR,
        "Shell halts Ashby sponsorship",
        "Shell halts Ashby sponsorship after explosion near Kelby harbour",
    ),
    "a firm that does something else": (
        HARBOUR,
        "Shell paints Ashby refinery",
        "Shell paints Ashby refinery after explosion near Kelby harbour",
    ),
    "a storm, which is at no one spot": (
        "Storm floods Kelby underground",
        "Ferrari halts Ashby plant",
        "Ferrari halts Ashby plant after storm floods Kelby underground",
    ),
    "German, a day after": (
        "Explosion am Hafen von Kelby",
        "BASF stoppt Ammoniak-Anlage",
        "Einen Tag nach Explosion am Hafen von Kelby: BASF stoppt Ammoniak-Anlage planmäßig",
    ),
    "French, the day after": (
        "Forte explosion entendue près du port de Kelby",
        "TotalEnergies arrête sa raffinerie d'Ashby",
        "Au lendemain de l'explosion près du port de Kelby, Total arrête sa raffinerie d'Ashby",
    ),
    "Spanish, a semicolon": (
        "Explosión cerca del puerto de Kelby",
        "Repsol para la refinería de Ashby",
        "Repsol para la refinería de Ashby; explosión cerca del puerto de Kelby",
    ),
    "a semicolon": (PLANT, RESIDENTS, "Blast at Kelby fertiliser plant; Ashby residents indoors"),
    "a list": (
        PLANT,
        RESIDENTS,
        "Blast at Kelby fertiliser plant and Ashby residents told to stay indoors",
    ),
    "what was last week": (
        PLANT,
        RESIDENTS,
        "Ashby residents told to stay indoors after last week's blast at Kelby fertiliser plant",
    ),
    "what was hours before": (
        PLANT,
        RESIDENTS,
        "Ashby residents told to stay indoors hours after Kelby fertiliser plant blast",
    ),
    "another one": (
        PLANT,
        RESIDENTS,
        "Ashby residents told to stay indoors again after Kelby fertiliser plant blast",
    ),
    "a mishap and another": (
        "Fire destroys Ashby school gymnasium",
        PLANT,
        "Fire destroys Ashby school gymnasium after blast at Kelby fertiliser plant",
    ),
    "two mishaps of one kind, that somebody links": (
        "Stabbing at Ashby station kiosk",
        "Shooting at Kelby mall entrance",
        "Police link Ashby station kiosk stabbing to Kelby mall entrance shooting",
    ),
    "places in two countries": (
        "Hotel guests evacuated in Lahore",
        "Bomb blast at market in Kabul",
        "Hotel guests evacuated in Lahore after bomb blast at market in Kabul",
    ),
    "two places": (
        "Hotel guests evacuated in Ashby",
        "Bomb blast at market in Kelby",
        "Hotel guests evacuated in Ashby after bomb blast at market in Kelby",
    ),
    "the same in two towns, one word apart": (
        "Fire at flour mill in Kelby",
        "Blaze at sawmill in Ashby",
        "Fires in Kelby, Ashby as flour mill and sawmill burn",
    ),
    "a semicolon, and a name before it": (
        PLANT,
        RESIDENTS,
        "Blast at Ashby fertiliser plant near Kelby; residents told to stay indoors",
    ),
    "a headline of one of them alone": (
        PLANT,
        RESIDENTS,
        "Blast heard at Kelby fertiliser plant",
    ),
    "two towns that are known, without a word of place": (
        "Missiles hit Kharkiv apartment block",
        "Kyiv residents told to shelter",
        "Kyiv residents told to shelter after missiles hit Kharkiv apartment block",
    ),
    "what a market made of it": (
        "Tanker Ostrava explodes off Tarn",
        "Fenwick shares plunge to a low",
        "Fenwick shares plunge after tanker Ostrava explodes off Tarn",
    ),
    "what a politician did because of it": (
        "Train crash at Kelby junction",
        "Chancellor Roe cancels Selby visit",
        "Chancellor Roe cancels Selby visit after Kelby junction train crash",
    ),
    "who resigns because of it": (
        "Train crash at Kelby junction",
        "Transport chief Roe resigns",
        "Transport chief Roe resigns after Kelby junction train crash",
    ),
    "who quits upon job cuts": (
        "Nokia to cut 14000 jobs",
        "Nokia chief executive steps down",
        "Nokia CEO resigns after job cuts",
    ),
    "who quits upon a recall": (
        "Boeing recalls 200 jets",
        "Boeing CEO quits",
        "Boeing chief executive resigns after recall",
    ),
    "who quits upon an outage": (
        "Acme suffers outage",
        "Acme boss steps down",
        "Acme chief executive quits after outage",
    ),
    "who quits amid job cuts, told the other way round": (
        "Nokia CEO resigns",
        "Nokia to cut 900 jobs",
        "Nokia chief executive quits amid job cuts",
    ),
    "French, who quits upon job cuts": (
        "Le patron d'Acme démissionne",
        "Acme supprime 900 postes",
        "Le patron d'Acme démissionne après la suppression de 900 postes",
    ),
    "Spanish, who quits upon job cuts": (
        "Dimite el presidente de Acme",
        "Acme despide a 900 empleados",
        "Dimite el presidente de Acme tras despedir a 900 empleados",
    ),
    "two clauses": (
        "Bus crash at Kelby bridge",
        "Quake shakes Ashby hills",
        "Bus crash at Kelby bridge as quake shakes Ashby hills",
    ),
    "another kind of mishap within": (
        "Bus crash near Kelby bridge",
        "Quake shakes Ashby hills",
        "Ashby quake: bus crash near Kelby bridge in hills",
    ),
    "two firms": (
        "UPS warehouse roof collapses",
        "FedEx depot evacuated at dawn",
        "FedEx evacuated its depot at dawn, UPS warehouse roof collapses",
    ),
    "no kind of event that is known": (
        "Statue unveiled at Kelby harbour",
        "Roe opens Ashby garden show",
        "Roe unveils statue at Ashby garden show in Kelby harbour",
    ),
    "little of one of them": (
        PLANT,
        "Ashby mayor Roe, a former miner, told reporters of his garden",
        "Ashby mayor Roe told to stay indoors after blast at Kelby fertiliser plant",
    ),
    "German, last week": (
        "Explosion in Düngerfabrik Kelby",
        "Bewohner von Ashby sollen Fenster geschlossen halten",
        (
            "Bewohner von Ashby sollen nach der Explosion in Düngerfabrik Kelby vergangene Woche "
            "Fenster geschlossen halten"
        ),
    ),
    "French, last week": (
        "Explosion dans une usine d'engrais de Kelby",
        "Les habitants d'Ashby confinés chez eux",
        (
            "Les habitants d'Ashby confinés après l'explosion de la semaine dernière dans l'usine "
            "d'engrais de Kelby"
        ),
    ),
    "Spanish, last week": (
        "Explosión en una planta de fertilizantes de Kelby",
        "Los vecinos de Ashby, confinados en sus casas",
        (
            "Confinados los vecinos de Ashby tras la explosión de la semana pasada en la planta de "
            "fertilizantes de Kelby"
        ),
    ),
}


def bridge(first: str, second: str, both: str, *, after: timedelta = 10 * MINUTE) -> list[str]:
    """The stories that are left of two, told a minute apart, once a report tells of both."""
    desk = Desk()
    desk.tell(first, source=GAZETTE)
    assert desk.tell(second, source=HERALD, after=MINUTE).story == "s2"
    desk.tell(both, source=COURIER, after=after)
    return [story for story in ("s1", "s2") if story in desk.stories]


@pytest.mark.parametrize("told", ONE.values(), ids=ONE.keys())
def test_a_report_that_tells_two_stories_as_one_event_makes_them_one(
    told: tuple[str, str, str],
) -> None:
    assert bridge(*told) == ["s1"]


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_a_report_that_names_two_events_makes_them_no_one(told: tuple[str, str, str]) -> None:
    assert bridge(*told) == ["s1", "s2"]


def test_a_report_of_hours_later_bridges_nothing_that_others_keep_apart() -> None:
    assert bridge(PLANT, RESIDENTS, AFTER_IT, after=5 * HOUR) == ["s1"]
    assert bridge(PLANT, RESIDENTS, AFTER_IT, after=7 * HOUR) == ["s1", "s2"]


def test_stories_that_began_hours_apart_are_not_bridged() -> None:
    desk = Desk()
    desk.tell(PLANT, source=GAZETTE)
    assert desk.tell(RESIDENTS, source=HERALD, after=8 * HOUR).story == "s2"
    assert desk.tell(AFTER_IT, source=COURIER, after=8 * HOUR + MINUTE).merged == ()


def test_a_headline_of_one_story_makes_it_none_with_what_its_text_tells() -> None:
    desk = Desk()
    desk.tell(PLANT, source=GAZETTE)
    desk.tell(RESIDENTS, source=HERALD, after=MINUTE)
    text = "Residents of Ashby were told to stay indoors."
    told = desk.tell("Kelby fertiliser plant blast heard", text, source=COURIER, after=2 * MINUTE)
    assert told.merged == ()


def test_a_text_that_tells_of_last_week_names_background() -> None:
    text = "The blast of last week had torn a hole into the plant's roof."
    for lead, gone in ((text, []), ("The blast tore a hole.", ["s2"])):
        desk = Desk()
        desk.tell(PLANT, "It was heard for miles.", source=GAZETTE)
        desk.tell(RESIDENTS, "The air of Ashby is bad.", source=HERALD, after=MINUTE)
        told = desk.tell(AFTER_IT, lead, source=COURIER, after=2 * MINUTE)
        assert [merge.gone for merge in told.merged] == gone
