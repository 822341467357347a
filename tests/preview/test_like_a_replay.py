"""The counts of a preview are those of a replay of the same entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.generated_news import make_entries
from bot.model import Entry, Priority, Selection, Source, Watch
from tests.making import make_source, make_watch
from tests.preview.newsdesk import (
    DATA,
    Counted,
    count_replay,
    keep,
    open_newsroom,
    preview,
    read_data,
    span_of,
)
from tests.watchlist.builders import read_shipped_catalogue


def sources_of(entries: Sequence[Entry]) -> list[Source]:
    return [
        make_source(id_, host=id_, tier=1 + number % 3, owner=f"owner {number % 40}")
        for number, id_ in enumerate(sorted({entry.source for entry in entries}))
    ]


async def hold_together(
    folder: Path, entries: Sequence[Entry], watches: Sequence[Watch]
) -> list[Counted]:
    catalogue = read_shipped_catalogue()
    sources = sources_of(entries)
    counted = []
    async with open_newsroom(folder) as store:
        stored = await keep(store, entries, sources=sources)
        for watch in watches:
            expected = count_replay(stored, watch, sources=sources, catalogue=catalogue)
            found = await preview(store, watch, span=span_of(entries), catalogue=catalogue)
            assert Counted.of(found) == expected, watch.query
            assert found.judged_hits == found.hits
            counted.append(expected)
    return counted


QUERIES = (
    "merger OR deal",
    "title:recalls AND NOT brakes",
    "jobs NEAR/6 plant",
    "event:acquisition",
    "cal* AND (talks OR partnership)",
    "source:outlet1.example OR source:outlet2.example",
)


async def test_on_a_generated_day_hits_stories_and_posts_are_those_of_a_replay(
    tmp_path: Path,
) -> None:
    entries = sorted(make_entries(400), key=lambda entry: entry.seen)
    watches = [make_watch(query=query, priority=Priority.HIGH) for query in QUERIES]
    counted = await hold_together(tmp_path, entries, watches)

    assert sum(one.hits for one in counted) > 100
    assert sum(one.breaking for one in counted) > 20
    assert sum(one.digest_lines for one in counted) > 20


async def test_what_a_watch_wants_beside_its_query_counts(tmp_path: Path) -> None:
    entries = [
        replace(entry, lang=("en", "de", None)[number % 3])
        for number, entry in enumerate(make_entries(240, seed=4))
    ]
    plain = make_watch(query="million OR jobs", priority=Priority.HIGH)
    await hold_together(
        tmp_path,
        entries,
        [
            plain,
            replace(plain, lang=("de",)),
            replace(plain, sources=Selection(exclude=("outlet3.example", "outlet4.example"))),
            replace(plain, events=Selection(include=("recall", "layoffs"))),
            replace(plain, digest_only=True),
            replace(plain, channels=("all", "deals")),
            replace(plain, expires=entries[120].seen),
        ],
    )


@pytest.mark.skipif(not DATA.is_dir(), reason="the labelled stories are not here")
@pytest.mark.parametrize("name", ["ecbplus.jsonl", "uci.jsonl"])
@pytest.mark.parametrize("query", ["court OR police", "entity:google OR samsung", "market*"])
async def test_on_real_news_hits_stories_and_posts_are_those_of_a_replay(
    tmp_path: Path, name: str, query: str
) -> None:
    entries = read_data(name)[-700:]
    watch = make_watch(query=query, priority=Priority.HIGH)
    (counted,) = await hold_together(tmp_path, entries, [watch])
    assert counted.hits or "google" in query
