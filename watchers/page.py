"""The kind ``page``: any page of the web, whose changes are entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from watchers.changes import PageReading, read_page
from watchers.document import poll_document
from watchers.lines import check_selector
from watchers.model import (
    Document,
    PageOptions,
    ParsedFeed,
    Polled,
    PollOutcome,
    SourceForPoll,
    Validators,
)
from watchers.robots import Robots, origin_of

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["PageWatcher", "check_selector"]

_ACCEPT = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.5"


class PageWatcher:
    """Polls pages as their robots.txt allows; tells what is new on them since the last poll.

    The first poll is a baseline without entries.
    """

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._robots = Robots(tools)

    async def poll(self, source: SourceForPoll) -> Polled:
        """What has changed on the page.

        Raises RobotsDisallow, FetchError, BadSelector or ParseError: EmptySelection where
        nothing of what is watched is there, NotAPage for what is no page.
        """
        # One time for both: a server that is slow with each must not keep a place for two polls'.
        allowance = self._tools.fetcher.allow()
        delay = await self._robots.ask(source.url, written=source.written, allowance=allowance)
        wait = self._wait(source, delay)
        if wait:
            return Polled(
                source=source.id,
                outcome=PollOutcome.POSTPONED,
                status=0,
                validators=source.validators,
                retry_after=wait,
            )
        seen: list[tuple[Document, PageReading]] = []

        async def leave(url: str) -> None:
            await self._robots.ask(url, written=source.written)

        async def read(document: Document) -> ParsedFeed:
            reading = await self._read(document, source, moved=False)
            seen.append((document, reading))
            return ParsedFeed(entries=reading.entries, fault=reading.fault)

        # Without a memory the same bytes have to be read once more.
        asked = source if source.memory else replace(source, validators=Validators())
        polled = replace(
            await poll_document(
                self._tools.fetcher,
                asked,
                read,
                accept=_ACCEPT,
                leave=leave,
                allowance=allowance,
            ),
            min_interval=delay,
        )
        if not seen:
            return polled
        document, reading = seen[0]
        if reading.held and polled.moved_to is not None:
            reading = await self._read(document, source, moved=True)
            polled = replace(polled, fault=reading.fault)
        if reading.held:
            # The next poll has to bring the page once more, changed or not.
            polled = replace(polled, validators=Validators())
        return replace(polled, memory=reading.memory)

    def _wait(self, source: SourceForPoll, delay: timedelta | None) -> timedelta:
        """How long the page has to wait for the others of its site, that wants time between."""
        if delay is None:
            return timedelta()
        pace, origin, now = self._tools.crawl_pace, origin_of(source.url), self._tools.now()
        if source.may_wait:
            return pace.take(origin, source.id, delay=delay, now=now)
        pace.note(origin, now=now)
        return timedelta()

    async def _read(self, document: Document, source: SourceForPoll, *, moved: bool) -> PageReading:
        options = source.options if isinstance(source.options, PageOptions) else PageOptions()
        return await self._tools.pool.run(
            read_page, document, options, source.memory, self._tools.now(), moved
        )
