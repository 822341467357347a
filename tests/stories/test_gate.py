"""The gate before the patterns lets through whatever they match."""

from __future__ import annotations

import re

import pytest

from bot.stories.event_headlines import EVENT_HEADLINES
from bot.stories.event_patterns import EVENT_PATTERNS
from bot.stories.gate import beginnings, word_beginnings
from bot.stories.genre_patterns import GENRE_LEADS, GENRE_TITLES
from bot.stories.text import fold
from tests.stories.test_events import EVENTS, GENRES, HEADLINES

GATED = [
    (re.compile(text), begins)
    for table in (EVENT_PATTERNS, EVENT_HEADLINES, GENRE_TITLES, GENRE_LEADS)
    for _, _, text in table
    if (begins := beginnings(text)) is not None
]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:acquires|buys)\b", {"acqu", "buys"}),
        (r"\b(?:re)?calls?", {"reca", "call"}),
        (r"\bto (?:buy|sell)", {"to "}),
        (r"^go(?:es)?\b|\bax", {"go", "goes", "ax"}),
        (r"\b(?!no)(?:ab{2}c|a+d)", {"ab", "a"}),
        (r"\bu\.s", {"u "}),
        (r"\b(?<!x )(q)[1-4]", {"q"}),
        (r"\b\d+ (?:ways|tips)|^on", {*"0123456789", "on"}),
        (r"\bab*c", {"ab", "ac"}),
        (r"\bx{0,1}yes", {"x", "yes"}),
    ],
)
def test_what_a_pattern_can_begin_with_is_read_off(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected


@pytest.mark.parametrize(
    "pattern", [r"\b\w+ing", r"\b[ab]c", r"地震", r"\bab|cd", r"^$", r"\b.b", r"^\(live", r"\ba?"]
)
def test_a_pattern_that_can_begin_anywhere_is_always_tried(pattern: str) -> None:
    assert beginnings(pattern) is None


def test_words_have_their_beginnings_and_short_ones_their_ends() -> None:
    assert word_beginnings("to launch") == {"t", "to", "to ", "l", "la", "lau", "laun"}


@pytest.mark.parametrize("title", [*EVENTS, *GENRES, *HEADLINES])
def test_no_match_is_lost_at_the_gate(title: str) -> None:
    text = fold(title)
    words = word_beginnings(text)
    for pattern, begins in GATED:
        if begins.isdisjoint(words):
            assert pattern.search(text) is None, pattern.pattern
