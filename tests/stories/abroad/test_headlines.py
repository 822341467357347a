"""Headlines in German, French and Spanish tell their event, and what is like them tells none."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from tests.classifying import classify
from tests.stories.abroad import (
    bids,
    business,
    closures,
    dismissals,
    disposals,
    harm,
    insolvencies,
    likenesses,
    strikes,
)
from tests.stories.newsdesk import write

_LEAST_TO_ASK_FOR = 0.33  # a guess below it reaches no watch that asks for an event

TOLD = [
    *(bids.TOLD + business.TOLD + closures.TOLD + dismissals.TOLD + disposals.TOLD + harm.TOLD),
    *(insolvencies.TOLD + likenesses.TOLD + strikes.TOLD),
]
SURE = [*bids.SURE, *business.SURE, *harm.SURE, *strikes.SURE]
LIKE = [
    *(bids.LIKE + business.LIKE + closures.LIKE + dismissals.LIKE + disposals.LIKE + harm.LIKE),
    *(insolvencies.LIKE + likenesses.LIKE),
]


@pytest.mark.no_cover
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


@pytest.mark.parametrize(("title", "event"), LIKE)
def test_what_is_like_it_is_none(title: str, event: Event) -> None:
    told = classify(write(title)).event

    assert told.type is not event or told.score < _LEAST_TO_ASK_FOR
