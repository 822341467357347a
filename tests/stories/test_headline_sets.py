"""The labelled headlines by which events and genres are measured: what they hold.

They were written and labelled by somebody who knew the lists alone, a and b before the rules. Sets
b and c are measured by `benchmarks.judgement`, and read by nobody who writes rules. The learned
ones are those from which words lean (`benchmarks.leanings`), and with them set a: so none of these
may be of b or c, nor like one of them.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from bot.model import Event, Genre

DATA = Path(__file__).parents[1] / "data"
HALVES = ("headlines-a", "headlines-b")
LAST = ("headlines-c",)
LEARNED = "headlines-learned"
LEAST = 600
LEAST_OF_A_CLASS = {HALVES: 20, LAST: 19}
MOST_ALIKE = 0.6  # the share of the words of two headlines that both have


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
    assert min(events[event] for event in Event) >= LEAST_OF_A_CLASS[names]
    assert min(genres[genre] for genre in Genre) >= LEAST_OF_A_CLASS[names]


def test_no_headline_is_there_twice() -> None:
    rows = read_all(*HALVES, *LAST, LEARNED)
    assert len({row["id"] for row in rows}) == len(rows)
    assert len({row["title"].casefold() for row in rows}) == len(rows)


def read_words(row: dict[str, Any]) -> frozenset[str]:
    """Its title's words without its numbers: that nine were hurt is the headline of eight."""
    return frozenset(re.findall(r"[^\W\d_]+", row["title"].casefold()))


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= MOST_ALIKE * len(one | other)


def test_a_headline_is_like_another_with_most_of_its_words() -> None:
    claim, news, none = (
        read_words({"title": title})
        for title in (
            "Tarn ferry fire: 40 hurt",
            "Forty hurt in Tarn ferry fire",
            "Tarn council elects first mayor",
        )
    )
    assert are_alike(claim, news)
    assert not are_alike(claim, none)


def test_no_headline_that_is_measured_is_like_one_that_was_learnt_from() -> None:
    learnt = {row["id"]: read_words(row) for row in read_all(HALVES[0], LEARNED)}
    standing: dict[str, list[str]] = defaultdict(list)
    for key, words in learnt.items():
        for word in words:
            standing[word].append(key)
    alike = set()
    for words in map(read_words, read_all(HALVES[1], *LAST)):
        # Who shares so many of the words shares one of the rarest of these.
        rarest = sorted(words, key=lambda word: len(standing[word]))
        rarest = rarest[: len(words) - math.ceil(MOST_ALIKE * len(words)) + 1]
        near = {key for word in rarest for key in standing[word]}
        alike |= {key for key in near if are_alike(words, learnt[key])}
    assert alike == set()  # the one to leave out is the one that was learnt from


@pytest.mark.parametrize("name", [*HALVES, *LAST])
def test_only_what_tells_no_event_has_no_certainty(name: str) -> None:
    for row in read_half(name):
        assert (row["certainty"] is None) is (row["event"] == Event.OTHER), row["id"]
