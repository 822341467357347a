"""Parsing beside the event loop, in workers that are killed when they take too long.

feedparser holds the GIL, and a bad document can keep it busy for minutes. So documents
go to worker processes: plain values over, plain values back. A worker that runs over its
time, or dies, costs its own document and no other.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from watchers.errors import DocumentTooComplex, ParserTimedOut, UnreadableFeed

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from pebble import ProcessPool

__all__ = ["ParserPool", "count_workers"]

T = TypeVar("T")

_log = logging.getLogger(__name__)

# A worker's own bound on memory, where the platform has one: a feed of 7 MB was measured
# to take 70 MB.
_MOST_MEMORY = 1536 * 1024 * 1024
# How long a worker that is being killed may go on before it is killed for good. Pebble's
# 3 s would hold up the others, which wait for the same lock.
_TERM_TIME_S = 0.1
# Beyond a document's own time: starting a worker, and the pool's ticks of 0.1 s.
_GRACE_S = 30.0


def count_workers(wanted: int) -> int:
    """``wanted`` workers; for 0 one a processor, but at least 2 and at most 4.

    With one alone, a document that hangs would hold up all others.
    """
    return wanted if wanted > 0 else min(4, max(2, os.cpu_count() or 1))


def _prepare_worker() -> None:
    """Bound the worker's memory, and load what documents need."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(_MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    import watchers.preload  # noqa: F401


class ParserPool:
    """Runs pure functions over documents in worker processes. An async context manager.

    The processes start with the first document, or with `warm`.
    """

    def __init__(self, *, workers: int, time_allowed: timedelta) -> None:
        self._workers = workers
        self._allowed_s = time_allowed.total_seconds()
        self._pool: ProcessPool | None = None
        self._starting = asyncio.Lock()
        self._turns = asyncio.Semaphore(2 * workers)
        self._waiting: set[asyncio.Future[Any]] = set()
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def warm(self) -> None:
        """Start the workers now, so that the first document does not wait for them."""
        await self._started()

    async def close(self) -> None:
        """End the workers at once, whatever they are doing; who waits for one is cancelled."""
        self._closed = True
        for waiting in list(self._waiting):
            waiting.cancel()
        async with self._starting:
            pool, self._pool = self._pool, None
        if pool is not None:
            await asyncio.to_thread(_stop, pool)

    async def run(self, function: Callable[..., T], *arguments: Any) -> T:
        """``function(*arguments)`` in a worker. Both must be picklable, the result too.

        Raises what the function raises; ParserTimedOut where it took longer than
        it may, UnreadableFeed where the worker died over it, DocumentTooComplex where
        it ran out of memory, RuntimeError where no worker can be started. Is cancelled
        when the pool closes.
        """
        # Documents wait here and not in the pool, where a time-out would find them
        # in its queue.
        async with self._turns:
            try:
                return await self._run_once(function, arguments)
            except BrokenProcessPool:
                # Pebble gives the whole pool up when an idle worker is killed from
                # outside (the system was out of memory, say): no fault of this document.
                pass
            try:
                return await self._run_once(function, arguments)
            except BrokenProcessPool as exc:
                raise _died() from exc

    async def _run_once(self, function: Callable[..., T], arguments: tuple[Any, ...]) -> T:
        pool, future = await self._schedule(function, arguments)
        waiting = asyncio.wrap_future(future)
        self._waiting.add(waiting)
        try:
            async with asyncio.timeout(self._allowed_s * 3 + _GRACE_S):
                return await waiting
        except TimeoutError as exc:
            if future.cancelled() or not future.done():
                # The pool itself does not answer; the next document gets another.
                await self._abandon(pool)
            raise ParserTimedOut(
                f"the document took longer than {self._allowed_s:g} s to parse, and was given "
                "up; where it stays so, ask its publisher for a shorter feed or remove the "
                "source"
            ) from exc
        except MemoryError as exc:
            raise DocumentTooComplex(
                "the document takes more memory to parse than a worker may have; ask its "
                "publisher for a shorter feed, or remove the source"
            ) from exc
        except BrokenProcessPool:
            await self._abandon(pool)
            raise
        except OSError as exc:
            from pebble import ProcessExpired

            if not isinstance(exc, ProcessExpired):
                raise
            raise _died() from exc
        finally:
            self._waiting.discard(waiting)

    async def _schedule(
        self, function: Callable[..., T], arguments: tuple[Any, ...]
    ) -> tuple[ProcessPool, Future[T]]:
        pool = await self._started()
        try:
            return pool, pool.schedule(function, args=arguments, timeout=self._allowed_s)
        except RuntimeError:
            # It broke while nobody was looking (pebble refuses tasks from then on).
            await self._abandon(pool)
            pool = await self._started()
            return pool, pool.schedule(function, args=arguments, timeout=self._allowed_s)

    async def _started(self) -> ProcessPool:
        async with self._starting:
            if self._closed:
                raise RuntimeError("the parser pool is closed")
            if self._pool is None:
                self._pool = await asyncio.to_thread(_open, self._workers)
            return self._pool

    async def _abandon(self, pool: ProcessPool) -> None:
        async with self._starting:
            if self._pool is not pool:
                return
            self._pool = None
        _log.warning("the parser's workers do not answer; they are replaced")
        await asyncio.to_thread(_stop, pool)


def _open(workers: int) -> ProcessPool:
    from pebble import CONSTS, ProcessPool

    CONSTS.term_timeout = _TERM_TIME_S
    # Not fork: the service has threads, and a forked worker may inherit their locks held.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        # A worker that replaces a killed one is there in milliseconds.
        context.set_forkserver_preload(["watchers.preload"])
    _try_start(context)
    pool = ProcessPool(max_workers=workers, initializer=_prepare_worker, context=context)
    pool.schedule(_prepare_worker)  # the processes start with the first task
    return pool


def _try_start(context: BaseContext) -> None:
    """Start one worker and let it end. Raises RuntimeError where it does not come up.

    Pebble would start others in its place for ever. What keeps all of them from coming up
    is a script without a guard, which every worker reads and so runs again.
    """
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise RuntimeError(_NO_GUARD)  # a worker that runs the script itself
    trial = context.Process(target=_prepare_worker, daemon=True)  # type: ignore[attr-defined]
    trial.start()
    trial.join(_GRACE_S)
    if trial.exitcode is None:
        trial.kill()
    if trial.exitcode != 0:
        raise RuntimeError(f"the parser's workers do not start. {_NO_GUARD}")


_NO_GUARD = (
    "Each worker reads the script that the program was started from: put what it does under "
    '`if __name__ == "__main__":`'
)


def _stop(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def _died() -> UnreadableFeed:
    return UnreadableFeed(
        "the parser's worker died over the document; it is tried again at the next poll, and "
        "where it stays so remove the source and report the document"
    )
