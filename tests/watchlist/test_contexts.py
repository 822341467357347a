"""What is known of single names: fourteen tables that are one."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest

from bot.watchlist.names.contexts import CONTEXTS, DECOYS
from tests.watchlist.builders import entry, read_shipped_catalogue

TABLES = (
    "bodies", "brands", "companies", "devices", "finance", "industry", "institutions", "media",
    "people", "products", "services", "surnames", "technology", "vehicles",
)  # fmt: skip


def read_table(name: str) -> dict[str, object]:
    table: dict[str, object] = getattr(import_module(f"bot.watchlist.names.{name}"), name.upper())
    return table


def test_no_name_stands_in_two_tables() -> None:
    written = Counter(key for name in TABLES for key in read_table(name))
    assert [key for key, times in written.items() if times > 1] == []
    assert written.keys() == CONTEXTS.keys()


@pytest.mark.parametrize("name", TABLES)
def test_what_speaks_for_a_name_does_not_speak_against_it(name: str) -> None:
    torn = {
        key: context.supports & (context.opposes | context.doubts)
        for key in read_table(name)
        if (context := CONTEXTS[key]).supports & (context.opposes | context.doubts)
    }
    assert torn == {}


def test_no_longer_name_is_listed_twice() -> None:
    assert [decoy for decoy, times in Counter(DECOYS).items() if times > 1] == []


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("U.S. Steel workers ratify contract", "us-steel"),
        ("US Steel workers vote", "us-steel"),
        ("U.S. Bank customers lose access", "us-bancorp"),
        ("U.S. Bank executives quit", "us-bancorp"),
        ("Amazon fires head of its cloud unit", "amazon"),
        ("Orange jumps after bid", "orange"),
        ("Block to be acquired by rival", "block"),
        ("Snap plunges 30%", "snap"),
        ("Snap sinks more than 8 percent", "snap"),
        ("Discover raises its dividend", "discover-financial"),
        ("ทรัมป์ขู่ขึ้นภาษี", "donald-trump"),
        ("रिलायंस का मुनाफा बढ़ा", "reliance"),
        ("Сбер снизил ставки", "sberbank"),
    ],
)
def test_what_stands_beside_a_name_leaves_it_the_name(title: str, entity: str) -> None:
    assert entity in {each.entity for each in read_shipped_catalogue().mentions(entry(title))}


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("US Steel Workers Fear New Tariffs", "us-steel"),
        ("US steel workers fear new tariffs", "us-steel"),
        ("U.S. Bank Executives Warn Congress", "us-bancorp"),
        ("Fires spread across Amazon as drought deepens", "amazon"),
        ("Brazil sends troops to Amazon to halt illegal gold mining", "amazon"),
        ("Amazon Nehri kuruyor", "amazon"),
        ("Amazon ormanlarında yangın büyüyor", "amazon"),
        ("Block to be demolished after fire", "block"),
        ("Discover the best beaches in Greece", "discover-financial"),
        ("Zoe Starmer wins bronze", "keir-starmer"),
    ],
)
def test_what_stands_beside_a_name_makes_something_else_of_it(title: str, entity: str) -> None:
    found = {each.entity for each in read_shipped_catalogue().mentions(entry(title))}
    assert entity not in found


@pytest.mark.parametrize("asking", ["Why", "How", "When", "Can", "Should"])
def test_a_question_before_a_surname_is_no_first_name(asking: str) -> None:
    (weighed,) = read_shipped_catalogue().explain(entry(f"{asking} Reeves must go"))
    assert not any("capital before" in each.reason for each in weighed.evidence)
