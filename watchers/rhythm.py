"""When a source publishes: learnt from its entries, for its pace and for its silence.

A source's rate is taken apart into a mean, the hours of the day and the days of the week
(UTC), each learnt by itself and smoothed, so that thirty items are enough to know a
daily feed's hour. What is old fades: after three weeks an item counts half.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from math import ceil, exp, expm1, inf, log

__all__ = ["DAY_S", "FADING", "FEW", "HOUR_S", "Rhythm", "to_epoch", "to_weekday"]

HOUR_S = 3_600
DAY_S = 86_400
_WEEK_S = 7 * DAY_S
FADING = log(2) / (3 * _WEEK_S)
"""By which weights fade, per second: after three weeks an item counts half."""

# A source of which nothing is known is taken for one that publishes several items a day,
# and for less with each hour in which it does not.
_PRIOR_ITEMS = 0.5
_PRIOR_S = 0.5 / 0.4 * HOUR_S
_PRIOR_HOUR = 0.1
_PRIOR_DAY = 1.0

FEW = 10  # items from which on a rhythm is one
_SURE = 20  # items from which on its silence means something
_SURE_AFTER_S = _WEEK_S
_UNLIKELY = 0.001
_REGULAR_GAP = 1.4
_REGULAR_MISSES = 4.0
_SILENT_AT_LEAST_S = 6 * HOUR_S
_SILENT_WITHIN_S = 12 * _WEEK_S

_AT_ANY_HOUR = 0.05
"""The share of its mean that is to be reckoned with when it is never known to publish:
what breaks at night matters most."""

_FLOOD = 25
_FLOOD_UNKNOWN = 50
_FLOOD_TIMES = 8
_SINGLES = 2

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """What is known of a source's habits, and what its document states of itself.

    Times are epoch seconds, 0 for never. ``since`` is from when on all its items are
    known; ``at`` is the time to which the weights of ``hours`` (UTC), ``days`` (0 Monday)
    and ``occasions`` have faded. ``learned`` counts items all told, ``last`` is the time
    of the newest. ``gap`` is the longest recent pause, in occasions that were to be
    expected in it. ``burst`` counts what came since ``burst_from``, for an hour, and ``singles``
    what of it came one or two at a time; ``allowed`` is from how many on that is a flood, by
    what was known when the hour began: what floods must not teach how much it may.
    ``delays`` are the seconds from publication to sight of the latest items.
    ``stated_s`` is the interval that the document asks for, ``skip_hours`` (UTC) and
    ``skip_days`` when it wants to be left alone.
    """

    since: int = 0
    at: int = 0
    learned: int = 0
    last: int = 0
    occasions: float = 0.0
    gap: float = 0.0
    burst_from: int = 0
    burst: int = 0
    stated_s: int = 0
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    hours: tuple[float, ...] = (0.0,) * 24
    days: tuple[float, ...] = (0.0,) * 7
    delays: tuple[int, ...] = ()
    singles: int = 0
    allowed: int = 0

    # -- its text form ----------------------------------------------------------------

    @classmethod
    def parse(cls, text: str) -> Rhythm:
        """The rhythm that ``text`` was made from; an empty one of what cannot be read.

        It is learnt anew then, which harms less than a source that is not polled.
        """
        return _parse(text)

    def __str__(self) -> str:
        numbers = (
            self.since,
            self.at,
            self.learned,
            self.last,
            f"{self.occasions:.4g}",
            f"{self.gap:.4g}",
            self.burst_from,
            self.burst,
            self.stated_s,
            f"{_to_mask(self.skip_hours):x}",
            f"{_to_mask(self.skip_days):x}",
        )
        lists = (
            ",".join(f"{weight:.4g}" for weight in self.hours),
            ",".join(f"{weight:.4g}" for weight in self.days),
            ",".join(map(str, self.delays)),
        )
        return ";".join((_VERSION, *map(str, numbers), *lists, f"{self.singles};{self.allowed}"))

    # -- learning ---------------------------------------------------------------------

    def stating(
        self,
        *,
        min_interval: timedelta | None,
        skip_hours: Collection[int] = (),
        skip_days: Collection[int] = (),
    ) -> Rhythm:
        """The same with what the document states now; this very one where nothing changed."""
        stated_s = 0 if min_interval is None else max(0, int(min_interval.total_seconds()))
        hours, days = frozenset(skip_hours), frozenset(skip_days)
        # Who asks to be left alone at all times says nothing about any.
        hours = frozenset() if len(hours) >= 24 else hours
        days = frozenset() if len(days) >= 7 else days
        if (stated_s, hours, days) == (self.stated_s, self.skip_hours, self.skip_days):
            return self
        return replace(self, stated_s=stated_s, skip_hours=hours, skip_days=days)

    def noting(self, count: int, *, now: datetime, last_ok: datetime | None = None) -> Rhythm:
        """The same with ``count`` entries more in the present hour, taught or not.

        ``last_ok`` is that of the last good poll.
        """
        to = to_epoch(now)
        singles = count if count <= _SINGLES else 0
        if not 0 <= to - self.burst_from < HOUR_S or not self.allowed:
            allowed = self.flood_limit(now, last_ok=last_ok)
            return replace(self, burst_from=to, burst=count, singles=singles, allowed=allowed)
        return replace(self, burst=self.burst + count, singles=self.singles + singles)

    def floods_with(self, count: int) -> bool:
        """Whether ``count`` entries, noted already, are of a flood.

        One or two at a time are not, unless such alone are too many: news go on while an
        archive is held back.
        """
        return (self.singles if count <= _SINGLES else self.burst) > self.allowed

    # -- what is to be expected -------------------------------------------------------

    @property
    def known(self) -> bool:
        """Whether it has learnt enough to be relied on."""
        return self.learned >= FEW

    @property
    def last_item(self) -> datetime | None:
        """When its newest item was published; None where it has none."""
        return datetime.fromtimestamp(self.last, UTC) if self.last else None

    def expected(self, start: datetime, end: datetime) -> float:
        """How many items are to be expected from ``start`` to ``end``."""
        return self._expected(to_epoch(start), to_epoch(end))

    def silence(self, now: datetime) -> float:
        """The probability of nothing since the last item, from 0 to 1, by its rhythm."""
        return exp(-self.occasions_between(self.last or self.since, to_epoch(now)))

    def silent_from(self) -> datetime | None:
        """When its silence, if it lasts, is no chance any more; None where that is never.

        That is when so long a one has a probability under 0.001 at its hours and days
        and is twice its longest recent one, both counted in what was to be expected. The
        fewer occasions its rate is known by, the more have to be missed. Of one that was
        regular, and hardly ever missed an occasion, four are enough. A rhythm of few
        items is no measure, nor is one before it was known for a week.
        """
        share = self.occasions / (sum(self.days) or inf)
        if self.learned < _SURE or share == 0:
            return None
        missing = self._missed_by_chance() / share
        for end, expected in self._hourly(self.last, self.last + _SILENT_WITHIN_S):
            missing -= expected
            if missing <= 0:
                at = max(end, self.last + _SILENT_AT_LEAST_S, self.since + _SURE_AFTER_S)
                return datetime.fromtimestamp(at, UTC)
        return None

    def _missed_by_chance(self) -> float:
        """How many occasions a source that goes on as it did hardly ever misses in a row."""
        if self.occasions >= _SURE and self.gap <= _REGULAR_GAP:
            return _REGULAR_MISSES
        # A rate that is known by so many occasions (twice their faded sum, as Kish has it)
        # is a guess, and the wait for the next one spread as Lomax has it: for many
        # occasions that is the exponential.
        known = min(2 * self.occasions, self.learned)
        return max(known * expm1(-log(_UNLIKELY) / known), 2 * self.gap)

    def reach(self, now: datetime, items: float, *, within: timedelta) -> timedelta:
        """How long from ``now`` until ``items`` are to be expected; ``within`` at most.

        Of a busy source some are to be reckoned with at any hour.
        """
        start, rest = to_epoch(now), items
        end = start + ceil(within.total_seconds())
        before = start
        least = _AT_ANY_HOUR * self._mean(max(self.at, start))
        for until, usual in self._hourly(start, end):
            expected = max(usual, least * (until - before))
            if expected >= rest:
                return timedelta(seconds=before - start + (until - before) * rest / expected)
            rest -= expected
            before = until
        return within

    def flood_limit(self, now: datetime, *, last_ok: datetime | None) -> int:
        """More new entries in an hour, or since the last good poll, are a flood.

        Eight times what is to be expected, and of its busiest hour at least: a big news
        day of a wire is none. 25 at least; 50 where the rhythm is not known yet.
        """
        if not self.known:
            return _FLOOD_UNKNOWN
        to = to_epoch(now)
        waited = 0.0 if last_ok is None else self._expected(to_epoch(last_ok), to)
        weight = sum(self.days)
        busiest = (
            self._mean(self.at)
            * max(self._hour_share(hour, weight) for hour in range(24))
            * max(self._day_share(day, weight) for day in range(7))
            * HOUR_S
        )
        return max(_FLOOD, ceil(_FLOOD_TIMES * max(waited, busiest)))

    def usual_delay(self) -> timedelta | None:
        """From publication to sight: 95 of 100 items are seen sooner. None: not known."""
        if not self.delays:
            return None
        ranked = sorted(self.delays)
        return timedelta(seconds=ranked[ceil(0.95 * len(ranked)) - 1])

    def a_day(self) -> float:
        """How many items a day it brings, over the week."""
        return self._mean(self.at) * DAY_S

    def describe(self) -> str:
        """In words: "~12 a day, mostly 6–18 UTC, Mon–Fri"."""
        if not self.known:
            return "not known yet"
        daily = self.a_day()
        if daily >= 0.95:
            often = f"~{daily:.0f} a day"
        elif daily * 7 >= 0.95:
            often = f"~{daily * 7:.0f} a week"
        else:
            often = f"~{max(daily * 30, 1):.0f} a month"
        first, length = _busy_hours(self.hours)
        when = "around the clock" if length >= 18 else f"mostly {first}–{(first + length) % 24} UTC"
        weekend = sum(self.days[5:])
        workdays = ", Mon–Fri" if weekend < 0.05 * sum(self.days) else ""
        return f"{often}, {when}{workdays}"

    def usual_until(self, now: datetime) -> tuple[str, float]:
        """The day of the week, and what it usually has brought by this hour."""
        to = to_epoch(now)
        start = to - to % DAY_S
        # As it was before the silence of which this tells.
        usual = self._mean(self.at) / self._mean(max(self.at, start))
        return _DAYS[to_weekday(to)], usual * self._expected(start, to)

    def occasions_between(self, start: int, end: int) -> float:
        """On how many occasions items are to be expected between two epoch seconds."""
        weight = sum(self.days)
        return self._expected(start, end) * self.occasions / weight if weight else 0.0

    def _expected(self, start: int, end: int) -> float:
        weeks = max(0, end - start) // _WEEK_S
        whole = weeks * self._mean(self.at) * _WEEK_S
        return whole + sum(each for _, each in self._hourly(start + weeks * _WEEK_S, end))

    def _hourly(self, start: int, end: int) -> Iterator[tuple[int, float]]:
        """The ends of the hours between two times, and what is expected in each."""
        mean, weight = self._mean(max(self.at, start)), sum(self.days)
        while start < end:
            until = min(end, start - start % HOUR_S + HOUR_S)
            hour = start % DAY_S // HOUR_S
            share = self._hour_share(hour, weight) * self._day_share(to_weekday(start), weight)
            yield until, mean * share * (until - start)
            start = until

    def _mean(self, at: int) -> float:
        """Items a second, over the week, as it looks at the time ``at``."""
        weight = sum(self.days) * exp(-FADING * max(0, at - self.at))
        watched = (1 - exp(-FADING * max(0, at - self.since))) / FADING if self.since else 0.0
        return (weight + _PRIOR_ITEMS) / (watched + _PRIOR_S)

    def _hour_share(self, hour: int, weight: float) -> float:
        """How many times the mean the hour of the day has; its neighbours lend to it."""
        smooth = (self.hours[hour - 1] + 2 * self.hours[hour] + self.hours[(hour + 1) % 24]) / 4
        prior = max(_PRIOR_HOUR, self._unwatched(DAY_S) * weight / 24)
        return 24 * (smooth + prior) / (weight + 24 * prior)

    def _day_share(self, day: int, weight: float) -> float:
        prior = max(_PRIOR_DAY, self._unwatched(_WEEK_S) * weight / 7)
        return 7 * (self.days[day] + prior) / (weight + 7 * prior)

    def _unwatched(self, period_s: int) -> float:
        """The share of a day or a week that its items do not reach back over: of hours and
        days that nobody has seen, nothing is known but the mean.
        """
        return max(0.0, 1 - (self.at - self.since) / period_s)


_VERSION = "1"
_NONE = Rhythm()


@lru_cache(maxsize=8_192)  # read at every poll, and new only where there was news
def _parse(text: str) -> Rhythm:
    parts = text.split(";")
    if len(parts) == 15:  # of before the last two
        parts += ["0", "0"]
    if len(parts) != 17 or parts[0] != _VERSION:
        return _NONE
    try:
        hours, days = (
            tuple(map(float, parts[12].split(","))),
            tuple(map(float, parts[13].split(","))),
        )
        if len(hours) != 24 or len(days) != 7:
            return _NONE
        return Rhythm(
            since=int(parts[1]),
            at=int(parts[2]),
            learned=int(parts[3]),
            last=int(parts[4]),
            occasions=float(parts[5]),
            gap=float(parts[6]),
            burst_from=int(parts[7]),
            burst=int(parts[8]),
            stated_s=int(parts[9]),
            skip_hours=_from_mask(int(parts[10], 16)),
            skip_days=_from_mask(int(parts[11], 16)),
            hours=hours,
            days=days,
            delays=tuple(map(int, parts[14].split(","))) if parts[14] else (),
            singles=int(parts[15]),
            allowed=int(parts[16]),
        )
    except ValueError:
        return _NONE


def _to_mask(places: frozenset[int]) -> int:
    return sum(1 << place for place in places)


def _from_mask(mask: int) -> frozenset[int]:
    return frozenset(place for place in range(24) if mask >> place & 1) if mask else frozenset()


def to_epoch(at: datetime) -> int:
    """Whole seconds since 1970."""
    return int(at.timestamp())


def to_weekday(at: int) -> int:
    """The day of the week of epoch seconds, 0 for Monday."""
    return (at // DAY_S + 3) % 7  # 1 January 1970 was a Thursday


def _busy_hours(hours: Sequence[float]) -> tuple[int, int]:
    """The shortest run of hours with four fifths of the items: its first, and how many."""
    whole = sum(hours)
    for length in range(1, 25):
        for first in range(24):
            run = sum(hours[(first + place) % 24] for place in range(length))
            if run >= 0.8 * whole:
                return first, length
    return 0, 24
