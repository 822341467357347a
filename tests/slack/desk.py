"""A desk over a real store, and a clock that is set by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts import ChannelBook
from bot.desk import Channels, Desk, Sources
from bot.model import Entity, SourceOrigin, Watch
from bot.ports import SourceScout, Store
from bot.reference import Reference
from bot.slack.commands import WatchCommands
from bot.slack.handling import Counter
from bot.slack.people import People
from bot.slack.rights import Rights
from bot.slack.rooms import Rooms
from bot.slack.seeing import Seeing
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.databases import lay_database
from tests.slack.bodies import AT

PATIENT_S = 30.0
"""A dialog is answered at once in tests that say nothing else, however slow the machine is."""
_SHOWN_WITHIN_S = 0.2


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


CATALOGUE = Catalogue([Entity(id="nokia", name="Nokia")])


def make_reference(desk: Desk) -> Reference:
    """Where people look things up in the store of a desk."""
    return Reference(
        store=getattr(desk, "_store", None),  # type: ignore[arg-type] -- the desk's own
        catalogue=CATALOGUE,
        classifier=CLASSIFIER,
        channels=ChannelBook(),
    )


async def note_digest(sent: list[str], channel: str) -> bool:
    """Note whose digest was asked for; nothing waits for that of ``quiet``."""
    sent.append(channel)
    return channel != "quiet"


def make_commands(
    desk: Desk,
    client: AsyncWebClient,
    clock: HandClock,
    *,
    named_channels: Callable[[], Collection[str]] = tuple,
    editors: Collection[str] = (),
    digests: list[str] | None = None,
    submit_within_s: float = PATIENT_S,
) -> WatchCommands:
    """What answers /watch, over a desk and a client of Slack's. ``digests`` are sent so.

    Where a dialog is answered before it is saved, what came of it follows once that was shown.
    """

    async def recall(place: str) -> str | None:
        return await desk.channels.find_told_as(place)

    async def recall_id(name: str) -> str | None:
        return await desk.channels.find_told_in(name)

    rooms = Rooms(client, now=clock.now, told_as=recall, told_in=recall_id)

    async def find_kept() -> Collection[str]:
        return {*named_channels(), *await desk.used_channels()}

    rights = Rights(client, rooms, editors=editors, now=clock.now, find_kept=find_kept)
    counter = Counter(
        desk=desk,
        reference=make_reference(desk),
        people=People(client, now=clock.now),
        rooms=rooms,
        rights=rights,
        seeing=Seeing(client, rooms, rights),
        send_digest=partial(note_digest, [] if digests is None else digests),
        named_channels=named_channels,
        zone="Europe/Helsinki",
    )
    return WatchCommands(
        counter=counter,
        clock=clock,
        client=client,
        submit_within_s=submit_within_s,
        shown_within_s=0.0 if submit_within_s == PATIENT_S else _SHOWN_WITHIN_S,
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
async def open_desk(
    folder: Path,
    *,
    scout: SourceScout | None = None,
    committed: Callable[[], None] = lambda: None,
) -> AsyncIterator[Desk]:
    """A desk with one watch from a file and one entity, over SQLite in ``folder``."""
    if not (folder / "desk.db").exists():
        lay_database(folder / "desk.db")
    async with open_beside(folder) as store:
        yield Desk(
            store=store,
            catalogue=CATALOGUE,
            file_watches=[FILE_WATCH],
            channels=Channels(store=store, book=ChannelBook(), committed=committed),
            sources=Sources(store=store, scout=scout),
        )
