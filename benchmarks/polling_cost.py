"""What a poll costs: one that brings nothing, and one that brings one new entry.

The whole service against a bare loop that GETs the same bytes, in turn, round by round.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from statistics import median
from urllib.request import urlopen

from benchmarks.bare_loop import BareLoop, bare_loop
from benchmarks.feed_server import FeedServer, feed_server
from benchmarks.generated_news import make_source
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import AT_ONCE, run_measuring, running_service

GOAL_RATIO = 4.0
BARE_TIMES = 3
_FAR = 1_000_000  # numbers of feeds that only the bare loop asks for


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A kind of poll: the feeds that bring it, and how it has to end."""

    title: str
    kind: str
    outcome: str
    sources: int
    rounds: int
    once: bool = False


CASES = (
    Case(title="304", kind="etag", outcome="not_modified", sources=600, rounds=7),
    Case(title="200, same body", kind="same", outcome="same_body", sources=600, rounds=7),
    Case(title="200, one new entry", kind="new", outcome="fresh", sources=150, rounds=3),
    Case(
        title="304, new connection", kind="etag", outcome="not_modified", sources=600, rounds=5,
        once=True,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Microseconds of CPU that one poll, or one bare GET, took: the median of the rounds."""

    case: Case
    poll_us: float
    parsers_us: float
    bare_us: float
    new_entries: int

    @property
    def ratio(self) -> float:
        """How many times the bare GET."""
        return self.poll_us / self.bare_us

    @property
    def own_us(self) -> float:
        """What the poll took beside the parsers."""
        return self.poll_us - self.parsers_us

    @property
    def row(self) -> tuple[object, ...]:
        """Its line in the table."""
        return (
            self.case.title,
            round(self.poll_us),
            round(self.parsers_us),
            round(self.bare_us),
            self.ratio,
            self.new_entries,
        )


async def measure(case: Case, server: FeedServer, bare: BareLoop) -> Cost:
    """Poll and GET in turn, after a first round of each that is not counted."""
    sources = [
        make_source(f"s{n}", server.address(case.kind, n, once=case.once))
        for n in range(case.sources)
    ]
    # The bare loop is so quick that it needs more of them for a steady figure.
    bare_urls = [
        server.address(case.kind, _FAR + n, once=case.once) for n in range(case.sources)
    ] * BARE_TIMES
    polls, parsers, gets, new = [], [], [], 0
    async with running_service(sources, apart=(server.pid, bare.pid)) as service:
        (await service.poll_all()).only("fresh")
        await asyncio.to_thread(bare.get, bare_urls, at_once=AT_ONCE)
        for _ in range(case.rounds):
            polled = (await service.poll_all()).only(case.outcome)
            got = await asyncio.to_thread(bare.get, bare_urls, at_once=AT_ONCE)
            polls.append(polled.cpu.all_s / case.sources * 1e6)
            parsers.append(polled.cpu.children_s / case.sources * 1e6)
            gets.append(got.cpu_s / len(bare_urls) * 1e6)
            new += polled.entries
    return Cost(
        case=case,
        poll_us=median(polls),
        parsers_us=median(parsers),
        bare_us=median(gets),
        new_entries=new,
    )


def time_feedparser(body: bytes) -> float:
    """Microseconds of CPU that feedparser alone takes over a document: the median of nine."""
    import feedparser

    took = []
    for _ in range(9):
        began = time.process_time()
        feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
        took.append((time.process_time() - began) * 1e6)
    return median(took)


async def measure_all(cases: Sequence[Case]) -> tuple[list[Cost], float]:
    """Each case with a service of its own; and what parsing such a document takes alone."""
    with feed_server() as server, bare_loop() as bare:
        costs = [await measure(case, server, bare) for case in cases]
        with urlopen(server.address("same", _FAR)) as answer:
            return costs, time_feedparser(answer.read())


def main() -> bool:
    """Measure, print, and say whether the goals were met."""
    costs, parsing_us = run_measuring(lambda: measure_all(CASES))
    print_table(
        ("one poll, stored", "service µs", "of it parsers", "bare GET µs", "ratio", "new entries"),
        [cost.row for cost in costs],
    )
    for cost in costs:
        if cost.case.outcome == "fresh":
            print(
                f"{cost.case.title}: {cost.poll_us / parsing_us:.2f}× feedparser alone on the same "
                f"bytes ({parsing_us:,.0f} µs); without the parsers {cost.own_us:,.0f} µs"
            )
    return print_goals(
        [
            Goal(name=cost.case.title, figure=cost.ratio, most=GOAL_RATIO, unit="×")
            for cost in costs
            if cost.case.outcome != "fresh"
        ]
    )


if __name__ == "__main__":
    raise SystemExit(not main())
