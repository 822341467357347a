"""A body with no part in an event is no origin of it by what it makes of it on its own site."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Event, Source, Status
from bot.stories.authorship.bystanders import only_reacts
from bot.stories.authorship.voices import NOBODY, Voice
from bot.stories.traits.features import ENTITY
from tests.stories.authorship.test_voices import NEWSROOM
from tests.stories.newsdesk import GAZETTE, HERALD, REUTERS, Desk, find_mentions, write

HOUR = timedelta(hours=1)
CUTS = "Nokia to cut 4,000 jobs in Oulu"
TEXT = "Rival Microsoft cut 8,000 jobs last year."
MICROSOFT = Voice(
    known_by=frozenset({f"{ENTITY}microsoft"}), authority=False, in_title=True, own=True
)


@pytest.mark.parametrize(
    ("headline", "event", "reacts"),
    [
        ("Microsoft comments on Nokia job cuts", Event.LAYOFFS, True),
        ("Microsoft welcomes Nokia's decision to close", Event.OTHER, True),
        ("Microsoft kommentiert Stellenabbau bei Nokia", Event.LAYOFFS, True),
        ("Microsoft offers jobs to staff hit by Nokia cuts", Event.LAYOFFS, True),
        ("Microsoft to hire 300 in Oulu after Nokia layoffs", Event.LAYOFFS, True),
        ("Microsoft stellt nach Stellenabbau bei Nokia 300 ein", Event.LAYOFFS, True),
        ("Microsoft embauche après les suppressions de postes chez Nokia", Event.LAYOFFS, True),
        ("Microsoft contrata a 300 tras los despidos de Nokia", Event.LAYOFFS, True),
        # Who is hit knows it.
        ("Microsoft services restored after Nokia outage", Event.OUTAGE, False),
        # A deed of both.
        ("Microsoft to buy radio unit of Nokia", Event.ACQUISITION, False),
        ("Microsoft and Nokia to cut jobs in Oulu after merger", Event.LAYOFFS, False),
        # It comes after something else.
        ("After merger Microsoft sues Nokia", Event.LEGAL, False),
        ("Nokia cuts jobs after Microsoft deal", Event.LAYOFFS, False),
        # Of itself.
        ("Microsoft comments on job cuts", Event.LAYOFFS, False),
        ("Microsoft to cut jobs after weak year", Event.LAYOFFS, False),
        ("Job cuts in Oulu after Nokia deal", Event.LAYOFFS, False),
    ],
)
def test_what_one_makes_of_anothers_news_only_reacts(
    headline: str, event: Event, reacts: bool
) -> None:
    entry = write(headline, source=NEWSROOM)
    assert only_reacts(entry, find_mentions(entry), MICROSOFT, event) is reacts


AUTHORITY = Voice(known_by=MICROSOFT.known_by, authority=True, in_title=True, own=True)


@pytest.mark.parametrize("voice", [NOBODY, AUTHORITY])
def test_neither_an_outlet_nor_an_authority_reacts(voice: Voice) -> None:
    entry = write("Microsoft comments on Nokia job cuts", source=NEWSROOM)
    assert not only_reacts(entry, find_mentions(entry), voice, Event.LAYOFFS)


@pytest.mark.parametrize(
    "word",
    [
        "Microsoft comments on Nokia job cuts in Oulu",
        "Microsoft offers jobs to staff hit by Nokia job cuts in Oulu",
    ],
)
def test_a_bystanders_own_site_is_no_second_origin(word: str) -> None:
    desk = Desk()
    desk.tell(CUTS, TEXT, source=REUTERS)
    placed = desk.tell(word, "Microsoft said so.", source=NEWSROOM, after=HOUR)
    assert (placed.story, placed.status, placed.origins) == ("s1", Status.SINGLE_SOURCE, 1)
    assert "reacts to the news of others, and is no origin of it" in placed.reasons
    own = desk.tell(CUTS, "Unions told this paper of the cuts.", source=HERALD, after=2 * HOUR)
    assert own.origins == 2


@pytest.mark.parametrize(
    ("first", "word", "status"),
    [
        # A party to the event, named before.
        (
            "Nokia to cut 4,000 jobs in Oulu in deal with Microsoft",
            "Microsoft comments on Nokia job cuts in Oulu",
            Status.OFFICIAL,
        ),
        # What it tells of is its own deed, too.
        (
            "Nokia in talks to sell radio unit in Oulu",
            "Microsoft to buy radio unit in Oulu from Nokia",
            Status.CORROBORATED,
        ),
    ],
)
def test_a_partys_own_site_is_an_origin(first: str, word: str, status: Status) -> None:
    desk = Desk()
    desk.tell(first, source=GAZETTE)
    placed = desk.tell(word, "Microsoft said so.", source=NEWSROOM, after=HOUR)
    assert (placed.story, placed.status, placed.origins) == ("s1", status, 2)
    assert "reacts to the news of others, and is no origin of it" not in placed.reasons


def test_an_outlet_that_tells_of_a_comment_is_an_origin() -> None:
    desk = Desk()
    desk.tell(CUTS, TEXT, source=REUTERS)
    word = "Microsoft comments on Nokia job cuts in Oulu"
    placed = desk.tell(word, "Microsoft said so.", source=HERALD, after=HOUR)
    assert (placed.story, placed.origins) == ("s1", 2)


def test_a_bystander_that_comes_first_is_the_one_origin() -> None:
    desk = Desk()
    placed = desk.tell(
        "Microsoft offers jobs to staff hit by Nokia job cuts in Oulu", source=NEWSROOM
    )
    assert placed.origins == 1


def test_a_body_that_no_catalogue_has_may_be_a_bystander_too() -> None:
    union = replace(Source.unlisted("trust.example"), official=True, name="Puffin Trust")
    desk = Desk()
    desk.tell(CUTS, source=REUTERS)
    placed = desk.tell("Puffin Trust condemns Nokia job cuts in Oulu", source=union, after=HOUR)
    assert (placed.story, placed.origins) == ("s1", 1)
