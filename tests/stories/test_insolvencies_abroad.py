"""Who cannot pay any more, in German, French and Spanish, and what is like it."""

from __future__ import annotations

import pytest

from bot.model import Event
from tests.classifying import classify
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    ("Nordhaus meldet Insolvenz an", Event.LEGAL),
    ("Nordhaus stellt Insolvenzantrag", Event.LEGAL),
    ("Nordhaus ist insolvent", Event.LEGAL),
    ("Nordhaus ist pleite", Event.LEGAL),
    ("Modekette Nordhaus beantragt Insolvenz", Event.LEGAL),
    ("Nordhaus beantragt Insolvenz in Eigenverwaltung", Event.LEGAL),
    ("Nordhaus muss Insolvenz anmelden", Event.LEGAL),
    ("Nordhaus hat Insolvenz angemeldet", Event.LEGAL),
    ("Insolvenzverfahren über Nordhaus eröffnet", Event.LEGAL),
    ("Gericht eröffnet Insolvenzverfahren gegen Nordhaus", Event.LEGAL),
    ("Zulieferer Nordhaus geht in die Insolvenz", Event.LEGAL),
    ("Nordhaus rutscht in die Insolvenz", Event.LEGAL),
    ("Nordhaus beantragt Gläubigerschutz", Event.LEGAL),
    ("Möbelhändler Nordhaus: Insolvenz nach 90 Jahren", Event.LEGAL),
    ("Fenwick kauft insolvente Modekette Nordhaus", Event.ACQUISITION),
    ("Vallotte placé en redressement judiciaire", Event.LEGAL),
    ("Vallotte placée en liquidation judiciaire", Event.LEGAL),
    ("L'enseigne Vallotte mise en redressement judiciaire", Event.LEGAL),
    ("Vallotte demande son placement en redressement judiciaire", Event.LEGAL),
    ("Vallotte dépose le bilan", Event.LEGAL),
    ("Vallotte en redressement judiciaire", Event.LEGAL),
    ("Vallotte en faillite", Event.LEGAL),
    ("Vallotte fait faillite", Event.LEGAL),
    ("Le tribunal prononce la liquidation de Vallotte", Event.LEGAL),
    ("Vallotte se déclare en cessation de paiements", Event.LEGAL),
    ("Vallotte placé sous procédure de sauvegarde", Event.LEGAL),
    ("Liquidation judiciaire pour Vallotte", Event.LEGAL),
    ("Vallotte se place sous la protection du tribunal de commerce", Event.LEGAL),
    ("Vallotte se déclare en faillite", Event.LEGAL),
    ("Fenwick reprend Vallotte, en redressement judiciaire", Event.ACQUISITION),
    ("Aldama se declara en quiebra", Event.LEGAL),
    ("Aldama se declara en bancarrota", Event.LEGAL),
    ("Aldama entra en concurso de acreedores", Event.LEGAL),
    ("Aldama solicita concurso de acreedores", Event.LEGAL),
    ("Aldama presenta concurso de acreedores", Event.LEGAL),
    ("Aldama pide el concurso de acreedores", Event.LEGAL),
    ("Aldama solicita el preconcurso de acreedores", Event.LEGAL),
    ("Aldama se acoge a la ley de quiebras", Event.LEGAL),
    ("Aldama quiebra", Event.LEGAL),
    ("La aerolínea Aldama entra en liquidación", Event.LEGAL),
    ("El juez declara en concurso a Aldama", Event.LEGAL),
    ("El juzgado decreta la liquidación de Aldama", Event.LEGAL),
    ("Aldama, en suspensión de pagos", Event.LEGAL),
    ("Aldama presenta suspensión de pagos", Event.LEGAL),
    ("Fenwick compra Aldama, en concurso de acreedores", Event.ACQUISITION),
]
LIKE = [
    ("Nordhaus wendet Insolvenz ab", Event.LEGAL),
    ("Nordhaus meldet Rekordgewinn", Event.LEGAL),
    ("Nordhaus meldet Patent an", Event.LEGAL),
    ("Pleiten, Pech und Pannen: Nordhaus im Stau", Event.LEGAL),
    ("Zahl der Insolvenzen steigt im Oktober um 8 Prozent", Event.LEGAL),
    ("Vallotte évite la faillite", Event.LEGAL),
    ("Vallotte dépose un brevet", Event.LEGAL),
    ("Vallotte dresse le bilan de son année", Event.LEGAL),
    ("Le redressement de Vallotte se poursuit : bénéfice en hausse", Event.LEGAL),
    ("Faillites : hausse de 8 % en octobre", Event.LEGAL),
    ("Aldama evita la quiebra", Event.LEGAL),
    ("Aldama presenta concurso de fotografía", Event.LEGAL),
    ("Aldama quiebra el récord de ventas", Event.LEGAL),
    ("Aldama gana el concurso para construir un puente", Event.LEGAL),
    ("Los concursos de acreedores suben un 8% en octubre", Event.LEGAL),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event"), LIKE)
def test_what_is_like_it_is_none(title: str, event: Event) -> None:
    told = classify(write(title)).event

    assert told.type is not event or told.score < _LEAST_TO_ASK_FOR
