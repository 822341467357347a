"""``python -m benchmarks.copies [--largest] [FILE.jsonl …]``: are copies found, and at what cost?

First pairs with labels, beside the share of words that two headlines have in common (word
Jaccard) at its best threshold. Then generated streams with planted copies: recall of the
index, the cost of an entry and memory, in windows of several sizes, beside MinHash with LSH
(rensa) on the same texts. Each window stands in a process of its own. Given files are read
instead: pairs of sentences as those of STS (``a``, ``b``, ``dup``) or as the project's own.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from sys import getsizeof

from benchmarks.clusters import Agreement
from benchmarks.measuring import resident_mb
from benchmarks.planted_copies import SHARE, alter, make_stream
from benchmarks.report import Goal, print_goals, print_table
from bot.model import Entry
from bot.stories.language.text import split_words
from bot.stories.language.wording import fold_words
from bot.stories.syndication.copies import CopyIndex, is_copy, read_profile
from bot.stories.syndication.copy_rules import liken_titles

__all__ = ["main"]

_ROOT = Path(__file__).parents[1]
_OURS = _ROOT / "tests" / "data" / "copies.jsonl"
_STS = _ROOT.parent / "shared" / "data" / "copies" / "sts.jsonl"
_SIZES = (10_000, 100_000)
_LARGEST = 1_000_000  # only of ours, and only with summaries
_PROBES = 4000  # entries that are measured in a full window
_ORIGINALS = 1000  # entries of the window of which the copies are made
_NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two entries, and whether one is a copy of the other."""

    id: str
    kind: str
    one: Entry
    other: Entry
    copy: bool

    @property
    def held_out(self) -> bool:
        """Whether the rules were made without a look at it."""
        return bool(zlib.crc32(self.id.encode()) % 2)


def main(*files: Path, largest: bool = False) -> bool:
    """Print what was found; returns whether every goal was met.

    ``largest`` adds a window of a million, which takes minutes. Of ``files`` their pairs alone
    are read.
    """
    if files:
        return print_goals([_print_pairs(file.name, _read_file(file)) for file in files])
    pairs = [_read_pair(row) for row in _read_rows(_OURS)]
    goals = [
        _print_pairs(f"own pairs, {name}", [pair for pair in pairs if pair.held_out is held])
        for name, held in (("by which the rules were made", False), ("held out", True))
    ]
    _print_kinds(pairs)
    if _STS.exists():
        _print_pairs("STS headlines and sentences (dup: they mean the same)", _read_file(_STS))
    else:
        print("\nSTS pairs: skipped, the file is not beside the project")
    return print_goals([*goals, *_print_windows(largest=largest)])


def _read_rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _read_pair(row: Mapping[str, object]) -> Pair:
    return Pair(
        id=str(row["id"]),
        kind=str(row["kind"]),
        one=_read_entry(row["a"], "a.example"),
        other=_read_entry(row["b"], "b.example"),
        copy=bool(row["copy"]),
    )


def _read_file(path: Path) -> list[Pair]:
    """The pairs of a file: sentences with ``dup``, or entries with ``copy``."""
    return [
        _read_pair(row)
        if "copy" in row
        else Pair(
            id=str(row["id"]),
            kind=str(row.get("set", "")),
            one=_read_entry({"title": row["a"]}, "a.example"),
            other=_read_entry({"title": row["b"]}, "b.example"),
            copy=bool(row["dup"]),
        )
        for row in _read_rows(path)
    ]


def _read_entry(said: object, source: str) -> Entry:
    assert isinstance(said, dict)
    return Entry(
        id=source,
        source=str(said.get("source") or source),
        url=None,
        canonical_url=None,
        title=str(said.get("title") or ""),
        summary=str(said.get("summary") or ""),
        content=said.get("content"),
        published=_NOON,
        seen=_NOON,
    )


def _decide(pair: Pair) -> bool:
    return is_copy(read_profile(pair.one), read_profile(pair.other))


def _share_words(pair: Pair) -> float:
    mine, theirs = (set(split_words(_all_of(entry))) for entry in (pair.one, pair.other))
    return len(mine & theirs) / max(1, len(mine | theirs))


def _all_of(entry: Entry) -> str:
    return f"{entry.title} {max(entry.content or '', entry.summary, key=len)}"


def _liken(pair: Pair) -> float:
    return liken_titles(fold_words(_all_of(pair.one)), fold_words(_all_of(pair.other)))


def _agree(pairs: Sequence[Pair], found: Sequence[bool]) -> Agreement:
    right = sum(pair.copy and yes for pair, yes in zip(pairs, found, strict=True))
    return Agreement(
        precision=right / max(1, sum(found)),
        recall=right / max(1, sum(pair.copy for pair in pairs)),
    )


