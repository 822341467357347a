"""The store's promises about logins and passwords: kept apart, and given to polls alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, text

from bot.model import SourceOrigin
from bot.store import open_store
from bot.store.adapter import SqlStore
from bot.store.engine import read_url
from tests.store.older import copy_migrations_before
from tests.store.samples import DAY, MINUTE, NOW, make_batch, make_poll, make_source, prepare
from watchers.model import Credentials

DESK = Credentials(login="desk", password="s3cret\N{LATIN SMALL LETTER A WITH RING ABOVE}:@")


async def claim(store, *, now=NOW):
    return {
        one.source.id: one.source.credentials
        for one in await store.claim_due(now=now, limit=100, until=now + MINUTE)
    }


def with_credentials(source_id="harbour-post", credentials=DESK, **changes):
    return make_source(source_id, credentials=credentials, **changes)


async def test_a_claim_brings_each_source_its_own_credentials(store):
    await store.add_source(with_credentials("a"), actor="editor", now=NOW)
    await store.add_source(make_source("b"), actor="editor", now=NOW)
    other = Credentials(login="wire")
    await store.sync_sources([with_credentials("c", other)], now=NOW)
    assert await claim(store) == {"a": DESK, "b": None, "c": other}


async def test_sources_that_are_added_together_keep_theirs(store):
    await store.add_sources(
        [with_credentials("a"), make_source("b")], actor="editor", now=NOW, paused=()
    )
    assert await claim(store, now=NOW + MINUTE) == {"a": DESK, "b": None}


async def test_a_listed_source_is_as_it_was_added(store):
    source = with_credentials()
    await store.add_source(source, actor="editor", now=NOW)
    (status,) = await store.list_sources()
    assert status.source == source


async def test_they_stand_in_no_table_but_their_own(store, look):
    await store.add_source(with_credentials("a"), actor="editor", now=NOW)
    await store.sync_sources([with_credentials("b")], now=NOW)
    await store.sync_sources([with_credentials("b", replace(DESK, password="s3cret-2"))], now=NOW)
    await store.remove_source("a", actor="editor", now=NOW)
    assert "s3cret" in repr(look("SELECT * FROM credentials"))
    for table in ("sources", "audit", "ledger"):
        assert "s3cret" not in repr(look(f"SELECT * FROM {table}"))


async def test_changed_credentials_keep_the_state_and_ask_at_once(store, look):
    source = with_credentials(origin=SourceOrigin.FILE)
    lease = await prepare(store)
    await store.sync_sources([source], now=NOW)
    before = (await store.list_sources())[0]
    poll = make_poll(source=source.id)
    poll = replace(poll, state=replace(before.state, baselined=NOW, due=NOW + DAY))
    await store.commit_polls(make_batch(poll), lease=lease)
    changed = replace(source, credentials=replace(DESK, password="new"))
    await store.sync_sources([changed], now=NOW + MINUTE)
    (status,) = await store.list_sources()
    assert status.source.credentials == changed.credentials
    assert status.state.baselined == NOW
    assert status.state.due == NOW + MINUTE
    actions = [row[0] for row in look("SELECT action FROM audit ORDER BY number")]
    assert actions[-1] == "source.credentials"
    assert actions.count("source.credentials") == 2  # `prepare` had added it without any


async def test_unchanged_credentials_change_nothing(store, look):
    source = with_credentials(credentials=Credentials(login="nul\0", password="half\ud800"))
    await store.sync_sources([source], now=NOW)
    await store.sync_sources([source], now=NOW + MINUTE)
    assert [row[0] for row in look("SELECT action FROM audit")] == ["source.add"]


async def test_credentials_that_are_taken_out_are_forgotten(store, look):
    await store.sync_sources([with_credentials()], now=NOW)
    await store.sync_sources([make_source()], now=NOW)
    assert await claim(store) == {"harbour-post": None}
    assert look("SELECT * FROM credentials") == []


@pytest.mark.parametrize("by_command", [True, False])
async def test_a_source_that_is_retired_leaves_none_behind(store, look, by_command):
    if by_command:
        await store.add_source(with_credentials(), actor="editor", now=NOW)
        await store.remove_source("harbour-post", actor="editor", now=NOW)
        await store.add_source(make_source(), actor="editor", now=NOW)
    else:
        await store.sync_sources([with_credentials()], now=NOW)
        await store.sync_sources([], now=NOW)
        await store.sync_sources([make_source()], now=NOW)
    assert look("SELECT * FROM credentials") == []
    assert await claim(store, now=NOW + timedelta(minutes=1)) == {"harbour-post": None}


async def test_the_upgrade_takes_credentials_out_of_addresses(empty_url, tmp_path):
    folder = tmp_path / "second"
    old = SqlStore(empty_url, migrations=copy_migrations_before("0003", folder))
    await old.open()
    await old.close()
    engine = create_engine(read_url(empty_url))
    rows = [
        (
            "stays",
            "https://desk:p%40ss@www.a.example/rss?x=@1",
            "https://desk:p%40ss@www.a.example/new",
        ),
        ("moved", "http://desk:word@b.example/rss", "http://desk:word@elsewhere.example/rss"),
        ("open", "https://c.example/rss@home", "https://c.example/rss@home"),
        ("spoilt", "http://desk:word@d.example/rss", "http://desk:word@[d.example/rss"),
    ]
    with engine.begin() as conn:
        conn.execute(
            text(
                "INSERT INTO sources (id, name, kind, url, host, tier, owner, official, tags,"
                " origin, added, paused, poll_url, due, claims, identity, failures) VALUES"
                " (:id, 'n', 'feed', :url, 'h', 2, 'o', false, '[]', 'file', 0, false, :poll_url,"
                " 0, 0, '', 0)"
            ),
            [{"id": id_, "url": url, "poll_url": poll_url} for id_, url, poll_url in rows],
        )
        line = json.dumps({"id": "stays", "url": "https://desk:word@a.example/"})
        conn.exec_driver_sql(
            "INSERT INTO audit (at, actor, action, subject, after)"
            f" VALUES (0, 'configuration', 'source.add', 'stays', '{line}')"
        )
    store = open_store(empty_url)
    await store.upgrade()
    await store.open()
    found = {one.source.id: (one.source, one.state.url) for one in await store.list_sources()}
    await store.close()
    with engine.connect() as conn:
        (audited,) = conn.exec_driver_sql("SELECT after FROM audit").all()
        hosts = dict(conn.exec_driver_sql("SELECT id, poll_host FROM sources").all())
    engine.dispose()
    assert {id_: (one.url, url) for id_, (one, url) in found.items()} == {
        "stays": ("https://www.a.example/rss?x=@1", "https://www.a.example/new"),
        "moved": ("http://b.example/rss", "http://b.example/rss"),
        "open": ("https://c.example/rss@home", "https://c.example/rss@home"),
        "spoilt": ("http://d.example/rss", "http://d.example/rss"),
    }
    assert found["stays"][0].credentials == Credentials(login="desk", password="p@ss")
    assert found["moved"][0].credentials == Credentials(login="desk", password="word")
    assert found["open"][0].credentials is None
    assert hosts == {
        "stays": "a.example",
        "moved": "b.example",
        "open": "c.example",
        "spoilt": "d.example",
    }
    assert json.loads(audited[0])["url"] == "https://a.example/"
