"""Entries into stories: how well, how fast, and in how much memory.

``python -m benchmarks.stories [FILE.jsonl …]`` clusters labelled streams, by default those of
``tests/data`` and the public ones that lie beside the project, in one pass: precision,
recall and F1 by B-cubed and over pairs, beside the simplest rival with whichever threshold
serves it best, and what the window holds in memory in the end. Then it fills windows of generated
entries and prints what one more entry costs, and what they hold; beside files it does so only
for ``--windows``. (`benchmarks.restart` builds a window anew.)

A stream is entries as ``nightdesk replay`` reads them, each with a ``story``, its label.
Where entries have no times, all have one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.classifying import CLASSIFIER, classify
from benchmarks.clusters import Agreement, b_cubed, cluster_simply, pairwise
from benchmarks.generated_news import NewsMaker, make_watches
from benchmarks.measuring import object_mb, resident_mb
from benchmarks.report import Goal, print_goals, print_table
from bot.alerts import ChannelBook, Heard
from bot.app.memory import settle_memory
from bot.app.newsroom import build_newsroom
from bot.judge import Judge
from bot.model import Entry, Source, Watch
from bot.stories import StoryWindow
from bot.stories.report import read_report
from bot.watchlist import Catalogue
from config import load_files

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "data"
PUBLIC = ROOT.parent / "shared" / "data" / "stories"
GOALS = {"ecbplus": 0.88, "uci": 0.75}
THRESHOLDS = tuple(step / 20 for step in range(2, 11))
_NO_TIME = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)

WINDOWS = (10_000, 100_000)
"""A million takes three quarters of an hour: ``--windows 10000 100000 1000000``, and only that
tells whether the goal of growth is met."""
USUAL = 100_000
LEAST_WINDOW, LARGEST_WINDOW = 10_000, 1_000_000  # between which growth has a goal
MEASURED = 2_000
WARMING = 10_000
NAMES = 9_000
SOURCES = 997
EVERYTHING = Watch(name="everything", query="*", channels=("news",))
WATCHES = 100
GOAL_RATE = 2_000
GOAL_GROWTH = 1.3
GOAL_MB = 300.0
_SPAN = timedelta(hours=60)  # within which a window's entries came, so that all are live


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An entry and the story that it is labelled with."""

    entry: Entry
    label: str


