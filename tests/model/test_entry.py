"""An entry and its times."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.model import Entry

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def make(published: datetime | None, *, seen: datetime = NOON, **more: datetime) -> Entry:
    return Entry(id="e", source="s", url=None, title="t", seen=seen, published=published, **more)


def test_an_entry_that_came_again_is_as_old_as_its_first_date() -> None:
    first = make(NOON - timedelta(days=900))
    moved = make(NOON + timedelta(minutes=9), seen=NOON + timedelta(minutes=10))

    again = moved.with_first_times(first)

    assert (again.seen, again.published) == (NOON, NOON - timedelta(days=900))
    assert again.counts_from == NOON - timedelta(days=900)
    assert again.updated == NOON + timedelta(minutes=9), "what it says now is when it was updated"
    third = make(NOON + timedelta(hours=3), seen=NOON + timedelta(hours=3))
    assert third.with_first_times(again).published == NOON - timedelta(days=900)


def test_an_entry_that_came_again_keeps_when_its_source_says_that_it_was_updated() -> None:
    said = NOON + timedelta(minutes=3)
    again = make(NOON, updated=said).with_first_times(make(NOON - timedelta(hours=1)))

    assert again.updated == said


def test_a_date_that_comes_later_is_that_of_an_undated_entry() -> None:
    yesterday = NOON - timedelta(days=1)

    assert make(yesterday).with_first_times(make(None)).published == yesterday
    assert make(yesterday).with_first_times(make(None)).updated is None
    assert make(None).with_first_times(make(yesterday)).published == yesterday
    assert make(None).with_first_times(make(None)).published is None
