"""Windows of generated entries: what one more entry costs, and what they hold in memory.

Each window is filled in a process of its own, so that its memory is its alone. Then all are given
the same further entries, a block each in turn: on a machine with other work the pace changes by
more than the windows differ. Of one block it is told what the judge takes for all that it decides,
of the next one what match, copy and story take by themselves: which watches want an entry, whom it
names, whose text and whose word it is, of which story, and what is known of that then. Its event
and genre, which were read before, its urgency and who is told are not among these. All these
entries are watched. At last the same windows are given entries of which only those are watched that
a hundred watches match, as in a newsroom, where nearly all entries are nobody's.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from statistics import median
from typing import TypeVar

from benchmarks.classifying import CLASSIFIER, classify
from benchmarks.generated_news import NewsMaker, make_watches
from benchmarks.measuring import object_mb, resident_mb
from benchmarks.report import Goal, print_table
from bot.alerts import ChannelBook, Heard
from bot.app.memory import settle_memory
from bot.app.newsroom import Newsroom, build_newsroom
from bot.judge import Judge
from bot.judge.naming import Naming
from bot.model import Entry, Reading, Source, Watch
from bot.stories import StoryWindow
from bot.stories.report import read_report
from bot.watchlist import Catalogue, Watchlist
from config import load_files

__all__ = [
    "EVERYTHING",
    "WINDOWS",
    "Filled",
    "fill",
    "make_judge",
    "make_news",
    "measure_windows",
]

T = TypeVar("T")

WINDOWS = (10_000, 100_000)
"""A million takes three quarters of an hour: ``--windows 10000 100000 1000000``, and only that
tells whether the goal of growth is met."""
USUAL = 100_000
LEAST_WINDOW, LARGEST_WINDOW = 10_000, 1_000_000  # between which growth has a goal
ROUNDS = 10
BLOCK = 100  # entries of a round, for each of the two that are measured
WARMING = 10_000
_NO_TIME = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
NAMES = 9_000
SOURCES = 997
EVERYTHING = Watch(name="everything", query="*", channels=("news",))
WATCHES = 100
GOAL_RATE = 2_000
GOAL_GROWTH = 1.3
GOAL_MB = 300.0
_SPAN = timedelta(hours=60)  # within which a window's entries came, so that all are live


def make_judge(catalogue: Catalogue, channels: ChannelBook, watches: Sequence[Watch]) -> Judge:
    """The judge that the service has, for ``watches``."""
    return Judge(catalogue=catalogue, classifier=CLASSIFIER, watches=watches, channels=channels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A window of so many entries: its stories and memory, and what one more entry costs.

    ``mb`` is all that the process gained, of which ``told_mb`` are what channels were told.
    ``judged_s``, ``placed_s`` and ``usual_s`` are CPU seconds an entry, by round: of the whole
    judge, of match, copy and story alone, and of these where only a hundred watches are asked.
    ``wanted`` is the share of entries that one of those matches.
    """

    entries: int
    stories: int
    mb: float
    told_mb: float
    judged_s: tuple[float, ...] = ()
    placed_s: tuple[float, ...] = ()
    usual_s: tuple[float, ...] = ()
    wanted: float = 0.0

    def grown_from(self, other: Filled) -> float:
        """How many times as much an entry costs the judge as with another window."""
        both = zip(self.judged_s, other.judged_s, strict=True)
        return median([mine / theirs for mine, theirs in both])


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


def fill(windows: Sequence[int]) -> list[Filled]:
    """Fill windows of these sizes one by one, then measure them in turn."""
    context = multiprocessing.get_context("spawn")
    ends: list[Connection] = []
    filled: list[Filled] = []
    for entries in windows:
        mine, its = context.Pipe()
        context.Process(target=_serve, args=(its, entries), daemon=True).start()
        ends.append(mine)
        filled.append(mine.recv())
    rounds = [[_ask(end) for end in ends] for _ in range(ROUNDS)]
    return [
        replace(
            each,
            judged_s=tuple(said[number][0] for said in rounds),
            placed_s=tuple(said[number][1] for said in rounds),
            usual_s=tuple(said[number][2] for said in rounds),
            wanted=sum(said[number][3] for said in rounds) / (ROUNDS * BLOCK),
        )
        for number, each in enumerate(filled)
    ]


def _ask(end: Connection) -> tuple[float, float, float, int]:
    """What the next round takes, and how many of its last block a watch wants."""
    end.send(None)
    judged_s, placed_s, usual_s, wanted = end.recv()
    return judged_s, placed_s, usual_s, wanted


