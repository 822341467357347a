"""What can go wrong between a source's address and its entries.

WatcherError
├── UnknownKind            no watcher is registered for the source's kind
├── BadSelector            a page's source names a part of it in words that cannot be read
├── RobotsDisallow         the site's robots.txt asks that the page be left alone
├── FetchError             nothing usable came over the wire
│   ├── AddressRefused     the address is not one that may be fetched
│   ├── ConnectionFailed   DNS, TCP, TLS or a broken transfer
│   ├── FetchTimedOut      the whole poll took longer than its deadline
│   ├── TooManyRedirects
│   ├── BodyTooLarge       over the cap, before or after decompression
│   └── StatusRefused      the server answered with an error status
└── ParseError             bytes came, and they hold no entries that can be read
    ├── EmptyDocument
    ├── EmptySelection     a page in which nothing of what is watched can be found
    ├── NotAPage           a PDF, an image, a feed or anything else that is no page
    ├── NotAFeed           a web page or anything else that is no feed
    ├── NotASitemap        a feed, a web page or anything else that is no sitemap
    ├── UnreadableIndex    a sitemap index that answers, and none of whose sitemaps can be read
    ├── ItemsNotFound      a JSON API's answer, without items where the source says they are
    ├── UnreadableFeed     a feed by its looks, broken beyond reading
    ├── UnreadableOpml     a list of sources that is no XML
    ├── DocumentTooComplex over the parser's size or nesting limits
    └── ParserTimedOut     the parser's worker was killed
"""

from __future__ import annotations

from datetime import timedelta

__all__ = [
    "AddressRefused",
    "BadSelector",
    "BodyTooLarge",
    "ConnectionFailed",
    "DocumentTooComplex",
    "EmptyDocument",
    "EmptySelection",
    "FetchError",
    "FetchTimedOut",
    "ItemsNotFound",
    "NotAFeed",
    "NotAPage",
    "NotASitemap",
    "ParseError",
    "ParserTimedOut",
    "RobotsDisallow",
    "StatusRefused",
    "TooManyRedirects",
    "UnknownKind",
    "UnreadableFeed",
    "UnreadableIndex",
    "UnreadableOpml",
    "WatcherError",
]


class WatcherError(Exception):
    """A source could not be read.

    ``str()`` says what happened and what to do next. ``permanent`` is true where
    asking again without a change by a person will not help; ``retry_after`` is what
    the server asked for, if it did.
    """

    permanent: bool = False

    def __init__(self, message: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class UnknownKind(WatcherError):
    """No watcher is registered for the source's kind."""

    permanent = True


class BadSelector(WatcherError):
    """A page's source has a CSS selector that cannot be read."""

    permanent = True


class RobotsDisallow(WatcherError):
    """The site's robots.txt asks that the page be left alone, or cannot be read (RFC 9309)."""


class FetchError(WatcherError):
    """Nothing usable came over the wire."""


class AddressRefused(FetchError):
    """The address has a scheme or a form that is never fetched."""

    permanent = True


class ConnectionFailed(FetchError):
    """DNS, TCP, TLS or a transfer that broke off."""


class FetchTimedOut(FetchError):
    """The poll as a whole took longer than its deadline."""


class TooManyRedirects(FetchError):
    """The redirects did not come to an end."""


class BodyTooLarge(FetchError):
    """The body is over the cap, before or after decompression."""


class StatusRefused(FetchError):
    """The server answered with an error status, kept in ``status``."""

    def __init__(self, message: str, *, status: int, retry_after: timedelta | None = None) -> None:
        super().__init__(message, retry_after=retry_after)
        self.status = status
        self.permanent = status == 410  # Gone (RFC 9110 §15.5.11)


class ParseError(WatcherError):
    """Bytes came, and they hold no entries that can be read."""


class EmptyDocument(ParseError):
    """The body has no bytes, or nothing but white space."""


class EmptySelection(ParseError):
    """Nothing of what is watched is on the page just now: a fault, and no change."""


class NotAPage(ParseError):
    """The document is a PDF, an image, a feed or something else that is no page."""


class NotAFeed(ParseError):
    """The document is a web page or something else that is no feed.

    ``kind`` is that of the sources that hold such a document; None where there is none, or it is
    not plain to see.
    """

    kind: str | None = None


class NotASitemap(ParseError):
    """The document is a feed, a web page or something else that is no sitemap."""


class UnreadableIndex(ParseError):
    """A sitemap index that answers, and none of whose sitemaps can be read.

    It is not gone, nor does it refuse anybody, whatever its sitemaps answer.
    """


class ItemsNotFound(ParseError):
    """A JSON API's answer, or what came instead of one, without items where they should be."""


class UnreadableFeed(ParseError):
    """It looks like a feed and is broken beyond what the parser can mend."""


class UnreadableOpml(ParseError):
    """A list of sources that is no XML; ``str()`` says the line and the column."""


class DocumentTooComplex(ParseError):
    """The document is over the parser's limits of size or nesting."""


class ParserTimedOut(ParseError):
    """The parser took longer than it may, and its worker was killed."""