def read_stream(path: Path) -> list[Labelled]:
    """The entries of a stream, in the order in which they were seen."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    is_dated = all(_read_time(row.get("seen") or row.get("published")) for row in rows)
    found = [
        Labelled(entry=_read_entry(row, is_dated=is_dated), label=row["story"]) for row in rows
    ]
    return sorted(found, key=lambda each: each.entry.seen)


def _read_entry(row: dict[str, Any], *, is_dated: bool) -> Entry:
    published = _read_time(row.get("published")) if is_dated else None
    return Entry(
        id=row["id"],
        source=row["source"],
        url=row.get("url"),
        canonical_url=row.get("url"),
        title=row["title"],
        summary=row.get("summary") or "",
        content=row.get("content"),
        published=published,
        seen=(_read_time(row.get("seen")) or published or _NO_TIME) if is_dated else _NO_TIME,
        lang=row.get("lang"),
    )


def _read_time(text: str | None) -> datetime | None:
    """A time with its hour and zone; a day alone is none."""
    return datetime.fromisoformat(text) if text and "T" in text else None


def make_judge(catalogue: Catalogue, channels: ChannelBook, watches: Sequence[Watch]) -> Judge:
    """The judge that the service has, for ``watches``."""
    return Judge(catalogue=catalogue, classifier=CLASSIFIER, watches=watches, channels=channels)


def cluster(judge: Judge, entries: Sequence[Entry]) -> list[str]:
    """The story of each entry, after all merges."""
    stories: list[str] = []
    into: dict[str, str] = {}
    for entry in entries:
        placement = judge.judge(
            entry, Source.unlisted(entry.source), now=entry.seen
        ).decision.placement
        if placement is None:
            raise RuntimeError("an entry that is watched has a story")
        into |= {merge.gone: merge.into for merge in placement.merged}
        stories.append(placement.story)
    return [_follow(story, into) for story in stories]


def _follow(story: str, into: dict[str, str]) -> str:
    while story in into:
        story = into[story]
    return story


def measure_streams(paths: Sequence[Path]) -> list[Goal]:
    """Cluster each stream and print; the goals that there are for it."""
    newsroom = build_newsroom(load_files((), packs=()))
    rows: list[tuple[object, ...]] = []
    goals = []
    for path in paths:
        stream = read_stream(path)
        labels = [each.label for each in stream]
        judge = make_judge(newsroom.catalogue, newsroom.channels, [EVERYTHING])
        began = time.process_time()
        found = cluster(judge, [each.entry for each in stream])
        took_s = time.process_time() - began
        cubed, pairs = b_cubed(labels, found), pairwise(labels, found)
        rival = _best_simple(stream, labels)
        rows.append(
            (
                path.stem,
                len(stream),
                len(set(labels)),
                len(set(found)),
                *(f"{figure:.3f}" for figure in (cubed.precision, cubed.recall, cubed.f1)),
                f"{pairs.f1:.3f}",
                f"{rival.f1:.3f}",
                round(len(stream) / took_s),
                f"{window_mb(judge):.2f}",
            )
        )
        if path.stem in GOALS:
            goals.append(
                Goal(name=f"B-cubed F1, {path.stem}", figure=cubed.f1, least=GOALS[path.stem])
            )
    print_table(
        (
            *("stream", "entries", "labelled", "found", "precision", "recall", "B-cubed F1"),
            *("pairs F1", "TF-IDF at best", "entries/s", "window, MB"),
        ),
        rows,
    )
    return goals


def window_mb(judge: Judge) -> float:
    """Megabytes of all that hangs on the judge's window of stories, as it is now, but for the
    judge's other parts, which the window asks.
    """
    windows = [part for part in vars(judge).values() if isinstance(part, StoryWindow)]
    others = [part for part in vars(judge).values() if not isinstance(part, StoryWindow)]
    return sum(object_mb(window, apart=others) for window in windows)


def _best_simple(stream: Sequence[Labelled], labels: Sequence[str]) -> Agreement:
    texts = [f"{each.entry.title} {each.entry.summary}" for each in stream]
    return max(
        (b_cubed(labels, cluster_simply(texts, least=least)) for least in THRESHOLDS),
        key=lambda agreement: agreement.f1,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A window of so many entries: its stories and memory, and what one more entry costs.

    ``mb`` is all that the process gained, of which ``told_mb`` are what channels were told.
    """

    entries: int
    stories: int
    mb: float
    told_mb: float
    each_s: float


def make_news(count: int, *, seed: int, span: timedelta = _SPAN) -> Iterator[tuple[Entry, Source]]:
    """Generated entries within ``span``; a quarter of them report an event of another."""
    maker = NewsMaker(seed, names=NAMES)
    sources = [Source.unlisted(f"source-{number}.example") for number in range(SOURCES)]
    for number in range(count):
        report = maker.report()
        source = sources[number % SOURCES]
        at = _NO_TIME + span * (number / count)
        yield (
            Entry(
                id=f"{seed}-{number}",
                source=source.id,
                url=f"https://{source.host}/{seed}/{number}",
                canonical_url=f"https://{source.host}/{seed}/{number}",
                title=report.title,
                summary=report.summary,
                published=at,
                seen=at,
            ),
            source,
        )


