"""One entry's parts, made to the measure that the rest of the way relies on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urljoin

from watchers.model import ParsedEntry
from watchers.text import fold_text
from watchers.urls import canonical_url, web_url

__all__ = [
    "LONGEST_KEY",
    "absolute_url",
    "bound_key",
    "is_plain_address",
    "make_entry",
    "normal_lang",
]

LONGEST_KEY = 500
"""The longest text by which an entry is known, in characters: PostgreSQL's index rows hold
2,704 bytes, and a character may take four."""

_LONGEST_URL = 8_000
_LONGEST_TITLE = 10_000
_LONGEST_SUMMARY = 50_000
_LONGEST_CONTENT = 500_000
_MOST_NAMES = 50
_LONGEST_NAME = 200

# Complete, with nothing in it that joining or normalising would touch.
_PLAIN_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/[\w/.~%+-]*(?:\?[\w.~%+=&/-]+)?(?:#[\w.~%-]+)?",
    re.ASCII,
)
_LANG = re.compile(r"^([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8})*)$")


def bound_key(text: str) -> str:
    """``text``, or its beginning and its hash where it is longer than `LONGEST_KEY`."""
    if len(text) <= LONGEST_KEY:
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{text[: LONGEST_KEY - 65]}…{digest}"


def normal_lang(value: object) -> str | None:
    """A language tag in BCP 47's own case (``pt-BR``, ``zh-Hant``), or None."""
    found = _LANG.match(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    parts = [found[1].lower()]
    for part in re.split("[-_]", found[2])[1:]:
        if len(part) == 2:
            parts.append(part.upper())
        elif len(part) == 4 and part.isalpha():
            parts.append(part.title())
        else:
            parts.append(part.lower())
    return "-".join(parts)


def make_entry(
    *,
    base: str,
    guid: object,
    urls: Iterable[str],
    title: str,
    summary: str,
    content: str | None,
    published: datetime | None,
    updated: datetime | None,
    langs: Iterable[object],
    authors: Iterable[str],
    tags: Iterable[str],
) -> ParsedEntry:
    """An entry out of what a document says of it; texts are plain already.

    ``urls`` are candidates, best first; the first that is a web address (against
    ``base``) is taken. Lengths are bounded: a title at 10,000 characters, a summary at
    50,000, a content at 500,000, a guid at 500 (its hash stands for the rest).
    """
    url = next((found for each in urls if (found := absolute_url(base, each))), None)
    guid_text = fold_text(guid) if isinstance(guid, str) else ""
    return ParsedEntry(
        guid=bound_key(guid_text) or None,
        url=url,
        canonical_url=canonical_url(url),
        title=title[:_LONGEST_TITLE],
        summary=summary[:_LONGEST_SUMMARY],
        content=content[:_LONGEST_CONTENT] if content else None,
        published=published,
        updated=updated,
        lang=next((lang for each in langs if (lang := normal_lang(each))), None),
        authors=_names(authors),
        tags=_names(tags),
    )


def absolute_url(base: str, url: str) -> str | None:
    """``url`` against ``base`` where that gives a web address of bearable length, else None."""
    url = fold_text(url)
    if not url or len(url) > _LONGEST_URL:
        return None
    if is_plain_address(url):
        return url
    try:
        return web_url(urljoin(base, url))
    except ValueError:
        return None


def is_plain_address(url: str) -> bool:
    """True for a web address that stays as it is, against whatever base; most are such."""
    return _PLAIN_ADDRESS.fullmatch(url) is not None


def _names(names: Iterable[str]) -> tuple[str, ...]:
    folded = [fold_text(name)[:_LONGEST_NAME] for name in names]
    return tuple(dict.fromkeys(filter(None, folded)))[:_MOST_NAMES]
