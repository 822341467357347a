"""What SQLite goes through to find what the index of words does not know (yet)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine, create_engine, event

from bot.ports.search import TimeSpan
from bot.store import open_store
from tests.store.samples import NOW, make_batch, make_entry, make_poll, make_row, prepare

SPAN = TimeSpan(since=NOW - timedelta(days=1), until=NOW + timedelta(days=1))


@pytest.fixture
async def store(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'news.db'}")
    await store.open()
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row(make_entry("e1")))), lease=lease)
    await store.search.index_entries(limit=10)
    yield store
    await store.close()


async def explain(look, tmp_path):
    """What is gone through for each statement about the entries that are looked for."""
    said: list[tuple[str, object]] = []

    def note(_conn, _cursor, statement, parameters, _context, _many):
        if "FROM searchable" in statement:
            said.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    await look()
    event.remove(Engine, "before_cursor_execute", note)
    plain = create_engine(f"sqlite:///{tmp_path / 'news.db'}")
    with plain.connect() as conn:
        plans = [
            conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            for statement, parameters in said
        ]
    plain.dispose()
    return [" ".join(step.detail for step in plan) for plan in plans]


async def test_what_waits_is_found_without_a_look_at_the_rest(store, tmp_path):
    (plan,) = await explain(lambda: store.search.list_unindexed(span=SPAN), tmp_path)
    assert "USING INDEX ix_searchable_unindexed" in plan
    (plan,) = await explain(lambda: store.search.index_entries(limit=10), tmp_path)
    assert "ix_searchable_unindexed" in plan
    assert "ix_searchable_seen" not in plan
