"""Judges the hits that were found as a replay of the stored entries would.

Between the hits come entries that the watch does not match, yet which report the event of
a hit's story: they count among its origins, and so may make an alert of it. A replay judges
every entry; here those are passed over that surely join no story, which leave nothing
behind. So the hits, stories and posts are those of a replay of all entries of the time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import AlertKind, DigestBody, EntryKey, Level, Merge, Occasion, Source, Watch
from bot.ports.search import EntrySearch, TimeSpan
from bot.preview.evidence import STORY_LIVES, Drawn, Everyone, Evidence
from bot.preview.matching import Found
from bot.preview.model import Budget, FoundHit, Verdict
from bot.replay import DecisionRecord, DigestPost, MergeRecord, Record, Rehearsal
from bot.stories import Classifier, HabitBook, Weights
from bot.watchlist import Catalogue

__all__ = ["Judgement", "judge_latest"]

_LESS = 0.7
"""Of the hits for which all that may be looked at was used up, this much is tried next."""


@dataclass(slots=True, kw_only=True)
class Judgement:
    """What came of the hits: a verdict for each, and what channels would have been told.

    ``since`` is from when on the hits were judged; ``is_drawn`` says that of the other entries
    those were looked at that the stories draw.

    ``rung`` has the entries that rang, each once for each channel, ``lines`` the stories of
    each digest, empty ones for lines that found no room, and ``listed`` all of these.
    ``rolling`` says, by channel, which of them is the rolling post of now.
    """

    since: datetime
    is_drawn: bool
    verdicts: dict[EntryKey, Verdict] = field(default_factory=dict)
    rung: list[EntryKey] = field(default_factory=list)
    updates: int = 0
    lines: list[tuple[str, ...]] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)
    rolling: dict[str, int] = field(default_factory=dict)

    def note(self, record: Record) -> None:
        """Take in what a rehearsal says."""
        if isinstance(record, DecisionRecord):
            self._note_decision(record)
        elif isinstance(record, MergeRecord):
            self._note_merge(record.merge)
        elif isinstance(record, DigestPost):
            # What was told at once before stands among what rang.
            stories = tuple(
                line.story
                for line in record.body.lines
                if line.before is None or line.before.rang is None
            )
            lines = stories + ("",) * record.body.omitted
            self._note_lines(lines, record.body)
            self.listed.update(stories)
        elif record.body.kind is AlertKind.UPDATE:
            self.updates += 1
        elif record.body.kind is AlertKind.BREAKING:
            self.rung.append(record.body.entry)

    def _note_lines(self, lines: tuple[str, ...], body: DigestBody) -> None:
        if not lines:
            return
        if body.occasion is not Occasion.ROLLING:
            self.lines.append(lines)
            return
        # A rolling post that grows is one message.
        if body.is_edit and body.channel in self.rolling:
            self.lines[self.rolling[body.channel]] += lines
        else:
            self.rolling[body.channel] = len(self.lines)
            self.lines.append(lines)

    def _note_merge(self, merge: Merge) -> None:
        """Hits, and what digests listed, are of the one story that the two are."""

        def name(story: str) -> str:
            return merge.into if story == merge.gone else story

        self.verdicts = {
            key: replace(verdict, story=name(verdict.story))
            for key, verdict in self.verdicts.items()
        }
        self.lines = [tuple(map(name, stories)) for stories in self.lines]
        self.listed = set(map(name, self.listed))

    def _note_decision(self, record: DecisionRecord) -> None:
        decision = record.decision
        if decision is None or decision.placement is None or record.revision_hits is not None:
            return
        if decision.hits:
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


async def judge_latest(
    found: Found,
    *,
    entries: int,
    days: float,
    budget: Budget,
    watch: Watch,
    search: EntrySearch,
    catalogue: Catalogue,
    classifier: Classifier,
    channels: ChannelBook,
    sources: Mapping[str, Source],
    span: TimeSpan,
    weights: Weights | None = None,
) -> Judgement:
    """What a replay of the stored entries says of as many of the latest hits as fit.

    ``entries`` are stored in the ``span`` of ``days``. Where they are few, or the budget sets
    no bound, all of them are looked at; else those that the stories draw, as long as there is
    an index to find them by.
    """
    is_few = budget.everyone is None or entries <= budget.everyone
    is_drawn = not is_few and (budget.beside is None or found.unindexed <= budget.beside)
    since = _choose_since(
        found,
        entries_a_day=entries / days,
        judged=budget.drawn if is_drawn else budget.judged,
        beside=None if is_few or is_drawn else budget.beside,
    )
    # Only hits are weighed, by what is usual of those who brought them.
    weighed = {hit.source.id for hit in found.hits if hit.entry.seen >= since}
    habits = await search.habits(span=span, sources=weighed)
    while True:
        hits = tuple(hit for hit in found.hits if hit.entry.seen >= since)
        judge = Judge(
            catalogue=catalogue,
            classifier=classifier,
            watches=found.watchlist,
            channels=channels,
            weights=weights,
            habits=HabitBook(habits, is_whole=True),
        )
        part = TimeSpan(since=since, until=span.until)
        evidence: Evidence = (
            Drawn(hits, judge=judge, search=search, catalogue=catalogue)
            if is_drawn
            else Everyone(hits, judge=judge, search=search, span=part)
        )
        judgement = Judgement(since=since, is_drawn=is_drawn)
        rehearsal = Rehearsal(
            judge=judge,
            channels=channels,
            channel_names=watch.channels,
            sources=sources,
            start=hits[0].entry.seen if hits else since,
        )
        heard = await _rehearse(
            hits,
            judgement=judgement,
            judge=judge,
            rehearsal=rehearsal,
            evidence=evidence,
            limit=budget.beside if is_drawn else None,
        )
        if heard == len(hits):
            judgement.settle()
            return judgement
        since = hits[-max(1, int(heard * _LESS))].entry.seen


def _choose_since(
    found: Found, *, entries_a_day: float, judged: int | None, beside: int | None
) -> datetime:
    """From when on the hits can be judged, and all entries that come while a story lives.

    It is from when on all were found where they fit, else the time of the earliest hit that
    does.
    """
    covered, edge = timedelta(0), None
    earliest = None
    for count, hit in enumerate(reversed(found.hits), start=1):
        seen = hit.entry.seen
        if edge is not None:
            covered += min(STORY_LIVES, edge - seen)
        edge = seen
        is_over = (judged is not None and count > judged) or (
            beside is not None and covered / timedelta(days=1) * entries_a_day > beside
        )
        if is_over and earliest is not None:
            return earliest
        earliest = seen
    return found.since


async def _rehearse(
    hits: Sequence[FoundHit],
    *,
    judgement: Judgement,
    judge: Judge,
    rehearsal: Rehearsal,
    evidence: Evidence,
    limit: int | None,
) -> int:
    """How many hits were judged until there were more than ``limit`` other entries."""
    heard = 0
    found = {hit.number for hit in hits}
    async for each in evidence.walk():
        entry = each.entry
        is_hit = each.number in found
        if limit is not None and evidence.looked_at > limit and 0 < heard < len(hits) - 1:
            return heard
        heard += is_hit
        if is_hit or judge.may_place(entry, each.source, now=entry.seen):
            for record in rehearsal.hear(entry):
                judgement.note(record)
                if isinstance(record, DecisionRecord) and record.decision is not None:
                    placement = record.decision.placement
                    if placement is not None:
                        evidence.note(placement.story)
    for record in rehearsal.end():
        judgement.note(record)
    return heard
