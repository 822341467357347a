"""Up and down, Monday and Tuesday, yes and no."""

from __future__ import annotations

import pytest

from bot.stories.language.contrasts import contrast
from bot.stories.language.wording import fold_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Larkhill shares rise", "Larkhill shares fall"),
        ("Larkhill shares down", "Larkhill shares up"),
        ("Kurs steigt", "Kurs fällt"),
        ("Le cours recule", "Le cours monte"),
        ("Ferries on Monday", "Ferries on Tuesday"),
        ("Profit in third quarter", "Profit in fourth quarter"),
        ("Norway will join", "Norway will not join"),
        ("Minister tritt zurück", "Minister tritt nicht zurück"),
        ("Bank expected to hold rates", "Bank holds rates"),
        ("Milk prices ease", "Milk prices ease again"),
    ],
)
def test_opposites_other_days_and_denials_tell_two_things(one: str, other: str) -> None:
    assert contrast(fold_words(one), fold_words(other))
    assert contrast(fold_words(other), fold_words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares rise", "Shares climb"),
        ("Shares rise on Monday", "Shares rise"),
        ("One rises and one falls", "One falls and one rises"),
        ("Court backs ban in May", "Court upholds ban in May"),
    ],
)
def test_another_word_for_the_same_tells_nothing(one: str, other: str) -> None:
    assert not contrast(fold_words(one), fold_words(other))


def test_the_name_of_a_place_says_no_no() -> None:
    one, other = "Orages dans le Pas-de-Calais : deux blessés", "Orages dans le nord : deux blessés"
    assert not contrast(fold_words(one), fold_words(other))
    assert contrast(fold_words(f"{other}, pas trois"), fold_words(other))
