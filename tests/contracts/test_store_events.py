"""The store's promises about events that come in: none acts twice, none is kept for ever."""

from __future__ import annotations

from tests.store.samples import DAY, MINUTE, NOW


async def test_an_event_that_acted_is_known_to_the_next_process(store, second_store):
    assert not await store.knows_event("Ev1")
    await store.note_event("Ev1", kind="app_home_opened", now=NOW)
    assert await second_store.knows_event("Ev1")
    assert not await second_store.knows_event("Ev2")


async def test_an_event_is_noted_twice_without_harm(store):
    await store.note_event("Ev1", kind="app_home_opened", now=NOW)
    await store.note_event("Ev1", kind="app_home_opened", now=NOW + MINUTE)
    assert await store.events_heard() == {"app_home_opened": NOW}


async def test_which_kinds_of_events_came_and_when_the_last_did_is_known(store):
    assert await store.events_heard() == {}
    for number, kind in enumerate(("app_home_opened", "member_joined_channel", "app_home_opened")):
        await store.note_event(f"Ev{number}", kind=kind, now=NOW + number * MINUTE)
    assert await store.events_heard() == {
        "app_home_opened": NOW + 2 * MINUTE,
        "member_joined_channel": NOW + MINUTE,
    }


async def test_old_events_are_forgotten(store):
    await store.note_event("old", kind="app_home_opened", now=NOW - DAY)
    await store.note_event("new", kind="app_home_opened", now=NOW)
    await store.prune(before=NOW)
    assert not await store.knows_event("old")
    assert await store.knows_event("new")
