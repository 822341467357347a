"""Teams, parties and plans that go down with all hands, beside ships and stands that do."""

from __future__ import annotations

import pytest

from bot.model import Event
from bot.stories import wanted_event
from tests.classifying import classify
from tests.stories.newsdesk import write

WRECKS = {Event.ACCIDENT, Event.DISASTER}

LIKENED = (
    # A team is named with the wreck.
    "Naufrage des Bleus",
    "Le naufrage du XV de France à Larkhill",
    "Bleus : le naufrage",
    "Le crash des Lyonnais",
    "Séisme à l'OM",
    "Absturz der Eintracht geht weiter",
    "Bayern-Debakel",
    "Fußball-Beben in Larkhill",
    "Dynamo stürzt ab",
    "Naufragio del Atlético en Larkhill",
    "Terremoto en el Barça",
    "Tsunami blaugrana",
    "Real hundido",
    "El Sevilla se hunde en Larkhill",
    # The competition, the ground or what beat them is.
    "Rugby : naufrage de Larkhill à Norburg",
    "England collapse at Lord's",
    "Wolves drown in Anfield rain",
    "Arsenal sunk by late goal",
    "United crushed by city rivals",
    "Lakers crush",
    "City rivals destroy",
    # The team has the name of a hazard.
    "Avalanche bury Stars in Game 5",
    "Hurricanes storm past Devils",
    "Heat scorch Bulls",
    # A vote, a firm or a plan.
    "Naufrage électoral des socialistes",
    "Naufrage industriel : la sucrerie ferme",
    "Le naufrage d'une banque",
)

IN_EARNEST = (
    "Football stadium collapses in Larkhill, 14 dead",
    "Tribüne stürzt bei Fußballspiel ein: 20 Verletzte",
    "Football : effondrement d'une tribune à Larkhill",
    "Everton stadium crane collapses",
    "Team bus crash kills three players",
    "Barça bus crash on motorway",
    "Juventus team plane crashes",
    "Mannschaftsbus der Eintracht verunglückt",
    "Real Madrid star survives car crash",
    "Fans crushed in stadium stampede",
    "Boy crushed by goal post",
    'Ship "Les Bleus" sinks off Larkhill, nine missing',
    "Naufrage du chalutier « Les Bleus » au large de Larkhill",
    "Naufrage du « Marseillais » : deux marins disparus",
    "Naufrage de l'Estonia",
    "Un immeuble lyonnais s'effondre",
    "Terremoto en Sevilla: dos heridos",
    "Derrumbe en Valencia deja tres muertos",
    "Hundimiento del buque Valencia",
    "Absturz in Bayern: Pilot verletzt",
    "Avalanche buries skiers",
    "Hurricanes batter Larkhill",
    "Storm sinks ferry off Larkhill",
    "Earthquake spurs evacuation of coast",
    # Who is aboard, what stands there, what befalls a land while its league plays.
    "Wall collapses at Villa Park",
    "Collapse at the Oval: crane topples",
    "Naufragio del Real: ocho marineros desaparecidos",
    "El Valencia se hunde frente a la costa de Galicia",
    "El Oviedo se hunde: diez tripulantes rescatados",
    "Fußball: Erdbeben in Larkhill stoppt Liga",
    "Futbol: terremoto obliga a suspender partido",
    "Explosion bei Werder",
    "Hurricanes maul Larkhill",
    "Naufrage de l'hôpital flottant",
    # Said of ships and houses in words that no rule had.
    "Schiffsuntergang vor Larkhill: 12 Tote",
    "Fähre geht vor Larkhill unter",
    "Hundimiento de un edificio en Larkhill",
)


@pytest.mark.parametrize("title", LIKENED)
def test_a_team_or_a_plan_that_goes_down_is_no_accident_and_no_disaster(title: str) -> None:
    assert wanted_event(classify(write(title)).event) not in WRECKS


@pytest.mark.parametrize("title", IN_EARNEST)
def test_a_wreck_in_which_sport_is_named_is_one(title: str) -> None:
    assert wanted_event(classify(write(title)).event) in WRECKS
