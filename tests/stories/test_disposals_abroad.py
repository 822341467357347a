"""What firms sell and take over, in German, French and Spanish, and what is like it."""

from __future__ import annotations

import pytest

from bot.model import Event
from tests.classifying import classify
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    ("Nordhaus stößt Autosparte ab", Event.ACQUISITION),
    ("Nordhaus verkauft Autosparte an Fenwick", Event.ACQUISITION),
    ("Nordhaus stößt Tochter Fenwick ab", Event.ACQUISITION),
    ("Nordhaus trennt sich von Tochter Fenwick", Event.ACQUISITION),
    ("Nordhaus gibt Mehrheit an Fenwick ab", Event.ACQUISITION),
    ("Nordhaus veräußert Chemiesparte", Event.ACQUISITION),
    ("Nordhaus stößt Anteile an Fenwick ab", Event.ACQUISITION),
    ("Nordhaus-Tochter Fenwick verkauft", Event.ACQUISITION),
    ("Fenwick geht an Nordhaus", Event.ACQUISITION),
    ("Nordhaus schnappt sich Fenwick", Event.ACQUISITION),
    ("Nordhaus steigt bei Fenwick ein", Event.ACQUISITION),
    ("Nordhaus greift nach Fenwick", Event.ACQUISITION),
    ("Nordhaus sichert sich Mehrheit an Fenwick", Event.ACQUISITION),
    ("Nordhaus gibt Sparte an Fenwick ab", Event.ACQUISITION),
    ("Güterzug stößt mit Bus zusammen, zwei Tote", Event.ACCIDENT),
    ("Le groupe Vallotte cède Fenwick", Event.ACQUISITION),
    ("Vallotte cède sa filiale Fenwick", Event.ACQUISITION),
    ("Vallotte cède sa division jouets à Fenwick", Event.ACQUISITION),
    ("Vallotte s'offre Fenwick", Event.ACQUISITION),
    ("Vallotte s'offre l'américain Fenwick", Event.ACQUISITION),
    ("Vallotte s'empare de Fenwick", Event.ACQUISITION),
    ("Vallotte met la main sur Fenwick", Event.ACQUISITION),
    ("Vallotte se déleste de Fenwick", Event.ACQUISITION),
    ("Vallotte vend Fenwick", Event.ACQUISITION),
    ("Vallotte prend le contrôle de Fenwick", Event.ACQUISITION),
    ("Vallotte s'adjuge Fenwick", Event.ACQUISITION),
    ("Vallotte croque Fenwick", Event.ACQUISITION),
    ("Vallotte entre au capital de Fenwick", Event.ACQUISITION),
    ("Fenwick passe sous pavillon de Vallotte", Event.ACQUISITION),
    ("Aldama vende su filial Fenwick", Event.ACQUISITION),
    ("Aldama vende Fenwick a Nordhaus", Event.ACQUISITION),
    ("Aldama se desprende de Fenwick", Event.ACQUISITION),
    ("Aldama se deshace de su filial de juguetes", Event.ACQUISITION),
    ("Aldama se hace con Fenwick", Event.ACQUISITION),
    ("Aldama se queda con Fenwick", Event.ACQUISITION),
    ("Aldama toma el control de Fenwick", Event.ACQUISITION),
    ("Aldama entra en el capital de Fenwick", Event.ACQUISITION),
    ("Aldama absorbe Fenwick", Event.ACQUISITION),
    ("Aldama cede el control de Fenwick", Event.ACQUISITION),
    ("Aldama vende su división de energía", Event.ACQUISITION),
    ("Aldama adquiere la mayoría de Fenwick", Event.ACQUISITION),
    ("Aldama se adjudica Fenwick", Event.ACQUISITION),
    ("Aldama liquida su participación en Fenwick", Event.ACQUISITION),
]
LIKE = [
    ("Nordhaus stößt auf Widerstand", Event.ACQUISITION),
    ("Nordhaus trennt sich von Trainer Keller", Event.ACQUISITION),
    ("Nordhaus verkauft mehr Autos", Event.ACQUISITION),
    ("Nordhaus gibt Zukunft des Werks bekannt", Event.ACQUISITION),
    ("Nordhaus stößt weniger CO2 aus", Event.ACQUISITION),
    ("Vallotte cède du terrain en Bourse", Event.ACQUISITION),
    ("Vallotte s'offre une page de publicité", Event.ACQUISITION),
    ("L'armée s'empare de Goma", Event.ACQUISITION),
    ("Vallotte s'offre un record en finale", Event.ACQUISITION),
    ("Vallotte cède 3 % à l'ouverture", Event.ACQUISITION),
    ("Morel cède sa place à Keller", Event.ACQUISITION),
    ("Aldama vende más coches", Event.ACQUISITION),
    ("Aldama se hace con el título", Event.ACQUISITION),
    ("Aldama se queda con las ganas", Event.ACQUISITION),
    ("Aldama cede un 3% en Bolsa", Event.ACQUISITION),
    ("El ejército toma el control de Goma", Event.ACQUISITION),
    ("Aldama se deshace en elogios a Ortega", Event.ACQUISITION),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event"), LIKE)
def test_what_is_like_it_is_none(title: str, event: Event) -> None:
    told = classify(write(title)).event

    assert told.type is not event or told.score < _LEAST_TO_ASK_FOR
