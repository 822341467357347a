from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.learning import learn_archive
from watchers.pace import PollPace, next_poll_at, wants_whole
from watchers.rhythm import Rhythm

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)  # a Tuesday
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def daily(hour: int = 6, *, days: int = 30) -> Rhythm:
    """The rhythm of a source with one item a day, at the same hour."""
    dates = [NOON.replace(hour=hour, minute=20) - n * DAY for n in range(1, days + 1)]
    return learn_archive(Rhythm(), dates, now=NOON)


def busy() -> Rhythm:
    """The rhythm of a source with twelve items a day, at every other hour."""
    return learn_archive(Rhythm(), [NOON - n * 2 * HOUR for n in range(1, 200)], now=NOON)


def sleepy() -> Rhythm:
    """The rhythm of a source with an item every twelve days."""
    return learn_archive(Rhythm(), [NOON - n * 12 * DAY for n in range(1, 5)], now=NOON)


@pytest.mark.parametrize(
    ("asked", "delay"),
    [
        ({"tier": 1}, 2 * MINUTE),
        ({"tier": 2}, 5 * MINUTE),
        ({"tier": 3}, 5 * MINUTE),
        ({"failures": 1}, 10 * MINUTE),
        ({"failures": 3}, 40 * MINUTE),
        ({"failures": 1, "refused": True}, 20 * MINUTE),
        ({"failures": 3, "refused": True}, 320 * MINUTE),
        ({"tier": 1, "failures": 2}, 8 * MINUTE),
        ({"failures": 9}, HOUR),
        ({"failures": 24}, HOUR),
        ({"failures": 26}, 4 * HOUR),
        ({"failures": 9, "refused": True}, DAY),
        ({"tier": 1, "failures": 9}, 10 * MINUTE),
        ({"tier": 1, "failures": 144}, 10 * MINUTE),
        ({"tier": 1, "failures": 146}, 40 * MINUTE),
        ({"tier": 1, "failures": 9, "refused": True}, DAY),
        ({"failures": 100_000}, DAY),
        ({"failures": 100_000, "refused": True}, DAY),
        ({"retry_after": HOUR}, HOUR),
        ({"retry_after": MINUTE}, 5 * MINUTE),
        ({"retry_after": 30 * DAY}, DAY),
        ({"tier": 1, "retry_after": HOUR}, HOUR),
        ({"retry_after": 10 * MINUTE, "failures": 3}, 40 * MINUTE),
        ({"retry_after": 2 * HOUR, "failures": 3}, 2 * HOUR),
        ({"fresh_for": 20 * MINUTE}, 20 * MINUTE),
        ({"fresh_for": DAY}, HOUR),
        ({"fresh_for": MINUTE}, 5 * MINUTE),
        ({"tier": 1, "fresh_for": DAY}, 2 * MINUTE),
        ({"gone": True}, 30 * DAY),
        ({"gone": True, "failures": 1}, 30 * DAY),
    ],
)
def test_the_interval_of_a_source_without_a_rhythm(asked: dict[str, object], delay: timedelta):
    assert next_poll_at(NOON, **asked) == NOON + delay


def test_the_bounds_can_be_set():
    pace = PollPace(tier_1=MINUTE, others=HOUR, longest=2 * HOUR, longest_failing=3 * HOUR)
    assert next_poll_at(NOON, tier=1, pace=pace) == NOON + MINUTE
    assert next_poll_at(NOON, tier=2, failures=50, pace=pace) == NOON + 3 * HOUR
    assert next_poll_at(NOON, tier=2, rhythm=sleepy(), pace=pace) == NOON + 2 * HOUR


def test_a_source_of_several_items_a_day_is_polled_at_the_usual_interval():
    assert next_poll_at(NOON, rhythm=busy()) == NOON + 5 * MINUTE


def test_a_source_that_nobody_knows_yet_is_polled_as_one_of_several_items_a_day():
    assert next_poll_at(NOON, rhythm=Rhythm()) == NOON + 5 * MINUTE


