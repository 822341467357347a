"""Runs entries through the judge on a virtual clock, digests included."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.alerts import ChannelBook, compose_digest, next_digest_at
from bot.judge import Judge
from bot.model import (
    AlertBody,
    Decision,
    DigestBody,
    DigestLine,
    Entry,
    EntryKey,
    Hit,
    Merge,
    Merged,
    Source,
    Story,
    WaitingLine,
)
from bot.replay.reading import RecordedEntry

__all__ = [
    "DecisionRecord",
    "DigestPost",
    "MergeRecord",
    "Record",
    "Rehearsal",
    "StoryPost",
    "replay",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord:
    """What the rules said of an entry, and its story as it stands after it.

    For the same entry met again, changed, ``decision`` is what was said of it the first
    time and ``revision_hits`` is what its new text matches.
    """

    entry: Entry
    decision: Decision
    story: Story | None
    at: datetime
    revision_hits: tuple[Hit, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeRecord:
    """The entry of the decision before it showed that two stories are one."""

    merge: Merge
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPost:
    """A channel is told of a story at once, or of what is new in one that it was told of.

    Or a message of it is edited silently, where that is one story with an older one.
    """

    body: AlertBody
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestPost:
    """A channel's digest goes out."""

    body: DigestBody
    at: datetime


Record = DecisionRecord | MergeRecord | StoryPost | DigestPost


def replay(
    entries: Sequence[RecordedEntry],
    *,
    judge: Judge,
    channels: ChannelBook,
    channel_names: Sequence[str],
    sources: Mapping[str, Source],
) -> Iterator[Record]:
    """Every record, in the order of the virtual clock.

    ``entries`` are in the order of ``seen``; ``channel_names`` are those that have
    digests; ``sources`` are looked up by id, then by host. There is no baseline. After
    the last entry the clock runs on to each channel's next digest.
    """
    if not entries:
        return
    rehearsal = Rehearsal(
        judge=judge,
        channels=channels,
        channel_names=channel_names,
        sources=sources,
        start=entries[0].entry.seen,
    )
    for recorded in entries:
        yield from rehearsal.hear(recorded.entry)
    yield from rehearsal.end()


class Rehearsal:
    """A replay whose entries are handed over one by one; the arguments are those of `replay`.

    ``start`` is when its clock begins: no later than the first entry was seen.
    """

    def __init__(
        self,
        *,
        judge: Judge,
        channels: ChannelBook,
        channel_names: Sequence[str],
        sources: Mapping[str, Source],
        start: datetime,
    ) -> None:
        self._judge = judge
        self._desk = _VirtualDesk(judge, channels, channel_names, start)
        self._sources = _SourceBook(sources)
        self._judged: dict[EntryKey, Decision] = {}
        self._latest: dict[EntryKey, Entry] = {}

    def hear(self, entry: Entry) -> Iterator[Record]:
        """What follows from the next entry, in the order of ``seen``."""
        now = entry.seen
        yield from self._desk.digests_until(now)
        source = self._sources.get(entry.source)
        first, before = self._judged.get(entry.key), self._latest.get(entry.key)
        self._latest[entry.key] = entry if before is None else replace(entry, seen=before.seen)
        verdict = (
            self._judge.judge(entry, source, now=now)
            if before is None
            else self._judge.revise(entry, source, before=before, now=now)
        )
        if first is not None and verdict is None:
            yield DecisionRecord(
                entry=entry,
                decision=first,
                story=self._desk.find_latest(first.story),
                at=now,
                revision_hits=self._judge.match(entry, source, now=now),
            )
        if verdict is None:
            return
        self._judged[entry.key] = verdict.decision
        yield DecisionRecord(
            entry=entry, decision=verdict.decision, story=verdict.decision.story, at=now
        )
        for merged in verdict.merged:
            self._desk.merge(merged)
            yield MergeRecord(merge=merged.merge, at=now)
        self._desk.note(verdict.decision.story, source, entry, verdict.routing.waiting)
        for alert in verdict.alerts:
            if isinstance(alert.body, AlertBody):
                yield StoryPost(body=alert.body, at=now)

    def end(self) -> Iterator[Record]:
        """Each channel's next digest, once."""
        yield from self._desk.last_digests()


