"""All feed documents at hand, real and malformed, polled three rounds by the real service.

Each document has to yield entries, or to be a feed that is empty just now, or to leave one
clear fault. Skips with a message where the documents are not there.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from aiohttp import web

from benchmarks.beside import run_beside
from benchmarks.generated_news import make_source
from benchmarks.measuring import resident_mb
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import BenchmarkService, run_measuring, running_service

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "feeds"
ROUNDS = 3
STEP = timedelta(hours=3)  # past every back-off of two failures, and past any feed's own ttl
GOAL_GROWTH = 1.1
_TYPES = {".json": "application/json", ".atom": "application/atom+xml"}


def list_documents() -> list[Path]:
    """The files of the corpus that are not empty names, in a fixed order."""
    return sorted(path for path in FOLDER.rglob("*") if path.is_file())


async def _serve(paths: Sequence[Path]) -> None:
    """Serve each document under its number until standard input ends."""

    async def document(request: web.Request) -> web.Response:
        path = paths[int(request.match_info["n"])]
        return web.Response(
            body=path.read_bytes(),
            content_type=_TYPES.get(path.suffix, "application/xml"),
        )

    app = web.Application()
    app.router.add_get("/{n}", document)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@contextmanager
def corpus_server() -> Iterator[tuple[str, int]]:
    """The base address of the documents, and the server's pid."""
    with run_beside("benchmarks.corpus", "--serve") as process:
        yield f"http://127.0.0.1:{int(process.answer())}", process.pid


async def judge_documents(
    service: BenchmarkService, paths: Sequence[Path]
) -> tuple[Counter[str], list[str]]:
    """What became of each document, counted; and those of which nothing clear can be said."""
    with closing(sqlite3.connect(f"file:{service.database}?mode=ro", uri=True)) as database:
        faults = Counter(
            dict(
                database.execute(
                    "SELECT source, count(*) FROM ledger WHERE outcome = 'fault' GROUP BY source"
                )
            )
        )
    became: Counter[str] = Counter()
    unclear = []
    for status in await service.store.list_sources():
        name, state = status.source.id, status.state
        if state.error is None and not faults[name] and status.entries:
            became["entries, with a note of what is wrong" if state.fault else "entries"] += 1
        elif state.error is None and not faults[name] and state.fault:
            became["no entries, with a note that says why"] += 1
        elif state.error and faults[name] == 1 and not status.entries:
            became["one clear fault"] += 1
        else:
            became["unclear"] += 1
            path = paths[int(name.removeprefix("d"))].relative_to(FOLDER)
            unclear.append(
                f"{path}: {status.entries} entries, {faults[name]} faults in the ledger, "
                f"error: {state.error}"
            )
    return became, unclear


def parse_alone(paths: Sequence[Path]) -> float:
    """CPU seconds that feedparser alone takes over the documents, as the service calls it."""
    import feedparser

    began = time.process_time()
    for path in paths:
        try:
            feedparser.parse(
                BytesIO(path.read_bytes()), sanitize_html=False, resolve_relative_uris=False
            )
        except Exception as exc:
            # What it cannot take is part of the corpus; the service says so of it.
            print(f"  feedparser alone failed over {path.name}: {type(exc).__name__}")
    return time.process_time() - began


async def measure(paths: Sequence[Path]) -> bool:
    """Poll all documents, print, and say whether the goals were met."""
    rows: list[tuple[object, ...]] = []
    memory: list[float] = []
    with corpus_server() as (url, pid):
        sources = [make_source(f"d{n}", f"{url}/{n}") for n in range(len(paths))]
        async with running_service(sources, apart=(pid,), step=STEP) as service:
            first_cpu_s = 0.0
            for number in range(1, ROUNDS + 1):
                one = await service.poll_all()
                own, parsers = resident_mb((pid,))
                memory.append(own)
                first_cpu_s = first_cpu_s or one.cpu.all_s
                outcomes = ", ".join(f"{count} {name}" for name, count in one.outcomes.items())
                rows.append(
                    (f"{number} ", one.wall_s, one.cpu.all_s, round(own), round(parsers), outcomes)
                )
            became, unclear = await judge_documents(service, paths)
            alive = service.alive
    print_table(("round", "s", "CPU s", "RSS MB", "parsers MB", "polls"), rows)
    print()
    print_table((f"{len(paths)} documents", "count"), sorted(became.items()))
    for line in unclear[:20]:
        print(f"  {line}")
    alone_s = parse_alone(paths)
    print(
        f"first round: {first_cpu_s / alone_s:.2f}× the CPU of feedparser alone over the same "
        f"documents ({alone_s:.1f} s)"
    )
    return print_goals(
        [
            Goal(name="documents of which nothing clear can be said", figure=len(unclear), most=0),
            Goal(name="the service is up after the last round", figure=alive, least=1),
            Goal(
                name="memory after the last round over that after the first",
                figure=memory[-1] / memory[0],
                most=GOAL_GROWTH,
                unit="×",
            ),
        ]
    )


def main() -> bool:
    """Measure, print, and say whether the goals were met."""
    paths = list_documents() if FOLDER.is_dir() else []
    if not paths:
        print("skipped: there are no documents in ../shared/data/feeds")
        return True
    return run_measuring(lambda: measure(paths))


if __name__ == "__main__":
    if "--serve" in sys.argv:
        asyncio.run(_serve(list_documents()))
    else:
        raise SystemExit(not main())