def _at_best(pairs: Sequence[Pair], score: Callable[[Pair], float]) -> tuple[float, Agreement]:
    """The threshold with the best F1, and what it finds."""
    scores = [score(pair) for pair in pairs]
    tried = [
        (least, _agree(pairs, [its >= least for its in scores]))
        for least in (step / 50 for step in range(1, 51))
    ]
    return max(tried, key=lambda one: one[1].f1)


def _print_pairs(name: str, pairs: Sequence[Pair]) -> Goal:
    ours = _agree(pairs, [_decide(pair) for pair in pairs])
    at, simple = _at_best(pairs, _share_words)
    liken_at, likeness = _at_best(pairs, _liken)
    print(f"\n{name}: {len(pairs)} pairs, {sum(pair.copy for pair in pairs)} copies")
    print_table(
        ("", "precision", "recall", "F1"),
        [
            ("is_copy", ours.precision, ours.recall, ours.f1),
            (f"its likeness ≥ {liken_at}", likeness.precision, likeness.recall, likeness.f1),
            (f"word Jaccard ≥ {at}", simple.precision, simple.recall, simple.f1),
        ],
    )
    return Goal(name=f"F1 beside word Jaccard, {name}", figure=ours.f1 - simple.f1, least=0.0)


def _print_kinds(pairs: Sequence[Pair]) -> None:
    by_kind: defaultdict[tuple[bool, str], list[bool]] = defaultdict(list)
    for pair in pairs:
        by_kind[not pair.copy, pair.kind].append(_decide(pair) is pair.copy)
    print("\nall own pairs by kind, rightly told of all; what is not named was told rightly")
    for (differ, kind), right in sorted(by_kind.items()):
        if not all(right):
            print(f"  {'apart' if differ else 'copy '}  {kind}: {sum(right)} of {len(right)}")


# Windows.


def _print_windows(*, largest: bool) -> list[Goal]:
    found: dict[tuple[str, str, int], dict[str, float]] = {}
    rivals = ("nightdesk", "rensa") if find_spec("rensa") else ("nightdesk",)
    if len(rivals) == 1:
        print("\nrensa is not installed: `make bench` installs it")
    for texts in _TEXTS:
        for index in rivals:
            for size in _SIZES:
                found[texts, index, size] = _measure_apart(texts, index, size)
    grown = _LARGEST if largest else _SIZES[-1]
    if largest:
        found[_WITH_SUMMARIES, "nightdesk", _LARGEST] = _measure_apart(
            _WITH_SUMMARIES, "nightdesk", _LARGEST
        )
    print(f"\n{_PROBES:,} entries after a window of so many, {SHARE:.0%} of all are copies")
    print_table(
        ("", "in window", "recall of index", "found", "read µs", "find µs", "add µs", "MB"),
        [
            (
                f"{texts}: {index}",
                size,
                *(one[key] for key in ("recall", "found", "read", "find", "add", "mb")),
            )
            for (texts, index, size), one in found.items()
        ],
    )
    most = found[_WITH_SUMMARIES, "nightdesk", grown]
    growth = sum(most[key] for key in _COSTS) / most["beside"]
    name = f"growth of an entry's cost from 10,000 to {grown:,}"
    goals = [Goal(name=name, figure=growth, most=1.3, unit="×")]
    for texts in _TEXTS:
        ours = found[texts, "nightdesk", 100_000]
        goals += [
            Goal(name=f"a look-up at 100,000, {texts}", figure=ours["find"], most=60, unit="µs"),
            Goal(name=f"memory at 100,000, {texts}", figure=ours["mb"], most=150, unit="MB"),
            Goal(name=f"recall at 100,000, {texts}", figure=ours["recall"], least=0.98),
        ]
    return goals


_TEXTS = ("titles", "titles with summaries")
_WITH_SUMMARIES = _TEXTS[1]
_COSTS = ("read", "find", "add")


