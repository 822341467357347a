"""Has the entries of a batch of documents judged, as rows to be stored."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.alerts import leave_out_rung
from bot.ingest.old_texts import OldTexts
from bot.ingest.recognising import NewEntry, RecognisedPoll
from bot.ingest.rewording import describe_rewording
from bot.judge import Judge, Judged, Silence
from bot.model import Alert, Entry, EntryKey, Merged, Source, Story, WaitingLine
from bot.ports import EntryRow, LedgerOutcome, PollRecord, RevisionRow

__all__ = ["Judging"]

_RELEASED = "held back as a flood, and let through"

JUDGED_AT_A_STRETCH = 20
"""So many entries are judged before others have the event loop, some 30 ms."""


@dataclass(slots=True, kw_only=True)
class Judging:
    """What comes of the documents of one batch: rows, stories, merges of stories, alerts,
    waiting lines, hits.

    ``before`` has the entries that came again, with the texts that they had; ``held`` are
    those that are held back, of which no text is judged. ``old_texts`` knows what was here
    before a watch was added or changed. ``hits`` counts by watch the entries that it wants
    and did not want before.
    """

    judge: Judge
    now: datetime
    before: Mapping[EntryKey, Entry]
    old_texts: OldTexts
    held: frozenset[EntryKey] = frozenset()
    stories: dict[str, Story] = field(default_factory=dict)
    merges: list[Merged] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)
    waiting: list[WaitingLine] = field(default_factory=list)
    hits: Counter[str] = field(default_factory=Counter)

    async def take(
        self, record: PollRecord, found: RecognisedPoll, source: Source, *, held: str | None = None
    ) -> PollRecord:
        """Judge a document's entries, the oldest first, then those that came again, changed.

        ``held`` says why its new entries are held back, and not judged. Returns the poll's
        rows.
        """
        rows = []
        for number, new in enumerate(found.new):
            if number % JUDGED_AT_A_STRETCH == 0:
                # An archive of thousands must not keep Slack waiting for an answer.
                await asyncio.sleep(0)
            self.judge.note_entry(new.entry)
            if new.baseline is not None:
                rows.append(_unjudged_row(new, LedgerOutcome.BASELINE, new.baseline))
            elif held is not None:
                rows.append(_unjudged_row(new, LedgerOutcome.HELD, held))
            else:
                rows.append(await self._judge(new, source))
        return replace(
            record,
            state=replace(record.state, identity=found.identity),
            entries=tuple(rows),
            revisions=tuple(self._revise(row, source) for row in found.revisions),
        )

    async def release(self, entries: Sequence[Entry], source: Source) -> tuple[EntryRow, ...]:
        """Judge entries that were held back, the oldest first, as if they were new."""
        rows = []
        for number, entry in enumerate(sorted(entries, key=lambda each: each.counts_from)):
            if number % JUDGED_AT_A_STRETCH == 0:
                await asyncio.sleep(0)
            # The store knows its keys already.
            new = NewEntry(entry=entry, guid=None, title_key="", text_hash="", baseline=None)
            row = await self._judge(new, source)
            rows.append(replace(row, reasons=(_RELEASED, *row.reasons)))
        return tuple(rows)

    def _revise(self, row: RevisionRow, source: Source) -> RevisionRow:
        if row.entry.key in self.held:
            return row
        before = self.before.get(row.entry.key)
        if before is not None:
            row = replace(row, entry=row.entry.with_first_times(before))
        judged = (
            None
            if before is None
            else self.judge.revise_or_explain(row.entry, source, before=before, now=self.now)
        )
        # What nobody is told of changes its place in its story all the same.
        row = replace(row, place=self.judge.place_of(row.entry.key))
        if before is None or judged is None:
            return row
        row = replace(row, reading=self.judge.reading_of(row.entry.key))
        if isinstance(judged, Silence):
            if judged.decision.story is not None:
                self.stories[judged.decision.story.id] = judged.decision.story
            return replace(
                row,
                decision=judged.decision,
                is_cosmetic=judged.revision is None,
                reasons=(
                    *row.reasons,
                    *describe_rewording(before, row.entry, judged.revision),
                    f"told to nobody: {judged.reason}",
                ),
            )
        placement = judged.decision.placement
        revision = None if placement is None else placement.revision
        wanted = {hit.watch for hit in self.judge.match(before, source, now=self.now)}
        self._note(judged, counted=wanted)
        return replace(
            row,
            decision=judged.decision,
            reasons=(
                *row.reasons,
                *describe_rewording(before, row.entry, revision),
                *judged.routing.reasons,
            ),
        )

    def _note(self, judged: Judged, *, counted: Collection[str] = ()) -> None:
        self.hits.update(watch for watch in judged.decision.watches if watch not in counted)
        for merged in judged.merged:
            self._merge(merged)
        if judged.decision.story is not None:
            self.stories[judged.decision.story.id] = judged.decision.story
        self.alerts.extend(judged.alerts)
        self.waiting = leave_out_rung(self.waiting, judged.alerts)
        self.waiting.extend(judged.routing.waiting)

    def _merge(self, merged: Merged) -> None:
        """Let what waits of two stories since this batch began wait as one line."""
        both = {merged.merge.gone, merged.merge.into}
        by_channel: dict[str, list[WaitingLine]] = {}
        for line in self.waiting:
            if line.story in both:
                by_channel.setdefault(line.channel, []).append(line)
        leads = {story: self.stories[story].lead for story in both & self.stories.keys()}
        joined = [merged.join(lines, leads=leads) for lines in by_channel.values()]
        self.waiting = [line for line in self.waiting if line.story not in both]
        self.waiting += [line for line in joined if line is not None]
        self.merges.append(merged)

    async def _judge(self, new: NewEntry, source: Source) -> EntryRow:
        came = await self._find_coming(new.entry, source)
        judged = self.judge.judge(new.entry, source, now=self.now, came=came)
        self._note(judged)
        return EntryRow(
            entry=new.entry,
            guid=new.guid,
            title_key=new.title_key,
            text_hash=new.text_hash,
            place=self.judge.place_of(new.entry.key),
            outcome=_outcome(judged),
            reasons=judged.routing.reasons,
            decision=judged.decision,
            change=new.change,
            reading=self.judge.reading_of(new.entry.key),
        )

    async def _find_coming(self, entry: Entry, source: Source) -> datetime | None:
        """When the text came here first, where a watch that is new wants it; else None."""
        if not self.old_texts.are_sought(self.now):
            return None
        hits = self.judge.match(entry, source, now=self.now)
        return await self.old_texts.find(entry, watches=[hit.watch for hit in hits], now=self.now)


def _unjudged_row(new: NewEntry, outcome: LedgerOutcome, why: str) -> EntryRow:
    return EntryRow(
        entry=new.entry,
        guid=new.guid,
        title_key=new.title_key,
        text_hash=new.text_hash,
        outcome=outcome,
        reasons=(why,),
        change=new.change,
    )


def _outcome(judged: Judged) -> LedgerOutcome:
    if not judged.decision.hits:
        joined = judged.decision.placement is not None
        return LedgerOutcome.EVIDENCE if joined else LedgerOutcome.UNMATCHED
    return LedgerOutcome(judged.routing.outcome.value)
