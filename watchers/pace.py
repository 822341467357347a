"""When a source is polled again: pure arithmetic over its rhythm and what its last poll said.

A poll is worth its while where something is to be expected, so a source is asked again
once its rhythm expects about as much as a source of several items a day brings in the
usual interval: a busy one always at that interval, a daily one often around its hour and
seldom else, a sleepy one every few hours. What servers and documents ask for bounds this
and excuses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from watchers.rhythm import Rhythm

__all__ = ["PollPace", "next_poll_at", "wants_whole"]

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_LONGEST = timedelta(hours=6)

_USUAL_RATE = 0.4
"""Items an hour from which on a source is polled at the usual interval: five in a day of
twelve hours."""

_LEFT_ALONE_FOR = 0.2
"""A document's own wish to be left alone ends where so many items are to be expected."""


_PASSES_WITHIN = _DAY
"""A failure that is no refusal passes, mostly: for so long it is tried again often, …"""
_AT_LEAST_EACH = _HOUR
_TIER_1_AT_LEAST_EACH = timedelta(minutes=10)
"""… a source of tier 1 at this interval, not to be blind to it for an hour after an outage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PollPace:
    """The bounds of polling.

    ``tier_1`` is the interval of sources of tier 1, ``others`` the shortest of all
    others, ``longest`` that which no source exceeds while it answers. ``longest_stated``
    is as far as a document's or a server's own word (``ttl``, ``sy:updatePeriod``,
    Cache-Control, Expires) is followed. ``longest_failing`` bounds back-off and
    Retry-After. ``gone`` is when a source that answered 410 would be asked again.
    ``spread`` is the share of an interval by which chance varies it.
    """

    tier_1: timedelta = timedelta(minutes=2)
    others: timedelta = timedelta(minutes=5)
    longest: timedelta = _LONGEST
    longest_stated: timedelta = _HOUR
    longest_failing: timedelta = _DAY
    gone: timedelta = timedelta(days=30)
    spread: float = 0.1


def next_poll_at(
    now: datetime,
    *,
    tier: int = 3,
    rhythm: Rhythm | None = None,
    failures: int = 0,
    refused: bool = False,
    retry_after: timedelta | None = None,
    fresh_for: timedelta | None = None,
    gone: bool = False,
    jitter: float = 0.0,
    pace: PollPace | None = None,
) -> datetime:
    """The earliest time at which a source is polled again.

    Tier 1: its own interval, whatever the source says, a Retry-After excepted. Others: by
    the rhythm, between ``others`` and ``longest``. ``fresh_for`` and the interval that
    the document states are followed for ``longest_stated`` at most, and ``skipHours`` and
    ``skipDays`` (RSS 2.0) as far as ``longest``, but none of them over the time for which
    the rhythm expects news.

    After ``failures`` in a row the interval doubles with each, to an hour for the first day
    or so (tier 1: ten minutes), that a source which was down for a night is read in the
    morning, and to a day after it. It quadruples to a day at once where the server
    ``refused`` (401, 403, 404: asking again soon helps nobody). A server's ``retry_after``
    is obeyed where it is longer, one day at most (RFC 9110 §10.2.3). ``gone`` (410) puts the
    source off for a month. ``jitter``, from 0 up to 1, is a random number that spreads polls:
    it lengthens what a server or a failure put off, and shortens every other interval, which
    so stays within its bounds.
    """
    pace = pace or PollPace()
    base = pace.tier_1 if tier <= 1 else pace.others
    if gone:
        return now + pace.gone * (1 + pace.spread * jitter)
    delay = base
    if failures > 0:
        # 4**15 intervals are beyond every bound; more would only overflow.
        delay = base * (4 if refused else 2) ** min(failures, 15)
        if not refused:
            each = _TIER_1_AT_LEAST_EACH if tier <= 1 else _AT_LEAST_EACH
            late = min(max(0, failures - _PASSES_WITHIN // each), 15)
            delay = min(delay, max(base, each) * 2**late)
        delay = min(delay, max(base, pace.longest_failing))
    elif tier > 1:
        delay = _usual_delay(now, base=base, rhythm=rhythm, fresh_for=fresh_for, pace=pace)
    asked = None if retry_after is None else min(retry_after, pace.longest_failing)
    if failures > 0 or (asked is not None and asked > delay * (1 - pace.spread)):
        return now + max(delay, asked or delay) * (1 + pace.spread * jitter)
    return now + delay * (1 - pace.spread * jitter)


def _usual_delay(
    now: datetime,
    *,
    base: timedelta,
    rhythm: Rhythm | None,
    fresh_for: timedelta | None,
    pace: PollPace,
) -> timedelta:
    """The interval of a source that answers and is not of tier 1."""
    longest = max(base, pace.longest)
    stated = fresh_for or timedelta()
    alone_for = longest
    delay = base
    if rhythm is not None:
        wanted = _USUAL_RATE * (base / _HOUR)
        delay = max(base, rhythm.reach(now, wanted, within=longest))
        if rhythm.stated_s:
            stated = max(stated, timedelta(seconds=rhythm.stated_s))
        if rhythm.known and (stated > delay or rhythm.skip_hours or rhythm.skip_days):
            alone_for = rhythm.reach(now, _LEFT_ALONE_FOR, within=longest)
    if stated > delay:
        delay = max(delay, min(stated, pace.longest_stated, alone_for))
    if rhythm is not None and (rhythm.skip_hours or rhythm.skip_days):
        delay = max(delay, min(_end_of_skip(now + delay, rhythm) - now, alone_for))
    return min(delay, longest)


def _end_of_skip(at: datetime, rhythm: Rhythm) -> datetime:
    """The first hour from ``at`` on in which the document does not ask to be left alone."""
    end = at.astimezone(UTC)
    for _ in range(7 * 24):
        if end.hour not in rhythm.skip_hours and end.weekday() not in rhythm.skip_days:
            break
        end = end.replace(minute=0, second=0, microsecond=0) + _HOUR
    return end


def wants_whole(
    now: datetime,
    *,
    last_whole: datetime | None,
    place: float = 0.0,
    longest: timedelta = _LONGEST,
) -> bool:
    """Whether the next poll asks for the document itself, whatever was not modified.

    At least daily, so that a server that says "not modified" for ever is found out: the poll
    after this one may be ``longest`` away, and would be too late. ``place``, from 0 up to 1, is
    the source's own: it spreads these polls over the last quarter of the time until then.
    """
    return last_whole is None or now - last_whole >= (_DAY - longest) * (1 - 0.25 * place)