def fill(entries: int) -> Filled:
    """Fill a window and measure it, in a process of its own so that memory is its alone."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_fill, (entries,))


def _fill(entries: int) -> Filled:
    newsroom = build_newsroom(load_files((), packs=()))
    watches = make_watches(WATCHES)
    # What is built at the first entry is none of the window's.
    warm = make_judge(newsroom.catalogue, newsroom.channels, [*watches, EVERYTHING])
    for entry, source in make_news(500, seed=7):
        warm.judge(entry, source, now=entry.seen)
    # … nor is what is remembered of words, which is bounded.
    for entry, source in make_news(WARMING, seed=8):
        mentions, event = newsroom.catalogue.mentions(entry), classify(entry).event.type
        read_report(entry, source, mentions, event, frozenset(), watched=False)
    judge = make_judge(newsroom.catalogue, newsroom.channels, [*watches, EVERYTHING])
    before = resident_mb()[0]
    stories = set()
    for entry, source in make_news(entries, seed=1):
        placement = judge.judge(entry, source, now=entry.seen).decision.placement
        if placement is not None:
            stories.add(placement.story)
    held = resident_mb()[0] - before
    told = sum(object_mb(part) for part in vars(judge).values() if isinstance(part, Heard))
    more = [
        (replace(entry, seen=_NO_TIME + _SPAN, published=_NO_TIME + _SPAN), source)
        for entry, source in make_news(MEASURED, seed=2)
    ]
    settle_memory()  # as the service does
    began = time.process_time()
    for entry, source in more:
        judge.judge(entry, source, now=entry.seen)
    each_s = (time.process_time() - began) / MEASURED
    return Filled(entries=entries, stories=len(stories), mb=held, told_mb=told, each_s=each_s)


def measure_windows(windows: Sequence[int]) -> list[Goal]:
    """Fill windows of these sizes and print; the goals for speed, growth and memory."""
    filled = [fill(entries) for entries in windows]
    print_table(
        (
            *("window", "stories", "one more, µs", "entries/s", "× the smallest"),
            *("MB", "of it told", "kB an entry without"),
        ),
        [
            (
                f"{each.entries:,}",
                each.stories,
                each.each_s * 1e6,
                round(1 / each.each_s),
                each.each_s / filled[0].each_s,
                each.mb,
                each.told_mb,
                (each.mb - each.told_mb) * 1000 / each.entries,
            )
            for each in filled
        ],
    )
    growth = filled[-1].each_s / filled[0].each_s
    grown = f"one more of {filled[-1].entries:,} over one of {filled[0].entries:,}"
    asked = (filled[0].entries, filled[-1].entries) == (LEAST_WINDOW, LARGEST_WINDOW)
    if not asked:
        print(
            f"no goal: {grown}: {growth:.2f}× (that of {GOAL_GROWTH}× is from {LEAST_WINDOW:,} to"
            f" {LARGEST_WINDOW:,}: --windows {LEAST_WINDOW} {LARGEST_WINDOW})"
        )
    return [
        *([Goal(name=grown, figure=growth, most=GOAL_GROWTH, unit="×")] if asked else []),
        *(
            goal
            for each in filled
            if each.entries == USUAL
            for goal in (
                Goal(name=f"entries/s, {USUAL:,} live", figure=1 / each.each_s, least=GOAL_RATE),
                Goal(
                    name=f"memory of a window of {USUAL:,}",
                    figure=each.mb - each.told_mb,
                    most=GOAL_MB,
                    unit="MB",
                ),
            )
        ),
    ]


def main(arguments: Sequence[str] = ()) -> bool:
    """Measure, print, and say whether the goals were met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="labelled streams, JSON Lines")
    parser.add_argument(
        "--windows",
        type=int,
        nargs="*",
        help="sizes of the windows to fill, also beside files (without sizes: the usual ones)",
    )
    said = parser.parse_args(arguments)
    paths = said.files or [*sorted(OWN.glob("stories-*.jsonl")), *sorted(PUBLIC.glob("*.jsonl"))]
    if not said.files and not PUBLIC.exists():
        print("no public streams beside the project: its own alone")
    goals = measure_streams(paths)
    windows = choose_windows(said.files, said.windows)
    if windows:
        print()
        goals += measure_windows(windows)
    return print_goals(goals)


def choose_windows(files: Sequence[Path], asked: Sequence[int] | None) -> Sequence[int]:
    """The windows to fill: beside ``files`` only where ``--windows`` stands, and those ``asked``
    for, or the usual ones where it has no sizes.
    """
    return () if files and asked is None else asked or WINDOWS


if __name__ == "__main__":
    raise SystemExit(not main(sys.argv[1:]))
