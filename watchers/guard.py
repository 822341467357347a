"""What is looked at before a document reaches a parser.

Size, nesting and entity expansion are bounded here, on the raw bytes and in linear time;
what still takes too long is stopped by the time-out of the worker that parses it.
"""

from __future__ import annotations

import codecs
import re

from watchers.errors import (
    DocumentTooComplex,
    EmptyDocument,
    NotAFeed,
    ParseError,
    UnreadableFeed,
)
from watchers.text import measure_nesting

__all__ = [
    "choose_charset",
    "explain_no_entries",
    "refuse_hostile",
    "refuse_other_formats",
    "shorten_prolog",
    "sketch",
]

# Real feeds stay below 60, with XHTML content inline.
_DEEPEST = 1_000
# As far as entities may blow a document up, in characters.
_EXPANSION = 5_000_000

# Those of real feeds stay below: a document type, a style sheet, a comment or two.
_LONG_PROLOG = 4_000
_SHORT_RUN = 100
_MOST_DECLARED = 50
_RUN = re.compile(rb"\s{%d,}" % _SHORT_RUN)

_ENTITY = re.compile(
    r"<!ENTITY\s+(%\s+)?([^\s\"'<>]{1,256})\s+(?:\"([^\"]*)\"|'([^']*)')", re.DOTALL
)
_REFERENCE = re.compile(r"[&%]([^\s;&%#<]{1,256});")
_FEED_ROOT = re.compile(
    r"<(?:[\w.-]{1,32}:)?(rss|feed|rdf|channel|item|entry)[\s>/]", re.IGNORECASE
)
_FEED_END = re.compile(r"</(?:[\w.-]{1,32}:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_ITEM = re.compile(r"<(?:[\w.-]{1,32}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_Named = tuple[str, str | None]
"""What a document is and what to do with it, and the kind of the sources that are read so."""

_SITEMAP: _Named = (
    "a sitemap; write `kind: sitemap`, or name the address of a feed",
    "sitemap",
)
_NOT_READ = "which is not read; watch the page that links to it instead"
_BINARY: dict[str, _Named] = {
    "%PDF-": (f"a PDF, {_NOT_READ}", None),
    "\x89PNG": (f"an image, {_NOT_READ}", None),
    "\xff\xd8\xff": (f"an image, {_NOT_READ}", None),
    "GIF8": (f"an image, {_NOT_READ}", None),
    "RIFF": (f"an image or a sound, {_NOT_READ}", None),
    "PK\x03\x04": (f"an archive or an office document, {_NOT_READ}", None),
}
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,64})")


def sketch(body: bytes) -> str:
    """``body`` as a string in which ASCII is right, whatever its encoding.

    One character a byte, without the zero bytes of UTF-16 and UTF-32.
    """
    if body[:4] == b"\x4c\x6f\xa7\x94":  # EBCDIC's "<?xm"
        return body.decode("cp037")
    if b"\0" in body[:64]:
        body = body.replace(b"\0", b"")
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        body = body.removeprefix(mark)
    return body.decode("latin-1")


def refuse_hostile(text: str) -> None:
    """Raise DocumentTooComplex where a `sketch` is built to take a parser very long.

    By entities that expand, by elements inside one another, by declarations without end.
    """
    _refuse_expansion(text)
    _refuse_garbled_prolog(text)
    depth = measure_nesting(text)
    if depth > _DEEPEST:
        raise DocumentTooComplex(
            f"the document nests {depth:,} elements, {_DEEPEST:,} at most are read; "
            "ask the publisher to mend it, or remove the source"
        )


def _refuse_expansion(text: str) -> None:
    doctype = text[: _prolog_end(text)].find("<!DOCTYPE")
    if doctype < 0 or "<!ENTITY" not in text:
        return
    values: dict[str, str] = {}
    for found in _ENTITY.finditer(text, doctype):
        # The first declaration of a name holds (XML 1.0 §4.2).
        values.setdefault(found[2], found[3] if found[3] is not None else found[4])
    sizes: dict[str, int] = {}
    total = 0
    for reference in _REFERENCE.finditer(text, doctype):
        if reference[1] in values:
            total += _expanded_size(reference[1], values, sizes, 0)
        if total > _EXPANSION:
            raise DocumentTooComplex(
                "the document's entities expand beyond "
                f"{_EXPANSION:,} characters, as in an attack by entity expansion; "
                "ask the publisher about it, or remove the source"
            )


def _refuse_garbled_prolog(text: str) -> None:
    # One declaration inside another, as in a document type, is all that XML knows; and
    # feedparser looks for the end of each from its beginning on.
    end = _prolog_end(text)
    if any(part.count("<!") > _MOST_DECLARED for part in text[:end].split(">")):
        raise DocumentTooComplex(
            "the document begins with declarations that have no end; ask the publisher to mend "
            "it, or remove the source"
        )


