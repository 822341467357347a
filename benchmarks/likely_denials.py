"""What each sign of a contradiction weighs: `bot/stories/stance/sign_weights.py`.

``python -m benchmarks.likely_denials`` prints the file; ``--check`` prints how well weights tell
what they were not made of: six times a sixth of the pairs is left out, and then told; ``--curve``
how well weights of a part of the pairs tell a third that was left out. The weights are those of
logistic regression over labelled pairs of a claim and what another outlet has
some hours later (``tests/data/denials.jsonl``, but for what is kept for measuring, and
``denials-learned.jsonl``), and over entries of one labelled story, of which hardly one denies what
the first of them says.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from benchmarks.report import print_table
from bot.stories.language.text import terms_in
from bot.stories.stance.contradictions import find_contradictions
from bot.stories.stance.likely_denials import find_signs, list_below

DATA = Path(__file__).parents[1] / "tests" / "data"
LEARNED = {"first", "second", "third", "fourth", "learned", "tested"}
STREAMS = ("natural", "hard", "september", "october", "november", "languages")
ROUNDS = 40  # times that every pair is seen
PACE = 0.3
SMALL = 0.05  # how much small weights are preferred to large ones
LEAST_SEEN = 3
LEAST = 0.1
OF_A_STREAM = 0.4  # a pair of a stream beside one that was written as a pair
MOST_OF_A_STORY = 12
PARTS = 6
THIRDS = 3
SHARES = (0.25, 0.5, 0.75, 1.0)

_HEAD = '''\
"""What each sign weighs for a report's denying what its story claims.

Made by ``python -m benchmarks.likely_denials``; do not edit it. Each line: the weight, and the
signs (`bot.stories.stance.denial_signs`) that have it. The first weight is that of any report.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

