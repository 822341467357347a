"""A feed without measure brings its newest entries and no more."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.watchers.documents import rss
from watchers import newest
from watchers.model import Document, ParsedEntry, ParsedFeed
from watchers.newest import MOST_ENTRIES, bound_entries
from watchers.parse import parse_feed

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)


def entry(number: int, *, dated: bool = True) -> ParsedEntry:
    return ParsedEntry(
        guid=str(number),
        url=None,
        canonical_url=None,
        title=f"Ferry {number} arrives",
        published=NOON + timedelta(minutes=number) if dated else None,
    )


def guids(feed: ParsedFeed) -> list[int]:
    return [int(one.guid or "") for one in feed.entries]


@pytest.fixture
def ten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "MOST_ENTRIES", 10)


@pytest.mark.usefixtures("ten")
@pytest.mark.parametrize("newest_first", [True, False])
def test_the_newest_are_kept_in_their_order_wherever_they_stand(newest_first: bool):
    entries = sorted(range(40), reverse=newest_first)
    kept = bound_entries(ParsedFeed(entries=tuple(map(entry, entries)), fault="it is odd"))
    assert guids(kept) == sorted(range(30, 40), reverse=newest_first)
    assert kept.fault == "it is odd; it holds 40 entries, of which the newest 10 are read"


@pytest.mark.usefixtures("ten")
def test_of_undated_entries_those_at_both_ends_are_kept():
    entries = [entry(number, dated=number in (20, 21, 22)) for number in range(40)]
    kept = bound_entries(ParsedFeed(entries=tuple(entries)))
    assert guids(kept) == [0, 1, 2, 3, 20, 21, 22, 37, 38, 39]


@pytest.mark.usefixtures("ten")
@pytest.mark.parametrize("count", [0, 9, 10])
def test_a_feed_of_usual_length_is_left_as_it_is(count: int):
    feed = ParsedFeed(entries=tuple(entry(number) for number in range(count)))
    assert bound_entries(feed) is feed


def test_documents_of_either_make_are_bounded():
    listed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour",
        "items": [{"id": str(n), "content_text": "Ferry"} for n in range(MOST_ENTRIES + 5)],
    }
    titles = (f"<title>Ferry {n}</title>" for n in range(MOST_ENTRIES + 5))
    for body in (rss(*titles), json.dumps(listed).encode()):
        feed = parse_feed(Document(url="https://harbour.example/feed", body=body))
        assert len(feed.entries) == MOST_ENTRIES
        assert "5,005 entries" in (feed.fault or "")
