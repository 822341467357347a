"""Where words, phrases and prefixes stand in a text, and what stands near what."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter, itemgetter
from typing import NamedTuple, Protocol

from bot.watchlist.words import Stretch, Word, fold_accents, iterate_words, split_stretch

__all__ = [
    "Path",
    "Place",
    "Slots",
    "TextView",
    "find_phrase",
    "find_prefix",
    "keep_near",
    "list_paths",
    "view_text",
]

Path = tuple[str, ...]
"""Keys that follow each other."""

Slots = tuple[tuple[Path, ...], ...]
"""What a phrase asks for, piece by piece; each piece may be met by any of its paths.

Only a hyphenated word has two: its parts, and the whole in one (``e mail``, ``email``).
"""


class Place(NamedTuple):
    """Code points ``start`` to ``end`` of a text, and the words ``first`` to ``last``.

    ``entity`` is set where the place was found as the mention of one.
    """

    start: int
    end: int
    first: int
    last: int
    entity: str | None = None


class Index(Protocol):
    """Where the words of a text stand, by their key, in the order of the text."""

    def find(self, key: str) -> Sequence[Word]:
        """The places of the words of this key."""
        ...

    def list_keys(self) -> Iterable[str]:
        """Every key."""
        ...


class TextView:
    """A text with its words. The places of a word are worked out when it is asked for."""

    __slots__ = ("_plain", "_words", "keys", "plain_keys", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = _WordIndex(text)
        self.keys = frozenset(self._words.list_keys())
        self._plain = None if text.isascii() else _PlainIndex(self._words)
        self.plain_keys = self.keys if self._plain is None else frozenset(self._plain.list_keys())

    @property
    def words(self) -> Index:
        """The words by their key."""
        return self._words

    @property
    def plain_words(self) -> Index:
        """The words by their key without accents."""
        return self._plain or self._words

    def locate(self, start: int, end: int, entity: str) -> Place:
        """The place of a mention that stands at code points ``start`` to ``end``."""
        first, last = sys.maxsize, -1
        for word in self._words.list_within(start, end):
            first, last = min(first, word.first), max(last, word.last)
        return Place(start, end, first, last, entity)


class _WordIndex:
    """Splits each different stretch of a text once, and places words on demand.

    A text of five hundred words has some hundreds of different ones, of which a watchlist
    asks for few.
    """

    __slots__ = ("_by_key", "_found", "_placed", "_split", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._split = {part: split_stretch(part) for part in dict.fromkeys(text.split())}
        self._by_key: dict[str, list[Stretch]] = {}
        for stretch in self._split.values():
            for key in stretch.keys:
                self._by_key.setdefault(key, []).append(stretch)
        self._found: dict[str, Sequence[Word]] = {}
        self._placed: _Placed | None = None

    def list_keys(self) -> Iterable[str]:
        return self._by_key

    def find(self, key: str) -> Sequence[Word]:
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._search(key)
        return found

    def _search(self, key: str) -> Sequence[Word]:
        stretches = self._by_key.get(key)
        if stretches is None:
            return ()
        placed = self._place()
        numbers = [(number, each) for each in stretches for number in placed.numbers[each.text]]
        if len(stretches) > 1:
            numbers.sort(key=_get_number)
        return [
            word.move(placed.starts[number], placed.firsts[number])
            for number, stretch in numbers
            for word in stretch.words
            if word.key == key
        ]

    def list_within(self, start: int, end: int) -> Iterable[Word]:
        """The words that stand at code points ``start`` to ``end``."""
        placed = self._place()
        for number in range(bisect_right(placed.starts, start) - 1, len(placed.starts)):
            base = placed.starts[number]
            if base >= end:
                break
            for word in placed.stretches[number].words:
                if base + word.start >= start and base + word.end <= end:
                    yield word.move(base, placed.firsts[number])

    def _place(self) -> _Placed:
        if self._placed is None:
            self._placed = _place_stretches(self._text, self._split)
        return self._placed


class _Placed(NamedTuple):
    """The stretches of a text by number: where each begins, and its first word's position."""

    stretches: Sequence[Stretch]
    starts: Sequence[int]
    firsts: Sequence[int]
    numbers: Mapping[str, Sequence[int]]


def _place_stretches(text: str, split: Mapping[str, Stretch]) -> _Placed:
    parts = text.split()
    if sum(map(len, parts)) + len(parts) - 1 == len(text):  # one space between any two
        starts = list(accumulate((len(part) + 1 for part in parts), initial=0))[:-1]
    else:
        starts = [found.start() for found in _STRETCH.finditer(text)]
    stretches = [split[part] for part in parts]
    firsts = list(accumulate((stretch.width for stretch in stretches), initial=0))[:-1]
    numbers: dict[str, list[int]] = {}
    for number, part in enumerate(parts):
        numbers.setdefault(part, []).append(number)
    return _Placed(stretches, starts, firsts, numbers)


