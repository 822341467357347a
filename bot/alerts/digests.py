"""When a channel's digest goes out, and which of what waits for it is still told."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

from bot.errors import InvalidDigestTimes
from bot.model import Alert, AlertKind, DigestLine, DigestTimes, LastHeard, Status, WaitingLine

__all__ = [
    "check_digest_times",
    "leave_out_expired",
    "leave_out_muted",
    "leave_out_owned",
    "leave_out_rung",
    "next_digest_at",
]

_FIELDS = 5

_Line = TypeVar("_Line", DigestLine, WaitingLine)


def check_digest_times(times: DigestTimes) -> None:
    """Raise InvalidDigestTimes where these times cannot be read or never come."""
    next_digest_at(times, datetime(2000, 1, 1, tzinfo=UTC))


def next_digest_at(times: DigestTimes, after: datetime) -> datetime:
    """The first digest time later than ``after``, in UTC.

    As Debian's cron does at clock changes: a time of day that is skipped comes at the end
    of the skip, and one that comes twice counts once, the first time; expressions whose
    minute or hour is ``*`` or ``*/N`` go by elapsed time instead.

    Raises InvalidDigestTimes.
    """
    try:
        zone = ZoneInfo(times.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as exc:
        raise InvalidDigestTimes(
            f"no time zone is named {times.zone!r}; "
            "write one of the IANA names, such as Europe/Helsinki or America/New_York"
        ) from exc
    return min(_next_at(cron, zone, after) for cron in times.expressions)


def leave_out_owned(lines: Sequence[DigestLine]) -> tuple[DigestLine, ...]:
    """The lines without mere repeats of what somebody is on: of stories that the channel was told
    at once, of which nothing material is new since.
    """
    return tuple(
        line
        for line in lines
        if not line.owner
        or line.before is None
        or line.before.rang is None
        or _has_news(line, line.before)
    )


def leave_out_expired(
    lines: Sequence[DigestLine], expired: Container[str]
) -> tuple[DigestLine, ...]:
    """The lines without the watches that have expired. Where no other asked for a story, it is told
    once all the same, for it came in time, and named for them; what was told already is not
    told again unless something material is new.
    """
    kept = []
    for line in lines:
        spoken = tuple(watch for watch in line.watches if watch not in expired)
        if spoken == line.watches:
            kept.append(line)
        elif spoken:
            kept.append(replace(line, watches=spoken))
        elif line.before is None or _has_news(line, line.before):
            kept.append(line)
    return tuple(kept)


def _has_news(line: DigestLine, before: LastHeard) -> bool:
    """Whether something material is new since the channel heard of it last.

    A second origin is that where the channel had one source's claim of consequence, as in the
    thread of its alert; else it is one more in the count.
    """
    if line.is_further:
        return True
    if line.status is before.status:
        return False
    if line.status is Status.OFFICIAL or Status.DISPUTED in {line.status, before.status}:
        return True
    return before.claim and line.status is Status.CORROBORATED


def leave_out_rung(lines: Iterable[WaitingLine], alerts: Iterable[Alert]) -> list[WaitingLine]:
    """The lines without those that waited in place of a breaking alert which comes now after all:
    in quiet hours by their exception, or as the channel rings one by one again.
    """
    rung = {(alert.story, alert.channel) for alert in alerts if alert.kind is AlertKind.BREAKING}
    return [
        line
        for line in lines
        if not line.occasion.stands_for_ringing or (line.story, line.channel) not in rung
    ]


def leave_out_muted(lines: Sequence[_Line], muted: Container[str]) -> tuple[_Line, ...]:
    """The lines without the watches that are muted now; those that are for no other go."""
    kept = []
    for line in lines:
        spoken = tuple(watch for watch in line.watches if watch not in muted)
        if spoken == line.watches:
            kept.append(line)
        elif spoken:
            kept.append(replace(line, watches=spoken))
    return tuple(kept)


def _next_at(cron: str, zone: ZoneInfo, after: datetime) -> datetime:
    if len(cron.split()) != _FIELDS:
        raise _bad_cron(cron, "it has to have five fields")
    try:
        for at in CronSim(cron, after.astimezone(zone)):
            instant = at.astimezone(UTC)
            # Of a time that comes twice cronsim gives the first, also where that is over.
            if instant > after:
                return instant
    except (CronSimError, ValueError) as exc:
        raise _bad_cron(cron, str(exc)) from exc
    raise _bad_cron(cron, "no day in the next 50 years fits it")


def _bad_cron(cron: str, problem: str) -> InvalidDigestTimes:
    return InvalidDigestTimes(
        f"the digest times {cron!r} cannot be used: {problem}; write minute, hour, "
        "day of the month, month and day of the week, such as '0 8,17 * * mon-fri'"
    )
