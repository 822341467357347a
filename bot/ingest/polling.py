"""Claims the sources that are due, and asks each of them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from zlib import crc32

import structlog

from bot.errors import NotThere, StoreError
from bot.ingest.asking import ask_source, asks_the_same
from bot.ports import ClaimedSource, Clock, Poller, Store
from watchers import PollPace, WatcherError, wants_whole
from watchers.model import Polled, PollOutcome
from watchers.urls import host_of

__all__ = ["PollFailure", "PollResult", "Polling", "has_news", "renew", "split_overtaken"]

log = structlog.get_logger("nightdesk.poll")

CLAIM_FOR = timedelta(minutes=3)
"""Longer than any poll's deadline. A claim that outlives its poll costs one repeat."""

_FAILING_SHARE = 4
"""One place of so many is for sources that failed when last asked: most of them hang until
the deadline, and a network's outage would have them fill the room, time and again."""

_KEPT_SHARE = 8
"""One place of so many is kept for sources of tier 1 that answer: they are polled in time even
while thousands of others hang that had never failed before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PollFailure:
    """A poll that brought nothing, with what to tell of it."""

    error: WatcherError


@dataclass(frozen=True, slots=True, kw_only=True)
class PollResult:
    """A claimed source with what asking it brought.

    ``pushed`` is true of what its hub brought unasked, ``whole`` where the document was
    asked for whatever was not modified. ``stored`` hears whether it was
    stored, once that is known. ``begun`` is the claim under which it was asked, where ``claimed``
    is a later one; None where that is the same. ``came`` is when its answer was there.
    """

    claimed: ClaimedSource
    outcome: Polled | PollFailure
    pushed: bool = False
    whole: bool = False
    stored: asyncio.Future[bool] | None = None
    begun: int | None = None
    came: datetime | None = None

    @property
    def first_claim(self) -> int:
        """The claim under which it was asked: claims of a source count up."""
        return (self.claimed.claim or 0) if self.begun is None else self.begun

    def settle(self, *, stored: bool) -> None:
        """Tell whoever waits for it what became of it; the first word holds."""
        if self.stored is not None and not self.stored.done():
            self.stored.set_result(stored)


async def renew(store: Store, result: PollResult, *, now: datetime) -> PollResult | None:
    """The result of a poll under a claim that holds; None where it is nobody's any more.

    Each push takes the claim of a poll that runs: with many of them none would ever be
    stored, though it answers what is asked still. Raises StoreError.
    """
    if result.pushed:
        return None
    try:
        claimed = await store.claim_source(result.claimed.source.id, until=now + CLAIM_FOR)
    except NotThere:
        return None
    if asks_the_same(result.claimed, claimed):
        return replace(result, claimed=claimed, begun=result.first_claim)
    await store.release_claims({claimed.source.id: claimed.claim})
    return None


def split_overtaken(
    batch: Sequence[PollResult],
) -> tuple[list[PollResult], list[PollResult]]:
    """The latest result of each source, and those whose claims were taken by these.

    The claim of a poll that a push overtook no longer holds: it is to be renewed.
    """
    latest: dict[str, PollResult] = {}
    overtaken: list[PollResult] = []
    for result in batch:
        source = result.claimed.source.id
        other = latest.get(source)
        if other is None:
            latest[source] = result
        elif (other.claimed.claim or 0) <= (result.claimed.claim or 0):
            latest[source] = result
            overtaken.append(other)
        else:
            overtaken.append(result)
    return list(latest.values()), overtaken


def has_news(result: PollResult) -> bool:
    """Whether a poll brought a document that is not the one of before."""
    outcome = result.outcome
    return isinstance(outcome, Polled) and outcome.outcome is PollOutcome.FRESH


@dataclass(frozen=True, slots=True, kw_only=True)
class _Flight:
    claimed: ClaimedSource
    task: asyncio.Task[None]


def _asked_host(claimed: ClaimedSource) -> str:
    """The host that is asked, which need not be the source's own: many outlets, one CDN."""
    return _host_of(claimed.state.url)


def _fails(claimed: ClaimedSource) -> bool:
    return claimed.state.failures > 0


def _is_foremost(claimed: ClaimedSource) -> bool:
    """Whether places are kept for it: of tier 1, and answered when last asked."""
    return claimed.source.tier <= 1 and not _fails(claimed)


@lru_cache(maxsize=32_768)
def _host_of(url: str) -> str:
    return host_of(url)


