"""A newsroom that is killed at any time decides as one that never stopped, to the byte."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.alerts import ChannelBook
from bot.desk import Desk
from bot.ingest import PagePace
from bot.model import Change, ChangeKind, Channel, DigestTimes, Entity, Priority, Threshold
from bot.ports import PageState
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.ingest.conftest import Room, item
from tests.making import make_source, make_watch
from watchers import ParsedEntry

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HEADLINES = (
    "Ferry Ostrava runs aground off Tarn island",
    "Forty passengers taken off by lifeboats in gale",
    "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale",
    "Ferry Ostrava: 12 dead, lifeboats return from Tarn island",
    "Ferry Ostrava: 40 dead, lifeboats return from Tarn island",
    "Fähre Ostrava läuft vor Insel Tarn auf Grund: 40 Tote",
    "Fenwick to acquire Brockton for $4 billion",
    "Fenwick agrees to buy Brockton for $4.1 billion, Quay Post reports",
    "Brockton denies that Fenwick will buy it for $4 billion",
    "Fenwick rachète Brockton pour 4 milliards de dollars",
    "フェンウィック、ブロックトンを40億ドルで買収",
    "Retraction: Fenwick to acquire Brockton for $4 billion",
    "Market update",
    "Live: Fenwick deal; Ferry Ostrava; Chile earthquake",
    "😀",
)
FERRY = (
    "The ferry Ostrava with forty passengers ran aground off Tarn island on Monday in a gale, and "
    "lifeboats from the harbour of Selby took everybody off, the coastguard told reporters."
)
DEAL = (
    "Fenwick will acquire its rival Brockton for four billion dollars in cash, the two companies "
    "said on Monday, in the largest deal of the shipping industry this year."
)
TEXTS = ("", FERRY, DEAL, f"LONDON (Reuters) - {DEAL}", f"(AP) — {FERRY}", DEAL[:100])
SOURCES = (
    make_source("wire", host="reuters.com", name="Reuters"),
    make_source("quay", name="Quay Post", tier=2, owner="Quay"),
    make_source("gull", tier=3, owner="Quay"),
    make_source("fenwick", host="fenwick.example", tier=3, official=True),
)
WATCHES = (
    make_watch("sea", "ferry OR lifeboats", priority=Priority.HIGH),
    make_watch("fenwick", "entity:fenwick", priority=Priority.HIGH, channels=("deals", "desk")),
    make_watch("markets", '"market update"'),
)
CHANNELS = ChannelBook(
    channels={"desk": Channel(name="desk", digest=DigestTimes(cron="0 18 * * *", zone="UTC"))},
    default=Channel(name="*", threshold=Threshold.EVERYTHING),
)
CATALOGUE = Catalogue(
    (
        Entity(
            id="fenwick",
            name="Fenwick",
            kind="organisation",
            aliases=("フェンウィック",),
            hosts=("fenwick.example",),
        ),
    )
)
HOUR = timedelta(hours=1)
PAUSES = (timedelta(0), timedelta(seconds=30), HOUR, 7 * HOUR, 72 * HOUR)
AGES = (None, timedelta(0), 2 * HOUR, timedelta(days=5), -HOUR)
TABLES = "known entries ledger stories alerts alert_stories deliveries waiting versions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happens next: after a pause an outlet brings an entry (or another text of one that
    it has), or a page goes or comes back; and whether the newsroom is killed before it.
    """

    kind: str
    source: int
    which: int
    headline: int
    text: int
    age: int
    pause: int
    killed: bool


STEPS = st.lists(
    st.builds(
        Step,
        kind=st.sampled_from(("new", "new", "new", "revised", "revised", "page")),
        source=st.integers(0, len(SOURCES) - 1),
        which=st.integers(0, 9),
        headline=st.integers(0, len(HEADLINES) - 1),
        text=st.integers(0, len(TEXTS) - 1),
        age=st.integers(0, len(AGES) - 1),
        pause=st.integers(0, len(PAUSES) - 1),
        killed=st.booleans(),
    ),
    min_size=4,
    max_size=14,
)


