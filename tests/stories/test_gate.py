"""The gate before the patterns lets through whatever they match."""

from __future__ import annotations

import re

import pytest

from bot.stories import gate
from bot.stories.event_headlines import EVENT_HEADLINES
from bot.stories.event_patterns import EVENT_PATTERNS
from bot.stories.gate import Patterns
from bot.stories.genre_patterns import GENRE_LEADS, GENRE_TITLES
from bot.stories.text import fold
from tests.stories.test_events import EVENTS, GENRES, HEADLINES

GATED = Patterns(
    *(
        text
        for table in (EVENT_PATTERNS, EVENT_HEADLINES, GENRE_TITLES, GENRE_LEADS)
        for _, _, text in table
    )
)


@pytest.mark.parametrize("title", [*EVENTS, *GENRES, *HEADLINES])
def test_no_match_is_lost_at_the_gate(title: str) -> None:
    text = fold(title)
    chosen = GATED.choose(text)
    matching = [n for n, pattern in enumerate(GATED.patterns) if pattern.search(text)]
    assert set(matching) <= set(chosen)
    assert [number for number, _ in GATED.find(text)] == matching


def test_few_patterns_are_searched() -> None:
    texts = [fold(title) for title in [*EVENTS, *GENRES, *HEADLINES]]
    searched = sum(len(GATED.choose(text)) for text in texts)
    assert searched < 0.15 * len(texts) * len(GATED.patterns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the firm files a suit", [0]),
        ("the firm files a report", []),
        ("it sues", [0]),
        ("pursues", []),
        ("価格は地震で", [1]),
        ("ab", [2]),
        ("", [2]),
    ],
)
def test_a_pattern_is_chosen_by_the_words_that_it_cannot_do_without(
    text: str, expected: list[int]
) -> None:
    patterns = Patterns(r"\b(?:sues?|files \w+ suit)\b", "地震|津波", r"\ba?b*$")
    assert [n for n in patterns.choose(text) if n != 2] == [n for n in expected if n != 2]
    assert 2 in patterns.choose(text)  # it needs no word


def test_what_matches_is_given_in_the_order_of_the_patterns() -> None:
    patterns = Patterns(r"\bthree\b", r"\bone\b", r"\btwo\b")
    text = "one two three, and one"
    assert [(n, match[0]) for n, match in patterns.find(text)] == [
        (0, "three"),
        (1, "one"),
        (2, "two"),
    ]
    assert [(n, match[0]) for n, match in patterns.find_all(text)] == [
        (0, "three"),
        (1, "one"),
        (1, "one"),
        (2, "two"),
    ]
    assert patterns.stand_in("two")
    assert not patterns.stand_in("four")


def test_words_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "_REMEMBERED", 3)
    patterns = Patterns(r"\bone\b")
    for text in ("a b", "one", "c d e f", "one again", "g"):
        assert bool(patterns.choose(text)) is bool(re.search("one", text))
