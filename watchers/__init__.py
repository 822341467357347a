"""Everything before a hit: fetching, parsing and knowing entries again.

The public face. Names are loaded when they are first used, so that importing a light
one (`watchers.model`, `watchers.errors`) pays for nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from watchers.errors import (
        AddressRefused,
        BadSelector,
        BodyTooLarge,
        ConnectionFailed,
        DocumentTooComplex,
        EmptyDocument,
        EmptySelection,
        FetchError,
        FetchTimedOut,
        ItemsNotFound,
        NotAFeed,
        NotAPage,
        NotASitemap,
        ParseError,
        ParserTimedOut,
        RobotsDisallow,
        StatusRefused,
        TooManyRedirects,
        UnknownKind,
        UnreadableFeed,
        UnreadableOpml,
        WatcherError,
    )
    from watchers.identity import (
        EntryKeys,
        IdentityScheme,
        KnownEntry,
        Recognised,
        Recognition,
        keys_of,
        recognise,
        text_hash,
        title_key,
    )
    from watchers.model import (
        Change,
        Credentials,
        Document,
        JsonOptions,
        PageOptions,
        ParsedEntry,
        ParsedFeed,
        Polled,
        PollOutcome,
        SourceForPoll,
        SourceOptions,
        Validators,
    )
    from watchers.pace import PollPace, next_poll_at, wants_whole
    from watchers.parse import parse_feed
    from watchers.registry import KINDS
    from watchers.rhythm import Rhythm
    from watchers.service import Watchers, open_watchers
    from watchers.settings import WatcherSettings
    from watchers.urls import canonical_url, host_of, shown_url

_HOMES = {
    "watchers.errors": (
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
        "UnreadableOpml",
        "WatcherError",
    ),
    "watchers.identity": (
        "EntryKeys",
        "IdentityScheme",
        "KnownEntry",
        "Recognised",
        "Recognition",
        "keys_of",
        "recognise",
        "text_hash",
        "title_key",
    ),
    "watchers.model": (
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
    ),
    "watchers.pace": ("PollPace", "next_poll_at", "wants_whole"),
    "watchers.parse": ("parse_feed",),
    "watchers.registry": ("KINDS",),
    "watchers.rhythm": ("Rhythm",),
    "watchers.service": ("Watchers", "open_watchers"),
    "watchers.settings": ("WatcherSettings",),
    "watchers.urls": ("canonical_url", "host_of", "shown_url"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "KINDS",
    "AddressRefused",
    "BadSelector",
    "BodyTooLarge",
    "Change",
    "ConnectionFailed",
    "Credentials",
    "Document",
    "DocumentTooComplex",
    "EmptyDocument",
    "EmptySelection",
    "EntryKeys",
    "FetchError",
    "FetchTimedOut",
    "IdentityScheme",
    "ItemsNotFound",
    "JsonOptions",
    "KnownEntry",
    "NotAFeed",
    "NotAPage",
    "NotASitemap",
    "PageOptions",
    "ParseError",
    "ParsedEntry",
    "ParsedFeed",
    "ParserTimedOut",
    "PollOutcome",
    "PollPace",
    "Polled",
    "Recognised",
    "Recognition",
    "Rhythm",
    "RobotsDisallow",
    "SourceForPoll",
    "SourceOptions",
    "StatusRefused",
    "TooManyRedirects",
    "UnknownKind",
    "UnreadableFeed",
    "UnreadableOpml",
    "Validators",
    "WatcherError",
    "WatcherSettings",
    "Watchers",
    "canonical_url",
    "host_of",
    "keys_of",
    "next_poll_at",
    "open_watchers",
    "parse_feed",
    "recognise",
    "shown_url",
    "text_hash",
    "title_key",
    "wants_whole",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
