"""The words in which the operators hear of sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from bot.alerts.notices import compose_notice
from bot.alerts.wording import count, list_some
from bot.model import Alert, AlertKind, Source, SourceHealth, SourceOrigin
from bot.ports import LiveSource
from watchers.rhythm import Rhythm
from watchers.urls import shown_url

__all__ = [
    "Notice",
    "list_names",
    "remind",
    "tell_dead",
    "tell_failing",
    "tell_flood",
    "tell_moved",
    "tell_recovered",
    "tell_silent",
    "tell_span",
    "tell_speaking",
    "write_notice",
]

_Health = SourceHealth

_SILENT_ONE_BY_ONE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to tell the operators, once: ``key`` and ``step`` are unique.

    ``proposals`` are the ids of those that its lines tell of.
    """

    key: str
    headline: str
    lines: tuple[str, ...] = ()
    source: str | None = None
    step: int = 0
    proposals: tuple[str, ...] = ()


def write_notice(notice: Notice, *, channel: str, now: datetime) -> Alert:
    """The notice as an alert to ``channel``, for the outbox. It names no story."""
    body = compose_notice(
        channel=channel,
        at=now,
        headline=notice.headline,
        lines=notice.lines,
        source=notice.source,
        proposals=notice.proposals,
    )
    return Alert(
        story=notice.key, channel=channel, kind=AlertKind.NOTICE, step=notice.step, body=body
    )


def tell_failing(one: LiveSource, now: datetime) -> Notice:
    """A source cannot be read: since when, and by which errors."""
    state = one.state
    since = state.failing_since or now
    first = state.first_error or state.error or ""
    last = state.error or ""
    lines = [
        f"{count(state.failures, 'poll')} failed, the first {_tell_time(since, now)}"
        if state.failures > 1
        else f"One poll failed {_tell_time(since, now)}, and it is not to be asked again so soon",
        f"First error: {first}" if first != last else "",
        f"Last error: {last}",
        f"Last read {_tell_time(state.last_ok, now)}" if state.last_ok else "Never read yet",
        f"Tried again {_tell_time(state.due, now)}",
    ]
    return _notice(one.source, "failing", since, f"{_name(one.source)} cannot be read", lines)


def tell_recovered(one: LiveSource, came: int, now: datetime) -> Notice:
    """A source can be read again, and brought ``came`` entries at once."""
    since = one.state.health_since or now
    return _notice(
        one.source,
        "recovered",
        since,
        f"{_name(one.source)} can be read again, after {tell_span(now - since)}",
        [f"{count(came, 'entry', 'entries')} came" if came else "Nothing new came with it"],
    )


def tell_dead(one: LiveSource) -> Notice:
    """A source is gone for good, and what to do."""
    remedy = (
        "Correct its address in the configuration, or take it out there"
        if one.source.origin is SourceOrigin.FILE
        else "If it has moved, add it anew where it is now. Remove this one: "
        f"nightdesk feed remove {one.source.id}"
    )
    return _notice(
        one.source,
        "dead",
        one.state.gone,
        f"{_name(one.source)} is gone: its server answers 410",
        [
            f"Last error: {one.state.error}" if one.state.error else "",
            f"It is not polled any more. {remedy}",
            f"If it is back: nightdesk feed resume {one.source.id}",
        ],
    )


def tell_moved(one: LiveSource, now: datetime) -> Notice:
    """A source is read at another address than the one that somebody wrote."""
    remedy = (
        "correct its address in the configuration"
        if one.source.origin is SourceOrigin.FILE
        else "add it anew at that address, and remove this one"
    )
    return _notice(
        one.source,
        f"moved/{sha256(one.state.url.encode('utf-8', 'replace')).hexdigest()[:16]}",
        now,
        f"{_name(one.source)} has moved to {shown_url(one.state.url)}",
        [
            f"It is read there now: {remedy}",
            f"So far: {shown_url(one.source.url)}",
            f"To have it read there again, if it can be: nightdesk feed resume {one.source.id}",
        ],
    )


def tell_silent(silent: Sequence[LiveSource], now: datetime) -> list[Notice]:
    """Sources are silent against their habit; many at once (a holiday) in one notice."""
    if len(silent) > _SILENT_ONE_BY_ONE:
        return [
            Notice(
                key=f"sources/silent/{now:%Y%m%dT%H%M%SZ}",
                headline=f"{len(silent)} sources answer and publish nothing, against their habit",
                lines=(*(_describe_silence(one, now) for one in silent),),
            )
        ]
    return [
        _notice(
            one.source,
            "silent",
            one.state.silent_from,
            f"{_name(one.source)} answers and publishes nothing, against its habit",
            [
                _describe_silence(one, now, name=False),
                "Look whether its address still shows what it publishes; a holiday is no fault",
            ],
        )
        for one in silent
    ]


