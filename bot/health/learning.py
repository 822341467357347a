"""What marks add up to, and which changes of watches they suggest: rules over counts.

Nothing here changes a watch: a person does, or nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import sqrt
from typing import TypeVar

from bot.model import (
    Event,
    Mark,
    MarkKind,
    Precision,
    Proposal,
    ProposalKind,
    ProposalState,
    Selection,
    Watch,
    WatchState,
)
from bot.ports import ProposalReview

__all__ = [
    "FEWEST_MARKED",
    "GROWN_BY",
    "MARKS_SINCE",
    "UNWANTED_AT_LEAST",
    "Precisions",
    "count_precision",
    "count_precisions",
    "lower_bound",
    "plan_proposals",
]

MARKS_SINCE = timedelta(days=365)
"""How far back marks are counted: a source that was noise two years ago may be another now."""

FEWEST_MARKED = 10
UNWANTED_AT_LEAST = 0.7
"""A change is proposed from so many marked stories on, where at least this share of all that
will be told is surely unwanted: by the lower end of Wilson's interval at 95 %, which 10 of 10,
14 of 15 and 19 of 21 reach, and 13 of 14 and 18 of 20 do not."""

GROWN_BY = 2
"""What a person decided is proposed again when so many times as many stories are marked."""

_Z = 1.96

_DECIDED = frozenset({ProposalState.ACCEPTED, ProposalState.DECLINED})

T = TypeVar("T", bound=Hashable)
_Key = tuple[str, ProposalKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Precisions:
    """The precision of each watch by name, of each source by id, and of each pair of both.

    What nobody marked is left out.
    """

    watches: Mapping[str, Precision] = field(default_factory=dict)
    sources: Mapping[str, Precision] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str], Precision] = field(default_factory=dict)


def count_precision(marks: Iterable[Mark]) -> Precision:
    """What the marks say, each story once: as most of those say who marked it.

    Where as many found it useful as did not, it was useful. Ten people who mark one story
    are one story, for the next one of its kind may be another matter.
    """
    said: defaultdict[str, Counter[MarkKind]] = defaultdict(Counter)
    for mark in marks:
        said[mark.story][mark.kind] += 1
    verdicts = Counter(verdict for verdict in map(_judge, said.values()) if verdict is not None)
    return Precision(
        useful=verdicts[MarkKind.USEFUL],
        noise=verdicts[MarkKind.NOISE],
        not_ours=verdicts[MarkKind.NOT_OURS],
    )


def _judge(said: Mapping[MarkKind, int]) -> MarkKind | None:
    useful, noise, not_ours = (
        said[kind] for kind in (MarkKind.USEFUL, MarkKind.NOISE, MarkKind.NOT_OURS)
    )
    if not (useful or noise or not_ours):
        return None
    if useful >= noise + not_ours:
        return MarkKind.USEFUL
    return MarkKind.NOISE if noise >= not_ours else MarkKind.NOT_OURS


def count_precisions(marks: Sequence[Mark], *, wanted: Mapping[str, str]) -> Precisions:
    """The precision of all watches, sources and pairs that the marks are of.

    ``wanted`` has a sign of what each watch looks for now: what was told when it looked for
    something else says nothing of it.
    """
    of_watches: defaultdict[str, list[Mark]] = defaultdict(list)
    of_pairs: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        for watch in _watches_of(mark, wanted):
            of_watches[watch].append(mark)
            of_pairs[watch, mark.entry.source].append(mark)
    return Precisions(
        watches=_count_each(of_watches),
        sources=_count_each(_group(marks, lambda mark: mark.entry.source)),
        pairs=_count_each(of_pairs),
    )


def lower_bound(some: int, of: int) -> float:
    """The least share that ``some`` of ``of`` make likely: the lower end of the Wilson score
    interval at 95 % (E. B. Wilson, 1927); 0 of none.
    """
    if not of:
        return 0.0
    share, spread = some / of, _Z**2 / of
    centre = share + spread / 2
    return (centre - sqrt(spread * (share * (1 - share) + spread / 4))) / (1 + spread)


def plan_proposals(
    watches: Sequence[Watch],
    marks: Sequence[Mark],
    proposals: Sequence[Proposal],
    *,
    wanted: Mapping[str, str],
    kept_out: Mapping[str, Set[str]],
    now: datetime,
) -> ProposalReview:
    """What is to be proposed by the marks, what of that is proposed already, and what lapses.

    A source or an event whose stories hardly anybody wants on a watch is to be kept out of it;
    where what is left of a watch is hardly wanted either, it is to wait for digests. What was
    decided, or is to be decided, of a source says enough of its stories: they count for nothing
    else. ``proposals`` are all that there ever were, in their order; ``wanted`` is as in
    `count_precisions`; ``kept_out`` has for a watch the sources of which nothing
    comes to it any more.
    """
    live = {one.name: one for one in watches if one.state(now) is not WatchState.EXPIRED}
    open_ = {one.key: one for one in proposals if one.state is ProposalState.OPEN}
    decided = {one.key: one for one in proposals if one.state in _DECIDED}
    of_watches: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        for name in _watches_of(mark, wanted):
            of_watches[name].append(mark)
    suggested: dict[_Key, Precision] = {}
    for name in sorted(live.keys() & of_watches.keys()):
        suggested |= _suggest(
            live[name], of_watches[name], kept_out.get(name, frozenset()), open_.keys(), decided
        )
    return ProposalReview(
        opened=tuple(
            Proposal(
                kind=kind, watch=watch, subject=subject, evidence=evidence, opened=now, since=now
            )
            for (watch, kind, subject), evidence in suggested.items()
            if (watch, kind, subject) not in open_
        ),
        counted={one.id: suggested[key] for key, one in open_.items() if key in suggested},
        lapsed={
            one.id: _say_lapsed(one, watches, live, kept_out)
            for key, one in open_.items()
            if key not in suggested
        },
    )


def _suggest(
    watch: Watch,
    marks: Sequence[Mark],
    kept_out: Set[str],
    open_: Set[_Key],
    decided: Mapping[_Key, Proposal],
) -> dict[_Key, Precision]:
    """The changes that the marks of a watch speak for, with what speaks for each."""
    suggested: dict[_Key, Precision] = {}

    def look(kind: ProposalKind, groups: Mapping[str, Sequence[Mark]]) -> set[str]:
        """Note what the groups suggest; those of which something is or was to be decided."""
        spoken_for = set()
        for subject, group in sorted(groups.items()):
            key = (watch.name, kind, subject)
            evidence, before = count_precision(group), decided.get(key)
            if _is_unwanted(evidence) and (
                key in open_ or before is None or _has_grown(evidence, before.evidence)
            ):
                suggested[key] = evidence
            if key in suggested or before is not None:
                spoken_for.add(subject)
        return spoken_for

    left = [
        mark
        for mark in marks
        if mark.entry.source not in kept_out and _lets_in(watch.events, mark.event)
    ]
    # A watch that lets in one source alone would never hit without it.
    sources = _group(left, lambda mark: mark.entry.source)
    sources = {name: of for name, of in sources.items() if watch.sources.include != (name,)}
    gone = look(ProposalKind.EXCLUDE_SOURCE, sources)
    left = [mark for mark in left if mark.entry.source not in gone]
    # What is no event of its own is most of the news.
    events = _group(left, lambda mark: mark.event.value)
    events = {
        name: of
        for name, of in events.items()
        if name != Event.OTHER and watch.events.include != (name,)
    }
    gone = look(ProposalKind.EXCLUDE_EVENT, events)
    left = [mark for mark in left if mark.event.value not in gone]
    if not watch.digest_only:
        look(ProposalKind.DIGEST_ONLY, {"": left})
    return suggested


def _is_unwanted(evidence: Precision) -> bool:
    return (
        evidence.marked >= FEWEST_MARKED
        and lower_bound(evidence.unwanted, evidence.marked) >= UNWANTED_AT_LEAST
    )


def _has_grown(evidence: Precision, before: Precision) -> bool:
    return evidence.marked >= GROWN_BY * before.marked


def _lets_in(events: Selection, event: Event) -> bool:
    return event not in events.exclude and (not events.include or event in events.include)


def _say_lapsed(
    one: Proposal,
    watches: Sequence[Watch],
    live: Mapping[str, Watch],
    kept_out: Mapping[str, Set[str]],
) -> str:
    """Why nobody need decide any more."""
    watch = live.get(one.watch)
    if watch is None:
        is_there = any(each.name == one.watch for each in watches)
        return "the watch has expired" if is_there else "the watch is gone"
    if one.is_met_by(watch):
        return "the watch is so already"
    if one.subject in kept_out.get(watch.name, frozenset()):
        return "nothing of it comes to the watch any more"
    return "the marks no longer speak for it"


def _watches_of(mark: Mark, wanted: Mapping[str, str]) -> Iterator[str]:
    return (name for name, sign in mark.watches.items() if wanted.get(name) == sign)


def _group(marks: Iterable[Mark], key: Callable[[Mark], T]) -> dict[T, list[Mark]]:
    groups: defaultdict[T, list[Mark]] = defaultdict(list)
    for mark in marks:
        groups[key(mark)].append(mark)
    return dict(groups)


def _count_each(groups: Mapping[T, Sequence[Mark]]) -> dict[T, Precision]:
    counted = {key: count_precision(group) for key, group in groups.items()}
    return {key: precision for key, precision in counted.items() if precision.marked}
