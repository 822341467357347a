"""Quarters, parts of a day and the weeks to come, in the words of four languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import DeskError, TimePassed
from bot.model.times import find_spoken_span, is_spoken_time, read_until

WEDNESDAY_NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def read(said: str, now: datetime = WEDNESDAY_NOON) -> str:
    """The time that is read, as a clock in UTC shows it: "Thu 05 09:15"."""
    return f"{read_until(said, now=now, zone='UTC'):%a %d %H:%M}"


@pytest.mark.parametrize(
    ("shown", "ways"),
    [
        (
            "Thu 05 09:15",
            (
                *("quarter past nine", "a quarter past nine", "a quarter past 9 am"),
                *("quarter after nine", "fifteen minutes past nine", "viertel nach neun"),
                *("um viertel nach 9 Uhr", "viertel nach neun uhr", "neuf heures et quart"),
                *("9h et quart", "à neuf heures et quart", "las nueve y cuarto"),
                *("a las 9 y cuarto", "las nueve y quince", "tomorrow at quarter past nine"),
            ),
        ),
        (
            "Thu 05 08:45",
            (
                *("quarter to nine", "a quarter before nine", "viertel vor neun"),
                *("dreiviertel neun", "neuf heures moins le quart", "9h moins le quart"),
                *("las nueve menos cuarto", "nueve menos cuarto"),
            ),
        ),
        (
            "Wed 04 21:15",
            ("quarter past nine pm", "viertel nach neun abends", "9 y cuarto de la noche"),
        ),
        (
            "Thu 05 09:10",
            ("ten past nine", "zehn nach neun", "neuf heures dix", "las nueve y diez"),
        ),
        (
            "Thu 05 09:40",
            (
                *("twenty to ten", "twenty minutes to ten", "zwanzig vor zehn"),
                *("dix heures moins vingt", "las diez menos veinte"),
            ),
        ),
        (
            "Wed 04 12:45",
            (
                *("quarter to one", "quarter to one pm", "viertel vor eins"),
                "la una menos cuarto",
            ),
        ),
        ("Wed 04 23:50", ("ten to 0", "zehn vor 0 Uhr")),
        (
            "Thu 05 14:00",
            (
                *("tomorrow afternoon", "morgen Nachmittag", "demain après-midi"),
                "mañana por la tarde",
            ),
        ),
        (
            "Wed 04 14:00",
            ("this afternoon", "heute nachmittag", "cet après-midi", "esta tarde"),
        ),
        (
            "Wed 04 20:00",
            (
                *("this evening", "heute Abend", "ce soir", "esta noche", "cette nuit"),
                "hoy por la noche",
            ),
        ),
        (
            "Mon 09 09:00",
            (
                *("next week", "nächste Woche", "kommende Woche", "la semaine prochaine"),
                *("la próxima semana", "la semana que viene", "next week monday"),
                *("monday next week", "Montag nächster Woche", "lundi de la semaine prochaine"),
                "el lunes de la próxima semana",
            ),
        ),
        (
            "Fri 13 18:00",
            ("friday next week 18:00", "next week fri 6 pm", "18:00 friday of next week"),
        ),
        (
            "Wed 01 09:00",
            ("next month", "nächsten Monat", "le mois prochain", "el mes que viene"),
        ),
        (
            "Sat 07 09:00",
            (
                *("the weekend", "this weekend", "zum Wochenende", "au week-end"),
                "el fin de semana",
            ),
        ),
        ("Sat 07 18:00", ("the weekend 18:00",)),
    ],
)
def test_times_are_read_as_people_say_them(shown: str, ways: tuple[str, ...]) -> None:
    assert {said: read(said) for said in ways} == dict.fromkeys(ways, shown)


@pytest.mark.parametrize(
    ("said", "today", "shown"),
    [
        ("next week", datetime(2026, 3, 2, 8, tzinfo=UTC), "Mon 09 09:00"),  # on a Monday
        ("next week", datetime(2026, 3, 8, 8, tzinfo=UTC), "Mon 09 09:00"),  # on a Sunday
        ("next month", datetime(2026, 12, 31, 8, tzinfo=UTC), "Fri 01 09:00"),
        ("the weekend", datetime(2026, 3, 7, 8, tzinfo=UTC), "Sat 14 09:00"),  # on a Saturday
    ],
)
def test_what_is_to_come_is_none_of_today(said: str, today: datetime, shown: str) -> None:
    assert read(said, today) == shown


@pytest.mark.parametrize(
    "said",
    [
        *("quarter past", "quarter past 25", "thirty past nine", "past nine", "quarter nine"),
        *("viertel nach", "nueve y cuarto y media", "moins le quart", "tomorrow next week"),
        *("2026-03-09 next week", "next week next week", "week", "weekend week"),
    ],
)
def test_what_is_near_such_a_time_is_none(said: str) -> None:
    with pytest.raises(DeskError, match="is no time"):
        read(said)
    assert not is_spoken_time(said)


@pytest.mark.parametrize("said", ["this morning", "heute Morgen", "ce matin", "esta mañana"])
def test_a_part_of_today_that_is_over_has_passed(said: str) -> None:
    with pytest.raises(TimePassed):
        read(said)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        *(("a quarter of an hour", 15), ("twenty minutes", 20), ("fünfundvierzig Minuten", 45)),
        *(("2 horas y 15 minutos", 135), ("quince minutos", 15), ("trente minutes", 30)),
        *(("the next week", 7 * 24 * 60), ("quarter past nine", None), ("next week", None)),
    ],
)
def test_lengths_stay_lengths(said: str, minutes: int | None) -> None:
    span = find_spoken_span(said)
    assert (None if span is None else span.total_seconds() / 60) == minutes
