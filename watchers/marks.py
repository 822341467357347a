"""The running text of a page with marks for its structure, cut into lines.

A parser gives a page's text without its elements. So marks are put into the page first, where
its blocks, rows, links and the like begin and end; they come along with the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from watchers.text import fold_text

__all__ = [
    "BREAK",
    "CELL",
    "CHOSEN",
    "CHOSEN_END",
    "HEADING",
    "HEADING_END",
    "HIDDEN",
    "HIDDEN_END",
    "ITEM",
    "ITEM_END",
    "LINK",
    "LINK_END",
    "LINK_NUMBER",
    "LONGEST_LINE",
    "PRE",
    "PRE_END",
    "ROW",
    "ROW_END",
    "Line",
    "MarkedReader",
    "drop_marks",
    "fold_cells",
    "split_long",
    "split_sentences",
]

LONGEST_LINE = 1_000
"""In characters; what is longer is broken at the ends of sentences."""

# What stands for structure in the running text. No page brings these characters itself:
# `drop_marks` drops them, however they are written.
BREAK, CELL = "\x1e", "\x1d"
LINK, LINK_NUMBER, LINK_END = "\x02", "\x1f", "\x03"
HEADING, HEADING_END = "\x04", "\x05"
ITEM, ITEM_END = "\x06", "\x07"
ROW, ROW_END = "\x0e", "\x0f"
CHOSEN, CHOSEN_END = "\x10", "\x11"
HIDDEN, HIDDEN_END = "\x12", "\x13"
PRE, PRE_END = "\x14", "\x15"
_PAIRS = {
    HEADING: HEADING_END,
    ROW: ROW_END,
    CHOSEN: CHOSEN_END,
    HIDDEN: HIDDEN_END,
    PRE: PRE_END,
}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_ENDING_LINES = (ROW, ROW_END, CHOSEN, CHOSEN_END)
_MARKS = re.compile("([\x02-\x07\x0e-\x15\x1d\x1e])")
_MARK_REFERENCE = re.compile(
    r"&#(?:x0*1?[0-9a-f]|0*(?:[0-9]|[12][0-9]|3[01]))(?:;|(?![0-9a-f]))", re.IGNORECASE
)
_CONTROL = dict.fromkeys(c for c in range(0x20) if c not in (0x09, 0x0A, 0x0C, 0x0D))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page.

    ``link`` is the address that the line links to where it is a link and little else, with
    the link's own text as ``anchor``; ``linked`` is the only address in it where it is more
    than that. ``item`` numbers the list item, row or article that the line stands in (0:
    none).
    """

    text: str
    link: str | None = None
    anchor: str = ""
    linked: str | None = None
    heading: bool = False
    item: int = 0


def drop_marks(markup: str) -> str:
    """A page's markup without the characters that are marks here, however it writes them."""
    return _MARK_REFERENCE.sub("", markup.translate(_CONTROL))


class MarkedReader:
    """Cuts the marked text of a page into lines."""

    def __init__(self, links: list[str | None], *, everything: bool) -> None:
        self._links = links
        self._everything = everything
        self._lines: list[Line] = []
        self._pieces: list[tuple[str, int | None]] = []
        self._said_in_heading = False
        self._open = dict.fromkeys(_PAIRS, 0)
        self._open_links: list[int] = []
        self._items: list[int] = []
        self._item_count = 0
        self._acts: dict[str, Callable[[], None]] = {
            BREAK: self._break,
            CELL: lambda: self._pieces.append((CELL, None)),
            LINK_END: self._end_link,
            ITEM: self._begin_item,
            ITEM_END: self._end_item,
        }

    def read(self, marked: str) -> list[Line]:
        """The lines, hidden and unchosen text left out."""
        before = ""
        for place, part in enumerate(_MARKS.split(marked)):
            if place % 2 == 0:
                self._say(part, after=before)
            else:
                self._meet(part)
                before = part
        self._end()
        return self._lines

    def _say(self, text: str, *, after: str) -> None:
        if after == LINK:
            number, _, text = text.partition(LINK_NUMBER)
            self._open_links.append(int(number))
        if not text or self._open[HIDDEN] or not (self._open[CHOSEN] or self._everything):
            return
        self._said_in_heading = self._said_in_heading or self._open[HEADING] > 0
        link = self._open_links[-1] if self._open_links else None
        for nth, piece in enumerate(text.split("\n") if self._open[PRE] else [text]):
            if nth:
                self._end()
            self._pieces.append((piece, link))

    def _meet(self, mark: str) -> None:
        act = self._acts.get(mark)
        if act is not None:
            act()
            return
        if mark in _ENDING_LINES:
            self._end()
        if mark in self._open:
            self._open[mark] += 1
        elif (opening := _OPENING.get(mark)) is not None:
            self._open[opening] = max(0, self._open[opening] - 1)

    def _break(self) -> None:
        if self._open[ROW]:
            self._pieces.append((" ", None))
        else:
            self._end()

    def _end_link(self) -> None:
        if self._open_links:
            self._open_links.pop()

    def _begin_item(self) -> None:
        self._end()
        self._item_count += 1
        self._items.append(self._item_count)

    def _end_item(self) -> None:
        self._end()
        if self._items:
            self._items.pop()

    def _end(self) -> None:
        """Make a line of the pieces so far, where they say something."""
        pieces, self._pieces = self._pieces, []
        heading, self._said_in_heading = self._said_in_heading, False
        if not pieces:
            return
        text = fold_cells("".join(piece for piece, _ in pieces))
        if not any(character.isalnum() for character in text):
            return
        anchors: dict[str, str] = {}
        for piece, link in pieces:
            address = None if link is None else self._links[link]
            if address is not None:
                anchors[address] = f"{anchors.get(address, '')}{piece}"
        best = max(anchors, key=lambda address: len(anchors[address]), default=None)
        anchor = fold_cells(anchors[best]) if best is not None else ""
        whole = len(anchor) * 10 >= len(text) * 6
        linked = best if len(anchors) == 1 and not whole else None
        parts = split_long(text)
        self._lines += [
            Line(
                part,
                link=best if whole else None,
                anchor=anchor if whole else "",
                linked=linked,
                heading=heading and len(parts) == 1,
                item=self._items[-1] if self._items else 0,
            )
            for part in parts
        ]


def fold_cells(text: str) -> str:
    """``text`` with its cells set apart by bars, and empty ones left out."""
    cells = [fold_text(cell) for cell in text.split(CELL)]
    return " | ".join(cell for cell in cells if cell)


_SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


def split_long(text: str) -> list[str]:
    """``text`` in lines of no more than `LONGEST_LINE`, broken where sentences end."""
    if not text:
        return []
    if len(text) <= LONGEST_LINE:
        return [text]
    return [
        sentence[start : start + LONGEST_LINE]
        for sentence in split_sentences(text)
        for start in range(0, len(sentence), LONGEST_LINE)
    ]


def split_sentences(text: str) -> list[str]:
    """The sentences of a line, as far as their ends are plain."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]
