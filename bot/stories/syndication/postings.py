"""Which entries have a mark: a table of 32-bit numbers that grows one bucket at a time.

Linear hashing (Litwin 1980): a bucket is split with every few postings, so no entry ever
waits for the whole table to be built anew, and what a look-up costs does not depend on how
much is kept. A bucket has twelve places and no overflow. Where it is full the oldest posting of
the mark that has most of its places gives way: a mark that many texts have tells little, and
each text has many marks.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterable

__all__ = ["NOBODY", "Postings"]

NOBODY = 0
"""The number that no entry has."""

_PLACES = 12
_FULL = 5  # postings a bucket on average; those that are split next then have up to ten
_FIRST = 64  # buckets at the start; a power of two
_TELLS_HALF = 1 << 16  # from so many buckets the lower half of a mark is its bucket's number


class Postings:
    """Pairs of a mark and an entry's number, both from 1 to 2³² - 1 (a mark may be 0)."""

    def __init__(self) -> None:
        self._level = _FIRST  # buckets at the beginning of this round
        self._split = 0  # the next bucket to be split in it
        # Of a mark that its bucket tells half of, the other half is kept (see `_halve`).
        self._marks = array("I", bytes(4 * _FIRST * _PLACES))
        self._shift = 0
        self._entries = array("I", bytes(4 * _FIRST * _PLACES))
        self._taken = bytearray(_FIRST)  # places of each bucket, the first ones
        self._count = 0

    def reserve(self, count: int) -> None:
        """Make room for ``count`` postings in an empty table, which else grows as they come."""
        buckets = count // _FULL
        if self._count or buckets < self._level:
            return
        self._level = 1 << (buckets.bit_length() - 1)
        self._split = buckets - self._level
        self._shift = 16 if self._level >= _TELLS_HALF else 0
        marks = array("H" if self._shift else "I")
        self._marks = array(marks.typecode, bytes(marks.itemsize * buckets * _PLACES))
        self._entries = array("I", bytes(4 * buckets * _PLACES))
        self._taken = bytearray(buckets)

    def add(self, marks: Iterable[int], entry: int) -> None:
        """Note that ``entry`` has ``marks``, each once."""
        level, split, shift, taken = self._level, self._split, self._shift, self._taken
        for mark in marks:
            self._count += 1
            bucket = mark % level
            if bucket < split:
                bucket = mark % (2 * level)
            at = taken[bucket]
            if at < _PLACES:
                taken[bucket] = at + 1
                at += bucket * _PLACES
            else:
                at = self._give_way(bucket * _PLACES)
            self._marks[at] = mark >> shift
            self._entries[at] = entry
        while self._count > _FULL * (self._level + self._split):
            self._split_next()

    def remove(self, marks: Iterable[int], entry: int) -> None:
        """Take out what `add` was given."""
        entries = self._entries
        for mark in marks:
            self._count -= 1
            start, kept = self._place(mark), mark >> self._shift
            bucket = start // _PLACES
            last = start + self._taken[bucket] - 1
            for at in range(start, last + 1):
                if entries[at] == entry and self._marks[at] == kept:
                    self._close_up(at, last)
                    entries[last] = NOBODY
                    self._taken[bucket] -= 1
                    break

    def count(self, marks: Iterable[int]) -> Counter[int]:
        """The entries that have any of ``marks``, and how many of them each has."""
        found: Counter[int] = Counter()
        held, entries, level, split = self._marks, self._entries, self._level, self._split
        shift, taken = self._shift, self._taken
        for mark in marks:
            bucket = mark % level
            if bucket < split:
                bucket = mark % (2 * level)
            at = bucket * _PLACES
            kept = mark >> shift
            # Most marks of most texts are nobody's.
            for _ in range(held[at : at + taken[bucket]].count(kept)):
                at = held.index(kept, at)
                found[entries[at]] = found.get(entries[at], 0) + 1
                at += 1
        return found

    def _place(self, mark: int) -> int:
        """Where the bucket of ``mark`` begins."""
        bucket = mark % self._level
        if bucket < self._split:
            bucket = mark % (2 * self._level)
        return bucket * _PLACES

    def _give_way(self, start: int) -> int:
        """The last place of a full bucket, whose posting that tells least is let go of."""
        last = start + _PLACES - 1
        its = self._marks[start : last + 1].tolist()
        # A tie gives the oldest of all: `max` takes the first.
        self._close_up(start + its.index(max(its, key=its.count)), last)
        return last

    def _close_up(self, at: int, last: int) -> None:
        """Let the postings after ``at`` move up: the oldest of a bucket stand first."""
        for column in (self._marks, self._entries):
            column[at:last] = column[at + 1 : last + 1]

    def _split_next(self) -> None:
        """Share the next bucket's postings with a new one at the end."""
        start = self._split * _PLACES
        new = (self._level + self._split) * _PLACES
        marks = self._marks[start : start + _PLACES]
        entries = self._entries[start : start + _PLACES]
        for column in (self._marks, self._entries):
            empty = array(column.typecode, bytes(column.itemsize * _PLACES))
            column[start : start + _PLACES] = empty
            column.extend(empty)
        stays, goes, parting = start, new, self._level >> self._shift
        taken = self._taken[self._split]
        for mark, entry in zip(marks[:taken], entries[:taken], strict=True):
            if mark & parting:
                self._marks[goes], self._entries[goes] = mark, entry
                goes += 1
            else:
                self._marks[stays], self._entries[stays] = mark, entry
                stays += 1
        self._taken[self._split] = stays - start
        self._taken.append(goes - new)
        self._split += 1
        if self._split == self._level:
            self._level, self._split = 2 * self._level, 0
            if self._level == _TELLS_HALF:
                self._halve()

    def _halve(self) -> None:
        """Keep the higher half of each mark: the lower one is the number of its bucket."""
        halves = array("H", self._marks.tobytes())
        self._marks = halves[1::2] if sys.byteorder == "little" else halves[::2]
        self._shift = 16
