"""Half a million stored entries, made once and kept in the temporary folder.

Their words are of a vocabulary of a hundred thousand and come as in any language: the n-th a
n-th as often as the first (Zipf). Some sixty of them make an entry; every eighth entry names
an entity of the shipped catalogue, every fortieth has a sentence of Japanese. They are from
300 sources over 60 days.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from tempfile import gettempdir

from bot.model import Decision, Entry, Event, Genre, Scored, Source
from bot.ports import EntryRow, LedgerOutcome, PollBatch, PollRecord, SourceState
from bot.store import open_store
from bot.store.adapter import SqlStore

__all__ = ["DAYS", "END", "ENTRIES", "BuildCost", "build", "make_words"]

ENTRIES = 500_000
SOURCES = 300
DAYS = 60
END = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
VOCABULARY = 100_000

_FORM = 1  # another number: what was made before is made anew
_AT_ONCE = 1000  # entries of a commit: at a start, when every source has news
_LETTERS = "etaoinshrdlucmfwypvbgkjqxz"
_JAPANESE = (
    "新工場を建設する計画を発表した",
    "東京の株式市場は続落",
    "日銀が利上げを決定",
    "独自動車大手が提携",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildCost:
    """CPU microseconds an entry: to store it, and to put it into the index."""

    store_us: float
    index_us: float


@cache
def make_words() -> tuple[str, ...]:
    """The vocabulary, the commonest first; common words are short (Zipf's law of
    abbreviation).
    """
    chance = random.Random(1)
    weights = [len(_LETTERS) - place for place in range(len(_LETTERS))]
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        longest = 3 + len(words).bit_length() // 2
        words["".join(chance.choices(_LETTERS, weights, k=chance.randint(2, longest)))] = None
    return tuple(words)


def make_sources() -> list[Source]:
    """The sources."""
    return [
        Source(
            id=f"outlet-{number}",
            name=f"Outlet {number}",
            kind="feed",
            url=f"https://outlet{number}.example/rss",
            host=f"outlet{number}.example",
            tier=2,
            lang="en",
            tags=("europe",) if number % 3 == 0 else (),
        )
        for number in range(SOURCES)
    ]


def make_entries(names: Sequence[str], *, skip: int = 0) -> Iterator[Entry]:
    """The entries but the first ``skip``, the earliest first; ``names`` are of entities."""
    words = make_words()
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    begin = END - timedelta(days=DAYS)
    step = timedelta(days=DAYS) / ENTRIES
    for number in range(skip, ENTRIES):
        chance = random.Random(number)
        text = chance.choices(words, cum_weights=weights, k=chance.randint(45, 75))
        title, summary = text[: chance.randint(6, 12)], text[12:]
        if number % 8 == 0:
            title.insert(chance.randrange(len(title)), chance.choice(names))
        if number % 40 == 0:
            summary.append(chance.choice(_JAPANESE))
        source = chance.randrange(SOURCES)
        url = f"https://outlet{source}.example/{number}"
        seen = begin + number * step
        yield Entry(
            id=str(number),
            source=f"outlet-{source}",
            url=url,
            canonical_url=url,
            title=" ".join(title).capitalize(),
            summary=f"{' '.join(summary).capitalize()}.",
            published=seen,
            seen=seen,
            lang="en",
            tags=(words[chance.randrange(50, 250)],),
        )


async def build(names: Sequence[str]) -> tuple[SqlStore, Path, BuildCost | None]:
    """The store with all entries, open; its file; and what the last thousands cost.

    What an earlier run made is used, and gone on with where that was broken off.
    """
    folder = Path(gettempdir()) / "nightdesk-stored-news"
    folder.mkdir(exist_ok=True)
    path = folder / f"{_FORM}-{ENTRIES}.db"
    store = open_store(f"sqlite:///{path}")
    await store.open()
    stored = (await store.counts()).entries
    if not stored:
        await store.sync_sources(make_sources(), now=END)
    cost = await _fill(store, make_entries(names, skip=stored)) if stored < ENTRIES else None
    while await store.search.index_entries(limit=_AT_ONCE):
        pass
    return store, path, cost


async def _fill(store: SqlStore, entries: Iterator[Entry]) -> BuildCost:
    lease = await store.take_lease("judge", holder="build", now=END, ttl=timedelta(days=1))
    store_s = index_s = 0.0
    count = 0
    while chunk := list(islice(entries, _AT_ONCE)):
        batch = _make_batch(chunk)
        began = time.process_time()
        await store.commit_polls(batch, lease=lease)
        stored = time.process_time()
        await store.search.index_entries(limit=_AT_ONCE)
        store_s += stored - began
        index_s += time.process_time() - stored
        count += len(chunk)
    return BuildCost(store_us=store_s / count * 1e6, index_us=index_s / count * 1e6)


def _make_batch(entries: Sequence[Entry]) -> PollBatch:
    by_source: dict[str, list[EntryRow]] = {}
    for entry in entries:
        by_source.setdefault(entry.source, []).append(
            EntryRow(
                entry=entry,
                guid=entry.id,
                title_key=entry.title.casefold(),
                text_hash=f"{hash((entry.title, entry.summary)):x}",
                outcome=LedgerOutcome.UNMATCHED,
                reasons=("no watch wants it",),
                decision=Decision(
                    entry=entry.key,
                    at=entry.seen,
                    hits=(),
                    event=Scored(type=Event.OTHER, score=0.5),
                    genre=Scored(type=Genre.NEWS, score=0.5),
                    placement=None,
                    urgency=None,
                ),
            )
        )
    return PollBatch(
        at=entries[-1].seen,
        polls=tuple(
            PollRecord(
                source=source,
                state=SourceState(url=f"https://{source}.example/rss", due=END, baselined=END),
                entries=tuple(rows),
            )
            for source, rows in by_source.items()
        ),
    )
