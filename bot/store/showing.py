"""What a channel shows of a story: the message that a person has before them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.model import AlertBody, AlertKind, DigestBody, EntryKey, ToldStory
from bot.store.alerts import alerts_of
from bot.store.explaining import find_stories
from bot.store.merging import find_survivors
from bot.store.schema import stories

__all__ = ["find_told"]


def find_told(conn: Connection, story: str, *, canonical_url: str | None) -> tuple[ToldStory, ...]:
    """The story as each channel was last told of it."""
    found = conn.execute(select(stories.c.id).where(stories.c.id == story)).scalar()
    ids = [found] if found else find_stories(conn, story, canonical_url=canonical_url)
    return tuple(told for id_ in ids for told in _told_of(conn, id_))


def _told_of(conn: Connection, story: str) -> list[ToldStory]:
    story = find_survivors(conn, [story]).get(story, story)
    row = conn.execute(select(stories).where(stories.c.id == story)).one_or_none()
    told: dict[str, ToldStory] = {}
    for alert in alerts_of(conn, story):
        if isinstance(alert.body, AlertBody):
            # A reply in the thread is of the message above it, which shows its own report.
            if alert.kind is AlertKind.UPDATE and alert.channel in told:
                continue
            told[alert.channel] = ToldStory(
                story=story,
                channel=alert.channel,
                headline=alert.body.headline,
                entry=alert.body.entry,
                event=alert.body.event,
                watches=alert.body.watches,
            )
        elif isinstance(alert.body, DigestBody) and row is not None:
            for line in alert.body.lines:
                if alert.channel not in told and _is_now(conn, line.story, story):
                    told[alert.channel] = ToldStory(
                        story=story,
                        channel=alert.channel,
                        headline=line.headline,
                        # A digest shows the story, and the story its leading report.
                        entry=EntryKey(row.lead_source, row.lead_id),
                        event=line.event,
                        watches=line.watches,
                    )
    return [told[channel] for channel in sorted(told)]


def _is_now(conn: Connection, line_story: str, story: str) -> bool:
    return line_story == story or find_survivors(conn, [line_story]).get(line_story) == story
