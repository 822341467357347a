"""What matching costs, over articles of real size, against a bare automaton.

The bare side scans text that is folded already for the terms of the watches, once for them
alone and once for them and the names of the shipped catalogue, and does nothing with what it
finds. The matcher folds, scans for both, looks at word boundaries and fields, weighs names that
are words too, evaluates the queries and gives every place. It is measured with the catalogue
and, to tell what that takes, with one of the entities alone that the watches name.
"""

from __future__ import annotations

import gc
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from ahocorasick_rs import AhoCorasick

from benchmarks.articles import (
    ENTITIES,
    SEEN,
    Desk,
    make_articles,
    make_desk,
    read_recorded_articles,
)
from benchmarks.measuring import resident_mb
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import make_settings
from bot.app.memory import settle_memory
from bot.app.newsroom import build_newsroom
from bot.model import Entry, Event, Source
from bot.watchlist import Catalogue, Watchlist

SIZES = (100, 10_000, 100_000)
GOAL_SIZE = 10_000
MOST_OVER_BARE = 3
MOST_RECOMPILE_S = 1.0
RECOMPILED = 10_000  # watches
ARTICLES = 300
ROUNDS = 7
NOW = SEEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was found for one number of terms over one set of articles; seconds are CPU."""

    terms: int
    articles: int
    megabytes: float
    bare_s: float
    with_names_s: float
    whole_s: float
    watches_s: float
    ratio: float
    watches_ratio: float
    names_ratio: float
    hits: int
    regex_s: float
    regex_hits: int


def main() -> bool:
    """Measure and print."""
    with TemporaryDirectory() as name:
        catalogue = build_newsroom(make_settings(Path(name))).catalogue
    recorded = read_recorded_articles()
    if not recorded:
        print("no recorded articles at hand: generated ones only", file=sys.stderr)
    goals: list[Goal] = []
    rows: list[tuple[object, ...]] = []
    builds: list[tuple[object, ...]] = []
    for size in SIZES:
        seen = pick_words(recorded, min(len(recorded), size // 20))
        desk = make_desk(size, seen)
        watchlist, build = _build(desk, catalogue)
        sides = Sides(desk, catalogue, watchlist)
        settle_memory()  # as the service does
        builds.append((f"{size:,} terms", *build))
        for title, articles in (
            ("generated", make_articles(ARTICLES, desk.names)),
            ("recorded", recorded),
        ):
            if articles:
                found = measure(sides, articles)
                rows.append(_row(f"{size:,} terms, {title}", found))
                if size == GOAL_SIZE:
                    goals.append(
                        Goal(
                            name=f"matching over a bare scan, {size:,} terms, {title} articles",
                            figure=found.ratio,
                            most=MOST_OVER_BARE,
                            unit="×",
                        )
                    )
    print_table(
        (
            *("", "KB each", "bare µs", "bare, names too", "watches µs", "match µs"),
            *("watches × bare", "match × bare", "match × bare, names too", "hits each"),
            *("a regex a watch, ms", "× match"),
        ),
        rows,
    )
    print()
    print_table(("", "watches", "compile s", "one changed s", "MB", "bare automaton s"), builds)
    took = _recompile(catalogue)
    goals.append(
        Goal(
            name=f"{RECOMPILED:,} watches after one changed",
            figure=took,
            most=MOST_RECOMPILE_S,
            unit="s",
        )
    )
    print()
    return print_goals(goals)


def pick_words(articles: Sequence[Entry], count: int) -> list[str]:
    """Words that stand in few of the articles, one of each of ``count``."""
    often: dict[str, int] = {}
    for article in articles:
        for word in set(re.findall(r"[A-Za-z]{5,}", article.content or "")):
            often[word.lower()] = often.get(word.lower(), 0) + 1
    picked: dict[str, None] = {}
    for article in articles[:count]:
        words = {word.lower() for word in re.findall(r"[A-Za-z]{5,}", article.content or "")}
        picked[min(words, key=lambda word: (often[word], word))] = None
    return list(picked)


class Sides:
    """What is compared: bare automata, and the matcher with names and without."""

    def __init__(self, desk: Desk, catalogue: Catalogue, watchlist: Watchlist) -> None:
        self.desk = desk
        self.bare = _make_bare(desk)
        names = (name for entity in catalogue for name in (entity.name, *entity.aliases))
        self.with_names = AhoCorasick(list(desk.terms | dict.fromkeys(map(str.casefold, names))))
        self.watchlist = watchlist
        known = Catalogue(map(catalogue.resolve, ENTITIES))  # which some of the queries name
        self.watches_alone = Watchlist.compile(desk.watches, known)


def measure(sides: Sides, articles: Sequence[Entry]) -> Figures:
    """All sides in turn over all articles; medians of the rounds."""
    folded = [_join_fields(article).casefold() for article in articles]
    rounds: list[tuple[float, float, float, float]] = []
    hits = 0
    for _ in range(ROUNDS):
        began = time.process_time()
        for text in folded:
            sides.bare.find_matches_as_indexes(text, overlapping=True)
        bare_at = time.process_time()
        for text in folded:
            sides.with_names.find_matches_as_indexes(text, overlapping=True)
        names_at = time.process_time()
        _match_all(sides.watches_alone, articles)
        watches_at = time.process_time()
        hits = _match_all(sides.watchlist, articles)
        ended = time.process_time()
        rounds.append(
            (bare_at - began, names_at - bare_at, watches_at - names_at, ended - watches_at)
        )
    regex_s, regex_hits = _try_regexes(sides.desk, folded[:3])
    bare_s, with_names_s, watches_s, whole_s = (median(each) for each in zip(*rounds, strict=True))
    return Figures(
        terms=len(sides.desk.terms),
        articles=len(articles),
        megabytes=sum(len(text.encode()) for text in folded) / 1e6,
        bare_s=bare_s,
        with_names_s=with_names_s,
        whole_s=whole_s,
        watches_s=watches_s,
        ratio=median(whole / bare for bare, _, _, whole in rounds),
        watches_ratio=median(watches / bare for bare, _, watches, _ in rounds),
        names_ratio=median(whole / names for _, names, _, whole in rounds),
        hits=hits,
        regex_s=regex_s / 3,
        regex_hits=regex_hits,
    )


def _match_all(watchlist: Watchlist, articles: Sequence[Entry]) -> int:
    """Match all and ask for the entities; the number of hits."""
    hits = 0
    for article in articles:
        source = _SOURCES[article.source]
        hits += len(watchlist.match(article, source, event=Event.OTHER, now=NOW))
        watchlist.mentions(article, source)
    return hits


_SOURCES = {name: Source.unlisted(name) for name in ("articles.example", "recorded.example")}


def _make_bare(desk: Desk) -> AhoCorasick:
    return AhoCorasick(list(desk.terms))


def _join_fields(article: Entry) -> str:
    return "\n".join((article.title, article.summary, article.content or "", *article.tags))


def _try_regexes(desk: Desk, texts: Sequence[str]) -> tuple[float, int]:
    """One compiled expression a watch over a few texts: seconds, and how many are found."""
    step = max(1, len(desk.watches) // 2_000)  # what more of them take is in proportion
    regexes = [
        re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words))
        for watch in desk.watches[::step]
        if (words := re.findall(r"\w{3,}", watch.query.casefold()))
    ]
    began = time.process_time()
    found = sum(bool(regex.search(text)) for text in texts for regex in regexes)
    return (time.process_time() - began) * step, found * step


def _build(desk: Desk, catalogue: Catalogue) -> tuple[Watchlist, tuple[object, ...]]:
    gc.collect()
    before_mb, _ = resident_mb()
    began = time.process_time()
    watchlist = Watchlist.compile(desk.watches, catalogue)
    compiled_s = time.process_time() - began
    gc.collect()
    held_mb = resident_mb()[0] - before_mb
    changed_s = _change_one(watchlist, desk)
    began = time.process_time()
    _make_bare(desk)
    bare_s = time.process_time() - began
    return watchlist, (len(desk.watches), compiled_s, changed_s, held_mb, bare_s)


def _change_one(watchlist: Watchlist, desk: Desk) -> float:
    """CPU seconds to take one changed watch; the median of three."""
    took = []
    for number in range(3):
        changed = replace(desk.watches[0], query=f"changed{number}")
        began = time.process_time()
        watchlist.replace([changed, *desk.watches[1:]])
        took.append(time.process_time() - began)
    return median(took)


def _recompile(catalogue: Catalogue) -> float:
    desk = make_desk(RECOMPILED * 3)
    desk.watches = desk.watches[:RECOMPILED]
    watchlist = Watchlist.compile(desk.watches, catalogue)
    return _change_one(watchlist, desk)


def _row(title: str, found: Figures) -> tuple[object, ...]:
    each = found.articles
    return (
        title,
        found.megabytes / each * 1e3,
        found.bare_s / each * 1e6,
        found.with_names_s / each * 1e6,
        found.watches_s / each * 1e6,
        found.whole_s / each * 1e6,
        found.watches_ratio,
        found.ratio,
        found.names_ratio,
        found.hits / each,
        found.regex_s * 1e3,
        found.regex_s / (found.whole_s / each),
    )


if __name__ == "__main__":
    raise SystemExit(not main())
