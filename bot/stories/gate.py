"""Which patterns can match a text at all, told from its words.

An entry is held against some hundred patterns, nearly all of which match nothing. So the
words that a match cannot do without are read off each pattern once: "invests … $" needs
"invest" or "invests". A word is asked once for the patterns that want it, and a text without
such words is not searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bot.stories.pattern_words import list_needs, weigh_words
from bot.stories.remembered import TellingWords

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

__all__ = ["Patterns", "list_words"]

_WORD = re.compile(r"\w+")
_ASCII_WORDS = bytes(  # of folded text; what is no part of a word is a space
    code if chr(code) in "_0123456789abcdefghijklmnopqrstuvwxyz" else ord(" ")
    for code in range(256)
)
_REMEMBERED = 50_000  # words of which it is known that no pattern wants them


class Patterns:
    """Patterns over folded text, numbered from 0, of which only those are searched that can
    match.

    What they need is read when a text is first held against them.
    """

    def __init__(self, *patterns: str) -> None:
        self.patterns = tuple(map(re.compile, patterns))
        """The patterns in their order."""
        self._telling = TellingWords(self._find_bits, most=_REMEMBERED)

    def find(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The first match of each pattern that matches, with its number, in their order."""
        for number in self.choose(text):
            found = self.patterns[number].search(text)
            if found is not None:
                yield number, found

    def find_all(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """All matches, pattern by pattern, each with its pattern's number."""
        for number in self.choose(text):
            for match in self.patterns[number].finditer(text):
                yield number, match

    def stand_in(self, text: str) -> bool:
        """Whether any of them matches."""
        return any(self.patterns[number].search(text) for number in self.choose(text))

    def choose(self, text: str) -> list[int]:
        """The numbers of the patterns that may match ``text``, ascending; no other does."""
        found = self._telling.join(list_words(text))
        table = self._table
        chosen = table.always | found & table.patterns
        left = found & table.keys
        while left:
            bit = left & -left
            left ^= bit
            for pattern, needed in table.ways[bit]:
                if found & needed == needed:
                    chosen |= pattern
        numbers: list[int] = []
        while chosen:
            bit = chosen & -chosen
            chosen ^= bit
            numbers.append(bit.bit_length() - 1)
        return numbers

    @cached_property
    def _table(self) -> _Table:
        return _read_table([pattern.pattern for pattern in self.patterns])

    def _find_bits(self, word: str) -> int:
        table = self._table
        bits = 0
        for at, _, _ in table.words.find_matches_as_indexes(f" {word} ".encode(), overlapping=True):
            bits |= table.bits[at]
        return bits


@lru_cache(maxsize=100)  # several gates stand before one text
def list_words(text: str) -> frozenset[str]:
    """The words and numbers of folded ``text``, each once."""
    if text.isascii():
        # A tenth of what the pattern costs.
        return frozenset(text.encode().translate(_ASCII_WORDS).decode().split())
    return frozenset(_WORD.findall(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """What patterns need, as bits: one for each pattern, by its number, and behind those one
    for each set of words that a pattern needs beside another.

    ``bits`` are those that each of ``words`` gives: those of the patterns (``patterns`` are
    these together) for which it is enough, and those of the sets that have it. ``ways`` has,
    under one bit of each way that needs several sets, the pattern's bit and all bits of the
    way; ``keys`` are those bits together. ``always`` are the patterns that may match without
    any word.
    """

    always: int
    patterns: int
    ways: Mapping[int, Sequence[tuple[int, int]]]
    keys: int
    words: BytesAhoCorasick
    bits: Sequence[int]


def _read_table(patterns: Sequence[str]) -> _Table:
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    always = 0
    ways: dict[int, list[tuple[int, int]]] = {}
    bit_of: dict[frozenset[str], int] = {}
    bits_of_word: dict[str, int] = {}
    for number, pattern in enumerate(patterns):
        for needs in list_needs(pattern):
            if not needs:
                always |= 1 << number
            elif len(needs) == 1:
                (words,) = needs
                for word in words:
                    bits_of_word[word] = bits_of_word.get(word, 0) | 1 << number
            else:
                bits = {
                    words: bit_of.setdefault(words, 1 << len(patterns) + len(bit_of))
                    for words in needs
                }
                rarest = bits[min(needs, key=weigh_words)]
                ways.setdefault(rarest, []).append((1 << number, sum(bits.values())))
    for words, bit in bit_of.items():
        for word in words:
            bits_of_word[word] = bits_of_word.get(word, 0) | bit
    return _Table(
        always=always,
        patterns=(1 << len(patterns)) - 1,
        ways=ways,
        keys=sum(ways),
        words=BytesAhoCorasick(
            [word.encode() for word in bits_of_word], implementation=Implementation.ContiguousNFA
        ),
        bits=tuple(bits_of_word.values()),
    )
