"""A text as the automaton reads it: words between spaces, folded, without accents.

What stands in it is what *may* stand in the text: every key of every word is there between
two spaces, in its shape (`shape_key`), beside some that are none. Whoever finds one asks the
word rules (`words`) about the stretch in which it stands.

Nearly all of a text of most languages takes one step for all its bytes: a sign becomes a
space, a letter its small plain form. So code points keep their places, which no table of
offsets has to follow. Stretches for which that would not do (hyphens inside, marks of their
own, scripts beyond Latin) are split into words by the rules, and their keys stand after the
text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from bot.watchlist.words import fold, fold_accents, split_stretch

__all__ = ["Haystack", "make_haystack", "shape_key"]

_STRETCH = re.compile(r"\S+")
_ODD = b"\xff"  # stands for a code point that has no plain form of one byte; UTF-8 has no such byte
# Signs that typography adds, none of which is part of a key: each is one space.
_SIGNS = "’“”–‘—…•„"


def _plain_byte(code: int) -> int:
    """What a code point up to 255 is in a haystack."""
    char = chr(code)
    key = fold_accents(fold(char))
    if len(key) == 1 and key.isascii() and key.isalnum():
        return ord(key)
    # Whatever normalising drops or makes letters of (soft hyphen, ß, ²) is odd.
    return ord(" ") if key and not any(map(str.isalnum, key)) else ord(_ODD)


_ASCII = bytes(_plain_byte(code) if code < 0x80 else ord(_ODD) for code in range(256))
# Encoding puts a ``?`` for what Latin-1 lacks; those of the text are gone by then.
_LATIN = bytes(ord(_ODD) if chr(code) == "?" else _plain_byte(code) for code in range(256))
_IN_SHAPE = bytes(code if code >= 0x80 or chr(code).isalnum() else ord(" ") for code in range(256))


class Haystack(NamedTuple):
    """``plain`` is the text, code point ``n`` of it at byte ``n + 1``; ``whole`` has the keys
    of the odd stretches behind it, which begin at the code points ``odd``.
    """

    plain: bytes
    whole: bytes
    odd: tuple[tuple[int, str], ...]


def make_haystack(text: str) -> Haystack:
    """The haystack of a text."""
    if text.isascii():
        plain = b" %b " % text.encode().translate(_ASCII)
        odd = _find_odd(text, b"") if "-" in text else ()
    else:
        cleared = text
        for sign in _SIGNS:
            cleared = cleared.replace(sign, " ")
        encoded = cleared.replace("?", " ").encode("latin-1", "replace")
        plain = b" %b " % encoded.translate(_LATIN)
        odd = _find_odd(text, plain)
    if not odd:
        return Haystack(plain, plain, odd)
    return Haystack(plain, plain + b"".join([_shape_stretch(part) for _, part in odd]), odd)


@lru_cache(maxsize=1 << 15)
def shape_key(key: str) -> bytes:
    """A key as a haystack has it: without accents, signs inside it as spaces."""
    plain = fold_accents(key).encode("utf-8", "surrogatepass")
    return plain.translate(_IN_SHAPE).strip()


def _find_odd(text: str, plain: bytes) -> tuple[tuple[int, str], ...]:
    """The stretches whose keys the plain bytes do not show, with where they begin."""
    found: dict[int, str] = {}
    end = 0
    at = text.find("-", 1)
    while at >= 0:
        # Only what stands close on either side is joined by it.
        if text[at - 1].isspace() or text[at + 1 : at + 2].isspace():
            at = text.find("-", at + 1)
        else:
            end = _collect(text, at, end, found)
            at = text.find("-", end)
    end = 0
    at = plain.find(_ODD)
    while at >= 0:
        end = _collect(text, at - 1, end, found)
        at = plain.find(_ODD, end + 1)
    return tuple(found.items())


def _collect(text: str, at: int, low: int, found: dict[int, str]) -> int:
    """Add the stretches around a code point, from ``low`` on; returns where they end."""
    start = text.rfind(" ", low, at) + 1 or low
    end = text.find(" ", at)
    end = len(text) if end < 0 else end
    for stretch in _STRETCH.finditer(text, start, end):
        found[stretch.start()] = stretch.group()
    return end


def _shape_long(stretch: str) -> bytes:
    keys = dict.fromkeys(shape_key(key) for key in split_stretch(stretch).keys)
    return b"".join([b" %b " % key for key in keys])


_shape_short = lru_cache(maxsize=1 << 15)(_shape_long)


def _shape_stretch(stretch: str) -> bytes:
    # Long stretches are whole sentences of Japanese or addresses: they do not come again.
    return _shape_short(stretch) if len(stretch) <= 40 else _shape_long(stretch)
