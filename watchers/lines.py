"""A web page as the lines that a reader sees, in page order.

Pure, and made for the workers: bytes in, plain values out. Each block element is a line
of its own, a row of a table is one line with its cells set apart; scripts, styles and what
is hidden are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from watchers import marks
from watchers.decoding import decode_page
from watchers.errors import BadSelector, DocumentTooComplex
from watchers.headlines import is_headline
from watchers.marks import (
    Line,
    MarkedReader,
    drop_marks,
    fold_cells,
    split_long,
    split_sentences,
)
from watchers.model import Document, PageOptions
from watchers.normal import normal_lang
from watchers.text import fold_text, measure_nesting
from watchers.urls import shown_url, web_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Line", "Page", "check_selector", "read_lines", "split_sentences"]

_DEEPEST = 2_000  # beyond, the parser's time grows with the square of the depth
_MOST_LINES = 6_000
_LONGEST_URL = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says: its watched lines, and those beside them (``aside``).

    ``among`` is how many characters of headlines that are links stand among the watched
    lines and are none of them. ``found`` is whether there is what selectors name, be it empty.
    """

    lines: tuple[Line, ...]
    title: str
    lang: str | None
    aside: tuple[str, ...] = ()
    among: int = 0
    cut: bool = False
    found: bool = False


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
        lines = [Line(part) for raw in text.splitlines() for part in split_long(fold_cells(raw))]
        return Page(lines=tuple(lines[:_MOST_LINES]), title="", lang=None)
    markup = drop_marks(text)
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
    everything, found = _mark_selected(tree, options)
    for node in tree.css(_UNSEEN):
        _wrap(node, marks.HIDDEN, marks.HIDDEN_END)
    if not options.include:
        for node in tree.css(_FURNITURE):
            if node.tag not in _NEVER_FURNITURE:
                _wrap(node, marks.HIDDEN, marks.HIDDEN_END)
    links = _mark_structure(tree, base or document.url)
    marked = body.text(deep=True, separator="")
    lines = MarkedReader(links, everything=everything).read(marked)
    cut = len(lines) > _MOST_LINES
    lines = lines[:_MOST_LINES]
    if main and not options.include:
        return replace(_keep_main(lines, markup), title=title, lang=lang, cut=cut)
    return Page(lines=tuple(lines), title=title, lang=lang, cut=cut, found=found)


def _mark_selected(tree: LexborHTMLParser, options: PageOptions) -> tuple[bool, bool]:
    """Mark what is watched and what is left out.

    Whether everything is watched, and whether there is anything of what is to be.
    """
    for selector in options.exclude:
        for node in _select(tree, selector):
            if node.tag not in ("html", "body"):
                _wrap(node, marks.HIDDEN, marks.HIDDEN_END)
    everything, found = not options.include, False
    for selector in options.include:
        for node in _select(tree, selector):
            found = True
            if node.tag in ("html", "body"):
                everything = True
            else:
                _wrap(node, marks.CHOSEN, marks.CHOSEN_END)
    return everything, found


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
        _wrap(node, marks.BREAK, marks.BREAK)
    for node in tree.css("pre"):
        _wrap(node, marks.PRE, marks.PRE_END)
    for node in tree.css("h1,h2,h3,h4,h5,h6"):
        _wrap(node, marks.HEADING, marks.HEADING_END)
    for node in tree.css("article,li,tr,[role=article],[role=listitem]"):
        _wrap(node, marks.ITEM, marks.ITEM_END)
    for row in tree.css("tr"):
        # A table that lays out a page is no table of data.
        if len(row.css("table,ul,ol,h1,h2,h3,h4,article,section,tr")) > 1:  # itself
            continue
        if len(row.text(deep=True)) > _LONGEST_ROW:
            continue
        _wrap(row, marks.ROW, marks.ROW_END)
        for cell in row.css("td,th"):
            cell.insert_after(marks.CELL)
    links: list[str | None] = []
    for node in tree.css("a[href]"):
        _wrap(node, f"{marks.LINK}{len(links)}{marks.LINK_NUMBER}", marks.LINK_END)
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
