"""Who changed what, with the values before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert

from bot.store.schema import audit

__all__ = ["Change", "note_changes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of a watch or a source; ``before`` and ``after`` are JSON or None."""

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
