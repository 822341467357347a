"""What is stored, read piece by piece for `nightdesk export`."""

# The docstrings of the class's methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from bot.model import CANARY, Decision, EntryKey, Relation
from bot.ports.exports import AuditLine, LedgerLine, StoredEntry, StoredStory
from bot.ports.records import LedgerOutcome
from bot.store.audit import read_changes, read_latest_changes
from bot.store.bodies import DECISION, TEXTS
from bot.store.engine import WorkPlace
from bot.store.entries import in_chunks, read_entry
from bot.store.marks import marks_of
from bot.store.schema import entries, known, ledger, stories
from bot.store.stories import read_story

__all__ = ["SqlExportStore", "read_stories"]


class SqlExportStore:
    """`bot.ports.exports.ExportStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    async def read_audit(self, *, after: int, limit: int) -> Sequence[AuditLine]:
        return await self._at.read(lambda conn: read_changes(conn, after=after, limit=limit))

    async def latest_changes(self, *, limit: int) -> Sequence[AuditLine]:
        return await self._at.read(lambda conn: read_latest_changes(conn, limit=limit))

    async def read_stories(self, *, after: int, limit: int) -> Sequence[StoredStory]:
        return await self._at.read(lambda conn: read_stories(conn, after=after, limit=limit))

    async def read_entries(self, *, after: int, limit: int) -> Sequence[StoredEntry]:
        return await self._at.read(lambda conn: _read_entries(conn, after=after, limit=limit))

    async def read_ledger(self, *, after: int, limit: int) -> Sequence[LedgerLine]:
        return await self._at.read(lambda conn: _read_ledger(conn, after=after, limit=limit))


def read_stories(conn: Connection, *, after: int, limit: int) -> Sequence[StoredStory]:
    """The stories after that number, in the order in which they were opened."""
    rows = conn.execute(
        select(stories)
        .where(stories.c.number > after, stories.c.lead_source != CANARY)
        .order_by(stories.c.number)
        .limit(limit)
    ).all()
    ids = [row.id for row in rows]
    members: defaultdict[str, list[tuple[EntryKey, Relation]]] = defaultdict(list)
    for chunk in in_chunks(ids):
        for row in conn.execute(
            select(entries.c.story, known.c.source, known.c.id, entries.c.relation)
            .join(known, known.c.number == entries.c.number)
            .where(entries.c.story.in_(chunk))
            .order_by(known.c.number)
        ):
            members[row.story].append((EntryKey(row.source, row.id), Relation(row.relation)))
    marked = marks_of(conn, ids)
    return [
        StoredStory(
            number=row.number,
            story=read_story(row),
            entries=tuple(members[row.id]),
            marks=marked.get(row.id, ()),
            merged_into=row.merged_into,
            merged_at=row.merged_at,
            merged_reasons=_read_texts(row.merged_reasons),
        )
        for row in rows
    ]


def _read_entries(conn: Connection, *, after: int, limit: int) -> Sequence[StoredEntry]:
    rows = conn.execute(
        select(entries, known.c.source, known.c.id, known.c.canonical_url)
        .join(known, known.c.number == entries.c.number)
        .where(entries.c.number > after, known.c.source != CANARY)
        .order_by(entries.c.number)
        .limit(limit)
    )
    return [StoredEntry(number=row.number, entry=read_entry(row)) for row in rows]


def _read_ledger(conn: Connection, *, after: int, limit: int) -> Sequence[LedgerLine]:
    rows = conn.execute(
        select(ledger, known.c.source.label("of_source"), known.c.id)
        .outerjoin(known, known.c.number == ledger.c.entry)
        .where(ledger.c.number > after, ledger.c.source != CANARY)
        .order_by(ledger.c.number)
        .limit(limit)
    )
    return [
        LedgerLine(
            number=row.number,
            source=row.source,
            entry=None if row.id is None else EntryKey(row.of_source, row.id),
            at=row.at,
            outcome=LedgerOutcome(row.outcome),
            reasons=TEXTS.read(row.reasons),
            decision=_read_decision(row.decision),
            revisions=row.revisions,
            revised_first=row.revised_first,
            revised_last=row.revised_last,
            revised_reasons=_read_texts(row.revised_reasons),
            revised_decision=_read_decision(row.revised_decision),
        )
        for row in rows
    ]


def _read_decision(text: str | None) -> Decision | None:
    return None if text is None else DECISION.read(text)


def _read_texts(text: str | None) -> tuple[str, ...]:
    return () if text is None else TEXTS.read(text)
