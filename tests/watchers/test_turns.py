"""Whose turn it is, on a clock that only a test moves."""

from __future__ import annotations

import asyncio
import heapq

from watchers.turns import Turns


class Clock:
    """Time passes only in sleep, and for the earliest sleeper first."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self.now + seconds, self._count, woken))
        await woken

    async def run(self, *works) -> None:
        """Run all of ``works`` to their end, moving the clock when nothing else goes on."""
        tasks = [asyncio.ensure_future(work) for work in works]
        while not all(task.done() for task in tasks):
            for _ in range(50):
                await asyncio.sleep(0)
            if self._sleepers and not all(task.done() for task in tasks):
                self.now, _, woken = heapq.heappop(self._sleepers)
                if not woken.done():
                    woken.set_result(None)
        for task in tasks:
            task.result()


def make(clock, *, total=10, per_host=2, gap_s=0.5):
    return Turns(total=total, per_host=per_host, gap_s=gap_s, clock=clock, sleep=clock.sleep)


class Visits:
    def __init__(self, clock, turns):
        self.clock, self.turns, self.starts = clock, turns, []

    async def visit(self, host, takes_s=0.0, **how):
        async with self.turns.take(host, **how):
            self.starts.append((host, round(self.clock.now, 6)))
            if takes_s:
                await self.clock.sleep(takes_s)

    def of(self, host):
        return [at for one, at in self.starts if one == host]


async def test_starts_at_one_host_are_a_gap_apart_and_others_are_not_held_up():
    clock = Clock()
    visits = Visits(clock, make(clock))
    await clock.run(
        *(visits.visit("cdn.example") for _ in range(5)),
        *(visits.visit(f"h{n}.example") for n in range(5)),
    )
    assert visits.of("cdn.example") == [0.0, 0.5, 1.0, 1.5, 2.0]
    assert all(visits.of(f"h{n}.example") == [0.0] for n in range(5))


async def test_a_host_is_awaited_while_somebody_beside_the_holder_wants_a_turn():
    clock, seen = Clock(), []
    turns = make(clock, per_host=1)

    async def visit(host):
        async with turns.take(host):
            await clock.sleep(0.1)
            seen.append((host, turns.is_awaited(host)))

    await clock.run(visit("cdn.example"), visit("cdn.example"), visit("h.example"))
    assert sorted(seen) == [("cdn.example", False), ("cdn.example", True), ("h.example", False)]
    assert not turns.is_awaited("cdn.example")


async def test_the_gap_counts_from_start_to_start_and_slow_answers_count_as_places():
    clock = Clock()
    visits = Visits(clock, make(clock, per_host=2))
    await clock.run(*(visits.visit("slow.example", takes_s=3) for _ in range(4)))
    assert visits.of("slow.example") == [0.0, 0.5, 3.0, 3.5]


async def test_a_gap_is_kept_between_polls_that_come_one_after_the_other():
    clock = Clock()
    visits = Visits(clock, make(clock))
    await clock.run(visits.visit("a.example"))
    clock.now = 0.2
    await clock.run(visits.visit("a.example"))
    assert visits.of("a.example") == [0.0, 0.5]


async def test_hosts_of_the_inside_are_asked_without_a_gap():
    clock = Clock()
    visits = Visits(clock, make(clock))
    await clock.run(*(visits.visit("127.0.0.1", spaced=False) for _ in range(6)))
    assert visits.of("127.0.0.1") == [0.0] * 6


async def test_while_there_is_no_room_in_all_nobody_bunches_up_behind_it():
    clock = Clock()
    visits = Visits(clock, make(clock, total=1, per_host=5))
    await clock.run(
        visits.visit("long.example", takes_s=10), *(visits.visit("a.example") for _ in range(3))
    )
    assert visits.of("a.example") == [10.0, 10.5, 11.0]


async def test_500_that_wait_for_one_host_take_no_room_from_another():
    clock = Clock()
    turns = make(clock, total=3, per_host=2)
    visits = Visits(clock, turns)
    await clock.run(
        *(visits.visit("cdn.example", takes_s=100) for _ in range(50)), visits.visit("b.example")
    )
    assert visits.of("b.example") == [0.0]


async def test_a_host_is_forgotten_when_its_gap_is_over_and_not_before():
    clock = Clock()
    turns = make(clock)
    visits = Visits(clock, turns)
    await clock.run(*(visits.visit(f"h{n}.example") for n in range(100)))
    assert len(turns) == 100
    clock.now = 0.6
    await clock.run(visits.visit("x.example"))
    assert len(turns) == 1


async def test_who_gives_up_waiting_leaves_the_turn_to_the_next():
    clock = Clock()
    turns = make(clock, per_host=1)
    visits = Visits(clock, turns)
    holds = asyncio.ensure_future(visits.visit("a.example", takes_s=1))
    await asyncio.sleep(0)
    gives_up = asyncio.ensure_future(visits.visit("a.example"))
    await asyncio.sleep(0)
    gives_up.cancel()
    await clock.run(visits.visit("a.example"), holds)
    assert visits.of("a.example") == [0.0, 1.0]
