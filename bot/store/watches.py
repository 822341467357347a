"""The watches that commands put into the database."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy import Connection, delete, insert, select

from bot.errors import AlreadyThere, NotThere, StoreError
from bot.model import SourceOrigin, Watch
from bot.store.audit import Change, note_changes
from bot.store.bodies import WATCH
from bot.store.counters import draw_numbers, read_counter
from bot.store.schema import watches

__all__ = ["add_watch", "list_watches", "remove_watch", "watch_version"]

log = structlog.get_logger("nightdesk.store")

_COUNTER = "watches"


def list_watches(conn: Connection) -> tuple[Watch, ...]:
    """All that can be read, by name; each other one is named in the log.

    One watch that a later version wrote, or a hand in the database, silences itself only.
    """
    stored = []
    for row in conn.execute(select(watches.c.name, watches.c.body)):
        try:
            stored.append(WATCH.read(row.body))
        except StoreError as error:
            log.warning(
                "watch_passed_over",
                watch=row.name,
                error=str(error),
                advice=f"nightdesk watch remove {row.name}",
            )
    # Sorted here: databases collate text each in their own way.
    return tuple(sorted(stored, key=lambda watch: watch.name))


def add_watch(conn: Connection, watch: Watch, *, actor: str, now: datetime) -> None:
    """Add a watch; a name is taken once."""
    watch = replace(watch, origin=SourceOrigin.DATABASE)
    there = conn.execute(select(watches.c.name).where(watches.c.name == watch.name)).scalar()
    if there is not None:
        raise AlreadyThere(
            f"there is a watch {watch.name!r} already; choose another name, or remove that one "
            f"first: nightdesk watch remove {watch.name}"
        )
    body = WATCH.write(watch)
    conn.execute(insert(watches), [{"name": watch.name, "body": body, "added": now}])
    _note(conn, "watch.add", watch.name, None, body, actor=actor, now=now)


def remove_watch(conn: Connection, name: str, *, actor: str, now: datetime) -> Watch:
    """Remove a watch, and return it."""
    body = conn.execute(
        delete(watches).where(watches.c.name == name).returning(watches.c.body)
    ).scalar()
    if body is None:
        raise NotThere(
            f"there is no watch {name!r} in the database; `nightdesk watch list` "
            "shows them all, those of files too"
        )
    _note(conn, "watch.remove", name, body, None, actor=actor, now=now)
    try:
        return WATCH.read(body)
    except StoreError:
        return _read_as_far_as_possible(name, body)


def watch_version(conn: Connection) -> int:
    """How many changes there were."""
    return read_counter(conn, _COUNTER)


def _read_as_far_as_possible(name: str, body: str) -> Watch:
    """The name, query and channels of a watch that cannot be read as a whole."""
    try:
        fields = json.loads(body)
    except ValueError:
        fields = None
    fields = fields if isinstance(fields, dict) else {}
    query, channels = fields.get("query"), fields.get("channels")
    return Watch(
        name=name,
        query=query if isinstance(query, str) else "",
        channels=tuple(channel for channel in channels if isinstance(channel, str))
        if isinstance(channels, list)
        else (),
    )


def _note(
    conn: Connection,
    action: str,
    name: str,
    before: str | None,
    after: str | None,
    *,
    actor: str,
    now: datetime,
) -> None:
    change = Change(action=action, subject=name, before=before, after=after)
    note_changes(conn, [change], actor=actor, at=now)
    draw_numbers(conn, _COUNTER, 1)
