"""What people look at: the wire page, and the figures for meters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, or_, select

from bot.model import (
    CANARY,
    AlertBody,
    AlertKind,
    DeliveryState,
    EntryKey,
    Owner,
    Relation,
    Story,
    leave_out_older,
)
from bot.ports.records import StoreCounts
from bot.ports.wire import WirePost, WireReport, WireStory
from bot.store.bodies import read_message
from bot.store.entries import read_entry
from bot.store.lists import STANDS_FOR_RINGING
from bot.store.marks import marks_of
from bot.store.merging import read_merges
from bot.store.owners import owners_of
from bot.store.schema import (
    alert_stories,
    alerts,
    deliveries,
    entries,
    known,
    sources,
    stories,
)
from bot.store.stories import read_story

__all__ = ["count_rows", "latest_stories"]


def count_rows(conn: Connection) -> StoreCounts:
    """How many rows there are; ``pending`` counts deliveries that wait for their time."""

    def delivering(state: DeliveryState) -> int:
        return conn.execute(
            select(func.count()).select_from(deliveries).where(deliveries.c.state == state.value)
        ).scalar_one()

    return StoreCounts(
        sources=conn.execute(
            select(func.count()).select_from(sources).where(sources.c.retired.is_(None))
        ).scalar_one(),
        entries=conn.execute(select(func.count()).select_from(entries)).scalar_one(),
        stories=conn.execute(
            select(func.count()).select_from(stories).where(stories.c.merged_into.is_(None))
        ).scalar_one(),
        pending=delivering(DeliveryState.PENDING),
        dead=delivering(DeliveryState.DEAD),
    )


def latest_stories(
    conn: Connection, *, limit: int, channels: Collection[str] | None = None
) -> tuple[WireStory, ...]:
    """The stories that changed last, each with its reports, who was told at once, and its marks.

    Of what was told and marked elsewhere than in the ``channels`` (None: anywhere) it has nothing.
    """

    def is_shown(channel: str) -> bool:
        return channels is None or channel in channels

    latest = [
        read_story(row)
        for row in conn.execute(
            select(stories)
            .where(stories.c.merged_into.is_(None), stories.c.lead_source != CANARY)
            .order_by(stories.c.changed.desc(), stories.c.number.desc())
            .limit(limit)
        )
    ]
    ids = [story.id for story in latest]
    reports: dict[str, list[WireReport]] = defaultdict(list)
    for row in conn.execute(
        select(
            known.c.source,
            known.c.id,
            known.c.canonical_url,
            sources.c.name.label("source_name"),
            entries,
        )
        .join(entries, entries.c.number == known.c.number)
        .join(sources, sources.c.id == known.c.source)
        .where(entries.c.story.in_(ids))
        .order_by(known.c.number.desc())
    ):
        entry = read_entry(row)
        reports[row.story].append(
            WireReport(
                entry=EntryKey(row.source, row.id),
                title=entry.title,
                url=entry.url,
                source_name=row.source_name,
                at=entry.counts_from,
                relation=Relation(row.relation),
            )
        )
    alerted: dict[str, list[str]] = defaultdict(list)
    for row in conn.execute(
        select(alert_stories.c.story, alerts.c.channel)
        .join(alerts, alerts.c.number == alert_stories.c.alert)
        .where(
            alert_stories.c.story.in_(ids),
            or_(alerts.c.kind == AlertKind.BREAKING.value, STANDS_FOR_RINGING),
        )
        .order_by(alerts.c.number)
    ):
        if is_shown(row.channel) and row.channel not in alerted[row.story]:
            alerted[row.story].append(row.channel)
    merged = read_merges(conn, ids)
    marked = marks_of(conn, ids)
    owned = owners_of(conn, ids)
    posts = {
        story: tuple(post for post in every if is_shown(post.channel))
        for story, every in _read_posts(conn, ids, owned).items()
    }
    return tuple(
        WireStory(
            story=_show_latest(story, reports[story.id][::-1], posts.get(story.id, ())),
            # Stable: reports of one time stay with the one that was judged last in front.
            reports=tuple(sorted(reports[story.id], key=lambda report: report.at, reverse=True)),
            alerted=tuple(alerted[story.id]),
            merged=tuple(row.id for row in merged.get(story.id, ())),
            marks=Counter(mark.kind for mark in marked.get(story.id, ()) if is_shown(mark.channel)),
            owner=owned.get(story.id),
            posts=posts.get(story.id, ()),
        )
        for story in latest
    )


def _show_latest(story: Story, reports: Sequence[WireReport], posts: Sequence[WirePost]) -> Story:
    """The story by the headline of the latest report by which something was materially new, or
    else by that of its best report, and by none that came before the one by which it rang.

    ``reports`` are in the order of their coming.
    """
    rung = {post.body.entry for post in posts if not post.is_reply}
    fitting = leave_out_older(
        reports, lambda each: each.entry in rung and each.relation is not Relation.COPY
    )
    latest = [each for each in fitting if each.relation is Relation.UPDATE][-1:]
    if not latest and all(each.entry != story.lead for each in fitting):
        latest = list(fitting[:1])
    if not latest or not latest[0].title:
        return story
    shown = latest[0]
    return replace(story, lead=shown.entry, headline=shown.title, url=shown.url)


def _read_posts(
    conn: Connection, ids: Collection[str], owned: Mapping[str, Owner]
) -> Mapping[str, tuple[WirePost, ...]]:
    """By story, its message in each channel that was told at once, with the replies."""
    found: dict[tuple[str, str], list[WirePost]] = {}
    for row in conn.execute(
        select(alerts, alert_stories.c.story.label("of"))
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story.in_(ids),
            alerts.c.kind.in_(
                [AlertKind.BREAKING.value, AlertKind.UPDATE.value, AlertKind.EDIT.value]
            ),
        )
        .order_by(alerts.c.number)
    ):
        kind = AlertKind(row.kind)
        body = read_message(kind, row.body)
        if not isinstance(body, AlertBody):
            continue  # of a rolling post
        posts = found.setdefault((row.of, row.channel), [])
        if kind is AlertKind.UPDATE:
            posts.append(WirePost(channel=row.channel, at=body.at, body=body, is_reply=bool(posts)))
            continue
        body = replace(body, owner=owned.get(row.of))
        if kind is AlertKind.BREAKING:
            posts.append(WirePost(channel=row.channel, at=body.at, body=body))
        elif posts:
            # It changes the message, and keeps its place and its time.
            posts[0] = replace(posts[0], body=body)
    by_story: dict[str, tuple[WirePost, ...]] = {}
    for (story, _), posts in found.items():
        by_story[story] = (*by_story.get(story, ()), *posts)
    return by_story
