"""Many sources at once, and the days on which they were verified."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, select, update

from bot.model import Source, SourceHealth, SourceOrigin
from bot.ports.source_records import AddedSources
from bot.store.audit import note_changes
from bot.store.bodies import write_source
from bot.store.columns import replace_unstorable
from bot.store.credentials import keep_credentials
from bot.store.dialect import insert_or_update
from bot.store.readings import leave_readings
from bot.store.schema import sources
from bot.store.source_rows import new_row
from bot.store.sources import make_change, spread_dues

__all__ = ["add_sources", "record_verified"]


def add_sources(
    conn: Connection,
    named: Sequence[Source],
    *,
    actor: str,
    now: datetime,
    paused: Collection[str],
) -> AddedSources:
    """Add those of ``named`` whose ids are not in use; of one id that comes twice the first."""
    wanted: dict[str, Source] = {}
    for source in named:
        wanted.setdefault(
            replace_unstorable(source.id), replace(source, origin=SourceOrigin.DATABASE)
        )
    stored = {row.id: row for row in conn.execute(select(sources).with_for_update())}
    fresh = {
        id_: source
        for id_, source in wanted.items()
        if id_ not in stored or stored[id_].retired is not None
    }
    rows = []
    for (id_, source), due in zip(fresh.items(), spread_dues(len(fresh), now=now), strict=True):
        row = new_row(source, due=due, now=now, before=stored.get(id_))
        if source.id in paused:
            row |= {"paused": True, "health": SourceHealth.PAUSED.value, "health_since": now}
        rows.append(row)
    insert_or_update(conn, sources, rows)
    leave_readings(conn, [id_ for id_ in fresh if id_ in stored])
    keep_credentials(conn, fresh.values())
    changes = [make_change("add", source, None, write_source(source)) for source in fresh.values()]
    note_changes(conn, changes, actor=actor, at=now)
    return AddedSources(
        added=tuple(source.id for source in fresh.values()),
        there=tuple(source.id for id_, source in wanted.items() if id_ not in fresh),
    )


def record_verified(conn: Connection, days: Mapping[str, date]) -> frozenset[str]:
    """Note the days of the sources that are not retired; returns their ids."""
    if not days:
        return frozenset()
    here = {row.id for row in conn.execute(select(sources.c.id).where(sources.c.retired.is_(None)))}
    known = {id_: day for id_, day in days.items() if id_ in here}
    if known:
        conn.execute(
            update(sources)
            .where(sources.c.id == bindparam("b_id"))
            .values(verified=bindparam("b_verified")),
            [{"b_id": id_, "b_verified": day.isoformat()} for id_, day in known.items()],
        )
    return frozenset(known)
