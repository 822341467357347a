"""Times as people say them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import DeskError, TimePassed
from bot.model.times import read_spoken_span, read_until

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
        ("2h", MONDAY_NOON + timedelta(hours=2)),
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
        ("18h", MONDAY_NOON + timedelta(hours=18)),
        ("18 heures", MONDAY_NOON + timedelta(hours=18)),
        ("2 horas", MONDAY_NOON + timedelta(hours=2)),
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
        "9",
        "13pm",
        "tomorrow soon",
        "2026-02-30",
        "99:99",
        "0h",
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
        "las 9",
        "la semana",
        "lundi 3 jours",
        "1.5h",
        "2 jours 3h",
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
        ("2 hours", MONDAY_NOON + timedelta(hours=2)),
        ("2 Stunden", MONDAY_NOON + timedelta(hours=2)),
        ("3 jours", MONDAY_NOON + timedelta(days=3)),
        ("90 min", MONDAY_NOON + timedelta(minutes=90)),
        ("friday", datetime(2026, 3, 6, 7, 0, tzinfo=UTC)),
    ],
)
def test_hours_alone_are_those_of_the_clock_where_an_end_is_asked_for(
    said: str, at: datetime
) -> None:
    assert read_until(said, now=MONDAY_NOON, zone=HELSINKI, by_clock=True) == at


@pytest.mark.parametrize("said", ["2026-03-01 9:00", "today 9:00", "2020-01-01T00:00:00Z"])
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
        ("one week", timedelta(weeks=1)),
        ("1w", timedelta(weeks=1)),
        ("18h", timedelta(hours=18)),
        ("18 heures", timedelta(hours=18)),
        ("18 horas", timedelta(hours=18)),
    ],
)
def test_a_span_is_said_in_letters_or_in_words(said: str, span: timedelta) -> None:
    assert read_spoken_span(said) == span


@pytest.mark.parametrize("said", ["", "0h", "-2h", "2 parsecs", "999999w", "two hours"])
def test_what_is_no_span_is_refused(said: str) -> None:
    with pytest.raises(DeskError, match="no length of time"):
        read_spoken_span(said)


@given(st.text(max_size=40), st.sampled_from(["UTC", HELSINKI, "America/New_York"]))
def test_any_text_is_a_time_to_come_or_refused(said: str, zone: str) -> None:
    for by_clock in (False, True):
        with suppress(DeskError):
            assert read_until(said, now=MONDAY_NOON, zone=zone, by_clock=by_clock) > MONDAY_NOON
