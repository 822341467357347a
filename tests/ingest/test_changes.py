"""From a page's change to an alert: what is told, and from when it counts."""

from __future__ import annotations

from tests.ingest.conftest import Room
from tests.making import make_source
from watchers import ParsedEntry
from watchers.model import Change

PAGE = "https://fenwick.example/news"
SOURCE = make_source("fenwick", kind="page", url=PAGE, official=True)


def change(guid: str, title: str) -> ParsedEntry:
    return ParsedEntry(
        guid=guid,
        url=PAGE,
        canonical_url=None,
        title=title,
        change=Change(before="The harbour is open.", after=f"The harbour is open.\n{title}"),
    )


async def test_a_baseline_without_entries_is_a_baseline_and_no_fault(room: Room) -> None:
    await room.begin(SOURCE)
    await room.poll("fenwick", memory="{}")
    (status,) = await room.store.list_sources()
    assert status.state.baselined is not None
    assert (status.state.memory, status.state.fault) == ("{}", None)
    await room.poll("fenwick", change("c1", "Fenwick buys Ostrander for 3 million"))
    assert await room.alerts() == ["Fenwick buys Ostrander for 3 million"]


async def test_two_changes_of_one_page_are_two_entries_and_one_change_twice_is_one(
    room: Room,
) -> None:
    await room.begin(SOURCE)
    await room.poll("fenwick", memory="{}")
    await room.poll("fenwick", change("c1", "Fenwick buys Ostrander for 3 million"))
    await room.poll("fenwick", change("c1", "Fenwick buys Ostrander for 3 million"))
    await room.poll("fenwick", change("c2", "Fenwick lays off 300 people in the harbour"))
    (status,) = await room.store.list_sources()
    assert status.entries == 2
    for name in ("c1", "c2"):
        stages = await room.store.explain(name, canonical_url=None)
        assert ("match", "matched") in [(stage.stage, stage.outcome) for stage in stages]


async def test_a_change_after_a_long_pause_is_told_and_counts_from_before_the_pause(
    room: Room,
) -> None:
    await room.begin(SOURCE)
    await room.poll("fenwick", memory="{}")
    before = room.clock.now()
    room.clock.advance(hours=15)
    await room.poll("fenwick", change("c1", "Fenwick buys Ostrander for 3 million"))
    stages = await room.store.explain("c1", canonical_url=None)
    reasons = [reason for stage in stages for reason in stage.reasons]
    assert f"published {before:%Y-%m-%d %H:%M:%S} UTC" in reasons
    outcomes = {stage.stage: stage.outcome for stage in stages}
    assert outcomes["ledger"] == "digest"
    assert await room.alerts() == []


async def test_a_change_is_told_though_its_page_moved(room: Room) -> None:
    await room.begin(SOURCE)
    await room.poll("fenwick", memory="{}")
    await room.poll(
        "fenwick",
        change("c1", "Fenwick buys Ostrander for 3 million"),
        moved_to="https://www.fenwick.example/news",
    )
    assert await room.alerts() == ["Fenwick buys Ostrander for 3 million"]
