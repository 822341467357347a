"""The entries of all live stories: whose text each has, and what is kept of it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import datetime

from bot.model import EntryKey
from bot.stories.authorship.outlets import outlet_key
from bot.stories.packing import Packing, unpack_profile, unpack_said
from bot.stories.report import Report, Said
from bot.stories.syndication.copies import CopyIndex, Profile

__all__ = ["Texts"]


class Texts:
    """Reports under their keys, each in one story."""

    def __init__(self, packing: Packing) -> None:
        self.copies: CopyIndex[EntryKey] = CopyIndex(unpack=unpack_profile)
        """Where a text is found again."""
        self._packing = packing
        self._stories = array("I")  # by the number that an entry has among the copies
        self._text_of: dict[EntryKey, EntryKey] = {}  # a copy → the entry whose text it has
        # A text that has copies → when the oldest of all that have it counts from.
        self._text_at: dict[EntryKey, datetime] = {}

    def __contains__(self, key: EntryKey) -> bool:
        return key in self.copies

    def add(self, key: EntryKey, profile: Profile, kept: bytes, *, story: int, order: int) -> None:
        """Take in an entry of ``story``, which has a text of its own until `note_copy`."""
        number = self.copies.add(key, profile, kept, order=order)
        while number >= len(self._stories):
            self._stories.append(0)
        self._stories[number] = story

    def remove(self, key: EntryKey) -> None:
        """Forget an entry."""
        self.copies.remove(key)
        self._text_of.pop(key, None)
        self._text_at.pop(key, None)

    def find_story(self, key: EntryKey) -> int | None:
        """The number of the story that an entry is in; None where it is in none."""
        return self.story_of(key) if key in self.copies else None

    def story_of(self, key: EntryKey) -> int:
        """The number of the story that an entry is in. Raises KeyError where it is in none."""
        return self._stories[self.copies.number_of(key)]

    def order_of(self, key: EntryKey) -> int:
        """The number of an entry among all that were placed."""
        return self.copies.order_of(key)

    def said(self, key: EntryKey) -> Said:
        """Who says what an entry says. Raises KeyError where it is in no story."""
        return unpack_said(self.kept(key))

    def headline(self, key: EntryKey) -> str:
        """An entry's published headline. Raises KeyError where it is in no story."""
        return unpack_profile(self.kept(key)).raw_title

    def kept(self, key: EntryKey) -> bytes:
        """What is kept of an entry."""
        return self.copies.packed(key)

    def report(self, key: EntryKey) -> Report:
        """An entry as it was read."""
        return self._packing.unpack(key, self.kept(key))

    def find_original(self, report: Report) -> EntryKey | None:
        """The entry whose text ``report`` has, if it is not its own."""
        found = self.copies.find(report.profile)
        return None if found is None else self.text_of(found)

    def text_of(self, key: EntryKey) -> EntryKey:
        """The entry whose text an entry has: itself, most often."""
        return self._text_of.get(key, key)

    def text_at(self, key: EntryKey) -> datetime:
        """When the oldest entry that has the text of an original counts from."""
        return self._text_at.get(key) or self.said(key).at

    def note_copy(self, report: Report, original: EntryKey) -> bool:
        """Let ``report`` have the text of ``original``.

        True where it is the agency's own, of whose text a copy came first, or the own report of
        whom that only cites: then `hand_over`.
        """
        self._text_of[report.key] = original
        self._text_at[original] = min(self.text_at(original), report.said.at)
        # The paper that was first may have cut the credit, which the agency's own entry has.
        signed = (self.copies[original].agency, report.profile.agency)
        agencies = {outlet_key(agency) for agency in signed if agency}
        cited = self.said(original).attribution.said_by
        if cited is not None and report.said.attribution.said_by is None:
            agencies.add(cited)
        if agencies.isdisjoint(report.said.attribution.own):
            return False
        # Its own page, which a site that gathers news points to, has it from there.
        return agencies.isdisjoint(self.said(original).attribution.own)

    def hand_over(self, original: EntryKey, key: EntryKey, among: Iterable[EntryKey]) -> None:
        """Make ``key`` the text's original: what was held for it is a copy of it."""
        self._text_at[key] = self._text_at.pop(original)
        for member in among:
            if self.text_of(member) == original:
                self._text_of[member] = key
