r"""The words that a text must have so that a pattern can match it, read off the pattern.

Every way in which the pattern ``\b(?:sues?|files \w+ suit)\b`` matches has the word "sue" or
"sues", or else "files" and "suit". What is read is less than the pattern asks for, and never
more: so a text without those words is not matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from bot.stories.language.vocabulary import COMMON_NEWS_WORDS, STOP_WORDS

__all__ = ["Needs", "list_needs", "split_choice", "weigh_words"]

Needs = frozenset[frozenset[str]]
"""Of each of the sets a text must have one. A word with a blank before it is the beginning of
a word of the text, with a blank behind it the end of one; without either it may stand inside.
"""

_MOST_STRINGS = 64  # texts that are told one by one, beyond which what they are is not combined
_MOST_WAYS = 24
_SHORTEST = 3  # letters without which a part of a word stands in too many
_EDGE = "\x08"  # where a word begins or ends
_PIECE = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_QUANTIFIER = re.compile(r"\*\??|\+\??|\?\??|\{\d*,?\d*\}\??")
_GROUP = re.compile(r"\((?:\?(?P<kind>:|P<\w+>|=|!|<=|<!))?")
_BLANKS = frozenset("sW")  # escapes that stand for something that is of no word


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What a part of a pattern matches: one of the texts ``exact``, or, where that is None,
    something that has what one of ``ways`` needs.
    """

    exact: frozenset[str] | None = None
    ways: tuple[Needs, ...] = (frozenset(),)


_NO_TEXT = frozenset({""})
_NOTHING = _Part(exact=_NO_TEXT)
_ANYTHING = _Part()
_WORD_EDGE = _Part(exact=frozenset({_EDGE}))
_BLANK = _Part(exact=frozenset({" "}))


def list_needs(pattern: str) -> tuple[Needs, ...]:
    """The ways in which ``pattern`` can match, each with what it needs.

    ``pattern`` has as much of the syntax of `re` as the tables of patterns have, and no flags.
    """
    return _list_ways(_Reader(pattern).read_choice())


def split_choice(pattern: str) -> list[str]:
    """The alternatives of ``pattern``, each a pattern; itself where it is no choice."""
    return _Reader(pattern).split()


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def split(self) -> list[str]:
        """The alternatives of all that is left."""
        found: list[str] = []
        while not found or self._take("|"):
            begin = self._at
            self._read_sequence(_NO_TEXT)
            found.append(self._pattern[begin : self._at])
        return found

    def read_choice(self, before: frozenset[str] = _NO_TEXT) -> _Part:
        """Alternatives up to the end of their group, each behind one of the texts ``before``."""
        parts = [self._read_sequence(before)]
        while self._take("|"):
            parts.append(self._read_sequence(before))
        return _choose(parts)

    def _read_sequence(self, before: frozenset[str]) -> _Part:
        exact = before  # what stands there since what could not be told
        ways = _ANYTHING.ways
        is_told = True
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            begin = self._at
            part = self._read_item()
            if part.exact is None and part.ways != _ANYTHING.ways and exact != _NO_TEXT:
                again = self._read_behind(exact, begin)
                if again is not None:
                    ways, exact, is_told = _combine(ways, again.ways), _NO_TEXT, False
                    continue
            if part.exact is not None and len(exact) * len(part.exact) <= _MOST_STRINGS:
                exact = frozenset(one + other for one, other in product(exact, part.exact))
                continue
            is_told = False
            ways = _combine(ways, _list_ways(_Part(exact=exact)))
            if part.exact is None:
                ways = _combine(ways, part.ways)
            exact = part.exact or _NO_TEXT
        if is_told:
            return _Part(exact=exact)
        return _Part(ways=_combine(ways, _list_ways(_Part(exact=exact))))

    def _read_behind(self, texts: frozenset[str], begin: int) -> _Part | None:
        """The group from ``begin`` up to here with ``texts`` in front of each alternative, so
        that their words are whole; None where what stands there is no such group.
        """
        end, self._at = self._at, begin
        group = _GROUP.match(self._pattern, begin)
        part = None
        if group is not None:
            self._at = group.end()
            part = self.read_choice(texts)
            self._at += 1
        if self._at != end or part is None or part.exact is not None:
            self._at = end
            return None
        return part

    def _read_item(self) -> _Part:
        part = self._read_atom()
        quantifier = _QUANTIFIER.match(self._pattern, self._at)
        if quantifier is None:
            return part
        self._at = quantifier.end()
        sign = quantifier[0]
        if sign.startswith("?") and part.exact is not None:
            return _Part(exact=part.exact | {""})
        if sign[0] in "*?" or sign.startswith(("{0", "{,")):
            return _ANYTHING
        return _Part(ways=_list_ways(part))

    def _read_atom(self) -> _Part:
        group = _GROUP.match(self._pattern, self._at)
        if group is not None:
            self._at = group.end()
            part = self.read_choice()
            self._at += 1  # the closing bracket
            # What only stands beside a match may be the end of the text.
            return _NOTHING if group["kind"] in {"=", "!", "<=", "<!"} else part
        if self._take("["):
            self._at = self._pattern.index("]", self._at + 1) + 1
            return _ANYTHING
        sign = self._pattern[self._at]
        self._at += 1
        if sign == "\\":
            return self._read_escaped()
        if sign in "^$":
            return _WORD_EDGE
        return _ANYTHING if sign == "." else _Part(exact=frozenset({sign}))

    def _read_escaped(self) -> _Part:
        sign = self._pattern[self._at]
        self._at += 1
        if sign == "b":
            return _WORD_EDGE
        if sign in _BLANKS:
            return _BLANK
        return _ANYTHING if sign.isalnum() else _Part(exact=frozenset({sign}))

    def _take(self, text: str) -> bool:
        if not self._pattern.startswith(text, self._at):
            return False
        self._at += len(text)
        return True


