"""A desk over a real store, and a clock that is set by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.desk import Desk
from bot.model import Entity, SourceOrigin, Watch
from bot.ports import Store
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.slack.bodies import AT


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime = AT) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def move(self, by: timedelta) -> None:
        self._at += by


FILE_WATCH = Watch(
    name="from-the-file", query="election", channels=("politics",), origin=SourceOrigin.FILE
)


@asynccontextmanager
async def open_beside(folder: Path) -> AsyncIterator[Store]:
    """The store in ``folder`` once more, as another process opens it."""
    store = open_store(f"sqlite:///{folder}/desk.db")
    await store.open()
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def open_desk(folder: Path) -> AsyncIterator[Desk]:
    """A desk with one watch from a file and one entity, over SQLite in ``folder``."""
    async with open_beside(folder) as store:
        yield Desk(
            store=store,
            catalogue=Catalogue([Entity(id="nokia", name="Nokia")]),
            file_watches=[FILE_WATCH],
        )
