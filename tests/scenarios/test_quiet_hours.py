"""Quiet hours outlive the process: what waits for the morning comes after a crash, too."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now

CLAIM = "Fenwick agrees to buy Ostrander for $4.1 billion"
STRIKE = "Fenwick yard workers walk out over pay"


async def test_a_crash_in_quiet_hours_loses_nothing_of_the_morning_brief(tmp_path: Path) -> None:
    database = tmp_path / "data" / "nightdesk.db"
    # Whenever this runs, it is night.
    night, morning = now() - timedelta(hours=2), now() + timedelta(hours=10)

    def ask(statement: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(database, timeout=30) as conn:
            return conn.execute(statement).fetchall()

    async with FeedSite() as site:
        service = Nightdesk(tmp_path)
        service.configure(
            sources={
                "wire": {"name": "Wire", "url": site.url("wire"), "host": "wire.example", "tier": 1}
            },
            watches=[
                {"name": "fenwick", "query": "fenwick", "channels": ["desk"], "priority": "high"}
            ],
            channels={
                "desk": {
                    "threshold": "everything",
                    "digest": None,
                    "quiet": {"from": f"{night:%H:%M}", "to": f"{morning:%H:%M}", "zone": "UTC"},
                }
            },
        )
        site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
        await service.start()
        try:
            await site.stored("wire")
            told = (("claim", CLAIM), ("strike", STRIKE))
            site.publish("wire", *(Item(guid=g, title=t, published=now()) for g, t in told))
            await site.stored("wire")
            await service.kill()
            assert ask("SELECT count(*) FROM waiting WHERE occasion = 'morning'") == [(2,)]
            assert ask("SELECT count(*) FROM deliveries") == [(0,)]

            # The night is over while nothing runs.
            ask("UPDATE waiting SET due = 0")
            await service.start()
            async with asyncio.timeout(60):
                while not ask("SELECT 1 FROM deliveries WHERE state = 'sent'"):  # noqa: ASYNC110
                    await asyncio.sleep(0.02)  # another process's database tells of no change
        finally:
            await service.kill()

    assert ask("SELECT kind, channel FROM deliveries") == [("digest", "desk")]
    assert " MORNING BRIEF  #desk  2 stories" in service.log
    assert all(title in service.log for title in (CLAIM, STRIKE))
