"""Times as people say them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import DeskError, TimeAmbiguous, TimePassed
from bot.model.times import find_spoken_span, is_ahead, is_mere_number, is_spoken_time, read_until

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


MONDAY = datetime(2026, 3, 2)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("days", "clock", "said"),
    [
        *(
            (1, "9:00", each)
            for each in ("9am tomorrow", "9 Uhr morgen", "9h demain", "tomorrow, 9am")
        ),
        *((1, "9:00", each) for each in ("um neun Uhr", "à neuf heures", "a las nueve", "nine")),
        *((1, "9:00", each) for each in ("tomorrow morning at nine", "9h demain matin")),
        *((1, "9:00", each) for each in ("mañana a las 9 de la mañana", "morgens um 9")),
        *((1, "9:30", each) for each in ("half past nine", "halb zehn", "à neuf heures et demie")),
        *((1, "9:30", each) for each in ("a las nueve y media", "tomorrow half past 9")),
        *((1, "12:30", each) for each in ("halb eins", "half past twelve")),
        *((1, "1:00", each) for each in ("la una", "à une heure", "ein Uhr", "one o'clock")),
        *((0, "21:00", each) for each in ("9 in the evening", "las nueve de la noche", "9 abends")),
        *((0, "20:00", each) for each in ("8 tonight", "tonight at eight", "heute abend um acht")),
        *((0, "17:00", each) for each in ("5 in the afternoon", "5 de la tarde")),
        *(
            (4, "9:00", each)
            for each in ("on friday", "this friday", "coming Friday", "den Freitag")
        ),
        *((4, "9:00", each) for each in ("am kommenden Freitag", "ce vendredi", "el viernes")),
        *((4, "9:00", each) for each in ("el viernes que viene", "este viernes", "friday 9am")),
        *(
            (4, "9:00", each)
            for each in ("9 am on Friday", "um 9 am Freitag", "a las 9 el viernes")
        ),
        *((4, "18:00", each) for each in ("18:00 am Freitag", "18 Uhr am Freitag", "18h vendredi")),
        *(
            (4, "12:00", each)
            for each in ("noon on friday", "viernes a mediodía", "vendredi à midi")
        ),
        *((7, "9:00", each) for each in ("next monday", "am nächsten Montag", "lundi prochain")),
        *((7, "9:00", each) for each in ("el próximo lunes", "the next monday", "monday next")),
        *((7, "20:00", each) for each in ("8 in the evening on next monday", "monday evening 8")),
        *((0, "16:00", each) for each in ("in two hours", "in zwei Stunden", "dans deux heures")),
        *((0, "16:00", each) for each in ("dentro de dos horas", "two hours", "zwei Stunden")),
        *((0, "14:30", each) for each in ("half an hour", "in einer halben Stunde")),
    ],
)
def test_days_and_times_are_read_in_words_and_in_either_order(
    days: int, clock: str, said: str
) -> None:
    hour, minute = map(int, clock.split(":"))
    meant = (MONDAY + timedelta(days=days)).replace(hour=hour, minute=minute)
    at = read_until(said, now=MONDAY_NOON, zone=HELSINKI)
    assert at == meant.replace(tzinfo=ZoneInfo(HELSINKI))


@pytest.mark.parametrize(
    "said",
    [
        *("next", "next soon", "on", "this", "next year", "next today", "9 friday 9"),
        *("friday monday", "12 in the morning", "13 in the morning", "12 in the evening"),
        *("tomorrow weekend", "morning 9 morning", "half past 25", "thirteen", "half 13"),
        *("9:15 and half", "in 2", "in friday", "in 0h", "next 2026-03-06"),
    ],
)
def test_words_without_a_time_in_them_are_refused(said: str) -> None:
    with pytest.raises(DeskError, match="is no time: write until") as refused:
        read_until(said, now=MONDAY_NOON, zone=HELSINKI)
    assert not isinstance(refused.value, TimePassed | TimeAmbiguous)


@pytest.mark.parametrize(
    ("said", "choices"),
    [
        *(
            (each, ("2026-03-06 9:00", "2026-03-13 9:00"))
            for each in (
                *("next friday", "nächsten Freitag", "vendredi prochain", "el próximo viernes"),
                *("9am next fri", "friday next", "am nächsten Freitag um 9"),
            )
        ),
        ("next tuesday", ("2026-03-03 9:00", "2026-03-10 9:00")),
        ("half nine", ("2026-03-03 8:30", "2026-03-03 9:30")),
        ("tomorrow half one", ("2026-03-03 1:30", "2026-03-03 12:30")),
        ("friday midnight", ("2026-03-06 0:00", "2026-03-07 0:00")),
        ("minuit demain", ("2026-03-03 0:00", "2026-03-04 0:00")),
    ],
)
def test_what_may_be_one_of_two_times_is_asked_back_with_both(
    said: str, choices: tuple[str, ...]
) -> None:
    with pytest.raises(TimeAmbiguous) as asked:
        read_until(said, now=MONDAY_NOON, zone=HELSINKI)
    assert asked.value.choices == choices
    assert all(read_until(each, now=MONDAY_NOON, zone=HELSINKI) for each in choices)


def test_of_two_times_of_which_one_has_passed_the_other_is_meant() -> None:
    at = datetime(2026, 3, 2, 13, 30, tzinfo=UTC)
    assert read_until("today half past one pm", now=MONDAY_NOON, zone="UTC") == at
    between = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    assert read_until("today half two", now=between, zone="UTC") == between + timedelta(minutes=30)
    with pytest.raises(TimePassed):
        read_until("today half two", now=MONDAY_NOON, zone="UTC")


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.sampled_from(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    st.sampled_from(["UTC", HELSINKI, "America/New_York", "Australia/Lord_Howe"]),
)
def test_next_is_asked_back_only_of_a_day_of_this_week_or_of_tomorrow(
    today: date, name: str, zone: str
) -> None:
    noon = datetime.combine(today, time(12), tzinfo=ZoneInfo(zone))
    coming = read_until(name, now=noon.astimezone(UTC), zone=zone).astimezone(ZoneInfo(zone))
    assert today < coming.date() <= today + timedelta(days=7)
    assert f"{coming:%A}".lower() == name
    assert coming.hour == 9
    for said in (f"on {name}", f"this {name}", f"9am {name}", f"nine on {name}"):
        assert read_until(said, now=noon.astimezone(UTC), zone=zone) == coming
    is_near = coming.isocalendar()[:2] == today.isocalendar()[:2]
    try:
        meant = read_until(f"next {name}", now=noon.astimezone(UTC), zone=zone)
    except TimeAmbiguous as asked:
        assert is_near or coming.date() == today + timedelta(days=1)
        first, second = (read_until(each, now=noon, zone=zone) for each in asked.choices)
        assert first == coming
        assert second.astimezone(ZoneInfo(zone)).date() == coming.date() + timedelta(days=7)
    else:
        assert meant == coming
        assert not is_near


NUMBERS = {
    "one two three four five six seven eight nine ten eleven twelve": "hours",
    "eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf": "stunden",
    "une deux trois quatre cinq six sept huit neuf dix onze douze": "heures",
    "una dos tres cuatro cinco seis siete ocho nueve diez once doce": "horas",
}


@given(st.sampled_from(sorted(NUMBERS)), st.integers(1, 12))
def test_numbers_to_twelve_are_words_in_lengths_and_on_clocks(words: str, number: int) -> None:
    unit, said = NUMBERS[words], words.split()[number - 1]
    assert find_spoken_span(f"{said} {unit}") == timedelta(hours=number)
    assert find_spoken_span(said) is None
    assert is_mere_number(said) or number == 1
    if number > 1:
        assert read_until(f"tomorrow {said}", now=MONDAY_NOON, zone="UTC").hour == number


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        *((30, each) for each in ("half an hour", "a half hour", "eine halbe Stunde")),
        *((30, each) for each in ("une demi-heure", "une demi heure", "media hora")),
        *((15, each) for each in ("a quarter of an hour", "eine Viertelstunde")),
        *((15, each) for each in ("un quart d’heure", "un cuarto de hora")),
        *((45, each) for each in ("three quarters of an hour", "eine Dreiviertelstunde")),
        *((45, each) for each in ("trois quarts d'heure", "tres cuartos de hora")),
        *(
            (90, each)
            for each in ("an hour and a half", "anderthalb Stunden", "une heure et demie")
        ),
        (90, "una hora y media"),
        *((150, each) for each in ("two and a half hours", "zweieinhalb Stunden")),
        *((150, each) for each in ("deux heures et demie", "dos horas y media")),
        *((720, each) for each in ("half a day", "einen halben Tag", "une demi-journée")),
    ],
)
def test_halves_and_quarters_are_lengths(minutes: int, said: str) -> None:
    assert find_spoken_span(said) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("said", "is_time"),
    [
        *((each, True) for each in ("friday", "next friday", "9am", "friday midnight", "demain")),
        *((each, False) for each in ("ages", "", "half", "next", "2 parsecs", "2h", "an hour")),
    ],
)
def test_a_day_or_a_clock_is_a_time_and_no_length(said: str, is_time: bool) -> None:
    assert is_spoken_time(said) is is_time


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
    "said",
    [
        "",
        "2 parsecs",
        "two",
        "half",
        "thirteen hours",
        "9",
        "9:00",
        "2",
        "30 min 1h",
        "1.30h",
        "h",
        "-",
        "1h1h",
    ],
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
