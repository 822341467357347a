"""Databases for tests that are about something else than how one is made.

To make the schema takes sixty milliseconds, and to copy it one.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

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
