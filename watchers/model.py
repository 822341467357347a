"""The values that the watchers take and make."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

__all__ = ["Document", "ParsedEntry", "PollOutcome", "Polled", "SourceForPoll", "Validators"]


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
class SourceForPoll:
    """As much of a source as a poll needs."""

    id: str
    kind: str
    url: str
    lang: str | None = None
    validators: Validators = field(default_factory=Validators)


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
class ParsedEntry:
    """One item of a document, before anything is known of it.

    Texts are plain: no markup, no entities, white space folded to single spaces
    (``content`` keeps paragraph breaks as single newlines). Times are aware and in UTC.
    ``url`` is absolute and otherwise as published; ``canonical_url`` is the form by which
    two addresses of one page are known to be the same.
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


class PollOutcome(StrEnum):
    """What a poll that did not fail brought."""

    NOT_MODIFIED = "not_modified"  # 304, nothing transferred
    SAME_BODY = "same_body"  # 200 with the bytes of the last time; not parsed
    FRESH = "fresh"  # a document was parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What one poll brought.

    ``moved_to`` is the new address after permanent redirects only (301, 308); ``fault``
    says what was wrong with a document that could still be read; ``retry_after`` is what
    the server asked for with its answer; ``min_interval`` is the rhythm that the document
    states for itself (``ttl``, ``sy:updatePeriod``) or None.
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
    min_interval: timedelta | None = None
