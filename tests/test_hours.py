"""Times of day as people write them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.alerts import next_digest_at
from bot.desk.hours import check_zone, read_digest, read_hours, tell_digest, tell_hours
from bot.errors import DeskError
from bot.languages import word
from bot.model import DigestTimes, Language


@pytest.mark.parametrize(
    ("said", "cron"),
    [
        ("8:00", "0 8 * * *"),
        ("8", "0 8 * * *"),
        ("17:30, 8:30", "30 8,17 * * *"),
        ("8 and 17", "0 8,17 * * *"),
        ("8 Uhr und 17 Uhr", "0 8,17 * * *"),
        ("8h30 et 17h30", "30 8,17 * * *"),
        ("8am, 12 am; 5 p.m.", "0 0,8,17 * * *"),
        ("24:00", "0 0 * * *"),
        ("*/30 9-17 * * mon,wed", "*/30 9-17 * * mon,wed"),
    ],
)
def test_digest_times_are_read_as_people_write_them(said: str, cron: str) -> None:
    assert read_digest(said, workdays=False, zone="UTC") == DigestTimes(cron=cron, zone="UTC")


def test_a_digest_of_workdays_leaves_weekends_out_and_nothing_written_is_no_digest() -> None:
    times = read_digest("8:00, 17:00", workdays=True, zone="Europe/Helsinki")
    assert times == DigestTimes(cron="0 8,17 * * mon-fri", zone="Europe/Helsinki")
    assert tell_digest(times) == ("8:00, 17:00", True)
    assert read_digest("  ", workdays=True, zone="UTC") is None
    assert tell_digest(None) == ("", False)


def test_a_cron_expression_is_shown_as_it_is_where_it_is_more_than_times_of_day() -> None:
    assert tell_digest(DigestTimes(cron="*/30 9-17 * * *", zone="UTC"))[0] == "*/30 9-17 * * *"
    assert tell_digest(DigestTimes(cron="0 8 * * 1-5", zone="UTC")) == ("8:00", True)


@pytest.mark.parametrize(
    "said", ["soon", "25:00", "8:75", "13 pm", "8:00 tomorrow", "* * *", "61 8 * * *", "8:00:00"]
)
def test_what_is_no_time_is_refused_with_how_to_write_one(said: str) -> None:
    with pytest.raises(DeskError, match="8:00, 17:00"):
        read_digest(said, workdays=False, zone="UTC")


@pytest.mark.parametrize(
    ("said", "cron", "told"),
    [
        ("8:00, 17:30", "0 8 * * mon-fri; 30 17 * * mon-fri", "8:00, 17:30"),
        (
            "17:30, 8, 12:15, 7:30",
            "30 7,17 * * mon-fri; 0 8 * * mon-fri; 15 12 * * mon-fri",
            "7:30, 8:00, 12:15, 17:30",
        ),
    ],
)
def test_a_digest_may_come_at_any_minutes(said: str, cron: str, told: str) -> None:
    times = read_digest(said, workdays=True, zone="UTC")
    assert times == DigestTimes(cron=cron, zone="UTC")
    assert tell_digest(times) == (told, True)


def test_expressions_for_other_days_are_shown_as_they_are() -> None:
    cron = "0 8 * * mon-fri; 30 9 * * *"
    assert tell_digest(DigestTimes(cron=cron, zone="UTC")) == (cron, False)
    assert read_digest(cron, workdays=False, zone="UTC") == DigestTimes(cron=cron, zone="UTC")


@pytest.mark.parametrize(
    ("said", "cron", "told"),
    [
        ("24:00", "0 0 * * tue-sat", "24:00"),
        ("24 Uhr", "0 0 * * tue-sat", "24:00"),
        ("24:00, 8:00", "0 8 * * mon-fri; 0 0 * * tue-sat", "8:00, 24:00"),
        ("0:00", "0 0 * * mon-fri", "0:00"),
        ("12 am", "0 0 * * mon-fri", "0:00"),
        ("0:00 and 24h", "0 0 * * mon-fri; 0 0 * * tue-sat", "0:00, 24:00"),
        ("23:59", "59 23 * * mon-fri", "23:59"),
    ],
)
def test_24_00_of_a_workday_is_its_end_and_0_00_its_beginning(
    said: str, cron: str, told: str
) -> None:
    times = read_digest(said, workdays=True, zone="UTC")
    assert times == DigestTimes(cron=cron, zone="UTC")
    assert tell_digest(times) == (told, True)
    assert read_digest(told, workdays=True, zone="UTC") == times


@pytest.mark.parametrize(
    "cron", ["0 8 * * tue-sat", "30 0 * * tue-sat", "0 0,8 * * 2-6", "0 0 * * *; 0 0 * * tue-sat"]
)
def test_other_times_of_those_days_are_no_end_of_workdays(cron: str) -> None:
    assert tell_digest(DigestTimes(cron=cron, zone="UTC")) == (cron, False)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    # Clocks change at two or three, at one, and at midnight itself.
    st.sampled_from(
        [
            *("UTC", "Europe/Helsinki", "America/New_York", "Australia/Lord_Howe"),
            *("America/Havana", "America/Santiago", "Asia/Beirut", "Africa/Cairo"),
        ]
    ),
    st.booleans(),
)
@example(datetime(2026, 3, 27, 20, tzinfo=UTC), "Africa/Cairo", True)
@example(datetime(2026, 3, 28, 20, tzinfo=UTC), "Europe/Helsinki", False)
@example(datetime(2026, 3, 28, 20, tzinfo=UTC), "Asia/Beirut", False)
@example(datetime(2026, 4, 4, 20, tzinfo=UTC), "America/Santiago", False)
@example(datetime(2026, 10, 24, 20, tzinfo=UTC), "Europe/Helsinki", False)
@example(datetime(2026, 10, 29, 20, tzinfo=UTC), "Africa/Cairo", True)
@example(datetime(2026, 10, 31, 20, tzinfo=UTC), "America/Havana", False)
@example(datetime(2026, 11, 1, 4, 30, tzinfo=UTC), "America/Havana", False)
def test_24_00_comes_as_the_day_ends_whatever_clocks_do(
    now: datetime, zone: str, workdays: bool
) -> None:
    times = read_digest("24:00", workdays=workdays, zone=zone)
    assert times is not None
    at = next_digest_at(times, now)
    here = ZoneInfo(zone)
    before, after = ((at - timedelta(seconds=each)).astimezone(here).date() for each in (1, 0))
    assert before + timedelta(days=1) == after
    assert before.weekday() < 5 or not workdays
    ended = [
        now.astimezone(here).date() + timedelta(days=number)
        for number in range((before - now.astimezone(here).date()).days)
    ]
    assert not [day for day in ended if day.weekday() < 5 or not workdays]


def test_what_is_no_time_is_refused_in_the_languages_of_channels() -> None:
    with pytest.raises(DeskError) as refused:
        read_digest("bald", workdays=False, zone="UTC")
    assert "keine Liste von Uhrzeiten" in word(refused.value.args[0], Language.GERMAN)


@pytest.mark.parametrize(
    "said",
    ["22:00–7:00", "22-7", "from 22:00 to 07:00", "von 22 bis 7", "22h à 7h", "10 pm - 7 am"],
)
def test_a_span_of_hours_is_read_as_people_write_it(said: str) -> None:
    assert read_hours(said) == (time(22), time(7))


@pytest.mark.parametrize("said", ["22", "22:00-25:00", "night", "22-7-9", "-7"])
def test_what_is_no_span_is_refused(said: str) -> None:
    with pytest.raises(DeskError, match="22:00–7:00"):
        read_hours(said)


@pytest.mark.parametrize("said", ["22:00–22:00", "7-7", "0:00 to 0"])
def test_a_span_that_ends_when_it_begins_is_refused(said: str) -> None:
    with pytest.raises(DeskError, match="all day"):
        read_hours(said)


def test_no_span_is_none() -> None:
    assert read_hours(" ") is None


@given(st.times(), st.times())
def test_a_span_that_is_told_is_read_again(start: time, end: time) -> None:
    start, end = start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)
    assume(start != end)
    assert read_hours(tell_hours(start, end)) == (start, end)


@given(st.text(max_size=60))
def test_whatever_is_written_is_read_or_refused(said: str) -> None:
    for read in (lambda: read_digest(said, workdays=True, zone="UTC"), lambda: read_hours(said)):
        with suppress(DeskError):
            read()


def test_a_zone_is_one_that_is_known() -> None:
    assert check_zone(" Europe/Helsinki ") == "Europe/Helsinki"
    for said in ("", "Helsinki", "../etc/passwd"):
        with pytest.raises(DeskError, match="no time zone"):
            check_zone(said)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("new york", "America/New_York"),
        ("New-York", "America/New_York"),
        ("são paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("Zürich", "Europe/Zurich"),
        ("Zu\u0308rich", "Europe/Zurich"),
        ("ZURICH", "Europe/Zurich"),
        ("bogotá", "America/Bogota"),
        ("port au prince", "America/Port-au-Prince"),
        ("america/sao_paulo", "America/Sao_Paulo"),
    ],
)
def test_a_city_is_answered_with_its_zone(said: str, zone: str) -> None:
    with pytest.raises(DeskError) as refused:
        check_zone(said)
    assert str(refused.value) == f"{said!r} is no time zone: write {zone}"
    assert check_zone(zone) == zone


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Berlni", "Europe/Berlin"),
        ("Helsinky", "Europe/Helsinki"),
        ("America/New_Yrok", "America/New_York"),
        ("Johanesburg", "Africa/Johannesburg"),
    ],
)
def test_what_is_nearly_a_city_is_answered_with_the_zones_that_may_be_meant(
    said: str, zone: str
) -> None:
    with pytest.raises(DeskError, match="is no time zone: perhaps ") as refused:
        check_zone(said)
    assert zone in str(refused.value).partition("perhaps ")[2].split(", ")
    assert "Vielleicht" in word(refused.value.args[0], Language.GERMAN)


@pytest.mark.parametrize("said", ["", "GMT+2", "GMT-5", "the newsroom's", "x" * 3_000, "ß" * 50])
def test_what_is_like_no_zone_is_answered_with_how_one_is_written(said: str) -> None:
    with pytest.raises(DeskError, match="write one as Europe/Helsinki"):
        check_zone(said)


@given(st.text(max_size=60))
def test_any_zone_is_known_or_refused(said: str) -> None:
    with suppress(DeskError):
        assert check_zone(said) == said.strip()
