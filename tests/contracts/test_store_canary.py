"""The store's promises about the canary: there while it is on its way, and in no list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import LeaseLost
from bot.health import tell_canary_lost, write_notice
from bot.model import CANARY, CANARY_SOURCE, CanaryStage, DeliveryState, EntryKey, Receipt
from bot.ports import PlannedAlert
from tests.store.samples import (
    MINUTE,
    NOW,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_row,
    make_story,
    make_waiting,
    plan,
    prepare,
)


def fly(number="1", *, told=True):
    """What a canary leaves on its way."""
    entry = make_entry(f"c{number}", CANARY)
    row = make_judged_row(entry, story=f"s9{number}", watches=(CANARY,))
    planned = plan(f"d{number}", story=f"s9{number}", channel=CANARY)
    body = replace(planned.alert.body, watches=(CANARY,))
    return make_batch(
        make_poll(row if told else make_row(entry), source=CANARY),
        stories=(make_story(f"s9{number}", lead=EntryKey(CANARY, entry.id)),) if told else (),
        alerts=(replace(planned, alert=replace(planned.alert, body=body)),) if told else (),
        hits={CANARY: 1},
    )


async def test_a_canary_is_followed_from_stage_to_stage_and_forgotten(store):
    lease = await prepare(store)
    await store.clear_canary(now=NOW, lease=lease)
    assert await store.find_canary() is CanaryStage.NOWHERE
    await store.commit_polls(fly(told=False), lease=lease)
    assert await store.find_canary() is CanaryStage.STORED
    await store.commit_polls(fly("2"), lease=lease)
    assert await store.find_canary() is CanaryStage.TOLD
    await store.lease_deliveries(now=NOW, holder="me", until=NOW + MINUTE, limit=9)
    assert await store.find_canary() is CanaryStage.TOLD
    await store.record_sent("d2", receipt=Receipt(channel=CANARY, ts="1"), now=NOW)
    assert await store.find_canary() is CanaryStage.SENT
    await store.clear_canary(now=NOW, lease=lease)
    assert await store.find_canary() is CanaryStage.NOWHERE
    assert (await store.counts()).entries == 0
    # It comes again as one that was never there.
    await store.commit_polls(fly("2"), lease=lease)
    assert await store.find_canary() is CanaryStage.TOLD


async def test_what_waits_for_the_canarys_digest_is_forgotten_with_it(store):
    lease = await prepare(store)
    await store.clear_canary(now=NOW, lease=lease)
    waiting = make_waiting("s91", CANARY)
    await store.commit_polls(replace(fly(), alerts=(), waiting=(waiting,)), lease=lease)
    assert len(await store.waiting_lines(CANARY)) == 1
    await store.clear_canary(now=NOW, lease=lease)
    assert await store.waiting_lines(CANARY) == ()


async def test_a_canary_on_its_way_is_in_no_list_and_no_export(store):
    lease = await prepare(store)
    await store.clear_canary(now=NOW, lease=lease)
    await store.commit_polls(fly(), lease=lease)
    assert CANARY_SOURCE.id not in {one.source.id for one in await store.list_sources()}
    assert await store.latest_stories(limit=9) == ()
    assert list(await store.read_entries(after=0, limit=9)) == []
    assert list(await store.read_stories(after=0, limit=9)) == []
    assert list(await store.read_ledger(after=0, limit=9)) == []
    assert await store.list_deliveries(states=list(DeliveryState)) == ()
    assert await store.told_channels(since=NOW - MINUTE) == ()
    assert await store.watch_activity(today=NOW.date()) == {}
    assert {source.id for source in await store.search.sources()} == {"harbour-post"}
    assert await store.search.index_entries(limit=9) == 0
    assert (await store.counts()).sources == 1


async def test_a_notice_to_the_operators_is_stored_once(store):
    lease = await prepare(store)
    notice = tell_canary_lost(CanaryStage.NOWHERE, since=NOW, within=2 * MINUTE)
    alert = write_notice(notice, channel="ops", now=NOW)
    for number, stored in ((1, True), (2, False)):
        planned = PlannedAlert(alert=alert, delivery_id=f"n{number}")
        assert await store.tell_operators(planned, now=NOW, lease=lease) is stored
    (delivery,) = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert (delivery.id, delivery.channel) == ("n1", "ops")


async def test_who_does_not_judge_clears_and_tells_nothing(store):
    lease = await prepare(store)
    await store.release_lease(lease)
    alert = write_notice(
        tell_canary_lost(CanaryStage.TOLD, since=NOW, within=MINUTE), channel="ops", now=NOW
    )
    with pytest.raises(LeaseLost):
        await store.clear_canary(now=NOW, lease=lease)
    with pytest.raises(LeaseLost):
        await store.tell_operators(
            PlannedAlert(alert=alert, delivery_id="n1"), now=NOW, lease=lease
        )
