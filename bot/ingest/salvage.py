"""Stores what can be stored of a batch in which not everything can."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace

import structlog

from bot.errors import ClaimLost, StoreError, StoreRejected
from bot.ingest.polling import PollFailure, PollResult, renew, split_overtaken
from bot.ports import Clock, Store
from watchers import WatcherError

__all__ = ["Salvage"]

log = structlog.get_logger("nightdesk.ingest")


class Salvage:
    """The way of a batch into the store, around what is in its way.

    ``write`` stores polls in one transaction, or nothing of them.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        write: Callable[[Sequence[PollResult]], Awaitable[None]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._write = write

    async def write(self, batch: Sequence[PollResult]) -> None:
        """Store the batch; polls that pushes overtook after these.

        What cannot be stored is left out and said, or recorded as a failed poll. Raises
        StoreError where nothing can be stored just now.
        """
        latest, overtaken = split_overtaken(batch)
        await self._write_or_leave(latest)
        for one in overtaken:
            await self._write_renewed(one)

    async def give_back(self, batch: Sequence[PollResult]) -> None:
        """Let what was not stored be fetched again now, and not when its claims end."""
        try:
            await self._store.release_claims(
                {result.claimed.source.id: result.claimed.claim for result in batch}
            )
        except StoreError as error:
            log.warning("claims_not_released", error=str(error))

    async def _write_or_leave(self, batch: Sequence[PollResult]) -> None:
        try:
            await self._write(batch)
        except ClaimLost as lost:
            rest = [one for one in batch if one.claimed.source.id not in lost.sources]
            if rest:
                await self._write_or_leave(rest)
            for one in batch:
                if one.claimed.source.id in lost.sources:
                    await self._write_renewed(one)
        except StoreError as error:
            if not isinstance(error, StoreRejected):
                raise
            log.error("batch_rejected", polls=len(batch), error=str(error))
            await self._write_apart(batch)
        except Exception:
            # A surprise in one document must not end the service, nor hold up others.
            log.exception("batch_broke", polls=len(batch))
            await self._write_apart(batch)

    async def _write_renewed(self, result: PollResult) -> None:
        """Write a poll whose claim was lost to a push; else nobody wants its answer any more."""
        renewed = await renew(self._store, result, now=self._clock.now())
        if renewed is None:
            # Somebody removed or changed its source while it was asked.
            log.info("polls_dropped", sources=[result.claimed.source.id])
        else:
            await self._write_or_leave([renewed])

    async def _write_apart(self, results: Sequence[PollResult]) -> None:
        """Write polls one by one; one that breaks the rules is recorded as failed."""
        for result in results:
            try:
                await self._write([result])
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
                    await self._write([replace(result, outcome=PollFailure(error=error))])
