"""The store's promises about opening: what is made, what is refused, and what is said."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.errors import StoreTooNew, StoreTooOld, StoreUnavailable
from bot.store import open_store
from bot.store.adapter import SqlStore
from bot.store.engine import read_url
from bot.store.revisions import MIGRATIONS, Revisions
from tests.store.samples import NOW, make_source

NEXT_REVISION = '''
"""What a later version of this program may bring."""
from alembic import op
import sqlalchemy as sa

revision = "{number}"
down_revision = "{before}"


def upgrade():
    op.add_column("sources", sa.Column("colour", sa.Text()))
'''


@pytest.fixture
def later_migrations(tmp_path: Path) -> Path:
    """The history as the next version of the program will have it."""
    folder = tmp_path / "later"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    before = max(path.stem[:4] for path in (folder / "versions").glob("[0-9]*.py"))
    number = f"{int(before) + 1:04}"
    revision = NEXT_REVISION.format(number=number, before=before)
    (folder / "versions" / f"{number}_colour.py").write_text(revision)
    return folder


def execute(url: str, statement: str) -> None:
    engine = create_engine(read_url(url))
    with engine.begin() as conn:
        conn.execute(text(statement))
    engine.dispose()


async def test_an_empty_database_is_made_ready(empty_url):
    store = open_store(empty_url)
    await store.open()
    await store.add_source(make_source(), actor="editor", now=NOW)
    await store.close()
    again = open_store(empty_url)
    await again.open()
    assert (await again.counts()).sources == 1
    await again.close()


async def test_two_that_open_an_empty_database_at_once_both_find_it_ready(empty_url):
    stores = [open_store(empty_url) for _ in range(3)]
    await asyncio.gather(*(store.open() for store in stores))
    for store in stores:
        await store.ping()
        await store.close()


async def test_upgrading_says_what_it_found_and_what_it_made(empty_url):
    store = open_store(empty_url)
    before, after = await store.upgrade()
    assert before is None
    assert await store.upgrade() == (after, after)
    await store.close()


async def test_an_older_database_is_refused_until_it_is_upgraded(empty_url, later_migrations):
    old = open_store(empty_url)
    await old.open()
    await old.add_source(make_source(), actor="editor", now=NOW)
    await old.close()
    store = SqlStore(empty_url, migrations=later_migrations)
    with pytest.raises(StoreTooOld, match="nightdesk db upgrade"):
        await store.open()
    before, after = await store.upgrade()
    assert (before, after) == (Revisions().head, Revisions(later_migrations).head)
    assert before < after
    await store.open()
    assert (await store.counts()).sources == 1
    await store.close()


async def test_a_newer_database_is_refused_and_left_alone(empty_url, later_migrations):
    newer = SqlStore(empty_url, migrations=later_migrations)
    await newer.open()
    await newer.close()
    store = open_store(empty_url)
    for attempt in (store.open, store.upgrade):
        with pytest.raises(StoreTooNew, match=r"written by a newer Nightdesk.*restore a backup"):
            await attempt()
    await store.close()
    await newer.open()
    await newer.close()


async def test_another_programs_database_is_refused_and_left_alone(empty_url):
    execute(empty_url, "CREATE TABLE recipes (name TEXT)")
    store = open_store(empty_url)
    for attempt in (store.open, store.upgrade):
        with pytest.raises(StoreUnavailable, match=r"another program.*'recipes'"):
            await attempt()
    await store.close()


async def test_an_upgrade_that_fails_changes_nothing(empty_url, later_migrations):
    old = open_store(empty_url)
    await old.open()
    (path,) = (later_migrations / "versions").glob("*_colour.py")
    path.write_text(path.read_text() + '    op.execute("INSERT INTO nowhere VALUES (1)")\n')
    store = SqlStore(empty_url, migrations=later_migrations)
    with pytest.raises(Exception, match="nowhere"):
        await store.upgrade()
    await store.close()
    await old.open()
    await old.add_source(make_source(), actor="editor", now=NOW)
    await old.close()


async def test_closing_twice_and_closing_what_was_never_opened_is_safe(store_url):
    store = open_store(store_url)
    await store.close()
    await store.open()
    await store.close()
    await store.close()


async def test_a_closed_store_can_be_opened_again(store):
    await store.close()
    await store.open()
    await store.ping()


async def test_what_waits_for_a_digest_is_kept_by_the_upgrade_that_names_reports(
    empty_url, tmp_path
):
    folder = tmp_path / "first"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / "versions").glob("*.py"):
        if not path.stem.startswith("0001_"):
            path.unlink()
    old = SqlStore(empty_url, migrations=folder)
    await old.open()
    await old.close()
    execute(
        empty_url,
        "INSERT INTO stories (id, number, opened, changed, lead_source, lead_id, headline, status,"
        " origins, copies, official, event) VALUES ('s1', 1, 0, 0, 'wire', 'e1', 'Ferries merge',"
        " 'single-source', 1, 0, false, 'other')",
    )
    execute(
        empty_url,
        "INSERT INTO waiting (channel, story, watches, urgency, added)"
        " VALUES ('desk', 's1', '[\"ferries\"]', 0.4, 0)",
    )
    store = open_store(empty_url)
    assert (await store.upgrade())[0] == "0001"
    await store.open()
    (line,) = await store.waiting_lines("desk")
    assert (line.headline, line.watches) == ("Ferries merge", ("ferries",))
    await store.close()


async def test_a_watch_is_as_old_after_the_upgrade_that_notes_ages_as_it_was_before(
    empty_url, tmp_path
):
    folder = tmp_path / "third"
    later = shutil.ignore_patterns("__pycache__", "000[4-9]_*", "00[1-9][0-9]_*")
    shutil.copytree(MIGRATIONS, folder, ignore=later)
    old = SqlStore(empty_url, migrations=folder)
    await old.open()
    await old.close()
    execute(
        empty_url,
        "INSERT INTO watches (name, body, added) VALUES ('ferries', '{}', 1772442000000000)",
    )
    store = open_store(empty_url)
    assert (await store.upgrade())[0] == "0003"
    await store.open()
    added = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert await store.primed_watches() == {"ferries": added}
    await store.prime_watches({"ferries": "what it wants"}, now=NOW)
    assert await store.primed_watches() == {"ferries": added}
    await store.prime_watches({"ferries": "something else"}, now=NOW)
    assert await store.primed_watches() == {"ferries": NOW}
    await store.close()
