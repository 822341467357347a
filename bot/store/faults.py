"""What a database's own errors mean for the people who run Nightdesk."""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING, TypeGuard

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
    StatementError,
)

from bot.errors import StoreError, StoreFull, StoreRejected, StoreUnavailable

if TYPE_CHECKING:
    import psycopg

__all__ = ["explain_fault", "is_passing"]

# PostgreSQL: serialization_failure, deadlock_detected. Nothing was stored, and the same
# work succeeds when it is done once more.
_PASSING = {"40001", "40P01"}
_DISK_FULL = "53100"
_READ_ONLY = "25006"
_TOOK_TOO_LONG = "57014"
# Of values and rows: data_exception, integrity_constraint_violation, program_limit_exceeded
# (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_OF_ROWS = {"22", "23", "54"}


def is_passing(exc: DBAPIError) -> bool:
    """Whether the same unit of work may be tried again at once."""
    return _is_servers(exc.orig) and exc.orig.sqlstate in _PASSING


def explain_fault(exc: SQLAlchemyError | OverflowError | UnicodeError, *, where: str) -> StoreError:
    """The error of ours that says what happened to the database ``where``, and what to do.

    StoreRejected where the fault is in the rows, and not in the database.
    """
    if isinstance(exc, DBAPIError):
        if isinstance(exc.orig, sqlite3.Error):
            return _explain_sqlite(exc.orig, where=where)
        if _is_servers(exc.orig):
            return _explain_postgresql(exc, exc.orig, where=where)
    if isinstance(exc, StatementError):  # a value had no form in its column
        return _reject(exc.orig or exc, where=where)
    if isinstance(exc, OverflowError | UnicodeError):
        return _reject(exc, where=where)
    return StoreError(f"the database {where} refused a unit of work: {exc}")


def _is_servers(error: object) -> TypeGuard[psycopg.Error]:
    """Whether PostgreSQL's driver raised it, which is not loaded where another one did."""
    driver = sys.modules.get("psycopg")
    return driver is not None and isinstance(error, driver.Error)


def _reject(said: object, *, where: str) -> StoreRejected:
    return StoreRejected(
        f"these rows cannot be stored: {said}. Nothing of this unit of work is in the database "
        f"{where}; what they came from is at fault, or Nightdesk is: please report it"
    )


def _full(where: str) -> StoreFull:
    return StoreFull(
        f"the database {where} is full: its disk has no room left, or its size limit is "
        "reached. Nothing of this unit of work was stored, and what was stored before is safe. "
        "Free some space or run `nightdesk db prune`; the sources are then fetched again."
    )


def _explain_sqlite(exc: sqlite3.Error, *, where: str) -> StoreError:
    # The extended code's low byte is the primary one (https://www.sqlite.org/rescode.html).
    code = (getattr(exc, "sqlite_errorcode", None) or 0) & 0xFF
    if isinstance(exc, sqlite3.IntegrityError | sqlite3.DataError | sqlite3.InterfaceError):
        return _reject(exc, where=where)
    # A value of a type that SQLite does not know has no code: the driver refused it.
    if isinstance(exc, sqlite3.ProgrammingError) and "type" in str(exc):
        return _reject(exc, where=where)
    if code == sqlite3.SQLITE_FULL:
        return _full(where)
    advice = {
        sqlite3.SQLITE_NOTADB: "is a file of another kind, not an SQLite database; name another "
        "file in NIGHTDESK_DATABASE_URL, or restore a backup",
        sqlite3.SQLITE_CORRUPT: "is damaged; restore a backup",
        sqlite3.SQLITE_CANTOPEN: "cannot be opened; make its folder, or give this user the right "
        "to read and write in it",
        sqlite3.SQLITE_READONLY: "is read-only; give this user the right to write the file and "
        "its folder",
        sqlite3.SQLITE_PERM: "is read-only; give this user the right to write the file and its "
        "folder",
        sqlite3.SQLITE_BUSY: "is locked by another program; stop that, or wait until it is done",
        sqlite3.SQLITE_LOCKED: "is locked by another program; stop that, or wait until it is done",
        sqlite3.SQLITE_IOERR: "could not be read or written; look to its disk",
    }.get(code)
    if advice is not None:
        return StoreUnavailable(f"the database {where} {advice} (SQLite says: {exc})")
    return StoreError(f"the database {where} refused a unit of work (SQLite says: {exc})")


def _explain_postgresql(exc: DBAPIError, orig: psycopg.Error, *, where: str) -> StoreError:
    said = str(orig).strip().splitlines()[0] if str(orig).strip() else type(orig).__name__
    if orig.sqlstate == _DISK_FULL:
        return _full(where)
    if orig.sqlstate == _READ_ONLY:
        return StoreUnavailable(
            f"the database {where} is read-only; connect to the primary, not to a standby "
            f"(PostgreSQL says: {said})"
        )
    if orig.sqlstate == _TOOK_TOO_LONG:
        return StoreUnavailable(
            f"the database {where} took too long over a statement; see what else keeps the "
            f"server busy, or holds its locks (PostgreSQL says: {said})"
        )
    if isinstance(exc, IntegrityError | DataError) or (orig.sqlstate or "")[:2] in _OF_ROWS:
        return _reject(said, where=where)
    if isinstance(exc, OperationalError | InterfaceError) or exc.connection_invalidated:
        return StoreUnavailable(
            f"the database {where} cannot be reached; see that the server runs and that "
            f"NIGHTDESK_DATABASE_URL names it rightly (PostgreSQL says: {said})"
        )
    return StoreError(f"the database {where} refused a unit of work (PostgreSQL says: {said})")
