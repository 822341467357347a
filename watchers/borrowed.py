"""feedparser's own judgement where it is not to be guessed, for the fast path.

Dates, authors, what looks like HTML, how addresses are joined: these functions of
feedparser are called as they are. They are no part of its public face, so
`tests/watchers/test_fast.py` compares what comes of them over all feeds at hand.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from functools import cache
from typing import Any

from watchers.normal import is_plain_address

__all__ = [
    "STUMBLES",
    "declared_encoding",
    "join_address",
    "known_namespaces",
    "looks_like_html",
    "mend_text",
    "read_date",
    "rebase",
    "ruled_names",
    "save_person",
    "settle_person",
]

Raw = dict[str, Any]

STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""Whatever a document makes feedparser stumble over is a fault of the document, and no
reason to stop."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Of years so far from the ends of time that no zone leads there.
_MAIL_DATE = re.compile(
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d) ({'|'.join(_MONTHS)}) ([12]\d{{3}})"
    r" (\d\d:\d\d:\d\d) (GMT|[+-]\d{4})",
    re.ASCII,
)
_WEB_DATE = re.compile(
    r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)", re.ASCII
)

_CONTROLS = re.compile("[\x80-\x9f]")  # what feedparser's table maps


@cache
def known_namespaces() -> dict[str, str]:
    """The prefix that feedparser has for each namespace it knows, by address in lower case."""
    from feedparser.mixin import _FeedParserMixin

    return {address.lower(): prefix for address, prefix in _FeedParserMixin.namespaces.items()}


@cache
def ruled_names() -> frozenset[str]:
    """The names of the elements that feedparser has a rule for."""
    from feedparser.mixin import _FeedParserMixin

    return frozenset(
        name.removeprefix(start)
        for name in dir(_FeedParserMixin)
        for start in ("_start_", "_end_")
        if name.startswith(start)
    )


def declared_encoding(body: bytes) -> str | None:
    """The encoding that feedparser takes a document for by its XML declaration."""
    from feedparser.encodings import RE_XML_PI_ENCODING

    found = RE_XML_PI_ENCODING.match(body)
    return str(found[1], "latin-1").lower() if found else None


def looks_like_html(text: str) -> bool:
    """Whether feedparser takes for HTML what calls itself plain text."""
    from feedparser.mixin import _FeedParserMixin

    # Without either it never does; the two searches spare its patterns most of the work.
    return ("</" in text or "&" in text) and bool(_FeedParserMixin.looks_like_html(text))


def read_date(text: str) -> Any:
    """A ``struct_time`` in UTC; None where feedparser cannot read the date."""
    time = _read_usual_date(text)
    if time is not None:
        return time.utctimetuple()
    from feedparser.datetimes import _parse_date

    return _parse_date(text)


def _read_usual_date(text: str) -> datetime | None:
    """A date as RFC 822 or RFC 3339 have it, which is what nearly all are; None for others."""
    mail = _MAIL_DATE.fullmatch(text)
    if mail is not None:
        day, month, year, time, zone = mail.groups()
        zone = "Z" if zone == "GMT" else zone
        text = f"{year}-{_MONTHS.index(month) + 1:02}-{day}T{time}{zone}"
    elif not _WEB_DATE.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None  # feedparser may know what is meant


def mend_text(text: str) -> str:
    """Text without what was done to it by encoding it twice, or as Windows-1252."""
    if text.isascii():
        return text
    from feedparser.html import _cp1252

    with suppress(UnicodeError):  # it was not encoded twice
        text = text.encode("iso-8859-1").decode("utf-8")
    # The search spares most texts a look into a table for each character.
    return text.translate(_cp1252) if _CONTROLS.search(text) else text


def join_address(base: str, address: str) -> str:
    """``address`` against ``base``; empty where it is none."""
    if is_plain_address(address):
        return address
    from feedparser.urls import _urljoin

    return str(_urljoin(base, address))


def rebase(base: str, stated: str) -> str:
    """What addresses are resolved against below an element with ``xml:base``."""
    from feedparser.urls import make_safe_absolute_uri

    return str(make_safe_absolute_uri(base, stated or base) or base)


def save_person(entry: Raw, key: str, value: str) -> None:
    """Keep a name, an e-mail or an address of the author that ``entry`` has last."""
    _people()(entry).save(key, value)


def settle_person(entry: Raw) -> None:
    """Tell name and e-mail of the last author apart, and name the entry's author."""
    author = entry.get("author")
    person = entry["authors"][-1]
    if person or "@" in (author or ""):
        _people()(entry).settle()
    elif author:
        # What comes of a name without an e-mail. feedparser's pattern for e-mails takes
        # time that grows with the square of the name's length.
        entry.setdefault("author_detail", person)
        person["name"] = author


@cache
def _people() -> Any:
    from feedparser.mixin import _FeedParserMixin

    class People(_FeedParserMixin):  # type: ignore[misc]
        """As much of feedparser's parser as its functions for authors ask for."""

        def __init__(self, entry: Raw) -> None:
            self._entry = entry

        def _get_context(self) -> Raw:
            return self._entry

        def save(self, key: str, value: str) -> None:
            self._save_author(key, value)

        def settle(self) -> None:
            self._sync_author_detail()

    return People
