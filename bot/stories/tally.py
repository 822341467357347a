"""How many speakers the texts of a story have, kept as reports arrive.

To read all words again for each of thousands of reports of one event would cost their square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.model import EntryKey

__all__ = ["Tally", "Word"]


class Word(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What one member says: whose word its text is, so far as it tells, and since when."""

    text: EntryKey  # the member that had its text first
    speaker: str
    rank: int
    at: datetime
    affirms: bool
    retells: bool


@dataclass(slots=True)
class _Voice:
    """What those say together who carry one text."""

    order: tuple[int, datetime, EntryKey]
    speaker: str
    affirms: bool
    retells: bool


class Tally:
    """Speakers of texts, and how many texts each has. ``find_top`` names the one of an owner."""

    def __init__(
        self, words: Iterable[tuple[EntryKey, Word]], find_top: Callable[[str], str]
    ) -> None:
        self._find_top = find_top
        self._voices: dict[EntryKey, _Voice] = {}
        # By whether all who carry a text affirm it: the texts of each speaker, and those of
        # which it is not said whose they are.
        self._named: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        self._retold = {True: 0, False: 0}
        for key, word in words:
            self.admit(key, word)

    def admit(self, key: EntryKey, word: Word) -> None:
        """Count one member's word."""
        order = (word.rank, word.at, key)
        voice = self._voices.get(word.text)
        if voice is None:
            voice = _Voice(order, word.speaker, word.affirms, word.retells)
            self._voices[word.text] = voice
        else:
            self._weigh(voice, -1)
            if order < voice.order:
                voice.order, voice.speaker = order, word.speaker
            voice.affirms &= word.affirms
            voice.retells &= word.retells
        self._weigh(voice, 1)

    def join(self, top: str, below: str) -> None:
        """Know that what ``below`` says, which was the top of its own, is what ``top`` says."""
        for named in self._named.values():
            if count := named.pop(below, 0):
                named[top] += count

    def count(self) -> int:
        """How many speakers there are."""
        either, or_ = self._named[True], self._named[False]
        named = len(either) + sum(1 for speaker in or_ if speaker not in either)
        return named or int(any(self._retold.values()))

    def count_affirming(self, *, without: Collection[str]) -> int:
        """How many of them say that it is so, less those ``without``, which are tops."""
        named = self._named[True]
        if named:
            return len(named) - sum(1 for speaker in set(without) if speaker in named)
        return int(self._retold[True] > 0)

    def _weigh(self, voice: _Voice, by: int) -> None:
        if voice.retells:
            self._retold[voice.affirms] += by
            return
        named, top = self._named[voice.affirms], self._find_top(voice.speaker)
        named[top] += by
        if not named[top]:
            del named[top]