_TABLE = """
'''
_TAIL = '''\
"""
WEIGHTS = {
    sign: float(weight)
    for weight, _, signs in (line.partition(": ") for line in _TABLE.strip().splitlines())
    for sign in signs.split()
}
"""The weight of each sign; of ``any`` that of every report."""
'''


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The signs of a report, whether it denies what is claimed, and for how much it counts."""

    signs: Mapping[str, float]
    denies: bool
    worth: float


def read_pairs() -> Iterator[Pair]:
    """The pairs from which the weights are made, as far as there is a word that may deny."""
    for name in ("denials", "denials-learned", "denials-tested"):
        for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["half"] in LEARNED:
                claim, answer = (
                    (row[each], row[f"{each}_summary"]) for each in ("claim", "answer")
                )
                yield from _read_pair(claim, answer, denies=row["want"] == "disputed", worth=1.0)
    for name in STREAMS:
        lines = (DATA / f"stories-{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [row for row in map(json.loads, lines) if row.get("story")]
        rows.sort(key=lambda row: (row["story"], row["published"] or row["seen"]))
        for _, story in groupby(rows, key=lambda row: row["story"]):
            claim, *others = ((row["title"], row["summary"] or "") for row in story)
            for answer in others[:MOST_OF_A_STORY]:
                yield from _read_pair(claim, answer, denies=False, worth=OF_A_STREAM)


def _read_pair(
    claim: tuple[str, str], answer: tuple[str, str], *, denies: bool, worth: float
) -> Iterator[Pair]:
    known = frozenset(terms_in(" ".join(claim)))
    yield from _read(
        answer[0], list_below(answer[1]), (claim[0],), known, denies=denies, worth=worth
    )


def _read(
    title: str,
    below: Sequence[str],
    claims: Sequence[str],
    known: Collection[str],
    *,
    denies: bool,
    worth: float,
) -> Iterator[Pair]:
    contradictions = find_contradictions(title, claims, known)
    signs = find_signs(title, below, claims, known, contradictions=contradictions)
    if signs:
        signs = dict(sorted(signs.items()))  # the order of a set is another in each run
        yield Pair(signs=signs, denies=denies, worth=worth)


def fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """The weight of each sign with which the pairs are told best, and of ``any``."""
    often = Counter(sign for pair in pairs for sign in pair.signs)
    known = {sign for sign, times in often.items() if times >= LEAST_SEEN}
    rows = [
        ([("any", 1.0), *((s, share) for s, share in pair.signs.items() if s in known)], pair)
        for pair in pairs
    ]
    # An order that has nothing to do with what they are.
    rows.sort(key=lambda row: sha256(repr(row[0]).encode()).digest())
    weights = dict.fromkeys(("any", *known), 0.0)
    moved = dict.fromkeys(weights, 1e-6)
    for _ in range(ROUNDS):
        for signs, pair in rows:
            wrong = pair.worth * (_chance(weights, signs) - pair.denies)
            for sign, share in signs:
                # What is common to many texts may weigh more than a single word.
                kept = 0.0 if sign == "any" else SMALL * (1.0 if sign.startswith("w:") else 0.3)
                step = wrong * share + kept * weights[sign]
                moved[sign] += step * step
                weights[sign] -= PACE * step / math.sqrt(moved[sign])
    return weights


def _chance(weights: Mapping[str, float], signs: Iterable[tuple[str, float]]) -> float:
    whole = sum(weights.get(sign, 0.0) * share for sign, share in signs)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, whole))))


def check(pairs: Sequence[Pair]) -> None:
    """Print how well the weights of five sixths tell the sixth, by how large a sum has to be."""
    ordered = sorted(pairs, key=lambda pair: sha256(repr(pair.signs).encode()).digest())
    told: list[tuple[float, Pair]] = []
    for part in range(PARTS):
        weights = fit([pair for at, pair in enumerate(ordered) if at % PARTS != part])
        told += ((_sum(weights, pair), pair) for pair in ordered[part::PARTS])
    groups = (
        [told for told in told if told[1].denies],
        [told for told in told if not told[1].denies and told[1].worth == 1.0],
        [told for told in told if told[1].worth < 1.0],
    )
    print_table(
        ("from", "of denials", "of look-alikes", "of streams"),
        [
            (least, *(f"{sum(w >= least for w, _ in group)}/{len(group)}" for group in groups))
            for least in (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
        ],
    )


def print_curve(pairs: Sequence[Pair]) -> None:
    """Print what weights of a part of the pairs, and of all streams, tell of a third left out."""
    ordered = sorted(pairs, key=lambda pair: sha256(repr(pair.signs).encode()).hexdigest())
    written = [pair for pair in ordered if pair.worth == 1.0]
    streams = [pair for pair in ordered if pair.worth < 1.0]
    rows = []
    for share in SHARES:
        told: list[tuple[float, bool]] = []
        for part in range(THIRDS):
            kept = [pair for at, pair in enumerate(written) if at % THIRDS != part]
            others = [pair for at, pair in enumerate(streams) if at % THIRDS != part]
            weights = fit(kept[: int(len(kept) * share)] + others)
            told += ((_sum(weights, pair), pair.denies) for pair in written[part::THIRDS])
        groups = ([sum_ for sum_, denies in told if denies is want] for want in (True, False))
        rows.append((f"{share:.0%}", *(f"{sum(w >= 0.5 for w in g)}/{len(g)}" for g in groups)))
    print_table(("of the pairs", "denials from 0.5", "look-alikes"), rows)


def _sum(weights: Mapping[str, float], pair: Pair) -> float:
    signs = (("any", 1.0), *pair.signs.items())
    return sum(weights.get(sign, 0.0) * share for sign, share in signs)


def write(weights: Mapping[str, float]) -> str:
    """The table of the weights, the largest first."""
    steps: dict[float, list[str]] = {}
    for sign, weight in sorted(weights.items()):
        if sign != "any" and abs(weight) >= LEAST:
            steps.setdefault(round(weight, 1), []).append(sign)
    lines = [f"{weights['any']:.1f}: any\n"]
    for weight, signs in sorted(steps.items(), reverse=True):
        line = f"{weight}:"
        for sign in signs:
            if len(line) + len(sign) > 98:
                lines.append(line + "\n")
                line = f"{weight}:"
            line += " " + sign
        lines.append(line + "\n")
    return _HEAD + "".join(lines) + _TAIL


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the weights, or how well such weights tell pairs of which they were not made."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="tell pairs that were left out")
    parser.add_argument("--curve", action="store_true", help="tell them by a part of the others")
    pairs, said = list(read_pairs()), parser.parse_args(arguments)
    if said.check or said.curve:
        (check if said.check else print_curve)(pairs)
    else:
        print(write(fit(pairs)), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
