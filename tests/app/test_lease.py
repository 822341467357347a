"""What is promised of the lease by which one process judges, over the real store."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import lease as lease_module
from bot.app.lease import JudgeLease, name_process
from bot.errors import LeaseHeld, LeaseLost
from bot.ports import Store
from bot.store import open_store
from tests.databases import lay_database
from tests.making import HandClock, count_ids

TTL = timedelta(seconds=30)


class MovingClock(HandClock):
    """A clock that moves on by itself each time that it is read."""

    def __init__(self, step: timedelta) -> None:
        super().__init__()
        self._step = step

    def now(self) -> datetime:
        self._now += self._step
        return self._now


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease_module, "LOOK_AGAIN_S", 0.0)


def lease_of(store: Store, holder: str, clock: HandClock) -> JudgeLease:
    return JudgeLease(store=store, clock=clock, holder=holder, ttl=TTL)


async def test_a_process_has_no_token_before_it_has_the_lease(store: Store) -> None:
    lease = lease_of(store, "first", HandClock())

    with pytest.raises(LeaseLost):
        lease.token()
    await lease.take()
    assert lease.token().holder == "first"


async def test_it_is_renewed_three_times_in_a_term(store: Store) -> None:
    assert lease_of(store, "first", HandClock()).interval * 3 == TTL


class RenewedAlong(MovingClock):
    """A clock whose every reading has another process renew its lease by then."""

    def __init__(self, step: timedelta, lease: JudgeLease) -> None:
        super().__init__(step)
        self._lease = lease
        self.renewals: list[asyncio.Task[None]] = []

    def now(self) -> datetime:
        self.renewals.append(asyncio.get_running_loop().create_task(self._lease.renew()))
        return super().now()


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=30)])
async def test_a_second_process_waits_a_term_and_then_gives_up_where_the_first_lives(
    store: Store, ahead: timedelta
) -> None:
    other = MovingClock(timedelta(seconds=2))
    other.advance(seconds=ahead.total_seconds())
    holder = lease_of(store, "first", other)
    await holder.take()
    clock = RenewedAlong(timedelta(seconds=2), holder)
    began = clock.now()

    with pytest.raises(LeaseHeld, match="first"):
        await lease_of(store, "second", clock).take()

    assert clock.now() - began > TTL
    await asyncio.gather(*clock.renewals)
    assert not holder.lost.is_set()


async def test_a_lease_of_a_dead_process_whose_clock_was_ahead_is_free_after_a_term(
    store: Store,
) -> None:
    ahead = HandClock()
    ahead.advance(days=30)
    await lease_of(store, "first", ahead).take()
    clock = MovingClock(timedelta(seconds=2))
    began = clock.now()
    second = lease_of(store, "second", clock)

    await second.take()

    assert second.token().holder == "second"
    assert clock.now() - began > TTL, "it may be alive, and renew it"


async def test_a_second_process_takes_over_when_the_first_died(store: Store) -> None:
    await lease_of(store, "first", HandClock()).take()
    second = lease_of(store, "second", MovingClock(timedelta(seconds=2)))

    await second.take()

    assert second.token().holder == "second"


async def test_what_was_released_can_be_had_at_once(store: Store) -> None:
    clock = HandClock()
    first, second = lease_of(store, "first", clock), lease_of(store, "second", clock)
    await first.take()
    await first.release()

    await second.take()

    assert second.token().term > 1
    with pytest.raises(LeaseLost):
        first.token()


async def test_a_lease_that_another_has_is_lost_at_the_next_renewal(store: Store) -> None:
    clock = HandClock()
    first, second = lease_of(store, "first", clock), lease_of(store, "second", clock)
    await first.take()
    clock.advance(seconds=31)
    await second.take()

    assert not first.lost.is_set()
    await first.renew()

    assert first.lost.is_set()
    with pytest.raises(LeaseLost):
        first.token()
    await first.release()  # takes nothing from the second
    await second.renew()
    assert not second.lost.is_set()


async def test_a_renewal_keeps_the_lease_for_another_term(store: Store) -> None:
    clock = HandClock()
    first = lease_of(store, "first", clock)
    await first.take()
    for _ in range(10):
        clock.advance(seconds=20)
        await first.renew()

    with pytest.raises(LeaseHeld):
        await store.take_lease("judge", holder="second", now=clock.now(), ttl=TTL)


async def test_a_store_that_fails_costs_the_lease_only_where_another_process_takes_it(
    store: Store, tmp_path: Path
) -> None:
    clock = HandClock()
    lease = lease_of(store, "first", clock)
    await lease.take()

    def rename(old: str, new: str) -> None:
        with sqlite3.connect(tmp_path / "nightdesk.db") as conn:
            conn.execute(f"ALTER TABLE {old} RENAME TO {new}")
        conn.close()

    rename("leases", "elsewhere")
    clock.advance(minutes=10)
    await lease.renew()
    assert not lease.lost.is_set(), "a disk that is full for ten minutes ends nothing"
    rename("elsewhere", "leases")
    await lease.renew()
    assert not lease.lost.is_set()

    clock.advance(minutes=10)
    await store.take_lease("judge", holder="second", now=clock.now(), ttl=TTL)
    await lease.renew()
    assert lease.lost.is_set()


def test_a_process_is_named_by_host_pid_and_a_random_end() -> None:
    new_id = count_ids("0123456789abcdef")

    first, second = name_process(new_id), name_process(count_ids("fedcba9876543210"))

    assert first.rpartition(":")[0] == second.rpartition(":")[0]
    assert first != second
