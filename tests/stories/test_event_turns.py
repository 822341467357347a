"""Turns of words that tell an event, each beside the look-alikes that do not."""

from __future__ import annotations

import pytest

from bot.model import Event
from tests.classifying import classify
from tests.stories.newsdesk import write

TURNS = {
    # What is bought and sold, in four languages.
    "Larkhill übernimmt US-Versicherer Fenwick": Event.ACQUISITION,
    "Larkhill négocie la vente de ses magasins italiens": Event.ACQUISITION,
    "Larkhill estudia la venta de su filial": Event.ACQUISITION,
    "Larkhill rumored to be eyeing Fenwick": Event.ACQUISITION,
    "Fenwick agrees $2.3 billion sale": Event.ACQUISITION,
    "Larkhill renuncia a comprar Fenwick": Event.ACQUISITION,
    # … and what is not.
    "Probe rumored to be eyeing Mars": Event.RESEARCH,
    "Larkhill agrees $2.3 billion budget": Event.OTHER,
    # Who goes, who is let go, and what goes back.
    "Larkhill parts company with its chief executive": Event.EXECUTIVE_CHANGE,
    "Presidente de Larkhill renuncia al cargo": Event.EXECUTIVE_CHANGE,
    "Thousands of Larkhill staff told to pack their desks": Event.LAYOFFS,
    "Tourists told to pack warm coats": Event.OTHER,
    "Fenwick pulls back 550,000 pickups over transmission fault": Event.RECALL,
    # Strikes of workers, and of other kinds.
    "Larkhill strike halts Oulu plant": Event.LABOR,
    "Strike cripples output at Larkhill works": Event.LABOR,
    "Drone strike halts output at Larkhill refinery": Event.CONFLICT,
    # What crashes on a market.
    "Larkhill shares crash 30% as top backer rules out aid": Event.OTHER,
    "Bitcoin crashes below $40,000": Event.OTHER,
    "Two dead as light plane crashes near Larkhill": Event.ACCIDENT,
}


@pytest.mark.parametrize(("title", "event"), list(TURNS.items()))
def test_a_turn_of_words_tells_the_event(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


def test_a_captain_who_goes_is_no_change_at_the_top() -> None:
    title = "Larkhill United part company with captain after training row"
    assert classify(write(title)).event.type is not Event.EXECUTIVE_CHANGE
