"""Takes what hubs push, on the very way that polls go: known again, judged, committed.

A push is acknowledged after its entries are committed and not before. One that cannot be
in time is refused for now, and the hub sends it again: what it brings a second time is
known by then.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

import structlog

from bot.errors import NotThere, StoreError
from bot.ingest.polling import CLAIM_FOR, PollResult
from bot.ingest.pushbook import PushBook
from bot.model import Subscription, SubscriptionState
from bot.ports import ClaimedSource, Clock, Meter, Reader, Store
from watchers import WatcherError
from watchers.hubs import Signed, check_signature
from watchers.model import Document, ParsedEntry, ParsedFeed, Polled, PollOutcome

__all__ = ["PushAnswer", "PushOutcome", "Pushes"]

log = structlog.get_logger("nightdesk.websub")

MOST_WAITING = 200
MOST_BYTES = 64 * 1024 * 1024
MOST_OF_ONE = 20
MOST_BYTES_OF_ONE = 16 * 1024 * 1024
"""Hubs are strangers: of one subscription no more is taken at once, so that others have room."""

MOST_ENTRIES_AN_HOUR = 20_000
"""A wire whose hub pushes its whole feed each time stays below; no hub shall fill the disk."""

READ_AT_ONCE = 4
ANSWER_WITHIN_S = 8.0
"""Hubs give up after ten seconds or so, and count it as a failure."""

HURRY_EACH = timedelta(seconds=10)
"""A hub that only rings has the source polled no more often than this."""

TRIES = 3
"""So often a push is written whose claim somebody took meanwhile."""

COME_BACK_S = 30


class PushOutcome(StrEnum):
    """What became of a push."""

    STORED = "stored"  # its entries went the way of a poll's
    RANG = "rang"  # it holds no entries, or its source has no baseline yet: polled at once
    UNREADABLE = "unreadable"  # signed, and no feed: polled at once
    UNSIGNED = "unsigned"  # not signed, or wrongly: left out
    UNKNOWN = "unknown"  # to an id that nobody gave out
    UNWANTED = "unwanted"  # nobody wants it any more
    TOO_LARGE = "too_large"
    BUSY = "busy"  # more are waiting than there is room for, or the service begins or ends
    FAILED = "failed"  # it could not be stored in time; the hub is to send it again


@dataclass(frozen=True, slots=True, kw_only=True)
class PushAnswer:
    """What the hub is answered: an HTTP status, and when to come again."""

    status: int
    text: str
    retry_after_s: int | None = None


_ANSWERS = {
    # A wrong signature is answered as a right one is: who guesses learns nothing (§8).
    PushOutcome.STORED: PushAnswer(status=202, text="taken\n"),
    PushOutcome.RANG: PushAnswer(status=202, text="taken\n"),
    PushOutcome.UNREADABLE: PushAnswer(status=202, text="taken\n"),
    PushOutcome.UNSIGNED: PushAnswer(status=202, text="taken\n"),
    PushOutcome.UNKNOWN: PushAnswer(status=404, text="there is no such subscription\n"),
    PushOutcome.UNWANTED: PushAnswer(status=410, text="nobody is subscribed to this any more\n"),
    PushOutcome.TOO_LARGE: PushAnswer(status=413, text="larger than any document may be\n"),
    PushOutcome.BUSY: PushAnswer(
        status=503, text="too much at once: send it again\n", retry_after_s=COME_BACK_S
    ),
    PushOutcome.FAILED: PushAnswer(
        status=503, text="not stored yet: send it again\n", retry_after_s=COME_BACK_S
    ),
}

_OVER = frozenset({SubscriptionState.LEAVING, SubscriptionState.ENDED})
_WRONG = {
    Signed.MISSING: "a push came without a signature, and was left out",
    Signed.WRONG: "a push came with a wrong signature, and was left out",
    Signed.UNKNOWN: "a push came with a signature of an unknown method, and was left out",
}


class Pushes:
    """Receives pushes, those of one source in their order.

    ``hand_over`` gives a result to whoever writes polls; ``max_body`` bounds a push in
    bytes as it bounds a polled document.
    """

    def __init__(
        self,
        *,
        store: Store,
        reader: Reader,
        clock: Clock,
        meter: Meter,
        book: PushBook,
        hand_over: Callable[[PollResult], Awaitable[None]],
        max_body: int,
        answer_within_s: float = ANSWER_WITHIN_S,
    ) -> None:
        self._store = store
        self._reader = reader
        self._clock = clock
        self._meter = meter
        self._book = book
        self._hand_over = hand_over
        self._max_body = max_body
        self._answer_within_s = answer_within_s
        self._is_open = False
        self._waiting: Counter[str] = Counter()
        self._bytes: Counter[str] = Counter()
        self._turns: dict[str, _Turn] = {}
        self._reading = asyncio.Semaphore(READ_AT_ONCE)
        self._hurried: dict[str, datetime] = {}
        self._hours: dict[str, _Hour] = {}
        self._tasks: set[asyncio.Task[PushOutcome]] = set()

    @property
    def waiting(self) -> int:
        """How many pushes are being received or written."""
        return self._waiting.total()

    def open(self) -> None:
        """Take pushes from now on; before, and after `close`, hubs are asked to come again.

        A process that waits for the right to judge must not take claims from the one that
        has it.
        """
        self._is_open = True

    async def receive(
        self,
        subscription_id: str,
        *,
        body: AsyncIterable[bytes],
        length: int | None = None,
        signature: str | None = None,
        content_type: str | None = None,
    ) -> PushAnswer:
        """Take a push. ``body`` gives its bytes as they come, ``length`` how many are said to.

        Raises what ``body`` raises.
        """
        subscription = await self._find(subscription_id)
        if isinstance(subscription, PushOutcome):
            return self._answer(subscription)
        self._waiting[subscription.id] += 1
        read = bytearray()
        try:
            refused = await self._read(subscription.id, body, length, into=read)
        except BaseException:
            self._let_go(subscription.id, len(read))
            raise
        if refused is not None:
            self._let_go(subscription.id, len(read))
            return self._answer(refused)
        size, whole = len(read), bytes(read)
        read.clear()
        document = Document(
            url=subscription.topic,
            body=whole,
            headers={} if content_type is None else {"content-type": content_type},
        )
        # A task of its own: a hub that hangs up does not undo what it has brought.
        task = asyncio.create_task(self._take(subscription, document, signature))
        self._tasks.add(task)
        task.add_done_callback(lambda _: self._forget(task, subscription.id, size))
        await asyncio.wait({task}, timeout=self._answer_within_s)
        outcome = task.result() if task.done() and not task.cancelled() else PushOutcome.FAILED
        return self._answer(outcome)

    async def close(self) -> None:
        """Take no more, and break off what is under way: none of it was acknowledged."""
        self._is_open = False
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _answer(self, outcome: PushOutcome) -> PushAnswer:
        self._meter.pushed(outcome)
        return _ANSWERS[outcome]

    async def _find(self, subscription_id: str) -> Subscription | PushOutcome:
        """The subscription that a push is to; why none is taken, where none is."""
        if not self._is_open or self._waiting.total() >= MOST_WAITING:
            return PushOutcome.BUSY
        try:
            subscription = await self._store.subscription(subscription_id)
        except NotThere:
            return PushOutcome.UNKNOWN
        except StoreError as error:
            log.warning("push_not_looked_up", error=str(error))
            return PushOutcome.FAILED
        if subscription.state in _OVER:
            return PushOutcome.UNWANTED
        return PushOutcome.BUSY if self._waiting[subscription.id] >= MOST_OF_ONE else subscription

    async def _read(
        self, id_: str, body: AsyncIterable[bytes], length: int | None, *, into: bytearray
    ) -> PushOutcome | None:
        """Read a push ``into`` memory, which counts from its first byte; why it is refused."""
        if (length or 0) > self._max_body:
            return PushOutcome.TOO_LARGE
        async for chunk in body:
            into += chunk
            self._bytes[id_] += len(chunk)
            if len(into) > self._max_body:
                return PushOutcome.TOO_LARGE
            # What comes alone has room always, however large a document may be.
            for held, most in (
                (self._bytes.total(), MOST_BYTES),
                (self._bytes[id_], MOST_BYTES_OF_ONE),
            ):
                if held > max(most, len(into)):
                    return PushOutcome.BUSY
        return None if self._is_open else PushOutcome.BUSY

    def _forget(self, task: asyncio.Task[PushOutcome], id_: str, size: int) -> None:
        self._let_go(id_, size)
        self._tasks.discard(task)

    def _let_go(self, id_: str, size: int) -> None:
        self._waiting[id_] -= 1
        self._bytes[id_] -= size
        if not self._waiting[id_]:
            del self._waiting[id_], self._bytes[id_]

    @asynccontextmanager
    async def _turn(self, source: str) -> AsyncIterator[None]:
        """One push of a source at a time, the first to come first."""
        turn = self._turns.setdefault(source, _Turn(lock=asyncio.Lock()))
        turn.users += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.users -= 1
            if not turn.users:
                self._turns.pop(source, None)

    async def _take(
        self, subscription: Subscription, document: Document, signature: str | None
    ) -> PushOutcome:
        try:
            signed = check_signature(document.body, signature, secret=subscription.secret)
            if signed is not Signed.RIGHT:
                await self._note_fault(subscription, _WRONG[signed])
                return PushOutcome.UNSIGNED
            async with self._turn(subscription.source):
                return await self._write(subscription, document)
        except StoreError as error:
            log.warning("push_not_stored", source=subscription.source, error=str(error))
        except Exception:
            # A surprise in one push must not go unsaid, nor be acknowledged.
            log.exception("push_broke", source=subscription.source)
        return PushOutcome.FAILED

    async def _write(self, subscription: Subscription, document: Document) -> PushOutcome:
        try:
            async with self._reading:
                feed = await self._reader.read_document(document)
        except WatcherError as error:
            await self._hurry(subscription.source)
            await self._note_fault(subscription, f"a push could not be read: {error}")
            return PushOutcome.UNREADABLE
        if not feed.entries:
            await self._hurry(subscription.source)
            return PushOutcome.RANG
        return await self._store_entries(subscription, feed)

    async def _store_entries(self, subscription: Subscription, feed: ParsedFeed) -> PushOutcome:
        hour = self._hours.setdefault(subscription.source, _Hour(began=self._clock.now()))
        if not hour.has_room(len(feed.entries), self._clock.now()):
            return PushOutcome.BUSY
        for _ in range(TRIES):
            now = self._clock.now()
            try:
                claimed = await self._store.claim_source(subscription.source, until=now + CLAIM_FOR)
            except NotThere:
                return PushOutcome.UNWANTED
            if claimed.state.baselined is None:
                # What is there already is no news, and only a poll sees all of it.
                await self._hurry(subscription.source)
                return PushOutcome.RANG
            if await self._hand_in(claimed, feed):
                await self._store.note_push(subscription.id, at=now, error=None)
                self._book.note_push(subscription.source, at=now)
                return PushOutcome.STORED
        return PushOutcome.FAILED

    async def _hand_in(self, claimed: ClaimedSource, feed: ParsedFeed) -> bool:
        """Have the entries judged and stored under this claim; whether they were."""
        stored: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        await self._hand_over(
            PollResult(
                claimed=claimed,
                outcome=Polled(
                    source=claimed.source.id,
                    outcome=PollOutcome.FRESH,
                    status=200,
                    validators=claimed.state.validators,
                    entries=_with_lang(feed.entries, claimed.source.lang),
                ),
                pushed=True,
                stored=stored,
            )
        )
        return await stored

    async def _hurry(self, source: str) -> None:
        """Have the source polled at once, or soon where it just was."""
        now = self._clock.now()
        last = self._hurried.get(source)
        if last is not None and now < last <= now + HURRY_EACH:
            return  # that much is arranged already
        at = now if last is None or last > now else max(now, last + HURRY_EACH)
        self._hurried[source] = at
        await self._store.make_due([source], at=at)

    async def _note_fault(self, subscription: Subscription, error: str) -> None:
        """Note what was wrong, once while it stays so: who sends it may send it for ever."""
        if subscription.error != error:
            log.warning("push_refused", source=subscription.source, error=error)
            await self._store.note_push(subscription.id, at=None, error=error)


@dataclass(slots=True, kw_only=True)
class _Turn:
    lock: asyncio.Lock
    users: int = 0


@dataclass(slots=True, kw_only=True)
class _Hour:
    """How many entries were pushed for a source within an hour."""

    began: datetime
    entries: int = 0

    def has_room(self, more: int, now: datetime) -> bool:
        if not timedelta() <= now - self.began < timedelta(hours=1):
            self.began, self.entries = now, 0
        self.entries += more
        return self.entries <= MOST_ENTRIES_AN_HOUR


def _with_lang(entries: tuple[ParsedEntry, ...], lang: str | None) -> tuple[ParsedEntry, ...]:
    """The source's language for entries that state none."""
    if lang is None:
        return entries
    return tuple(entry if entry.lang else replace(entry, lang=lang) for entry in entries)
