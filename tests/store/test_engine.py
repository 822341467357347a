"""What people are told when the database cannot do its work."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError, StoreFull, StoreRejected, StoreUnavailable
from bot.model import DeliveryState
from bot.store import open_store
from bot.store.engine import WorkPlace, read_url
from bot.store.faults import explain_fault
from tests.store.samples import (
    DAY,
    NOW,
    become_judge,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_source,
    make_story,
    plan,
    prepare,
)

ROOT = Path(__file__).parents[2]


async def open_at(url, **options):
    store = open_store(url, **options)
    await store.open()
    return store


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://localhost/x", "SQLite or PostgreSQL, not in 'mysql'"),
        ("no url", "cannot be read as a URL"),
        ("sqlite://", "in memory would forget"),
        ("sqlite:///:memory:", "in memory would forget"),
    ],
)
def test_a_url_that_names_no_database_is_refused_with_what_to_write(url, said):
    with pytest.raises(StoreUnavailable, match=said) as refused:
        open_store(url)
    assert "sqlite:///path/to/file.db" in str(refused.value)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_common_name_of_postgresql_is_taken(scheme):
    assert read_url(f"{scheme}://db.example/x").drivername == "postgresql+psycopg"


async def test_a_missing_folder_is_named(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}/missing/store.db")
    with pytest.raises(StoreUnavailable, match=f"no folder {tmp_path}/missing; make it"):
        await store.open()
    await store.close()
    assert list(tmp_path.iterdir()) == []


async def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "store.db"
    path.write_text("minutes of the meeting\n" * 100)
    store = open_store(f"sqlite:///{path}")
    with pytest.raises(StoreUnavailable, match="a file of another kind"):
        await store.open()
    await store.close()
    assert path.read_text() == "minutes of the meeting\n" * 100


async def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}")
    with pytest.raises(StoreUnavailable, match="cannot be opened"):
        await store.open()
    await store.close()


async def test_a_read_only_database_can_be_looked_at_and_not_written(tmp_path):
    path = tmp_path / "store.db"
    await (await open_at(f"sqlite:///{path}")).close()
    store = open_store(f"sqlite:///file:{path}?mode=ro&uri=true")
    await store.open()
    assert (await store.counts()).sources == 0
    with pytest.raises(StoreUnavailable, match="is read-only; give this user the right"):
        await store.add_source(make_source(), actor="editor", now=NOW)
    await store.close()


async def test_a_server_that_does_not_answer_is_named_without_its_password():
    with socket.socket() as taken:  # bound and never listening
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        store = open_store(f"postgresql://desk:s3cret@127.0.0.1:{port}/news")
        with pytest.raises(StoreUnavailable, match="cannot be reached") as refused:
            await store.open()
        await store.close()
    assert f"127.0.0.1:{port}" in str(refused.value)
    assert "s3cret" not in str(refused.value)


async def test_a_damaged_database_asks_for_a_backup(tmp_path):
    path = tmp_path / "store.db"
    store = await open_at(f"sqlite:///{path}")
    lease = await prepare(store)
    rows = [make_judged_row(make_entry(f"e{n}", content="x" * 2_000)) for n in range(200)]
    await store.commit_polls(make_batch(make_poll(*rows), stories=(make_story(),)), lease=lease)
    await store.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    store = open_store(f"sqlite:///{path}")
    with pytest.raises(StoreUnavailable, match="damaged; restore a backup"):
        await store.window(since=NOW - DAY)
    await store.close()


async def test_a_full_disk_stores_nothing_of_the_batch_and_loses_nothing_before_it(tmp_path):
    store = await open_at(f"sqlite:///{tmp_path}/store.db", max_pages=150)
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_judged_row()), stories=(make_story(),), alerts=(plan("d1"),)),
        lease=lease,
    )
    rows = [make_judged_row(make_entry(f"n{n}", content="x" * 3_000)) for n in range(300)]
    too_much = make_batch(
        make_poll(*rows), stories=(make_story("s2"),), alerts=(plan("d2", story="s2"),)
    )
    with pytest.raises(StoreFull, match="Free some space or run `nightdesk db prune`"):
        await store.commit_polls(too_much, lease=lease)
    window = await store.window(since=NOW - DAY)
    assert [member.entry.id for member in window.members] == ["e1"]
    assert [story.id for story in window.stories] == ["s1"]
    deliveries = await store.list_deliveries(states=list(DeliveryState))
    assert [delivery.id for delivery in deliveries] == ["d1"]
    await store.commit_polls(make_batch(alerts=(plan("d3", story="s3"),)), lease=lease)
    await store.close()
    roomier = await open_at(f"sqlite:///{tmp_path}/store.db")
    await roomier.commit_polls(too_much, lease=lease)
    assert (await roomier.counts()).entries == 301
    await roomier.close()


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (psycopg.errors.DiskFull("could not extend file"), StoreFull, "Free some space"),
        (psycopg.errors.ReadOnlySqlTransaction("no"), StoreUnavailable, "read-only"),
        (psycopg.errors.AdminShutdown("terminating"), StoreUnavailable, "cannot be reached"),
        (psycopg.errors.QueryCanceled("statement timeout"), StoreUnavailable, "took too long"),
        (psycopg.errors.ForeignKeyViolation("no such row"), StoreRejected, "cannot be stored"),
        (psycopg.errors.NumericValueOutOfRange("no"), StoreRejected, "cannot be stored"),
        (psycopg.errors.ProgramLimitExceeded("index"), StoreRejected, "cannot be stored"),
        (psycopg.errors.UndefinedTable("no such table"), StoreError, "refused"),
    ],
    ids=lambda value: getattr(value, "__name__", None) or type(value).__name__,
)
def test_postgresqls_own_errors_are_told_in_our_words(error, kind, said):
    wrapped = DBAPIError.instance("INSERT", {}, error, psycopg.Error)
    told = explain_fault(wrapped, where="postgresql://db/news")
    assert type(told) is kind
    assert said in str(told)
    assert "postgresql://db/news" in str(told)


def test_a_lock_that_does_not_end_is_told_as_another_programs(tmp_path):
    first, second = (
        sqlite3.connect(tmp_path / "store.db", isolation_level=None, timeout=0) for _ in range(2)
    )
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as refused:
        second.execute("BEGIN IMMEDIATE")
    wrapped = DBAPIError.instance("BEGIN", {}, refused.value, sqlite3.Error)
    told = explain_fault(wrapped, where="sqlite:///store.db")
    assert type(told) is StoreUnavailable
    assert "locked by another program" in str(told)
    first.close()
    second.close()


async def test_a_unit_of_work_that_fails_leaves_nothing(tmp_path):
    place = WorkPlace(read_url(f"sqlite:///{tmp_path}/store.db"), max_pages=None)
    await place.write(lambda conn: conn.exec_driver_sql("CREATE TABLE t (x)"))

    def fail_halfway(conn):
        conn.exec_driver_sql("INSERT INTO t VALUES (1)")
        raise ValueError("halfway")

    with pytest.raises(ValueError, match="halfway"):
        await place.write(fail_halfway)
    rows = await place.read(lambda conn: conn.exec_driver_sql("SELECT * FROM t").all())
    assert rows == []
    await place.close()


async def test_readers_see_the_last_commit_while_another_writes(tmp_path):
    store = await open_at(f"sqlite:///{tmp_path}/store.db")
    writer = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO counters VALUES ('watches', 7)")
    assert await store.watch_version() == 0
    writer.execute("COMMIT")
    writer.close()
    assert await store.watch_version() == 7
    await store.close()


async def test_commits_are_safe_against_the_loss_of_power(tmp_path):
    place = WorkPlace(read_url(f"sqlite:///{tmp_path}/store.db"), max_pages=None)
    pragmas = {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1}
    for name, value in pragmas.items():
        stored = await place.write(
            lambda conn, name=name: conn.exec_driver_sql(f"PRAGMA {name}").scalar()
        )
        assert stored == value
    await place.close()


async def test_processes_that_begin_on_one_new_file_at_once_all_find_it_ready(tmp_path):
    for n in range(40):
        url = read_url(f"sqlite:///{tmp_path}/{n}.db")
        places = [WorkPlace(url, max_pages=None) for _ in range(4)]
        modes = await asyncio.gather(
            *(
                place.write(lambda conn: conn.exec_driver_sql("PRAGMA journal_mode").scalar())
                for place in places
            )
        )
        assert modes == ["wal"] * 4
        for place in places:
            await place.close()


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


async def test_a_new_database_is_its_owners_alone(tmp_path):
    for name, url in (
        ("plain.db", f"sqlite:///{tmp_path}/plain.db"),
        ("a b.db", f"sqlite:///file:{tmp_path}/a%20b.db?uri=true"),
    ):
        store = await open_at(url)
        await store.add_source(make_source(), actor="editor", now=NOW)
        for ending in ("", "-wal", "-shm"):
            assert mode_of(tmp_path / f"{name}{ending}") == 0o600
        await store.close()


async def test_a_database_that_is_there_keeps_its_rights(tmp_path):
    path = tmp_path / "store.db"
    path.touch()
    path.chmod(0o640)
    store = await open_at(f"sqlite:///{path}")
    assert mode_of(path) == 0o640
    await store.close()


async def test_looking_at_what_is_not_there_makes_no_file(tmp_path):
    store = open_store(f"sqlite:///file:{tmp_path}/store.db?mode=ro&uri=true")
    with pytest.raises(StoreUnavailable, match="cannot be opened"):
        await store.open()
    await store.close()
    assert list(tmp_path.iterdir()) == []


async def test_many_units_of_work_at_once_are_all_done(tmp_path):
    store = await open_at(f"sqlite:///{tmp_path}/store.db")
    await asyncio.gather(
        *(store.add_source(make_source(f"s{n}"), actor="editor", now=NOW) for n in range(50)),
        *(store.list_sources() for _ in range(20)),
    )
    assert (await store.counts()).sources == 50
    await become_judge(store)
    await store.close()


def test_naming_the_room_imports_no_database():
    code = (
        "import sys, bot.store; "
        "print([name for name in ('sqlalchemy', 'alembic', 'psycopg') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_an_embedded_database_needs_no_driver_of_a_server(tmp_path):
    code = f"""
import asyncio, sys
from bot.errors import StoreError
from bot.store import open_store

async def use():
    store = open_store("sqlite:///{tmp_path}/store.db")
    await store.upgrade()
    await store.open()
    print((await store.counts()).entries)
    await store.close()
    try:
        await open_store("sqlite:///{tmp_path}/nowhere/store.db").open()
    except StoreError:
        print("told")

asyncio.run(use())
print("psycopg" in sys.modules)
"""
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["0", "told", "False"]
