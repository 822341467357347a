"""A service that starts again knows its stories by what it kept of them, or by their texts."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from pathlib import Path
from typing import Any, Self

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now

SOURCES = ("wire", "harbour", "courier", "gazette", "evening")
CLAIM = "Fenwick agrees to buy Ostrander for $4.1 billion, sources say"
CLAIM_TEXT = (
    "LONDON (Reuters) - Fenwick has agreed to buy its rival Ostrander for $4.1 billion in cash "
    "after six months of talks, three people with knowledge of the decision said on Tuesday."
)
FIRST = (
    ("wire", CLAIM, CLAIM_TEXT),
    ("harbour", CLAIM, CLAIM_TEXT),
    ("courier", "Ferry Ostrava runs aground off Tarn island, 12 dead", "It left Selby at noon."),
)
# What is asked of the earlier ones: their words, their text, their word, their figures.
LATER = (
    ("gazette", "Ostrander to be bought by Fenwick for $4.1 billion", "Its founder told us so."),
    ("evening", CLAIM.removesuffix(", sources say"), CLAIM_TEXT.removesuffix(".")),
    ("courier", "Fenwick denies it will buy Ostrander", "Fenwick said the report was untrue."),
    ("gazette", "Ferry Ostrava aground off Tarn island: toll rises to 40 dead", ""),
)


class Program:
    """A service with a folder of its own, looked at through its database."""

    def __init__(self, folder: Path, site: FeedSite) -> None:
        folder.mkdir(exist_ok=True)
        self.database = folder / "data" / "nightdesk.db"
        self.service = Nightdesk(folder)
        self.service.configure(
            sources={
                name: {
                    "name": name.title(),
                    "url": site.url(name),
                    "host": f"{name}.example",
                    "tier": 1 if name == "wire" else 2,
                }
                for name in SOURCES
            },
            watches=[
                {"name": "fenwick", "query": "fenwick", "channels": ["desk"], "priority": "high"},
                {"name": "sea", "query": "ferry", "channels": ["desk"], "priority": "high"},
            ],
            channels={"desk": {"threshold": "everything"}},
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.service.starts:
            await self.service.kill()

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.database, timeout=30) as conn:
            return conn.execute(statement).fetchall()

    async def has_entries(self, count: int, *, timeout_s: float = 60) -> None:
        async with asyncio.timeout(timeout_s):
            while not self.database.exists() or self._count() < count:  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # another process's database tells of no change

    def _count(self) -> int:
        if not self.ask("SELECT 1 FROM sqlite_master WHERE name = 'entries'"):
            return 0
        return int(self.ask("SELECT count(*) FROM entries")[0][0])

    def tell_all(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that was decided, but for the times."""
        return {
            "entries": self.ask(
                "SELECT known.source, id, story, relation, copy_source, copy_id, event, watched "
                "FROM entries JOIN known USING (number) ORDER BY known.source, id"
            ),
            "stories": self.ask(
                "SELECT id, lead_source, headline, status, origins, copies, official, event "
                "FROM stories ORDER BY number"
            ),
            "alerts": self.ask("SELECT story, channel, kind, step FROM alerts ORDER BY number"),
        }


async def test_a_start_decides_alike_whether_it_reads_texts_anew_or_not(
    site: FeedSite, tmp_path: Path
) -> None:
    for name in SOURCES:
        site.publish(name, Item(guid="old", title=f"Old town fair opens in {name}"))
    async with Program(tmp_path / "kept", site) as kept, Program(tmp_path / "anew", site) as anew:
        await kept.service.start()
        await kept.has_entries(len(SOURCES))
        for number, (name, title, text) in enumerate(FIRST, start=1):
            site.publish(name, Item(guid=f"{number}", title=title, text=text, published=now()))
            await kept.has_entries(len(SOURCES) + number)
        assert await kept.service.stop() == 0
        assert kept.ask("SELECT count(*) FROM readings") == [(len(FIRST),)]

        shutil.copytree(kept.database.parent, anew.database.parent)
        anew.ask("DELETE FROM readings")
        await kept.service.start()
        await anew.service.start()
        for number, (name, title, text) in enumerate(LATER, start=1 + len(FIRST)):
            site.publish(name, Item(guid=f"{number}", title=title, text=text, published=now()))
            await kept.has_entries(len(SOURCES) + number)
            await anew.has_entries(len(SOURCES) + number)
        assert [await kept.service.stop(), await anew.service.stop()] == [0, 0]

    assert kept.tell_all() == anew.tell_all()
    told = kept.tell_all()
    assert [(row[3], row[4], row[5]) for row in told["stories"]] == [
        ("disputed", 3, 2),
        ("corroborated", 2, 0),
    ]
    # What was read anew was stored for the entries that came after alone.
    assert kept.ask("SELECT count(*) FROM readings") == [(len(FIRST) + len(LATER),)]
