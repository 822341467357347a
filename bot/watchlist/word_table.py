"""All words of a text at once, each with its places as the bits of one number.

Where few words come again and again, to follow each place of a word to its neighbours takes
thousands of steps for each phrase. Here a phrase, a prefix, a word in one case or a NEAR is some
shifting of numbers: to read the text costs what its words are, and each question hardly more
than its own words, whatever the text repeats.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from bot.watchlist.words import Word, fold_accents, iterate_words, spell, spell_words

__all__ = [
    "Ask",
    "Asks",
    "Marks",
    "Span",
    "WordTable",
    "iterate_firsts",
    "keep_near_marks",
    "letters_of",
    "make_marks",
]

_NO_LETTERS = re.compile(r"[\W_]+")
_SET = re.compile(rb"[^\0]", re.DOTALL)

Marks = Mapping[int, int]
"""Places in a text, by how many words they take: the numbers of their first words, as bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is asked of a word: its key, or with ``begins`` how its key begins.

    With ``letters`` it is to have these in this case, and to leave nothing out where the asked
    words stand side by side: ``first`` and ``last`` are true where none stands before or behind.
    """

    key: str
    begins: bool = False
    letters: str | None = None
    first: bool = False
    last: bool = False


Asks = tuple[tuple[tuple[Ask, ...], ...], ...]
"""What a phrase asks for, piece by piece, each of which any of its paths may meet."""


class Span(NamedTuple):
    """Code points ``start`` to ``end``, and the numbers of the words ``first`` to ``last``."""

    start: int
    end: int
    first: int
    last: int


class _Known(NamedTuple):
    """The words that an `Ask` is met by, in order, and the numbers at which they begin."""

    words: Sequence[Word]
    firsts: Sequence[int]
    marks: Marks

    def list_at(self, first: int) -> Sequence[Word]:
        """Those that begin at a number."""
        firsts = self.firsts
        begin = end = bisect_left(firsts, first)
        while end < len(firsts) and firsts[end] == first:
            end += 1
        return self.words[begin:end]


class WordTable:
    """The words of one text by their keys, with or without accents."""

    __slots__ = ("__dict__", "_accents", "_by_key", "_known", "_marked", "_text")

    def __init__(self, text: str, *, accents: bool) -> None:
        self._text = text
        self._accents = accents
        self._by_key: dict[str, list[Word]] = {}
        for word in iterate_words(text):
            key = word.key if accents else fold_accents(word.key)
            self._by_key.setdefault(key, []).append(word)
        self._known: dict[Ask, _Known] = {}
        self._marked: dict[Asks, Marks] = {}

    def mark(self, asks: Asks) -> Marks:
        """Where the words stand that are asked for, one after the other."""
        marks = self._marked.get(asks)
        if marks is None:
            marks = self._marked[asks] = self._mark(asks)
        return marks

    def list_spans(self, asks: Asks, marks: Marks, most: int | None) -> list[Span]:
        """The places that are marked of those at which the words stand, in order."""
        if self._is_even(asks):
            return sorted(set(islice(self._step_over(asks, marks), most)))
        found: set[Span] = set()
        for first in iterate_firsts(marks):
            found |= {
                span
                for span in self._follow(asks, first)
                if marks.get(span.last - first + 1, 0) >> first & 1
            }
            if most is not None and len(found) >= most:
                break
        return sorted(found)[:most]

    def _mark(self, asks: Asks) -> Marks:
        # From the last word on: where what is behind may begin.
        behind: dict[int, int] = {0: -1}
        for slot in reversed(asks):
            met: dict[int, int] = {}
            for path in slot:
                begun = behind
                for ask in reversed(path):
                    begun = _put_before(self._find(ask).marks, begun)
                for width, bits in begun.items():
                    met[width] = met.get(width, 0) | bits
            behind = met
        return behind

    def _is_even(self, asks: Asks) -> bool:
        """Whether each word that is asked for takes one number, so that the last one's is
        known from the first one's.
        """
        return all(
            len(slot) == len(slot[0]) == 1 and self._find(slot[0][0]).marks.keys() <= {1}
            for slot in asks
        )

    def _step_over(self, asks: Asks, marks: Marks) -> Iterator[Span]:
        """All that is marked, from its first word to its last."""
        width = len(asks)
        begins, ends = self._find(asks[0][0][0]), self._find(asks[-1][0][0])
        for first in iterate_firsts({width: marks.get(width, 0)}):
            last = first + width - 1
            for begin in begins.list_at(first):
                for end in ends.list_at(last):
                    yield Span(begin.start, end.end, first, last)

    def _follow(self, asks: Asks, first: int) -> Iterator[Span]:
        """All that begins at a number and is asked for."""
        reached: dict[tuple[int, int, int], None] = {(-1, -1, first): None}  # start, end, next
        for slot in asks:
            further: dict[tuple[int, int, int], None] = {}
            for path in slot:
                stands = reached
                for ask in path:
                    stands = {
                        (start if start >= 0 else word.start, word.end, word.last + 1): None
                        for start, _, at in stands
                        for word in self._find(ask).list_at(at)
                    }
                further |= stands
            reached = further
        for start, end, behind in reached:
            yield Span(start, end, first, behind - 1)

    def _find(self, ask: Ask) -> _Known:
        known = self._known.get(ask)
        if known is None:
            words = self._list(ask)
            spans = ((word.first, word.last) for word in words)
            known = _Known(words, [word.first for word in words], make_marks(spans))
            self._known[ask] = known
        return known

    def _list(self, ask: Ask) -> Sequence[Word]:
        if ask.begins:
            return self._list_begun(ask.key)
        words = self._by_key.get(ask.key, ())
        if ask.letters is None:
            return words
        return [word for word in words if self._is_written(word, ask)]

    def _list_begun(self, prefix: str) -> Sequence[Word]:
        """Words with this beginning: of those that begin at one number, the shortest."""
        keys = self._keys
        shortest: dict[int, Word] = {}
        for at in range(bisect_left(keys, prefix), len(keys)):
            if not keys[at].startswith(prefix):
                break
            for word in self._by_key[keys[at]]:
                known = shortest.get(word.first)
                if known is None or word.end < known.end:
                    shortest[word.first] = word
        return [shortest[first] for first in sorted(shortest)]

    @cached_property
    def _keys(self) -> Sequence[str]:
        return sorted(self._by_key)

    @cached_property
    def _bounds(self) -> Mapping[int, tuple[int, int]]:
        """How far each number's word reaches where nothing is left out."""
        bounds: dict[int, tuple[int, int]] = {}
        for words in self._by_key.values():
            for word in words:
                if word.first == word.last:
                    start, end = bounds.get(word.first, (word.start, word.end))
                    bounds[word.first] = min(start, word.start), max(end, word.end)
        return bounds

    def _is_written(self, word: Word, ask: Ask) -> bool:
        """Whether a word of the key has the letters that are asked for, in their case, and
        leaves none out towards a neighbour.
        """
        written = self._text[word.start : word.end]
        own = self._bounds[word.first]
        before = word.first
        while self._bounds.get(before - 1) == own:
            before -= 1
        behind = word.last
        while self._bounds.get(behind + 1) == own:
            behind += 1
        if before < behind and word.first == word.last:
            # One sign that stands for several words, such as ½; no part of it stands alone.
            parts = spell_words(written, exact=True)
            at = word.first - before
            return (
                at < len(parts)
                and letters_of(parts[at]) == ask.letters
                and (not ask.first or at == 0)
                and (not ask.last or word.first == behind)
            )
        return (
            letters_of(written) == ask.letters
            and (ask.first or not letters_of(self._text[own[0] : word.start]))
            and (ask.last or not letters_of(self._text[word.end : self._bounds[word.last][1]]))
        )


