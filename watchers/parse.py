"""Documents into entries: RSS, RDF and Atom as feedparser reads them, JSON Feed by json.

Pure: bytes and headers in, values out. A well-formed feed of the usual make goes a faster
way (`watchers.fast`) to the same result; all others go to feedparser, which is loaded at
the first XML document. Everything here may be slow on a bad document, so the service runs
it in a worker process (`watchers.pool`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from watchers.borrowed import STUMBLES
from watchers.dates import read_time, time_from_parts
from watchers.errors import DocumentTooComplex, UnreadableFeed
from watchers.fast import as_utf8, read_plain_feed
from watchers.gathering import RawFeed
from watchers.guard import (
    choose_charset,
    explain_no_entries,
    refuse_hostile,
    refuse_other_formats,
    shorten_prolog,
    sketch,
)
from watchers.inflate import is_gzipped, unzip
from watchers.model import Document, ParsedEntry, ParsedFeed
from watchers.newest import bound_entries
from watchers.normal import make_entry, normal_lang
from watchers.references import mend_names, mend_references
from watchers.statements import find_base, find_hubs, find_topic, read_interval, read_skips
from watchers.text import fold_lines, fold_text, holds_markup, read_markup

__all__ = ["MAX_DOCUMENT", "parse_feed"]

MAX_DOCUMENT = 20 * 1024 * 1024
"""The largest document that is parsed, in bytes."""


def parse_feed(document: Document) -> ParsedFeed:
    """The entries of a document; none where it is a feed that holds none just now.

    Of one with more than `watchers.newest.MOST_ENTRIES` these are the newest.

    Raises EmptyDocument, NotAFeed (a web page, a sitemap, an OPML list, anything else),
    UnreadableFeed (broken before its first entry), or DocumentTooComplex (over the limits
    of size, nesting and entity expansion).
    """
    if len(document.body) > MAX_DOCUMENT:
        raise DocumentTooComplex(
            f"the document has {len(document.body):,} bytes, {MAX_DOCUMENT:,} at most are parsed"
        )
    if is_gzipped(document.body):  # `feed.xml.gz`, as a server or a disk holds it
        document = replace(document, body=unzip(document.body, limit=MAX_DOCUMENT))
    text = sketch(document.body)
    if text.lstrip().startswith(("{", "[")):
        from watchers.jsonfeed import parse_json_feed

        return bound_entries(ParsedFeed(**parse_json_feed(document)))
    refuse_other_formats(text)
    return bound_entries(_parse_xml(document, text))


def _parse_xml(document: Document, text: str) -> ParsedFeed:
    declared = _charset(document.headers.get("content-type", ""))
    mended = mend_names(mend_references(document.body))
    body, charset, fault = choose_charset(mended, declared)
    lang = document.headers.get("content-language")
    raw: RawFeed | None = None
    plain = as_utf8(body, charset)
    if plain is not None:
        raw = read_plain_feed(plain, base=_stand_in(document.url), lang=lang)
    if raw is None:
        refuse_hostile(text)
        body = shorten_prolog(body)
        raw, said = _ask_feedparser(document, body, charset, fault, text)
        fault = said or fault
    feed = raw.feed
    feed_lang = normal_lang(feed.get("language")) or normal_lang((lang or "").partition(",")[0])
    links = [
        {**link, "href": _as_written(link["href"])}
        for link in feed.get("links") or ()
        if isinstance(link, dict) and isinstance(link.get("href"), str)
    ]
    skips = read_skips(text)
    base = document.url or find_base(links)
    return ParsedFeed(
        entries=tuple(_entry(entry, base, feed_lang) for entry in raw.entries),
        title=_read(feed.get("title_detail"), feed.get("title")),
        lang=feed_lang,
        format=raw.version,
        fault=fault,
        min_interval=read_interval(feed),
        skip_hours=skips.hours,
        skip_days=skips.days,
        hubs=find_hubs(links, base=base),
        topic=find_topic(links, base=base),
    )


def _ask_feedparser(
    document: Document, body: bytes, charset: str | None, fault: str | None, text: str
) -> tuple[RawFeed, str | None]:
    """What feedparser finds, and what was wrong with the document."""
    import feedparser

    headers = {
        "content-location": _stand_in(document.url),
        # Whatever type the server calls it: of others feedparser ignores the charset.
        "content-type": "application/xml" + (f"; charset={charset}" if charset else ""),
    }
    if "content-language" in document.headers:
        headers["content-language"] = document.headers["content-language"]
    # Bytes in a file object: of a str, feedparser may open the path or the URL. Markup is
    # read as text below, so neither its sanitiser nor its rewriting of links in it is
    # needed; both take time that grows with the square of the nesting.
    try:
        result = feedparser.parse(
            BytesIO(body),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except RecursionError as exc:
        raise DocumentTooComplex(
            "the document is nested too deep to be parsed; ask its publisher to mend it, or "
            "remove the source"
        ) from exc
    except STUMBLES as exc:
        raise UnreadableFeed(
            f"feedparser failed over the document ({type(exc).__name__}: {exc}); it is tried again "
            "at the next poll, and where it stays so its publisher has to mend it"
        ) from exc
    broken = _broken(result)
    if not result.entries:
        error = explain_no_entries(text, version=result.version or "", broken=broken)
        if error is not None:
            raise error
    faults = [part for part in (fault, broken and f"the XML is broken: {broken}") if part]
    raw = RawFeed(
        feed=dict(result.feed),
        entries=[dict(entry) for entry in result.entries],
        version=result.version or "",
    )
    return raw, "; ".join(faults) or _odd_charset(result, charset)


# What feedparser resolves addresses against, which it does with guids too. A guid is a
# name, which must not change when the feed's own address does; so it is put back as it
# was written, and an address is then resolved against the document's own.
_STAND_IN = re.compile(r"^https?://feed\.invalid(?=/)")


def _stand_in(url: str) -> str:
    # With the scheme of the document's own address, for links that leave it out.
    return f"{'https' if url.lower().startswith('https:') else 'http'}://feed.invalid/0/1/2/3/"


def _as_written(address: str) -> str:
    """An address as it stood before it was resolved against the stand-in."""
    path, resolved = _STAND_IN.subn("", address)
    if not resolved:
        return address
    for up, folder in enumerate(("/0/1/2/3/", "/0/1/2/", "/0/1/", "/0/")):
        if path.startswith(folder):
            return "../" * up + path.removeprefix(folder)
    return path


def _charset(content_type: str) -> str | None:
    found = re.search(r"charset\s*=\s*[\"']?([\w.:+-]{1,40})", content_type, re.IGNORECASE)
    return found[1].lower() if found else None


def _broken(result: Mapping[str, Any]) -> str | None:
    """What was wrong with the XML; None for well-formed documents."""
    import xml.sax

    error = result.get("bozo_exception") if result.get("bozo") else None
    if not isinstance(error, xml.sax.SAXException):
        return None
    if isinstance(error, xml.sax.SAXParseException):
        return f"{error.getMessage()}, line {error.getLineNumber()}"
    return error.getMessage()


def _odd_charset(result: Mapping[str, Any], charset: str | None) -> str | None:
    import feedparser

    error = result.get("bozo_exception") if result.get("bozo") else None
    if isinstance(error, feedparser.CharacterEncodingUnknown):
        return "its encoding is unknown; characters beyond ASCII may be wrong"
    if isinstance(error, feedparser.CharacterEncodingOverride) and charset != "utf-8":
        return f"it is not in the encoding that it declares; read as {result.get('encoding')}"
    return None


# -- one entry -----------------------------------------------------------------------------


def _entry(raw: Mapping[str, Any], base: str, lang: str | None) -> ParsedEntry:
    contents = [part for part in raw.get("content") or () if isinstance(part, dict)]
    content = max(
        (_read(part, None, lines=True) for part in contents if _is_text(part)),
        key=len,
        default="",
    )
    return make_entry(
        base=base,
        guid=_as_written(raw["id"]) if isinstance(raw.get("id"), str) else None,
        urls=map(_as_written, _addresses(raw)),
        title=_read(raw.get("title_detail"), raw.get("title")),
        summary=_read(raw.get("summary_detail"), raw.get("summary")),
        content=content or None,
        published=_time(raw, "published", "created", "issued"),
        updated=_time(raw, "updated", "modified"),
        langs=[*_langs(raw, contents), lang],
        authors=_authors(raw),
        tags=_tags(raw),
    )


def _is_text(part: Mapping[str, Any]) -> bool:
    kind = str(part.get("type") or "text/html").lower()
    return kind.startswith("text/") or "html" in kind or kind.endswith("xml")


def _read(detail: Any, value: Any, *, lines: bool = False) -> str:
    """The plain text of a text construct."""
    kind = ""
    if isinstance(detail, dict):
        kind = str(detail.get("type") or "").lower()
        # feedparser lets the title of an image inside an entry overwrite the detail.
        value = detail.get("value") if value is None else value
    if not isinstance(value, str):
        return ""
    if kind == "text/plain" and not holds_markup(value):
        # Plain by its own word: `&lt;b&gt;` is what the writer wants to be read.
        return fold_lines(value) if lines else fold_text(value)
    return read_markup(value, lines=lines)


def _addresses(raw: Mapping[str, Any]) -> Iterable[str]:
    """Where the entry may be read, best first."""
    link = raw.get("link")
    # feedparser makes a link of a guid that does not say it is none; "ferry-1" is.
    if isinstance(link, str) and (link != raw.get("id") or "/" in _as_written(link)):
        yield link
    links = [link for link in raw.get("links") or () if isinstance(link, dict)]
    for wanted in ("alternate", "enclosure"):
        for link in links:
            if link.get("rel", "alternate") == wanted and isinstance(link.get("href"), str):
                yield link["href"]


def _time(raw: Mapping[str, Any], *names: str) -> datetime | None:
    for name in names:
        parsed = time_from_parts(raw.get(f"{name}_parsed"))
        if parsed is not None:
            return parsed
        value = raw.get(name)
        # Only what feedparser could not read: it read a nonsense date, where it did.
        if isinstance(value, str) and raw.get(f"{name}_parsed") is None:
            parsed = read_time(value)
            if parsed is not None:
                return parsed
    return None


def _langs(raw: Mapping[str, Any], contents: Iterable[Mapping[str, Any]]) -> Iterable[object]:
    yield raw.get("language")
    for detail in (raw.get("title_detail"), raw.get("summary_detail"), *contents):
        if isinstance(detail, dict):
            yield detail.get("language")


def _authors(raw: Mapping[str, Any]) -> Iterable[str]:
    people = [p for p in raw.get("authors") or () if isinstance(p, dict)]
    for person in people:
        yield str(person.get("name") or person.get("email") or "")
    if isinstance(raw.get("author"), str) and not any(people):
        yield raw["author"]


def _tags(raw: Mapping[str, Any]) -> Iterable[str]:
    for tag in raw.get("tags") or ():
        if isinstance(tag, dict):
            yield str(tag.get("label") or tag.get("term") or "")
