"""How soon a service that was restarted knows its live stories again.

``python -m benchmarks.restart [--entries N]`` has the service's own judge place generated
entries, N of them within the hours for which a story lives, and the service's own adapter
store them in an SQLite file. Another process opens the file as a service does at its start:
the store is opened, a judge is made, the store gives it the window, and the judge takes that
in. Printed are the CPU and the wall time of each step and of all four, beside what it takes to
read the texts anew, as a start does whose rules or entities have changed since.

The goal is on the CPU of the last two: what grows with the window. It leaves out the opening of
the store, the making of the judge, and the start of the interpreter with its imports, which no
step here measures; wall time is what somebody waits, and on a busy machine tells of that machine.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.measuring import peak_mb
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.windows import EVERYTHING, make_news
from bot.app.fingerprint import fingerprint_code
from bot.app.memory import unattended_memory
from bot.app.newsroom import build_newsroom
from bot.ingest.judging import Judging
from bot.ingest.old_texts import OldTexts
from bot.ingest.recognising import NewEntry, RecognisedPoll
from bot.judge import Judge
from bot.model import Entry, Source
from bot.ports import LeaseToken, PollBatch, PollRecord, SourceState, Store
from bot.store import open_store
from bot.stories import STORY_LIVES
from config import load_files

ENTRIES = 100_000
COMMITTED = 500
"""So many entries are stored at a time, as in a busy moment: from some hundred sources."""
ANEW = 5_000
"""So many are read anew, to compare: of all it takes a minute."""
GOAL_S = 10.0
GOAL_WINDOW_S = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What was stored: how many members of live stories, and until when."""

    until: datetime
    size_mb: float
    reading_bytes: float  # of a member, on average


class Took(NamedTuple):
    """Seconds of CPU, and by the clock on the wall."""

    cpu_s: float
    wall_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Restart:
    """What a start's steps take; ``anew_s`` is the CPU of reading one text anew, in seconds."""

    members: int
    read: int  # of which a reading was kept
    opening: Took
    judge: Took
    window: Took
    restoring: Took
    anew_s: float
    peak_mb: float


def _sit() -> Judge:
    newsroom = build_newsroom(load_files((), packs=()))
    return Judge(
        catalogue=newsroom.catalogue,
        classifier=newsroom.classifier,
        watches=[EVERYTHING],
        channels=newsroom.channels,
        code=fingerprint_code(),
    )


def fill(path: Path, entries: int) -> Stored:
    """Store so many placed entries at ``path``, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_run_fill, (path, entries))


def _run_fill(path: Path, entries: int) -> Stored:
    return asyncio.run(_fill(path, entries))


async def _fill(path: Path, entries: int) -> Stored:
    judge = _sit()
    news = list(make_news(entries, seed=1))
    sources = list({source.id: source for _, source in news}.values())
    store = open_store(f"sqlite:///{path}")
    await store.open()
    began = news[0][0].seen
    await store.add_sources(sources, actor="benchmark", now=began)
    lease = await store.take_lease("judge", holder="benchmark", now=began, ttl=timedelta(days=365))
    for number in range(0, entries, COMMITTED):
        await _store_some(store, judge, news[number : number + COMMITTED], lease)
    until = news[-1][0].seen
    window = await store.window(since=until - STORY_LIVES, rules=judge.reading_rules)
    await store.close()
    sizes = [len(member.reading) for member in window.members if member.reading is not None]
    return Stored(
        until=until,
        size_mb=sum(each.stat().st_size for each in path.parent.iterdir()) / 1e6,
        reading_bytes=sum(sizes) / max(1, len(sizes)),
    )


async def _store_some(
    store: Store, judge: Judge, news: Sequence[tuple[Entry, Source]], lease: LeaseToken
) -> None:
    """Judge and store entries as polls bring them, in one transaction."""
    now = news[-1][0].seen
    judging = Judging(judge=judge, now=now, before={}, old_texts=OldTexts(store.search))
    by_source: dict[str, list[tuple[Entry, Source]]] = {}
    for entry, source in news:
        by_source.setdefault(source.id, []).append((entry, source))
    polls = []
    for found in by_source.values():
        source = found[0][1]
        poll = PollRecord(
            source=source.id,
            state=SourceState(url=source.url, due=now, baselined=now, last_ok=now, last_polled=now),
        )
        new = RecognisedPoll(
            new=tuple(_as_new(entry) for entry, _ in found), revisions=(), identity=""
        )
        polls.append(await judging.take(poll, new, source))
    await store.commit_polls(
        PollBatch(
            at=now,
            polls=tuple(polls),
            stories=tuple(judging.stories.values()),
            merges=tuple(judging.merges),
            reading_rules=judge.reading_rules,
        ),
        lease=lease,
    )


def _as_new(entry: Entry) -> NewEntry:
    return NewEntry(
        entry=entry,
        guid=entry.id,
        title_key=entry.title.casefold(),
        text_hash=entry.id,
        baseline=None,
    )


def restart(path: Path, until: datetime) -> Restart:
    """Open what is stored at ``path``, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_run_restart, (path, until))


