"""A text as the automaton reads it: words between spaces, folded, without accents.

What stands in it is what *may* stand in the text: every key of every word, in its shape
(`shape_key`), beside some that are none. Whoever finds one asks the word rules (`words`)
about the stretch in which it stands.

Nearly all of a text of most languages takes one step for all its bytes: a sign becomes a
space, a letter its small plain form, and a possessive is left out. Stretches for which that
would not do are *odd* (hyphens inside, other apostrophes, marks of their own, scripts beyond
Latin): they are split into words by the rules, and their keys stand after the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.watchlist.folding import APOSTROPHES
from bot.watchlist.word_variants import CURRENCIES
from bot.watchlist.words import fold, fold_accents, split_stretch

__all__ = [
    "Haystack",
    "collect_stretches",
    "frame_odd_prefix",
    "frame_odd_word",
    "frame_prefix",
    "frame_word",
    "is_framed_odd",
    "make_haystack",
    "shape_key",
]

_STRETCH = re.compile(r"\S+")
_ODD = 0xFF  # stands for what has no plain form of one byte; UTF-8 has no such byte
_ODD_BYTE = bytes([_ODD])
_APOSTROPHE = 0x02
_LONG = 40  # bytes or code points; what is longer hardly comes again
# At the end of a word it joins nothing.
_JOINING = re.compile(rb"\x02(?=[^ \x02])")
# Signs that typography adds: apostrophes, and others, none of which is part of a key.
_APOSTROPHES = "’‘"
_SIGNS = "“”–—…•„"


def _plain_byte(code: int) -> int:
    """What a code point up to 255 is in a haystack."""
    char = chr(code)
    if char in APOSTROPHES:
        return _APOSTROPHE
    key = fold_accents(fold(char))
    if len(key) == 1 and key.isascii() and key.isalnum():
        return ord(key)
    # Whatever normalising drops or makes letters of (soft hyphen, ß, ²) is odd.
    return ord(" ") if key and not any(map(str.isalnum, key)) else _ODD


_ASCII = bytes(_plain_byte(code) if code < 0x80 else _ODD for code in range(256))
# Encoding puts a ``?`` for what Latin-1 lacks; those of the text are gone by then.
_LATIN = bytes(_ODD if chr(code) == "?" else _plain_byte(code) for code in range(256))
_IN_SHAPE = bytes(
    ord(" ") if code < 0x80 and not chr(code).isalnum() else code for code in range(256)
)


class Haystack(NamedTuple):
    """``plain`` is the text with code point ``n`` at byte ``n + 1``; ``odd`` are the odd
    stretches, each with the code point at which it begins, and ``tail`` their keys.

    ``scanned`` is what an automaton reads: the text with one space between any two words,
    and the tail. Words stand there as `frame_word` has them, and so do phrases, unless one
    of their words is in an odd stretch: each of them is then as `frame_odd_word` has it.
    """

    plain: bytes
    scanned: bytes
    odd: tuple[tuple[int, str], ...]
    tail: bytes


def frame_word(shape: bytes) -> bytes:
    """How a word, or a phrase, of this shape stands in what is scanned."""
    return b" %b " % shape


def frame_prefix(shape: bytes) -> bytes:
    """How a word begins there that begins with this shape."""
    return b" " + shape


def frame_odd_word(shape: bytes) -> bytes:
    """How a word of an odd stretch stands in the tail, beside `frame_word`."""
    return b"\x01%b\x01" % shape


def is_framed_odd(framed: bytes) -> bool:
    """Whether a word is as `frame_odd_word` has it."""
    return framed.startswith(b"\x01")


def frame_odd_prefix(shape: bytes) -> bytes:
    """How a word of an odd stretch begins there."""
    return b"\x01" + shape


def make_haystack(text: str) -> Haystack:
    """The haystack of a text."""
    if text.isascii():
        read = b" %b " % text.encode().translate(_ASCII)
    else:
        cleared = text
        for sign in _APOSTROPHES:
            cleared = cleared.replace(sign, "'")
        for sign in _SIGNS:
            cleared = cleared.replace(sign, " ")
        encoded = cleared.replace("?", " ").encode("latin-1", "replace")
        read = b" %b " % encoded.translate(_LATIN)
    odd: dict[int, str] = {}
    if _ODD_BYTE in read:
        collect_stretches(text, _find_unplain(read), odd)
        read = _blank_marks(read, odd)
    plain = read
    shown = read
    if b"\x02" in read:
        left = bytearray(read)
        collect_stretches(text, _find_joining(text, read, left), odd)
        shown = bytes(left).replace(b"\x02", b" ")
        plain = read.replace(b"\x02", b" ")
    hyphened: dict[int, str] = {}
    if "-" in text:
        collect_stretches(text, _find_hyphens(text), hyphened)
    collect_stretches(text, _find_points(text), hyphened)
    if not (odd or hyphened):
        return Haystack(plain, b" %b " % b" ".join(shown.split()), (), b"")
    tail = b"".join(
        [_shape_stretch(part) for part in odd.values()]
        + [_shape_joined(part) for start, part in hyphened.items() if start not in odd]
    )
    scanned = b" %b %b" % (b" ".join(shown.split()), tail)
    return Haystack(plain, scanned, tuple((hyphened | odd).items()), tail)


_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Marks and signs of format. What this Python does not know yet may well be a letter."""