def test_a_sleepy_source_is_polled_every_six_hours():
    assert next_poll_at(NOON, rhythm=sleepy()) == NOON + 6 * HOUR


def test_a_daily_source_is_polled_often_around_its_hour_and_seldom_else():
    rhythm = daily(hour=6)
    assert next_poll_at(NOON, rhythm=rhythm) - NOON > 3 * HOUR
    at_its_hour = NOON.replace(hour=6, minute=5)
    assert next_poll_at(at_its_hour, rhythm=rhythm) - at_its_hour == 5 * MINUTE


def test_a_poll_long_before_its_hour_does_not_jump_over_it():
    night = NOON.replace(hour=3)
    assert next_poll_at(night, rhythm=daily(hour=6)) <= NOON.replace(hour=6)


def test_a_ttl_of_a_day_is_no_excuse_at_the_hour_of_a_daily_source():
    rhythm = daily(hour=6).stating(min_interval=DAY)
    at_its_hour = NOON.replace(hour=6, minute=5)
    assert next_poll_at(at_its_hour, rhythm=rhythm) - at_its_hour <= 30 * MINUTE


def test_a_ttl_is_kept_where_nothing_is_to_be_expected():
    rhythm = busy().stating(min_interval=20 * MINUTE)
    assert next_poll_at(NOON, rhythm=rhythm) - NOON == pytest.approx(20 * MINUTE, abs=MINUTE)


def test_skip_hours_put_a_poll_off_to_their_end():
    rhythm = Rhythm().stating(min_interval=None, skip_hours={12, 13, 14})
    assert next_poll_at(NOON, rhythm=rhythm) == NOON + 3 * HOUR


def test_skip_days_put_a_poll_off_by_six_hours_at_most():
    rhythm = Rhythm().stating(min_interval=None, skip_days={1, 2})
    assert next_poll_at(NOON, rhythm=rhythm) == NOON + 6 * HOUR


def test_skip_hours_are_no_excuse_where_its_items_come_at_these_very_hours():
    rhythm = daily(hour=6).stating(min_interval=None, skip_hours=set(range(23)))
    at_its_hour = NOON.replace(hour=6, minute=5)
    assert next_poll_at(at_its_hour, rhythm=rhythm) - at_its_hour <= 30 * MINUTE


def test_a_source_of_tier_1_is_polled_every_two_minutes_whatever_it_says_of_itself():
    rhythm = sleepy().stating(min_interval=DAY, skip_hours={12}, skip_days={1})
    assert next_poll_at(NOON, tier=1, rhythm=rhythm, fresh_for=DAY) == NOON + 2 * MINUTE


RHYTHMS = st.sampled_from([None, Rhythm(), busy(), daily(), daily(hour=12), sleepy()])
SPANS = st.none() | st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400))
SKIPPED = st.sets(st.integers(0, 23))


@given(
    tier=st.integers(1, 3),
    rhythm=RHYTHMS,
    fresh=SPANS,
    stated=SPANS,
    hours=SKIPPED,
    days=st.sets(st.integers(0, 6)),
    minutes=st.integers(0, 7 * 24 * 60),
    jitter=st.floats(0, 1, exclude_max=True),
)
def test_a_source_that_answers_is_polled_within_its_bounds(
    tier, rhythm, fresh, stated, hours, days, minutes, jitter
):
    now = NOON + minutes * MINUTE
    if rhythm is not None:
        rhythm = rhythm.stating(min_interval=stated, skip_hours=hours, skip_days=days)
    delay = next_poll_at(now, tier=tier, rhythm=rhythm, fresh_for=fresh, jitter=jitter) - now
    shortest, longest = (2 * MINUTE, 2 * MINUTE) if tier == 1 else (5 * MINUTE, 6 * HOUR)
    assert 0.9 * shortest <= delay <= longest


