"""Bids, what became of them, and offers of another kind, in German, French and Spanish."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from tests.classifying import classify
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    ("Aldama retira del mercado 3.000 juguetes", Event.RECALL),
]
SURE = [
    ("Nordhaus legt Angebot für Fenwick vor", Event.ACQUISITION, Certainty.TALKS),
    ("Nordhaus bietet 3 Milliarden Euro für Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Nordhaus will Fenwick schlucken", Event.ACQUISITION, Certainty.AGREED),
    ("Nordhaus unterbreitet Übernahmeangebot für Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Nordhaus erhöht Angebot für Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Fenwick lehnt Angebot von Nordhaus ab", Event.ACQUISITION, Certainty.DENIED),
    ("Fenwick weist Übernahmeofferte von Nordhaus zurück", Event.ACQUISITION, Certainty.DENIED),
    ("Nordhaus zieht Angebot für Fenwick zurück", Event.ACQUISITION, Certainty.DENIED),
    ("Nordhaus und Fenwick brechen Fusionsgespräche ab", Event.ACQUISITION, Certainty.DENIED),
    ("Fusion von Nordhaus und Fenwick geplatzt", Event.ACQUISITION, Certainty.DENIED),
    ("Nordhaus dementiert Interesse an Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Nordhaus will Fenwick nicht übernehmen", Event.ACQUISITION, Certainty.DENIED),
    ("Übernahme von Fenwick durch Nordhaus gescheitert", Event.ACQUISITION, Certainty.DENIED),
    ("Nordhaus bläst Übernahme von Fenwick ab", Event.ACQUISITION, Certainty.DENIED),
    ("Vallotte lance une OPA sur Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Vallotte dépose une offre de rachat sur Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Vallotte envisage de racheter Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Vallotte fait une offre pour Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Vallotte relève son offre sur Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Fenwick rejette l'offre de Vallotte", Event.ACQUISITION, Certainty.DENIED),
    ("Fenwick repousse l'offre de rachat de Vallotte", Event.ACQUISITION, Certainty.DENIED),
    ("Vallotte retire son offre sur Fenwick", Event.ACQUISITION, Certainty.DENIED),
    (
        "Vallotte et Fenwick rompent leurs discussions de fusion",
        Event.ACQUISITION,
        Certainty.DENIED,
    ),
    ("Vallotte dément vouloir racheter Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Vallotte renonce à racheter Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Vallotte ne rachètera pas Fenwick", Event.ACQUISITION, Certainty.DENIED),
    (
        "Le projet de fusion entre Vallotte et Fenwick abandonné",
        Event.ACQUISITION,
        Certainty.DENIED,
    ),
    ("Vallotte jette l'éponge pour le rachat de Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama lanza una opa sobre Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Aldama presenta una oferta por Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Aldama ofrece 3.000 millones por Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Aldama mejora su oferta por Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Aldama estudia comprar Fenwick", Event.ACQUISITION, Certainty.TALKS),
    ("Fenwick rechaza la oferta de Aldama", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama retira su oferta por Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama retira la opa sobre Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama desiste de comprar Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama y Fenwick rompen las negociaciones de fusión", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama niega interés en comprar Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Aldama no comprará Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Fracasa la opa de Aldama sobre Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Fracasa la fusión entre Aldama y Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Acme won't buy Globex", Event.ACQUISITION, Certainty.DENIED),
    ("Larkhill won't buy Fenwick after all", Event.ACQUISITION, Certainty.DENIED),
    ("Larkhill will not buy Fenwick", Event.ACQUISITION, Certainty.DENIED),
    ("Larkhill offers $34.5bn for Fenwick Chrome", Event.ACQUISITION, Certainty.TALKS),
    ("ACME SAYS TO BUY GLOBEX", Event.ACQUISITION, Certainty.AGREED),
    ("ACME SAYS TO BUY GLOBEX - LARKHILL NEWS", Event.ACQUISITION, Certainty.AGREED),
]
LIKE = [
    ("Nordhaus legt Zahlen für das Quartal vor", Event.ACQUISITION),
    ("Nordhaus bietet Kunden neuen Tarif an", Event.ACQUISITION),
    ("Gewerkschaft lehnt Angebot der Arbeitgeber ab", Event.ACQUISITION),
    ("Nordhaus zieht Prognose zurück", Event.ACQUISITION),
    ("Bahn legt Angebot für Lokführer vor", Event.ACQUISITION),
    ("Iran lehnt Angebot der USA ab", Event.ACQUISITION),
    ("Vallotte lance une offre pour les moins de 26 ans", Event.ACQUISITION),
    ("Les syndicats rejettent l'offre de la direction de Vallotte", Event.ACQUISITION),
    ("Vallotte retire son offre d'abonnement gratuite", Event.ACQUISITION),
    ("Vallotte relève ses prévisions", Event.ACQUISITION),
    ("Kiev rejette l'offre de Moscou", Event.ACQUISITION),
    ("Vallotte enrichit son offre de streaming", Event.ACQUISITION),
    ("Los sindicatos rechazan la oferta de Aldama", Event.ACQUISITION),
    ("Aldama presenta una oferta de empleo para 300 ingenieros", Event.ACQUISITION),
    ("Aldama retira su oferta de vuelos baratos", Event.ACQUISITION),
    ("Aldama amplía su oferta de series", Event.ACQUISITION),
    ("Irán rechaza la oferta de Estados Unidos", Event.ACQUISITION),
    ("Shoppers won't buy Acme's excuses", Event.ACQUISITION),
    ("Acme won't buy time", Event.ACQUISITION),
    ("Acme offers $10m reward for stolen painting", Event.ACQUISITION),
    ("Acme offers $500 for old phones", Event.ACQUISITION),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event", "certainty"), SURE)
def test_the_event_and_its_certainty_are_told(
    title: str, event: Event, certainty: Certainty
) -> None:
    read = classify(write(title))

    assert read.event.type is event
    assert read.certainty is certainty


@pytest.mark.parametrize(("title", "event"), LIKE)
def test_what_is_like_it_is_none(title: str, event: Event) -> None:
    told = classify(write(title)).event

    assert told.type is not event or told.score < _LEAST_TO_ASK_FOR
