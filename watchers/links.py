"""What a document says of where its site's news can be read. Pure; runs in a worker.

A page names its feeds in link elements (HTML Standard §4.6.7.1 and, for ``rel=feed``, the
microformats wiki's list), or links to them in its text; a document may be a feed or a
sitemap itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin, urlsplit

from watchers.errors import NotAFeed, ParseError
from watchers.guard import sketch
from watchers.inflate import is_gzipped, unzip
from watchers.model import Document, ParsedFeed
from watchers.parse import MAX_DOCUMENT, parse_feed
from watchers.text import measure_nesting
from watchers.urls import web_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Examined", "Link", "Shape", "examine", "links_of_header", "sitemaps_of_robots"]

_MOST_LINKS = 40
_LONGEST_ADDRESS = 2_000
# Pages nest deeper than feeds may, and their scripts hold what looks like tags; the HTML
# parser's time grows with the square (0.6 s at 10,000 elements, 64 s at 100,000).
_DEEPEST = 10_000

_FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/x-rss+xml",
        "application/rss",
        "application/atom",
        "text/rss",
        "text/rss+xml",
        "text/atom+xml",
    }
)
# With these types a link may lead to anything: what its address looks like decides.
_VAGUE_TYPES = frozenset(
    {"", "text/html", "application/xml", "text/xml", "text/plain", "application/json"}
)
_FEED_ADDRESS = re.compile(
    r"(?:^|[/._?=&-])(?:rss|rss2|rss20|atom|feeds?|rdf|newsfeed|jsonfeed)(?:[/._?=&-]|\d|$)|\.xml$",
    re.IGNORECASE,
)
# In the text of a link the words stand for themselves: "feed the birds" is no feed.
_FEED_WORDS = re.compile(
    r"\b(?:rss|atom)\b|\bfeeds\b|\b(?:news|json|web|xml|full|our|main)[ -]?feed\b|^feed$",
    re.IGNORECASE,
)
_NEWS_SITEMAP = re.compile(r"https?://www\.google\.com/schemas/sitemap-news/")
_NEWS_ITEM = re.compile(r"<(?:[\w.-]{1,32}:)?publication_date[\s>]")
_SITEMAP_ROOT = re.compile(r"<(?:[\w.-]{1,32}:)?(urlset|sitemapindex)[\s>]")
_LOCATION = re.compile(r"<(?:[\w.-]{1,32}:)?loc\s*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]{1,2000})")
_LISTED = re.compile(
    rf"{_LOCATION.pattern}|<(?:[\w.-]{{1,32}}:)?lastmod\s*>\s*([0-9TZ:.+-]{{4,40}})"
)
_RECENT = re.compile(r"latest|recent|today|current|article|stor(?:y|ies)|google", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_LINK_VALUE = re.compile(r"<([^<>]{1,2000})>((?:[^,\"<]|\"[^\"]{0,1000}\")*)")
_LINK_REL = re.compile(r";\s*rel\s*=\s*\"?([^\";,]{1,200})", re.IGNORECASE)
_LINK_TYPE = re.compile(r";\s*type\s*=\s*\"?([^\";,\s]{1,200})", re.IGNORECASE)


class Shape(StrEnum):
    """What a document is."""

    FEED = "feed"
    NEWS_SITEMAP = "news sitemap"
    SITEMAP_INDEX = "sitemap index"
    PAGE = "page"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address that may be a feed's. ``declared``: the site itself says that it is one."""

    url: str
    declared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What a document holds: a feed, or addresses to look at. ``fault`` says what is wrong
    with one that is neither, and ``kind`` as what it can be watched then, if at all.
    """

    shape: Shape
    feed: ParsedFeed | None = None
    links: tuple[Link, ...] = ()
    sitemaps: tuple[str, ...] = ()
    fault: str = ""
    kind: str | None = None


def examine(document: Document) -> Examined:
    """What a document is, and what it says of feeds. Never raises for what it holds."""
    try:
        return Examined(shape=Shape.FEED, feed=parse_feed(document))
    except NotAFeed as error:
        fault, kind = str(error), error.kind
    except ParseError as error:
        return Examined(shape=Shape.OTHER, fault=str(error))
    try:
        if is_gzipped(document.body):
            document = replace(document, body=unzip(document.body, limit=MAX_DOCUMENT))
    except ParseError as error:
        return Examined(shape=Shape.OTHER, fault=str(error))
    return replace(_examine_markup(document, sketch(document.body), fault), kind=kind)


def _examine_markup(document: Document, text: str, fault: str) -> Examined:
    """What a document is that is no feed."""
    if measure_nesting(text) > _DEEPEST:
        return Examined(shape=Shape.OTHER, fault=f"it nests more than {_DEEPEST:,} elements")
    root = _SITEMAP_ROOT.search(text[:20_000])
    if root is None:
        return Examined(shape=Shape.PAGE, links=tuple(_links_of_page(document)), fault=fault)
    if root[1] == "sitemapindex":
        children = _list_children(document, text)
        return Examined(shape=Shape.SITEMAP_INDEX, sitemaps=children, fault=fault)
    is_news = _NEWS_SITEMAP.search(text[:20_000]) and _NEWS_ITEM.search(text)
    return Examined(shape=Shape.NEWS_SITEMAP if is_news else Shape.OTHER, fault=fault)


def _list_children(document: Document, text: str) -> tuple[str, ...]:
    """The sitemaps that an index lists, those first that are likely to hold news.

    By their names, then by what the index says of their age. A news sitemap of Google's need
    not be called one.
    """
    listed: dict[str, str] = {}
    url: str | None = None
    for found in _LISTED.finditer(text):
        if found[1]:
            try:
                url = web_url(urljoin(document.url, found[1]))
            except ValueError:
                url = None
            if url:
                listed.setdefault(url, "")
        elif url:
            listed[url] = found[2]  # dates as ISO 8601 writes them have the order of their time
    newest_first = sorted(listed, key=lambda one: listed[one], reverse=True)
    return tuple(sorted(newest_first, key=_rank_child)[:1_000])


def _rank_child(url: str) -> int:
    path = _path_of(url)
    if "news" in path.lower():
        return 0
    return 1 if _RECENT.search(path) else 2


def _links_of_page(document: Document) -> Iterator[Link]:
    """The page's links that may lead to feeds, those that it declares first, each once."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_decode(document))
    base = _base_of(tree, document.url)
    seen: set[str] = set()
    declared = (_href(node) for node in tree.css("link[href]") if _declares_feed(node))
    anchors = (_href(node) for node in tree.css("a[href], area[href]") if _leads_to_feed(node))
    for is_declared, addresses in ((True, declared), (False, anchors)):
        taken = 0
        for url in _resolve(addresses, base):
            if url not in seen:
                seen.add(url)
                yield Link(url=url, declared=is_declared)
                taken += 1
            if taken >= _MOST_LINKS:
                break