class Polling:
    """Keeps up to ``concurrency`` sources being asked while any are due.

    The database says what is due; `tick` only looks. Of one host ``per_host`` sources are
    asked at a time, so that one that hangs takes no more of the room, and a quarter of the
    room is the most that sources get whose last poll failed. An eighth is kept for those of
    tier 1 that answer. Results go to ``hand_over``, which may make a poll wait where the
    writer is behind. ``pace`` says how far polls are apart.
    """

    def __init__(
        self,
        *,
        store: Store,
        poller: Poller,
        clock: Clock,
        hand_over: Callable[[PollResult], Awaitable[None]],
        concurrency: int,
        per_host: int,
        pace: PollPace | None = None,
    ) -> None:
        self._store = store
        self._poller = poller
        self._clock = clock
        self._hand_over = hand_over
        self._concurrency = concurrency
        self._per_host = per_host
        self._pace = pace or PollPace()
        self._most_failing = max(1, concurrency // _FAILING_SHARE)
        self._most_others = concurrency - concurrency // _KEPT_SHARE
        self._in_flight: dict[str, _Flight] = {}
        self._looking = asyncio.Lock()
        self._stopped = False

    @property
    def in_flight(self) -> int:
        """How many sources are being asked now."""
        return len(self._in_flight)

    async def tick(self) -> None:
        """Claim what is due, as far as there is room, and begin to ask.

        Where a claim came back full, or as full as its host may be, there is more to do:
        the polls that end look again, and nobody waits for the next tick.
        """
        if self._stopped or self._looking.locked():
            return
        async with self._looking:
            room = self._concurrency - len(self._in_flight)
            if room <= 0:
                return
            now = self._clock.now()
            asked = [flight.claimed for flight in self._in_flight.values()]
            failing = self._most_failing - sum(map(_fails, asked))
            others = self._most_others - sum(not _is_foremost(one) for one in asked)
            claimed = await self._store.claim_due(
                now=now,
                limit=room,
                until=now + CLAIM_FOR,
                skip_hosts=self._busy_hosts(),
                per_host=self._per_host,
                failing=failing,
                others=others,
            )
            of_host = Counter(_asked_host(one) for one in claimed)
            full = len(claimed) == room
            failing_full = sum(map(_fails, claimed)) >= failing
            others_full = sum(not _is_foremost(one) for one in claimed) >= others
            for one in claimed:
                flight = self._in_flight.get(one.source.id)
                if flight is not None and asks_the_same(flight.claimed, one):
                    self._in_flight[one.source.id] = replace(flight, claimed=one)
                    continue
                if flight is not None:
                    # It asks what nobody wants to know any more.
                    flight.task.cancel()
                more = (
                    full
                    or of_host[_asked_host(one)] >= self._per_host
                    or (failing_full and _fails(one))
                    or (others_full and not _is_foremost(one))
                )
                self._begin(one, look_again=more)

    def _busy_hosts(self) -> set[str]:
        asked = Counter(_asked_host(flight.claimed) for flight in self._in_flight.values())
        return {host for host, count in asked.items() if count >= self._per_host}

    def _begin(self, claimed: ClaimedSource, *, look_again: bool) -> None:
        task = asyncio.create_task(self._poll(claimed, look_again=look_again))
        self._in_flight[claimed.source.id] = _Flight(claimed=claimed, task=task)

    def _find_own_flight(self, source_id: str) -> _Flight | None:
        """The flight of the running task; None where another has taken its place."""
        flight = self._in_flight.get(source_id)
        return flight if flight is not None and flight.task is asyncio.current_task() else None

    async def close(self) -> None:
        """Begin no more polls, break off those under way and give their claims back."""
        self._stopped = True
        async with self._looking:
            pass
        unfinished = dict(self._in_flight)
        for flight in unfinished.values():
            flight.task.cancel()
        await asyncio.gather(
            *(flight.task for flight in unfinished.values()), return_exceptions=True
        )
        if unfinished:
            await self._store.release_claims(
                {name: flight.claimed.claim for name, flight in unfinished.items()}
            )

    async def _poll(self, claimed: ClaimedSource, *, look_again: bool) -> None:
        source = claimed.source
        place = crc32(source.id.encode("utf-8", "surrogatepass")) / 2**32
        whole = wants_whole(
            self._clock.now(),
            last_whole=claimed.state.last_whole,
            place=place,
            longest=max(self._pace.others, self._pace.longest),
        )
        try:
            outcome: Polled | PollFailure
            try:
                outcome = await ask_source(self._poller, claimed, whole=whole)
            except WatcherError as error:
                outcome = PollFailure(error=error)
            except Exception as exc:
                # One source's surprise must not end the service, nor go unsaid.
                log.exception("poll_broke", source=source.id)
                outcome = PollFailure(
                    error=WatcherError(
                        f"the watcher itself failed ({type(exc).__name__}: {exc}); "
                        "the log holds the details, and the source is tried again"
                    )
                )
            read_s = outcome.read_s if isinstance(outcome, Polled) else 0.0
            flight = self._find_own_flight(source.id)
            await self._hand_over(
                PollResult(
                    claimed=claimed if flight is None else flight.claimed,
                    outcome=outcome,
                    whole=whole,
                    begun=claimed.claim,
                    came=self._clock.now() - timedelta(seconds=read_s),
                )
            )
        finally:
            if self._find_own_flight(source.id) is not None:
                del self._in_flight[source.id]
        # A claim is a transaction: not one for each poll that ends.
        if look_again and len(self._in_flight) <= self._concurrency // 2:
            try:
                await self.tick()
            except StoreError as error:
                log.warning("claim_failed", error=str(error))
