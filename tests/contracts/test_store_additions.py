"""The store's promises about many sources at once, and the days of their verification."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.errors import StoreError
from bot.model import SourceHealth, SourceOrigin
from tests.store.samples import DAY, MINUTE, NOW, make_batch, make_poll, make_source, prepare
from watchers.model import Credentials, JsonOptions, PageOptions

MARCH_2 = date(2026, 3, 2)


async def test_many_sources_come_back_as_they_were_added(store):
    sources = [
        make_source("gamma", official=True, lang=None, tags=()),
        make_source("alpha", kind="page", options=PageOptions(include=("main",))),
        make_source("beta", kind="json", options=JsonOptions(items="a", title="b", url="c")),
    ]
    result = await store.add_sources(sources, actor="editor", now=NOW)
    assert result == (("gamma", "alpha", "beta"), ())
    listed = await store.list_sources()
    assert [one.source for one in listed] == sorted(sources, key=lambda source: source.id)


async def test_some_are_found_by_their_ids_but_none_that_is_retired(store):
    alpha, beta, gamma = map(make_source, ("alpha", "beta", "gamma"))
    await store.add_sources([alpha, beta, gamma], actor="editor", now=NOW)
    await store.remove_source("gamma", actor="editor", now=NOW)
    found = await store.find_sources({"beta", "gamma", "nowhere"})
    assert found == {"beta": beta}
    assert await store.find_sources(()) == {}


async def test_those_that_are_there_stay_as_they_are_and_the_others_are_added(store):
    await store.add_source(make_source("alpha", tier=1), actor="editor", now=NOW)
    await store.sync_sources([make_source("beta", tier=1)], now=NOW)
    named = [make_source(name, tier=3) for name in ("alpha", "beta", "gamma")]
    result = await store.add_sources(named, actor="editor", now=NOW)
    assert result == (("gamma",), ("alpha", "beta"))
    listed = {one.source.id: one.source for one in await store.list_sources()}
    assert [listed[name].tier for name in ("alpha", "beta", "gamma")] == [1, 1, 3]
    assert listed["beta"].origin is SourceOrigin.FILE


async def test_adding_them_again_adds_nothing_and_changes_nothing(store):
    named = [make_source("alpha"), make_source("beta")]
    await store.add_sources(named, actor="editor", now=NOW)
    before = await store.list_sources()
    assert await store.add_sources(named, actor="editor", now=NOW + DAY) == ((), ("alpha", "beta"))
    assert await store.list_sources() == before


async def test_none_at_all_is_nothing_to_do(store):
    assert await store.add_sources([], actor="editor", now=NOW) == ((), ())


async def test_of_one_id_that_comes_twice_the_first_counts(store):
    named = [make_source(tier=1), make_source(tier=3)]
    result = await store.add_sources(named, actor="editor", now=NOW)
    assert result.added == ("harbour-post",)
    (status,) = await store.list_sources()
    assert status.source.tier == 1


async def test_sources_that_were_removed_are_taken_back_as_new(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll()), lease=lease)
    await store.remove_source("harbour-post", actor="editor", now=NOW)
    result = await store.add_sources([make_source()], actor="editor", now=NOW + DAY)
    assert result.added == ("harbour-post",)
    (status,) = await store.list_sources()
    assert status.state.baselined is None
    assert status.state.due == NOW + DAY


async def test_they_are_due_one_after_the_other_and_all_within_half_a_minute(store):
    await store.add_sources(
        [make_source(f"s{number}") for number in range(3_000)], actor="editor", now=NOW
    )
    dues = sorted(one.state.due for one in await store.list_sources())
    assert dues[0] == NOW
    assert len(set(dues)) == len(dues)
    assert dues[-1] < NOW + MINUTE / 2


async def test_those_that_begin_paused_are_not_polled(store):
    named = [make_source("alpha"), make_source("beta")]
    await store.add_sources(named, actor="editor", now=NOW, paused={"beta"})
    alpha, beta = await store.list_sources()
    assert (alpha.state.paused, beta.state.paused) == (False, True)
    assert beta.state.health is SourceHealth.PAUSED
    claimed = await store.claim_due(now=NOW + DAY, limit=9, until=NOW + DAY + MINUTE)
    assert [one.source.id for one in claimed] == ["alpha"]


async def test_one_that_cannot_be_stored_keeps_all_the_others_out(store):
    named = [make_source("alpha"), make_source("beta", tier=None), make_source("gamma")]
    with pytest.raises(StoreError):
        await store.add_sources(named, actor="editor", now=NOW)
    assert await store.list_sources() == ()


async def test_the_audit_names_each_that_was_added_and_by_whom(store, look):
    await store.add_sources([make_source("alpha"), make_source("beta")], actor="shell:ana", now=NOW)
    rows = look("SELECT actor, action, subject FROM audit ORDER BY subject")
    assert rows == [("shell:ana", "source.add", name) for name in ("alpha", "beta")]


async def test_a_day_of_verification_is_kept_until_the_next(store):
    await store.add_sources([make_source("alpha"), make_source("beta")], actor="editor", now=NOW)
    assert [one.verified for one in await store.list_sources()] == [None, None]
    days = {"alpha": MARCH_2, "nobody": MARCH_2}
    assert await store.record_verified(days) == {"alpha"}
    assert await store.record_verified({"alpha": MARCH_2 + timedelta(days=1)}) == {"alpha"}
    alpha, beta = await store.list_sources()
    assert (alpha.verified, beta.verified) == (date(2026, 3, 3), None)
    assert await store.record_verified({}) == frozenset()


async def test_a_removed_source_is_not_verified(store):
    await store.add_source(make_source(), actor="editor", now=NOW)
    await store.remove_source("harbour-post", actor="editor", now=NOW)
    assert await store.record_verified({"harbour-post": MARCH_2}) == frozenset()


async def test_hostile_names_are_stored(store):
    source = replace(make_source("alpha"), name="a\x00b\ud800", tags=("\x00", "é/è"))
    await store.add_sources([source], actor="editor", now=NOW)
    (status,) = await store.list_sources()
    assert status.source.name == "a\ufffdb\ufffd"


async def test_credentials_are_kept_apart_and_come_back(store, look):
    login = Credentials(login="desk", password="hush")
    named = [make_source("alpha", credentials=login), make_source("beta")]
    await store.add_sources(named, actor="editor", now=NOW)
    alpha, beta = await store.list_sources()
    assert (alpha.source.credentials, beta.source.credentials) == (login, None)
    assert "hush" not in str(look("SELECT * FROM sources")) + str(look("SELECT * FROM audit"))
