"""Who changed what, with the values before and after."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from bot.ports.exports import AuditLine
from bot.store.columns import AnyRow
from bot.store.schema import audit

__all__ = ["CONFIGURATION", "Change", "note_changes", "read_changes", "read_latest_changes"]

CONFIGURATION = "configuration"
"""The actor of what files changed at a start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of what people may change; ``before`` and ``after`` are JSON or None."""

    action: str
    subject: str
    before: str | None
    after: str | None


def note_changes(conn: Connection, changes: Sequence[Change], *, actor: str, at: datetime) -> None:
    """Write changes into the audit log, in the transaction that makes them."""
    if changes:
        conn.execute(
            insert(audit),
            [
                {
                    "at": at,
                    "actor": actor,
                    "action": change.action,
                    "subject": change.subject,
                    "before": change.before,
                    "after": change.after,
                }
                for change in changes
            ],
        )


def read_changes(conn: Connection, *, after: int, limit: int) -> Sequence[AuditLine]:
    """The changes after that number, in the order in which they were made."""
    return [
        _read_line(row)
        for row in conn.execute(
            select(audit).where(audit.c.number > after).order_by(audit.c.number).limit(limit)
        )
    ]


def read_latest_changes(conn: Connection, *, limit: int) -> Sequence[AuditLine]:
    """The changes that people made last, the latest first."""
    return [
        _read_line(row)
        for row in conn.execute(
            select(audit)
            .where(audit.c.actor != CONFIGURATION)
            .order_by(audit.c.number.desc())
            .limit(limit)
        )
    ]


def _read_line(row: AnyRow) -> AuditLine:
    return AuditLine(
        number=row.number,
        at=row.at,
        actor=row.actor,
        action=row.action,
        subject=row.subject,
        before=_read(row.before),
        after=_read(row.after),
    )


def _read(text: str | None) -> Any:
    """The value; the text itself where a hand in the database has made it something else."""
    try:
        return None if text is None else json.loads(text)
    except ValueError:
        return text