def _choose(parts: list[_Part]) -> _Part:
    """One of ``parts``."""
    exact = frozenset(text for part in parts for text in part.exact or ())
    others = [part for part in parts if part.exact is None]
    if not others and len(exact) <= _MOST_STRINGS:
        return _Part(exact=exact)
    ways = [way for part in others for way in part.ways]
    if exact:
        ways += _list_ways(_Part(exact=exact))
    return _Part(ways=tuple(dict.fromkeys(ways)))


def _list_ways(part: _Part) -> tuple[Needs, ...]:
    if part.exact is None:
        return part.ways
    words = _find_words(part.exact)
    return (frozenset({words}),) if words else _ANYTHING.ways


def _combine(ways: tuple[Needs, ...], others: tuple[Needs, ...]) -> tuple[Needs, ...]:
    """Both, one behind the other."""
    if len(ways) * len(others) > _MOST_WAYS:
        others = _unite(others)
    return tuple(dict.fromkeys(one | other for one, other in product(ways, others)))


def _unite(ways: tuple[Needs, ...]) -> tuple[Needs, ...]:
    """One way that asks no more than any of ``ways``."""
    if not all(ways):
        return _ANYTHING.ways
    return (frozenset({frozenset().union(*(min(way, key=weigh_words) for way in ways))}),)


def weigh_words(words: frozenset[str]) -> tuple[int, int, list[str]]:
    """Orders sets of words by how few texts have one: the longer and the fewer, the less."""
    return -min(map(len, words)), len(words), sorted(words)


def _find_words(texts: Iterable[str]) -> frozenset[str]:
    """Of each text the word that the fewest news have; none where one has none that tells."""
    found: set[str] = set()
    for text in texts:
        pieces = (
            (" " if piece.start() else "") + piece[0] + (" " if piece.end() < len(text) else "")
            for piece in _PIECE.finditer(text)
            if not _DIGIT.search(piece[0])  # numbers are written in many ways
        )
        telling = [piece for piece in pieces if len(piece) >= _SHORTEST or not piece.isascii()]
        if not telling:
            return frozenset()
        found.add(max(telling, key=_guess_rarity))
    return frozenset(found)


def _guess_rarity(piece: str) -> tuple[bool, bool, int]:
    """Orders words by how few news have them: "merge" of "plans to merge"."""
    word = piece.strip()
    return word not in STOP_WORDS, word not in COMMON_NEWS_WORDS, len(piece)
