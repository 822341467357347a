"""Which stories have a term: as many and in the order in which they got it."""

from __future__ import annotations

import random

import pytest

from bot.stories.similarity.holders import Holders
from bot.stories.similarity.term_numbers import TermNumbers

QUAKE, STORM = 0, 1  # their numbers


def fill(*stories: int) -> Holders:
    numbers = TermNumbers()
    holders = Holders(numbers)
    for story in stories:
        holders.add(numbers.number(["quake"]), story)
    return holders


@pytest.mark.parametrize("numbers", [(), (7,), (7, 9), (7, 9, 3, 12)])
def test_stories_are_counted_and_the_last_comes_first(numbers: tuple[int, ...]) -> None:
    holders = fill(*numbers)
    assert holders.count([QUAKE, STORM, None]) == [len(numbers), 0, 0]
    assert ("quake" in holders) is bool(numbers)
    for most in range(6):
        assert list(holders.newest(QUAKE, most)) == list(reversed(numbers))[:most]
    assert holders.all_with("quake") == set(numbers)


def test_what_is_taken_out_leaves_the_others_in_their_order() -> None:
    chance = random.Random(3)
    numbers = chance.sample(range(5_000), 1_000)
    holders = fill(*numbers)
    while numbers:
        gone = numbers.pop(chance.choice((0, -1, chance.randrange(len(numbers)))))
        holders.remove([QUAKE], gone)
        assert list(holders.newest(QUAKE, 64)) == list(reversed(numbers))[:64]
        assert holders.count([QUAKE]) == [len(numbers)]
    assert "quake" not in holders


def test_what_is_forgotten_first_and_comes_again_is_the_last() -> None:
    numbers = list(range(100))
    holders = fill(*numbers)
    for story in [0, 1, 2, 5, 3]:
        numbers.remove(story)
        holders.remove([QUAKE], story)
    holders.add([QUAKE], 1)
    holders.remove([QUAKE], 1)
    holders.add([QUAKE], 2)
    assert list(holders.newest(QUAKE, 200)) == [2, *reversed(numbers)]
    assert holders.all_with("quake") == {2, *numbers}
    assert holders.count([QUAKE]) == [96]


def test_a_term_that_no_story_has_cannot_be_taken_out() -> None:
    with pytest.raises(LookupError, match="number 7"):
        fill(1).remove([7], 1)


def test_a_term_that_no_story_has_any_more_is_let_go_of() -> None:
    numbers = TermNumbers()
    holders = Holders(numbers)
    holders.add(numbers.number(["quake", "storm"]), 1)
    holders.add(numbers.number(["storm"]), 2)
    holders.remove(numbers.find_all(["quake", "storm"]), 1)
    assert numbers.find("quake") is None
    assert holders.newest(STORM, 9) == [2]
    assert numbers.number(["flood"]) == [QUAKE]
    assert "flood" not in holders, "a number that is given anew is nobody's"
