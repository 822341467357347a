"""From when an entry counts, by what its source says and what was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.model.dating import count_from, is_bare_day
from tests.stories.newsdesk import write

DAY = datetime(2026, 3, 2, tzinfo=UTC)


def hours(number: float) -> datetime:
    """So many hours after the day began in UTC."""
    return DAY + timedelta(hours=number)


@pytest.mark.parametrize(
    ("at", "bare"),
    [
        (DAY, True),
        (DAY + timedelta(seconds=1), False),
        (DAY + timedelta(microseconds=1), False),
        (hours(14), False),
        (None, False),
    ],
)
def test_a_time_of_midnight_in_utc_names_a_day(at: datetime | None, bare: bool) -> None:
    assert is_bare_day(at) is bare


@pytest.mark.parametrize(
    ("absent_at", "seen", "counts_from"),
    [
        pytest.param(14, 14.1, 14, id="polled regularly: from the poll that did not have it"),
        pytest.param(5, 14, 5, id="after an outage of hours: from before it"),
        pytest.param(-3, 14, 0, id="after an outage since the day before: from the day"),
        pytest.param(None, 14, 0, id="nobody looked before: from the day"),
        pytest.param(30, 30.1, 30, id="early on the next day: it may be that day there still"),
        pytest.param(36, 36.1, 0, id="when its day was over everywhere: from the day"),
        pytest.param(60, 60.1, 0, id="put in later: from the day"),
        pytest.param(-8, -7.9, -7.9, id="where the day has begun already: from when it was seen"),
        pytest.param(15, 14, 14, id="never later than when it was seen"),
    ],
)
def test_what_is_dated_to_a_day_counts_from_when_it_was_not_there_within_that_day(
    absent_at: float | None, seen: float, counts_from: float
) -> None:
    absent = None if absent_at is None else hours(absent_at)
    assert count_from(DAY, seen=hours(seen), absent_at=absent) == hours(counts_from)


def test_a_time_that_is_given_holds_whenever_the_entry_came() -> None:
    assert count_from(hours(2), seen=hours(14), absent_at=hours(13)) == hours(2)
    # Midnight somewhere is a time like any other in UTC.
    there = DAY.replace(tzinfo=timezone(timedelta(hours=-5))).astimezone(UTC)
    assert count_from(there, seen=hours(14), absent_at=hours(13)) == hours(5)


def test_undated_and_future_dated_entries_count_from_when_they_were_seen() -> None:
    assert count_from(None, seen=hours(14), absent_at=hours(13)) == hours(14)
    assert count_from(hours(300), seen=hours(14)) == hours(14)


@pytest.mark.parametrize(
    "at",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1900, 1, 1, tzinfo=UTC),
        datetime.fromtimestamp(0, UTC),
    ],
)
def test_a_date_that_means_none_counts_for_none(at: datetime) -> None:
    assert count_from(at, seen=hours(9)) == hours(9)
    entry = replace(write("Larkhill floods", at=hours(9)), published=at)
    assert not entry.is_dated
    dated = replace(entry, published=hours(8))
    assert entry.with_first_times(dated).published == hours(8)
    assert dated.with_first_times(entry).published == hours(8)


def test_a_page_of_an_archive_is_as_old_as_it_says() -> None:
    at = datetime(1985, 7, 13, 12, tzinfo=UTC)
    assert count_from(at, seen=hours(9)) == at