def letters_of(text: str) -> str:
    """The letters and digits of a text in their case, by which words of one key are told apart."""
    return _NO_LETTERS.sub("", spell(text))


def make_marks(spans: Iterable[tuple[int, int]]) -> Marks:
    """The marks of places, each by the numbers of its first and its last word."""
    firsts: dict[int, list[int]] = {}
    for first, last in spans:
        firsts.setdefault(last - first + 1, []).append(first)
    return {width: _gather(numbers) for width, numbers in firsts.items()}


def iterate_firsts(marks: Marks) -> Iterator[int]:
    """The numbers at which marked places begin, in order."""
    bits = _join(marks.values())
    held = bits.to_bytes(bits.bit_length() + 7 >> 3, "little")
    for found in _SET.finditer(held):
        byte = held[found.start()]
        for bit in range(8):
            if byte >> bit & 1:
                yield found.start() * 8 + bit


def keep_near_marks(marks: Marks, others: Marks, distance: int) -> Marks:
    """Those places that have one of the others at most ``distance`` words off, and none that
    only overlaps with one.
    """
    before = _join(others.values())
    behind = _join(bits << width - 1 for width, bits in others.items())
    # Where a place ends that has another's first word behind it, and where one begins that has
    # another's last word before it.
    ends, begins = before >> 1, behind << 1
    reach = 1
    while reach <= distance:
        step = min(reach, distance + 1 - reach)
        ends |= ends >> step
        begins |= begins << step
        reach += step
    near = {width: bits & (ends >> width - 1 | begins) for width, bits in marks.items()}
    return {width: bits for width, bits in near.items() if bits}


def _put_before(marks: Marks, behind: Mapping[int, int]) -> dict[int, int]:
    """The places of a word with what begins right behind it."""
    met: dict[int, int] = {}
    for width, bits in behind.items():
        for own, firsts in marks.items():
            if both := firsts & bits >> own:
                met[own + width] = met.get(own + width, 0) | both
    return met


def _gather(numbers: Sequence[int]) -> int:
    held = bytearray((max(numbers) >> 3) + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def _join(each: Iterable[int]) -> int:
    joined = 0
    for bits in each:
        joined |= bits
    return joined
