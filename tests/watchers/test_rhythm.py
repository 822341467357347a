from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.learning import learn, learn_archive
from watchers.rhythm import Rhythm

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)  # a Tuesday
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def archive(dates, now: datetime = NOON) -> Rhythm:
    return learn_archive(Rhythm(), list(dates), now=now)


def hourly(hours: int = 24 * 10) -> Rhythm:
    return archive(NOON - n * HOUR for n in range(hours))


def workdays(weeks: int = 5) -> Rhythm:
    """Eight items a day, from 8 to 16 UTC, from Monday to Friday."""
    days = [NOON - n * DAY for n in range(7 * weeks)]
    return archive(
        day.replace(hour=hour, minute=7)
        for day in days
        if day.weekday() < 5
        for hour in range(8, 16)
        if day.replace(hour=hour, minute=7) <= NOON
    )


def test_thirty_dated_items_tell_the_hour_of_a_daily_source_at_once():
    rhythm = archive(NOON.replace(hour=6) - n * DAY for n in range(30))
    assert rhythm.known
    assert rhythm.describe() == "~1 a day, mostly 6–7 UTC"
    morning = NOON.replace(hour=0) + DAY
    assert rhythm.expected(morning + 5 * HOUR, morning + 8 * HOUR) == pytest.approx(1, abs=0.2)
    assert rhythm.expected(morning + 12 * HOUR, morning + 20 * HOUR) < 0.1


def test_undated_items_of_a_first_document_teach_nothing():
    assert archive([None] * 30).learned == 0


def test_items_of_one_instant_are_no_rhythm():
    assert not archive([NOON - 3 * HOUR] * 30).known


def test_an_archive_that_was_put_up_in_one_day_is_no_rhythm():
    assert archive(NOON - 20 * DAY + n * MINUTE for n in range(30)).learned == 0


def test_what_came_today_is_a_rhythm_all_the_same():
    assert archive(NOON - n * 10 * MINUTE for n in range(30)).learned == 30


def test_a_pinned_item_does_not_make_a_busy_source_a_sleepy_one():
    dates = [NOON - n * HOUR for n in range(48)]
    pinned = archive([*dates, NOON - 40 * DAY])
    assert pinned.a_day() == pytest.approx(archive(dates).a_day(), rel=0.1)


def test_items_with_no_more_than_a_day_leave_the_hour_open():
    rhythm = archive(NOON.replace(hour=0) - n * DAY for n in range(30))
    assert rhythm.describe() == "~1 a day, around the clock"


def test_items_of_long_ago_teach_that_it_is_sleepy():
    rhythm = archive(NOON - (100 + n) * DAY for n in range(30))
    assert rhythm.learned == 0
    assert rhythm.a_day() < 0.05


def test_items_of_the_future_teach_nothing():
    assert archive(NOON + n * HOUR for n in range(1, 30)).learned == 0


def test_a_source_of_office_hours_is_told_as_one():
    assert workdays().describe() == "~6 a day, mostly 8–15 UTC, Mon–Fri"


@pytest.mark.parametrize(
    ("every", "said"),
    [
        (2 * DAY, "~4 a week, mostly 12–13 UTC"),
        (5 * DAY, "~2 a week, mostly 12–13 UTC"),
        (HOUR, "~24 a day, around the clock"),
    ],
)
def test_a_rhythm_reads_as_people_say_it(every, said):
    many = min(200, int(timedelta(days=56) / every))
    assert archive(NOON - n * every for n in range(many)).describe() == said


def test_a_few_items_are_no_rhythm():
    assert archive([NOON - HOUR, NOON - 3 * DAY]).describe() == "not known yet"


# -- learning as it goes ----------------------------------------------------------------


def test_a_new_item_counts_at_its_date_and_its_delay_is_kept():
    rhythm = learn(hourly(), [NOON + 50 * MINUTE], now=NOON + HOUR, last_ok=NOON)
    assert rhythm.last_item == NOON + 50 * MINUTE
    assert rhythm.usual_delay() == 10 * MINUTE


