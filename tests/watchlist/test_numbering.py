"""Words are counted as the word rules count them, though nearly none of them is split."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.watchlist.haystack import make_haystack
from bot.watchlist.numbering import WordNumbers
from bot.watchlist.words import split_stretch
from tests.watchlist.test_haystack import texts


def check_numbers(text: str) -> None:
    numbers = WordNumbers(text, make_haystack(text))
    counted = end = 0
    known: dict[int, int] = {}
    for stretch in text.split():
        start = text.index(stretch, end)
        end = start + len(stretch)
        known[start] = counted
        assert numbers.find(start) == counted
        assert numbers.find(start) == counted  # and again, from what is known
        counted += split_stretch(stretch).width
    backwards = WordNumbers(text, make_haystack(text))
    assert {start: backwards.find(start) for start in reversed(known)} == known


@pytest.mark.no_cover
@settings(max_examples=300, deadline=None)
@given(texts, st.integers(min_value=500, max_value=530), st.sampled_from(["a", "é", "a ", "“ "]))
def test_a_stretch_has_the_number_of_the_words_before_it(text: str, many: int, part: str) -> None:
    check_numbers(text)
    # Wherever the text is cut to count it, a word stands in two parts or between them.
    check_numbers(f"{part * many}{text} {part * many} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "AT&T & S&P rose 3.5 and 1,000 to 2,5.5 …",
        "It's the dogs' O'Brien's 'quoted' rock'n'roll",
        "wide\u3000spaces\u2028and\u2003\u2003others, -- – .",
        "独BMWが新 e-mail a-b-c C++ .NET $MSFT \u200d 😀 x\u0301",
        "_a_b _ __ c_",
        "1 2 3 and 4:5 or 6/7, 8 9.",
        "rock`n`roll of O´Brien, 0`0 and :0´0; ` and ´ alone",
    ],
)
def test_signs_that_join_or_stand_alone_are_counted_as_the_word_rules_have_it(text: str) -> None:
    check_numbers(text)
    check_numbers(f"{text} " * 60)
