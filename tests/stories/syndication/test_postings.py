"""The table of marks: it grows, forgets, and lets common marks give way."""

from __future__ import annotations

import random

from bot.stories.syndication.postings import NOBODY, Postings


def test_entries_are_found_by_their_marks_in_a_table_that_grew_many_times() -> None:
    chance = random.Random(1)
    marks = {number: [chance.getrandbits(32) for _ in range(20)] for number in range(1, 3001)}
    postings = Postings()
    for number, its in marks.items():
        postings.add(its, number)
    for number, its in marks.items():
        assert postings.count(its).most_common(1)[0][0] == number
        assert postings.count(its)[number] >= 10
    kept = sum(postings.count(its)[number] for number, its in marks.items())
    assert kept > 0.97 * 20 * len(marks)


def test_what_was_taken_out_is_not_found() -> None:
    chance = random.Random(2)
    marks = {number: [chance.getrandbits(32) for _ in range(20)] for number in range(1, 501)}
    postings = Postings()
    for number, its in marks.items():
        postings.add(its, number)
    for number in range(1, 500):
        postings.remove(marks[number], number)
    assert not any(number in postings.count(its) for number, its in marks.items() if number < 500)
    assert postings.count(marks[500])[500] >= 15


def test_a_table_in_which_a_bucket_tells_half_of_a_mark_knows_whole_marks() -> None:
    chance = random.Random(3)
    marks = {number: [chance.getrandbits(32) for _ in range(20)] for number in range(1, 17_001)}
    postings = Postings()
    for number, its in marks.items():
        postings.add(its, number)
    seen = [1_000, 8_000, 17_000]
    assert all(postings.count(marks[number])[number] >= 15 for number in seen)
    # Either half of a mark alone is another mark.
    for number in seen:
        others = [mark ^ (1 << bit) for mark in marks[number] for bit in (3, 30)]
        assert postings.count(others)[number] <= 1
        postings.remove(marks[number], number)
        assert postings.count(marks[number])[number] == 0


def test_nobody_is_never_found() -> None:
    postings = Postings()
    assert not postings.count([1, 2, 3])
    postings.add([1], 7)
    assert postings.count([1, 2, 3]) == {7: 1}
    assert NOBODY not in postings.count([1])


def test_a_mark_that_everybody_has_pushes_out_its_own_oldest_and_no_other_mark() -> None:
    postings = Postings()
    rare, common = 64, 128  # one bucket at first
    postings.add([rare], 1)
    for number in range(2, 101):
        postings.add([common], number)
    assert postings.count([rare])[1] == 1
    found = postings.count([common])
    assert 100 in found
    assert 2 not in found
    for number in range(2, 101):  # taking out what gave way already changes nothing else
        postings.remove([common], number)
    assert postings.count([rare]) == {1: 1}


def test_an_entry_is_not_found_by_a_mark_that_only_falls_beside_its_own() -> None:
    postings = Postings()
    postings.add([64, 128], 1)  # one bucket at first
    assert not postings.count([192, 256])
    assert postings.count([64, 192]) == {1: 1}
    postings.remove([64], 1)
    assert not postings.count([64, 0])
