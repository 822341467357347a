"""Sends what was committed: leases a delivery, sends it, records the receipt.

A message whose answer was lost may have been posted. Its delivery is then of unknown
fate: before it is sent again, it is looked for at the destination by its delivery id.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.errors import DeliveryDelayed, DeliveryRefused, FateUnknown, StoreError
from bot.model import AlertBody, AlertKind, LeasedDelivery, Message, Receipt
from bot.ports import Clock, Meter, Notifier, Store

__all__ = ["Deliver", "retry_after"]

log = structlog.get_logger("nightdesk.deliver")

LEASE_FOR = timedelta(seconds=60)
"""Longer than a send and a look at the history take together."""

FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=15)
SEND_AT_ONCE = 20
IDLE_LOOK = timedelta(seconds=30)
"""How long the loop sleeps at most: a second process may have put something in."""

_TELLS_NOBODY = frozenset({AlertKind.NOTICE, AlertKind.EDIT})
"""Kinds that are no news to anybody, whose delay says nothing of how soon news is told."""

REPEAT_NOTE = "possible repeat: whether this was posted before could not be read"


def retry_after(attempts: int) -> timedelta:
    """How long to wait after the ``attempts``-th send failed: doubling, 15 minutes at most."""
    doublings = max(0, min(attempts - 1, 12))
    return min(FIRST_RETRY * float(2**doublings), LONGEST_RETRY)


class Deliver:
    """Sends deliveries until it is closed: to each channel in order, one at a time.

    ``holder`` names this process on its leases. Between two messages to one channel the
    notifier's pace is kept.
    """

    def __init__(
        self, *, store: Store, notifier: Notifier, clock: Clock, meter: Meter, holder: str
    ) -> None:
        self._store = store
        self._notifier = notifier
        self._clock = clock
        self._meter = meter
        self._holder = holder
        self._awake = asyncio.Event()
        self._sending: dict[str, asyncio.Task[None]] = {}
        self._ready_at: dict[str, datetime] = {}
        self._stopped = False

    def wake(self) -> None:
        """Look for deliveries now: some were committed."""
        self._awake.set()

    def forget_pace(self) -> None:
        """Leave no channel alone any longer: the clock went back, and would hold it up."""
        self._ready_at.clear()
        self.wake()

    @property
    def idle(self) -> bool:
        """Whether nothing is being sent."""
        return not self._sending

    async def run(self) -> None:
        """Send until `close`."""
        while not self._stopped:
            self._awake.clear()
            try:
                started = await self.start_due()
                pause = IDLE_LOOK if started else await self._pause()
            except StoreError as error:
                log.warning("lease_failed", error=str(error))
                pause = FIRST_RETRY
            try:
                await asyncio.wait_for(self._awake.wait(), max(0.0, pause.total_seconds()))
            except TimeoutError:
                continue

    async def close(self, *, grace_s: float = 5.0) -> None:
        """Start no more sends; give those under way ``grace_s`` seconds to end.

        One that has to be broken off keeps its lease, and its fate is looked up later.
        """
        self._stopped = True
        self.wake()
        if self._sending:
            _, late = await asyncio.wait(self._sending.values(), timeout=grace_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def settle(self) -> None:
        """Wait until no send is under way."""
        while self._sending:
            await asyncio.wait(tuple(self._sending.values()))

    async def start_due(self) -> bool:
        """Lease what is due and begin to send it; returns whether there was anything."""
        now = self._clock.now()
        busy = set(self._sending) | {
            channel for channel, ready in self._ready_at.items() if ready > now
        }
        room = SEND_AT_ONCE - len(self._sending)
        if room <= 0 or self._stopped:
            return False
        leased = await self._store.lease_deliveries(
            now=now, holder=self._holder, until=now + LEASE_FOR, limit=room, skip_channels=busy
        )
        for one in leased:
            channel = one.delivery.channel
            self._sending[channel] = asyncio.create_task(self._deliver(one))
        return bool(leased)

    async def _pause(self) -> timedelta:
        """How long nothing can be due: until a delivery, a retry or a channel's pace."""
        now = self._clock.now()
        self._ready_at = {c: ready for c, ready in self._ready_at.items() if ready > now}
        due = await self._store.next_delivery_due()
        if due is None:
            return IDLE_LOOK
        if due <= now:
            # It is due and could not be leased: its channel is cooling or being sent to.
            waits = [ready - now for ready in self._ready_at.values()]
            return min([*waits, IDLE_LOOK]) if waits else FIRST_RETRY
        return min(due - now, IDLE_LOOK)

    async def _deliver(self, leased: LeasedDelivery) -> None:
        delivery = leased.delivery
        cooling = self._notifier.pace
        try:
            cooling = max(cooling, await self._send(leased))
        except StoreError as error:
            # The lease runs out, and the next look at the destination tells what happened.
            log.warning("receipt_not_stored", delivery=delivery.id, error=str(error))
        except Exception:
            # One message's surprise must not end the sending of the others.
            log.exception("send_broke", delivery=delivery.id, channel=delivery.channel)
            # Where even that can't be stored, the lease runs out.
            with suppress(StoreError):
                await self._retry(
                    leased, "the notifier failed; the log holds the details", fate_unknown=True
                )
        finally:
            self._sending.pop(delivery.channel, None)
            self._ready_at[delivery.channel] = self._clock.now() + cooling
            self.wake()

    async def _send(self, leased: LeasedDelivery) -> timedelta:
        """Send one; returns how long its channel has to be left alone."""
        delivery, body = leased.delivery, leased.body
        if leased.lease_ends <= self._clock.now():
            # This process stood still for so long that another may be sending it.
            return timedelta()
        try:
            if delivery.fate_unknown:
                found, body = await self._look(leased)
                if found is not None:
                    await self._record_sent(leased, found, outcome="found")
                    return timedelta()
            receipt = await self._notifier.send(body, delivery_id=delivery.id, parent=leased.parent)
        except DeliveryRefused as error:
            await self._store.record_dead(
                delivery.id, error=str(error), now=self._clock.now(), holder=self._holder
            )
            self._meter.delivered("dead")
            log.error("refused", delivery=delivery.id, channel=delivery.channel, code=error.code)
        except DeliveryDelayed as error:
            pause = max(error.retry_after or timedelta(), retry_after(delivery.attempts))
            await self._retry(leased, str(error), pause=pause, fate_unknown=delivery.fate_unknown)
            return error.retry_after or timedelta()
        except FateUnknown as error:
            await self._retry(leased, str(error), fate_unknown=True)
        else:
            await self._record_sent(leased, receipt, outcome="sent")
        return timedelta()

    async def _look(self, leased: LeasedDelivery) -> tuple[Receipt | None, Message]:
        """The receipt of a message that was posted already, or what to send in its place.

        Where the destination lets nobody look, the message goes out once more and says
        that it may be a repeat: an editor would sooner read it twice than never.
        """
        delivery, body = leased.delivery, leased.body
        try:
            found = await self._notifier.find(
                body, delivery_id=delivery.id, since=delivery.created, parent=leased.parent
            )
        except FateUnknown:
            return None, mark_possible_repeat(body)
        return found, body

    async def _record_sent(self, leased: LeasedDelivery, receipt: Receipt, *, outcome: str) -> None:
        now = self._clock.now()
        await self._store.record_sent(
            leased.delivery.id, receipt=receipt, now=now, holder=self._holder
        )
        self._meter.delivered(outcome)
        if leased.delivery.kind not in _TELLS_NOBODY:
            self._meter.told_after(now - leased.delivery.created)
        log.info(
            "delivered",
            delivery=leased.delivery.id,
            channel=leased.delivery.channel,
            outcome=outcome,
            attempts=leased.delivery.attempts,
        )

    async def _retry(
        self,
        leased: LeasedDelivery,
        error: str,
        *,
        fate_unknown: bool,
        pause: timedelta | None = None,
    ) -> None:
        delivery = leased.delivery
        wait = retry_after(delivery.attempts) if pause is None else pause
        await self._store.record_retry(
            delivery.id,
            due=self._clock.now() + wait,
            error=error,
            fate_unknown=fate_unknown,
            holder=self._holder,
        )
        self._meter.delivered("unknown" if fate_unknown else "delayed")
        log.warning(
            "not_delivered",
            delivery=delivery.id,
            channel=delivery.channel,
            retry_in_s=wait.total_seconds(),
            error=error,
        )


def mark_possible_repeat(body: Message) -> Message:
    """The same message, saying that it may have been posted before."""
    text = f"{body.text}\n{REPEAT_NOTE}"
    if isinstance(body, AlertBody):
        return replace(body, reasons=(REPEAT_NOTE, *body.reasons), text=text)
    return replace(body, note=REPEAT_NOTE, text=text)
