"""The counts of a preview are those of a replay of the same entries."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.generated_news import make_entries
from bot.model import Entry, Priority, Selection, Source, Watch
from bot.preview import Budget
from tests.making import NOON, make_entry, make_source, make_watch
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


# As if very much were stored: of the other entries those are taken that the stories draw.
DRAWN = Budget(matched=None, judged=None, everyone=0, drawn=None, beside=None)


async def hold_together(
    folder: Path,
    entries: Sequence[Entry],
    watches: Sequence[Watch],
    *,
    sources: Sequence[Source] | None = None,
) -> list[Counted]:
    catalogue = read_shipped_catalogue()
    sources = sources or sources_of(entries)
    counted = []
    async with open_newsroom(folder) as store:
        stored = await keep(store, entries, sources=sources)
        for watch in watches:
            expected = count_replay(stored, watch, sources=sources, catalogue=catalogue)
            found = await preview(store, watch, span=span_of(entries), catalogue=catalogue)
            assert Counted.of(found) == expected, watch.query
            assert found.judged_hits == found.hits
            assert not found.is_drawn
            drawn = await preview(
                store, watch, span=span_of(entries), catalogue=catalogue, budget=DRAWN
            )
            assert Counted.of(drawn) == expected, watch.query
            assert drawn.is_drawn
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
    entries = sorted(make_entries(480), key=lambda entry: entry.seen)
    *high, low = QUERIES
    watches = [make_watch(query=query, priority=Priority.HIGH) for query in high]
    watches.append(make_watch(query=low, priority=Priority.LOW))
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


async def test_stories_that_turn_out_to_be_one_are_counted_once(tmp_path: Path) -> None:
    told = (
        ("harbour", "Ferry Ostrava runs aground off Tarn island"),
        ("quay", "Forty passengers taken off by lifeboats in gale"),
        (
            "mole",
            "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale",
        ),
        ("pier", "Ferry Ostrava passengers safe, lifeboats return from Tarn island"),
    )
    entries = [
        make_entry(f"e{number}", title, source=source, seen=at, published=at)
        for number, (source, title) in enumerate(told)
        for at in [NOON + timedelta(minutes=number)]
    ]
    loud = make_watch(query="ferry OR lifeboats", channels=("all",), priority=Priority.HIGH)
    silent = replace(loud, digest_only=True)
    # Nobody asked for the report that bridges the two: it does so all the same.
    unwatched = replace(loud, query="(ferry OR lifeboats) -forty OR (passengers -ferry)")
    watches = [loud, replace(silent, channels=("deals",)), unwatched]
    counted = await hold_together(tmp_path, entries, watches)

    assert [(one.hits, one.stories) for one in counted] == [(4, 1), (4, 1), (3, 1)]
    # Both had rung before; the younger message is edited, which is no alert.
    assert [one.breaking for one in counted] == [2, 0, 2]
    assert counted[1].digest_lines == 1


def make_hard_entries(chance: random.Random) -> list[Entry]:
    """Entries that come at the same times, with copies, updates and denials of them, undated
    ones, and ones of old and of coming days.
    """
    made = []
    for number, entry in enumerate(make_entries(90, seed=7)):
        at = NOON + timedelta(minutes=chance.choice([0, 5, 30]) * chance.randint(0, 130))
        dates = (at, at - timedelta(hours=30), None, at + timedelta(days=2))
        made.append(replace(entry, id=f"{number}", seen=at, published=chance.choice(dates)))
        for again in range(chance.choice([0, 0, 1, 2])):
            titles = (entry.title, f"UPDATE: {entry.title}", f"{entry.title}, company denies")
            made.append(
                replace(
                    entry,
                    id=f"{number}.{again}",
                    source=f"outlet{chance.randint(0, 9)}.example",
                    title=chance.choice(titles),
                    url=None,
                    published=None,
                    seen=at + timedelta(minutes=chance.choice([0, 3, 50, 2000])),
                )
            )
    return made


async def test_where_ties_copies_denials_and_beats_meet_the_counts_are_those_of_a_replay(
    tmp_path: Path,
) -> None:
    chance = random.Random(11)
    entries = make_hard_entries(chance)
    sources = [
        replace(
            source,
            host="microsoft.com" if number == 3 else source.host,
            official=chance.random() < 0.1,
            tags=tuple(chance.sample(["technology", "recipes", "europe"], number % 3)),
        )
        for number, source in enumerate(sources_of(entries))
    ]
    plain = make_watch(query="* -picnic", priority=Priority.HIGH, channels=("deals", "all"))
    counted = await hold_together(
        tmp_path,
        entries,
        [
            plain,
            replace(plain, query="tag:technology OR deal", priority=Priority.LOW),
            replace(plain, query="entity:microsoft OR entity:apple OR million"),
            replace(plain, query="NOT event:other", channels=("unnamed", "all")),
            replace(plain, sources=Selection(include=("tag:technology", "microsoft.com"))),
            replace(plain, expires=NOON + timedelta(hours=30)),
        ],
        sources=sources,
    )
    assert all(one.hits for one in counted)
    assert sum(one.updates for one in counted) > 5
    assert sum(one.breaking for one in counted) > 20


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
