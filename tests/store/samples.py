"""Values for the store's tests: an invented newsroom's, with only what a test cares about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import (
    Alert,
    AlertBody,
    AlertKind,
    Decision,
    DigestBody,
    DigestLine,
    Entry,
    EntryKey,
    Event,
    Field,
    Genre,
    Hit,
    Level,
    Match,
    Placement,
    Relation,
    Scored,
    Source,
    Status,
    Story,
    Urgency,
    UrgencyPart,
    WaitingLine,
    Watch,
)
from bot.ports import (
    EntryRow,
    KeysOfSource,
    LeaseToken,
    LedgerOutcome,
    PlannedAlert,
    PollBatch,
    PollRecord,
    RevisionRow,
    SourceFault,
    SourceState,
    Store,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def make_source(source_id: str = "harbour-post", **changes: Any) -> Source:
    return replace(
        Source(
            id=source_id,
            name=source_id.title(),
            kind="feed",
            url=f"https://{source_id}.example/rss",
            host=f"{source_id}.example",
            tier=2,
            owner=f"{source_id} group",
            lang="en",
            tags=("europe", "trade"),
        ),
        **changes,
    )


def make_entry(name: str = "e1", source: str = "harbour-post", **changes: Any) -> Entry:
    return replace(
        Entry(
            id=name,
            source=source,
            url=f"https://{source}.example/{name}?from=rss",
            canonical_url=f"https://{source}.example/{name}",
            title=f"Ferry line {name} to buy its rival",
            summary="The two lines agreed on Monday.",
            content=None,
            seen=NOW,
            published=NOW - MINUTE,
            lang="en",
            authors=("A. Writer",),
            tags=("shipping",),
        ),
        **changes,
    )


def make_story(name: str = "s1", **changes: Any) -> Story:
    return replace(
        Story(
            id=name,
            opened=NOW,
            changed=NOW,
            lead=EntryKey("harbour-post", "e1"),
            headline="Ferry line e1 to buy its rival",
            url="https://harbour-post.example/e1",
            status=Status.SINGLE_SOURCE,
            origins=1,
            copies=0,
            official=False,
            event=Event.ACQUISITION,
        ),
        **changes,
    )


def decide(
    entry: Entry,
    *,
    story: str | None = "s1",
    relation: Relation = Relation.NEW,
    copy_of: EntryKey | None = None,
    watches: tuple[str, ...] = ("ferries",),
) -> Decision:
    urgency = Urgency(
        level=Level.BREAKING,
        score=0.71,
        reasons=("tier 2 source", "high watch"),
        parts=(
            UrgencyPart(name="tier", share=0.6, worth=0.048, reason="tier 2 source"),
            UrgencyPart(name="cue", share=0.0, worth=0.0),
        ),
    )
    return Decision(
        entry=entry.key,
        at=NOW,
        hits=tuple(
            Hit(
                watch=watch,
                matches=(
                    Match(
                        watch=watch, field=Field.TITLE, start=0, end=5, text="Ferry", entity=None
                    ),
                ),
            )
            for watch in watches
        ),
        event=Scored(type=Event.ACQUISITION, score=0.91),
        genre=Scored(type=Genre.NEWS, score=0.98),
        placement=None
        if story is None
        else Placement(
            story=story,
            relation=relation,
            copy_of=copy_of,
            status=Status.SINGLE_SOURCE,
            origins=1,
            copies=0,
            official=False,
            story_opened=NOW,
            reasons=("no story like it",),
        ),
        urgency=urgency if watches else None,
        by_watch=tuple((watch, urgency) for watch in watches),
        story=None if story is None else make_story(story),
    )


def make_row(entry: Entry | None = None, **changes: Any) -> EntryRow:
    entry = entry or make_entry()
    return replace(
        EntryRow(
            entry=entry,
            guid=f"guid-{entry.id}",
            title_key=entry.title.casefold(),
            text_hash=f"hash-{entry.id}",
            outcome=LedgerOutcome.UNMATCHED,
            reasons=("no watch matches",),
        ),
        **changes,
    )


def make_judged_row(entry: Entry | None = None, **decided: Any) -> EntryRow:
    entry = entry or make_entry()
    return make_row(
        entry,
        outcome=LedgerOutcome.BREAKING,
        reasons=("told at once",),
        decision=decide(entry, **decided),
    )


def make_revision(entry: Entry, **changes: Any) -> RevisionRow:
    return replace(
        RevisionRow(
            entry=entry,
            guid=f"guid-{entry.id}",
            title_key=entry.title.casefold(),
            text_hash="hash-revised",
            published=entry.published,
            reasons=("title changed",),
        ),
        **changes,
    )


def make_body(kind: AlertKind = AlertKind.BREAKING, **changes: Any) -> AlertBody:
    return replace(
        AlertBody(
            kind=kind,
            channel="desk",
            story="s1",
            entry=EntryKey("harbour-post", "e1"),
            headline="Ferry line e1 to buy its rival",
            url="https://harbour-post.example/e1",
            source_name="Harbour Post",
            at=NOW,
            counts_from=NOW - MINUTE,
            dated=True,
            excerpt="The two lines agreed on Monday.",
            headline_marks=((0, 5),),
            excerpt_marks=(),
            status=Status.SINGLE_SOURCE,
            origins=1,
            copies=0,
            official=False,
            event=Event.ACQUISITION,
            watches=("ferries",),
            urgency=0.71,
            reasons=("tier 2 source",),
            mention_here=False,
            text="Ferry line e1 to buy its rival (Harbour Post)",
        ),
        **changes,
    )


def plan(
    delivery_id: str = "d1",
    *,
    story: str = "s1",
    channel: str = "desk",
    kind: AlertKind = AlertKind.BREAKING,
    step: int = 0,
) -> PlannedAlert:
    body = make_body(kind, story=story, channel=channel)
    return PlannedAlert(
        alert=Alert(story=story, channel=channel, kind=kind, step=step, body=body),
        delivery_id=delivery_id,
    )


def plan_digest(delivery_id: str, *stories: str, channel: str = "desk") -> PlannedAlert:
    lines = tuple(
        DigestLine(
            story=story,
            headline=f"Headline of {story}",
            url=None,
            source_name="Harbour Post",
            at=NOW,
            status=Status.CORROBORATED,
            origins=2,
            copies=1,
            event=Event.OTHER,
            watches=("ferries",),
            urgency=0.4,
        )
        for story in stories
    )
    body = DigestBody(channel=channel, at=NOW, lines=lines, omitted=0, text="Digest")
    return PlannedAlert(
        alert=Alert(
            story="2026-03-02T09:00:00Z", channel=channel, kind=AlertKind.DIGEST, step=0, body=body
        ),
        delivery_id=delivery_id,
    )


def make_waiting(story: str = "s1", channel: str = "desk", **changes: Any) -> WaitingLine:
    return replace(
        WaitingLine(channel=channel, story=story, watches=("ferries",), urgency=0.4, added=NOW),
        **changes,
    )


def make_watch(name: str = "ferries", **changes: Any) -> Watch:
    return replace(Watch(name=name, query='ferry OR "ferry line"', channels=("desk",)), **changes)


def make_poll(*rows: EntryRow, source: str = "harbour-post", **changes: Any) -> PollRecord:
    return replace(
        PollRecord(
            source=source,
            state=SourceState(
                url=f"https://{source}.example/rss",
                due=NOW + 5 * MINUTE,
                baselined=NOW,
                last_ok=NOW,
                last_polled=NOW,
            ),
            entries=tuple(rows),
        ),
        **changes,
    )


def make_fault(error: str, at: datetime = NOW) -> SourceFault:
    return SourceFault(at=at, error=error)


def make_batch(*polls: PollRecord, at: datetime = NOW, **changes: Any) -> PollBatch:
    return replace(PollBatch(at=at, polls=polls), **changes)


def ask_for(
    source: str = "harbour-post",
    *,
    guids: tuple[str, ...] = (),
    urls: tuple[str, ...] = (),
    titles: tuple[str, ...] = (),
) -> KeysOfSource:
    return KeysOfSource(source=source, guids=guids, canonical_urls=urls, title_keys=titles)


async def become_judge(store: Store, holder: str = "first", *, now: datetime = NOW) -> LeaseToken:
    return await store.take_lease("judge", holder=holder, now=now, ttl=MINUTE)


async def prepare(store: Store, *ids: str | Source) -> LeaseToken:
    """Sources to write entries of, and the lease to write them by."""
    for one in ids or ("harbour-post",):
        source = make_source(one) if isinstance(one, str) else one
        await store.add_source(source, actor="editor", now=NOW)
    return await become_judge(store)
