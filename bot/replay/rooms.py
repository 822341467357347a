"""What a channel waits for in a replay, what it was told, and what its lists show of a story."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.model import (
    AlertBody,
    AlertKind,
    Certainty,
    DigestLine,
    EntryKey,
    Event,
    LastHeard,
    Merged,
    RollingPost,
    Status,
    Story,
    WaitingLine,
    leave_out_older,
    rank_report,
)
from bot.stories.numbers.latest_toll import find_latest_toll
from bot.stories.numbers.listed_numbers import ListedHeadline, say_numbers

__all__ = ["ListedReport", "Room"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedReport:
    """What a line shows of an entry, and how it stands beside others of its story."""

    key: EntryKey
    headline: str
    lead: str
    url: str | None
    source_name: str
    at: datetime
    event: Event
    seen: datetime
    order: int
    is_update: bool
    is_copy: bool
    is_official: bool
    is_comment: bool
    tier: int
    tells: Certainty | None = None

    @property
    def as_headline(self) -> ListedHeadline:
        """What its numbers are read from."""
        return ListedHeadline(
            text=self.headline,
            lead=self.lead,
            source=self.source_name,
            event=self.event,
            tier=self.tier,
            speaks=self.is_official,
            is_update=self.is_update,
        )

    def rank(
        self, story: Story, shown: Container[EntryKey]
    ) -> tuple[bool, bool, bool, bool, int, bool, datetime]:
        """Where it stands among the reports of that story, of which those were shown before."""
        return rank_report(
            is_comment=self.is_comment,
            is_copy=self.is_copy,
            is_official=self.is_official or (story.official and story.lead == self.key),
            is_of_event=self.event is story.event,
            is_told=self.key in shown,
            tier=self.tier,
            at=self.at,
        )


@dataclass(slots=True)
class Room:
    """What a channel waits for, and what it was told.

    ``waiting`` and ``told`` are by story, the latter since its last digest, which was at
    ``since``; ``counted`` is how many entries had come by then, and ``briefed`` by its last
    shift brief. ``rang`` has every story that was told at once, as it was told last. ``shown`` are
    the reports that it was told by, ``rung`` those of its messages and lists, without replies.
    """

    since: datetime
    counted: int = 0
    briefed: int = 0
    waiting: dict[str, WaitingLine] = field(default_factory=dict)
    told: dict[str, WaitingLine] = field(default_factory=dict)
    rang: dict[str, WaitingLine] = field(default_factory=dict)
    heard: dict[str, LastHeard] = field(default_factory=dict)
    rolling: RollingPost | None = None
    shown: set[EntryKey] = field(default_factory=set)
    rung: set[EntryKey] = field(default_factory=set)

    def hear(self, line: AlertBody | DigestLine, *, story: str, at: datetime, rings: bool) -> None:
        """Know what it was told of a story."""
        if line.entry is not None:
            self.shown.add(line.entry)
            if isinstance(line, DigestLine) or line.kind is AlertKind.BREAKING:
                self.rung.add(line.entry)
        self.heard[story] = LastHeard.after(
            self.heard.get(story),
            at=at,
            status=line.status,
            origins=line.origins,
            rings=rings,
            claim=line.claim,
            tells=line.tells,
        )

    def note_shown(self, line: DigestLine) -> None:
        """Know that a shift brief showed a report: no list goes back behind it. What it told of the
        story is new to the digest all the same, which others read.
        """
        if line.entry is not None:
            self.rung.add(line.entry)

    def note_told(self, line: WaitingLine) -> None:
        """Know that it was told at once, for the next digest to say how the story stands."""
        self.told[line.story] = line.joined_to(self.told.get(line.story))
        self.note_rang(line)

    def note_rang(self, line: WaitingLine) -> None:
        """Know that it was told at once, or in place of that."""
        joined = line.joined_to(self.rang.get(line.story))
        self.rang[line.story] = replace(joined, added=line.added)

    def merge(self, merged: Merged, leads: Mapping[str, EntryKey]) -> None:
        """Let what waits of two stories, and what was heard of them, be of one."""
        gone, into = merged.merge.gone, merged.merge.into
        both = [self.waiting.pop(story) for story in (into, gone) if story in self.waiting]
        line = merged.join(both, leads=leads)
        if line is not None:
            self.waiting[into] = line
        for told in (self.told, self.rang):
            if gone in told:
                line = replace(told.pop(gone), story=into)
                joined = line.joined_to(told.get(into))
                told[into] = replace(joined, added=max(line.added, joined.added))
        if gone in self.heard:
            heard = self.heard.pop(gone)
            self.heard[into] = heard.joined_to(self.heard.get(into, heard))
        if self.rolling is not None:
            self._merge_rolling(self.rolling, gone, into)

    def _merge_rolling(self, post: RollingPost, gone: str, into: str) -> None:
        lines: dict[str, WaitingLine] = {}
        for line in post.lines:
            now = replace(line, story=into) if line.story == gone else line
            lines[now.story] = now.joined_to(lines.get(now.story))
        self.rolling = replace(post, lines=tuple(lines.values()))

    def list_line(
        self, line: WaitingLine, story: Story, of_story: Mapping[EntryKey, ListedReport]
    ) -> DigestLine:
        """The line in a list, as its story stands with these reports."""
        reports = sorted(of_story.values(), key=lambda each: each.order)
        before = self.heard.get(story.id)
        heard_last = max((each.order for each in reports if each.key in self.shown), default=0)
        wanted = None if line.report is None else of_story.get(line.report)
        if wanted is not None and before is not None:
            # What came before what the channel heard last is nothing further.
            is_later = wanted.order > heard_last and wanted.seen >= before.at
            wanted = wanted if is_later else None
        fitting = leave_out_older(reports, lambda each: each.key in self.rung and not each.is_copy)
        # What happened last is in the headline: its best report may be of hours ago.
        latest = next((each for each in reversed(fitting) if each.is_update), None)
        best = min(fitting, key=lambda each: each.rank(story, self.shown))
        shown = wanted or latest or best
        own = [each for each in fitting if not (each.is_copy or each.is_comment)]
        risen = find_latest_toll(
            own, shown, lambda each: each.headline, lambda each: each.is_update
        )
        shown = risen or shown
        news = [each for each in (latest, risen) if each is not None]
        numbers = say_numbers(
            [each.as_headline for each in reports if not (each.is_copy or each.is_comment)],
            shown.as_headline,
            event=story.event,
            status=story.status,
        )
        is_news = before is not None and any(each.seen > before.at for each in news)
        return DigestLine(
            story=story.id,
            headline=shown.headline,
            url=shown.url,
            source_name=shown.source_name,
            at=shown.at,
            status=story.status,
            origins=story.origins,
            copies=story.copies,
            event=story.event,
            watches=line.watches,
            urgency=line.urgency,
            entry=shown.key,
            is_further=wanted is not None or is_news,
            before=before,
            claim=line.claim and story.status is Status.SINGLE_SOURCE,
            tells=shown.tells,
            numbers=numbers,
        )
