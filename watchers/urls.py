"""Addresses: the form by which two of them are known to be the same, and what may be shown."""

from __future__ import annotations

import re
from urllib.parse import (
    SplitResult,
    parse_qs,
    parse_qsl,
    unquote,
    urlencode,
    urlsplit,
    urlunsplit,
)

from watchers.model import Credentials

__all__ = [
    "canonical_url",
    "holds_secret",
    "host_of",
    "is_front_page",
    "is_same_origin",
    "shown_url",
    "split_credentials",
    "web_url",
]

# PostgreSQL's index rows hold 2,704 bytes; an address beyond this is no good for knowing
# anything again.
_LONGEST = 2_000

# Parameters that only say where a reader came from. courlan's own pattern matches
# beginnings of names and takes `cid=`, `uid=`, `eid=`, `game=` and `gallery=` with it,
# which are the number of the article on many a site; so the query is cleaned here, by
# whole names.
_TRACKERS = re.compile(
    r"^(?:(?:utm|mc|ga|gs|itm|mkt|mtm|oly|pk|piwik|matomo|vero|hsa|wt)_.*"
    r"|(?:dc|fb|g|gc|ms|tt|tw|twc|yc|ys)clid|msclkid|clickid|gbraid|wbraid|gad_source|igshid|igsh"
    r"|partnerid|xtor|at_(?:medium|campaign|format|link_.*|ptr_.*|bbc_.*)|ns_(?:campaign|mchannel"
    r"|source|linkname|fee)|ref|refs?rc|ref_src|ref_url|referr?er|source|medium|campaign|cmp|cmpid"
    r"|cmp_id|ncid|sr_share|smid|smtyp|soc_src|soc_trk|guccounter|guce_referrer(?:_sig)?"
    r"|feature|si|ito|rss|feedname|feedtype|session|sessionid|phpsessid|jsessionid|yclid|_ga|_gl"
    r"|_hs(?:enc|mi)|mod|taid|traffic_source|share|aff|affiliate|affid|spm|mbid|sref|srnd)$",
    re.IGNORECASE,
)
_SECRETS = re.compile(r"(?i)token|secret|passw|pwd|api_?key|^key$|auth|signature|^sig$|credential")
_GOOGLE = re.compile(r"^(?:www\.)?google\.[a-z.]{2,6}$")
_FRONT_PAGE = re.compile(r"^/*(?:index|home|default)?(?:\.[a-z]{2,5})?/*$", re.IGNORECASE)
# Longer or deeper than any front page's path. Most addresses are such, and to take one apart
# takes ten times as long.
_INNER_PAGE = re.compile(r"https?://[^/?#\s]+/(?:[^/?#\s]{14}|[^/?#\s]+/[^/?#\s])")


# Such an address is clean but for its fragment, and the trackers and the order among its
# parameters: nothing in it is to be escaped, unescaped, joined or put in lower case. Most are
# such, and courlan and w3lib take twenty times as long over them.
_PLAIN = re.compile(
    r"(https?://(?![^/]*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)+"
    r"/(?:[\w~-][\w.~-]*(?:/[\w~-][\w.~-]*)*/?)?)"
    r"(?:\?([\w.~-]+=[\w.~-]+(?:&[\w.~-]+=[\w.~-]+)*))?(?:#[\w.~/-]*)?",
    re.ASCII,
)


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
        parts.port  # noqa: B018  # the port is only checked when it is asked for
    except ValueError:
        return None
    return parts if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def web_url(url: str | None) -> str | None:
    """``url`` where it is an absolute http or https address, else None."""
    return url.strip() if url and _split(url) else None


def host_of(url: str | None) -> str:
    """The host of an address in lower case and without ``www.``; empty where it has none."""
    parts = _split(url) if url else None
    host = (parts.hostname or "").lower().rstrip(".") if parts else ""
    return host.removeprefix("www.")


def canonical_url(url: str | None) -> str | None:
    """The form by which two addresses of one page are known to be the same.

    Lower-case scheme and host, no default port, no credentials, no fragment, no tracking
    parameters, the others sorted (``?v=`` stays, and so does a bare ``?12345``). Google's
    ``/url?url=…`` stands for what it points to. None for what is no http(s) address or is
    longer than 2,000 characters. Applying it twice changes nothing.
    """
    plain = _PLAIN.fullmatch(url) if url and len(url) <= _LONGEST else None
    if plain is not None:
        return _clean_plain(*plain.groups())
    return _clean_any(url)


