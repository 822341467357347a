"""The store: the only SQL.

`open_store` makes the one adapter of `bot.ports.Store`, on SQLite or PostgreSQL. SQLAlchemy
is imported when it is called, not before, so that commands without a database stay fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.store.adapter import SqlStore

__all__ = ["open_store"]


def open_store(url: str, *, max_pages: int | None = None) -> SqlStore:
    """The store at ``url``; it connects when its ``open`` is awaited.

    ``url`` is ``sqlite:///path`` or ``postgresql://user:password@host/name``.
    ``max_pages`` limits an SQLite file to that many pages of 4 KiB; past it, writes raise
    StoreFull.

    Raises StoreUnavailable where the URL names no database that Nightdesk knows.
    """
    from bot.store.adapter import SqlStore

    return SqlStore(url, max_pages=max_pages)
