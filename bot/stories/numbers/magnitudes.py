"""How great the numbers of a report are: how many were killed, how much it costs.

Numbers of one kind are put into classes, as an editor does: from "some" through "many" to
"the like of which there are few in a year". Prices of one share, what a firm is worth or owes,
and how many it employs in all are no consequence of anything.
"""

from __future__ import annotations

import msgspec

from bot.languages import say_consequence
from bot.model import CLASSES, NO_CONSEQUENCES, Consequences, Number, rank_number
from bot.stories.numbers.heights import Height
from bot.stories.numbers.sums import currency_of

__all__ = ["Magnitude", "find_magnitude", "rank_height", "word_height"]

_SUM = "money"
_NO_SIZE = "percent"  # half of a small thing is less than a tenth of a great one


class Magnitude(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The class of a report's greatest number, 0 to 4, and the number in words.

    ``is_small`` says that it is below all classes, and no sum, which may be a price; ``is_sum``
    that it is one.
    """

    rank: int
    words: str
    is_small: bool = False
    is_sum: bool = False


def find_magnitude(consequences: Consequences) -> Magnitude | None:
    """The greatest of a report's numbers of consequence, shares in per cent apart; None where
    there is none.
    """
    if consequences is NO_CONSEQUENCES:
        return None  # as of most
    ranks = consequences.classes()
    found = [(kind, number) for kind, number in consequences.numbers() if kind != _NO_SIZE]
    if not found:
        return None
    kind, number = max(found, key=lambda each: ranks[each[0]])
    rank = ranks[kind]
    words = say_consequence(kind, number)
    is_sum = kind == _SUM
    return Magnitude(rank=rank, words=words, is_small=rank == 0 and not is_sum, is_sum=is_sum)


def rank_height(height: Height) -> int:
    """The class of a number; 0 where it is of no consequence."""
    if not _is_of_consequence(height):
        return 0
    return rank_number(height.kind, height.value, currency_of(height.of))


def word_height(height: Height) -> str:
    """A number in words: "45 dead", "$2.3 billion"."""
    number = Number(value=height.value, currency=currency_of(height.of))
    return say_consequence(height.kind, number)


def _is_of_consequence(height: Height) -> bool:
    if " per " in height.of or " of " in height.of:
        return False
    return height.of == "jobs" or ((kind := height.kind) != "jobs" and kind in CLASSES)
