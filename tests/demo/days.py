"""Small days for the tests, and a clock that they move by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.demo.day import Day

__all__ = ["MADE_AT", "HandClock", "make_day"]

MADE_AT = datetime(2031, 5, 6, 9, 30, 0, 250_000, tzinfo=UTC)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime = MADE_AT) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def move(self, **parts: float) -> None:
        self._at += timedelta(**parts)

    def set(self, at: datetime) -> None:
        self._at = at


def make_day(**changes: Any) -> Day:
    """A day of three feeds, one in each format, with some items; ``changes`` replace parts."""
    parts: dict[str, Any] = {
        "title": "A fictional test day",
        "note": "All of it is fictional.",
        "seconds": 10,
        "feeds": [
            {
                "id": "wire",
                "name": "Wire & Sons",
                "format": "rss",
                "host": "wire.example",
                "tier": 1,
            },
            {
                "id": "paper",
                "name": "Paper",
                "format": "atom",
                "host": "paper.example",
                "lang": "fr",
            },
            {
                "id": "blog",
                "name": "Blog",
                "format": "json",
                "host": "blog.example",
                "owner": "Somebody",
                "official": True,
                "tags": ["tech"],
            },
        ],
        "items": [
            {"id": "old", "feed": "wire", "at": "-2h", "title": "Old news"},
            {"id": "older", "feed": "paper", "at": "-3d", "title": "Vieille nouvelle"},
            {"id": "first", "feed": "wire", "at": 2, "title": "First", "summary": "<p>One</p>"},
            {
                "id": "second",
                "feed": "wire",
                "at": 4,
                "title": "Second",
                "tags": ["x & y"],
                "via": "Agency",
            },
            {"id": "better", "feed": "wire", "at": 6, "title": "First, mended", "revises": "first"},
            {"id": "note", "feed": "blog", "at": 3, "title": "A note", "dated": False},
        ],
        "watches": [{"name": "all", "query": "*", "channels": ["desk"]}],
    }
    return Day.model_validate(parts | changes)
