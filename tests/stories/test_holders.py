"""Which stories have a term: as many and in the order in which they got it."""

from __future__ import annotations

import random

import pytest

from bot.stories.holders import Holders


def fill(*numbers: int) -> Holders:
    holders = Holders()
    for number in numbers:
        holders.add(["quake"], number)
    return holders


@pytest.mark.parametrize("numbers", [(), (7,), (7, 9), (7, 9, 3, 12)])
def test_stories_are_counted_and_the_last_comes_first(numbers: tuple[int, ...]) -> None:
    holders = fill(*numbers)
    assert holders.count(["quake", "storm"]) == {"quake": len(numbers), "storm": 0}
    assert ("quake" in holders) is bool(numbers)
    for most in range(6):
        assert list(holders.newest("quake", most)) == list(reversed(numbers))[:most]
    assert holders.all_with("quake") == set(numbers)


def test_what_is_taken_out_leaves_the_others_in_their_order() -> None:
    chance = random.Random(3)
    numbers = chance.sample(range(5_000), 1_000)
    holders = fill(*numbers)
    while numbers:
        gone = numbers.pop(chance.choice((0, -1, chance.randrange(len(numbers)))))
        holders.remove(["quake"], gone)
        assert list(holders.newest("quake", 64)) == list(reversed(numbers))[:64]
        assert holders.count(["quake"]) == {"quake": len(numbers)}
    assert "quake" not in holders


def test_a_term_that_no_story_has_cannot_be_taken_out() -> None:
    with pytest.raises(KeyError, match="storm"):
        fill(1).remove(["storm"], 1)