def _expanded_size(name: str, values: dict[str, str], sizes: dict[str, int], depth: int) -> int:
    """How many characters ``&name;`` stands for; beyond the bound for an endless one."""
    if name in sizes:
        return sizes[name]
    if depth > 20:
        return _EXPANSION + 1
    value = values[name]
    size = len(value)
    for reference in _REFERENCE.finditer(value):
        if reference[1] in values:
            size += _expanded_size(reference[1], values, sizes, depth + 1)
        if size > _EXPANSION:
            break
    sizes[name] = size
    return size


def _prolog_end(text: str) -> int:
    """Where the first element may begin at the earliest, comments left out."""
    root = _ROOT.search(text)
    position = 0
    while root is not None:
        comment = text.find("<!--", position)
        if comment < 0 or root.start() < comment:
            return root.start()
        end = text.find("-->", comment)
        if end < 0:
            return root.start()
        position = end + 3
        if root.start() < position:
            root = _ROOT.search(text, position)
    return len(text)


def refuse_other_formats(text: str) -> None:
    """Raise for an empty document and for what is surely something else than a feed."""
    if not text.strip():
        raise EmptyDocument(
            "the document is empty; if it stays so, see in a browser whether the feed still exists"
        )
    named = next((named for start, named in _BINARY.items() if text.startswith(start)), None)
    if named is None and not _FEED_ROOT.search(text):
        named = _name_format(text)
    if named is not None:
        raise _not_a_feed(named)


def explain_no_entries(text: str, *, version: str, broken: str | None) -> ParseError | None:
    """The error of a document that gave no entries, or None where it is an empty feed.

    A feed with broken XML counts as empty where it is there to its end and has no item.
    """
    if not version and not _FEED_ROOT.search(text):
        return _not_a_feed(
            _name_format(text) or ("no feed: it holds no RSS, Atom, RDF or JSON Feed element", None)
        )
    if broken is not None and (_ITEM.search(text) or not _FEED_END.search(text)):
        return UnreadableFeed(
            f"the feed is broken before its first entry ({broken}); it is tried again at the "
            "next poll, and where it stays so its publisher has to mend it"
        )
    return None


def _not_a_feed(named: _Named) -> NotAFeed:
    words, kind = named
    error = NotAFeed(f"the document is {words}")
    error.kind = kind
    return error


def _name_format(text: str) -> _Named | None:
    root = _ROOT.search(text, _prolog_end(text))
    name = root[1].lower().rpartition(":")[2] if root else ""
    head = text[:2_000].lower()
    if name in ("html", "head", "body", "div", "script") or "<!doctype html" in head:
        return "a web page; to find the feeds of its site: nightdesk feed discover URL", "page"
    if name in ("urlset", "sitemapindex"):
        return _SITEMAP
    if name == "opml":
        return "an OPML list of feeds; to take them in, save it: nightdesk feed import FILE", None
    if root is None:
        words = head.split()[: -1 if len(text) > len(head) else None]
        is_list = words and all(word.startswith(("http://", "https://")) for word in words)
        if is_list:  # one address a line, as sitemaps.org has it
            return _SITEMAP
        return "no feed: it holds no element at all; correct the source's url", "page"
    return None


def shorten_prolog(body: bytes) -> bytes:
    """``body`` with long runs of white space before its first element made short.

    feedparser's patterns for document types take time that grows with the square of
    their length.
    """
    if b"\0" in body[:64]:
        return body  # a space is several bytes there
    end = _prolog_end(body.decode("latin-1"))
    if end < _LONG_PROLOG:
        return body
    return _RUN.sub(lambda run: run[0][:_SHORT_RUN], body[:end]) + body[end:]


def choose_charset(body: bytes, declared: str | None) -> tuple[bytes, str | None, str | None]:
    """The bytes to parse, the charset to announce with them, and what was wrong.

    Text that is valid UTF-8 beyond ASCII is UTF-8, whatever the server or the document
    say: other encodings hardly ever are by accident. Where a few bytes spoil an otherwise
    good UTF-8 document they alone are replaced, instead of taking the whole for Latin-1.
    """
    if body.isascii() or b"\0" in body[:64] or body[:4] == b"\x4c\x6f\xa7\x94":
        return body, declared, None
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        spoilt = text.count("\ufffd")
        good = len(text) - len(text.encode("ascii", "ignore")) - spoilt
        if good >= 5 * spoilt:
            plural = "" if spoilt == 1 else "s"
            fault = f"{spoilt} sequence{plural} of bytes that are no UTF-8 were replaced"
            return text.encode(), "utf-8", fault
        return body, declared, None
    return body, "utf-8", None