@given(
    tier=st.integers(1, 3),
    rhythm=RHYTHMS,
    failures=st.integers(0, 50),
    refused=st.booleans(),
    retry=SPANS,
    jitter=st.floats(0, 1, exclude_max=True),
)
def test_a_retry_after_is_never_undercut_and_nothing_goes_beyond_a_day_and_its_spread(
    tier, rhythm, failures, refused, retry, jitter
):
    delay = (
        next_poll_at(
            NOON,
            tier=tier,
            rhythm=rhythm,
            failures=failures,
            refused=refused,
            retry_after=retry,
            jitter=jitter,
        )
        - NOON
    )
    assert timedelta() < delay <= 1.1 * DAY
    if retry is not None:
        assert delay >= min(retry, DAY)


@given(tier=st.integers(1, 3), failures=st.integers(0, 50), refused=st.booleans())
def test_more_failures_never_bring_a_poll_sooner(tier, failures, refused):
    asked = {"tier": tier, "refused": refused}
    assert next_poll_at(NOON, failures=failures, **asked) <= next_poll_at(
        NOON, failures=failures + 1, **asked
    )


@pytest.mark.parametrize(("tier", "within"), [(1, 10 * MINUTE), (2, HOUR)])
@pytest.mark.parametrize("hours", [1, 3, 8, 12, 20])
def test_a_source_that_was_down_for_a_night_is_read_within_the_hour_and_tier_1_much_sooner(
    tier: int, within: timedelta, hours: int
):
    now, failures, up = NOON, 0, NOON + hours * HOUR
    while now < up:
        failures += 1
        now = next_poll_at(now, tier=tier, failures=failures, jitter=0.99)
    assert now - up <= within * 1.1


def test_a_busy_source_is_not_left_alone_at_hours_at_which_it_never_published():
    days = [NOON.replace(hour=0) - n * DAY for n in range(1, 30)]
    dates = [
        day + hour * HOUR + 7 * MINUTE for day in days for hour in range(7, 20) for _ in "abcd"
    ]
    dates = [at + n * timedelta(seconds=40) for n, at in enumerate(dates)]
    midnight = NOON.replace(hour=0) + DAY
    rhythm = learn_archive(Rhythm(), dates, now=NOON.replace(hour=0))
    assert next_poll_at(midnight, rhythm=rhythm) <= midnight + 30 * MINUTE


def test_a_short_document_of_a_busy_source_says_nothing_of_the_hours_before_it():
    dates = [NOON - n * 3 * MINUTE for n in range(50)]
    rhythm = learn_archive(Rhythm(), dates, now=NOON)
    for hours in (3, 6, 9):
        now = NOON + hours * HOUR
        assert next_poll_at(now, rhythm=rhythm) <= now + 5 * MINUTE


def test_polls_of_sources_that_started_together_drift_apart():
    delays = {next_poll_at(NOON, rhythm=busy(), jitter=n / 10) for n in range(10)}
    assert len(delays) == 10


@pytest.mark.parametrize(
    ("age", "place", "whole"),
    [
        (None, 0.0, True),
        (18 * HOUR, 0.0, True),
        (18 * HOUR - MINUTE, 0.0, False),
        (14 * HOUR, 0.99, True),
        (13 * HOUR, 0.99, False),
    ],
)
def test_the_document_itself_is_asked_for_at_least_daily(age, place, whole):
    last_whole = None if age is None else NOON - age
    assert wants_whole(NOON, last_whole=last_whole, place=place) is whole


@pytest.mark.parametrize("longest", [HOUR, 6 * HOUR, 10 * HOUR])
@given(place=st.floats(0, 1, exclude_max=True), seed=st.randoms(use_true_random=False))
def test_a_sleepy_source_is_asked_for_the_document_itself_at_least_daily(longest, place, seed):
    pace, rhythm = PollPace(longest=longest), sleepy()
    now = whole = NOON
    for _ in range(60):
        now = next_poll_at(now, rhythm=rhythm, jitter=seed.random(), pace=pace)
        if wants_whole(now, last_whole=whole, place=place, longest=longest):
            whole = now
        assert now - whole < DAY
