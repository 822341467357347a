"""What is usual of sources and watches, as it is counted day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Habits, Watch, day_of, habits_from
from bot.stories import HabitBook, Usual
from tests.stories.newsdesk import NOON

DAY = timedelta(days=1)
WATCH = Watch(name="w", query="q", channels=("desk",))


def keep_book(days: int, *, entries: int = 0, hits: int = 0) -> HabitBook:
    """A book that was kept for so many days until noon, with so much on each."""
    book = HabitBook()
    for ago in range(days, -1, -1):
        for _ in range(entries):
            book.note_entry("gazette", NOON - ago * DAY)
        for _ in range(hits):
            book.note_hits(["w"], NOON - ago * DAY)
    return book


def test_nobody_knows_what_is_usual_from_the_beginning() -> None:
    assert HabitBook().find_usual("gazette", WATCH, NOON) == Usual()


@pytest.mark.parametrize(("days", "known"), [(0, False), (2, False), (3, True), (30, True)])
def test_it_takes_three_days_to_know_what_is_usual(days: int, known: bool) -> None:
    usual = keep_book(days, entries=4, hits=2).find_usual("gazette", WATCH, NOON)
    assert usual.entries_a_day == (4.0 if known else None)
    assert usual.hits_a_day == (2.0 if known else None)


def test_today_counts_for_nothing() -> None:
    book = keep_book(5, entries=1)
    for _ in range(500):
        book.note_entry("gazette", NOON)
        book.note_hits(["w"], NOON)
    usual = book.find_usual("gazette", WATCH, NOON)
    assert (usual.entries_a_day, usual.hits_a_day) == (1.0, 0.0)


def test_days_without_entries_count_from_the_first_one_on() -> None:
    book = HabitBook()
    book.note_entry("gazette", NOON - 10 * DAY)
    book.note_entry("herald", NOON - 5 * DAY)
    assert book.find_usual("herald", WATCH, NOON).entries_a_day == pytest.approx(0.2)
    assert book.find_usual("gazette", WATCH, NOON).entries_a_day == pytest.approx(0.1)


def test_what_is_weeks_old_is_forgotten() -> None:
    book = keep_book(0)
    for ago in range(60, -1, -1):
        book.note_entry("gazette", NOON - ago * DAY)
    book.note_entry("gazette", NOON - 60 * DAY)
    assert book.find_usual("gazette", WATCH, NOON).entries_a_day == 1.0


def test_a_hit_is_the_first_in_weeks_after_two_weeks_without_one() -> None:
    book = keep_book(20, entries=1)
    assert book.find_usual("gazette", WATCH, NOON).first_for_weeks
    book.note_hits(["other"], NOON - DAY)
    assert book.find_usual("gazette", WATCH, NOON).first_for_weeks
    book.note_hits(["w"], NOON - 15 * DAY)
    assert book.find_usual("gazette", WATCH, NOON).first_for_weeks
    book.note_hits(["w"], NOON - 14 * DAY)
    assert not book.find_usual("gazette", WATCH, NOON).first_for_weeks


def test_a_second_hit_of_the_day_is_not_the_first() -> None:
    book = keep_book(20, entries=1)
    book.note_hits(["w"], NOON)
    assert not book.find_usual("gazette", WATCH, NOON).first_for_weeks


def test_who_began_to_look_a_week_ago_knows_of_no_weeks() -> None:
    assert not keep_book(7, entries=1).find_usual("gazette", WATCH, NOON).first_for_weeks


def test_of_a_watch_that_was_changed_a_week_ago_nobody_knows_what_it_would_have_matched() -> None:
    changed = replace(WATCH, primed=NOON - 7 * DAY)
    assert not keep_book(20, entries=1).find_usual("gazette", changed, NOON).first_for_weeks
    long_ago = replace(WATCH, primed=NOON - 15 * DAY)
    assert keep_book(20, entries=1).find_usual("gazette", long_ago, NOON).first_for_weeks


def test_a_book_goes_on_from_what_was_counted_before() -> None:
    today = day_of(NOON)
    known = Habits(
        entries={"gazette": {today - 4: 8, today - 1: 4}},
        hits={"w": {today - 2: 5}},
        since=NOON - 5 * DAY,
    )
    book = HabitBook(known)
    assert book.find_usual("gazette", WATCH, NOON) == Usual(entries_a_day=3.0, hits_a_day=1.0)
    book.note_entry("gazette", NOON)
    assert known.entries["gazette"] == {today - 4: 8, today - 1: 4}


def test_a_book_that_has_all_counts_nothing_twice() -> None:
    today = day_of(NOON)
    book = HabitBook(
        Habits(entries={"gazette": {today - 4: 8}}, since=NOON - 4 * DAY), is_whole=True
    )
    book.note_entry("gazette", NOON - DAY)
    assert book.find_usual("gazette", WATCH, NOON).entries_a_day == 2.0


def test_a_book_that_has_all_knows_no_more_of_years_ago_than_one_that_counts() -> None:
    today = day_of(NOON)
    known = Habits(since=NOON - 900 * DAY, entries={"gazette": {today - 900: 3, today: 1}}, hits={})
    counting = HabitBook()
    for ago in (900, 900, 900, 0):
        counting.note_entry("gazette", NOON - ago * DAY)
    usual = [
        book.find_usual("gazette", WATCH, NOON).entries_a_day
        for book in (HabitBook(known, is_whole=True), counting)
    ]
    assert usual == [None, None]


def test_what_is_usual_is_asked_for_by_whole_days() -> None:
    start = habits_from(NOON)
    assert day_of(NOON) - day_of(start) == 14
    assert (start.hour, start.minute, start.second) == (0, 0, 0)