def _decode(document: Document) -> str:
    """The page as text. A wrong guess costs letters of titles, and no address."""
    body = document.body
    if b"\0" in body[:64]:
        return body.decode("utf-16", "replace")
    header = re.search(r"charset=\s*\"?([\w-]{1,40})", document.headers.get("content-type", ""))
    meta = _META_CHARSET.search(body[:2_048])
    charset = header[1] if header else meta[1].decode("ascii", "replace") if meta else "utf-8"
    try:
        return body.decode(charset, "replace")
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace")


def _base_of(tree: LexborHTMLParser, url: str) -> str:
    node = tree.css_first("base[href]")
    try:
        base = urljoin(url, _href(node)) if node is not None else url
    except ValueError:
        return url
    return web_url(base) or url


def _declares_feed(node: LexborNode) -> bool:
    rels = _attribute(node, "rel").lower().split()
    if "feed" in rels:
        return True
    if "alternate" not in rels or "stylesheet" in rels:
        return False
    kind = _attribute(node, "type").partition(";")[0].strip().lower()
    if kind in _FEED_TYPES:
        return True
    # A translation of the page names its language (HTML Standard §4.6.7.1).
    vague = kind in _VAGUE_TYPES and not _attribute(node, "hreflang")
    return vague and (
        bool(_FEED_ADDRESS.search(_path_of(_href(node))))
        or bool(_FEED_WORDS.search(_attribute(node, "title")))
    )


def _leads_to_feed(node: LexborNode) -> bool:
    href = _href(node)
    if href.lower().startswith("feed:") or _attribute(node, "type").lower() in _FEED_TYPES:
        return True
    if _FEED_ADDRESS.search(_path_of(href)):
        return True
    image = node.css_first("img[alt]")
    said = (
        node.text(deep=True)[:200],
        _attribute(node, "title"),
        _attribute(node, "aria-label"),
        _attribute(image, "alt") if image is not None else "",
    )
    return any(_FEED_WORDS.search(words.strip()) for words in said if words)


def _path_of(href: str) -> str:
    """Path and query: what stands in a host's name says nothing (`rss.example` has pages)."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _resolve(addresses: Iterable[str], base: str) -> Iterator[str]:
    for address in addresses:
        # feed://host/… and feed:https://host/… say what it is in place of how to get it.
        plain = re.sub(r"^feed:(?://(?!/))?(?=https?:)", "", address, flags=re.IGNORECASE)
        plain = re.sub(r"^feed://", "https://", plain, flags=re.IGNORECASE)
        try:
            url = web_url(_escape(urljoin(base, plain).partition("#")[0]))
        except ValueError:
            continue
        if url and len(url) <= _LONGEST_ADDRESS and url != base.partition("#")[0]:
            yield url


def _escape(url: str) -> str:
    """White space and control characters as an address may hold them."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]", lambda found: quote(found[0]), url.strip())


def _href(node: LexborNode) -> str:
    return re.sub(r"[\t\n\r]", "", _attribute(node, "href"))  # as the URL Standard §4.4 has it


def _attribute(node: LexborNode, name: str) -> str:
    value: Any = node.attributes.get(name)
    return value.strip() if isinstance(value, str) else ""


def links_of_header(value: str, base: str) -> tuple[str, ...]:
    """The feeds that a ``Link`` header names as alternates of its page (RFC 8288 §3)."""
    found: list[str] = []
    for link in _LINK_VALUE.finditer(value[:20_000]):
        rel = _LINK_REL.search(link[2])
        kind = _LINK_TYPE.search(link[2])
        rels = rel[1].lower().split() if rel else []
        type_ = kind[1].lower() if kind else ""
        if "feed" in rels or ("alternate" in rels and type_ in _FEED_TYPES):
            found += _resolve([link[1].strip()], base)
    return tuple(dict.fromkeys(found))


def sitemaps_of_robots(text: str, base: str) -> tuple[str, ...]:
    """The sitemaps that a robots.txt names (sitemaps.org), those called news first."""
    named = re.findall(r"(?im)^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})", text[:500_000])
    places = dict.fromkeys(_resolve(named, base))
    return tuple(sorted(places, key=lambda url: "news" not in _path_of(url).lower()))
