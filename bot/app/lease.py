"""One process judges: the lease that says which."""

from __future__ import annotations

import asyncio
import os
import socket
from datetime import datetime, timedelta

import structlog

from bot.errors import LeaseHeld, LeaseLost, StoreError
from bot.ports import Clock, LeaseToken, NewId, Store

__all__ = ["JudgeLease", "name_process"]

log = structlog.get_logger("nightdesk.lease")

LEASE = "judge"
LOOK_AGAIN_S = 0.5


def name_process(new_id: NewId) -> str:
    """A name for this run of this process that people can follow: host, pid, a random end."""
    return f"{socket.gethostname()}:{os.getpid()}:{new_id()[:8]}"


class JudgeLease:
    """Holds the right to judge on a database, for as long as it is renewed."""

    def __init__(self, *, store: Store, clock: Clock, holder: str, ttl: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._holder = holder
        self._ttl = ttl
        self._token: LeaseToken | None = None
        self.lost = asyncio.Event()

    @property
    def interval(self) -> timedelta:
        """How often it has to be renewed: three chances before it runs out."""
        return self._ttl / 3

    def token(self) -> LeaseToken:
        """What every write of the judge carries. Raises LeaseLost where there is none."""
        if self._token is None or self.lost.is_set():
            raise LeaseLost(
                "another Nightdesk judges on this database now: only one may, so this one ends"
            )
        return self._token

    async def take(self) -> None:
        """Take the lease; a process that died may hold it for a while longer.

        That is a whole term at most: who has not renewed it by then is dead, and had a clock
        that was ahead where its lease goes on. Raises LeaseHeld where another one is alive.
        """
        deadline = self._clock.now() + self._ttl + timedelta(seconds=1)
        first: LeaseHeld | None = None
        unrenewed: datetime | None = None
        while True:
            try:
                await self._renew(unrenewed=unrenewed)
            except LeaseHeld as held:
                if first is None:
                    first = held
                    log.warning("lease_held", by=held.holder, wait_s=self._ttl.total_seconds())
                if self._clock.now() >= deadline:
                    if unrenewed is not None or held.ends != first.ends:
                        raise
                    unrenewed = held.ends
                    log.warning(
                        "lease_not_renewed_by_its_holder", by=held.holder, ends=str(held.ends)
                    )
                    continue
                await asyncio.sleep(LOOK_AGAIN_S)
            else:
                return

    async def renew(self) -> None:
        """Renew it; sets ``lost`` where another process has it.

        A database that does not answer is no reason to end: nobody else can take the
        lease there, and every write that follows is checked against it.
        """
        try:
            await self._renew()
        except LeaseHeld as held:
            log.error("lease_lost", to=held.holder)
            self.lost.set()
        except StoreError as error:
            log.warning("lease_not_renewed", error=str(error))

    async def release(self) -> None:
        """Let the next process have it at once."""
        if self._token is not None and not self.lost.is_set():
            await self._store.release_lease(self._token)
            self._token = None

    async def _renew(self, *, unrenewed: datetime | None = None) -> None:
        now = self._clock.now()
        self._token = await self._store.take_lease(
            LEASE, holder=self._holder, now=now, ttl=self._ttl, unrenewed=unrenewed
        )
