"""When the pages of a site may be asked that wants time between two requests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from watchers.crawl_pace import LONGEST_GAP, CrawlPace

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SITE = "https://fenwick.example"
HALF = timedelta(seconds=30)


def test_each_page_of_a_site_waits_for_those_before_it():
    pace = CrawlPace()
    waits = [pace.take(SITE, f"p{n}", delay=HALF, now=NOON).total_seconds() for n in range(4)]
    assert waits == [0, 30, 60, 90]


def test_a_page_that_comes_when_it_was_to_is_asked():
    pace = CrawlPace()
    for name in ("a", "b", "c"):
        pace.take(SITE, name, delay=HALF, now=NOON)
    assert pace.take(SITE, "b", delay=HALF, now=NOON + HALF) == timedelta()
    assert pace.take(SITE, "c", delay=HALF, now=NOON + 2 * HALF) == timedelta()


def test_a_page_that_comes_again_too_early_keeps_its_time():
    pace = CrawlPace()
    for name in ("a", "b", "c"):
        pace.take(SITE, name, delay=HALF, now=NOON)
    early = NOON + timedelta(seconds=10)
    assert pace.take(SITE, "b", delay=HALF, now=early) == timedelta(seconds=20)
    assert pace.take(SITE, "d", delay=HALF, now=early) == timedelta(seconds=80)


@pytest.mark.parametrize("seed", range(20))
def test_two_requests_are_never_nearer_and_no_page_waits_for_ever(seed: int):
    """Whatever comes when: six pages that come on time, late, or all at once."""
    chance = Random(seed)
    pace, now = CrawlPace(), NOON
    due = {f"p{n}": NOON for n in range(6)}
    asked: list[tuple[datetime, str]] = []
    for _ in range(600):
        now = max(now, min(due.values())) + timedelta(seconds=chance.choice((0, 0, 1, 7)))
        for name in [name for name in due if due[name] <= now]:
            wait = pace.take(SITE, name, delay=HALF, now=now)
            if not wait:
                asked.append((now, name))
            due[name] = now + (wait or timedelta(seconds=chance.choice((1, 60, 120))))
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(asked)]
    assert min(gaps) >= HALF
    for name in due:
        times = [at for at, one in asked if one == name]
        pauses = [later - earlier for earlier, later in pairwise(times)]
        assert max(pauses) < timedelta(minutes=7)


def test_sites_do_not_wait_for_each_other():
    pace = CrawlPace()
    pace.take(SITE, "a", delay=HALF, now=NOON)
    assert pace.take("https://other.example", "b", delay=HALF, now=NOON) == timedelta()


def test_a_site_that_wants_very_long_is_given_two_minutes():
    pace = CrawlPace()
    pace.take(SITE, "a", delay=timedelta(days=1), now=NOON)
    assert pace.take(SITE, "b", delay=timedelta(days=1), now=NOON) == LONGEST_GAP


def test_a_page_that_never_comes_again_keeps_its_time_no_longer_than_that():
    pace = CrawlPace()
    for name in ("a", "b", "c"):
        pace.take(SITE, name, delay=HALF, now=NOON)
    later = NOON + timedelta(minutes=30)
    assert pace.take(SITE, "d", delay=HALF, now=later) == timedelta()
    assert pace.take(SITE, "e", delay=HALF, now=later) == HALF


def test_a_clock_that_was_set_back_keeps_no_page_waiting():
    pace = CrawlPace()
    for name in ("a", "b", "c"):
        pace.take(SITE, name, delay=HALF, now=NOON)
    before = NOON - timedelta(days=30)
    assert pace.take(SITE, "b", delay=HALF, now=before) == timedelta()
    assert pace.take(SITE, "c", delay=HALF, now=before) == HALF


def test_who_does_not_wait_makes_others_wait():
    pace = CrawlPace()
    pace.note(SITE, now=NOON)
    assert pace.take(SITE, "a", delay=HALF, now=NOON) == HALF


def test_no_more_than_some_thousand_sites_are_remembered():
    pace = CrawlPace()
    for number in range(4_001):
        pace.note(f"https://{number}.example", now=NOON)
    assert pace.take("https://0.example", "a", delay=HALF, now=NOON) == timedelta()
    assert pace.take("https://4000.example", "a", delay=HALF, now=NOON) == HALF
