"""Stories as they stand, and the window that the judge is rebuilt from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from bot.errors import StoreRejected
from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    EntryKey,
    Event,
    Status,
    Story,
    Told,
)
from bot.ports.records import WindowSnapshot
from bot.store.bodies import read_message
from bot.store.columns import AnyRow
from bot.store.counters import raise_to, read_counter
from bot.store.dialect import insert_or_update
from bot.store.members import read_members
from bot.store.merging import find_survivors
from bot.store.pages import pulled_entries
from bot.store.schema import alert_stories, alerts, stories

__all__ = ["read_story", "window", "write_stories"]

_COUNTER = "stories"


def write_stories(conn: Connection, changed: Sequence[Story]) -> None:
    """Store stories in their latest state; their numbers are remembered for good."""
    if not changed:
        return
    rows = {story.id: _story_row(story) for story in changed}
    insert_or_update(conn, stories, list(rows.values()))
    raise_to(conn, _COUNTER, max(row["number"] for row in rows.values()))


def window(conn: Connection, *, since: datetime, rules: str | None = None) -> WindowSnapshot:
    """The stories that changed since ``since``, with their members as they were judged.

    Of a member of which a reading by ``rules`` is kept, that and no text.
    """
    live = and_(stories.c.changed >= since, stories.c.merged_into.is_(None))
    listed = conn.execute(
        select(alert_stories.c.story, alerts.c.channel, alerts.c.number, alerts.c.body)
        .join(alerts, alerts.c.number == alert_stories.c.alert)
        .join(stories, stories.c.id == alert_stories.c.story)
        .where(live, alerts.c.kind == AlertKind.DIGEST.value)
        .order_by(alerts.c.number)
    ).all()
    gone = conn.execute(select(stories.c.id).where(stories.c.merged_into.is_not(None))).scalars()
    merged = find_survivors(conn, list(gone))
    messages, last_told = _read_told(conn, live, listed, merged)
    return WindowSnapshot(
        members=tuple(read_members(conn, since=since, rules=rules)),
        stories=tuple(
            read_story(row)
            for row in conn.execute(select(stories).where(live).order_by(stories.c.number))
        ),
        told=frozenset(messages),
        next_story=read_counter(conn, _COUNTER) + 1,
        last_told=last_told,
        listed=frozenset((row.story, row.channel) for row in listed),
        messages=messages,
        merged=merged,
        pulled=pulled_entries(conn),
    )


_Of = tuple[str, str]  # a story and a channel


def _read_told(
    conn: Connection,
    live: ColumnElement[bool],
    digests: Sequence[AnyRow],
    merged: Mapping[str, str],
) -> tuple[Mapping[_Of, AlertBody], Mapping[_Of, Told]]:
    """The breaking alert that lives on in each channel of a live story, and what that channel
    was told of it, both in the order of their telling.

    A digest that listed the story since counts: it said the status, too.
    """
    messages: dict[_Of, AlertBody] = {}
    last: dict[_Of, tuple[int, Told]] = {}
    for row in conn.execute(
        select(alerts, alert_stories.c.story.label("of"))
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(stories, stories.c.id == alert_stories.c.story)
        .where(live, alerts.c.kind.in_([AlertKind.BREAKING.value, AlertKind.UPDATE.value]))
        .order_by(alerts.c.number)
    ):
        body = read_message(AlertKind(row.kind), row.body)
        if not isinstance(body, AlertBody):
            continue
        of = (row.of, row.channel)
        if row.kind == AlertKind.BREAKING.value:
            messages.setdefault(of, body)
        _, heard = last.get(of, (row.number, Told(status=body.status)))
        # Those of two stories that are one count their steps apart.
        last[of] = (row.number, heard.hearing(body, step=max(heard.step, row.step)))
    for row in digests:
        of = (row.story, row.channel)
        number, heard = last.get(of, (row.number, None))
        if heard is None or row.number < number:
            continue
        body = read_message(AlertKind.DIGEST, row.body)
        for line in body.lines if isinstance(body, DigestBody) else ():
            if merged.get(line.story, line.story) == row.story:
                heard = replace(heard, status=line.status)
        last[of] = (row.number, heard)
    in_order = sorted(last.items(), key=lambda item: item[1][0])
    return messages, {of: heard for of, (_, heard) in in_order}


def read_story(row: AnyRow) -> Story:
    """The story in a row of the table."""
    return Story(
        id=row.id,
        opened=row.opened,
        changed=row.changed,
        lead=EntryKey(row.lead_source, row.lead_id),
        headline=row.headline,
        url=row.url,
        status=Status(row.status),
        origins=row.origins,
        copies=row.copies,
        official=row.official,
        event=Event(row.event),
    )


def _story_row(story: Story) -> dict[str, Any]:
    number = story.id.removeprefix("s")
    if not (story.id.startswith("s") and number.isascii() and number.isdigit()):
        raise StoreRejected(f"a story is named 's' and a number, like 's17', not {story.id!r}")
    return {
        "id": story.id,
        "number": int(number),
        "opened": story.opened,
        "changed": story.changed,
        "lead_source": story.lead.source,
        "lead_id": story.lead.id,
        "headline": story.headline,
        "url": story.url,
        "status": story.status.value,
        "origins": story.origins,
        "copies": story.copies,
        "official": story.official,
        "event": story.event.value,
    }
