"""Runs entries through the judge on a virtual clock, digests included."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import merge
from itertools import takewhile

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import (
    AlertBody,
    Decision,
    DigestBody,
    Entry,
    EntryKey,
    Hit,
    Merge,
    Source,
    Story,
)
from bot.replay.held import HeldUpdates
from bot.replay.reading import RecordedEntry
from bot.replay.virtual_desk import VirtualDesk

__all__ = [
    "DecisionRecord",
    "DigestPost",
    "MergeRecord",
    "Record",
    "Rehearsal",
    "StoryPost",
    "replay",
]

_SECTION = re.compile(r"\s*[:：]\s")  # what follows in a feed's name is what it is of
_ARTICLES = frozenset({"the", "le", "la", "les", "el", "il", "die", "der", "das"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord:
    """What the rules said of an entry, and its story as it stands after it.

    ``decision`` is None of an entry that no watch matches and that joins no story.
    For the same entry met again, changed, it is what was said of it the first
    time and ``revision_hits`` is what its new text matches.
    """

    entry: Entry
    decision: Decision | None
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
    """A list goes out to a channel: its digest, or its morning brief."""

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
    the last entry the clock runs on to each channel's next digest, and to the end of quiet
    hours for which something waits.
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
        self._held = HeldUpdates()
        self._desk = VirtualDesk(judge, channels, channel_names, start)
        self._sources = _SourceBook(sources)
        self._judged: dict[EntryKey, Decision] = {}
        self._latest: dict[EntryKey, Entry] = {}

    def hear(self, entry: Entry) -> Iterator[Record]:
        """What follows from the next entry, in the order of ``seen``."""
        now = entry.seen
        yield from _post_in_order(self._held.release(now), self._desk.lists_until(now))
        source = self._sources.get(entry.source)
        first, before = self._judged.get(entry.key), self._latest.get(entry.key)
        if before is None:
            self._judge.note_entry(entry)
        latest = entry if before is None else entry.with_first_times(before)
        self._latest[entry.key] = latest
        verdict = (
            self._judge.judge_told(entry, source, now=now)
            if before is None
            else self._judge.revise(entry, source, before=before, now=now)
        )
        if before is None:
            watched = verdict is not None and bool(verdict.decision.hits)
            self._desk.note_entry(entry, watched=watched)
        if verdict is None:
            story = None if first is None else first.story
            self._desk.note_text(latest, story)
            # What nobody is told of may take an origin away all the same.
            self._desk.note_story(self._judge.find_story(entry.key))
            yield DecisionRecord(
                entry=entry,
                decision=first,
                story=self._desk.find_latest(story),
                at=now,
                revision_hits=None if first is None else self._judge.match(entry, source, now=now),
            )
            return
        self._judged[entry.key] = verdict.decision
        yield DecisionRecord(
            entry=entry, decision=verdict.decision, story=verdict.decision.story, at=now
        )
        for merged in verdict.merged:
            self._desk.merge(merged)
            self._held.merge(merged.merge)
            yield MergeRecord(merge=merged.merge, at=now)
        self._desk.note(verdict, source, entry)
        self._held.note(verdict.alerts)
        for alert in verdict.alerts:
            if isinstance(alert.body, AlertBody) and alert.due is None:
                yield StoryPost(body=alert.body, at=now)

    def end(self) -> Iterator[Record]:
        """Each channel's next digest and brief, once, and what waits for a time of its own."""
        yield from _post_in_order(self._held.release(), self._desk.last_lists())


def _post_in_order(
    updates: Iterable[AlertBody], lists: Iterable[DigestBody]
) -> Iterator[DigestPost | StoryPost]:
    """Both by their time; each is in order by itself."""
    bodies: Iterable[AlertBody | DigestBody] = merge(updates, lists, key=lambda body: body.at)
    return map(_post, bodies)


def _post(body: DigestBody | AlertBody) -> DigestPost | StoryPost:
    if isinstance(body, AlertBody):
        return StoryPost(body=body, at=body.at)
    return DigestPost(body=body, at=body.at)


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
        name=_name_outlet(sources) or best.owner or best.host,
        official=all(source.official for source in sources),
        lang=best.lang if len({source.lang for source in sources}) == 1 else None,
        tags=tuple(tag for tag in best.tags if all(tag in source.tags for source in sources)),
    )


def _name_outlet(sources: Sequence[Source]) -> str:
    """What the names of a host's feeds begin with, all or most of them: "Harbour Times" of "Harbour
    Times: markets" and "Harbour Times World". Empty where they do not: who owns them then has to
    stand for them, which may be a house of quite another trade.
    """
    heads = [_SECTION.split(source.name, maxsplit=1)[0].split() for source in sources]
    shared = [words[0] for words in takewhile(_are_one, zip(*heads, strict=False))]
    if shared and " ".join(shared).casefold() not in _ARTICLES:
        return " ".join(shared)
    name, count = Counter(map(" ".join, heads)).most_common(1)[0]
    return name if 2 * count > len(heads) else ""


def _are_one(words: Sequence[str]) -> bool:
    return len(set(words)) == 1


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")
