"""Entries a second through the rules, on generated news, and a rehearsal of a day.

The judge does all that is done with a new entry before it is stored: match, story, event
and genre, urgency, routing. It is compared with the least that any reader of text does:
splitting the same text into words and casefolding them.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.classifying import classify
from benchmarks.generated_news import make_entries, make_watches
from benchmarks.report import print_table
from benchmarks.service import make_settings
from bot.app.newsroom import Newsroom, build_newsroom
from bot.judge import Judge
from bot.model import Entry, Source
from bot.replay import RecordedEntry, replay
from bot.replay.records import to_mapping
from bot.watchlist import Watchlist

ENTRIES = 2000
REPEATS = 3
WATCHES = (100, 5000)


def cpu_of(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work, the median of several."""
    took = []
    for _ in range(REPEATS):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return median(took)


def tokenise(entries: Iterable[Entry]) -> int:
    """Split and casefold all text; the number of words."""
    return sum(
        len(text.casefold().split()) for entry in entries for text in (entry.title, entry.summary)
    )


def match_all(watchlist: Watchlist, entries: Sequence[Entry], sources: dict[str, Source]) -> int:
    """Classify and match entries; how often a watch was hit."""
    return sum(
        len(
            watchlist.match(
                entry, sources[entry.source], event=classify(entry).event.type, now=entry.seen
            )
        )
        for entry in entries
    )


def judge_all(judge: Judge, entries: Sequence[Entry], sources: dict[str, Source]) -> int:
    """Judge entries in order; how many found a watch."""
    return sum(
        bool(judge.judge(entry, sources[entry.source], now=entry.seen).decision.hits)
        for entry in entries
    )


def rehearse(newsroom: Newsroom, entries: Sequence[Entry], watches: int) -> int:
    """A whole replay with its records written out; how many there are."""
    made = make_watches(watches)
    records = replay(
        [RecordedEntry(entry=entry, line=line) for line, entry in enumerate(entries, start=1)],
        judge=Judge(
            catalogue=newsroom.catalogue,
            classifier=newsroom.classifier,
            watches=made,
            channels=newsroom.channels,
        ),
        channels=newsroom.channels,
        channel_names=newsroom.channel_names(made),
        sources={},
    )
    return sum(bool(json.dumps(to_mapping(record), ensure_ascii=False)) for record in records)


def main() -> bool:
    """Measure and print."""
    with TemporaryDirectory() as name:
        newsroom = build_newsroom(make_settings(Path(name)))
    entries = sorted(make_entries(ENTRIES), key=lambda entry: entry.seen)
    sources = {entry.source: Source.unlisted(entry.source) for entry in entries}
    # By many rounds: a single one is over too soon for a steady figure.
    bare_s = cpu_of(lambda: [tokenise(entries) for _ in range(20)]) / 20
    rows: list[tuple[object, ...]] = [_row("split and casefold", bare_s, bare_s)]
    rows.append(
        _row("event and genre alone", cpu_of(lambda: [classify(e) for e in entries]), bare_s)
    )
    rows.append(
        _row(
            "entities alone",
            cpu_of(lambda: [newsroom.catalogue.mentions(e) for e in entries]),
            bare_s,
        )
    )
    hits = 0
    for count in WATCHES:
        watches = make_watches(count)
        began = time.process_time()
        watchlist = Watchlist.compile(watches, newsroom.catalogue)
        compile_s = time.process_time() - began
        took = cpu_of(partial(match_all, watchlist, entries, sources))
        rows.append(_row(f"event and match, {count} watches", took, bare_s))
        whole = []
        for _ in range(REPEATS):
            judge = Judge(
                catalogue=newsroom.catalogue,
                classifier=newsroom.classifier,
                watches=watches,
                channels=newsroom.channels,
            )
            began = time.process_time()
            hits = judge_all(judge, entries, sources)
            whole.append(time.process_time() - began)
        rows.append(_row(f"the whole judge, {count} watches", median(whole), bare_s))
        rows.append((f"  compiling {count} watches", "", "", f"{compile_s:.2f} s"))
        rows.append(("  entries with a hit", hits, "", ""))
    replayed_s = cpu_of(lambda: rehearse(newsroom, entries, WATCHES[0]))
    rows.append(_row(f"replay with its records, {WATCHES[0]} watches", replayed_s, bare_s))
    print_table((f"{ENTRIES} entries", "entries/s", "µs each", "× bare"), rows)
    print("the goal of a replay is that of `benchmarks replay`")
    return True


def _row(title: str, took_s: float, bare_s: float) -> tuple[object, ...]:
    return title, round(ENTRIES / took_s), took_s / ENTRIES * 1e6, took_s / bare_s


if __name__ == "__main__":
    raise SystemExit(not main())
