"""Who denies the end of a thing affirms it, where the story tells of it and not of its end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from bot.stories.language.text import fold
from bot.stories.stance.endings import find_ended, tells_end
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, NEWSROOM, REUTERS, Desk

HOUR = timedelta(hours=1)
TALKS = "Microsoft and Nokia begin merger talks"
DENIAL = "Microsoft denies report that merger talks with Nokia have collapsed"


def _answer(*news: str) -> Status:
    """What a story is that holds all the ``news``, one outlet's each."""
    desk = Desk()
    sources = (GAZETTE, HERALD, REUTERS, COURIER)
    told = [
        desk.tell(title, source=source, after=HOUR * number)
        for number, (title, source) in enumerate(zip(news, sources, strict=False))
    ]
    assert {one.story for one in told} == {"s1"}
    return told[-1].status


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (TALKS, DENIAL),
        (TALKS, "Nokia denies that Microsoft merger talks have ended"),
        (TALKS, "Nokia denies collapse of Microsoft merger talks"),
        (TALKS, "Nokia says Microsoft merger talks have not collapsed"),
        ("Larkhill announces Oldtown tour", "Larkhill denies Oldtown tour has been cancelled"),
        ("Larkhill announces Oldtown tour", "Larkhill denies Oldtown tour is off"),
        ("Larkhill announces Oldtown tour", "Larkhill denies he has called off Oldtown tour"),
        ("Larkhill announces Oldtown tour", "Larkhill denies dropping Oldtown tour"),
        ("Nokia plans Oldtown cable project", "Nokia denies Oldtown cable project was abandoned"),
        ("Nokia und Siemens planen Fusion", "Nokia dementiert Scheitern der Fusion mit Siemens"),
        (
            "Nokia und Siemens planen Fusion",
            "Nokia dementiert, dass die Fusion mit Siemens gescheitert ist",
        ),
        (
            "Nokia und Siemens: Gespräche über Fusion",
            "Nokia dementiert Ende der Fusionsgespräche mit Siemens",
        ),
        (
            "Nokia et Siemens négocient une fusion",
            "Nokia dément l'abandon de la fusion avec Siemens",
        ),
        (
            "Nokia y Siemens negocian una fusión",
            "Nokia niega que la fusión con Siemens se haya cancelado",
        ),
    ],
)
def test_who_denies_the_end_of_what_is_told_affirms_it(claim: str, denial: str) -> None:
    assert _answer(claim, denial) is Status.CORROBORATED


@pytest.mark.parametrize(
    "news",
    [
        ("Microsoft and Nokia merger talks collapse", DENIAL),
        ("Microsoft and Nokia call off merger talks", DENIAL),
        ("Microsoft walks away from Nokia merger talks", DENIAL),
        ("Microsoft and Nokia merger talks on brink", DENIAL),
        ("Larkhill cancels Oldtown tour", "Larkhill denies Oldtown tour has been cancelled"),
        ("Larkhill Oldtown tour in doubt", "Larkhill denies Oldtown tour has been cancelled"),
        (
            "Nokia und Siemens beenden Fusionsgespräche",
            "Nokia dementiert Ende der Fusionsgespräche",
        ),
        ("Nokia abandonne la fusion avec Siemens", "Nokia dément l'abandon de la fusion"),
        ("Nokia cancela la fusión con Siemens", "Nokia niega que la fusión se haya cancelado"),
        (TALKS, "Microsoft and Nokia merger talks collapse", DENIAL),
    ],
)
def test_who_denies_the_end_that_is_told_disputes_it(news: tuple[str, ...]) -> None:
    assert _answer(*news) is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (TALKS, "Microsoft denies merger talks with Nokia"),
        (TALKS, "Nokia denies it is in merger talks with Microsoft"),
        (TALKS, "Nokia denies report of merger talks with Microsoft as talks with Siemens end"),
        ("Nokia to close Oulu plant", "Nokia denies that it will close Oulu plant"),
        ("Nokia chief to quit Oulu works", "Nokia denies Oulu works chief was dropped"),
        ("Nokia plans new Oulu prices", "Nokia denies plan to drop Oulu prices"),
    ],
)
def test_other_denials_dispute_as_before(claim: str, denial: str) -> None:
    assert _answer(claim, denial) is Status.DISPUTED


def test_a_party_that_denies_the_end_on_its_own_site_makes_the_talks_official() -> None:
    desk = Desk()
    desk.tell(TALKS, source=GAZETTE)
    word = desk.tell(
        "Statement on media reports",
        "Reports that Microsoft's merger talks with Nokia have collapsed are not accurate.",
        source=NEWSROOM,
        after=HOUR,
    )
    assert (word.story, word.status, word.relation) == ("s1", Status.OFFICIAL, Relation.UPDATE)


def test_a_story_that_opens_with_the_denial_of_an_end_is_of_that_end() -> None:
    desk = Desk()
    opening = desk.tell(DENIAL, source=GAZETTE)
    second = desk.tell("Nokia denies Microsoft merger talks have ended", source=HERALD, after=HOUR)
    assert (opening.status, second.status) == (Status.DISPUTED, Status.DISPUTED)


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Roe denies that the deal is dead", ("%deal",)),
        ("Roe denies tour cancellation", ("tour",)),
        ("Roe denies deal after talks ended", ()),
        ("Roe denies plan to end it", ()),
        ("Roe denies end of shift brawl", ()),
        ("Roe denies theft", ()),
        ("Roe talks", ()),
    ],
)
def test_whose_end_is_denied_is_found(sentence: str, terms: tuple[str, ...]) -> None:
    assert find_ended(fold(sentence)) == terms


@pytest.mark.parametrize(
    "title",
    [
        "Roe drops suit",
        "Roe tour in doubt",
        "Roe and Doe split",
        "Fusion geplatzt",
        "Rupture des discussions",
        "Fracasan las negociaciones",
    ],
)
def test_that_something_may_be_over_is_told(title: str) -> None:
    assert tells_end(title)


@pytest.mark.parametrize("title", ["Roe and Doe agree over merger", "Roe kicks off tour"])
def test_what_only_begins_is_not_over(title: str) -> None:
    assert not tells_end(title)
