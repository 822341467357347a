"""A table of words by their kinds: what a word does in a denial, of which deeds it tells."""

from __future__ import annotations

import re

__all__ = ["WordKinds"]

_LEAST_WITHIN = 6
_LONGEST_ENDING = 5


class WordKinds:
    """The kinds of the words in a table, a line of which has a kind and its words: "no: not never".

    With a star a word's beginning, in brackets a word that is not always of the kind, and with
    "_" between them words that are of the kind together. Where words are found ``within`` others,
    a beginning of six letters and more may stand anywhere in them, and a shorter one has an ending
    of at most five.
    """

    def __init__(self, table: str, *, within: bool = False) -> None:
        self._within = within
        self._words: dict[str, set[str]] = {}
        self._stems: list[tuple[str, str]] = []
        self._sure: dict[str, list[str]] = {}
        for line in table.strip().splitlines():
            kind, _, words = line.partition(": ")
            for bracketed in words.split():
                word = bracketed.strip("()")
                if word == bracketed:
                    self._sure.setdefault(kind, []).append(word)
                if word.endswith("*"):
                    self._stems.append((word[:-1], kind))
                else:
                    self._words.setdefault(word, set()).add(kind)

    def find(self, word: str) -> frozenset[str]:
        """The kinds of a folded ``word``; none of most."""
        found = set(self._words.get(word, ()))
        found.update(kind for stem, kind in self._stems if self._has(word, stem))
        return frozenset(found)

    def list_words(self, kind: str) -> str:
        """A pattern of the words that are always of a ``kind``, over folded text."""
        return "|".join(
            re.escape(word.replace("_", " ").rstrip("*")) + r"\w*" * word.endswith("*")
            for word in self._sure[kind]
        )

    def _has(self, word: str, stem: str) -> bool:
        is_long = len(stem) >= _LEAST_WITHIN
        if self._within and is_long:
            return stem in word
        is_near = is_long or not self._within or len(word) - len(stem) <= _LONGEST_ENDING
        return is_near and word.startswith(stem)
