"""Character references that no XML parser takes, written as those that it does.

An emoji as two halves of a surrogate pair (``&#55357;&#56842;``, as JavaScript counts), a number
beyond Unicode, a name of HTML's in a document whose DTD nobody fetches: one of them costs the
whole document otherwise, or the letter.
"""

from __future__ import annotations

import re
from html.entities import name2codepoint

__all__ = ["mend_names", "mend_references"]

_SUSPECT = re.compile(
    rb"&(?:amp;)?#(?:0{0,9}5[5-7]\d{3}|0{0,9}[1-9]\d{6,63}|[xX]0{0,9}[dD][89a-fA-F][0-9a-fA-F]{2}"
    rb"|[xX]0{0,9}[1-9a-fA-F][0-9a-fA-F]{5,63});"
)
_REFERENCE = re.compile(rb"&(amp;)?#(?:[xX]([0-9a-fA-F]{1,64})|([0-9]{1,64}));")
_LAST = 0x10FFFF
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_HEAD = 4_000


def mend_references(body: bytes) -> bytes:
    """``body`` with half pairs joined, and without numbers that stand for no character.

    It is in an encoding that holds ASCII as it is; of others nothing is mended. References that
    are escaped once more (``&amp;#55357;``), as markup inside a feed is, are mended as well.
    """
    if b"#" not in body or b"\0" in body[:64] or not _SUSPECT.search(body):
        return body
    pieces: list[bytes] = []
    position = 0
    high: int | None = None  # the first half of a pair that has just been read
    for found in _REFERENCE.finditer(body):
        if found.start() > position:
            high = None
        pieces.append(body[position : found.start()])
        position = found.end()
        number = int(found[2], 16) if found[2] else int(found[3])
        if 0xDC00 <= number <= 0xDFFF and high is not None:
            joined = 0x10000 + (high - 0xD800) * 0x400 + number - 0xDC00
            pieces.append(b"&%s#%d;" % (found[1] or b"", joined))
            high = None
        elif 0xD800 <= number <= 0xDFFF:
            high = number if number <= 0xDBFF else None
        else:
            high = None
            pieces.append(found[0] if number <= _LAST else b"")
    pieces.append(body[position:])
    return b"".join(pieces)


def mend_names(body: bytes) -> bytes:
    """``body`` with HTML's names for letters as numbers, where its own DTD would say them.

    RSS 0.91 names a DTD that defines them, and parsers pass over what they do not know. A
    document that declares entities itself is left alone.
    """
    if b"&" not in body or b"<!DOCTYPE" not in body[:_HEAD] or b"<!ENTITY" in body:
        return body

    def number(found: re.Match[bytes]) -> bytes:
        code = None if found[1] in _XML_NAMES else name2codepoint.get(found[1].decode())
        return found[0] if code is None else b"&#%d;" % code

    return _NAMED.sub(number, body)
