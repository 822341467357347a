"""What was worked out once is asked for instead of being worked out again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.model.kept import LastMade, recall_or_make
from tests.shelves import Shelf


def read_digits(data: bytes) -> int:
    return int(data)


def make_once(found: int) -> Callable[[], int]:
    """Makes ``found`` the first time, and fails from then on."""
    left = [found]
    return left.pop


def ask(shelf: Shelf | None, make: Callable[[], int], *, key: str = "k") -> int:
    return recall_or_make(
        shelf, "part", key, make=make, read=read_digits, write=lambda made: b"%d" % made
    )


def test_what_was_kept_is_not_made_again() -> None:
    shelf, make = Shelf(), make_once(7)
    assert [ask(shelf, make), ask(shelf, make)] == [7, 7]
    assert shelf.kept == {("part", "k"): b"7"}


def test_under_another_key_it_is_made_anew() -> None:
    shelf = Shelf()
    assert ask(shelf, make_once(7)) == 7
    assert ask(shelf, make_once(8), key="other") == 8


@pytest.mark.parametrize("kept", [b"", b"seven"])
def test_what_cannot_be_read_is_made_and_kept_anew(kept: bytes) -> None:
    shelf = Shelf({("part", "k"): kept})
    assert ask(shelf, make_once(7)) == 7
    assert shelf.kept == {("part", "k"): b"7"}


def test_where_nothing_keeps_it_is_made_each_time() -> None:
    make = make_once(7)
    assert ask(None, make) == 7
    with pytest.raises(IndexError):
        ask(None, make)


def test_what_cannot_be_made_is_not_kept() -> None:
    shelf = Shelf()
    with pytest.raises(IndexError):
        ask(shelf, [].pop)
    assert shelf.kept == {}


def test_the_last_few_things_made_are_known_and_no_more() -> None:
    last = LastMade[str, int](most=2)
    makes = {name: make_once(number) for number, name in enumerate("abc", start=1)}
    assert [last.get(name, makes[name]) for name in "abab"] == [1, 2, 1, 2]
    assert last.get("c", makes["c"]) == 3
    assert [last.get(name, makes[name]) for name in "bc"] == [2, 3]
    with pytest.raises(IndexError):
        last.get("a", makes["a"])
