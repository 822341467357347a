"""Asks hubs to push, answers when they verify it, and asks again before a lease ends.

Each step is stored before the hub is asked, and only where the subscription is still in
the state in which it was read: hubs may verify before they answer, or long after.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

import structlog

from bot.errors import NotThere, StoreError
from bot.ingest.intents import SubscriptionPace, judge_call
from bot.ingest.pushbook import PushBook
from bot.model import Subscription, SubscriptionState
from bot.ports import Clock, Hubs, LiveSource, Meter, NewId, Store
from watchers import WatcherError
from watchers.hubs import Announced, HubCall, HubMode, HubRequest, read_announced

__all__ = ["Subscribing"]

log = structlog.get_logger("nightdesk.websub")

KIND = "websub"
ASKED_AT_ONCE = 20
LEAVES = 3
"""So often a hub is told that nobody wants its pushes; after that they are answered 410."""

_State = SubscriptionState
_RUNNING = frozenset({_State.ACTIVE, _State.RENEWING})
_UNKNOWN_TO_HUB = frozenset({_State.WANTED, _State.DENIED})


class Subscribing:
    """Keeps the subscriptions what the sources want them to be.

    ``callback_base`` is the address to which ids are added for hubs to call. ``new_secret``
    makes random texts that nobody can guess, for the ids and for what pushes are signed
    with. ``chance`` gives numbers from 0 to 1 for the jitter.
    """

    def __init__(
        self,
        *,
        store: Store,
        hubs: Hubs,
        clock: Clock,
        meter: Meter,
        book: PushBook,
        callback_base: str,
        new_secret: NewId,
        chance: Callable[[], float],
        pace: SubscriptionPace,
    ) -> None:
        self._store = store
        self._hubs = hubs
        self._clock = clock
        self._meter = meter
        self._book = book
        self._callback_base = callback_base
        self._new_secret = new_secret
        self._chance = chance
        self._pace = pace
        self._announced: dict[str, Announced] = {}
        self._written: dict[str, str] = {}
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._stopped = False

    # -- the clock's side ----------------------------------------------------------------

    async def tick(self) -> None:
        """Bring the subscriptions in line with the sources, and ask the hubs that are due.

        Does not wait for the hubs' answers.
        """
        now = self._clock.now()
        if missed := self._book.missed:
            await self._store.note_missed(missed, at=now)
            self._book.note_stored(missed)
        sources = {one.source.id: one for one in await self._store.live_sources(KIND)}
        self._announced = {name: read_announced(one.state.memory) for name, one in sources.items()}
        # Kept of sources that are gone, too: their hubs are still to be told.
        self._written |= {
            name: one.source.url for name, one in sources.items() if one.source.trusted
        }
        stored = await self._store.subscriptions()
        if await self._reconcile(stored, sources, now):
            stored = await self._store.subscriptions()
        for subscription in stored:
            if subscription.state in _RUNNING and not subscription.holds(now):
                await self._end_lease(subscription, now)
        self._book.load(stored)
        self._meter.subscriptions(Counter(one.state.value for one in stored))
        for subscription in stored:
            if subscription.due is None or subscription.due > now:
                continue
            if self._stopped or len(self._asking) >= ASKED_AT_ONCE:
                break
            if subscription.id not in self._asking:
                task = asyncio.create_task(self._take_step(subscription, now))
                self._asking[subscription.id] = task
                task.add_done_callback(
                    lambda _, name=subscription.id: self._asking.pop(name, None)  # type: ignore[misc]
                )

    async def settle(self) -> None:
        """Wait for the hubs that are being asked."""
        while self._asking:
            await asyncio.gather(*self._asking.values(), return_exceptions=True)

    async def close(self) -> None:
        """Ask no more. What was under way is asked again when it is due."""
        self._stopped = True
        for task in self._asking.values():
            task.cancel()
        await self.settle()

    async def _reconcile(
        self, stored: tuple[Subscription, ...], sources: Mapping[str, LiveSource], now: datetime
    ) -> bool:
        """Leave what nobody wants any more, and want what is missing; whether any was."""
        changed = False
        served: set[str] = set()
        for subscription in stored:
            if subscription.state is _State.LEAVING:
                continue
            announced = self._announced.get(subscription.source, Announced())
            if (
                subscription.source not in served
                and subscription.hub in announced.hubs
                and subscription.topic == announced.topic
                and subscription.callback == self._callback_base + subscription.id
            ):
                served.add(subscription.source)
            else:
                changed = True
                await self._leave(subscription, now)
        for name in sources:
            announced = self._announced[name]
            if announced.hubs and name not in served:
                changed = True
                await self._want(name, announced.hubs[0], announced.topic, due=now, now=now)
        return changed

    async def _want(
        self,
        source: str,
        hub: str,
        topic: str,
        *,
        due: datetime,
        now: datetime,
        failures: int = 0,
        error: str | None = None,
    ) -> None:
        id_ = self._new_secret()
        await self._store.add_subscription(
            Subscription(
                id=id_,
                source=source,
                hub=hub,
                topic=topic,
                callback=self._callback_base + id_,
                secret=self._new_secret(),
                state=_State.WANTED,
                asked=now,
                due=due,
                failures=failures,
                error=error,
            )
        )

    async def _leave(self, subscription: Subscription, now: datetime) -> None:
        if subscription.state in _UNKNOWN_TO_HUB:
            await self._move(subscription, _State.ENDED, asked=now, due=None)
        else:
            await self._move(subscription, _State.LEAVING, due=now, failures=0)

    async def _end_lease(self, subscription: Subscription, now: datetime) -> None:
        log.warning("lease_ended", source=subscription.source, hub=subscription.hub)
        # A hub that grants seconds is not asked every few seconds for that.
        due = max(now, subscription.asked + self._pace.shortest)
        if await self._move(subscription, _State.WANTED, lease_ends=None, due=due):
            await self._store.make_due([subscription.source], at=now)

    async def _move(
        self, subscription: Subscription, state: SubscriptionState, **changes: object
    ) -> bool:
        return await self._store.change_subscription(
            subscription.to(state, **changes), was=subscription.state
        )

    # -- asking --------------------------------------------------------------------------

    async def _take_step(self, subscription: Subscription, now: datetime) -> None:
        """What is due to be done about one subscription."""
        try:
            match subscription.state:
                case _State.WANTED | _State.DENIED:
                    await self._ask(subscription, _State.ASKED, now)
                case _State.ACTIVE:
                    await self._ask(subscription, _State.RENEWING, now)
                case _State.ASKED | _State.RENEWING:
                    late = "the hub did not call back to verify the subscription"
                    await self._fail(subscription, late, now)
                case _State.LEAVING:
                    await self._ask_to_stop(subscription, now)
                case _State.ENDED:
                    pass
        except StoreError as error:
            log.warning("not_subscribed", source=subscription.source, error=str(error))
        except Exception:
            # A surprise with one hub must not go unsaid, nor keep others waiting.
            log.exception("subscription_broke", source=subscription.source)

    async def _ask(
        self, subscription: Subscription, state: SubscriptionState, now: datetime
    ) -> None:
        asked = subscription.to(state, asked=now, due=now + self._pace.verify_within)
        if not await self._store.change_subscription(asked, was=subscription.state):
            return
        try:
            await self._hubs.ask_hub(
                asked.hub,
                HubRequest(
                    mode=HubMode.SUBSCRIBE,
                    topic=asked.topic,
                    callback=asked.callback,
                    lease=self._pace.lease,
                    secret=asked.secret,
                ),
                written=self._written.get(asked.source),
            )
        except WatcherError as error:
            await self._fail(asked, str(error), self._clock.now())

    async def _fail(self, subscription: Subscription, error: str, now: datetime) -> None:
        """An ask led to nothing: ask again later, or another hub where there is one."""
        failures = subscription.failures + 1
        if failures == 1:
            log.warning("hub_failed", source=subscription.source, error=error)
        due = now + self._pace.rest(failures, chance=self._chance())
        if subscription.state is _State.RENEWING:
            await self._move(subscription, _State.ACTIVE, due=due, failures=failures, error=error)
            return
        other = self._next_hub(subscription)
        if other is None:
            await self._move(subscription, _State.WANTED, due=due, failures=failures, error=error)
        elif await self._move(subscription, _State.ENDED, due=None, error=error):
            await self._want(
                subscription.source,
                other,
                subscription.topic,
                # Each hub in turn at once, and then all of them later.
                due=now if other != self._first_hub(subscription) else due,
                now=now,
                failures=failures,
                error=error,
            )

    def _first_hub(self, subscription: Subscription) -> str | None:
        hubs = self._announced.get(subscription.source, Announced()).hubs
        return hubs[0] if hubs else None

    def _next_hub(self, subscription: Subscription) -> str | None:
        """The hub that the feed names after this one; None where it is the only one."""
        hubs = self._announced.get(subscription.source, Announced()).hubs
        if len(hubs) < 2 or subscription.hub not in hubs:
            return None
        return hubs[(hubs.index(subscription.hub) + 1) % len(hubs)]

    async def _ask_to_stop(self, subscription: Subscription, now: datetime) -> None:
        if subscription.failures >= LEAVES:
            await self._move(subscription, _State.ENDED, asked=now, due=None)
            return
        failures = subscription.failures + 1
        due = now + max(self._pace.verify_within, self._pace.rest(failures, chance=self._chance()))
        asked = replace(subscription, asked=now, due=due, failures=failures)
        if not await self._store.change_subscription(asked, was=_State.LEAVING):
            return
        try:
            await self._hubs.ask_hub(
                asked.hub,
                HubRequest(mode=HubMode.UNSUBSCRIBE, topic=asked.topic, callback=asked.callback),
                written=self._written.get(asked.source),
            )
        except WatcherError as error:
            await self._store.change_subscription(
                replace(asked, error=str(error)), was=_State.LEAVING
            )

    # -- the hubs' side ------------------------------------------------------------------

    async def answer(self, subscription_id: str, call: HubCall) -> str | None:
        """What to answer a hub that calls: its challenge, or None for 404 (§5.3.1).

        A denial is answered with an empty text. Raises StoreError.
        """
        for _ in range(3):  # what a tick has changed meanwhile is read again
            try:
                subscription = await self._store.subscription(subscription_id)
            except NotThere:
                return None
            moved, said = judge_call(
                subscription, call, self._clock.now(), pace=self._pace, chance=self._chance()
            )
            if moved == subscription:
                return said
            if await self._store.change_subscription(moved, was=subscription.state):
                await self._tell(moved, call)
                return said
        return None

    async def _tell(self, subscription: Subscription, call: HubCall) -> None:
        fields = {"source": subscription.source, "hub": subscription.hub}
        if subscription.state is _State.ACTIVE:
            log.info("subscribed", **fields, until=str(subscription.lease_ends))
        elif subscription.state is _State.DENIED:
            log.warning("subscription_denied", **fields, reason=call.reason)
            await self._go_on_without(subscription)
        else:
            log.info("unsubscribed", **fields)

    async def _go_on_without(self, denied: Subscription) -> None:
        """Poll the source as before, and ask another hub where it has one."""
        now = self._clock.now()
        await self._store.make_due([denied.source], at=now)
        other = self._next_hub(denied)
        if other is not None and await self._move(denied, _State.ENDED, due=None):
            is_last = other == self._first_hub(denied)
            await self._want(
                denied.source,
                other,
                denied.topic,
                due=now + self._pace.denied if is_last else now,
                now=now,
                error=denied.error,
            )
