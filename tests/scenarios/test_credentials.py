"""A password in a source's address is used, and is nowhere to be seen."""

from __future__ import annotations

import sqlite3
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now

PASSWORD = "tide-4711-table"
WRONG = "ebb-1147-chair"


class LockedSite(FeedSite):
    """Feeds for which the desk needs its password; ``/old-NAME.xml`` has moved for good."""

    def __init__(self) -> None:
        super().__init__()
        self.let_in: list[str] = []

    async def _serve(self, request: web.Request) -> web.Response:
        given = request.headers.get("Authorization")
        if given != "Basic " + b64encode(f"desk:{PASSWORD}".encode()).decode():
            return web.Response(status=401, headers={"WWW-Authenticate": 'Basic realm="desk"'})
        name = request.match_info["feed"]
        self.let_in.append(name)
        if name.startswith("old-"):
            raise web.HTTPMovedPermanently(f"/{name.removeprefix('old-')}.xml")
        return await super()._serve(request)

    def locked(self, feed: str, password: str = PASSWORD) -> str:
        return self.url(feed).replace("//", f"//desk:{password}@")


@pytest.fixture
async def site() -> AsyncIterator[LockedSite]:
    async with LockedSite() as site:
        yield site


@pytest.fixture
async def nightdesk(tmp_path: Path) -> AsyncIterator[Nightdesk]:
    program = Nightdesk(tmp_path)
    yield program
    if program.starts:
        await program.kill()


def tables(database: Path) -> dict[str, str]:
    """What each table holds, but for the one that is meant to hold passwords.

    A virtual table holds nothing itself: what its index knows stands in tables of its own.
    """
    with sqlite3.connect(database) as conn:
        names = [
            row[0]
            for row in conn.execute(
                "SELECT name FROM sqlite_master"
                " WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'"
            )
        ]
        return {
            name: repr(conn.execute(f'SELECT * FROM "{name}"').fetchall())
            for name in names
            if name != "credentials"
        }


async def test_a_password_is_used_and_stands_in_no_output_log_table_or_page(
    site: LockedSite, nightdesk: Nightdesk, tmp_path: Path
) -> None:
    site.url("news")
    item = Item(guid="g0", title="Fenwick agrees to buy Ostrander", published=now())
    site.publish("news", item)
    site.url("added")
    nightdesk.configure(
        sources={
            "moved": {"name": "Moved", "url": site.locked("old-news"), "host": "moved.example"},
            "shut": {"name": "Shut", "url": site.locked("news", WRONG), "host": "shut.example"},
        },
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"]}],
        log={"level": "debug", "format": "json"},
    )
    said = [await nightdesk.run("feed", "add", site.locked("added"), "--id", "added")]
    assert said[0][0] == 0, said[0][1]
    await nightdesk.start()
    await nightdesk.listening()
    await site.stored("news")
    await site.stored("added")
    site.publish("news", Item(guid="g1", title="Calloway recalls 90,000 pumps", published=now()))
    await site.stored("news")
    async with aiohttp.ClientSession() as session:
        for path in ("", "metrics", "healthz", "readyz"):
            async with session.get(nightdesk.wire_url.rstrip("/") + "/" + path) as answer:
                said.append((0, await answer.text()))
    assert await nightdesk.stop() == 0

    commands: tuple[tuple[str, ...], ...] = (
        ("check",),
        ("feed", "list"),
        ("feed", "list", "--json"),
        ("feed", "export"),
        ("feed", "add", site.locked("added"), "--id", "again"),
        ("feed", "add", site.locked("news", WRONG), "--id", "wrong"),
        # With --json the argument comes back to the letter: that is how scripts know it again.
        ("feed", "check", site.locked("news"), site.locked("news", WRONG)),
        ("feed", "check", site.locked("news").replace("http:", "htp:")),
        ("feed", "remove", "added"),
        ("why", f"http://127.0.0.1:{site.port}/news/g1"),
    )
    said.append((0, await nightdesk.run_all(*commands)))

    assert {"old-news", "news", "added"} <= set(site.let_in)
    assert any("g1" in text or "Calloway" in text for _, text in said)
    assert "401" in nightdesk.log
    places = {f"output {n}": text for n, (_, text) in enumerate(said)}
    places |= {"log": nightdesk.log} | tables(tmp_path / "data" / "nightdesk.db")
    found = [
        place for place, text in places.items() for secret in (PASSWORD, WRONG) if secret in text
    ]
    assert found == []
    with sqlite3.connect(tmp_path / "data" / "nightdesk.db") as conn:
        kept = dict(conn.execute("SELECT source, password FROM credentials").fetchall())
    assert kept == {"moved": PASSWORD, "shut": WRONG}
