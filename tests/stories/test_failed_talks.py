"""Talks that came to nothing are a turn of the story of the talks, and no second voice on them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from bot.stories.syndication.prospects import differ_in_prospect
from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)
TALKS = "Nokia and Siemens in talks to merge"


@pytest.mark.parametrize(
    ("talks", "failed"),
    [
        (TALKS, "Nokia/Siemens talks collapse"),
        ("Nokia in talks with Siemens over merger", "Nokia-Siemens talks break down"),
        ("Nokia, Siemens in merger talks", "Nokia, Siemens merger talks fell apart"),
        ("Nokia in talks with Siemens over merger", "Nokia/Siemens talks end without deal"),
        ("Nokia in talks with Siemens over merger", "Collapse of Nokia talks with Siemens"),
        ("Nokia und Siemens in Fusionsgesprächen", "Fusionsgespräche Nokia/Siemens gescheitert"),
        ("Nokia en négociations avec Siemens", "Nokia-Siemens : échec des négociations"),
        ("Nokia en conversaciones con Siemens", "Fracasan las conversaciones de Nokia y Siemens"),
        ("Israel and Hamas in truce talks in Cairo", "Truce talks of Israel and Hamas collapse"),
    ],
)
def test_that_talks_failed_is_no_second_voice_on_them(talks: str, failed: str) -> None:
    desk = Desk()
    first = desk.tell(talks, source=GAZETTE)
    told = desk.tell(failed, source=HERALD, after=HOUR)
    assert told.story == first.story
    assert told.copy_of is None
    assert told.status is Status.SINGLE_SOURCE


def test_that_talks_failed_is_the_next_turn_of_a_deal() -> None:
    desk = Desk()
    desk.tell(TALKS, source=GAZETTE)
    failed = desk.tell("Nokia/Siemens talks collapse", source=HERALD, after=HOUR)
    assert failed.relation is Relation.UPDATE
    assert failed.turned


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nokia's talks with Siemens collapse", "Nokia-Siemens talks break down"),
        (TALKS, "Nokia, Siemens in talks on merger, sources say"),
        ("Bridge at Siemens plant collapses near Oulu", "Bridge collapse at Siemens plant in Oulu"),
        ("Nokia and Siemens resume talks in Oulu", "Nokia back in talks with Siemens"),
        ("Siemens engine fails safety test in Oulu", "Oulu: Siemens engine test ends in failure"),
    ],
)
def test_who_says_the_same_is_a_second_voice(one: str, other: str) -> None:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    told = desk.tell(other, source=HERALD, after=HOUR)
    assert (told.story, told.status) == (first.story, Status.CORROBORATED)


def test_a_headline_that_alone_tells_of_a_failure_is_no_copy() -> None:
    talks, failed = "Nokia, Siemens in merger talks", "Nokia, Siemens merger talks collapse"
    assert differ_in_prospect(talks, failed)
    assert differ_in_prospect(failed, talks)
    assert not differ_in_prospect(failed, "Merger talks of Nokia and Siemens collapse")
