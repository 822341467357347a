"""What is promised of counters of readers, which are no news."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.model import Entry
from bot.stories.editing.counters import cut_counters
from bot.stories.editing.revisions import compare_entries

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def entry(summary: str, title: str = "Quay firm buys harbour mill") -> Entry:
    return Entry(
        id="e1",
        source="quay",
        url=None,
        canonical_url=None,
        title=title,
        summary=summary,
        content=None,
        published=NOON,
        updated=None,
        seen=NOON,
        lang=None,
    )


@pytest.mark.parametrize(
    "counter",
    [
        "Points: {} # Comments: {}",
        "The quay firm, it said, buys the mill.\nPoints: {}",
        "The quay firm, it said, buys the mill. {},014 views",
        "The quay firm buys the mill. {} comments | {} likes",
        "The quay firm buys the mill ({} Kommentare)",
        "浏览 {}",
    ],
)
def test_what_counts_readers_is_no_change_of_the_news(counter: str) -> None:
    before, after = entry(counter.format(36, 11)), entry(counter.format(37, 12))
    assert not compare_entries(before, after).is_material
    titled = [entry("It said so.", f"Mill sold. {count} views") for count in (1014, 2021)]
    assert not compare_entries(*titled).is_material


@pytest.mark.parametrize(
    "said",
    [
        "The video drew {} views in a day, the firm said.",
        "{} comments were made on the plan for the mill.",
        "The mill fire killed {} people on the quay.",
        "Quay beat Mill. Score: {}-1",
        "Mayor ahead by {} votes.",
        "The harbour index rose {} points.",
        "No number at all",
    ],
)
def test_what_a_sentence_says_of_numbers_stays(said: str) -> None:
    assert cut_counters(said.format(36)) == said.format(36)


def test_a_toll_that_rises_is_told() -> None:
    said = "The mill fire killed {} people on the quay, officials said."
    assert compare_entries(entry(said.format(12)), entry(said.format(17))).is_material
