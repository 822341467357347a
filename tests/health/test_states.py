from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.health import TRANSITIONS, has_something_to_tell, judge_health
from bot.model import SourceHealth
from bot.ports import LiveSource, SourceState
from tests.making import NOON, make_source

H = SourceHealth
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

SOURCE = make_source()
WELL = SourceState(url=SOURCE.url, due=NOON, baselined=NOON - DAY, last_ok=NOON, last_polled=NOON)
FAILING = {"failures": 3, "failing_since": NOON - HOUR, "error": "no answer"}
SILENT = {"silent_from": NOON - HOUR}


def health(before: SourceHealth = H.OK, **fields: object) -> SourceHealth:
    state = replace(WELL, health=before, **fields)  # type: ignore[arg-type]
    return judge_health(LiveSource(source=SOURCE, state=state), NOON)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, H.OK),
        (FAILING, H.FAILING),
        (FAILING | SILENT, H.FAILING),
        (SILENT, H.SILENT),
        ({"gone": NOON, **FAILING}, H.DEAD),
        ({"url": "https://elsewhere.example/feed"}, H.MOVED),
        ({"url": "https://elsewhere.example/feed"} | SILENT, H.SILENT),
        ({"paused": True} | FAILING, H.PAUSED),
    ],
)
def test_the_state_of_a_source_that_was_well(fields, found):
    assert health(**fields) is found


@pytest.mark.parametrize(
    ("failures", "since", "due"),
    [
        (1, NOON - 16 * MINUTE, NOON + 6 * MINUTE),
        (1, NOON - HOUR, NOON + 6 * MINUTE),
        # The service did not run meanwhile: the second poll is long due.
        (1, NOON - DAY, NOON - DAY + 10 * MINUTE),
        (2, NOON - 14 * MINUTE, NOON + 20 * MINUTE),
        (9, NOON - 14 * MINUTE, NOON + 20 * MINUTE),
        (1, NOON - 14 * MINUTE, NOON + DAY),
    ],
)
def test_a_failed_poll_or_a_few_minutes_of_them_are_no_news(failures, since, due):
    assert health(failures=failures, failing_since=since, due=due, error="no answer") is H.OK


@pytest.mark.parametrize("put_off", [DAY, 71 * MINUTE])
def test_one_failed_poll_is_enough_where_the_next_is_put_off_for_long(put_off):
    since = NOON - 15 * MINUTE
    found = health(failures=1, failing_since=since, due=since + put_off, error="429")
    assert found is H.FAILING


def test_two_failed_polls_over_a_quarter_of_an_hour_are():
    assert health(failures=2, failing_since=NOON - 15 * MINUTE, error="no answer") is H.FAILING


def test_a_silence_counts_only_once_the_source_answered_after_it():
    assert health(silent_from=NOON - HOUR, last_ok=NOON - 2 * HOUR) is H.OK
    assert health(silent_from=NOON + HOUR) is H.OK


def test_one_failed_poll_does_not_end_a_silence():
    assert health(H.SILENT, failures=1, failing_since=NOON, **SILENT) is H.SILENT


@pytest.mark.parametrize(
    ("before", "fields", "found"),
    [
        (H.FAILING, {}, H.OK),
        (H.FAILING, SILENT, H.OK),  # its silence is told afterwards
        (H.FAILING, {"url": "https://elsewhere.example/feed"}, H.MOVED),
        (H.FAILING, {"failures": 1, "failing_since": NOON}, H.FAILING),
        (H.SILENT, {"silent_from": NOON + DAY}, H.OK),
        (H.SILENT, FAILING, H.FAILING),
        (H.MOVED, FAILING, H.FAILING),
        (H.DEAD, {}, H.OK),
        (H.DEAD, {"gone": NOON} | FAILING, H.DEAD),
        (H.DEAD, FAILING, H.DEAD),
        (H.PAUSED, {"paused": True}, H.PAUSED),
        (H.PAUSED, FAILING, H.PAUSED),
    ],
)
def test_the_state_of_a_source_that_was_not(before, fields, found):
    assert health(before, **fields) is found


def test_every_state_has_its_row_and_people_can_pause_and_resume_each():
    assert set(TRANSITIONS) == set(SourceHealth)
    for state in set(SourceHealth) - {H.PAUSED}:
        assert H.PAUSED in TRANSITIONS[state]
    assert TRANSITIONS[H.PAUSED] == {H.OK}


def test_whatever_polls_leave_behind_no_step_leaves_the_table():
    facts = product(
        SourceHealth,
        (0, 1, 2, 9),
        (None, NOON - HOUR, NOON),
        (None, NOON - DAY),
        (None, NOON - HOUR, NOON + HOUR),
        (None, NOON - DAY, NOON),
        (SOURCE.url, "https://elsewhere.example/feed"),
        (False, True),
    )
    seen = set()
    for before, failures, since, gone, silent, last_ok, url, paused in facts:
        after = health(
            before,
            failures=failures,
            failing_since=since,
            gone=gone,
            silent_from=silent,
            last_ok=last_ok,
            url=url,
            paused=paused,
        )
        assert after is before or after in TRANSITIONS[before]
        seen.add((before, after))
    walked = {(a, b) for a, b in seen if a is not b}
    assert walked == {(a, b) for a, row in TRANSITIONS.items() for b in row}


@pytest.mark.parametrize(
    ("before", "ago", "told"),
    [
        (H.FAILING, DAY, True),
        (H.FAILING, DAY - MINUTE, False),
        (H.FAILING, None, False),
    ],
)
def test_what_lasts_is_told_again_after_a_day(before, ago, told):
    reminded = None if ago is None else NOON - ago
    state = replace(WELL, health=before, reminded=reminded, **FAILING)
    assert has_something_to_tell(LiveSource(source=SOURCE, state=state), NOON) is told
