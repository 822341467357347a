"""Which stories have most of an entry's rarest terms.

Of the some hundred stories that are read for an entry nearly all have one of its terms alone. So
those that have several are told apart first, and of the others no more are ranked than are asked
for.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

__all__ = ["list_best"]


def list_best(lists: Sequence[tuple[float, Sequence[int]]], most: int) -> list[int]:
    """The numbers of the ``most`` stories with the highest votes, best first; of equals the lowest.

    ``lists`` are the numbers of the stories that have a term, each once, with what the term counts.
    """
    seen: set[int] = set()
    several: set[int] = set()
    for _, numbers in lists:
        several |= seen.intersection(numbers)
        seen.update(numbers)
    votes = dict.fromkeys(several, 0.0)
    for worth, numbers in lists:
        for number in several.intersection(numbers):
            votes[number] += worth
    ranked = [(-vote, number) for number, vote in votes.items()]
    least, left = 0.0, most
    for worth, numbers in sorted(lists, key=itemgetter(0), reverse=True):
        if left <= 0 and worth < least:
            break
        alone = sorted(set(numbers) - several)[:most]
        ranked += [(-worth, number) for number in alone]
        least, left = worth, left - len(alone)
    return [number for _, number in sorted(ranked)[:most]]
