"""Real and malformed feed documents, served as sources to the real program."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from io import BytesIO
from pathlib import Path

import aiohttp
import feedparser
import pytest
from aiohttp import web

from tests.scenarios.newsroom import Nightdesk

FEEDS = Path(__file__).parents[3] / "shared" / "data" / "feeds"
SAMPLE = 120
ROUNDS = 3
MEBIBYTE = 1024 * 1024


def choose_documents() -> list[Path]:
    """A sample that is the same each time, of those that are no test's expectations."""
    documents = sorted(
        path
        for path in FEEDS.rglob("*")
        if path.is_file() and path.suffix in {".xml", ".rss", ".atom", ".rdf", ".json", ".feed"}
    )
    return random.Random(1).sample(documents, min(SAMPLE, len(documents)))


class Library:
    """Serves documents without validators: each round brings all the bytes again."""

    def __init__(self, documents: list[Path]) -> None:
        self._documents = documents
        self._asked: Counter[int] = Counter()
        self._changed = asyncio.Event()

    async def serve(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        self._asked[number] += 1
        self._changed.set()
        path = self._documents[number]
        kind = "application/feed+json" if path.suffix == ".json" else "application/xml"
        return web.Response(body=path.read_bytes(), headers={"Content-Type": kind})

    async def round_done(self, count: int) -> None:
        """Wait until each document was asked for that often."""
        async with asyncio.timeout(120):
            while len(self._asked) < len(self._documents) or min(self._asked.values()) < count:
                self._changed.clear()
                await self._changed.wait()


def resident_bytes(pid: int) -> int | None:
    """What a process holds in memory; None where the system does not tell."""
    statm = Path(f"/proc/{pid}/statm")
    return int(statm.read_text().split()[1]) * 4096 if statm.exists() else None


async def test_each_document_of_a_real_corpus_yields_entries_or_one_clear_error(
    tmp_path: Path,
) -> None:
    if not FEEDS.is_dir():
        pytest.skip("../shared/data/feeds is not there")
    documents = choose_documents()
    library = Library(documents)
    app = web.Application()
    app.router.add_get("/{number}", library.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    nightdesk = Nightdesk(tmp_path, real=True)  # what it holds in memory is its own
    nightdesk.configure(
        sources={
            f"d{number}": {
                "name": path.name,
                "url": f"http://127.0.0.1:{port}/{number}",
                # What a feed says of its own rhythm does not hold up one of tier 1.
                "tier": 1,
            }
            for number, path in enumerate(documents)
        },
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"]}],
        poll={"tier_1_s": 1, "other_s": 1},
        # All stand on one host, which would be asked for two at a time.
        fetch={"per_host": 50},
    )
    await nightdesk.start()
    held = []
    try:
        for round_ in range(1, ROUNDS + 1):
            await library.round_done(round_)
            held.append(resident_bytes(nightdesk.pid))
        readyz = f"{nightdesk.wire_url}readyz"
        async with aiohttp.ClientSession() as session, session.get(readyz) as ready:
            assert ready.status == 200, await ready.text()
        assert await nightdesk.stop() == 0
    finally:
        await nightdesk.kill()
        await runner.cleanup()
    if held[1] is not None and held[2] is not None:
        assert held[2] - held[1] < 24 * MEBIBYTE, [size and size // MEBIBYTE for size in held]

    status, output = await nightdesk.run("feed", "list", "--json")
    assert status == 0
    sources = [json.loads(line) for line in output.splitlines()]
    assert len(sources) == len(documents)
    for source in sources:
        told = [source["error"], source["fault"]]
        name = documents[int(source["id"][1:])]
        assert source["entries"] or any(told), f"{name}: neither an entry nor a word"
        assert not source["error"] or len(source["error"]) < 600, name
        if not source["entries"]:
            assert source["failures"] or source["fault"], name
        if feedparser.parse(BytesIO(name.read_bytes())).entries:
            assert source["entries"], f"{name}: the reference finds entries"
