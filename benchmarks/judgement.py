"""What kind of news and of writing, and how certain: how often the rules say what a reader says.

``python -m benchmarks.judgement [FILE.jsonl …]`` prints precision, recall and F1 of each class
and their mean, macro-F1, first of the public sentences of business news that lie beside the
project, then of the project's own headlines (``tests/data``), which were written and labelled by
readers who had not seen the rules. The rules were written with set a in view. Of set b only these
figures are read, but often, and rules were tried by them; of set c, which came last, no headline
was ever read. The goals are read on both. Given files are read instead, as the headlines are.

Beside the rules stands the simplest rival that learns: naive Bayes over the words of title and
text, the source and the tags. It learns from the other sets what it is asked of one, and from the
headlines that the rules' words that lean are counted in.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from benchmarks.classifying import classify
from benchmarks.report import Goal, print_goals, print_table
from bot.model import Certainty, Entry, Event, Genre
from bot.stories import prepare_rules

ROOT = Path(__file__).parents[1]
OWN = tuple(ROOT / "tests" / "data" / f"headlines-{name}.jsonl" for name in "abc")
LEARNED = ROOT / "tests" / "data" / "headlines-learned.jsonl"
"""What the words that lean were counted in beside set a; the rival learns from it, too."""
# What is said of a set in its tables; the goals are read on these.
UNREAD = {OWN[1]: "figures read often", OWN[2]: "unread since it was written"}
PUBLIC = ROOT.parent / "shared" / "data" / "events" / "sentivent.jsonl"
GOAL = 0.85
_SEEN = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)

# The public set's labels, as types and as types with a subtype, and the events that each is.
# A sentence has several labels, an entry one event: any of them answers it.
WANTED: dict[str, frozenset[Event]] = {
    "Merger/Acquisition": frozenset({Event.ACQUISITION}),
    "Deal": frozenset({Event.PARTNERSHIP_FORMED}),
    "Legal": frozenset({Event.LEGAL, Event.REGULATION}),
    "Employment.Start": frozenset({Event.EXECUTIVE_CHANGE}),
    "Employment.End": frozenset({Event.EXECUTIVE_CHANGE, Event.LAYOFFS}),
    "Employment.None": frozenset({Event.EXECUTIVE_CHANGE, Event.LAYOFFS, Event.LABOR}),
    "FinancialReport": frozenset({Event.EARNINGS}),
    "Product/Service.Launch": frozenset({Event.PRODUCT_LAUNCH}),
    "Product/Service.Cancellation/Recall": frozenset({Event.RECALL}),
}
# Labels that stand for what the rules give to these events, too, and ask for nothing.
ADMITTED: dict[str, frozenset[Event]] = {
    "Revenue": frozenset({Event.EARNINGS}),
    "Profit/Loss": frozenset({Event.EARNINGS}),
    "SalesVolume": frozenset({Event.EARNINGS}),
    "Dividend": frozenset({Event.EARNINGS}),
    "Product/Service.Trial": frozenset({Event.PRODUCT_LAUNCH}),
    "Investment": frozenset({Event.ACQUISITION}),
    "Employment.Compensation": frozenset({Event.LABOR, Event.EXECUTIVE_CHANGE}),
}

# What the figures of the public set are called by, for each event.
_PUBLIC_CLASSES: dict[Event, str] = {
    Event.ACQUISITION: "Merger/Acquisition",
    Event.PARTNERSHIP_FORMED: "Deal",
    Event.LEGAL: "Legal",
    Event.REGULATION: "Legal",
    Event.EXECUTIVE_CHANGE: "Employment",
    Event.LAYOFFS: "Employment",
    Event.LABOR: "Employment",
    Event.EARNINGS: "FinancialReport",
    Event.PRODUCT_LAUNCH: "Product/Service.Launch",
    Event.RECALL: "…Cancellation/Recall",
}
_NOTHING = "none of them"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An entry with what answers it: ``wanted`` classes, of which any does.

    ``admitted`` are those that answer nothing and yet are not wrong.
    """

    entry: Entry
    wanted: tuple[str, ...]
    admitted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How often one class was wanted, said, and said rightly."""

    wanted: int = 0
    said: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Of those said, the share that is right; 0 where none was said."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Of those wanted, the share that was said; 0 where none was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.said + self.wanted
        return 2 * self.right / both if both else 0.0


Answer = Callable[[Entry], str]


def compare(asked: Sequence[Asked], answers: Sequence[str]) -> dict[str, Figures]:
    """The figures of each class that is wanted anywhere.

    An answer that is one of several wanted classes counts for that one, and the others are then
    not missed. One that is none of them counts against each.
    """
    wanted: Counter[str] = Counter()
    said: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for each, answer in zip(asked, answers, strict=True):
        if answer in each.wanted:
            wanted[answer] += 1
            said[answer] += 1
            right[answer] += 1
            continue
        wanted.update(each.wanted)
        if answer not in each.admitted:
            said[answer] += 1
    classes = sorted({name for each in asked for name in each.wanted})
    return {
        name: Figures(wanted=wanted[name], said=said[name], right=right[name]) for name in classes
    }


def mean_f1(figures: dict[str, Figures]) -> float:
    """Macro-F1: the mean of all classes, the rare ones counting as much as the others."""
    return sum(each.f1 for each in figures.values()) / len(figures) if figures else 0.0


class NaiveBayes:
    """Which class the words of an entry are likeliest of; the simplest thing that learns."""

    def __init__(self, asked: Iterable[Asked]) -> None:
        self._words: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._entries: Counter[str] = Counter()
        for each in asked:
            for name in each.wanted:
                self._entries[name] += 1
                self._words[name].update(_list_features(each.entry))
        self._known = len({word for words in self._words.values() for word in words})
        self._sums = {name: words.total() for name, words in self._words.items()}

    def answer(self, entry: Entry) -> str:
        """The likeliest class, with one added to each count; "" where nothing was learnt."""
        features = _list_features(entry)

        def weigh(name: str) -> float:
            words, least = self._words[name], self._sums[name] + self._known
            return math.log(self._entries[name]) + sum(
                math.log((words[word] + 1) / least) for word in features
            )

        return max(sorted(self._entries), key=weigh, default="")


def answer_by_halves(halves: tuple[Sequence[Asked], Sequence[Asked]]) -> Answer:
    """The rival for one set: what is asked of each half, it learns from the other."""
    rivals = NaiveBayes(halves[0]), NaiveBayes(halves[1])
    first = frozenset(each.entry.id for each in halves[0])
    return lambda entry: rivals[entry.id in first].answer(entry)


def _list_features(entry: Entry) -> list[str]:
    words = re.findall(r"\w+", f"{entry.title} {entry.summary}".casefold())
    return [*words, f"source={entry.source}", *(f"tag={tag}" for tag in entry.tags)]


def answer_event(entry: Entry) -> str:
    """The event that the rules say."""
    return classify(entry).event.type.value


def answer_genre(entry: Entry) -> str:
    """The genre that the rules say."""
    return classify(entry).genre.type.value


def answer_certainty(entry: Entry) -> str:
    """How certain the event is by the rules."""
    return classify(entry).certainty.value


def read_headlines(path: Path) -> dict[str, list[Asked]]:
    """The labelled headlines of ``path``: what is asked of each, by what is asked."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    asked: dict[str, list[Asked]] = {"event": [], "genre": [], "certainty": []}
    for row in rows:
        entry = Entry(
            id=row["id"],
            source=row["source"],
            url=row["url"],
            title=row["title"],
            summary=row["summary"],
            tags=tuple(row["tags"]),
            lang=row["lang"],
            seen=_SEEN,
        )
        asked["event"].append(Asked(entry=entry, wanted=(Event(row["event"]).value,)))
        asked["genre"].append(Asked(entry=entry, wanted=(Genre(row["genre"]).value,)))
        if row["event"] != Event.OTHER and row["certainty"]:
            said = (Certainty(row["certainty"]).value,)
            asked["certainty"].append(Asked(entry=entry, wanted=said))
    return asked


