"""Entries that surely join no story are told without judging them, and no other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.generated_news import make_entries
from benchmarks.stories import read_stream
from bot.model import Entry, Source
from bot.stories import StoryWindow
from tests.classifying import classify
from tests.stories.newsdesk import HERALD, NOON, Desk, find_mentions, write

NATURAL = Path(__file__).parents[1] / "data" / "stories-natural.jsonl"
MINUTE = timedelta(minutes=1)
SPLIT = (
    "Microsoft and OpenAI end their partnership",
    "Microsoft and OpenAI have ended their partnership, the companies said on Tuesday.",
)


def may_join(desk: Desk, entry: Entry) -> bool:
    return desk.window.may_join(entry, mentions_of=find_mentions)


def test_nothing_joins_where_no_story_is_live() -> None:
    desk = Desk()
    assert len(desk.window) == 0
    assert not may_join(desk, write(*SPLIT))


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        (SPLIT[0], ""),
        ("OpenAI and Microsoft part ways, ending AI partnership", ""),
        ("Partnership of Microsoft and the ChatGPT maker ends", "They part, both said on Tuesday."),
    ],
)
def test_what_would_join_is_let_through(title: str, summary: str) -> None:
    desk = Desk()
    desk.tell(*SPLIT)

    assert may_join(desk, write(title, summary, source=HERALD))
    assert desk.hear(title, summary, source=HERALD, after=MINUTE, watched=False) is not None


def test_the_same_page_under_another_headline_is_let_through() -> None:
    desk = Desk()
    desk.tell(*SPLIT, url="https://outlet.example/split")

    page = write("Late edition", source=HERALD, url="https://outlet.example/split")
    assert may_join(desk, page)
    assert not may_join(desk, write("Late edition", source=HERALD))


def test_a_text_that_is_found_by_its_runs_alone_is_let_through() -> None:
    text = (
        "The harbour board said on Friday that the old crane at the northern quay is to be "
        "taken down before winter, after engineers found cracks in two of its four legs."
    )
    desk = Desk()
    desk.tell("Crane to go", text)

    entry = write("Evening edition", "Read this and more.", source=HERALD, content=text)
    assert may_join(desk, entry)


def test_what_shares_a_word_or_two_is_turned_away() -> None:
    desk = Desk()
    desk.tell(*SPLIT)

    assert not may_join(desk, write("Rowing club holds annual picnic on the island"))
    assert not may_join(desk, write("Microsoft opens a data centre near the harbour"))
    assert not may_join(desk, write("Nokia and Siemens settle an old lawsuit", source=HERALD))


def test_a_headline_with_words_of_another_over_another_text_is_turned_away() -> None:
    desk = Desk()
    desk.tell(
        "Company takes old crane at northern quay of Ostrander down before winter quarter",
        "Engineers found cracks in two legs. Its owner, a shipping line from Fenwick, wants to "
        "save the machine as a monument; divers looked at the foundations twice this autumn.",
    )

    assert not may_join(desk, write("Company: old quarter"))


def test_an_entry_that_was_placed_is_let_through_as_a_revision() -> None:
    desk = Desk()
    desk.tell(*SPLIT)

    assert may_join(desk, desk.members[0].entry)


def test_a_story_that_is_forgotten_or_told_again_no_longer_draws_by_its_old_words() -> None:
    desk = Desk()
    desk.tell("Crane falls on the northern quay", "Nobody was hurt when the crane fell.")
    report = write("Crane falls on northern quay, nobody hurt", source=HERALD)
    assert may_join(desk, report)

    desk.revise(
        "Crane falls on the northern quay",
        "Rowing club holds its annual picnic",
        "The picnic was held on the island.",
        after=MINUTE,
    )
    assert not may_join(desk, report)
    assert may_join(desk, write("Rowing club holds annual picnic on island", source=HERALD))

    desk.window.forget(report.seen + timedelta(days=9))
    assert not may_join(desk, write("Rowing club holds annual picnic on island", source=HERALD))


class Unscreened(StoryWindow):
    """What comes of every entry where none is turned away before it is read."""

    def may_join(self, entry: Entry, *, mentions_of: object) -> bool:
        return True


def hold_together(entries: Iterable[tuple[Entry, bool]]) -> tuple[int, int]:
    """How many entries that nobody watches joined a story, and how many were turned away: none
    of both. Each entry comes with whether it is watched.
    """
    window = Unscreened()
    joined = turned_away = 0
    for entry, is_watched in entries:
        may = StoryWindow.may_join(window, entry, mentions_of=find_mentions)
        event = classify(entry).event
        placement = window.place(
            entry,
            Source.unlisted(entry.source),
            mentions=find_mentions(entry),
            event=event,
            official_for=frozenset(),
            watched=is_watched,
            now=entry.seen,
        )
        if not is_watched:
            assert may or placement is None, entry.title
            joined += placement is not None
            turned_away += not may
    return joined, turned_away


@pytest.mark.no_cover
@pytest.mark.parametrize("watched", ["merger", "jobs", "research", "outage"])
def test_no_entry_that_joins_is_turned_away_on_a_generated_day(watched: str) -> None:
    entries = sorted(make_entries(500, seed=len(watched)), key=lambda entry: entry.seen)
    joined, turned_away = hold_together(
        (entry, watched in f"{entry.title} {entry.summary}") for entry in entries
    )
    assert turned_away > 10 * joined


@pytest.mark.parametrize("others", [0, pytest.param(600, marks=pytest.mark.no_cover)])
def test_no_report_that_joins_is_turned_away_however_many_stories_are_live(others: int) -> None:
    before = sorted(make_entries(others, seed=21), key=lambda entry: entry.seen)
    at = before[-1].seen if before else NOON
    reports = [replace(each.entry, seen=at, published=at) for each in read_stream(NATURAL)]
    joined, turned_away = hold_together(
        [
            *((entry, True) for entry in before),
            *((entry, number % 3 == 0) for number, entry in enumerate(reports)),
        ]
    )
    assert joined > 50
    assert turned_away > 50
