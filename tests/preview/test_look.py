"""What a preview says of its own bounds, of first polls, and of what it shows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import InvalidQuery
from bot.model import Entry, Level, Priority, Relation, Selection
from bot.ports.search import TimeSpan
from bot.preview import Budget
from tests.making import NOON, make_entry, make_source, make_watch
from tests.preview.newsdesk import (
    CHANNELS,
    Counted,
    count_replay,
    keep,
    open_newsroom,
    preview,
    span_of,
)

DEAL = "Fenwick to acquire Ostrander for $4 billion"
HIGH = make_watch(priority=Priority.HIGH)
SOURCES = [make_source(id_, host=id_) for id_ in ("quay.example", "harbour.example")]


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Any]:
    async with open_newsroom(tmp_path) as opened:
        yield opened


def write(id_: str, title: str, *, hours: float = 0, **fields: Any) -> Entry:
    at = NOON + timedelta(hours=hours)
    fields.setdefault("source", "harbour.example")
    return make_entry(id_, title, seen=at, published=at, **fields)


def a_month(every_hours: int = 24) -> list[Entry]:
    """A deal of Fenwick each day, and other news between."""
    names = ("Ostrander", "Calder", "Norvik", "Selby", "Torvald", "Ulmer", "Roswick", "Pelham")
    days = range(0, 30 * 24, every_hours)
    return [
        entry
        for day, hours in enumerate(days)
        for entry in (
            write(f"d{day}", f"Fenwick to buy {names[day % 8]} unit {day} for ${day + 2} million",
                  hours=hours),
            write(f"r{day}", f"Rowing club {day} holds its annual picnic", hours=hours + 1,
                  source="quay.example"),
        )
    ]  # fmt: skip


async def test_nothing_stored_brings_nothing(store: Any) -> None:
    found = await preview(store, HIGH, span=TimeSpan(since=NOON, until=NOON + timedelta(days=3)))
    assert Counted.of(found) == Counted(
        hits=0, stories=0, breaking=0, updates=0, digests=0, digest_lines=0
    )
    assert (found.entries, found.hits_a_day, found.breaking_a_day) == (0, 0.0, 0.0)
    assert found.first_seen == found.span.until


async def test_a_query_that_cannot_be_read_is_refused(store: Any) -> None:
    span = TimeSpan(since=NOON, until=NOON + timedelta(days=3))
    with pytest.raises(InvalidQuery, match="expected"):
        await preview(store, make_watch(query="fenwick AND ("), span=span)
    with pytest.raises(InvalidQuery):
        await preview(store, make_watch(query="entity:fenwick"), span=span)


async def test_evidence_that_no_watch_matches_makes_the_alert(store: Any) -> None:
    # One origin is too light for the channel. The second is not watched for, and with it the
    # next report rings.
    entries = [
        write("e1", DEAL),
        write("e2", "Ostrander to be acquired for $4 billion by shipping group Fenwick, owner says",
              hours=0.2, source="quay.example"),
        write("e3", "Fenwick says it acquires Ostrander for $4 billion", hours=0.5),
    ]  # fmt: skip
    watch = replace(
        HIGH,
        query="*",
        sources=Selection(include=("harbour.example",)),
        priority=Priority.NORMAL,
    )
    stored = await keep(store, entries, sources=SOURCES)
    found = await preview(store, watch, span=span_of(entries))

    watched = [entry for entry in stored if entry.source == "harbour.example"]
    assert count_replay(watched, watch, sources=SOURCES).breaking == 0
    assert Counted.of(found) == count_replay(stored, watch, sources=SOURCES)
    assert (found.hits, found.stories, found.breaking) == (2, 1, 1)


async def test_what_came_with_first_polls_is_left_out_of_rates(store: Any) -> None:
    entries = a_month()
    old = [entry for entry in entries if entry.seen < NOON + timedelta(days=4)]
    stored = await keep(store, entries, sources=SOURCES, baseline={entry.key for entry in old})
    found = await preview(store, HIGH, span=span_of(entries))

    assert Counted.of(found) == count_replay(stored, HIGH, sources=SOURCES)
    assert (found.hits, found.baseline) == (30, 4)
    of_old = count_replay(old, HIGH, sources=SOURCES).breaking
    assert 0 < of_old == found.told_baseline_breaking < found.breaking
    days = (span_of(entries).until - NOON) / timedelta(days=1)
    assert found.breaking_a_day == pytest.approx((found.breaking - of_old) / days)
    assert found.hits_a_day == pytest.approx(26 / days)


async def test_digest_lines_of_first_polls_alone_are_left_out_of_rates(store: Any) -> None:
    month = a_month()
    old = {entry.key for entry in month[:20]}
    later = write("d9-on", "Fenwick to buy Calder unit 9 for $11 million, owner says",
                  hours=9.5 * 24, source="quay.example")  # fmt: skip
    entries = [*month[:20], later, *month[20:]]
    stored = await keep(store, entries, sources=SOURCES, baseline=old)
    calm = replace(HIGH, digest_only=True)
    found = await preview(store, calm, span=span_of(entries))

    assert Counted.of(found) == count_replay(stored, calm, sources=SOURCES)
    # One of the ten stories went on later.
    assert (found.digest_lines, found.told_baseline_lines) == (30, 9)
    days = (span_of(entries).until - NOON) / timedelta(days=1)
    assert found.digest_lines_a_day == pytest.approx(21 / days)


async def test_what_the_index_does_not_know_yet_is_found_all_the_same(store: Any) -> None:
    entries = a_month()
    stored = await keep(store, entries, sources=SOURCES, index=False)
    waiting = await preview(store, HIGH, span=span_of(entries))
    assert Counted.of(waiting) == count_replay(stored, HIGH, sources=SOURCES)

    await store.search.index_entries(limit=25)
    half = await preview(store, HIGH, span=span_of(entries))
    assert Counted.of(half) == Counted.of(waiting)
    assert half.entries == waiting.entries == len(entries)


@pytest.mark.parametrize("query", ["fenwick", '"fenwick to buy"'])
@pytest.mark.parametrize("indexed", [0, 20, 35])
async def test_while_an_index_is_made_the_latest_hits_are_found_and_their_time_is_named(
    store: Any, query: str, indexed: int
) -> None:
    entries = a_month()
    stored = await keep(store, entries, sources=SOURCES, index=False)
    await store.search.index_entries(limit=indexed)
    watch = replace(HIGH, query=query)
    found = await preview(store, watch, span=span_of(entries), budget=Budget(matched=20))

    late = [entry for entry in stored if entry.seen >= found.matched_since]
    assert found.hits >= 8
    assert not found.is_whole
    assert found.judged_hits == found.hits == sum(count for _, count in found.by_source)
    assert count_replay(late, watch, sources=SOURCES) == Counted.of(found)


@pytest.mark.parametrize("budget", [Budget(judged=7), Budget(drawn=7, everyone=0)])
async def test_what_does_not_fit_is_judged_from_a_hit_on_and_said(
    store: Any, budget: Budget
) -> None:
    entries = a_month()
    stored = await keep(store, entries, sources=SOURCES)
    found = await preview(store, HIGH, span=span_of(entries), budget=budget)

    assert found.is_whole
    assert found.judged_since > found.span.since
    assert (found.hits, found.judged_hits) == (30, 7)
    late = [entry for entry in stored if entry.seen >= found.judged_since]
    expected = count_replay(late, HIGH, sources=SOURCES)
    assert replace(expected, hits=30) == Counted.of(found)
    assert found.judged_days == pytest.approx(
        (found.span.until - found.judged_since) / timedelta(days=1)
    )


async def test_where_what_stories_draw_is_too_much_fewer_hits_are_judged(store: Any) -> None:
    reports = [
        write(f"c{day}-{hour}", f"Ostrander {day} sells unit {day} for ${day + 2} million",
              hours=day * 24 + hour, source="quay.example")
        for day in range(20) for hour in (1, 2, 3)
    ]  # fmt: skip
    hits = [
        write(f"h{day}", f"Fenwick buys Ostrander {day} unit {day} for ${day + 2} million",
              hours=day * 24)
        for day in range(20)
    ]  # fmt: skip
    entries = [*hits, *reports]
    stored = await keep(store, entries, sources=SOURCES)
    budget = Budget(everyone=0, beside=25)
    found = await preview(store, HIGH, span=span_of(entries), budget=budget)

    assert found.is_drawn
    assert 3 < found.judged_hits < 12
    late = [entry for entry in stored if entry.seen >= found.judged_since]
    assert replace(count_replay(late, HIGH, sources=SOURCES), hits=20) == Counted.of(found)


async def test_while_an_index_is_made_what_comes_between_is_taken_for_as_long_as_fits(
    store: Any,
) -> None:
    entries = a_month()
    stored = await keep(store, entries, sources=SOURCES, index=False)
    budget = Budget(everyone=0, beside=13)
    found = await preview(store, HIGH, span=span_of(entries), budget=budget)

    assert not found.is_drawn
    assert (found.hits, found.judged_hits) == (30, 7)
    late = [entry for entry in stored if entry.seen >= found.judged_since]
    assert replace(count_replay(late, HIGH, sources=SOURCES), hits=30) == Counted.of(found)


async def test_what_the_index_does_not_know_yet_is_heard_beside_what_stories_draw(
    store: Any,
) -> None:
    told = "Fenwick to buy Ostrander for $4 billion"
    again = "Ostrander is sold for $4 billion to rival, Fenwick in talks no more"
    other = write("e2", "Ostrander to be sold for $4 billion to a rival", hours=1,
                  source="quay.example")  # fmt: skip
    entries = [write("e1", told), other, write("e3", again, hours=2)]
    stored = await keep(store, [*entries, *a_month()], sources=SOURCES, index=False)
    await store.search.index_entries(limit=60)
    watch = replace(HIGH, query="fenwick")
    budget = Budget(everyone=0, judged=None, drawn=None)
    found = await preview(store, watch, span=span_of(stored), budget=budget)

    assert found.is_drawn
    assert Counted.of(found) == count_replay(stored, watch, sources=SOURCES)


async def test_of_less_than_a_day_numbers_a_day_are_reckoned_by_the_hits(store: Any) -> None:
    entries = a_month(every_hours=6)
    await keep(store, entries, sources=SOURCES)
    found = await preview(store, HIGH, span=span_of(entries), budget=Budget(judged=3))

    assert (found.hits, found.judged_hits) == (120, 3)
    assert found.judged_days == pytest.approx(found.days * 3 / 120)
    assert found.breaking_a_day == pytest.approx(found.breaking / 3 * found.hits_a_day)


async def test_what_first_polls_brought_is_no_part_of_the_hits_that_are_reckoned_by(
    store: Any,
) -> None:
    entries = a_month(every_hours=6)
    old = {entry.key for entry in entries if entry.seen < NOON + timedelta(days=15)}
    await keep(store, entries, sources=SOURCES, baseline=old)
    found = await preview(store, HIGH, span=span_of(entries), budget=Budget(judged=3))

    assert (found.hits, found.baseline, found.judged_hits) == (120, 60, 3)
    assert found.judged_days == pytest.approx(found.days * 3 / 60)
    assert found.breaking_a_day == pytest.approx(found.breaking / 3 * found.hits_a_day)


async def test_where_the_index_alone_decides_all_hits_are_counted(store: Any) -> None:
    entries = a_month()
    await keep(store, entries, sources=SOURCES)
    found = await preview(store, HIGH, span=span_of(entries), budget=Budget(matched=5))

    assert (found.hits, found.judged_hits, found.is_whole) == (30, 5, True)
    assert found.by_source == (("Harbour.Example", 30),)


async def test_where_it_does_not_the_hits_are_those_of_a_time_that_is_named(store: Any) -> None:
    entries = a_month()
    stored = await keep(store, entries, sources=SOURCES)
    watch = replace(HIGH, query='"fenwick to buy"')
    found = await preview(store, watch, span=span_of(entries), budget=Budget(matched=5))

    assert (found.hits, found.candidates, found.is_whole) == (5, 30, False)
    late = [entry for entry in stored if entry.seen >= found.matched_since]
    assert count_replay(late, watch, sources=SOURCES) == Counted.of(found)
    assert found.days == pytest.approx((found.span.until - found.matched_since) / timedelta(days=1))


async def test_samples_are_the_newest_and_the_strongest_with_the_matches_marked(store: Any) -> None:
    entries = [
        write("e1", DEAL),
        write("e2", DEAL, hours=0.5, source="quay.example"),
        *(write(f"p{n}", f"Picnic {n} of the rowing club",
                hours=n + 1, summary=f"The club {n} thanks Fenwick for the boat.")
          for n in range(8)),
    ]  # fmt: skip
    await keep(store, entries, sources=SOURCES)
    found = await preview(store, HIGH, span=span_of(entries))

    assert [sample.headline.text for sample in found.newest] == [
        f"Picnic {n} of the rowing club" for n in (7, 6, 5, 4, 3)
    ]
    newest, strongest = found.newest[0], found.strongest[0]
    assert newest.headline.marks == ()
    start, end = newest.excerpt.marks[0]
    assert newest.excerpt.text[start:end] == "Fenwick"
    assert strongest.headline.text == DEAL
    assert strongest.headline.marks == ((0, 7),)
    assert strongest.verdict is not None
    assert strongest.verdict.level is Level.BREAKING
    assert strongest.verdict.relation is Relation.NEW
    stories = [sample.verdict.story for sample in found.strongest if sample.verdict]
    assert len(set(stories)) == len(stories)


@pytest.mark.parametrize(
    ("channels", "level"),
    [
        (("all",), Level.BREAKING),
        (("deals",), Level.DIGEST),
        (("deals", "all"), Level.BREAKING),
    ],
)
async def test_a_hit_is_called_breaking_where_one_of_its_channels_would_ring(
    store: Any, channels: tuple[str, ...], level: Level
) -> None:
    entries = [write("o1", "Fenwick opens an office in Larkhill")]
    await keep(store, entries, sources=SOURCES)
    watch = make_watch(query="fenwick", channels=channels)
    found = await preview(store, watch, span=span_of(entries))

    assert found.breaking == (level is Level.BREAKING)
    (newest,), (strongest,) = found.newest, found.strongest
    assert newest.verdict is not None
    assert strongest.verdict is not None
    assert newest.verdict.level is strongest.verdict.level is level


async def test_the_thresholds_of_its_channels_are_given(store: Any) -> None:
    await keep(store, a_month(240), sources=SOURCES)
    watch = replace(HIGH, channels=("deals", "all", "quiet"))
    found = await preview(store, watch, span=span_of(a_month(240)))
    assert [(name, level.value) for name, level in found.thresholds] == [
        ("deals", "important"),
        ("all", "everything"),
        ("quiet", CHANNELS.default.threshold.value),
    ]
