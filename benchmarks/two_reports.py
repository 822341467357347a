"""What becomes of two reports of one day: one event or two, and whether the second denies it.

``python -m benchmarks.two_reports [--misses HALF]``. Each pair is judged by a judge of its own, as
the service judges, with a watch for everything: nothing else is live. The pairs
(``tests/data/pairs.jsonl``) are of two trades, suits, recalls, strikes or launches of one company,
in ``third`` of any two events of one company, club, agency, place or person, or of one told in two
ways; the others (``denials.jsonl``) are a claim and what another outlet has
some hours later: a denial by a party, or what only looks like one. Writers who saw no rules made
them. The rules were mended with ``first`` in view; of ``second`` what the rules got wrong was read
once, and three look-alikes were mended by it; its rows were read again, as ``third`` was, after
they were measured. Of ``fourth`` the denials were read, too, and of ``fifth`` some of the pairs.
Nobody who mended a rule read a denial of ``fifth`` or ``sixth``, and nothing is learned from them.

``--misses HALF`` lists what was told otherwise than it is labelled.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.report import print_table
from benchmarks.windows import EVERYTHING, make_judge
from bot.app.newsroom import Newsroom, build_newsroom
from bot.model import Entry, Source, Status
from config import load_files

__all__ = ["HALVES", "Told", "Verdict", "judge_pair", "read_pairs", "tally"]

DATA = Path(__file__).parents[1] / "tests" / "data"
HALVES = ("first", "second", "third", "fourth", "fifth", "sixth")
_NOON = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)
_LATER = {"pairs": timedelta(hours=1), "denials": timedelta(hours=3)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Two reports, headline and text of each, and what they are labelled with: ``one`` or ``two``
    events, or ``disputed`` or ``standing`` after the second.
    """

    half: str
    label: str
    first: tuple[str, str]
    second: tuple[str, str]
    later: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the rules made of two reports: whether they are one story, and its status then."""

    is_one: bool
    status: Status

    def agrees(self, label: str) -> bool:
        """Whether it is what the ``label`` says."""
        if label in ("one", "two"):
            return self.is_one is (label == "one")
        return (self.status is Status.DISPUTED and self.is_one) is (label == "disputed")

    @property
    def is_voice(self) -> bool:
        """Whether the second report corroborates the first."""
        return self.is_one and self.status is Status.CORROBORATED


def read_pairs(name: str) -> list[Told]:
    """The labelled pairs of ``tests/data/NAME.jsonl``, in their order."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    one, other = ("a", "b") if name == "pairs" else ("claim", "answer")
    return [
        Told(
            half=row["half"],
            label=_read_label(row),
            first=(row[one], row[f"{one}_summary"]),
            second=(row[other], row[f"{other}_summary"]),
            later=_LATER[name],
        )
        for row in rows
    ]


def _read_label(row: dict[str, object]) -> str:
    if "same" in row:
        return "one" if row["same"] else "two"
    return "disputed" if row["want"] == "disputed" else "standing"


def judge_pair(newsroom: Newsroom, told: Told) -> Verdict:
    """What a judge of its own makes of two reports."""
    judge = make_judge(newsroom.catalogue, newsroom.channels, [EVERYTHING])
    placements = []
    for number, (title, summary) in enumerate((told.first, told.second)):
        at = _NOON + number * told.later
        entry = Entry(
            id=f"e{number}",
            source=f"outlet-{number}.example",
            url=None,
            canonical_url=None,
            title=title,
            summary=summary,
            published=at,
            seen=at,
        )
        source = Source.unlisted(entry.source)
        placement = judge.judge(entry, source, now=at).decision.placement
        if placement is None:
            raise RuntimeError("an entry that is watched has a story")
        placements.append(placement)
    first, second = placements
    return Verdict(is_one=first.story == second.story, status=second.status)


def tally(pairs: Sequence[Told], verdicts: Sequence[Verdict]) -> dict[tuple[str, str], list[int]]:
    """Of each half and label how many pairs, how many rightly told, how many second voices."""
    found: dict[tuple[str, str], list[int]] = {}
    for told, verdict in zip(pairs, verdicts, strict=True):
        counts = found.setdefault((told.half, told.label), [0, 0, 0])
        counts[0] += 1
        counts[1] += verdict.agrees(told.label)
        counts[2] += verdict.is_voice
    return found


def main(arguments: Sequence[str] = ()) -> bool:
    """Measure and print; there is no goal to miss."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.two_reports", description=__doc__)
    parser.add_argument("--misses", choices=HALVES, help="list what was told otherwise")
    said = parser.parse_args(arguments)
    newsroom = build_newsroom(load_files((), packs=()))
    for name in _LATER:
        pairs = read_pairs(name)
        verdicts = [judge_pair(newsroom, told) for told in pairs]
        print_table(
            (name, "half", "pairs", "rightly told", "second voices"),
            [
                (label, half, *counts)
                for (half, label), counts in sorted(tally(pairs, verdicts).items())
            ],
        )
        print()
        for told, verdict in zip(pairs, verdicts, strict=True):
            if told.half == said.misses and not verdict.agrees(told.label):
                print(f"{told.label}: {' | '.join((*told.first, *told.second))}")
    return True


if __name__ == "__main__":
    raise SystemExit(not main(sys.argv[1:]))
