"""Writes feed documents: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1.

Pure: what a feed holds goes in, bytes come out; the same items give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html.parser import HTMLParser
from typing import Any
from xml.dom.minidom import Document, Element

from bot.demo.day import FeedFormat

__all__ = ["CONTENT_TYPES", "ShownFeed", "ShownItem", "plain_text", "render_feed"]

CONTENT_TYPES: Mapping[FeedFormat, str] = {
    FeedFormat.RSS: "application/rss+xml",
    FeedFormat.ATOM: "application/atom+xml",
    FeedFormat.JSON: "application/feed+json",
}

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFeed:
    """A feed as its document says it. ``changed`` is when its items last changed."""

    id: str
    title: str
    description: str
    home_url: str
    self_url: str
    lang: str
    changed: datetime
    cdata: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """An item as its document says it: ``title`` plain, ``summary`` and ``content`` HTML.

    ``published`` None leaves the time out; ``updated`` is set where the item was revised.
    """

    guid: str
    url: str
    title: str
    summary: str = ""
    content: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lang: str | None = None


def render_feed(feed_format: FeedFormat, feed: ShownFeed, items: Sequence[ShownItem]) -> bytes:
    """The document of a feed in UTF-8, its items in the order given."""
    return _RENDERERS[feed_format](feed, items)


def plain_text(html: str) -> str:
    """The text of an HTML fragment, white space folded."""
    collector = _TextCollector()
    collector.feed(html)
    collector.close()
    return " ".join("".join(collector.pieces).split())


class _TextCollector(HTMLParser):
    _SILENT = frozenset({"script", "style"})
    _BREAKING = frozenset({"p", "br", "li", "div", "blockquote", "h1", "h2", "h3"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in self._SILENT
        if tag in self._BREAKING:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in self._SILENT))
        if tag in self._BREAKING:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)


class _Writer:
    """minidom with the few strokes that feeds want; it escapes, and it can write CDATA."""

    def __init__(self) -> None:
        self.document = Document()

    def add(
        self, parent: Document | Element, name: str, text: str = "", **attributes: str
    ) -> Element:
        element = self.document.createElement(name)
        for key, value in attributes.items():
            element.setAttribute(key.rstrip("_").replace("__", ":"), value)
        if text:
            element.appendChild(self.document.createTextNode(text))
        parent.appendChild(element)
        return element

    def add_cdata(self, parent: Element, name: str, text: str) -> None:
        element = self.add(parent, name)
        # A CDATA section ends at the first ]]>, so one in the text is parted over two.
        pieces = text.split("]]>")
        for index, piece in enumerate(pieces):
            section = (">" if index else "") + piece + ("]]" if index + 1 < len(pieces) else "")
            element.appendChild(self.document.createCDATASection(section))

    def to_bytes(self) -> bytes:
        return self.document.toxml(encoding="utf-8")


def _render_rss(feed: ShownFeed, items: Sequence[ShownItem]) -> bytes:
    writer = _Writer()
    rss = writer.add(
        writer.document, "rss", version="2.0", xmlns__atom=_ATOM, xmlns__content=_CONTENT,
        xmlns__dc=_DC,
    )  # fmt: skip
    channel = writer.add(rss, "channel")
    writer.add(channel, "title", feed.title)
    writer.add(channel, "link", feed.home_url)
    writer.add(channel, "description", feed.description)
    writer.add(channel, "language", feed.lang)
    writer.add(channel, "lastBuildDate", format_datetime(feed.changed))
    writer.add(
        channel, "atom:link", href=feed.self_url, rel="self", type=CONTENT_TYPES[FeedFormat.RSS]
    )
    add_html = writer.add_cdata if feed.cdata else writer.add
    for item in items:
        element = writer.add(channel, "item")
        if item.title:
            writer.add(element, "title", item.title)
        writer.add(element, "link", item.url)
        writer.add(element, "guid", item.guid, isPermaLink="false")
        if item.published is not None:
            writer.add(element, "pubDate", format_datetime(item.published))
        for author in item.authors:
            writer.add(element, "dc:creator", author)
        for tag in item.tags:
            writer.add(element, "category", tag)
        if item.lang is not None:
            writer.add(element, "dc:language", item.lang)
        if item.summary or not item.title:
            add_html(element, "description", item.summary or item.content or "")
        if item.content is not None:
            add_html(element, "content:encoded", item.content)
    return writer.to_bytes()


def _render_atom(feed: ShownFeed, items: Sequence[ShownItem]) -> bytes:
    writer = _Writer()
    root = writer.add(writer.document, "feed", xmlns=_ATOM, xml__lang=feed.lang)
    writer.add(root, "id", feed.self_url)
    writer.add(root, "title", feed.title)
    writer.add(root, "subtitle", feed.description)
    writer.add(root, "updated", feed.changed.isoformat())
    writer.add(root, "link", href=feed.self_url, rel="self", type=CONTENT_TYPES[FeedFormat.ATOM])
    writer.add(root, "link", href=feed.home_url, rel="alternate", type="text/html")
    # RFC 4287 §4.1.1: the feed has an author, or each of its entries has.
    writer.add(writer.add(root, "author"), "name", feed.title)
    for item in items:
        if item.published is None:
            raise ValueError(f"the Atom entry {item.guid} needs a time (RFC 4287 §4.1.2)")
        element = writer.add(root, "entry")
        if item.lang is not None:
            element.setAttribute("xml:lang", item.lang)
        writer.add(element, "id", item.guid)
        writer.add(element, "title", item.title)
        writer.add(element, "link", href=item.url, rel="alternate", type="text/html")
        writer.add(element, "published", item.published.isoformat())
        writer.add(element, "updated", (item.updated or item.published).isoformat())
        for author in item.authors:
            writer.add(writer.add(element, "author"), "name", author)
        for tag in item.tags:
            writer.add(element, "category", term=tag)
        if item.summary:
            writer.add(element, "summary", item.summary, type="html")
        if item.content is not None:
            writer.add(element, "content", item.content, type="html")
    return writer.to_bytes()


def _render_json(feed: ShownFeed, items: Sequence[ShownItem]) -> bytes:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home_url,
        "feed_url": feed.self_url,
        "language": feed.lang,
        "items": [_json_item(item) for item in items],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _json_item(item: ShownItem) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": item.guid,
        "url": item.url,
        "title": item.title,
        "summary": plain_text(item.summary),
        # JSON Feed 1.1 wants content_html or content_text in every item.
        "content_html": item.content if item.content is not None else item.summary,
        "authors": [{"name": author} for author in item.authors],
        "tags": list(item.tags),
        "language": item.lang,
        "date_published": item.published and item.published.isoformat(),
        "date_modified": item.updated and item.updated.isoformat(),
    }
    kept = {"content_html"}
    return {name: value for name, value in fields.items() if value or name in kept}


_RENDERERS: Mapping[FeedFormat, Callable[[ShownFeed, Sequence[ShownItem]], bytes]] = {
    FeedFormat.RSS: _render_rss,
    FeedFormat.ATOM: _render_atom,
    FeedFormat.JSON: _render_json,
}
