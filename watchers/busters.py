"""Links of which a part only keeps caches from answering: ``report.pdf?v=1764160000``.

Pages write such a part anew at each request, or with each build of the site, and the link
leads where it led before. The same names say elsewhere which page it is (``show.aspx?v=5``,
``watch?v=dQw4w9WgXcQ``). So it is taken for one only where everything says so: its value is a
time, or its name says nothing else; it stands under one title; and no other link of the page
differs from it in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from watchers.headlines import is_headline
from watchers.marks import Line
from watchers.noise import fold_key
from watchers.remembered import hash_text
from watchers.urls import canonical_url

__all__ = ["drop_busters", "name_standing"]

_STAMP = r"1\d{9}(?:\d{3}|\.\d{1,6})?"  # seconds or milliseconds since 1970, of 2001 to 2033
_BUSTER = re.compile(
    # Named for it, whatever the value.
    r"(?:_|cb|cachebust(?:er)?|cache_?bust(?:er)?|no-?_?cache|rnd|rand|random|nonce)=[^&]*"
    # A lesser number, a hash or a date may well be another file's: it is news under its title.
    rf"|(?:v|ver|version|rev|build)=(?:\d{{1,3}}\.){{0,3}}{_STAMP}"
    rf"|(?:t|ts|timestamp|now|dc|r)={_STAMP}"
    rf"|{_STAMP}=?",
    re.IGNORECASE,
)
_ANY_DAY = date(2001, 1, 1)  # headlines are no dates


def drop_busters(url: str) -> str:
    """An address without the parameters that may only keep caches from answering."""
    page, mark, query = url.partition("?")
    if not mark:
        return url
    kept = [part for part in query.split("&") if not _BUSTER.fullmatch(part)]
    return f"{page}?{'&'.join(kept)}" if kept else page


def name_standing(lines: Sequence[Line]) -> list[str]:
    """For each line a hash of its title and of its link without what only keeps caches off.

    It is empty for a line whose link has no such part, or where that may well say which page
    it is, since the page has another link that differs in nothing else. ``keys`` are those of
    the lines.
    """
    of_rest: dict[str, set[str]] = {}
    rests: list[str | None] = []
    for line in lines:
        link = None if line.link is None else canonical_url(line.link) or line.link
        rest = None if link is None else drop_busters(link)
        if link is not None and rest is not None:
            of_rest.setdefault(rest, set()).add(link)
        rests.append(None if rest == link else rest)
    return [
        hash_text(f"standing\x1f{fold_key(line.text, today=_ANY_DAY)}\x1f{rest}")
        if rest is not None and len(of_rest[rest]) == 1 and is_headline(line.anchor or line.text)
        else ""
        for line, rest in zip(lines, rests, strict=True)
    ]
