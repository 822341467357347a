"""What everything is compared with: aiohttp that GETs and does nothing else.

It runs in a process of its own, so that neither the service's heap nor its ticks are in
the figure. It keeps to the service's manners where they cost or spare CPU: as many
requests at once, connections kept alive as long, validators sent where there are any.

``python -m benchmarks.bare_loop`` reads one round a line (JSON: ``urls``, ``at_once``) and
writes what it took.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import aiohttp

from benchmarks.beside import Beside, run_beside
from benchmarks.measuring import measure_stalls, peak_mb
from watchers.settings import WatcherSettings

__all__ = ["BareLoop", "BareRound", "bare_loop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BareRound:
    """What one round of GETs took."""

    cpu_s: float
    wall_s: float
    longest_stall_ms: float
    peak_mb: float


async def _run() -> None:
    """Do rounds until standard input ends."""
    keep_alive = WatcherSettings().keep_alive.total_seconds()
    etags: dict[str, str] = {}
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=keep_alive),
        cookie_jar=aiohttp.DummyCookieJar(),
    ) as session:

        async def get_all(waiting: Iterator[str]) -> None:
            for url in waiting:
                headers = {"If-None-Match": etags[url]} if url in etags else {}
                async with session.get(url, headers=headers) as answer:
                    await answer.read()
                    if "ETag" in answer.headers:
                        etags[url] = answer.headers["ETag"]

        while line := await asyncio.to_thread(sys.stdin.readline):
            order = json.loads(line)
            waiting = iter(order["urls"])
            async with measure_stalls() as stalls:
                cpu, wall = time.process_time(), time.perf_counter()
                await asyncio.gather(*(get_all(waiting) for _ in range(order["at_once"])))
                cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            took = BareRound(
                cpu_s=cpu, wall_s=wall, longest_stall_ms=stalls.longest_ms, peak_mb=peak_mb()
            )
            print(json.dumps(asdict(took)), flush=True)


@dataclass(frozen=True, slots=True)
class BareLoop:
    """The loop's process; ``get`` has it do a round, and meanwhile blocks."""

    _process: Beside

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def get(self, urls: Sequence[str], *, at_once: int) -> BareRound:
        """GET each of ``urls`` once."""
        order = json.dumps({"urls": list(urls), "at_once": at_once})
        return BareRound(**json.loads(self._process.ask(order)))


@contextmanager
def bare_loop() -> Iterator[BareLoop]:
    """Run the loop's process for as long as the context lasts."""
    with run_beside("benchmarks.bare_loop") as process:
        yield BareLoop(process)


if __name__ == "__main__":
    asyncio.run(_run())
