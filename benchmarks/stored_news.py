"""Half a million stored entries, made once and kept in the temporary folder.

Their words come as in English news: two in five are function words, as often as they are in
English; the others are of a vocabulary of a hundred thousand, which begins with the words of
every news page and of which the n-th comes as often as 1 to n + 10 (Zipf's law, with the
flatter head that words of content have). Some
sixty words make an entry. Every fourth entry names an entity of the shipped catalogue, a few
of which are named far more often than the others; every fourth reports an event that some
ten others report in words of their own; every fortieth has a sentence of Japanese. They are
from 300 sources over 60 days.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from itertools import accumulate, islice
from pathlib import Path
from tempfile import gettempdir
from zlib import crc32

from bot.model import Decision, Entry, Event, Genre, Scored, Source
from bot.ports import EntryRow, LedgerOutcome, PollBatch, PollRecord, SourceState
from bot.store import open_store
from bot.store.adapter import SqlStore
from bot.stories.language.vocabulary import COMMON_NEWS_WORDS

__all__ = [
    "DAYS",
    "END",
    "ENTRIES",
    "BuildCost",
    "build",
    "fill",
    "make_entries",
    "make_sources",
    "make_words",
]

ENTRIES = 500_000
SOURCES = 300
DAYS = 60
END = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
VOCABULARY = 100_000

_FORM = 3  # another number: what was made before is made anew
_AT_ONCE = 1000  # entries of a commit: at a start, when every source has news
_FLATNESS = 10  # of the head of the vocabulary
_EVENT_EVERY = 40  # entries from one event to the next
_EVENT_SPAN = 4000  # entries among which those of one event are: half a day
# In a thousand words of English.
_FUNCTION_WORDS = {
    "the": 60, "of": 30, "to": 27, "and": 26, "a": 24, "in": 22, "for": 10, "that": 10,
    "is": 10, "on": 8, "it": 8, "with": 7, "was": 7, "at": 6, "as": 6, "by": 6, "from": 5,
    "he": 5, "be": 5, "has": 5, "have": 5, "his": 4, "are": 4, "an": 4, "this": 4, "not": 4,
    "but": 4, "will": 4, "its": 4, "they": 3, "who": 3, "which": 2, "would": 2, "were": 3,
    "had": 3, "their": 3, "been": 2, "more": 2, "after": 2, "about": 2, "or": 2, "up": 2,
    "she": 2, "her": 2, "we": 2, "one": 2, "out": 2, "than": 2, "when": 2, "over": 1,
    "into": 1, "could": 1, "if": 1, "no": 1, "all": 1, "other": 1, "some": 1, "what": 1,
}  # fmt: skip
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
    """The words of content, the commonest first: those of every news page, then made-up ones,
    of which the common are short (Zipf's law of abbreviation).
    """
    chance = random.Random(1)
    weights = [len(_LETTERS) - place for place in range(len(_LETTERS))]
    words = dict.fromkeys(sorted(COMMON_NEWS_WORDS, key=lambda word: crc32(word.encode())))
    while len(words) < VOCABULARY:
        longest = 3 + len(words).bit_length() // 2
        word = "".join(chance.choices(_LETTERS, weights, k=chance.randint(2, longest)))
        if word not in _FUNCTION_WORDS:
            words[word] = None
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


class _Writer:
    """Writes texts, each from a chance of its own.

    ``names`` are of entities, the most named first.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._naming = list(accumulate(1 / rank for rank in range(1, len(names) + 1)))
        content = make_words()
        self._words = (*_FUNCTION_WORDS, *content)
        each = list(accumulate(1 / (rank + _FLATNESS) for rank in range(1, len(content) + 1)))
        share = 1000 - sum(_FUNCTION_WORDS.values())
        head = list(accumulate(_FUNCTION_WORDS.values()))
        self._weights = [*head, *(head[-1] + share * sum_ / each[-1] for sum_ in each)]
        self._event_of = lru_cache(maxsize=1000)(self._make_event)

    def write(self, number: int, chance: random.Random) -> tuple[list[str], list[str]]:
        """The words of a headline and of a summary."""
        text = chance.choices(self._words, cum_weights=self._weights, k=chance.randint(45, 75))
        title, summary = text[: chance.randint(6, 12)], text[12:]
        if number % 4 == 1:
            title.insert(chance.randrange(len(title)), self._choose_name(chance))
        if number % 4 == 2:
            event = self._event_of((number - chance.randrange(_EVENT_SPAN)) // _EVENT_EVERY)
            title[1:5] = chance.sample(event, 5)
            summary[2:9] = chance.sample(event, 6)
        if number % 40 == 0:
            summary.append(chance.choice(_JAPANESE))
        return title, summary

    def _make_event(self, number: int) -> list[str]:
        chance = random.Random(f"event {number}")
        told = chance.choices(self._words, cum_weights=self._weights, k=16)
        words = [word for word in told if word not in _FUNCTION_WORDS]
        return [*words, *(self._choose_name(chance) for _ in range(2)), *told[:4]]

    def _choose_name(self, chance: random.Random) -> str:
        return chance.choices(self._names, cum_weights=self._naming)[0]


def make_entries(names: Sequence[str], *, skip: int = 0) -> Iterator[Entry]:
    """The entries but the first ``skip``, the earliest first.

    ``names`` are of entities, the most named first.
    """
    writer, words = _Writer(names), make_words()
    begin = END - timedelta(days=DAYS)
    step = timedelta(days=DAYS) / ENTRIES
    for number in range(skip, ENTRIES):
        chance = random.Random(number)
        title, summary = writer.write(number, chance)
        source = chance.randrange(SOURCES)
        url = f"https://outlet{source}.example/{number}"
        seen = begin + number * step
        yield Entry(
            id=str(number),
            source=f"outlet-{source}",
            url=url,
            canonical_url=url,
            title=_capitalise(title),
            summary=f"{_capitalise(summary)}.",
            published=seen,
            seen=seen,
            lang="en",
            tags=(words[chance.randrange(50, 250)],),
        )


def _capitalise(words: Sequence[str]) -> str:
    text = " ".join(words)
    return text[:1].upper() + text[1:]


async def build(names: Sequence[str]) -> tuple[SqlStore, Path, BuildCost | None]:
    """The store with all entries, open; its file; and what the last thousands cost.

    What an earlier run made is used, and gone on with where that was broken off.
    """
    folder = Path(gettempdir()) / "nightdesk-stored-news"
    folder.mkdir(exist_ok=True)
    path = folder / f"{_FORM}-{ENTRIES}.db"
    store = open_store(f"sqlite:///{path}")
    if path.exists():
        await store.upgrade()  # an earlier version may have made it
    await store.open()
    stored = (await store.counts()).entries
    if not stored:
        await store.sync_sources(make_sources(), now=END)
    cost = await fill(store, make_entries(names, skip=stored)) if stored < ENTRIES else None
    while await store.search.index_entries(limit=_AT_ONCE):
        pass
    return store, path, cost


async def fill(store: SqlStore, entries: Iterator[Entry]) -> BuildCost:
    """Store these entries, and put them into the index; what that cost."""
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
