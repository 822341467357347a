"""Which words lean towards which event and genre: `config/leanings.yaml`, from labelled headlines.

``python -m benchmarks.leanings FILE.jsonl …`` prints the file. The headlines are labelled as those
in ``tests/data``; of those, b and c are never among them, since they measure what comes of it.

The weights are those of logistic regression: those with which the words of each headline say its
label best, where small weights are better than large ones. A class that has few headlines counts
as much as one with many. Of what comes out only what speaks for a class is kept. A word that is
written with a capital only is a name, and what happens to somebody is no property of theirs.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.judgement import Asked, read_headlines
from bot.model import Entry
from bot.stories import list_leaning_words

ROUNDS = 30  # times that every headline is seen
STRENGTH = {"event": 4.0, "genre": 2.0}  # how little small weights are preferred to large ones
PACE = 0.35
LEAST_SEEN = 2
LEAST = 0.1
STEP = 0.1

_HEAD = """\
# Words that stand oftener in news of one event, or in writing of one genre, than in other entries,
# and how much each weighs. docs/events.md explains them; `python -m benchmarks.leanings
# tests/data/headlines-a.jsonl tests/data/headlines-learned.jsonl` makes them. Do not edit this
# file: in one of your own, a group with the same name takes the place of the one here, and a name
# with nothing behind it leaves it out. Each group is named by its event or genre alone, so that
# the name stays when the words are weighed anew.

leanings:
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A headline as it is learned from: its words with their shares, and its label."""

    words: Mapping[str, float]
    label: str


def read_seen(asked: Iterable[Asked], *, kind: str) -> list[Seen]:
    """Headlines with their words, in an order that has nothing to do with their labels."""
    ordered = sorted(asked, key=lambda each: sha256(each.entry.title.encode()).digest())
    return [Seen(words=_words_of(each.entry, kind=kind), label=each.wanted[0]) for each in ordered]


def _words_of(entry: Entry, *, kind: str) -> dict[str, float]:
    words = list_leaning_words(entry, beside=kind == "event")
    if kind == "genre":  # pairs tell the kind of writing, and not what happened
        return words
    return {word: share for word, share in words.items() if " " not in word and _is_word(word)}


def _is_word(word: str) -> bool:
    return word[0].isalpha() or word in "#^"


def find_names(entries: Iterable[Entry]) -> frozenset[str]:
    """Words that stand nowhere without a capital, folded."""
    low: set[str] = set()
    high: set[str] = set()
    for entry in entries:
        for text in (entry.title, entry.summary, *entry.tags):
            for word in re.findall(r"[^\W\d_]+", text):
                (low if word.islower() else high).add(word.casefold())
    return frozenset(high - low)


def fit(
    seen: Sequence[Seen], names: frozenset[str], *, strength: float
) -> dict[str, dict[str, float]]:
    """The weights of each word for the labels towards which it leans."""
    labels = sorted({each.label for each in seen})
    number = {label: at for at, label in enumerate(labels)}
    often = Counter(word for each in seen for word in each.words)
    known = {
        word for word, times in often.items() if times >= LEAST_SEEN and not _has_name(word, names)
    }
    counted = Counter(each.label for each in seen)
    worth = [len(seen) / (len(labels) * counted[label]) for label in labels]
    weights = {word: [0.0] * len(labels) for word in sorted(known)}
    moved = dict.fromkeys(known, 0.01)
    rows = [
        (
            [(weights[word], word, share) for word, share in each.words.items() if word in known],
            number[each.label],
        )
        for each in seen
    ]
    for turn in range(ROUNDS):
        pace = PACE / (1 + turn / 5)
        for words, right in rows:
            scores = [0.0] * len(labels)
            for weight, _, share in words:
                scores = [score + share * one for score, one in zip(scores, weight, strict=True)]
            top = max(scores)
            powers = [math.exp(score - top) for score in scores]
            whole = sum(powers)
            wrong = [worth[right] * power / whole for power in powers]
            wrong[right] -= worth[right]
            size = sum(one * one for one in wrong)
            for weight, word, share in words:
                moved[word] += share * share * size
                step = pace * share / math.sqrt(moved[word])
                for at, one in enumerate(wrong):
                    weight[at] -= step * one
        for word, weight in weights.items():
            kept = 1.0 - min(pace / (strength * math.sqrt(moved[word])), 0.9)
            weights[word][:] = [one * kept for one in weight]
    lowest = min(weights.get("^", [0.0]))
    if "^" in weights:  # what leans in all may be moved for all alike
        weights["^"] = [one - lowest for one in weights["^"]]
    return {
        word: {label: weight[at] for label, at in number.items() if weight[at] >= LEAST}
        for word, weight in weights.items()
    }


def _has_name(word: str, names: frozenset[str]) -> bool:
    return not word.endswith("*") and any(
        part.partition("'")[0] in names for part in word.split() if part[0].isalpha()
    )


def write_groups(weights: Mapping[str, Mapping[str, float]], *, kind: str) -> Iterator[str]:
    """The groups of the file: one for each label, in it words of one weight together."""
    groups: dict[str, dict[float, list[str]]] = {}
    for word, leans in sorted(weights.items()):
        for label, weight in leans.items():
            steps = groups.setdefault(label, {})
            steps.setdefault(round(round(weight / STEP) * STEP, 1), []).append(word)
    for label, steps in sorted(groups.items()):
        name = f"{kind}-{label}".replace("_", "-")
        yield f"  {name}:\n    {kind}: {label}\n    steps:\n"
        for weight, words in sorted(steps.items(), reverse=True):
            yield f"      - weight: {weight}\n        words:\n"
            yield from _fold_lines(words, indent=" " * 9)


def _fold_lines(words: Sequence[str], *, indent: str) -> Iterator[str]:
    line = indent
    for at, word in enumerate(words):
        said = _quote(word) + ("," if at + 1 < len(words) else "]")
        said = ("[" if not at else "") + said
        if len(line) + len(said) > 98:
            yield line + "\n"
            line = indent
        line += " " + said
    yield line + "\n"


def _quote(word: str) -> str:
    if re.fullmatch(r"[a-z]+(?: [a-z]+)*", word) and word not in (
        "yes",
        "no",
        "on",
        "off",
        "true",
        "false",
        "null",
        "y",
        "n",
    ):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the leanings of the headlines of the files that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    files = parser.parse_args(arguments).files
    print(_HEAD, end="")
    read = [read_headlines(path) for path in files]
    for kind in ("event", "genre"):
        asked = [each for one in read for each in one[kind]]
        names = find_names([each.entry for each in asked])
        weights = fit(read_seen(asked, kind=kind), names, strength=STRENGTH[kind])
        print("".join(write_groups(weights, kind=kind)), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