class Play:
    """A newsroom in which steps are played."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.documents: dict[str, list[ParsedEntry]] = {one.id: [] for one in SOURCES}

    def restart(self) -> None:
        self.room.writing = self.room.make_writing(ops_channel=None, pages=PagePace())

    async def take(self, number: int, step: Step) -> None:
        self.room.clock.advance(seconds=PAUSES[step.pause].total_seconds())
        if step.kind == "page":
            await self._turn_page(step.which)
            return
        source = SOURCES[step.source].id
        document, now, age = self.documents[source], self.room.clock.now(), AGES[step.age]
        parsed = ParsedEntry(
            guid=f"g{number}",
            url=f"https://{source}.example/{number}",
            canonical_url=f"https://{source}.example/{number}",
            title=HEADLINES[step.headline],
            summary=TEXTS[step.text],
            published=None if age is None else now - age,
        )
        if step.kind == "new" or not document:
            document.insert(0, parsed)
        else:
            at = step.which % len(document)
            document[at] = replace(document[at], title=parsed.title, summary=parsed.summary)
        await self.room.poll(source, *document)

    async def _turn_page(self, which: int) -> None:
        now = self.room.clock.now()
        pages = await self.room.store.claim_pages(now=now + 999 * HOUR, limit=10, until=now)
        if not pages:
            return
        claimed = pages[which % len(pages)]
        is_gone = claimed.page.state is PageState.PULLED
        await self.room.writing.tell_page(
            claimed,
            replace(claimed.page, state=PageState.THERE if is_gone else PageState.PULLED, due=now),
            Change(
                kind=ChangeKind.BACK if is_gone else ChangeKind.PULLED,
                before="",
                after="404",
                topic=f"page {claimed.entry.id}",
                now="back" if is_gone else "pulled",
            ),
        )


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("histories") / "template.db"

    async def make() -> None:
        store = open_store(f"sqlite:///{path}")
        await store.open()
        room = Room(store, WATCHES, CHANNELS)
        await room.begin(*SOURCES)
        for source in SOURCES:
            await room.poll(source.id, item(f"Old town fair opens in {source.id}"))
        await store.close()

    asyncio.run(make())
    return path


@asynccontextmanager
async def open_play(path: Path) -> AsyncIterator[Play]:
    store = open_store(f"sqlite:///{path}")
    await store.open()
    room = Room(store, WATCHES, CHANNELS)
    room.catalogue = CATALOGUE
    room.desk = Desk(store=store, catalogue=CATALOGUE, file_watches=WATCHES)
    await room.begin(*SOURCES)
    play = Play(room)
    play.restart()
    try:
        yield play
    finally:
        await store.close()


def read_rows(path: Path) -> Iterator[str]:
    """All that was decided and is told, as it is stored."""
    with closing(sqlite3.connect(path)) as conn:
        for table in TABLES.split():
            columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
            # What was placed in stories that are gone is counted by whoever was there.
            names = ", ".join(f'"{name}"' for name in columns if name != "placed")
            for row in conn.execute(f"SELECT {names} FROM {table} ORDER BY 1, 2"):
                yield f"{table}: {row}"


async def play_both(steps: Sequence[Step], steady: Path, killed: Path) -> None:
    async with open_play(steady) as one, open_play(killed) as other:
        for number, step in enumerate(steps):
            await one.take(number, step)
            if step.killed:
                other.restart()
            await other.take(number, step)


def step(kind: str, headline: int, **how: int) -> Step:
    fields = {"source": 0, "which": 0, "text": 0, "age": 1, "pause": 1} | how
    return Step(kind=kind, headline=headline, killed=True, **fields)


# What once was not the same after a restart.
CHANGED_EVENT = [step("new", 13, source=1), step("revised", 6, source=1), step("new", 7)]
PULLED_ALONE = [
    step("new", 6, source=1),
    step("page", 0),
    step("new", 9, source=0),
    step("new", 11, source=1),
]
PULLED_IS_NOT_REVISED = [step("new", 6, source=1), step("page", 0), step("revised", 11, source=1)]
TO_THE_SECOND = [step("new", 6), step("new", 7, source=1, pause=4), step("new", 9, pause=4)]
LATE = [
    step("new", 14, source=1),
    step("new", 6, text=2),
    step("revised", 6, source=1, text=2),
    step("new", 7, source=2, text=2),
    step("new", 9, source=3),
]
# Of two that have the text of a third, it is the one that was placed first.
REVISED_FIRST = [
    step("new", 3, text=2, pause=4),
    step("revised", 0, source=3, text=3, age=2),
    step("new", 6, source=3, text=4, age=4, pause=3),
    step("page", 1, which=3, source=3, text=1, age=3, pause=0),
    step("revised", 12, source=1, which=7, text=3, age=4, pause=0),
    step("new", 9, source=2, text=3, pause=2),
    step("page", 0, which=9, pause=2),
    step("new", 11, source=3, text=4, age=3, pause=0),
]
# An origin whose page is gone spoke all the same, as does one that comes after it.
PULLED_SPOKE = [
    step("new", 0, age=0, pause=0),
    step("new", 14, text=4, age=0, pause=0),
    step("page", 0, age=0, pause=0),
    step("new", 0, age=0, pause=4),
    step("new", 0, text=1, age=0, pause=0),
    step("new", 0, age=0, pause=0),
]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
@example(CHANGED_EVENT)
@example(PULLED_ALONE)
@example(PULLED_IS_NOT_REVISED)
@example(TO_THE_SECOND)
@example(LATE)
@example(REVISED_FIRST)
@example(PULLED_SPOKE)
def test_a_newsroom_that_is_killed_decides_as_one_that_is_not(
    template: Path, steps: list[Step]
) -> None:
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        steady, killed = Path(folder, "steady.db"), Path(folder, "killed.db")
        shutil.copy(template, steady)
        shutil.copy(template, killed)
        asyncio.run(play_both(steps, steady, killed))
        assert list(read_rows(killed)) == list(read_rows(steady))


BATCHES = st.lists(
    st.lists(
        st.tuples(st.integers(0, len(HEADLINES) - 1), st.integers(0, len(TEXTS) - 1)),
        min_size=len(SOURCES),
        max_size=len(SOURCES),
    ),
    min_size=1,
    max_size=3,
)


async def play_batches(batches: list[list[tuple[int, int]]], path: Path, *, together: bool) -> None:
    """Let all outlets bring something at once, a few times over."""
    async with open_play(path) as play:
        room = play.room
        for number, batch in enumerate(batches):
            now = room.clock.advance(minutes=5)
            results = []
            for source, (headline, text) in zip(SOURCES, batch, strict=True):
                document = play.documents[source.id]
                address = f"https://{source.id}.example/{number}"
                document.insert(
                    0,
                    ParsedEntry(
                        guid=f"g{number}",
                        url=address,
                        canonical_url=address,
                        title=HEADLINES[headline],
                        summary=TEXTS[text],
                        published=now,
                    ),
                )
                results.append(await room.fetch(source.id, *document))
            for cut in [results] if together else [[result] for result in results]:
                await room.writing.write(cut)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(BATCHES)
@example([[(0, 0), (0, 0), (3, 0), (4, 1)]])
@example([[(0, 0), (0, 0), (3, 1), (0, 0)]])
def test_polls_that_are_written_together_are_judged_as_those_that_are_not(
    template: Path, batches: list[list[tuple[int, int]]]
) -> None:
    with tempfile.TemporaryDirectory(dir=template.parent) as folder:
        apart, together = Path(folder, "apart.db"), Path(folder, "together.db")
        for path in (apart, together):
            shutil.copy(template, path)
            asyncio.run(play_batches(batches, path, together=path is together))
        assert list(read_rows(together)) == list(read_rows(apart))
