"""Stories that turned out to be one: what is stored of the one becomes the other's.

The story that is gone stays as a row that points to the one that it was merged into, so that
whatever names it still leads somewhere. Alerts keep the story that they were told of, as the
key by which nothing is told twice; `alert_stories` says which story they are of now.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, func, select, update

from bot.model import AlertKind, DeliveryState, EntryKey, Merged, Occasion, WaitingLine
from bot.store.bodies import TEXTS
from bot.store.channel_mutes import merge_mutes
from bot.store.columns import AnyRow
from bot.store.entries import in_chunks
from bot.store.marks import merge_marks
from bot.store.owners import merge_owners
from bot.store.schema import alert_stories, alerts, deliveries, entries, stories, waiting
from bot.store.waiting import read_waiting, write_waiting

__all__ = [
    "find_message",
    "find_survivor",
    "find_survivors",
    "merge_stories",
    "merge_waiting",
    "read_merges",
]

_BREAKING = AlertKind.BREAKING.value
_UPDATE = AlertKind.UPDATE.value


def merge_waiting(conn: Connection, merges: Sequence[Merged]) -> None:
    """Let what waits for digests of two stories wait as one line of each channel.

    It wants the stories as they were before: their leading reports then are what is shown.
    """
    for merged in merges:
        ids = (merged.merge.into, merged.merge.gone)
        rows = conn.execute(select(waiting).where(waiting.c.story.in_(ids))).all()
        if not rows:
            continue
        leads = {
            row.id: EntryKey(row.lead_source, row.lead_id)
            for row in conn.execute(select(stories).where(stories.c.id.in_(ids)))
        }
        by_channel: dict[str, list[WaitingLine]] = {}
        for row in sorted(rows, key=lambda row: ids.index(row.story)):
            by_channel.setdefault(row.channel, []).append(read_waiting(row))
        conn.execute(delete(waiting).where(waiting.c.story.in_(ids)))
        lines = [merged.join(lines, leads=leads) for lines in by_channel.values()]
        write_waiting(conn, [line for line in lines if line is not None])


def merge_stories(conn: Connection, merges: Sequence[Merged]) -> list[str]:
    """Let entries and alerts of the stories that are gone be those of the others.

    Returns those of the others that somebody else is on now.
    """
    changed: list[str] = []
    for merged in merges:
        gone, into = merged.merge.gone, merged.merge.into
        conn.execute(update(entries).where(entries.c.story == gone).values(story=into))
        of_both = select(alert_stories.c.alert).where(alert_stories.c.story == into)
        conn.execute(
            delete(alert_stories).where(
                alert_stories.c.story == gone, alert_stories.c.alert.in_(of_both)
            )
        )
        conn.execute(update(alert_stories).where(alert_stories.c.story == gone).values(story=into))
        conn.execute(
            update(stories)
            .where(stories.c.id == gone)
            .values(
                merged_into=into,
                merged_at=merged.merge.at,
                merged_reasons=TEXTS.write(merged.merge.reasons),
            )
        )
        merge_marks(conn, gone, into)
        merge_mutes(conn, gone, into)
        if merge_owners(conn, gone, into):
            changed.append(into)
        _move_updates(conn, into)
    return changed


def _move_updates(conn: Connection, story: str) -> None:
    """Put updates of which no send has begun under the message that lives on.

    Any other stays where it may have been posted already, and is looked for there.
    """
    for row in conn.execute(
        select(alerts.c.number, alerts.c.channel)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == story,
            alerts.c.kind == _UPDATE,
            deliveries.c.state == DeliveryState.PENDING.value,
            deliveries.c.attempts == 0,
        )
    ).all():
        conn.execute(
            update(alerts)
            .where(alerts.c.number == row.number)
            .values(under=find_message(conn, story, row.channel))
        )


def find_message(conn: Connection, story: str, channel: str) -> int | None:
    """The number of the breaking alert in whose thread a channel hears more of a story.

    The earliest, and of several not one that was refused for good; else the rolling post in
    which the channel was told of it.
    """
    is_dead = deliveries.c.state == DeliveryState.DEAD.value
    message: int | None = conn.execute(
        select(alerts.c.number)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == story,
            alerts.c.channel == channel,
            alerts.c.kind == _BREAKING,
        )
        .order_by(is_dead, alerts.c.number)
        .limit(1)
    ).scalar()
    if message is not None:
        return message
    return conn.execute(
        select(func.coalesce(alerts.c.under, alerts.c.number))
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .where(
            alert_stories.c.story == story,
            alerts.c.channel == channel,
            alerts.c.kind.in_([AlertKind.DIGEST.value, AlertKind.EDIT.value]),
            alerts.c.story.like(f"{Occasion.ROLLING.value}/%"),
        )
        .order_by(alerts.c.number)
        .limit(1)
    ).scalar()


def find_survivors(conn: Connection, ids: Collection[str]) -> Mapping[str, str]:
    """Of those of ``ids`` that were merged into another story: which one that is now."""
    found: dict[str, str] = {}
    asked = set(ids)
    while asked:
        pointers = {
            row.id: row.merged_into
            for chunk in in_chunks(sorted(asked))
            for row in conn.execute(
                select(stories.c.id, stories.c.merged_into).where(
                    stories.c.id.in_(chunk), stories.c.merged_into.is_not(None)
                )
            )
        }
        found |= pointers
        asked = set(pointers.values()) - found.keys()
    return {id_: _follow(found, id_) for id_ in ids if id_ in found}


def find_survivor(conn: Connection, story: str) -> str:
    """The story that ``story`` is now: itself where it was not merged."""
    return find_survivors(conn, [story]).get(story, story)


def _follow(pointers: Mapping[str, str], story: str) -> str:
    while story in pointers:
        story = pointers[story]
    return story


def read_merges(conn: Connection, ids: Collection[str]) -> dict[str, list[AnyRow]]:
    """By story of ``ids``, the rows of all that were merged into it, the earliest first."""
    found: dict[str, list[AnyRow]] = {}
    asked = {id_: id_ for id_ in ids}  # which of ``ids`` it is now
    while asked:
        rows = [
            row
            for chunk in in_chunks(sorted(asked))
            for row in conn.execute(select(stories).where(stories.c.merged_into.in_(chunk)))
        ]
        for row in rows:
            found.setdefault(asked[row.merged_into], []).append(row)
        asked = {row.id: asked[row.merged_into] for row in rows}
    for rows in found.values():
        rows.sort(key=lambda row: (row.merged_at, row.number))
    return found
