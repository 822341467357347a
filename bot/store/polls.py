"""The outbox: all rows of several polls in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, bindparam, func, insert, select, update

from bot.errors import StoreRejected
from bot.ports.pages import PageFinding
from bot.ports.records import (
    LeaseToken,
    LedgerOutcome,
    PlannedAlert,
    PollBatch,
    PollRecord,
    RevisionRow,
)
from bot.store.alerts import insert_alerts
from bot.store.bodies import DECISION, TEXTS
from bot.store.claims import check_claims
from bot.store.columns import Utc, replace_unstorable
from bot.store.digests import add_waiting, withdraw_waiting
from bot.store.editing import edit_messages
from bot.store.entries import in_chunks, insert_entries, revise_entries
from bot.store.health import hold, release_entries
from bot.store.indexing import await_index, leave_index
from bot.store.leases import check_lease
from bot.store.merging import merge_stories, merge_waiting
from bot.store.pages import note_told, note_versions, save_findings
from bot.store.readings import write_readings
from bot.store.schema import ledger, sources
from bot.store.states import write_states
from bot.store.stories import write_stories
from bot.store.watch_activity import note_activity

__all__ = ["commit_polls"]

_NOTE_REVISION = (
    update(ledger)
    .where(ledger.c.entry == bindparam("b_entry"))
    .values(
        revisions=ledger.c.revisions + 1,
        revised_first=func.coalesce(ledger.c.revised_first, bindparam("b_at", type_=Utc)),
        revised_last=bindparam("b_at", type_=Utc),
        revised_reasons=bindparam("b_reasons"),
        revised_decision=func.coalesce(
            bindparam("b_decision", type_=Text), ledger.c.revised_decision
        ),
    )
)


def commit_polls(
    conn: Connection, batch: PollBatch, *, lease: LeaseToken
) -> tuple[PlannedAlert, ...]:
    """Store a batch whole; the alerts that were new.

    Polls that brought nothing cost one statement together. The lease's row stays locked
    until the end, so of two processes that judge by mistake one stores nothing.
    """
    check_lease(conn, lease)
    lines = _fault_lines(conn, batch.polls)
    states = conn.begin_nested()
    if not write_states(conn, batch.polls):
        # With the states as they were before, it can be told whose claim was lost.
        states.rollback()
        check_claims(conn, batch.polls)
        raise StoreRejected(
            "these rows cannot be stored: their source is not there, or stands there twice"
        )
    states.commit()
    stored = insert_entries(
        conn, [row for poll in batch.polls for row in poll.entries], at=batch.at
    )
    await_index(conn, stored)
    revisions = [row for poll in batch.polls for row in poll.revisions]
    leave_index(conn, revisions)
    revised = revise_entries(conn, revisions, at=batch.at)
    write_readings(conn, stored, rules=batch.reading_rules)
    write_readings(conn, revised, rules=batch.reading_rules)
    lines += [
        _line(
            entry=number,
            source=row.entry.source,
            at=batch.at,
            outcome=row.outcome,
            reasons=row.reasons,
            decision=None if row.decision is None else DECISION.write(row.decision),
        )
        for number, row in stored
    ]
    if lines:
        conn.execute(insert(ledger), lines)
    _note_revisions(conn, revised, at=batch.at)
    hold(conn, [poll.source for poll in batch.polls if poll.holds], at=batch.at)
    released = release_entries(conn, batch.released, at=batch.at)
    write_readings(conn, released, rules=batch.reading_rules)
    merge_waiting(conn, batch.merges)
    write_stories(conn, batch.stories)
    owned_anew = merge_stories(conn, batch.merges)
    withdraw_waiting(conn, [plan.alert for plan in batch.alerts])
    add_waiting(conn, batch.waiting)
    stored_alerts = insert_alerts(conn, batch.alerts, at=batch.at)
    for story in owned_anew:
        edit_messages(conn, story, at=batch.at)
    note_told(conn, stored_alerts, revised=revised, at=batch.at)
    note_versions(conn, revised, at=batch.at)
    _note_revisions(conn, save_findings(conn, batch.pages), at=batch.at)
    note_activity(conn, batch.hits, stored_alerts, at=batch.at)
    return stored_alerts


def _note_revisions(
    conn: Connection, revised: Sequence[tuple[int, RevisionRow | PageFinding]], *, at: datetime
) -> None:
    """Note revisions in the ledger lines of their entries: one line an entry, always."""
    if revised:
        conn.execute(
            _NOTE_REVISION,
            [
                {
                    "b_entry": number,
                    "b_at": at,
                    "b_reasons": TEXTS.write(row.reasons),
                    "b_decision": None if row.decision is None else DECISION.write(row.decision),
                }
                for number, row in revised
            ],
        )


def _fault_lines(conn: Connection, polls: Sequence[PollRecord]) -> list[dict[str, Any]]:
    """A ledger line for each fault that differs from its source's last one.

    A source that fails at each poll for a week has one line, not two thousand.
    """
    faults = {poll.source: poll.fault for poll in polls if poll.fault is not None}
    told: dict[str, str | None] = {}
    for chunk in in_chunks(faults):
        told |= {
            row.id: row.ledger_fault
            for row in conn.execute(
                select(sources.c.id, sources.c.ledger_fault).where(sources.c.id.in_(chunk))
            )
        }
    return [
        _line(
            entry=None,
            source=source,
            at=fault.at,
            outcome=LedgerOutcome.FAULT,
            reasons=(fault.error,),
        )
        for source, fault in faults.items()
        if told.get(source) != replace_unstorable(fault.error)
    ]


def _line(
    *,
    entry: int | None,
    source: str,
    at: datetime,
    outcome: LedgerOutcome,
    reasons: tuple[str, ...],
    decision: str | None = None,
) -> dict[str, Any]:
    return {
        "entry": entry,
        "source": source,
        "at": at,
        "outcome": outcome.value,
        "reasons": TEXTS.write(reasons),
        "decision": decision,
        "revisions": 0,
    }
