"""Stories that rest packed are found, joined, merged and told as if they had been at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.generated_news import make_entries
from benchmarks.stories import read_stream
from bot.model import Change, ChangeKind, Entry, Placement, Source
from bot.stories import StoryWindow, classify
from bot.stories.packing import Packed, read_packed, unpack_report
from bot.stories.report import read_report
from tests.stories.newsdesk import find_mentions

NATURAL = Path(__file__).parents[1] / "data" / "stories-natural.jsonl"


def read_natural() -> list[Entry]:
    return [each.entry for each in read_stream(NATURAL)]


def play(window: StoryWindow, entries: list[Entry]) -> list[Placement | None]:
    """Place entries; now and then one is unwatched, changes, or its page is pulled."""
    told: list[Placement | None] = []
    for number, entry in enumerate(entries):
        source = Source.unlisted(entry.source)
        event, _ = classify(entry)

        def place(entry: Entry, *, watched: bool = True) -> Placement | None:
            return window.place(
                entry,
                Source.unlisted(entry.source),
                mentions=find_mentions(entry),
                event=classify(entry)[0],
                official_for=frozenset(),
                watched=watched,
                now=entry.seen,
            )

        told.append(place(entry, watched=number % 7 != 3))
        earlier = entries[number * 2 // 3]
        if number % 5 == 1:
            changed = replace(earlier, title=f"Correction: {earlier.title}")
            told.append(
                window.revise(
                    changed,
                    source,
                    mentions=find_mentions(changed),
                    event=event,
                    official_for=frozenset(),
                    now=entry.seen,
                )
            )
        if number % 5 == 2:
            kind = ChangeKind.PULLED if number % 2 else ChangeKind.BACK
            change = Change(kind=kind, before="", after="", topic="page", now="gone")
            told.append(window.mark_page(earlier.key, change))
        if number % 11 == 4:
            told.append(place(earlier))
        if number % 13 == 4 and told[-1] is not None and window.holds(entry.key):
            assert window.first_seen(entry.key) == entry.seen
    return told


@pytest.mark.parametrize("awake", [1, 3])
@pytest.mark.parametrize(
    "entries", [read_natural(), list(make_entries(250, seed=5))], ids=["natural", "generated"]
)
def test_a_window_that_packs_its_stories_decides_as_one_that_does_not(
    entries: list[Entry], awake: int
) -> None:
    packing = play(StoryWindow(merging=True, awake=awake), entries)
    ready = play(StoryWindow(merging=True, awake=10_000), entries)
    assert packing == ready
    assert len({placement.story for placement in ready if placement}) > 100


def test_what_is_kept_of_a_report_is_all_of_it() -> None:
    for entry in [*read_natural()[:80], replace(read_natural()[0], id="0", title="", summary="")]:
        event, _ = classify(entry)
        source = Source.unlisted(entry.source)
        report = read_report(
            entry, source, find_mentions(entry), event.type, frozenset(), watched=True
        )
        packed = read_packed(Packed.of(report).join())
        assert unpack_report(report.key, packed) == report


def test_what_is_no_reading_is_refused() -> None:
    with pytest.raises(ValueError, match="truncated"):
        read_packed(b"\x93\xc4")


def test_stories_are_let_go_in_the_order_of_their_last_change_while_they_rest() -> None:
    entries = list(make_entries(120, seed=9))
    window = StoryWindow(merging=True, awake=2)
    play(window, entries)
    live = len(window)
    gone = window.forget(entries[-1].seen + timedelta(hours=60))
    assert 0 < len(gone) < live
    assert len(window) == live - len(gone)
    gone += window.forget(entries[-1].seen + timedelta(days=9))
    assert (len(gone), len(set(gone)), len(window)) == (live, live, 0)
