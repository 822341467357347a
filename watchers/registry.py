"""Which watcher reads which kind of source: one line a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from watchers.errors import UnknownKind
from watchers.feed import FeedWatcher
from watchers.fetch import Fetcher
from watchers.model import Polled, SourceForPoll
from watchers.pool import ParserPool

__all__ = ["KINDS", "Watcher", "make_watcher"]


class Watcher(Protocol):
    """Reads sources of one kind."""

    async def poll(self, source: SourceForPoll) -> Polled:
        """What the source holds now. Raises WatcherError where it could not be read."""
        ...


def _make_feed(fetcher: Fetcher, pool: ParserPool) -> Watcher:
    return FeedWatcher(fetcher=fetcher, pool=pool)


KINDS: dict[str, Callable[[Fetcher, ParserPool], Watcher]] = {
    "feed": _make_feed,
}
"""What makes the watcher of each kind."""


def make_watcher(kind: str, *, fetcher: Fetcher, pool: ParserPool) -> Watcher:
    """The watcher for sources of ``kind``. Raises UnknownKind."""
    make = KINDS.get(kind)
    if make is None:
        raise UnknownKind(
            f"no watcher reads sources of kind {kind!r}; there is {', '.join(sorted(KINDS))}: "
            "correct the source's kind"
        )
    return make(fetcher, pool)
