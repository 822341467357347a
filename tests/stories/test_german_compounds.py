"""German says in one word what others say in two: "Übernahmegespräche" are talks of a takeover."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Event, Stage, Status
from bot.stories.language.text import terms_in
from tests.classifying import CLASSIFIER, classify
from tests.stories.newsdesk import GAZETTE, HERALD, Desk, write

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Tarifverhandlungen", "%talks"),
        ("Stellenabbau", "%layoffs"),
        ("Stellenstreichungen", "%layoffs"),
        ("Massenentlassungen", "%layoffs"),
        ("Streikende", "%walkout"),
        ("Lokführerstreik", "%walkout"),
        ("Rückrufaktion", "%recall"),
        ("Hotelbrand", "%fire"),
        ("Fabrikbrandes", "%fire"),
        ("Fährunglück", "%crash"),
        ("Hubschrauberabsturz", "%crash"),
        ("Gasexplosion", "%explosion"),
    ],
)
def test_a_compound_is_the_kind_of_thing_that_it_ends_in(word: str, kind: str) -> None:
    assert terms_in(word) == [kind]


@pytest.mark.parametrize(
    "word",
    [
        "Hildebrand",
        "Brandmauer",
        "Ostbrandenburg",
        "Unfallchirurg",
        "Gesprächspartner",
        "Streikrecht",
        "Rückrufnummer",
        "Hungerstreik",
        "Selbstgespräche",
        "Abbau",
    ],
)
def test_a_compound_that_begins_like_one_or_tells_of_one_deal_is_its_own_word(word: str) -> None:
    assert not terms_in(word)[0].startswith("%")


@pytest.mark.parametrize(
    ("title", "event", "stage"),
    [
        ("Fenwick führt Übernahmegespräche mit Ostrander", Event.ACQUISITION, Stage.TALKS),
        ("Nokia und Infinera in Fusionsgesprächen", Event.ACQUISITION, Stage.TALKS),
        ("Fusionsgespräche von Nokia und Infinera gescheitert", Event.ACQUISITION, Stage.OFF),
        ("Streikende blockieren den Hafen von Oulu", Event.LABOR, None),
        ("Pilotenstreik bei Fenwick", Event.LABOR, None),
        ("Fenwick startet Rückrufaktion", Event.RECALL, None),
        ("Gesprächspartner von Fenwick", Event.OTHER, None),
        ("Bürgergespräche in Larkhill", Event.OTHER, None),
    ],
)
def test_what_a_compound_tells_of_and_how_far_it_is(
    title: str, event: Event, stage: Stage | None
) -> None:
    assert classify(write(title)).event.type is event
    assert CLASSIFIER.read_stage(title, event) is stage


def test_takeover_talks_that_failed_are_no_second_voice_on_them() -> None:
    desk = Desk()
    first = desk.tell("Nokia und Siemens: Übernahmegespräche vor Abschluss", source=GAZETTE)
    failed = desk.tell(
        "Übernahmegespräche von Nokia und Siemens gescheitert", source=HERALD, after=HOUR
    )
    assert (failed.story, failed.status) == (first.story, Status.SINGLE_SOURCE)


@pytest.mark.parametrize(
    ("later", "is_one"),
    [
        ("Nach Hotelbrand in Leipzig: Betreiber festgenommen", True),
        ("Nach Hotelbrand in Bremen: Betreiber festgenommen", False),
        ("Nach Gasexplosion in Leipzig: Betreiber festgenommen", False),
    ],
)
def test_a_follow_up_names_the_mishap_in_one_word(later: str, *, is_one: bool) -> None:
    desk = Desk()
    first = desk.tell("Brand in Hotel in Leipzig: 12 Tote", source=GAZETTE)
    placed = desk.tell(later, source=HERALD, after=20 * HOUR)
    assert (placed.story == first.story) is is_one
