"""JSON Feed 1.0 and 1.1 (jsonfeed.org), read with as much patience as XML is.

An item is kept whatever it lacks; a field of the wrong type is as good as missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from watchers.dates import read_time
from watchers.errors import DocumentTooComplex, NotAFeed, UnreadableFeed
from watchers.model import Document, ParsedEntry
from watchers.normal import make_entry, normal_lang
from watchers.text import fold_lines, fold_text, read_markup

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
    try:
        # json finds UTF-8, UTF-16 and UTF-32 by itself.
        body = document.body
        feed = json.loads(body.decode(json.detect_encoding(body), "replace").lstrip("\ufeff"))
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
        raise NotAFeed(_NO_FEED)
    lang = normal_lang(feed.get("language"))
    kept = [item for item in items if isinstance(item, dict)]
    lost = len(items) - len(kept)
    return {
        "entries": tuple(_entry(item, document.url, feed, lang) for item in kept),
        "title": fold_text(_text(feed.get("title"))),
        "lang": lang,
        "format": "json11" if version.endswith("1.1") else "json10",
        "fault": f"{lost} of its items are no objects and were left out" if lost else None,
    }


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
    guid = item.get("id")
    if isinstance(guid, int | float) and not isinstance(guid, bool):
        guid = str(guid)  # "if an id is presented as a number, a reader should coerce it"
    return make_entry(
        base=base,
        guid=guid,
        urls=[_text(item.get(name)) for name in ("url", "external_url")],
        title=fold_text(_text(item.get("title"))),
        summary=fold_text(_text(item.get("summary"))),
        content=content or None,
        published=read_time(_text(item.get("date_published"))),
        updated=read_time(_text(item.get("date_modified"))),
        langs=[item.get("language"), lang],
        authors=_authors(item) or _authors(feed),
        tags=[_text(tag) for tag in _list(item.get("tags"))],
    )


def _list(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else ()


def _authors(holder: Mapping[str, Any]) -> list[str]:
    # 1.0 has one author, 1.1 a list; feeds of either version have either.
    people = [*_list(holder.get("authors")), holder.get("author")]
    return [_text(p.get("name")) or _text(p.get("url")) for p in people if isinstance(p, dict)]
