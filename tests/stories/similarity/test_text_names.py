"""How much more likeness two texts need by the names that each lacks of the other's."""

from __future__ import annotations

import pytest

from bot.model import Event
from bot.stories.similarity.text_names import weigh_names
from bot.stories.traits.features import Features, is_common, read_features
from bot.stories.traits.gathered import open_gathering
from tests.stories.newsdesk import NOON, find_mentions, write

LEAST = 0.03
WANTED = (
    "Siemens makes approach for Nokia, sources say",
    "The boards met in Munich on Sunday, said two who know of it.",
)
REFUSED = (
    "Nokia turns down Siemens plan as too low",
    "Chair Sari Lind wrote that the pension fund Ilmarinen had been heard in Turku.",
)


def read(told: tuple[str, str], event: Event) -> Features:
    entry = write(*told)
    return read_features(entry, find_mentions(entry), event)


def weigh(told: tuple[str, str], *, events: tuple[Event, Event]) -> float:
    """What is asked for beside WANTED; ``events`` are that of the story and of the report."""
    story = open_gathering(1, read(WANTED, events[0]), NOON, b"")
    return weigh_names(read(told, events[1]), story, [], least=LEAST)


@pytest.mark.parametrize(
    "events",
    [
        (Event.ACQUISITION, Event.ACQUISITION),
        (Event.ACQUISITION, Event.OTHER),
        (Event.OTHER, Event.OTHER),
    ],
)
def test_what_either_of_two_firms_says_of_their_deal_may_name_whom_it_likes(
    events: tuple[Event, Event],
) -> None:
    assert weigh(REFUSED, events=events) == LEAST


def test_a_third_firm_in_the_place_of_one_is_of_another_deal() -> None:
    other = (REFUSED[0].replace("Siemens", "Samsung"), REFUSED[1])
    assert weigh(other, events=(Event.ACQUISITION, Event.OTHER)) > LEAST


def test_two_firms_in_a_suit_have_several_matters() -> None:
    assert weigh(REFUSED, events=(Event.ACQUISITION, Event.LEGAL)) > LEAST


HEADQUARTERS = (
    "Fenwick to cut 800 jobs in Sweden",
    "Head-office roles in Malmö and Kelby bear the brunt.",
)
AXE = "About 800 desk posts will go as the flat-pack seller seeks lower costs."


@pytest.mark.parametrize(
    ("told", "event", "is_one"),
    [
        (("Swedish furniture chain wields axe on jobs", AXE), Event.LAYOFFS, True),
        (("Swedish chain Ostrander wields axe on jobs", AXE), Event.LAYOFFS, False),
        (("Dutch furniture chain wields axe on jobs", AXE), Event.LAYOFFS, False),
        (("Swedish furniture chain wields axe on jobs", AXE), Event.EARNINGS, False),
        (
            ("Swedish furniture chain wields axe on jobs", AXE.replace("800", "900")),
            Event.LAYOFFS,
            False,
        ),
        (
            ("Swedish furniture chain opens a plant", "It is to make 800 lamps an hour."),
            Event.LAYOFFS,
            False,
        ),
    ],
)
def test_one_number_of_jobs_in_one_country_needs_no_name(
    told: tuple[str, str], event: Event, is_one: bool
) -> None:
    one, other = read(HEADQUARTERS, Event.LAYOFFS), read(told, event)
    story = open_gathering(1, one, NOON, b"")
    shared = [term for term in one.terms if term in other.terms and not is_common(term)]
    assert (weigh_names(other, story, shared, least=LEAST) == LEAST) is is_one