def test_undated_and_future_items_count_when_they_are_seen_and_have_no_delay():
    now = NOON + HOUR
    rhythm = learn(hourly(), [None, now + DAY, NOON.replace(hour=0)], now=now, last_ok=NOON)
    assert rhythm.learned == hourly().learned + 3
    assert rhythm.last_item == now
    assert rhythm.usual_delay() is None


def test_what_was_put_in_with_an_old_date_teaches_nothing():
    before = hourly()
    assert learn(before, [NOON - 3 * DAY], now=NOON + HOUR, last_ok=NOON) is before


def test_an_item_that_the_last_poll_did_not_show_did_not_come_before_it():
    now = NOON + HOUR
    rhythm = learn(hourly(), [now - 8 * HOUR], now=now, last_ok=now - 5 * MINUTE)
    assert rhythm.last_item == now - 5 * MINUTE
    assert rhythm.usual_delay() == 8 * HOUR


def test_a_source_whose_clock_is_wrong_is_known_by_when_its_items_come():
    dates = [NOON.replace(hour=4) - n * DAY for n in range(1, 30)]
    rhythm = archive(dates, now=NOON)
    for n in range(1, 60):
        now = NOON.replace(hour=12) + n * DAY
        rhythm = learn(rhythm, [now - 8 * HOUR], now=now, last_ok=now - 5 * MINUTE)
    assert rhythm.describe() == "~1 a day, mostly 11–12 UTC"


def test_what_was_published_during_an_outage_teaches():
    now = NOON + 3 * DAY
    rhythm = learn(hourly(), [NOON + 2 * DAY], now=now, last_ok=NOON)
    assert rhythm.last_item == NOON + 2 * DAY


def test_the_usual_delay_is_that_of_nineteen_in_twenty_of_the_last_sixty():
    rhythm = hourly()
    for n in range(100):
        now = NOON + (n + 1) * HOUR
        late = 2 * HOUR if n < 40 else (5 + n % 20) * MINUTE
        rhythm = learn(rhythm, [now - late], now=now, last_ok=now - HOUR)
    assert rhythm.usual_delay() == 23 * MINUTE
    assert len(rhythm.delays) == 60


def test_habits_of_long_ago_fade():
    rhythm = archive(NOON.replace(hour=6) - n * DAY for n in range(30))
    for n in range(1, 60):
        now = NOON.replace(hour=18) + n * DAY
        rhythm = learn(rhythm, [now - MINUTE], now=now, last_ok=now - DAY)
    assert rhythm.describe().endswith("17–18 UTC")


# -- silence ----------------------------------------------------------------------------


def test_an_hourly_source_is_silent_after_some_hours_and_no_sooner():
    silent_from = hourly().silent_from()
    assert silent_from is not None
    assert 6 * HOUR <= silent_from - NOON <= 12 * HOUR
    assert hourly().silence(silent_from) < 0.01


def test_a_weekend_is_no_silence_of_a_source_of_office_hours():
    friday = datetime(2026, 2, 13, 15, 30, tzinfo=UTC)
    rhythm = workdays()
    for day in range(4):
        for hour in range(8, 16):
            now = datetime(2026, 2, 10 + day, hour, 10, tzinfo=UTC)
            rhythm = learn(rhythm, [now - MINUTE], now=now, last_ok=now - HOUR)
    silent_from = rhythm.silent_from()
    assert silent_from is not None
    monday = datetime(2026, 2, 16, 11, tzinfo=UTC)
    assert rhythm.silence(monday) > 0.001
    assert silent_from > max(monday, friday + 2 * DAY)


def test_a_source_that_often_rests_for_long_is_given_as_long_and_twice():
    dates = [NOON - n * HOUR for n in range(300) if not 20 < n % 60 < 50]
    often, steady = archive(dates).silent_from(), hourly().silent_from()
    assert often is not None
    assert steady is not None
    assert often - NOON > 2 * 20 * HOUR > steady - NOON


def test_a_source_of_few_items_is_never_silent():
    assert archive(NOON - n * 4 * HOUR for n in range(19)).silent_from() is None


def test_a_source_known_for_less_than_a_week_is_not_silent_before_that():
    rhythm = archive(NOON - n * HOUR for n in range(48))
    silent_from = rhythm.silent_from()
    assert silent_from is not None
    assert silent_from >= NOON - 47 * HOUR + 7 * DAY


