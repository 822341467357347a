"""Five thousand sources, polled round by round: the service, `reader`, and a bare loop.

Mixed as real life is: 85% answer 304, 10% send the same body again, 5% have a new entry.
Every source has a host of its own, so every poll makes a connection of its own, as polls
that are minutes apart do.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.util import find_spec
from statistics import median

from benchmarks.bare_loop import BareLoop, BareRound, bare_loop
from benchmarks.feed_server import FeedServer, feed_server
from benchmarks.generated_news import make_source
from benchmarks.measuring import measure_stalls, peak_mb, resident_mb
from benchmarks.reader_loop import ReaderLoop, ReaderRound, reader_loop
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import (
    AT_ONCE,
    BenchmarkService,
    ServiceRound,
    run_measuring,
    running_service,
)

SOURCES = 5000
ITEMS = 10
ROUNDS = 3
EVERY = timedelta(minutes=10)
WORKERS = (1, 4, 16)
"""Settings of `reader` that are tried; the best one is compared with."""

_FAR = 1_000_000  # numbers of feeds that only the bare loop asks for,
_FARTHER = 2_000_000  # and those of `reader`
GOAL_READER = 5.0
GOAL_BARE = 3.0
GOAL_STALL_MS = 100.0
GOAL_GROWTH = 1.1


def list_addresses(server: FeedServer, first: int) -> list[str]:
    """The feeds from number ``first`` on, in the mix of real life."""
    cycle = list(Counter(etag=17, same=2, new=1).elements())
    return [
        server.address(cycle[n % len(cycle)], first + n, items=ITEMS, own_host=True)
        for n in range(SOURCES)
    ]


@dataclass(slots=True, kw_only=True)
class Found:
    """What the rounds of all three took."""

    first: ServiceRound
    rounds: list[ServiceRound]
    gets: list[BareRound]
    updates: list[ReaderRound]
    workers: int
    memory: list[tuple[float, float]]
    stalls_ms: list[float]


async def measure() -> Found:
    """Rounds of each in turn, after a first of each that is not counted."""
    with feed_server() as server, bare_loop() as bare, reader_loop() as other:
        apart = (server.pid, bare.pid, other.pid)
        far = list_addresses(server, _FAR)
        sources = [make_source(f"s{n}", url) for n, url in enumerate(list_addresses(server, 0))]
        await asyncio.to_thread(other.add, list_addresses(server, _FARTHER))
        await asyncio.to_thread(other.update, workers=max(WORKERS))
        tried = {
            workers: await asyncio.to_thread(other.update, workers=workers) for workers in WORKERS
        }
        best = min(WORKERS, key=lambda workers: tried[workers].wall_s)
        async with running_service(sources, apart=apart, every=EVERY) as service:
            first = (await service.poll_all()).only("fresh")
            await asyncio.to_thread(bare.get, far, at_once=AT_ONCE)
            found = Found(
                first=first,
                rounds=[],
                gets=[],
                updates=[tried[best]],
                workers=best,
                memory=[],
                stalls_ms=[],
            )
            for _ in range(ROUNDS):
                await _measure_round(found, service, bare, other, far, apart)
    return found


async def _measure_round(
    found: Found,
    service: BenchmarkService,
    bare: BareLoop,
    other: ReaderLoop,
    far: Sequence[str],
    apart: Sequence[int],
) -> None:
    async with measure_stalls() as stalls:
        found.rounds.append(await service.poll_all())
    found.stalls_ms.append(stalls.longest_ms)
    found.memory.append(resident_mb(apart))
    found.gets.append(await asyncio.to_thread(bare.get, far, at_once=AT_ONCE))
    found.updates.append(await asyncio.to_thread(other.update, workers=found.workers))


def main() -> bool:
    """Measure, print, and say whether the goals were met."""
    if find_spec("reader") is None:
        raise SystemExit("`reader`, which this compares with, is not installed: run `make bench`")
    found = run_measuring(measure)
    ours = median(one.cpu.all_s for one in found.rounds) / SOURCES * 1e6
    bare = median(one.cpu_s for one in found.gets) / SOURCES * 1e6
    other = median(one.cpu_s for one in found.updates) / SOURCES * 1e6
    walls = (
        median(SOURCES / one.wall_s for one in found.rounds),
        median(SOURCES / one.wall_s for one in found.gets),
        median(SOURCES / one.wall_s for one in found.updates),
    )
    print_table(
        ("round", "polls/s", "CPU a poll µs", "new entries", "hits", "RSS MB", "parsers MB"),
        [
            _row("first (baseline)", found.first, ("", "")),
            *(
                _row(f"{number}", one, (round(own), round(parsers)))
                for number, (one, (own, parsers)) in enumerate(
                    zip(found.rounds, found.memory, strict=True), start=2
                )
            ),
        ],
    )
    print()
    print_table(
        (f"{SOURCES} sources", "service", "bare loop", f"reader, {found.workers} workers"),
        [
            ("CPU a poll, µs", round(ours), round(bare), round(other)),
            ("polls/s a core (by CPU)", 1e6 / ours, 1e6 / bare, 1e6 / other),
            ("polls/s (by the clock)", *walls),
            (
                "new entries a round",
                median(one.entries for one in found.rounds),
                "",
                median(one.new for one in found.updates),
            ),
            (
                "peak RSS, MB",
                peak_mb(),
                max(one.peak_mb for one in found.gets),
                max(one.peak_mb for one in found.updates),
            ),
            ("RSS a source, KB", found.memory[-1][0] * 1024 / SOURCES, "", ""),
            (
                "longest stall of the loop, ms",
                max(found.stalls_ms),
                max(one.longest_stall_ms for one in found.gets),
                "",
            ),
        ],
    )
    return print_goals(
        [
            Goal(
                name="polls/s a core over reader's",
                figure=other / ours,
                least=GOAL_READER,
                unit="×",
            ),
            Goal(
                name="polls/s by the clock over reader's",
                figure=walls[0] / walls[2],
                least=GOAL_READER,
                unit="×",
            ),
            Goal(name="CPU over the bare loop's", figure=ours / bare, most=GOAL_BARE, unit="×"),
            Goal(
                name="longest stall of the event loop",
                figure=max(found.stalls_ms),
                most=GOAL_STALL_MS,
                unit="ms",
            ),
            Goal(
                name="memory after the last round over that after the first counted one",
                figure=found.memory[-1][0] / found.memory[0][0],
                most=GOAL_GROWTH,
                unit="×",
            ),
        ]
    )


def _row(name: str, one: ServiceRound, memory: tuple[object, object]) -> tuple[object, ...]:
    micros = round(one.cpu.all_s / SOURCES * 1e6)
    return (name, SOURCES / one.wall_s, micros, one.entries, one.hits, *memory)


if __name__ == "__main__":
    raise SystemExit(not main())
