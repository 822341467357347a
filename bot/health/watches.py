"""Which watches are worth a look: those that bring nothing, those that bring too much, and
those of which people's marks suggest a change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from shlex import quote

from bot.alerts.wording import count, list_some
from bot.health.proposing import tell_proposal, tell_remedy
from bot.health.telling import Notice
from bot.model import Proposal, SourceOrigin, Watch, WatchState, is_direct

__all__ = ["HITS_SINCE", "WatchReview", "plan_watch_note", "review_watches"]

SILENT_FOR = timedelta(days=30)
MANY_A_DAY = 40
"""More than a person reads: a story every twelve minutes of a working day."""

HITS_SINCE = SILENT_FOR
"""How far back the hits are looked at."""

_WEEK = timedelta(days=7)
_ONE_BY_ONE = 4
"""Of more silent watches than these, all are named in one line: a notice has ten."""

_PROPOSED = 4
"""So many proposed changes are told one by one."""

_FEWEST_DAYS = 3
"""One busy day tells nothing of a watch that was changed two days ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchReview:
    """Which watches are worth a look, by name.

    ``noisy`` has the hits a day of those that bring too many, the most first; ``silent``
    those that brought nothing, in the order of their names.
    """

    noisy: Mapping[str, float] = field(default_factory=dict)
    silent: tuple[str, ...] = ()


def review_watches(
    watches: Sequence[Watch],
    hits: Mapping[str, Mapping[date, int]],
    *,
    counted_from: datetime,
    now: datetime,
) -> WatchReview:
    """The watches that brought nothing for 30 days, and those that brought more than 40 hits a
    day over the last seven whole days, or as many of them as the watch has been what it is,
    three at least.

    ``hits`` has how often each matched on each day (UTC) of the last 30; what was before
    ``counted_from`` was not counted. Muted and expired ones are left alone.
    """
    live = [watch for watch in watches if watch.state(now) is WatchState.LIVE]
    busy = {watch.name: _hits_a_day(watch, hits.get(watch.name, {}), now) for watch in live}
    noisy = sorted(
        (name for name, a_day in busy.items() if a_day > MANY_A_DAY),
        key=lambda name: (-busy[name], name),
    )
    silent = sorted(
        watch.name
        for watch in live
        if max(counted_from, watch.primed or counted_from) <= now - SILENT_FOR
        and not hits.get(watch.name)
    )
    return WatchReview(noisy={name: busy[name] for name in noisy}, silent=tuple(silent))


def plan_watch_note(
    watches: Sequence[Watch],
    hits: Mapping[str, Mapping[date, int]],
    *,
    counted_from: datetime,
    now: datetime,
    proposals: Sequence[Proposal] = (),
    readable: Collection[str] | None = None,
) -> Notice | None:
    """What there is to say of the watches; None where they are all well.

    Named are those that `review_watches` finds, and before them the changes that people's
    marks suggest: ``proposals`` are those that are open. A watch that tells single people alone is
    theirs to look at: a channel does not learn of it. ``readable`` are the channels of which who
    reads the note may know, None all: watches that tell none of them are counted and not named.
    """
    own = {
        watch.name for watch in watches if watch.channels and all(map(is_direct, watch.channels))
    }
    watches = [watch for watch in watches if watch.name not in own]
    proposals = [one for one in proposals if one.watch not in own]
    review = review_watches(watches, hits, counted_from=counted_from, now=now)
    named = {watch.name: watch for watch in watches}
    many = len(review.noisy) + len(review.silent)
    unnamed = {
        watch.name
        for watch in watches
        if readable is not None and not frozenset(readable).intersection(watch.channels)
    }
    shown = [one for one in proposals if one.watch not in unnamed]
    noisy = {name: a_day for name, a_day in review.noisy.items() if name not in unnamed}
    silent = [named[name] for name in review.silent if name not in unnamed]
    said = [
        f"{count(len(proposals), 'change')} proposed" if proposals else "",
        f"{count(many, 'watch', 'watches')} to look at" if many else "",
    ]
    headline = ", ".join(part for part in said if part)
    if not headline:
        return None
    return Notice(
        key=f"watches/review/{now:%Y%m%dT%H%M%SZ}",
        headline=headline,
        lines=(
            *_tell_proposals(shown, named),
            *_tell_unnamed(many - len(noisy) - len(silent), len(proposals) - len(shown)),
            *(_tell_noisy(named[name], a_day) for name, a_day in noisy.items()),
            *_tell_all_silent(silent),
        ),
        proposals=tuple(one.id for one in shown[:_PROPOSED]),
    )


def _tell_unnamed(many: int, changes: int) -> Iterator[str]:
    """How many watches and changes are those of private channels."""
    if many:
        yield f"{count(many, 'watch', 'watches')} of private channels: nightdesk watch list"
    if changes:
        said = count(changes, "change")
        yield f"{said} of watches of private channels: nightdesk watch proposals"


def _tell_proposals(proposals: Sequence[Proposal], named: Mapping[str, Watch]) -> Iterator[str]:
    for one in proposals[:_PROPOSED]:
        remedy = tell_remedy(one, named.get(one.watch))
        yield f"{tell_proposal(one)} ({remedy}, or decline {one.id})"
    if len(proposals) > _PROPOSED:
        yield f"{len(proposals) - _PROPOSED:,} more changes: nightdesk watch proposals"


def _hits_a_day(watch: Watch, hits: Mapping[date, int], now: datetime) -> float:
    """The mean over the last whole days; 0 where they are too few."""
    today = now.astimezone(UTC).date()
    first = today - _WEEK
    if watch.primed is not None:
        # The day of the change has hits of what the watch wanted before.
        first = max(first, watch.primed.astimezone(UTC).date() + timedelta(days=1))
    days = (today - first).days
    if days < _FEWEST_DAYS:
        return 0.0
    return sum(many for day, many in hits.items() if first <= day < today) / days


def _tell_noisy(watch: Watch, a_day: float) -> str:
    remedy = (
        "narrow it or make it digest_only where its configuration file has it"
        if watch.origin is SourceOrigin.FILE
        else f"narrow it (nightdesk watch edit {quote(watch.name)} --query), or let it wait for "
        "the digest (--digest-only)"
    )
    return f"{watch.name} brings {round(a_day):,} hits a day: {remedy}"


def _tell_all_silent(silent: Sequence[Watch]) -> Iterator[str]:
    """A line for each, or for all of a kind where they are many."""
    if len(silent) <= _ONE_BY_ONE:
        yield from map(_tell_silent, silent)
        return
    in_files = [watch.name for watch in silent if watch.origin is SourceOrigin.FILE]
    stored = [watch.name for watch in silent if watch.origin is not SourceOrigin.FILE]
    for names, remedy in (
        (stored, "widen them (nightdesk watch edit NAME --query), or remove them"),
        (in_files, "widen them or take them out where their configuration files have them"),
    ):
        if names:
            many = count(len(names), "watch has", "watches have")
            said = f"{many} brought nothing for {SILENT_FOR.days} days"
            yield f"{said} ({list_some(names)}): {remedy}"


def _tell_silent(watch: Watch) -> str:
    remedy = (
        "widen it or take it out where its configuration file has it"
        if watch.origin is SourceOrigin.FILE
        else f"widen it (nightdesk watch edit {quote(watch.name)} --query), or remove it"
    )
    return f"{watch.name} has brought nothing for {SILENT_FOR.days} days: {remedy}"
