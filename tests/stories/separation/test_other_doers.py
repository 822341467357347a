"""One deed each of two, and two deeds of one; and one that is told in two ways."""

from __future__ import annotations

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, REUTERS, Desk
from tests.stories.separation.test_other_trades import are_one

TWO = [
    # A breach at each of two.
    ("Discord data breach exposes 70,000 photos", "Larkhill data breach halts beer output"),
    ("Larkhill data breach halts beer output", "Kelby nursery data breach: hackers post photos"),
    # What is launched, by two that may name each other.
    (
        "Google launches Larkin 3.5 model in race with OpenAI",
        "OpenAI releases Brock-5.6 model aimed at office work",
    ),
    (
        "Nokia launches Arrow 2 phone to take on Samsung",
        "Samsung launches Bow 3 phone to rival Nokia",
    ),
    ("Nokia launches Arrow 2 phone", "Nokia launches Bow 3 phone"),
    # What one firm buys, and what it sells for the same sum.
    (
        "KKR to take Norwegian bakery chain private for $3.1 billion",
        "KKR sells Spanish school group for $3.1 billion",
    ),
    (
        "KKR to buy packaging firm Verlo for $3.1 billion",
        "KKR to sell software firm Tarn for $3.1 billion",
    ),
    # Who calls back.
    (
        "Fenwick-Roe recalls baby swings after infant deaths",
        "Ostrander recalls baby swings over fall hazard",
    ),
    (
        "Fenwick pulls baby swing from shelves after deaths",
        "Ostrander withdraws baby swing from sale: harness may give way",
    ),
    # What is done with one jet.
    (
        "FAA certifies Boeing 737 MAX 10 after years of delay",
        "Boeing wins order for 60 737 MAX jets from Tarnair",
    ),
]
ONE = [
    ("Discord data breach exposes 70,000 photos", "Discord says hackers stole 70,000 photos"),
    ("Larkhill breach exposed Discord photos", "Discord data breach exposes 70,000 photos"),
    ("Larkhill data breach halts beer output", "Larkhill hack stops beer output"),
    ("Larkhill data breach: Roe apologises", "Ostrander's Roe sorry for data breach"),
    (
        "Google launches Larkin 3.5 model in race with OpenAI",
        "Google releases Larkin 3.5, its rival to OpenAI",
    ),
    ("OpenAI launches Brock-5.6 model", "ChatGPT maker releases Brock-5.6 model"),
    ("OpenAI launches Brock-5.6 model", "OpenAI and Microsoft launch Brock-5.6 model"),
    ("KKR to buy packaging firm Verlo for $3.1 billion", "Verlo sold to KKR for $3.1 billion"),
    (
        "KKR to take bakery chain Verlo private for $3.1 billion",
        "KKR buys bakery chain Verlo for $3.1 billion",
    ),
    (
        "KKR sells Spanish school group Verlo for $3.1 billion",
        "Canadian fund buys Spanish school group from KKR for $3.1 billion",
    ),
    (
        "Fenwick recalls baby swings after infant deaths",
        "Ostrander recalls Fenwick baby swings after infant deaths",
    ),
    (
        "Fenwick recalls 47,500 baby swings",
        "Ostrander pulls 47,500 baby swings after infant deaths",
    ),
    (
        "FAA certifies Boeing 737 MAX 10 after years of delay",
        "Boeing 737 MAX 10 wins certification from FAA",
    ),
    # Who is bought or sold does neither.
    (
        "Fenwick bought by US fund for $2.4 billion",
        "Fenwick sold to US investors for $2.4 billion",
    ),
    (
        "KKR bought for $31 billion in US chip deal",
        "KKR sold for $31 billion in US deal",
    ),
    # What is pulled and withdrawn is not always a product; a name in both is of what is.
    ("Fenwick pulls Harlow quiz", "Ostrander withdraws Harlow quiz after remarks"),
    ("Fenwick pulls aircraft carrier out of Larkhill", "Ostrander withdraws carrier from Larkhill"),
    ("Fenwick recalls Harlow swings over deaths", "Ostrander recalls Harlow swings over harness"),
    # What is ordered is no craft.
    ("Boeing 737 fleet grounded by Tarnair", "Tarnair orders checks on Boeing 737 jets"),
    ("Boeing 737 fleet grounded by Tarnair", "Tarnair issues order on Boeing 737"),
    ("FAA clears Boeing 777-9 for first delivery", "US regulator certifies Boeing 777-9"),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_deeds_by_two_and_two_deeds_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_deed_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


def test_a_report_that_does_not_say_who_did_it_joins_no_two() -> None:
    desk = Desk()
    desk.tell("Larkco launches Arrow 3.5 model in race with Ostrander", source=REUTERS)
    same = desk.tell("Arrow 3.5, the new model of Larkco, is here", source=HERALD)
    other = desk.tell("Ostrander releases Bow 5.6 model aimed at offices", source=GAZETTE)
    assert (same.story, other.story) == ("s1", "s2")
