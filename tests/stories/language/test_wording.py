"""One word in the spelling of two houses is one word to who looks for copies."""

from __future__ import annotations

import pytest

from bot.stories.language.wording import fold_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Honour the labour of neighbours", "Honor the labor of neighbors"),
        ("They organised and analysed it", "They organized and analyzed it"),
        ("Theatre centre two litres", "Theater center 2 liters"),
        ("A travelling dialogue", "A traveling dialog"),
        ("A defence programme in grey", "A defense program in gray"),
        ("€2.4bn for trains", "2.4 billion euros for trains"),
        ("Zwölf Jurys, drei Tage", "12 Jurys, 3 Tage"),
        ("Up 5 per cent", "Up 5%"),
        ("Power cut in Kiev", "Power cut in Kyiv"),
    ],
)
def test_two_spellings_of_one_text_are_one(one: str, other: str) -> None:
    assert fold_words(one) == fold_words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("four hours", "for ours"), ("due to rain", "2 to rain"), ("a fire", "4")]
)
def test_words_of_other_meaning_stay_two(one: str, other: str) -> None:
    assert fold_words(one) != fold_words(other)
