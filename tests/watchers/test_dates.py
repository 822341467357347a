from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.dates import read_retry_after, read_stamp, read_time, time_from_parts

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Tue, 10 Feb 2026 12:00:00 GMT", NOON),
        ("2026-02-10T14:00:00+02:00", NOON),
        ("2026-02-10 12:00", NOON),
        ("10 Feb 2026 07:00 EST", NOON),
        ("20260210T120000Z", NOON),
        ("2026-02-10", NOON - timedelta(hours=12)),
        ("10 Feb", None),
        ("12:00", None),
        ("2026", None),
        ("soon", None),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("31 Feb 2026", None),
        ("9" * 200, None),
        ("", None),
        (None, None),
    ],
)
def test_a_time_is_read_or_is_none(text: str | None, time: datetime | None):
    assert read_time(text) == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("/Date(1770724800000)/", NOON),
        ("\\/Date(1770724800000+0200)\\/", NOON),
        ("/Date(0)/", None),
        ("/Date(99999999999999999)/", None),
        ("/Date(soon)/", None),
        ("1770724800000", NOON),
    ],
)
def test_the_times_of_apis_are_read_in_the_form_of_net_too(text: str, time: datetime | None):
    assert read_stamp(text) == time


def test_a_future_time_is_kept_for_the_rules_to_judge():
    assert read_time("2099-01-01T00:00:00Z") == datetime(2099, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("parts", "time"),
    [
        ((2026, 2, 10, 12, 0, 0, 1, 41, 0), NOON),
        ((2026, 2, 10, 11, 59, 60), NOON),
        ((1970, 1, 1, 0, 0, 0), None),
        ((2026, 13, 1, 0, 0, 0), None),
        ((-5, 1, 1, 0, 0, 0), None),
        ((2026, 2), None),
        (None, None),
    ],
)
def test_parts_are_a_time_or_none(parts, time):
    assert time_from_parts(parts) == time


@given(st.text(max_size=40))
def test_any_text_is_a_sensible_utc_time_or_none(text: str):
    time = read_time(text)
    assert time is None or (time.tzinfo is UTC and 1971 <= time.year < 2200)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(minutes=2)),
        ("0", timedelta(0)),
        (" 5 ", timedelta(seconds=5)),
        ("Tue, 10 Feb 2026 12:30:00 GMT", timedelta(minutes=30)),
        ("Tue, 10 Feb 2026 11:30:00 GMT", timedelta(0)),
        ("-5", None),
        ("1.5", None),
        ("later", None),
        ("٣", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_both_forms(value, wait):
    assert read_retry_after(value, now=NOON) == wait


def test_a_retry_after_beyond_all_bounds_is_no_overflow():
    assert read_retry_after("9" * 500, now=NOON) > timedelta(days=36_500)


def test_a_time_whose_zone_leads_out_of_the_calendar_is_none():
    assert read_time("0001-01-01T00:00:00+14:00") is None
