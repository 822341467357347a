"""The store's promises about sources: their list, their state and who polls them."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest

from bot.errors import AlreadyThere, NotThere, ReadOnly
from bot.model import SourceOrigin
from bot.ports import SourceState
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
    prepare,
)
from watchers.model import Validators


async def claim(
    store,
    *,
    now=NOW,
    limit=100,
    until=None,
    skip_hosts=(),
    per_host=None,
    failing=None,
    others=None,
):
    return await store.claim_due(
        now=now,
        limit=limit,
        until=until or now + MINUTE,
        skip_hosts=skip_hosts,
        per_host=per_host,
        failing=failing,
        others=others,
    )


async def test_a_source_comes_back_as_it_was_added(store):
    source = make_source(official=True, lang=None)
    await store.add_source(source, actor="editor", now=NOW)
    (status,) = await store.list_sources()
    assert status.source == source
    assert status.state == SourceState(url=source.url, due=NOW)
    assert status.entries == 0


async def test_sources_are_listed_by_id_with_how_many_entries_each_has(store):
    lease = await prepare(store, "beta", "Alpha", "gamma")
    row = make_row()
    await store.commit_polls(
        make_batch(make_poll(replace(row, entry=replace(row.entry, source="beta")), source="beta")),
        lease=lease,
    )
    listed = await store.list_sources()
    assert [(status.source.id, status.entries) for status in listed] == [
        ("Alpha", 0),
        ("beta", 1),
        ("gamma", 0),
    ]


async def test_a_source_is_added_once(store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    with pytest.raises(AlreadyThere, match="harbour-post"):
        await store.add_source(make_source(tier=1), actor="editor", now=NOW)
    (status,) = await store.list_sources()
    assert status.source.tier == 2


async def test_removing_a_source_retires_it_and_an_unknown_one_is_refused(store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    await store.remove_source("harbour-post", actor="editor", now=NOW)
    assert await store.list_sources() == ()
    assert await claim(store) == ()
    with pytest.raises(NotThere, match="harbour-post"):
        await store.remove_source("harbour-post", actor="editor", now=NOW)


async def test_a_source_that_is_added_again_begins_with_a_baseline(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll()), lease=lease)
    await store.remove_source("harbour-post", actor="editor", now=NOW)
    await store.add_source(make_source(), actor="editor", now=NOW + DAY)
    (status,) = await store.list_sources()
    assert status.state == SourceState(url=status.source.url, due=NOW + DAY)


async def test_a_file_holds_its_sources_against_commands(store):
    await store.sync_sources([make_source()], now=NOW)
    with pytest.raises(ReadOnly, match="configuration file"):
        await store.remove_source("harbour-post", actor="editor", now=NOW)
    with pytest.raises(AlreadyThere):
        await store.add_source(make_source(), actor="editor", now=NOW)


async def test_a_files_source_wins_over_a_commands_of_the_same_id(store):
    await store.add_source(make_source(tier=3), actor="editor", now=NOW)
    await store.sync_sources([make_source(tier=1)], now=NOW)
    (status,) = await store.list_sources()
    assert (status.source.tier, status.source.origin) == (1, SourceOrigin.FILE)


async def test_sources_that_a_file_no_longer_names_are_retired_and_commands_ones_stay(store):
    await store.add_source(make_source("added"), actor="editor", now=NOW)
    await store.sync_sources([make_source("kept"), make_source("dropped")], now=NOW)
    await store.sync_sources([make_source("kept")], now=NOW)
    assert [status.source.id for status in await store.list_sources()] == ["added", "kept"]


async def test_new_sources_of_a_file_are_spread_and_the_first_is_due_at_once(store):
    await store.sync_sources([make_source(f"s{n:04}") for n in range(2000)], now=NOW)
    dues = sorted(status.state.due for status in await store.list_sources())
    assert dues[0] == NOW
    assert dues[-1] <= NOW + 30 * SECOND
    assert len(set(dues)) == 2000


async def test_a_changed_source_keeps_its_state_and_a_changed_url_or_kind_begins_anew(store):
    names = ("renamed", "moved", "rekinded")
    await store.sync_sources([make_source(name) for name in names], now=NOW)
    lease = await become_judge(store)
    states = {
        name: SourceState(
            url=f"https://{name}.example/rss",
            due=NOW + DAY,
            validators=Validators(etag='"1"'),
            baselined=NOW,
            last_ok=NOW,
        )
        for name in names
    }
    await store.commit_polls(
        make_batch(*(make_poll(source=name, state=state) for name, state in states.items())),
        lease=lease,
    )
    await store.sync_sources(
        [
            make_source("renamed", name="Other"),
            make_source("moved", url="https://new.example/"),
            make_source("rekinded", kind="page"),
        ],
        now=NOW + MINUTE,
    )
    moved, rekinded, renamed = await store.list_sources()
    assert renamed.source.name == "Other"
    assert renamed.state == states["renamed"]
    assert moved.state == SourceState(url="https://new.example/", due=NOW + MINUTE)
    assert rekinded.state == SourceState(url="https://rekinded.example/rss", due=NOW + MINUTE)


async def test_syncing_the_same_sources_again_changes_nothing(store, look):
    await store.sync_sources([make_source("a"), make_source("b")], now=NOW)
    before = await store.list_sources()
    await store.sync_sources([make_source("a"), make_source("b")], now=NOW + DAY)
    assert await store.list_sources() == before
    assert look("SELECT count(*) FROM audit") == [(2,)]


async def test_claims_take_what_is_due_longest_due_first(store):
    for name, due in (("late", NOW), ("later", NOW + SECOND), ("future", NOW + DAY)):
        await store.add_source(make_source(name), actor="editor", now=due)
    claimed = await claim(store, now=NOW + MINUTE)
    assert [one.source.id for one in claimed] == ["late", "later"]
    assert claimed[0].source == make_source("late")
    assert claimed[0].state.due == NOW


async def test_a_claimed_source_is_not_claimed_again_until_the_claim_ends(store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    assert len(await claim(store, until=NOW + MINUTE)) == 1
    assert await claim(store, now=NOW + MINUTE - SECOND) == ()
    assert len(await claim(store, now=NOW + MINUTE)) == 1


async def test_a_commit_ends_the_claim_and_sets_the_next_time(store):
    lease = await prepare(store)
    await claim(store, until=NOW + DAY)
    poll = make_poll()
    await store.commit_polls(make_batch(poll), lease=lease)
    assert await claim(store, now=poll.state.due - SECOND) == ()
    assert len(await claim(store, now=poll.state.due)) == 1


async def test_claims_that_are_given_back_are_due_as_before(store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    await claim(store, until=NOW + DAY)
    assert await store.next_due() is None
    await store.release_claims(["harbour-post"])
    assert await store.next_due() == NOW
    assert len(await claim(store)) == 1


async def test_claims_keep_to_the_limit_and_pass_over_hosts(store):
    for name in ("a", "b", "c"):
        await store.add_source(make_source(name), actor="editor", now=NOW)
    assert [one.source.id for one in await claim(store, limit=1, skip_hosts={"a.example"})] == ["b"]
    assert [one.source.id for one in await claim(store)] == ["a", "c"]


def at_host(source_id, host):
    """An outlet of its own whose feed stands on another host, as on a CDN."""
    return make_source(source_id, url=f"https://{host}/{source_id}")


async def test_one_claim_takes_no_more_of_a_host_than_it_may(store):
    for n, host in enumerate(("slow", "slow", "slow", "wire", "slow", "wire")):
        await store.add_source(
            at_host(f"s{n}", f"{host}.example"), actor="editor", now=NOW + n * SECOND
        )
    first = await claim(store, now=NOW + MINUTE, per_host=2)
    assert [one.source.id for one in first] == ["s0", "s1", "s3", "s5"]
    assert [one.source.id for one in await claim(store, now=NOW + MINUTE, per_host=1)] == ["s2"]
    assert [one.source.id for one in await claim(store, now=NOW + MINUTE)] == ["s4"]


async def test_a_host_with_many_sources_leaves_room_for_the_others(store):
    await store.sync_sources(
        [at_host(f"a{n:02}", "slow.example") for n in range(40)] + [make_source("wire")],
        now=NOW,
    )
    claimed = await claim(store, now=NOW + MINUTE, limit=5, per_host=4)
    assert [one.source.id for one in claimed] == ["a00", "a01", "a02", "a03", "wire"]
    rest = await claim(
        store, now=NOW + MINUTE, limit=5, per_host=4, skip_hosts={"slow.example", "no.example"}
    )
    assert rest == ()


async def test_sources_that_fail_leave_room_for_the_others(store):
    crowd = [f"a{n:02}" for n in range(40)]
    await store.sync_sources([make_source(name) for name in [*crowd, "wire"]], now=NOW)
    lease = await become_judge(store)
    failed = [
        make_poll(source=name, state=SourceState(url=make_source(name).url, due=NOW, failures=2))
        for name in crowd
    ]
    await store.commit_polls(make_batch(*failed), lease=lease)
    first = await claim(store, now=NOW + MINUTE, limit=5, failing=3)
    assert [one.source.id for one in first] == ["a00", "a01", "a02", "wire"]
    assert await claim(store, now=NOW + MINUTE, limit=5, failing=0) == ()
    assert await claim(store, now=NOW + MINUTE, limit=5, failing=-1) == ()
    rest = await claim(store, now=NOW + MINUTE)
    assert [one.source.id for one in rest] == crowd[3:]


async def test_of_what_is_due_tier_1_is_claimed_first(store):
    crowd = [make_source(f"a{n:02}", tier=2) for n in range(9)]
    await store.sync_sources([*crowd, make_source("wire", tier=1)], now=NOW)
    first = await claim(store, now=NOW + MINUTE, limit=3)
    assert [one.source.id for one in first] == ["wire", "a00", "a01"]


async def test_what_is_kept_for_tier_1_goes_to_no_other_nor_to_one_that_fails(store):
    crowd = [make_source(f"a{n:02}", tier=2) for n in range(9)]
    ones = [make_source(name, tier=1) for name in ("down-1", "down-2", "wire-1", "wire-2")]
    await store.sync_sources([*crowd, *ones], now=NOW)
    lease = await become_judge(store)
    failed = [
        make_poll(source=name, state=SourceState(url=make_source(name).url, due=NOW, failures=1))
        for name in ("down-1", "down-2")
    ]
    await store.commit_polls(make_batch(*failed), lease=lease)
    first = await claim(store, now=NOW + MINUTE, limit=9, others=1)
    assert [one.source.id for one in first] == ["down-1", "wire-1", "wire-2"]
    assert await claim(store, now=NOW + MINUTE, limit=9, others=0) == ()
    second = await claim(store, now=NOW + MINUTE, limit=9, others=3)
    assert [one.source.id for one in second] == ["down-2", "a00", "a01"]


async def test_a_claim_that_ran_out_is_followed_by_the_next_one_and_others_are_not(store):
    await store.sync_sources([make_source("ran-out"), make_source("resumed")], now=NOW)
    before = {one.source.id: one.claim for one in await claim(store, now=NOW + MINUTE / 2)}
    await store.resume_source("resumed", actor="somebody", now=NOW + MINUTE / 2)
    later = NOW + 2 * MINUTE
    after = {one.source.id: one.claim for one in await claim(store, now=later)}
    assert after["ran-out"] == before["ran-out"] + 1
    assert after["resumed"] > before["resumed"] + 1


@pytest.mark.parametrize("per_host", [None, 3])
async def test_two_claimers_at_once_never_get_the_same_source(store, second_store, per_host):
    names = [f"s{n:03}" for n in range(120)]
    await store.sync_sources([at_host(name, f"{name[-1]}.example") for name in names], now=NOW)
    claimed = await asyncio.gather(
        *(
            claim(one, now=NOW + DAY, limit=7, per_host=per_host)
            for one in (store, second_store) * 12
        )
    )
    ids = [one.source.id for part in claimed for one in part]
    assert len(ids) == len(set(ids))
    while part := await claim(store, now=NOW + DAY, limit=7):
        ids += [one.source.id for one in part]
    assert sorted(ids) == names


async def test_the_next_due_time_is_that_of_the_first_unclaimed_source(store):
    assert await store.next_due() is None
    await store.add_source(make_source("a"), actor="editor", now=NOW)
    await store.add_source(make_source("b"), actor="editor", now=NOW + MINUTE)
    assert await store.next_due() == NOW
    await claim(store)
    assert await store.next_due() == NOW + MINUTE


async def test_a_poll_may_pause_its_source_and_never_resumes_one(store):
    lease = await prepare(store)
    poll = make_poll()
    paused = replace(poll, state=replace(poll.state, paused=True))
    await store.commit_polls(make_batch(paused), lease=lease)
    await store.commit_polls(make_batch(poll), lease=lease)
    assert await claim(store, now=NOW + DAY) == ()
    assert await store.next_due() is None
    (status,) = await store.list_sources()
    assert status.state.paused


async def test_every_change_of_a_source_is_in_the_audit_log(store, look):
    await store.add_source(make_source("a"), actor="editor", now=NOW)
    await store.remove_source("a", actor="chief", now=NOW)
    await store.sync_sources([make_source("b")], now=NOW)
    await store.sync_sources([make_source("b", tier=1)], now=NOW)
    await store.sync_sources([], now=NOW)
    rows = look("SELECT actor, action, subject, before, after FROM audit ORDER BY number")
    assert [row[:3] for row in rows] == [
        ("editor", "source.add", "a"),
        ("chief", "source.remove", "a"),
        ("configuration", "source.add", "b"),
        ("configuration", "source.change", "b"),
        ("configuration", "source.remove", "b"),
    ]
    assert rows[0][3] is None
    assert rows[1][3] == rows[0][4]
    assert rows[1][4] is None
    assert [json.loads(side)["tier"] for side in rows[3][3:]] == [2, 1]
