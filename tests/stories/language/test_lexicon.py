"""The record of a word says what each rule makes of the word."""

from __future__ import annotations

import zlib

import pytest

from bot.stories.language.concepts import term_of
from bot.stories.language.lexicon import is_common, list_terms, look_up
from bot.stories.language.text import split_words
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.wording import fold_word

TEXTS = [
    "Ada Roe's 1,200 workers strike over pay in Oldtown",
    "Séisme : le bilan s'alourdit à 12 morts à l'ouest d'Oldtown",
    "独BMWが新工場、3000人を雇用",
    "The the of",
    "",
]
JAPANESE_ENDINGS = {"が新", "人を", "を雇"}


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_a_record_for_each_of_its_words(text: str) -> None:
    words = look_up(text)
    assert [word.text for word in words] == split_words(text)
    for word in words:
        is_silent = word.text in STOP_WORDS or word.text in JAPANESE_ENDINGS
        assert word.term == ("" if is_silent else term_of(word.text))
        assert word.form == fold_word(word.text)
        assert word.mark == (zlib.crc32(word.form.encode()) if word.form else -1)
        assert word.is_everyday is is_common(word.form)
    assert list_terms(split_words(text)) == [word.term for word in words if word.term]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Fenwick", True),
        ("the", False),
        ("briefing 2030", False),
        ("Fenwick market", True),
    ],
)
def test_a_headline_is_known_by_what_is_no_function_word_rubric_or_number(
    text: str, tells: bool
) -> None:
    assert any(word.tells for word in look_up(text)) is tells


def test_japanese_particles_and_endings_have_no_term_but_what_happens_has() -> None:
    assert list_terms(split_words("岩手県で3人けが")) == ["iwat", "手県", "3", "%injured"]


def test_words_that_are_left_out_have_no_term() -> None:
    assert list_terms(["", "the", "quake"]) == ["%quake"]


@pytest.mark.parametrize(
    ("term", "common"),
    [
        ("7", True),
        ("2030", True),
        ("2070", False),
        ("2026", True),
        ("03", True),
        ("89", False),
        ("%quake", True),
    ],
)
def test_a_small_number_and_a_kind_of_thing_are_common(term: str, common: bool) -> None:
    assert is_common(term) is common
