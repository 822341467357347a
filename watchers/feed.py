"""The kind ``feed``: RSS, RDF, Atom and JSON Feed, fetched and parsed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from watchers.fetch import Fetcher
from watchers.model import Document, ParsedEntry, Polled, PollOutcome, SourceForPoll
from watchers.parse import ParsedFeed, parse_feed
from watchers.pool import ParserPool

__all__ = ["FeedWatcher"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedWatcher:
    """Polls feeds. What has not changed is told by validators, then by the bytes' hash."""

    fetcher: Fetcher
    pool: ParserPool

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the feed holds now. Raises FetchError or ParseError."""
        fetched = await self.fetcher.fetch(source.url, validators=source.validators)
        validators, outcome = fetched.validators, PollOutcome.NOT_MODIFIED
        feed = ParsedFeed(entries=())
        if fetched.document is not None:
            body_hash = hashlib.sha256(fetched.document.body).hexdigest()
            validators = replace(validators, body_hash=body_hash)
            outcome = PollOutcome.SAME_BODY
            if body_hash != source.validators.body_hash:
                outcome = PollOutcome.FRESH
                feed = await self.read(fetched.document)
        return Polled(
            source=source.id,
            outcome=outcome,
            status=fetched.status,
            validators=validators,
            moved_to=fetched.moved_to,
            bytes_read=fetched.transferred,
            retry_after=fetched.retry_after,
            entries=_with_lang(feed.entries, source.lang),
            fault=feed.fault,
            min_interval=feed.min_interval,
        )

    async def read(self, document: Document) -> ParsedFeed:
        """The entries of a document at hand. Raises ParseError."""
        return await self.pool.run(parse_feed, document)


def _with_lang(entries: tuple[ParsedEntry, ...], lang: str | None) -> tuple[ParsedEntry, ...]:
    """The source's language for entries that state none."""
    if lang is None:
        return entries
    return tuple(entry if entry.lang else replace(entry, lang=lang) for entry in entries)
