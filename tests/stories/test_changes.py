"""The order of stories by their last change."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from bot.stories.changes import ChangeOrder

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_the_order_is_that_of_a_list_which_is_changed_alike() -> None:
    chance = random.Random(5)
    order, plain = ChangeOrder(), list[int]()
    for _ in range(4_000):
        number = chance.randrange(40)
        if number not in plain:
            order.add(number)
            plain.append(number)
        elif chance.random() < 0.4:
            order.remove(number)
            plain.remove(number)
        else:
            order.move_to_end(number)
            plain.remove(number)
            plain.append(number)
        if chance.random() < 0.5:
            assert order.first() == (plain[0] if plain else None)
        assert list(order) == plain


def test_nothing_is_first_where_all_were_taken_out() -> None:
    order = ChangeOrder()
    assert order.first() is None
    order.add(1)
    order.move_to_end(1)
    order.remove(1)
    assert (order.first(), list(order)) == (None, [])
    assert order.sort(lambda _: NOON) is None


def test_sorted_by_times_equals_stay_as_they_were() -> None:
    order = ChangeOrder()
    for number in (4, 1, 3, 2):
        order.add(number)
    order.move_to_end(4)
    last = order.sort(lambda number: NOON + timedelta(hours=number == 1))
    assert (list(order), last) == ([3, 2, 4, 1], 1)
    order.move_to_end(3)
    assert list(order) == [2, 4, 1, 3]
