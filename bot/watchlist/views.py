"""A text with its words, which are worked out only where something is looked for.

Nothing is split into words but the stretches in which it may stand (`haystack`), and words
are counted only for NEAR.
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
    make_haystack,
    shape_key,
)
from bot.watchlist.numbering import WordNumbers
from bot.watchlist.words import Stretch, Word, fold_accents, list_keys, split_stretch

__all__ = ["Place", "TextView", "Words", "shows_case", "view_text"]

_STRETCH = re.compile(r"\S+")
_SMALL = re.compile("[a-z]")
_CAPITAL = re.compile("[A-Z]")
_ENDS_WORD = re.compile(r"[,.;:!?)]?(?:\s|\Z)")
_LOOK = 64  # code points to look back for where a stretch begins, at first
_AT_STRETCH = 32  # bits of a position below where its stretch begins
_IN_STRETCH = (1 << _AT_STRETCH) - 1


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


def shows_case(text: str) -> bool:
    """Whether it has both capitals and small letters."""
    return bool(
        (_SMALL.search(text) and _CAPITAL.search(text)) or text not in (text.lower(), text.upper())
    )


class TextView:
    """A text with its words, which are worked out where they are asked for."""

    __slots__ = (
        "_keys",
        "_numbers",
        "_plain_keys",
        "_plain_words",
        "_shows_case",
        "_words",
        "haystack",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.haystack = make_haystack(text)
        self._words: Words | None = None
        self._plain_words: Words | None = None
        self._shows_case: bool | None = None
        self._keys: frozenset[str] | None = None
        self._plain_keys: frozenset[str] | None = None
        self._numbers: WordNumbers | None = None

    @property
    def words(self) -> Words:
        """The words by their key."""
        if self._words is None:
            self._words = Words(self.text, self.haystack, accents=True)
        return self._words

    @property
    def plain_words(self) -> Words:
        """The words by their key without accents."""
        if self._plain_words is None:
            self._plain_words = (
                self.words
                if self.text.isascii()
                else Words(self.text, self.haystack, accents=False)
            )
        return self._plain_words

    @property
    def shows_case(self) -> bool:
        """Whether it has both capitals and small letters."""
        if self._shows_case is None:
            self._shows_case = shows_case(self.text)
        return self._shows_case

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        if self._keys is None:
            self._keys = list_keys(self.text)
        return self._keys

    @property
    def plain_keys(self) -> frozenset[str]:
        """The keys of all words without accents."""
        if self._plain_keys is None:
            keys = self.keys
            self._plain_keys = (
                keys if "".join(keys).isascii() else frozenset(map(fold_accents, keys))
            )
        return self._plain_keys

    def count(self, place: Place) -> Place:
        """The place with the numbers of its words among all words of the text."""
        if self._numbers is None:
            self._numbers = WordNumbers(self.text, self.haystack)
        start, end, first, last, entity = (
            place if place.entity is None else self.words.locate(place)
        )
        number = self._numbers.find(first >> _AT_STRETCH) + (first & _IN_STRETCH)
        if first != last:
            last = self._numbers.find(last >> _AT_STRETCH) + (last & _IN_STRETCH)
        else:
            last = number
        return Place(start, end, number, last, entity)


class _Index(NamedTuple):
    """The words of a stretch by the positions at which they begin and end."""

    beginning: dict[int, list[Word]]
    ending: dict[int, list[Word]]


class Words:
    """The words of a text by their keys, with or without accents."""

    __slots__ = ("_accents", "_found", "_haystack", "_indexes", "_stretches", "text")

    def __init__(self, text: str, haystack: Haystack, *, accents: bool) -> None:
        self.text = text
        self._haystack = haystack
        self._accents = accents
        self._stretches: dict[int, Stretch] = {}
        self._indexes: dict[int, _Index] = {}
        self._found: dict[str, Sequence[Place]] = {}

    def find(self, key: str) -> Sequence[Place]:
        """Where the words of this key stand, in the order of the text."""
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._find(key)
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
                position = at << _AT_STRETCH
                found.append(Place(at, end, position, position))
            else:
                start = self._find_start(at)
                found += self._find_in(start, key)
                end = start + len(self._split(start).text)
            at = plain.find(framed, end)
        return found

    def _find_in(self, start: int, key: str) -> list[Place]:
        """Where the words of this key stand in the stretch that begins at a code point."""
        position = start << _AT_STRETCH
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
            found.append((at, end, at << _AT_STRETCH, end - len(keys[-1]) << _AT_STRETCH))
            at = plain.find(framed, at + 1)
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
            return Place(at, end, at << _AT_STRETCH, last << _AT_STRETCH, entity)
        inside: list[tuple[int, int]] = []
        for found in _STRETCH.finditer(self.text, self._find_start(place.start)):
            start = found.start()
            if start >= place.end:
                break
            inside += [
                (start << _AT_STRETCH | word.first, start << _AT_STRETCH | word.last)
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
        found = (self.follow_beginning(start << _AT_STRETCH | at, prefix)
                 for start in starts for at in range(self._split(start).width))  # fmt: skip
        return [word for word in found if word is not None]

    def follow(self, position: int, key: str) -> Word | None:
        """The word of this key that begins at a position."""
        return next((word for word in self._list_at(position) if self._name(word) == key), None)

    def precede(self, position: int, key: str) -> Word | None:
        """The word of this key that ends at a position."""
        start = position >> _AT_STRETCH
        for word in self._index(start).ending.get(position & _IN_STRETCH, ()):
            if self._name(word) == key:
                return word.move(start, start << _AT_STRETCH)
        return None

    def after(self, position: int) -> int | None:
        """The position behind this one; None behind the last word."""
        start = position >> _AT_STRETCH
        stretch = self._split(start)
        if (position & _IN_STRETCH) + 1 < stretch.width:
            return position + 1
        for found in _STRETCH.finditer(self.text, start + len(stretch.text)):
            if self._split(found.start()).width:
                return found.start() << _AT_STRETCH
        return None

    def before(self, position: int) -> int | None:
        """The position before this one; None before the first word."""
        if position & _IN_STRETCH:
            return position - 1
        for start, stretch in self._walk_back(position >> _AT_STRETCH):
            if stretch.width:
                return start << _AT_STRETCH | stretch.width - 1
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
            found = cast("re.Match[str]", _STRETCH.match(self.text, start))
            stretch = self._stretches[start] = split_stretch(found.group())
        return stretch

    def _list_at(self, position: int) -> Iterator[Word]:
        start = position >> _AT_STRETCH
        for word in self._index(start).beginning.get(position & _IN_STRETCH, ()):
            yield word.move(start, start << _AT_STRETCH)

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


# The matcher, the catalogue and the rules after them ask for the texts of one entry.
@lru_cache(maxsize=16)
def view_text(text: str) -> TextView:
    """The view of a text; that of the last few texts is kept."""
    return TextView(text)
