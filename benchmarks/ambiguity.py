"""Names that are words too: how often the shipped catalogue tells which is meant.

Precision, recall and F1 over labelled headlines, by name and overall, beside two that know
nothing: one that always says yes, and one that believes every capital. The headlines are
those of the tests, and a public set of labelled ones where it lies beside the project.
That set is parted in two by a hash of each line's id, so that rules can be written with
one half in view and judged by the other.

A name that the shipped catalogue does not know is added to it as a bare one.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from benchmarks.report import print_table
from bot.configured import entity_of
from bot.model import Entity, Entry
from bot.watchlist import Catalogue
from bot.watchlist.names import key_of
from config import load_files

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "watchlist" / "headlines"
LABELLED = ROOT.parent / "shared" / "data" / "entities" / "ambiguity.jsonl"
AIM = 0.9
_SEEN = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline with a name in it, and whether the name is meant.

    ``full`` is a longer name of the entity where ``name`` is short for it, ``lang`` the
    language of the headline where that is said.
    """

    name: str
    full: str = ""
    title: str
    meant: bool
    half: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How answers compare with what was meant."""

    meant: int
    said: int
    right: int

    @property
    def precision(self) -> float:
        """Of those said, the share that was meant."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Of those meant, the share that was said."""
        return self.right / self.meant if self.meant else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (self.said + self.meant) if self.said + self.meant else 1.0


def read_own() -> dict[str, list[Headline]]:
    """The tests' headlines, by file."""
    return {
        path.stem: [
            Headline(
                name=row["name"],
                full=row.get("full", ""),
                title=row["title"],
                meant=row["meant"],
                lang=row.get("lang", ""),
            )
            for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        ]
        for path in sorted(OWN.glob("*.jsonl"))
    }


def read_labelled(path: Path = LABELLED) -> list[Headline]:
    """The public set; empty where it is not there."""
    if not path.exists():
        return []
    return [
        Headline(
            name=row["surface"],
            full=row["entity"],
            title=row["headline"],
            meant=bool(row["refers_to_entity"]),
            half="ab"[sha256(row["id"].encode()).digest()[0] % 2],
        )
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def read_catalogue(headlines: Iterable[Headline]) -> tuple[Catalogue, dict[str, str]]:
    """The shipped catalogue with all these names, and the id of each name's entity."""
    entities = {
        id_: entity_of(id_, said) for id_, said in load_files([], packs=()).entities.items()
    }
    ids = {
        key_of(name): entity.id
        for entity in entities.values()
        for name in (entity.name, *entity.aliases)
    }
    for each in headlines:
        key = key_of(each.name)
        if key in ids:
            continue
        name = each.name[:1].upper() + each.name[1:]
        known = next((ids[full] for full in _list_names(each.full) if full in ids), "")
        entity = entities.get(known) or Entity(id=f"added-{key}", name=each.full or name)
        entities[entity.id] = replace(entity, aliases=(*entity.aliases, name))
        ids[key] = entity.id
    return Catalogue(entities.values()), ids


def _list_names(full: str) -> list[str]:
    """The names in one as the labels write it: ``Match Group / Match.com``."""
    return [key_of(part.strip(" )")) for part in re.split(r"[/(]", full) if part.strip()]


def compare(headlines: Sequence[Headline], says: Callable[[Headline], bool]) -> Score:
    """How answers compare with the labels."""
    said = [says(each) for each in headlines]
    return Score(
        meant=sum(each.meant for each in headlines),
        said=sum(said),
        right=sum(yes and each.meant for yes, each in zip(said, headlines, strict=True)),
    )


def is_capital(headline: Headline) -> bool:
    """Whether the name has a capital in the headline."""
    at = headline.title.lower().find(headline.name.lower())
    return at >= 0 and headline.title[at].isupper()


def main() -> bool:
    """Measure and print."""
    sets = read_own()
    labelled = read_labelled()
    if labelled:
        sets["labelled, half a"] = [each for each in labelled if each.half == "a"]
        sets["labelled, half b"] = [each for each in labelled if each.half == "b"]
        sets["labelled"] = labelled
    else:
        print(f"no labelled headlines at {LABELLED.name}: the tests' alone")
    every = [each for rows in sets.values() for each in rows]
    catalogue, ids = read_catalogue(every)

    def finds(headline: Headline) -> bool:
        entry = Entry(
            id="h",
            source="h",
            url=None,
            seen=_SEEN,
            title=headline.title,
            lang=headline.lang or None,
        )
        wanted = ids[key_of(headline.name)]
        return any(mention.entity == wanted for mention in catalogue.mentions(entry))

    rows: list[tuple[object, ...]] = []
    for name in sorted({key_of(each.name) for each in every}):
        of_name = list({e.title: e for e in every if key_of(e.name) == name}.values())
        score = compare(of_name, finds)
        rows.append((name, len(of_name), score.meant, *_show(score)))
    print_table(("name", "headlines", "meant", "precision", "recall", "F1"), rows)
    print()
    rows = []
    missed = False
    for name, of_set in sets.items():
        score = compare(of_set, finds)
        missed |= score.f1 < AIM
        always = compare(of_set, lambda _: True)
        capital = compare(of_set, is_capital)
        rows.append(
            (name, len(of_set), score.meant, *_show(score), *_show(always)[2:], *_show(capital)[2:])
        )
    print_table(
        ("set", "headlines", "meant", "precision", "recall", "F1", "always yes", "by capital"),
        rows,
    )
    began = time.process_time()
    for each in every:
        finds(each)
    spent = (time.process_time() - began) / len(every)
    print(f"{spent * 1e6:.0f} µs a headline, of words and names and all; the aim is F1 {AIM}")
    return not missed


def _show(score: Score) -> tuple[str, str, str]:
    return f"{score.precision:.2f}", f"{score.recall:.2f}", f"{score.f1:.3f}"


if __name__ == "__main__":
    raise SystemExit(not main())
