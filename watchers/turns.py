"""Whose turn it is: a limit on requests at once, in all and for each host."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

__all__ = ["Turns"]


class _Host:
    """A host's own limit, kept as long as anybody waits for it or holds it."""

    __slots__ = ("free", "users")

    def __init__(self, limit: int) -> None:
        self.free = asyncio.Semaphore(limit)
        self.users = 0


class Turns:
    """At most ``total`` at once, and at most ``per_host`` for one host.

    A request waits for its host first, so that many sources on one slow host take no
    turns from others while they wait.
    """

    def __init__(self, *, total: int, per_host: int) -> None:
        self._free = asyncio.Semaphore(total)
        self._per_host = per_host
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def take(self, host: str) -> AsyncIterator[None]:
        """Hold a turn for ``host``."""
        place = self._hosts.setdefault(host, _Host(self._per_host))
        place.users += 1
        try:
            async with place.free, self._free:
                yield
        finally:
            place.users -= 1
            if not place.users:
                self._hosts.pop(host, None)