def _blank_marks(read: bytes, odd: dict[int, str]) -> bytes:
    """``read`` without the stretches that are nothing but marks: they are no words, and part none.

    They are taken out of ``odd``.
    """
    silent = [
        (start, len(part))
        for start, part in odd.items()
        if all(unicodedata.category(sign) in _MARKS for sign in part)
    ]
    if not silent:
        return read
    blanked = bytearray(read)
    for start, length in silent:
        blanked[start + 1 : start + 1 + length] = b" " * length
        del odd[start]
    return bytes(blanked)


@lru_cache(maxsize=1 << 15)
def shape_key(key: str) -> bytes:
    """A key as a haystack has it: without accents and possessive, signs inside as spaces."""
    word = fold_accents(key).rstrip("+#").strip(CURRENCIES).removesuffix("'s")
    plain = word.encode("utf-8", "surrogatepass")
    return plain.translate(_IN_SHAPE).strip()


def _find_hyphens(text: str) -> Iterator[int]:
    at = text.find("-", 1)
    while at >= 0:
        # Only what stands close on either side is joined by it.
        if not (text[at - 1].isspace() or text[at + 1 : at + 2].isspace()):
            yield at
        at = text.find("-", at + 1)


def _find_points(text: str) -> Iterator[int]:
    """The points between capitals, and the signs before the last three digits of thousands."""
    found: list[int] = []
    for sign in ".,":
        at = text.find(sign, 1)
        while at >= 0:
            before = text[at - 1]
            if before.isdigit():
                if text[at + 1 : at + 4].isdigit():
                    found.append(at)
            elif sign == "." and before.isupper() and text[at + 1 : at + 2].isupper():
                found.append(at)
            at = text.find(sign, at + 1)
    return iter(sorted(found))


def _find_joining(text: str, read: bytes, left: bytearray) -> Iterator[int]:
    """Apostrophes that do more than to add a possessive, which is blanked in ``left``, or to
    contract.
    """
    end = 0
    for joining in _JOINING.finditer(read):
        at = joining.start()
        if at < end or read[at - 1] in b" \x02":  # seen already, or it opens a quotation
            continue
        before, end = read.rfind(b" ", 0, at), read.find(b" ", at)
        piece = read[before + 1 : end]
        # What joins it to more is a space in ``read``.
        joined = text[end - 1 : end] == "&" or (before and text[before - 1] in "&.,")
        if joined or len(piece) > _LONG or not _is_simple(piece):
            yield at - 1
        elif piece.endswith(b"\x02s"):
            left[end - 1] = ord(" ")


@lru_cache(maxsize=1 << 13)
def _is_simple(piece: bytes) -> bool:
    """Whether a word with apostrophes stands in what is scanned under all of its keys."""
    if piece.count(b"\x02") > 1 or _ODD in piece:
        return False
    shown = piece.removesuffix(b"\x02s").replace(b"\x02", b" ")
    keys = split_stretch(piece.replace(b"\x02", b"'").decode()).keys
    return {shape_key(key) for key in keys} == {shown}


def _find_unplain(read: bytes) -> Iterator[int]:
    at = read.find(_ODD)
    while at >= 0:
        yield at - 1
        at = read.find(_ODD, at + 1)


def collect_stretches(text: str, places: Iterable[int], odd: dict[int, str]) -> None:
    """Add the stretches in which these code points stand, by where they begin, and perhaps
    some beside them. The code points are given in order.
    """
    end = 0
    for at in places:
        if at < end:
            continue
        start = text.rfind(" ", end, at) + 1 or end
        end = text.find(" ", at)
        end = len(text) if end < 0 else end
        part = text[start:end]
        if part.split() == [part]:  # no other white space
            odd[start] = part
            continue
        for stretch in _STRETCH.finditer(text, start, end):
            odd[stretch.start()] = stretch.group()


@lru_cache(maxsize=1 << 15)
def _shape_joined(stretch: str) -> bytes:
    """The keys of what hyphens and points join; its parts are in the text as they stand."""
    return _list_in_tail(
        word.key
        for word in split_stretch(stretch).words
        if word.first < word.last or len(word.key) < word.end - word.start
    )


def _list_in_tail(keys: Iterable[str]) -> bytes:
    shapes = dict.fromkeys(map(shape_key, keys))
    return b"".join([frame_word(shape) + frame_odd_word(shape) for shape in shapes])


def _shape_long(stretch: str) -> bytes:
    return _list_in_tail(split_stretch(stretch).keys)


_shape_short = lru_cache(maxsize=1 << 15)(_shape_long)


def _shape_stretch(stretch: str) -> bytes:
    # Long stretches are whole sentences of Japanese or addresses: they do not come again.
    return _shape_short(stretch) if len(stretch) <= _LONG else _shape_long(stretch)
