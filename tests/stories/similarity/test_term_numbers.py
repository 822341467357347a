"""Terms and the numbers that stand for them."""

from __future__ import annotations

import pytest

from bot.stories.similarity.term_numbers import TermNumbers


def test_a_term_has_one_number_for_as_long_as_it_is_kept() -> None:
    numbers = TermNumbers()
    first = numbers.number(["quake", "storm", "quake"])
    assert first == [0, 1, 0]
    assert numbers.number(["flood", "storm"]) == [2, 1]
    assert [numbers.terms[number] for number in first] == ["quake", "storm", "quake"]
    assert numbers.find_all(["storm", "flood"]) == [1, 2]
    assert (numbers.find("storm"), numbers.find("fire")) == (1, None)
    assert len(numbers) == 3


def test_a_number_that_was_let_go_of_is_the_next_new_terms() -> None:
    numbers = TermNumbers()
    numbers.number(["quake", "storm"])
    numbers.let_go(0)
    assert numbers.find("quake") is None
    assert numbers.number(["fire", "quake"]) == [0, 2]
    assert list(numbers.terms) == ["fire", "storm", "quake"]


def test_a_term_without_a_number_is_not_found() -> None:
    with pytest.raises(KeyError, match="fire"):
        TermNumbers().find_all(["fire"])
