"""One kind of thing alone holds no two reports together that name others."""

from __future__ import annotations

import pytest

from tests.stories.telling import News, hear


def count_stories(one: str, other: str) -> int:
    heard = hear([News(0, "a.example", one), News(30, "b.example", other)])
    return len({decision["story"] for decision in heard.decisions})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Thieves take crown jewels from Larkhill museum",
            "Ostrander says data of customers stolen",
        ),
        ("Larkhill court jails killer for life", "Brockton man jailed for fraud"),
        (
            "Nurse in Larkhill found guilty of poisoning",
            "Oldtown mayor found guilty of fraud",
        ),
        ("Ferry runs aground off Larkhill", "Oldtown ship fire under control"),
        ("Larkhill mayor to quit", "Brockton coach quits show"),
        ("Larkhill evacuated as river rises", "Oldtown tower evacuated over parcel"),
    ],
)
def test_a_kind_of_thing_that_befell_others_is_two_events(one: str, other: str) -> None:
    assert count_stories(one, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Thieves take crown jewels from Larkhill museum",
            "Jewel thieves struck in minutes, minister says",
        ),
        ("Larkhill evacuated as river rises", "Hundreds evacuated as river bursts banks"),
        ("Ferry runs aground off Norway", "Norwegian ferry stuck near Bergen"),
        ("Larkhill mayor to quit", "Larkhill mayor to resign in June"),
    ],
)
def test_a_kind_of_thing_of_which_no_other_is_named_is_one_event(one: str, other: str) -> None:
    assert count_stories(one, other) == 1


def test_what_is_sold_for_millions_shares_no_unit() -> None:
    raised = "Brockton raises $330M at $6.6B valuation"
    assert count_stories(raised, "Ostrander raises $160M at $8B valuation") == 2
    assert count_stories(raised, "AI startup Brockton valued at $6.6B in new round") == 1


def test_a_cyber_attack_is_one_in_two_words() -> None:
    told = "Larkhill Motors hit by cyber attack"
    assert count_stories(told, "Car plants idle after Larkhill Motors hack") == 1
    assert count_stories(told, "Larkhill Motors opens museum") == 2


@pytest.mark.parametrize(
    "told",
    [
        "Larkhill Motors has record Cyber Monday",
        "Larkhill Motors opens cyber centre in Oldtown",
        "Larkhill Motors buys cyber security firm Altair",
    ],
)
def test_not_all_that_is_cyber_is_an_attack(told: str) -> None:
    assert count_stories(told, "Larkhill Motors data leak exposes staff") == 2


def test_a_firm_may_be_called_by_a_letter_that_counts_thousands() -> None:
    told = "K+S schließt Werk in Oldtown"
    assert count_stories(told, "Salzkonzern K+S macht Standort dicht") == 1
    assert count_stories(told, "Fenwick macht Standort in Brockton dicht") == 2
