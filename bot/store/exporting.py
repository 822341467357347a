"""What is stored, read piece by piece for `nightdesk export`."""

# The docstrings of the class's methods stand in the port, for every adapter alike.
# ruff: noqa: D102

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from bot.model import EntryKey, Relation
from bot.ports.exports import AuditLine, StoredStory
from bot.store.audit import read_changes
from bot.store.bodies import TEXTS
from bot.store.engine import WorkPlace
from bot.store.entries import in_chunks
from bot.store.marks import marks_of
from bot.store.schema import entries, known, stories
from bot.store.stories import read_story

__all__ = ["SqlExportStore", "read_stories"]


class SqlExportStore:
    """`bot.ports.exports.ExportStore` over SQLAlchemy Core, for `bot.store.adapter.SqlStore`."""

    _at: WorkPlace

    async def read_audit(self, *, after: int, limit: int) -> Sequence[AuditLine]:
        return await self._at.read(lambda conn: read_changes(conn, after=after, limit=limit))

    async def read_stories(self, *, after: int, limit: int) -> Sequence[StoredStory]:
        return await self._at.read(lambda conn: read_stories(conn, after=after, limit=limit))


def read_stories(conn: Connection, *, after: int, limit: int) -> Sequence[StoredStory]:
    """The stories after that number, in the order in which they were opened."""
    rows = conn.execute(
        select(stories).where(stories.c.number > after).order_by(stories.c.number).limit(limit)
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
            merged_reasons=() if row.merged_reasons is None else TEXTS.read(row.merged_reasons),
        )
        for row in rows
    ]
