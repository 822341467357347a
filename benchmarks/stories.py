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
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.clusters import Agreement, b_cubed, cluster_simply, pairwise
from benchmarks.measuring import object_mb
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.windows import EVERYTHING, WINDOWS, make_judge, measure_windows
from bot.app.newsroom import build_newsroom
from bot.judge import Judge
from bot.model import Entry, Source
from bot.stories import StoryWindow
from config import load_files

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "data"
PUBLIC = ROOT.parent / "shared" / "data" / "stories"
GOALS = {"ecbplus": 0.88, "uci": 0.75}
THRESHOLDS = tuple(step / 20 for step in range(2, 11))
_NO_TIME = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


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
