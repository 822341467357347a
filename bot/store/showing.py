"""What a channel shows of a story: the message that a person has before them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.model import AlertBody, AlertKind, DigestBody, EntryKey, NoticeBody, ToldStory
from bot.store.alerts import alerts_of
from bot.store.bodies import read_message
from bot.store.explaining import find_stories
from bot.store.merging import find_survivor, read_merges
from bot.store.outcomes import NOTICES
from bot.store.schema import alert_stories, alerts, deliveries, stories

__all__ = ["find_channel", "find_told", "is_asked"]


def find_channel(conn: Connection, story: str, *, place: str) -> str | None:
    """The channel that was told of the story at that place of the destination."""
    channel: str | None = conn.execute(
        select(alerts.c.channel)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == find_survivor(conn, story),
            deliveries.c.receipt_channel == place,
        )
        .order_by(alerts.c.number.desc())
        .limit(1)
    ).scalar()
    return channel


def is_asked(conn: Connection, proposal: str, *, place: str) -> bool:
    """Whether a notice of late that was sent to that place asked about the proposal."""
    bodies = conn.execute(
        select(alerts.c.body)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alerts.c.kind == AlertKind.NOTICE.value,
            alerts.c.story.like("watches/%"),
            deliveries.c.receipt_channel == place,
        )
        .order_by(alerts.c.number.desc())
        .limit(NOTICES)
    ).scalars()
    messages = (read_message(AlertKind.NOTICE, body) for body in bodies)
    return any(isinstance(one, NoticeBody) and proposal in one.proposals for one in messages)


def find_told(conn: Connection, story: str, *, canonical_url: str | None) -> tuple[ToldStory, ...]:
    """The story as each channel was last told of it."""
    found = conn.execute(select(stories.c.id).where(stories.c.id == story)).scalar()
    ids = [found] if found else find_stories(conn, story, canonical_url=canonical_url)
    return tuple(told for id_ in ids for told in _told_of(conn, id_))


def _told_of(conn: Connection, story: str) -> list[ToldStory]:
    story = find_survivor(conn, story)
    row = conn.execute(select(stories).where(stories.c.id == story)).one_or_none()
    names = {story, *(gone.id for gone in read_merges(conn, [story]).get(story, ()))}
    posted: dict[str, ToldStory] = {}
    listed: dict[str, ToldStory] = {}
    for alert in alerts_of(conn, story):
        channel, body = alert.channel, alert.body
        if isinstance(body, AlertBody):
            # A reply in the thread is of the message above it, which shows its own report.
            if alert.kind is AlertKind.UPDATE and channel in posted:
                continue
            # An edit may show another report than that by which the channel was told.
            before = posted.get(channel) if alert.kind is AlertKind.EDIT else None
            posted[channel] = ToldStory(
                story=story,
                channel=channel,
                headline=body.headline,
                entry=body.entry,
                told_by=body.entry if before is None else before.told_by,
                event=body.event,
                watches=body.watches,
            )
        elif isinstance(body, DigestBody) and row is not None:
            for line in body.lines:
                if line.story in names:
                    # A line of an earlier version does not say which report it shows.
                    entry = line.entry or EntryKey(row.lead_source, row.lead_id)
                    listed[channel] = ToldStory(
                        story=story,
                        channel=channel,
                        headline=line.headline,
                        entry=entry,
                        told_by=entry,
                        event=line.event,
                        watches=line.watches,
                    )
    told = listed | posted
    return [told[channel] for channel in sorted(told)]
