"""What is known of single names: fourteen tables that are one."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest

from bot.watchlist.names.contexts import CONTEXTS, DECOYS

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
