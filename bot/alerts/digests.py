"""When a channel's digest goes out, and what it says."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

from bot.alerts.inert import tidy, tidy_url
from bot.alerts.wording import (
    HEADLINE_LIMIT,
    NAME_LIMIT,
    count,
    describe_status_briefly,
    list_some,
    name_event,
    tell_age,
    tell_time,
)
from bot.errors import InvalidDigestTimes
from bot.model import DigestBody, DigestLine, DigestTimes, WaitingLine

__all__ = [
    "DIGEST_LINES",
    "check_digest_times",
    "compose_digest",
    "leave_out_muted",
    "next_digest_at",
]

DIGEST_LINES = 20
"""About what is read in a minute: 20 lines of a dozen words."""

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
    if len(times.cron.split()) != _FIELDS:
        raise _bad_cron(times.cron, "it has to have five fields")
    try:
        for at in CronSim(times.cron, after.astimezone(zone)):
            instant = at.astimezone(UTC)
            # Of a time that comes twice cronsim gives the first, also where that is over.
            if instant > after:
                return instant
    except (CronSimError, ValueError) as exc:
        raise _bad_cron(times.cron, str(exc)) from exc
    raise _bad_cron(times.cron, "no day in the next 50 years fits it")


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


def _bad_cron(cron: str, problem: str) -> InvalidDigestTimes:
    return InvalidDigestTimes(
        f"the digest times {cron!r} cannot be used: {problem}; write minute, hour, "
        "day of the month, month and day of the week, such as '0 8,17 * * mon-fri'"
    )


def compose_digest(
    channel: str, lines: Sequence[DigestLine], *, at: datetime, zone: str
) -> DigestBody:
    """What a channel's digest says at ``at``, its times given in ``zone``.

    One line a story, the heaviest first: by urgency, then by independent origins, then the
    latest. 20 at most; ``omitted`` counts the rest and the text says so. Whether one
    without lines is posted is for the caller to decide.
    """
    weighed = sorted(
        lines, key=lambda line: (-line.urgency, -line.origins, -line.at.timestamp(), line.story)
    )
    shown = tuple(_tidy_line(line) for line in weighed[:DIGEST_LINES])
    omitted = len(weighed) - len(shown)
    return DigestBody(
        channel=channel,
        at=at,
        lines=shown,
        omitted=omitted,
        text=_word_digest(channel, shown, omitted=omitted, at=at, zone=zone),
    )


def _tidy_line(line: DigestLine) -> DigestLine:
    return replace(
        line,
        headline=tidy(line.headline, limit=HEADLINE_LIMIT) or "(no title)",
        url=tidy_url(line.url),
        source_name=tidy(line.source_name, limit=80),
    )


def _word_digest(
    channel: str, lines: Sequence[DigestLine], *, omitted: int, at: datetime, zone: str
) -> str:
    stories = count(len(lines) + omitted, "story", "stories")
    said = [f"Digest for #{tidy(channel, limit=80)}, {tell_time(at, zone)}: {stories}"]
    for number, line in enumerate(lines, start=1):
        watches = list_some([tidy(watch, limit=NAME_LIMIT) for watch in line.watches])
        facts = [
            f"{line.source_name}, {tell_age(line.at, at)}",
            describe_status_briefly(line.status, origins=line.origins),
            name_event(line.event),
            f"for {watches}" if watches else "",
        ]
        said.append(f"{number}. {line.headline} ({'; '.join(fact for fact in facts if fact)})")
    if omitted:
        said.append(f"Left out: {count(omitted, 'story', 'stories')} of less weight")
    return "\n".join(said)
