"""The store's promises to a process that takes over from one that died."""

from __future__ import annotations

from bot.model import DeliveryState
from bot.ports import Store
from tests.contracts.test_store_deliveries import bring_to, lease_due
from tests.contracts.test_store_sources import claim
from tests.store.samples import DAY, NOW, SECOND, make_source


async def test_what_a_dead_process_claimed_is_due_again_at_once(store: Store) -> None:
    await store.add_source(make_source(), actor="editor", now=NOW)
    assert len(await claim(store, until=NOW + DAY)) == 1
    assert await claim(store, now=NOW + SECOND, until=NOW + DAY) == ()
    await store.end_leases(now=NOW + SECOND)
    assert len(await claim(store, now=NOW + SECOND, until=NOW + DAY)) == 1


async def test_what_a_dead_process_was_sending_is_of_unknown_fate(store: Store) -> None:
    await bring_to(store, DeliveryState.LEASED)
    assert await lease_due(store, now=NOW + SECOND, holder="next") == ()
    await store.end_leases(now=NOW + SECOND)
    (leased,) = await lease_due(store, now=NOW + SECOND, holder="next")
    assert leased.delivery.fate_unknown
    assert leased.delivery.attempts == 2


async def test_taking_over_leaves_what_is_sent_or_waits_as_it_is(store: Store) -> None:
    await bring_to(store, DeliveryState.PENDING)
    await store.end_leases(now=NOW)
    (leased,) = await lease_due(store)
    assert not leased.delivery.fate_unknown
