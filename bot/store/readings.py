"""What the story window keeps of an entry, beside the entry.

A start then need not read a hundred thousand texts again. It is bytes to the store, made and
understood by the rules alone: `rules` names those by which they were made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from bot.model import EntryKey
from bot.ports.records import EntryRow, LeaseToken, RevisionRow
from bot.store.dialect import insert_or_update
from bot.store.entries import in_chunks, numbers_of
from bot.store.leases import check_lease
from bot.store.schema import entries, known, readings, stories

__all__ = ["forget_readings", "keep_readings", "leave_readings", "write_readings"]

_LEAVE = delete(readings).where(readings.c.entry == bindparam("b_entry"))


def write_readings(
    conn: Connection, rows: Sequence[tuple[int, EntryRow | RevisionRow]], *, rules: str
) -> None:
    """Keep the readings of these entries, each with its number, in the place of older ones.

    An entry whose row has none loses what was kept of it: that was another text's.
    """
    insert_or_update(
        conn,
        readings,
        [
            {"entry": number, "rules": rules, "reading": row.reading}
            for number, row in rows
            if row.reading is not None
        ],
    )
    # An entry that is new has none yet.
    stale = [
        {"b_entry": number}
        for number, row in rows
        if row.reading is None and isinstance(row, RevisionRow)
    ]
    if stale:
        conn.execute(_LEAVE, stale)


def keep_readings(
    conn: Connection, found: Mapping[EntryKey, bytes], *, rules: str, lease: LeaseToken
) -> None:
    """Keep readings of entries as they are stored; those that were forgotten are passed over."""
    check_lease(conn, lease)
    numbers = numbers_of(conn, found.keys())
    insert_or_update(
        conn,
        readings,
        [
            {"entry": number, "rules": rules, "reading": found[key]}
            for key, number in numbers.items()
        ],
    )


def leave_readings(conn: Connection, source_ids: Sequence[str]) -> None:
    """Let the readings of the entries of these sources go: they are other sources now.

    Whose word an entry is follows from its source's owner and host.
    """
    for ids in in_chunks(source_ids):
        of_sources = (
            select(readings.c.entry)
            .join(known, known.c.number == readings.c.entry)
            .where(known.c.source.in_(ids))
        )
        conn.execute(delete(readings).where(readings.c.entry.in_(of_sources)))


def forget_readings(conn: Connection, *, live_since: datetime) -> None:
    """Let the readings go of entries whose story has got nothing since ``live_since``."""
    live = (
        select(readings.c.entry)
        .join(entries, entries.c.number == readings.c.entry)
        .join(stories, stories.c.id == entries.c.story)
        .where(stories.c.changed >= live_since)
    )
    conn.execute(delete(readings).where(readings.c.entry.not_in(live)))
