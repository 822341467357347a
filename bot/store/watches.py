"""The watches that commands put into the database, and what commands said of others."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from shlex import quote

import structlog
from sqlalchemy import Connection, delete, insert, select, update

from bot.errors import AlreadyThere, NotThere, StoreError
from bot.model import SourceOrigin, Watch
from bot.ports.watches import FileMute
from bot.store.audit import Change, note_changes
from bot.store.bodies import WATCH
from bot.store.counters import WATCH_VERSION, draw_numbers, read_counter
from bot.store.dialect import insert_or_update
from bot.store.entries import in_chunks
from bot.store.renaming import rename_watch
from bot.store.schema import audit, watch_days, watch_mutes, watch_primes, watches

__all__ = [
    "add_watch",
    "change_watch",
    "edit_watch",
    "file_mutes",
    "list_watches",
    "mute_file_watch",
    "prime_watches",
    "primed_watches",
    "remove_watch",
    "removed_watch",
    "watch_version",
]

log = structlog.get_logger("nightdesk.store")


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
                advice=f"nightdesk watch remove {quote(row.name)}",
            )
    # Sorted here: databases collate text each in their own way.
    return tuple(sorted(stored, key=lambda watch: watch.name))


def add_watch(conn: Connection, watch: Watch, *, actor: str, now: datetime, sign: str = "") -> None:
    """Add a watch; a name is taken once."""
    watch = _as_stored(watch)
    _check_free(conn, watch.name)
    body = WATCH.write(watch)
    conn.execute(insert(watches), [{"name": watch.name, "body": body, "added": now}])
    _write_primes(conn, {watch.name: sign}, now=now)
    _note(conn, "watch.add", watch.name, None, body, actor=actor, now=now)


def edit_watch(
    conn: Connection,
    watch: Watch,
    *,
    actor: str,
    now: datetime,
    sign: str = "",
    action: str = "watch.edit",
    name: str | None = None,
) -> Watch:
    """Put a watch in the place of the one of its name, or of ``name``, and return that one."""
    name = watch.name if name is None else name
    named = watches.c.name == name
    before = conn.execute(select(watches.c.body).where(named).with_for_update()).scalar()
    if before is None:
        raise _not_there(name)
    body = WATCH.write(_as_stored(watch))
    if watch.name != name:
        _check_free(conn, watch.name)
        rename_watch(conn, name, watch.name, now=now)
    conn.execute(update(watches).where(watches.c.name == watch.name).values(body=body))
    of_it = watch_primes.c.watch == watch.name
    if not sign or conn.execute(select(watch_primes.c.sign).where(of_it)).scalar() != sign:
        _write_primes(conn, {watch.name: sign}, now=now)
    _note(conn, action, name, before, body, actor=actor, now=now)
    return _read_or_guess(name, before)


def change_watch(
    conn: Connection,
    name: str,
    change: Callable[[Watch], Watch],
    *,
    sign: Callable[[Watch], str],
    actor: str,
    now: datetime,
) -> bool:
    """Make of a stored watch what ``change`` makes of it; whether that is something else.

    Whatever somebody else changed of it meanwhile stays. Raises NotThere.
    """
    body = conn.execute(
        select(watches.c.body).where(watches.c.name == name).with_for_update()
    ).scalar()
    if body is None:
        raise _not_there(name)
    before = WATCH.read(body)
    after = change(before)
    if after == before:
        return False
    edit_watch(conn, after, actor=actor, now=now, sign=sign(after))
    return True


def _check_free(conn: Connection, name: str) -> None:
    there = conn.execute(select(watches.c.name).where(watches.c.name == name)).scalar()
    if there is not None:
        raise AlreadyThere(
            f"there is a watch {name!r} already; choose another name, or remove that one "
            f"first: nightdesk watch remove {quote(name)}"
        )


def remove_watch(conn: Connection, name: str, *, actor: str, now: datetime) -> Watch:
    """Remove a watch, and return it."""
    body = conn.execute(
        delete(watches).where(watches.c.name == name).returning(watches.c.body)
    ).scalar()
    if body is None:
        raise _not_there(name)
    conn.execute(delete(watch_primes).where(watch_primes.c.watch == name))
    conn.execute(delete(watch_days).where(watch_days.c.watch == name))
    _note(conn, "watch.remove", name, body, None, actor=actor, now=now)
    return _read_or_guess(name, body)


def removed_watch(conn: Connection, name: str) -> Watch | None:
    """The watch of that name as it was last removed."""
    body = conn.execute(
        select(audit.c.before)
        .where(audit.c.subject == name, audit.c.action == "watch.remove")
        .order_by(audit.c.number.desc())
        .limit(1)
    ).scalar()
    try:
        return None if body is None else WATCH.read(body)
    except StoreError:
        return None


def watch_version(conn: Connection) -> int:
    """How many changes there were."""
    return read_counter(conn, WATCH_VERSION)


def file_mutes(conn: Connection) -> Mapping[str, FileMute]:
    """What commands said of mutes of watches that files hold."""
    return {
        row.watch: FileMute(until=row.until, over=row.over)
        for row in conn.execute(select(watch_mutes))
    }


def mute_file_watch(
    conn: Connection,
    name: str,
    mute: FileMute,
    *,
    was: datetime | None,
    actor: str,
    now: datetime,
    action: str,
) -> None:
    """Note a mute, or its end, of a watch that a file holds."""
    insert_or_update(conn, watch_mutes, [{"watch": name, "until": mute.until, "over": mute.over}])
    before, after = (json.dumps({"muted_until": _say(at)}) for at in (was, mute.until))
    _note(conn, action, name, before, after, actor=actor, now=now)


def prime_watches(conn: Connection, signs: Mapping[str, str], *, now: datetime) -> None:
    """Prime those that are new or have changed; forget those that are gone."""
    known = {row.watch: row.sign for row in conn.execute(select(watch_primes))}
    for chunk in in_chunks(sorted(known.keys() - signs.keys())):
        conn.execute(delete(watch_primes).where(watch_primes.c.watch.in_(chunk)))
        conn.execute(delete(watch_mutes).where(watch_mutes.c.watch.in_(chunk)))
    changed = {name: sign for name, sign in signs.items() if known.get(name) not in {"", sign}}
    _write_primes(conn, changed, now=now)
    for name, sign in known.items():
        if not sign and signs.get(name):
            # It was primed when it was put there; only now is it known what it wants.
            conn.execute(
                update(watch_primes).where(watch_primes.c.watch == name).values(sign=signs[name])
            )


def primed_watches(conn: Connection) -> Mapping[str, datetime]:
    """When each watch became what it is."""
    return {
        row.watch: row.primed
        for row in conn.execute(select(watch_primes.c.watch, watch_primes.c.primed))
    }


def _write_primes(conn: Connection, signs: Mapping[str, str], *, now: datetime) -> None:
    insert_or_update(
        conn,
        watch_primes,
        [{"watch": name, "sign": sign, "primed": now} for name, sign in signs.items()],
    )


def _as_stored(watch: Watch) -> Watch:
    return replace(watch, origin=SourceOrigin.DATABASE, primed=None)


def _say(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _not_there(name: str) -> NotThere:
    return NotThere(
        f"there is no watch {name!r} in the database; `nightdesk watch list` "
        "shows them all, those of files too"
    )


def _read_or_guess(name: str, body: str) -> Watch:
    try:
        return WATCH.read(body)
    except StoreError:
        return _read_as_far_as_possible(name, body)


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
    draw_numbers(conn, WATCH_VERSION, 1)