def test_many_items_at_once_say_no_more_of_silence_than_one():
    burst = [
        NOON.replace(hour=6) - n * DAY + m * timedelta(seconds=20)
        for n in range(40)
        for m in range(40)
    ]
    silent_from = archive(burst).silent_from()
    assert silent_from is None or silent_from - NOON > 3.5 * DAY


@pytest.mark.parametrize("seed", range(5))
def test_a_source_that_goes_on_as_it_did_is_hardly_ever_called_silent(seed):
    chance = random.Random(seed)
    now, rhythm, wrong = NOON, hourly(), 0
    for _ in range(500):
        after = now + timedelta(hours=chance.expovariate(1))
        silent_from = rhythm.silent_from()
        wrong += silent_from is not None and silent_from < after
        rhythm = learn(rhythm, [after], now=after, last_ok=now)
        now = after
    assert wrong <= 3


def go_on(gaps, *, rhythm: Rhythm, now: datetime) -> tuple[Rhythm, datetime, int]:
    """The rhythm after items in these gaps, and how often it was wrongly called silent."""
    wrong = 0
    for gap in gaps:
        silent_from, after = rhythm.silent_from(), now + gap
        wrong += silent_from is not None and silent_from < after
        rhythm = learn(rhythm, [after], now=after, last_ok=now)
        now = after
    return rhythm, now, wrong


def test_a_daily_source_that_never_missed_a_day_is_silent_after_four():
    daily = archive(NOON - n * DAY for n in range(40))
    rhythm, now, wrong = go_on([DAY] * 60, rhythm=daily, now=NOON)
    silent_from = rhythm.silent_from()
    assert wrong == 0
    assert silent_from is not None
    assert 3 * DAY < silent_from - now <= 4 * DAY


def test_a_wire_that_never_pauses_is_silent_within_hours():
    wire = archive(NOON - n * 4 * MINUTE for n in range(360 * 10))
    silent_from = wire.silent_from()
    assert silent_from is not None
    assert silent_from - NOON <= 8 * HOUR


@pytest.mark.parametrize("every", [DAY, 4 * DAY])
def test_a_source_that_is_known_by_few_items_is_rarely_called_silent(every: timedelta):
    years, wrong = 0.0, 0
    for seed in range(8):
        chance = random.Random(seed)
        before, at = [], NOON
        for _ in range(40):
            at -= every * chance.expovariate(1)
            before.append(at)
        gaps = [every * chance.expovariate(1) for _ in range(int(2 * 365 * DAY / every))]
        wrong += go_on(gaps, rhythm=archive(before), now=NOON)[2]
        years += sum(gaps, timedelta()) / (365 * DAY)
    assert wrong / years < 0.5


# -- floods -----------------------------------------------------------------------------


def generate(a_day: float, days: int, seed: int = 1):
    """Items at all hours, twice as many by day as by night."""
    chance, at = random.Random(seed), NOON - days * DAY
    while at < NOON:
        by_day = 6 <= at.hour < 20
        at += timedelta(days=chance.expovariate(a_day * (1.25 if by_day else 0.65)))
        yield at


def test_a_wire_on_a_big_news_day_is_no_flood():
    rhythm = archive(generate(240, 14))
    busiest_usual = 240 / 24 * 1.25
    assert rhythm.flood_limit(NOON, last_ok=NOON - 2 * MINUTE) > 5 * busiest_usual


def test_an_archive_put_up_anew_is_a_flood_for_a_source_of_ten_a_day():
    rhythm = archive(generate(10, 14))
    assert 25 <= rhythm.flood_limit(NOON, last_ok=NOON - HOUR) < 60


def test_a_source_that_brings_all_at_one_hour_is_no_flood():
    burst = [NOON.replace(hour=6) - n * DAY + m * MINUTE for n in range(20) for m in range(60)]
    assert archive(burst).flood_limit(NOON, last_ok=NOON - HOUR) > 60


def test_the_news_of_three_days_without_a_poll_are_no_flood():
    rhythm = archive(generate(40, 14))
    assert rhythm.flood_limit(NOON + 3 * DAY, last_ok=NOON) > 3 * 40


