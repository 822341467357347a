"""Entries in a real database, a preview of them, and what a replay says of the same."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import AlertKind, Channel, DigestTimes, Entry, EntryKey, Source, Threshold, Watch
from bot.ports import EntryRow, LedgerOutcome, PollBatch, PollRecord, SourceState
from bot.ports.search import TimeSpan
from bot.preview import Budget, Preview, preview_watch
from bot.replay import (
    DecisionRecord,
    DigestPost,
    MergeRecord,
    RecordedEntry,
    StoryPost,
    read_entries,
    replay,
)
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.databases import lay_database
from tests.making import make_source
from watchers import canonical_url

__all__ = [
    "CHANNELS",
    "DATA",
    "Counted",
    "count_replay",
    "count_replayed",
    "keep",
    "open_newsroom",
    "preview",
    "read_data",
    "span_of",
]

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "stories"
CHANNELS = ChannelBook(
    channels={
        "deals": Channel(
            name="deals",
            threshold=Threshold.IMPORTANT,
            digest=DigestTimes(cron="0 8,17 * * *", zone="America/New_York"),
        ),
        "all": Channel(name="all", threshold=Threshold.EVERYTHING),
    }
)
_SOON = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a preview and a replay both count."""

    hits: int
    stories: int
    breaking: int
    updates: int
    digests: int
    digest_lines: int

    @classmethod
    def of(cls, preview: Preview) -> Counted:
        return cls(**{name: getattr(preview, name) for name in cls.__dataclass_fields__})


@asynccontextmanager
async def open_newsroom(folder: Path) -> Any:
    """A store on a database of its own."""
    store = open_store(lay_database(folder / "preview.db"))
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def keep(
    store: Any,
    entries: Sequence[Entry],
    *,
    sources: Sequence[Source] = (),
    baseline: Collection[EntryKey] = (),
    index: bool = True,
) -> list[Entry]:
    """Store entries as the polls of their sources do, and put them into the index.

    Returns them in the order of ``seen``, ties in the order in which they were stored.
    """
    at = max(entry.seen for entry in entries)
    known = {source.id: source for source in sources}
    by_source: dict[str, list[EntryRow]] = {}
    for entry in entries:
        by_source.setdefault(entry.source, []).append(_row(entry, baseline=entry.key in baseline))
    lease = await store.take_lease("judge", holder="test", now=at, ttl=timedelta(hours=1))
    for id_ in by_source:
        source = known.get(id_) or make_source(id_, host=id_, tier=3, owner=id_)
        await store.add_source(source, actor="test", now=at)
    polls = tuple(
        PollRecord(
            source=id_,
            state=SourceState(url=f"https://{id_}/feed", due=at, baselined=at),
            entries=tuple(rows),
        )
        for id_, rows in by_source.items()
    )
    await store.commit_polls(PollBatch(at=at, polls=polls), lease=lease)
    while index and await store.search.index_entries(limit=5000):
        pass
    stored = [row.entry for rows in by_source.values() for row in rows]
    return sorted(stored, key=lambda entry: entry.seen)


def _row(entry: Entry, *, baseline: bool) -> EntryRow:
    return EntryRow(
        entry=entry,
        guid=entry.id,
        title_key=entry.title.casefold(),
        text_hash=entry.id,
        outcome=LedgerOutcome.BASELINE if baseline else LedgerOutcome.UNMATCHED,
        reasons=("for a test",),
    )


def span_of(entries: Sequence[Entry]) -> TimeSpan:
    seen = [entry.seen for entry in entries]
    return TimeSpan(since=min(seen), until=max(seen) + _SOON)


async def preview(
    store: Any,
    watch: Watch,
    *,
    span: TimeSpan,
    catalogue: Catalogue | None = None,
    budget: Budget | None = None,
) -> Preview:
    """The preview of a watch, of all that fits in no time at all unless a budget is given."""
    return await preview_watch(
        watch,
        search=store.search,
        catalogue=catalogue or Catalogue(()),
        classifier=CLASSIFIER,
        channels=CHANNELS,
        span=span,
        budget=budget or Budget.unlimited(),
    )


def count_replay(
    entries: Sequence[Entry],
    watch: Watch,
    *,
    sources: Sequence[Source],
    catalogue: Catalogue | None = None,
) -> Counted:
    """What `bot.replay` says of the same entries with the same watch."""
    recorded = [RecordedEntry(entry=entry, line=line) for line, entry in enumerate(entries, 1)]
    return count_replayed(
        replay(
            recorded,
            judge=Judge(
                catalogue=catalogue or Catalogue(()),
                classifier=CLASSIFIER,
                watches=[watch],
                channels=CHANNELS,
            ),
            channels=CHANNELS,
            channel_names=watch.channels,
            sources={source.id: source for source in sources},
        )
    )


def count_replayed(records: Iterator[Any]) -> Counted:
    hits = updates = breaking = digests = lines = 0
    stories = set()
    for record in records:
        if isinstance(record, DecisionRecord):
            decision = record.decision
            if decision is not None and decision.hits and decision.placement is not None:
                hits += 1
                stories.add(decision.placement.story)
        elif isinstance(record, MergeRecord):
            gone, into = record.merge.gone, record.merge.into
            stories = {into if story == gone else story for story in stories}
        elif isinstance(record, StoryPost):
            updates += record.body.kind is AlertKind.UPDATE
            breaking += record.body.kind is AlertKind.BREAKING
        elif isinstance(record, DigestPost):
            news = [line for line in record.body.lines if not (line.before and line.before.rang)]
            counted = len(news) + record.body.omitted
            digests += counted > 0
            lines += counted
    return Counted(
        hits=hits,
        stories=len(stories),
        breaking=breaking,
        updates=updates,
        digests=digests,
        digest_lines=lines,
    )


def read_data(name: str) -> list[Entry]:
    """The entries of a labelled set, those without a time at one of their own."""
    lines = []
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").splitlines()):
        fields = json.loads(line)
        for clock in ("published", "seen"):
            if fields[clock] and "T" not in fields[clock]:
                fields[clock] += "T00:00:00Z"
        if not fields["seen"]:
            at = datetime(2012, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
            fields["seen"] = at.isoformat()
        lines.append(json.dumps(fields))
    return [recorded.entry for recorded in read_entries(lines, canonical_url=canonical_url)]
