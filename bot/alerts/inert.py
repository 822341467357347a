"""Text and addresses from outside, made safe to show anywhere.

Feeds carry terminal escapes, direction overrides, invisible characters and words of ten
thousand letters. What comes out of here is one line of visible text, and an address that
can only be a web page; how a destination escapes its own markup is left to it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

__all__ = ["ELLIPSIS", "Marked", "Span", "cut", "cut_marked", "tidy", "tidy_marked", "tidy_url"]

Span = tuple[int, int]

ELLIPSIS = "…"

URL_LIMIT = 2000
"""Longer addresses are left out: a shortened one leads elsewhere, and Slack takes 3,000."""

# ECMA-48: CSI sequences, terminated strings (OSC, DCS, SOS, PM, APC), two-character escapes.
# No branch runs past the next ESC, so the time is linear in the text.
_ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"
)

# Format characters that belong to the writing itself: joiners of Persian, Indic scripts
# and emoji, and the signs that Arabic, Syriac and Kaithi write around numbers.
_VISIBLE_FORMAT = frozenset(
    "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)

# Latin, Greek, Cyrillic and Armenian, punctuation, money, Chinese, Japanese and Korean: of what
# can be printed here nothing is blank, and nothing leans on the letter before.
_PLAIN = re.compile(
    r"[ -\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u205e\u20a0-\u20c0"
    r"\u3001-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]*"
)

# They show as nothing although Unicode counts them among letters and marks.
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")

_MARKS_IN_A_ROW = 4
"""More marks than any script piles on one letter are there to smear over other lines."""

_TRAILING = " ,;:–—-(["


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One line of visible text, with marked places as (start, end) code points of it.

    The marks are in order, not empty, and do not overlap.
    """

    text: str
    marks: tuple[Span, ...] = ()


def tidy(text: str, *, limit: int | None = None) -> str:
    """``text`` as one line of visible characters, cut to ``limit`` code points.

    Escape sequences, control characters, direction overrides and invisible characters go;
    white space of any kind folds to single spaces; a lone surrogate, which no encoding can
    write, becomes U+FFFD. With a limit, only the first ``16 * limit`` code points are read.
    """
    if limit is None:
        return tidy_marked(text, ()).text
    return cut(tidy_marked(text[: 16 * limit], ()).text, limit)


def tidy_marked(text: str, spans: Iterable[Span]) -> Marked:
    """As `tidy`, and ``spans`` of ``text`` become the marks of the same places."""
    if _is_tidy(text):  # as most texts
        return Marked(text=text, marks=_settle(text, _move(spans, range(len(text) + 1))))
    kept: list[str] = []
    moved = [0] * (len(text) + 1)  # where each code point of `text` went
    marks_in_a_row = 0
    position = 0
    while position < len(text):
        character = text[position]
        escape = _ESCAPE_SEQUENCE.match(text, position) if character in "\x1b\x9b" else None
        if escape is not None:
            moved[position : escape.end()] = [len(kept)] * (escape.end() - position)
            position = escape.end()
            continue
        moved[position] = len(kept)
        position += 1
        shown, leans = _read(character)
        if not shown or (shown == " " and (not kept or kept[-1] == " ")):
            continue
        marks_in_a_row = marks_in_a_row + 1 if leans else 0
        if marks_in_a_row <= _MARKS_IN_A_ROW:
            kept.append(shown)
    moved[len(text)] = len(kept)
    line = "".join(kept).rstrip(" ")
    return Marked(text=line, marks=_settle(line, _move(spans, moved)))


def _is_tidy(text: str) -> bool:
    """Whether nothing is to be done about ``text``; where False, there may be."""
    is_plain = text.isascii() or _PLAIN.fullmatch(text) is not None
    return is_plain and text.isprintable() and "  " not in text and text == text.strip(" ")


@lru_cache(maxsize=4_096)  # a text's letters are few
def _read(character: str) -> tuple[str, bool]:
    """What is shown for one character, and whether that leans on the letter before."""
    shown = _show(character)
    return shown, shown > "\u02ff" and unicodedata.category(shown) in {"Mn", "Me"}


def _show(character: str) -> str:
    """What is shown for one character: itself, a space, a replacement, or nothing."""
    if character.isspace():
        return " "
    if " " < character <= "~":
        return character
    if character in _BLANKS or _is_noncharacter(character):
        return ""
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    hidden = category == "Cc" or (category == "Cf" and character not in _VISIBLE_FORMAT)
    # Unassigned ones stay: an emoji may be younger than this Python's tables.
    return "" if hidden else character


def _is_noncharacter(character: str) -> bool:
    """Whether Unicode says that it is never one (Unicode 16, §23.7)."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _move(spans: Iterable[Span], moved: Sequence[int]) -> Iterable[Span]:
    last = len(moved) - 1
    for start, end in spans:
        yield moved[min(max(start, 0), last)], moved[min(max(end, 0), last)]


def _settle(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Marks in order, without blank edges, empty ones and overlaps."""
    settled: list[Span] = []
    for start, end in sorted(spans):
        inside = text[start:end]
        begin = start + len(inside) - len(inside.lstrip())
        stop = begin + len(inside.strip())
        if settled and begin < settled[-1][1]:
            settled[-1] = (settled[-1][0], max(settled[-1][1], stop))
        elif begin < stop:
            settled.append((begin, stop))
    return tuple(settled)


def cut(text: str, limit: int) -> str:
    """The beginning of ``text``, at most ``limit`` code points, an ellipsis included.

    It ends between two words where one of them is near, and never inside a character that
    is written with several code points.
    """
    return cut_marked(Marked(text=text), limit).text


def cut_marked(marked: Marked, limit: int) -> Marked:
    """As `cut`; marks that are cut off go, and one that is cut through is shortened."""
    if len(marked.text) <= limit:
        return marked
    room = limit - len(ELLIPSIS)
    border = marked.text.rfind(" ", room * 2 // 3, room + 1)
    end = border if border > 0 else _step_back(marked.text, room)
    kept = marked.text[:end].rstrip(_TRAILING)
    marks = tuple((start, min(stop, len(kept))) for start, stop in marked.marks)
    return Marked(text=kept + ELLIPSIS, marks=tuple(mark for mark in marks if mark[0] < mark[1]))


def _step_back(text: str, end: int) -> int:
    """The nearest place before ``end`` that is not inside one written character."""
    for place in range(end, max(end - 16, 0), -1):
        if not _continues(text[place], text[place - 1]):
            return place
    return end


def _continues(character: str, before: str) -> bool:
    return (
        "\u200d" in {character, before}
        or unicodedata.category(character) in {"Mn", "Me", "Mc"}
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
    )


def tidy_url(url: str | None) -> str | None:
    """The address of a web page in plain ASCII, or None where it is not one.

    Only http and https. A user name before the host goes, since it serves to look like
    another host. Hosts in other scripts are given in their ASCII form (RFC 3490);
    everything that is not allowed in an address (RFC 3986), and ``|``, quotes and angle
    brackets with it, is percent-encoded.
    """
    if url is None or any(_is_control(character) for character in url):
        return None
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError:  # UnicodeError is one
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port is not None:
        netloc = f"{netloc}:{port}"
    safe = "%:/?#[]@!$&'()*+,;=-._~"
    path, query, fragment = (
        quote(part, safe=safe, errors="replace")
        for part in (parts.path, parts.query, parts.fragment)
    )
    whole = urlunsplit((parts.scheme, netloc, path, query, fragment))
    return whole if len(whole) <= URL_LIMIT else None


_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+", re.IGNORECASE)


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf"}
