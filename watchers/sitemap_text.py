"""Sitemaps (sitemaps.org) and news sitemaps into entries; indexes into the sitemaps they list.

Pure: bytes in, values out. The service runs it in a worker process (`watchers.pool`). The
document goes through the parser piece by piece and is never held as a tree.
"""

from __future__ import annotations

import heapq
import html
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from watchers.dates import read_w3c_time
from watchers.errors import DocumentTooComplex, EmptyDocument, NotASitemap, UnreadableFeed
from watchers.guard import refuse_hostile, sketch
from watchers.inflate import is_gzipped, unzip
from watchers.model import Document, ParsedEntry
from watchers.normal import make_entry
from watchers.references import mend_references
from watchers.sitemap_days import find_days
from watchers.slugs import latest_day_of, title_of
from watchers.text import read_markup
from watchers.urls import web_url

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["Child", "ParsedSitemap", "looks_like_sitemap", "parse_sitemap"]

_LARGEST = 52_428_800  # the most that a sitemap may have (sitemaps.org)
_MOST_ADDRESSES = 100_000  # 50,000 may be (sitemaps.org)
_TOO_MANY = f"only its first {_MOST_ADDRESSES:,} addresses were read"
_HEAD = 4_000  # characters in which a document shows what it is
_MOST_NEWS = 2_000  # 1,000 may be (Google's news sitemaps)
_MOST_DATED = 5_000
_MOST_UNDATED = 1_000  # from either end: new addresses are put in first, or last
_MOST_OF_ONE_TIME = 1_000
_MOST_CHILDREN = 5_000
GRACE = timedelta(days=2)
"""So much older than the newest of the last visit may an item be that appears late."""

# With its namespace, or with a prefix that nobody declared.
_NEWS = re.compile(r"(?i)\{https?://www\.google\.com/schemas/sitemap-news/[^}]*\}news|news:news")
_ROOT = re.compile(r"<(?:[\w.-]{1,32}:)?(urlset|sitemapindex)[\s>/]", re.IGNORECASE)
_FEED = re.compile(r"<(?:[\w.-]{1,32}:)?(rss|feed|rdf)[\s>/]", re.IGNORECASE)
_BARE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)")
_LINE = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A sitemap that an index lists; of one inside another it is at ``depth`` 2.

    ``day_only``: its ``lastmod`` names a day and no time of it. ``within`` is the mark of the
    index that lists it, and empty for the one that is polled.
    """

    url: str
    lastmod: datetime | None = None
    day_only: bool = False
    depth: int = 1
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSitemap:
    """What a sitemap or an index holds.

    ``newest`` is the latest time in it that is not in the future. ``total`` counts all its
    addresses, of which only those that may be news are ``entries``; ``checksum`` is another
    where they are others, in whatever order. ``children`` is for an index, and None elsewhere.
    """

    entries: tuple[ParsedEntry, ...] = ()
    children: tuple[Child, ...] | None = None
    newest: datetime | None = None
    total: int = 0
    checksum: int = 0
    fault: str | None = None


def looks_like_sitemap(text: str) -> bool:
    """Whether a document's `sketch` is that of a sitemap, an index or a list of addresses."""
    return bool(_ROOT.search(text[:_HEAD])) or _is_list(text)


def _is_list(text: str) -> bool:
    """Whether each line is an address, as far as can be seen by the first of them."""
    head = text[:_HEAD].splitlines()
    if len(text) > _HEAD and len(head) > 1:
        head.pop()  # it may be cut off
    lines = [line for line in map(str.strip, head) if line]
    return bool(lines) and all(_LINE.fullmatch(line) for line in lines)


def parse_sitemap(
    document: Document, *, now: datetime, since: datetime | None = None, dated_only: bool = False
) -> ParsedSitemap:
    """The entries of a sitemap that may be news, or the sitemaps of an index.

    ``since`` is the newest time of the last visit: of what is no news sitemap, only items are
    taken that are not more than `GRACE` older. Undated addresses are taken from either end,
    or none of them where ``dated_only``. Raises EmptyDocument, NotASitemap, UnreadableFeed
    (broken before its first address) or DocumentTooComplex.
    """
    body = document.body
    if is_gzipped(body):
        body = unzip(body, limit=_LARGEST)
    if len(body) > _LARGEST:
        raise DocumentTooComplex(
            f"the sitemap has {len(body):,} bytes, and {_LARGEST:,} at most may be; ask its "
            "publisher to split it, or remove the source"
        )
    text = sketch(body)
    _refuse_others(text)
    refuse_hostile(text)
    found = _read_list(body) if _is_list(text) else _read_xml(body)
    if found.children is not None:
        return _index(found, document.url)
    return _sitemap(found, document.url, now=now, since=since, dated_only=dated_only)


