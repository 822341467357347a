"""The words of a text by their keys, found where they are asked for.

Nothing is split into words but the stretches in which one may stand (`haystack`), until so much
was asked that the text is better read as a whole (`word_table`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from bot.watchlist.haystack import (
    Haystack,
    frame_odd_prefix,
    frame_odd_word,
    frame_prefix,
    frame_word,
    shape_key,
)
from bot.watchlist.stretches import STRETCH
from bot.watchlist.word_table import Ask, Asks, Marks, WordTable
from bot.watchlist.words import Stretch, Word, fold_accents, split_stretch

__all__ = ["AT_STRETCH", "IN_STRETCH", "Place", "Words"]

_ENDS_WORD = re.compile(r"[,.;:!?)]?(?:\s|\Z)")
_ROOM = 1_000  # steps, and one for so many code points, before a text is read as a whole
_CODES_A_STEP = 8
_LOOK = 64  # code points to look back for where a stretch begins, at first
AT_STRETCH = 32
"""Bits of a position below where its stretch begins."""
IN_STRETCH = (1 << AT_STRETCH) - 1
"""Those bits."""


class Place(NamedTuple):
    """Code points ``start`` to ``end`` of a text, and the words ``first`` to ``last``.

    These are positions, which `Words.after` and `Words.before` step through; only
    `TextView.count` makes numbers of them. ``entity`` is set where the place was found as
    the mention of one, which has no positions before it is counted.
    """

    start: int
    end: int
    first: int
    last: int
    entity: str | None = None


class _Index(NamedTuple):
    """The words of a stretch by the positions at which they begin and end."""

    beginning: dict[int, list[Word]]
    ending: dict[int, list[Word]]


class Words:
    """The words of a text by their keys, with or without accents."""

    __slots__ = (
        "_accents",
        "_found",
        "_haystack",
        "_indexes",
        "_left",
        "_positions",
        "_stretches",
        "_table",
        "text",
    )

    def __init__(self, text: str, haystack: Haystack, *, accents: bool) -> None:
        self.text = text
        self._haystack = haystack
        self._accents = accents
        self._stretches: dict[int, Stretch] = {}
        self._indexes: dict[int, _Index] = {}
        self._found: dict[str, Sequence[Place]] = {}
        self._left = _ROOM + len(text) // _CODES_A_STEP
        self._table: WordTable | None = None
        self._positions: list[int] = []

    @property
    def is_crowded(self) -> bool:
        """Whether so many steps were taken in this text that to read it as a whole, with
        `find_all`, costs less than further ones.
        """
        return self._left < 0

    def spend(self, steps: int) -> None:
        """Note steps that were taken from word to word."""
        self._left -= steps

    @property
    def table(self) -> WordTable:
        """All words, by their numbers."""
        if self._table is None:
            self._table = WordTable(self.text, accents=self._accents)
            self._positions = [
                found.start() << AT_STRETCH | at
                for found in STRETCH.finditer(self.text)
                for at in range(split_stretch(found.group()).width)
            ]
        return self._table

    def find_all(self, asks: Asks, most: int | None) -> list[Place]:
        """Where the words stand that are asked for, one after the other: all places, or the
        first so many of the text.
        """
        return self.list_marked(asks, self.table.mark(asks), most)

    def list_marked(self, asks: Asks, marks: Marks, most: int | None) -> list[Place]:
        """Of the places of `find_all` those that are marked."""
        spans = self.table.list_spans(asks, marks, most)
        at = self._positions
        return [Place(start, end, at[first], at[last]) for start, end, first, last in spans]

    def find(self, key: str) -> Sequence[Place]:
        """Where the words of this key stand, in the order of the text."""
        found = self._found.get(key)
        if found is None:
            if self.is_crowded:
                found = self.find_all((((Ask(key=key),),),), None)
            else:
                found = self._find(key)
                self.spend(len(found))
            self._found[key] = found
        return found

    def _find(self, key: str) -> list[Place]:
        framed, framed_odd, size = _frame_key(key)
        plain, _, odd, tail = self._haystack
        if tail and framed_odd in tail:
            starts = {*self._locate(framed), *(start for start, _ in odd)}
            return [place for start in sorted(starts) for place in self._find_in(start, key)]
        found: list[Place] = []
        text = self.text
        at = plain.find(framed)
        while at >= 0:
            # The byte behind the space is the code point of this number.
            end = at + size
            # What stands by itself is the word that it looks like.
            if (
                size
                and (not at or text[at - 1].isspace())
                and (text[end : end + 1] == " " or _ENDS_WORD.match(text, end))
                and text[at:end].isascii()
            ):
                position = at << AT_STRETCH
                found.append(Place(at, end, position, position))
            else:
                start = self._find_start(at)
                found += self._find_in(start, key)
                end = start + len(self._split(start).text)
            at = plain.find(framed, end)
        return found

    def _find_in(self, start: int, key: str) -> list[Place]:
        """Where the words of this key stand in the stretch that begins at a code point."""
        position = start << AT_STRETCH
        self.spend(len(self._split(start).words))
        return [
            Place(start + at, start + end, position + first, position + last)
            for named, at, end, first, last in self._split(start).words
            if (named if self._accents else fold_accents(named)) == key
        ]

    def find_run(self, keys: Sequence[str]) -> list[tuple[int, int, int, int]] | None:
        """The places at which these keys of plain letters and digits follow each other, where
        they stand there with a space between any two; None where any may stand otherwise.

        A place is given as in `Place`.
        """
        plain, scanned, _, tail = self._haystack
        run = " ".join(keys)
        if tail and any(frame_odd_word(key.encode()) in tail for key in keys):
            return None
        framed = frame_word(run.encode())
        # There all words have one space between them.
        behind = scanned.find(framed)
        if behind < 0:
            return []
        found: list[tuple[int, int, int, int]] = []
        text = self.text
        at = plain.find(framed)
        while at >= 0:
            end = at + len(run)
            if (
                (at and not text[at - 1].isspace())
                or not _ENDS_WORD.match(text, end)
                or text[at:end].lower() != run
            ):
                return None
            found.append((at, end, at << AT_STRETCH, end - len(keys[-1]) << AT_STRETCH))
            at = plain.find(framed, at + 1)
        self.spend(len(found))
        count = 0
        while behind >= 0:
            count += 1
            behind = scanned.find(framed, behind + 1)
        return found if count == len(found) else None

    def locate(self, place: Place) -> Place:
        """A mention's place with the positions of the words inside of it."""
        at, end, _, _, entity = place
        text = self.text
        if (
            (not at or text[at - 1].isspace())
            and (named := text[at:end]).isascii()
            and named.replace(" ", "a").isalnum()
            and _ENDS_WORD.match(text, end)
        ):  # a name as most are: plain words that stand by themselves
            last = at + named.rfind(" ") + 1
            return Place(at, end, at << AT_STRETCH, last << AT_STRETCH, entity)
        inside: list[tuple[int, int]] = []
        for found in STRETCH.finditer(self.text, self._find_start(place.start)):
            start = found.start()
            if start >= place.end:
                break
            inside += [
                (start << AT_STRETCH | word.first, start << AT_STRETCH | word.last)
                for word in self._split(start).words
                if start + word.start >= place.start and start + word.end <= place.end
            ]
        firsts, lasts = zip(*inside, strict=True)
        return place._replace(first=min(firsts), last=max(lasts))

    def begin(self, prefix: str) -> Sequence[Word]:
        """Words with this beginning: of those that begin at one position, the shortest."""
        shape = shape_key(prefix)
        starts = list(self._locate(frame_prefix(shape)))
        if frame_odd_prefix(shape) in self._haystack.tail:
            starts = sorted({*starts, *(start for start, _ in self._haystack.odd)})
        self.spend(sum(self._split(start).width for start in starts))
        found = (self.follow_beginning(start << AT_STRETCH | at, prefix)
                 for start in starts for at in range(self._split(start).width))  # fmt: skip
        return [word for word in found if word is not None]

    def follow(self, position: int, key: str) -> Word | None:
        """The word of this key that begins at a position."""
        return next((word for word in self._list_at(position) if self._name(word) == key), None)

    def precede(self, position: int, key: str) -> Word | None:
        """The word of this key that ends at a position."""
        start = position >> AT_STRETCH
        for word in self._index(start).ending.get(position & IN_STRETCH, ()):
            if self._name(word) == key:
                return word.move(start, start << AT_STRETCH)
        return None

    def after(self, position: int) -> int | None:
        """The position behind this one; None behind the last word."""
        start = position >> AT_STRETCH
        stretch = self._split(start)
        if (position & IN_STRETCH) + 1 < stretch.width:
            return position + 1
        for found in STRETCH.finditer(self.text, start + len(stretch.text)):
            if self._split(found.start()).width:
                return found.start() << AT_STRETCH
        return None

    def before(self, position: int) -> int | None:
        """The position before this one; None before the first word."""
        if position & IN_STRETCH:
            return position - 1
        for start, stretch in self._walk_back(position >> AT_STRETCH):
            if stretch.width:
                return start << AT_STRETCH | stretch.width - 1
        return None

    def _walk_back(self, end: int) -> Iterator[tuple[int, Stretch]]:
        """The stretches before a code point, the last one first."""
        while end:
            chunk = self.text[max(0, end - _LOOK) : end]
            kept = chunk.rstrip()
            end -= len(chunk) - len(kept)
            if kept:
                start = self._find_start(end - 1)
                yield start, self._split(start)
                end = start

    def _locate(self, framed: bytes) -> Iterator[int]:
        """Where the stretches begin in which it may stand, the odd ones aside, in order."""
        plain = self._haystack.plain
        at = plain.find(framed)
        while at >= 0:
            # The byte behind the space is the code point of this number.
            start = self._find_start(at)
            yield start
            at = plain.find(framed, start + len(self._split(start).text))

    def _find_start(self, at: int) -> int:
        """Where the stretch begins that a code point stands in."""
        reach = _LOOK
        while True:
            low = max(0, at - reach)
            chunk = self.text[low : at + 1]
            tail = chunk.rsplit(None, 1)[-1]
            if len(tail) < len(chunk) or not low:
                return at + 1 - len(tail)
            reach *= 8

    def _split(self, start: int) -> Stretch:
        """The stretch that begins at a code point."""
        stretch = self._stretches.get(start)
        if stretch is None:
            # Found there a moment ago, so there is one.
            found = cast("re.Match[str]", STRETCH.match(self.text, start))
            stretch = self._stretches[start] = split_stretch(found.group())
        return stretch

    def _list_at(self, position: int) -> Iterator[Word]:
        start = position >> AT_STRETCH
        for word in self._index(start).beginning.get(position & IN_STRETCH, ()):
            yield word.move(start, start << AT_STRETCH)

    def _index(self, start: int) -> _Index:
        """The words of the stretch there: a sentence of Japanese is one, and a long one."""
        index = self._indexes.get(start)
        if index is None:
            index = self._indexes[start] = _Index({}, {})
            for word in self._split(start).words:
                index.beginning.setdefault(word.first, []).append(word)
                index.ending.setdefault(word.last, []).append(word)
        return index

    def follow_beginning(self, position: int, prefix: str) -> Word | None:
        """The shortest word with this beginning that begins at a position."""
        fitting = (word for word in self._list_at(position) if self._name(word).startswith(prefix))
        return min(fitting, key=lambda word: word.end, default=None)

    def _name(self, word: Word) -> str:
        return word.key if self._accents else fold_accents(word.key)


@lru_cache(maxsize=1 << 15)
def _frame_key(key: str) -> tuple[bytes, bytes, int]:
    """How a word of this key stands in what is scanned and in the tail, and how long it is
    where the text shows it in plain letters and digits; else 0.
    """
    shape = shape_key(key)
    size = len(key) if key.isascii() and key.isalnum() else 0
    return frame_word(shape), frame_odd_word(shape), size
