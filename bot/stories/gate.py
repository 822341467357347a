"""Which patterns can match a text at all, told from the beginnings of its words.

An entry is held against some hundred patterns, nearly all of which match nothing. Most
begin at a word, so the first letters of what they can begin with are read off once, and a
text without such a word is not searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["beginnings", "word_beginnings"]

_LETTERS = 4  # as many of a word as are compared
_WORD = re.compile(r"\w+")
_QUANTIFIER = re.compile(r"\*\??|\+\??|\?\??|\{\d*,?\d*\}\??")
_ZERO_WIDTH = ("(?=", "(?!", "(?<=", "(?<!")

# What an expression can begin with, and whether what follows it may add to that.
_Heads = frozenset[tuple[str, bool]]
_NOTHING: _Heads = frozenset({("", True)})
_ANYTHING: _Heads = frozenset({("", False)})
_END: _Heads = frozenset({(" ", False)})


def word_beginnings(text: str) -> frozenset[str]:
    """The first one to four letters of each word of folded ``text``.

    A blank stands where a short word ends: "to" begins with "t", "to" and "to ".
    """
    return frozenset(
        f"{word} "[:length] for word in _WORD.findall(text) for length in range(1, _LETTERS + 1)
    )


def beginnings(pattern: str) -> frozenset[str] | None:
    """What a word is to begin with, so that ``pattern`` can match from it.

    None where a match may begin elsewhere than at a word, or with anything.
    """
    reader = _Reader(pattern)
    heads = reader.read_choice()
    found = frozenset(text for text, _ in heads)
    is_vague = any(not text.strip() for text in found)
    return None if is_vague or not reader.is_anchored else found


_ESCAPED = {"b": _NOTHING, "d": frozenset((digit, False) for digit in "0123456789")}
_SIGNS = {"^": _NOTHING, "$": _NOTHING, ".": _ANYTHING}


class _Reader:
    """Reads as much of the syntax of `re` as the tables of patterns have."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._depth = 0
        self.is_anchored = True

    def read_choice(self) -> _Heads:
        """Alternatives up to the end of their group."""
        found: set[tuple[str, bool]] = set()
        while True:
            if self._depth == 0 and not self._pattern.startswith(("\\b", "^"), self._at):
                self.is_anchored = False
            found |= self._read_sequence()
            if not self._take("|"):
                return frozenset(found)

    def _read_sequence(self) -> _Heads:
        heads = _NOTHING
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            heads = _join(heads, self._read_item())
        return heads

    def _read_item(self) -> _Heads:
        heads = self._read_atom()
        quantifier = _QUANTIFIER.match(self._pattern, self._at)
        if quantifier is None:
            return heads
        self._at = quantifier.end()
        if quantifier[0] not in {"?", "??"}:
            heads = frozenset((text, False) for text, _ in heads)
        can_be_left_out = quantifier[0][0] in "*?" or quantifier[0].startswith(("{0", "{,"))
        return heads | _NOTHING if can_be_left_out else heads

    def _read_atom(self) -> _Heads:
        for opening in _ZERO_WIDTH:
            if self._take(opening):
                self._read_group()
                return _NOTHING
        if self._take("(?:") or self._take("("):
            return self._read_group()
        if self._take("["):
            end = self._pattern.index("]", self._at + 1)
            self._at = end + 1
            return _ANYTHING
        sign = self._pattern[self._at]
        self._at += 1
        return self._read_escaped() if sign == "\\" else _SIGNS.get(sign, _literal(sign))

    def _read_escaped(self) -> _Heads:
        sign = self._pattern[self._at]
        self._at += 1
        if sign in _ESCAPED:
            return _ESCAPED[sign]
        return _ANYTHING if sign.isalnum() else _literal(sign)

    def _read_group(self) -> _Heads:
        self._depth += 1
        heads = self.read_choice()
        self._depth -= 1
        self._at += 1  # the closing bracket
        return heads

    def _take(self, text: str) -> bool:
        if not self._pattern.startswith(text, self._at):
            return False
        self._at += len(text)
        return True


def _literal(sign: str) -> _Heads:
    # A word ends where a sign that is no letter stands.
    return frozenset({(sign, True)}) if _WORD.match(sign) else _END


def _join(heads: _Heads, following: _Heads) -> _Heads:
    return frozenset(_join_each(heads, following))


def _join_each(heads: _Heads, following: _Heads) -> Iterator[tuple[str, bool]]:
    for text, is_open in heads:
        if not is_open:
            yield text, False
            continue
        for more, stays_open in following:
            whole = (text + more)[:_LETTERS]
            yield whole, stays_open and len(whole) < _LETTERS
