"""The kind ``feed``: RSS, RDF, Atom and JSON Feed, fetched and parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watchers.document import poll_document
from watchers.model import Document, ParsedFeed, Polled, SourceForPoll
from watchers.parse import parse_feed

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["FeedWatcher"]


class FeedWatcher:
    """Polls feeds. What has not changed is told by validators, then by the bytes' hash."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the feed holds now. Raises FetchError or ParseError."""
        return await poll_document(self._tools.fetcher, source, self.read)

    async def read(self, document: Document) -> ParsedFeed:
        """The entries of a document at hand. Raises ParseError."""
        return await self._tools.pool.run(parse_feed, document)
