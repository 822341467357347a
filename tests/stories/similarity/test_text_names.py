"""How much more likeness two texts need by the names that each lacks of the other's."""

from __future__ import annotations

import pytest

from bot.model import Event
from bot.stories.similarity.text_names import weigh_names
from bot.stories.traits.features import Features, read_features
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
