"""The time that one poll has on the wire, however many documents it asks for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

__all__ = ["Allowance"]


class Allowance:
    """The seconds that are left to a poll, shared by all requests that it makes.

    They are made one after the other, so that a server which is slow with each cannot keep a
    poll's place for longer than with one. Waiting for a turn or for room is not counted.
    """

    __slots__ = ("left_s",)

    def __init__(self, whole: timedelta) -> None:
        self.left_s = whole.total_seconds()

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self.left_s <= 0

    @asynccontextmanager
    async def run(self) -> AsyncIterator[asyncio.Timeout]:
        """Count the time until the end of the context. Raises TimeoutError where it runs out.

        Whoever is given the time-out may put it off for what is not to be counted.
        """
        timer = asyncio.timeout(max(self.left_s, 0.0))
        try:
            async with timer:
                try:
                    yield timer
                finally:
                    ends = timer.when()
                    if ends is not None:
                        self.left_s = ends - asyncio.get_running_loop().time()
        finally:
            if timer.expired():
                self.left_s = 0.0
