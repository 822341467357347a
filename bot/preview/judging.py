"""Judges the hits that were found as a replay of the stored entries would.

Between the hits come entries that the watch does not match, yet which report the event of
a hit's story: they count among its origins, and so may make an alert of it. A replay judges
every entry; here those are passed over that surely join no story, which leave nothing
behind. So the hits, stories and posts are those of a replay of all entries of the time.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import AlertKind, EntryKey, Level, Source, Watch
from bot.ports.search import Anything, EntrySearch, StoredEntry, TimeSpan
from bot.preview.model import Budget, FoundHit, Verdict
from bot.replay import DecisionRecord, DigestPost, Record, Rehearsal
from bot.watchlist import Catalogue

__all__ = ["Judgement", "choose_since", "judge_hits"]

STORY_LIVES = timedelta(hours=72)
"""As long as a story takes further reports, as `bot.stories.StoryWindow` has it."""

_STEP = timedelta(hours=6)


@dataclass(slots=True, kw_only=True)
class Judgement:
    """What came of the hits: a verdict for each, and what channels would have been told.

    ``rung`` has the entries that rang, each once for each channel, ``lines`` the stories of
    each digest, empty ones for lines that found no room, and ``listed`` all of these.
    """

    verdicts: dict[EntryKey, Verdict] = field(default_factory=dict)
    rung: list[EntryKey] = field(default_factory=list)
    updates: int = 0
    lines: list[tuple[str, ...]] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)

    def note(self, record: Record) -> None:
        """Take in what a rehearsal says."""
        if isinstance(record, DecisionRecord):
            self._note_decision(record)
        elif isinstance(record, DigestPost):
            stories = tuple(line.story for line in record.body.lines)
            self.lines.append(stories + ("",) * record.body.omitted)
            self.listed.update(stories)
        elif record.body.kind is AlertKind.UPDATE:
            self.updates += 1
        else:
            self.rung.append(record.body.entry)

    def _note_decision(self, record: DecisionRecord) -> None:
        decision = record.decision
        if decision.hits and decision.placement is not None and record.revision_hits is None:
            urgency = decision.urgency
            self.verdicts[decision.entry] = Verdict(
                story=decision.placement.story,
                relation=decision.placement.relation,
                level=Level.ARCHIVE if urgency is None else urgency.level,
                score=0.0 if urgency is None else urgency.score,
                is_rung=False,
                is_listed=False,
            )

    def settle(self) -> None:
        """Mark the hits whose story a channel was told of."""
        rung = frozenset(self.rung)
        self.verdicts = {
            key: verdict
            if verdict.level is Level.ARCHIVE
            else replace(
                verdict,
                is_rung=key in rung,
                is_listed=verdict.story in self.listed,
            )
            for key, verdict in self.verdicts.items()
        }


def choose_since(
    hits: Sequence[FoundHit], *, since: datetime, entries_a_day: float, budget: Budget
) -> datetime:
    """From when on the hits, in the order of ``seen``, can be judged within the budget.

    Around each hit the entries are looked at that come while its story lives. ``since`` is
    the beginning where all fit, else the time of the earliest hit that does.
    """
    covered, edge = timedelta(0), None
    earliest = None
    for count, hit in enumerate(reversed(hits), start=1):
        seen = hit.entry.seen
        if edge is not None:
            covered += min(STORY_LIVES, edge - seen)
        edge = seen
        beside = covered / timedelta(days=1) * entries_a_day
        is_over = (budget.judged is not None and count > budget.judged) or (
            budget.beside is not None and beside > budget.beside
        )
        if is_over and earliest is not None:
            return earliest
        earliest = seen
    return since


async def judge_hits(
    hits: Sequence[FoundHit],
    *,
    watch: Watch,
    search: EntrySearch,
    catalogue: Catalogue,
    channels: ChannelBook,
    sources: Mapping[str, Source],
    span: TimeSpan,
) -> Judgement:
    """What a replay of all entries of ``span`` says of ``hits``, which are all of its hits."""
    judge = Judge(catalogue=catalogue, watches=[watch], channels=channels)
    judgement = Judgement()
    rehearsal = Rehearsal(
        judge=judge,
        channels=channels,
        channel_names=watch.channels,
        sources=sources,
        start=hits[0].entry.seen if hits else span.since,
    )
    found = {hit.number for hit in hits}
    async for stored in _walk(hits, judge=judge, search=search, span=span):
        entry = stored.entry
        if stored.number in found or judge.may_place(entry, stored.source, now=entry.seen):
            for record in rehearsal.hear(entry):
                judgement.note(record)
    for record in rehearsal.end():
        judgement.note(record)
    judgement.settle()
    return judgement


async def _walk(
    hits: Sequence[FoundHit], *, judge: Judge, search: EntrySearch, span: TimeSpan
) -> AsyncIterator[FoundHit | StoredEntry]:
    """The hits, and while a story is live the other entries, as they were seen.

    What comes after the last hit changes nothing that a channel is told.
    """
    waiting = list(reversed(hits))
    known = {hit.number for hit in hits}
    at = span.since
    while waiting:
        if not judge.has_stories(now=at):
            at = max(at, waiting[-1].entry.seen)
        step = TimeSpan(since=at, until=min(at + _STEP, span.until))
        others = await _load_others(search, step, known)
        stretch: list[FoundHit | StoredEntry] = list(others)
        while waiting and waiting[-1].entry.seen < step.until:
            stretch.append(waiting.pop())
        stretch.sort(key=lambda each: (each.entry.seen, each.number))
        for count, each in enumerate(stretch):
            if count % 50 == 0:
                await asyncio.sleep(0)  # others want the event loop, too
            yield each
        at = step.until


async def _load_others(search: EntrySearch, span: TimeSpan, known: set[int]) -> list[StoredEntry]:
    numbers = [
        *await search.find(Anything(), span=span, newest_first=False),
        *await search.list_unindexed(span=span),
    ]
    wanted = [number for number in numbers if number not in known]
    return [stored async for batch in search.load(wanted) for stored in batch]
