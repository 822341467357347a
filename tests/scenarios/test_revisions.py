"""What editors do to a story that was told: they change it, and they pull it. Told once."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now, repeated
from tests.slack_double import Posted, SlackDouble

CLAIM = "Fenwick agrees to buy Ostrander for $4.1 billion, sources say"
LOWERED = "Fenwick agrees to buy Ostrander for $3.1 billion, sources say"


async def open_with_the_claim(site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk) -> Posted:
    """A service that has told of the claim; what it posted."""
    site.publish("wire", Item(guid="old", title="Old town fair opens"))
    nightdesk.configure(
        sources={
            "wire": {"name": "Wire", "url": site.url("wire"), "host": "wire.example", "tier": 1}
        },
        watches=[
            {"name": "fenwick", "query": "fenwick", "channels": ["newsdesk"], "priority": "high"}
        ],
        channels={"newsdesk": {"threshold": "everything"}},
    )
    await nightdesk.start()
    await site.stored("wire")
    site.publish("wire", Item(guid="claim", title=CLAIM, published=now()))
    (claim,) = await slack.wait_for_messages(1)
    await nightdesk.delivered()
    return claim


class Stored:
    """The database of a service, looked at and hurried from beside it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "data" / "nightdesk.db"

    def ask(self, statement: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(self._path, timeout=30) as conn:
            return conn.execute(statement).fetchall()

    def hurry(self) -> None:
        """Let what is waited for be due: minutes and hours go by in no time."""
        self.ask("UPDATE alerted_pages SET due = 0, missed = missed - 600000000")

    async def until(self, state: str, *, timeout_s: float = 60) -> None:
        async with asyncio.timeout(timeout_s):
            while self.ask("SELECT state FROM alerted_pages") != [(state,)]:  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # another process's database tells of no change


async def test_a_story_that_is_pulled_is_told_in_its_thread_once_through_kills(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk, tmp_path: Path
) -> None:
    claim = await open_with_the_claim(site, slack, nightdesk)
    stored = Stored(tmp_path)
    await nightdesk.kill()
    site.pull("wire", "claim")
    stored.hurry()
    await nightdesk.start()
    await stored.until("missed")
    await nightdesk.kill()
    # Once is a slip; the second time, some minutes later, another process sees it.
    stored.hurry()
    await nightdesk.start()
    await slack.wait_for_messages(2, timeout_s=60)
    await nightdesk.kill()
    stored.hurry()
    await nightdesk.start()
    await site.page_asked("wire", "claim")
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    told, pulled = slack.messages
    assert (told.ts, pulled.thread_ts) == (claim.ts, claim.ts)
    assert pulled.text.startswith("Update: pulled: 127.0.0.1 no longer has it (404) — Wire")
    assert "its report was pulled" in str(pulled.blocks)
    assert repeated([message.delivery_id or "" for message in slack.messages]) == {}
    status, said = await nightdesk.run("why", "claim")
    assert status == 0
    assert "version: as told" in said
    assert "page: pulled" in said


async def test_a_changed_sum_is_told_in_its_thread_once_through_a_kill(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    claim = await open_with_the_claim(site, slack, nightdesk)
    site.revise("wire", Item(guid="claim", title=LOWERED, published=now()))
    await slack.wait_for_messages(2)
    await nightdesk.kill()
    await nightdesk.start()
    # A comma is no news, nor is what was told before the kill.
    site.revise("wire", Item(guid="claim", title=f"{LOWERED}.", published=now()))
    await site.stored("wire")
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    _, changed = slack.messages
    assert changed.thread_ts == claim.ts
    assert changed.text.startswith(
        "Update: Headline changed: Fenwick agrees to buy Ostrander for $4.1 → 3.1 billion"
    )
    _, said = await nightdesk.run("why", "claim")
    assert said.count("version: as ") == 2
    assert CLAIM in said
