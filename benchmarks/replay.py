"""A rehearsal as `nightdesk replay --json` runs it: lines in, records out.

Read, judged on the virtual clock with the shipped entities, digests and all, and written as
JSON. It is compared with a bare loop that only reads the lines' JSON and writes it again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.generated_news import make_entries, make_watches
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import make_settings
from bot.app.memory import release_memory, settle_memory
from bot.app.newsroom import Newsroom, build_newsroom
from bot.app.rehearsing import rehearse
from bot.model import Entry, Watch
from bot.replay import read_entries, to_mapping
from watchers import canonical_url

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "data"
PUBLIC = ROOT.parent / "shared" / "data" / "stories" / "uci.jsonl"
GENERATED = 5000
WATCHES = 100
REPEATS = 3
AIM = 1500  # entries a second
DESK = {
    "chips": "entity:nvidia OR entity:intel OR entity:tsmc",
    "platforms": "entity:google OR entity:meta OR entity:amazon",
    "apple": "entity:apple",
    "ai": "entity:openai OR entity:anthropic",
    "cars": "entity:tesla OR entity:toyota OR recall*",
    "deals": "merger OR acquisition OR takeover OR (buy NEAR/6 billion)",
    "jobs": 'layoffs OR "job cuts" OR strike*',
    "rates": 'entity:federal-reserve OR entity:ecb OR "interest rates"',
    "courts": "court AND (ruling OR lawsuit OR trial)",
    "disasters": "quake OR earthquake OR flood* OR wildfire* OR hurricane",
}
"""What a desk watches, for the streams of real news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """Lines of entries and who watches."""

    title: str
    lines: list[str]
    watches: tuple[Watch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a replay took by the CPU, with what it read and wrote."""

    cpu_s: float
    records: int
    hits: int
    placed: int  # entries in some story: the window at the end


def list_generated() -> list[str]:
    """Lines of generated news."""
    return [json.dumps(_describe(entry), ensure_ascii=False) for entry in make_entries(GENERATED)]


def _describe(entry: Entry) -> dict[str, Any]:
    said = asdict(entry)
    times = {
        name: said[name] and said[name].isoformat() for name in ("published", "updated", "seen")
    }
    names = ("id", "source", "url", "title", "summary", "content", "lang")
    return {**{name: said[name] for name in names}, **times}


def read_lines(*files: Path) -> list[str]:
    """The lines of files."""
    return [
        line
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def play(newsroom: Newsroom, lines: Sequence[str]) -> Ran:
    """A whole replay. What was there before is no matter for the collector, as in the command."""
    began = time.process_time()
    entries = read_entries(lines, canonical_url=canonical_url)
    reading_s = time.process_time() - began
    records = rehearse(newsroom, entries)
    settle_memory()
    began = time.process_time()
    written = [_write(to_mapping(record)) for record in records]
    judging_s = time.process_time() - began
    release_memory()
    decisions = [one for one in map(json.loads, written) if one["type"] == "decision"]
    return Ran(
        cpu_s=reading_s + judging_s,
        records=len(written),
        hits=sum(bool(one["watches"]) for one in decisions),
        placed=sum(one["story"] is not None for one in decisions),
    )


def read_and_write(lines: Sequence[str]) -> float:
    """CPU seconds of the bare loop."""
    began = time.process_time()
    for line in lines:
        _write(json.loads(line))
    return time.process_time() - began


def _write(fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False)


def list_streams() -> Iterator[Stream]:
    """What is replayed, for which watches."""
    desk = tuple(
        Watch(name=name, query=query, channels=(f"desk-{number % 3}",))
        for number, (name, query) in enumerate(DESK.items())
    )
    names = ("natural", "september", "hard", "languages")
    own = read_lines(*(OWN / f"stories-{name}.jsonl" for name in names))
    yield Stream(title="news as it comes (tests/data)", lines=own, watches=desk)
    if PUBLIC.exists():
        lines = read_lines(PUBLIC)
        yield Stream(title="real headlines (UCI)", lines=lines, watches=desk)
    generated = tuple(make_watches(WATCHES))
    yield Stream(title="generated news, long leads", lines=list_generated(), watches=generated)
    everything = (Watch(name="all", query="*", channels=("desk",)),)
    yield Stream(title="news as it comes, all of it watched", lines=own, watches=everything)


def main() -> bool:
    """Measure and print."""
    with TemporaryDirectory() as name:
        newsroom = build_newsroom(make_settings(Path(name)))
    rows: list[tuple[object, ...]] = []
    goals = []
    for stream in list_streams():
        room = replace(newsroom, watches=stream.watches)
        ran = [play(room, stream.lines) for _ in range(REPEATS)]
        bare_s = median(read_and_write(stream.lines) for _ in range(REPEATS))
        cpu_s, count = median(one.cpu_s for one in ran), len(stream.lines)
        one = ran[0]
        rates = (round(count / cpu_s), round(count / bare_s), cpu_s / bare_s)
        rows.append((stream.title, count, one.hits, one.placed, one.records, *rates))
        goals.append(Goal(name=f"{stream.title}, entries/s", figure=count / cpu_s, least=AIM))
    heads = (
        "a replay",
        "entries",
        "hits",
        "window",
        "records",
        "entries/s",
        "bare JSON/s",
        "× bare",
    )
    print_table(heads, rows)
    if not PUBLIC.exists():
        print(f"skipped: there is no {PUBLIC}")
    return print_goals(goals)


if __name__ == "__main__":
    raise SystemExit(not main())