def _refuse_others(text: str) -> None:
    if not text.strip():
        raise EmptyDocument(
            "the sitemap is empty; if it stays so, see in a browser whether it still exists"
        )
    if looks_like_sitemap(text):
        return
    if _FEED.search(text[:_HEAD]):
        raise NotASitemap(
            "the document is a feed, which search engines take as a sitemap too: write `kind: feed`"
        )
    raise NotASitemap(
        "the document is no sitemap: it holds neither <urlset> nor <sitemapindex>, nor one "
        "address a line; the site's /robots.txt may name one"
    )


# -- what stands there ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One address with what the sitemap says of it, as it stands there."""

    loc: str
    lastmod: datetime | None = None
    news: Mapping[str, str] | None = None

    @property
    def time(self) -> datetime | None:
        """When it was published, as far as it says so."""
        said = read_w3c_time(self.news.get("publication_date", "")) if self.news else None
        return said or self.lastmod


@dataclass(slots=True, kw_only=True)
class _Found:
    items: list[_Item] = field(default_factory=list)
    children: list[tuple[Child, str]] | None = None
    fault: str | None = None


def _read_list(body: bytes) -> _Found:
    lines = map(str.strip, body.decode("utf-8-sig", "replace").splitlines())
    items = [_Item(loc=line) for line in lines if _LINE.fullmatch(line)]
    fault = _TOO_MANY if len(items) > _MOST_ADDRESSES else None
    return _Found(items=items[:_MOST_ADDRESSES], fault=fault)


def _read_xml(body: bytes) -> _Found:
    from lxml import etree

    try:
        return _walk(body, recover=False)
    except etree.XMLSyntaxError as exc:
        broken = exc.msg
    # The parser mends `?a=1&b=2` into `?a=1=2`; so that is done here, and rightly.
    mended = body if b"\0" in body[:64] else _BARE.sub(b"&amp;", mend_references(body))
    try:
        found = _walk(mended, recover=True)
    except etree.XMLSyntaxError as exc:
        found, broken = _Found(), exc.msg
    if not found.items and not found.children:
        raise UnreadableFeed(
            f"the sitemap is broken before its first address ({broken}); it is tried again at the "
            "next poll, and where it stays so its publisher has to mend it"
        )
    # In a CDATA section the bare one was right.
    found.items = [replace(item, loc=item.loc.replace("&amp;", "&")) for item in found.items]
    found.fault = "; ".join(filter(None, (f"the XML is broken: {broken}", found.fault)))
    return found


def _walk(body: bytes, *, recover: bool) -> _Found:
    from lxml import etree

    found = _Found()
    walk = etree.iterparse(
        BytesIO(body),
        events=("start", "end"),
        tag=("{*}urlset", "{*}sitemapindex", "{*}url", "{*}sitemap"),
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for event, element in walk:
        name = _local(str(element.tag))
        if event == "start":
            if name == "sitemapindex" and found.children is None:
                found.children = []
            continue
        if name in ("urlset", "sitemapindex") or _is_inside(element):
            continue
        if name == "sitemap" and found.children is not None:
            found.children.extend(_read_child(element))
        elif name == "url":
            found.items.extend(_read_item(element))
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]
        if max(len(found.items), len(found.children or ())) >= _MOST_ADDRESSES:
            found.fault = _TOO_MANY
            break
    return found


@lru_cache(maxsize=256)  # a document has a few, a hundred thousand times
def _local(tag: str) -> str:
    return re.split("[}:]", tag)[-1].lower()


def _is_inside(element: etree._Element) -> bool:
    """Whether it belongs to another one, as an image's `url` does."""
    parent = element.getparent()
    return parent is not None and _local(str(parent.tag)) not in ("urlset", "sitemapindex")


def _text(element: etree._Element) -> str:
    parts = [element.text or ""]
    if len(element) == 0:
        return parts[0].strip()
    # An entity that is not resolved stands there as a node of its own, and says nothing.
    for part in element.iterdescendants():
        parts += [part.text or "" if isinstance(part.tag, str) else "", part.tail or ""]
    return "".join(parts).strip()


def _read_item(element: etree._Element) -> Iterator[_Item]:
    loc, lastmod, news = "", "", None
    for part in element:
        # Images, videos and translations have a namespace of their own each.
        match _local(str(part.tag)):
            case "loc" if _is_own(part, element):
                loc = loc or _text(part)
            case "lastmod":
                lastmod = lastmod or _text(part)
            case "news" if _NEWS.fullmatch(str(part.tag)):
                news = {_local(str(one.tag)): _text(one) for one in part.iterdescendants("*")}
    if loc:
        yield _Item(loc=loc, lastmod=read_w3c_time(lastmod), news=news)


