"""Which stories have a term, in the order in which they got it.

Most terms are in one story, and a few in nearly all: a number stands for the one, and four
bytes for each of the many.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from bot.stories.similarity.term_numbers import TermNumbers

__all__ = ["Holders"]

_EARLY = 32  # a story that is forgotten is most often among the first
_LATE = 256  # … and one that is taken out before its time among the last


class Holders:
    """The numbers of stories, by term. A story is noted once for a term.

    ``numbers`` are those of the terms. One that no story has any more is let go of.
    """

    def __init__(self, numbers: TermNumbers) -> None:
        self._numbers = numbers
        self._of: list[int | array[int] | None] = []  # by the term's number
        # Of a list the first so many are gone: to move all others up for each that is forgotten
        # would cost the more the more stories there are.
        self._gone: dict[int, int] = {}

    def __contains__(self, term: str) -> bool:
        number = self._numbers.find(term)
        return number is not None and self._at(number) is not None

    def add(self, terms: Iterable[int], story: int) -> None:
        """Note that ``story`` got the terms of these numbers, none of which it had."""
        of = self._of
        of.extend([None] * (len(self._numbers.terms) - len(of)))
        for term in terms:
            its = of[term]
            if its is None:
                of[term] = story
            elif isinstance(its, int):
                of[term] = array("I", (its, story))
            else:
                its.append(story)

    def remove(self, terms: Iterable[int], story: int) -> None:
        """Take out what `add` was given. Raises LookupError for a term that is in no story."""
        for term in terms:
            its = self._of[term] if term < len(self._of) else None
            if its is None:
                raise LookupError(f"no story has the term of the number {term}")
            if isinstance(its, int):
                self._of[term] = None
                self._numbers.let_go(term)
                continue
            gone = self._gone.pop(term, 0)
            if story in (early := its[gone : gone + _EARLY]):
                at = gone + early.index(story)
                its[gone + 1 : at + 1] = its[gone:at]
                gone += 1
                if gone * 2 > len(its):
                    del its[:gone]
                    gone = 0
            elif story in (late := its[max(gone, len(its) - _LATE) :]):
                its.pop(len(its) - len(late) + late.index(story))
            else:
                del its[its.index(story, gone)]
            if len(its) - gone == 1:
                self._of[term] = its[-1]
            elif gone:
                self._gone[term] = gone

    def count(self, numbers: Iterable[int | None]) -> list[int]:
        """How many stories have each of the terms of these numbers; none has that of None."""
        of, gone, end = self._of, self._gone, len(self._of)
        counts = []
        for number in numbers:
            # A number that was just given is nobody's yet.
            if number is None or number >= end or (its := of[number]) is None:
                counts.append(0)
            elif isinstance(its, int):
                counts.append(1)
            else:
                counts.append(len(its) - gone.get(number, 0))
        return counts

    def newest(self, number: int, most: int) -> Sequence[int]:
        """The stories that got the term of this number last, the last one first, ``most`` of them
        at most.
        """
        its = self._at(number)
        if its is None:
            return ()
        if isinstance(its, int):
            return (its,) if most > 0 else ()
        there = len(its) - self._gone.get(number, 0)
        return its[: -min(most, there) - 1 : -1]

    def all_with(self, term: str) -> frozenset[int]:
        """The stories that have ``term``."""
        number = self._numbers.find(term)
        its = None if number is None else self._at(number)
        if number is None or its is None:
            return frozenset()
        if isinstance(its, int):
            return frozenset((its,))
        return frozenset(its[self._gone.get(number, 0) :])

    def _at(self, number: int) -> int | array[int] | None:
        # A number that was just given is nobody's yet.
        return self._of[number] if number < len(self._of) else None
