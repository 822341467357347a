"""Links without what only keeps caches from answering: ``report.pdf?v=1764160000``.

Pages write such a part anew at each request, or with each build of the site, and the link
leads where it led before. `watchers.urls.canonical_url` leaves it in, since the same names
say which page it is elsewhere (``watch?v=dQw4w9WgXcQ``); so its value has to look the part.
"""

from __future__ import annotations

import re

__all__ = ["drop_busters"]

_STAMP = r"1\d{9}(?:\d{3}|\.\d{1,6})?"  # seconds or milliseconds since 1970, of 2001 to 2033
_BUSTER = re.compile(
    # Named for it, whatever the value.
    r"(?:_|cb|cachebust(?:er)?|cache_?bust(?:er)?|no-?_?cache|rnd|rand|random|nonce)=[^&]*"
    # A version: a number, a stamp, or the hash of a build.
    rf"|(?:v|ver|version|rev|build|hash)=(?:{_STAMP}|[\d.]{{1,15}}|(?=[a-f]*\d)[0-9a-f]{{6,64}})"
    rf"|(?:t|ts|time|timestamp|stamp|date|mtime|updated|modified|now|dc|r)={_STAMP}"
    rf"|{_STAMP}=?",
    re.IGNORECASE,
)


def drop_busters(url: str) -> str:
    """An address without the parameters that only keep caches from answering."""
    page, mark, query = url.partition("?")
    if not mark:
        return url
    kept = [part for part in query.split("&") if not _BUSTER.fullmatch(part)]
    return f"{page}?{'&'.join(kept)}" if kept else page
