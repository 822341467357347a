"""What waits to be told in lists, on the virtual clock of a replay."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.alerts import ChannelBook, compose_list, next_digest_at, zone_of
from bot.judge import Judge
from bot.model import (
    DigestBody,
    DigestLine,
    Entry,
    EntryKey,
    Merged,
    Occasion,
    Source,
    Story,
    WaitingLine,
)

__all__ = ["VirtualDesk"]

_Due = tuple[datetime, int, str]  # when, the place of its occasion in `_IN_ORDER`, the channel
_IN_ORDER = (Occasion.MORNING, Occasion.DIGEST)
"""Of one time, what waited for it by name comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What a line shows of an entry."""

    headline: str
    url: str | None
    source_name: str
    at: datetime


class VirtualDesk:
    """What waits, and until when, as the store keeps it for the service."""

    def __init__(
        self, judge: Judge, channels: ChannelBook, names: Sequence[str], start: datetime
    ) -> None:
        self._judge = judge
        self._channels = channels
        self._waiting: dict[str, dict[str, WaitingLine]] = {}
        self._stories: dict[str, Story] = {}
        self._survivors: dict[str, str] = {}
        self._reports: dict[EntryKey, _Report] = {}
        self._due: list[_Due] = []
        for name in sorted(set(names)):
            digest = channels.get(name).digest
            if digest is not None:
                self._expect(next_digest_at(digest, start), Occasion.DIGEST, name)

    def _expect(self, at: datetime, occasion: Occasion, channel: str) -> None:
        due = (at, _IN_ORDER.index(occasion), channel)
        if due not in self._due:
            heapq.heappush(self._due, due)

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
            joined = lines[line.story] = line.joined_to(lines.get(line.story))
            if joined.due is not None:
                self._expect(joined.due, joined.occasion, joined.channel)

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

    def lists_until(self, now: datetime) -> Iterator[DigestBody]:
        """The lists that are due at ``now`` or before, in their order."""
        while self._due and self._due[0][0] <= now:
            at, number, name = heapq.heappop(self._due)
            occasion = _IN_ORDER[number]
            yield from self._send(name, occasion, at)
            digest = self._channels.get(name).digest
            if occasion is Occasion.DIGEST and digest is not None:
                # Nothing waits any more, so that all its times until now are empty: years
                # may lie between two entries.
                self._expect(next_digest_at(digest, now), occasion, name)

    def last_lists(self) -> Iterator[DigestBody]:
        """Each channel's next digest, once, and what waits for the end of quiet hours."""
        for at, number, name in sorted(self._due):
            yield from self._send(name, _IN_ORDER[number], at)

    def _send(self, name: str, occasion: Occasion, at: datetime) -> Iterator[DigestBody]:
        lines = self._waiting.get(name, {})
        told = [
            line
            for line in lines.values()
            if line.occasion is occasion and (line.due is None or line.due <= at)
        ]
        for line in told:
            del lines[line.story]
        if told:
            body = compose_list(
                name,
                [self._line(line) for line in told],
                at=at,
                zone=zone_of(self._channels.get(name)),
                occasion=occasion,
            )
            self._judge.note_list(body)
            yield body

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
            entry=line.report or story.lead,
        )
