"""The service: everything that runs while Nightdesk runs, in one place."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.app.advising import advise
from bot.app.canary import build_canary
from bot.app.clockwatch import ClockWatch
from bot.app.ending import DRAIN_FOR_S, SEND_FOR_S, STORE_FOR_S, at_most
from bot.app.housekeeping import Housekeeping
from bot.app.lease import JudgeLease, name_process
from bot.app.memory import release_memory, settle_memory
from bot.app.newsroom import Newsroom, find_note_times
from bot.app.paces import longest_wait, read_pace
from bot.app.parts import ServiceParts
from bot.app.pushing import Pushing, build_pushing
from bot.app.rechecking import build_rechecking, find_page_pace
from bot.app.remembering import remember_judge
from bot.deliver import Deliver, DryRun
from bot.desk import Channels, Desk, Sources, Stories
from bot.digests import Digests
from bot.errors import NightdeskError
from bot.ingest import Overseeing, Polling, PushBook, Reviewing, Writing
from bot.judge import Judge
from bot.model import CANARY_WATCH, AlertKind, DeliveryState, DigestBody, Watch
from bot.scheduler import Ticks

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["Service"]

log = structlog.get_logger("nightdesk.service")

POLL_TICK = timedelta(seconds=0.5)
DIGEST_TICK = timedelta(seconds=1)
DELIVER_TICK = timedelta(seconds=5)
SUBSCRIPTION_TICK = timedelta(seconds=5)
SOURCES_TICK = timedelta(seconds=5)
REVIEW_TICK = timedelta(minutes=1)
CANARY_TICK = timedelta(seconds=1)
PAGES_TICK = timedelta(seconds=5)

SILENT_AT_MOST = timedelta(seconds=60)
"""A poll tick comes twice a second; after so long without one nothing is polled."""


class Service:
    """Polls, judges, stores and tells, from `start` to `stop`.

    ``ended`` is set when it can't go on by itself; ``fault`` then says why.
    """

    def __init__(self, settings: Settings, newsroom: Newsroom, parts: ServiceParts) -> None:
        self._settings = settings
        self._newsroom = newsroom
        self._store = parts.store
        self._notifier = parts.notifier
        self._clock = parts.clock
        self.meter = parts.meter
        holder = name_process(parts.new_id)
        self._lease = JudgeLease(
            store=parts.store,
            clock=parts.clock,
            holder=holder,
            ttl=timedelta(seconds=settings.lease_s),
        )
        self._deliver = Deliver(
            store=parts.store,
            notifier=DryRun(parts.notifier),
            clock=parts.clock,
            meter=parts.meter,
            new_id=parts.new_id,
            holder=holder,
            ops_channel=settings.ops_channel,
        )
        self.desk = Desk(
            store=parts.store,
            catalogue=newsroom.catalogue,
            file_watches=newsroom.watches,
            stories=Stories(
                store=parts.store,
                on_it_for=timedelta(seconds=settings.on_it_s),
                committed=self._deliver.wake,
            ),
            channels=Channels(
                store=parts.store,
                book=newsroom.channels,
                changed=self._follow_settings,
                committed=self._deliver.wake,
            ),
            sources=Sources(store=parts.store, scout=parts.scout),
        )
        self._housekeeping = Housekeeping(
            store=parts.store,
            stories=self.desk.stories,
            clock=parts.clock,
            keep_days=settings.keep_days,
            shows_growth=parts.shows_growth,
        )
        self._digests = self._make_digests(parts)
        book = PushBook()
        self._writing = self._make_writing(parts, book)
        self._overseeing = self._make_overseeing(parts)
        self._reviewing = self._make_reviewing(parts)
        self._rechecking = build_rechecking(
            parts.looker,
            settings=settings,
            store=parts.store,
            clock=parts.clock,
            chance=parts.chance,
            tell=self._writing.tell_page,
        )
        self._canary = build_canary(
            parts.reader,
            settings=settings,
            store=parts.store,
            clock=parts.clock,
            meter=parts.meter,
            new_id=parts.new_id,
            lease=self._lease.token,
            hand_over=self._writing.hand_over,
            committed=self._deliver.wake,
        )
        self.pushing = self._make_pushing(parts, book)
        self._polling = Polling(
            store=parts.store,
            poller=parts.poller,
            clock=parts.clock,
            hand_over=self._writing.hand_over,
            concurrency=settings.fetch.concurrency,
            per_host=settings.fetch.per_host,
            pace=read_pace(settings),
        )
        self._ticks = Ticks()
        self._clock_watch = ClockWatch(
            store=parts.store,
            clock=parts.clock,
            at_most=longest_wait(settings),
            tier_1=timedelta(seconds=settings.poll.tier_1_s),
            went_back=self._forget_times,
        )
        self._loops: list[asyncio.Task[None]] = []
        self.ended = asyncio.Event()
        self.fault: BaseException | None = None

    # -- parts -------------------------------------------------------------------------

    def _make_digests(self, parts: ServiceParts) -> Digests:
        return Digests(
            store=parts.store,
            channels=self._newsroom.channels,
            clock=parts.clock,
            meter=parts.meter,
            new_id=parts.new_id,
            lease=self._lease.token,
            wake=self._deliver.wake,
            listed=self._note_list,
            find_muted=self.desk.find_muted,
            find_expired=self.desk.find_expired,
        )

    def _make_writing(self, parts: ServiceParts, book: PushBook) -> Writing:
        settings = self._settings
        return Writing(
            store=parts.store,
            clock=parts.clock,
            meter=parts.meter,
            new_id=parts.new_id,
            pace=read_pace(settings),
            chance=parts.chance,
            lease=self._lease.token,
            build_judge=self._build_judge,
            load_watches=self._load_watches,
            watches_changed=self._schedule_digests,
            committed=self._deliver.wake,
            came=self._deliver.expect,
            pushes=book,
            noted=self._note_source,
            ops_channel=settings.ops_channel,
            pages=find_page_pace(settings),
        )

    def _make_overseeing(self, parts: ServiceParts) -> Overseeing:
        return Overseeing(
            store=parts.store,
            clock=parts.clock,
            meter=parts.meter,
            new_id=parts.new_id,
            lease=self._lease.token,
            release=self._writing.release,
            committed=self._deliver.wake,
            ops_channel=self._settings.ops_channel,
        )

    def _make_reviewing(self, parts: ServiceParts) -> Reviewing:
        return Reviewing(
            store=parts.store,
            clock=parts.clock,
            new_id=parts.new_id,
            lease=self._lease.token,
            load_watches=self.desk.live_watches,
            propose=lambda now: self.desk.learning.review_proposals(now=now),
            committed=self._deliver.wake,
            times=find_note_times(self._settings),
            ops_channel=self._settings.ops_channel,
            find_public=parts.find_public,
        )

    async def _load_watches(self) -> Sequence[Watch]:
        """The watches by which entries are judged: those of people, and the canary's own."""
        watches = await self.desk.live_watches()
        return watches if self._canary is None else (*watches, CANARY_WATCH)

    def _make_pushing(self, parts: ServiceParts, book: PushBook) -> Pushing | None:
        if parts.pushing is None:
            return None
        return build_pushing(
            parts.pushing,
            settings=self._settings,
            store=parts.store,
            clock=parts.clock,
            meter=parts.meter,
            book=book,
            chance=parts.chance,
            hand_over=self._writing.hand_over,
        )

    # -- life --------------------------------------------------------------------------

    async def start(self) -> None:
        """Take the lease, make the store's sources the configuration's, and begin.

        Raises LeaseHeld where another process judges on this database.
        """
        await self._lease.take()
        now = self._clock.now()
        await self._clock_watch.look_back(now)
        await self._store.end_leases(now=now)
        await self._store.sync_sources(self._newsroom.sources, now=now)
        await self.desk.join_channels(now=now)
        await self.desk.prime(now=now)
        await self._schedule_digests(await self.desk.watches())
        await self._housekeeping.begin(self._ticks)
        self._loops = [
            asyncio.create_task(self._guard(self._writing.run()), name="writing"),
            asyncio.create_task(self._guard(self._deliver.run()), name="deliver"),
            asyncio.create_task(self._guard(self._watch_lease()), name="lease"),
            asyncio.create_task(self._guard(self._clock_watch.run()), name="clock"),
        ]
        self._ticks.every(POLL_TICK, "poll", self._polling.tick)
        self._ticks.every(DIGEST_TICK, "digest", self._digests.tick)
        self._ticks.every(DELIVER_TICK, "deliver", self._wake_deliver)
        self._ticks.every(self._lease.interval, "lease", self._lease.renew)
        if self.pushing is not None:
            self.pushing.pushes.open()
            self._ticks.every(SUBSCRIPTION_TICK, "subscriptions", self.pushing.subscribing.tick)
        self._ticks.every(SOURCES_TICK, "sources", self._overseeing.tick)
        self._ticks.every(REVIEW_TICK, "watches", self._reviewing.tick)
        if self._canary is not None:
            self._ticks.every(CANARY_TICK, "canary", self._canary.tick)
        if self._rechecking is not None:
            self._ticks.every(PAGES_TICK, "pages", self._rechecking.tick)
        self._ticks.start()
        # The first look is now, not a tick later.
        await self._polling.tick()
        settle_memory()
        sources = await advise(self._settings, self._store, has_hubs=self.pushing is not None)
        log.info("started", sources=sources, watches=len(self._newsroom.watches))

    async def stop(self) -> None:
        """End within seconds: nothing new is begun, what was fetched is stored.

        Polls under way are broken off and due again; sends under way get a few seconds.
        """
        self._ticks.pause()
        if self.pushing is not None:
            await at_most(STORE_FOR_S, self.pushing.close())
        if self._rechecking is not None:
            await at_most(STORE_FOR_S, self._rechecking.close())
        await at_most(STORE_FOR_S, self._polling.close())
        if self._canary is not None:
            await self._canary.close()
        if not self._lease.lost.is_set() and not self.ended.is_set():
            await at_most(DRAIN_FOR_S, self._writing.drain())
        await self._deliver.close(grace_s=SEND_FOR_S)
        self._ticks.stop()
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        release_memory()
        await at_most(STORE_FOR_S, self._lease.release())
        log.info("stopped")

    async def _guard(self, loop: Awaitable[None]) -> None:
        """Run a loop; its end is the service's end."""
        try:
            await loop
        except asyncio.CancelledError:
            raise
        except NightdeskError as error:
            self.fault = error
        except Exception as exc:
            self.fault = exc
            log.exception("loop_broke")
        finally:
            self.ended.set()

    async def _watch_lease(self) -> None:
        await self._lease.lost.wait()
        self._lease.token()  # raises LeaseLost, which ends the service

    def _forget_times(self) -> None:
        self._ticks.realign()
        self._deliver.forget_pace()

    # -- ticks -------------------------------------------------------------------------

    async def _wake_deliver(self) -> None:
        self._deliver.wake()

    async def _schedule_digests(self, watches: Sequence[Watch]) -> None:
        await self._digests.schedule(
            self._newsroom.channel_names(watches),
            watched=self._newsroom.watched_channels(watches),
        )

    async def _follow_settings(self) -> None:
        """Go by what somebody set of a channel; the judge does so by itself."""
        await self._schedule_digests(await self.desk.watches())

    def _note_source(self, source: str, came: int) -> None:
        self._overseeing.note(source, came)

    def _note_list(self, body: DigestBody) -> None:
        self._writing.note_list(body)

    async def _build_judge(self) -> Judge:
        judge = await remember_judge(
            self._store,
            catalogue=self._newsroom.catalogue,
            classifier=self._newsroom.classifier,
            channels=self._newsroom.channels,
            watches=await self._load_watches(),
            now=self._clock.now(),
            lease=self._lease.token(),
            weights=self._newsroom.weights,
        )
        settle_memory()
        return judge

    # -- looking -----------------------------------------------------------------------

    async def check_database(self) -> None:
        """For readiness: the database answers."""
        await self._store.ping()

    async def check_ticks(self) -> None:
        """For readiness: the ticks come, and their last runs did not fail."""
        if not self._ticks.running:
            raise NightdeskError("the scheduler does not run")
        if self._ticks.silent_for > SILENT_AT_MOST:
            raise NightdeskError(f"no tick for {self._ticks.silent_for.total_seconds():.0f} s")
        for name, error in self._ticks.failed.items():
            raise NightdeskError(f"the {name} tick failed: {error}")

    async def check_canary(self) -> None:
        """For readiness: made-up entries come through, where any are sent."""
        if self._canary is not None:
            await self._canary.check()

    async def drained(self) -> bool:
        """Whether nothing is fetched, written, due to be sent or being sent."""
        if self._polling.in_flight or not self._writing.idle or not self._deliver.idle:
            return False
        now = self._clock.now()
        waiting = [
            one
            for one in await self._store.list_deliveries(
                states={DeliveryState.PENDING, DeliveryState.LEASED}
            )
            # An edit that waits for its time tells nobody anything.
            if one.kind is not AlertKind.EDIT or one.due <= now
        ]
        return not waiting

    async def send_digest_now(self, channel: str) -> bool:
        """Send one channel's digest without waiting for its time; whether there is anything to
        send. Raises DeskError.
        """
        return await self._digests.send_channel_now(channel)

    async def send_digests_now(self) -> None:
        """Send every channel's digest without waiting for its time."""
        await self._digests.send_now()
