"""The store's promises about watches that commands put there."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.errors import AlreadyThere, NotThere
from bot.model import MentionPolicy, Priority, Selection, SourceOrigin
from tests.store.samples import DAY, NOW, make_watch

FULL = make_watch(
    "everything set",
    channels=("desk", "C0123"),
    priority=Priority.HIGH,
    owner="U042",
    lang=("en", "fi"),
    sources=Selection(include=("harbour-post",), exclude=("other.example",)),
    events=Selection(exclude=("earnings",)),
    digest_only=True,
    muted_until=NOW,
    expires=NOW + DAY,
    mention=MentionPolicy.HERE,
)


async def test_a_watch_comes_back_as_it_was_added(store):
    await store.add_watch(FULL, actor="editor", now=NOW)
    assert await store.watches() == (FULL,)


async def test_stored_watches_are_the_databases_and_come_by_name(store):
    for name in ("b", "a", "B"):
        await store.add_watch(make_watch(name, origin=SourceOrigin.FILE), actor="editor", now=NOW)
    stored = await store.watches()
    assert [watch.name for watch in stored] == ["B", "a", "b"]
    assert {watch.origin for watch in stored} == {SourceOrigin.DATABASE}


async def test_a_watchs_name_is_taken_once(store):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    with pytest.raises(AlreadyThere, match="'ferries'"):
        await store.add_watch(make_watch(query="other"), actor="editor", now=NOW)
    assert await store.watches() == (make_watch(),)


async def test_removing_a_watch_returns_it_and_an_unknown_one_is_refused(store):
    await store.add_watch(FULL, actor="editor", now=NOW)
    assert await store.remove_watch(FULL.name, actor="editor", now=NOW) == FULL
    assert await store.watches() == ()
    with pytest.raises(NotThere, match="'everything set'"):
        await store.remove_watch(FULL.name, actor="editor", now=NOW)


async def test_a_removed_watch_is_known_as_it_was_when_it_was_last_removed(store):
    assert await store.removed_watch(FULL.name) is None
    for watch in (make_watch(FULL.name), FULL):
        await store.add_watch(watch, actor="editor", now=NOW)
        assert await store.removed_watch(FULL.name) != watch
        await store.remove_watch(FULL.name, actor="editor", now=NOW)
        assert await store.removed_watch(FULL.name) == watch
    assert await store.removed_watch("another") is None


async def test_the_version_grows_with_every_change_and_with_nothing_else(store):
    seen = [await store.watch_version()]
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    seen.append(await store.watch_version())
    await store.remove_watch("ferries", actor="editor", now=NOW)
    seen.append(await store.watch_version())
    assert seen == sorted(set(seen))
    with pytest.raises(NotThere):
        await store.remove_watch("ferries", actor="editor", now=NOW)
    assert await store.watch_version() == seen[-1]


async def test_every_change_of_a_watch_is_in_the_audit_log(store, look):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    await store.remove_watch("ferries", actor="chief", now=NOW + DAY)
    added, removed = look(
        "SELECT at, actor, action, subject, before, after FROM audit ORDER BY number"
    )
    assert added[1:5] == ("editor", "watch.add", "ferries", None)
    assert removed[1:4] == ("chief", "watch.remove", "ferries")
    assert removed[5] is None
    assert removed[4] == added[5]
    assert json.loads(added[5])["query"] == make_watch().query
    assert removed[0] - added[0] == DAY.total_seconds() * 1_000_000


async def test_a_name_in_any_script_is_a_name(store):
    watch = replace(make_watch("フェリー 🛳"), query="フェリー")
    await store.add_watch(watch, actor="編集", now=NOW)
    assert await store.remove_watch("フェリー 🛳", actor="編集", now=NOW) == watch


@pytest.mark.parametrize(
    "body",
    [
        '{"name": "ferries"}',
        '{"name": "ferries", "query": 7, "channels": "desk"}',
        '{"name": "ferries", "query": "a", "channels": ["desk"], "priority": "urgent"}',
        "[]",
        "no json",
    ],
)
async def test_a_watch_that_cannot_be_read_silences_itself_only_and_is_named(store, change, body):
    for name in ("bridges", "ferries", "trains"):
        await store.add_watch(make_watch(name), actor="editor", now=NOW)
    change(f"UPDATE watches SET body = '{body}' WHERE name = 'ferries'")
    with capture_logs() as lines:
        assert [watch.name for watch in await store.watches()] == ["bridges", "trains"]
    (line,) = lines
    assert (line["log_level"], line["watch"]) == ("warning", "ferries")
    assert "a stored Watch cannot be read" in line["error"]
    assert line["advice"] == "nightdesk watch remove ferries"


async def test_a_watch_that_cannot_be_read_can_be_removed(store, change):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    await store.add_watch(make_watch("other"), actor="editor", now=NOW)
    change("UPDATE watches SET body = replace(body, 'normal', 'urgent') WHERE name = 'ferries'")
    change("UPDATE watches SET body = '[7]' WHERE name = 'other'")
    removed = await store.remove_watch("ferries", actor="editor", now=NOW)
    assert (removed.name, removed.query) == ("ferries", make_watch().query)
    assert removed.channels == make_watch().channels
    assert (await store.remove_watch("other", actor="editor", now=NOW)).name == "other"
    assert await store.watches() == ()


async def test_a_removed_watch_that_cannot_be_read_is_not_known(store, change):
    await store.add_watch(make_watch("broken"), actor="editor", now=NOW)
    await store.remove_watch("broken", actor="editor", now=NOW)
    change("UPDATE audit SET before = '{}' WHERE action = 'watch.remove'")
    assert await store.removed_watch("broken") is None
