"""Databases for tests that are about something else than how one is made.

To make the schema takes sixty milliseconds, and to copy it one. To put a statement into words
takes as long as to run it ten times, and each engine remembers its own alone: in a process of
tests, which opens a database for each, all engines of one dialect remember together.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Engine, event

from bot.store import open_store

__all__ = ["lay_database"]


def lay_database(path: Path) -> str:
    """The URL of a new database with the schema and no rows, in a file at ``path``."""
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(_make_database())
    return f"sqlite:///{path}"


@cache
def _make_database() -> bytes:
    """The file of one, made once in each process of tests."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as beside_the_loop:
        path = Path(folder) / "template.db"
        beside_the_loop.submit(lambda: asyncio.run(_open_once(path))).result()
        return path.read_bytes()


async def _open_once(path: Path) -> None:
    store = open_store(f"sqlite:///{path}")
    await store.open()
    await store.close()


class _Remembered(dict[tuple[Any, ...], Any]):
    """Compiled statements by their dialect's name, where an engine's own go by the object."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(_rename(key), default)

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        super().__setitem__(_rename(key), compiled)


def _rename(key: tuple[Any, ...]) -> tuple[Any, ...]:
    dialect, *rest = key
    return (dialect.name, *rest)


_REMEMBERED = _Remembered()


@event.listens_for(Engine, "engine_connect")
def _share_compiled(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_REMEMBERED)
