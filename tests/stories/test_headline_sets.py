"""The labelled headlines by which events and genres are measured: what they hold.

They were written and labelled by somebody who knew the lists alone, a and b before the rules. Sets
b and c are measured by `benchmarks.judgement`, and read by nobody who writes rules. The learned
ones are those from which words lean (`benchmarks.leanings`), and so none of them may be of b or c.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.model import Event, Genre

DATA = Path(__file__).parents[1] / "data"
HALVES = ("headlines-a", "headlines-b")
LAST = ("headlines-c",)
LEARNED = "headlines-learned"
LEAST = 600
LEAST_OF_A_CLASS = 19


def read_half(name: str) -> list[dict[str, Any]]:
    text = (DATA / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def read_all(*names: str) -> list[dict[str, Any]]:
    return [row for name in names for row in read_half(name)]


@pytest.mark.parametrize("names", [HALVES, LAST])
def test_there_are_enough_of_each_event_and_genre(names: tuple[str, ...]) -> None:
    rows = read_all(*names)
    assert len(rows) >= LEAST
    events = Counter(Event(row["event"]) for row in rows)
    genres = Counter(Genre(row["genre"]) for row in rows)
    assert min(events[event] for event in Event) >= LEAST_OF_A_CLASS
    assert min(genres[genre] for genre in Genre) >= LEAST_OF_A_CLASS


def test_no_headline_is_there_twice() -> None:
    rows = read_all(*HALVES, *LAST, LEARNED)
    assert len({row["id"] for row in rows}) == len(rows)
    assert len({row["title"].casefold() for row in rows}) == len(rows)


@pytest.mark.parametrize("name", [*HALVES, *LAST])
def test_only_what_tells_no_event_has_no_certainty(name: str) -> None:
    for row in read_half(name):
        assert (row["certainty"] is None) is (row["event"] == Event.OTHER), row["id"]
