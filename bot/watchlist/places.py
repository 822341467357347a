"""Where words, phrases and prefixes stand in a text, and what stands near what."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from bot.watchlist.words import Word, fold_accents, iterate_words, list_keys

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

Index = Mapping[str, Sequence[Word]]


class Place(NamedTuple):
    """Code points ``start`` to ``end`` of a text, and the words ``first`` to ``last``.

    ``entity`` is set where the place was found as the mention of one.
    """

    start: int
    end: int
    first: int
    last: int
    entity: str | None = None


class TextView:
    """A text with its words. The places of words are worked out when first asked for."""

    __slots__ = ("_ordered", "_plain", "_words", "keys", "plain_keys", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys = list_keys(text)
        self.plain_keys = self.keys if text.isascii() else frozenset(map(fold_accents, self.keys))
        self._words: Index | None = None
        self._plain: Index | None = None
        self._ordered: list[Word] | None = None

    @property
    def words(self) -> Index:
        """The words by their key."""
        if self._words is None:
            words: dict[str, list[Word]] = {}
            for word in iterate_words(self.text):
                words.setdefault(word.key, []).append(word)
            self._words = words
        return self._words

    @property
    def plain_words(self) -> Index:
        """The words by their key without accents."""
        if self._plain is None:
            if self.text.isascii():
                self._plain = self.words
            else:
                plain: dict[str, list[Word]] = {}
                for key, words in self.words.items():
                    plain.setdefault(fold_accents(key), []).extend(words)
                self._plain = plain
        return self._plain

    def locate(self, start: int, end: int, entity: str) -> Place:
        """The place of a mention that stands at code points ``start`` to ``end``."""
        if self._ordered is None:
            words = (word for words in self.words.values() for word in words)
            self._ordered = sorted(words, key=_start_of)
        first, last = sys.maxsize, -1
        for word in self._ordered[bisect_left(self._ordered, start, key=_start_of) :]:
            if word.start >= end:
                break
            if word.end <= end:
                first, last = min(first, word.first), max(last, word.last)
        return Place(start, end, first, last, entity)


_start_of = attrgetter("start")


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
        places = _extend(places, index.get(key, ()))
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
    for key, words in index.items():
        if key.startswith(prefix):
            for word in words:
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
