from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import quiet_until
from bot.alerts.quiet import find_instant
from bot.model import QuietHours

NEW_YORK = "America/New_York"


def hours(start: str, end: str, zone: str = NEW_YORK) -> QuietHours:
    return QuietHours(start=time.fromisoformat(start), end=time.fromisoformat(end), zone=zone)


def local(text: str, zone: str = NEW_YORK, *, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-02-10T21:59:59", None),
        ("2026-02-10T22:00:00", "2026-02-11T07:00:00"),
        ("2026-02-10T23:59:59", "2026-02-11T07:00:00"),
        ("2026-02-11T00:00:00", "2026-02-11T07:00:00"),
        ("2026-02-11T06:59:59", "2026-02-11T07:00:00"),
        ("2026-02-11T07:00:00", None),
        ("2026-02-11T12:00:00", None),
    ],
)
def test_a_night_runs_over_midnight(now: str, until: str | None) -> None:
    expected = None if until is None else local(until)
    assert quiet_until(hours("22:00", "07:00"), local(now)) == expected


@pytest.mark.parametrize(
    ("now", "quiet"), [("11:59", False), ("12:00", True), ("13:29", True), ("13:30", False)]
)
def test_an_afternoon_nap_stays_within_its_day(now: str, quiet: bool) -> None:
    until = quiet_until(hours("12:00", "13:30"), local(f"2026-02-10T{now}:00"))
    assert until == (local("2026-02-10T13:30:00") if quiet else None)


def test_a_start_equal_to_the_end_is_always_quiet() -> None:
    for hour in range(24):
        assert (
            quiet_until(hours("07:00", "07:00"), local(f"2026-02-10T{hour:02}:00:00")) is not None
        )


def test_the_night_in_which_clocks_go_forward_is_an_hour_shorter() -> None:
    night = hours("22:00", "07:00")
    begins, ends = local("2026-03-07T22:00:00"), local("2026-03-08T07:00:00")
    assert ends - begins == timedelta(hours=8)
    assert quiet_until(night, begins) == ends
    assert quiet_until(night, ends - timedelta(seconds=1)) == ends
    assert quiet_until(night, ends) is None


def test_the_night_in_which_clocks_go_back_is_an_hour_longer() -> None:
    night = hours("22:00", "07:00")
    begins, ends = local("2026-10-31T22:00:00"), local("2026-11-01T07:00:00")
    assert ends - begins == timedelta(hours=10)
    assert quiet_until(night, begins) == ends
    assert quiet_until(night, ends - timedelta(seconds=1)) == ends
    assert quiet_until(night, ends) is None


def test_an_end_that_comes_twice_ends_the_quiet_once_at_the_second() -> None:
    night = hours("22:00", "01:30")
    second = local("2026-11-01T01:30:00", fold=1)
    assert quiet_until(night, local("2026-11-01T01:29:00")) == second
    assert quiet_until(night, local("2026-11-01T01:45:00")) == second
    assert quiet_until(night, second - timedelta(seconds=1)) == second
    assert quiet_until(night, second) is None


def test_a_start_that_comes_twice_begins_the_quiet_at_the_first() -> None:
    night = hours("01:30", "07:00")
    first = local("2026-11-01T01:30:00")
    assert quiet_until(night, first - timedelta(seconds=1)) is None
    for minutes in (0, 29, 31, 59, 61):
        assert quiet_until(night, first + timedelta(minutes=minutes)) is not None


def test_a_start_that_is_skipped_begins_the_quiet_at_the_skip() -> None:
    night = hours("02:30", "07:00")
    skip = local("2026-03-08T03:00:00")
    assert quiet_until(night, skip - timedelta(seconds=1)) is None
    assert quiet_until(night, skip) == local("2026-03-08T07:00:00")


def test_hours_that_are_skipped_whole_are_no_quiet_hours() -> None:
    skip = local("2026-03-08T03:00:00")
    for seconds in (-1, 0, 1):
        assert quiet_until(hours("02:15", "02:45"), skip + timedelta(seconds=seconds)) is None


def test_a_zone_may_change_by_half_an_hour() -> None:
    zone = "Australia/Lord_Howe"  # 02:00 becomes 02:30 on 4 October 2026
    night = hours("22:00", "02:10", zone)
    ends = local("2026-10-04T02:30:00", zone)
    assert quiet_until(night, local("2026-10-04T01:00:00", zone)) == ends
    assert quiet_until(night, ends) is None


@settings(deadline=None)
@given(
    start=st.times(max_value=time(23, 59)),
    end=st.times(max_value=time(23, 59)),
    zone=st.sampled_from(["UTC", NEW_YORK, "Europe/Helsinki", "Asia/Kolkata", "Pacific/Chatham"]),
    seconds=st.integers(0, 4 * 365 * 24 * 3600),
)
def test_far_from_clock_changes_it_is_what_the_wall_clock_says(
    start: time, end: time, zone: str, seconds: int
) -> None:
    tz = ZoneInfo(zone)
    now = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    day = timedelta(days=1)
    if len({(now + days * day).astimezone(tz).utcoffset() for days in (-2, -1, 0, 1, 2)}) > 1:
        return
    wall = now.astimezone(tz).time()
    inside = start <= wall < end if end > start else wall >= start or wall < end
    until = quiet_until(QuietHours(start=start, end=end, zone=zone), now)
    assert (until is not None) is inside
    if until is not None:
        assert now < until <= now + day
        assert until.astimezone(tz).time() == end


@settings(deadline=None)
@given(
    day=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    at=st.times(max_value=time(23, 59)),
    zone=st.sampled_from([NEW_YORK, "Europe/London", "Pacific/Apia", "Australia/Lord_Howe"]),
)
def test_a_wall_time_that_exists_is_the_instant_at_which_clocks_show_it(
    day: date, at: time, zone: str
) -> None:
    tz = ZoneInfo(zone)
    for last in (False, True):
        instant = find_instant(day, at, tz, last=last)
        shown = instant.astimezone(tz).replace(tzinfo=None)
        wanted = datetime.combine(day, at)
        if shown != wanted:  # skipped: it is the first instant after the skip
            before = (instant - timedelta(seconds=1)).astimezone(tz).replace(tzinfo=None)
            assert before < wanted < shown