class _SourceBook:
    """Finds an entry's source by its id, else by its host."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._by_id = dict(sources)
        by_host: dict[str, list[Source]] = {}
        for source in sources.values():
            by_host.setdefault(_bare(source.host), []).append(source)
        self._by_host = {host: _host_as_source(found) for host, found in by_host.items()}

    def get(self, name: str) -> Source:
        """The source of that id or host; one of tier 3 and its own owner where there is none."""
        found = self._by_id.get(name) or self._by_host.get(_bare(name))
        return Source.unlisted(name) if found is None else found


def _host_as_source(sources: Sequence[Source]) -> Source:
    """What a host is known for, which may have a feed for each of its sections.

    It has the best tier of them, speaks officially where all of them do, and bears the tags
    that all of them bear.
    """
    if len(sources) == 1:
        return sources[0]
    best = min(sources, key=lambda source: source.tier)
    return replace(
        best,
        name=best.owner or best.host,
        official=all(source.official for source in sources),
        lang=best.lang if len({source.lang for source in sources}) == 1 else None,
        tags=tuple(tag for tag in best.tags if all(tag in source.tags for source in sources)),
    )


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What a digest line shows of an entry."""

    headline: str
    url: str | None
    source_name: str
    at: datetime


class _VirtualDesk:
    """Waiting lines and digest times, as the store keeps them for the service."""

    def __init__(
        self, judge: Judge, channels: ChannelBook, names: Sequence[str], start: datetime
    ) -> None:
        self._judge = judge
        self._channels = channels
        self._waiting: dict[str, dict[str, WaitingLine]] = {}
        self._stories: dict[str, Story] = {}
        self._survivors: dict[str, str] = {}
        self._reports: dict[EntryKey, _Report] = {}
        self._due: list[tuple[datetime, str]] = []
        for name in sorted(set(names)):
            digest = channels.get(name).digest
            if digest is not None:
                heapq.heappush(self._due, (next_digest_at(digest, start), name))

    def note(
        self,
        story: Story | None,
        source: Source,
        entry: Entry,
        waiting: Sequence[WaitingLine],
    ) -> None:
        """Keep a story's latest state, and what waits for a digest."""
        if story is None:
            return
        self._stories[story.id] = story
        self._reports[entry.key] = _Report(
            headline=entry.title, url=entry.url, source_name=source.name, at=entry.counts_from
        )
        for line in waiting:
            lines = self._waiting.setdefault(line.channel, {})
            lines[line.story] = line.joined_to(lines.get(line.story))

    def merge(self, merged: Merged) -> None:
        """Let what waits of two stories wait as one line."""
        gone, into = merged.merge.gone, merged.merge.into
        leads = {story: self._stories[story].lead for story in (into, gone)}
        for waiting in self._waiting.values():
            lines = [waiting.pop(story) for story in (into, gone) if story in waiting]
            line = merged.join(lines, leads=leads)
            if line is not None:
                waiting[into] = line
        self._survivors[gone] = into
        del self._stories[gone]

    def find_latest(self, story: Story | None) -> Story | None:
        """The story as it stands now, or what it was merged into."""
        if story is None:
            return None
        id_ = story.id
        while id_ in self._survivors:
            id_ = self._survivors[id_]
        return self._stories[id_]

    def digests_until(self, now: datetime) -> Iterator[DigestPost]:
        """The digests that are due at ``now`` or before, in their order."""
        while self._due and self._due[0][0] <= now:
            at, name = heapq.heappop(self._due)
            yield from self._send(name, at)
            digest = self._channels.get(name).digest
            if digest is not None:
                # Nothing waits any more, so that all its times until now are empty: years
                # may lie between two entries.
                heapq.heappush(self._due, (next_digest_at(digest, now), name))

    def last_digests(self) -> Iterator[DigestPost]:
        """Each channel's next digest, once."""
        for at, name in sorted(self._due):
            yield from self._send(name, at)

    def _send(self, name: str, at: datetime) -> Iterator[DigestPost]:
        digest = self._channels.get(name).digest
        waiting = self._waiting.pop(name, {})
        if not waiting or digest is None:
            return
        lines = [self._line(line) for line in waiting.values()]
        self._judge.note_digest(name, waiting)
        yield DigestPost(body=compose_digest(name, lines, at=at, zone=digest.zone), at=at)

    def _line(self, line: WaitingLine) -> DigestLine:
        story = self._stories[line.story]
        shown = self._reports[line.report or story.lead]
        return DigestLine(
            story=story.id,
            headline=shown.headline if line.report else story.headline,
            url=shown.url if line.report else story.url,
            source_name=shown.source_name,
            at=shown.at,
            status=story.status,
            origins=story.origins,
            copies=story.copies,
            event=story.event,
            watches=line.watches,
            urgency=line.urgency,
        )
