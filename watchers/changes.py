"""From the bytes of a page and what is remembered of it to what is new on it.

Pure, and run in a worker: the time is an argument.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from watchers.comparison import (
    CONFIRMED_AFTER,
    FLICKER,
    RESTLESS,
    Comparison,
    PageReading,
    remember_page,
)
from watchers.errors import EmptySelection
from watchers.headlines import is_headline
from watchers.lines import Line, Page, read_lines
from watchers.model import Document, PageOptions
from watchers.noise import fold_key
from watchers.remembered import PageMemory, count_fitting, hash_text
from watchers.urls import shown_url
from watchers.walls import find_wall

__all__ = ["CONFIRMED_AFTER", "FLICKER", "RESTLESS", "PageReading", "read_page"]

_LARGEST_MAIN = 1_000_000  # bytes of markup in which a main text is looked for


def read_page(
    document: Document,
    options: PageOptions,
    memory: str | None,
    now: datetime,
    moved: bool = False,
) -> PageReading:
    """The changes of a page since ``memory`` was made of it.

    Without a memory, or with one of other options, the page is a baseline without entries;
    so is what a page that has ``moved`` for good shows where that is another page. A selected part
    that is empty from the beginning is one too: what comes into it is news. Raises EmptySelection,
    BadSelector and ParseError.
    """
    minute = int(now.timestamp() // 60)
    wanted = hash_text("\n".join((*options.include, "", *options.exclude)))
    known = _recall(memory, wanted)
    page, mode = _read(document, options, known)
    fault = None
    fitting = count_fitting([line.text for line in page.lines])
    if fitting < len(page.lines) or page.cut:
        fault = (
            f"only the first {fitting:,} lines of the page are watched: name the part that "
            "matters in the source's page.include"
        )
    lines = page.lines[:fitting]
    if not lines:
        if not page.found or (known is not None and not known.blank):
            raise EmptySelection(_say_empty(document, options, known, found=page.found))
        fault = (
            f"what {', '.join(options.include)!r} selects is empty just now: where a browser shows "
            "text there, scripts put it in, and it cannot be watched"
        )
    today = now.date()
    keys = [fold_key(line.text, today=today) for line in lines]
    sign = find_wall(
        [line.text for line in lines],
        before=None if known is None else [text for text, _ in known.lines],
        selected=bool(options.include),
    )
    if sign is not None:
        raise EmptySelection(
            f"{shown_url(document.url)} shows a wall or an error in the place of its text "
            f"({sign!r}): no change is told of it; where it stays so, open the page in a browser "
            "without cookies, and watch another page or a feed of the site"
        )
    if known is None:
        return PageReading(
            entries=(),
            memory=_baseline(page, lines, mode, wanted, minute).write(),
            fault=fault,
        )
    reading = Comparison(
        known=known, page=page, lines=lines, keys=keys, minute=minute, url=document.url
    )
    return reading.run(moved=moved, fault=fault)


def _recall(memory: str | None, wanted: str) -> PageMemory | None:
    if memory is None:
        return None
    try:
        known = PageMemory.read(memory)
    except ValueError:
        return None
    return known if known.options == wanted else None


def _read(document: Document, options: PageOptions, known: PageMemory | None) -> tuple[Page, str]:
    """The page, and how its text was found; once it is found in one way, always in that."""
    if options.include:
        return read_lines(document, options, main=False), "selected"
    if known is not None:
        return read_lines(document, options, main=known.mode == "main"), known.mode
    if len(document.body) <= _LARGEST_MAIN:
        page = read_lines(document, options, main=True)
        if _is_article(page):
            return page, "main"
    return read_lines(document, options, main=False), "whole"


def _is_article(page: Page) -> bool:
    """Whether the main text is what the page is about, and no list of links to others."""
    text = sum(len(line.text) for line in page.lines if line.link is None)
    links = sum(
        len(line.text)
        for line in page.lines
        if line.link is not None and is_headline(line.anchor or line.text)
    )
    links += page.among  # the headlines of a list, between their summaries
    beside = sum(len(text) for text in page.aside)
    return text >= 200 and text > 2 * links and text * 4 > beside


def _say_empty(
    document: Document, options: PageOptions, known: PageMemory | None, *, found: bool
) -> str:
    where = shown_url(document.url)
    if not options.include:
        return (
            f"{where} has no text that could be watched: it may be made by scripts alone; watch "
            "a feed or an API of the site instead, or another page"
        )
    chosen = ", ".join(options.include)
    if known is None:
        return (
            f"{where}: nothing on the page is selected by {chosen!r}: correct the source's "
            "page.include, or see whether the page shows that part without scripts"
        )
    if found:
        return (
            f"{where}: what {chosen!r} selects is empty, and was not before: see in a browser "
            "whether the page shows nothing there either; it is tried again later"
        )
    return (
        f"{where}: nothing on the page is selected by {chosen!r} any more: see whether the page "
        "was rebuilt, and correct the source's page.include; it is tried again later"
    )


def _baseline(page: Page, lines: Sequence[Line], mode: str, wanted: str, minute: int) -> PageMemory:
    memory = PageMemory(since=minute, at=minute, mode=mode, options=wanted, blank=not lines)
    remember_page(memory, page, lines, minute)
    return memory