def _clean_plain(page: str, query: str | None) -> str:
    pairs = sorted(pair.split("=") for pair in query.split("&")) if query else ()
    kept = "&".join("=".join(pair) for pair in pairs if not _TRACKERS.match(pair[0]))
    return f"{page}?{kept}" if kept else page


def _clean_any(url: str | None) -> str | None:
    form = url
    # Cleaning may uncover something to clean (an escaped space at the end, say).
    for _ in range(5):
        cleaned = _clean_once(form) if form else None
        if cleaned == form:
            return form
        form = cleaned
    return form


def _clean_once(url: str) -> str | None:
    from courlan import clean_url
    from w3lib.url import canonicalize_url

    parts = _split(url)
    if parts is None or len(url) > _LONGEST:
        return None
    pointed_to = _follow_google(parts)
    if pointed_to is not None:
        return pointed_to
    # courlan gets no query: it drops parameters without a value, and takes an address
    # inside a parameter (`?next=https://…`) for the page.
    netloc = parts.netloc.rpartition("@")[2]
    bare = clean_url(urlunsplit((parts.scheme, netloc, parts.path, "", "")))
    base = _split(bare) if bare else None
    if base is None:
        return None
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKERS.match(name)
    ]
    query = "&".join(urlencode([pair]) if pair[1] else urlencode([pair])[:-1] for pair in kept)
    try:
        form = canonicalize_url(
            urlunsplit((base.scheme, base.netloc, base.path, query, "")), keep_fragments=False
        )
    except (ValueError, UnicodeError):
        return None
    return form if _split(form) and len(form) <= _LONGEST else None


def _follow_google(parts: SplitResult) -> str | None:
    """What Google's redirector, which its alert feeds use, points to."""
    if parts.path != "/url" or not _GOOGLE.match(parts.hostname or ""):
        return None
    query = parse_qs(parts.query)
    return next((web_url(query[name][0]) for name in ("url", "q") if name in query), None)


def is_front_page(url: str) -> bool:
    """True for a host's root: a place from which every item may be linked."""
    if _INNER_PAGE.match(url):
        return False
    parts = _split(url)
    return parts is not None and not parts.query and bool(_FRONT_PAGE.match(parts.path))


def shown_url(url: str) -> str:
    """``url`` as it may stand in a message or a log: no credentials, no secret parameters."""
    try:
        parts = urlsplit(url)
    except ValueError:
        # Not an address; whatever stands before an @ may be a password.
        return url.rpartition("@")[2]
    netloc = parts.netloc.rpartition("@")[2]
    pieces = [
        f"{name}=…" if _SECRETS.search(name) else piece
        for piece in parts.query.split("&")
        for name in (piece.partition("=")[0],)
    ]
    return urlunsplit((parts.scheme, netloc, parts.path, "&".join(pieces), ""))


def holds_secret(url: str) -> bool:
    """Whether a parameter of ``url`` is a key, a token or the like, by its name.

    One that stands in the path can't be told from the rest of it.
    """
    try:
        query = urlsplit(url).query
    except ValueError:
        return False
    pairs = (piece.partition("=") for piece in query.split("&"))
    return any(value and _SECRETS.search(name) for name, _, value in pairs)


def split_credentials(url: str) -> tuple[str, Credentials | None]:
    """``url`` without the login and password in it (RFC 3986 §3.2.1), and these apart.

    Any address whose authority holds an ``@`` has some; an empty login is one too.
    """
    # By hand: what no parser takes may hold a password all the same.
    scheme, mark, rest = url.partition("//")
    ends = [place for place in map(rest.find, "/?#") if place >= 0]
    end = min(ends, default=len(rest))
    login, at, host = rest[:end].rpartition("@")
    if not mark or not at:
        return url, None
    name, _, password = login.partition(":")
    bare = f"{scheme}//{host}{rest[end:]}"
    return bare, Credentials(login=unquote(name), password=unquote(password))


def is_same_origin(one: str, other: str) -> bool:
    """Whether credentials for the address ``one`` may go to ``other``.

    The same scheme, host and port, or the step from http to https on their own ports.
    """
    first, second = _split(one), _split(other)
    if first is None or second is None or first.hostname != second.hostname:
        return False
    ports = {"http": 80, "https": 443}
    origins = [
        (parts.scheme.lower(), parts.port or ports[parts.scheme.lower()])
        for parts in (first, second)
    ]
    return origins[0] == origins[1] or origins == [("http", 80), ("https", 443)]
