"""JSON that others wrote, read without ever trusting it (RFC 8259, and what servers make of it)."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

from watchers.errors import (
    DocumentTooComplex,
    EmptyDocument,
    ItemsNotFound,
    UnreadableFeed,
)
from watchers.inflate import is_gzipped, unzip
from watchers.model import Document
from watchers.text import fold_text

__all__ = ["read_json"]

_LARGEST = 20 * 1024 * 1024
# No number that counts or names anything is longer. Python itself refuses 4,300 digits.
_MOST_DIGITS = 40
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
# A backslash before what JSON lets none stand before, as one API for news titles sends.
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\\')


def read_json(document: Document) -> tuple[Any, str | None]:
    """A document's value, and what was wrong with it where it could still be read.

    NaN and the infinities are None; a number of more than 40 digits is its text. Raises
    EmptyDocument, ItemsNotFound (no JSON at all), UnreadableFeed (broken JSON) or
    DocumentTooComplex.
    """
    body = document.body
    if len(body) > _LARGEST:
        raise DocumentTooComplex(
            f"the document has {len(body):,} bytes, {_LARGEST:,} at most are read; ask the API for "
            "fewer items, or remove the source"
        )
    if is_gzipped(body):
        body = unzip(body, limit=_LARGEST)
    text, fault = _decode(body, document.headers.get("content-type", ""))
    if not text.strip():
        raise EmptyDocument(
            "the answer is empty; if it stays so, see in the API's documentation what it wants"
        )
    try:
        return _parse(text), fault
    except RecursionError as exc:
        raise DocumentTooComplex(
            "the JSON is nested too deep to be read; ask the publisher to mend it, or remove "
            "the source"
        ) from exc
    except ValueError as exc:
        if not text.lstrip().startswith(("{", "[")):
            raise ItemsNotFound(
                f"the answer is no JSON: it begins with {fold_text(text[:200])[:60]!r}; open the "
                "source's url in a browser and see what the API says"
            ) from exc
        mended = _mend_escapes(text)
        if mended is None:
            raise _broken(exc) from exc
    value, count = mended
    plural = "" if count == 1 else "es"
    bad = f"{count} backslash{plural} that JSON does not know were kept as they are"
    return value, "; ".join(filter(None, (fault, bad)))


def _mend_escapes(text: str) -> tuple[Any, int] | None:
    lone = 0

    def double(found: re.Match[str]) -> str:
        nonlocal lone
        if len(found[0]) > 1:
            return found[0]
        lone += 1
        return "\\\\"

    mended = _ESCAPE.sub(double, text)
    try:
        return (_parse(mended), lone) if lone else None
    except (ValueError, RecursionError):
        return None


def _parse(text: str) -> Any:
    # Not strict: a line break inside a text is what its writer meant.
    return json.loads(text, strict=False, parse_int=_read_int, parse_constant=_drop)


def _read_int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _drop(_: str) -> None:
    """``NaN`` and its like are no JSON (RFC 8259 §6), and no news either."""
    return


def _broken(exc: ValueError) -> UnreadableFeed:
    return UnreadableFeed(
        f"the JSON is broken ({exc}); it is tried again at the next poll, and where it stays so "
        "its publisher has to mend it"
    )


def _decode(body: bytes, content_type: str) -> tuple[str, str | None]:
    """UTF-8 (RFC 8259 §8.1), UTF-16 or UTF-32 by their zero bytes, or as the server says."""
    encoding = json.detect_encoding(body)
    try:
        return body.decode(encoding).lstrip("\ufeff"), None
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(content_type)
    if declared is not None:
        try:
            named = codecs.lookup(declared[1])
            if named.name not in ("utf-8", encoding):
                return body.decode(named.name), None
        except (LookupError, ValueError, TypeError):
            pass  # a charset that nobody knows, or not this one either
    text = body.decode(encoding, "replace").lstrip("\ufeff")
    return text, f"some bytes are no {encoding.upper()} and were replaced"
