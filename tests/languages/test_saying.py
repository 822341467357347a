"""What is said once can be said in another language, with its numbers and times."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.languages import (
    Said,
    phrase,
    say,
    say_all,
    say_consequence,
    say_sum,
    tell_age,
    tell_clock,
    tell_time,
    word,
    word_apart,
    word_consequences,
    write_number,
)
from bot.model import Consequences, Language, Number

EN, DE, FR, ES = Language
AT = datetime(2026, 3, 10, 7, 15, tzinfo=UTC)


def test_what_the_rules_say_is_english_and_can_be_said_otherwise() -> None:
    said = say("fast", origins=3, n=9)
    assert said == "3 independent origins in 9 minutes"
    assert word(said, EN) == said
    assert word(said, DE) == "3 unabhängige Quellen in 9 Minuten"
    assert word(said, FR) == "3 sources indépendantes en 9 minutes"
    assert word(said, ES) == "3 fuentes independientes en 9 minutos"


def test_words_within_words_are_said_in_the_same_language() -> None:
    said = say("now_breaking", why=say_all([say("second_origin"), say("denies", who="Norvik")]))
    assert said == "now breaking: a second independent origin; Norvik denies it"
    assert word(said, DE) == "jetzt eilig: eine zweite unabhängige Quelle; Norvik dementiert"


def test_plain_text_is_no_languages_and_stays() -> None:
    assert word("harbourwire.example", FR) == "harbourwire.example"


def test_words_keep_their_message_through_a_copy_and_a_pickle() -> None:
    said = say("tier", tier=1)
    for same in (copy.deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert isinstance(same, Said)
        assert word(same, DE) == "Quelle der Stufe 1"


def test_braces_in_a_headline_are_no_places_for_values() -> None:
    assert phrase(DE, "update", news="{n} {0}") == "Neu: {n} {0}"


@pytest.mark.parametrize(
    ("language", "none", "one", "two"),
    [
        (EN, "0 copies", "1 copy", "2 copies"),
        (DE, "0 Abdrucke", "1 Abdruck", "2 Abdrucke"),
        (FR, "0 reprise", "1 reprise", "2 reprises"),
        (ES, "0 copias", "1 copia", "2 copias"),
    ],
)
def test_each_language_counts_by_its_own_rule(
    language: Language, none: str, one: str, two: str
) -> None:
    assert [phrase(language, "copies", n=n) for n in range(3)] == [none, one, two]


@pytest.mark.parametrize(
    ("language", "thousands", "millions"),
    [
        (EN, "1,234.5", "1,234,567"),
        (DE, "1.234,5", "1.234.567"),
        (FR, "1 234,5", "1 234 567"),
        (ES, "1234,5", "1.234.567"),  # four digits stand together
    ],
)
def test_each_language_writes_its_numbers(
    language: Language, thousands: str, millions: str
) -> None:
    assert write_number(1_234.5, language) == thousands
    assert write_number(1_234_567, language) == millions
    assert write_number(999, language) == "999"


@pytest.mark.parametrize(
    ("kind", "number", "in_each"),
    [
        ("dead", Number(value=1), ("1 dead", "1 Toter", "1 mort", "1 muerto")),
        (
            "injured",
            Number(value=1_200, at_least=True),
            (
                *("at least 1,200 injured", "mindestens 1.200 Verletzte"),
                *("au moins 1 200 blessés", "al menos 1200 heridos"),
            ),
        ),
        (
            "money",
            Number(value=2.35e9),
            ("$2.35 billion", "2,35 Mrd. $", "2,35 Md $", "2350 M $"),
        ),
        (
            "money",
            Number(value=1.5e12, currency="yen"),
            ("1.5 trillion yen", "1,5 Bio. Yen", "1 500 Md yens", "1.500.000 M yenes"),
        ),
        (
            "affected",
            Number(value=2.5e6),
            (
                *("2.5 million people affected", "2,5 Mio. Betroffene"),
                *("2,5 M de personnes touchées", "2,5 M de afectados"),
            ),
        ),
        (
            "magnitude",
            Number(value=7.8),
            ("magnitude 7.8", "Stärke 7,8", "magnitude 7,8", "magnitud 7,8"),
        ),
        ("percent", Number(value=40), ("40%", "40 %", "40 %", "40 %")),
    ],
)
def test_each_language_says_a_number_of_consequence(
    kind: str, number: Number, in_each: tuple[str, ...]
) -> None:
    said = say_consequence(kind, number)
    assert tuple(word(said, language) for language in Language) == in_each


def test_a_sum_has_its_sign_where_the_language_puts_it() -> None:
    said = say_sum(40.0, "€")
    assert [word(said, language) for language in Language] == ["€40", "40 €", "40 €", "40 €"]


@pytest.mark.parametrize(
    ("language", "zone", "time", "clock"),
    [
        (EN, "Europe/Berlin", "10 Mar 2026, 08:15 CET", "10 Mar 08:15"),
        (DE, "Europe/Berlin", "10. März 2026, 08:15 MEZ", "10. März 08:15"),
        (FR, "Europe/Paris", "10 mars 2026, 08:15 CET", "10 mars 08:15"),
        (ES, "Europe/Madrid", "10 mar 2026, 08:15 CET", "10 mar 08:15"),
    ],
)
def test_each_language_writes_its_times(
    language: Language, zone: str, time: str, clock: str
) -> None:
    assert tell_time(AT, zone, language) == time
    assert tell_clock(AT, AT + timedelta(days=1), zone, language) == clock
    assert tell_clock(AT, AT, zone, language) == "08:15"


def test_a_clock_of_another_year_has_its_year() -> None:
    assert tell_clock(AT, AT + timedelta(days=365), "UTC", DE) == "10. März 2026, 07:15"


@pytest.mark.parametrize(
    ("ago", "in_each"),
    [
        (timedelta(seconds=5), ("just now", "gerade eben", "à l’instant", "ahora mismo")),
        (timedelta(minutes=3), ("3 min ago", "vor 3 Min.", "il y a 3 min", "hace 3 min")),
        (timedelta(hours=2), ("2 h ago", "vor 2 Std.", "il y a 2 h", "hace 2 h")),
        (timedelta(days=4), ("4 days ago", "vor 4 Tagen", "il y a 4 jours", "hace 4 días")),
    ],
)
def test_each_language_tells_an_age(ago: timedelta, in_each: tuple[str, ...]) -> None:
    assert tuple(tell_age(AT - ago, AT, language) for language in Language) == in_each


def test_all_numbers_of_a_report_are_told_by_what_they_count() -> None:
    read = Consequences(dead=Number(value=3), percent=Number(value=12.5))
    assert word_consequences(read) == {"dead": "3 dead", "percent": "12.5%"}


def test_a_time_in_a_message_is_utc_in_words_and_can_be_given_apart() -> None:
    said = say("way_on_it", name="ann", time=AT.astimezone(ZoneInfo("Europe/Helsinki")))
    assert said == "ann, until 2026-03-10 07:15:00 UTC"
    assert word(said, DE) == "ann, bis 2026-03-10 07:15:00 UTC"
    assert word_apart(said, EN) == ("ann, until ", AT)
    assert word_apart(said, FR) == ("ann, jusqu’à ", AT)
    dated = say("way_dated_by_day", day="2026-03-10", time=AT)
    before, at, after = word_apart(dated, ES)
    assert f"{before}{at:%Y-%m-%d %H:%M:%S} UTC{after}" == word(dated, ES)


def test_what_has_no_time_in_it_is_in_one_piece() -> None:
    assert word_apart(say("way_dated", time="2026-03-10"), DE) == ("veröffentlicht 2026-03-10",)
    assert word_apart("at 2026-03-10 07:15:00 UTC", DE) == ("at 2026-03-10 07:15:00 UTC",)
    assert word_apart(say_all(["a", "b"]), DE) == ("a; b",)
