"""What a source's items teach of its rhythm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import exp

from watchers.rhythm import DAY_S, FADING, FEW, HOUR_S, Rhythm, to_epoch, to_weekday

__all__ = ["LEARNT_FROM", "learn", "learn_archive"]

LEARNT_FROM = timedelta(days=56)
"""Older items say nothing of the present: at that age one would count a sixth."""

_ONE_OCCASION_S = 20 * 60
"""Items closer together came together: ten at once say as much of silence as one. A stream
without a pause counts one in each hour."""

_SIGHTINGS = 60


def learn_archive(rhythm: Rhythm, published: Sequence[datetime | None], *, now: datetime) -> Rhythm:
    """The rhythm of a document that is seen for the first time, by its items' dates.

    Undated items teach nothing, nor do items beyond LEARNT_FROM; those of one instant
    count as one, and an archive that was put up in one day, some days ago, is no rhythm.
    Where items have no more than a day, the hour stays open. One that stands far behind all
    others is pinned there, and no sign that the document reaches so far back.
    """
    to = to_epoch(now)
    earliest = to - int(LEARNT_FROM.total_seconds())
    times = sorted({to_epoch(at) for at in published if at is not None and at <= now})
    reaches_back = bool(times) and times[0] < earliest
    times = _without_pinned([at for at in times if at >= earliest], to)
    if not times or (to - times[-1] > 2 * DAY_S > 2 * (times[-1] - times[0])):
        return replace(rhythm, since=earliest if reaches_back else to, at=to)
    start = earliest if reaches_back else min(times)
    return _take(replace(rhythm, since=start, at=to, last=0), times, to)


def learn(
    rhythm: Rhythm, published: Sequence[datetime | None], *, now: datetime, last_ok: datetime | None
) -> Rhythm:
    """The rhythm after new items, each with the date that it has, were seen at ``now``.

    An item counts at its date, or at ``now`` where it has none that can be true. One dated
    before the last good poll, which did not show it, counts at that poll: by a clock of
    another zone, or by editors who take their time, it came later than it says. Over a day
    before, it was put in later and teaches nothing.
    """
    to = to_epoch(now)
    shown = to if last_ok is None else min(to_epoch(last_ok), to)
    floor = shown - DAY_S
    times, delays = [], []
    for at in published:
        seconds = None if at is None else to_epoch(at)
        if seconds is None or seconds > to or seconds % DAY_S == 0:
            times.append(to)
        elif seconds >= floor:
            times.append(seconds if last_ok is None else max(seconds, shown))
            delays.append(to - seconds)
    if not times:
        return rhythm
    learnt = rhythm if rhythm.since else replace(rhythm, since=to, at=to)
    return replace(
        _take(learnt, sorted(times), to),
        delays=(*rhythm.delays, *sorted(delays))[-_SIGHTINGS:],
    )


def _take(rhythm: Rhythm, times: list[int], to: int) -> Rhythm:
    """With these items, in order of time; all weights fade to the time ``to``."""
    fade = exp(-FADING * max(0, to - rhythm.at))
    hours = [weight * fade for weight in rhythm.hours]
    days = [weight * fade for weight in rhythm.days]
    occasions = rhythm.occasions * fade
    before = rhythm.last
    for at in times:
        weight = exp(-FADING * (to - at))
        if at % DAY_S == 0:
            hours = [each + weight / 24 for each in hours]
        else:
            hours[at % DAY_S // HOUR_S] += weight
        days[to_weekday(at)] += weight
        if at - before > _ONE_OCCASION_S or at // HOUR_S > before // HOUR_S:
            occasions += weight
        before = max(before, at)
    after = replace(
        rhythm,
        at=max(to, rhythm.at),
        learned=rhythm.learned + len(times),
        last=before,
        occasions=occasions,
        hours=tuple(hours),
        days=tuple(days),
    )
    # The first items are measured by the rhythm that they make, later ones by what
    # was known before them.
    measure = rhythm if rhythm.learned >= FEW else after
    gap = rhythm.gap * fade
    before = rhythm.last or times[0]
    for at in times:
        if at > before:
            gap = max(gap, measure.occasions_between(before, at))
            before = at
    return replace(after, gap=gap)


def _without_pinned(times: list[int], to: int) -> list[int]:
    """Without those at the old end, one in ten at most, that stand far behind the others."""
    for _ in range(len(times) // 10):
        if times[1] - times[0] <= (to - times[0]) / 2:
            break
        times = times[1:]
    return times
