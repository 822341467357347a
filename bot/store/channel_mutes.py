"""What channels muted: a story or a source, until somebody takes that back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, select, update

from bot.model import ChannelMute, MuteKind, Person
from bot.store.audit import Change, note_changes
from bot.store.bodies import CHANNEL_MUTE
from bot.store.columns import AnyRow
from bot.store.counters import WATCH_VERSION, draw_numbers
from bot.store.dialect import insert_missing
from bot.store.schema import channel_mutes, stories

__all__ = ["forget_mutes", "list_mutes", "merge_mutes", "put_mute", "remove_mute"]


def put_mute(conn: Connection, mute: ChannelMute) -> bool:
    """Mute something in a channel; whether it was not muted there yet."""
    # Holds the counter until the end, so that two who press at once come in turn.
    draw_numbers(conn, WATCH_VERSION, 1)
    if _find(conn, mute.kind, mute.subject, mute.channel) is not None:
        return False
    insert_missing(
        conn,
        channel_mutes,
        [
            {
                "kind": mute.kind.value,
                "subject": mute.subject,
                "channel": mute.channel,
                "title": mute.title,
                "person": mute.person.id,
                "name": mute.person.name,
                "at": mute.at,
            }
        ],
    )
    _note(conn, "mute", None, mute, actor=mute.person.id, at=mute.at)
    return True


def remove_mute(
    conn: Connection,
    kind: MuteKind,
    subject: str,
    channel: str,
    *,
    person: Person,
    now: datetime,
) -> ChannelMute | None:
    """Take a mute back, whoever it is of; None where there is none."""
    draw_numbers(conn, WATCH_VERSION, 1)
    before = _find(conn, kind, subject, channel)
    if before is not None:
        conn.execute(delete(channel_mutes).where(_is(kind, subject, channel)))
        _note(conn, "unmute", before, None, actor=person.id, at=now)
    return before


def list_mutes(conn: Connection, *, channel: str | None = None) -> tuple[ChannelMute, ...]:
    """What the channel muted, or every channel did, the earliest first."""
    asked = select(channel_mutes).order_by(channel_mutes.c.at, channel_mutes.c.subject)
    if channel is not None:
        asked = asked.where(channel_mutes.c.channel == channel)
    return tuple(_read(row) for row in conn.execute(asked))


def merge_mutes(conn: Connection, gone: str, into: str) -> None:
    """Let a muted story be the one that it was merged into."""
    of_story = channel_mutes.c.kind == MuteKind.STORY.value
    there = select(channel_mutes.c.channel).where(of_story, channel_mutes.c.subject == into)
    conn.execute(
        delete(channel_mutes).where(
            of_story, channel_mutes.c.subject == gone, channel_mutes.c.channel.in_(there)
        )
    )
    conn.execute(
        update(channel_mutes).where(of_story, channel_mutes.c.subject == gone).values(subject=into)
    )


def forget_mutes(conn: Connection, *, before: datetime) -> None:
    """Forget mutes of stories that are forgotten."""
    conn.execute(
        delete(channel_mutes).where(
            channel_mutes.c.kind == MuteKind.STORY.value,
            channel_mutes.c.at < before,
            channel_mutes.c.subject.not_in(select(stories.c.id)),
        )
    )


def _is(kind: MuteKind, subject: str, channel: str) -> ColumnElement[bool]:
    return and_(
        channel_mutes.c.kind == kind.value,
        channel_mutes.c.subject == subject,
        channel_mutes.c.channel == channel,
    )


def _find(conn: Connection, kind: MuteKind, subject: str, channel: str) -> ChannelMute | None:
    row = conn.execute(select(channel_mutes).where(_is(kind, subject, channel))).one_or_none()
    return None if row is None else _read(row)


def _read(row: AnyRow) -> ChannelMute:
    return ChannelMute(
        kind=MuteKind(row.kind),
        subject=row.subject,
        channel=row.channel,
        title=row.title,
        person=Person(id=row.person, name=row.name),
        at=row.at,
    )


def _note(
    conn: Connection,
    action: str,
    before: ChannelMute | None,
    after: ChannelMute | None,
    *,
    actor: str,
    at: datetime,
) -> None:
    of = after or before
    if of is not None:
        change = Change(
            action=f"{of.kind.value}.{action}",
            subject=of.subject,
            before=None if before is None else CHANNEL_MUTE.write(before),
            after=None if after is None else CHANNEL_MUTE.write(after),
        )
        note_changes(conn, [change], actor=actor, at=at)
