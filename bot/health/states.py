"""How a source does, by what its polls left behind: a walk over one table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.model import SourceHealth
from bot.ports import LiveSource, SourceState

__all__ = [
    "REMINDED",
    "REMIND_AFTER",
    "TRANSITIONS",
    "has_moved_untold",
    "has_something_to_tell",
    "is_reminder_due",
    "judge_health",
    "recall_move",
]

_Health = SourceHealth

TRANSITIONS: Mapping[SourceHealth, frozenset[SourceHealth]] = {
    _Health.OK: frozenset(
        {_Health.FAILING, _Health.SILENT, _Health.DEAD, _Health.MOVED, _Health.PAUSED}
    ),
    # One that can be read again is well first; that it is silent is told afterwards.
    _Health.FAILING: frozenset({_Health.OK, _Health.DEAD, _Health.MOVED, _Health.PAUSED}),
    _Health.SILENT: frozenset(
        {_Health.OK, _Health.FAILING, _Health.DEAD, _Health.MOVED, _Health.PAUSED}
    ),
    _Health.MOVED: frozenset(
        {_Health.OK, _Health.FAILING, _Health.SILENT, _Health.DEAD, _Health.PAUSED}
    ),
    # Only people end these two: `nightdesk feed resume`.
    _Health.DEAD: frozenset({_Health.OK, _Health.PAUSED}),
    _Health.PAUSED: frozenset({_Health.OK}),
}

FAILING_POLLS = 2
FAILING_FOR = timedelta(minutes=15)
"""Two failed polls in a row and a quarter of an hour: longer than a restart takes, and
shorter than an editor would want to miss a source."""

_PUT_OFF_FOR = timedelta(minutes=70)
"""Where the server wants to be left alone for longer than an hour, and the share by which chance
varies it, or robots.txt forbids to ask at all, the second failure would come too late to be
waited for."""

REMIND_AFTER = timedelta(days=1)

WELL_FOR = timedelta(days=1)
"""After so long at its own address a source that moves has moved anew."""

REMINDED = frozenset({_Health.FAILING, _Health.SILENT, _Health.DEAD})


def judge_health(one: LiveSource, now: datetime) -> SourceHealth:
    """How the source does by what its polls left behind; a walk over `TRANSITIONS`."""
    source, state = one.source, one.state
    moved = state.url != source.url
    usual = _Health.MOVED if moved else _Health.OK
    if state.paused:
        found = _Health.PAUSED
    elif state.gone is not None:
        found = _Health.DEAD
    elif state.failures:
        found = _Health.FAILING if _is_failing(state, now) else state.health
    elif state.health is _Health.FAILING:
        found = usual
    else:
        found = _Health.SILENT if _is_silent(state, now) else usual
    return found if found in TRANSITIONS[state.health] else state.health


def _is_failing(state: SourceState, now: datetime) -> bool:
    """Whether it failed twice in a row, or will not be asked again for long, and for a while."""
    since = state.failing_since
    if since is None or now - since < FAILING_FOR:
        return False
    return state.failures >= FAILING_POLLS or state.due - since > _PUT_OFF_FOR


def _is_silent(state: SourceState, now: datetime) -> bool:
    """Whether it answered after the time by which something should have come."""
    return (
        state.silent_from is not None
        and state.silent_from <= now
        and state.last_ok is not None
        and state.last_ok >= state.silent_from
    )


def has_something_to_tell(one: LiveSource, now: datetime) -> bool:
    """Whether the source's state changes, or a move or a reminder of it is to be told."""
    return (
        judge_health(one, now) is not one.state.health
        or has_moved_untold(one, now)
        or is_reminder_due(one, now, after=REMIND_AFTER)
    )


def has_moved_untold(one: LiveSource, now: datetime) -> bool:
    """Whether it is read at another address, and the operators have not heard that it moved.

    They hear of it once, wherever it moves after that: some redirect for good to a signed
    address that ends soon, or hold for good today what they take back tomorrow.
    """
    return judge_health(one, now) is SourceHealth.MOVED and recall_move(one, now) is None


def recall_move(one: LiveSource, now: datetime) -> str | None:
    """The address to which it moved by what the operators heard; None where that is over.

    It is over once the source was well at its own address for a day.
    """
    state = one.state
    was_well = (
        state.health is SourceHealth.OK
        and state.health_since is not None
        and now - state.health_since >= WELL_FOR
    )
    return None if was_well else state.moved_told


def is_reminder_due(one: LiveSource, now: datetime, *, after: timedelta) -> bool:
    """Whether what lasts of the source was told so long ago."""
    # One that failed with many others was not told by itself, and is where it lasts.
    told = one.state.reminded or one.state.health_since
    return one.state.health in REMINDED and told is not None and now - told >= after
