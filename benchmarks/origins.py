"""Who really said it: how often the rules read whom a report cites, and who takes it back.

Precision, recall and F1 over labelled openings. The tables are those of the tests
(``tests/stories/attributions`` and ``tests/stories/disputes``); in each, the rules were mended
with ``first`` in view, and ``second`` was read only by this.

An opening that speaks for itself is a negative: a voice too few is lost where the rules take
it for a citation, and one too many is counted where they miss one. Whom it cites has to be
right, not only that it cites somebody. What the rules cost is measured over recorded
entries where they lie beside the project, else over the tables.

``--misses HALF`` lists what was read otherwise than it is labelled.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.classifying import classify
from benchmarks.report import print_table
from bot.model import Entry, Event, Source
from bot.stories.authorship.origins import attribute
from bot.stories.authorship.outlets import outlet_key
from bot.stories.authorship.voices import read_voice
from bot.stories.language.text import fold
from bot.stories.stance.denials import find_dispute
from bot.stories.syndication.copies import read_profile

__all__ = [
    "HALVES",
    "TASKS",
    "Labelled",
    "Tally",
    "judge_attributions",
    "judge_disputes",
    "read_table",
]

ROOT = Path(__file__).parents[1]
TABLES = ROOT / "tests" / "stories"
RECORDED = ROOT.parent / "shared" / "data" / "stories"
HALVES = ("first", "second")
AIM = 0.85
_SEEN = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)
_UNNAMED = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An opening with what it is and what the rules read in it: "" is nothing."""

    title: str
    summary: str
    lang: str
    meant: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How what was read compares with what was meant."""

    meant: int
    found: int
    right: int

    @classmethod
    def of(cls, rows: Sequence[Labelled]) -> Tally:
        """Count ``rows``."""
        return cls(
            meant=sum(bool(row.meant) for row in rows),
            found=sum(bool(row.found) for row in rows),
            right=sum(bool(row.meant) and row.meant == row.found for row in rows),
        )

    @property
    def precision(self) -> float:
        """Of those found, the share that was meant so."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of those meant, the share that was found so."""
        return self.right / self.meant if self.meant else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.found + self.meant
        return 2 * self.right / both if both else 1.0


def read_table(name: str, half: str) -> list[dict[str, object]]:
    """The rows of one half of a table."""
    text = (TABLES / name / f"{half}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def judge_attributions(half: str) -> list[Labelled]:
    """Whom each opening of the table cites, and whom the rules read that it does.

    Where it also did work of its own it is a voice of its own, whomever it cites.
    """
    rows = []
    for row in read_table("attributions", half):
        entry = _entry(row)
        source = Source.unlisted(str(row["host"]))
        said = attribute(entry, source, agency=read_profile(entry).agency, party=False)
        cited = str(row["cites"])
        meant = cited if cited == _UNNAMED else outlet_key(cited) if cited else ""
        found = said.said_by or (_UNNAMED if said.retells else "")
        rows.append(_label(row, "" if row["own"] else meant, found))
    return rows


def judge_disputes(half: str) -> list[Labelled]:
    """Who takes the news back in each opening of the table, and who does as the rules read it.

    A party that admits what it denied before takes nothing back.
    """
    rows = []
    for row in read_table("disputes", half):
        entry = _entry(row)
        found = find_dispute(entry, classify(entry).event.type)
        verdict, who = str(row["verdict"]), str(row["who"])
        meant = verdict if verdict in {"denies", "takes back"} else ""
        read = "" if found is None else "takes back" if found.retraction else "denies"
        if meant == read == "denies" and found is not None:
            read = f"{read}: {found.who}"
            # "the ministry's spokesman" is the ministry's word, too.
            meant = read if fold(who) in fold(found.who or "") else f"{meant}: {who}"
        rows.append(_label(row, meant, read))
    return rows


def _entry(row: dict[str, object]) -> Entry:
    title, summary = str(row["title"]), str(row.get("summary", ""))
    return Entry(id=title, source="s", url=None, seen=_SEEN, title=title, summary=summary)


def _label(row: dict[str, object], meant: str, found: str) -> Labelled:
    return Labelled(
        title=str(row["title"]),
        summary=str(row.get("summary", "")),
        lang=str(row["lang"]),
        meant=meant,
        found=found,
    )


TASKS: dict[str, Callable[[str], list[Labelled]]] = {
    "whom it cites": judge_attributions,
    "who takes it back": judge_disputes,
}


def main(arguments: Sequence[str]) -> bool:
    """Measure and print; with ``--misses HALF`` list them. True where the aim is met."""
    if arguments[:1] == ["--misses"]:
        _print_misses(arguments[1])
        return True
    table: list[tuple[object, ...]] = []
    is_met = True
    for task, judge in TASKS.items():
        by_half = {half: judge(half) for half in HALVES}
        for half, rows in by_half.items():
            tally = Tally.of(rows)
            is_met &= tally.f1 >= AIM
            table.append((task, half, *_show(rows)))
        every = [row for rows in by_half.values() for row in rows]
        english = [row for row in every if row.lang == "en"]
        table.append((task, "English", *_show(english)))
        table.append((task, "other languages", *_show([r for r in every if r.lang != "en"])))
    print_table(("task", "openings", "rows", "meant", "precision", "recall", "F1"), table)
    print(f"the aim is F1 {AIM} in each half\n")
    _print_cost()
    return is_met


def _show(rows: Sequence[Labelled]) -> tuple[object, ...]:
    tally = Tally.of(rows)
    shares = (f"{tally.precision:.2f}", f"{tally.recall:.2f}", f"{tally.f1:.3f}")
    return (len(rows), tally.meant, *shares)


def _print_misses(half: str) -> None:
    for task, judge in TASKS.items():
        for row in judge(half):
            if row.meant != row.found:
                print(f"{task}: meant {row.meant!r}, read {row.found!r}")
                print(f"    {row.title} | {row.summary}")


def _print_cost() -> None:
    entries = _read_entries()
    source = Source.unlisted("gazette.example")
    costs: dict[str, Callable[[Entry], object]] = {
        "whom it cites": lambda entry: attribute(entry, source, agency=None, party=False),
        "who takes it back": lambda entry: find_dispute(entry, Event.OTHER),
        "who speaks": lambda entry: read_voice(entry, source, (), frozenset({"acme"})),
    }
    for what, read in costs.items():
        began = time.process_time()
        for entry in entries:
            read(entry)
        spent = time.process_time() - began
        print(f"{what}: {spent / len(entries) * 1e6:.1f} µs an entry, of {len(entries):,}")


def _read_entries() -> list[Entry]:
    rows = []
    for name in ("uci", "ecbplus"):
        path = RECORDED / f"{name}.jsonl"
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()[:5000]
            rows += [json.loads(line) for line in lines]
        else:
            print(f"{path.name} is not there: measured without it")
    if not rows:
        names = ("attributions", "disputes")
        rows = [row for name in names for half in HALVES for row in read_table(name, half)]
    return [_entry(row) for row in rows]


if __name__ == "__main__":
    raise SystemExit(not main(sys.argv[1:]))
