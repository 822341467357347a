"""What the index of half a million entries costs, and how soon queries are answered by it."""

from __future__ import annotations

import asyncio
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks.report import print_table
from benchmarks.service import make_settings
from benchmarks.stored_news import DAYS, END, ENTRIES, BuildCost, build, make_words
from bot.app.newsroom import Newsroom, build_newsroom
from bot.model import Watch
from bot.ports.search import EntrySearch, TimeSpan
from bot.preview import Preview, preview_watch
from bot.watchlist import Catalogue, parse_query
from bot.watchlist.narrowing import find_narrowing

REPEATS = 3
AIM_S = 2.0
COMMANDS = ("a rare word", "a common word", "an entity", "everything")
SPAN = TimeSpan(since=END - timedelta(days=DAYS + 1), until=END + timedelta(days=1))

T = TypeVar("T")


def make_queries() -> dict[str, str]:
    """Queries of every kind, over the words of the stored texts."""
    words = make_words()
    common, usual, rare = words[20], words[300], words[40_000]
    return {
        "a rare word": rare,
        "a usual word": usual,
        "a common word": common,
        "the commonest word": words[0],
        "an entity": "entity:nokia",
        "an everyday name": "entity:apple",
        "a phrase": f'"{words[5]} {words[9]}"',
        "NEAR": f"{usual} NEAR/5 {common}",
        "Boolean": f"({usual} OR {words[301]} OR {rare}) {common} -{words[30]}",
        "NOT alone": f"NOT {common}",
        "a prefix": f"{usual[:4]}*",
        "a title's word": f"title:{usual}",
        "Japanese": "新工場",
        "this case only": f"={usual.capitalize()}",
        "a source": "source:outlet7.example",
        "everything": "*",
    }


async def time_cpu(work: Callable[[], Awaitable[T]]) -> tuple[float, T]:
    """CPU seconds of a piece of work, the median of several, and what it gave."""
    took: list[float] = []
    for _ in range(REPEATS):
        began = time.process_time()
        given = await work()
        took.append(time.process_time() - began)
    return median(took), given


async def measure(
    query: str, search: EntrySearch, newsroom: Newsroom
) -> tuple[int, float, float, float, Preview]:
    """How many entries are possible, the CPU seconds to list them, to count them and to
    preview the watch, and the preview.
    """
    sources = await search.sources()
    narrowing = find_narrowing(
        parse_query(query, newsroom.catalogue), catalogue=newsroom.catalogue, sources=sources
    )
    list_s, found = await time_cpu(partial(search.find, narrowing.need, span=SPAN))
    count_s, _ = await time_cpu(partial(search.count, narrowing.need, span=SPAN))
    whole_s, shown = await time_cpu(
        partial(
            preview_watch,
            Watch(name="w", query=query, channels=("desk",)),
            search=search,
            catalogue=newsroom.catalogue,
            classifier=newsroom.classifier,
            channels=newsroom.channels,
            span=SPAN,
        )
    )
    return len(found), list_s, count_s, whole_s, shown


def list_names(catalogue: Catalogue) -> list[str]:
    """The names of the catalogue's entities, those first that go by the most of them."""
    entities = [entity for entity in catalogue if entity.name.isascii()]
    entities.sort(key=lambda entity: (-len(entity.aliases) - len(entity.tickers), entity.name))
    return [entity.name for entity in entities]


def print_costs(path: Path, cost: BuildCost | None) -> None:
    """What the index takes on disk and of each entry's way in."""
    with sqlite3.connect(path) as conn:
        rows = conn.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").fetchall()
    conn.close()
    sizes = dict(rows)
    index = sum(size for name, size in sizes.items() if "search" in name)
    whole = sum(sizes.values())
    print(
        f"on disk: {whole / 1e6:,.0f} MB with the index, which takes {index / 1e6:,.0f} MB "
        f"({index / ENTRIES:.0f} bytes an entry, {index / (whole - index):.0%} on top)"
    )
    if cost is None:
        print(f"stored by an earlier run; remove {path} to measure what storing costs")
    else:
        print(
            f"CPU an entry: {cost.store_us:.0f} µs to store it, {cost.index_us:.0f} µs to put "
            "it into the index, by the tick"
        )


def time_command(query: str, path: Path, data: Path) -> float:
    """CPU seconds of `nightdesk watch preview` from the shell, the median of several; the first
    one, which keeps the catalogue's names for the others, is not counted.
    """
    database = {"NIGHTDESK_DATABASE_URL": f"sqlite:///{path}", "NIGHTDESK_DATA_DIR": str(data)}
    took: list[float] = []
    for _ in range(REPEATS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "bot.cli", "watch", "preview", query],
            env={**os.environ, **database, "NIGHTDESK_CONFIG": ""},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # notes on the query
            check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return median(took[1:])


def measure_commands(path: Path) -> bool:
    """Measure and print what previews take as commands; whether each was soon enough."""
    queries = make_queries()
    with TemporaryDirectory() as name:
        rows = [(title, time_command(queries[title], path, Path(name))) for title in COMMANDS]
    print_table(("nightdesk watch preview", "CPU s"), rows)
    slowest = max(took for _, took in rows)
    met = slowest <= AIM_S
    print(f"slowest command {slowest:.2f} s of CPU; goal {AIM_S} s: {'met' if met else 'missed'}")
    return met


async def measure_all() -> bool:
    """Measure and print; whether every preview was soon enough."""
    with TemporaryDirectory() as name:
        newsroom = build_newsroom(make_settings(Path(name)))
    store, path, cost = await build(list_names(newsroom.catalogue))
    print_costs(path, cost)
    slowest = 0.0
    rows: list[tuple[object, ...]] = []
    for title, query in make_queries().items():
        possible, list_s, count_s, whole_s, shown = await measure(query, store.search, newsroom)
        judged = END - max(shown.first_seen, shown.judged_since)
        figures = list_s * 1000, count_s * 1000, shown.hits, whole_s * 1000
        rows.append((title, possible, *figures, shown.judged_hits, judged / timedelta(days=1)))
        slowest = max(slowest, whole_s)
    await store.close()
    titles = "possible", "list ms", "count ms", "hits", "preview ms", "judged", "days"
    print_table((f"{ENTRIES:,} entries", *titles), rows)
    met = slowest <= AIM_S
    print(f"slowest preview {slowest:.2f} s of CPU; goal {AIM_S} s: {'met' if met else 'missed'}")
    return measure_commands(path) and met


def main() -> bool:
    """Measure and print."""
    return asyncio.run(measure_all())


if __name__ == "__main__":
    raise SystemExit(not main())
