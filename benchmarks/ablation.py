"""What each part of the clustering brings: B-cubed of the labelled streams without it.

``python -m benchmarks.ablation [PART …]`` takes one part out at a time, by putting a function that
says nothing, or a constant of no weight, in its place, and clusters each stream anew: those of
``tests/data`` and ECB+, where it lies beside the project. Each part is taken out in a process of
its own. Figures are B-cubed F1, in thousandths against the rules as they are, and how many of the
pairs of ``two_reports`` are told as two events, or as one, that are.

What is built into the terms themselves (kinds of things, words in their endings) has no one place
where it could be taken out, and is not here.
"""

from __future__ import annotations

import importlib
import math
import multiprocessing
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.clusters import b_cubed
from benchmarks.report import print_table
from benchmarks.stories import OWN, PUBLIC, cluster, read_stream
from benchmarks.two_reports import judge_pair, read_pairs
from benchmarks.windows import EVERYTHING, make_judge
from bot.app.newsroom import build_newsroom
from config import load_files

__all__ = ["LABELS", "PARTS", "list_streams", "main", "measure_without", "take_out"]

LABELS = ("two", "one")
"""What pairs of reports are told as, each rightly where they are labelled so."""

Replacement = Callable[..., object] | float | frozenset[str]


def _never(*_: object, **__: object) -> bool:
    return False


def _nothing(*_: object, **__: object) -> float:
    return 0.0


def _as_the_sum(whole: float, _: float) -> float:
    return min(1.0, whole)


def _as_the_nearest(_: float, nearest: float) -> float:
    return min(1.0, nearest)


def _no_names(*_: object, **__: object) -> float:
    likeness = importlib.import_module("bot.stories.similarity.likeness")
    return float(likeness.JOIN_TEXT)


def _always(*_: object, **__: object) -> bool:
    return True


def _none(*_: object, **__: object) -> list[int]:
    return []


def _as_they_are(_: object, likely: object, __: object) -> object:
    return likely


_APART, _LIKENESS = "bot.stories.separation.apart", "bot.stories.similarity.likeness"
_WINDOW, _TRADES = "bot.stories.window", "bot.stories.separation.other_trades"
_QUESTIONS = "bot.stories.similarity.questions"
_MERGING, _GATHERING = "bot.stories.merging", "bot.stories.gathering"

PARTS: Mapping[str, Sequence[tuple[str, str, Replacement]]] = {
    "hard evidence, all of it": ((_LIKENESS, "are_apart", _never),),
    "– one form, another name in it": ((_APART, "fill_one_form", _never),),
    "– one form, others in all places": (
        ("bot.stories.separation.forms", "_is_filled_anew", _never),
    ),
    "– another place of a disaster": ((_APART, "are_elsewhere", _never),),
    "– another case in court": ((_APART, "are_of_other_cases", _never),),
    "– another person's death": ((_APART, "are_other_persons", _never),),
    "– a preview, and who won": (("bot.stories.stages.awaited", "_looks_forward", _never),),
    "– another game": ((_APART, "_name_others", _never),),
    "– other counts of things sold": ((_APART, "_COUNTED", frozenset()),),
    "– other sums, jobs, shares": ((_APART, "_ESTIMATED", frozenset()),),
    "other parties": ((_LIKENESS, "resist", _nothing),),
    "– … and no name in both": ((_APART, "_ONLY_OTHERS", 0.15),),
    "– another firm of the catalogue": ((_APART, "_are_of_other_firms", _never),),
    "one everyday word alone": ((_LIKENESS, "doubt", _nothing),),
    "strain (places, numbers, kinds)": ((_LIKENESS, "strain", _nothing),),
    "– another kind of mishap": ((_APART, "_are_of_other_hazards", _never),),
    "– another place that headlines name": ((_APART, "happen_elsewhere", _never),),
    "– another country, part or town": ((_APART, "are_at_other_localities", _never),),
    "– another post": ((_APART, "are_of_other_posts", _never),),
    "– hired and cut, left over a deed": (
        (_APART, "hire_and_fire", _never),
        (_APART, "leaves_office_over", _never),
        (_APART, "cut_elsewhere", _never),
    ),
    "– others in one place of a deal": ((_APART, "deal_with_others", _never),),
    "– other goods, pieces, places": ((_TRADES, "_are_of_two_trades", _never),),
    "– another sort": ((_TRADES, "are_of_other_sorts", _never),),
    "– other staff, recalls, who is fined": ((_APART, "act_otherwise", _never),),
    "– other particulars": ((_APART, "differ_in_particulars", _never),),
    "two things of one company": ((_LIKENESS, "_tell_two_things", _never),),
    "one name alone": ((_LIKENESS, "share_only_a_name", _never),),
    "one sum under one name": (
        (_LIKENESS, "share_figure", _never),
        ("bot.stories.similarity.text_names", "share_figure", _never),
        ("bot.stories.separation.name_alone", "share_figure", _never),
    ),
    "one toll, quake, death, decision": (
        (_LIKENESS, "are_one_event", _never),
        (_LIKENESS, "may_be_one_event", _never),
        (_QUESTIONS, "tells_of_one_event", _never),
    ),
    "what is nearly always of one event": ((_LIKENESS, "_SAME_ACT", 0.0),),
    "names of the texts": ((_LIKENESS, "weigh_names", _no_names),),
    "– a name that is in little else": ((_LIKENESS, "share_telling_name", _never),),
    "– names that reports of one day share": ((_LIKENESS, "name_the_same", _never),),
    "a country's name alone": ((_LIKENESS, "_COUNTRY_ALONE", 0.0),),
    "companies' names alone": ((_LIKENESS, "_NAMES_ONLY", 0.0),),
    "headlines that say nothing": ((_LIKENESS, "_RUBRIC", 0.0),),
    "time": ((_LIKENESS, "_DAY_LATER", 0.0),),
    "the nearest report (the sum alone)": (
        (_LIKENESS, "mix", _as_the_sum),
        ("bot.stories.resting", "mix", _as_the_sum),
    ),
    "the sum (the nearest report alone)": (
        (_LIKENESS, "mix", _as_the_nearest),
        ("bot.stories.resting", "mix", _as_the_nearest),
    ),
    "names weigh more": (("bot.stories.traits.features", "NAME_WEIGHT", 1.0),),
    "round-ups are of no story": ((_GATHERING, "lists_several", _never),),
    "– … and told one by one": ((_GATHERING, "tells_one_by_one", _never),),
    "comment is of its news's story": (
        (_WINDOW, "list_comments", _none),
        (_WINDOW, "put_news_first", _as_they_are),
    ),
    "who answers says what was told": (("bot.stories.answering", "answers", _always),),
    "merges": ((_MERGING, "MERGE_MARGIN", math.inf),),
    "copies are of their text's story": (("bot.stories.syndication.copies", "is_copy", _never),),
}
"""Each part with what stands in the place of it: the module, the name there, and that."""