def read_public(path: Path = PUBLIC) -> list[tuple[str, Asked]]:
    """The public sentences with the document that each is of; empty where there are none."""
    if not path.exists():
        return []
    found = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        labels = {*row["types"], *row["subtypes"]}
        wanted = set().union(*(WANTED.get(label, ()) for label in labels))
        admitted = set().union(*(ADMITTED.get(label, ()) for label in labels))
        entry = Entry(
            id=row["id"],
            source="sentences.example",
            url=None,
            title=join_tokens(row["text"]),
            seen=_SEEN,
        )
        names = {_PUBLIC_CLASSES[event] for event in wanted}
        found.append(
            (
                row["doc"],
                Asked(
                    entry=entry,
                    wanted=tuple(sorted(names)) or (_NOTHING,),
                    admitted=frozenset(_PUBLIC_CLASSES[event] for event in admitted),
                ),
            )
        )
    return found


def answer_public(entry: Entry) -> str:
    """The public set's name of the event that the rules say."""
    return _PUBLIC_CLASSES.get(Event(answer_event(entry)), _NOTHING)


def join_tokens(text: str) -> str:
    """A sentence as it was printed, of one whose words and signs stand apart."""
    text = text.replace("` `", '"').replace("' '", '"').replace(" ' ", "'")
    text = re.sub(r"(?<=[$€£]) (?=\d)| (?=[%.,;:!?)\]])|(?<=[(\[]) ", "", text)
    return text.replace(" - - ", " – ")


