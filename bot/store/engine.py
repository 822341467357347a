"""Connections: one engine, and a few threads that do the units of work.

A unit of work is a function of a connection. It runs whole in one thread, inside one
transaction: measured, that is two to three times faster than awaiting each statement, and
the event loop never waits for a disk.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from bot.errors import StoreUnavailable
from bot.store.faults import explain_fault, is_passing
from bot.store.files import make_private, prepare_connection
from bot.store.patience import Patience

if TYPE_CHECKING:
    from bot.store.server import WatchedConnection

__all__ = ["Work", "WorkPlace", "read_url"]

T = TypeVar("T")
Work = Callable[[Connection], T]

_TRIES = 3  # of a unit of work that PostgreSQL broke off for another's sake
_PG_CONNECTIONS = 4
_LAST_PATIENCE_S = 2.0


def read_url(text: str) -> URL:
    """The database's URL, with the driver that is used for it.

    Raises StoreUnavailable where it names no database that Nightdesk knows.
    """
    known = "sqlite:///path/to/file.db or postgresql://user:password@host/name"
    try:
        url = make_url(text)
    except ArgumentError as exc:
        raise StoreUnavailable(
            f"NIGHTDESK_DATABASE_URL cannot be read as a URL; write {known}"
        ) from exc
    match url.drivername:
        case "sqlite" | "sqlite+pysqlite":
            if url.database in (None, "", ":memory:"):
                raise StoreUnavailable(
                    "a database in memory would forget what was told; name a file: "
                    "sqlite:///path/to/file.db"
                )
            return url.set(drivername="sqlite+pysqlite")
        case "postgresql" | "postgres" | "postgresql+psycopg":
            return url.set(drivername="postgresql+psycopg")
        case other:
            raise StoreUnavailable(
                f"Nightdesk keeps its data in SQLite or PostgreSQL, not in {other!r}; write {known}"
            )


class WorkPlace:
    """Runs units of work on the database at ``url``, writes apart from reads.

    SQLite knows one writer at a time, so its writes queue for one thread instead of for a
    lock; its readers look at the last committed state beside them (WAL).
    """

    def __init__(self, url: URL, *, max_pages: int | None) -> None:
        self._url = url
        self._max_pages = max_pages
        self.sqlite = url.drivername.startswith("sqlite")
        self.where = url.render_as_string(hide_password=True)
        self._patience = Patience()
        self._engine: Engine | None = None
        self._writers: ThreadPoolExecutor | None = None
        self._readers: ThreadPoolExecutor | None = None

    async def write(self, work: Work[T], *, unhurried: bool = False) -> T:
        """Do ``work`` in a transaction of its own, and commit it.

        A server ends statements that take very long, except where ``unhurried``.
        """
        engine, writers, _ = self._begin()
        writing = engine.execution_options(writes=True)
        return await self._run(writers, lambda: self._commit(writing, work, unhurried=unhurried))

    async def read(self, work: Work[T]) -> T:
        """Do ``work`` on one unchanging state of the database."""
        engine, _, readers = self._begin()
        reading = (
            engine if self.sqlite else engine.execution_options(isolation_level="REPEATABLE READ")
        )
        return await self._run(readers, lambda: self._commit(reading, work))

    async def close(self) -> None:
        """End the running units of work, then the threads and connections.

        A server that is silent is not waited for.
        """
        self._patience.silence_s = _LAST_PATIENCE_S
        engine, writers, readers = self._engine, self._writers, self._readers
        self._engine = self._writers = self._readers = None
        if engine is not None and writers is not None and readers is not None:
            await asyncio.to_thread(_end, engine, writers, readers)

    async def _run(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, work)

    def _begin(self) -> tuple[Engine, ThreadPoolExecutor, ThreadPoolExecutor]:
        if self._engine is None or self._writers is None or self._readers is None:
            size = 1 if self.sqlite else _PG_CONNECTIONS
            self._patience = Patience()
            self._engine = self._connect_to_sqlite() if self.sqlite else self._connect_to_server()
            self._writers = ThreadPoolExecutor(size, thread_name_prefix="store-write")
            self._readers = ThreadPoolExecutor(2, thread_name_prefix="store-read")
        return self._engine, self._writers, self._readers

    def _commit(self, engine: Engine, work: Work[T], *, unhurried: bool = False) -> T:
        for tries_left in reversed(range(_TRIES)):
            try:
                with engine.begin() as conn, _unhurried(conn) if unhurried else nullcontext():
                    return work(conn)
            except DBAPIError as exc:
                if tries_left and is_passing(exc):
                    continue
                raise explain_fault(exc, where=self.where) from exc
            except (SQLAlchemyError, OverflowError, UnicodeError) as exc:
                # The last two are the drivers' own, of values that no column holds.
                raise explain_fault(exc, where=self.where) from exc
        raise AssertionError("the last try returns or raises")

    def _connect_to_server(self) -> Engine:
        # The driver takes a tenth of a second to load, which commands over SQLite need not.
        from bot.store.server import WatchedConnection, choose_options

        engine = create_engine(
            self._url,
            pool_size=_PG_CONNECTIONS + 2,
            pool_pre_ping=True,  # a restarted server costs one failed question, not one poll
            connect_args=choose_options(self._url),
        )

        @event.listens_for(engine, "do_connect")
        def connect(
            _dialect: object, _record: object, args: list[Any], options: dict[str, Any]
        ) -> WatchedConnection:
            conn = WatchedConnection.connect(*args, **options)
            conn.patience = self._patience
            if "options" not in self._url.query:  # who writes these has limits of their own
                conn.limit_statements()
            return conn

        return engine

    def _connect_to_sqlite(self) -> Engine:
        make_private(self._url, where=self.where)
        engine = create_engine(self._url, pool_size=3)

        @event.listens_for(engine, "connect")
        def prepare(dbapi: sqlite3.Connection, _record: object) -> None:
            prepare_connection(dbapi, max_pages=self._max_pages)

        @event.listens_for(engine, "begin")
        def begin(conn: Connection) -> None:
            # IMMEDIATE takes the write lock at once: a reader that turns writer halfway is
            # refused without waiting (https://www.sqlite.org/lang_transaction.html).
            writes = conn.get_execution_options().get("writes", False)
            conn.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

        return engine


@contextmanager
def _unhurried(conn: Connection) -> Iterator[None]:
    """Let what is done meanwhile take as long as it needs."""
    if conn.dialect.name != "postgresql":
        yield
        return
    from bot.store.server import WatchedConnection

    conn.exec_driver_sql("SET LOCAL statement_timeout = 0")
    driver = conn.connection.driver_connection
    assert isinstance(driver, WatchedConnection)  # noqa: S101 - `connect` above made it
    driver.unhurried = True
    try:
        yield
    finally:
        driver.unhurried = False


def _end(engine: Engine, *threads: ThreadPoolExecutor) -> None:
    for pool in threads:
        pool.shutdown(wait=True)
    engine.dispose()
