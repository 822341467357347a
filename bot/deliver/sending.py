"""Sends what was committed: leases a delivery, sends it, records the receipt.

A message whose answer was lost may have been posted. Its delivery is then of unknown
fate: before it is sent again, it is looked for at the destination by its delivery id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.alerts import tell_late
from bot.deliver.lanes import Lane
from bot.errors import DeliveryDelayed, DeliveryRefused, FateUnknown, StoreError
from bot.health import tell_refused, write_notice
from bot.languages import phrase
from bot.model import (
    AlertBody,
    AlertKind,
    Delivery,
    Language,
    LeasedDelivery,
    Message,
    NoticeBody,
    Receipt,
)
from bot.ports import Clock, Meter, NewId, Notifier, PlannedAlert, Store

__all__ = ["Deliver", "retry_after"]

log = structlog.get_logger("nightdesk.deliver")

LEASE_FOR = timedelta(seconds=60)
"""Longer than a send and a look at the history take together."""

FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=15)
SEND_AT_ONCE = 20
POSTS_AFTER_REST, EDITS_AFTER_REST = 60, 10
"""So many may go without the pace of the whole workspace, which is meant by the minute."""
IDLE_LOOK = timedelta(seconds=30)
"""How long the loop sleeps at most: a second process may have put something in."""

LATE_FROM = timedelta(minutes=1)
"""What left sooner says the age of its report as it was made."""

_TELLS_NOBODY = frozenset({AlertKind.NOTICE, AlertKind.EDIT})
"""Kinds that are no news to anybody, whose delay says nothing of how soon news is told."""

SENT_TWICE = (
    "it was sent twice already, and whether it is there cannot be read: see for yourself, and "
    "`nightdesk deliveries retry` sends it once more"
)


def retry_after(attempts: int) -> timedelta:
    """How long to wait after the ``attempts``-th send failed: doubling, 15 minutes at most."""
    doublings = max(0, min(attempts - 1, 12))
    return min(FIRST_RETRY * float(2**doublings), LONGEST_RETRY)


class Deliver:
    """Sends deliveries until it is closed: to each channel in order, one at a time.

    ``holder`` names this process on its leases. The notifier's paces are kept: between two
    messages to one channel, and between all messages and all edits of the workspace. Where
    more wants to go than may, channels take turns, and what breaks goes first. What a channel
    refuses is told to the ``ops_channel``, once until the channel takes messages again.
    """

    def __init__(
        self,
        *,
        store: Store,
        notifier: Notifier,
        clock: Clock,
        meter: Meter,
        new_id: NewId,
        holder: str,
        ops_channel: str | None = None,
    ) -> None:
        self._store = store
        self._notifier = notifier
        self._clock = clock
        self._meter = meter
        self._new_id = new_id
        self._holder = holder
        self._ops_channel = ops_channel
        self._awake = asyncio.Event()
        self._posts = Lane(
            gap=notifier.post_pace, burst=POSTS_AFTER_REST, channel_gap=notifier.pace
        )
        self._edits = Lane(gap=notifier.edit_pace, burst=EDITS_AFTER_REST, channel_gap=timedelta())
        self._sending: dict[tuple[str, bool], asyncio.Task[None]] = {}
        self._came: dict[str, datetime] = {}
        self._stopped = False

    def expect(self, came: Mapping[str, datetime]) -> None:
        """By delivery that was just committed, when what it tells came: for the meter, which
        hears how soon it left.
        """
        self._came.update(came)

    def wake(self) -> None:
        """Look for deliveries now: some were committed."""
        self._awake.set()

    def forget_pace(self) -> None:
        """Leave no channel alone any longer: the clock went back, and would hold it up."""
        self._posts.forget()
        self._edits.forget()
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
        posts = await self._start(self._posts, edits=False)
        return await self._start(self._edits, edits=True) or posts

    async def _start(self, lane: Lane, *, edits: bool) -> bool:
        now = self._clock.now()
        busy = {channel for channel, is_edit in self._sending if is_edit is edits}
        room = min(lane.room(now), SEND_AT_ONCE - len(self._sending))
        if room <= 0 or self._stopped:
            return False
        leased = await self._store.lease_deliveries(
            now=now,
            holder=self._holder,
            until=now + LEASE_FOR,
            limit=room,
            skip_channels=busy | lane.cooling(now),
            last_channels=lane.served,
            edits=edits,
        )
        if len(leased) < room:
            lane.end_round()
        for one in leased:
            channel = one.delivery.channel
            lane.take(channel, now)
            task = asyncio.create_task(self._deliver(one, lane, edits=edits))
            self._sending[channel, edits] = task
        return bool(leased)

    async def _pause(self) -> timedelta:
        """How long nothing can be due: until a delivery, a retry or a lane's pace."""
        now = self._clock.now()
        due = await self._store.next_delivery_due()
        if due is None:
            return IDLE_LOOK
        if due <= now:
            # It is due and could not be leased: its lane is cooling, or it is being sent to.
            waits = [at - now for at in (lane.next_at(now) for lane in self._lanes) if at]
            return min([*waits, IDLE_LOOK]) if waits else FIRST_RETRY
        return min(due - now, IDLE_LOOK)

    @property
    def _lanes(self) -> tuple[Lane, Lane]:
        return self._posts, self._edits

    async def _deliver(self, leased: LeasedDelivery, lane: Lane, *, edits: bool) -> None:
        delivery = leased.delivery
        pause: timedelta | None = timedelta()
        try:
            pause = await self._send(leased)
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
            self._sending.pop((delivery.channel, edits), None)
            now = self._clock.now()
            if pause == timedelta():
                lane.cool(delivery.channel, now)
            elif pause is not None:
                lane.refuse(delivery.channel, now, for_=pause)
                if edits:
                    # Edits are limited for the whole workspace, whatever their channel.
                    lane.hold(now, for_=pause)
            self.wake()

    async def _send(self, leased: LeasedDelivery) -> timedelta | None:
        """Send one; returns how long the destination wants no more of its kind, and None where
        the pause is of what was to be asked before: that says nothing of messages.
        """
        delivery, body = leased.delivery, leased.body
        came = self._came.pop(delivery.id, None)
        if leased.lease_ends <= self._clock.now():
            # This process stood still for so long that another may be sending it.
            return timedelta()
        try:
            if delivery.fate_unknown:
                found, body = await self._look(leased)
                if found is not None:
                    await self._record_sent(leased, found, outcome="found")
                    return timedelta()
            if came is not None:
                self._meter.left_after(self._clock.now() - came)
            receipt = await self._notifier.send(
                self._word(body), delivery_id=delivery.id, parent=leased.parent
            )
        except DeliveryRefused as error:
            await self._give_up(leased, error)
        except DeliveryDelayed as error:
            pause = max(error.retry_after or timedelta(), retry_after(delivery.attempts))
            await self._retry(leased, str(error), pause=pause, fate_unknown=delivery.fate_unknown)
            return None if error.of is not None else error.retry_after or timedelta()
        except FateUnknown as error:
            if body is not leased.body:
                # It was sent as a possible repeat already: a third time would be a nuisance.
                said = f"{error}; {SENT_TWICE}"
                await self._give_up(leased, DeliveryRefused(said, code="sent_twice"))
            else:
                await self._retry(leased, str(error), fate_unknown=True)
        else:
            await self._record_sent(leased, receipt, outcome="sent")
        return timedelta()

    def _word(self, body: Message) -> Message:
        """The message as it is to be read now, where it waited."""
        now = self._clock.now()
        if not isinstance(body, AlertBody) or now - body.at < LATE_FROM:
            return body
        return tell_late(body, now)

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

    async def _give_up(self, leased: LeasedDelivery, error: DeliveryRefused) -> None:
        delivery, now = leased.delivery, self._clock.now()
        notice = await self._write_refusal(delivery, error, now=now)
        await self._store.record_dead(
            delivery.id, error=str(error), now=now, holder=self._holder, notice=notice
        )
        self._meter.delivered("dead")
        log.error("refused", delivery=delivery.id, channel=delivery.channel, code=error.code)

    async def _write_refusal(
        self, delivery: Delivery, error: DeliveryRefused, *, now: datetime
    ) -> PlannedAlert | None:
        """What the operators hear of a refusal; the store takes it once in a row of refusals."""
        channel = self._ops_channel
        # A notice that is refused is no matter for a notice, nor is an edit: what it changes may
        # have been deleted by whoever did not want it.
        if channel is None or delivery.channel == channel or delivery.kind is AlertKind.EDIT:
            return None
        channel_of_it = None if error.everywhere else delivery.channel
        refused = tell_refused(
            channel_of_it,
            code=error.code,
            error=str(error),
            fault=error.fault,
            since=await self._store.last_sent(channel_of_it),
            names=await self._store.channel_names(),
        )
        return PlannedAlert(
            alert=write_notice(refused, channel=channel, now=now), delivery_id=self._new_id()
        )

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
    if isinstance(body, NoticeBody):
        language = body.introduces or Language.ENGLISH
    else:
        language = body.language
    note = phrase(language, "repeat")
    text = f"{body.text}\n{note}"
    if isinstance(body, AlertBody):
        return replace(body, reasons=(note, *body.reasons), text=text)
    return replace(body, note=note, text=text)
