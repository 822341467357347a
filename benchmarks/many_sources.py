"""Two thousand sources polled from one process, round by round.

Mixed as real life is: 85% answer 304, 10% send the same body again, 5% have a new entry.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from statistics import median

from benchmarks.bare_loop import BareRound, bare_loop
from benchmarks.feed_server import FeedServer, feed_server
from benchmarks.generated_news import make_source
from benchmarks.measuring import measure_stalls, peak_mb, resident_mb
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import AT_ONCE, ServiceRound, running_service

SOURCES = 2000
ITEMS = 10
ROUNDS = 4
_FAR = 1_000_000  # numbers of feeds that only the bare loop asks for
GOAL_STALL_MS = 100.0
GOAL_GROWTH = 1.1


def list_addresses(server: FeedServer, first: int) -> list[str]:
    """The feeds from number ``first`` on, in the mix of real life."""
    kinds = Counter(etag=17, same=2, new=1)
    cycle = list(kinds.elements())
    return [server.address(cycle[n % len(cycle)], first + n, items=ITEMS) for n in range(SOURCES)]


async def measure() -> bool:
    """Poll and GET in turn, print, and say whether the goals were met."""
    rounds: list[ServiceRound] = []
    gets: list[BareRound] = []
    memory: list[tuple[float, float]] = []
    with feed_server() as server, bare_loop() as bare:
        apart = (server.pid, bare.pid)
        far = list_addresses(server, _FAR)
        sources = [make_source(f"s{n}", url) for n, url in enumerate(list_addresses(server, 0))]
        async with running_service(sources, apart=apart) as service, measure_stalls() as stalls:
            first = (await service.poll_all()).only("fresh")
            await asyncio.to_thread(bare.get, far, at_once=AT_ONCE)
            stalls.late_s.clear()
            for _ in range(ROUNDS):
                rounds.append(await service.poll_all())
                memory.append(resident_mb(apart))
                gets.append(await asyncio.to_thread(bare.get, far, at_once=AT_ONCE))
    steady = median(one.cpu.all_s for one in rounds) / SOURCES * 1e6
    bare_us = median(got.cpu_s for got in gets) / SOURCES * 1e6
    print_table(
        ("round", "polls/s", "CPU a poll µs", "new entries", "hits", "RSS MB", "parsers MB"),
        [
            ("first (baseline)", SOURCES / first.wall_s, _micros(first), first.entries, 0, "", ""),
            *(
                (
                    f"{number} ",
                    SOURCES / one.wall_s,
                    _micros(one),
                    one.entries,
                    one.hits,
                    round(own),
                    round(parsers),
                )
                for number, (one, (own, parsers)) in enumerate(
                    zip(rounds, memory, strict=True), start=2
                )
            ),
        ],
    )
    print()
    print_table(
        (f"{SOURCES} sources", "service", "bare loop", "ratio"),
        [
            ("CPU a poll, µs", round(steady), round(bare_us), steady / bare_us),
            *_compare("polls/s", median(SOURCES / r.wall_s for r in rounds),
                      median(SOURCES / g.wall_s for g in gets)),
            *_compare("longest stall of the loop, ms", stalls.longest_ms,
                      max(got.longest_stall_ms for got in gets)),
            ("stall, 99.9th percentile, ms", stalls.share_ms(0.999), "", ""),
            *_compare("peak RSS, MB", peak_mb(), max(got.peak_mb for got in gets)),
        ],
    )  # fmt: skip
    return print_goals(
        [
            Goal(
                name="memory after the last round over that after the first counted one",
                figure=memory[-1][0] / memory[0][0],
                most=GOAL_GROWTH,
                unit="×",
            ),
            Goal(
                name="stall of the event loop, 99.9th percentile",
                figure=stalls.share_ms(0.999),
                most=GOAL_STALL_MS,
                unit="ms",
            ),
        ]
    )


def _micros(one: ServiceRound) -> int:
    return round(one.cpu.all_s / SOURCES * 1e6)


def _compare(name: str, ours: float, bare: float) -> list[tuple[str, float, float, float]]:
    return [(name, ours, bare, ours / bare)]


def main() -> bool:
    """Measure, print, and say whether the goals were met."""
    return asyncio.run(measure())


if __name__ == "__main__":
    raise SystemExit(not main())
