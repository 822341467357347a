"""Words that a deal, a mishap and an insolvency share with war, votes, pay and debate."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from tests.classifying import classify
from tests.stories.newsdesk import write

TOLD = [
    # Who seizes a place buys nothing.
    ("Larkhill s'empare de Fenwick", Event.ACQUISITION),
    ("Le groupe Larkhill s'empare de Fenwick pour 2 milliards d'euros", Event.ACQUISITION),
    ("Les insurgés s'emparent de Kelby", Event.OTHER),
    ("La gauche s'empare de Kelby", Event.OTHER),
    ("Une liste citoyenne s'empare de Kelby aux municipales", Event.ELECTION),
    # What is shot down comes to no accident.
    ("Cae un helicóptero en Kelby tras ser derribado", Event.CONFLICT),
    ("Un caza derribado cerca de Kelby", Event.CONFLICT),
    ("Flugzeug bei Kelby abgestürzt, Armee meldet Abschuss", Event.CONFLICT),
    ("Kampfjet über Kelby abgeschossen", Event.CONFLICT),
    ("Cae un helicóptero en Kelby: dos muertos", Event.ACCIDENT),
    ("Avión se estrella en Kelby; el ejército niega que fuera derribado", Event.ACCIDENT),
    ("Hubschrauber bei Kelby abgestürzt, kein Abschuss", Event.ACCIDENT),
    # A tender offer for shares of the staff, and one for a firm.
    ("Fenwick raises $90 million, plans tender offer for employees", Event.FUNDING),
    ("Larkhill launches tender offer for Fenwick", Event.ACQUISITION),
    # Shares are bought back, no round is raised; arms are bought back, no shares.
    ("Fenwick announces $40 billion buyback", Event.EARNINGS),
    ("Fenwick launches $2 billion buyback programme", Event.EARNINGS),
    ("Fenwick raises $3 billion", Event.FUNDING),
    ("Fenwick launches new phone", Event.PRODUCT_LAUNCH),
    # A bid with its number in words.
    ("Marlow bids $3 billion for Larkhill", Event.ACQUISITION),
    # A player is sold to the team of a town, a unit to a firm.
    ("Larkhill vende Fenwick a Marlow", Event.ACQUISITION),
    # Households are no firm.
    ("Larkhill ist überschuldet und insolvent", Event.LEGAL),
    ("Bus stößt Fußgänger um", Event.ACCIDENT),
]
NONE = [
    ("Kelby vende Roe al Milan", Event.ACQUISITION),
    ("Kelby announces $5 million gun buyback", Event.EARNINGS),
    ("Marlow bids $3 billion for contract in Ostland", Event.ACQUISITION),
    ("Studie: Viele Privathaushalte überschuldet und insolvent", Event.LEGAL),
    ("Ministerin stößt Reform der Pflege an", Event.ACCIDENT),
    ("Armee: Flugzeug nicht abgeschossen", Event.CONFLICT),
    ("Jäger melden Abschuss von Wolf bei Kelby", Event.CONFLICT),
]
CERTAIN = [
    ("Pundit says to buy Larkhill stock on dip", Certainty.DONE),
    ("Larkhill says to buy Fenwick", Certainty.AGREED),
    ("Larkhill says to buy back shares", Certainty.AGREED),
    ("Larkhill says to sell Fenwick stock", Certainty.AGREED),
]


@pytest.mark.parametrize(("title", "event"), TOLD)
def test_the_event_is_told(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


@pytest.mark.parametrize(("title", "event"), NONE)
def test_another_event_is_not(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is not event


@pytest.mark.parametrize(("title", "certainty"), CERTAIN)
def test_who_says_to_buy_buys_or_advises(title: str, certainty: Certainty) -> None:
    assert classify(write(title)).certainty is certainty
