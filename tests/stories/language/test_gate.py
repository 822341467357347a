"""The gate before the patterns lets through whatever they match."""

from __future__ import annotations

import re

import pytest

from bot.stories.language.gate import CueWords, Gate, Patterns
from bot.stories.language.text import fold
from tests.stories.classification.test_events import EVENTS, HEADLINES
from tests.stories.gated import NEWS_PATTERNS

GATED = Patterns(*NEWS_PATTERNS, gate=Gate())


@pytest.mark.parametrize("title", [*EVENTS, *HEADLINES])
def test_no_match_is_lost_at_the_gate(title: str) -> None:
    text = fold(title)
    chosen = GATED.choose(text)
    matching = [n for n, pattern in enumerate(GATED) if pattern.search(text)]
    assert set(matching) <= set(chosen)
    assert [number for number, _ in GATED.find(text)] == matching


def test_every_pattern_can_be_compiled() -> None:
    # In the service each is compiled for the first text that may have it.
    assert all(isinstance(GATED[number], re.Pattern) for number in range(len(GATED)))
    with pytest.raises(re.error):
        Patterns("(never closed", gate=Gate())[0]


def test_few_patterns_are_searched() -> None:
    texts = [fold(title) for title in [*EVENTS, *HEADLINES]]
    searched = sum(len(GATED.choose(text)) for text in texts)
    assert searched < 0.15 * len(texts) * len(GATED)


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
    patterns = Patterns(r"\b(?:sues?|files \w+ suit)\b", "地震|津波", r"\ba?b*$", gate=Gate())
    assert [n for n in patterns.choose(text) if n != 2] == [n for n in expected if n != 2]
    assert 2 in patterns.choose(text)  # it needs no word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6.4 - off the coast", [1]),
        ("tremors shake the coast", [1]),
        ("the fleet sails, tremors or not", [0, 1]),
        ("the coast", []),
        ("", []),
    ],
)
def test_of_a_pattern_the_ways_that_need_no_word_are_looked_for_alone(
    text: str, expected: list[int]
) -> None:
    patterns = Patterns(
        r"\bfleet\b", r"^\d\.\d - |\b(?:quakes?|tremors?) (?:shake|or)\b", gate=Gate()
    )
    assert list(patterns.choose(text)) == expected
    assert [number for number, _ in patterns.find(text)] == expected


def test_what_matches_is_given_in_the_order_of_the_patterns() -> None:
    patterns = Patterns(r"\bthree\b", r"\bone\b", r"\btwo\b", gate=Gate())
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


def test_a_gate_is_made_ready_ahead_of_the_first_text() -> None:
    gate = Gate()
    patterns = Patterns(r"\bone\b", gate=gate)
    assert not gate.is_ready
    gate.prepare()
    assert gate.is_ready
    assert patterns.choose("one") == [0]
    later = Patterns(r"\btwo\b", gate=gate)
    assert not gate.is_ready
    assert later.choose("two") == [0]
    assert gate.is_ready


def test_words_are_forgotten_when_there_are_too_many() -> None:
    patterns = Patterns(r"\bone\b", gate=Gate(most=3))
    for text in ("a b", "one", "c d e f", "one again", "g"):
        assert bool(patterns.choose(text)) is bool(re.search("one", text))


def test_what_shares_a_gate_is_asked_for_as_if_it_stood_alone() -> None:
    shared = Gate()
    deals = Patterns(r"\bbuys\b", r"\bsells \w+ unit\b", gate=shared)
    suits = Patterns(r"\bsues\b", gate=shared)
    numbers = CueWords(["two", "three"], gate=shared)

    text = "ada sues roe and sells two units"
    assert [list(each.choose(text)) for each in (deals, suits)] == [[], [0]]
    assert numbers.stand_in(text)
    assert not numbers.stand_in("ada sues roe")
    assert deals.choose("roe sells its unit") == [1]


def test_a_gate_knows_what_was_added_after_it_was_first_asked() -> None:
    shared = Gate()
    first = Patterns(r"\bbuys\b", gate=shared)
    assert not first.stand_in("ada sues roe")

    later = Patterns(r"\bsues\b", gate=shared)

    assert later.stand_in("ada sues roe")
    assert not first.stand_in("ada sues roe")


def test_a_part_is_searched_for_what_the_whole_may_have() -> None:
    patterns = Patterns(r"^two\b", r"\bone\b", gate=Gate())

    assert [n for n, _ in patterns.find("one", within="one, and two")] == [1]
    assert patterns.stand_in("one", within="one, and two")
    assert not patterns.stand_in("three", within="one, and two, and three")


def test_a_part_that_is_taken_for_the_whole_is_searched_for_what_that_may_have() -> None:
    gate = Gate()
    patterns = Patterns(r"^two\b", r"\bone\b", gate=gate)
    gate.take_for("one", "one, and two")

    assert patterns.choose("one") == [0, 1]
    assert [n for n, _ in patterns.find("one")] == [1]


def test_what_is_no_part_of_the_other_is_asked_by_its_own_words() -> None:
    gate = Gate()
    patterns = Patterns(r"^two\b", r"\bone\b", gate=gate)
    gate.take_for("one", "two, and three")

    assert patterns.choose("one") == [1]


@pytest.mark.parametrize(
    "text",
    ["it is two", "a two-year deal", "two's company", "two2", "l'uno&two", "don't two", "ニtwo"],
)
def test_a_cue_word_is_found_whatever_signs_stand_beside_it(text: str) -> None:
    assert CueWords(["two"], gate=Gate()).stand_in(text) is (text != "ニtwo")


@pytest.mark.parametrize("text", ["dell'accordo", "l'accordo di don't", "x'accordo&don"])
def test_a_word_behind_an_elision_opens_the_gate(text: str) -> None:
    assert Patterns(r"\baccordo\b", gate=Gate()).stand_in(text)
    assert Patterns(r"\bdell'accordo\b", gate=Gate()).stand_in(text) is text.startswith("dell")
    assert Patterns(r"\bdon\b", gate=Gate()).stand_in(text) is ("don" in text)
