"""Strikes and those that do not come, in German, French and Spanish."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from tests.classifying import classify
from tests.stories.newsdesk import write

TOLD = [
    ("Gericht untersagt Streik der Lokführer", Event.LEGAL),
]
SURE = [
    ("Nordbahn-Streik abgesagt", Event.LABOR, Certainty.DENIED),
    ("Lokführer sagen Streik ab", Event.LABOR, Certainty.DENIED),
    ("Gewerkschaft bläst Streik ab", Event.LABOR, Certainty.DENIED),
    ("Streik bei Nordbahn abgewendet", Event.LABOR, Certainty.DENIED),
    ("Streik der Fluglotsen ausgesetzt", Event.LABOR, Certainty.DENIED),
    ("Warnstreik bei Nordbahn fällt aus", Event.LABOR, Certainty.DENIED),
    ("Einigung: Streik bei Nordbahn vom Tisch", Event.LABOR, Certainty.DENIED),
    ("Piloten verzichten auf Streik", Event.LABOR, Certainty.DENIED),
    ("Gewerkschaft setzt Streik aus", Event.LABOR, Certainty.DENIED),
    ("Doch kein Streik bei Nordbahn", Event.LABOR, Certainty.DENIED),
    ("Piloten von Nordair streiken doch nicht", Event.LABOR, Certainty.DENIED),
    ("Verdi sagt Warnstreiks an Flughäfen ab", Event.LABOR, Certainty.DENIED),
    ("Gericht stoppt Streik der Lokführer", Event.LABOR, Certainty.DENIED),
    ("Lokführer streiken: Züge fallen aus", Event.LABOR, Certainty.DONE),
    ("Wegen Streik: Flüge abgesagt", Event.LABOR, Certainty.DONE),
    ("Streik bei Nordbahn begonnen", Event.LABOR, Certainty.DONE),
    ("Konzert wegen Streik abgesagt", None, Certainty.DONE),
    ("Streik bei Nordair: 300 Flüge fallen aus", Event.LABOR, Certainty.DONE),
    ("Streik legt Flughäfen lahm", Event.LABOR, Certainty.DONE),
    ("Grève annulée chez Vallotte", Event.LABOR, Certainty.DENIED),
    ("Les syndicats lèvent leur préavis de grève", Event.LABOR, Certainty.DENIED),
    ("Les pilotes renoncent à la grève", Event.LABOR, Certainty.DENIED),
    ("La grève des contrôleurs aériens suspendue", Event.LABOR, Certainty.DENIED),
    ("La grève des cheminots n'aura pas lieu", Event.LABOR, Certainty.DENIED),
    ("Accord trouvé : la grève est levée", Event.LABOR, Certainty.DENIED),
    ("Fin de la grève évitée : les pilotes retirent leur préavis", Event.LABOR, Certainty.DENIED),
    ("Les syndicats de Vallotte suspendent la grève", Event.LABOR, Certainty.DENIED),
    ("Préavis de grève levé chez Vallotte", Event.LABOR, Certainty.DENIED),
    ("Les éboueurs annulent leur grève", Event.LABOR, Certainty.DENIED),
    ("Grève évitée chez Vallotte", Event.LABOR, Certainty.DENIED),
    ("La justice interdit la grève des pilotes", Event.LABOR, Certainty.DENIED),
    ("Les contrôleurs aériens retirent leur préavis de grève", Event.LABOR, Certainty.DENIED),
    ("Le syndicat appelle finalement à ne pas faire grève", Event.LABOR, Certainty.DENIED),
    ("Grève des pilotes : 300 vols annulés", Event.LABOR, Certainty.DONE),
    ("Grève chez Vallotte : la production suspendue", Event.LABOR, Certainty.DONE),
    ("Les syndicats déposent un préavis de grève", Event.LABOR, Certainty.AGREED),
    ("Concert annulé à cause de la grève", Event.LABOR, Certainty.DONE),
    ("Les pilotes en grève", Event.LABOR, Certainty.DONE),
    ("Grève des éboueurs : les ordures s'entassent", Event.LABOR, Certainty.DONE),
    ("Desconvocada la huelga de maquinistas", Event.LABOR, Certainty.DENIED),
    ("Los sindicatos desconvocan la huelga", Event.LABOR, Certainty.DENIED),
    ("Los pilotos desconvocan los paros", Event.LABOR, Certainty.DENIED),
    ("Suspendida la huelga de controladores", Event.LABOR, Certainty.DENIED),
    ("Los sindicatos suspenden la huelga en Aldama", Event.LABOR, Certainty.DENIED),
    ("Cancelada la huelga de médicos", Event.LABOR, Certainty.DENIED),
    ("Los maquinistas cancelan la huelga", Event.LABOR, Certainty.DENIED),
    ("Aplazada la huelga de los tripulantes de Aldama", Event.LABOR, Certainty.DENIED),
    ("Los pilotos de Aldama renuncian a la huelga", Event.LABOR, Certainty.DENIED),
    ("Un acuerdo evita la huelga en Aldama", Event.LABOR, Certainty.DENIED),
    ("No habrá huelga de controladores", Event.LABOR, Certainty.DENIED),
    ("El juez prohíbe la huelga de pilotos", Event.LABOR, Certainty.DENIED),
    ("Los trabajadores de Aldama levantan la huelga", Event.LABOR, Certainty.DENIED),
    ("Queda desconvocada la huelga del metro", Event.LABOR, Certainty.DENIED),
    ("La huelga de pilotos obliga a cancelar 300 vuelos", Event.LABOR, Certainty.DONE),
    ("Huelga en Aldama: cancelados 300 vuelos", Event.LABOR, Certainty.DONE),
    ("Los sindicatos convocan huelga en Aldama", Event.LABOR, Certainty.AGREED),
    ("Vuelos cancelados por la huelga de controladores", Event.LABOR, Certainty.DONE),
    ("Los médicos van a la huelga", Event.LABOR, Certainty.AGREED),
    ("Concierto cancelado por la huelga", Event.LABOR, Certainty.DONE),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event", "certainty"), SURE)
def test_the_event_and_its_certainty_are_told(
    title: str, event: Event | None, certainty: Certainty
) -> None:
    read = classify(write(title))

    assert event is None or read.event.type is event
    assert read.certainty is certainty
