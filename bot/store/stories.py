"""Stories as they stand, and the window that the judge is rebuilt from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select

from bot.errors import StoreRejected
from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    EntryKey,
    Event,
    Occasion,
    Status,
    Story,
    Told,
    hear_line,
)
from bot.ports.records import WindowSnapshot
from bot.store.bodies import read_message
from bot.store.columns import AnyRow
from bot.store.counters import raise_to, read_counter
from bot.store.dialect import insert_or_update
from bot.store.lists import IS_LIST
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
    gone = conn.execute(select(stories.c.id).where(stories.c.merged_into.is_not(None))).scalars()
    merged = find_survivors(conn, list(gone))
    lists = _read_lists(conn, live, merged)
    messages, last_told, rung = _read_told(conn, live, lists)
    return WindowSnapshot(
        members=tuple(read_members(conn, since=since, rules=rules)),
        stories=tuple(
            read_story(row)
            for row in conn.execute(select(stories).where(live).order_by(stories.c.number))
        ),
        told=frozenset(last_told),
        next_story=read_counter(conn, _COUNTER) + 1,
        last_told=last_told,
        listed=frozenset(
            (one.line.story, one.channel) for one in lists if one.occasion is Occasion.DIGEST
        ),
        messages=messages,
        merged=merged,
        rung=rung,
        pulled=pulled_entries(conn),
    )


_Of = tuple[str, str]  # a story and a channel


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A line of a list that a channel was told, its story by the id that it has now."""

    number: int  # that of the list
    channel: str
    occasion: Occasion
    at: datetime
    line: DigestLine


def _read_lists(
    conn: Connection, live: ColumnElement[bool], merged: Mapping[str, str]
) -> Sequence[_Listed]:
    """What lists said of live stories, in the order of their telling."""
    rows = conn.execute(
        select(
            alerts.c.number,
            alerts.c.channel,
            alerts.c.kind,
            alerts.c.body,
            alert_stories.c.story,
        )
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(stories, stories.c.id == alert_stories.c.story)
        .where(live, IS_LIST)
        .order_by(alerts.c.number)
    ).all()
    asked: dict[int, set[str]] = {}
    for row in rows:
        asked.setdefault(row.number, set()).add(row.story)
    listed = []
    for number, row in {row.number: row for row in rows}.items():
        body = read_message(AlertKind(row.kind), row.body)
        if not isinstance(body, DigestBody):
            continue
        for line in body.lines:
            story = merged.get(line.story, line.story)
            if story in asked[number]:
                listed.append(
                    _Listed(
                        number=number,
                        channel=row.channel,
                        occasion=body.occasion,
                        at=body.at,
                        line=replace(line, story=story),
                    )
                )
    return listed


def _read_told(
    conn: Connection, live: ColumnElement[bool], lists: Sequence[_Listed]
) -> tuple[Mapping[_Of, AlertBody], Mapping[_Of, Told], tuple[tuple[str, datetime], ...]]:
    """The breaking alert that lives on in each channel of a live story, and what that channel
    was told of it, both in the order of their telling; and when channels rang.

    A list that has the story since counts: it said the status, too.
    """
    messages: dict[_Of, AlertBody] = {}
    last: dict[_Of, tuple[int, Told]] = {}
    rung: dict[int, tuple[str, datetime]] = {}
    told: list[tuple[int, _Of, int, AlertBody | _Listed]] = [
        (one.number, (one.line.story, one.channel), 0, one) for one in lists
    ]
    for row in conn.execute(
        select(alerts, alert_stories.c.story.label("of"))
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(stories, stories.c.id == alert_stories.c.story)
        .where(live, alerts.c.kind.in_([AlertKind.BREAKING.value, AlertKind.UPDATE.value]))
        .order_by(alerts.c.number)
    ):
        body = read_message(AlertKind(row.kind), row.body)
        if isinstance(body, AlertBody):
            told.append((row.number, (row.of, row.channel), row.step, body))
    for number, of, step, said in sorted(told, key=lambda each: each[0]):
        _, heard = last.get(of, (number, None))
        if isinstance(said, _Listed):
            heard = hear_line(said.line, said.occasion, heard, at=said.at)
        else:
            if said.kind is AlertKind.BREAKING:
                messages.setdefault(of, said)
                rung[number] = (of[1], said.at)
            heard = heard or Told(status=said.status)
            # Those of two stories that are one count their steps apart.
            heard = heard.hearing(said, step=max(heard.step, step))
        if heard is not None:
            last[of] = (number, heard)
    in_order = sorted(last.items(), key=lambda item: item[1][0])
    return messages, {of: heard for of, (_, heard) in in_order}, tuple(rung.values())


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
