"""Which patterns can match a text at all, told from its words.

An entry is held against some hundred patterns, nearly all of which match nothing. So the
words that a match cannot do without are read off each pattern once: "invests … $" needs
"invest" or "invests". Each word of a text is asked once for all the patterns that stand behind
a gate, and a text without such words is not searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.stories.pattern_words import Needs, list_needs, split_choice, weigh_words
from bot.stories.remembered import TellingWords
from bot.stories.words import may_elide, split_folded

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

__all__ = ["NEWS", "CueWords", "Gate", "Patterns", "prepare_rules"]

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_REMEMBERED = 100_000  # words of which it is known what they say
_READ_AGAIN = 200  # texts of which it is known, for several rules ask for each text of an entry


class Gate:
    """What words say to all the `Patterns` and `CueWords` that share it, as bits of one number.

    What they need takes a tenth of a second to read: it is read by `prepare`, or else when
    the first text is held against any of them.
    """

    def __init__(self, *, most: int = _REMEMBERED) -> None:
        """``most`` is how many words are remembered."""
        self._most = most
        self._asking: list[Sequence[str] | frozenset[str]] = []
        self._ready: _Ready | None = None

    def add(self, asking: Sequence[str] | frozenset[str]) -> int:
        """Let these patterns, or these words, be asked for; returns their number."""
        self._asking.append(asking)
        self._ready = None
        return len(self._asking) - 1

    @property
    def is_ready(self) -> bool:
        """Whether the next text can be asked about at once."""
        return self._ready is not None

    def prepare(self) -> None:
        """Read now what all that asks needs, so that no text has to wait for it."""
        self._prepared()

    def _prepared(self) -> _Ready:
        if self._ready is None:
            self._ready = _Ready(self._asking, most=self._most)
        return self._ready

    def ask(self, number: int, text: str) -> tuple[Slot, int]:
        """What `add` numbered, and the bits that folded ``text`` has for it."""
        ready = self._ready or self._prepared()
        slot = ready.slots[number]
        return slot, ready.hear(text) >> slot.first & slot.every


class _Ready:
    """A gate, of all that asks at which it is known what it needs."""

    def __init__(self, asking: Iterable[Sequence[str] | frozenset[str]], *, most: int) -> None:
        self.slots: list[Slot] = []
        self._cues: dict[str, int] = {}
        needed: dict[str, int] = {}
        first = 0
        for each in asking:
            if isinstance(each, frozenset):
                slot, known, bits = Slot(first=first, every=1), self._cues, dict.fromkeys(each, 1)
            else:
                (slot, bits), known = _read_needs(each, first), needed
            for word, its in bits.items():
                known[word] = known.get(word, 0) | its << first
            self.slots.append(slot)
            first += slot.every.bit_length()
        self._words = _find_all(needed)
        self._bits = tuple(needed.values())
        self._telling = TellingWords(self._find_bits, most=most)
        self.hear: Callable[[str], int] = lru_cache(maxsize=_READ_AGAIN)(self._hear)
        """The bits of all words of a folded text."""

    def _hear(self, text: str) -> int:
        return self._telling.join(_list_words(text))

    def _find_bits(self, word: str) -> int:
        bits = 0
        pieces = f" {' '.join(_WORD.findall(word))} ".encode()
        for at, _, _ in self._words.find_matches_as_indexes(pieces, overlapping=True):
            bits |= self._bits[at]
        for piece in _LETTERS.findall(word):
            bits |= self._cues.get(piece, 0)
        return bits


def _find_all(words: Iterable[str]) -> BytesAhoCorasick:
    from ahocorasick_rs import BytesAhoCorasick, Implementation  # heavy, not wanted for --help

    return BytesAhoCorasick(
        [word.encode() for word in words], implementation=Implementation.ContiguousNFA
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What patterns need, as bits of a gate from the bit ``first`` on; ``every`` has them all.

    They are one for each pattern, by its number (``patterns`` are these together), and behind
    those one for each set of words that a pattern needs beside another. ``ways`` has, under one
    bit of each way that needs several sets, the pattern's bit and all bits of the way; ``keys``
    are those bits together. ``always`` are the patterns that may match without any word, and
    ``unasked`` their numbers; of those that may match so in few of their ways, ``wordless`` has
    these ways. Cue words have one bit.
    """

    first: int
    every: int
    always: int = 0
    unasked: tuple[int, ...] = ()
    patterns: int = 0
    ways: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    keys: int = 0
    wordless: Mapping[int, re.Pattern[str]] = field(default_factory=dict)


NEWS = Gate()
"""The gate of the rules that read news: they all ask for the same few texts of an entry."""


