"""How sources do: who paused them, what is held back, and what is told of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, and_, func, literal_column, or_, select, update

from bot.errors import NotThere
from bot.model import Entry, SourceHealth
from bot.ports.records import EntryRow, LeaseToken, LedgerOutcome, PlannedAlert, ReleasedEntries
from bot.ports.source_records import HealthChange, HealthCounts, LiveSource
from bot.store.alerts import insert_alerts
from bot.store.audit import Change, note_changes
from bot.store.bodies import DECISION, TEXTS
from bot.store.claims import is_live
from bot.store.columns import AnyRow
from bot.store.dialect import insert_or_update
from bot.store.entries import in_chunks, numbers_of, place_entries, read_entry
from bot.store.leases import check_lease
from bot.store.schema import counters, entries, known, ledger, sources
from bot.store.source_rows import read_source, read_state
from watchers.urls import host_of

__all__ = [
    "approve_source",
    "approved_sources",
    "commit_health",
    "count_health",
    "held_entries",
    "hold",
    "pause_source",
    "release_entries",
    "resume_source",
    "unwell_sources",
]

# As they are stored: psycopg writes an enum's member by its name.
_HELD = LedgerOutcome.HELD.value
_OK = SourceHealth.OK.value
_PAUSED = SourceHealth.PAUSED.value
_MOVED = SourceHealth.MOVED.value
_OUTAGE = "outage"  # a counter: the epoch second of its beginning, 0 for none


def pause_source(conn: Connection, source_id: str, *, actor: str, now: datetime) -> None:
    """Poll a source no more until it is resumed; its claim ends."""
    _change(
        conn,
        source_id,
        "pause",
        {"paused": True, "health": _PAUSED, "health_since": now, "reminded": None},
        actor=actor,
        now=now,
    )


def resume_source(conn: Connection, source_id: str, *, actor: str, now: datetime) -> None:
    """Poll a source again, at once; its failures begin to count anew.

    One that was well, and read where it has moved, is asked at its own address.
    """
    row = _find(conn, source_id)
    home = {
        "poll_url": row.url,
        "poll_host": host_of(row.url),
        "etag": None,
        "last_modified": None,
        "moved_told": None,
    }
    _change(
        conn,
        source_id,
        "resume",
        {
            "paused": False,
            "health": _OK,
            "health_since": now,
            "reminded": None,
            "gone": None,
            "due": now,
            "failures": 0,
            "error": None,
            "first_error": None,
            "failing_since": None,
            # Its pause was no silence of its own.
            "silent_from": None,
        }
        | (home if row.health == _MOVED else {}),
        actor=actor,
        now=now,
    )


def approve_source(conn: Connection, source_id: str, *, actor: str, now: datetime) -> int:
    """Let through what is held back of a source; how many entries that is.

    A poll that runs meanwhile knows nothing of it, and would hold back more: its claim ends.
    """
    row = _find(conn, source_id)
    held = conn.execute(
        select(func.count()).select_from(ledger).where(_is_held(source_id))
    ).scalar_one()
    if not held:
        raise NotThere(f"nothing of the source {source_id!r} is held back")
    # A clock may have been set back since, and a source taken back after it was removed.
    since = row.held_since or now
    conn.execute(
        update(sources)
        .where(sources.c.id == source_id)
        .values(
            held_since=since,
            approved=max(now, since),
            due=now,  # a great flood has it left alone for a while
            claimed_until=None,
            claims=sources.c.claims + 1,
        )
    )
    approved = row.approved is not None and row.approved >= since
    note = _note(
        "approve",
        source_id,
        before={"approved": approved, "held": held},
        after={"approved": True, "held": held},
    )
    note_changes(conn, [note], actor=actor, at=now)
    return held


def approved_sources(conn: Connection) -> tuple[LiveSource, ...]:
    """The sources that were approved since their entries are held."""
    rows = conn.execute(
        select(sources).where(
            sources.c.held_since.is_not(None),
            sources.c.approved.is_not(None),
            sources.c.approved >= sources.c.held_since,
            sources.c.retired.is_(None),
        )
    )
    return _read_all(rows.all())


def held_entries(conn: Connection, source_id: str, *, limit: int) -> tuple[Entry, ...]:
    """The first entries of a source that are held back."""
    rows = conn.execute(
        select(known.c.source, known.c.id, known.c.canonical_url, entries)
        .join(entries, entries.c.number == known.c.number)
        .join(ledger, ledger.c.entry == known.c.number)
        .where(_is_held(source_id))
        .order_by(known.c.number)
        .limit(limit)
    )
    return tuple(read_entry(row) for row in rows)


def unwell_sources(
    conn: Connection, *, now: datetime, only: Collection[str] | None
) -> tuple[LiveSource, ...]:
    """The sources of which there may be something to tell."""
    unwell = and_(
        sources.c.retired.is_(None),
        sources.c.paused.is_(False),
        or_(
            sources.c.health != _OK,
            sources.c.failures > 0,
            sources.c.gone.is_not(None),
            sources.c.silent_from <= now,
            sources.c.poll_url != sources.c.url,
        ),
    )
    if only is None:
        return _read_all(conn.execute(select(sources).where(unwell)).all())
    return _read_all(
        [
            row
            for ids in in_chunks(sorted(only))
            for row in conn.execute(select(sources).where(unwell, sources.c.id.in_(ids)))
        ]
    )


def count_health(conn: Connection) -> HealthCounts:
    """How many sources do how."""
    by_health = dict.fromkeys(SourceHealth, 0)
    for row in conn.execute(
        select(sources.c.health, func.count().label("many"))
        .where(sources.c.retired.is_(None))
        .group_by(sources.c.health)
    ):
        by_health[SourceHealth(row.health)] += row.many
    asked = conn.execute(select(func.count()).select_from(sources).where(is_live())).scalar_one()
    failing = conn.execute(
        select(func.count()).select_from(sources).where(is_live(), sources.c.failures > 0)
    ).scalar_one()
    outage = conn.execute(
        select(counters.c.value).where(counters.c.name == _OUTAGE)
    ).scalar_one_or_none()
    return HealthCounts(
        by_health=by_health,
        asked=asked,
        failing=failing,
        outage=datetime.fromtimestamp(outage, UTC) if outage else None,
    )


def commit_health(
    conn: Connection,
    changes: Sequence[HealthChange],
    alerts: Sequence[PlannedAlert],
    *,
    outage: datetime | None,
    now: datetime,
    lease: LeaseToken,
) -> tuple[PlannedAlert, ...]:
    """Store how sources do and what is told of it; the alerts that were new."""
    check_lease(conn, lease)
    for change in changes:
        conn.execute(
            update(sources)
            .where(
                sources.c.id == change.source,
                sources.c.paused.is_(False),
                sources.c.retired.is_(None),
                sources.c.baselined.is_not(None) | (sources.c.failures > 0),
            )
            .values(
                health=change.health.value,
                health_since=change.since,
                reminded=change.reminded,
                moved_told=change.moved_told,
            )
        )
    began = 0 if outage is None else int(outage.timestamp())
    insert_or_update(conn, counters, [{"name": _OUTAGE, "value": began}])
    return insert_alerts(conn, alerts, at=now)


def hold(conn: Connection, source_ids: Sequence[str], *, at: datetime) -> None:
    """Note since when entries of these sources are held back."""
    for ids in in_chunks(sorted(source_ids)):
        conn.execute(
            update(sources)
            .where(sources.c.id.in_(ids), sources.c.held_since.is_(None))
            .values(held_since=at)
        )


def release_entries(
    conn: Connection, released: Sequence[ReleasedEntries], *, at: datetime
) -> list[tuple[int, EntryRow]]:
    """Write what became of entries that were held back, in the ledger lines that held them.

    Those that were forgotten, or released, meanwhile are passed over. Returns the others, each
    with its number.
    """
    placed = []
    for one in released:
        numbers = numbers_of(conn, [row.entry.key for row in one.entries])
        for row in one.entries:
            number = numbers.get(row.entry.key)
            if number is None:
                continue
            changed = conn.execute(
                update(ledger)
                .where(ledger.c.entry == number, ledger.c.outcome == _HELD)
                .values(
                    outcome=row.outcome.value,
                    at=at,
                    reasons=TEXTS.write(row.reasons),
                    decision=None if row.decision is None else DECISION.write(row.decision),
                )
            ).rowcount
            if changed:
                placed.append((number, row))
        if one.last:
            conn.execute(update(sources).where(sources.c.id == one.source).values(held_since=None))
    place_entries(conn, placed)
    return placed


def _change(
    conn: Connection,
    source_id: str,
    action: str,
    values: dict[str, Any],
    *,
    actor: str,
    now: datetime,
) -> None:
    row = _find(conn, source_id)
    conn.execute(
        update(sources)
        .where(sources.c.id == source_id)
        .values(values | {"claimed_until": None, "claims": sources.c.claims + 1})
    )
    note = _note(
        action,
        source_id,
        before={"paused": bool(row.paused), "health": str(row.health)},
        after={"paused": values["paused"], "health": values["health"]},
    )
    note_changes(conn, [note], actor=actor, at=now)


def _find(conn: Connection, source_id: str) -> AnyRow:
    row = conn.execute(
        select(sources)
        .where(sources.c.id == source_id, sources.c.retired.is_(None))
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise NotThere(f"there is no source {source_id!r}; `nightdesk feed list` shows them")
    return row


def _is_held(source_id: str) -> Any:
    # The outcome stands in the statement, and not beside it, so that the index serves.
    return and_(ledger.c.source == source_id, ledger.c.outcome == literal_column("'held'"))


def _read_all(rows: Sequence[AnyRow]) -> tuple[LiveSource, ...]:
    return tuple(
        LiveSource(source=read_source(row), state=read_state(row))
        for row in sorted(rows, key=lambda row: str(row.id))
    )


def _note(action: str, source_id: str, *, before: dict[str, Any], after: dict[str, Any]) -> Change:
    return Change(
        action=f"source.{action}",
        subject=source_id,
        before=json.dumps(before),
        after=json.dumps(after),
    )
