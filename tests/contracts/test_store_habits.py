"""The store's promises about what is usual of sources and watches."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.model import Habits, day_of
from bot.ports.search import TimeSpan
from tests.store.samples import (
    DAY,
    NOW,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    prepare,
)

TODAY = day_of(NOW)
EVER = NOW - 400 * DAY


async def bring(store, lease, *names, source="harbour-post", at=NOW, hits=None):
    rows = [
        make_judged_row(replace(make_entry(name, source), seen=at), story=f"s{name[1:]}")
        for name in names
    ]
    await store.commit_polls(
        make_batch(
            make_poll(*rows, source=source),
            stories=tuple(make_story(f"s{name[1:]}") for name in names),
            at=at,
            hits=hits or {},
        ),
        lease=lease,
    )


async def test_nothing_is_usual_where_nothing_is_stored(store):
    await prepare(store)
    assert await store.habits(since=EVER) == Habits()


async def test_entries_are_counted_by_source_and_hits_by_watch_on_each_day(store):
    lease = await prepare(store, "harbour-post", "other")
    await bring(store, lease, "e1", "e2", at=NOW - 2 * DAY, hits={"ferries": 3})
    await bring(store, lease, "e3", source="other", at=NOW, hits={"ferries": 1, "quay": 2})
    assert await store.habits(since=EVER) == Habits(
        entries={"harbour-post": {TODAY - 2: 2}, "other": {TODAY: 1}},
        hits={"ferries": {TODAY - 2: 3, TODAY: 1}, "quay": {TODAY: 2}},
        since=NOW - 2 * DAY,
    )


async def test_what_lies_before_is_not_counted_yet_it_is_known_that_there_was_something(store):
    lease = await prepare(store)
    await bring(store, lease, "e1", at=NOW - 30 * DAY, hits={"ferries": 3})
    await bring(store, lease, "e2", at=NOW)
    found = await store.habits(since=NOW - DAY)
    assert found.entries == {"harbour-post": {TODAY: 1}}
    assert found.hits == {}
    assert found.since == NOW - 30 * DAY


async def test_a_search_tells_what_was_usual_of_sources_in_its_span(store):
    lease = await prepare(store, "harbour-post", "other")
    await bring(store, lease, "e5", source="other", at=NOW - 5 * DAY)
    for number, ago in enumerate((9, 5, 5, 1), start=1):
        await bring(store, lease, f"e{number}", at=NOW - ago * DAY, hits={"ferries": 1})
    span = TimeSpan(since=NOW - 6 * DAY, until=NOW - timedelta(days=2))
    told = await store.search.habits(span=span, sources={"harbour-post"})
    assert told == Habits(entries={"harbour-post": {TODAY - 5: 2}}, since=span.since)
    assert await store.search.habits(span=span, sources=()) == Habits(since=span.since)
