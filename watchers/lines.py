"""A web page as the lines that a reader sees, in page order.

Pure, and made for the workers: bytes in, plain values out. Each block element is a line
of its own, a row of a table is one line with its cells set apart; scripts, styles and what
is hidden are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from watchers.decoding import decode_page
from watchers.errors import BadSelector, DocumentTooComplex
from watchers.headlines import is_headline
from watchers.model import Document, PageOptions
from watchers.normal import normal_lang
from watchers.text import fold_text, measure_nesting
from watchers.urls import shown_url, web_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Line", "Page", "check_selector", "read_lines", "split_sentences"]

LONGEST_LINE = 1_000
"""In characters; what is longer is broken at the ends of sentences."""

_DEEPEST = 2_000  # beyond, the parser's time grows with the square of the depth
_MOST_LINES = 6_000
_LONGEST_URL = 2_000


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says: its watched lines, and those beside them (``aside``).

    ``among`` is how many characters of headlines that are links stand among the watched
    lines and are none of them.
    """

    lines: tuple[Line, ...]
    title: str
    lang: str | None
    aside: tuple[str, ...] = ()
    among: int = 0
    cut: bool = False


# -- selectors -----------------------------------------------------------------------------


def check_selector(text: str) -> str | None:
    """What is wrong with a CSS selector, in words; None where it can be used."""
    if not text.strip():
        return "it is empty: write a CSS selector such as `main .news`"
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        LexborHTMLParser("<p></p>").css(text)
    except (SelectolaxError, ValueError):
        return (
            f"{text!r} is no CSS selector that can be read: see that brackets and quotes are "
            "closed; pseudo-elements (::before) and :contains() are not known"
        )
    return None


# -- markup to lines -----------------------------------------------------------------------

# What stands for structure in the running text. No page brings these characters itself:
# `_clean` drops them, however they are written.
_BREAK, _CELL = "\x1e", "\x1d"
_LINK, _LINK_NUMBER, _LINK_END = "\x02", "\x1f", "\x03"
_HEADING, _HEADING_END = "\x04", "\x05"
_ITEM, _ITEM_END = "\x06", "\x07"
_ROW, _ROW_END = "\x0e", "\x0f"
_CHOSEN, _CHOSEN_END = "\x10", "\x11"
_HIDDEN, _HIDDEN_END = "\x12", "\x13"
_PRE, _PRE_END = "\x14", "\x15"
_PAIRS = {
    _HEADING: _HEADING_END,
    _ROW: _ROW_END,
    _CHOSEN: _CHOSEN_END,
    _HIDDEN: _HIDDEN_END,
    _PRE: _PRE_END,
}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_ENDING_LINES = (_ROW, _ROW_END, _CHOSEN, _CHOSEN_END)
_MARKS = re.compile("([\x02-\x07\x0e-\x15\x1d\x1e])")
_MARK_REFERENCE = re.compile(
    r"&#(?:x0*1?[0-9a-f]|0*(?:[0-9]|[12][0-9]|3[01]))(?:;|(?![0-9a-f]))", re.IGNORECASE
)
_CONTROL = dict.fromkeys(c for c in range(0x20) if c not in (0x09, 0x0A, 0x0C, 0x0D))

_SILENT = ["script", "style", "template", "noscript", "iframe", "svg", "object", "select"]
_UNSEEN = (
    '[hidden],[style*="display:none" i],[style*="display: none" i],'
    '[style*="visibility:hidden" i],[style*="visibility: hidden" i],input,textarea,datalist,'
    "dialog:not([open])"
)
# What is no part of a page's own text.
_FURNITURE = (
    "nav,footer,aside,[role=navigation],[role=contentinfo],[role=search],[role=dialog],"
    '[role=alertdialog],[aria-modal=true],[id*="cookie" i],[class*="cookie" i],'
    '[id*="consent" i],[class*="consent" i]'
)
_NEVER_FURNITURE = ("html", "body", "main", "article")
_BLOCKS = (
    "address,article,aside,blockquote,br,caption,center,dd,details,div,dl,dt,fieldset,figcaption,"
    "figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,legend,li,main,nav,ol,option,p,pre,section,"
    "summary,table,tbody,td,th,thead,tr,ul"
)
_LONGEST_ROW = 500


def read_lines(document: Document, options: PageOptions, *, main: bool) -> Page:
    """The watched lines of ``document``.

    With selectors to include, the lines of what they select; otherwise those of the page
    without its furniture, and with ``main`` only those of its main text, as far as one is
    found. Raises ParseError, and BadSelector.
    """
    text, plain = decode_page(document)
    if plain:
        lines = [Line(part) for raw in text.splitlines() for part in _split_long(_fold(raw))]
        return Page(lines=tuple(lines[:_MOST_LINES]), title="", lang=None)
    markup = _MARK_REFERENCE.sub("", text.translate(_CONTROL))
    if measure_nesting(markup) > _DEEPEST:
        raise DocumentTooComplex(
            f"{shown_url(document.url)} nests its elements more than {_DEEPEST} deep, which no "
            "page does: see what it shows in a browser, or watch another page"
        )
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    title_node = tree.css_first("title")
    title = fold_text(title_node.text() if title_node else "")[:300]
    html = tree.css_first("html")
    lang = normal_lang(html.attributes.get("lang")) if html else None
    base_node = tree.css_first("base[href]")
    base = _join(document.url, base_node.attributes.get("href") if base_node else None)
    body = tree.body
    if body is None:
        return Page(lines=(), title=title, lang=lang)
    tree.strip_tags(_SILENT)
    selected = _mark_selected(tree, options)
    for node in tree.css(_UNSEEN):
        _wrap(node, _HIDDEN, _HIDDEN_END)
    if not options.include:
        for node in tree.css(_FURNITURE):
            if node.tag not in _NEVER_FURNITURE:
                _wrap(node, _HIDDEN, _HIDDEN_END)
    links = _mark_structure(tree, base or document.url)
    marked = body.text(deep=True, separator="")
    lines = _Reader(links, everything=selected).read(marked)
    cut = len(lines) > _MOST_LINES
    lines = lines[:_MOST_LINES]
    if main and not options.include:
        return replace(_keep_main(lines, markup), title=title, lang=lang, cut=cut)
    return Page(lines=tuple(lines), title=title, lang=lang, cut=cut)


