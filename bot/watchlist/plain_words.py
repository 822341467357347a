"""The words of a text as lists hold them: folded, without accents and possessives."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.watchlist.folding import APOSTROPHES
from bot.watchlist.words import fold, fold_accents

__all__ = ["list_plain", "list_written"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ELISION = re.compile(r"^[dl]['’]", re.IGNORECASE)
# Typography beside ASCII, with what folding or the word pattern makes of it.
_SIGNS = (*(("’", "'"), ("‘", "'")), *((sign, " ") for sign in "“”–—…•„€£\u00a0"))
_SPACED = bytes(
    code if chr(code).isalnum() or chr(code) == "'" else ord(" ") for code in range(128)
).ljust(256)
_UNPLAIN = 0xFF
_UNPLAIN_BYTE = bytes([_UNPLAIN])


def _plain_byte(code: int) -> int:
    """What `list_plain` makes of a code point up to 255."""
    key = "'" if chr(code) in APOSTROPHES else fold_accents(fold(chr(code)))
    if key == "'" or (len(key) == 1 and key.isascii() and key.isalnum()):
        return ord(key)
    return ord(" ") if key and not any(map(str.isalnum, key)) else _UNPLAIN


_SPACED_SMALL = bytes(map(_plain_byte, range(256)))


def list_plain(text: str) -> set[str]:
    """The words of a text, folded, without accents and possessives."""
    try:
        read = _clear(text).encode("latin-1").translate(_SPACED_SMALL)
    except UnicodeEncodeError:
        read = _UNPLAIN_BYTE
    if _UNPLAIN_BYTE in read:
        words = {word.lower() for word in list_written(fold_accents(fold(text)))}
        joined = [word for word in words if "'" in word or "’" in word]
    else:
        read = _drop_quotes(read)
        words = set(read.decode().split())
        if b"'" not in read:
            return words
        joined = [word for word in words if "'" in word]
    words.difference_update(joined)
    words.update(map(_strip_joined, joined))
    return words


@lru_cache(maxsize=1 << 13)
def _strip_joined(word: str) -> str:
    """A word without what an apostrophe adds at its beginning, and as a possessive."""
    return _ELISION.sub("", word.removesuffix("'s"))


def list_written(text: str) -> list[str]:
    """The words as they are written, with plain apostrophes where the text is plain besides."""
    cleared = _clear(text)
    if not cleared.isascii():
        return _WORD.findall(text)
    return _drop_quotes(cleared.encode().translate(_SPACED)).decode().split()


def _drop_quotes(read: bytes) -> bytes:
    """Letters, digits, spaces and apostrophes, without those of the last that have not a letter
    or a digit on either side, and are part of no word.
    """
    if b"'" not in read:
        return read
    return (b" %b " % read).replace(b"''", b"  ").replace(b" '", b"  ").replace(b"' ", b"  ")


def _clear(text: str) -> str:
    """The text with the signs of typography as ASCII has them."""
    if not text.isascii():
        for sign, plain in _SIGNS:
            text = text.replace(sign, plain)
    return text
