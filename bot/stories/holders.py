"""Which stories have a term, in the order in which they got it.

Most terms are in one story, and a few in nearly all: a number stands for the one, and four
bytes for each of the many.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

__all__ = ["Holders"]

_LATE = 256  # a story that is taken out before its time is most often among the last


class Holders:
    """The numbers of stories, by term. A story is noted once for a term."""

    def __init__(self) -> None:
        self._of: dict[str, int | array[int]] = {}

    def __contains__(self, term: str) -> bool:
        return term in self._of

    def add(self, terms: Iterable[str], number: int) -> None:
        """Note that story ``number`` got ``terms``, none of which it had."""
        of = self._of
        for term in terms:
            its = of.get(term)
            if its is None:
                of[term] = number
            elif isinstance(its, int):
                of[term] = array("I", (its, number))
            else:
                its.append(number)

    def remove(self, terms: Iterable[str], number: int) -> None:
        """Take out what `add` was given. Raises KeyError for a term that is in no story."""
        for term in terms:
            its = self._of[term]
            if isinstance(its, int):
                del self._of[term]
                continue
            late = its[-_LATE:]
            if number in late:
                its.pop(len(its) - len(late) + late.index(number))
            else:
                its.remove(number)
            if len(its) == 1:
                self._of[term] = its[0]

    def count(self, terms: Iterable[str]) -> dict[str, int]:
        """How many stories have each of ``terms``."""
        of = self._of
        return {
            term: 0 if (its := of.get(term)) is None else 1 if isinstance(its, int) else len(its)
            for term in terms
        }

    def newest(self, term: str, most: int) -> Sequence[int]:
        """The stories that got ``term`` last, the last one first, ``most`` of them at most."""
        its = self._of.get(term, ())
        if isinstance(its, int):
            return (its,) if most > 0 else ()
        return its[: -most - 1 : -1]

    def all_with(self, term: str) -> frozenset[int]:
        """The stories that have ``term``."""
        its = self._of.get(term, ())
        return frozenset((its,) if isinstance(its, int) else its)
