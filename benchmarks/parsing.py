"""Documents a second, against feedparser alone, and whether anything is lost on the way.

Over all documents of the corpus in which feedparser finds entries, in one process. Skips
with a message where the documents are not there.
"""

from __future__ import annotations

import logging
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import feedparser

from benchmarks.corpus import FOLDER, list_documents
from benchmarks.report import Goal, print_goals, print_table
from watchers import parse
from watchers.errors import WatcherError
from watchers.fast import read_plain_feed
from watchers.inflate import is_gzipped, unzip
from watchers.model import Document, ParsedFeed
from watchers.text import read_markup

URL = "https://feeds.example/a/feed"
ROUNDS = 3
WHOLE = 10_000  # bytes: what is larger is a whole feed as a rule, and not one case of a test
GOAL_KEPT = 99.0
GOAL_SPEED = 2.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sample:
    """One document with what feedparser finds in it."""

    name: str
    body: bytes
    reference: Any

    @property
    def document(self) -> Document:
        """As it comes from the network."""
        return Document(url=URL, body=self.body)


def ask_feedparser(body: bytes) -> Any:
    """As `watchers.parse` asks it: without its sanitiser, which would take most of the time."""
    return feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)


def ask_feedparser_rs(body: bytes) -> Any:
    import feedparser_rs

    return feedparser_rs.parse(body, sanitize_html=False, resolve_relative_uris=False)


def read(document: Document) -> ParsedFeed | str:
    try:
        return parse.parse_feed(document)
    except WatcherError as error:
        return f"{type(error).__name__}: {error}"


class Ways:
    """Switches the fast path off and on, and counts how often it was sure."""

    def __init__(self) -> None:
        self.sure = 0

    def fast(self) -> None:
        """Take it, and count."""

        def count(body: bytes, *, base: str, lang: str | None) -> Any:
            found = read_plain_feed(body, base=base, lang=lang)
            self.sure += found is not None
            return found

        parse.read_plain_feed = count

    @staticmethod
    def without() -> None:
        """Leave all to feedparser."""

        def decline(body: bytes, *, base: str, lang: str | None) -> None:
            del body, base, lang

        parse.read_plain_feed = decline


def collect() -> list[Sample]:
    samples = []
    for path in list_documents():
        body = path.read_bytes()
        if is_gzipped(body):
            body = unzip(body, limit=parse.MAX_DOCUMENT)  # feedparser would see no feed in it
        reference = ask_feedparser(body)
        if reference.entries:
            samples.append(
                Sample(name=str(path.relative_to(FOLDER)), body=body, reference=reference)
            )
    return samples


def time_cpu(work: Callable[[Sample], object], samples: Sequence[Sample]) -> float:
    """CPU seconds for all samples, the median of some rounds."""
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for sample in samples:
            work(sample)
        taken.append(time.process_time() - began)
    return statistics.median(taken)


def keeps_all(sample: Sample, ours: ParsedFeed | str) -> bool:
    """Whether we find at least the entries that feedparser finds, with their titles."""
    theirs = sample.reference.entries
    if isinstance(ours, str) or len(ours.entries) < len(theirs):
        return False
    titles = [entry.title for entry in ours.entries]
    for number, raw in enumerate(theirs):
        title = dict.get(raw, "title") or ""
        if titles[number].split() not in (title.split(), read_markup(title).split()):
            return False
    return True


def differs_silently(sample: Sample) -> bool:
    """Whether feedparser-rs says that all is well, and gives something else."""
    found = ask_feedparser_rs(sample.body)
    if found.bozo or not found.entries:
        return False
    theirs = sample.reference.entries
    if len(found.entries) != len(theirs):
        return True
    for mine, raw in zip(found.entries, theirs, strict=True):
        for name in ("title", "link", "published_parsed", "updated_parsed"):
            if (getattr(mine, name) or None) != (dict.get(raw, name) or None):
                return True
    return False


def print_speeds(title: str, samples: Sequence[Sample], ways: Ways) -> float:
    """Documents and megabytes a second; returns what the fast path makes of it."""
    megabytes = sum(len(sample.body) for sample in samples) / 1e6
    rows: list[tuple[object, ...]] = []
    ways.fast()
    alone_s = time_cpu(lambda sample: ask_feedparser(sample.body), samples)
    ours_s = time_cpu(lambda sample: read(sample.document), samples)
    ways.without()
    slow_s = time_cpu(lambda sample: read(sample.document), samples)
    rs_s = time_cpu(lambda sample: ask_feedparser_rs(sample.body), samples)
    for name, taken_s in (
        ("feedparser alone", alone_s),
        ("Nightdesk: entries, all of it", ours_s),
        ("the same without its fast path", slow_s),
        ("feedparser-rs alone", rs_s),
    ):
        rows.append((name, len(samples) / taken_s, megabytes / taken_s, alone_s / taken_s))
    print_table((f"{len(samples)} {title}", "documents/s", "MB/s", "× feedparser"), rows)
    print()
    return slow_s / ours_s


def main() -> int:
    """Run; exit status 1 where a goal is missed."""
    if not FOLDER.is_dir():
        print(f"skipped: the documents are not at {FOLDER}", file=sys.stderr)
        return 0
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    samples = collect()
    whole = [sample for sample in samples if len(sample.body) >= WHOLE]
    ways = Ways()
    found: dict[str, ParsedFeed | str] = {}
    sure: list[Sample] = []
    ways.fast()
    for sample in samples:
        before = ways.sure
        found[sample.name] = read(sample.document)
        if ways.sure > before:
            sure.append(sample)
    print_speeds("documents", samples, ways)
    print_speeds("whole feeds", whole, ways)
    sure_whole = [sample for sample in whole if sample in sure]
    speed = print_speeds("of them on the fast path", sure_whole, ways)
    ways.without()
    unequal = [sample.name for sample in samples if read(sample.document) != found[sample.name]]
    lost = [sample.name for sample in samples if not keeps_all(sample, found[sample.name])]
    kept = 100 * (1 - len(lost) / len(samples))
    silent = sum(map(differs_silently, samples))
    print_table(
        ("documents in which feedparser finds entries", "all", "whole"),
        [
            ("all of them", len(samples), len(whole)),
            ("read by the fast path", len(sure), len(sure_whole)),
            ("where it differs from feedparser", len(unequal), ""),
            ("with at least feedparser's entries and titles", len(samples) - len(lost), ""),
            ("where feedparser-rs differs, and does not say so", silent, ""),
        ],
    )
    for name in unequal + lost:
        print(f"  {name}")
    print()
    met = print_goals(
        [
            Goal(name="entries and titles kept", figure=kept, least=GOAL_KEPT, unit="%"),
            Goal(name="differences of the fast path", figure=len(unequal), most=0),
            Goal(
                name="the fast path, against going without",
                figure=speed,
                least=GOAL_SPEED,
                unit="×",
            ),
        ]
    )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
