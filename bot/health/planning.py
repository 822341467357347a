"""What becomes of the sources that were looked at, and what is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.alerts.wording import count
from bot.health.states import (
    REMIND_AFTER,
    REMINDED,
    has_moved_untold,
    is_reminder_due,
    judge_health,
    recall_move,
)
from bot.health.telling import (
    Notice,
    list_names,
    remind,
    tell_dead,
    tell_failing,
    tell_moved,
    tell_recovered,
    tell_silent,
    tell_span,
    tell_speaking,
)
from bot.model import SourceHealth
from bot.ports import HealthChange, HealthCounts, LiveSource

__all__ = [
    "HealthPlan",
    "plan_health",
]

_Health = SourceHealth

_REMIND_ALONG = timedelta(hours=18)
"""Reminders that are nearly due go with one that is."""

OUTAGE_AT_LEAST = 5
OUTAGE_SHARE = 0.2
_OUTAGE_ENDS = 0.1
_OUTAGE_LINGERS = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthPlan:
    """What changes and what is told. ``outage`` is since when too many fail, None for not."""

    changes: tuple[HealthChange, ...]
    notices: tuple[Notice, ...]
    outage: datetime | None


def plan_health(
    looked: Sequence[LiveSource],
    counts: HealthCounts,
    *,
    came: Mapping[str, int],
    now: datetime,
) -> HealthPlan:
    """What becomes of the sources that were looked at, and what is told of it.

    ``came`` says how many entries a source brought with the poll that ended its failures.
    """
    turned = {one.source.id: judge_health(one, now) for one in looked}
    changed = [one for one in looked if turned[one.source.id] is not one.state.health]
    into = {
        health: [one for one in changed if turned[one.source.id] is health]
        for health in SourceHealth
    }
    recovered = [one for one in changed if one.state.health is _Health.FAILING]
    recovered = [one for one in recovered if turned[one.source.id] is not _Health.DEAD]
    spoke = [
        one
        for one in (*into[_Health.OK], *into[_Health.MOVED])
        if one.state.health is _Health.SILENT
    ]
    outage, notices = _plan_outage(into[_Health.FAILING], counts, now)
    one_by_one = outage is None and counts.outage is None
    if one_by_one:
        notices += [tell_failing(one, now) for one in into[_Health.FAILING]]
    notices += [
        tell_recovered(one, came.get(one.source.id, 0), now)
        for one in recovered
        if one.state.reminded is not None  # else its failing was not told either
    ]
    notices += [tell_dead(one) for one in into[_Health.DEAD]]
    # Whatever it was before: a relaunched site fails for a while, and has moved after it.
    moved = [one for one in looked if has_moved_untold(one, now)]
    notices += [tell_moved(one, now) for one in moved]
    notices += tell_silent(into[_Health.SILENT], now)
    notices += [tell_speaking(one, now) for one in spoke]
    changes = [
        _change(
            one,
            turned[one.source.id],
            now,
            told=one_by_one or turned[one.source.id] is not _Health.FAILING,
        )
        for one in changed
    ]
    changes += [
        _change(one, _Health.MOVED, now, told=True)
        for one in moved
        if one.state.health is _Health.MOVED
    ]
    quiet = [one for one in looked if turned[one.source.id] is one.state.health]
    reminded = _choose_reminders(quiet, now)
    if reminded:
        notices.append(remind(reminded, now))
        changes += [_change(one, one.state.health, now, told=True) for one in reminded]
    return HealthPlan(changes=tuple(changes), notices=tuple(notices), outage=outage)


def _change(one: LiveSource, health: SourceHealth, now: datetime, *, told: bool) -> HealthChange:
    since = one.state.health_since if health is one.state.health else None
    if since is None:
        since = (one.state.failing_since or now) if health is _Health.FAILING else now
    return HealthChange(
        source=one.source.id,
        health=health,
        since=since,
        reminded=now if told and health in REMINDED else None,
        moved_told=_moved_told_after(one, health, now),
    )


def _moved_told_after(one: LiveSource, health: SourceHealth, now: datetime) -> str | None:
    """A move is told with the change to MOVED."""
    told = recall_move(one, now)
    return told or one.state.url if health is _Health.MOVED else told


def _plan_outage(
    failing: Sequence[LiveSource], counts: HealthCounts, now: datetime
) -> tuple[datetime | None, list[Notice]]:
    """Since when too many sources fail at once, and what is told of its begin and end."""
    if counts.outage is None:
        many = counts.failing >= OUTAGE_AT_LEAST and counts.failing > OUTAGE_SHARE * counts.asked
        if not (failing and many):
            return None, []
        errors = Counter(one.state.error or "no reason given" for one in failing)
        began = Notice(
            key=f"sources/outage/{now:%Y%m%dT%H%M%SZ}",
            headline=f"{counts.failing} of {count(counts.asked, 'source')} cannot be read: "
            "the fault is likely here, or in the network",
            lines=(
                *(f"{error} ({many_of} of them)" for error, many_of in errors.most_common(3)),
                f"Among them: {list_names(failing)}",
                "They are not told one by one until most can be read again.",
            ),
        )
        return now, [began]
    # Sources come back one after the other, each when it is asked next.
    left = OUTAGE_SHARE if now - counts.outage >= _OUTAGE_LINGERS else _OUTAGE_ENDS
    if counts.failing > left * counts.asked:
        return counts.outage, []
    can = counts.asked - counts.failing
    ended = Notice(
        key=f"sources/outage/{counts.outage:%Y%m%dT%H%M%SZ}",
        step=1,
        headline=f"{can} of {count(counts.asked, 'source')} can be read again, "
        f"after {tell_span(now - counts.outage)}",
        lines=(f"Still failing: {counts.failing}; `nightdesk feed list` shows which",)
        if counts.failing
        else (),
    )
    return None, [ended]


def _choose_reminders(quiet: Sequence[LiveSource], now: datetime) -> list[LiveSource]:
    if not any(is_reminder_due(one, now, after=REMIND_AFTER) for one in quiet):
        return []
    return [one for one in quiet if is_reminder_due(one, now, after=_REMIND_ALONG)]
