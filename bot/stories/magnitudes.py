"""How great the numbers of a report are: how many were killed, how much it costs.

Numbers of one kind are put into classes, as an editor does: from "some" through "many" to
"the like of which there are few in a year". Prices of one share, what a firm is worth or owes,
and how many it employs in all are no consequence of anything.
"""

from __future__ import annotations

import msgspec

from bot.model import CLASSES, Entry, rank_number
from bot.stories.consequences import read_consequences
from bot.stories.figures import FigureKind, read_figures
from bot.stories.heights import Height, currency_of, read_heights
from bot.stories.text import cut_credit, cut_headline, lead_of

__all__ = ["Magnitude", "find_magnitude", "rank_height", "word_height"]


_PEOPLE_BESIDE = frozenset({"missing", "affected"})  # whom no height counts


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
        _measure(_kind_of(height), height.value, word_height(height), currency_of(height.of))
        for height in read_heights(headline, lead)
        if _is_of_consequence(height)
    ]
    found += [
        _measure("magnitude", figure.value, f"magnitude {figure.value:g}")
        for figure in (*read_figures(headline), *read_figures(lead))
        if figure.kind is FigureKind.MAGNITUDE
    ]
    read = read_consequences(headline, lead)
    found += [
        _measure(kind, number.value, read.words()[kind])
        for kind, number in read.numbers()
        if kind in _PEOPLE_BESIDE
    ]
    return max(found, key=lambda each: each.rank, default=None)


def _measure(kind: str, value: float, words: str, currency: str = "") -> Magnitude:
    rank = rank_number(kind, value, currency)
    return Magnitude(rank=rank, words=words, is_small=rank == 0 and kind != "money")


def rank_height(height: Height) -> int:
    """The class of a number; 0 where it is of no consequence."""
    if not _is_of_consequence(height):
        return 0
    return rank_number(_kind_of(height), height.value, currency_of(height.of))


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
