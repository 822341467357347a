"""What becomes of two labelled reports of one day stays as well told as it was."""

from __future__ import annotations

import pytest

from benchmarks.two_reports import Told, Verdict, judge_pair, read_pairs, tally
from bot.app.newsroom import Newsroom, build_newsroom
from bot.model import Status
from config import load_files

FLOORS = {
    ("first", "two"): 39,
    ("second", "two"): 39,
    ("third", "two"): 57,
    ("fourth", "two"): 40,
    ("fifth", "two"): 32,
    ("first", "standing"): 44,
    ("second", "standing"): 29,
    ("third", "standing"): 49,
    ("fourth", "standing"): 37,
    ("fifth", "standing"): 34,
    ("sixth", "standing"): 29,
    ("first", "disputed"): 39,
    ("second", "disputed"): 24,
    ("third", "disputed"): 44,
    ("fourth", "disputed"): 15,
    ("fifth", "disputed"): 11,
    ("sixth", "disputed"): 17,
}
"""Pairs that are rightly told, one below what the rules came to when it was set.

What is one event told in two ways has none: most of these leave out every name."""


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """The shipped catalogue and channels."""
    return build_newsroom(load_files((), packs=()))


@pytest.mark.parametrize("label", ["two", "standing", "disputed"])
def test_two_reports_are_told_no_worse_than_before(label: str, newsroom: Newsroom) -> None:
    name = "pairs" if label == "two" else "denials"
    pairs = [told for told in read_pairs(name) if told.label == label]
    counts = tally(pairs, [judge_pair(newsroom, told) for told in pairs])
    assert counts.keys() == {key for key in FLOORS if key[1] == label}
    short = {key: found[1] for key, found in counts.items() if found[1] < FLOORS[key]}
    assert not short


def test_what_is_told_of_two_reports_is_counted_by_half_and_label(newsroom: Newsroom) -> None:
    pairs = [told for told in read_pairs("pairs") if told.half == "second"][:2]
    assert all(isinstance(told, Told) and told.label in {"one", "two"} for told in pairs)
    right = [Verdict(is_one=told.label == "one", status=Status.CORROBORATED) for told in pairs]
    wrong = [Verdict(is_one=told.label == "two", status=Status.SINGLE_SOURCE) for told in pairs]
    assert sum(found[1] for found in tally(pairs, right).values()) == 2
    assert sum(found[1] for found in tally(pairs, wrong).values()) == 0


@pytest.mark.parametrize(
    ("is_one", "status", "label", "agrees"),
    [
        (True, Status.DISPUTED, "disputed", True),
        (False, Status.DISPUTED, "disputed", False),
        (True, Status.CORROBORATED, "disputed", False),
        (True, Status.DISPUTED, "standing", False),
        (False, Status.DISPUTED, "standing", True),
    ],
)
def test_a_denial_counts_in_the_story_that_it_denies(
    is_one: bool, status: Status, label: str, agrees: bool
) -> None:
    assert Verdict(is_one=is_one, status=status).agrees(label) is agrees
