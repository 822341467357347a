"""Looks over the watches once a week, and names those that are worth a look."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import UTC, datetime

import structlog

from bot.alerts import next_digest_at
from bot.errors import LeaseLost
from bot.health import Notice, write_notice
from bot.health.watches import HITS_SINCE, plan_watch_note
from bot.model import DigestTimes, Proposal, Watch
from bot.ports import Clock, LeaseToken, NewId, PlannedAlert, Store

__all__ = ["Reviewing"]

log = structlog.get_logger("nightdesk.watches")


class Reviewing:
    """Tells the operators at certain times which watches bring nothing or too much, and which
    changes people's marks suggest.

    ``times`` is when, None for never. When it was done last is stored, so that a review which
    fell due while the service was down is made at its next start, once. ``load_watches`` gives
    the watches with the times since which they are so, ``propose`` the changes that are proposed
    at a time and not decided; ``committed`` is called when a notice was stored. ``find_public``
    gives the channels of which everybody may know: watches that tell none of them, nor the
    ``ops_channel``, are counted and not named. Without an ``ops_channel`` the log alone is told.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        new_id: NewId,
        lease: Callable[[], LeaseToken],
        load_watches: Callable[[], Awaitable[Sequence[Watch]]],
        propose: Callable[[datetime], Awaitable[Sequence[Proposal]]],
        committed: Callable[[], None],
        times: DigestTimes | None,
        ops_channel: str | None,
        find_public: Callable[[], Awaitable[Collection[str]]] | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._new_id = new_id
        self._lease = lease
        self._load_watches = load_watches
        self._propose = propose
        self._committed = committed
        self._times = times
        self._ops_channel = ops_channel
        self._find_public = find_public
        self._due: datetime | None = None

    async def tick(self) -> None:
        """Review the watches where it is time to."""
        now = self._clock.now()
        if self._times is None or (self._due is not None and now < self._due):
            return
        try:
            await self._review(self._times, now)
        except LeaseLost as error:
            # The lease's own loop ends the service.
            log.warning("watches_not_reviewed", error=str(error))

    async def _review(self, times: DigestTimes, now: datetime) -> None:
        reviewed = await self._store.watches_reviewed()
        if reviewed is None:
            # Nothing was counted yet.
            await self._store.commit_review(None, now=now, lease=self._lease())
            self._due = next_digest_at(times, now)
            return
        self._due = next_digest_at(times, reviewed.last)
        if now < self._due:
            return
        notice = plan_watch_note(
            await self._load_watches(),
            await self._store.watch_hits(since=(now - HITS_SINCE).astimezone(UTC).date()),
            counted_from=reviewed.first,
            now=now,
            proposals=await self._propose(now),
            readable=await self._find_readable(),
        )
        if await self._store.commit_review(self._plan(notice, now), now=now, lease=self._lease()):
            self._committed()
        self._due = next_digest_at(times, now)
        if notice is not None:
            log.warning("watches", said=notice.headline, of=list(notice.lines))

    async def _find_readable(self) -> Collection[str] | None:
        """The channels of which who reads the note may know; None where that is all."""
        if self._find_public is None:
            return None
        public = frozenset(await self._find_public())
        names = await self._store.channel_names()
        kept = {name for id_, name in names.items() if id_ in public}
        return {*public, *kept, *([self._ops_channel] if self._ops_channel else [])}

    def _plan(self, notice: Notice | None, now: datetime) -> PlannedAlert | None:
        if notice is None or self._ops_channel is None:
            return None
        return PlannedAlert(
            alert=write_notice(notice, channel=self._ops_channel, now=now),
            delivery_id=self._new_id(),
        )
