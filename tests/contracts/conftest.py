"""The stores that every contract test runs over."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine, text

import tests.databases  # noqa: F401 (what one engine has compiled, all take)
from bot.store import open_store
from bot.store.engine import read_url
from bot.store.schema import metadata
from tests.postgres import PostgresServer, shared_server

if TYPE_CHECKING:
    from bot.store.adapter import SqlStore


_LARGE = 65_536
"""Bytes. To truncate makes a new file of each table and index: where little is in one, its rows
are deleted in a quarter of the time, and what they leave behind stays small.
"""


def _write_emptying() -> str:
    tables = [table.name for table in metadata.tables.values()]
    steps = [
        *(f"IF pg_relation_size('{each}') > {_LARGE} THEN TRUNCATE {each} CASCADE; END IF;"
          for each in tables),
        *(f"IF EXISTS (SELECT FROM {each}) THEN DELETE FROM {each}; END IF;" for each in tables),
    ]  # fmt: skip
    return f"""DO $$ BEGIN
        SET LOCAL session_replication_role = replica;  -- in any order, whoever refers to whom
        {" ".join(steps)}
        PERFORM setval(quote_ident(sequencename)::regclass, start_value, false)
            FROM pg_sequences WHERE schemaname = current_schema();
    END $$"""


_EMPTY = _write_emptying()


async def _make_ready(url: str) -> None:
    store = open_store(url)
    await store.open()
    await store.close()


@pytest.fixture(scope="session")
def postgres() -> PostgresServer:
    return shared_server()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "template.db"
    asyncio.run(_make_ready(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_database(postgres: PostgresServer) -> str:
    """A database with the schema, for one test after the other: emptying it is ten times
    faster than making a new one.
    """
    name = postgres.create_database()
    asyncio.run(_make_ready(postgres.url(name)))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """Which database a test runs on."""
    kind: str = request.param
    return kind


@pytest.fixture
def empty_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table."""
    if database == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = server.create_database()
    yield server.url(name)
    server.drop_database(name)


@pytest.fixture
def store_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with the schema and no rows."""
    if database == "sqlite":
        path = tmp_path / "store.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = request.getfixturevalue("postgres_database")
    yield server.url(name)
    server.run(_EMPTY, database=name)


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[SqlStore]:
    store = open_store(store_url)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def second_store(store_url: str) -> AsyncIterator[SqlStore]:
    """Another process's store on the same database."""
    store = open_store(store_url)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
def look(store_url: str) -> Iterator[Callable[[str], list[tuple[Any, ...]]]]:
    """Asks the database itself, beside the store."""
    engine = create_engine(read_url(store_url))

    def ask(statement: str) -> list[tuple[Any, ...]]:
        with engine.connect() as conn:
            return [tuple(row) for row in conn.execute(text(statement))]

    yield ask
    engine.dispose()


@pytest.fixture
def change(store_url: str) -> Iterator[Callable[[str], None]]:
    """Changes the database itself, beside the store."""
    engine = create_engine(read_url(store_url))

    def execute(statement: str) -> None:
        with engine.begin() as conn:
            conn.exec_driver_sql(statement)

    yield execute
    engine.dispose()
