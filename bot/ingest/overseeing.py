"""Looks after the sources: says how they do, reminds, and lets through what was approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.errors import LeaseLost, StoreError
from bot.health import HealthPlan, has_something_to_tell, plan_health, write_notice
from bot.model import SourceHealth
from bot.ports import Clock, HealthCounts, LeaseToken, LiveSource, Meter, NewId, PlannedAlert, Store

__all__ = ["Overseeing"]

log = structlog.get_logger("nightdesk.sources")

LOOK_EACH = timedelta(minutes=5)
"""So often all sources are looked at, and not only those of which something was noted."""

BRING_EACH = timedelta(minutes=10)
"""Of an outage that goes on for some, the others are asked early no more often than this."""

_OUTAGE_LEAD = timedelta(minutes=30)
"""An outage is told when sources have failed for a while."""

_BACKS_OFF_FOR = timedelta(minutes=70)
"""A source that fails is tried again within the hour, and the share by which chance varies it;
what is put off for longer is so by its server's own word, or has failed for a day."""


class Overseeing:
    """Tells the operators how sources do, once, from what their polls left behind.

    `note` hears of polls by which a source may do otherwise than before; `tick` looks at
    those, and every few minutes at all. ``release`` judges and stores held entries of a
    source; ``committed`` is called when notices were stored. Without an ``ops_channel``
    the log alone is told.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        meter: Meter,
        new_id: NewId,
        lease: Callable[[], LeaseToken],
        release: Callable[[LiveSource], Awaitable[int]],
        committed: Callable[[], None],
        ops_channel: str | None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._meter = meter
        self._new_id = new_id
        self._lease = lease
        self._release = release
        self._committed = committed
        self._ops_channel = ops_channel
        self._noted: dict[str, int] = {}
        self._looked: datetime | None = None
        self._outage = False
        self._brought: datetime | None = None

    def note(self, source: str, came: int) -> None:
        """A poll of the source failed, or ended a silence or failures with ``came`` entries."""
        self._noted[source] = self._noted.get(source, 0) + came

    async def tick(self) -> None:
        """Let through what was approved, and say what there is to say of the sources."""
        try:
            await self._look()
            for one in await self._store.approved_sources():
                await self._let_through(one)
        except LeaseLost as error:
            # The lease's own loop ends the service.
            log.warning("sources_not_overseen", error=str(error))

    async def _let_through(self, one: LiveSource) -> None:
        try:
            await self._release(one)
        except LeaseLost:
            raise
        except StoreError as error:
            # What one source brought must not keep the others waiting.
            log.error("not_released", source=one.source.id, error=str(error))

    async def _look(self) -> None:
        now = self._clock.now()
        everything = self._looked is None or not timedelta() <= now - self._looked < LOOK_EACH
        if not (everything or self._noted or self._outage):
            return
        noted = self._noted
        self._noted = {}
        try:
            looked = await self._store.unwell_sources(now=now, only=None if everything else noted)
            told = any(has_something_to_tell(one, now) for one in looked)
            if everything or told or self._outage:
                counts = await self._store.health_counts()
                plan = plan_health(looked, counts, came=noted, now=now)
                await self._carry_out(plan, now, changed=plan.outage != counts.outage)
                self._meter.sources(_count_after(plan, counts, looked))
                self._outage = plan.outage is not None
                if counts.outage is not None and any(map(_is_back, looked)):
                    await self._bring_others_forward(counts.outage, now)
        except StoreError:
            # What was noted is looked at again.
            for source, came in noted.items():
                self.note(source, came)
            raise
        if everything:
            self._looked = now

    async def _bring_others_forward(self, outage: datetime, now: datetime) -> None:
        """One of those that an outage took can be read again: likely the others can, too."""
        if self._brought is not None and timedelta() <= now - self._brought < BRING_EACH:
            return
        brought = await self._store.bring_forward(
            failing_since=outage - _OUTAGE_LEAD, by=_BACKS_OFF_FOR, at=now
        )
        self._brought = now
        if brought:
            log.info("asked_after_outage", sources=brought)

    async def _carry_out(self, plan: HealthPlan, now: datetime, *, changed: bool) -> None:
        if not (plan.changes or plan.notices or changed):
            return
        channel = self._ops_channel
        stored = await self._store.commit_health(
            plan.changes,
            ()
            if channel is None
            else tuple(
                PlannedAlert(
                    alert=write_notice(notice, channel=channel, now=now),
                    delivery_id=self._new_id(),
                )
                for notice in plan.notices
            ),
            outage=plan.outage,
            now=now,
            lease=self._lease(),
        )
        for notice in plan.notices:
            log.warning("notice", source=notice.source, said=notice.headline)
        if stored:
            self._committed()


def _is_back(one: LiveSource) -> bool:
    """Whether it was told, or known, to fail, and can be read now."""
    return one.state.health is SourceHealth.FAILING and one.state.failures == 0


def _count_after(
    plan: HealthPlan, counts: HealthCounts, looked: Sequence[LiveSource]
) -> dict[str, int]:
    """How many sources are in each state once the plan is carried out."""
    before = {one.source.id: one.state.health for one in looked}
    after = Counter(counts.by_health)
    after.subtract(before[change.source] for change in plan.changes)
    after.update(change.health for change in plan.changes)
    return {health.value: many for health, many in after.items()}
