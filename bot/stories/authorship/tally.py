"""How many speakers the texts of a story have, kept as reports arrive.

To read all words again for each of thousands of reports of one event would cost their square.

A speaker is who is cited, and it may have but another's word: Reuters' "…, WSJ reports" is the
Journal's, and so is what a third outlet has from Reuters. So whom a text cites is followed
through what the cited outlet itself carries, as long as none of that is its own reporting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from bot.model import EntryKey

__all__ = ["Tally", "Word"]


class Word(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What one member says: whose word its text is, so far as it tells, and since when.

    ``carrier`` is the outlet on whose page it stands; ``hears`` says that it retells a report of
    which it does not say whose it is.
    """

    text: EntryKey  # the member that had its text first
    speaker: str
    rank: int
    at: datetime
    affirms: bool
    retells: bool
    carrier: str
    hears: bool = False


@dataclass(slots=True)
class _Voice:
    """What those say together who carry one text."""

    order: tuple[int, datetime, EntryKey]
    speaker: str
    affirms: bool
    retells: bool
    is_own: bool = False  # its speaker carries it, and does not cite anybody for it
    for_themselves: set[str] = field(default_factory=set)  # who carry it and cite nobody


class Tally:
    """Speakers of texts, and how many texts each has. ``find_top`` names the one of an owner.

    ``told`` are all words of the story, by which citations are followed, where ``words`` are
    but some of them: what an outlet had from another it had from them also when its page is gone.
    """

    def __init__(
        self,
        words: Iterable[tuple[EntryKey, Word]],
        find_top: Callable[[str], str],
        *,
        told: Tally | None = None,
    ) -> None:
        self._find_top = find_top
        self._told = told
        self._voices: dict[EntryKey, _Voice] = {}
        # By whether all who carry a text affirm it: the texts of each speaker, those of them that
        # it carries itself, and those of which it is not said whose they are.
        self._named: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        self._own: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        self._retold = {True: 0, False: 0}
        # The earliest that each outlet carries and that tells the news: when, by which entry,
        # whose word it says that it is, and which text.
        self._first: dict[str, tuple[datetime, EntryKey, str, EntryKey]] = {}
        self._hearing: set[str] = set()  # who carries a report of which it is not said whose it is
        self._cited: set[str] = set()  # who was ever cited by others
        self._cited_carriers: set[str] = set()  # … and carries something as well
        self._known: set[str] = set()
        for key, word in words:
            self._count_in(key, word)

    def admit(self, key: EntryKey, word: Word) -> None:
        """Count one member's word."""
        self._count_in(key, word)
        if self._told is not None:
            self._told.admit(key, word)

    def knows(self, top: str) -> bool:
        """Whether ``top`` carries or says anything."""
        return top in self._known or (self._told is not None and self._told.knows(top))

    def count(self) -> int:
        """How many speakers there are."""
        return self._count((True, False), frozenset()) or int(any(self._retold.values()))

    def count_affirming(self, *, without: Collection[str]) -> int:
        """How many of them say that it is so, less those ``without``, which are tops."""
        if self._named[True]:
            return self._count((True,), frozenset(without))
        return int(self._retold[True] > 0)

    def _count(self, sides: Collection[bool], without: frozenset[str]) -> int:
        """How many speakers the texts of ``sides`` have in the end, less those ``without``."""

        def is_in(counts: dict[bool, Counter[str]], top: str) -> bool:
            return any(top in counts[side] for side in sides)

        named, *others = (self._named[side] for side in sides)
        count = len(named) + sum(1 for more in others for top in more if top not in named)
        # Few outlets are cited and carry what others say, so only these are looked at.
        told, followed = self, self._cited_carriers
        if self._told is not None:
            told = self._told
            followed = {top for top in self._cited if told.has_carried(top)}
        ends = {
            top: told.follow(top)
            for top in followed
            if is_in(self._named, top) and not is_in(self._own, top)
        }
        left = {top for top, end in ends.items() if end != top}
        if len(left) == count and not any(ends.values()):
            # Whose report all retell is not said anywhere.
            return int(not left <= without)
        entered = {
            end
            for top, end in ends.items()
            if end
            and top in left
            and not is_in(self._named, end)
            and without.isdisjoint((top, end))
        }
        gone = sum(1 for top in without if top not in left and is_in(self._named, top))
        return count - len(left) + len(entered) - gone

    def has_carried(self, top: str) -> bool:
        """Whether ``top`` carries something that tells the news, if only by hearsay."""
        return top in self._first or top in self._hearing

    def follow(self, top: str) -> str:
        """Whose word it is what others have from ``top``.

        Its own, where it has a report of its own; else that of whom it has what it carried
        first. Of outlets that cite each other it is one and the same, whichever is cited. Empty
        where it has but a report of which it does not say whose it is.
        """
        passed: dict[str, None] = {}
        while top not in passed:
            if top in self._own[True]:
                return top
            first = self._first.get(top)
            if first is None:
                return "" if top in self._hearing else top
            passed[top] = None
            *_, cited, text = first
            told = self._find_top(cited)
            top = told if told != top else self._find_top(self._voices[text].speaker)
        ring = list(passed)
        return min(ring[ring.index(top) :])

    def _count_in(self, key: EntryKey, word: Word) -> None:
        order = (word.rank, word.at, key)
        carrier, speaker = self._find_top(word.carrier), self._find_top(word.speaker)
        self._known |= {carrier, speaker}
        if word.affirms and not word.retells:
            first = (word.at, key, word.speaker, word.text)
            self._first[carrier] = min(first, self._first.get(carrier, first))
        if word.hears:
            self._hearing.add(carrier)
        if carrier in self._cited and self.has_carried(carrier):
            self._cited_carriers.add(carrier)
        voice = self._voices.get(word.text)
        if voice is None:
            voice = _Voice(order, word.speaker, word.affirms, word.retells)
            self._voices[word.text] = voice
        else:
            self._weigh(voice, -1)
            voice.affirms &= word.affirms
            voice.retells &= word.retells
        if speaker == carrier:
            voice.for_themselves.add(carrier)
        if order < voice.order:
            voice.order, voice.speaker = order, word.speaker
        voice.is_own = self._find_top(voice.speaker) in voice.for_themselves
        self._weigh(voice, 1)

    def _weigh(self, voice: _Voice, by: int) -> None:
        if voice.retells:
            self._retold[voice.affirms] += by
            return
        top = self._find_top(voice.speaker)
        _add(self._named[voice.affirms], top, by)
        if voice.is_own:
            _add(self._own[voice.affirms], top, by)
        elif top not in self._cited:
            self._cited.add(top)
            if self.has_carried(top):
                self._cited_carriers.add(top)


def _add(counts: Counter[str], top: str, by: int) -> None:
    counts[top] += by
    if not counts[top]:
        del counts[top]
