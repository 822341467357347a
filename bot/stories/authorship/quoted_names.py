"""Outlets whose names stand in quotation marks: "Selon le « Monde »", "„Spiegel“: …".

French, German, Italian and Spanish papers write each other's names so, English ones some.
Quotation marks around a name alone quote nobody.
"""

from __future__ import annotations

import re

from bot.stories.authorship.outlet_names import ARTICLED
from bot.stories.authorship.outlets import is_outlet_name, outlet_key

__all__ = ["QuotedHead", "blank_quoted_head", "find_quoted_head", "tighten_quotes", "unquote_signs"]

_OPENING = "\"'“„‘‚«»‹›"
_SPACED_OPEN = re.compile(r"(?<![^\s(\[])([«‹])\s+(?=\S)")
_SPACED_CLOSE = re.compile(r"(?<=\S)\s+([»›])(?!\w)")
_HEAD = re.compile(
    rf"\s*(?P<open>[{_OPENING}])\s?(?P<name>[^\W_][^{_OPENING}”’:]{{1,40}}?)\s?"
    r"[\"'“”‘’«»‹›](?= ?:\s)"
)
_SIGN_IN_QUOTES = re.compile(
    r"([\"'])((?:(?:the|der|die|das|le|la|les|el|il|lo) |l')?[\x00\x01])\1"
)
_EVERYDAY_HEADS = frozenset({"bild", "spiegel", "stern", "welt", "krone", "figaro", "parisien"})
# "'Fortune': …" is more likely a play than the magazine.
_NO_ENGLISH = frozenset("„‚«»‹›")


class QuotedHead:
    """A headline's first words, an outlet's name in quotation marks before a colon.

    ``start`` and ``end`` are the name's, in code points of the text; ``key`` is the outlet's.
    """

    __slots__ = ("end", "key", "start")

    def __init__(self, *, start: int, end: int, key: str) -> None:
        self.start, self.end, self.key = start, end, key


def find_quoted_head(text: str) -> QuotedHead | None:
    """The outlet that ``text`` begins with in quotation marks and a colon: "„WSJ“: …"."""
    if text.lstrip()[:1] not in _OPENING or (found := _HEAD.match(text)) is None:
        return None
    name = found["name"]
    small = name.casefold()
    is_everyday = found["open"] in _NO_ENGLISH and small in _EVERYDAY_HEADS
    is_known = is_everyday or (is_outlet_name(name) and small not in ARTICLED)
    if not is_known or name[0].islower():
        return None
    return QuotedHead(start=found.start("name"), end=found.end("name"), key=outlet_key(name))


def blank_quoted_head(title: str) -> str:
    """``title`` with spaces for the quotation marks around an outlet that it begins with.

    Its places stay what they are.
    """
    head = find_quoted_head(title)
    if head is None:
        return title
    colon = title.index(":", head.end)
    blanks = " " * head.start, " " * (colon - head.end)
    return f"{blanks[0]}{title[head.start : head.end]}{blanks[1]}{title[colon:]}"


def tighten_quotes(text: str) -> str:
    """``text`` without the spaces that French sets inside its quotation marks."""
    if not any(map(text.__contains__, "«‹»›")):
        return text
    return _SPACED_CLOSE.sub(r"\1", _SPACED_OPEN.sub(r"\1", text))


def unquote_signs(marked: str) -> str:
    """A folded text with signs for names, without the quotation marks around such a sign."""
    if '"' not in marked and "'" not in marked:
        return marked
    return _SIGN_IN_QUOTES.sub(r"\2", marked)
