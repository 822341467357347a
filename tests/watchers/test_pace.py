from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.pace import PollPace, next_poll_at

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("asked", "delay"),
    [
        ({"tier": 1}, 2 * MINUTE),
        ({"tier": 2}, 5 * MINUTE),
        ({"tier": 3}, 5 * MINUTE),
        ({"failures": 1}, 10 * MINUTE),
        ({"failures": 3}, 40 * MINUTE),
        ({"tier": 1, "failures": 2}, 8 * MINUTE),
        ({"failures": 9}, DAY),
        ({"failures": 100_000}, DAY),
        ({"retry_after": HOUR}, HOUR),
        ({"retry_after": MINUTE}, 5 * MINUTE),
        ({"retry_after": 30 * DAY}, DAY),
        ({"retry_after": 10 * MINUTE, "failures": 3}, 40 * MINUTE),
        ({"retry_after": 2 * HOUR, "failures": 3}, 2 * HOUR),
        ({"min_interval": 20 * MINUTE}, 20 * MINUTE),
        ({"min_interval": DAY}, HOUR),
        ({"min_interval": MINUTE}, 5 * MINUTE),
        ({"tier": 1, "min_interval": DAY}, 2 * MINUTE),
        ({"gone": True}, 30 * DAY),
        ({"gone": True, "failures": 1}, 30 * DAY),
    ],
)
def test_the_interval_of_a_poll(asked: dict[str, object], delay: timedelta):
    assert next_poll_at(NOON, **asked) == NOON + delay


def test_the_base_intervals_can_be_set():
    pace = PollPace(tier_1=MINUTE, others=HOUR, longest=2 * HOUR)
    assert next_poll_at(NOON, tier=1, pace=pace) == NOON + MINUTE
    assert next_poll_at(NOON, tier=2, failures=5, pace=pace) == NOON + 2 * HOUR


@given(
    tier=st.integers(1, 3),
    failures=st.integers(0, 50),
    retry=st.none() | st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)),
    stated=st.none() | st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)),
    jitter=st.floats(0, 1, exclude_max=True),
)
def test_jitter_only_lengthens_and_nothing_goes_beyond_a_day_and_its_spread(
    tier, failures, retry, stated, jitter
):
    asked = {"tier": tier, "failures": failures, "retry_after": retry, "min_interval": stated}
    plain = next_poll_at(NOON, **asked) - NOON
    spread = next_poll_at(NOON, **asked, jitter=jitter) - NOON
    assert 2 * MINUTE <= plain <= spread <= 1.1 * DAY


@given(failures=st.integers(0, 40), tier=st.integers(1, 3))
def test_more_failures_never_mean_an_earlier_poll(failures, tier):
    assert next_poll_at(NOON, tier=tier, failures=failures) <= next_poll_at(
        NOON, tier=tier, failures=failures + 1
    )
