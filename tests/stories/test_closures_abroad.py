"""Works that close and jobs that go, in German, French and Spanish, and what is like them."""

from __future__ import annotations

import pytest

from bot.model import Event
from tests.classifying import classify
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    ("Nordhaus schließt Werk in Gera: 640 Beschäftigte betroffen", Event.LAYOFFS),
    ("Nordhaus schließt zwei Werke, 1.100 Stellen fallen weg", Event.LAYOFFS),
    ("Bei Nordhaus fallen 800 Arbeitsplätze weg", Event.LAYOFFS),
    ("Nordhaus macht Standort Plauen dicht, 300 Mitarbeiter verlieren ihren Job", Event.LAYOFFS),
    ("Nordhaus kündigt 450 Mitarbeitern", Event.LAYOFFS),
    ("Nordhaus trennt sich von 700 Beschäftigten", Event.LAYOFFS),
    ("Nordhaus setzt den Rotstift an: 2.500 Jobs weg", Event.LAYOFFS),
    ("Nordhaus plant Abbau von 1.200 Stellen", Event.LAYOFFS),
    ("Nordhaus-Werk in Gera schließt: 640 Jobs in Gefahr", Event.LAYOFFS),
    ("Jede zehnte Stelle bei Nordhaus fällt weg", Event.LAYOFFS),
    ("Nordhaus gibt Werk in Gera auf, 400 Beschäftigte verlieren Arbeit", Event.LAYOFFS),
    ("Massenentlassungen bei Nordhaus", Event.LAYOFFS),
    ("Nordhaus schließt alle 40 Filialen, 900 Angestellte betroffen", Event.LAYOFFS),
    ("Kahlschlag bei Nordhaus: Jede dritte Stelle soll weg", Event.LAYOFFS),
    ("Vallotte ferme ses usines de Laval et de Dreux, 1 254 salariés concernés", Event.LAYOFFS),
    ("Vallotte ferme son site de Laval : 320 salariés sur le carreau", Event.LAYOFFS),
    ("Vallotte va fermer deux usines, 900 emplois menacés", Event.LAYOFFS),
    ("Vallotte annonce un plan social touchant 700 salariés", Event.LAYOFFS),
    ("Plan social chez Vallotte : 700 postes supprimés", Event.LAYOFFS),
    ("Vallotte se sépare de 400 salariés", Event.LAYOFFS),
    ("Fermeture de l'usine Vallotte à Laval : 320 licenciements", Event.LAYOFFS),
    ("Vallotte : 1 200 suppressions de postes en France", Event.LAYOFFS),
    ("Vallotte taille dans ses effectifs", Event.LAYOFFS),
    ("Vallotte réduit ses effectifs de 10 %", Event.LAYOFFS),
    ("Vallotte prévoit un plan de départs volontaires pour 600 salariés", Event.LAYOFFS),
    ("Vallotte ferme 80 magasins, 600 postes menacés", Event.LAYOFFS),
    ("L'usine Vallotte de Laval ferme, 320 emplois disparaissent", Event.LAYOFFS),
    ("Vallotte supprime un emploi sur dix", Event.LAYOFFS),
    ("Aldama cierra su fábrica de Vigo y despide a 300 trabajadores", Event.LAYOFFS),
    ("Aldama cierra dos plantas, 900 empleados afectados", Event.LAYOFFS),
    ("Aldama cerrará su planta de Vigo, 300 empleos en juego", Event.LAYOFFS),
    ("Aldama presenta un ERE para 700 trabajadores", Event.LAYOFFS),
    ("Aldama plantea un ERE que afectará a 700 empleados", Event.LAYOFFS),
    ("ERE en Aldama: 700 despidos", Event.LAYOFFS),
    ("Aldama anuncia el despido de 500 personas", Event.LAYOFFS),
    ("Aldama suprimirá 1.200 puestos de trabajo", Event.LAYOFFS),
    ("Aldama prescinde de 400 trabajadores", Event.LAYOFFS),
    ("Aldama reduce su plantilla un 10%", Event.LAYOFFS),
    ("Aldama echa a 200 empleados", Event.LAYOFFS),
    ("El cierre de Aldama deja a 320 trabajadores en la calle", Event.LAYOFFS),
    ("Despido colectivo en Aldama: 450 afectados", Event.LAYOFFS),
    ("Aldama elimina uno de cada diez empleos", Event.LAYOFFS),
]
LIKE = [
    ("Nordhaus schließt Rechenzentrum wegen Hitze für einen Tag", Event.LAYOFFS),
    ("Nordhaus schließt Vertrag mit 40 Werken", Event.LAYOFFS),
    ("Nordhaus schafft 800 neue Arbeitsplätze in Gera", Event.LAYOFFS),
    ("Fenwick schließt Lücke zu Nordhaus", Event.LAYOFFS),
    ("Nordhaus eröffnet Werk in Gera mit 640 Beschäftigten", Event.LAYOFFS),
    ("Mietvertrag gekündigt: Nordhaus zieht um", Event.LAYOFFS),
    ("Vallotte ferme ses usines pour le pont de l'Ascension", Event.LAYOFFS),
    ("Vallotte crée 320 emplois à Laval", Event.LAYOFFS),
    ("Vallotte ferme la porte à une hausse des prix", Event.LAYOFFS),
    ("Vallotte embauche 900 salariés pour son usine de Laval", Event.LAYOFFS),
    ("Le musée Vallotte ferme ses portes pour travaux", Event.LAYOFFS),
    ("Vallotte se sépare de sa filiale de jouets", Event.LAYOFFS),
    ("Aldama cierra la sesión con una subida del 3%", Event.LAYOFFS),
    ("Aldama cierra su mejor año con 300 empleados más", Event.LAYOFFS),
    ("Aldama crea 700 empleos en Vigo", Event.LAYOFFS),
    ("Aldama cierra un acuerdo con Fenwick", Event.LAYOFFS),
    ("Aldama abre una planta en Vigo con 300 trabajadores", Event.LAYOFFS),
    ("El museo Aldama cierra sus puertas por obras", Event.LAYOFFS),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event"), LIKE)
def test_what_is_like_it_is_none(title: str, event: Event) -> None:
    told = classify(write(title)).event

    assert told.type is not event or told.score < _LEAST_TO_ASK_FOR
