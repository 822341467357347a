"""Where in a text stands what the rules ask for, and where a pattern fits it.

The places of a word are the bits of a number. Those of a set of words are put together when a
pattern asks for it that may fit: most are never asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

import msgspec

from bot.stories.classification.rule_tokens import place_pieces

__all__ = ["Known", "Places", "Way", "list_spans"]


class Known(msgspec.Struct, frozen=True, gc=False):
    """What a word is to the rules: its symbols, and by their second word the phrases that it
    may begin.
    """

    word: str
    named: bool
    symbols: frozenset[int]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], int]]] | None


class Way(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One way to say a pattern: of each step the gap before it and its symbols.

    ``order`` is its place among all ways, as they are written. ``needs`` are the symbols without
    which it does not fit, ``choices`` those of which one has to be there for each.
    """

    order: int
    rule: int
    steps: tuple[tuple[int, tuple[int, ...]], ...]
    needs: frozenset[int]
    choices: tuple[frozenset[int], ...]

    def may_fit(self, present: Set[int]) -> bool:
        """Whether all that it needs is among what is ``present``."""
        return self.needs <= present and not any(map(present.isdisjoint, self.choices))


class Places:
    """Where in a text stands what the rules ask for.

    ``parts`` are the pieces of the text, each as the words that it is to the rules.
    """

    def __init__(self, text: str, parts: Sequence[tuple[Known, ...]]) -> None:
        self.text = text
        self.parts = parts
        self.phrases: dict[int, list[tuple[int, int]]] = {}
        self.present: set[int] = set()
        # Of what is present that for which no word alone stands.
        self.others: set[int] = set()
        self.breaks = 0
        self.count = 0
        # The places of words that say the same, and of symbols that somebody asked for.
        self.words: dict[frozenset[int], int] = {}
        self._places: dict[int, int] = {}

    def find(self, symbol: int) -> int:
        """The places of the single words that ``symbol`` stands for."""
        places = self._places.get(symbol)
        if places is None:
            places = 0
            for symbols, where in self.words.items():
                if symbol in symbols:
                    places |= where
            self._places[symbol] = places
        return places

    def add(self, symbol: int, where: int) -> None:
        """Let ``symbol`` stand for the words at the places ``where`` as well."""
        self._places[symbol] = self.find(symbol) | where
        self.present.add(symbol)
        self.others.add(symbol)

    def add_phrase(self, symbol: int, length: int, at: int) -> None:
        """Let ``symbol`` stand for ``length`` words from the word ``at`` on."""
        self.phrases.setdefault(symbol, []).append((length, 1 << at))
        self.present.add(symbol)
        self.others.add(symbol)

    def set_zero(self, symbol: int, where: int) -> None:
        """Let ``symbol``, which is no word, stand before the places ``where``."""
        self.phrases[symbol] = [(0, where)]
        self.present.add(symbol)
        self.others.add(symbol)

    def step(self, at: int, symbols: tuple[int, ...]) -> int:
        """The places behind one of ``symbols`` that stands at one of the places ``at``."""
        after = 0
        for symbol in symbols:
            if symbol not in self.present:
                continue
            after |= (at & self.find(symbol)) << 1
            if symbol in self.phrases:
                for length, where in self.phrases[symbol]:
                    after |= (at & where) << length
        return after

    def list_begins(self, symbols: tuple[int, ...], end: int) -> list[int]:
        """Where one of ``symbols`` begins that ends before the word ``end``, the nearest first."""
        begins = set()
        for symbol in symbols:
            if end and self.find(symbol) >> end - 1 & 1:
                begins.add(end - 1)
            for length, where in self.phrases.get(symbol, ()):
                if length <= end and where >> end - length & 1:
                    begins.add(end - length)
        return sorted(begins, reverse=True)

    def find_span(self, first: int, last: int) -> tuple[int, int]:
        """The code points from the word ``first`` to before the word ``last``, of one word at the
        least. They cost as much as to split the text once more up to there.
        """
        last = min(max(last, first + 1), self.count)
        placed = zip(place_pieces(self.text), self.parts, strict=False)
        spans = list(islice((span for span, words in placed for _ in words), first, last))
        return spans[0][0], spans[-1][1]


def list_spans(way: Way, places: Places) -> Iterable[tuple[int, int]]:
    """The places where ``way`` fits, by where they end."""
    here = (2 << places.count) - 1
    stages = [here]
    going = ~places.breaks
    for gap, symbols in way.steps:
        for _ in range(gap):
            here |= (here & going) << 1
        here = places.step(here, symbols)
        if not here:
            return ()
        stages.append(here)
    return _trace_all(way, places, stages)


def _trace_all(way: Way, places: Places, stages: Sequence[int]) -> Iterator[tuple[int, int]]:
    here = stages[-1]
    while here:
        last = here & -here
        here ^= last
        end = last.bit_length() - 1
        yield _trace(way, places, stages, end), end


def _trace(way: Way, places: Places, stages: Sequence[int], end: int) -> int:
    """The word at which what ends before the word ``end`` begins, the nearest if several."""
    at = end
    for number in range(len(way.steps) - 1, -1, -1):
        gap, symbols = way.steps[number]
        reached = stages[number]
        at = next(
            each
            for begin in places.list_begins(symbols, at)
            if (each := _last_reached(reached, max(begin - gap, 0), begin)) is not None
        )
    return at


def _last_reached(reached: int, first: int, last: int) -> int | None:
    """The last of the places ``reached`` from ``first`` to ``last``."""
    near = reached >> first & (2 << last - first) - 1
    return first + near.bit_length() - 1 if near else None
