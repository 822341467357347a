"""Looking for entries: counting, listing and reading them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    false,
    func,
    literal_column,
    null,
    select,
    true,
)

from bot.model import CANARY, Event, Habits, Source
from bot.ports.records import LedgerOutcome
from bot.ports.search import IndexProgress, Need, SpanCount, StoredEntry, TimeSpan
from bot.store.bodies import DECISION
from bot.store.engine import WorkPlace
from bot.store.entries import read_entry
from bot.store.habits import count_by_day, find_first
from bot.store.indexing import (
    INDEXED,
    UNINDEXED,
    index_entries,
    is_behind,
    is_current,
    measure_progress,
)
from bot.store.schema import entries, known, ledger, searchable, sources
from bot.store.source_rows import read_source
from bot.store.token_index import choose_entries
from bot.store.weighing import find_weighty

__all__ = ["SqlSearch"]

# With a plus before it a column is no index's: the few that the index of words does not know are
# looked up as such (`ix_searchable_unindexed`), and not among all that was seen in the time.
_SEEN: ColumnElement[datetime] = literal_column("+searchable.seen", searchable.c.seen.type)


class SqlSearch:
    """`bot.ports.EntrySearch` on a store's database."""

    # The docstrings of these methods stand in the port.
    # ruff: noqa: D102

    def __init__(self, place: WorkPlace) -> None:
        self._at = place

    async def sources(self) -> tuple[Source, ...]:
        return await self._at.read(
            lambda conn: tuple(
                map(
                    read_source,
                    conn.execute(
                        select(sources).where(sources.c.id != CANARY).order_by(sources.c.id)
                    ).all(),
                )
            )
        )

    async def count_all(self, *, span: TimeSpan) -> SpanCount:
        return await self._at.read(lambda conn: _count_all(conn, span))

    async def count(self, need: Need, *, span: TimeSpan) -> Mapping[str, int]:
        return await self._at.read(lambda conn: _count(conn, need, span))

    async def find(
        self, need: Need, *, span: TimeSpan, limit: int | None = None, newest_first: bool = True
    ) -> tuple[int, ...]:
        return await self._at.read(
            lambda conn: _list_numbers(
                conn,
                and_(choose_entries(conn, need), INDEXED) if is_current(conn) else false(),
                span,
                limit=limit,
                newest_first=newest_first,
            )
        )

    async def find_weighty(
        self,
        weights: Mapping[Need, float],
        *,
        least: float,
        evenly: float,
        unevenly: Mapping[Need, float],
        more: Mapping[Need, float],
        span: TimeSpan,
    ) -> tuple[int, ...]:
        return await self._at.read(
            lambda conn: find_weighty(
                conn,
                weights,
                least=least,
                evenly=evenly,
                unevenly=unevenly,
                more=more,
                span=span,
            )
        )

    async def habits(self, *, span: TimeSpan, sources: Collection[str]) -> Habits:
        return await self._at.read(lambda conn: _read_habits(conn, span, sources))

    async def list_unindexed(self, *, span: TimeSpan, limit: int | None = None) -> tuple[int, ...]:
        return await self._at.read(
            lambda conn: _list_numbers(
                conn,
                *((UNINDEXED, span, _SEEN) if is_current(conn) else (true(), span)),
                limit=limit,
            )
        )

    async def load(
        self, numbers: Sequence[int], *, decisions: bool = False, batch: int = 500
    ) -> AsyncIterator[tuple[StoredEntry, ...]]:
        for at in range(0, len(numbers), batch):
            read = partial(_read_entries, numbers=numbers[at : at + batch], decisions=decisions)
            yield await self._at.read(read)

    async def progress(self) -> IndexProgress:
        return await self._at.read(measure_progress)

    async def index_entries(self, *, limit: int) -> int:
        if not await self._at.read(is_behind):
            return 0  # which is nearly always so, and holds up nobody who writes
        return await self._at.write(lambda conn: index_entries(conn, limit=limit), unhurried=True)


def _count_all(conn: Connection, span: TimeSpan) -> SpanCount:
    entries_, first = conn.execute(
        select(func.count(), func.min(searchable.c.seen)).where(_is_within(span))
    ).one()
    return SpanCount(entries=entries_, first=first)


def _read_habits(conn: Connection, span: TimeSpan, sources: Collection[str]) -> Habits:
    first = find_first(conn, until=span.until)
    return Habits(
        entries=count_by_day(conn, since=span.since, until=span.until, sources=sources),
        since=None if first is None else max(first, span.since),
    )


def _count(conn: Connection, need: Need, span: TimeSpan) -> Mapping[str, int]:
    if not is_current(conn):
        return {}
    rows = conn.execute(
        select(searchable.c.source, func.count())
        .where(choose_entries(conn, need), INDEXED, _is_within(span))
        .group_by(searchable.c.source)
    )
    return dict(rows.tuples().all())


def _list_numbers(
    conn: Connection,
    wanted: ColumnElement[bool],
    span: TimeSpan,
    seen: ColumnElement[datetime] = searchable.c.seen,
    *,
    limit: int | None,
    newest_first: bool = True,
) -> tuple[int, ...]:
    order = seen, searchable.c.number
    return tuple(
        conn.execute(
            select(searchable.c.number)
            .where(wanted, _is_within(span, seen))
            .order_by(*(column.desc() if newest_first else column for column in order))
            .limit(limit)
        ).scalars()
    )


def _is_within(
    span: TimeSpan, seen: ColumnElement[datetime] = searchable.c.seen
) -> ColumnElement[bool]:
    return and_(seen >= span.since, seen < span.until)


def _read_entries(
    conn: Connection, *, numbers: Sequence[int], decisions: bool
) -> tuple[StoredEntry, ...]:
    decision = func.coalesce(ledger.c.revised_decision, ledger.c.decision)
    asked = decision if decisions else null()
    rows = {
        row.number: row
        for row in conn.execute(
            select(
                known.c.source,
                known.c.id,
                known.c.canonical_url,
                ledger.c.outcome,
                asked.label("decision"),
                entries,
            )
            .select_from(entries)
            .join(known, known.c.number == entries.c.number)
            .outerjoin(ledger, ledger.c.entry == entries.c.number)
            .where(entries.c.number.in_(numbers))
        )
    }
    by_id = {
        source.id: source
        for source in map(
            read_source,
            conn.execute(
                select(sources).where(sources.c.id.in_({row.source for row in rows.values()}))
            ),
        )
    }
    return tuple(
        StoredEntry(
            number=number,
            entry=read_entry(row),
            source=by_id[row.source],
            outcome=row.outcome and LedgerOutcome(row.outcome),
            event=row.event and Event(row.event),
            story=row.story,
            decision=None if row.decision is None else DECISION.read(row.decision),
        )
        for number in numbers
        if (row := rows.get(number)) is not None
    )
