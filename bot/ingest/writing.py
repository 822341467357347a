"""Has new entries judged, and stores what came of several polls in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Mapping,
    Sequence,
)
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime

import structlog

from bot.errors import LeaseLost, StoreError
from bot.health import tell_flood, write_notice
from bot.ingest.holding import Flood, Taught, teach
from bot.ingest.judging import Judging
from bot.ingest.overtaking import Overtaking
from bot.ingest.page_rules import PagePace, describe_finding, first_ask
from bot.ingest.polling import PollFailure, PollResult, has_news
from bot.ingest.pushbook import PushBook
from bot.ingest.recognising import RecognisedPoll, recognise_polls
from bot.ingest.reporting import Reporting
from bot.ingest.salvage import Salvage
from bot.ingest.sitting import SittingJudge
from bot.ingest.states import next_state
from bot.judge import Judge
from bot.model import Alert, AlertBody, AlertKind, Change, DigestBody, EntryKey, Source, Watch
from bot.ports import (
    AlertedPage,
    ClaimedPage,
    Clock,
    LeaseToken,
    LiveSource,
    Meter,
    NewId,
    PlannedAlert,
    PollBatch,
    PollRecord,
    ReleasedEntries,
    SourceFault,
    Store,
)
from watchers import PollPace

__all__ = ["Writing"]

log = structlog.get_logger("nightdesk.ingest")

LARGEST_BATCH = 200
GATHER_FOR_S = 0.1
"""How long a poll waits for others at most, to be written together: a transaction costs as
much as the rows of twenty polls."""

_HELD_AT_MOST = 100_000

STORE_PAUSE_S = 2.0
"""After the store failed: how long to leave it alone."""


class Writing:
    """The one place where entries are judged and stored.

    ``build_judge`` makes a judge that knows what the store knows; it is called at the
    start and after a commit that failed, for then the judge in memory is ahead of what
    is stored. ``chance`` gives numbers from 0 to 1 for the jitter. ``watches_changed``
    hears of every change of the watches. ``committed`` is called when alerts were stored.
    ``pushes`` knows which sources are pushed, whose polls may be rare. ``noted`` hears of
    polls by which a source may do otherwise than before, with how many entries they brought;
    ``ops_channel`` is told of floods, where there is one. ``pages`` says when the pages of
    what is told are asked again; None for never. ``came`` hears of each breaking alert that
    was stored, by its delivery's id, when the source's answer with the news in it was read.
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
        noted: Callable[[str, int], None] = lambda _source, _came: None,
        ops_channel: str | None = None,
        pages: PagePace | None = None,
        came: Callable[[Mapping[str, datetime]], None] = lambda _seen: None,
        gather_for_s: float = GATHER_FOR_S,
    ) -> None:
        self._store = store
        self._clock = clock
        self._report = Reporting(meter=meter, noted=noted)
        self._new_id = new_id
        self._pace = pace
        self._chance = chance
        self._lease = lease
        self._judge = SittingJudge(
            store=store,
            build_judge=build_judge,
            load_watches=load_watches,
            watches_changed=watches_changed,
        )
        self._overtaking = Overtaking()
        self._salvage = Salvage(store=store, clock=clock, write=self.write)
        self._committed = committed
        self._pushes = pushes or PushBook()
        self._ops_channel = ops_channel
        self._pages = pages
        self._came = came
        self._gather_for_s = gather_for_s
        self._writing = asyncio.Lock()
        self._results: asyncio.Queue[PollResult] = asyncio.Queue(maxsize=2 * LARGEST_BATCH)
        self._enough = asyncio.Event()
        self._unwritten = 0

    async def hand_over(self, result: PollResult) -> None:
        """Take a poll's result; waits where the writer is behind."""
        await self._results.put(result)
        self._unwritten += 1
        self._look_for_enough()

    @property
    def idle(self) -> bool:
        """Whether every result that was handed over has been dealt with."""
        return self._unwritten == 0

    def note_list(self, body: DigestBody) -> None:
        """Have the judge know what a list told its channel of each story."""
        self._judge.note_list(body)

    async def drain(self) -> None:
        """Wait until every result that was handed over has been dealt with."""
        await self._results.join()

    async def run(self) -> None:
        """Write until cancelled. Raises LeaseLost when this process no longer judges."""
        while True:
            batch = await self._gather()
            try:
                await self._salvage.write(batch)
            except LeaseLost:
                raise
            except StoreError as error:
                log.error("not_stored", polls=len(batch), error=str(error))
                await asyncio.sleep(STORE_PAUSE_S)
                await self._salvage.give_back(batch)
            finally:
                self._unwritten -= len(batch)
                for result in batch:
                    result.settle(stored=False)
                    self._results.task_done()

    async def _gather(self) -> list[PollResult]:
        """The next batch: what came within a moment of its first, or as much as it holds."""
        batch = [await self._results.get()]
        with suppress(TimeoutError):
            async with asyncio.timeout(self._gather_for_s):
                await self._enough.wait()
        self._enough.clear()
        while len(batch) < LARGEST_BATCH and not self._results.empty():
            batch.append(self._results.get_nowait())
        self._look_for_enough()
        return batch

    def _look_for_enough(self) -> None:
        """Let the writer wait no longer where a batch is full but for the one it took first."""
        if self._results.qsize() >= LARGEST_BATCH - 1:
            self._enough.set()

    async def write(self, results: Sequence[PollResult]) -> None:
        """Judge and store these polls, in one transaction.

        Raises StoreError, and then nothing of them is stored.
        """
        async with self._alone():
            await self._write(results)

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """Judge and store while nobody else does; a judge whose rows were not stored goes."""
        async with self._writing:
            try:
                yield
            except BaseException:
                self._judge.dismiss()
                raise

    async def _write(self, results: Sequence[PollResult]) -> None:
        now = self._clock.now()
        news = [result for result in results if has_news(result)]
        recognised = await self._recognise(news, now) if news else {}
        judging = await self._begin_judging(news, recognised, now) if news else None
        polls, notices = [], []
        for result in results:
            source = result.claimed.source
            found = recognised.get(source.id)
            taught = teach(result, found, now)
            record = self._make_record(result, taught, found, now)
            if found is not None and judging is not None:
                held = None if taught.flood is None else taught.flood.describe(source.id)
                record = await judging.take(record, found, source, held=held)
            if taught.flood is not None:
                notices += self._tell_flood(taught.flood, source, now)
            polls.append(record)
        stored = await self._store.commit_polls(
            PollBatch(
                at=now,
                polls=tuple(polls),
                stories=tuple(judging.stories.values()) if judging else (),
                alerts=self._plan([*(judging.alerts if judging else ()), *notices]),
                waiting=tuple(judging.waiting) if judging else (),
                hits=judging.hits if judging else {},
                merges=tuple(judging.merges) if judging else (),
                reading_rules=judging.judge.reading_rules if judging else "",
            ),
            lease=self._lease(),
        )
        for result in results:
            self._overtaking.note_stored(result, recognised.get(result.claimed.source.id))
            result.settle(stored=True)
        self._report.polls(results, polls)
        self._report.merges(judging.merges if judging else ())
        self._report.alerts(stored)
        if stored:
            self._came(_find_comings(stored, results))
            self._committed()

    async def _recognise(
        self, news: Sequence[PollResult], now: datetime
    ) -> Mapping[str, RecognisedPoll]:
        found = await recognise_polls(self._store, news, now=now)
        return {
            source: self._overtaking.spare(result, found[source])
            for result in news
            if (source := result.claimed.source.id) in found
        }

    async def _begin_judging(
        self, news: Sequence[PollResult], recognised: Mapping[str, RecognisedPoll], now: datetime
    ) -> Judging:
        revised = [row.entry.key for found in recognised.values() for row in found.revisions]
        before = await self._store.entries_of(revised) if revised else {}
        return Judging(
            judge=await self._judge.find(),
            now=now,
            before=before,
            old_texts=self._judge.old_texts,
            held=await self._find_held(news, recognised),
        )

    def _make_record(
        self, result: PollResult, taught: Taught, found: RecognisedPoll | None, now: datetime
    ) -> PollRecord:
        """What a poll leaves behind, but for its entries."""
        return PollRecord(
            source=result.claimed.source.id,
            state=next_state(
                result,
                taught,
                found,
                now=now,
                pushed=self._is_pushed(result, found, now),
                jitter=self._chance(),
                pace=self._pace,
            ),
            before=result.claimed.state,
            fault=_fault(result, now),
            claim=result.claimed.claim,
            holds=taught.flood is not None,
        )

    def _plan(self, alerts: Iterable[Alert]) -> tuple[PlannedAlert, ...]:
        return tuple(
            PlannedAlert(
                alert=alert,
                delivery_id=self._new_id(),
                ask_again=first_ask(alert, self._pages, chance=self._chance()),
            )
            for alert in alerts
        )

    def _tell_flood(self, flood: Flood, source: Source, now: datetime) -> list[Alert]:
        """The notice of a flood; the outbox takes it once, however long the flood lasts."""
        notice = tell_flood(
            source,
            since=flood.since,
            number=flood.count,
            limit=flood.limit,
            examples=flood.examples,
        )
        log.warning("held_back", source=source.id, entries=flood.count, allowed=flood.limit)
        if self._ops_channel is None:
            return []
        return [write_notice(notice, channel=self._ops_channel, now=now)]

    async def _find_held(
        self, news: Sequence[PollResult], recognised: Mapping[str, RecognisedPoll]
    ) -> frozenset[EntryKey]:
        """Of sources with a flood, the entries that are held back, where some came again."""
        return frozenset(
            [
                entry.key
                for result in news
                if result.claimed.state.held_since is not None
                and recognised[result.claimed.source.id].revisions
                for entry in await self._store.held_entries(
                    result.claimed.source.id, limit=_HELD_AT_MOST
                )
            ]
        )

    async def release(self, one: LiveSource) -> int:
        """Judge and store entries of a source that somebody let through; returns how many.

        As many as one transaction should hold: the source stays approved until none is
        left. Raises StoreError, and then nothing of them is stored.
        """
        async with self._alone():
            return await self._release(one)

    async def _release(self, one: LiveSource) -> int:
        now = self._clock.now()
        entries = await self._store.held_entries(one.source.id, limit=LARGEST_BATCH + 1)
        judging = Judging(
            judge=await self._judge.find(), now=now, before={}, old_texts=self._judge.old_texts
        )
        rows = await judging.release(entries[:LARGEST_BATCH], one.source)
        stored = await self._store.commit_polls(
            PollBatch(
                at=now,
                polls=(),
                stories=tuple(judging.stories.values()),
                alerts=self._plan(judging.alerts),
                waiting=tuple(judging.waiting),
                hits=judging.hits,
                merges=tuple(judging.merges),
                reading_rules=judging.judge.reading_rules,
                released=(
                    ReleasedEntries(
                        source=one.source.id, entries=rows, last=len(entries) <= LARGEST_BATCH
                    ),
                ),
            ),
            lease=self._lease(),
        )
        log.info("released", source=one.source.id, entries=len(rows))
        self._report.merges(judging.merges)
        self._report.alerts(stored)
        if stored:
            self._committed()
        return len(rows)

    async def tell_page(self, claimed: ClaimedPage, page: AlertedPage, change: Change) -> None:
        """Judge and store that the page of an alert is gone, or there again.

        Raises StoreError, and then nothing of it is stored.
        """
        async with self._alone():
            now = self._clock.now()
            judge = await self._judge.find()
            judged = judge.mark_page(claimed.entry, claimed.source, change, now=now)
            batch = PollBatch(at=now, polls=(), pages=(describe_finding(page, judged),))
            if judged is not None:
                batch = replace(
                    batch,
                    stories=(judged.decision.story,) if judged.decision.story else (),
                    alerts=self._plan(judged.alerts),
                    waiting=judged.routing.waiting,
                )
            stored = await self._store.commit_polls(batch, lease=self._lease())
            self._report.alerts(stored)
            if stored:
                self._committed()

    def _is_pushed(self, result: PollResult, found: RecognisedPoll | None, now: datetime) -> bool:
        """Whether its hub can be relied upon, by what this poll found."""
        if result.pushed:
            return True
        news = () if found is None else (one.entry for one in found.new if one.baseline is None)
        return self._pushes.look(result.claimed.source.id, news, now)


def _find_comings(
    stored: Iterable[PlannedAlert], results: Iterable[PollResult]
) -> Mapping[str, datetime]:
    """By delivery, when the answer came of which a breaking alert tells."""
    came = {result.claimed.source.id: result.came for result in results}
    return {
        plan.delivery_id: at
        for plan in stored
        if isinstance(body := plan.alert.body, AlertBody)
        and body.kind is AlertKind.BREAKING
        and (at := came.get(body.entry.source)) is not None
    }


def _fault(result: PollResult, now: datetime) -> SourceFault | None:
    if isinstance(result.outcome, PollFailure):
        return SourceFault(at=now, error=str(result.outcome.error))
    return None
