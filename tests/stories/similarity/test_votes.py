"""Which stories have most of an entry's rarest terms."""

from __future__ import annotations

import random

import pytest

from bot.stories.similarity.votes import list_best


def count_all(lists: list[tuple[float, list[int]]], most: int) -> list[int]:
    """The same by counting every vote."""
    votes: dict[int, float] = {}
    for worth, numbers in lists:
        for number in numbers:
            votes[number] = votes.get(number, 0.0) + worth
    return sorted(votes, key=lambda number: (-votes[number], number))[:most]


def test_a_story_with_several_terms_comes_before_one_with_a_rarer_one() -> None:
    assert list_best([(5.0, [1, 2]), (3.0, [3, 4]), (2.5, [4, 5])], 3) == [4, 1, 2]


def test_several_terms_that_weigh_less_than_a_rarer_one_come_after_it() -> None:
    assert list_best([(6.0, [1, 2]), (3.0, [3, 4]), (2.5, [4, 5])], 3) == [1, 2, 4]


def test_of_equals_the_lowest_numbers_are_the_first_from_whatever_list() -> None:
    assert list_best([(2.0, [9, 8, 7]), (2.0, [3, 1]), (1.0, [2])], 3) == [1, 3, 7]


@pytest.mark.parametrize("most", [1, 8, 40])
def test_it_is_the_same_as_counting_every_vote(most: int) -> None:
    chance = random.Random(4)
    for _ in range(300):
        stories = range(chance.choice((5, 40, 900)))
        lists = [
            (
                chance.choice((0.0, 1.0, 1.5, chance.random())),
                chance.sample(stories, min(len(stories), chance.randrange(30))),
            )
            for _ in range(chance.randrange(14))
        ]
        assert list_best(lists, most) == count_all(lists, most)