class _PlainIndex:
    """The words of another index by their keys without accents."""

    __slots__ = ("_by_plain", "_words")

    def __init__(self, words: _WordIndex) -> None:
        self._words = words
        self._by_plain: dict[str, list[str]] = {}
        for key in words.list_keys():
            self._by_plain.setdefault(fold_accents(key), []).append(key)

    def list_keys(self) -> Iterable[str]:
        return self._by_plain

    def find(self, key: str) -> Sequence[Word]:
        keys = self._by_plain.get(key, ())
        if len(keys) == 1:
            return self._words.find(keys[0])
        return sorted((word for each in keys for word in self._words.find(each)), key=_get_start)


_STRETCH = re.compile(r"\S+")
_get_number = itemgetter(0)
_get_start = attrgetter("start")


# The matcher, the catalogue and the rules after them ask for the texts of one entry.
@lru_cache(maxsize=16)
def view_text(text: str) -> TextView:
    """The view of a text; that of the last few texts is kept."""
    return TextView(text)


def list_paths(words: Iterable[str], *, accents: bool = True) -> Slots:
    """What a phrase of these spelled words asks for; without accents on request."""
    slots: list[tuple[Path, ...]] = []
    for spelled in words:
        parts: dict[int, str] = {}  # the first key at a position leaves nothing out
        wholes: dict[int, Word] = {}
        for word in iterate_words(spelled):
            if word.first == word.last:
                parts.setdefault(word.first, word.key)
            else:
                wholes.setdefault(word.first, word)
        at = 0
        while at < len(parts):
            whole = wholes.get(at)
            last = whole.last if whole else at
            path = tuple(parts[position] for position in range(at, last + 1))
            slots.append((path, (whole.key,)) if whole else (path,))
            at = last + 1
    if accents:
        return tuple(slots)
    return tuple(tuple(tuple(map(fold_accents, path)) for path in slot) for slot in slots)


def find_phrase(index: Index, slots: Slots) -> tuple[Place, ...]:
    """Every place at which the phrase stands."""
    places: list[Place] | None = None
    for slot in slots:
        places = [place for path in slot for place in _follow(index, places, path)]
    return tuple(dict.fromkeys(places or ()))


def find_prefix(index: Index, slots: Slots) -> tuple[Place, ...]:
    """Every place at which the phrase stands, its last word being the beginning of one."""
    places: list[Place] | None = None
    for slot in slots[:-1]:
        places = [place for path in slot for place in _follow(index, places, path)]
    found: list[Place] = []
    for path in slots[-1]:
        before = _follow(index, places, path[:-1]) if path[:-1] else places
        found.extend(_extend(before, _begin_with(index, path[-1])))
    return tuple(dict.fromkeys(found))


def _follow(index: Index, places: list[Place] | None, path: Path) -> list[Place]:
    """The places, each with ``path`` after it; None stands for anywhere."""
    for key in path:
        places = _extend(places, index.find(key))
        if not places:
            break
    return places or []


def _extend(places: list[Place] | None, words: Iterable[Word]) -> list[Place]:
    if places is None:
        return [Place(word.start, word.end, word.first, word.last) for word in words]
    following = {word.first: word for word in words}
    return [
        Place(place.start, word.end, place.first, word.last)
        for place in places
        if (word := following.get(place.last + 1))
    ]


def _begin_with(index: Index, prefix: str) -> Iterable[Word]:
    """Words with this beginning: of those that begin at one position, the shortest."""
    shortest: dict[int, Word] = {}
    for key in index.list_keys():
        if key.startswith(prefix):
            for word in index.find(key):
                known = shortest.get(word.first)
                if known is None or word.end < known.end:
                    shortest[word.first] = word
    return shortest.values()


def keep_near(
    left: Sequence[Place], right: Sequence[Place], distance: int
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The places of either side that have one of the other at most ``distance`` words off.

    Places that overlap are not near each other. Costs n log n.
    """
    return _keep_those_near(left, right, distance), _keep_those_near(right, left, distance)


def _keep_those_near(
    places: Sequence[Place], others: Sequence[Place], distance: int
) -> tuple[Place, ...]:
    firsts = sorted(other.first for other in others)
    lasts = sorted(other.last for other in others)
    return tuple(
        place
        for place in places
        if _has_between(firsts, place.last + 1, place.last + 1 + distance)
        or _has_between(lasts, place.first - 1 - distance, place.first - 1)
    )


def _has_between(numbers: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(numbers, low)
    return at < len(numbers) and numbers[at] <= high
