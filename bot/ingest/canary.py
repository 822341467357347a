"""Sends a made-up entry the whole way at times, and tells the operators where it does not arrive.

It is read as a feed is, judged by the judge that sits, stored with its story, its alert and its
delivery, and leased by whoever sends: all that news goes through, but for the network at either
end. What became of it is forgotten as soon as it has arrived or is given up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from email.utils import format_datetime

import structlog

from bot.errors import LeaseLost, NightdeskError
from bot.health import Notice, tell_canary_back, tell_canary_lost, write_notice
from bot.ingest.polling import PollResult
from bot.model import CANARY_SOURCE, CanaryStage
from bot.ports import (
    ClaimedSource,
    Clock,
    LeaseToken,
    Meter,
    NewId,
    PlannedAlert,
    Reader,
    SourceState,
    Store,
)
from watchers import Document, Polled, PollOutcome, WatcherError

__all__ = ["Canary"]

log = structlog.get_logger("nightdesk.canary")

_BASELINED_BEFORE = timedelta(days=30)
# Letters for the digits of an id: what is written with digits is read as a number.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_WORD = 8


class Canary:
    """One made-up entry ``every`` so often, which has to be sent ``within`` so long.

    ``hand_over`` gives a poll's result to whoever writes them; ``committed`` is called when a
    notice was stored. The operators hear of the first that is lost and of the first that comes
    through again.
    """

    def __init__(
        self,
        *,
        store: Store,
        reader: Reader,
        clock: Clock,
        meter: Meter,
        new_id: NewId,
        lease: Callable[[], LeaseToken],
        hand_over: Callable[[PollResult], Awaitable[None]],
        committed: Callable[[], None],
        every: timedelta,
        within: timedelta,
        ops_channel: str,
    ) -> None:
        self._store = store
        self._reader = reader
        self._clock = clock
        self._meter = meter
        self._new_id = new_id
        self._lease = lease
        self._hand_over = hand_over
        self._committed = committed
        self._every = every
        self._within = within
        self._ops_channel = ops_channel
        self._next: datetime | None = None
        self._set_out: datetime | None = None
        self._flight: asyncio.Task[None] | None = None
        self._error = ""
        self._lost_since: datetime | None = None

    async def tick(self) -> None:
        """Let one set out where it is time to, or see what became of the one on its way."""
        now = self._clock.now()
        try:
            if self._set_out is not None:
                await self._look(self._set_out, now)
            # A clock that was set back would hold it up.
            elif self._next is None or not now < self._next <= now + self._every:
                await self._send_off(now)
        except LeaseLost as error:
            # The lease's own loop ends the service.
            log.warning("canary_stopped", error=str(error))

    async def check(self) -> None:
        """For readiness. Raises NightdeskError while made-up entries do not come through."""
        if self._lost_since is not None:
            raise NightdeskError(
                f"a made-up entry that set out at {self._lost_since:%H:%M:%S} UTC did not come "
                "through: the log says more"
            )

    async def close(self) -> None:
        """Let none go on."""
        if self._flight is not None:
            self._flight.cancel()
            await asyncio.gather(self._flight, return_exceptions=True)

    async def _send_off(self, now: datetime) -> None:
        await self._store.clear_canary(now=now, lease=self._lease())
        self._set_out, self._next, self._error = now, now + self._every, ""
        # It may have to wait where what writes is behind, and the look at it must not.
        self._flight = asyncio.create_task(self._fly(now), name="canary")

    async def _fly(self, now: datetime) -> None:
        try:
            await self._go(now)
        except WatcherError as error:
            self._error = f"A feed could not be read: {error}"
        except Exception as error:
            # Whatever stops it is what it is there to find.
            log.exception("canary_broke")
            self._error = f"It broke on its way ({type(error).__name__}): the log has the details"

    async def _go(self, now: datetime) -> None:
        feed = await self._reader.read_document(_write_feed(self._new_id(), now))
        state = SourceState(
            url=CANARY_SOURCE.url,
            due=now + self._every,
            baselined=now - _BASELINED_BEFORE,
            last_ok=now,
            last_polled=now,
        )
        await self._hand_over(
            PollResult(
                claimed=ClaimedSource(source=CANARY_SOURCE, state=state),
                outcome=Polled(
                    source=CANARY_SOURCE.id,
                    outcome=PollOutcome.FRESH,
                    status=200,
                    validators=state.validators,
                    entries=feed.entries,
                ),
                pushed=True,
            )
        )

    async def _look(self, set_out: datetime, now: datetime) -> None:
        stage = await self._store.find_canary()
        if stage is CanaryStage.SENT and now - set_out <= self._within:
            await self._note_arrival(set_out, now)
        elif stage is CanaryStage.SENT or not timedelta() <= now - set_out < self._within:
            await self._give_up(stage, set_out, now)

    async def _note_arrival(self, set_out: datetime, now: datetime) -> None:
        took = now - set_out
        log.debug("canary_arrived", after_s=took.total_seconds())
        await self._end(now)
        self._meter.canary(took)
        if self._lost_since is not None:
            notice = tell_canary_back(since=self._lost_since, took=took)
            self._lost_since = None
            await self._tell(notice, now)

    async def _give_up(self, stage: CanaryStage, set_out: datetime, now: datetime) -> None:
        log.error("canary_lost", stage=stage.value, error=self._error, set_out=set_out.isoformat())
        notice = tell_canary_lost(stage, since=set_out, within=self._within, error=self._error)
        await self._end(now)
        self._meter.canary(None)
        if self._lost_since is None:
            self._lost_since = set_out
            await self._tell(notice, now)

    async def _end(self, now: datetime) -> None:
        await self.close()
        await self._store.clear_canary(now=now, lease=self._lease())
        self._set_out = None

    async def _tell(self, notice: Notice, now: datetime) -> None:
        planned = PlannedAlert(
            alert=write_notice(notice, channel=self._ops_channel, now=now),
            delivery_id=self._new_id(),
        )
        if await self._store.tell_operators(planned, now=now, lease=self._lease()):
            self._committed()


def _write_feed(id_: str, now: datetime) -> Document:
    """A feed with one item, whose words are like those of no other story."""
    letters = "".join(each for each in id_.lower() if each.isalnum()).translate(_LETTERS)
    words = [letters[at : at + _WORD] for at in range(0, len(letters), _WORD)]
    title = " ".join(words).capitalize()
    body = (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{CANARY_SOURCE.name}</title><item><title>{title}</title>"
        f'<guid isPermaLink="false">{letters}</guid><link>{CANARY_SOURCE.url}/{letters}</link>'
        f"<pubDate>{format_datetime(now)}</pubDate></item></channel></rss>"
    )
    return Document(
        url=CANARY_SOURCE.url,
        body=body.encode(),
        headers={"content-type": "application/rss+xml"},
    )