def print_figures(
    title: str, asked: Sequence[Asked], answer: Answer, rival: Answer
) -> dict[str, Figures]:
    """Print the figures of each class, with the rival's F1; those of the rules."""
    ours = compare(asked, [answer(each.entry) for each in asked])
    others = compare(asked, [rival(each.entry) for each in asked])
    named = {name: each for name, each in ours.items() if name != _NOTHING}
    rows: list[tuple[object, ...]] = [
        (
            name,
            each.wanted,
            each.said,
            *(f"{figure:.2f}" for figure in (each.precision, each.recall, each.f1)),
            f"{others[name].f1:.2f}",
        )
        for name, each in ours.items()
    ]
    rows.append(
        (
            "macro",
            *("", ""),
            f"{_mean(each.precision for each in named.values()):.3f}",
            f"{_mean(each.recall for each in named.values()):.3f}",
            f"{mean_f1(named):.3f}",
            f"{mean_f1({name: others[name] for name in named}):.3f}",
        )
    )
    print_table((title, "labelled", "said", "precision", "recall", "F1", "naive Bayes"), rows)
    print()
    return ours


def _mean(figures: Iterable[float]) -> float:
    every = list(figures)
    return sum(every) / len(every) if every else 0.0


def measure_public() -> None:
    """Print how the rules fare with the public sentences."""
    sentences = read_public()
    if not sentences:
        print(f"no labelled sentences at {PUBLIC.name}: the project's own headlines alone\n")
        return
    # By whole documents, for the sentences of one tell of each other.
    even, odd = (
        [asked for doc, asked in sentences if sha256(doc.encode()).digest()[0] % 2 == half]
        for half in (0, 1)
    )
    print_figures(
        f"public sentences ({len(sentences)})",
        [asked for _, asked in sentences],
        answer_public,
        answer_by_halves((even, odd)),
    )


def measure_headlines(paths: Sequence[Path]) -> list[Goal]:
    """Print how the rules fare with each set of headlines; the goals that there are."""
    sets = {path: read_headlines(path) for path in paths if path.exists()}
    for path in paths:
        if path not in sets:
            print(f"no labelled headlines at {path.name}\n")
    learned = read_headlines(LEARNED)
    goals = []
    answers: dict[str, Answer] = {
        "event": answer_event,
        "genre": answer_genre,
        "certainty": answer_certainty,
    }
    for path, asked in sets.items():
        # The rival learns from the other sets and from what the rules learnt from; where there is
        # nothing, from half of this one.
        for what, answer in answers.items():
            every = asked[what]
            known = [each for other, its in sets.items() if other != path for each in its[what]]
            known += learned[what]
            rival = (
                NaiveBayes(known).answer if known else answer_by_halves((every[::2], every[1::2]))
            )
            told = f", {UNREAD[path]}" if path in UNREAD else ""
            title = f"{path.stem}{told}: {what} ({len(every)})"
            figures = print_figures(title, every, answer, rival)
            if path in UNREAD and what in ("event", "genre"):
                name = f"macro-F1 of {what}s of {path.stem}"
                goals.append(Goal(name=name, figure=mean_f1(figures), least=GOAL))
        entries = [each.entry for each in asked["event"]]
        print(f"{path.stem}: {cost_us(entries):.0f} µs an entry to say all of it\n")
    return goals


def cost_us(entries: Sequence[Entry]) -> float:
    """Microseconds of CPU that the rules take for one entry."""
    began = time.process_time()
    for entry in entries:
        classify(entry)
    return (time.process_time() - began) / len(entries) * 1e6


def main(argv: Sequence[str] = ()) -> bool:
    """Measure and print; whether the goals were met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judgement")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.jsonl")
    files = parser.parse_args(argv).files
    prepare_rules()
    if not files:
        measure_public()
    return print_goals(measure_headlines(files or OWN))


if __name__ == "__main__":
    sys.exit(not main(sys.argv[1:]))
