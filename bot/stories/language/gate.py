"""Which patterns can match a text at all, told from its words.

An entry is held against some hundred patterns, nearly all of which match nothing. So the
words that a match cannot do without are read off each pattern once: "invests … $" needs
"invest" or "invests". Each word of a text is asked once for all the patterns that stand behind
a gate, and a text without such words is not searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from bot.model.kept import Keeper
from bot.stories.language.pattern_words import Needs, list_needs, split_choice, weigh_words
from bot.stories.language.remembered import LastTexts, TellingWords
from bot.stories.language.words import may_elide, split_folded

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

__all__ = ["NEWS", "CueWords", "Gate", "Patterns", "prepare_rules"]

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
_REMEMBERED = 100_000  # words of which it is known what they say
_KEPT = "word-needs"


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
    def ready(self) -> _Ready:
        """All that asks, by the number that `add` gave it, and what each text has of it."""
        return self._ready or self._prepared()

    @property
    def is_ready(self) -> bool:
        """Whether the next text can be asked about at once."""
        return self._ready is not None

    def prepare(self, keeper: Keeper | None = None) -> None:
        """Read now what all that asks needs, so that no text has to wait for it. The ``keeper``
        keeps it for the next start.
        """
        self._prepared(keeper)

    def _prepared(self, keeper: Keeper | None = None) -> _Ready:
        if self._ready is None:
            needs = _read_all_needs(self._asking, keeper)
            self._ready = _Ready(self._asking, needs, most=self._most)
        return self._ready

    def take_for(self, part: str, whole: str) -> None:
        """Take folded ``part`` of ``whole`` for having all of its words, which are heard already.

        To hear its own would cost as much again. Whoever asks for ``part`` next may so be told of
        patterns that do not match it, as with `Patterns.find` ``within`` the whole.
        """
        if part in whole:
            heard = self.ready.heard
            heard[part] = heard[whole]


class _Ready:
    """A gate, of all that asks at which it is known what it needs."""

    def __init__(
        self,
        asking: Iterable[Sequence[str] | frozenset[str]],
        needs: Mapping[str, _PatternNeeds],
        *,
        most: int,
    ) -> None:
        self.slots: list[Slot] = []
        self._cues: dict[str, int] = {}
        needed: dict[str, int] = {}
        first = 0
        for each in asking:
            if isinstance(each, frozenset):
                slot, known, bits = Slot(first=first, every=1), self._cues, dict.fromkeys(each, 1)
            else:
                (slot, bits), known = _number_needs([needs[one] for one in each], first), needed
            for word, its in bits.items():
                known[word] = known.get(word, 0) | its << first
            self.slots.append(slot)
            first += slot.every.bit_length()
        self._words = _find_all(needed)
        self._bits = tuple(needed.values())
        self._telling = TellingWords(self._find_bits, most=most)
        self.heard = LastTexts(self._hear)
        """The bits of all words of a folded text, for several rules ask for each of an entry."""

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


def prepare_rules(keeper: Keeper | None = None) -> None:
    """Make the rules that read news ready, which the first entry would otherwise wait for.

    It takes some tenths of a second once in a process, and less where a ``keeper`` has what an
    earlier one worked out.
    """
    NEWS.prepare(keeper)


class CueWords:
    """Words of folded text, one of which has to stand in whatever a rule looks for."""

    def __init__(self, words: Iterable[str], *, gate: Gate = NEWS) -> None:
        """``words`` are of letters alone."""
        self._gate = gate
        self._number = gate.add(frozenset(words))

    def stand_in(self, text: str) -> bool:
        """Whether one of them stands in folded ``text``, be it before a digit."""
        ready = self._gate.ready
        return ready.heard[text] >> ready.slots[self._number].first & 1 != 0


class Patterns:
    """Patterns over folded text, numbered from 0, of which only those are searched that can
    match.
    """

    def __init__(self, *patterns: str, gate: Gate = NEWS) -> None:
        self._written = patterns
        # Most are never searched for: each is compiled for the first text that may have it.
        self._compiled: list[re.Pattern[str] | None] = [None] * len(patterns)
        self._gate = gate
        self._number = gate.add(patterns)

    def __getitem__(self, number: int) -> re.Pattern[str]:
        """The pattern with a number. Raises IndexError where there is none."""
        found = self._compiled[number]
        if found is None:
            found = self._compiled[number] = re.compile(self._written[number])
        return found

    def __len__(self) -> int:
        return len(self._written)

    def find(self, text: str, *, within: str | None = None) -> Sequence[tuple[int, re.Match[str]]]:
        """The first match of each pattern that matches, with its number, in their order.

        Where all words of ``text`` stand in another that is asked for as well, that is ``within``.
        """
        chosen = self.choose(text, within=within)
        if not chosen:
            return ()
        found = ((number, self[number].search(text)) for number in chosen)
        return [(number, match) for number, match in found if match is not None]

    def find_all(
        self, text: str, *, within: str | None = None
    ) -> Iterator[tuple[int, re.Match[str]]]:
        """All matches, pattern by pattern, each with its pattern's number.

        The arguments are those of `find`.
        """
        for number in self.choose(text, within=within):
            for match in self[number].finditer(text):
                yield number, match

    def stand_in(self, text: str, *, within: str | None = None) -> bool:
        """Whether any of them matches. The arguments are those of `find`."""
        chosen = self.choose(text, within=within)
        return bool(chosen) and any(self[number].search(text) for number in chosen)

    def choose(self, text: str, *, within: str | None = None) -> Sequence[int]:
        """The numbers of the patterns that may match ``text``, ascending; no other does.

        The arguments are those of `find`.
        """
        ready = self._gate.ready
        slot = ready.slots[self._number]
        found = ready.heard[text if within is None else within] >> slot.first & slot.every
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


class _PatternNeeds(NamedTuple):
    """What the ways of a pattern need, and as a pattern those that need nothing."""

    ways: tuple[Needs, ...]
    wordless: str


_ALL_NEEDS: Final = msgspec.msgpack.Decoder(dict[str, _PatternNeeds])


def _read_all_needs(
    asking: Iterable[Sequence[str] | frozenset[str]], keeper: Keeper | None
) -> dict[str, _PatternNeeds]:
    """What each pattern of those that ask needs. What the ``keeper`` lacks it gets."""
    known: dict[str, _PatternNeeds] = {}
    if keeper is not None:
        with suppress(ValueError):
            known = _ALL_NEEDS.decode(keeper.recall(_KEPT, "") or b"")
    patterns = {one for each in asking if not isinstance(each, frozenset) for one in each}
    missing = patterns - known.keys()
    if missing:
        known |= {pattern: _find_needs(pattern) for pattern in sorted(missing)}
        if keeper is not None:
            keeper.keep(_KEPT, "", msgspec.msgpack.encode(known))
    return known


def _find_needs(pattern: str) -> _PatternNeeds:
    if all(needs := list_needs(pattern)):
        return _PatternNeeds(needs, "")
    # Beside an alternative that needs no word others may.
    parts = [(part, list_needs(part)) for part in split_choice(pattern)]
    cued = tuple(each for _, its in parts if all(its) for each in its)
    return _PatternNeeds(cued, "|".join(part for part, its in parts if not all(its)))


def _number_needs(patterns: Sequence[_PatternNeeds], first: int) -> tuple[Slot, dict[str, int]]:
    """The slot of patterns by what they need, and the bits of it that each word gives."""
    always = 0
    wordless: dict[int, re.Pattern[str]] = {}
    ways: dict[int, list[tuple[int, int]]] = {}
    bit_of: dict[frozenset[str], int] = {}
    bits_of_word: dict[str, int] = {}
    for number, (all_needs, its_wordless) in enumerate(patterns):
        if not all_needs:
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
