"""The order in which stories changed last: eight bytes for each change that may still count."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from datetime import datetime

__all__ = ["ChangeOrder"]


class ChangeOrder:
    """Numbers of stories, the one that changed the longest ago first.

    Each change puts the number at the end, and the ones before it are passed over when they
    come to be the first. An ordinary dictionary passes over all that were ever taken out, each
    time it is asked for its first; an ordered one takes a hundred bytes more of each.
    """

    def __init__(self) -> None:
        self._changes: deque[int] = deque()
        self._stale: dict[int, int] = {}  # of a number the first so many count no more

    def add(self, number: int) -> None:
        """Put in a number that is not there."""
        self._changes.append(number)

    def remove(self, number: int) -> None:
        """Take out a number."""
        self._stale[number] = self._stale.get(number, 0) + 1

    def move_to_end(self, number: int) -> None:
        """Let a number be the last."""
        if self._changes[-1] != number:
            self.remove(number)
            self._changes.append(number)

    def first(self) -> int | None:
        """The number that changed the longest ago; None where there is none."""
        changes, stale = self._changes, self._stale
        while changes:
            number = changes[0]
            passed = stale.get(number, 0)
            if not passed:
                return number
            changes.popleft()
            if passed > 1:
                stale[number] = passed - 1
            else:
                del stale[number]
        return None

    def sort(self, changed: Callable[[int], datetime]) -> int | None:
        """Put the numbers in the order of these times; of equals the first stays before.

        Returns the last one; None where there is none.
        """
        self._changes = deque(sorted(self, key=changed))
        self._stale = {}
        return self._changes[-1] if self._changes else None

    def __iter__(self) -> Iterator[int]:
        stale = dict(self._stale)
        for number in self._changes:
            if passed := stale.get(number, 0):
                stale[number] = passed - 1
            else:
                yield number
