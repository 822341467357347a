"""A store that holds stories for the wire page, and stories for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import EntryKey, Event, Relation, Status, Story
from bot.ports import WireReport, WireStory

NOW = datetime(2026, 2, 10, 9, 30, tzinfo=UTC)


def make_report(number: int, **changes: Any) -> WireReport:
    fields: dict[str, Any] = {
        "entry": EntryKey(f"source-{number}", f"e{number}"),
        "title": f"Report {number} of the agreement",
        "url": f"https://paper-{number}.example/story",
        "source_name": f"Paper {number}",
        "at": NOW - timedelta(minutes=3 * number),
        "relation": Relation.REPORT,
        **changes,
    }
    return WireReport(**fields)


def make_story(*reports: WireReport, alerted: tuple[str, ...] = (), **changes: Any) -> WireStory:
    reports = reports or (make_report(1),)
    fields: dict[str, Any] = {
        "id": "s1",
        "opened": NOW - timedelta(hours=1),
        "changed": NOW - timedelta(minutes=3),
        "lead": reports[0].entry,
        "headline": "Nokia agrees to buy Example Networks",
        "url": "https://paper-1.example/story",
        "status": Status.CORROBORATED,
        "origins": 3,
        "copies": 2,
        "official": False,
        "event": Event.ACQUISITION,
        **changes,
    }
    return WireStory(story=Story(**fields), reports=reports, alerted=alerted)
