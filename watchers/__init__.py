"""Everything before a hit: fetching, parsing and knowing entries again.

The public face; docs/watchers.md shows it at work. Names are loaded when they are first
used, so that importing a light one (`watchers.model`, `watchers.errors`) pays for nothing
else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from watchers.addresses import AllowList
    from watchers.discover import DiscoverLimits, Discovery, FoundSource
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
        UnreadableIndex,
        UnreadableOpml,
        WatcherError,
    )
    from watchers.expressions import InvalidExpression, compile_expression
    from watchers.hubs import (
        Announced,
        HubCall,
        HubMode,
        HubRequest,
        Signed,
        check_signature,
        read_announced,
        read_call,
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
    from watchers.learning import learn, learn_archive
    from watchers.lines import check_selector
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
    from watchers.opml import OpmlList, OpmlSource, read_opml, write_opml
    from watchers.pace import PollPace, next_poll_at, wants_whole
    from watchers.parse import parse_feed
    from watchers.presence import Presence, Seen
    from watchers.registry import KINDS
    from watchers.rhythm import Rhythm
    from watchers.service import Watchers, open_watchers
    from watchers.settings import WatcherSettings
    from watchers.urls import canonical_url, host_of, shown_url, split_credentials

_HOMES = {
    "watchers.addresses": ("AllowList",),
    "watchers.discover": ("DiscoverLimits", "Discovery", "FoundSource"),
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
        "UnreadableIndex",
        "UnreadableOpml",
        "WatcherError",
    ),
    "watchers.expressions": ("InvalidExpression", "compile_expression"),
    "watchers.hubs": (
        "Announced",
        "HubCall",
        "HubMode",
        "HubRequest",
        "Signed",
        "check_signature",
        "read_announced",
        "read_call",
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
    "watchers.learning": ("learn", "learn_archive"),
    "watchers.lines": ("check_selector",),
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
    "watchers.opml": ("OpmlList", "OpmlSource", "read_opml", "write_opml"),
    "watchers.pace": ("PollPace", "next_poll_at", "wants_whole"),
    "watchers.parse": ("parse_feed",),
    "watchers.presence": ("Presence", "Seen"),
    "watchers.registry": ("KINDS",),
    "watchers.rhythm": ("Rhythm",),
    "watchers.service": ("Watchers", "open_watchers"),
    "watchers.settings": ("WatcherSettings",),
    "watchers.urls": ("canonical_url", "host_of", "shown_url", "split_credentials"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "KINDS",
    "AddressRefused",
    "AllowList",
    "Announced",
    "BadSelector",
    "BodyTooLarge",
    "Change",
    "ConnectionFailed",
    "Credentials",
    "DiscoverLimits",
    "Discovery",
    "Document",
    "DocumentTooComplex",
    "EmptyDocument",
    "EmptySelection",
    "EntryKeys",
    "FetchError",
    "FetchTimedOut",
    "FoundSource",
    "HubCall",
    "HubMode",
    "HubRequest",
    "IdentityScheme",
    "InvalidExpression",
    "ItemsNotFound",
    "JsonOptions",
    "KnownEntry",
    "NotAFeed",
    "NotAPage",
    "NotASitemap",
    "OpmlList",
    "OpmlSource",
    "PageOptions",
    "ParseError",
    "ParsedEntry",
    "ParsedFeed",
    "ParserTimedOut",
    "PollOutcome",
    "PollPace",
    "Polled",
    "Presence",
    "Recognised",
    "Recognition",
    "Rhythm",
    "RobotsDisallow",
    "Seen",
    "Signed",
    "SourceForPoll",
    "SourceOptions",
    "StatusRefused",
    "TooManyRedirects",
    "UnknownKind",
    "UnreadableFeed",
    "UnreadableIndex",
    "UnreadableOpml",
    "Validators",
    "WatcherError",
    "WatcherSettings",
    "Watchers",
    "canonical_url",
    "check_selector",
    "check_signature",
    "compile_expression",
    "host_of",
    "keys_of",
    "learn",
    "learn_archive",
    "next_poll_at",
    "open_watchers",
    "parse_feed",
    "read_announced",
    "read_call",
    "read_opml",
    "recognise",
    "shown_url",
    "split_credentials",
    "text_hash",
    "title_key",
    "wants_whole",
    "write_opml",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
