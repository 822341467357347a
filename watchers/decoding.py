"""The bytes of a web page as text; what is no page is refused in words."""

from __future__ import annotations

import re

from watchers.errors import EmptyDocument, NotAPage
from watchers.model import Document
from watchers.urls import shown_url

__all__ = ["decode_page"]

_UNKNOWN_TYPES = ("application/octet-stream", "binary/octet-stream", "application/x-unknown")
_MARKUP_TYPES = ("text/html", "application/xhtml+xml")
_BINARY = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"PK\x03\x04", b"\x1f\x8b")
_FEED = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL)


def decode_page(document: Document) -> tuple[str, bool]:
    """The document's text, and whether it is plain and no markup.

    The encoding is that of the byte-order mark, else of the header, else of the page's own
    declaration (HTML §13.2.3.2), else UTF-8 or, where that cannot be, windows-1252. Raises
    EmptyDocument or NotAPage.
    """
    from w3lib.encoding import html_to_unicode, http_content_type_encoding

    body = document.body
    if not body.strip():
        raise EmptyDocument(
            f"{shown_url(document.url)} answered with an empty page; it is tried again later"
        )
    stated = document.headers.get("content-type", "")
    kind = stated.partition(";")[0].strip().lower()
    if kind in _UNKNOWN_TYPES:
        stated = kind = ""
    wide = body[:2] in (b"\xff\xfe", b"\xfe\xff") or http_content_type_encoding(stated) in (
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
    )
    if body.startswith(_BINARY) or (b"\0" in body[:1_000] and not wide):
        raise NotAPage(_refusal(document, kind or "binary data"))
    if _FEED.match(body[:2_000]):
        raise NotAPage(
            f"{shown_url(document.url)} is a feed and no page; give the source `kind: feed`"
        )
    plain = kind == "text/plain"
    if kind and not plain and kind not in _MARKUP_TYPES:
        if kind.endswith("json"):
            raise NotAPage(
                f"{shown_url(document.url)} answers with JSON ({kind}) and no page; give the "
                "source `kind: json` with the paths to its items, or the address of the page"
            )
        if not (kind.startswith("text/") or kind.endswith("xml")):
            raise NotAPage(_refusal(document, kind))
        plain = kind.startswith("text/") and b"<" not in body[:2_000]
    try:
        _, text = html_to_unicode(
            stated or None, body, default_encoding="utf-8", auto_detect_fun=_guess
        )
    except (LookupError, UnicodeError):
        # Python has codecs that no page is in: `hex`, `zip`, `idna`.
        text = body.decode(_guess(body), "replace")
    return text, plain


def _guess(body: bytes) -> str:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _refusal(document: Document, kind: str) -> str:
    return (
        f"{shown_url(document.url)} is no web page and no plain text ({kind}): documents of that "
        "kind are not read; watch the page that links to it instead"
    )
