"""The values that the watchers take and make."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

__all__ = [
    "Change",
    "Credentials",
    "Document",
    "JsonOptions",
    "PageOptions",
    "ParsedEntry",
    "ParsedFeed",
    "PollOutcome",
    "Polled",
    "SourceForPoll",
    "SourceOptions",
    "Validators",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What the last good poll left behind, by which the next one may be spared.

    ``etag`` and ``last_modified`` are the header values to the letter; ``body_hash`` is
    the hex SHA-256 of the decompressed body.
    """

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a server asks for before it shows a source (HTTP Basic, RFC 7617).

    Kept apart from the address, and never shown: not in a log, nor in a representation.
    """

    login: str = field(repr=False)
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOptions:
    """Which parts of a page are watched: CSS selectors to take in, and to leave out of them.

    With none to include, the main text is found by itself.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonOptions:
    """Where the answers of a JSON API hold their items: JMESPath expressions.

    ``items`` leads to the list, or to a table (an object of equally long lists, one for
    each column). The others are asked of each item and give the fields of an entry; None
    for what the API does not have.
    """

    items: str
    title: str
    id: str | None = None
    url: str | None = None
    summary: str | None = None
    content: str | None = None
    published: str | None = None
    updated: str | None = None
    lang: str | None = None
    authors: str | None = None
    tags: str | None = None


SourceOptions = PageOptions | JsonOptions
"""What a source of its kind is told beside its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceForPoll:
    """As much of a source as a poll needs.

    ``memory`` is what the watcher of its kind left behind at the last poll that was stored,
    in a text form of its own. ``whole`` asks for the document itself and no 304: validators
    are not sent, so that a server which always says "not modified" is found out.
    ``written`` is the address as the operator wrote it, whose host may be an inner one
    where that is plain to see (``localhost``, a private IP address); None where somebody else
    named the source. ``may_wait``: it may be put off for some seconds or minutes where its site
    wants time between two requests (`PollOutcome.POSTPONED`); otherwise it is asked at once.
    """

    id: str
    kind: str
    url: str
    lang: str | None = None
    validators: Validators = field(default_factory=Validators)
    options: SourceOptions | None = None
    credentials: Credentials | None = None
    memory: str | None = None
    whole: bool = False
    written: str | None = None
    may_wait: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The bytes that one poll of a source brought.

    ``url`` is the address after redirects, against which relative links are resolved.
    ``headers`` holds the response headers that matter to a parser, names in lower case.
    """

    url: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The evidence of a page's change: its watched text before and after, line by line."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEntry:
    """One item of a document, before anything is known of it.

    Texts are plain: no markup, no entities, white space folded to single spaces
    (``content`` keeps paragraph breaks as single newlines). Times are aware and in UTC.
    ``url`` is absolute and otherwise as published; ``canonical_url`` is the form by which
    two addresses of one page are known to be the same. ``change`` is there where the entry
    is a change of a page. ``unwatched``: the polls before did not look where it stands, and say
    nothing of since when it is there.
    """

    guid: str | None
    url: str | None
    canonical_url: str | None
    title: str
    summary: str = ""
    content: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    change: Change | None = None
    unwatched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """What a document holds.

    ``fault`` says what was wrong with a document that could still be read.
    ``min_interval`` is the rhythm that it states for itself (``ttl``,
    ``sy:updatePeriod``), ``skip_hours`` (0 to 23, UTC) and ``skip_days`` (0 Monday to 6)
    when it asks not to be polled (RSS 2.0). ``hubs`` push it, ``topic`` is the address
    that it gives as its own (WebSub). ``format`` is ``rss20``, ``atom10``, ``json11`` and
    the like; empty where it does not say.
    """

    entries: tuple[ParsedEntry, ...]
    title: str = ""
    lang: str | None = None
    format: str = ""
    fault: str | None = None
    min_interval: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    hubs: tuple[str, ...] = ()
    topic: str | None = None


class PollOutcome(StrEnum):
    """What a poll that did not fail brought."""

    NOT_MODIFIED = "not_modified"  # 304, nothing transferred
    SAME_BODY = "same_body"  # 200 with the bytes of the last time; not parsed
    FRESH = "fresh"  # a document was parsed
    POSTPONED = "postponed"  # nothing was asked: poll again after ``retry_after``


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What one poll brought.

    ``moved_to`` is the new address after permanent redirects only (301, 308); ``fault``
    says what was wrong with a document that could still be read; ``retry_after`` is what
    the server asked for with its answer, ``fresh_for`` how long it says that the answer
    holds (Cache-Control, Expires); ``min_interval``, ``skip_hours``, ``skip_days``,
    ``hubs`` and ``topic`` are what a parsed document says of itself (see `ParsedFeed`),
    with what the answer's Link headers add. ``status`` is 0 where nothing was asked.
    ``memory`` is for the next poll; None keeps
    what is there. ``read_s`` is how long it took to read the document, in seconds, from when
    all of the answer was there.
    """

    source: str
    outcome: PollOutcome
    status: int
    validators: Validators
    entries: tuple[ParsedEntry, ...] = ()
    moved_to: str | None = None
    fault: str | None = None
    bytes_read: int = 0
    retry_after: timedelta | None = None
    fresh_for: timedelta | None = None
    min_interval: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    hubs: tuple[str, ...] = ()
    topic: str | None = None
    memory: str | None = None
    read_s: float = field(default=0.0, compare=False)
