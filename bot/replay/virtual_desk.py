"""What waits to be told in lists, on the virtual clock of a replay."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts import (
    OPEN_FOR,
    PAUSE,
    ChannelBook,
    compose_brief,
    compose_heartbeat,
    compose_list,
    find_rolling_time,
    fit_rolling,
    leave_out_expired,
    leave_out_rung,
    next_digest_at,
    roll,
    zone_of,
)
from bot.judge import Judge, Judged
from bot.model import (
    LEAD_AT_MOST,
    Alert,
    AlertBody,
    Channel,
    DigestBody,
    DigestLine,
    Entry,
    EntryCounts,
    EntryKey,
    Merged,
    Occasion,
    OpenStory,
    Relation,
    Source,
    Story,
    WaitingLine,
    WatchState,
    is_comment,
)
from bot.replay.rooms import ListedReport, Room

__all__ = ["VirtualDesk"]

_Due = tuple[datetime, int, str]  # when, the place of its occasion in `_IN_ORDER`, the channel
_IN_ORDER = (Occasion.ROLLING, Occasion.MORNING, Occasion.BRIEF, Occasion.DIGEST)
"""Of one time, what waited for it by name comes first."""


class VirtualDesk:
    """What waits, and until when, as the store keeps it for the service."""

    def __init__(
        self, judge: Judge, channels: ChannelBook, names: Sequence[str], start: datetime
    ) -> None:
        self._judge = judge
        self._channels = channels
        self._start = start
        self._watched = {
            channels.get(name).name for watch in judge.watches for name in watch.channels
        }
        self._rooms: dict[str, Room] = {}
        self._stories: dict[str, Story] = {}
        self._survivors: dict[str, str] = {}
        self._reports: dict[str, dict[EntryKey, ListedReport]] = {}
        self._came: list[tuple[str, bool]] = []  # the source of each entry, and whether watched
        self._due: list[_Due] = []
        self._placed = 0
        for name in sorted(set(names)):
            channel = channels.get(name)
            for occasion in (Occasion.DIGEST, Occasion.BRIEF):
                self._expect_next(channel, occasion, after=start)

    def _expect_next(self, channel: Channel, occasion: Occasion, *, after: datetime) -> None:
        times = channel.digest if occasion is Occasion.DIGEST else channel.brief
        if times is not None:
            self._expect(next_digest_at(times, after), occasion, channel.name)

    def _expect(self, at: datetime, occasion: Occasion, channel: str) -> None:
        due = (at, _IN_ORDER.index(occasion), channel)
        if due not in self._due:
            heapq.heappush(self._due, due)

    def _room(self, channel: str) -> Room:
        return self._rooms.setdefault(channel, Room(since=self._start))

    def note_entry(self, entry: Entry, *, watched: bool) -> None:
        """Count an entry that came."""
        self._came.append((entry.source, watched))

    def note(self, judged: Judged, source: Source, entry: Entry) -> None:
        """Keep a story's latest state, what waits to be told of it, and what was told."""
        story, placement = judged.decision.story, judged.decision.placement
        if story is None or placement is None:
            return
        self._stories[story.id] = story
        reports = self._reports.setdefault(story.id, {})
        known = reports.get(entry.key)
        if known is None:
            self._placed += 1
        reports[entry.key] = ListedReport(
            key=entry.key,
            headline=entry.title,
            lead=entry.summary[:LEAD_AT_MOST],
            url=entry.url,
            source_name=source.name,
            at=entry.counts_from,
            event=judged.decision.event.type,
            seen=entry.seen,
            order=self._placed if known is None else known.order,
            is_update=placement.relation is Relation.UPDATE,
            is_copy=placement.relation is Relation.COPY,
            is_official=source.official,
            is_comment=is_comment(judged.decision.genre),
            tier=source.tier,
            tells=placement.tells,
        )
        self._withdraw(judged.routing.alerts)
        for line in judged.routing.waiting:
            waiting = self._room(line.channel).waiting
            joined = waiting[line.story] = line.joined_to(waiting.get(line.story))
            if joined.due is not None:
                self._expect(joined.due, joined.occasion, joined.channel)
        for alert in judged.routing.alerts:
            if isinstance(alert.body, AlertBody):
                self._note_told(alert.body)

    def _withdraw(self, alerts: Sequence[Alert]) -> None:
        """Let nothing wait in place of these alerts."""
        for channel in {alert.channel for alert in alerts}:
            room = self._room(channel)
            kept = leave_out_rung(room.waiting.values(), alerts)
            room.waiting = {line.story: line for line in kept}

    def note_text(self, entry: Entry, story: Story | None) -> None:
        """Know the text of an entry that came again and was not judged anew.

        Lists show an entry by the headline that it has when they go out.
        """
        latest = self.find_latest(story)
        reports = {} if latest is None else self._reports[latest.id]
        if entry.key in reports:
            reports[entry.key] = replace(
                reports[entry.key], headline=entry.title, url=entry.url, at=entry.counts_from
            )

    def note_story(self, story: Story | None) -> None:
        """Know how a story stands after an entry that changed it silently."""
        if story is not None:
            self._stories[story.id] = story

    def _note_told(self, body: AlertBody) -> None:
        room = self._room(body.channel)
        room.hear(body, story=body.story, at=body.at, rings=True)
        room.note_told(
            WaitingLine(
                channel=body.channel,
                story=body.story,
                watches=body.watches,
                urgency=body.urgency,
                added=body.at,
            )
        )

    def merge(self, merged: Merged) -> None:
        """Let what waits of two stories wait as one line."""
        gone, into = merged.merge.gone, merged.merge.into
        leads = {story: self._stories[story].lead for story in (into, gone)}
        for room in self._rooms.values():
            room.merge(merged, leads)
        self._reports[into] = self._reports.pop(gone) | self._reports[into]
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
            is_silent = self._is_silent(self._room(name), occasion)
            yield from self._send(name, occasion, at)
            if occasion in {Occasion.DIGEST, Occasion.BRIEF}:
                # Where nothing came, all its times until now are empty: years may lie between
                # two entries.
                after = now if is_silent else at
                self._expect_next(self._channels.get(name), occasion, after=after)

    def _is_silent(self, room: Room, occasion: Occasion) -> bool:
        """Whether nothing came since the channel's last list of that occasion."""
        counted = room.briefed if occasion is Occasion.BRIEF else room.counted
        return len(self._came) == counted

    def last_lists(self) -> Iterator[DigestBody]:
        """Each channel's next digest and brief, once, and what waits for a time of its own."""
        while self._due:
            at, number, name = heapq.heappop(self._due)
            yield from self._send(name, _IN_ORDER[number], at)

    def _send(self, name: str, occasion: Occasion, at: datetime) -> Iterator[DigestBody]:
        room, channel = self._room(name), self._channels.get(name)
        later = find_rolling_time(room.rolling, at)
        if occasion is Occasion.ROLLING and later > at:
            self._expect(later, occasion, name)
            return
        if occasion is Occasion.BRIEF:
            yield from self._brief(channel, room, at)
            return
        told = {
            line.story: line
            for line in room.waiting.values()
            if line.occasion is occasion and (line.due is None or line.due <= at)
        }
        for story in told:
            del room.waiting[story]
        body = None
        if occasion is Occasion.DIGEST:
            told |= {story: line.joined_to(told.get(story)) for story, line in room.told.items()}
        if occasion is Occasion.ROLLING:
            body = self._roll(channel, room, told.values(), at)
        elif lines := self._list_wanted(told.values(), room, at):
            body = compose_list(
                name,
                lines,
                at=at,
                zone=zone_of(channel),
                occasion=occasion,
                language=channel.language,
            )
        elif occasion is Occasion.DIGEST and channel.heartbeat and name in self._watched:
            body = self._compose_heartbeat(name, room, at)
        if occasion is Occasion.DIGEST:
            room.told.clear()
            room.since, room.counted = at, len(self._came)
        if body is not None:
            self._note_list(body, room)
            yield body

    def _note_list(self, body: DigestBody, room: Room) -> None:
        self._judge.note_list(body)
        for line in body.lines:
            rings = body.occasion.stands_for_ringing
            if body.occasion is Occasion.BRIEF:
                room.note_shown(line)
                continue
            room.hear(line, story=line.story, at=body.at, rings=rings)
            if body.occasion in {Occasion.DIGEST, Occasion.MORNING}:
                # It would be read twice within hours.
                room.told.pop(line.story, None)
            if rings:
                room.note_rang(
                    WaitingLine(
                        channel=body.channel,
                        story=line.story,
                        watches=line.watches,
                        urgency=line.urgency,
                        added=body.at,
                    )
                )

    def _brief(self, channel: Channel, room: Room, at: datetime) -> Iterator[DigestBody]:
        """What is open, and what waits for the end of the quiet hours; nothing where nothing is
        and nothing came since the last one.
        """
        is_silent = self._is_silent(room, Occasion.BRIEF)
        room.briefed = len(self._came)
        open_ = [line for line in room.rang.values() if line.added > at - OPEN_FOR]
        room.rang = {line.story: line for line in open_}
        open_ += [
            line
            for line in room.waiting.values()
            if line.occasion.stands_for_ringing and line.story not in room.rang
        ]
        if open_ or not is_silent:
            stories = [OpenStory(line=self._line(line, room)) for line in open_]
            body = compose_brief(
                channel.name, stories, at=at, zone=zone_of(channel), language=channel.language
            )
            self._note_list(body, room)
            yield body

    def _roll(
        self, channel: Channel, room: Room, waiting: Iterable[WaitingLine], at: datetime
    ) -> DigestBody | None:
        """None where all that waited rang meanwhile after all, or is told already."""
        new = [
            replace(line, added=at, due=None, occasion=Occasion.DIGEST)
            for line in waiting
            if line.story not in room.heard or room.heard[line.story].rang is None
        ]
        if not new:
            return None
        grown = roll(room.rolling, new, channel=channel.name, now=at)
        lines = [self._line(line, room) for line in grown.lines]
        rolled = fit_rolling(
            room.rolling, new, lines, channel=channel, zone=zone_of(channel), now=at
        )
        room.rolling = rolled.post
        for line in waiting:
            if line.story in rolled.left:
                room.waiting[line.story] = line
        if rolled.left:
            self._expect(at + PAUSE, Occasion.ROLLING, channel.name)
        for line in new:
            if line.story not in rolled.left:
                room.note_told(line)
        return rolled.body

    def _compose_heartbeat(self, name: str, room: Room, at: datetime) -> DigestBody | None:
        """None where nothing came: a recording does not tell whether anybody listened."""
        came = self._came[room.counted :]
        if not came:
            return None
        counts = EntryCounts(
            entries=len(came),
            sources=len({source for source, _ in came}),
            watched=sum(watched for _, watched in came),
            waiting=len(
                self._list_wanted(
                    [each for each in room.waiting.values() if each.occasion is Occasion.MORNING],
                    room,
                    at,
                )
            ),
        )
        channel = self._channels.get(name)
        return compose_heartbeat(
            name,
            counts,
            since=room.since,
            at=at,
            zone=zone_of(channel),
            language=channel.language,
        )

    def _list_wanted(
        self, waiting: Iterable[WaitingLine], room: Room, at: datetime
    ) -> Sequence[DigestLine]:
        watches = self._judge.watches
        expired = {each.name for each in watches if each.state(at) is WatchState.EXPIRED}
        return leave_out_expired([self._line(line, room) for line in waiting], expired)

    def _line(self, line: WaitingLine, room: Room) -> DigestLine:
        return room.list_line(line, self._stories[line.story], self._reports[line.story])