def _mark_selected(tree: LexborHTMLParser, options: PageOptions) -> bool:
    """Mark what is watched and what is left out; whether everything is watched."""
    for selector in options.exclude:
        for node in _select(tree, selector):
            if node.tag not in ("html", "body"):
                _wrap(node, _HIDDEN, _HIDDEN_END)
    everything = not options.include
    for selector in options.include:
        for node in _select(tree, selector):
            if node.tag in ("html", "body"):
                everything = True
            else:
                _wrap(node, _CHOSEN, _CHOSEN_END)
    return everything


def _select(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    fault = check_selector(selector)
    if fault is not None:
        raise BadSelector(f"the source's page selector cannot be used: {fault}")
    return tree.css(selector)


def _wrap(node: LexborNode, before: str, after: str) -> None:
    node.insert_before(before)
    node.insert_after(after)


def _mark_structure(tree: LexborHTMLParser, base: str) -> list[str | None]:
    """Put the marks of blocks, rows, links and items into the tree; the links' addresses."""
    for node in tree.css(_BLOCKS):
        _wrap(node, _BREAK, _BREAK)
    for node in tree.css("pre"):
        _wrap(node, _PRE, _PRE_END)
    for node in tree.css("h1,h2,h3,h4,h5,h6"):
        _wrap(node, _HEADING, _HEADING_END)
    for node in tree.css("article,li,tr,[role=article],[role=listitem]"):
        _wrap(node, _ITEM, _ITEM_END)
    for row in tree.css("tr"):
        # A table that lays out a page is no table of data.
        if len(row.css("table,ul,ol,h1,h2,h3,h4,article,section,tr")) > 1:  # itself
            continue
        if len(row.text(deep=True)) > _LONGEST_ROW:
            continue
        _wrap(row, _ROW, _ROW_END)
        for cell in row.css("td,th"):
            cell.insert_after(_CELL)
    links: list[str | None] = []
    for node in tree.css("a[href]"):
        _wrap(node, f"{_LINK}{len(links)}{_LINK_NUMBER}", _LINK_END)
        links.append(_join(base, node.attributes.get("href")))
    return links


def _join(base: str, href: str | None) -> str | None:
    href = fold_text(href or "")
    if not href or href.startswith("#") or len(href) > _LONGEST_URL:
        return None
    try:
        return web_url(urljoin(base, href))
    except ValueError:
        return None


class _Reader:
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
            _BREAK: self._break,
            _CELL: lambda: self._pieces.append((_CELL, None)),
            _LINK_END: self._end_link,
            _ITEM: self._begin_item,
            _ITEM_END: self._end_item,
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
        if after == _LINK:
            number, _, text = text.partition(_LINK_NUMBER)
            self._open_links.append(int(number))
        if not text or self._open[_HIDDEN] or not (self._open[_CHOSEN] or self._everything):
            return
        self._said_in_heading = self._said_in_heading or self._open[_HEADING] > 0
        link = self._open_links[-1] if self._open_links else None
        for nth, piece in enumerate(text.split("\n") if self._open[_PRE] else [text]):
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
        if self._open[_ROW]:
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
        text = _fold("".join(piece for piece, _ in pieces))
        if not any(character.isalnum() for character in text):
            return
        anchors: dict[str, str] = {}
        for piece, link in pieces:
            address = None if link is None else self._links[link]
            if address is not None:
                anchors[address] = f"{anchors.get(address, '')}{piece}"
        best = max(anchors, key=lambda address: len(anchors[address]), default=None)
        anchor = _fold(anchors[best]) if best is not None else ""
        whole = len(anchor) * 10 >= len(text) * 6
        linked = best if len(anchors) == 1 and not whole else None
        parts = _split_long(text)
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


def _fold(text: str) -> str:
    cells = [fold_text(cell) for cell in text.split(_CELL)]
    return " | ".join(cell for cell in cells if cell)


_SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


def _split_long(text: str) -> list[str]:
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


_NO_WORD = re.compile(r"[\W_]+")


def _keep_main(lines: list[Line], markup: str) -> Page:
    """The lines of the main text, with the others aside; all are aside where none is found."""
    from trafilatura import extract

    found = extract(markup, fast=True, include_comments=False, include_tables=True)
    if not found:
        return Page(lines=(), title="", lang=None, aside=tuple(line.text for line in lines))
    squeezed = _squeeze(found)
    whole = {_squeeze(line.lstrip("- ")) for line in found.splitlines()}
    kept: list[Line] = []
    aside: list[str] = []
    among = since = 0
    for line in lines:
        form = _squeeze(line.text)
        if form in whole or (len(form) >= 20 and form in squeezed):
            kept.append(line)
            among, since = among + since, 0
            continue
        aside.append(line.text)
        if kept and line.link is not None and is_headline(line.anchor or line.text):
            since += len(line.text)
    return Page(lines=tuple(kept), title="", lang=None, aside=tuple(aside), among=among)


def _squeeze(text: str) -> str:
    return _NO_WORD.sub("", text)
