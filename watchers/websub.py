"""The kind ``websub``: a feed whose hub pushes it, polled like any other between the pushes.

What polls leave behind in the source's memory is which hubs the feed names, and for which
topic they are to be asked (`watchers.hubs`). To subscribe, and to read what is pushed, is
for whoever has a public address.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from watchers.feed import FeedWatcher
from watchers.hubs import make_announced, read_announced
from watchers.model import Polled, PollOutcome, SourceForPoll

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["WebsubWatcher"]

NO_HUB = (
    "the feed names no hub that could push it, so it is polled like any other: "
    "`kind: feed` says the same"
)


class WebsubWatcher:
    """Polls feeds, and remembers which hubs they name."""

    def __init__(self, tools: Tools) -> None:
        self._feeds = FeedWatcher(tools)

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the feed holds now. Raises FetchError or ParseError."""
        polled = await self._feeds.poll(source)
        known = read_announced(source.memory)
        url = polled.moved_to or source.url
        if polled.outcome is PollOutcome.FRESH:
            announced = make_announced(polled.hubs, polled.topic, url=url)
            if not announced.hubs:
                polled = replace(polled, fault=polled.fault or NO_HUB)
        elif polled.hubs:
            # Link headers may come with an answer that brings no document.
            announced = make_announced(polled.hubs, polled.topic or known.topic, url=url)
        else:
            return polled
        if announced == known:
            return polled
        return replace(polled, memory=announced.to_text())
