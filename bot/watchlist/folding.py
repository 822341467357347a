"""The forms of a word in which case, Unicode form or accents do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["APOSTROPHES", "IGNORED", "fold", "fold_accents", "spell"]

APOSTROPHES = "'’‘＇ʼ`´"
"""The signs that are written for one."""

# Code points that show nothing and part nothing (a part of Default_Ignorable).
IGNORED = dict.fromkeys(
    (
        *(0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
        *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)),
    )
)
_TO_APOSTROPHE = dict.fromkeys(map(ord, APOSTROPHES), "'")
_CLEANED: dict[int, str | None] = {**IGNORED, **_TO_APOSTROPHE}

# Letters that Unicode does not take apart, as they are written where accents are left out.
_UNACCENTED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"}
)


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """The form of a word in which case and Unicode form do not count; accents do.

    Unicode's toNFKC_Casefold, with one kind of apostrophe, and with the dot that case
    folding leaves behind ``İ`` taken off, so that ``İstanbul`` is ``istanbul``.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    normal = unicodedata.normalize
    folded = normal("NFD", text.translate(_CLEANED)).casefold()
    folded = normal("NFKC", normal("NFKC", folded).casefold())
    # Case folding and NFKC can each make new work for the other (U+0345, U+03F4).
    folded = normal("NFD", folded).replace("i\u0307", "i").translate(_CLEANED)
    return normal("NFKC", folded)


def spell(text: str) -> str:
    """The form of a word in which case counts and Unicode form does not."""
    if text.isascii():
        return text.replace("`", "'")
    return unicodedata.normalize("NFKC", text.translate(_CLEANED))


@lru_cache(maxsize=1 << 15)
def fold_accents(key: str) -> str:
    """A key without accents on Latin and Greek letters (and with ``е`` for ``ё``)."""
    if key.isascii():
        return key
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", key):
        base = letters[-1] if letters else ""
        if "\u0300" <= char <= "\u036f" and (base < "\u0400" or (base, char) == ("е", "\u0308")):
            continue
        letters.append(char)
    return unicodedata.normalize("NFC", "".join(letters)).translate(_UNACCENTED)
