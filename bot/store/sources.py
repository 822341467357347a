"""Sources: the list of them, and what polls left behind."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    update,
)

from bot.errors import AlreadyThere, NotThere, ReadOnly
from bot.model import Source, SourceOrigin
from bot.ports.source_records import SourceStatus
from bot.store.audit import CONFIGURATION, Change, note_changes
from bot.store.bodies import write_source
from bot.store.columns import replace_unstorable
from bot.store.credentials import drop_credentials, keep_credentials, read_credentials
from bot.store.dialect import insert_or_update
from bot.store.readings import leave_readings
from bot.store.schema import known, ledger, sources
from bot.store.source_rows import new_row, options_text, read_source, read_state, source_row
from bot.store.subscriptions import list_subscriptions

__all__ = [
    "add_source",
    "find_sources",
    "list_sources",
    "make_change",
    "remove_source",
    "spread_dues",
    "sync_sources",
]


# New sources are spread so that a first start is no burst, and the first is polled at once.
_SPREAD_STEP = timedelta(milliseconds=20)
_SPREAD_MOST = timedelta(seconds=30)


def sync_sources(conn: Connection, named: Sequence[Source], *, now: datetime) -> None:
    """Make the sources of origin FILE those in ``named``; the last of one id counts.

    Changed credentials alone leave the state as it is, and the source is asked at once.
    """
    stored = {row.id: row for row in conn.execute(select(sources).with_for_update())}
    wanted = {
        replace_unstorable(source.id): replace(source, origin=SourceOrigin.FILE) for source in named
    }
    fresh: list[Source] = []
    moved: list[Source] = []
    changes: list[Change] = []
    rows: list[dict[str, Any]] = []
    others: list[str] = []
    for source_id, source in wanted.items():
        row = stored.get(source_id)
        before = None if row is None or row.retired is not None else write_source(read_source(row))
        after = write_source(source)
        if before == after:
            continue
        changes.append(make_change("add" if before is None else "change", source, before, after))
        if row is not None:
            others.append(row.id)
        if row is None or before is None:
            fresh.append(source)
        elif (row.url, row.kind, row.options) != (
            replace_unstorable(source.url),
            source.kind,
            options_text(source),
        ):
            moved.append(source)
        else:
            rows.append(source_row(source))
    leave_readings(conn, others)
    dues = spread_dues(len(fresh), now=now)
    insert_or_update(
        conn,
        sources,
        [
            new_row(source, due=due, now=now, before=stored.get(replace_unstorable(source.id)))
            for source, due in zip(fresh, dues, strict=True)
        ]
        + [
            new_row(source, due=now, now=now, before=stored[replace_unstorable(source.id)])
            for source in moved
        ],
    )
    if rows:
        conn.execute(
            update(sources)
            .where(sources.c.id == bindparam("b_id"))
            .values({name: bindparam(f"b_{name}") for name in rows[0] if name != "id"}),
            [{f"b_{name}": value for name, value in row.items()} for row in rows],
        )
    changed = keep_credentials(conn, wanted.values())
    for source_id in sorted(changed - {replace_unstorable(one.id) for one in (*fresh, *moved)}):
        # Nothing else is told of them, before or after.
        changes.append(make_change("credentials", wanted[source_id], None, None))
        conn.execute(update(sources).where(sources.c.id == source_id).values(due=now))
    gone = [
        row
        for source_id, row in stored.items()
        if source_id not in wanted and row.retired is None and row.origin == SourceOrigin.FILE
    ]
    changes += [
        make_change("remove", read_source(row), write_source(read_source(row)), None)
        for row in gone
    ]
    _retire(conn, [row.id for row in gone], now=now)
    note_changes(conn, changes, actor=CONFIGURATION, at=now)


def spread_dues(count: int, *, now: datetime) -> list[datetime]:
    """When each of so many new sources is polled first: the first at once, no burst."""
    step = min(_SPREAD_STEP, _SPREAD_MOST / max(1, count))
    return [now + step * place for place in range(count)]


def add_source(conn: Connection, source: Source, *, actor: str, now: datetime) -> None:
    """Add a source by command, or take a retired one back as if it were new."""
    source = replace(source, origin=SourceOrigin.DATABASE)
    row = conn.execute(
        select(sources).where(sources.c.id == source.id).with_for_update()
    ).one_or_none()
    if row is not None and row.retired is None:
        raise AlreadyThere(
            f"there is a source {source.id!r} already ({row.poll_url}); choose another id, or "
            f"remove that one first: nightdesk feed remove {source.id}"
        )
    insert_or_update(conn, sources, [new_row(source, due=now, now=now, before=row)])
    leave_readings(conn, [] if row is None else [row.id])
    keep_credentials(conn, [source])
    note_changes(
        conn, [make_change("add", source, None, write_source(source))], actor=actor, at=now
    )


def remove_source(conn: Connection, source_id: str, *, actor: str, now: datetime) -> None:
    """Retire a source that a command added; its entries are kept."""
    row = conn.execute(
        select(sources).where(sources.c.id == source_id, sources.c.retired.is_(None))
    ).one_or_none()
    if row is None:
        raise NotThere(f"there is no source {source_id!r}; `nightdesk feed list` shows them")
    if row.origin == SourceOrigin.FILE:
        raise ReadOnly(
            f"the source {source_id!r} stands in a configuration file; take it out there"
        )
    source = read_source(row)
    _retire(conn, [row.id], now=now)
    note_changes(
        conn, [make_change("remove", source, write_source(source), None)], actor=actor, at=now
    )


def list_sources(conn: Connection) -> tuple[SourceStatus, ...]:
    """All that are not retired, by id, with how many entries are kept of each."""
    counts: dict[str, int] = {
        row.source: row.kept
        for row in conn.execute(
            select(known.c.source, func.count().label("kept"))
            .where(known.c.forgotten.is_(None))
            .group_by(known.c.source)
        )
    }
    held: dict[str, int] = {
        row.source: row.held
        for row in conn.execute(
            select(ledger.c.source, func.count().label("held"))
            .where(ledger.c.outcome == literal_column("'held'"))
            .group_by(ledger.c.source)
        )
    }
    pushed = {one.source: one for one in list_subscriptions(conn)}
    rows = conn.execute(select(sources).where(sources.c.retired.is_(None))).all()
    kept = read_credentials(conn, [row.id for row in rows])
    return tuple(
        SourceStatus(
            source=read_source(row, kept.get(row.id)),
            state=read_state(row),
            entries=counts.get(row.id, 0),
            verified=None if row.verified is None else date.fromisoformat(row.verified),
            held=held.get(row.id, 0),
            subscription=pushed.get(row.id),
        )
        # Sorted here: databases collate text each in their own way.
        for row in sorted(rows, key=lambda row: str(row.id))
    )


def find_sources(conn: Connection, source_ids: Collection[str]) -> dict[str, Source]:
    """Those of these that are not retired, by their ids."""
    asked = and_(sources.c.id.in_(source_ids), sources.c.retired.is_(None))
    return {row.id: read_source(row) for row in conn.execute(select(sources).where(asked))}


def _retire(conn: Connection, ids: Sequence[str], *, now: datetime) -> None:
    if ids:
        drop_credentials(conn, ids)
        conn.execute(
            update(sources)
            .where(sources.c.id == bindparam("b_id"))
            .values(retired=now, claimed_until=None, claims=sources.c.claims + 1),
            [{"b_id": source_id} for source_id in ids],
        )


def make_change(action: str, source: Source, before: str | None, after: str | None) -> Change:
    """One line of the audit log about a source."""
    return Change(action=f"source.{action}", subject=source.id, before=before, after=after)