def _measure_apart(texts: str, index: str, size: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.copies", texts, index, str(size)],
        check=True,
        capture_output=True,
        text=True,
        cwd=_ROOT,
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _measure(texts: str, index: str, size: int) -> dict[str, float]:
    """Recall, costs in µs of CPU and megabytes, of one index in one window.

    Each entry is also given to a window of 10,000 in the same process, right before or after:
    ``beside`` is what that costs, so that what the machine does meanwhile counts for both.
    """
    titles_only = texts == "titles"
    chance = random.Random(7)
    window = _make_index(index, titles_only=titles_only)
    gc.collect()
    gc.freeze()
    before = resident_mb()[0]
    known = set(chance.sample(range(size), _ORIGINALS))
    originals, held = _fill(window, size, known, titles_only=titles_only)
    gc.collect()
    megabytes = resident_mb()[0] - before
    if index == "nightdesk":
        megabytes -= held / 2**20
    beside = _make_index(index, titles_only=titles_only)
    _fill(beside, _SIZES[0], set(), titles_only=titles_only)
    at = sorted(originals)
    fresh = iter(make_stream(2 * _PROBES, seed=4, titles_only=titles_only))
    recalled = found = planted = 0
    spent = dict.fromkeys(_COSTS, 0.0)
    spent_beside = dict.fromkeys(_COSTS, 0.0)
    for number in range(size, size + _PROBES):
        original = chance.choice(at) if chance.random() < SHARE else None
        if original is not None:
            entry = alter(originals[original], chance, id_=str(number))
            read = window.read(entry)
            planted += 1
            found += window.find(read) is not None
            recalled += original in window.candidates(read)
        else:
            entry = next(one for one, copied in fresh if copied is None)
        if number % 2:
            _spend(window, number, entry, spent)
            _spend(beside, number, entry, spent_beside)
        else:
            _spend(beside, number, entry, spent_beside)
            _spend(window, number, entry, spent)
    return {
        "recall": recalled / planted,
        "found": found / planted,
        "mb": megabytes,
        "beside": sum(spent_beside.values()) / _PROBES * 1e6,
        **{name: seconds / _PROBES * 1e6 for name, seconds in spent.items()},
    }


def _make_index(name: str, *, titles_only: bool) -> _OurIndex | _RivalIndex:
    return _OurIndex() if name == "nightdesk" else _RivalIndex(titles_only=titles_only)


def _fill(
    window: _OurIndex | _RivalIndex, size: int, known: Set[int], *, titles_only: bool
) -> tuple[dict[int, Entry], int]:
    """Put ``size`` entries into ``window``.

    Returns those of the numbers ``known`` that are no copies, and the bytes of all entries'
    own strings, which their stories hold as well.
    """
    originals: dict[int, Entry] = {}
    held = 0
    for number, (entry, original) in enumerate(make_stream(size, seed=3, titles_only=titles_only)):
        if original is None and number in known:
            originals[number] = entry
        window.add(number, window.read(entry))
        held += getsizeof(entry.title) + getsizeof(entry.canonical_url)
    return originals, held


def _spend(
    window: _OurIndex | _RivalIndex, number: int, entry: Entry, spent: dict[str, float]
) -> None:
    """Read, find and add ``entry``, and note the seconds of CPU that it took."""
    clock = time.process_time
    began = clock()
    read = window.read(entry)
    after_read = clock()
    window.find(read)
    after_find = clock()
    window.add(number, read)
    spent["add"] += clock() - after_find
    spent["find"] += after_find - after_read
    spent["read"] += after_read - began


class _OurIndex:
    def __init__(self) -> None:
        self._index: CopyIndex[int] = CopyIndex()

    read = staticmethod(read_profile)

    def add(self, key: int, read: object) -> None:
        self._index.add(key, read)  # type: ignore[arg-type]

    def find(self, read: object) -> int | None:
        return self._index.find(read)  # type: ignore[arg-type]

    def candidates(self, read: object) -> set[int]:
        numbers = self._index.candidates(read)  # type: ignore[arg-type]
        return {self._index.key_of(number) for number in numbers}


class _RivalIndex:
    """MinHash of 128 values with an LSH of 32 bands; its candidates are all that it has."""

    def __init__(self, *, titles_only: bool) -> None:
        import rensa

        self._new = lambda: rensa.RMinHash(num_perm=128, seed=1)
        self._index = rensa.RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
        self._run = 1 if titles_only else 3

    def read(self, entry: Entry) -> object:
        words = split_words(f"{entry.title} {entry.summary}")
        run = self._run
        made = self._new()
        made.update([" ".join(words[at : at + run]) for at in range(len(words) - run + 1)])
        return made

    def add(self, key: int, read: object) -> None:
        self._index.insert(key, read)

    def find(self, read: object) -> int | None:
        found: list[int] = self._index.query(read)
        return found[0] if found else None

    def candidates(self, read: object) -> set[int]:
        return set(self._index.query(read))


if __name__ == "__main__":
    match sys.argv[1:]:
        case [texts, index, size] if size.isdigit():
            print(json.dumps(_measure(texts, index, int(size))))
        case given:
            files = [Path(each) for each in given if each != "--largest"]
            raise SystemExit(not main(*files, largest="--largest" in given))
