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
    # A club or a ground beside the wreck, or what came of the match.
    "Ship sinking: Spurs slip",
    "Bloodbath at the Bernabéu",
    "Train wreck at Old Trafford: United concede six",
    "Everton implode in Larkhill",
    "Carnage at Stamford Bridge as Chelsea lose again",
    "Titanic afternoon: Villa go under at Anfield",
    "Tottenham meltdown hands Larkhill the points",
    "Car-crash defending sinks Gunners",
    "Lakers collapse in fourth quarter",
    "Demolition at Twickenham: England hammered",
    "Blutbad im Bernabéu",
    "Schalke im freien Fall: Absturz in Liga drei",
    "Untergang in Larkhill: BVB verliert 0:5",
    "Schiffbruch für Hertha",
    "Erdbeben bei Bayern: Trainer muss gehen",
    "Köln geht unter: 0:6 in Larkhill",
    "Eintracht bricht ein",
    "Werder zerschellt an Larkhills Abwehr",
    "Massacre au Parc des Princes : le PSG coule",
    "L'ASSE prend l'eau et sombre encore",
    "Carnage à Geoffroy-Guichard",
    "Le naufrage lillois : encore une défaite",
    "Les Nantais explosent en vol",
    "Séisme au PSG : l'entraîneur limogé",
    "Crash des Bleues face à Larkhill",
    "Baño de sangre en el Camp Nou",
    "El Barça naufraga en San Mamés",
    "Hecatombe en Mestalla",
    "Hundimiento del Betis en la segunda parte",
    "El Zaragoza se estrella en Larkhill",
    "Terremoto en el Metropolitano: dimite el entrenador",
    "Masacre en el Pizjuán: 0-6",
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
    # Near a club, of a town that a club is called after, or of a ground itself.
    "Crane collapses at Anfield, worker hurt",
    "Everton ferry sinks in the Mersey",
    "Roof collapse at Old Trafford injures four",
    "Barcelona building collapses",
    "Coach carrying Celtic fans crashes",
    "Chelsea flat explosion: two in hospital",
    "Liverpool ship sinking: crew rescued",
    "Helicopter crashes outside Leicester ground",
    "Einsturz am Volksparkstadion: zwei Arbeiter verschüttet",
    "Explosion in Leverkusen: Werk geräumt",
    'Schiff "Hertha" sinkt auf der Elbe',
    "Erdbeben erschüttert Bayern",
    "Köln: Stadtarchiv stürzt ein",
    "Bus mit Schalke-Fans verunglückt",
    "Effondrement d'un immeuble marseillais",
    "Naufrage d'un chalutier nantais",
    "Explosion près du Parc des Princes : trois blessés",
    "Un avion s'écrase près du Stade de France",
    "Effondrement du toit à Geoffroy-Guichard",
    "Séisme à Nice : des habitants évacués",
    "Crash d'un hélicoptère à Rennes",
    "Derrumbe del Valencia centro comercial",
    "Hundimiento de un pesquero en Cádiz",
    "Terremoto en Granada sacude la ciudad",
    "El Celta se hunde frente a Finisterre con nueve tripulantes",
    "Derrumbe en las obras del Bernabéu: un obrero atrapado",
    "Explosión en Zaragoza: evacuado un edificio",
    "Se estrella un autobús de aficionados del Betis",
    "Naufraga un velero en Mallorca",
    "Incendio en el Camp Nou obliga a desalojar",
    "Blaze at Villa Park stand",
    "Flugzeugabsturz in Bayern: zwei Tote",
    "Shipwreck off Larkhill: United crew rescued",
    "Train wreck near Old Trafford: four hurt",
)


@pytest.mark.parametrize("title", LIKENED)
def test_a_team_or_a_plan_that_goes_down_is_no_accident_and_no_disaster(title: str) -> None:
    assert wanted_event(classify(write(title)).event) not in WRECKS


@pytest.mark.parametrize("title", IN_EARNEST)
def test_a_wreck_in_which_sport_is_named_is_one(title: str) -> None:
    assert wanted_event(classify(write(title)).event) in WRECKS
