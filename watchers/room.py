"""How many bytes of documents are in memory at once: those past the limit wait."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Room", "Share"]


class Share:
    """What one poll holds of the room."""

    __slots__ = ("_room", "held")

    def __init__(self, room: Room) -> None:
        self._room = room
        self.held = 0

    def take(self, size: int) -> bool:
        """Take ``size`` bytes more; False where it has to `wait` for them."""
        return self._room.take(self, size)

    async def wait(self, size: int) -> None:
        """Take ``size`` bytes as soon as there is room for them."""
        await self._room.wait(self, size)


class Room:
    """Room for ``limit`` bytes, shared by all who read.

    Whoever has been reading for the longest never waits, be the room full: so one of them
    always comes to an end and gives back what it holds. The limit is passed by the rest of
    that one document at most.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = 0
        self._shares: dict[Share, None] = {}  # in the order in which they began to hold
        self._waiting: set[asyncio.Future[None]] = set()

    @property
    def held(self) -> int:
        """Bytes that are taken."""
        return self._held

    @contextmanager
    def share(self) -> Iterator[Share]:
        """A share of the room, given back at the end."""
        share = Share(self)
        try:
            yield share
        finally:
            if self._shares.pop(share, share) is None:
                self._held -= share.held
                self._wake()

    def take(self, share: Share, size: int) -> bool:
        """Take ``size`` bytes for ``share``, if it need not wait."""
        if share not in self._shares:
            self._shares[share] = None
        if self._held + size > self._limit and next(iter(self._shares)) is not share:
            return False
        share.held += size
        self._held += size
        return True

    async def wait(self, share: Share, size: int) -> None:
        """Take ``size`` bytes for ``share`` when there is room."""
        while not self.take(share, size):
            freed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.add(freed)
            try:
                await freed
            finally:
                self._waiting.discard(freed)

    def _wake(self) -> None:
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
