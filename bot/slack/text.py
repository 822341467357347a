"""Text on its way into Slack's own forms.

`bot.alerts.inert` has made it one visible line already, or does so here; what is added is
what Slack alone needs: marked words as separate pieces, and a fallback text in which
nothing is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.alerts.inert import ELLIPSIS, cut_marked, tidy, tidy_marked

__all__ = ["Piece", "escape_fallback", "measure", "split_marks", "tidy_lines"]

# Slack links names after @ and #, where a word does not run into them.
_BEFORE_A_NAME = re.compile(r"(?<![a-zA-Z0-9])([@#])(?=\w)")
_WORD_JOINER = "\u2060"


class Piece(NamedTuple):
    """A run of text, and whether a watch matched there."""

    text: str
    marked: bool


def measure(text: str) -> int:
    """The length of ``text`` in UTF-16 code units, as JavaScript counts it.

    Slack does not say how it counts; for plain letters both ways are one, and an emoji is
    two here.
    """
    return len(text) + sum(char > "\uffff" for char in text)


def split_marks(text: str, marks: Iterable[tuple[int, int]], *, limit: int) -> tuple[Piece, ...]:
    """``text`` as visible pieces, those within ``marks`` marked, ``limit`` code points at most.

    ``marks`` are (start, end) code points of ``text``. Pieces are never empty, and joined
    they are one line.
    """
    line = cut_marked(tidy_marked(text, marks), limit)
    pieces: list[Piece] = []
    done = 0
    for start, end in line.marks:
        pieces += [Piece(line.text[done:start], False), Piece(line.text[start:end], True)]
        done = end
    pieces.append(Piece(line.text[done:], False))
    return tuple(piece for piece in pieces if piece.text)


def tidy_lines(text: str) -> str:
    """A text of several lines, each visible and in one piece; empty ones at the ends go."""
    return "\n".join(tidy(line) for line in text.splitlines()).strip("\n")


def escape_fallback(text: str, *, limit: int) -> str:
    """A fallback text that notifies nobody: markup escaped, bare mentions broken.

    ``&``, ``<`` and ``>`` become entities; a word joiner, which nobody sees, stands
    between ``@`` or ``#`` and a name. At most ``limit`` units after escaping, and never cut
    within an entity.
    """
    inert = _BEFORE_A_NAME.sub(rf"\1{_WORD_JOINER}", tidy_lines(text))
    escaped = _escape(inert)
    if measure(escaped) <= limit:
        return escaped
    room, kept = limit - measure(ELLIPSIS), 0
    for char in inert:
        room -= measure(_escape(char))
        if room < 0:
            break
        kept += 1
    return _escape(inert[:kept]).rstrip() + ELLIPSIS


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
