"""The lines that wait to be told in lists, as rows."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from bot.model import EntryKey, Occasion, WaitingLine
from bot.store.bodies import TEXTS
from bot.store.columns import AnyRow
from bot.store.dialect import insert_or_update
from bot.store.schema import waiting

__all__ = ["read_waiting", "write_waiting"]


def read_waiting(row: AnyRow) -> WaitingLine:
    """The line in a row of the table."""
    return WaitingLine(
        channel=row.channel,
        story=row.story,
        watches=TEXTS.read(row.watches),
        urgency=row.urgency,
        added=row.added,
        report=None if row.report_id is None else EntryKey(row.report_source, row.report_id),
        occasion=Occasion(row.occasion),
        due=row.due,
        claim=row.claim,
    )


def write_waiting(conn: Connection, lines: Iterable[WaitingLine]) -> None:
    """Store lines, each in the place of one of its channel and story."""
    insert_or_update(
        conn,
        waiting,
        [
            {
                "channel": line.channel,
                "story": line.story,
                "watches": TEXTS.write(line.watches),
                "urgency": line.urgency,
                "added": line.added,
                "report_source": line.report.source if line.report else None,
                "report_id": line.report.id if line.report else None,
                "occasion": line.occasion.value,
                "due": line.due,
                "claim": line.claim,
            }
            for line in lines
        ],
    )
