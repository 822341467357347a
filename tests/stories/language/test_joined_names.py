"""Two names set side by side are two, though one entity of the catalogue is called by both."""

from __future__ import annotations

import pytest

from bot.judge.naming import Naming
from bot.model import Field, Mention, Source
from bot.stories.language.joined_names import leave_joined
from tests.stories.newsdesk import write
from tests.stories.telling import News, hear, shipped_catalogue

SOURCE = Source.unlisted("gazette.example")


def name(title: str) -> list[str]:
    """The entities that a headline names, by the shipped catalogue."""
    mentions = Naming(shipped_catalogue()).find_mentions(write(title), SOURCE)
    return [mention.entity for mention in mentions]


@pytest.mark.parametrize(
    "title",
    [
        "Paramount/Skydance talks collapse",
        "Paramount / Skydance talks collapse",
        "Paramount–Skydance merger talks fail",
        "Paramount-Skydance deal falls apart",
        "Paramount, Skydance end talks",
        "Exxon-Mobil merger wins approval",
    ],
)
def test_two_names_with_a_sign_between_them_name_no_firm_of_both(title: str) -> None:
    assert name(title) == []


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("Paramount Skydance names finance chief", "paramount-skydance"),
        ("Paramount-Skydance names finance chief", "paramount-skydance"),
        ("Coca-Cola deal with Larkhill", "coca-cola"),
        ("Coca–Cola raises prices", "coca-cola"),
        ("Coca Cola raises prices", "coca-cola"),
        ("Rolls-Royce merger talks with Larkhill", "rolls-royce"),
        ("Deutsche-Bank-Chef tritt zurück", "deutsche-bank"),
        ("Goldman-Sachs-Analysten warnen", "goldman-sachs"),
    ],
)
def test_a_name_keeps_the_signs_that_it_has(title: str, entity: str) -> None:
    assert entity in name(title)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Skydance nears deal to buy Paramount", "Paramount/Skydance talks collapse"),
        ("Skydance nears deal to buy Paramount", "Paramount-Skydance deal falls apart"),
        ("Paramount, Skydance in talks to merge", "Paramount/Skydance talks collapse"),
        ("Larkhill nears deal to buy Ostrander", "Ostrander/Larkhill talks collapse"),
        ("Larkhill nears deal to buy Ostrander", "Ostrander and Larkhill talks collapse"),
        ("Nokia and Siemens agree merger", "Nokia/Siemens talks collapse"),
        ("Nokia nears deal to buy Siemens", "Nokia, Siemens: Gespräche geplatzt"),
        ("Nokia nears deal to buy Siemens", "Nokia/Siemens : les discussions échouent"),
    ],
)
def test_two_firms_side_by_side_are_met_by_the_story_of_both(first: str, then: str) -> None:
    heard = hear(
        [News(0, "gazette.example", first), News(60, "herald.example", then)],
        catalogue=shipped_catalogue(),
    )
    assert heard.stories == ["s1", "s1"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Orla Venn opens school in Turku", "Orla Venn to record album of ballads"),
        ("Nokia opens office in Turku", "Nokia to cut 4,000 jobs"),
        ("Goldman Sachs opens office in Turku", "Goldman Sachs to cut 4,000 jobs"),
        ("Skydance nears deal to buy Paramount", "Skydance opens studio in Turku"),
        ("Skydance nears deal to buy Paramount", "Skydance/Larkhill talks collapse"),
    ],
)
def test_one_name_of_two_words_alone_makes_no_story_of_two(first: str, then: str) -> None:
    heard = hear(
        [News(0, "gazette.example", first), News(60, "herald.example", then)],
        catalogue=shipped_catalogue(),
    )
    assert heard.stories == ["s1", "s2"]


def test_a_legal_form_is_set_off_and_names_nobody_else() -> None:
    assert name("Alphabet, Inc. reports record profit") == ["alphabet"]


@pytest.mark.parametrize(
    ("names", "left"), [((), 1), (("Larkhill DC",), 0), (("Larkhill, DC",), 1)]
)
def test_what_has_no_such_names_and_a_name_with_that_sign_are_left(
    names: tuple[str, ...], left: int
) -> None:
    mention = Mention(entity="larkhill", field=Field.TITLE, start=0, end=12)
    found = leave_joined(write("Larkhill, DC votes"), [mention], names_of=lambda _: names)
    assert len(found) == left