def _run_restart(path: Path, until: datetime) -> Restart:
    return asyncio.run(_restart(path, until))


async def _restart(path: Path, until: datetime) -> Restart:
    since = until - STORY_LIVES
    times = [_read_clocks()]
    store = open_store(f"sqlite:///{path}")
    await store.open()
    times.append(_read_clocks())
    judge = _sit()
    rules = judge.reading_rules
    times.append(_read_clocks())
    with unattended_memory():
        window = await store.window(since=since, rules=rules)
        times.append(_read_clocks())
        judge.restore(
            members=window.members,
            stories=window.stories,
            told=window.told,
            merged=window.merged,
            next_story=window.next_story,
        )
        times.append(_read_clocks())
    peak = peak_mb()
    members, read = len(window.members), sum(one.reading is not None for one in window.members)
    texts = (await store.window(since=since)).members[:ANEW]
    await store.close()
    other = _sit()
    began = time.process_time()
    other.restore(members=texts, stories=window.stories, told=())
    anew_s = time.process_time() - began
    opening, judge_made, window_given, restored = (
        Took(after.cpu_s - before.cpu_s, after.wall_s - before.wall_s)
        for before, after in pairwise(times)
    )
    return Restart(
        members=members,
        read=read,
        opening=opening,
        judge=judge_made,
        window=window_given,
        restoring=restored,
        anew_s=anew_s / max(1, len(texts)),
        peak_mb=peak,
    )


def _read_clocks() -> Took:
    return Took(time.process_time(), time.perf_counter())


def list_steps(found: Restart) -> list[tuple[str, float, float | str]]:
    """The rows of the table: a step, its CPU and its wall time in seconds, the sums behind."""
    steps = {
        "the store is opened": found.opening,
        "the judge is made": found.judge,
        "the store gives the window": found.window,
        "the judge takes it in": found.restoring,
    }
    rows: list[tuple[str, float, float | str]] = [(name, *took) for name, took in steps.items()]
    rows.append(("the last two, on which the goal is", *_sum(found.window, found.restoring)))
    rows.append(("all four", *_sum(*steps.values())))
    rows.append(("all texts read anew, for comparison", found.anew_s * found.members, "-"))
    return rows


def _sum(*steps: Took) -> Took:
    return Took(sum(each.cpu_s for each in steps), sum(each.wall_s for each in steps))


def main(arguments: Sequence[str] = ()) -> bool:
    """Measure, print, and say whether the goals were met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.restart", description=__doc__)
    parser.add_argument("--entries", type=int, default=ENTRIES, help="in live stories")
    said = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "nightdesk.db"
        stored = fill(path, said.entries)
        found = restart(path, stored.until)
    if found.members != said.entries:
        raise RuntimeError(f"{found.members} of {said.entries} entries are in live stories")
    print(
        f"{found.members:,} entries in live stories, {stored.size_mb:,.0f} MB on disk; of "
        f"{found.read:,} a reading is kept, {stored.reading_bytes:,.0f} bytes each"
    )
    print_table(("step", "CPU s", "wall s"), list_steps(found))
    print(f"{found.peak_mb:,.0f} MB at most")
    return print_goals(
        [
            Goal(
                name="window of the store, CPU",
                figure=found.window.cpu_s,
                most=GOAL_WINDOW_S,
                unit="s",
            ),
            Goal(
                name="window given and taken in, CPU",
                figure=_sum(found.window, found.restoring).cpu_s,
                most=GOAL_S,
                unit="s",
            ),
        ]
    )


if __name__ == "__main__":
    raise SystemExit(not main(sys.argv[1:]))
