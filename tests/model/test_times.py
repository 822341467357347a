"""Times as people say them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import DeskError, TimePassed
from bot.model.times import find_spoken_span, is_ahead, read_until

MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HELSINKI = "Europe/Helsinki"  # two hours ahead, three from 29 March on


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("tomorrow 9:00", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("Tomorrow at 9am", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("tomorrow", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("18:30", datetime(2026, 3, 2, 16, 30, tzinfo=UTC)),
        ("6.30 pm", datetime(2026, 3, 2, 16, 30, tzinfo=UTC)),
        ("13:00", datetime(2026, 3, 3, 11, 0, tzinfo=UTC)),  # it is two there already
        ("noon", datetime(2026, 3, 3, 10, 0, tzinfo=UTC)),
        ("tonight 23:00", datetime(2026, 3, 2, 21, 0, tzinfo=UTC)),
        ("friday", datetime(2026, 3, 6, 7, 0, tzinfo=UTC)),
        ("mon 8:15", datetime(2026, 3, 9, 6, 15, tzinfo=UTC)),
        ("2026-04-01", datetime(2026, 4, 1, 6, 0, tzinfo=UTC)),
        ("2026-04-01 10:00", datetime(2026, 4, 1, 7, 0, tzinfo=UTC)),
        ("2026-04-01T10:00:00Z", datetime(2026, 4, 1, 10, 0, tzinfo=UTC)),
        ("a week", MONDAY_NOON + timedelta(weeks=1)),
        ("12am", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("morgen 9:00", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("Morgen um 9 Uhr", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("morgen 9.30 uhr", datetime(2026, 3, 3, 7, 30, tzinfo=UTC)),
        ("Montag", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        ("am Freitag", datetime(2026, 3, 6, 7, 0, tzinfo=UTC)),
        ("18 Uhr", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("heute Abend 23:00", datetime(2026, 3, 2, 21, 0, tzinfo=UTC)),
        ("mittag", datetime(2026, 3, 3, 10, 0, tzinfo=UTC)),
        ("demain", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("demain à 18h30", datetime(2026, 3, 3, 16, 30, tzinfo=UTC)),
        ("le vendredi", datetime(2026, 3, 6, 7, 0, tzinfo=UTC)),
        ("mañana a las 9:00", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("viernes", datetime(2026, 3, 6, 7, 0, tzinfo=UTC)),
        ("demain 9h", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("demain à 9 h", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("vendredi à 9 heures 30", datetime(2026, 3, 6, 7, 30, tzinfo=UTC)),
        ("à 18h", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("au lundi 8h15", datetime(2026, 3, 9, 6, 15, tzinfo=UTC)),
        ("au lundi", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        ("morgen 9h", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("zum Montag", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        ("zur Mitternacht", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("tomorrow at 9h", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("2026-03-05 18h", datetime(2026, 3, 5, 16, 0, tzinfo=UTC)),
        ("18:00h", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("las 18:00", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("las 18 horas", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("el lunes a las 9h", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        ("la medianoche", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("el mediodía", datetime(2026, 3, 3, 10, 0, tzinfo=UTC)),
        ("9", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("15", datetime(2026, 3, 2, 13, 0, tzinfo=UTC)),
        ("tomorrow 9", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("9 o’clock", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("las 9", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("24:00", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("24 Uhr", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("tomorrow 24:00", datetime(2026, 3, 3, 22, 0, tzinfo=UTC)),
        ("today midnight", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("tonight", datetime(2026, 3, 2, 18, 0, tzinfo=UTC)),
        ("this evening", datetime(2026, 3, 2, 18, 0, tzinfo=UTC)),
        ("ce soir", datetime(2026, 3, 2, 18, 0, tzinfo=UTC)),
        ("tonight 9:30", datetime(2026, 3, 2, 19, 30, tzinfo=UTC)),
        ("heute abend um 9 uhr", datetime(2026, 3, 2, 19, 0, tzinfo=UTC)),
        ("heute nacht 2 uhr", datetime(2026, 3, 3, 0, 0, tzinfo=UTC)),
        ("tonight 12", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("tonight 12:30", datetime(2026, 3, 2, 22, 30, tzinfo=UTC)),
        ("heute nacht um 12 uhr", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        ("tomorrow morning", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("morgen früh", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("montag abend", datetime(2026, 3, 9, 18, 0, tzinfo=UTC)),
        ("mañana por la mañana", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("übermorgen", datetime(2026, 3, 4, 7, 0, tzinfo=UTC)),
        ("the day after tomorrow 18:00", datetime(2026, 3, 4, 16, 0, tzinfo=UTC)),
        ("après-demain à 9h", datetime(2026, 3, 4, 7, 0, tzinfo=UTC)),
        ("pasado mañana", datetime(2026, 3, 4, 7, 0, tzinfo=UTC)),
        ("2 Stunden", MONDAY_NOON + timedelta(hours=2)),
        ("eine Woche", MONDAY_NOON + timedelta(weeks=1)),
        ("3 jours", MONDAY_NOON + timedelta(days=3)),
        ("30 minutos", MONDAY_NOON + timedelta(minutes=30)),
    ],
)
def test_a_time_is_that_of_the_persons_zone(said: str, at: datetime) -> None:
    assert read_until(said, now=MONDAY_NOON, zone=HELSINKI) == at


@pytest.mark.parametrize(
    "said",
    [
        "",
        "soon",
        "25:00",
        "13pm",
        "tomorrow soon",
        "2026-02-30",
        "99:99",
        "bald",
        "morgen bald",
        "25 uhr",
        "uhr",
        "montags",
        "zwei stunden",
        "tagelang",
        "demain 25h",
        "zum",
        "zum bald",
        "la semana",
        "lundi 3 jours",
        "2 jours 3h",
        "-2h",
        "0 min",
        "24:30",
        "tonight 9am soon",
        "el",
    ],
)
def test_what_is_no_time_is_refused_with_examples(said: str) -> None:
    with pytest.raises(DeskError, match="is no time: write until tomorrow 9:00") as refused:
        read_until(said, now=MONDAY_NOON, zone=HELSINKI)
    assert not isinstance(refused.value, TimePassed)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("18h", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("18 h", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("18h30", datetime(2026, 3, 2, 16, 30, tzinfo=UTC)),
        ("9 heures", datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        ("18 horas", datetime(2026, 3, 2, 16, 0, tzinfo=UTC)),
        ("0h", datetime(2026, 3, 2, 22, 0, tzinfo=UTC)),
        # What no clock shows is a length still.
        ("48h", MONDAY_NOON + timedelta(hours=48)),
        ("24h", MONDAY_NOON + timedelta(hours=24)),
        ("1.5h", MONDAY_NOON + timedelta(minutes=90)),
        ("2 hours", MONDAY_NOON + timedelta(hours=2)),
        ("3 jours", MONDAY_NOON + timedelta(days=3)),
        ("90 min", MONDAY_NOON + timedelta(minutes=90)),
        ("friday", datetime(2026, 3, 6, 7, 0, tzinfo=UTC)),
    ],
)
def test_hours_alone_are_those_of_the_clock_where_an_end_is_asked_for(
    said: str, at: datetime
) -> None:
    assert read_until(said, now=MONDAY_NOON, zone=HELSINKI) == at


@pytest.mark.parametrize(
    "said",
    [
        *("2026-03-01 9:00", "today 9:00", "2020-01-01T00:00:00Z", "tonight 9am"),
        *("yesterday", "gestern um 18 Uhr", "hier", "ayer"),
    ],
)
def test_a_time_that_has_passed_is_refused(said: str) -> None:
    with pytest.raises(TimePassed, match="has passed"):
        read_until(said, now=MONDAY_NOON, zone=HELSINKI)


@pytest.mark.parametrize("said", ["9999-12-31 23:59", "9999-12-31", "9999-12-31T23:59:59-12:00"])
def test_no_time_is_further_away_than_ten_years(said: str) -> None:
    with pytest.raises(DeskError):
        read_until(said, now=MONDAY_NOON, zone="America/New_York")


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("2h", timedelta(hours=2)),
        ("90 min", timedelta(minutes=90)),
        ("2 Hours", timedelta(hours=2)),
        ("an hour", timedelta(hours=1)),
        ("3 days", timedelta(days=3)),
        ("3 weeks", timedelta(weeks=3)),
        ("one week", timedelta(weeks=1)),
        ("1w", timedelta(weeks=1)),
        ("18h", timedelta(hours=18)),
        ("18 heures", timedelta(hours=18)),
        ("18 horas", timedelta(hours=18)),
        ("1h30", timedelta(minutes=90)),
        ("1h 30 min", timedelta(minutes=90)),
        ("1 Stunde und 30 Minuten", timedelta(minutes=90)),
        ("2 heures 15", timedelta(minutes=135)),
        ("1.5h", timedelta(minutes=90)),
        ("1,5 Stunden", timedelta(minutes=90)),
        ("2 days 3h", timedelta(hours=51)),
    ],
)
def test_a_span_is_said_in_letters_or_in_words(said: str, span: timedelta) -> None:
    assert find_spoken_span(said) == span
    assert is_ahead(span)


@pytest.mark.parametrize(
    "said", ["", "2 parsecs", "two hours", "9", "9:00", "2", "30 min 1h", "1.30h", "h", "-", "1h1h"]
)
def test_what_is_no_span_is_none(said: str) -> None:
    assert find_spoken_span(said) is None


@pytest.mark.parametrize(
    "said", ["0h", "0 min", "0 Stunden", "-2h", "−3 days", "999999999w", "11000d"]
)
def test_a_span_of_nothing_or_without_end_is_not_ahead(said: str) -> None:
    span = find_spoken_span(said)
    assert span is not None
    assert not is_ahead(span)


@given(
    st.integers(-1_000, 1_000),
    st.sampled_from(
        [
            (timedelta(minutes=1), ("min", "minutes", "Minuten", "minutos")),
            (timedelta(hours=1), ("h", "hours", "Stunden", "heures", "horas")),
            (timedelta(days=1), ("d", "days", "Tage", "jours", "días")),
        ]
    ),
    st.data(),
)
def test_any_number_of_any_unit_is_that_long(
    number: int, unit: tuple[timedelta, tuple[str, ...]], data: st.DataObject
) -> None:
    size, words = unit
    gap = data.draw(st.sampled_from(["", " "]))
    span = find_spoken_span(f"{number}{gap}{data.draw(st.sampled_from(words))}")
    assert span == number * size
    assert is_ahead(number * size) == (number > 0)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["UTC", HELSINKI, "America/New_York", "Australia/Lord_Howe"]),
)
def test_a_time_of_the_day_is_the_next_that_a_clock_there_shows(
    now: datetime, hour: int, minute: int, zone: str
) -> None:
    at = read_until(f"{hour}:{minute:02}", now=now, zone=zone)
    assert now < at <= now + timedelta(hours=25)
    shown = at.astimezone(ZoneInfo(zone))
    # An hour that is left out in spring is one that no clock shows.
    is_shown = (shown.hour, shown.minute) == (hour, minute)
    assert (
        is_shown
        or shown.utcoffset() != (at - timedelta(hours=2)).astimezone(ZoneInfo(zone)).utcoffset()
    )


def test_of_an_hour_that_comes_twice_the_one_to_come_counts() -> None:
    # On 1 November clocks in New York show 1:30 at 5:30 and at 6:30 UTC.
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    for now, at in ((first - timedelta(hours=1), first), (first, first + timedelta(hours=1))):
        assert read_until("1:30", now=now, zone="America/New_York") == at
        assert read_until("today 1:30", now=now, zone="America/New_York") == at


@given(st.text(max_size=40), st.sampled_from(["UTC", HELSINKI, "America/New_York"]))
def test_any_text_is_a_time_to_come_or_refused(said: str, zone: str) -> None:
    with suppress(DeskError):
        assert read_until(said, now=MONDAY_NOON, zone=zone) > MONDAY_NOON
    find_spoken_span(said)