def tell_speaking(one: LiveSource, now: datetime) -> Notice:
    """A source that was silent publishes again."""
    since = one.state.health_since or now
    return _notice(
        one.source,
        "speaks",
        since,
        f"{_name(one.source)} publishes again, {tell_span(now - since)} after it was missed",
        [],
    )


def _describe_silence(one: LiveSource, now: datetime, *, name: bool = True) -> str:
    """As in "usually 40 entries on a Tuesday until this hour, none since Monday 18:00 UTC"."""
    rhythm = Rhythm.parse(one.state.rhythm)
    day, usual = rhythm.usual_until(now)
    last = rhythm.last_item
    said = (
        f"usually {count(round(usual), 'entry', 'entries')} on a {day} until this hour"
        if round(usual)
        else f"usually {rhythm.describe()}"
    )
    said += f", none since {_tell_time(last, now).removeprefix('on ')}" if last else ""
    return f"{_name(one.source)}: {said}" if name else said[0].upper() + said[1:]


def remind(ones: Sequence[LiveSource], now: datetime) -> Notice:
    """What was told of these sources is still so: one notice, however many they are."""
    said = [f"{_name(one.source)}: {_describe_state(one, now)}" for one in ones]
    only = ones[0] if len(ones) == 1 else None
    return Notice(
        key=f"source:{only.source.id}/reminder/{now:%Y%m%dT%H%M%SZ}"
        if only
        else f"sources/reminder/{now:%Y%m%dT%H%M%SZ}",
        source=only.source.id if only else None,
        headline=f"Still: {said[0]}" if only else f"{len(ones)} sources are not well still",
        lines=() if only else tuple(said),
    )


def _describe_state(one: LiveSource, now: datetime) -> str:
    span = tell_span(now - (one.state.health_since or now))
    match one.state.health:
        case _Health.FAILING:
            return f"cannot be read for {span}; last error: {one.state.error}"
        case _Health.SILENT:
            return _describe_silence(one, now, name=False)
        case other:
            return f"{other.value} for {span}; nightdesk feed resume {one.source.id}"


def tell_flood(
    source: Source, *, since: datetime, number: int, limit: int, examples: Sequence[str]
) -> Notice:
    """What is told once of a flood whose entries are held back."""
    return _notice(
        source,
        "held",
        since,
        f"{_name(source)} floods: {count(number, 'new entry', 'new entries')} held back",
        [
            f"So many came within an hour; its rhythm allows {limit}",
            *(f"“{title}”" for title in examples),
            f"To let them through: nightdesk feed approve {source.id}",
            "Its next ones are told again once it brings as many as usual; these stay held",
        ],
    )


def _notice(
    source: Source, what: str, since: datetime | None, headline: str, lines: Sequence[str]
) -> Notice:
    when = "" if since is None else f"/{since:%Y%m%dT%H%M%S}Z"
    return Notice(
        key=f"source:{source.id}/{what}{when}",
        source=source.id,
        headline=headline,
        lines=tuple(line for line in lines if line),
    )


def _name(source: Source) -> str:
    return source.name if source.name == source.id else f"{source.name} ({source.id})"


def list_names(ones: Sequence[LiveSource]) -> str:
    """The names of some, and how many more there are."""
    return list_some([_name(one.source) for one in ones])


def _tell_time(at: datetime, now: datetime) -> str:
    """As in "at 18:00 UTC", "on Monday at 18:00 UTC", "on 2026-03-02 at 18:00 UTC"."""
    if at.date() == now.date():
        return f"at {at:%H:%M} UTC"
    near = abs(now - at) < timedelta(days=6)
    return f"on {at:%A} at {at:%H:%M} UTC" if near else f"on {at:%Y-%m-%d} at {at:%H:%M} UTC"


def tell_span(span: timedelta) -> str:
    """As in "20 min", "3 h", "4 days"."""
    minutes = max(span, timedelta()) // timedelta(minutes=1)
    if minutes < 60:
        return f"{minutes} min"
    hours = minutes // 60
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"
