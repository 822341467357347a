"""One channel under one key: what was kept of it under another goes over to that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy import Connection, Table, delete, select, union, update

from bot.errors import StoreError
from bot.store.audit import Change, note_changes
from bot.store.bodies import TEXTS, WATCH
from bot.store.counters import WATCH_VERSION, draw_numbers
from bot.store.dialect import insert_missing, insert_or_update
from bot.store.entries import in_chunks
from bot.store.schema import (
    alerts,
    channel_mutes,
    channel_names,
    channel_overrides,
    deliveries,
    digest_times,
    introductions,
    marks,
    waiting,
    watch_primes,
    watches,
)

__all__ = ["join_channels", "move_channel", "note_names", "read_keys", "read_names"]

log = structlog.get_logger("nightdesk.store")

SERVICE = "nightdesk"
"""The actor of what the service joined by itself."""

_KEYED = (channel_overrides, channel_mutes, introductions, waiting, digest_times, alerts)


def read_names(conn: Connection) -> Mapping[str, str]:
    """What the destination called channels, by their ids."""
    return {row.id: row.name for row in conn.execute(select(channel_names))}


def note_names(conn: Connection, names: Mapping[str, str], *, now: datetime) -> None:
    """Note names by ids; who had one of them before has none now."""
    for chunk in in_chunks(tuple(names)):
        called = [names[id_] for id_ in chunk]
        conn.execute(delete(channel_names).where(channel_names.c.name.in_(called)))
        rows = [{"id": id_, "name": names[id_], "at": now} for id_ in chunk]
        insert_or_update(conn, channel_names, rows)


def read_keys(conn: Connection) -> frozenset[str]:
    """By what channels are kept, watches apart."""
    asked = union(*(select(table.c.channel) for table in _KEYED))
    return frozenset(conn.execute(asked).scalars())


def join_channels(
    conn: Connection,
    keys: Mapping[str, str],
    *,
    signs: Mapping[str, tuple[str, str]],
    now: datetime,
) -> tuple[str, ...]:
    """Carry what is kept of each of ``keys`` over to its name; those that had anything."""
    draw_numbers(conn, WATCH_VERSION, 1)
    for watch, (before, after) in signs.items():
        conn.execute(
            update(watch_primes)
            .where(watch_primes.c.watch == watch, watch_primes.c.sign == before)
            .values(sign=after)
        )
    return tuple(id_ for id_, name in keys.items() if _join(conn, id_, name, now=now))


def move_channel(
    conn: Connection,
    old: str,
    new: str,
    *,
    signs: Mapping[str, tuple[str, str]],
    now: datetime,
) -> bool:
    """Carry all of a channel over to the id that it has from now on; whether there was anything.

    The messages in it are there under the new id alone. The old id is noted as one of the new.
    """
    names = read_names(conn)
    posted = conn.execute(
        update(deliveries).where(deliveries.c.receipt_channel == old).values(receipt_channel=new)
    ).rowcount
    joined = join_channels(conn, {old: new}, signs=signs, now=now)
    name = names.get(old)
    if not (posted or joined or name):
        return False
    if name is not None and name != new:
        note_names(conn, {new: name}, now=now)
    note_names(conn, {old: new}, now=now)
    return True


def _join(conn: Connection, id_: str, name: str, *, now: datetime) -> bool:
    settings = conn.execute(
        select(channel_overrides.c.body).where(channel_overrides.c.channel == id_)
    ).scalar()
    moved = {
        "watches": _join_watches(conn, id_, name),
        "settings": _join_settings(conn, id_, name, settings),
        "mutes": _move(conn, channel_mutes, id_, name),
        "waiting": _join_waiting(conn, id_, name),
        "alerts": _join_alerts(conn, id_, name),
        "marks": _join_marks(conn, id_, name),
        "introductions": _move(conn, introductions, id_, name),
        # The times of a digest are set anew for each channel at a start.
        "digest_times": conn.execute(
            delete(digest_times).where(digest_times.c.channel == id_)
        ).rowcount,
    }
    counts = {what: count for what, count in moved.items() if count}
    if counts:
        said = Change(
            action="channel.join",
            subject=name,
            before=json.dumps({"kept_as": id_, "settings": json.loads(settings or "{}")}),
            after=json.dumps({"kept_as": name, "moved": counts}),
        )
        note_changes(conn, [said], actor=SERVICE, at=now)
    return bool(counts)


def _join_watches(conn: Connection, id_: str, name: str) -> int:
    count = 0
    for row in conn.execute(select(watches.c.name, watches.c.body)).all():
        try:
            watch = WATCH.read(row.body)
        except StoreError:
            continue  # it silences itself, as ever
        if id_ in watch.channels:
            told = dict.fromkeys(name if one == id_ else one for one in watch.channels)
            body = WATCH.write(replace(watch, channels=tuple(told)))
            conn.execute(update(watches).where(watches.c.name == row.name).values(body=body))
            count += 1
    return count


def _join_settings(conn: Connection, id_: str, name: str, body: str | None) -> int:
    """What was set under the name holds, and what was set under the id alone."""
    if body is None:
        return 0
    there = select(channel_overrides.c.body).where(channel_overrides.c.channel == name)
    said = json.loads(body) | json.loads(conn.execute(there).scalar() or "{}")
    row = {"channel": name, "body": json.dumps(said)}
    insert_or_update(conn, channel_overrides, [row])
    conn.execute(delete(channel_overrides).where(channel_overrides.c.channel == id_))
    return 1


def _join_waiting(conn: Connection, id_: str, name: str) -> int:
    """A story that waits under both waits once, for the watches of both."""
    of_name = {
        row.story: row for row in conn.execute(select(waiting).where(waiting.c.channel == name))
    }
    for row in conn.execute(select(waiting).where(waiting.c.channel == id_)).all():
        there = of_name.get(row.story)
        if there is not None:
            wanted = dict.fromkeys((*TEXTS.read(there.watches), *TEXTS.read(row.watches)))
            conn.execute(
                update(waiting)
                .where(waiting.c.channel == name, waiting.c.story == row.story)
                .values(watches=TEXTS.write(tuple(wanted)), urgency=max(there.urgency, row.urgency))
            )
    return _move(conn, waiting, id_, name)


def _join_alerts(conn: Connection, id_: str, name: str) -> int:
    """Of a story that both were told of, the messages of the id stay as they are."""
    told = select(alerts.c.story).where(alerts.c.channel == name)
    found = select(alerts.c.number, alerts.c.body).where(
        alerts.c.channel == id_, alerts.c.story.not_in(told)
    )
    rows = conn.execute(found).all()
    for row in rows:
        body = json.dumps(json.loads(row.body) | {"channel": name}, ensure_ascii=False)
        of_it = alerts.c.number == row.number
        conn.execute(update(alerts).where(of_it).values(channel=name, body=body))
    for chunk in in_chunks([row.number for row in rows]):
        conn.execute(update(deliveries).where(deliveries.c.alert.in_(chunk)).values(channel=name))
    return len(rows)


def _join_marks(conn: Connection, id_: str, name: str) -> int:
    """Whoever marked a story under both is counted by both marks, as before."""
    there = select(marks.c.story, marks.c.person).where(marks.c.channel == name)
    of_name = {(row.story, row.person) for row in conn.execute(there)}
    of_id = select(marks.c.number, marks.c.story, marks.c.person).where(marks.c.channel == id_)
    numbers = [
        row.number for row in conn.execute(of_id).all() if (row.story, row.person) not in of_name
    ]
    for chunk in in_chunks(numbers):
        conn.execute(update(marks).where(marks.c.number.in_(chunk)).values(channel=name))
    return len(numbers)


def _move(conn: Connection, table: Table, id_: str, name: str) -> int:
    """Give the name the rows of the id that it has none of."""
    rows = conn.execute(select(table).where(table.c.channel == id_)).mappings().all()
    insert_missing(conn, table, [{**row, "channel": name} for row in rows])
    conn.execute(delete(table).where(table.c.channel == id_))
    return len(rows)
