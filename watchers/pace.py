"""When a source is polled again: pure arithmetic over what its last poll said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

__all__ = ["PollPace", "next_poll_at"]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PollPace:
    """The rhythm of polling.

    ``tier_1`` and ``others`` are the base intervals. ``longest_stated`` is as far as a
    feed's own word (``ttl``, ``sy:updatePeriod``) is followed. ``longest`` bounds
    back-off and Retry-After. ``gone`` is when a source that answered 410 is asked again.
    ``spread`` is how far chance may lengthen an interval, as a share of it.
    """

    tier_1: timedelta = timedelta(minutes=2)
    others: timedelta = timedelta(minutes=5)
    longest_stated: timedelta = timedelta(hours=1)
    longest: timedelta = _DAY
    gone: timedelta = timedelta(days=30)
    spread: float = 0.1


def next_poll_at(
    now: datetime,
    *,
    tier: int = 3,
    failures: int = 0,
    retry_after: timedelta | None = None,
    min_interval: timedelta | None = None,
    gone: bool = False,
    jitter: float = 0.0,
    pace: PollPace | None = None,
) -> datetime:
    """The earliest time at which a source is polled again.

    The tier's interval; doubled for each of ``failures`` in a row, one day at most. A
    server's ``retry_after`` is obeyed where it is longer, one day at most
    (RFC 9110 §10.2.3). ``min_interval`` is what the feed says of itself: a bound and no
    excuse, so it is followed for an hour at most, and not at all by a source of tier 1,
    which is to be seen at its own interval. ``gone`` (410) puts the source off for a
    month. ``jitter``, from 0 up to 1, is a random number that spreads polls: it only
    ever lengthens the interval.
    """
    pace = pace or PollPace()
    base = pace.tier_1 if tier <= 1 else pace.others
    delay = base
    if min_interval is not None and tier > 1:
        delay = max(delay, min(min_interval, pace.longest_stated))
    if failures > 0:
        # 2**30 intervals are beyond every bound; more would only overflow.
        delay = max(delay, min(base * 2 ** min(failures, 30), pace.longest))
    if retry_after is not None:
        delay = max(delay, min(retry_after, pace.longest))
    if gone:
        delay = pace.gone
    return now + delay * (1 + pace.spread * jitter)
