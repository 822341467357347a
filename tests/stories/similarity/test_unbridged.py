"""A report that tells of two stories as of two events, or of one of them alone."""

from __future__ import annotations

import pytest

from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk
from tests.stories.similarity.bridging import AFTER_IT, HOUR, MINUTE, PLANT, RESIDENTS, bridge

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


@pytest.mark.parametrize("told", TWO.values(), ids=TWO.keys())
def test_a_report_that_names_two_events_makes_them_no_one(told: tuple[str, str, str]) -> None:
    assert bridge(*told) == ["s1", "s2"]


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
