"""The schema's history makes the very tables that the statements are written for."""

from __future__ import annotations

import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from bot.store.engine import read_url
from bot.store.revisions import MIGRATIONS, Revisions
from bot.store.schema import metadata


def is_of_the_schema(name, kind, _parents):
    """All but the full-text index, which each database makes of tables of its own."""
    return not (kind == "table" and name.startswith("search_tokens"))


def test_the_revisions_make_the_schema(store_url):
    engine = create_engine(read_url(store_url))
    with engine.connect() as conn:
        context = MigrationContext.configure(
            conn, opts={"compare_type": True, "include_name": is_of_the_schema}
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_revisions_are_numbered_one_after_the_other_without_branches():
    paths = sorted((MIGRATIONS / "versions").glob("*.py"))
    expected = None
    for number, path in enumerate(paths, start=1):
        text = path.read_text()
        revision = f"{number:04}"
        assert path.stem.startswith(f"{revision}_")
        assert re.search(r'^revision = "(\d+)"$', text, re.MULTILINE)[1] == revision
        before = re.search(r'^down_revision = (?:None|"(\d+)")$', text, re.MULTILINE)[1]
        assert before == expected
        expected = revision
    assert Revisions().head == expected


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_has_a_primary_key(table):
    assert list(table.primary_key.columns)
