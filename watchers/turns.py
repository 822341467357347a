"""Whose turn it is: a limit on requests at once, and a gap between those to one host."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

__all__ = ["Turns"]


class _Host:
    """A host's own limit, kept while anybody waits or holds it, and for the gap after."""

    __slots__ = ("free", "next_start", "starting", "users")

    def __init__(self, limit: int) -> None:
        self.free = asyncio.Semaphore(limit)
        self.starting = asyncio.Lock()
        self.next_start = float("-inf")
        self.users = 0


class Turns:
    """At most ``total`` at once, at most ``per_host`` for one host, its starts ``gap_s`` apart.

    A request waits for its host first, for a place and for the gap, so that many sources on
    one host take no turns from others while they wait. ``clock`` and ``sleep`` count in
    seconds.
    """

    def __init__(
        self,
        *,
        total: int,
        per_host: int,
        gap_s: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._free = asyncio.Semaphore(total)
        self._per_host = per_host
        self._gap_s = gap_s
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._leaving: deque[tuple[float, str]] = deque()

    def __len__(self) -> int:
        """How many hosts are remembered."""
        return len(self._hosts)

    def is_awaited(self, host: str) -> bool:
        """Whether somebody beside the holder of a turn wants, or has, one for ``host``."""
        place = self._hosts.get(host)
        return place is not None and place.users > 1

    @asynccontextmanager
    async def take(self, host: str, *, spaced: bool = True) -> AsyncIterator[None]:
        """Hold a turn for ``host``; ``spaced`` is False where no gap is due to it."""
        self._forget()
        place = self._hosts.get(host)
        if place is None:
            place = self._hosts[host] = _Host(self._per_host)
        place.users += 1
        try:
            async with place.free:
                if spaced and self._gap_s > 0:
                    await self._wait_for_start(place)
                else:
                    await self._free.acquire()
                try:
                    yield
                finally:
                    self._free.release()
        finally:
            place.users -= 1
            if not place.users:
                self._leave(host, place)

    async def _wait_for_start(self, place: _Host) -> None:
        # One at a time: else several would wait out the gap, and then start together when
        # there is room again.
        async with place.starting:
            wait_s = place.next_start - self._clock()
            if wait_s > 0:
                await self._sleep(wait_s)
            await self._free.acquire()
            place.next_start = self._clock() + self._gap_s

    def _leave(self, host: str, place: _Host) -> None:
        if place.next_start > self._clock():
            self._leaving.append((place.next_start, host))
        else:
            self._hosts.pop(host, None)

    def _forget(self) -> None:
        """Drop the hosts that nobody has asked since their gap was over."""
        while self._leaving and self._leaving[0][0] <= self._clock():
            _, host = self._leaving.popleft()
            place = self._hosts.get(host)
            if place is not None and not place.users and place.next_start <= self._clock():
                del self._hosts[host]