def prepare_rules() -> None:
    """Make the rules that read news ready, which the first entry would otherwise wait for.

    It takes a tenth of a second once in a process.
    """
    NEWS.prepare()


class CueWords:
    """Words of folded text, one of which has to stand in whatever a rule looks for."""

    def __init__(self, words: Iterable[str], *, gate: Gate = NEWS) -> None:
        """``words`` are of letters alone."""
        self._gate = gate
        self._number = gate.add(frozenset(words))

    def stand_in(self, text: str) -> bool:
        """Whether one of them stands in folded ``text``, be it before a digit."""
        return self._gate.ask(self._number, text)[1] != 0


class Patterns:
    """Patterns over folded text, numbered from 0, of which only those are searched that can
    match.
    """

    def __init__(self, *patterns: str, gate: Gate = NEWS) -> None:
        self.patterns = tuple(map(re.compile, patterns))
        """The patterns in their order."""
        self._gate = gate
        self._number = gate.add(patterns)

    def find(self, text: str, *, within: str | None = None) -> Sequence[tuple[int, re.Match[str]]]:
        """The first match of each pattern that matches, with its number, in their order.

        Where all words of ``text`` stand in another that is asked for as well, that is ``within``.
        """
        chosen = self.choose(text, within=within)
        if not chosen:
            return ()
        found = ((number, self.patterns[number].search(text)) for number in chosen)
        return [(number, match) for number, match in found if match is not None]

    def find_all(
        self, text: str, *, within: str | None = None
    ) -> Iterator[tuple[int, re.Match[str]]]:
        """All matches, pattern by pattern, each with its pattern's number.

        The arguments are those of `find`.
        """
        for number in self.choose(text, within=within):
            for match in self.patterns[number].finditer(text):
                yield number, match

    def stand_in(self, text: str) -> bool:
        """Whether any of them matches."""
        chosen = self.choose(text)
        return bool(chosen) and any(self.patterns[number].search(text) for number in chosen)

    def choose(self, text: str, *, within: str | None = None) -> Sequence[int]:
        """The numbers of the patterns that may match ``text``, ascending; no other does.

        The arguments are those of `find`.
        """
        slot, found = self._gate.ask(self._number, text if within is None else within)
        if not (found or slot.wordless):
            return slot.unasked
        chosen = slot.always | found & slot.patterns
        for number, its_ways in slot.wordless.items():
            if its_ways.search(text):
                chosen |= 1 << number
        left = found & slot.keys
        while left:
            bit = left & -left
            left ^= bit
            for pattern, needed in slot.ways[bit]:
                if found & needed == needed:
                    chosen |= pattern
        return _list_bits(chosen)


def _list_words(text: str) -> frozenset[str]:
    """The words of folded ``text``, each once, be it with signs or digits within."""
    # What other rules split it into will do where nothing is left out of it.
    if text.isascii() and not may_elide(text):
        return frozenset(split_folded(text))
    return frozenset(_WORD.findall(text))


def _list_bits(bits: int) -> list[int]:
    numbers: list[int] = []
    while bits:
        bit = bits & -bits
        bits ^= bit
        numbers.append(bit.bit_length() - 1)
    return numbers


def _find_needs(pattern: str) -> tuple[Iterable[Needs], str]:
    """What the ways of ``pattern`` need, and as a pattern those that need nothing."""
    if all(needs := list_needs(pattern)):
        return needs, ""
    # Beside an alternative that needs no word others may.
    parts = [(part, list_needs(part)) for part in split_choice(pattern)]
    cued = [each for _, its in parts if all(its) for each in its]
    return cued, "|".join(part for part, its in parts if not all(its))


def _read_needs(patterns: Sequence[str], first: int) -> tuple[Slot, dict[str, int]]:
    """The slot of ``patterns``, and the bits of it that each word gives."""
    always = 0
    wordless: dict[int, re.Pattern[str]] = {}
    ways: dict[int, list[tuple[int, int]]] = {}
    bit_of: dict[frozenset[str], int] = {}
    bits_of_word: dict[str, int] = {}
    for number, pattern in enumerate(patterns):
        all_needs, its_wordless = _find_needs(pattern)
        if its_wordless == pattern:
            always |= 1 << number
        elif its_wordless:
            wordless[number] = re.compile(its_wordless)
        for needs in all_needs:
            if len(needs) == 1:
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
    slot = Slot(
        first=first,
        every=(1 << len(patterns) + len(bit_of)) - 1,
        always=always,
        unasked=tuple(_list_bits(always)),
        patterns=(1 << len(patterns)) - 1,
        ways=ways,
        keys=sum(ways),
        wordless=wordless,
    )
    return slot, bits_of_word
