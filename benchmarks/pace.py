"""How often sources of several habits are polled, and how late their items are seen.

Generated sources over three weeks, on a virtual clock, beside a poll every five minutes.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from watchers.learning import learn, learn_archive
from watchers.pace import next_poll_at
from watchers.rhythm import Rhythm

START = datetime(2026, 3, 2, tzinfo=UTC)
KNOWN, WATCHED = timedelta(weeks=6), timedelta(weeks=3)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DOCUMENT = 30
FIXED = timedelta(minutes=5)

Habit = Callable[[random.Random], Iterator[datetime]]


def _days() -> Iterator[datetime]:
    day = START - KNOWN
    while day < START + WATCHED:
        yield day
        day += DAY


def _many(chance: random.Random, expected: float) -> int:
    """A Poisson number."""
    passed, number = chance.expovariate(1), 0
    while passed <= expected:
        passed += chance.expovariate(1)
        number += 1
    return number


def wire(chance: random.Random) -> Iterator[datetime]:
    """220 a day, fewer at night and on weekends, with one day of five times as many."""
    for day in _days():
        for hour in range(24):
            rate = 12 if 6 <= hour < 20 else 3
            rate *= 0.5 if day.weekday() > 4 else 1
            rate *= 5 if day - START == 10 * DAY else 1
            for _ in range(_many(chance, rate)):
                yield day + hour * HOUR + chance.random() * HOUR


def newspaper(chance: random.Random) -> Iterator[datetime]:
    """Forty at once in the small hours, and eight by day."""
    for day in _days():
        morning = day + 4 * HOUR + chance.random() * timedelta(minutes=20)
        yield from (morning + n * timedelta(seconds=1) for n in range(40))
        yield from (day + (6 + 12 * chance.random()) * HOUR for _ in range(_many(chance, 8)))


def office(chance: random.Random) -> Iterator[datetime]:
    """Eight in the office hours of a workday."""
    for day in _days():
        if day.weekday() < 5:
            yield from (day + (8 + 9 * chance.random()) * HOUR for _ in range(_many(chance, 8)))


def daily(chance: random.Random) -> Iterator[datetime]:
    """One a day, at twenty past six or so."""
    for day in _days():
        yield day + timedelta(hours=6, minutes=chance.gauss(20, 15))


def blog(chance: random.Random) -> Iterator[datetime]:
    """One in four days, at any time."""
    at = START - KNOWN
    while at < START + WATCHED:
        at += timedelta(days=chance.expovariate(0.25))
        yield at


HABITS: tuple[Habit, ...] = (wire, newspaper, office, daily, blog)


def replay(habit: Habit) -> tuple[int, int, list[float], int]:
    """Items, polls, the delays in seconds and how many polls would have been floods."""
    chance = random.Random(1)
    items = sorted(habit(chance))
    seen = sum(at <= START for at in items)
    rhythm = learn_archive(Rhythm(), items[:seen][-DOCUMENT:], now=START)
    now = last = START
    polls = floods = 0
    delays: list[float] = []
    while now < START + WATCHED:
        polls += 1
        new = [at for at in items[seen:] if at <= now]
        if new:
            seen += len(new)
            limit = rhythm.flood_limit(now, last_ok=last)
            rhythm = rhythm.noting(len(new), now=now)
            floods += rhythm.burst > limit
            delays += [(now - at).total_seconds() for at in new]
            rhythm = Rhythm.parse(str(learn(rhythm, new, now=now, last_ok=last)))
        last = now
        now = next_poll_at(now, tier=2, rhythm=rhythm, jitter=chance.random())
    return len(delays), polls, sorted(delays), floods


def main() -> int:
    days = WATCHED / DAY
    print(f"{'source':12} {'items':>6} {'polls a day':>12} {'fixed':>6} {'mean s':>8} {'p95 s':>8}")
    missed = False
    for habit in HABITS:
        items, polls, delays, floods = replay(habit)
        mean, p95 = sum(delays) / items, delays[int(0.95 * items)]
        print(
            f"{habit.__name__:12} {items:6} {polls / days:12.0f} {DAY / FIXED:6.0f} "
            f"{mean:8.0f} {p95:8.0f}"
        )
        # What publishes daily is seen as soon as with fixed polls; nothing of it is a flood.
        missed = missed or floods > 0 or (habit is not blog and p95 > FIXED.total_seconds())
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