def _serve(end: Connection, entries: int) -> None:
    """Fill a window and tell of it; then of each further round what an entry took."""
    newsroom = build_newsroom(load_files((), packs=()))
    watches = make_watches(WATCHES)
    _warm(newsroom, watches)
    judge = make_judge(newsroom.catalogue, newsroom.channels, [*watches, EVERYTHING])
    before = resident_mb()[0]
    stories = set()
    for entry, source in make_news(entries, seed=1):
        placement = judge.judge(entry, source, now=entry.seen).decision.placement
        if placement is not None:
            stories.add(placement.story)
    held = resident_mb()[0] - before
    told = object_mb(_find_part(judge, Heard))
    end.send(Filled(entries=entries, stories=len(stories), mb=held, told_mb=told))
    more = [
        (replace(entry, seen=_NO_TIME + _SPAN, published=_NO_TIME + _SPAN), source)
        for entry, source in make_news(3 * BLOCK * ROUNDS, seed=2)
    ]
    reads = [classify(entry) for entry, _ in more]
    all_wanted = _find_part(judge, Watchlist)
    few_wanted = judge.prepare_watches(watches)
    settle_memory()  # as the service does
    for first in range(0, len(more), 3 * BLOCK):
        second, third = first + BLOCK, first + 2 * BLOCK
        end.recv()
        judged_s = _judge(judge, more[first:second])
        placed_s, _ = _place(judge, all_wanted, more[second:third], reads[second:third])
        last = slice(third, third + BLOCK)
        end.send((judged_s, placed_s, *_place(judge, few_wanted, more[last], reads[last])))


def _warm(newsroom: Newsroom, watches: Sequence[Watch]) -> None:
    """Have all built that is none of the window's: at the first entry, and of words."""
    judge = make_judge(newsroom.catalogue, newsroom.channels, [*watches, EVERYTHING])
    for entry, source in make_news(500, seed=7):
        judge.judge(entry, source, now=entry.seen)
    for entry, source in make_news(WARMING, seed=8):
        mentions, event = newsroom.catalogue.mentions(entry), classify(entry).event.type
        read_report(entry, source, mentions, event, frozenset(), watched=False)


def _judge(judge: Judge, block: Sequence[tuple[Entry, Source]]) -> float:
    """CPU seconds an entry of all that the judge decides."""
    began = time.process_time()
    for entry, source in block:
        judge.judge(entry, source, now=entry.seen)
    return (time.process_time() - began) / len(block)


def _place(
    judge: Judge,
    watchlist: Watchlist,
    block: Sequence[tuple[Entry, Source]],
    reads: Sequence[Reading],
) -> tuple[float, int]:
    """CPU seconds an entry of its way through match, copy and story; how many match."""
    naming, window = _find_part(judge, Naming), _find_part(judge, StoryWindow)
    wanted = 0
    began = time.process_time()
    for (entry, source), read in zip(block, reads, strict=True):
        hits = watchlist.match(entry, source, event=read.event.type, now=entry.seen)
        wanted += bool(hits)
        window.place(
            entry,
            source,
            mentions=naming.find_mentions(entry, source),
            event=read.event,
            official_for=naming.find_official(entry, source),
            watched=bool(hits),
            now=entry.seen,
            genre=read.genre,
        )
    return (time.process_time() - began) / len(block), wanted


def _find_part(judge: Judge, kind: type[T]) -> T:
    """The judge's part of that ``kind``, or a part of one of its own."""
    parts = list(vars(judge).values())
    for part in parts[:]:
        if type(part).__module__.startswith(Judge.__module__.rpartition(".")[0]):
            parts += vars(part).values()
    return next(part for part in parts if isinstance(part, kind))


def measure_windows(windows: Sequence[int]) -> list[Goal]:
    """Fill windows of these sizes and print; the goals for speed, growth and memory."""
    filled = fill(windows)
    smallest, largest = filled[0], filled[-1]
    print_table(
        (
            *("window", "stories", "one more, µs", "entries/s", "× the smallest"),
            *("match, copy, story, µs", "entries/s", "of these watched", "µs", "entries/s"),
            *("MB", "of it told", "kB an entry without"),
        ),
        [
            (
                f"{each.entries:,}",
                each.stories,
                median(each.judged_s) * 1e6,
                round(1 / median(each.judged_s)),
                each.grown_from(smallest),
                median(each.placed_s) * 1e6,
                round(1 / median(each.placed_s)),
                f"{each.wanted:.0%}",
                median(each.usual_s) * 1e6,
                round(1 / median(each.usual_s)),
                each.mb,
                each.told_mb,
                (each.mb - each.told_mb) * 1000 / each.entries,
            )
            for each in filled
        ],
    )
    growth = largest.grown_from(smallest)
    grown = f"one more of {largest.entries:,} over one of {smallest.entries:,}"
    asked = (smallest.entries, largest.entries) == (LEAST_WINDOW, LARGEST_WINDOW)
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
                Goal(
                    name=f"entries/s, {USUAL:,} live",
                    figure=1 / median(each.judged_s),
                    least=GOAL_RATE,
                ),
                Goal(
                    name=f"memory of a window of {USUAL:,}",
                    figure=each.mb - each.told_mb,
                    most=GOAL_MB,
                    unit="MB",
                ),
            )
        ),
    ]
