"""A pattern's words are those without which it matches nothing."""

from __future__ import annotations

import random
import re

import pytest

from bot.stories.language.pattern_words import list_needs
from bot.stories.stance.retraction_patterns import RETRACTION
from tests.stories.gated import NEWS_PATTERNS

WAYS = [
    (r"\b(?:acquires|buys)\b", [[{" acquires ", " buys "}]]),
    (r"\b(?:re)?calls?", [[{" recall", " call", " recalls", " calls"}]]),
    (r"\bto merge\b", [[{" merge "}]]),
    (r"\bsign\w* (?:deal|pact)\b", [[{" sign"}, {" deal ", " pact "}]]),
    (r"\bsues\b|files [a-z]+ suit", [[{" sues "}], [{"files "}, {" suit"}]]),
    (r"\b(?:sues|files \w+ suit)\b", [[{" sues"}], [{" files "}, {" suit"}]]),
    (r"^go(?:es)?\b", [[{" go ", " goes "}]]),
    (r"rise(?! again)", [[{"rise"}]]),
    (r"(?<!x )falls", [[{"falls"}]]),
    (r"(?P<who>\w+) denies\s", [[{" denies "}]]),
    (r"u\.s\. troops", [[{" troops"}]]),
    (r"boom+ed", [[{"boo"}]]),
    (r"\b(?:plans to merge|back to sender)\b", [[{" merge ", " sender "}]]),
    (r"\b52-week low\b", [[{" week "}]]),
    (r"ab{2}cdef", [[{"cdef"}]]),
    (r"\bx{0,1}yes", [[{"yes"}]]),
    (r"地震+", [[{"地"}, {"震"}]]),
    (
        r"\bof (?:long\w|word)+ here",
        [[{" of "}, {"long"}, {" here"}], [{" of "}, {"word"}, {" here"}]],
    ),
    (r"地震|津波", [[{"地震", "津波"}]]),
]


@pytest.mark.parametrize(("pattern", "ways"), WAYS)
def test_what_a_pattern_needs_is_read_off(pattern: str, ways: list[list[set[str]]]) -> None:
    found = {frozenset(map(frozenset, way)) for way in list_needs(pattern)}
    assert found == {frozenset(map(frozenset, way)) for way in ways}


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b\w+ing?",
        r"[ab]+",
        r"\ba?",
        r".",
        r"^$",
        r"(?:long|)",
        r"it|is",
        r"(?:word)*",
        r"\b1000\b",
    ],
)
def test_a_pattern_that_may_match_without_a_word_needs_none(pattern: str) -> None:
    assert frozenset() in list_needs(pattern)


def test_many_ways_are_told_as_one() -> None:
    one = "|".join(f"a{letter}one \\w+ then" for letter in "bcdefgh")
    two = "|".join(f"a{letter}two \\w+ end" for letter in "bcdefgh")
    ways = list_needs(rf"(?:{one}) (?:{two})")
    assert len(ways) == 7
    assert all(len(way) == 3 for way in ways)


def test_of_many_ways_of_which_one_needs_nothing_nothing_is_asked() -> None:
    one = "|".join(f"a{letter}one \\w+ then" for letter in "bcdefgh")
    assert list_needs(rf"(?:{one}) (?:{one}|\d)") == list_needs(rf"(?:{one}) \d")


TABLES = NEWS_PATTERNS


@pytest.mark.parametrize("pattern", TABLES)
def test_each_match_has_what_its_pattern_needs(pattern: str) -> None:
    chance = random.Random(pattern)
    words = sorted(set(re.findall(r"[a-z]{2,}|[$€%:|]|\d", re.sub(r"\\.", " ", pattern))))
    compiled, ways = re.compile(pattern), list_needs(pattern)
    for _ in range(400):
        text = " ".join(chance.choices([*words, "of", "5"], k=12))
        if compiled.search(text):
            spaced = "".join(f" {word} " for word in re.findall(r"\w+", text))
            assert any(
                all(any(word in spaced for word in words_) for words_ in way) for way in ways
            ), text


def test_patterns_of_all_kinds_are_read() -> None:
    assert list_needs(RETRACTION.pattern)
