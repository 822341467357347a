"""The store's promise that a poll is stored only while its source is still the one polled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import ClaimLost
from bot.model import SourceOrigin
from bot.ports import SourceState
from tests.contracts.test_store_sources import claim
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    become_judge,
    make_batch,
    make_poll,
    make_row,
    make_source,
    make_story,
    make_waiting,
    plan,
)

OTHER_URL = "https://elsewhere.example/rss"


async def remove(store, _second):
    await store.remove_source("harbour-post", actor="editor", now=NOW)


async def remove_and_add(store, second):
    await remove(store, second)
    await store.add_source(make_source(url=OTHER_URL), actor="editor", now=NOW)


async def remove_add_and_claim(store, second):
    await remove_and_add(store, second)
    assert len(await claim(store, until=NOW + DAY)) == 1


async def change_url(store, _second):
    await store.sync_sources([make_source(url=OTHER_URL)], now=NOW)


async def change_kind(store, _second):
    await store.sync_sources([make_source(kind="page")], now=NOW)


async def end_leases(store, _second):
    await store.end_leases(now=NOW)


async def release(store, _second):
    await store.release_claims(["harbour-post"])


async def claim_elsewhere(_store, second):
    assert len(await claim(second, now=NOW + 2 * DAY)) == 1


async def commit(store, _second):
    await store.commit_polls(make_batch(make_poll()), lease=await become_judge(store))


ENDS = [
    remove,
    remove_and_add,
    remove_add_and_claim,
    change_url,
    change_kind,
    end_leases,
    release,
    claim_elsewhere,
    commit,
]


@pytest.fixture
async def claimed(store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    (claimed,) = await claim(store, until=NOW + DAY)
    return claimed


def make_claimed_poll(claimed, *rows):
    return make_poll(*rows, source=claimed.source.id, claim=claimed.claim)


async def test_a_poll_is_stored_while_its_claim_holds(store, claimed):
    lease = await become_judge(store)
    await store.commit_polls(make_batch(make_claimed_poll(claimed, make_row())), lease=lease)
    assert (await store.counts()).entries == 1


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
async def test_what_ends_a_claim_keeps_its_poll_out(store, second_store, claimed, end):
    await end(store, second_store)
    before = await store.list_sources()
    lease = await become_judge(store)
    batch = make_batch(
        make_claimed_poll(claimed, make_row()),
        stories=(make_story(),),
        alerts=(plan(),),
        waiting=(make_waiting(),),
    )
    with pytest.raises(ClaimLost, match="harbour-post") as refused:
        await store.commit_polls(batch, lease=lease)
    assert refused.value.sources == {"harbour-post"}
    assert await store.list_sources() == before
    counts = await store.counts()
    assert (counts.entries, counts.stories, counts.pending) == (0, 0, 0)
    assert await store.waiting_lines("desk") == ()


async def test_the_other_polls_of_a_batch_are_stored_without_the_lost_ones(store, claimed):
    await store.add_source(make_source("other"), actor="editor", now=NOW)
    await store.add_source(make_source("third"), actor="editor", now=NOW)
    other, third = await claim(store, until=NOW + DAY)
    await remove(store, None)
    await store.release_claims({"third": third.claim})
    lease = await become_judge(store)
    polls = [make_claimed_poll(one) for one in (claimed, other, third)]
    with pytest.raises(ClaimLost) as refused:
        await store.commit_polls(make_batch(*polls), lease=lease)
    assert refused.value.sources == {"harbour-post", "third"}
    kept = [poll for poll in polls if poll.source not in refused.value.sources]
    await store.commit_polls(make_batch(*kept), lease=lease)
    stored = {one.source.id: one.state.last_polled for one in await store.list_sources()}
    assert stored == {"other": NOW, "third": None}


async def test_a_changed_name_or_tier_ends_no_claim(store, claimed):
    await store.sync_sources([make_source(name="Other", tier=1)], now=NOW)
    lease = await become_judge(store)
    await store.commit_polls(make_batch(make_claimed_poll(claimed)), lease=lease)
    (status,) = await store.list_sources()
    assert (status.source.name, status.source.origin) == ("Other", SourceOrigin.FILE)
    assert status.state.last_polled == NOW


async def test_a_claim_past_its_time_that_nobody_took_still_holds(store, claimed):
    lease = await become_judge(store)
    poll = make_claimed_poll(claimed, make_row())
    await store.commit_polls(make_batch(poll, at=NOW + 3 * DAY), lease=lease)
    assert (await store.counts()).entries == 1


async def test_a_poll_that_was_stored_is_not_stored_twice(store, claimed):
    lease = await become_judge(store)
    poll = make_claimed_poll(claimed)
    await store.commit_polls(make_batch(poll), lease=lease)
    later = replace(poll, state=SourceState(url=OTHER_URL, due=NOW))
    with pytest.raises(ClaimLost):
        await store.commit_polls(make_batch(later), lease=lease)
    (status,) = await store.list_sources()
    assert status.state == poll.state


async def test_a_poll_of_a_source_that_never_was_is_lost(store):
    lease = await become_judge(store)
    with pytest.raises(ClaimLost, match="nobody"):
        await store.commit_polls(make_batch(make_poll(source="nobody", claim=1)), lease=lease)


async def test_who_lost_its_claims_frees_nobody_elses(store, second_store, claimed):
    (again,) = await claim(second_store, now=NOW + 2 * DAY, until=NOW + 3 * DAY)
    await store.release_claims({"harbour-post": claimed.claim})
    assert await claim(store, now=NOW + 3 * DAY - SECOND) == ()
    await second_store.release_claims({"harbour-post": again.claim, "nobody": 7})
    assert len(await claim(store, now=NOW + 2 * DAY, until=NOW + 2 * DAY + MINUTE)) == 1
