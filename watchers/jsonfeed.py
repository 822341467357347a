"""JSON Feed 1.0 and 1.1 (jsonfeed.org), read with as much patience as XML is.

An item is kept whatever it lacks; a field of the wrong type is as good as missing. Both
versions are read by the same rules, for feeds of either have the fields of the other.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from watchers.dates import read_time
from watchers.errors import DocumentTooComplex, NotAFeed, UnreadableFeed
from watchers.model import Document, ParsedEntry
from watchers.normal import make_entry, normal_lang
from watchers.statements import find_base, find_hubs, find_topic
from watchers.text import fold_lines, fold_text, read_markup
from watchers.urls import web_url

__all__ = ["parse_json_feed"]

_NO_FEED = (
    "the document is JSON, but no JSON Feed (it has no list of items); a source of kind "
    "`json` reads other JSON, with a path to the items"
)


def parse_json_feed(document: Document) -> dict[str, Any]:
    """The fields of a `ParsedFeed`.

    Raises NotAFeed for other JSON, UnreadableFeed for what is no JSON at all,
    DocumentTooComplex for JSON nested too deep.
    """
    text, replaced = _decode(document.body)
    try:
        feed = json.loads(text)
    except RecursionError as exc:
        raise DocumentTooComplex(
            "the JSON is nested too deep to be read; ask the publisher to mend it, or remove "
            "the source"
        ) from exc
    except ValueError as exc:
        raise UnreadableFeed(
            f"the document looks like JSON and is broken ({exc}); it is tried again at the next "
            "poll, and where it stays so its publisher has to mend it"
        ) from exc
    items = feed.get("items") if isinstance(feed, dict) else None
    version = _text(feed.get("version")) if isinstance(feed, dict) else ""
    if not isinstance(items, list) or not ("jsonfeed" in version or _looks_like_items(items)):
        error = NotAFeed(_NO_FEED)
        error.kind = "json"
        raise error
    lang = normal_lang(feed.get("language"))
    own = {"rel": "self", "href": feed.get("feed_url")}
    site = {"rel": "alternate", "href": feed.get("home_page_url")}
    base = document.url or find_base([own, site])
    kept = [item for item in items if isinstance(item, dict)]
    lost = len(items) - len(kept)
    faults = [
        replaced and "bytes that are no text were replaced",
        lost and f"{lost} of its items are no objects and were left out",
        feed.get("expired") is True and "its publisher says that it has ended (`expired`)",
    ]
    return {
        "entries": tuple(_entry(item, base, feed, lang) for item in kept),
        "title": fold_text(_text(feed.get("title"))),
        "lang": lang,
        "format": "json11" if version.rstrip("/").endswith("1.1") else "json10",
        "fault": "; ".join(fault for fault in faults if fault) or None,
        "hubs": find_hubs(_hubs(feed), base=base),
        "topic": find_topic([own], base=base),
    }


def _decode(body: bytes) -> tuple[str, bool]:
    """The text of JSON in UTF-8, 16 or 32, and whether any of it had to be replaced."""
    encoding = json.detect_encoding(body)
    try:
        return body.decode(encoding).lstrip("\ufeff"), False
    except UnicodeDecodeError:
        return body.decode(encoding, "replace").lstrip("\ufeff"), True


def _hubs(feed: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    """The hubs that speak WebSub, in the form of links; there are others (rssCloud)."""
    for hub in _list(feed.get("hubs")):
        if isinstance(hub, dict) and _text(hub.get("type")).lower() in ("websub", "pubsubhubbub"):
            yield {"rel": "hub", "href": hub.get("url")}


def _looks_like_items(items: list[Any]) -> bool:
    """Whether a document that does not say so is a JSON Feed by its items."""
    return any(
        isinstance(item, dict) and ("content_html" in item or "content_text" in item)
        for item in items
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _entry(
    item: Mapping[str, Any], base: str, feed: Mapping[str, Any], lang: str | None
) -> ParsedEntry:
    plain = fold_lines(_text(item.get("content_text")))
    content = read_markup(_text(item.get("content_html")), lines=True) or plain
    return make_entry(
        base=base,
        guid=_identify(item.get("id")),
        urls=_addresses(item),
        title=fold_text(_text(item.get("title"))),
        summary=fold_text(_text(item.get("summary"))),
        content=content or None,
        published=read_time(_text(item.get("date_published"))),
        updated=read_time(_text(item.get("date_modified"))),
        langs=[item.get("language"), lang],
        authors=next((names for names in map(_authors, (item, feed)) if any(names)), []),
        tags=[_text(tag) for tag in _list(item.get("tags"))],
    )


def _identify(value: object) -> str | None:
    """An item's id. A number stands for its text, as the specification has it."""
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return str(value)
    return _text(value) or None


def _addresses(item: Mapping[str, Any]) -> Iterable[str]:
    """Where the item may be read, best first; an id "ideally is the full URL"."""
    yield _text(item.get("url"))
    yield _text(item.get("external_url"))
    if web_url(_text(item.get("id"))) is not None:
        yield _text(item.get("id"))
    for attached in _list(item.get("attachments")):
        if isinstance(attached, dict):
            yield _text(attached.get("url"))


def _list(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else ()


def _authors(holder: Mapping[str, Any]) -> list[str]:
    # 1.0 has one author, 1.1 a list; feeds of either version have either.
    people = [*_list(holder.get("authors")), holder.get("author")]
    return [
        _text(p.get("name")) or _text(p.get("url")) if isinstance(p, dict) else _text(p)
        for p in people
    ]
