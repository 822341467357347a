"""The kind ``json``: any API that answers with JSON, by expressions that lead to its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watchers.document import poll_document
from watchers.errors import ItemsNotFound
from watchers.model import Document, JsonOptions, ParsedFeed, Polled, SourceForPoll

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["JsonWatcher"]

# Some APIs speak several languages, and would answer a feed reader with Atom.
_ACCEPT = "application/json, application/*+json;q=0.9, */*;q=0.1"


class JsonWatcher:
    """Polls APIs. What has not changed is told by validators, then by the bytes' hash."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the API answers now. Raises FetchError or ParseError."""
        options = source.options
        if not isinstance(options, JsonOptions):
            raise ItemsNotFound(
                "the source is of kind json and does not say where its items are; give it a "
                "section `json` with expressions for `items` and `title`"
            )

        async def read(document: Document) -> ParsedFeed:
            from watchers.json_items import parse_items

            return await self._tools.pool.run(parse_items, document, options)

        return await poll_document(self._tools.fetcher, source, read, accept=_ACCEPT)
