"""A text with its words, which are worked out only where something is looked for.

Words are counted only for NEAR.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.watchlist.haystack import make_haystack
from bot.watchlist.numbering import WordNumbers
from bot.watchlist.text_words import AT_STRETCH, IN_STRETCH, Place, Words
from bot.watchlist.words import fold_accents, list_keys

__all__ = ["TextView", "shows_case", "view_text"]

_SMALL = re.compile("[a-z]")
_CAPITAL = re.compile("[A-Z]")


# Asked for each place of a name in a text.
@lru_cache(maxsize=16)
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
        number = self._numbers.find(first >> AT_STRETCH) + (first & IN_STRETCH)
        if first != last:
            last = self._numbers.find(last >> AT_STRETCH) + (last & IN_STRETCH)
        else:
            last = number
        return Place(start, end, number, last, entity)


# The matcher, the catalogue and the rules after them ask for the texts of one entry.
@lru_cache(maxsize=16)
def view_text(text: str) -> TextView:
    """The view of a text; that of the last few texts is kept."""
    return TextView(text)