def take_out(part: str) -> None:
    """Take one of PARTS out of the rules, for as long as the process lives.

    Raises `LookupError` where a name is not there any more: the table above has to follow it.
    """
    for module_name, name, replacement in PARTS[part]:
        module = importlib.import_module(module_name)
        if not hasattr(module, name):
            raise LookupError(
                f"{module_name} has no {name}: say in benchmarks/ablation.py what {part!r} is now"
            )
        setattr(module, name, replacement)


def list_streams() -> list[Path]:
    """The project's own streams, and ECB+ where it lies beside the project."""
    public = PUBLIC / "ecbplus.jsonl"
    return [*sorted(OWN.glob("stories-*.jsonl")), *([public] if public.exists() else [])]


def measure_without(part: str, paths: Sequence[Path]) -> list[float]:
    """B-cubed F1 of each stream without ``part``, and how many of LABELS are told rightly; of all
    the rules where it is empty.
    """
    if part:
        take_out(part)
    newsroom = build_newsroom(load_files((), packs=()))
    figures = []
    for path in paths:
        stream = read_stream(path)
        judge = make_judge(newsroom.catalogue, newsroom.channels, [EVERYTHING])
        found = cluster(judge, [each.entry for each in stream])
        figures.append(b_cubed([each.label for each in stream], found).f1)
    pairs = read_pairs("pairs")
    right = [told.label for told in pairs if judge_pair(newsroom, told).agrees(told.label)]
    return [*figures, *(right.count(label) for label in LABELS)]


def main(arguments: Sequence[str] = ()) -> bool:
    """Measure and print; there is no goal."""
    unknown = [part for part in arguments if part not in PARTS]
    if unknown:
        print(f"there is no part {', '.join(unknown)}; there are: {', '.join(PARTS)}")
        return False
    paths = list_streams()
    asked = ["", *(arguments or PARTS)]
    with multiprocessing.get_context("spawn").Pool(2, maxtasksperchild=1) as pool:
        found = pool.starmap(measure_without, [(part, paths) for part in asked], chunksize=1)
    whole = found[0]
    print_table(
        ("without", *(path.stem.removeprefix("stories-") for path in paths), *LABELS),
        [
            (
                "nothing: all the rules",
                *(f"{figure:.3f}" for figure in whole[: len(paths)]),
                *(f"{count:.0f}" for count in whole[len(paths) :]),
            ),
            *(
                (part, *_write_all(figures, whole, streams=len(paths)))
                for part, figures in zip(asked[1:], found[1:], strict=True)
            ),
        ],
    )
    return True


def _write_all(figures: Sequence[float], whole: Sequence[float], *, streams: int) -> list[str]:
    """What is other without a part: of streams in thousandths, then of pairs by their number."""
    differences = [figure - all_ for figure, all_ in zip(figures, whole, strict=True)]
    return [
        *(_write(round(difference * 1000)) for difference in differences[:streams]),
        *(_write(round(difference)) for difference in differences[streams:]),
    ]


def _write(difference: int) -> str:
    """As "+4", "−12", "·" for none."""
    if not difference:
        return "·"
    return f"{'+' if difference > 0 else '−'}{abs(difference)}"


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
