"""Numbers that stand for terms: a window has each of its terms as a text but once.

A packed entry names some thirty terms. As numbers they take a third of the bytes, are unpacked
without a text being made or hashed anew, and are compared faster than texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["TermNumbers"]


class TermNumbers:
    """Terms under their numbers, from 0, each until it is let go of; then its number is free."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._terms: list[str] = []
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def terms(self) -> Sequence[str]:
        """The terms by their numbers; what stands at a free number is no term."""
        return self._terms

    def find(self, term: str) -> int | None:
        """The number of a term; None where it has none."""
        return self._numbers.get(term)

    def look_up(self, terms: Iterable[str]) -> list[int | None]:
        """The number of each of ``terms``; None for one that has none."""
        return list(map(self._numbers.get, terms))

    def find_all(self, terms: Iterable[str]) -> list[int]:
        """The numbers of ``terms``, which have one. Raises KeyError for any other."""
        return list(map(self._numbers.__getitem__, terms))

    def number(self, terms: Iterable[str]) -> list[int]:
        """The numbers of ``terms``, in their order; those that had none get one."""
        numbers = self._numbers
        return [
            known if (known := numbers.get(term)) is not None else self._add(term) for term in terms
        ]

    def let_go(self, number: int) -> None:
        """Free a number of which nothing that is kept makes use any more."""
        del self._numbers[self._terms[number]]
        self._terms[number] = ""
        self._free.append(number)

    def _add(self, term: str) -> int:
        if self._free:
            number = self._free.pop()
            self._terms[number] = term
        else:
            number = len(self._terms)
            self._terms.append(term)
        self._numbers[term] = number
        return number
