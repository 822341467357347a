"""How great the numbers of a report are: how many were killed, how much it costs.

Numbers of one kind are put into classes, as an editor does: from "some" through "many" to
"the like of which there are few in a year". Prices of one share, what a firm is worth or owes,
and how many it employs in all are no consequence of anything.
"""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from bot.model import Entry
from bot.stories.figures import FigureKind, read_figures
from bot.stories.heights import Height, read_heights
from bot.stories.text import cut_credit, cut_headline, lead_of

__all__ = ["CLASSES", "Magnitude", "find_magnitude", "rank_height", "word_height"]

CLASSES: dict[str, tuple[float, ...]] = {
    # From which number on the classes 1, 2, 3 and 4 begin.
    "dead": (1, 5, 20, 100),
    "injured": (5, 20, 100, 500),
    "jobs": (100, 1_000, 10_000, 50_000),
    "money": (1e7, 1e8, 1e9, 1e10),
    "magnitude": (5.0, 6.0, 7.0, 8.0),
}


class Magnitude(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The class of a report's greatest number, 0 to 4, and the number in words.

    ``is_small`` says that it is below all classes, and no sum, which may be a price.
    """

    rank: int
    words: str
    is_small: bool = False


def find_magnitude(entry: Entry) -> Magnitude | None:
    """The greatest number of consequence in the headline and the first sentences; None where
    there is none.
    """
    headline, lead = cut_headline(entry.title).text, cut_credit(lead_of(entry)).text
    found = [
        _measure(_kind_of(height), height.value, word_height(height))
        for height in read_heights(headline, lead)
        if _is_of_consequence(height)
    ]
    found += [
        _measure("magnitude", figure.value, f"magnitude {figure.value:g}")
        for figure in (*read_figures(headline), *read_figures(lead))
        if figure.kind is FigureKind.MAGNITUDE
    ]
    return max(found, key=lambda each: each.rank, default=None)


def _measure(kind: str, value: float, words: str) -> Magnitude:
    rank = rank_number(kind, value)
    return Magnitude(rank=rank, words=words, is_small=rank == 0 and kind != "money")


def rank_number(kind: str, value: float) -> int:
    """The class of a number of one kind, by CLASSES."""
    return bisect_right(CLASSES[kind], value)


def rank_height(height: Height) -> int:
    """The class of a number; 0 where it is of no consequence."""
    return rank_number(_kind_of(height), height.value) if _is_of_consequence(height) else 0


def word_height(height: Height) -> str:
    """A number in words: "45 dead", "$2.3 billion"."""
    what, _, number = str(height).partition(" now ")
    return number if what.startswith("money") else f"{number} {what}"


def _kind_of(height: Height) -> str:
    return height.of.split(" ", 1)[0]


def _is_of_consequence(height: Height) -> bool:
    if " per " in height.of or " of " in height.of:
        return False
    return height.of == "jobs" or ((kind := _kind_of(height)) != "jobs" and kind in CLASSES)