def test_a_source_that_is_not_known_may_bring_fifty():
    assert Rhythm().flood_limit(NOON, last_ok=None) == 50


def test_what_comes_is_counted_for_an_hour():
    rhythm = Rhythm().noting(10, now=NOON).noting(5, now=NOON + 59 * MINUTE)
    assert rhythm.burst == 15
    assert rhythm.noting(1, now=NOON + HOUR).burst == 1
    assert rhythm.noting(1, now=NOON - MINUTE).burst == 1


def test_one_or_two_at_a_time_are_a_flood_where_they_alone_are_too_many():
    rhythm = Rhythm().noting(400, now=NOON)
    assert rhythm.floods_with(400)
    for minute in range(25):
        rhythm = rhythm.noting(2, now=NOON + minute * MINUTE)
        assert not rhythm.floods_with(2), "news go on while an archive is held back"
    assert rhythm.noting(2, now=NOON + 26 * MINUTE).floods_with(2)
    assert not rhythm.noting(2, now=NOON + 60 * MINUTE).floods_with(2)


def test_what_comes_within_an_hour_does_not_change_how_much_may():
    rhythm = Rhythm()
    for minute in range(50):
        now = NOON + minute * MINUTE
        rhythm = rhythm.noting(1, now=now)
        assert not rhythm.floods_with(1)
        rhythm = learn(rhythm, [now], now=now, last_ok=now - MINUTE)
    assert rhythm.flood_limit(NOON + 51 * MINUTE, last_ok=NOON + 50 * MINUTE) > 100
    assert rhythm.noting(1, now=NOON + 51 * MINUTE).floods_with(1)


def test_a_text_of_before_what_may_come_was_noted_is_known_still():
    rhythm = archive([NOON - n * HOUR for n in range(30)])
    text = str(rhythm).rsplit(";", 2)[0]
    assert Rhythm.parse(text) == Rhythm.parse(str(rhythm))
    assert Rhythm.parse(text).noting(3, now=NOON).allowed >= 25


# -- its text form ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["", "1", "2;" + ";" * 13, "1;a" + ";0" * 13, "1" + ";0" * 14, "1;1;1;1;1;1;1;1;1;1;zz;0;0;0;"],
)
def test_a_text_that_cannot_be_read_is_a_rhythm_that_is_not_known(text):
    assert Rhythm.parse(text) == Rhythm()


@given(
    dates=st.lists(
        st.none()
        | st.datetimes(
            min_value=(NOON - 400 * DAY).replace(tzinfo=None),
            max_value=(NOON + 400 * DAY).replace(tzinfo=None),
            timezones=st.just(UTC),
        ),
        max_size=60,
    ),
    minutes=st.integers(0, 100_000),
    stated=st.none() | st.timedeltas(timedelta(0), timedelta(days=30)),
    hours=st.sets(st.integers(0, 23)),
    days=st.sets(st.integers(0, 6)),
)
def test_whatever_it_is_taught_a_rhythm_stays_sane_and_comes_back_from_its_text(
    dates, minutes, stated, hours, days
):
    rhythm = archive(dates).stating(min_interval=stated, skip_hours=hours, skip_days=days)
    now = NOON + minutes * MINUTE
    rhythm = learn(rhythm, dates, now=now, last_ok=NOON).noting(len(dates), now=now)
    back = Rhythm.parse(str(rhythm))
    assert str(Rhythm.parse(str(back))) == str(back)
    assert (back.learned, back.last, back.delays) == (rhythm.learned, rhythm.last, rhythm.delays)
    assert (back.skip_hours, back.skip_days) == (rhythm.skip_hours, rhythm.skip_days)
    week = back.expected(now, now + 7 * DAY)
    assert 0 <= back.expected(now, now + HOUR) <= week + 1e-9
    assert 0 <= back.silence(now + DAY) <= back.silence(now) <= 1
    assert timedelta() <= back.reach(now, 0.1, within=6 * HOUR) <= 6 * HOUR
    assert back.flood_limit(now, last_ok=NOON) >= 25
    assert back.describe()
