"""Which stories have a term, in the order in which they got it.

Most terms are in one story, and a few in nearly all: a number stands for the one, and four
bytes for each of the many.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

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
        self._counts = array("I")  # how many there are: asked of each term of each entry
        # Of a list the first so many are gone: to move all others up for each that is forgotten
        # would cost the more the more stories there are.
        self._gone: dict[int, int] = {}

    def __contains__(self, term: str) -> bool:
        number = self._numbers.find(term)
        return number is not None and self._at(number) is not None

    def add(self, terms: Iterable[int], story: int) -> None:
        """Note that ``story`` got the terms of these numbers, none of which it had."""
        of, counts = self._of, self._counts
        if (more := len(self._numbers.terms) - len(of)) > 0:
            of.extend([None] * more)
            counts.frombytes(bytes(counts.itemsize * more))
        for term in terms:
            its = of[term]
            counts[term] += 1
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
            self._counts[term] -= 1
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
        counts, end = self._counts, len(self._counts)
        # A number that was just given is nobody's yet.
        return [0 if number is None or number >= end else counts[number] for number in numbers]

    def newest(self, number: int, most: int) -> list[int]:
        """The stories that got the term of this number last, the last one first, ``most`` of them
        at most.
        """
        its = self._at(number)
        if its is None:
            return []
        if isinstance(its, int):
            return [its][:most]
        return its[: -min(most, self._counts[number]) - 1 : -1].tolist()

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