def _read_child(element: etree._Element) -> Iterator[tuple[Child, str]]:
    """A sitemap that an index lists, with its ``lastmod`` as it stands there."""
    said = {_local(str(part.tag)): _text(part) for part in element if _is_own(part, element)}
    if said.get("loc"):
        lastmod = said.get("lastmod", "")
        yield Child(url=said["loc"], lastmod=read_w3c_time(lastmod)), lastmod


def _is_own(part: etree._Element, element: etree._Element) -> bool:
    space, _, name = str(part.tag).rpartition("}")
    return space == str(element.tag).rpartition("}")[0] and ":" not in name


# -- what of it may be news ----------------------------------------------------------------


def _settle_days(listed: Sequence[tuple[Child, str]]) -> list[Child]:
    days = find_days([lastmod for _, lastmod in listed])
    return [replace(child, day_only=day) for (child, _), day in zip(listed, days, strict=True)]


def _index(found: _Found, base: str) -> ParsedSitemap:
    from urllib.parse import urljoin

    listed = {child.url: child for child in reversed(_settle_days(found.children or ()))}
    # Their order is that of the document where they bear no time.
    ranked = heapq.nlargest(
        _MOST_CHILDREN, reversed(listed.values()), key=lambda one: _rank(one.lastmod)
    )
    children: dict[str, Child] = {}
    for child in ranked:
        try:
            url = web_url(urljoin(base, child.url))
        except ValueError:
            continue
        if url is not None:
            children.setdefault(url, replace(child, url=url))
    return ParsedSitemap(
        children=tuple(children.values()),
        total=len(listed),
        checksum=_sum(f"{one.url} {one.lastmod}" for one in listed.values()),
        fault=found.fault,
    )


def _rank(time: datetime | None) -> float:
    return time.timestamp() if time is not None else float("-inf")


def _sum(texts: Iterable[str]) -> int:
    """A number for a set of texts, in whatever order they come."""
    return sum(zlib.crc32(text.encode("utf-8", "replace")) for text in texts)


def _sitemap(
    found: _Found, base: str, *, now: datetime, since: datetime | None, dated_only: bool
) -> ParsedSitemap:
    items = list({item.loc: item for item in reversed(found.items)}.values())[::-1]
    times = {item.loc: item.time for item in items}
    # A sitemap that bears the time of its making a thousand times over dates nothing.
    crowded = {time for time, n in Counter(times.values()).items() if n > _MOST_OF_ONE_TIME}
    newest = max((time for time in times.values() if time and time <= now), default=None)
    news: list[_Item] = []
    dated: list[_Item] = []
    undated: list[_Item] = []
    for item in items:
        time = times[item.loc]
        if item.news is not None:
            news.append(item)
        elif time is None or time in crowded:
            undated.append(item)
        elif since is None or time >= since - GRACE:
            dated.append(item)
    kept_news = heapq.nlargest(_MOST_NEWS, news, key=lambda one: _rank(times[one.loc]))
    kept_dated = heapq.nlargest(_MOST_DATED, dated, key=lambda one: _rank(times[one.loc]))
    ends = undated[:_MOST_UNDATED] + undated[_MOST_UNDATED:][-_MOST_UNDATED:]
    kept_undated = [] if dated_only else ends
    kept = {item.loc for item in (*kept_news, *kept_dated, *kept_undated)}
    left_out = len(news) - len(kept_news)
    if since is not None:
        left_out += len(dated) - len(kept_dated)
    entries = tuple(_entries((item for item in items if item.loc in kept), base))
    faults = [found.fault, left_out and f"{left_out:,} of its new addresses were left out"]
    if kept and not entries:
        faults.append("none of its addresses holds a title in its words, so none is an entry")
    return ParsedSitemap(
        entries=entries,
        newest=newest,
        total=len(items),
        checksum=_sum(times),
        fault="; ".join(part for part in faults if part) or None,
    )


def _entries(items: Iterable[_Item], base: str) -> Iterator[ParsedEntry]:
    for item in items:
        news = item.news or {}
        title = read_markup(news.get("title", "")) or title_of(item.loc)
        if not title:
            continue
        entry = make_entry(
            base=base,
            guid=None,
            urls=[item.loc],
            title=title,
            summary="",
            content=None,
            published=_published(item),
            updated=item.lastmod,
            langs=[news.get("language")],
            authors=[],
            tags=_tags(news),
        )
        if entry.url is not None:
            yield entry


def _published(item: _Item) -> datetime | None:
    """What the news part says; elsewhere when the page was last changed.

    Or the day in its address where that is earlier: an old page that was touched is not news.
    """
    if item.news is not None and item.time is not None:
        return item.time
    times = [time for time in (item.lastmod, latest_day_of(item.loc)) if time is not None]
    return min(times, default=None)


def _tags(news: Mapping[str, str]) -> list[str]:
    words = f"{news.get('keywords', '')},{news.get('stock_tickers', '')}"
    return [html.unescape(word) for word in words.split(",")]
