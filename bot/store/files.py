"""The embedded database's file: who may read it, and how each connection is set up."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sqlalchemy.engine import URL

from bot.errors import StoreUnavailable

__all__ = ["make_private", "prepare_connection"]

_BUSY_MS = 10_000  # how long SQLite waits for another process's write
_LOOK_AGAIN_S = 0.01


def make_private(url: URL, *, where: str) -> None:
    """See that the database's file is there, and one made here is its owner's alone.

    What is watched for is nobody else's business. SQLite gives the files beside it
    (``-wal``, ``-shm``) the same rights. One that is there already keeps its own.

    Raises StoreUnavailable where there is no folder for it.
    """
    path = _find_path(url)
    if not path.parent.is_dir():
        raise StoreUnavailable(
            f"the database {where} cannot be opened: there is no folder {path.parent}; make it, "
            "or name another file in NIGHTDESK_DATABASE_URL"
        )
    if url.query.get("mode", "rwc") != "rwc":
        return
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError:
        return  # it is there, or SQLite says itself why it can't be


def prepare_connection(conn: sqlite3.Connection, *, max_pages: int | None) -> None:
    """Set a new connection up: durable commits, readers beside a writer."""
    conn.isolation_level = None  # the engine says BEGIN itself
    conn.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    _write_ahead(conn)
    conn.execute("PRAGMA synchronous = FULL")  # a commit survives the loss of power too
    conn.execute("PRAGMA foreign_keys = ON")
    if max_pages is not None:
        conn.execute(f"PRAGMA max_page_count = {max_pages}")


def _write_ahead(conn: sqlite3.Connection) -> None:
    """Turn the write-ahead log on, waiting for others that do so just now.

    SQLite refuses this one at once where a new file is locked, whatever its busy_timeout.
    """
    deadline = time.monotonic() + _BUSY_MS / 1000
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as exc:
            busy = exc.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(_LOOK_AGAIN_S)
        else:
            return


def _find_path(url: URL) -> Path:
    name = url.database or ""
    if name.startswith("file:"):  # SQLite's own form (https://www.sqlite.org/uri.html)
        name = unquote(urlsplit(name).path)
    return Path(name).absolute()
