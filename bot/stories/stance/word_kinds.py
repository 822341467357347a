"""A table of words by their kinds: what a word does in a denial, of which deeds it tells."""

from __future__ import annotations

import re

__all__ = ["WordKinds", "cut_elision"]

_LEAST_WITHIN = 6
_LONGEST_ENDING = 5
_ELISION = re.compile(r"^(?:qu|d|l|n|s|j|m|c|t|jusqu|lorsqu|puisqu)'(?=\w{3})")


def cut_elision(word: str) -> str:
    """A folded ``word`` without what French writes together with it: "aucune" of "qu'aucune"."""
    return _ELISION.sub("", word)


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
        self._beginnings: dict[str, set[str]] = {}
        self._inside: dict[str, set[str]] = {}
        self._sure: dict[str, list[str]] = {}
        for line in table.strip().splitlines():
            kind, _, words = line.partition(": ")
            for bracketed in words.split():
                word = bracketed.strip("()")
                if word == bracketed:
                    self._sure.setdefault(kind, []).append(word)
                self._place(word).setdefault(word.rstrip("*"), set()).add(kind)
        # Each word of news is asked for once, and there are hundreds of beginnings.
        self._lengths = sorted(set(map(len, self._beginnings)))

    def _place(self, word: str) -> dict[str, set[str]]:
        if not word.endswith("*"):
            return self._words
        is_long = len(word) > _LEAST_WITHIN  # with its star
        return self._inside if self._within and is_long else self._beginnings

    def find(self, word: str) -> frozenset[str]:
        """The kinds of a folded ``word``; none of most."""
        found = set(self._words.get(word, ()))
        least = len(word) - _LONGEST_ENDING if self._within else 0
        for length in self._lengths:
            if least <= length <= len(word):
                found.update(self._beginnings.get(word[:length], ()))
        found.update(*[kinds for inside, kinds in self._inside.items() if inside in word])
        return frozenset(found)

    def list_words(self, kind: str) -> str:
        """A pattern of the words that are always of a ``kind``, over folded text."""
        return "|".join(
            re.escape(word.replace("_", " ").rstrip("*")) + r"\w*" * word.endswith("*")
            for word in self._sure[kind]
        )
