"""Chiefs who are dismissed, in German, French and Spanish, and what is like it."""

from __future__ import annotations

import pytest

from bot.model import Event
from tests.classifying import classify
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    ("Nordhaus-Chef muss gehen", Event.EXECUTIVE_CHANGE),
    ("Nordhaus feuert Finanzvorstand Keller", Event.EXECUTIVE_CHANGE),
    ("Nordhaus setzt Vorstandschef Keller ab", Event.EXECUTIVE_CHANGE),
    ("Aufsichtsrat beruft Nordhaus-Chef Keller ab", Event.EXECUTIVE_CHANGE),
    ("Nordhaus-Chef Keller abberufen", Event.EXECUTIVE_CHANGE),
    ("Nordhaus wirft Chef Keller raus", Event.EXECUTIVE_CHANGE),
    ("Nordhaus entlässt Trainer Keller", Event.EXECUTIVE_CHANGE),
    ("Keller als Nordhaus-Chef abgesetzt", Event.EXECUTIVE_CHANGE),
    ("Nordhaus trennt sich von Vorstandschef Keller", Event.EXECUTIVE_CHANGE),
    ("Keller verliert Chefposten bei Nordhaus", Event.EXECUTIVE_CHANGE),
    ("Nordhaus stellt Finanzchef frei", Event.EXECUTIVE_CHANGE),
    ("Machtkampf bei Nordhaus: Chefin Keller gefeuert", Event.EXECUTIVE_CHANGE),
    ("Keller tritt als Nordhaus-Chef ab", Event.EXECUTIVE_CHANGE),
    ("Nordhaus-Chefin wirft hin", Event.EXECUTIVE_CHANGE),
    ("Claire Morel évincée de Vallotte", Event.EXECUTIVE_CHANGE),
    ("Vallotte évince son directeur général", Event.EXECUTIVE_CHANGE),
    ("Claire Morel débarquée de la direction de Vallotte", Event.EXECUTIVE_CHANGE),
    ("Le patron de Vallotte remercié", Event.EXECUTIVE_CHANGE),
    ("Vallotte limoge son patron", Event.EXECUTIVE_CHANGE),
    ("Vallotte se sépare de son directeur financier", Event.EXECUTIVE_CHANGE),
    ("Claire Morel écartée de la présidence de Vallotte", Event.EXECUTIVE_CHANGE),
    ("Le conseil d'administration révoque Claire Morel", Event.EXECUTIVE_CHANGE),
    ("Vallotte débarque son PDG", Event.EXECUTIVE_CHANGE),
    ("Claire Morel poussée vers la sortie chez Vallotte", Event.EXECUTIVE_CHANGE),
    ("Claire Morel quitte la tête de Vallotte", Event.EXECUTIVE_CHANGE),
    ("Claire Morel démise de ses fonctions chez Vallotte", Event.EXECUTIVE_CHANGE),
    ("Le directeur de Vallotte congédié", Event.EXECUTIVE_CHANGE),
    ("Vallotte : le directeur général sur le départ", Event.EXECUTIVE_CHANGE),
    ("Aldama cesa a Ortega", Event.EXECUTIVE_CHANGE),
    ("Aldama cesa a su consejero delegado", Event.EXECUTIVE_CHANGE),
    ("Aldama destituye a su presidenta", Event.EXECUTIVE_CHANGE),
    ("Aldama echa a su director general", Event.EXECUTIVE_CHANGE),
    ("Aldama fulmina a su consejero delegado", Event.EXECUTIVE_CHANGE),
    ("Lucía Ortega, cesada como presidenta de Aldama", Event.EXECUTIVE_CHANGE),
    ("Aldama despide a su entrenador", Event.EXECUTIVE_CHANGE),
    ("Aldama releva a Ortega como consejero delegado", Event.EXECUTIVE_CHANGE),
    ("El consejo de Aldama aparta a Ortega de la presidencia", Event.EXECUTIVE_CHANGE),
    ("Ortega deja la presidencia de Aldama", Event.EXECUTIVE_CHANGE),
    ("Ortega, destituido como director de Aldama", Event.EXECUTIVE_CHANGE),
    ("Aldama prescinde de su director financiero", Event.EXECUTIVE_CHANGE),
    ("El Gobierno cesa al presidente de Aldama", Event.EXECUTIVE_CHANGE),
    ("Ortega sale de Aldama tras diez años como presidente", Event.EXECUTIVE_CHANGE),
    ("Acme's Whitlock out as CEO", Event.EXECUTIVE_CHANGE),
    ("Whitlock out at Acme", Event.EXECUTIVE_CHANGE),
    ("Acme chief Whitlock out", Event.EXECUTIVE_CHANGE),
    ("Acme CEO says she will leave", Event.EXECUTIVE_CHANGE),
    ("Acme acqui-hires Globex team", Event.ACQUISITION),
    ("Acme hires Jane Whitlock as finance chief", Event.EXECUTIVE_CHANGE),
]
LIKE = [
    ("Nordhaus-Chef Keller warnt vor Zöllen", Event.EXECUTIVE_CHANGE),
    ("Keller setzt Serie ab: Sender reagiert", Event.EXECUTIVE_CHANGE),
    ("Nordhaus-Chef geht davon aus, dass Preise steigen", Event.EXECUTIVE_CHANGE),
    ("Nordhaus trennt sich von Tochter in Gera", Event.EXECUTIVE_CHANGE),
    ("Nordhaus stellt Mittel für Schulen frei", Event.EXECUTIVE_CHANGE),
    ("Nordhaus-Chef sagt, Konzern verlasse Russland", Event.EXECUTIVE_CHANGE),
    ("Morel évincé du quart de finale par Keller", Event.EXECUTIVE_CHANGE),
    ("Le patron de Vallotte remercie ses salariés", Event.EXECUTIVE_CHANGE),
    ("Vallotte évincé du marché américain", Event.EXECUTIVE_CHANGE),
    ("Le patron de Vallotte défend son bilan", Event.EXECUTIVE_CHANGE),
    ("Vallotte écarte toute hausse des prix", Event.EXECUTIVE_CHANGE),
    ("Le patron de Vallotte dit que le groupe quittera la Russie", Event.EXECUTIVE_CHANGE),
    ("La lluvia no cesa en Vigo", Event.EXECUTIVE_CHANGE),
    ("Aldama cesa su actividad en Vigo", Event.EXECUTIVE_CHANGE),
    ("El presidente de Aldama despide el año con un discurso", Event.EXECUTIVE_CHANGE),
    ("El presidente de Aldama sale en defensa de Ortega", Event.EXECUTIVE_CHANGE),
    ("Cesa la alerta a la población en Vigo", Event.EXECUTIVE_CHANGE),
    ("Aldama dice que saldrá de Rusia, según su presidente", Event.EXECUTIVE_CHANGE),
    ("Acme's new album out", Event.EXECUTIVE_CHANGE),
    ("Acme's Whitlock out for season", Event.EXECUTIVE_CHANGE),
    ("Acme's Whitlock out with knee injury", Event.EXECUTIVE_CHANGE),
    ("Acme CEO tells paper company will exit Chile", Event.EXECUTIVE_CHANGE),
    ("Acme CEO says firm to leave Chile", Event.EXECUTIVE_CHANGE),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event"), LIKE)
def test_what_is_like_it_is_none(title: str, event: Event) -> None:
    told = classify(write(title)).event

    assert told.type is not event or told.score < _LEAST_TO_ASK_FOR
