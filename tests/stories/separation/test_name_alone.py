"""Short headlines of one name: two events stay two, and one event in other words is one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)

TWO = [
    ("Workers at Nokia vote on strike", "Nokia sponsors marathon in Lagos"),
    ("Nokia posts record quarterly profit", "Nokia sponsors marathon in Lagos"),
    ("Nokia raises prices of radios", "Nokia moves depot to Tarn"),
    # One brings somebody, the other sees somebody off.
    ("Nokia hires former minister as adviser", "Nokia chairman to retire in May"),
    ("Nokia chairman to retire in May", "Nokia hires former minister as adviser"),
    # Two posts of one house.
    ("Nokia chairman retires", "Nokia boss quits"),
    # A name that no catalogue has, at the head of both.
    ("Fenwick opens store in Leeds", "Fenwick chief executive to step down"),
    ("Fenwick wins school contract", "Fenwick moves new depot"),
    # A central bank does other things, and so does who has results.
    ("ECB hires former minister as adviser", "Banks lose fight over ECB virtual cash"),
    ("Nokia sponsors marathon in Lagos", "Nokia posts record quarterly profit"),
]

ONE = [
    ("Nokia chairman to retire in May", "Nokia's chairman to step down"),
    ("Nokia sued over patent royalties", "Nokia faces lawsuit over patents"),
    ("Nokia launches phone for children", "Nokia unveils model"),
    ("Nokia raises prices", "Nokia price rise for subscribers"),
    # Of what a firm seldom has twice its name is enough.
    ("Nokia staff begin strike", "Nokia walkout over rosters"),
    ("Nokia hit by ransomware", "Nokia confirms data breach"),
    ("Fenwick chief executive to step down", "Fenwick boss quits"),
    ("Fenwick executive steps down", "Fenwick top figure resigns"),
    # What the shares made of results, and how many per cent.
    ("Nokia posts record quarterly profit", "Traders hail Nokia's best quarter in a decade"),
    ("Nokia down 9% late as outlook disappoints", "Nokia posts record quarterly profit"),
    # What a central bank decides is told by its money, too.
    ("ECB cuts interest rates by 25 basis points", "Euro slips after ECB move"),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events_under_one_name_are_two_stories(one: str, other: str) -> None:
    desk = Desk()
    desk.tell(one, source=GAZETTE)
    told = desk.tell(other, source=HERALD, after=HOUR)
    assert (told.story, told.origins) == ("s2", 1)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event_under_one_name_is_one_story_in_other_words(one: str, other: str) -> None:
    desk = Desk()
    desk.tell(one, source=GAZETTE)
    assert desk.tell(other, source=HERALD, after=HOUR).story == "s1"


def test_what_several_texts_told_of_is_followed_up_in_words_of_all_kinds() -> None:
    desk = Desk()
    text = "Nokia had less revenue in its fourth quarter than analysts thought, and shares fell."
    for hours, source in enumerate((GAZETTE, HERALD, GAZETTE)):
        desk.tell(f"Nokia revenue below forecast {hours}", text, source=source, after=hours * HOUR)
    told = desk.tell("Nokia made much money last quarter", source=HERALD, after=4 * HOUR)
    assert told.story == "s1"


@pytest.mark.parametrize(
    ("purchase", "stories"),
    [
        # What is bought follows up no verdict, however many texts told of that …
        ("Nokia to buy security firm Verlo", 2),
        ("Nokia to buy power from startup Tarn", 2),
        # … but another headline may.
        ("Nokia must change its phones", 1),
    ],
)
def test_a_purchase_follows_up_no_verdict(purchase: str, stories: int) -> None:
    desk = Desk()
    text = "A jury found that the company had tracked phones, and told it to pay their owners."
    for hours, source in enumerate((GAZETTE, HERALD, GAZETTE)):
        desk.tell(f"Nokia loses phone trial, jury {hours}", text, source=source, after=hours * HOUR)
    told = desk.tell(purchase, source=HERALD, after=4 * HOUR)
    assert (told.story == "s1") is (stories == 1)


def test_a_purchase_is_followed_up_by_its_own_name() -> None:
    desk = Desk()
    text = "The firm in Larkhill makes locks for doors, and has some hundred employees at work."
    for hours, source in enumerate((GAZETTE, HERALD, GAZETTE)):
        desk.tell(f"Nokia to buy Verlo, word {hours}", text, source=source, after=hours * HOUR)
    assert desk.tell("Nokia to buy lock maker", source=HERALD, after=4 * HOUR).story == "s1"
