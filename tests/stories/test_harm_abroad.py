"""Heat, crashes and warnings, in German, French and Spanish, and what is like them."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from tests.classifying import classify
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    ("Hitze in Europa: 2.300 Tote", Event.DISASTER),
    ("Hitzewelle: Hunderte Tote in Spanien", Event.DISASTER),
    ("2.300 Hitzetote in Europa", Event.DISASTER),
    ("Hochwasser in Polen: sechs Tote", Event.DISASTER),
    ("Erdrutsch in Peru: 40 Tote", Event.DISASTER),
    ("Flugzeugabsturz in Bayern", Event.ACCIDENT),
    ("Flugzeugabsturz bei Gera: zwei Tote", Event.ACCIDENT),
    ("Hubschrauberabsturz in Tirol", Event.ACCIDENT),
    ("Busunglück in Bayern: 14 Verletzte", Event.ACCIDENT),
    ("Seilbahnunglück in Tirol", Event.ACCIDENT),
    ("Zugunglück bei Gera", Event.ACCIDENT),
    ("Schiffsunglück vor Rügen", Event.ACCIDENT),
    ("Explosion in Chemiefabrik: drei Tote", Event.ACCIDENT),
    ("Kleinflugzeug in Tirol abgestürzt", Event.ACCIDENT),
    ("Canicule en Europe : 2 300 morts", Event.DISASTER),
    ("La canicule a fait 2 300 morts en Europe", Event.DISASTER),
    ("Chaleur extrême en Espagne : des centaines de morts", Event.DISASTER),
    ("Inondations en Pologne : six morts", Event.DISASTER),
    ("Glissement de terrain au Pérou : 40 morts", Event.DISASTER),
    ("Crash d'un avion en Bavière", Event.ACCIDENT),
    ("Accident d'avion en Bavière", Event.ACCIDENT),
    ("Un hélicoptère s'écrase dans le Tyrol", Event.ACCIDENT),
    ("Accident de car en Bavière : 14 blessés", Event.ACCIDENT),
    ("Déraillement d'un train près de Gap", Event.ACCIDENT),
    ("Naufrage d'un bateau au large de la Corse", Event.ACCIDENT),
    ("Chute d'un hélicoptère dans le Tyrol", Event.ACCIDENT),
    ("Explosion dans une usine : trois morts", Event.ACCIDENT),
    ("Collision entre deux trains près de Gap", Event.ACCIDENT),
    ("Ola de calor en Europa: 2.300 muertos", Event.DISASTER),
    ("El calor deja 2.300 muertos en Europa", Event.DISASTER),
    ("Calor extremo en España: cientos de muertos", Event.DISASTER),
    ("Inundaciones en Polonia: seis muertos", Event.DISASTER),
    ("Deslizamiento de tierra en Perú: 40 muertos", Event.DISASTER),
    ("Accidente de avión en Baviera", Event.ACCIDENT),
    ("Se estrella un helicóptero en el Tirol", Event.ACCIDENT),
    ("Accidente de autobús en Baviera: 14 heridos", Event.ACCIDENT),
    ("Descarrilamiento de un tren cerca de Lugo", Event.ACCIDENT),
    ("Naufragio de un barco frente a Cádiz", Event.ACCIDENT),
    ("Siniestro aéreo en Baviera", Event.ACCIDENT),
    ("Explosión en una fábrica: tres muertos", Event.ACCIDENT),
    ("Choque de trenes cerca de Lugo", Event.ACCIDENT),
    ("Cae una avioneta en Huesca", Event.ACCIDENT),
    ("Acme splits from Globex partner", Event.PARTNERSHIP_ENDED),
    ("Acme splits from partner Globex", Event.PARTNERSHIP_ENDED),
    ("Acme parts ways with Globex partner Larkhill", Event.PARTNERSHIP_ENDED),
    ("Acme valued at $3bn in new funding round", Event.FUNDING),
]
SURE = [
    ("Tsunami warning lifted after Japan quake", Event.DISASTER, Certainty.DENIED),
    ("Tsunami warning cancelled", Event.DISASTER, Certainty.DENIED),
    ("Flood alert lifted in Larkhill", Event.DISASTER, Certainty.DENIED),
    ("Tsunamiwarnung aufgehoben", Event.DISASTER, Certainty.DENIED),
    ("Alerte au tsunami levée", Event.DISASTER, Certainty.DENIED),
    ("Levantada la alerta de tsunami", Event.DISASTER, Certainty.DENIED),
    ("Quake lifts seabed, tsunami warning issued", Event.DISASTER, Certainty.DONE),
    ("Tsunami warning issued after quake", Event.DISASTER, Certainty.DONE),
]
LIKE = [
    ("Hitze in Europa: Nachfrage nach Eis steigt", Event.DISASTER),
    ("Hitzige Debatte in Europa", Event.DISASTER),
    ("Hitzeschutz: Städte planen mehr Bäume", Event.DISASTER),
    ("Kurssturz in Frankfurt", Event.ACCIDENT),
    ("Nordhaus stößt Anteile ab", Event.ACCIDENT),
    ("Absturz in die zweite Liga", Event.ACCIDENT),
    ("Canicule : les ventes de glaces s'envolent", Event.DISASTER),
    ("Vague de chaleur annoncée : comment se protéger", Event.DISASTER),
    ("Débat houleux en Europe", Event.DISASTER),
    ("Crash du bitcoin", Event.ACCIDENT),
    ("Chute de la livre", Event.ACCIDENT),
    ("Collision d'intérêts au conseil", Event.ACCIDENT),
    ("Ola de calor: suben las ventas de helados", Event.DISASTER),
    ("Debate acalorado en Europa", Event.DISASTER),
    ("Calor en Europa: consejos para dormir", Event.DISASTER),
    ("Se estrella la bolsa de Tokio", Event.ACCIDENT),
    ("Choque de trenes entre Gobierno y oposición", Event.ACCIDENT),
    ("Descarrila la reforma fiscal", Event.ACCIDENT),
    ("Acme splits stock, partner Globex gains", Event.PARTNERSHIP_ENDED),
    ("Acme valued at $330bn in new share buyback", Event.FUNDING),
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
