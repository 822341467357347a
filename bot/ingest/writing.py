"""Has new entries judged, and stores what came of several polls in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import structlog

from bot.errors import ClaimLost, LeaseLost, StoreError, StoreRejected
from bot.ingest.judging import Judging
from bot.ingest.polling import PollFailure, PollResult
from bot.ingest.pushbook import PushBook, rest_while_pushed
from bot.ingest.recognising import RecognisedPoll, recognise_polls
from bot.judge import Judge
from bot.model import Watch
from bot.ports import (
    Clock,
    LeaseToken,
    Meter,
    NewId,
    PlannedAlert,
    PollBatch,
    PollRecord,
    SourceFault,
    SourceState,
    Store,
)
from watchers import PollPace, StatusRefused, WatcherError, next_poll_at
from watchers.model import Polled, PollOutcome

__all__ = ["Writing"]

log = structlog.get_logger("nightdesk.ingest")

LARGEST_BATCH = 200
GATHER_QUIET_FOR_S = 0.2
"""How long polls without news wait for others, to be written together."""

STORE_PAUSE_S = 2.0
"""After the store failed: how long to leave it alone."""


class Writing:
    """The one place where entries are judged and stored.

    ``build_judge`` makes a judge that knows what the store knows; it is called at the
    start and after a commit that failed, for then the judge in memory is ahead of what
    is stored. ``chance`` gives numbers from 0 to 1 for the jitter. ``watches_changed``
    hears of every change of the watches. ``committed`` is called when alerts were stored.
    ``pushes`` knows which sources are pushed, whose polls may be rare.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        meter: Meter,
        new_id: NewId,
        pace: PollPace,
        chance: Callable[[], float],
        lease: Callable[[], LeaseToken],
        build_judge: Callable[[], Awaitable[Judge]],
        load_watches: Callable[[], Awaitable[Sequence[Watch]]],
        watches_changed: Callable[[Sequence[Watch]], Awaitable[None]],
        committed: Callable[[], None],
        pushes: PushBook | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._meter = meter
        self._new_id = new_id
        self._pace = pace
        self._chance = chance
        self._lease = lease
        self._build_judge = build_judge
        self._load_watches = load_watches
        self._watches_changed = watches_changed
        self._committed = committed
        self._pushes = pushes or PushBook()
        self._results: asyncio.Queue[PollResult] = asyncio.Queue(maxsize=2 * LARGEST_BATCH)
        self._unwritten = 0
        self._judge: Judge | None = None
        self._watch_version = -1

    async def hand_over(self, result: PollResult) -> None:
        """Take a poll's result; waits where the writer is behind."""
        self._unwritten += 1
        await self._results.put(result)

    @property
    def idle(self) -> bool:
        """Whether every result that was handed over has been dealt with."""
        return self._unwritten == 0

    def note_digest(self, channel: str, stories: Collection[str]) -> None:
        """Have the judge know that the channel's digest listed these stories."""
        if self._judge is not None:
            self._judge.note_digest(channel, stories)

    async def drain(self) -> None:
        """Wait until every result that was handed over has been dealt with."""
        await self._results.join()

    async def run(self) -> None:
        """Write until cancelled. Raises LeaseLost when this process no longer judges."""
        while True:
            batch = await self._gather()
            try:
                await self._write_or_leave(_latest_of_each(batch))
            except LeaseLost:
                raise
            except StoreError as error:
                log.error("not_stored", polls=len(batch), error=str(error))
                await asyncio.sleep(STORE_PAUSE_S)
                await self._give_back(batch)
            finally:
                self._unwritten -= len(batch)
                for result in batch:
                    result.settle(stored=False)
                    self._results.task_done()

    async def _gather(self) -> list[PollResult]:
        """The next batch: news at once, with all that is at hand; the rest in company."""
        batch = [await self._results.get()]
        deadline = asyncio.get_running_loop().time() + GATHER_QUIET_FOR_S
        while len(batch) < LARGEST_BATCH:
            try:
                batch.append(self._results.get_nowait())
                continue
            except asyncio.QueueEmpty:
                if any(_has_news(result) for result in batch):
                    break
            try:
                async with asyncio.timeout_at(deadline):
                    batch.append(await self._results.get())
            except TimeoutError:
                break
        return batch

    async def write(self, results: Sequence[PollResult]) -> None:
        """Judge and store these polls, in one transaction.

        Raises StoreError, and then nothing of them is stored.
        """
        try:
            await self._write(results)
        except BaseException:
            # The judge in memory may know stories that were not stored.
            self._judge = None
            raise

    async def _write(self, results: Sequence[PollResult]) -> None:
        now = self._clock.now()
        news = [result for result in results if _has_news(result)]
        recognised = await recognise_polls(self._store, news, now=now) if news else {}
        judging = None
        if news:
            revised = [row.entry.key for found in recognised.values() for row in found.revisions]
            before = await self._store.entries_of(revised) if revised else {}
            judging = Judging(judge=await self._current_judge(), now=now, before=before)
        polls = []
        for result in results:
            found = recognised.get(result.claimed.source.id)
            record = PollRecord(
                source=result.claimed.source.id,
                state=self._next_state(result, now, pushed=self._is_pushed(result, found, now)),
                fault=_fault(result, now),
                claim=result.claimed.claim,
            )
            if found is not None and judging is not None:
                record = await judging.take(record, found, result.claimed.source)
            polls.append(record)
        stored = await self._store.commit_polls(
            PollBatch(
                at=now,
                polls=tuple(polls),
                stories=tuple(judging.stories.values()) if judging else (),
                alerts=tuple(
                    PlannedAlert(alert=alert, delivery_id=self._new_id())
                    for alert in (judging.alerts if judging else ())
                ),
                waiting=tuple(judging.waiting) if judging else (),
            ),
            lease=self._lease(),
        )
        for result in results:
            result.settle(stored=True)
        self._report(results, polls, stored)
        if stored:
            self._committed()

    async def _give_back(self, batch: Sequence[PollResult]) -> None:
        """Let what was not stored be fetched again now, and not when its claims end."""
        try:
            await self._store.release_claims(
                {result.claimed.source.id: result.claimed.claim for result in batch}
            )
        except StoreError as error:
            log.warning("claims_not_released", error=str(error))

    async def _write_or_leave(self, batch: Sequence[PollResult]) -> None:
        try:
            await self.write(batch)
        except ClaimLost as lost:
            # Somebody removed or changed these sources while they were asked: what they
            # answered to the old question is nobody's any more.
            log.info("polls_dropped", sources=sorted(lost.sources))
            rest = [one for one in batch if one.claimed.source.id not in lost.sources]
            if rest:
                await self._write_or_leave(rest)
        except StoreError as error:
            if not isinstance(error, StoreRejected):
                raise
            log.error("batch_rejected", polls=len(batch), error=str(error))
            await self._write_apart(batch)
        except Exception:
            # A surprise in one document must not end the service, nor hold up others.
            log.exception("batch_broke", polls=len(batch))
            await self._write_apart(batch)

    async def _write_apart(self, results: Sequence[PollResult]) -> None:
        """Write polls one by one; one that breaks the rules is recorded as failed."""
        for result in results:
            try:
                await self.write([result])
            except ClaimLost:
                continue
            except Exception as exc:
                if isinstance(exc, StoreError) and not isinstance(exc, StoreRejected):
                    raise
                log.exception("document_broke", source=result.claimed.source.id)
                error = WatcherError(
                    f"its entries could not be judged ({type(exc).__name__}: {exc}): "
                    "the log holds the details; please report it"
                )
                with suppress(ClaimLost):
                    await self.write([replace(result, outcome=PollFailure(error=error))])

    async def _current_judge(self) -> Judge:
        """The judge, built where there is none, with the watches as they are now."""
        version = await self._store.watch_version()
        if self._judge is None:
            self._judge = await self._build_judge()
        elif version == self._watch_version:
            return self._judge
        watches = await self._load_watches()
        self._judge.set_watches(watches)
        await self._watches_changed(watches)
        self._watch_version = version
        return self._judge

    def _is_pushed(self, result: PollResult, found: RecognisedPoll | None, now: datetime) -> bool:
        """Whether its hub can be relied upon, by what this poll found."""
        if result.pushed:
            return True
        news = () if found is None else (one.entry for one in found.new if one.baseline is None)
        return self._pushes.look(result.claimed.source.id, news, now)

    def _next_state(self, result: PollResult, now: datetime, *, pushed: bool) -> SourceState:
        """What this poll leaves behind for the next."""
        source, state, outcome = result.claimed.source, result.claimed.state, result.outcome
        if result.pushed:
            # The next poll is when it was to be, and compares with what the last one saw.
            return replace(state, last_ok=now)
        failures = state.failures + 1
        if isinstance(outcome, PollFailure):
            error = outcome.error
            return replace(
                state,
                due=next_poll_at(
                    now,
                    tier=source.tier,
                    failures=failures,
                    retry_after=error.retry_after,
                    gone=isinstance(error, StatusRefused) and error.permanent,
                    jitter=self._chance(),
                    pace=self._pace,
                ),
                last_polled=now,
                failures=failures,
                error=str(outcome.error),
                failing_since=state.failing_since or now,
            )
        fresh = outcome.outcome is PollOutcome.FRESH
        due = next_poll_at(
            now,
            tier=source.tier,
            retry_after=outcome.retry_after,
            min_interval=outcome.min_interval,
            jitter=self._chance(),
            pace=self._pace,
        )
        if pushed:
            due = rest_while_pushed(due, now, tier=source.tier, jitter=self._chance())
        return replace(
            state,
            url=outcome.moved_to or state.url,
            due=due,
            validators=outcome.validators,
            memory=state.memory if outcome.memory is None else outcome.memory,
            baselined=state.baselined or (now if fresh else None),
            last_ok=now,
            last_polled=now,
            failures=0,
            error=None,
            failing_since=None,
            fault=(outcome.fault or _empty_fault(outcome)) if fresh else state.fault,
        )

    def _report(
        self,
        results: Sequence[PollResult],
        polls: Sequence[PollRecord],
        stored: Sequence[PlannedAlert],
    ) -> None:
        """Count and log what was stored: one line a poll."""
        # Bound once: a lazy logger is made anew at each call, which costs as much as a
        # poll's rows.
        bound = log.bind()
        for result, record in zip(results, polls, strict=True):
            outcome, state = result.outcome, result.claimed.state
            if record.entries:
                rows = [row for row in record.entries if row.decision is not None]
                self._meter.entries(len(record.entries))
                self._meter.hits(sum(len(row.decision.hits) for row in rows if row.decision))
            if result.pushed:
                bound.info("pushed", source=record.source, new=len(record.entries))
                continue
            if isinstance(outcome, PollFailure):
                self._meter.polled("failed")
                # Warn once: the next of the same run of failures are no news.
                write = bound.warning if state.failures == 0 else bound.info
                write("poll_failed", source=record.source, error=str(outcome.error))
                continue
            self._meter.polled(outcome.outcome.value)
            if not record.entries and not state.failures:
                bound.debug("poll", source=record.source, outcome=outcome.outcome.value)
                continue
            fields = {"outcome": outcome.outcome.value, "new": len(record.entries)}
            if state.failures:
                bound.info("recovered", source=record.source, after=state.failures, **fields)
            else:
                bound.info("poll", source=record.source, **fields)
        for planned in stored:
            self._meter.alerted(planned.alert.kind.value)
            bound.info("alert", story=planned.alert.story, channel=planned.alert.channel)


def _latest_of_each(batch: Sequence[PollResult]) -> list[PollResult]:
    """The batch with one result a source: where a push took the claim of a poll, the push.

    The claim of the other no longer holds, and its source is still due.
    """
    latest: dict[str, PollResult] = {}
    for result in batch:
        other = latest.get(result.claimed.source.id)
        if other is None or (other.claimed.claim or 0) <= (result.claimed.claim or 0):
            latest[result.claimed.source.id] = result
    return list(latest.values())


def _has_news(result: PollResult) -> bool:
    outcome = result.outcome
    return isinstance(outcome, Polled) and outcome.outcome is PollOutcome.FRESH


def _empty_fault(polled: Polled) -> str | None:
    return None if polled.entries else "the document is a feed, and holds no entries just now"


def _fault(result: PollResult, now: datetime) -> SourceFault | None:
    if isinstance(result.outcome, PollFailure):
        return SourceFault(at=now, error=str(result.outcome.error))
    return None
